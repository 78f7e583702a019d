/** The folder of the reference site, with the kept releases next to the newest. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DOCUMENT_FILE, type OutputFile } from '../lib/output-file.js';
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
 * Refuses to overwrite a kept release with a different document.
 *
 * @throws {BadInputError} If the release is kept already, with a different document.
 */
export async function refuseOtherRelease(folder: string, files: readonly OutputFile[]): Promise<void> {
  const document = files.find(({ path: name }) => name === DOCUMENT_FILE)!;
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
