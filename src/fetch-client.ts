/** The client of openapi-fetch, for calls that the methods do not cover and for what is made for that client. */
import * as contract from '../generated/cloud/operations.js';
import type { paths } from '../generated/cloud/schema.js';
import { openFetchClient, type Client } from './fetch-client/open-client.js';
import type { ClientOptions } from './options.js';

export { openFetchClient, type Client } from './fetch-client/open-client.js';
export type { paths } from '../generated/cloud/schema.js';

/**
 * Creates an openapi-fetch client, typed by the contract. It has the credentials, retries, time limits, hooks and errors of
 * the methods; a response with a status other than 2xx is not thrown, but returned as `error`, as openapi-fetch does.
 *
 * @throws {InvalidArgumentError} If a setting is not valid.
 */
export function createFetchClient(options: ClientOptions): Client<paths> {
  return openFetchClient(contract.service, contract.operations, options);
}
