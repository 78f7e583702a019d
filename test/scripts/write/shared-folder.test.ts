/** The files of a site are written into a folder with other files: all of them, or none, and nothing else is touched. */
import fs, { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { OutputFile } from '../../../scripts/lib/output-file.js';
import { addManifest, MANIFEST_FILE } from '../../../scripts/write/manifest.js';
import { recoverFiles, refuseForeignFiles, updateFolder } from '../../../scripts/write/shared-folder.js';
import { readFolder } from '../../support/folder.js';
import { temporaryFolder } from '../../support/project.js';

function listFiles(version: string, ...names: readonly string[]): OutputFile[] {
  const files = names.map((name) => ({ path: name, content: JSON.stringify(version) }));
  return addManifest(files, 'docs');
}

const OLD = listFiles('old', 'index.html', 'old.md', 'openapi.json');
const NEW = listFiles('new', 'index.html', 'new.md', 'openapi.json');

function update(folder: string, files = NEW, inputs: readonly string[] = []): void {
  updateFolder({ folder, writer: 'docs', inputs }, files);
}

/** Returns a new folder with the old files. */
function startFolder(): string {
  const folder = temporaryFolder();
  update(folder, OLD);
  return folder;
}

function contentOf(files: readonly OutputFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path: name, content }) => [name, content]));
}

/** Whose the files of a folder are, of which each has the old or the new content. */
function versionsOf(folder: string): string[] {
  const found = Object.entries(readFolder(folder)).map(([name, text]) =>
    text === contentOf(OLD)[name] ? 'old' : text === contentOf(NEW)[name] ? 'new' : 'neither',
  );
  return [...new Set(found)].toSorted();
}

describe('updateFolder', () => {
  test('The files replace those of the last run, and other files stay.', () => {
    const folder = startFolder();
    writeFileSync(path.join(folder, 'CNAME'), 'docs.test');
    update(folder);
    expect(readFolder(folder)).toEqual({ ...contentOf(NEW), CNAME: 'docs.test' });
  });

  test.each<[string, (folder: string) => void, string]>([
    [
      'an unlisted file',
      (folder) => writeFileSync(path.join(folder, 'new.md'), ''),
      'The folder has entries that the generator did not write: new.md.\n  Move or delete them',
    ],
    [
      'a changed file',
      (folder) => writeFileSync(path.join(folder, 'index.html'), ''),
      'The folder has files that changed after they were generated: index.html.\n  Move or delete them',
    ],
    [
      'a folder',
      (folder) => mkdirSync(path.join(folder, 'new.md')),
      'The folder has entries that the generator did not write: new.md.',
    ],
    [
      'a link',
      (folder) => symlinkSync('CNAME', path.join(folder, 'new.md')),
      'The folder has entries that the generator did not write: new.md.',
    ],
    [
      'no manifest',
      (folder) => rmSync(path.join(folder, MANIFEST_FILE)),
      'The folder has entries that the generator did not write, as it has no .manifest.json: index.html, openapi.json.',
    ],
    [
      'a broken manifest',
      (folder) => writeFileSync(path.join(folder, MANIFEST_FILE), '{'),
      'The manifest of the folder is broken.\n  Restore it',
    ],
    [
      'the manifest of another command',
      (folder) => writeFileSync(path.join(folder, MANIFEST_FILE), addManifest([], 'generate')[0]!.content),
      '`npm run generate` wrote this folder.',
    ],
  ])('A folder with %s in a place that is needed is refused, and stays unchanged.', (_, change, message) => {
    const folder = startFolder();
    change(folder);
    const list = (): unknown =>
      readdirSync(folder).map((name) => [name, fs.lstatSync(path.join(folder, name)).mtimeMs]);
    const before = list();
    expect(() => refuseForeignFiles({ folder, writer: 'docs', inputs: [] }, NEW)).toThrow(message);
    expect(() => update(folder)).toThrow(message);
    expect(list()).toEqual(before);
  });

  test.each([
    ['replaced', 'openapi.json'],
    ['removed', 'old.md'],
  ])('A listed file that the run reads is not %s.', (_, name) => {
    const folder = startFolder();
    expect(() => update(folder, NEW, [path.join(folder, name)])).toThrow(
      `The folder has files that this run reads: ${name}.\n  Choose another folder`,
    );
    expect(readFolder(folder)).toEqual(contentOf(OLD));
  });

  test('A file that is no longer written is removed, unless it has changed.', () => {
    const folder = startFolder();
    writeFileSync(path.join(folder, 'old.md'), 'By hand.');
    update(folder);
    expect(readFolder(folder)).toEqual({ ...contentOf(NEW), 'old.md': 'By hand.' });
    update(
      folder,
      OLD.filter(({ path: name }) => name === 'openapi.json' || name === MANIFEST_FILE),
    );
    expect(readdirSync(folder)).toContain('old.md');
  });

  test('The document can have another layout.', () => {
    const folder = startFolder();
    writeFileSync(path.join(folder, 'openapi.json'), ' "old"\n');
    update(folder);
    expect(readFolder(folder)).toEqual(contentOf(NEW));
  });

  test('If a file cannot be written, the folder stays unchanged; a new one is removed.', () => {
    const folder = startFolder();
    const files = [...listFiles('new', 'no/such/folder.md')];
    expect(() => update(folder, files)).toThrow('The folder cannot be written: ENOENT');
    expect(readFolder(folder)).toEqual(contentOf(OLD));
    const parent = temporaryFolder();
    expect(() => update(path.join(parent, 'a/b'), files)).toThrow('The folder cannot be written: ENOENT');
    expect(readdirSync(parent)).toEqual([]);
  });
});

/** Makes `renameSync` stop at its `nth` call, as if the process were killed; returns a function that ends that. */
function killAtRename(nth: number): () => void {
  let calls = 0;
  const renames = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    calls += 1;
    if (calls >= nth) throw new RangeError('Killed.');
    original(from, to);
  });
  const restore = (): void => {
    renames.mockRestore();
    syncBuiltinESMExports();
  };
  syncBuiltinESMExports();
  onTestFinished(restore);
  return restore;
}

const original = renameSync;

/** The temporary folder of a killed run: no process has this ID. */
const DEAD = '.docs-4194999-aBcDe1';

describe('recoverFiles', () => {
  // The first rename starts the move; then each file follows, and the manifest.
  test.each([
    [1, ['old']],
    [2, ['new']],
    [3, ['new']],
    [4, ['new']],
    [5, ['new']],
  ])('Killed at rename %i, the next run leaves the files %j, and nothing else.', (nth, versions) => {
    const folder = startFolder();
    const restore = killAtRename(nth);
    expect(() => update(folder)).toThrow('Killed.');
    restore();
    recoverFiles(folder);
    expect(versionsOf(folder)).toEqual(versions);
    expect(Object.keys(readFolder(folder)).toSorted()).toEqual(
      Object.keys(contentOf(versions[0] === 'old' ? OLD : NEW)).toSorted(),
    );
    update(folder);
    expect(readFolder(folder)).toEqual(contentOf(NEW));
  });

  test('A file that was changed after the run was killed stays, and is refused.', () => {
    const folder = startFolder();
    const restore = killAtRename(2);
    expect(() => update(folder)).toThrow('Killed.');
    restore();
    writeFileSync(path.join(folder, 'openapi.json'), 'By hand.');
    recoverFiles(folder);
    expect(readFolder(folder)).toEqual({ ...contentOf(NEW), 'openapi.json': 'By hand.' });
    expect(() => update(folder)).toThrow('files that changed after they were generated: openapi.json.');
  });

  test.each([
    ['with nothing', []],
    ['with the rest of the old files', [`new${DEAD}/stale-old.md`]],
    ['with the rest of the old files, ignored by git', ['.gitignore', `new${DEAD}/stale-old.md`]],
  ])('Killed after the renames, the folder of the move is there %s: the next run removes it.', (_, names) => {
    const folder = startFolder();
    for (const name of ['', ...names]) {
      const file = path.join(folder, '.docs-move', name);
      mkdirSync(name ? path.dirname(file) : file, { recursive: true });
      if (name) writeFileSync(file, '');
    }
    update(folder);
    expect(readFolder(folder)).toEqual(contentOf(NEW));
  });

  test('Leftovers of killed runs are removed, and the folders of others are not.', () => {
    const folder = startFolder();
    const alive = `.docs-${process.ppid}-aBcDe1`;
    for (const name of [DEAD, alive, '.docs-notes']) mkdirSync(path.join(folder, name, 'new'), { recursive: true });
    recoverFiles(folder);
    expect(readdirSync(folder)).not.toContain(DEAD);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([alive, '.docs-notes']));
  });

  test('Another run that starts meanwhile finishes the move first.', () => {
    const folder = startFolder();
    const restore = killAtRename(3);
    expect(() => update(folder)).toThrow('Killed.');
    restore();
    const other = listFiles('other', 'index.html', 'other.md', 'openapi.json');
    update(folder, other);
    expect(readFolder(folder)).toEqual(contentOf(other));
  });
});
