// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { createTransport } from '../../../src/runtime.js';
import type { ApiCall, CallOptions, ClientOptions, Transport } from '../../../src/runtime.js';
import type { Account, AccountRequest, Everything } from './schema.js';
import type { BothDirectionsError, EverySchemaError } from './types.js';
import { service } from './operations.js';

/**
 * Features: the operations tagged `schemas`.
 *
 * What values can be.
 *
 * Besides its documented errors, a call can reject with:
 *
 * - `ApiError`: the service responded with a status other than 2xx.
 * - `ConnectionError`: the connection failed or the response was incomplete.
 * - `TimeoutError`: there was no complete response within `timeoutMs`.
 * - `ResponseParseError`: the body of a successful response is not JSON.
 * - `InvalidArgumentError`: an argument is not valid; nothing was sent.
 */
export class SchemasApi {
  readonly #transport: Transport;

  /**
   * Creates a client. It sends nothing until a method is called.
   *
   * @param options - Settings of the client.
   * @throws An `InvalidArgumentError` if a setting is not valid.
   */
  constructor(options: ClientOptions<'apiKey'> | Transport) {
    this.#transport = 'call' in options ? options : createTransport(service, options);
  }

  /**
   * `POST /schemas`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns The same.
   */
  everySchema(body: Everything, options?: CallOptions): ApiCall<Everything, EverySchemaError> {
    return this.#transport.call('everySchema', 'POST', '/schemas', {}, options, { body });
  }

  /**
   * `POST /account`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Without the password.
   */
  bothDirections(body: AccountRequest, options?: CallOptions): ApiCall<Account, BothDirectionsError> {
    return this.#transport.call('bothDirections', 'POST', '/account', {}, options, { body });
  }
}
