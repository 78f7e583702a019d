// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { createTransport, nextByLink, nextByPointer, paged } from '../../../src/runtime.js';
import type { CallOptions, Client, ClientOptions, PagedCall, Transport } from '../../../src/runtime.js';
import type { Page, Pet, paths } from './schema.js';
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
 */
export class PagesApi {
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
   * `GET /linked-pages`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns A page.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  linkedPages(parameters?: LinkedPagesParameters, options?: CallOptions): PagedCall<Pet[], LinkedPagesError, 'Link'> {
    return paged<Pet[], LinkedPagesError, 'Link'>(nextByLink, (cursor) =>
      this.#transport.call('linkedPages', 'GET', '/linked-pages', {}, options, { query: { ...parameters, ...cursor } }),
    );
  }

  /**
   * `GET /cursor-pages`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns A page.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  cursorPages(parameters?: CursorPagesParameters, options?: CallOptions): PagedCall<Page, CursorPagesError> {
    return paged<Page, CursorPagesError>(nextByPointer('/meta/next', 'after'), (cursor) =>
      this.#transport.call('cursorPages', 'GET', '/cursor-pages', {}, options, { query: { ...parameters, ...cursor } }),
    );
  }

  /**
   * `GET /address-pages`
   *
   * @param options - Settings of this call.
   * @returns A page.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  addressPages(options?: CallOptions): PagedCall<Page, AddressPagesError> {
    return paged<Page, AddressPagesError>(nextByPointer('/meta/next'), (cursor) =>
      this.#transport.call('addressPages', 'GET', '/address-pages', {}, options, { query: cursor }),
    );
  }
}
