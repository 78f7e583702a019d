/** The sitemaps of a site: that of a reference has those in its folder, too. */
import { describe, expect, test } from 'vitest';
import type { SiteContract } from '../../../scripts/site/page/contracts.js';
import { formatSitemap, locatePage } from '../../../scripts/site/sitemap.js';

function createContract(folder: string): SiteContract {
  const files = { page: 'index.html', markdown: 'a.md' };
  return { title: 'T', label: 'T', folder, files, staticPages: ['index.html', 'a~1.html'], views: new Map() };
}

const [FIRST, NOW, OTHER] = [createContract(''), createContract('now'), createContract('now-b/c d')];

function listUrls(own: SiteContract): string[] {
  const sitemap = formatSitemap('https://docs.test/a/', own, [FIRST, NOW, OTHER]);
  expect(sitemap).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="[^"]+">\n[^]*<\/urlset>\n$/);
  return [...sitemap.matchAll(/<loc>(.*)<\/loc>/g)].map(([, url]) => url!);
}

describe('formatSitemap', () => {
  test('The first has all pages of all references.', () => {
    expect(listUrls(FIRST)).toEqual(
      ['', 'now/', 'now-b/c%20d/'].flatMap((folder) =>
        ['', 'static/index.html', 'static/a~1.html'].map((page) => `https://docs.test/a/${folder}${page}`),
      ),
    );
  });

  test('Another has its own.', () => {
    expect(listUrls(NOW)[0]).toBe('https://docs.test/a/now/');
    expect(listUrls(NOW)).toHaveLength(3);
    expect(listUrls(OTHER)).toHaveLength(3);
  });
});

describe('locatePage', () => {
  test.each([
    [FIRST, '', 'http://docs.test/'],
    [FIRST, 'static/index.html', 'http://docs.test/static/index.html'],
    [OTHER, '', 'http://docs.test/now-b/c%20d/'],
    [OTHER, 'static/a.html', 'http://docs.test/now-b/c%20d/static/a.html'],
  ])('%j %s', (contract, page, url) => {
    expect(locatePage('http://docs.test/', contract, page)).toBe(url);
  });
});
