/** Makes a release in a copy of the project, so a failure leaves nothing behind. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cleanUpAtEnd } from '../lib/cleanup.js';
import { askGit, runGit } from '../lib/git.js';
import { BadInputError, type Place } from '../lib/problem.js';
import {
  createSystemFolder,
  nameSystemPrefix,
  removeLeftovers,
  removeTemporaryFolder,
} from '../lib/temporary-folder.js';
import { findPlaces } from '../read/source.js';
import { formatReleaseSection, insertSection, type Notes } from './notes.js';

const IS_WINDOWS = process.platform === 'win32';

/** What the temporary folder of a copy is for. */
const PURPOSE = 'release';

/** A copy of a project. */
export interface Stage {
  readonly folder: string;
  /** Runs npm; resolves with the exit code and the output. */
  readonly npm: (...args: readonly string[]) => Promise<{ readonly code: number; readonly output: string }>;
  /** Commits all changes; resolves with the hash of the commit. `npm` cannot be used after it. */
  readonly commit: (message: string) => Promise<string>;
  readonly remove: () => void;
}

/** The name of the worktree in its temporary folder. */
const WORKTREE = 'project';

/** Creates a copy of the project at a revision, with the same node_modules; it is removed when the process ends. */
export async function openStage(project: string, revision: string): Promise<Stage> {
  await removeDeadStages(project);
  const root = await runGit(project, ['rev-parse', '--show-toplevel']);
  const temporary = createSystemFolder(PURPOSE);
  const worktree = path.join(temporary, WORKTREE);
  const children = new Set<ChildProcess>();
  const removeAll = (): void => {
    children.forEach(killGroup);
    removeTemporaryFolder(temporary);
    forgetWorktree(root, worktree);
  };
  const cancel = cleanUpAtEnd(removeAll);
  const remove = (): void => {
    removeAll();
    cancel();
  };
  try {
    await runGit(root, ['worktree', 'add', '--detach', worktree, revision]);
    const folder = path.join(worktree, path.relative(root, await realpath(project)));
    const modules = path.join(folder, 'node_modules');
    await symlink(path.join(project, 'node_modules'), modules, 'junction');
    return {
      folder,
      npm: (...args) => runNpm(folder, args, children),
      commit: async (message) => {
        // A .gitignore rule for folders does not match a link.
        await rm(modules, { force: true });
        await runGit(folder, ['add', '--all']);
        await runGit(folder, ['commit', '--quiet', `--message=${message}`]);
        return runGit(folder, ['rev-parse', 'HEAD']);
      },
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Removes the copies of releases that were killed. */
export async function removeDeadStages(project: string): Promise<void> {
  const prefix = nameSystemPrefix(PURPOSE);
  const listed = (await askGit(project, ['worktree', 'list', '--porcelain'])) ?? '';
  for (const [, worktree] of listed.matchAll(/^worktree (.*)$/gm)) {
    const temporary = path.dirname(worktree!);
    if (path.basename(worktree!) !== WORKTREE || !path.basename(temporary).startsWith(prefix)) continue;
    removeLeftovers(path.dirname(temporary), prefix);
    forgetWorktree(project, worktree!);
  }
}

/** Makes git forget a worktree whose folder is gone: git itself would follow its link to node_modules. */
function forgetWorktree(root: string, worktree: string): void {
  if (existsSync(worktree)) return;
  try {
    execFileSync('git', ['-C', root, 'worktree', 'remove', '--force', worktree], { stdio: 'ignore' });
  } catch {
    // It was not added.
    return;
  }
}

function runNpm(
  folder: string,
  args: readonly string[],
  children: Set<ChildProcess>,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: IS_WINDOWS,
      // In a group of their own, npm and the checks can be ended together.
      detached: !IS_WINDOWS,
    });
    children.add(child);
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => parts.push(text));
    child.on('error', reject);
    child.on('close', (code) => {
      children.delete(child);
      resolve({ code: code ?? 1, output: parts.join('') });
    });
  });
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(IS_WINDOWS ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended.
    return;
  }
}

/** Writes a version into the files of a copy: the document, the package, and the changelog. */
export async function writeVersion(
  { folder, npm }: Stage,
  specs: readonly string[],
  { version, date, notes }: { readonly version: string; readonly date: string; readonly notes: Notes },
): Promise<void> {
  for (const spec of specs) await setDocumentVersion(path.join(folder, spec), version);
  const { code, output } = await npm('version', version, '--no-git-tag-version', '--allow-same-version');
  if (code !== 0) throw new Error(output);
  const changelog = path.join(folder, 'CHANGELOG.md');
  await writeFile(
    changelog,
    insertSection(await readFile(changelog, 'utf8'), formatReleaseSection(version, date, notes)),
  );
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
