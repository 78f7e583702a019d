/** Commits a release, whole or not at all: one transaction of git moves the branch and makes the tag. */
import path from 'node:path';
import { holdSignals } from '../lib/cleanup.js';
import { askGitApart, runGit, runGitApart } from '../lib/git.js';
import { BadInputError, startOfFile, type Problem } from '../lib/problem.js';
import { formatCount, type Reporter } from '../lib/reporter.js';
import { compareFiles, updateFiles, type Update } from './files.js';
import { refuseMoved, shortenBranch, type Head } from './head.js';
import { findRecord, removeRecord, writeRecord, type FoundRecord, type ReleaseRecord } from './record.js';

/** A release is committed and tagged, but the index and the files do not have it yet. */
export class UnfinishedReleaseError extends BadInputError {}

/** What a release consists of; its objects are written, and no reference leads to them. */
export interface PreparedRelease {
  readonly commit: string;
  readonly tag: string;
  readonly tagObject: string;
}

type Change = Omit<ReleaseRecord, 'pid'>;

/** What a branch is at, compared with a release. */
type Position = 'before' | 'after' | 'later' | 'elsewhere';

/**
 * Moves the branch to the commit of a release, makes its tag, and updates the index and the files; calls a function once all
 * is done. A signal waits until then.
 *
 * The point of commit is the transaction of `moveReferences`. Before it, no reference, no entry of the index and no file has
 * changed. After it, a record in the git directory says what is left to do, so the next run can finish it.
 *
 * @throws {BadInputError} If something has changed since the release was started; nothing is written.
 * @throws {UnfinishedReleaseError} If the release is committed, but the files cannot be updated.
 */
export async function commitRelease(
  project: string,
  head: Head,
  { commit, tag, tagObject }: PreparedRelease,
  onDone: () => void,
): Promise<void> {
  const { root, branch, commit: before } = head;
  const change = { branch, before, after: commit, tag, tagObject };
  await refuseMoved(project, head);
  const { foreign } = await compareFiles({ root, ...change });
  if (foreign.length) throw new BadInputError(foreign.map((name) => reportChanged(root, name)));
  await holdSignals(async () => {
    const file = await writeRecord(project, change);
    await moveReferences(root, change, () => removeRecord(file));
    await finishOrExplain(root, change);
    removeRecord(file);
    onDone();
  });
}

function reportChanged(root: string, name: string): Problem {
  return {
    kind: 'error',
    place: startOfFile(path.join(root, name)),
    message: 'The release changes this file, which was changed while the release was made.',
    fix: 'Nothing was released. Commit the change, or undo it, and run `npm run release` once more.',
  };
}

/**
 * The point of commit: both references change, or neither does. If neither has, calls a function and throws.
 *
 * @throws {UnfinishedReleaseError} If that is unknown.
 */
async function moveReferences(root: string, change: Change, onUnchanged: () => void): Promise<void> {
  const { branch, before, after, tag, tagObject } = change;
  const commands = [
    'start',
    // The branch is first: where it has moved, a tag that a killed git did not write can still be made.
    `update ${branch} ${after} ${before}`,
    `create refs/tags/${tag} ${tagObject}`,
    'prepare',
    'commit',
  ];
  try {
    await runGitApart(root, ['update-ref', '-m', `release: ${tag}`, '--stdin'], { input: `${commands.join('\n')}\n` });
  } catch (error) {
    // What counts is whether the branch has moved.
    const position = await locateBranch(root, change).catch((cause: unknown) =>
      explain(root, `It is unknown whether ${tag} is committed`, cause),
    );
    if (position === 'after') return;
    onUnchanged();
    throw error;
  }
}

async function locateBranch(root: string, { branch, before, after }: Change): Promise<Position> {
  const current = await askGitApart(root, ['rev-parse', '--verify', '--quiet', `${branch}^{commit}`]);
  if (current === before) return 'before';
  if (current === after) return 'after';
  const isLater = current !== undefined && (await succeeds(root, ['merge-base', '--is-ancestor', after, current]));
  return isLater ? 'later' : 'elsewhere';
}

async function succeeds(root: string, args: readonly string[]): Promise<boolean> {
  return (await askGitApart(root, args)) !== undefined;
}

/**
 * Like `finishCommitted`.
 *
 * @throws {UnfinishedReleaseError} If it fails.
 */
async function finishOrExplain(root: string, change: Change): Promise<string[]> {
  try {
    return await finishCommitted(root, change);
  } catch (error) {
    if (error instanceof UnfinishedReleaseError) throw error;
    return explain(root, `${change.tag} is committed, but its release cannot be finished`, error);
  }
}

function explain(root: string, state: string, cause: unknown): never {
  const message = `${state}: ${(cause as Error).message}`;
  const fix = 'Remove the cause, and run `npm run release`: it finishes the release.';
  throw new UnfinishedReleaseError([{ kind: 'error', place: startOfFile(root), message, fix }]);
}

/** Does what is left after the point of commit; returns what it did. It can be repeated. */
async function finishCommitted(root: string, { before, after, tag, tagObject }: Change): Promise<string[]> {
  const done: string[] = [];
  if (!(await succeeds(root, ['rev-parse', '--verify', '--quiet', `refs/tags/${tag}`]))) {
    await runGitApart(root, ['update-ref', '--stdin'], { input: `create refs/tags/${tag} ${tagObject}\n` });
    done.push('made its tag');
  }
  // A later commit has files of its own.
  if ((await runGitApart(root, ['rev-parse', '--verify', 'HEAD^{commit}'])) !== after) return done;
  const updated = await updateOwnFiles({ root, before, after }, tag);
  if (updated) done.push(`updated ${formatCount(updated, 'file')}`);
  return done;
}

/** Updates the files of a release, unless somebody else has changed one of them; returns how many were out of date. */
async function updateOwnFiles(update: Update, tag: string): Promise<number> {
  const { foreign, outdated } = await compareFiles(update);
  if (foreign.length) throw new UnfinishedReleaseError(foreign.map((name) => reportForeign(update.root, name, tag)));
  await updateFiles(update, outdated);
  return outdated.length;
}

function reportForeign(root: string, name: string, tag: string): Problem {
  const place = startOfFile(path.join(root, name));
  return {
    kind: 'error',
    place,
    message: `${tag} is committed and tagged, but this file has other changes, which would be lost.`,
    fix:
      `Keep a copy of it, take that of ${tag} by \`git restore --source=HEAD --staged --worktree -- ${place.file}\`, ` +
      'and run `npm run release`: it finishes the release.',
  };
}

/**
 * Finishes a release that was interrupted after its point of commit, and says so.
 *
 * @throws {BadInputError} If another process is committing a release.
 * @throws {UnfinishedReleaseError} If the files cannot be updated.
 */
export async function finishInterrupted(project: string, reporter: Reporter): Promise<void> {
  const found = await findRecord(project);
  if (!found) return;
  refuseInUse(found);
  const { file, record } = found;
  const root = await runGit(project, ['rev-parse', '--show-toplevel']);
  await holdSignals(async () => {
    reporter.line(record ? await finishRecord(root, record) : 'Removed the record of a release that changed nothing.');
    removeRecord(file);
  });
}

async function finishRecord(root: string, record: ReleaseRecord): Promise<string> {
  const { tag, branch } = record;
  const release = `the interrupted release ${tag}`;
  const position = await locateBranch(root, record);
  if (position === 'after' || position === 'later') {
    const done = await finishOrExplain(root, record);
    return `Finished ${release}: ${done.join(', ') || 'nothing was missing'}.`;
  }
  const isTagged = await succeeds(root, ['rev-parse', '--verify', '--quiet', `refs/tags/${tag}`]);
  if (position === 'before' && !isTagged) return `Removed the record of ${release}, which changed nothing.`;
  return `Removed the record of ${release}, as ${shortenBranch(branch)} does not have it.`;
}

function refuseInUse({ file, record, isInUse }: FoundRecord): void {
  if (!isInUse) return;
  const message = `The process ${record!.pid} is committing the release ${record!.tag}.`;
  throw new BadInputError([{ kind: 'error', place: startOfFile(file), message, fix: 'Wait until it has ended.' }]);
}

/**
 * Refuses to go on, without writing anything, while a release is committed in part.
 *
 * @throws {BadInputError} If there is one.
 */
export async function refuseUnfinished(project: string): Promise<void> {
  const found = await findRecord(project);
  if (!found?.record) return;
  refuseInUse(found);
  if ((await locateBranch(project, found.record)) === 'before') return;
  const message = `The release ${found.record.tag} was interrupted, and is committed only in part.`;
  const fix = 'Run `npm run release`: it finishes the release.';
  throw new BadInputError([{ kind: 'error', place: startOfFile(project), message, fix }]);
}
