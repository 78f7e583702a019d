/** Writes the sitemap of a reference (https://www.sitemaps.org), and the absolute URLs of its pages. */
import type { SiteContract } from './page/contracts.js';
import { escapeHtml } from './page/finish-page.js';
import { STATIC_FOLDER } from './static/static-name.js';

/** The name of the file. */
export const SITEMAP_FILE = 'sitemap.xml';

/** Returns the absolute URL of a page of a reference, of which the first is that of its folder. */
export function locatePage(siteUrl: string, { folder }: SiteContract, page = ''): string {
  return new URL([folder, page].filter(Boolean).map(encodeURI).join('/') + (folder && !page ? '/' : ''), siteUrl).href;
}

/** Returns the sitemap of a reference, with the pages of the references in its folder. */
export function formatSitemap(siteUrl: string, own: SiteContract, contracts: readonly SiteContract[]): string {
  const within = contracts.filter(({ folder }) => `${folder}/`.startsWith(own.folder && `${own.folder}/`));
  const urls = within.flatMap((contract) => [
    locatePage(siteUrl, contract),
    ...contract.staticPages.map((page) => locatePage(siteUrl, contract, `${STATIC_FOLDER}/${page}`)),
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls.map((url) => `<url><loc>${escapeHtml(url)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
}
