/** The Vitest projects: `unit`, `integration`, and those that only a full run includes. */
import { defineConfig } from 'vitest/config';

/** Tests that start processes, compile or install; the slowest run only in a full run. */
const INTEGRATION = '**/*.integration.test.ts';
const FULL = '**/*.full.test.ts';

/** Folders that need more than npm; each has its own project. */
const OTHERS = ['browser', 'judges', 'runtimes'] as const;

export default defineConfig(({ mode }) => {
  // Tests read FULL (see support/tier.ts): projects are configured without the mode.
  if (mode === 'full') process.env['FULL'] = 'true';
  const others = OTHERS.map((name) => `${name}/**`);
  return {
    test: {
      root: import.meta.dirname,
      maxWorkers: 2,
      // Compilers and linters load only once for all files, which saves most of the time.
      isolate: false,
      // It imports JSON without an import attribute, which Node refuses.
      server: { deps: { inline: ['@actions/workflow-parser'] } },
      setupFiles: ['setup/name-test.ts'],
      testTimeout: 60_000,
      hookTimeout: 120_000,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['**/*.test.ts'],
            exclude: [INTEGRATION, FULL, ...others],
            globalSetup: ['setup/bundle-scripts.ts'],
            setupFiles: ['setup/stay-in-process.ts'],
          },
        },
        {
          extends: true,
          test: {
            name: 'integration',
            include: [INTEGRATION],
            globalSetup: ['setup/build-package.ts'],
            typecheck: { enabled: true, include: ['**/*.test-d.ts'], tsconfig: 'types.tsconfig.json' },
          },
        },
        {
          extends: true,
          test: {
            name: 'runtimes',
            include: ['runtimes/*.test.ts'],
            globalSetup: ['setup/build-package.ts'],
            testTimeout: 120_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'site',
            include: ['browser/*.test.ts'],
            globalSetup: ['setup/bundle-scripts.ts', 'browser/global-setup.ts'],
            // Only a guard against hangs: on a slow machine, opening the page for each operation takes two minutes.
            testTimeout: 300_000,
          },
        },
        {
          extends: true,
          test: { name: 'full', include: [FULL], globalSetup: ['setup/build-package.ts'], testTimeout: 300_000 },
        },
        {
          extends: true,
          test: { name: 'judges', include: ['judges/*.test.ts'], globalSetup: ['setup/bundle-scripts.ts'] },
        },
      ],
    },
  };
});
