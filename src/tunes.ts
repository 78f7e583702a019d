/** Changes requests in the ways that need no code of their own kind. */
import { isSafeOrigin } from './auth.js';
import type { RequestSettings, Tune } from './transport.js';

/** Returns what changes a request in several ways, one after the other. */
export function tunes(...list: readonly (Tune | undefined)[]): Tune {
  return (settings, client) => list.reduce<RequestSettings>((at, tune) => ({ ...at, ...tune?.(at, client) }), settings);
}

/** What no address starts with. */
const NOWHERE = ' ';

/**
 * Sends a request to the address that the contract gives its operation, and its credential along; where the caller has
 * set one for the client, that counts.
 */
export function atServer(url: string): Tune {
  return (_, { baseUrl }) => (baseUrl ? {} : { baseUrl: url, home: isSafeOrigin(url) ? url : NOWHERE });
}

/** Sends a request without a credential. */
export const anonymous: Tune = () => ({ home: NOWHERE });
