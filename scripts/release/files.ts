/** The files that a release changes, in the index and in the working tree. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { askGitApart, runGitApart } from '../lib/git.js';
import { createSystemFolder, removeTemporaryFolder } from '../lib/temporary-folder.js';

/** How often the index is updated, if another git uses it, such as that of an editor. */
const MOST_UPDATES = 20;

const PAUSE_MS = 100;

/** The mode of what a commit does not have. */
const NO_MODE = '000000';

/** A file that differs between two commits, as each of them has it. */
interface ChangedFile {
  readonly name: string;
  readonly versions: readonly [before: Version, after: Version];
}

interface Version {
  readonly mode: string;
  readonly id: string;
}

/** The state of the files that a release changes. */
export interface FilesState {
  /** Those that are not as in one of the commits: somebody else has changed them. */
  readonly foreign: readonly string[];
  /** Those that are not yet as in the commit of the release. */
  readonly outdated: readonly string[];
}

/** A working tree, and the commits before and after a release. */
export interface Update {
  readonly root: string;
  readonly before: string;
  readonly after: string;
}

/** Compares the files that differ between two commits with the index and the working tree. */
export async function compareFiles({ root, before, after }: Update): Promise<FilesState> {
  const files = await listChangedFiles(root, before, after);
  const folder = createSystemFolder('release');
  try {
    const staged = [await listStaged(root, before), await listStaged(root, after)] as const;
    const present = files.filter(({ name }) => isPresent(path.join(root, name)));
    const unlike = [
      await listUnlike({ root, index: path.join(folder, 'before') }, present, 0),
      await listUnlike({ root, index: path.join(folder, 'after') }, present, 1),
    ] as const;
    const isForeign = ({ name }: ChangedFile): boolean =>
      [staged, unlike].some((names) => names.every((each) => each.has(name)));
    const foreign = files.filter(isForeign);
    const outdated = files.filter((file) => {
      if (foreign.includes(file)) return false;
      if (staged[1].has(file.name)) return true;
      // What the release removes is not in its index: a file with that name belongs to somebody else.
      return exists(file, 1) && (unlike[1].has(file.name) || !present.includes(file));
    });
    return { foreign: foreign.map(({ name }) => name), outdated: outdated.map(({ name }) => name) };
  } finally {
    removeTemporaryFolder(folder);
  }
}

async function listChangedFiles(root: string, before: string, after: string): Promise<ChangedFile[]> {
  const listed = await runGitApart(root, ['diff-tree', '-r', '-z', '--raw', '--no-renames', before, after]);
  const pattern = /:(?<mode>\d+) (?<newMode>\d+) (?<id>[\da-f]+) (?<newId>[\da-f]+) [A-Z]\0(?<name>[^\0]*)\0/g;
  return [...listed.matchAll(pattern)].map(({ groups }) => {
    const { mode, newMode, id, newId, name } = groups as Record<'mode' | 'newMode' | 'id' | 'newId' | 'name', string>;
    return {
      name,
      versions: [
        { mode, id },
        { mode: newMode, id: newId },
      ],
    };
  });
}

/** Whether a commit has a file. */
function exists({ versions }: ChangedFile, side: 0 | 1): boolean {
  return versions[side].mode !== NO_MODE;
}

/** Returns the files whose entry in the index is not that of a commit. */
async function listStaged(root: string, commit: string): Promise<ReadonlySet<string>> {
  return splitNames(await runGitApart(root, ['diff-index', '--cached', '--no-renames', '--name-only', '-z', commit]));
}

/** Returns the files of the working tree that are not as in a commit; the index is a temporary one, of these files only. */
async function listUnlike(
  { root, index }: { readonly root: string; readonly index: string },
  present: readonly ChangedFile[],
  side: 0 | 1,
): Promise<ReadonlySet<string>> {
  const env = { GIT_INDEX_FILE: index };
  const [expected, others] = [
    present.filter((file) => exists(file, side)),
    present.filter((file) => !exists(file, side)),
  ];
  const entries = expected.map(({ name, versions }) => `${versions[side].mode} ${versions[side].id}\t${name}\0`);
  await runGitApart(root, ['update-index', '-z', '--index-info'], { input: entries.join(''), env });
  // Compares the contents. The exit code is 1 if there is a difference.
  await askGitApart(root, ['update-index', '-q', '--refresh'], { env });
  const different = splitNames(await runGitApart(root, ['diff-files', '--name-only', '-z'], { env }));
  return new Set([...different, ...others.map(({ name }) => name)]);
}

function splitNames(listed: string): ReadonlySet<string> {
  return new Set(listed.split('\0').filter(Boolean));
}

/** Whether there is anything at a path, also if that cannot be read. */
function isPresent(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** Makes files in the index and in the working tree what they are in a commit; no other file is changed. */
export async function updateFiles({ root, after }: Update, names: readonly string[]): Promise<void> {
  if (!names.length) return;
  const source = ['restore', `--source=${after}`, '--staged', '--worktree'];
  const args = ['--literal-pathspecs', ...source, '--pathspec-from-file=-', '--pathspec-file-nul'];
  for (let left = MOST_UPDATES; ; left--) {
    try {
      await runGitApart(root, args, { input: names.join('\0') });
      return;
    } catch (error) {
      // Another git, such as that of an editor, has locked the index for a moment.
      if (left === 1 || !(error as Error).message.includes('index.lock')) throw error;
      await wait(PAUSE_MS);
    }
  }
}
