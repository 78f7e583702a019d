// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { addQuery, createTransport, nextByLink, nextByPointer, paged } from '../../../src/runtime.js';
import type { CallOptions, ClientOptions, PagedCall, Transport } from '../../../src/runtime.js';
import type { Page, Pet } from './schema.js';
import type {
  AddressPagesError,
  CursorPagesError,
  CursorPagesParameters,
  LinkedPagesError,
  LinkedPagesParameters,
} from './types.js';
import { service } from './operations.js';

/**
 * Features: the operations tagged `pages`.
 *
 * How pages are followed.
 *
 * Besides its documented errors, a call can reject with:
 *
 * - `ApiError`: the service responded with a status other than 2xx.
 * - `ConnectionError`: the connection failed or the response was incomplete.
 * - `TimeoutError`: there was no complete response within `timeoutMs`.
 * - `ResponseParseError`: the body of a successful response is not JSON.
 * - `InvalidArgumentError`: an argument is not valid; nothing was sent.
 */
export class PagesApi {
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
   * `GET /linked-pages`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns A page.
   */
  linkedPages(parameters?: LinkedPagesParameters, options?: CallOptions): PagedCall<Pet[], LinkedPagesError, 'Link'> {
    return paged<Pet[], LinkedPagesError, 'Link'>(nextByLink, (cursor) =>
      this.#transport.call('linkedPages', 'GET', '/linked-pages', {}, options, {
        tune: addQuery({ ...parameters, ...cursor }),
      }),
    );
  }

  /**
   * `GET /cursor-pages`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns A page.
   */
  cursorPages(parameters?: CursorPagesParameters, options?: CallOptions): PagedCall<Page, CursorPagesError> {
    return paged<Page, CursorPagesError>(nextByPointer('/meta/next', 'after'), (cursor) =>
      this.#transport.call('cursorPages', 'GET', '/cursor-pages', {}, options, {
        tune: addQuery({ ...parameters, ...cursor }),
      }),
    );
  }

  /**
   * `GET /address-pages`
   *
   * @param options - Settings of this call.
   * @returns A page.
   */
  addressPages(options?: CallOptions): PagedCall<Page, AddressPagesError> {
    return paged<Page, AddressPagesError>(nextByPointer('/meta/next'), (cursor) =>
      this.#transport.call('addressPages', 'GET', '/address-pages', {}, options, { tune: addQuery(cursor) }),
    );
  }
}
