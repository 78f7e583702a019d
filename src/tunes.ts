/** Changes requests in the ways that need no code of their own kind. */
import { isSafeOrigin } from './auth.js';
import type { RequestSettings, Tune } from './transport.js';

/** Returns what changes a request in several ways, one after the other. */
export const tunes =
  (...list: readonly (Tune | undefined)[]): Tune =>
  (settings, client) =>
    list.reduce<RequestSettings>((at, tune) => ({ ...at, ...tune?.(at, client) }), settings);

/**
 * Sends a request to the address that the contract gives its operation, and its credential along; where the caller has
 * set one for the client, that counts.
 */
export const atServer =
  (url: string): Tune =>
  (_, { baseUrl }) =>
    baseUrl ? {} : { baseUrl: url, home: isSafeOrigin(url) ? url : NOWHERE };

/** Sends a request without a credential. */
export const anonymous: Tune = () => ({ home: NOWHERE });

/** What no address starts with. */
const NOWHERE = ' ';
