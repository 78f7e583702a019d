/** Commands over all APIs of a project, in a copy of it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, type Outcome } from '../../support/command.js';
import { copyRepository, type Repository } from '../../support/repository.js';

function runIn({ folder }: Repository, ...args: readonly string[]): Promise<Outcome> {
  return run(process.execPath, [path.join(folder, 'scripts/run.mjs'), ...args], { cwd: folder });
}

describe('generate', () => {
  test('If one folder is refused, none is written.', async () => {
    const repository = copyRepository();
    const { folder, edit, git } = repository;
    for (const name of ['cloud', 'cloud-current'])
      edit(`openapi/${name}.yaml`, 'summary: List your clouds', 'summary: List the clouds');
    writeFileSync(path.join(folder, 'generated/cloud-current/notes.ts'), '');
    const { code, stderr } = await runIn(repository, 'generate');
    expect(stderr).toContain('notes.ts');
    expect(code).toBe(1);
    expect(git('status', '--porcelain', '--', 'generated')).toBe('?? generated/cloud-current/notes.ts');
  });

  test('A file that both refer to is named once if it is broken, and nothing is written.', async () => {
    const repository = copyRepository();
    const { edit, git } = repository;
    edit('openapi/shared.yaml', '  responses:\n', '  responses: [\n');
    const { code, stderr } = await runIn(repository, 'generate');
    expect(stderr).toMatch(/^openapi\/shared\.yaml:\d+:\d+: Not valid YAML or JSON\.\n {2}Correct the syntax here/);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(code).toBe(1);
    expect(git('status', '--porcelain', '--', 'generated')).toBe('');
  });

  test('Without clients, they are generated first; other commands say so.', async () => {
    const repository = copyRepository();
    const { git } = repository;
    git('rm', '-r', '--quiet', 'generated');
    const refused = await runIn(repository, 'explain', 'getClouds');
    expect([refused.code, refused.stderr]).toEqual([1, 'The clients are not generated yet. Run `npm run generate`.\n']);
    expect((await runIn(repository, 'generate')).code).toBe(0);
    expect((await runIn(repository, 'explain', 'getClouds')).code).toBe(0);
    git('add', 'generated');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('The release rates a contract that is gone as major.', async () => {
    const repository = copyRepository();
    const { edit, git, read, commit } = repository;
    git('tag', '--annotate', '--message=v1.0.0', 'v1.0.0');
    const entry = /^ {2}cloud-current:\n(?: {4}.*\n)+/m.exec(read('redocly.yaml'))![0];
    edit('redocly.yaml', entry, '');
    commit('One contract less');
    const { code, stderr } = await runIn(repository, 'release', '--check');
    expect(stderr).toContain('the changes since v1.0.0 are major');
    expect(code).toBe(1);
  });
});
