/** The frame of a static page: HTML without scripts, which reads well with and without styles. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BUNDLE } from '../../lib/paths.js';
import { formatAddress, type PageAddress } from '../page/head.js';
import { escapeHtml } from '../page/finish-page.js';
import { hashInline } from '../page/served-page.js';
import type { Bar } from '../page/bar.js';

/** The styles of static pages, minified. */
const STYLE = path.join(BUNDLE, 'site', 'static', 'style.css');

/** A link. */
export interface StaticLink {
  readonly href: string;
  readonly text: string;
  /** What it is to the page, such as `prev`. */
  readonly rel?: string;
}

/** What a static page has. */
export interface StaticPage extends PageAddress {
  /** The title of the API, which links to the index. */
  readonly api: string;
  /** What is between the heading and the end, as harmless HTML. */
  readonly content: string;
  /** The links before the content. */
  readonly around: readonly StaticLink[];
  /** The links after the content. */
  readonly more: readonly StaticLink[];
}

/** Returns the styles of static pages. */
export async function readStaticStyle(bar: Bar): Promise<string> {
  const code = await readFile(STYLE, 'utf8');
  return `:root{--bar:${bar.background};--bar-text:${bar.text}}${code.trim()}`;
}

/** Returns a page; `style` is that of all pages. */
export function formatStaticPage(page: StaticPage, style: string): string {
  const { api, title, content, around, more } = page;
  const name = title === api ? title : `${title} - ${api}`;
  const policy = `default-src 'none'; script-src 'none'; style-src ${hashInline(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
${formatAddress({ ...page, title: name })}<style>${style}</style>
</head>
<body>
<header><a href="index.html">${escapeHtml(api)}</a></header>
${
  around.length
    ? `<nav aria-label="Pages">${formatLinks(around)}</nav>
`
    : ''
}<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
<footer>${formatLinks(more)}</footer>
</body>
</html>
`;
}

/** Returns links, one after the other. */
export function formatLinks(links: readonly StaticLink[]): string {
  return links
    .map(({ href, text, rel }) => {
      const relation = rel === undefined ? '' : ` rel="${rel}"`;
      return `<a href="${escapeHtml(href)}"${relation}>${escapeHtml(text)}</a>`;
    })
    .join('\n');
}
