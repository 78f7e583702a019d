import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['global-setup.ts'],
    // Tells why a test was skipped.
    reporters: ['verbose'],
    maxWorkers: 2,
    // Only guards against a hang: on a slow machine, opening the page for each operation takes two minutes.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
