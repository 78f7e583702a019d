/** Compares generated files with a folder of their own, and replaces the folder in one step. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENT_FILE, type OutputFile } from '../lib/output-file.js';
import { listLeftovers, removeLeftovers } from '../lib/temporary-folder.js';
import { MANIFEST_FILE } from './manifest.js';
import {
  tryStep,
  findEntry,
  locateFresh,
  readIfFile,
  refuseFolder,
  refuseForeign,
  writeInto,
  type Target,
  type Tree,
} from './target.js';

/** How a folder differs from the generated files. */
export interface TreeDifference {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** The subfolder of a temporary folder with the replaced files. */
const OLD_FOLDER = 'old';

/** The codes of a rename to a place where there is something. */
const TAKEN: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST']);

/** How often a swap is repeated because other runs replace the folder at the same time. */
const MOST_SWAPS = 100;

/**
 * Returns the content of an output folder; empty if there is no such folder.
 *
 * @throws {BadInputError} If it is not a folder, or cannot be read.
 */
export function readTree(folder: string): Tree {
  const before = findEntry(folder);
  if (!before) return new Map();
  if (!before.isDirectory()) refuseFolder(folder, 'This is not a folder.', 'Choose a folder with --out DIR.');
  const tree = readEntries(folder);
  const after = findEntry(folder);
  // Another run can replace the folder meanwhile.
  return after?.ino === before.ino && after.ctimeNs === before.ctimeNs ? tree : readTree(folder);
}

function readEntries(folder: string): Tree {
  try {
    const names = readdirSync(folder).toSorted();
    return new Map(names.map((name) => [name, canGenerate(name) ? readIfFile(path.join(folder, name)) : undefined]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    const fix = 'Choose another folder with --out DIR.';
    return refuseFolder(folder, `The folder cannot be read: ${(error as Error).message}.`, fix);
  }
}

function canGenerate(name: string): boolean {
  return name.endsWith('.ts') || [DOCUMENT_FILE, MANIFEST_FILE].includes(name);
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
 * Replaces the folder with one that has exactly these files, which include their manifest; if that fails, the folder stays
 * unchanged.
 *
 * @throws {BadInputError} If the folder has entries that the generator did not write, or cannot be written.
 */
export function replaceFolder(target: Target, files: readonly OutputFile[]): void {
  const { folder } = target;
  // A sibling of the folder is on the same file system, so a rename suffices.
  writeInto(path.dirname(folder), { folder, prefix: nameTemporary(folder) }, files, (temporary) => {
    refuseForeignEntries(target);
    swapFolder(folder, temporary, MOST_SWAPS);
  });
}

/**
 * Refuses a folder that has entries that the generator did not write.
 *
 * @throws {BadInputError} If it has.
 */
export function refuseForeignEntries(target: Target): void {
  const tree = readTree(target.folder);
  refuseForeign(target, tree, [...tree.keys()]);
}

function swapFolder(folder: string, temporary: string, swaps: number): void {
  const [fresh, old] = [locateFresh(temporary), path.join(temporary, OLD_FOLDER)];
  const hadFolder = moveAside(folder, old);
  // If the process is killed here, the next run finishes the swap.
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // The folder of another run can already be gone again.
    const isTaken = TAKEN.has((error as NodeJS.ErrnoException).code ?? '') || existsSync(folder);
    if (hadFolder && !isTaken) renameSync(old, folder);
    if (!isTaken || swaps === 0) throw error;
    // Another run has put its folder there.
    rmSync(old, { recursive: true, force: true });
    swapFolder(folder, temporary, swaps - 1);
  }
}

/** Moves a folder; returns whether there is one. */
function moveAside(folder: string, old: string): boolean {
  try {
    renameSync(folder, old);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Finishes the swap of a run that was killed, and removes what it has left behind, as far as that is possible. */
export function recoverFolder(folder: string): void {
  const [parent, prefix] = [path.dirname(folder), nameTemporary(folder)];
  for (const leftover of listLeftovers(parent, prefix)) {
    if (existsSync(folder) || !existsSync(path.join(leftover, OLD_FOLDER))) continue;
    // It fails if the run was killed after the swap, or if another run finishes it.
    tryStep(() => renameSync(locateFresh(leftover), folder));
  }
  removeLeftovers(parent, prefix);
}

function nameTemporary(folder: string): string {
  return `.${path.basename(folder)}-`;
}
