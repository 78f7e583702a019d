/** The command `check-package`: the shape of the packages, as they are packed. */
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../support/command.js';
import { PROJECT } from '../../support/project.js';
import { copyRepository } from '../../support/repository.js';

test('A package that names a missing file fails; the other checks go on, and no archive is left.', async () => {
  const { folder, edit } = copyRepository();
  for (const name of ['dist/src', 'dist/generated', 'dist/cjs', 'scripts/dist'])
    cpSync(path.join(PROJECT, name), path.join(folder, name), { recursive: true });
  edit('package.json', '"main": "./dist/cjs/src/index.js"', '"main": "./dist/cjs/src/none.js"');
  const command = [path.join(folder, 'scripts/run.mjs'), 'check-package'];
  const { code, stdout, stderr } = await run(process.execPath, command, { cwd: folder });
  expect([code, stderr], stdout).toEqual([1, '']);
  expect(stdout).toMatch(/^ {2}publint +failed +\d+ ms\n[^]*pkg\.main is \.\/dist\/cjs\/src\/none\.js but/m);
  for (const name of ['publint generator', 'attw', 'attw generator'])
    expect(stdout).toMatch(new RegExp(`^ {2}${name} +passed +\\d+ ms$`, 'm'));
  expect(readdirSync(path.join(folder, 'dist')).filter((name) => name.startsWith('packed-'))).toEqual([]);
  for (const each of [folder, path.join(folder, 'scripts')])
    expect(readdirSync(each).filter((name) => name.endsWith('.tgz'))).toEqual([]);
});
