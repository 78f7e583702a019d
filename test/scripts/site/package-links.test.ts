/** The links of the package that a document belongs to. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRepository, readPackageLinks } from '../../../scripts/site/package-links.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';

/** Returns the links of a document below a package.json. */
function linksBelow(content: string): unknown {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'package.json'), content);
  mkdirSync(path.join(folder, 'api'));
  return readPackageLinks(path.join(folder, 'api/things.yaml')).links;
}

describe('readPackageLinks', () => {
  test('The nearest package.json names them.', () => {
    expect(linksBelow('{"repository": "me/things", "homepage": "https://things.test/"}')).toEqual([
      { text: 'Repository', url: 'https://github.com/me/things' },
      { text: 'Homepage', url: 'https://things.test/' },
    ]);
    expect(linksBelow('{"repository": {"type": "git", "url": "git+https://x.test/a.git"}}')).toEqual([
      { text: 'Repository', url: 'https://x.test/a' },
    ]);
  });

  test('A homepage that is the repository is named once.', () => {
    expect(linksBelow('{"repository": "me/things", "homepage": "https://github.com/me/things#readme"}')).toEqual([
      { text: 'Repository', url: 'https://github.com/me/things' },
    ]);
  });

  test.each(['', '[]', 'null', '{', '{"repository": 1, "homepage": []}', '{"homepage": "javascript:alert(1)"}'])(
    '%j names none.',
    (content) => {
      expect(linksBelow(content)).toEqual([]);
    },
  );

  test('A URL has no package, and this project names no links.', () => {
    expect(readPackageLinks('https://x.test/openapi.yaml')).toEqual({ links: [], file: undefined });
    expect(readPackageLinks(path.join(PROJECT, 'openapi/things.yaml')).links).toEqual([]);
  });
});

describe('findRepository', () => {
  test.each([
    ['me/things', 'https://github.com/me/things'],
    ['gitlab:me/things', 'https://gitlab.com/me/things'],
    ['bitbucket:me/things', 'https://bitbucket.org/me/things'],
    ['https://x.test/a/b', 'https://x.test/a/b'],
    ['git+https://x.test/a/b.git', 'https://x.test/a/b'],
    ['git://x.test/a/b.git', 'https://x.test/a/b'],
    ['git@x.test:a/b.git', 'https://x.test/a/b'],
    ['git+ssh://git@x.test/a/b.git', 'https://x.test/a/b'],
  ])('%s', (text, url) => {
    expect(findRepository(text)).toBe(url);
  });
});
