/** Finishes the page that Redoc renders: no vendor's mark, no address outside it, links that work wherever it is put. */

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='14' height='14' viewBox='0 0 16 16' fill='none' " +
  "stroke='%23808694' stroke-width='1.5'%3E%3Cpath d='M3 1.5h7l3 3v10H3zM5.5 7h5M5.5 10h5'/%3E%3C/svg%3E";

/** What is asked of other servers, speaks of the vendor, or has no name for a screen reader, and what stands there instead. */
const REPLACED: readonly (readonly [string, (markdown: string) => string])[] = [
  ['https://cdn.redoc.ly/redoc/logo-mini-full.svg', () => ICON],
  ['https://cdn.redoc.ly/redoc/logo-mini.svg', () => ICON],
  ['alt:`redocly logo`', () => 'alt:``'],
  ['https://redocly.com/redoc/', (markdown) => markdown],
  ['API docs by', () => 'As Markdown'],
  // A name that does not begin with what the button shows cannot be spoken to it.
  ['"aria-label":t??(a===`discriminator`?`Discriminator`:`Variant`)', () => '"aria-label":t'],
  ['`searchInputReset`,`search`)])},', () => '`searchInputReset`,`search`)])},"aria-label":`Clear`,'],
];

/** Where the scripts begin; what stands before was rendered to be read before they run. */
const SCRIPTS = '<script type="module">';

/**
 * Returns the page; `markdown` is the address of the same as text.
 *
 * @throws {Error} Where the page is not what this version of Redoc renders.
 */
export function finishPage(page: string, markdown: string): string {
  const start = page.indexOf(SCRIPTS);
  // The router of the rendered markup is not the one that the browser goes on with, whose routes are fragments.
  const rendered = page.slice(0, start).replaceAll(' href="/', ' href="#/');
  return REPLACED.reduce(
    (text, [found, replacement]) => {
      if (!text.includes(found)) throw new Error(`Redoc's page has no ${found} any more: see scripts/site/page.ts.`);
      return text.replaceAll(found, replacement(markdown));
    },
    rendered + page.slice(start),
  );
}

/** Returns the page with a script that loads it again whenever the server at `path` says so. */
export function addReload(page: string, path: string): string {
  return page
    .replace("default-src 'none'", "default-src 'none'; connect-src 'self'")
    .replace('</head>', `<script>new EventSource('${path}').onmessage = () => location.reload();</script></head>`);
}

/** Returns the note on a page's version: the others that are kept beside it, or the newest where it is one of those. */
export function formatVersionNote(version: string, kept: readonly string[], isKept: boolean): string {
  const name = `v${escapeHtml(version)}`;
  if (isKept) return `${name}, kept as released. <a href="../index.html">Newest</a>`;
  const items = kept.map((folder) => `<li><a href="${encodeURI(folder)}/index.html">${escapeHtml(folder)}</a></li>`);
  return items.length ? `<details><summary>${name}</summary><ul>${items.join('')}</ul></details>` : name;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
