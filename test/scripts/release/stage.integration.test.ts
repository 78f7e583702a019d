/** The copy in which a release is made is removed in every case: the worktree, and its temporary folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStage, removeDeadStages } from '../../../scripts/release/stage.js';
import { temporaryFolder } from '../../support/project.js';
import { AUTHOR } from '../../support/repository.js';

interface Small {
  readonly folder: string;
  readonly temporary: string;
  readonly worktrees: () => number;
  readonly git: (...args: readonly string[]) => string;
}

/** Returns a repository with one file and node_modules, and a folder of its own for temporary files. */
function startRepository(): Small {
  const [folder, temporary] = [temporaryFolder(), temporaryFolder()];
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...AUTHOR } });
  mkdirSync(path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'node_modules/module.js'), '');
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules/\n');
  writeFileSync(path.join(folder, 'package.json'), '{ "scripts": { "wait": "node -e \'setInterval(() => {}, 9)\'" } }');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=Start');
  const worktrees = (): number => git('worktree', 'list').trim().split('\n').length;
  return { folder, temporary, worktrees, git };
}

function expectNothingLeft({ folder, temporary, worktrees }: Small): void {
  expect(worktrees()).toBe(1);
  expect(readdirSync(temporary)).toEqual([]);
  expect(existsSync(path.join(folder, 'node_modules/module.js'))).toBe(true);
}

test('A copy is removed with its worktree, and the modules that it links to stay.', async () => {
  const repository = startRepository();
  const stage = await openStage(repository.folder, 'HEAD');
  expect(existsSync(path.join(stage.folder, 'node_modules/module.js'))).toBe(true);
  expect(repository.worktrees()).toBe(2);
  stage.remove();
  expectNothingLeft(repository);
});

test('A copy is removed while npm runs in it.', async () => {
  const repository = startRepository();
  const stage = await openStage(repository.folder, 'HEAD');
  const running = stage.npm('run', 'wait');
  await vi.waitFor(() => expect(readdirSync(stage.folder)).toContain('package.json'));
  stage.remove();
  expect((await running).code).toBe(1);
  expectNothingLeft(repository);
});

test('If git cannot add the worktree, nothing is left.', async () => {
  const repository = startRepository();
  await expect(openStage(repository.folder, 'no-such-revision')).rejects.toThrow('no-such-revision');
  expectNothingLeft(repository);
});

test.each([
  ['with its folder', true],
  ['without its folder', false],
])('The copy of a killed release %s is removed by the next one.', async (_, hasFolder) => {
  const repository = startRepository();
  // No process has this ID.
  const dead = path.join(repository.temporary, 'bimdata-cloud-api-release-4194999-aBcDe1');
  const worktree = path.join(dead, 'project');
  repository.git('worktree', 'add', '--detach', worktree, 'HEAD');
  symlinkSync(path.join(repository.folder, 'node_modules'), path.join(worktree, 'node_modules'));
  if (!hasFolder) execFileSync('rm', ['-r', dead]);
  expect(repository.worktrees()).toBe(2);
  await removeDeadStages(repository.folder);
  expectNothingLeft(repository);
});

test('Worktrees of others, and the copy of a release that runs, stay.', async () => {
  const repository = startRepository();
  const stage = await openStage(repository.folder, 'HEAD');
  repository.git('worktree', 'add', '--detach', path.join(repository.temporary, 'mine/project'), 'HEAD');
  await removeDeadStages(repository.folder);
  expect(repository.worktrees()).toBe(3);
  stage.remove();
  expect(repository.worktrees()).toBe(2);
});
