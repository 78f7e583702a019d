/** The folder that a command writes: what it can replace there, and what it must leave alone. */
import { type BigIntStats, lstatSync, mkdirSync, readFileSync, realpathSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../lib/output-file.js';
import { findConfig } from '../lib/paths.js';
import { BadInputError, startOfFile } from '../lib/problem.js';
import { createTemporaryFolder, removeTemporaryFolder } from '../lib/temporary-folder.js';
import { formatWriter, parseWriter } from '../lib/invocation.js';
import { isListed, MANIFEST_FILE, parseManifest, type Manifest, type Writer } from './manifest.js';

/** An output folder, and the run that writes it. */
export interface Target {
  readonly folder: string;
  readonly writer: Writer;
  /** The paths of the files that the run reads. */
  readonly inputs: readonly string[];
}

/** The entries of a folder by name; the content is `undefined` for anything but a file that the command can have written. */
export type Tree = ReadonlyMap<string, string | undefined>;

/** How the name of the subfolder of a temporary folder with the new files starts. */
export const FRESH = 'new';

/** The number of names in a message. */
const MOST_NAMES = 5;

const OTHER_FOLDER = 'Choose another folder with --out DIR.';

const MOVE_THEM = 'Move or delete them, or choose another folder with --out DIR.';

/** Returns the files that a run reads: those of the document, and its rules. */
export function listReadFiles(spec: string, files: readonly string[]): string[] {
  const config = findConfig(spec);
  return [...files, ...(config ? [config] : [])];
}

/** Returns what is at a path, without following a link; `undefined` if there is nothing. */
export function findEntry(file: string): BigIntStats | undefined {
  return tryStep(() => lstatSync(file, { bigint: true }));
}

/** Returns the content of a file; `undefined` if this is not a file, or it cannot be read. */
export function readIfFile(file: string): string | undefined {
  return tryStep(() => (findEntry(file)?.isFile() ? readFileSync(file, 'utf8') : undefined));
}

/** Returns the result of a step; `undefined` if it fails, for example as another run has just moved a file. */
export function tryStep<Result>(step: () => Result): Result | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}

/** Returns the manifest among the entries of a folder: an empty one if there is none, `undefined` if it is broken. */
export function findManifest(tree: Tree, writer: Writer): Manifest | undefined {
  if (!tree.has(MANIFEST_FILE)) return { command: formatWriter(writer), files: new Map() };
  return parseManifest(tree.get(MANIFEST_FILE) ?? '');
}

/**
 * Refuses to replace or remove entries of a folder that the command did not write, or that it reads.
 *
 * @throws {BadInputError} If there are such entries.
 */
export function refuseForeign({ folder, writer, inputs }: Target, tree: Tree, names: readonly string[]): void {
  const manifest = findManifest(tree, writer);
  if (!manifest) {
    const fix = 'Restore it, for example with git; or move or delete the folder, or choose another one with --out DIR.';
    refuseFolder(path.join(folder, MANIFEST_FILE), 'The manifest of the folder is broken.', fix);
  }
  if (parseWriter(manifest.command) !== writer) {
    refuseFolder(folder, `\`${manifest.command}\` wrote this folder.`, OTHER_FOLDER);
  }
  const used = new Set(inputs.map(resolveLinks));
  const input = names.filter((name) => used.has(resolveLinks(path.join(folder, name))));
  const foreign = names.filter(
    (name) => ![...input, MANIFEST_FILE].includes(name) && !isListed(manifest, name, tree.get(name)),
  );
  const unlisted = foreign.filter((name) => !manifest.files.has(name));
  const changed = foreign.filter((name) => manifest.files.has(name));
  const reason = tree.has(MANIFEST_FILE) ? '' : `, as it has no ${MANIFEST_FILE}`;
  const findings = [
    { message: 'The folder has files that this run reads', found: input, fix: OTHER_FOLDER },
    {
      message: `The folder has entries that the generator did not write${reason}`,
      found: unlisted,
      fix: MOVE_THEM,
    },
    { message: 'The folder has files that changed after they were generated', found: changed, fix: MOVE_THEM },
  ].filter(({ found }) => found.length);
  if (!findings.length) return;
  throw new BadInputError(
    findings.map(({ message, found, fix }) => ({
      kind: 'error',
      place: startOfFile(folder),
      message: `${message}: ${formatNames(found)}.`,
      fix,
    })),
  );
}

function formatNames(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Returns the path without symbolic links; unchanged if there is no such file. */
function resolveLinks(file: string): string {
  return tryStep(() => realpathSync.native(file)) ?? file;
}

/**
 * Writes the files into a temporary folder in a folder, and runs the step that puts them in their place. If that fails,
 * nothing is left.
 *
 * @throws {BadInputError} If the output cannot be written.
 */
export function writeInto(
  parent: string,
  { folder, prefix }: { readonly folder: string; readonly prefix: string },
  files: readonly OutputFile[],
  place: (temporary: string) => void,
): void {
  const missing = listMissing(parent);
  try {
    mkdirSync(parent, { recursive: true });
    fillTemporary(createTemporaryFolder(parent, prefix), files, place);
  } catch (error) {
    // Not those in which somebody has put something.
    for (const each of missing) tryStep(() => rmdirSync(each));
    // Other errors are not from the file system.
    if (error instanceof BadInputError || !(error as NodeJS.ErrnoException).code) throw error;
    refuseFolder(folder, `The folder cannot be written: ${(error as Error).message}.`, OTHER_FOLDER);
  }
}

function fillTemporary(temporary: string, files: readonly OutputFile[], place: (temporary: string) => void): void {
  try {
    // Git ignores what a killed process leaves.
    writeFileSync(path.join(temporary, '.gitignore'), '*\n');
    const fresh = locateFresh(temporary);
    mkdirSync(fresh);
    for (const { path: name, content } of files) writeFileSync(path.join(fresh, name), content);
    place(temporary);
  } finally {
    removeTemporaryFolder(temporary);
  }
}

/** Returns the subfolder of a temporary folder with the new files. Its name is unique, also if its parent is renamed. */
export function locateFresh(temporary: string): string {
  return path.join(temporary, `${FRESH}${path.basename(temporary)}`);
}

/** Returns a folder and those above it that do not exist. */
function listMissing(folder: string): string[] {
  return findEntry(folder) || folder === path.dirname(folder) ? [] : [folder, ...listMissing(path.dirname(folder))];
}

/** Refuses the folder, or a file in it. */
export function refuseFolder(folder: string, message: string, fix: string): never {
  throw new BadInputError([{ kind: 'error', place: startOfFile(folder), message, fix }]);
}
