/** Changes requests in the ways that need no code of their own kind. */
import type { RequestChange, RequestSettings } from './settings.js';
import { joinHeaders } from './openapi-fetch.js';
import { encodeValue } from './path.js';
import { listEntries } from './styles.js';
import { isSafeUrl, parseBaseUrl } from '../url.js';

/** No address has this origin, so that no credential is sent. */
const NO_ORIGIN = ' ';

/** Combines changes of a request: each is applied to the result of the one before. */
export function tunes(...list: readonly (RequestChange | undefined)[]): RequestChange {
  return (settings, client) => list.reduce<RequestSettings>((at, tune) => ({ ...at, ...tune?.(at, client) }), settings);
}

/**
 * Sends a request to the server that the contract gives its operation, with the credential if that is safe. A `baseUrl` of
 * the client takes precedence.
 */
export function atServer(address: string): RequestChange {
  return (_, client) => {
    if (client.baseUrl) return {};
    const { url, baseUrl } = parseBaseUrl(address, false);
    return { baseUrl, credentialOrigin: client.allowInsecureHttp === true || isSafeUrl(url) ? url.origin : NO_ORIGIN };
  };
}

/** Sends a request without a credential. */
export const anonymous: RequestChange = () => ({ credentialOrigin: NO_ORIGIN });

/** Sends a key that tells the service whether a request was sent before. One of the caller takes precedence. */
export function idempotencyKey(name: string): RequestChange {
  // One for all attempts of a call.
  const key = createUuid();
  return ({ params, headers }) => {
    const { [name]: given, ...others } = params.header ?? {};
    const isGiven = given !== undefined || joinHeaders(headers).has(name);
    return { params: { ...params, header: { ...others, [name]: isGiven ? given : key } } };
  };
}

/** Creates a random UUID (RFC 9562). Pages over plain http do not have `crypto.randomUUID`. */
function createUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Writes query parameters, whose names need no encoding: each item of a list as a parameter of its own. */
function writeQuery(query: object): string {
  return listEntries(query)
    .map(([name, item]) => `${name}=${encodeValue(name, item)}`)
    .join('&');
}

/** Sends parameters in the query. */
export function addQuery(query: object | undefined): RequestChange {
  return ({ params }) => ({ params: { ...params, query: query ?? {} }, querySerializer: writeQuery });
}

/** Sends each parameter in the query or, if `headerNames` has its name, in a header. */
export function addParameters(parameters: object | undefined, headerNames: readonly string[]): RequestChange {
  return ({ params }) => {
    const query: Record<string, unknown> = {};
    const header: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(parameters ?? {})) {
      (headerNames.includes(name) ? header : query)[name] = value;
    }
    return { params: { ...params, query, header }, querySerializer: writeQuery };
  };
}
