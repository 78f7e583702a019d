/** The output folder of a client is replaced completely, or not at all. */
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { formatHeader } from '../../../scripts/lib/output-file.js';
import { addManifest, MANIFEST_FILE } from '../../../scripts/write/manifest.js';
import { compareTree, isSame, readTree, recoverFolder, replaceFolder } from '../../../scripts/write/output-folder.js';
import { readFolder } from '../../support/folder.js';
import { temporaryFolder } from '../../support/project.js';

const header = formatHeader({ source: 'a.yaml', runtime: '' });

function listFiles(...names: readonly string[]) {
  const files = names.map((name) => ({
    path: name,
    content: name.endsWith('.ts') ? header : '{"openapi": "3.1.0"}\n',
  }));
  return addManifest(files, 'generate');
}

const OLD = listFiles('old.ts', 'openapi.json');
const NEW = listFiles('new.ts', 'openapi.json');

/** Where a killed process would have its temporary folder: no process has this ID. */
const LEFTOVER = '.out-4194999-aBcDe1';

const FRESH = `new${LEFTOVER}`;

function replace(folder: string, files = NEW, inputs: readonly string[] = []): void {
  replaceFolder({ folder, writer: 'generate', inputs }, files);
}

/** Returns a new folder with the old files. */
function startFolder(): string {
  const folder = path.join(temporaryFolder(), 'out');
  replace(folder, OLD);
  return folder;
}

describe('replaceFolder', () => {
  test('The files replace the existing ones.', () => {
    const folder = startFolder();
    replace(folder);
    expect(readdirSync(folder)).toEqual([MANIFEST_FILE, 'new.ts', 'openapi.json']);
    expect(isSame(compareTree(readTree(folder), NEW))).toBe(true);
    expect(readdirSync(path.dirname(folder))).toEqual(['out']);
  });

  test('An empty folder is replaced.', () => {
    const folder = temporaryFolder();
    replace(folder);
    expect(readdirSync(folder)).toHaveLength(NEW.length);
  });

  const unlisted = 'The folder has entries that the generator did not write';

  test.each<[string, (folder: string) => void, string, string]>([
    [
      'a file without the header',
      (folder) => writeFileSync(path.join(folder, 'notes.ts'), ''),
      `${unlisted}: notes.ts.`,
      'Move or delete them',
    ],
    [
      'a file with the header',
      (folder) => writeFileSync(path.join(folder, 'more.ts'), header),
      `${unlisted}: more.ts.`,
      'Move or delete them',
    ],
    ['a subfolder', (folder) => mkdirSync(path.join(folder, 'sub')), `${unlisted}: sub.`, 'Move or delete them'],
    [
      'six files',
      (folder) => ['f', 'e', 'd', 'c', 'b', 'a'].forEach((name) => writeFileSync(path.join(folder, name), '')),
      `${unlisted}: a, b, c, d, e and 1 more.`,
      'Move or delete them',
    ],
    [
      'changed JSON',
      (folder) => writeFileSync(path.join(folder, 'openapi.json'), '{}'),
      'The folder has files that changed after they were generated: openapi.json.',
      'Move or delete them',
    ],
    [
      'code without its header',
      (folder) => writeFileSync(path.join(folder, 'old.ts'), 'export {};\n'),
      'The folder has files that changed after they were generated: old.ts.',
      'Move or delete them',
    ],
    [
      'a link to a file with the same content',
      (folder) => {
        renameSync(path.join(folder, 'old.ts'), path.join(folder, '../elsewhere.ts'));
        symlinkSync('../elsewhere.ts', path.join(folder, 'old.ts'));
      },
      'The folder has files that changed after they were generated: old.ts.',
      'Move or delete them',
    ],
    [
      'no manifest',
      (folder) => fs.rmSync(path.join(folder, MANIFEST_FILE)),
      `${unlisted}, as it has no .manifest.json: old.ts, openapi.json.`,
      'Move or delete them, or choose another folder with --out DIR.',
    ],
    [
      'a manifest with conflicts',
      (folder) => writeFileSync(path.join(folder, MANIFEST_FILE), '<<<<<<< HEAD\n{'),
      'The manifest of the folder is broken.',
      'Restore it, for example with git; or move or delete the folder',
    ],
    [
      'a folder in place of the manifest',
      (folder) => {
        fs.rmSync(path.join(folder, MANIFEST_FILE));
        mkdirSync(path.join(folder, MANIFEST_FILE));
      },
      'The manifest of the folder is broken.',
      'Restore it',
    ],
    [
      'the manifest of another command',
      (folder) =>
        addManifest([], 'docs').forEach(({ path: name, content }) => writeFileSync(path.join(folder, name), content)),
      '`npm run docs` wrote this folder.',
      'Choose another folder with --out DIR.',
    ],
  ])('A folder with %s is refused, and stays unchanged.', (_, change, message, fix) => {
    const folder = startFolder();
    change(folder);
    const before = fs.readdirSync(folder).map((name) => [name, fs.lstatSync(path.join(folder, name)).mtimeMs]);
    expect(() => replace(folder)).toThrow(`${message}\n  ${fix}`);
    expect(fs.readdirSync(folder).map((name) => [name, fs.lstatSync(path.join(folder, name)).mtimeMs])).toEqual(before);
    expect(readdirSync(path.dirname(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test.each<[string, (folder: string) => void]>([
    ['JSON with another layout', (folder) => writeFileSync(path.join(folder, 'openapi.json'), '{"openapi":"3.1.0"}')],
    ['code with the header', (folder) => writeFileSync(path.join(folder, 'old.ts'), `${header}export {};\n`)],
    ['a file less', (folder) => fs.rmSync(path.join(folder, 'old.ts'))],
  ])('A folder with %s is replaced.', (_, change) => {
    const folder = startFolder();
    change(folder);
    replace(folder);
    expect(isSame(compareTree(readTree(folder), NEW))).toBe(true);
  });

  test.each<[string, (file: string) => string]>([
    ['its path', (file) => file],
    [
      'a link to it',
      (file) => {
        const link = path.join(temporaryFolder(), 'link.json');
        symlinkSync(file, link);
        return link;
      },
    ],
    [
      'a link to its folder',
      (file) => {
        const link = path.join(temporaryFolder(), 'link');
        symlinkSync(path.dirname(file), link);
        return path.join(link, path.basename(file));
      },
    ],
  ])('A listed file that the run reads by %s is refused.', (_, find) => {
    const folder = startFolder();
    expect(() => replace(folder, NEW, [find(path.join(folder, 'openapi.json'))])).toThrow(
      'The folder has files that this run reads: openapi.json.\n  Choose another folder with --out DIR.',
    );
    expect(isSame(compareTree(readTree(folder), OLD))).toBe(true);
  });

  test('A file that the run reads is found if a link leads to the folder.', () => {
    const [folder, link] = [startFolder(), path.join(temporaryFolder(), 'link')];
    symlinkSync(path.dirname(folder), link);
    expect(() => replace(path.join(link, 'out'), NEW, [path.join(folder, 'openapi.json')])).toThrow(
      'The folder has files that this run reads: openapi.json.',
    );
  });

  test('A file that cannot be written leaves the folder unchanged.', () => {
    const folder = startFolder();
    expect(() => replace(folder, listFiles('new.ts', 'no/such/folder.ts'))).toThrow(
      'The folder cannot be written: ENOENT',
    );
    expect(isSame(compareTree(readTree(folder), OLD))).toBe(true);
    expect(readdirSync(path.dirname(folder))).toEqual(['out']);
  });

  test('The folders above are removed if the output cannot be written.', () => {
    const parent = temporaryFolder();
    expect(() => replace(path.join(parent, 'a/b/out'), listFiles('no/such/folder.ts'))).toThrow('ENOENT');
    expect(readdirSync(parent)).toEqual([]);
  });
});

/** Makes the second rename do something else first, or fail. */
function interfere(act: (from: string, to: string) => void): void {
  const renames = vi.spyOn(fs, 'renameSync');
  const original = renames.getMockImplementation() ?? renameSync;
  renames.mockImplementationOnce(original).mockImplementationOnce((from, to) => {
    act(String(from), String(to));
    original(from, to);
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    renames.mockRestore();
    syncBuiltinESMExports();
  });
}

describe('the swap', () => {
  test('A swap that fails half-way is rolled back.', () => {
    const folder = startFolder();
    interfere(() => {
      throw Object.assign(new Error('Gone.'), { code: 'EIO' });
    });
    expect(() => replace(folder)).toThrow('The folder cannot be written: Gone.');
    expect(isSame(compareTree(readTree(folder), OLD))).toBe(true);
    expect(readdirSync(path.dirname(folder))).toEqual(['out']);
  });

  test('If another run puts its folder there meanwhile, it is replaced.', () => {
    const folder = startFolder();
    interfere((_, to) => {
      mkdirSync(to);
      for (const { path: name, content } of OLD) writeFileSync(path.join(to, name), content);
    });
    replace(folder);
    expect(isSame(compareTree(readTree(folder), NEW))).toBe(true);
    expect(readdirSync(path.dirname(folder))).toEqual(['out']);
  });
});

describe('recoverFolder', () => {
  /** Creates what a killed process leaves: its temporary folder with these subfolders. */
  function leave(folder: string, ...subfolders: readonly string[]): void {
    for (const name of subfolders) {
      const files = name === FRESH ? NEW : OLD;
      mkdirSync(path.join(path.dirname(folder), LEFTOVER, name), { recursive: true });
      for (const file of files) writeFileSync(path.join(path.dirname(folder), LEFTOVER, name, file.path), file.content);
    }
  }

  test.each([
    ['before the swap', true, [FRESH], OLD],
    ['between its renames', false, [FRESH, 'old'], NEW],
    ['after the swap', true, ['old'], OLD],
    ['before the first swap', false, [FRESH], []],
    ['after the swap, before the folder was removed by hand', false, ['old'], []],
  ])('Killed %s', (_, exists, subfolders, files) => {
    const folder = startFolder();
    if (!exists) fs.rmSync(folder, { recursive: true });
    leave(folder, ...subfolders);
    recoverFolder(folder);
    expect(existsSync(folder)).toBe(files.length > 0);
    expect(isSame(compareTree(readTree(folder), files))).toBe(true);
    expect(readdirSync(path.dirname(folder))).toEqual(files.length ? ['out'] : []);
  });
});

describe('readTree', () => {
  test('A missing folder is empty.', () => {
    expect(readTree(path.join(temporaryFolder(), 'none'))).toEqual(new Map());
  });

  test('Only files that the generator can write have content.', () => {
    const folder = startFolder();
    writeFileSync(path.join(folder, 'video.mp4'), 'a');
    expect(readTree(folder)).toEqual(
      new Map(
        Object.entries(readFolder(folder)).map(([name, text]) => [name, name === 'video.mp4' ? undefined : text]),
      ),
    );
    expect(readFileSync(path.join(folder, 'video.mp4'), 'utf8')).toBe('a');
  });
});
