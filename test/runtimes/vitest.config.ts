import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['runtimes.test.ts'],
    globalSetup: ['../support/global-setup.ts'],
    // Tells why a runtime was skipped.
    reporters: ['verbose'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
