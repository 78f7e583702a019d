/** The older version that is compared, in small repositories. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBase, listGoneDocuments } from '../../../scripts/diff/base.js';
import { openBase } from '../../../scripts/diff/judge.js';
import { formatPath } from '../../../scripts/lib/paths.js';
import type { BadInputError } from '../../../scripts/lib/problem.js';
import { SILENT } from '../../../scripts/lib/reporter.js';
import type { ReadSettings } from '../../../scripts/read/document.js';
import { MINIMAL } from '../../support/documents.js';
import { temporaryFolder } from '../../support/project.js';
import { AUTHOR } from '../../support/repository.js';

/** Returns the text of a redocly.yaml that lists documents. */
function listApis(...roots: readonly string[]): string {
  return `apis:\n${roots.map((root, index) => `  api${index}:\n    root: ${root}\n`).join('')}`;
}

/** Returns a project in a folder of a repository. */
function createRepository(): { folder: string; write(name: string, text: string): void; git(...args: string[]): void } {
  const root = realpathSync(temporaryFolder());
  const folder = path.join(root, 'project');
  mkdirSync(folder);
  const git = (...args: string[]): void =>
    void execFileSync('git', args, { cwd: folder, stdio: 'pipe', env: { ...process.env, ...AUTHOR } });
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  git('init', '--quiet', '--initial-branch=main', root);
  write('a.yaml', 'openapi: 3.1.0\n');
  write('redocly.yaml', listApis('a.yaml', './b.yaml', 'b.yaml'));
  git('add', '--all');
  git('commit', '--quiet', '--message=Start');
  return { folder, write, git };
}

describe('the older version', () => {
  test('Without a release tag it is HEAD, which is said; with one, it is the release.', async () => {
    const { folder, git } = createRepository();
    const spec = path.join(folder, 'a.yaml');
    const find = async (wanted?: string): Promise<unknown> => {
      const { label, note, remove } = await findBase(wanted, spec);
      remove();
      return { label, note };
    };
    const note = 'There is no release tag such as v1.0.0, so this compares with HEAD.';
    expect(await find()).toEqual({ label: 'HEAD', note });
    expect(await find('HEAD')).toEqual({ label: 'HEAD' });
    git('tag', 'v2.1.0');
    expect(await find()).toEqual({ label: 'v2.1.0' });
  });

  test('A document that is not there now is what is wrong, not the revision; nor is a folder a document.', async () => {
    const { folder } = createRepository();
    const missing = path.join(folder, 'missing.yaml');
    await expect(findBase('HEAD', missing)).rejects.toThrow(
      `${formatPath(missing)}:1:1: File not found.\n  Pass an OpenAPI document with --spec FILE.`,
    );
    await expect(findBase('HEAD', folder)).rejects.toThrow(
      `${formatPath(folder)}:1:1: This is a folder, not a file.\n  Pass an OpenAPI document with --spec FILE.`,
    );
  });

  test('A revision can look like a path that cannot be.', async () => {
    const { folder, git } = createRepository();
    const spec = path.join(folder, 'a.yaml');
    await expect(findBase(path.join(spec, 'main'), spec)).rejects.toThrow('Unknown BASE: ');
    await expect(findBase('a'.repeat(300), spec)).rejects.toThrow('Unknown BASE: aaa');
    // The tests run in the folder with this file.
    git('branch', 'package.json/main');
    const { label, remove } = await findBase('package.json/main', spec);
    remove();
    expect(label).toBe('package.json/main');
  });

  test.skipIf(process.platform === 'win32')('It can be a pipe, such as <(git show v1.0.0:api.yaml).', async () => {
    const { folder } = createRepository();
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(findBase(pipe, path.join(folder, 'a.yaml'))).resolves.toMatchObject({ spec: pipe });
  });

  test('A repository without a commit has no older version.', async () => {
    const folder = realpathSync(temporaryFolder());
    execFileSync('git', ['init', '--quiet', folder]);
    const spec = path.join(folder, 'a.yaml');
    writeFileSync(spec, MINIMAL);
    await expect(findBase(undefined, spec)).rejects.toThrow(
      'The repository has no commit.\n  Pass an older document as BASE.',
    );
    await expect(findBase('HEAD', spec)).rejects.toThrow('Unknown BASE: HEAD');
  });

  test('A broken document of a revision is reported with its place there, an overlay with its own place.', async () => {
    const { folder, write, git } = createRepository();
    const [spec, overlay] = ['a.yaml', 'overlay.yaml'].map((name) => path.join(folder, name)) as [string, string];
    const open = async (settings: Partial<ReadSettings>): Promise<unknown> => {
      const base = await findBase('HEAD', spec);
      return openBase(base, { level: 'minimal', ...settings }, SILENT).finally(base.remove);
    };
    write('overlay.yaml', 'overlay: [');
    await expect(open({ overlays: [overlay] })).rejects.toThrow(`${formatPath(overlay)}:1:11: Not valid YAML or JSON`);
    write('a.yaml', 'openapi: [');
    git('commit', '--quiet', '--all', '--message=Break it');
    write('a.yaml', MINIMAL);
    const error = (await open({}).catch((failure: unknown) => failure)) as BadInputError;
    expect(error.problems).toMatchObject([
      {
        place: { file: formatPath(spec), line: 1, column: 11 },
        message: expect.stringMatching(/^In HEAD: Not valid YAML or JSON: /) as string,
        fix: 'Use another revision, or an older document.',
      },
    ]);
  });

  test('A document that redocly.yaml no longer lists is gone, also if the project is in a folder of the repository.', async () => {
    const { folder, write, git } = createRepository();
    const [a, b] = ['a.yaml', 'b.yaml'].map((name) => ({ spec: path.join(folder, name) })) as [
      { spec: string },
      { spec: string },
    ];
    expect(await listGoneDocuments(folder, [a])).toMatchObject({ label: 'HEAD', specs: [b.spec] });
    expect(await listGoneDocuments(folder, [a, b])).toMatchObject({ specs: [] });
    git('tag', 'v1.0.0');
    write('redocly.yaml', 'apis: [');
    git('commit', '--quiet', '--all', '--message=Break it');
    expect(await listGoneDocuments(folder, [b])).toEqual({ label: 'v1.0.0', specs: [a.spec] });
    // Neither a revision without the list nor a file has one.
    for (const base of ['HEAD', 'v9.9.9', 'a.yaml', '--help']) {
      expect(await listGoneDocuments(folder, [], base)).toEqual({ label: base, specs: [] });
    }
  });
});
