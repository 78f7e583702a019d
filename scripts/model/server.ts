/** Reads the server URLs of a document. */
import type { Document } from '../../src/openapi/document.js';

type Servers = Document['servers'];

/** A URL that a relative one can be resolved against, to read its parts. */
const ANY_PAGE = 'https://page.invalid/';

/** Whether the URL of the first server has a username or a password, which no request may carry and no file may show. */
export function hasUserInfo(servers: Servers): boolean {
  const url = readServer(servers);
  if (url === undefined || !URL.canParse(url, ANY_PAGE)) return false;
  const { username, password } = new URL(url, ANY_PAGE);
  return username !== '' || password !== '';
}

/** Whether a URL that a server can have depends on the page that it is used in. */
export function isRelativeUrl(url: string): boolean {
  return !/^https?:/i.test(url);
}

/**
 * Returns the URL of the first server with its variables filled in; `undefined` if a client cannot use it. One that is
 * relative stays so, unless there is an absolute `base`: only the page that the client runs in can resolve it.
 */
export function buildServer(servers: Servers, base?: string): string | undefined {
  const url = readServer(servers);
  if (url === undefined || url.includes('{') || hasUserInfo(servers)) return undefined;
  if (!URL.canParse(url, ANY_PAGE) || isRelativeUrl(new URL(url, ANY_PAGE).href)) return undefined;
  const isFixed = base !== undefined && !isRelativeUrl(base) && isRelativeUrl(url);
  // An empty URL is the root of the page's origin.
  return trimSlash(isFixed ? new URL(url, base).href : url.trim() || '/');
}

/** Returns a URL without the slash at its end, unless the slash is all of it. */
function trimSlash(url: string): string {
  return url.length > 1 ? url.replace(/\/$/, '') : url;
}

function readServer(servers: Servers): string | undefined {
  const [server] = Array.isArray(servers) ? servers : [];
  if (typeof server?.url !== 'string') return undefined;
  return server.url.replace(/{([^{}]*)}/g, (whole, name: string) => {
    const value = server.variables?.[name]?.default as unknown;
    return value === undefined ? whole : String(value);
  });
}
