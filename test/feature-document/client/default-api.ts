// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { createTransport, unread } from '../../../src/runtime.js';
import type { ApiCall, CallOptions, ClientOptions, Transport } from '../../../src/runtime.js';
import type { NoTagError } from './types.js';
import { service } from './operations.js';

/**
 * Features: the operations tagged `default`.
 *
 * Besides its documented errors, a call can reject with:
 *
 * - `ApiError`: the service responded with a status other than 2xx.
 * - `ConnectionError`: the connection failed or the response was incomplete.
 * - `TimeoutError`: there was no complete response within `timeoutMs`.
 * - `ResponseParseError`: the body of a successful response is not JSON.
 * - `InvalidArgumentError`: an argument is not valid; nothing was sent.
 */
export class DefaultApi {
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
   * `GET /no-tag`
   *
   * @param options - Settings of this call.
   * @returns In none.
   */
  noTag(options?: CallOptions): ApiCall<void, NoTagError> {
    return this.#transport.call('noTag', 'GET', '/no-tag', {}, options, { read: unread });
  }
}
