/** The command `npm run bench`: measures speed and size, each benchmark in a separate process. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { EXIT, readNoFlags, type Command } from '../cli/command.js';
import { PROJECT } from '../lib/paths.js';

const HELP = `Usage: npm run bench

Measures speed and size against baselines in the same run.

Exit codes:
  0  everything is within its limit
  1  something exceeds its limit, or could not be measured
`;

const HERE = [process.execPath] as const;
const NEWER = ['npm', 'exec', '--yes', '--package=node@24.21.0', '--', 'node'] as const;

/** The benchmarks, and the command that runs each. */
const BENCHMARKS = [
  ['generate', HERE],
  ['large', HERE],
  ['large', NEWER],
  ['call', HERE],
  ['call', NEWER],
  ['sandbox', HERE],
  ['docs', HERE],
] as const;

async function run(): Promise<number> {
  const failed = BENCHMARKS.filter(([name, [command, ...args]]) => {
    const file = path.join('dist', 'scripts', 'bench', `${name}.js`);
    return (
      spawnSync(command, [...args, file], { cwd: PROJECT, stdio: 'inherit', shell: process.platform === 'win32' })
        .status !== 0
    );
  });
  return failed.length ? EXIT.refused : EXIT.done;
}

export default {
  help: HELP,
  readFlags: readNoFlags,
  failure: 'The measurement failed.',
  run,
} satisfies Command<object>;
