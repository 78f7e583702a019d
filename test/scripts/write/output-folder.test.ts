/** The output folder is replaced completely, or not at all. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { formatHeader } from '../../../scripts/lib/output-file.js';
import { compareTree, isSame, readTree, replaceFolder } from '../../../scripts/write/output-folder.js';
import { temporaryFolder } from '../../support/project.js';

const header = formatHeader({ source: 'a.yaml', runtime: '' });

function startFolder(): string {
  const folder = path.join(temporaryFolder(), 'out');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'old.ts'), header);
  return folder;
}

describe('replaceFolder', () => {
  test('The files replace the existing ones.', async () => {
    const folder = startFolder();
    const files = [{ path: 'new.ts', content: `${header}new` }];
    await replaceFolder(folder, await readTree(folder), files);
    expect(readdirSync(folder)).toEqual(['new.ts']);
    expect(isSame(compareTree(await readTree(folder), files))).toBe(true);
    expect(readdirSync(path.dirname(folder))).toEqual(['out']);
  });

  test('A file that cannot be written leaves the folder unchanged.', async () => {
    const folder = startFolder();
    const files = [
      { path: 'new.ts', content: header },
      { path: 'no/such/folder.ts', content: header },
    ];
    await expect(replaceFolder(folder, await readTree(folder), files)).rejects.toThrow(
      'The folder cannot be written: ENOENT',
    );
    expect(readdirSync(folder)).toEqual(['old.ts']);
    expect(readdirSync(path.dirname(folder))).toEqual(['out']);
  });

  test('A swap that fails half-way is rolled back.', async () => {
    const folder = startFolder();
    const tree = await readTree(folder);
    const { rename } = fs;
    const renames = vi.spyOn(fs, 'rename').mockImplementationOnce(rename).mockRejectedValueOnce(new Error('Gone.'));
    syncBuiltinESMExports();
    onTestFinished(() => {
      renames.mockRestore();
      syncBuiltinESMExports();
    });
    await expect(replaceFolder(folder, tree, [{ path: 'new.ts', content: header }])).rejects.toThrow(
      'The folder cannot be written: Gone.',
    );
    expect(readFileSync(path.join(folder, 'old.ts'), 'utf8')).toBe(header);
    expect(readdirSync(path.dirname(folder))).toEqual(['out']);
  });
});

describe('readTree', () => {
  test('A missing folder is empty.', async () => {
    expect(await readTree(path.join(temporaryFolder(), 'none'))).toEqual(new Map());
  });
});
