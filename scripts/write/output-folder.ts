/** Compares generated files with a folder, and replaces the folder in one step. */
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DOCUMENT_FILE, hasHeader, type OutputFile } from '../lib/output-file.js';
import { BadInputError, startOfFile } from '../lib/problem.js';

/** The files of a folder by name; the content is `undefined` if the generator cannot have written the file. */
export type Tree = ReadonlyMap<string, string | undefined>;

/** How a folder differs from the generated files. */
export interface TreeDifference {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/**
 * Returns the content of an output folder; empty if there is no such folder.
 *
 * @throws {BadInputError} If it is not a folder.
 */
export async function readTree(folder: string): Promise<Tree> {
  const stats = await lstat(folder).catch(() => undefined);
  if (!stats) return new Map();
  if (!stats.isDirectory()) refuseFolder(folder, 'This is not a folder.', 'Choose a folder with --out DIR.');
  const entries = await readdir(folder, { withFileTypes: true });
  const read = entries.map(async (entry): Promise<[string, string | undefined]> => {
    const { name } = entry;
    if (!entry.isFile() || !(name.endsWith('.ts') || name === DOCUMENT_FILE)) return [name, undefined];
    const content = await readFile(path.join(folder, name), 'utf8');
    return [name, name === DOCUMENT_FILE || hasHeader(content) ? content : undefined];
  });
  return new Map((await Promise.all(read)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns how the tree differs from the files, each list sorted. */
export function compareTree(tree: Tree, files: readonly OutputFile[]): TreeDifference {
  const wanted = new Map(files.map(({ path: name, content }) => [name, content]));
  const names = [...wanted.keys()].toSorted();
  return {
    changed: names.filter((name) => tree.has(name) && tree.get(name) !== wanted.get(name)),
    missing: names.filter((name) => !tree.has(name)),
    extra: [...tree.keys()].filter((name) => !wanted.has(name)),
  };
}

/** Whether nothing differs. */
export function isSame({ changed, missing, extra }: TreeDifference): boolean {
  return changed.length + missing.length + extra.length === 0;
}

/**
 * Replaces the folder with one that has exactly these files; if that fails, the folder stays unchanged.
 *
 * @throws {BadInputError} If the folder has entries that the generator did not write, or cannot be written.
 */
export async function replaceFolder(folder: string, tree: Tree, files: readonly OutputFile[]): Promise<void> {
  const foreign = [...tree].filter(([, content]) => content === undefined).map(([name]) => name);
  if (foreign.length) {
    const message = `The folder has entries that the generator did not write: ${foreign.slice(0, 5).join(', ')}.`;
    refuseFolder(folder, message, 'Move them, or choose another folder with --out DIR.');
  }
  await swapFolder(folder, files).catch((error: Error) => {
    refuseFolder(folder, `The folder cannot be written: ${error.message}.`, 'Choose another folder with --out DIR.');
  });
}

async function swapFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  // A sibling of the folder is on the same file system, so a rename suffices.
  const temporary = await mkdtemp(path.join(path.dirname(folder), `.${path.basename(folder)}-`));
  const [fresh, old] = [path.join(temporary, 'new'), path.join(temporary, 'old')];
  try {
    await mkdir(fresh);
    await Promise.all(files.map(({ path: name, content }) => writeFile(path.join(fresh, name), content)));
    const existed = await rename(folder, old).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    );
    await rename(fresh, folder).catch(async (error: unknown) => {
      if (existed) await rename(old, folder);
      throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function refuseFolder(folder: string, message: string, fix: string): never {
  throw new BadInputError([{ kind: 'error', place: startOfFile(folder), message, fix }]);
}
