/** The head of a page: the same in other forms, its address where it is known, and its icon and colour. */
import { DOCUMENT_FILE } from '../../lib/output-file.js';
import { LLMS_FILE } from '../text/llms.js';
import type { Bar } from './bar.js';
import { escapeHtml } from './finish-page.js';

/** What search engines and previews show of a page. */
export interface PageAddress {
  readonly title: string;
  readonly description: string;
  /** The title of the site. */
  readonly site: string;
  /** The absolute URL of the page, if that is known. */
  readonly url: string | undefined;
}

/** What the head of the interactive page is made of. */
export interface PageHead extends PageAddress {
  /** The URL of the same as Markdown. */
  readonly markdown: string;
  readonly bar: Bar;
  /** The data URL of the mark, if there is one. */
  readonly icon: string | undefined;
}

/** Returns the elements of the head, as HTML. */
export function formatHead(head: PageHead): string {
  const alternates = [
    ['text/markdown', head.markdown, 'Markdown'],
    ['application/vnd.oai.openapi+json', DOCUMENT_FILE, 'OpenAPI'],
    ['text/plain', LLMS_FILE, LLMS_FILE],
  ].map(([type, href, title]) => `<link rel="alternate" type="${type}" href="${escapeHtml(href!)}" title="${title}">`);
  const { background, text, current } = head.bar;
  return [
    `<meta name="theme-color" content="${background}">`,
    // Without an icon, browsers ask the server for one.
    `<link rel="icon" href="${escapeHtml(head.icon ?? 'data:,')}">`,
    ...alternates,
    formatAddress(head).trimEnd(),
    `<style>:root{--bar:${background};--bar-text:${text};--bar-current:${current}}</style>`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Returns the canonical address and the Open Graph (https://ogp.me) of a page, a line each; nothing without an address. */
export function formatAddress({ title, description, site, url }: PageAddress): string {
  if (url === undefined) return '';
  const graph = { title, description, url, type: 'website', site_name: site };
  return [
    `<link rel="canonical" href="${escapeHtml(url)}">`,
    ...Object.entries(graph).map(([name, value]) => `<meta property="og:${name}" content="${escapeHtml(value)}">`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
