// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { addQuery, nextByLink, nextByPointer, paged } from '../../../src/runtime.js';
import type { CallOptions, PagedCall, Transport } from '../../../src/runtime.js';
import type { Page, Pet } from './schema.js';
import type {
  AddressPagesError,
  CursorPagesError,
  CursorPagesParameters,
  LinkedPagesError,
  LinkedPagesParameters,
} from './types.js';

/** `GET /linked-pages`, as `PagesApi.linkedPages`. */
export function linkedPages(
  transport: Transport,
  parameters?: LinkedPagesParameters,
  options?: CallOptions,
): PagedCall<Pet[], LinkedPagesError, 'Link'> {
  return paged<Pet[], LinkedPagesError, 'Link'>(nextByLink, (cursor) =>
    transport.call('linkedPages', 'GET', '/linked-pages', {}, options, {
      tune: addQuery({ ...parameters, ...cursor }),
    }),
  );
}

/** `GET /cursor-pages`, as `PagesApi.cursorPages`. */
export function cursorPages(
  transport: Transport,
  parameters?: CursorPagesParameters,
  options?: CallOptions,
): PagedCall<Page, CursorPagesError> {
  return paged<Page, CursorPagesError>(nextByPointer('/meta/next', 'after'), (cursor) =>
    transport.call('cursorPages', 'GET', '/cursor-pages', {}, options, {
      tune: addQuery({ ...parameters, ...cursor }),
    }),
  );
}

/** `GET /address-pages`, as `PagesApi.addressPages`. */
export function addressPages(transport: Transport, options?: CallOptions): PagedCall<Page, AddressPagesError> {
  return paged<Page, AddressPagesError>(nextByPointer('/meta/next'), (cursor) =>
    transport.call('addressPages', 'GET', '/address-pages', {}, options, { tune: addQuery(cursor) }),
  );
}
