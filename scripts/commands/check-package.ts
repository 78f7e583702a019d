/** A part of `npm run check:package`: checks the shape of both packages, as they are packed. */
import type { ExecException } from 'node:child_process';
import path from 'node:path';
import { runChecks, type StaticCheck } from '../checks/run-checks.js';
import { EXIT, readNoFlags, type Command, type Terminal } from '../cli/command.js';
import { execute } from '../lib/child.js';
import type { ProgramOutcome } from '../lib/npm.js';
import { PACKAGE } from '../lib/paths.js';
import { createTemporaryFolder, removeTemporaryFolder } from '../lib/temporary-folder.js';

const HELP = `Usage: node scripts/run.mjs check-package, as a part of npm run check:package

Packs both packages as they were built, and checks them with publint and attw, side by side.

Exit codes:
  0  all checks have passed
  1  a check failed
  2  the command line is invalid
  3  the packages cannot be packed
`;

/** The programs, in node_modules. */
const [PUBLINT, ATTW] = ['publint/src/cli.js', '@arethetypeswrong/cli/dist/index.js'];

/** Packs a package into a folder; returns the file. */
async function packInto(folder: string, name: string): Promise<string> {
  // Not beside its package.json, as attw would: what other commands read must stay the same meanwhile.
  const args = ['pack', '--json', '--ignore-scripts', `--pack-destination=${folder}`, name];
  const packed = await execute('npm', args, { cwd: PACKAGE, shell: process.platform === 'win32' });
  const [{ filename }] = JSON.parse(packed) as [{ readonly filename: string }];
  return path.join(folder, filename);
}

/** Runs a program of a package, which ends with this process. */
async function runTool(program: string, args: readonly string[]): Promise<ProgramOutcome> {
  try {
    const file = path.join(PACKAGE, 'node_modules', program);
    return { code: 0, output: await execute(process.execPath, [file, ...args], { cwd: PACKAGE }) };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as ExecException;
    return { code: code ?? 1, output: stdout + stderr };
  }
}

async function run(_: unknown, { reporter }: Terminal): Promise<number> {
  const folder = createTemporaryFolder(path.join(PACKAGE, 'dist'), 'packed-');
  try {
    const [client, generator] = await Promise.all([packInto(folder, '.'), packInto(folder, './scripts')]);
    const checks: StaticCheck[] = [
      { name: 'attw', run: () => runTool(ATTW, ['--quiet', client]) },
      { name: 'attw generator', run: () => runTool(ATTW, ['--quiet', '--profile', 'esm-only', generator]) },
      { name: 'publint', run: () => runTool(PUBLINT, ['--strict', client]) },
      { name: 'publint generator', run: () => runTool(PUBLINT, ['--strict', generator]) },
    ];
    return (await runChecks(checks, reporter)).length ? EXIT.refused : EXIT.done;
  } finally {
    removeTemporaryFolder(folder);
  }
}

export default {
  help: HELP,
  readFlags: readNoFlags,
  failure: 'The packages cannot be checked.',
  run,
} satisfies Command<object>;
