/** A hundred kills of each command that writes a folder. */
import { expect, test } from 'vitest';
import { killOften } from './interruption.js';

test.each(['generate', 'docs'] as const)(
  'Of 100 killed runs of %s, all leave the old output or the new one, and the next run cleans up.',
  async (name) => {
    const { kills, old, fresh, unfinished, littered } = await killOften(name, 100, 7);
    expect(old + fresh + unfinished).toBe(kills);
    // The window between two renames is microseconds long, but half of the kills aim at it.
    expect(unfinished).toBeLessThanOrEqual(5);
    // Otherwise no kill was in the time in which it writes.
    expect(littered).toBeGreaterThan(0);
  },
  3_600_000,
);
