// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { createTransport, unread } from '../../../src/runtime.js';
import type { ApiCall, CallOptions, Client, ClientOptions, Transport } from '../../../src/runtime.js';
import type { paths } from './schema.js';
import type { NoTagError } from './types.js';
import { service } from './operations.js';

/** Features: the operations tagged `default`. */
export class DefaultApi {
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
   * `GET /no-tag`
   *
   * @param options - Settings of this call.
   * @returns In none.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  noTag(options?: CallOptions): ApiCall<void, NoTagError> {
    return this.#transport.call('noTag', 'GET', '/no-tag', {}, options, { read: unread });
  }
}
