/** What is in the way of a tag, and a release of which only the tag is missing. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSharedBranch } from '../../../scripts/release/head.js';
import { tagVersion } from '../../../scripts/release/make.js';
import { findTagObstacles, findUntagged } from '../../../scripts/release/tag.js';
import { SILENT } from '../../../scripts/lib/reporter.js';
import { releaseHere, startRepository, type Small } from './small-repository.js';

const SECTION = '## [Unreleased]\n\n## [1.1.0] - 2026-11-25\n\n### Added\n\n- A thing.\n';

/** Returns a repository whose release 1.1.0 has no tag. */
async function startUntagged(): Promise<Small & { readonly commit: string }> {
  const small = startRepository();
  small.write('CHANGELOG.md', SECTION);
  small.write('package.json', '{ "version": "1.1.0" }');
  small.git('commit', '--quiet', '--all', '--message=Release v1.1.0');
  return { ...small, commit: small.git('rev-parse', 'HEAD') };
}

describe('obstacles', () => {
  test('Without a tag or a branch of that name, there are none.', async () => {
    const { folder, git } = startRepository();
    git('tag', 'v1.1');
    git('tag', 'v1.1.0-rc');
    expect(await findTagObstacles(folder, 'v1.1.0')).toEqual([]);
    expect(await findSharedBranch(folder)).toEqual([]);
  });

  test.each<[string, (small: Small) => unknown, string]>([
    [
      'a tag before HEAD',
      ({ git }) => git('tag', 'v1.1.0'),
      'The tag v1.1.0 exists already: it is on 1234567890, which is part of HEAD.',
    ],
    [
      'a tag that is not part of HEAD',
      ({ git }) => {
        git('commit', '--quiet', '--allow-empty', '--message=Other');
        git('tag', '--annotate', '--message=v1.1.0', 'v1.1.0');
        git('reset', '--quiet', '--hard', 'HEAD^');
      },
      'The tag v1.1.0 exists already: it is on 1234567890, which is not part of HEAD.',
    ],
    [
      'a tag in a folder of that name',
      ({ git }) => git('tag', 'v1.1.0/beta'),
      'The tag v1.1.0/beta exists already: it is on 1234567890, which is part of HEAD.',
    ],
    [
      'a branch',
      ({ git }) => git('branch', 'v1.1.0'),
      'There is a branch v1.1.0, so the name of the tag v1.1.0 would be ambiguous.',
    ],
  ])('There is one for %s.', async (_, change, message) => {
    const small = startRepository();
    change(small);
    const found = await findTagObstacles(small.folder, 'v1.1.0');
    expect(found.map((problem) => problem.message.replace(/\b[\da-f]{10}\b/, '1234567890'))).toEqual([message]);
  });

  test('There is one if another worktree has the branch.', async () => {
    const { folder, git, temporary } = startRepository();
    const other = path.join(temporary, 'other');
    git('worktree', 'add', '--quiet', '--force', other, 'main');
    const message = `The branch main is also checked out in ${other}.`;
    expect(await findSharedBranch(folder)).toMatchObject([{ message }]);
    expect(await findSharedBranch(other)).toMatchObject([
      { message: `The branch main is also checked out in ${folder}.` },
    ]);
    git('switch', '--quiet', '--detach');
    expect(await findSharedBranch(folder)).toEqual([]);
  });
});

describe('a release without its tag', () => {
  test('It is found by the commit with its section, and gets its tag, and nothing else.', async () => {
    const { folder, git, commit, write } = await startUntagged();
    expect(await findUntagged(folder, '1.1.0', SECTION)).toEqual({ version: '1.1.0', commit });
    write('CHANGELOG.md', SECTION.replace('\n\n', '\n\n### Fixed\n\n- A later change.\n\n'));
    git('commit', '--quiet', '--all', '--message=Later');
    const untagged = await findUntagged(folder, '1.1.0', SECTION);
    expect(untagged).toEqual({ version: '1.1.0', commit });
    const [head, lines] = [git('rev-parse', 'HEAD'), [] as string[]];
    const reporter = { ...SILENT, line: (text: string) => lines.push(text) };
    const project = { folder, contracts: [], judged: [] };
    await tagVersion(project, untagged!, true, reporter);
    const missing = `1.1.0 is released in ${commit.slice(0, 10)}, and only the tag v1.1.0 is missing.`;
    expect(lines.splice(0)).toEqual([missing, '`npm run release` makes the tag, and nothing else.']);
    expect(git('tag')).toBe('');
    await tagVersion(project, untagged!, false, reporter);
    expect(lines).toEqual([
      missing,
      'The tag v1.1.0 was made. Push it with `git push --follow-tags`. Run `npm run release` once more for the changes since.',
    ]);
    expect([git('cat-file', '-t', 'v1.1.0'), git('rev-parse', 'v1.1.0^{}')]).toEqual(['tag', commit]);
    expect([git('rev-parse', 'HEAD'), git('status', '--porcelain')]).toEqual([head, '']);
    expect(await findUntagged(folder, '1.1.0', SECTION)).toBe(undefined);
    await expect(tagVersion(project, untagged!, false, reporter)).rejects.toThrow('The tag v1.1.0 exists already');
  });

  test.each<[string, (small: Small) => unknown]>([
    ['no section', ({ write }) => write('CHANGELOG.md', '## [Unreleased]\n\n## [1.1.00]\n')],
    ['a section that is not committed', ({ write }) => write('CHANGELOG.md', SECTION)],
    [
      'a section, but another version of the package',
      ({ write, git }) => {
        write('CHANGELOG.md', SECTION);
        git('commit', '--quiet', '--all', '--message=Write');
      },
    ],
  ])('It is not found with %s.', async (_, change) => {
    const small = startRepository();
    change(small);
    expect(await findUntagged(small.folder, '1.1.0', small.read('CHANGELOG.md')!)).toBe(undefined);
  });

  test('It is not found in a shallow clone, where the commit can be older.', async () => {
    const { folder, temporary, git } = await startUntagged();
    git('commit', '--quiet', '--allow-empty', '--message=Later');
    const shallow = path.join(temporary, 'shallow');
    git('clone', '--quiet', '--depth=1', `file://${folder}`, shallow);
    expect(await findUntagged(shallow, '1.1.0', SECTION)).toBe(undefined);
  });

  test('A whole release is not found.', async () => {
    const small = startRepository();
    small.write('CHANGELOG.md', SECTION);
    small.git('commit', '--quiet', '--all', '--message=Write');
    await releaseHere(small);
    expect(await findUntagged(small.folder, '1.1.0', SECTION)).toBe(undefined);
  });
});
