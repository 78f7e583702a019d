/** Lets web pages on this machine call the sandbox (Fetch standard, "CORS protocol"), and no others. */
import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from './hosts.js';

/** Returns the CORS headers of a response; none for other origins. */
export function buildCorsHeaders({ origin }: IncomingHttpHeaders): Record<string, string> {
  return origin !== undefined && isLocal(origin)
    ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': '*', Vary: 'Origin' }
    : {};
}

/** Returns the headers of a preflight response that allows these methods. */
export function buildPreflightHeaders(
  headers: IncomingHttpHeaders,
  methods: readonly string[],
): Record<string, string> {
  return {
    ...buildCorsHeaders(headers),
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '',
    'Access-Control-Max-Age': '600',
  };
}

/** Whether a page of another site sends a request. A form of such a page can send a POST without a preflight. */
export function isFromOtherSite({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return site === 'cross-site';
  return !isLocal(origin) && origin.replace(/^https?:\/\//, '') !== host;
}

/** Whether an origin is of a page on this machine; `null`, which frames of any site can have, is not. */
function isLocal(origin: string): boolean {
  const [, name, address = name] = /^https?:\/\/(?:\[([\d:a-f]+)\]|([^:/[\]]+))(?::\d+)?$/.exec(origin) ?? [];
  return address !== undefined && isLoopback(address);
}
