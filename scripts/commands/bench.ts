/** The command `npm run bench`: measures speed and size, each benchmark in a process of its own. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PROJECT } from '../lib/paths.js';

const HERE = [process.execPath];
const NEWER = ['npm', 'exec', '--yes', '--package=node@24.21.0', '--', 'node'];

/** The benchmarks, with what runs them. */
const BENCHMARKS = [
  ['generate', HERE],
  ['large', HERE],
  ['call', HERE],
  ['call', NEWER],
  ['sandbox', HERE],
  ['docs', HERE],
] as const;

for (const [name, [command, ...args]] of BENCHMARKS) {
  const file = path.join('dist', 'scripts', 'bench', `${name}.js`);
  const { status } = spawnSync(command!, [...args, file], { cwd: PROJECT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
