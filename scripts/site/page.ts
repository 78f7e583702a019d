/** Finishes the page that Redoc renders: no vendor's marks or external addresses, relative links, and only its own scripts. */
import { createHash } from 'node:crypto';

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='14' height='14' viewBox='0 0 16 16' fill='none' " +
  "stroke='%23808694' stroke-width='1.5'%3E%3Cpath d='M3 1.5h7l3 3v10H3zM5.5 7h5M5.5 10h5'/%3E%3C/svg%3E";

/** Replacements for external resources, vendor marks, and controls without an accessible name. */
const REPLACED: readonly (readonly [string, (markdown: string) => string])[] = [
  ['https://cdn.redoc.ly/redoc/logo-mini-full.svg', () => ICON],
  ['https://cdn.redoc.ly/redoc/logo-mini.svg', () => ICON],
  ['alt:`redocly logo`', () => 'alt:``'],
  ['https://redocly.com/redoc/', (markdown) => markdown],
  ['API docs by', () => 'As Markdown'],
  // Speech control needs an accessible name that begins with the visible text.
  ['"aria-label":t??(a===`discriminator`?`Discriminator`:`Variant`)', () => '"aria-label":t'],
  ['`searchInputReset`,`search`)])},', () => '`searchInputReset`,`search`)])},"aria-label":`Clear`,'],
];

/** The start of the main script; the prerendered markup is before it. */
const MAIN = '<script type="module">';

/** What a page has: the script of the switch, the one that sets the theme before the first paint, and the main one. */
const SCRIPT_COUNT = 3;

/** The place of the switch between contracts in the template. */
const SWITCH = '<!-- contracts -->';

/** The policy of the template, without scripts. */
const NO_SCRIPTS = "script-src 'none'";

/**
 * Returns the page; `markdown` is the URL of the same as text, `contracts` the switch between contracts.
 *
 * @throws {Error} If the page is not as this version of Redoc renders it.
 */
export function finishPage(page: string, markdown: string, contracts = ''): string {
  const start = page.indexOf(MAIN);
  // The prerendered markup has routes as paths, but the router in the browser uses fragments.
  const routed = page.slice(0, start).replaceAll(' href="/', ' href="#/');
  // Texts of the document come after the template's own place.
  const rendered = routed.replace(SWITCH, () => contracts);
  const finished = REPLACED.reduce(
    (text, [found, replacement]) => {
      if (!text.includes(found)) throw new Error(`Redoc's page no longer has ${found}: see scripts/site/page.ts.`);
      return text.replaceAll(found, replacement(markdown));
    },
    rendered + page.slice(start),
  );
  return allowOwnScripts(finished);
}

/** Returns the page with a policy with which only its own scripts run, whatever its texts have in them. */
function allowOwnScripts(page: string): string {
  const scripts = [...page.matchAll(/<script[^>]*>([^]*?)<\/script/gi)].map(([, code]) => code!);
  if (scripts.length !== SCRIPT_COUNT) {
    throw new Error(`The page has ${scripts.length} scripts, not ${SCRIPT_COUNT}: see scripts/site/page.ts.`);
  }
  return page.replace(NO_SCRIPTS, `script-src ${scripts.map(hashScript).join(' ')}`);
}

/** Returns the source expression of an inline script, for a Content Security Policy. */
function hashScript(code: string): string {
  // Browsers hash the script after reading its lines.
  return `'sha256-${createHash('sha256').update(code.replaceAll(/\r\n?/g, '\n')).digest('base64')}'`;
}

/** Returns the page with a script that reloads it on each event from `path`. */
export function addReload(page: string, path: string): string {
  const script = `new EventSource('${path}').onmessage = () => location.reload();`;
  return page
    .replace("default-src 'none';", "default-src 'none'; connect-src 'self';")
    .replace('script-src ', `script-src ${hashScript(script)} `)
    .replace('</head>', `<script>${script}</script></head>`);
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
