/** Lets pages of this machine call the sandbox (Fetch standard, "CORS protocol"). */
import type { IncomingHttpHeaders } from 'node:http';

/** Pages on this machine; one from a file calls itself `null`. */
const LOCAL = /^(null|https?:\/\/(localhost|127(\.\d+){3}|\[::1])(:\d+)?)$/;

/** Returns the headers that an answer needs for the page that asked. */
export function buildCorsHeaders({ origin }: IncomingHttpHeaders): Record<string, string> {
  return origin !== undefined && LOCAL.test(origin)
    ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': '*', Vary: 'Origin' }
    : {};
}

/** Returns the headers that let a page send a request with these methods. */
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
