/** Changes requests in the ways that need no code of their own kind. */
import type { RequestChange, RequestSettings } from './settings.js';
import { writeQuery } from './openapi-fetch.js';
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
    return { baseUrl, credentialOrigin: client.allowInsecureHttp || isSafeUrl(url) ? url.origin : NO_ORIGIN };
  };
}

/** Sends a request without a credential. */
export const anonymous: RequestChange = () => ({ credentialOrigin: NO_ORIGIN });

/** Sends each parameter in the query or, if `headerNames` has its name, in a header. */
export function addParameters(parameters: object | undefined, headerNames: readonly string[] = []): RequestChange {
  return ({ params }) => {
    const query: Record<string, unknown> = {};
    const header: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(parameters ?? {})) {
      (headerNames.includes(name) ? header : query)[name] = value;
    }
    return { params: { ...params, query, header }, querySerializer: writeQuery };
  };
}
