/** Changes requests in the ways that need no code of their own kind. */
import { isSafeOrigin } from './auth.js';
import type { RequestSettings, RequestChange } from './transport.js';

/** No address starts with it, so that no credential is sent. */
const NO_ORIGIN = ' ';

/** Returns what changes a request in several ways, one after the other. */
export function tunes(...list: readonly (RequestChange | undefined)[]): RequestChange {
  return (settings, client) => list.reduce<RequestSettings>((at, tune) => ({ ...at, ...tune?.(at, client) }), settings);
}

/**
 * Sends a request to the address that the contract gives its operation, and its credential along; where the caller has
 * set one for the client, that counts.
 */
export function atServer(url: string): RequestChange {
  return (_, { baseUrl }) => (baseUrl ? {} : { baseUrl: url, credentialOrigin: isSafeOrigin(url) ? url : NO_ORIGIN });
}

/** Sends a request without a credential. */
export const anonymous: RequestChange = () => ({ credentialOrigin: NO_ORIGIN });
