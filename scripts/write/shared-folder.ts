/** Writes files into a folder that has other files, too: all are moved there one after the other, or none is. */
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../lib/output-file.js';
import { removeLeftovers } from '../lib/temporary-folder.js';
import { isListed, MANIFEST_FILE, parseManifest, type Manifest } from './manifest.js';
import {
  tryStep,
  findEntry,
  findManifest,
  FRESH,
  readIfFile,
  refuseForeign,
  writeInto,
  type Target,
  type Tree,
} from './target.js';

/** How the names of removed files start, in the folder of the move. */
const STALE = 'stale-';

/** The prefix of temporary folders. */
const PREFIX = '.docs-';

/**
 * The name of the temporary folder whose files are being moved. It is there as long as the move is not finished, and only
 * one run can have it; any run can finish the move.
 */
const MOVE_FOLDER = '.docs-move';

/** How often a run finishes the moves of other runs before its own. */
const MOST_MOVES = 100;

/**
 * Refuses a folder in which the files, which include their manifest, would replace entries of somebody else.
 *
 * @throws {BadInputError} If there are such entries.
 */
export function refuseForeignFiles(target: Target, files: readonly OutputFile[]): void {
  const wanted = files.map(({ path: name }) => name);
  const tree = readStable(target.folder, wanted, MOST_MOVES);
  const manifest = findManifest(tree, target.writer);
  const stale = manifest ? listStale(manifest, tree, wanted) : [];
  refuseForeign(target, tree, [...wanted.filter((name) => tree.has(name)), ...stale]);
}

/**
 * Writes the files, which include their manifest, and removes those of the last run that are no longer written; other files
 * stay. If that fails, the folder stays unchanged.
 *
 * @throws {BadInputError} If the folder has entries of somebody else with these names, or cannot be written.
 */
export function updateFolder(target: Target, files: readonly OutputFile[]): void {
  const { folder } = target;
  // A subfolder is on the same file system, so a rename suffices.
  writeInto(folder, { folder, prefix: PREFIX }, files, (temporary) => {
    refuseForeignFiles(target, files);
    startMove(folder, temporary, MOST_MOVES);
    finishMove(folder);
  });
}

/** Finishes the move of a run that was killed, and removes what it has left behind, as far as that is possible. */
export function recoverFiles(folder: string): void {
  // If it fails, writing to the folder fails as well, and says why.
  tryStep(() => finishMove(folder));
  removeLeftovers(folder, PREFIX);
}

/** Returns the entries with the wanted names, and with those that the manifest lists. */
function readStable(folder: string, wanted: readonly string[], moves: number): Tree {
  finishMove(folder);
  const before = identifyManifest(folder);
  const tree = readNames(folder, wanted);
  const isStable = identifyManifest(folder) === before && !existsSync(path.join(folder, MOVE_FOLDER));
  // Another run can move its files meanwhile.
  return isStable || moves === 0 ? tree : readStable(folder, wanted, moves - 1);
}

/** Returns what differs between two files of this name, even if they have the same content. */
function identifyManifest(folder: string): string {
  const { ino, ctimeNs } = findEntry(path.join(folder, MANIFEST_FILE)) ?? {};
  return `${ino} ${ctimeNs}`;
}

function readNames(folder: string, wanted: readonly string[]): Tree {
  const listed = parseManifest(readIfFile(path.join(folder, MANIFEST_FILE)) ?? '')?.files ?? new Map<string, string>();
  const names = [...new Set([...listed.keys(), ...wanted, MANIFEST_FILE])];
  return new Map(
    names.flatMap((name): [string, string | undefined][] => {
      const file = path.join(folder, name);
      if (!findEntry(file)) return [];
      return [[name, name === MANIFEST_FILE || listed.has(name) ? readIfFile(file) : undefined]];
    }),
  );
}

/** Returns the listed files that are no longer wanted, unless somebody has changed them. */
function listStale(manifest: Manifest, tree: Tree, wanted: readonly string[]): string[] {
  return [...manifest.files.keys()].filter(
    (name) => !wanted.includes(name) && isListed(manifest, name, tree.get(name)),
  );
}

function startMove(folder: string, temporary: string, moves: number): void {
  try {
    renameSync(temporary, path.join(folder, MOVE_FOLDER));
  } catch (error) {
    if (moves === 0) throw error;
    finishMove(folder);
    startMove(folder, temporary, moves - 1);
  }
}

/** Moves the files of a run into the folder, the manifest last; several runs can do so at the same time. */
function finishMove(folder: string): void {
  const move = path.join(folder, MOVE_FOLDER);
  const names = (tryStep(() => readdirSync(move)) ?? []).filter((name) => name.startsWith(`${FRESH}${PREFIX}`));
  for (const name of names) {
    const moved = path.join(move, name);
    const text = readIfFile(path.join(moved, MANIFEST_FILE));
    // Without a manifest, everything has been moved.
    if (text !== undefined && !moveFiles(folder, moved, parseManifest(text))) return;
    tryStep(() => rmSync(path.join(move, '.gitignore')));
    tryStep(() => rmSync(moved, { recursive: true, force: true }));
  }
  tryStep(() => rmdirSync(move));
}

/** Moves the files; returns whether it could do so. */
function moveFiles(folder: string, moved: string, manifest: Manifest | undefined): boolean {
  const wanted = [...(manifest?.files.keys() ?? [])];
  const tree = readNames(folder, wanted);
  const old = tree.has(MANIFEST_FILE)
    ? parseManifest(tree.get(MANIFEST_FILE) ?? '')
    : { command: '', files: new Map() };
  // Without the old one, nobody knows whose the files are.
  if (!manifest || !old) return false;
  // Somebody can have changed a file after the run was killed: it stays.
  const free = wanted.filter((name) => !tree.has(name) || isListed(old, name, tree.get(name)));
  const stale = listStale(old, tree, wanted);
  // From here to the last rename, the folder has old and new files: the time in between is kept short. If another run has
  // finished this move, its folder is gone, and nothing happens.
  for (const name of stale) renameIfThere(path.join(folder, name), path.join(moved, `${STALE}${name}`));
  for (const name of [...free, MANIFEST_FILE]) renameIfThere(path.join(moved, name), path.join(folder, name));
  return true;
}

/** Renames a file, unless another run has done so. */
function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
