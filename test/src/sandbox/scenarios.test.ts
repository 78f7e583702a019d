/** The sandbox behaves as the service does: all of its operations, with a state, by way of the client. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { SCENARIOS } from './scenarios.js';
import { startWorld } from './world.js';

describe('scenarios', () => {
  test.each(Object.entries(SCENARIOS))('%s.', async (_, { play }) => {
    const world = await startWorld();
    onTestFinished(() => world.sandbox.close());
    await expect(play(world)).resolves.toBeUndefined();
  });
});
