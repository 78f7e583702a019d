/** The sandbox behaves like the service: all operations, with state, called through the client. */
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
