/** Makes unit tests fail if they start a process: those belong to the integration tests. */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll } from 'vitest';

const STARTERS = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'] as const;

const originals = STARTERS.map((name) => [name, childProcess[name]] as const);

function refuseProcess(): never {
  throw new Error('Unit tests must not start processes. Move this test to an *.integration.test.ts file.');
}

beforeAll(() => {
  for (const name of STARTERS) Object.assign(childProcess, { [name]: refuseProcess });
  syncBuiltinESMExports();
});

// Test files of other projects run in the same process.
afterAll(() => {
  for (const [name, original] of originals) Object.assign(childProcess, { [name]: original });
  syncBuiltinESMExports();
});
