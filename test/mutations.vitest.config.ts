/** The tests that mutations of the runtime run: those of a call, without other processes. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/{auth,errors,retry,secrets,transport}.test.ts', 'generated/client.test.ts'],
    maxWorkers: 1,
  },
});
