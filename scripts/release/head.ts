/** The branch that a release moves. */
import { askGit, runGit } from '../lib/git.js';
import { BadInputError, startOfFile, type Problem } from '../lib/problem.js';

/** What is checked out. */
export interface Head {
  /** The folder of the working tree. */
  readonly root: string;
  /** The full name of the branch, or `HEAD` if none is checked out. */
  readonly branch: string;
  /** The commit. */
  readonly commit: string;
}

/** Returns what is checked out. */
export async function readHead(project: string): Promise<Head> {
  return {
    root: await runGit(project, ['rev-parse', '--show-toplevel']),
    branch: (await askGit(project, ['symbolic-ref', '--quiet', 'HEAD'])) ?? 'HEAD',
    commit: await runGit(project, ['rev-parse', '--verify', 'HEAD^{commit}']),
  };
}

/** Returns a problem if the branch is checked out in another worktree, too: a release would change it there. */
export async function findSharedBranch(project: string): Promise<Problem[]> {
  const branch = await askGit(project, ['symbolic-ref', '--quiet', 'HEAD']);
  if (branch === undefined) return [];
  const root = await askGit(project, ['rev-parse', '--show-toplevel']);
  const listed = ((await askGit(project, ['worktree', 'list', '--porcelain'])) ?? '').split('\n\n');
  const others = listed
    .filter((entry) => entry.split('\n').includes(`branch ${branch}`))
    .map((entry) => entry.split('\n')[0]!.replace(/^worktree /, ''))
    .filter((folder) => folder !== root);
  return others.map((folder) => ({
    kind: 'error',
    place: startOfFile(project),
    message: `The branch ${shortenBranch(branch)} is also checked out in ${folder}.`,
    fix: 'Check out another branch there: a release would change this one under it.',
  }));
}

/**
 * Refuses to go on if another branch or another commit is checked out meanwhile.
 *
 * @throws {BadInputError} If so.
 */
export async function refuseMoved(project: string, before: Head): Promise<void> {
  const now = await readHead(project);
  if (now.branch === before.branch && now.commit === before.commit) return;
  const message = `${describeHead(before)} was released, but ${describeHead(now)} is checked out now.`;
  const fix = 'Nothing has changed. Run `npm run release` for what is checked out now.';
  throw new BadInputError([{ kind: 'error', place: startOfFile(project), message, fix }]);
}

function describeHead({ branch, commit }: Head): string {
  return `${shortenBranch(branch)} at ${commit.slice(0, 10)}`;
}

/** Returns the name of a branch for messages. */
export function shortenBranch(branch: string): string {
  return branch.replace(/^refs\/heads\//, '');
}
