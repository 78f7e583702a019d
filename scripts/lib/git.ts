/** Runs git, and checks out older versions of a folder. */
import path from 'node:path';
import { execute, executeApart, ExitError } from './child.js';

/** Runs git in a folder; resolves with its output, and rejects if it fails. */
export async function runGit(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const stdout = await execute('git', ['-C', folder, ...args], { env: { ...process.env, ...env } });
  return stdout.trim();
}

/** Like `runGit`, but resolves with `undefined` if git fails. */
export function askGit(folder: string, args: readonly string[]): Promise<string | undefined> {
  return runGit(folder, args).catch(() => undefined);
}

/** What git reads besides its arguments. */
interface GitInput {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Like `runGit`, with an input, for a command that must not stop halfway: no signal to this process ends it. */
export async function runGitApart(
  folder: string,
  args: readonly string[],
  { input = '', env = {} }: GitInput = {},
): Promise<string> {
  const output = await executeApart('git', ['-C', folder, ...args], { input, env: { ...process.env, ...env } });
  return output.trim();
}

/** Like `runGitApart`, but resolves with `undefined` if git says no: the exit code 1. It rejects if git fails otherwise. */
export function askGitApart(folder: string, args: readonly string[], options?: GitInput): Promise<string | undefined> {
  return runGitApart(folder, args, options).catch((error: unknown) => {
    if (error instanceof ExitError && error.code === 1) return undefined;
    throw error;
  });
}

/** Returns the absolute path of a file in the git directory of a folder. */
export async function locateGitFile(folder: string, name: string): Promise<string> {
  return path.resolve(folder, await runGit(folder, ['rev-parse', '--git-path', name]));
}

/** Returns the tag of the last release: the nearest tag such as `v1.0.0`, without pre-releases. */
export function findLastRelease(folder: string, revision = 'HEAD'): Promise<string | undefined> {
  return askGit(folder, [
    'describe',
    '--tags',
    '--abbrev=0',
    '--match=v[0-9]*.[0-9]*.[0-9]*',
    '--exclude=*-*',
    revision,
  ]);
}

/** Writes all files of a revision into a folder; does not change the repository. */
export async function takeOut(root: string, revision: string, folder: string): Promise<void> {
  const env = { GIT_INDEX_FILE: path.join(folder, '.index') };
  await runGit(root, ['read-tree', revision], env);
  await runGit(root, ['checkout-index', '--all', `--prefix=${folder}/`], env);
}
