/** Reads the addresses that a document gives for its service. */
import type { Document } from '../../src/openapi/document.js';

type Servers = Document['servers'];

/** Returns the address of the first server with its variables filled in; `undefined` where that is not absolute. */
export function buildServer(servers: Servers, base?: string): string | undefined {
  const [server] = Array.isArray(servers) ? servers : [];
  if (typeof server?.url !== 'string') return undefined;
  const url = server.url.replace(/{([^{}]*)}/g, (whole, name: string) => {
    const value = server.variables?.[name]?.default as unknown;
    return value === undefined ? whole : String(value);
  });
  if (url.includes('{') || !URL.canParse(url, base)) return undefined;
  const absolute = base !== undefined && !/^https?:/.test(url) ? new URL(url, base).href : url;
  return /^https?:/.test(absolute) ? absolute.replace(/\/$/, '') : undefined;
}
