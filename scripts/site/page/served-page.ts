/** Changes a finished page for where it is served: the sandbox that it can call, and reloads while it is edited. */
import { createHash } from 'node:crypto';
import type { PageData } from './page-data.js';

/** The start of the policy of each page. */
const POLICY = "default-src 'none';";

/** The policy of a page without scripts. */
export const NO_SCRIPTS = "script-src 'none'";

/** The place of the data in a page. */
const DATA = /(<script type="application\/json" id="pageData">)([^<]*)(<\/script>)/;

/** Returns the page with a policy that lets it send requests to a source, and to those that it has already. */
export function allowConnections(page: string, source: string): string {
  return setConnections(page, [source, ...readConnections(page)]);
}

function readConnections(page: string): string[] {
  return /; connect-src ([^;"]*)/.exec(page)?.[1]!.split(' ') ?? [];
}

function setConnections(page: string, sources: readonly string[]): string {
  const policy = `${POLICY} connect-src ${[...new Set(sources)].join(' ')};`;
  return page.replace(/default-src 'none';(?: connect-src [^;"]*;)?/, () => policy);
}

/** Returns the page with the sandbox at another URL; the same page if it has none. */
export function moveSandbox(page: string, url: string): string {
  const data = readPageData(page);
  if (!data?.sandbox) return page;
  const moved = escapeJson({ ...data, sandbox: { ...data.sandbox, url } });
  const old = new URL(data.sandbox.url).origin;
  const sources = readConnections(page).map((source) => (source === old ? new URL(url).origin : source));
  return setConnections(page, sources).replace(DATA, (_, start: string, __, end: string) => start + moved + end);
}

/** Returns a value as JSON that does not end the element that it is in. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

/** Returns the data of a page; `undefined` if it has none. */
export function readPageData(page: string): PageData | undefined {
  const [, , text] = DATA.exec(page) ?? [];
  const data = text === undefined ? undefined : (JSON.parse(text) as Partial<PageData>);
  return data?.calls && (data as PageData);
}

/** Returns the page with a script that reloads it on each event from `path`; a page that has no scripts stays as it is. */
export function addReload(page: string, path: string): string {
  if (page.includes(NO_SCRIPTS)) return page;
  const script = `new EventSource('${path}').onmessage = () => location.reload();`;
  return allowConnections(page, "'self'")
    .replace('script-src ', `script-src ${hashInline(script)} `)
    .replace('</head>', `<script>${script}</script></head>`);
}

/** Returns the source expression of an inline script or style, for a Content Security Policy. */
export function hashInline(code: string): string {
  // Browsers hash the script after reading its lines.
  return `'sha256-${createHash('sha256').update(code.replaceAll(/\r\n?/g, '\n')).digest('base64')}'`;
}
