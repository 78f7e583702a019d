/** The folder of the reference site, where releases are kept beside the newest. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OutputFile } from '../lib/output-file.js';
import { BadInputError, startOfFile } from '../lib/problem.js';

/** Returns the name of the folder that a version is kept in. */
export function nameFolder(version: string): string {
  return `v${version.replaceAll(/[^\w.+-]/g, '-')}`;
}

/** Returns the folders of releases, the newest first, each once. */
export function sortFolders(folders: readonly string[]): string[] {
  return [...new Set(folders)].toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

/** Returns the folders of the kept releases. */
export async function listKeptReleases(out: string): Promise<string[]> {
  const entries = await readdir(out, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && /^v\d/.test(entry.name)).map(({ name }) => name);
}

/**
 * Writes the files into a folder, each in one step; what else the folder holds stays.
 *
 * @throws {BadInputError} Where the folder cannot be written.
 */
export function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  return moveInto(folder, files).catch((error: Error) => {
    const message = `The folder cannot be written: ${error.message}.`;
    throw new BadInputError([
      { kind: 'error', place: startOfFile(folder), message, fix: 'Name another folder with --out DIR.' },
    ]);
  });
}

async function moveInto(folder: string, files: readonly OutputFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  // A folder inside is on the same file system, so that a rename suffices.
  const temporary = await mkdtemp(path.join(folder, '.new-'));
  try {
    await Promise.all(files.map(({ path: name, content }) => writeFile(path.join(temporary, name), content)));
    await Promise.all(files.map(({ path: name }) => rename(path.join(temporary, name), path.join(folder, name))));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Refuses to keep a release under a version that is kept already and says something else.
 *
 * @throws {BadInputError} Where it is.
 */
export async function refuseOtherRelease(folder: string, files: readonly OutputFile[]): Promise<void> {
  const document = files.find(({ path: name }) => name.endsWith('.json'))!;
  const kept = await readFile(path.join(folder, document.path), 'utf8').catch(() => undefined);
  if (kept === undefined || kept === document.content) return;
  const message = 'This release is kept already, and its document is another.';
  throw new BadInputError([
    {
      kind: 'error',
      place: startOfFile(folder),
      message,
      fix: 'Raise info.version of the document, or remove the folder.',
    },
  ]);
}
