/** Copies of the project, in which a release is made or tried: a failure leaves nothing behind. */
import { cpSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cleanUpAtEnd } from '../lib/cleanup.js';
import { locateGitFile, runGit } from '../lib/git.js';
import { openNpm, type RunNpm } from '../lib/npm.js';
import { BadInputError, type Place } from '../lib/problem.js';
import { createSystemFolder, removeTemporaryFolder } from '../lib/temporary-folder.js';
import { findPlaces } from '../read/source.js';
import type { PreparedRelease } from './commit.js';
import type { Head } from './head.js';
import { formatReleaseSection, insertSection, type Notes } from './notes.js';
import { writeTagObject } from './tag.js';

/** What the temporary folder of a copy is for. */
export const STAGE_PURPOSE = 'release';

const MODULES = 'node_modules';

/** A copy of a project. */
export interface Copy {
  readonly folder: string;
  readonly npm: RunNpm;
  readonly remove: () => void;
}

/** A copy of a project whose changes can be committed. */
export interface Stage extends Copy {
  /** Writes a commit and a tag of all changes. No branch leads to the commit, and no reference to the tag. */
  readonly prepare: (version: string) => Promise<PreparedRelease>;
}

/** How a copy is filled, and what is left to do when its folder has been removed. */
interface CopyMaker {
  readonly fill: (folder: string) => Promise<unknown>;
  readonly forget: (name: string) => void;
}

/**
 * Creates a copy of what is checked out, with the same node_modules, as a worktree of the repository; it is removed when the
 * process ends.
 */
export async function openStage(project: string, { root, commit }: Head): Promise<Stage> {
  const worktrees = await locateGitFile(project, 'worktrees');
  const { temporary, ...copy } = await openCopy(project, root, {
    fill: (folder) => runGit(root, ['worktree', 'add', '--detach', folder, commit]),
    forget: (name) => forgetWorktree(worktrees, name),
  });
  return {
    ...copy,
    prepare: async (version) => {
      const { folder } = copy;
      await runGit(folder, ['add', '--all']);
      // A .gitignore rule for folders does not match a link, which hooks can need.
      await runGit(folder, ['rm', '--quiet', '--cached', '--ignore-unmatch', MODULES]);
      await runGit(folder, ['commit', '--quiet', `--message=Release v${version}`]);
      const made = { tag: `v${version}`, commit: await runGit(folder, ['rev-parse', 'HEAD']) };
      return { ...made, tagObject: await writeTagObject(project, temporary, made) };
    },
  };
}

/**
 * Creates a copy of the tracked files as they are, with the same node_modules; it is removed when the process ends. Nothing
 * is written to the repository.
 */
export async function openTrial(project: string): Promise<Copy> {
  const root = await runGit(project, ['rev-parse', '--show-toplevel']);
  return openCopy(project, root, {
    fill: async (folder) => {
      const listed = await runGit(root, ['ls-files', '-z']);
      for (const name of listed.split('\0').filter(Boolean)) copyFile(path.join(root, name), path.join(folder, name));
      // A check lists the files with git.
      await runGit(folder, ['init', '--quiet', '--template=']);
    },
    forget: () => {},
  });
}

/** Copies a file or a link, if there is one. */
function copyFile(from: string, to: string): void {
  const stats = lstatSync(from, { throwIfNoEntry: false });
  if (stats?.isFile() || stats?.isSymbolicLink()) cpSync(from, to, { verbatimSymlinks: true });
}

async function openCopy(
  project: string,
  root: string,
  { fill, forget }: CopyMaker,
): Promise<Copy & { readonly temporary: string }> {
  const below = path.relative(root, await realpath(project));
  const temporary = createSystemFolder(STAGE_PURPOSE);
  // Its worktree has the same name in the git directory, which shows the process that created it.
  const name = path.basename(temporary);
  const copy = path.join(temporary, name);
  const folder = path.join(copy, below);
  const npm = openNpm(folder);
  const removeAll = (): void => {
    npm.end();
    removeTemporaryFolder(temporary);
    forget(name);
  };
  const cancel = cleanUpAtEnd(removeAll);
  const remove = (): void => {
    removeAll();
    cancel();
  };
  try {
    await fill(copy);
    await symlink(path.join(project, MODULES), path.join(folder, MODULES), 'junction');
    return { folder, temporary, npm: npm.run, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * Makes git forget a worktree, by its name in the folder of worktrees: git itself would follow its link to node_modules, and
 * refuses one that was being added when it was killed.
 */
export function forgetWorktree(worktrees: string, name: string): void {
  rmSync(path.join(worktrees, name), { recursive: true, force: true });
  try {
    // Like git, which has the folder only if there is a worktree.
    if (!readdirSync(worktrees).length) rmdirSync(worktrees);
  } catch {
    // There was none, or another one was added.
    return;
  }
}

/** Writes a version into the files of a copy: the document, the package, and the changelog. */
export async function writeVersion(
  { folder, npm }: Copy,
  specs: readonly string[],
  { version, date, notes }: { readonly version: string; readonly date: string; readonly notes: Notes },
): Promise<void> {
  for (const spec of specs) await setDocumentVersion(path.join(folder, spec), version);
  // Both packages. An update of the workspaces would write to the node_modules that the copy shares.
  const both = ['--workspaces', '--include-workspace-root', '--no-workspaces-update'];
  const { code, output } = await npm('version', version, '--no-git-tag-version', '--allow-same-version', ...both);
  if (code !== 0) throw new Error(output);
  await setLockedVersions(path.join(folder, 'package-lock.json'), version);
  const changelog = path.join(folder, 'CHANGELOG.md');
  await writeFile(
    changelog,
    insertSection(await readFile(changelog, 'utf8'), formatReleaseSection(version, date, notes)),
  );
}

/** Sets the version of the workspaces in the lock file, which npm leaves as they were. */
async function setLockedVersions(file: string, version: string): Promise<void> {
  const lock = JSON.parse(await readFile(file, 'utf8')) as LockFile;
  const { workspaces = [] } = lock.packages[''];
  for (const name of workspaces) lock.packages[name]!.version = version;
  await writeFile(file, `${JSON.stringify(lock, undefined, 2)}\n`);
}

/** The part of a lock file that has the workspaces. */
interface LockFile {
  readonly packages: Record<string, { version: string }> & { readonly '': { readonly workspaces?: readonly string[] } };
}

const VERSION = /(version["']?\s*:\s*)(["']?)[^"'\s,#]+\2/;

/** Replaces the version in the document, and nothing else. */
async function setDocumentVersion(spec: string, version: string): Promise<void> {
  const [place] = await findPlaces(spec, [['info', 'version']]);
  const file = path.resolve(place!.file);
  const lines = (await readFile(file, 'utf8')).split('\n');
  const line = lines[place!.line - 1] ?? '';
  const changed = line.replace(VERSION, (_, before: string, quote: string) => `${before}${quote}${version}${quote}`);
  if (!VERSION.test(line)) refuseRelease(place!);
  lines[place!.line - 1] = changed;
  await writeFile(file, lines.join('\n'));
}

function refuseRelease(place: Place): never {
  const fix = 'Write it on one line, as `version: 1.0.0`.';
  throw new BadInputError([{ kind: 'error', place, message: 'The version cannot be changed automatically.', fix }]);
}
