/** The copies in which a release is made or tried are removed in every case: the worktree, and its temporary folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readHead } from '../../../scripts/release/head.js';
import { openStage, openTrial } from '../../../scripts/release/stage.js';
import { expectNothingLeft, recover, startRepository } from './small-repository.js';

/** No process has this ID. */
const DEAD = 'bimdata-cloud-api-release-4194999-aBcDe1';

test('A copy is removed with its worktree, and the modules that it links to stay.', async () => {
  const small = startRepository();
  const stage = await openStage(small.folder, await readHead(small.folder));
  expect(existsSync(path.join(stage.folder, 'node_modules/module.js'))).toBe(true);
  expect(small.worktrees()).toBe(2);
  stage.remove();
  expectNothingLeft(small);
  expect(existsSync(path.join(small.folder, '.git/worktrees'))).toBe(false);
});

test('A copy is removed while npm runs in it.', async () => {
  const small = startRepository();
  const stage = await openStage(small.folder, await readHead(small.folder));
  const running = stage.npm('run', 'wait');
  await vi.waitFor(() => expect(readdirSync(stage.folder)).toContain('package.json'));
  stage.remove();
  expect((await running).code).toBe(1);
  expectNothingLeft(small);
});

test('If git cannot add the worktree, nothing is left.', async () => {
  const small = startRepository();
  const head = { ...(await readHead(small.folder)), commit: 'no-such-revision' };
  await expect(openStage(small.folder, head)).rejects.toThrow('no-such-revision');
  expectNothingLeft(small);
});

test.each([
  ['with its folder', 'rm -r none', true],
  ['without its folder', 'rm -r "$folder"', false],
  ['that git had only begun', 'rm "$entry/gitdir"; echo initializing > "$entry/locked"', true],
  ['that git had locked', 'echo initializing > "$entry/locked"', true],
])('The copy of a killed release %s is removed by the next one, which says so.', async (_, change, hasFolder) => {
  const small = startRepository();
  const folder = path.join(small.temporary, DEAD);
  const worktree = path.join(folder, DEAD);
  small.git('worktree', 'add', '--detach', worktree, 'HEAD');
  symlinkSync(path.join(small.folder, 'node_modules'), path.join(worktree, 'node_modules'));
  const env = { ...process.env, folder, entry: path.join(small.folder, '.git/worktrees', DEAD) };
  execFileSync('sh', ['-c', `${change} || true`], { env, stdio: 'pipe' });
  expect((await recover(small)).toSorted()).toEqual([
    ...(hasFolder ? [`Removed ${folder}, which an interrupted run left behind.`] : []),
    `Removed the worktree ${DEAD}, which an interrupted release left behind.`,
  ]);
  expectNothingLeft(small);
  expect(existsSync(path.join(small.folder, '.git/worktrees'))).toBe(false);
  expect(await recover(small)).toEqual([]);
});

test('The folders of killed comparisons are removed, and those of others stay.', async () => {
  const small = startRepository();
  const cache = path.join(small.folder, 'node_modules/.cache');
  const dead = [
    path.join(small.temporary, 'bimdata-cloud-api-diff-4194999-aBcDe1'),
    path.join(cache, 'base-4194999-aBcDe1'),
  ];
  const others = [
    path.join(small.temporary, `bimdata-cloud-api-diff-${process.ppid}-aBcDe1`),
    path.join(small.temporary, 'mine-4194999-aBcDe1'),
    path.join(cache, 'prettier'),
  ];
  for (const folder of [...dead, ...others]) mkdirSync(folder, { recursive: true });
  expect(await recover(small)).toEqual(
    dead.map((folder) => `Removed ${folder}, which an interrupted run left behind.`),
  );
  expect(dead.filter((folder) => existsSync(folder))).toEqual([]);
  expect(others.filter((folder) => !existsSync(folder))).toEqual([]);
});

test('Worktrees of others stay, and while another release runs, a second one is refused.', async () => {
  const small = startRepository();
  const stage = await openStage(small.folder, await readHead(small.folder));
  small.git('worktree', 'add', '--detach', path.join(small.temporary, 'mine/project'), 'HEAD');
  await expect(recover(small)).rejects.toThrow(/Another release of this repository runs in .*-release-\d+-\w{6}\.\n/);
  expect(small.worktrees()).toBe(3);
  stage.remove();
  expect(await recover(small)).toEqual([]);
  expect(small.worktrees()).toBe(2);
});

/** Returns all entries of a folder, with their sizes and times. */
function listStates(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return names.map((name) => {
    const { size, mtimeMs, mode } = statSync(path.join(folder, name));
    return `${name} ${size} ${mtimeMs} ${mode}`;
  });
}

test('A trial has the tracked files as they are, and writes nothing to the repository.', async () => {
  const small = startRepository({ subfolder: 'packages/api' });
  small.write('package.json', '{ "version": "1.0.1" }');
  small.write('staged.txt', 'It is staged.');
  small.git('add', 'staged.txt');
  small.write('staged.txt', 'It has changed since.');
  small.write('untracked.txt', '');
  symlinkSync('staged.txt', path.join(small.folder, 'link.txt'));
  small.git('add', 'link.txt');
  rmSync(path.join(small.folder, 'old.txt'));
  const root = small.git('rev-parse', '--show-toplevel');
  // A status would update the index.
  utimesSync(path.join(small.folder, 'CHANGELOG.md'), 0, 0);
  const before = listStates(root);
  const trial = await openTrial(small.folder);
  expect(readdirSync(trial.folder).toSorted()).toEqual(
    [
      '.gitignore',
      'CHANGELOG.md',
      ':[glob]*.txt',
      'link.txt',
      'log.txt',
      'node_modules',
      'package.json',
      'staged.txt',
    ].toSorted(),
  );
  const show = (name: string): string => execFileSync('cat', [name], { cwd: trial.folder, encoding: 'utf8' });
  expect([show('package.json'), show('link.txt')]).toEqual(['{ "version": "1.0.1" }', 'It has changed since.']);
  const listed = execFileSync('git', ['ls-files', '--others', '--exclude-standard'], { cwd: trial.folder });
  expect(String(listed)).toContain('package.json\n');
  writeFileSync(path.join(trial.folder, 'package.json'), '');
  trial.remove();
  expect(listStates(root)).toEqual(before);
  expect(readdirSync(small.temporary)).toEqual([]);
});
