/** Finishes the page that Redoc renders: its own parts, no external addresses, relative links, and only its own scripts. */
import type { BrowserFiles } from './read-browser.js';
import { REDOC_CHANGES } from './redoc-changes.js';
import { escapeJson, hashInline, NO_SCRIPTS } from './served-page.js';

/** The start of the main script; the prerendered markup is before it. */
const MAIN = '<script type="module">';

/** What a page has: its own script, the one that sets the theme before the first paint, and the main one. */
const SCRIPT_COUNT = 3;

/** What is added to the page that Redoc renders. */
export interface PageParts {
  /** The URL of the same as Markdown. */
  readonly markdown: string;
  /** The elements that its head has besides those of the template, as HTML. */
  readonly head: string;
  /** What the bar has before the switch, as HTML. */
  readonly mark: string;
  /** The switch between contracts, as HTML. */
  readonly contracts: string;
  /** The links of the bar to what is beside the page, as HTML. */
  readonly more: string;
  /** What readers without JavaScript see first, as HTML. */
  readonly withoutScripts: string;
  /** What the page's own script reads: see `PageData`. */
  readonly data: unknown;
  readonly browser: BrowserFiles;
}

/**
 * Returns the page with its own parts.
 *
 * @throws {Error} If the page is not as this version of Redoc renders it.
 */
export function finishPage(page: string, parts: PageParts): string {
  const { markdown, head, mark, contracts, more, withoutScripts, data, browser } = parts;
  const start = page.indexOf(MAIN);
  // The prerendered markup has routes as paths, but the router in the browser uses fragments.
  const routed = page.slice(0, start).replaceAll(' href="/', ' href="#/');
  const places: readonly (readonly [string, string])[] = [
    ['<!-- head -->', head],
    ['<!-- style -->', `<style>${browser.style}</style>`],
    ['<!-- mark -->', mark],
    ['<!-- contracts -->', contracts],
    ['<!-- more -->', more],
    ['<!-- without scripts -->', withoutScripts],
    ['<!-- markdown -->', `<a href="${escapeHtml(markdown)}">Markdown</a>`],
  ];
  // Texts of the document come after the template's own places.
  const rendered = places.reduce((text, [place, content]) => text.replace(place, () => content), routed);
  const main = changeScript(page.slice(start));
  // A module, so that it does not delay the text of the page; before the main script, which it prepares.
  const own =
    `<script type="application/json" id="pageData">${escapeJson(data)}</script>` +
    `<script type="module">${browser.script}</script>\n`;
  return allowOwnScripts(rendered + own + main);
}

/** Returns Redoc's script with what is changed in it: in one pass, as it is long. */
function changeScript(script: string): string {
  const edits = REDOC_CHANGES.flatMap(([found, replacement]) => {
    const places: { start: number; end: number; replacement: string }[] = [];
    for (let start = script.indexOf(found); start !== -1; start = script.indexOf(found, start + found.length))
      places.push({ start, end: start + found.length, replacement });
    if (!places.length) throw new Error(`Redoc's page no longer has ${found}: see scripts/site/page.`);
    return places;
  });
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(script.slice(at, start), replacement);
    at = end;
  }
  return [...parts, script.slice(at)].join('');
}

/** Returns the page with a policy with which only its own scripts run, whatever its texts have in them. */
function allowOwnScripts(page: string): string {
  const scripts = [...page.matchAll(/<script(?! type="application\/json")[^>]*>([^]*?)<\/script/gi)].map(
    ([, code]) => code!,
  );
  if (scripts.length !== SCRIPT_COUNT) {
    throw new Error(`The page has ${scripts.length} scripts, not ${SCRIPT_COUNT}: see scripts/site/page.`);
  }
  return page.replace(NO_SCRIPTS, `script-src ${scripts.map(hashInline).join(' ')}`);
}

/** Returns the version note of a page: links to the kept releases, or, on a kept release, to the newest. */
export function formatVersionNote(version: string, kept: readonly string[], isKept: boolean): string {
  const name = `v${escapeHtml(version)}`;
  if (isKept) return `${name}, kept as released. <a href="../index.html">Newest</a>`;
  const items = kept.map((folder) => `<li><a href="${encodeURI(folder)}/index.html">${escapeHtml(folder)}</a></li>`);
  return items.length ? `<details><summary>${name}</summary><ul>${items.join('')}</ul></details>` : name;
}

/** Returns a text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
