/** Reads the server URLs of a document. */
import type { Document } from '../../src/openapi/document.js';

type Servers = Document['servers'];

/** Whether the URL of the first server has a username or a password, which no request may carry and no file may show. */
export function hasUserInfo(servers: Servers): boolean {
  const url = readServer(servers);
  if (url === undefined || !URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}

/** Returns the URL of the first server with its variables filled in; `undefined` if a client cannot use it. */
export function buildServer(servers: Servers, base?: string): string | undefined {
  const url = readServer(servers);
  if (url === undefined || url.includes('{') || hasUserInfo(servers) || !URL.canParse(url, base)) return undefined;
  const absolute = base !== undefined && !/^https?:/.test(url) ? new URL(url, base).href : url;
  return /^https?:/.test(absolute) ? absolute.replace(/\/$/, '') : undefined;
}

function readServer(servers: Servers): string | undefined {
  const [server] = Array.isArray(servers) ? servers : [];
  if (typeof server?.url !== 'string') return undefined;
  return server.url.replace(/{([^{}]*)}/g, (whole, name: string) => {
    const value = server.variables?.[name]?.default as unknown;
    return value === undefined ? whole : String(value);
  });
}
