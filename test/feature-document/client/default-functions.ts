// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { unread } from '../../../src/runtime.js';
import type { ApiCall, CallOptions, Transport } from '../../../src/runtime.js';
import type { NoTagError } from './types.js';

/** `GET /no-tag`, as `DefaultApi.noTag`. */
export function noTag(transport: Transport, options?: CallOptions): ApiCall<void, NoTagError> {
  return transport.call('noTag', 'GET', '/no-tag', {}, options, { read: unread });
}
