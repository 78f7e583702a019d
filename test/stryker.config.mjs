/** Changes the runtime's code in small ways, and checks that a test notices each (`npm run test:mutations`). */

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // What a call passes through from the method to its result.
  mutate: [
    'src/{api-call,attempt,auth,connection,decode,errors,redact,retry,task,transport,url}.ts',
    'src/request/{openapi-fetch,path}.ts',
  ],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutations.vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Each mutation of a constant would need a run of all tests.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 5_000,
  tempDirName: 'dist/mutations',
  ignorePatterns: ['dist', '.git', '/openapi', 'test/browser', 'test/golden'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false, allowEmojis: false },
  thresholds: { high: 95, low: 95, break: 95 },
};
