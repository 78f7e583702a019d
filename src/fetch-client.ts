/** The client of openapi-fetch, for calls that the methods do not cover and for what is made for that client. */
import { service } from '../generated/operations.js';
import type { paths } from '../generated/schema.js';
import { openFetchClient, type Client } from './request/openapi-fetch.js';
import type { ClientOptions } from './options.js';

/**
 * Creates an openapi-fetch client, typed by the contract. It adds the credential; it has neither timeout nor retries, and
 * its middleware sees only its own calls.
 *
 * @throws {InvalidArgumentError} If a setting is not valid.
 */
export function createFetchClient(options: ClientOptions): Client<paths> {
  return openFetchClient(service, options);
}
