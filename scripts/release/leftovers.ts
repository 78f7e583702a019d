/** What runs that were killed have left behind: a release removes it before it starts, and says so. */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { locateGitFile } from '../lib/git.js';
import { BadInputError, startOfFile } from '../lib/problem.js';
import type { Reporter } from '../lib/reporter.js';
import { isLeftover, nameSystemPrefix, removeLeftovers } from '../lib/temporary-folder.js';
import { forgetWorktree, STAGE_PURPOSE } from './stage.js';

/** A worktree of a release, by its entry in the git directory. */
interface ReleaseWorktree {
  /** The name of the entry, and of the temporary folder. */
  readonly name: string;
  /** Its temporary folder; `undefined` if git was killed before it wrote where the worktree is. */
  readonly folder: string | undefined;
}

const STAGE_PREFIX = nameSystemPrefix(STAGE_PURPOSE);

/** The prefixes of the temporary folders of a release, and of the comparisons that it starts or earlier versions started. */
const SYSTEM_PREFIXES = [STAGE_PREFIX, nameSystemPrefix('diff')] as const;

/** The prefix of those in the cache, where comparisons have the older version. */
const CACHE_PREFIX = 'base-';

/** Removes the temporary folders of releases and comparisons that were killed. */
export function removeOldFolders(project: string, reporter: Reporter): void {
  const temporary = realpathSync(tmpdir());
  const cache = path.join(project, 'node_modules', '.cache');
  const removed = [
    ...SYSTEM_PREFIXES.flatMap((prefix) => removeLeftovers(temporary, prefix)),
    ...removeLeftovers(cache, CACHE_PREFIX),
  ];
  reportRemoved(removed, reporter);
}

function reportRemoved(folders: readonly string[], reporter: Reporter): void {
  for (const folder of folders) reporter.line(`Removed ${folder}, which an interrupted run left behind.`);
}

/**
 * Removes the worktrees of releases that were killed, with their folders.
 *
 * @throws {BadInputError} If another release of this repository runs.
 */
export async function removeOldWorktrees(project: string, reporter: Reporter): Promise<void> {
  const worktrees = await locateGitFile(project, 'worktrees');
  const found = listReleaseWorktrees(worktrees);
  const running = found.find(({ name, folder }) => !isLeftover(folder ?? path.join(worktrees, name)));
  if (running) {
    const message = `Another release of this repository runs in ${running.folder ?? running.name}.`;
    const fix = 'Wait until it has ended, or end it.';
    throw new BadInputError([{ kind: 'error', place: startOfFile(project), message, fix }]);
  }
  for (const { name, folder } of found) {
    if (folder !== undefined) reportRemoved(removeLeftovers(path.dirname(folder), STAGE_PREFIX), reporter);
    forgetWorktree(worktrees, name);
    reporter.line(`Removed the worktree ${name}, which an interrupted release left behind.`);
  }
}

function listReleaseWorktrees(worktrees: string): ReleaseWorktree[] {
  return listNames(worktrees)
    .filter((name) => name.startsWith(STAGE_PREFIX))
    .map((name) => ({ name, folder: locateTemporary(path.join(worktrees, name)) }));
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Returns the temporary folder of a worktree: git keeps the path of the `.git` in the worktree, which is in that folder. */
function locateTemporary(entry: string): string | undefined {
  try {
    const worktree = path.dirname(readFileSync(path.join(entry, 'gitdir'), 'utf8').trim());
    return path.basename(worktree) === path.basename(entry) ? path.dirname(worktree) : undefined;
  } catch {
    return undefined;
  }
}
