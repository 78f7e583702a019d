/** The folder of the reference site, with the kept releases next to the newest. */
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
 * Writes the files into a folder, each in one step; other files stay.
 *
 * @throws {BadInputError} If the folder cannot be written.
 */
export function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  return moveInto(folder, files).catch((error: Error) => {
    const message = `The folder cannot be written: ${error.message}.`;
    throw new BadInputError([
      { kind: 'error', place: startOfFile(folder), message, fix: 'Choose another folder with --out DIR.' },
    ]);
  });
}

async function moveInto(folder: string, files: readonly OutputFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  // A subfolder is on the same file system, so a rename suffices.
  const temporary = await mkdtemp(path.join(folder, '.new-'));
  try {
    await Promise.all(files.map(({ path: name, content }) => writeFile(path.join(temporary, name), content)));
    await Promise.all(files.map(({ path: name }) => rename(path.join(temporary, name), path.join(folder, name))));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Refuses to overwrite a kept release with a different document.
 *
 * @throws {BadInputError} If the release is kept already, with a different document.
 */
export async function refuseOtherRelease(folder: string, files: readonly OutputFile[]): Promise<void> {
  const document = files.find(({ path: name }) => name.endsWith('.json'))!;
  const kept = await readFile(path.join(folder, document.path), 'utf8').catch(() => undefined);
  if (kept === undefined || kept === document.content) return;
  const message = 'This release already exists, with a different document.';
  throw new BadInputError([
    {
      kind: 'error',
      place: startOfFile(folder),
      message,
      fix: 'Raise info.version of the document, or remove the folder.',
    },
  ]);
}
