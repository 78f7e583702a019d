// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import type { ApiCall, CallOptions, Transport } from '../../../src/runtime.js';
import type { Account, AccountRequest, Everything } from './schema.js';
import type { BothDirectionsError, EverySchemaError } from './types.js';

/** `POST /schemas`, as `SchemasApi.everySchema`. */
export function everySchema(
  transport: Transport,
  body: Everything,
  options?: CallOptions,
): ApiCall<Everything, EverySchemaError> {
  return transport.call('everySchema', 'POST', '/schemas', {}, options, { body });
}

/** `POST /account`, as `SchemasApi.bothDirections`. */
export function bothDirections(
  transport: Transport,
  body: AccountRequest,
  options?: CallOptions,
): ApiCall<Account, BothDirectionsError> {
  return transport.call('bothDirections', 'POST', '/account', {}, options, { body });
}
