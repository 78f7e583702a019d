/** The links of the page to what is beside it. */
import type { PackageLink } from '../package-links.js';
import { INDEX_PAGE, STATIC_FOLDER } from '../static/static-name.js';
import { escapeHtml } from './finish-page.js';

/** The index of the static pages, from the page. */
const STATIC_INDEX = `${STATIC_FOLDER}/${INDEX_PAGE}`;

/** Returns the links of the bar, as HTML. */
export function formatMore(links: readonly PackageLink[]): string {
  const named = links.map(({ text, url }) => `<a href="${escapeHtml(url)}">${text}</a>`);
  return [`<a href="${STATIC_INDEX}">Static pages</a>`, ...named].join('');
}

/** Returns what readers without JavaScript see first, as HTML; `markdown` is the URL of the same as Markdown. */
export function formatWithoutScripts(markdown: string): string {
  return (
    '<noscript><p>This page needs JavaScript. Without it, read the ' +
    `<a href="${STATIC_INDEX}">static pages</a> or the <a href="${escapeHtml(markdown)}">Markdown</a>.</p></noscript>`
  );
}
