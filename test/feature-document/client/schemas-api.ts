// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { createTransport } from '../../../src/runtime.js';
import type { ApiCall, CallOptions, Client, ClientOptions, Transport } from '../../../src/runtime.js';
import type { Account, AccountRequest, Everything, paths } from './schema.js';
import type { BothDirectionsError, EverySchemaError } from './types.js';
import { service } from './operations.js';

/**
 * Features: the operations tagged `schemas`.
 *
 * What values can be.
 */
export class SchemasApi {
  readonly #transport: Transport<paths>;

  /**
   * Makes a client. It sends nothing until a method is called.
   *
   * @param options - Settings of the client.
   * @throws {@link InvalidArgumentError} The settings cannot be used.
   */
  constructor(options: ClientOptions<'apiKey'> | Transport<paths>) {
    this.#transport = 'call' in options ? options : createTransport(service, options);
  }

  /** The openapi-fetch client underneath, typed by the contract, for what the methods do not cover. */
  get client(): Client<paths> {
    return this.#transport.client;
  }

  /**
   * `POST /schemas`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns The same.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
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
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  bothDirections(body: AccountRequest, options?: CallOptions): ApiCall<Account, BothDirectionsError> {
    return this.#transport.call('bothDirections', 'POST', '/account', {}, options, { body });
  }
}
