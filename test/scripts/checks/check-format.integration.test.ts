/** Which files a check of the format reads again. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFormat } from '../../../scripts/checks/check-format.js';
import { temporaryFolder } from '../../support/project.js';

const WHOLE = 'run --silent format:check';

/** A folder with many files, and what its checks call. */
function startFolder() {
  const folder = temporaryFolder();
  const calls: string[] = [];
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  mkdirSync(path.join(folder, 'node_modules/prettier'), { recursive: true });
  write('node_modules/prettier/package.json', '{ "version": "3.0.0" }');
  write('.gitignore', 'node_modules/\nignored.ts\n');
  write('.prettierrc.json', '{}');
  write('package.json', '{ "version": "1.0.0" }');
  for (let index = 0; index < 200; index++) write(`${index}.ts`, '1;\n');
  execFileSync('git', ['init', '--quiet', folder]);
  /** Returns what it calls. */
  const check = async (code = 0, meanwhile = () => {}, where = folder): Promise<string[]> => {
    calls.length = 0;
    const outcome = await checkFormat(where, (...args) => {
      calls.push(args.join(' '));
      meanwhile();
      return Promise.resolve({ code, output: 'It is not formatted.' });
    });
    expect(outcome.code).toBe(calls.length ? code : 0);
    return [...calls];
  };
  return { folder, write, check };
}

function filesOf(...names: readonly string[]): string[] {
  return [`exec -- prettier --check --ignore-unknown ${names.map((name) => `./${name}`).join(' ')}`];
}

describe('checkFormat', () => {
  test('All files are checked at first, and then those that have changed, until they pass.', async () => {
    const { write, check } = startFolder();
    expect(await check(1)).toEqual([WHOLE]);
    expect(await check()).toEqual([WHOLE]);
    expect(await check()).toEqual([]);
    write('7.ts', '2;\n');
    write('new.ts', '3;\n');
    write('ignored.ts', '4;\n');
    expect(await check(1)).toEqual(filesOf('7.ts', 'new.ts'));
    expect(await check()).toEqual(filesOf('7.ts', 'new.ts'));
    expect(await check()).toEqual([]);
    // The same content in another place can have another format.
    write('other.mts', '3;\n');
    expect(await check()).toEqual(filesOf('other.mts'));
  });

  test('A file that is saved while it is checked is checked again.', async () => {
    const { write, check } = startFolder();
    await check();
    write('7.ts', '2;\n');
    await check(0, () => write('7.ts', '3;\n'));
    write('7.ts', '2;\n');
    expect(await check()).toEqual(filesOf('7.ts'));
    write('7.ts', '3;\n');
    expect(await check()).toEqual(filesOf('7.ts'));
  });

  test.each([
    ['.prettierrc.json', '{ "semi": false }'],
    ['.editorconfig', '[*]\nindent_size = 4\n'],
    ['.prettierignore', '7.ts'],
    ['package.json', '{ "version": "1.0.0", "prettier": { "semi": false } }'],
    ['package.json', '{ "version": "1.0.0", "scripts": { "format:check": "true" } }'],
    ['node_modules/prettier/package.json', '{ "version": "3.0.1" }'],
    ['node_modules/.cache/check-format.json', '["'],
  ])('All files are checked again if %s changes.', async (name, text) => {
    const { write, check } = startFolder();
    await check();
    write(name, text);
    expect(await check()).toEqual([WHOLE]);
  });

  test('A copy with the same node_modules checks what differs from the folder.', async () => {
    const { folder, check } = startFolder();
    await check();
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' });
    symlinkSync(path.join(folder, 'node_modules'), path.join(copy, 'node_modules'));
    writeFileSync(path.join(copy, 'package.json'), '{ "version": "1.0.1" }');
    expect(await check(0, undefined, copy)).toEqual(filesOf('package.json'));
    expect(await check()).toEqual([]);
  });
});
