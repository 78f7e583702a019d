// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import {
  addParameters,
  addQuery,
  anonymous,
  atServer,
  idempotencyKey,
  serializeParameters,
  tunes,
  unread,
} from '../../../src/runtime.js';
import type { ApiCall, CallOptions, Transport } from '../../../src/runtime.js';
import type { Pet } from './schema.js';
import type {
  ConstructorError,
  DeleteError,
  GetDerivedByPetIdToysAndMoreError,
  GetDerivedByPetIdToysAndMorePetId,
  GetPetError,
  GetPetOperationError,
  HeadMethodError,
  Id,
  OpenToAllError,
  OptionsMethodError,
  OutdatedError,
  OwnServerError,
  PathLevelError,
  PathLevelOwn,
  PathLevelParameters,
  PathLevelShared,
  PathServerError,
  PayAgainError,
  PayAgainOrder,
  PayAgainParameters,
  PayError,
  PayLessError,
  PayLessOrder,
  PayLessParameters,
  PayOrder,
  PayParameters,
  ReferencesError,
  ReferredPathError,
  SeveralTagsError,
  TraceMethodError,
  _2FastÉtéError,
  _Error,
} from './types.js';

/** `GET /derived/{petId}/toys-and.more`, as `OperationsApi.getDerivedByPetIdToysAndMore`. */
export function getDerivedByPetIdToysAndMore(
  transport: Transport,
  petId: GetDerivedByPetIdToysAndMorePetId,
  options?: CallOptions,
): ApiCall<void, GetDerivedByPetIdToysAndMoreError> {
  return transport.call('getDerivedByPetIdToysAndMore', 'GET', '/derived/{petId}/toys-and.more', { petId }, options, {
    read: unread,
  });
}

/** `GET /same-name`, as `OperationsApi.getPet`. */
export function getPet(transport: Transport, options?: CallOptions): ApiCall<void, GetPetError> {
  return transport.call('get_pet', 'GET', '/same-name', {}, options, { read: unread });
}

/** `PUT /same-name`, as `OperationsApi.getPet_`. */
export function getPet_(transport: Transport, options?: CallOptions): ApiCall<void, GetPetOperationError> {
  return transport.call('getPet', 'PUT', '/same-name', {}, options, { read: unread });
}

/** `GET /several-tags`, as `OperationsApi.severalTags`. */
export function severalTags(transport: Transport, options?: CallOptions): ApiCall<void, SeveralTagsError> {
  return transport.call('severalTags', 'GET', '/several-tags', {}, options, { read: unread });
}

/** `GET /reserved`, as `OperationsApi.delete_`. */
export function delete_(transport: Transport, options?: CallOptions): ApiCall<void, DeleteError> {
  return transport.call('delete', 'GET', '/reserved', {}, options, { read: unread });
}

/** `PUT /reserved`, as `OperationsApi.constructor_`. */
export function constructor_(transport: Transport, options?: CallOptions): ApiCall<void, ConstructorError> {
  return transport.call('constructor', 'PUT', '/reserved', {}, options, { read: unread });
}

/** `GET /unnameable`, as `OperationsApi.getUnnameable`. */
export function getUnnameable(transport: Transport, options?: CallOptions): ApiCall<void, _Error> {
  return transport.call('+++', 'GET', '/unnameable', {}, options, { read: unread });
}

/** `PUT /unnameable`, as `OperationsApi._2FastÉté`. */
export function _2FastÉté(transport: Transport, options?: CallOptions): ApiCall<void, _2FastÉtéError> {
  return transport.call('2 Fast/été', 'PUT', '/unnameable', {}, options, { read: unread });
}

/** `GET /from-path/{shared}/{own}`, as `OperationsApi.pathLevel`. */
export function pathLevel(
  transport: Transport,
  shared: PathLevelShared,
  own: PathLevelOwn,
  parameters?: PathLevelParameters,
  options?: CallOptions,
): ApiCall<void, PathLevelError> {
  return transport.call('pathLevel', 'GET', '/from-path/{shared}/{own}', { shared, own }, options, {
    read: unread,
    tune: addQuery(parameters),
  });
}

/** `GET /referred`, as `OperationsApi.referredPath`. */
export function referredPath(transport: Transport, options?: CallOptions): ApiCall<void, ReferredPathError> {
  return transport.call('referredPath', 'GET', '/referred', {}, options, { read: unread });
}

/** `POST /references/{id}`, as `OperationsApi.references`. */
export function references(
  transport: Transport,
  id: Id,
  body: Pet,
  options?: CallOptions,
): ApiCall<Pet, ReferencesError> {
  return transport.call('references', 'POST', '/references/{id}', { id }, options, { body });
}

/**
 * `GET /deprecated`, as `OperationsApi.outdated`.
 *
 * @deprecated The contract marks this operation as deprecated.
 */
export function outdated(transport: Transport, options?: CallOptions): ApiCall<void, OutdatedError> {
  return transport.call('outdated', 'GET', '/deprecated', {}, options, { read: unread });
}

/** `POST /payments/{order}`, as `OperationsApi.pay`. */
export function pay(
  transport: Transport,
  order: PayOrder,
  parameters: PayParameters,
  options?: CallOptions,
): ApiCall<void, PayError> {
  return transport.call('pay', 'POST', '/payments/{order}', { order }, options, {
    read: unread,
    isRepeatable: true,
    tune: tunes(addParameters(parameters, ['Idempotency-Key', 'X-Trace']), idempotencyKey('Idempotency-Key')),
  });
}

/** `PATCH /payments/{order}`, as `OperationsApi.payLess`. */
export function payLess(
  transport: Transport,
  order: PayLessOrder,
  parameters?: PayLessParameters,
  options?: CallOptions,
): ApiCall<void, PayLessError> {
  return transport.call('payLess', 'PATCH', '/payments/{order}', { order }, options, {
    read: unread,
    isRepeatable: true,
    tune: tunes(
      serializeParameters(parameters, { 'x-idempotency-key': { in: 'header' }, amounts: { style: 'pipeDelimited' } }),
      idempotencyKey('x-idempotency-key'),
    ),
  });
}

/** `PUT /payments/{order}`, as `OperationsApi.payAgain`. */
export function payAgain(
  transport: Transport,
  order: PayAgainOrder,
  parameters: PayAgainParameters,
  options?: CallOptions,
): ApiCall<void, PayAgainError> {
  return transport.call('payAgain', 'PUT', '/payments/{order}', { order }, options, {
    read: unread,
    tune: addParameters(parameters, ['Idempotency-Key']),
  });
}

/** `GET /elsewhere`, as `OperationsApi.pathServer`. */
export function pathServer(transport: Transport, options?: CallOptions): ApiCall<void, PathServerError> {
  return transport.call('pathServer', 'GET', '/elsewhere', {}, options, {
    read: unread,
    tune: atServer('http://127.0.0.1:8/path/'),
  });
}

/** `PUT /elsewhere`, as `OperationsApi.ownServer`. */
export function ownServer(transport: Transport, options?: CallOptions): ApiCall<void, OwnServerError> {
  return transport.call('ownServer', 'PUT', '/elsewhere', {}, options, {
    read: unread,
    tune: atServer('http://127.0.0.1:9/own/'),
  });
}

/** `GET /open`, as `OperationsApi.openToAll`. */
export function openToAll(transport: Transport, options?: CallOptions): ApiCall<void, OpenToAllError> {
  return transport.call('openToAll', 'GET', '/open', {}, options, { read: unread, tune: anonymous });
}

/** `HEAD /methods`, as `OperationsApi.headMethod`. */
export function headMethod(transport: Transport, options?: CallOptions): ApiCall<void, HeadMethodError, 'X-Count'> {
  return transport.call('headMethod', 'HEAD', '/methods', {}, options, { read: unread });
}

/** `OPTIONS /methods`, as `OperationsApi.optionsMethod`. */
export function optionsMethod(transport: Transport, options?: CallOptions): ApiCall<void, OptionsMethodError> {
  return transport.call('optionsMethod', 'OPTIONS', '/methods', {}, options, { read: unread });
}

/** `TRACE /methods`, as `OperationsApi.traceMethod`. */
export function traceMethod(transport: Transport, options?: CallOptions): ApiCall<void, TraceMethodError> {
  return transport.call('traceMethod', 'TRACE', '/methods', {}, options, { read: unread });
}
