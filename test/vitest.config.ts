import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // They need more than npm, and have configurations of their own.
    exclude: ['browser/**', 'judges/**', 'runtimes/**'],
    globalSetup: ['support/global-setup.ts'],
    setupFiles: ['support/name-test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    typecheck: { enabled: true, include: ['**/*.test-d.ts'], tsconfig: '../tsconfig.json' },
  },
});
