/** Has a unit test fail that starts a process: it would belong to a tier of its own. */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll } from 'vitest';

const STARTERS = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'] as const;

const originals = STARTERS.map((name) => [name, childProcess[name]] as const);

function refuseProcess(): never {
  throw new Error('A unit test starts no process. Move it into an *.integration.test.ts.');
}

beforeAll(() => {
  for (const name of STARTERS) Object.assign(childProcess, { [name]: refuseProcess });
  syncBuiltinESMExports();
});

// Files of other tiers run in the same process.
afterAll(() => {
  for (const [name, original] of originals) Object.assign(childProcess, { [name]: original });
  syncBuiltinESMExports();
});
