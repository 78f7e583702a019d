/** Lets web pages on this machine call the sandbox (Fetch standard, "CORS protocol"). */
import type { IncomingHttpHeaders } from 'node:http';

/** The origins of pages on this machine. A page opened from a file has the origin `null`. */
const LOCAL = /^(null|https?:\/\/(localhost|127(\.\d+){3}|\[::1])(:\d+)?)$/;

/** Returns the CORS headers of a response; none for other origins. */
export function buildCorsHeaders({ origin }: IncomingHttpHeaders): Record<string, string> {
  return origin !== undefined && LOCAL.test(origin)
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
