/** Small repositories that are released without npm, and a git that kills the process that runs it. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, onTestFinished, vi } from 'vitest';
import { commitRelease, finishInterrupted } from '../../../scripts/release/commit.js';
import { readHead } from '../../../scripts/release/head.js';
import { removeOldFolders, removeOldWorktrees } from '../../../scripts/release/leftovers.js';
import { openStage } from '../../../scripts/release/stage.js';
import { SILENT, type Reporter } from '../../../scripts/lib/reporter.js';
import { begin, run, type Outcome, type Running } from '../../support/command.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';
import { AUTHOR } from '../../support/repository.js';
import { writeRelease } from './releaser.js';

/** A repository with a few files and node_modules. */
export interface Small {
  /** The folder of the project, which can be below that of the repository. */
  readonly folder: string;
  /** Its folder for temporary files. */
  readonly temporary: string;
  /** A folder for the git that its processes call. */
  readonly bin: string;
  readonly git: (...args: readonly string[]) => string;
  readonly worktrees: () => number;
  readonly write: (name: string, text: string) => void;
  readonly read: (name: string) => string | undefined;
}

/** Returns a repository with one commit; `subfolder` has the project. */
export function startRepository({ subfolder = '.', options = [] as readonly string[] } = {}): Small {
  vi.unstubAllEnvs();
  const [root, temporary, bin] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  vi.stubEnv('TMPDIR', temporary);
  for (const [name, value] of Object.entries(AUTHOR)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const small = openRepository(path.join(root, subfolder), temporary, bin);
  mkdirSync(path.join(small.folder, 'node_modules'), { recursive: true });
  small.write('node_modules/module.js', '');
  small.write('.gitignore', 'node_modules/\n');
  small.write('package.json', '{ "version": "1.0.0", "scripts": { "wait": "node -e \'setInterval(() => {}, 9)\'" } }');
  small.write('CHANGELOG.md', '## [Unreleased]\n');
  small.write('old.txt', 'It will be removed.\n');
  // As a pattern of git, this is not its name.
  small.write(':[glob]*.txt', 'It stays.\n');
  small.write('log.txt', 'It stays, too.\n');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', ...options, root]);
  small.git('add', '--all');
  small.git('commit', '--quiet', '--message=Start');
  return small;
}

/** Returns a repository, or a worktree, that is there. */
export function openRepository(folder: string, temporary: string, bin: string): Small {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: process.env }).trim();
  return {
    folder,
    temporary,
    bin,
    git,
    worktrees: () => git('worktree', 'list').split('\n').length,
    write: (name, text) => writeFileSync(path.join(folder, name), text),
    read: (name) => (existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name), 'utf8') : undefined),
  };
}

/** Fails if there is more than the repository and its modules. */
export function expectNothingLeft({ folder, temporary, worktrees, git }: Small, trees = 1): void {
  expect(worktrees()).toBe(trees);
  expect(readdirSync(temporary)).toEqual([]);
  expect(existsSync(path.join(folder, 'node_modules/module.js'))).toBe(true);
  expect(existsSync(path.resolve(folder, git('rev-parse', '--git-path', 'release.json')))).toBe(false);
}

/** Fails if anything of a release is there. */
export function expectOld(small: Small, commit: string): void {
  const { git, read } = small;
  expect(git('rev-parse', 'HEAD')).toBe(commit);
  expect(git('tag')).toBe('');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '--all', '--format=%s')).not.toContain('Release');
  expect(read('old.txt')).toBeDefined();
  expectNothingLeft(small);
}

/** Fails if anything of a release is missing. */
export function expectNew(small: Small, commit: string): void {
  const { git, read } = small;
  expect(git('log', '-1', '--format=%P %s%d')).toBe(`${commit} Release v1.1.0 (HEAD -> main, tag: v1.1.0)`);
  expect(git('cat-file', '-t', 'v1.1.0')).toBe('tag');
  expect(git('cat-file', '-p', 'v1.1.0')).toMatch(/^tag v1\.1\.0\ntagger Ada .*\n\nv1\.1\.0$/m);
  expect(git('status', '--porcelain')).toBe('');
  expect([read('old.txt'), read('new.txt')]).toEqual([undefined, 'It is new.\n']);
  expect(read('package.json')).toContain('1.1.0');
  expectNothingLeft(small);
}

/** Releases 1.1.0 in this process; a function can change something before the release is committed. */
export async function releaseHere({ folder }: Small, meanwhile: () => unknown = () => {}): Promise<string[]> {
  const said: string[] = [];
  const head = await readHead(folder);
  const stage = await openStage(folder, head);
  try {
    writeRelease(stage.folder);
    const release = await stage.prepare('1.1.0');
    await meanwhile();
    await commitRelease(folder, head, release, () => said.push('done'));
    return said;
  } finally {
    stage.remove();
  }
}

/** Does what a release does first; returns what it says. */
export async function recover({ folder }: Small): Promise<string[]> {
  const said: string[] = [];
  const reporter: Reporter = { ...SILENT, line: (text) => said.push(text) };
  await removeOldWorktrees(folder, reporter);
  removeOldFolders(folder, reporter);
  await finishInterrupted(folder, reporter);
  return said;
}

/** What happens at a call of git: the process that calls it is killed before or after it, or git fails. */
export type Fault = 'killed before' | 'killed after' | 'killed during' | 'fails' | 'interrupted' | 'waits' | 'moves';

const FAULTS: Readonly<Record<Fault, string>> = {
  'killed before': 'kill -9 $PPID; exit 1',
  'killed after': '"$git" "$@"; kill -9 $PPID; exit 1',
  // Git goes on without the process.
  'killed during': 'kill -9 $PPID; sleep 0.1; "$git" "$@"; code=$?; echo > "$here/ended"; exit $code',
  fails: 'exit 128',
  interrupted: 'kill -TERM $PPID',
  waits: 'echo > "$here/waiting"; sleep 1',
  // Somebody commits at that moment. The first arguments are -C and the folder.
  moves: '"$git" "$1" "$2" commit --quiet --allow-empty --message=Mine',
};

/** A program that releases 1.1.0 of a repository, in a process of its own. */
export interface Releaser {
  /** Runs it, with a fault at a call of git, counted from 1. */
  readonly release: (small: Small, fault?: Fault, call?: number) => Promise<Outcome>;
  /** Starts it, in a process group of its own. */
  readonly begin: (small: Small, fault: Fault, call: number) => Running;
}

/** Builds the program. */
export async function buildReleaser(): Promise<Releaser> {
  // Where its libraries are found.
  const script = path.join(PROJECT, 'node_modules', '.cache', `releaser-${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(import.meta.dirname, 'releaser.ts')],
    outfile: script,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  onTestFinished(() => rmSync(script));
  return {
    release: async (small, fault = 'fails', call = 0) => {
      const outcome = await run(process.execPath, [script, small.folder], { env: writeGit(small, fault, call) });
      if (fault === 'killed during' && outcome.code === null)
        await vi.waitFor(() => expect(readdirSync(small.bin)).toContain('ended'), { timeout: 10_000 });
      return outcome;
    },
    begin: (small, fault, call) =>
      begin(process.execPath, [script, small.folder], { env: writeGit(small, fault, call), inGroup: true }),
  };
}

/** Returns the arguments of each call of git. */
export function listCalls({ bin }: Small): string[] {
  return readFileSync(path.join(bin, 'calls'), 'utf8').trimEnd().split('\n');
}

/** Writes a git with a fault at a call; returns the variables of a process that uses it. */
function writeGit({ bin }: Small, fault: Fault, call: number): NodeJS.ProcessEnv {
  const calls = path.join(bin, 'calls');
  writeFileSync(calls, '');
  const lines = [
    '#!/bin/sh',
    `git=${execFileSync('which', ['git'], { encoding: 'utf8' }).trim()} here=${bin}`,
    `echo "$*" >> ${calls}`,
    `if [ $(wc -l < ${calls}) -eq ${call} ]; then ${FAULTS[fault]}; fi`,
    'exec "$git" "$@"',
  ];
  writeFileSync(path.join(bin, 'git'), `${lines.join('\n')}\n`);
  chmodSync(path.join(bin, 'git'), 0o755);
  return { ...process.env, PATH: `${bin}:${process.env['PATH']}`, NODE_OPTIONS: '' };
}
