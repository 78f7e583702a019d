// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import {
  addParameters,
  addQuery,
  events,
  int64,
  jsonBody,
  lines,
  multipartBody,
  nextByPointer,
  paged,
  serializeParameters,
  stylePath,
  tunes,
  unread,
} from '../../../src/runtime.js';
import type { ApiCall, CallOptions, PagedCall, Transport } from '../../../src/runtime.js';
import type { BigNode, Digits } from './schema.js';
import type {
  BigIntegersError,
  BigIntegersId,
  BigIntegersParameters,
  IntegersAsDigitsError,
  IntegersInEventsError,
  IntegersInEventsResponses,
  IntegersInFormBody,
  IntegersInFormError,
  IntegersInLinesError,
  IntegersInPagesError,
  IntegersInPagesParameters,
  IntegersInPagesResponse,
  StyledIntegersError,
  StyledIntegersId,
  StyledIntegersParameters,
} from './types.js';
import * as int64Shapes from './int64.js';

/** `PUT /integers/{id}`, as `IntegersApi.bigIntegers`. */
export function bigIntegers(
  transport: Transport,
  id: BigIntegersId,
  body: BigNode,
  parameters?: BigIntegersParameters,
  options?: CallOptions,
): ApiCall<BigNode, BigIntegersError> {
  return transport.call('bigIntegers', 'PUT', '/integers/{id}', { id }, options, {
    body,
    json: int64({
      body: int64Shapes.BigNode,
      '2XX': int64Shapes.BigNode,
      '404': {},
      default: int64Shapes.BigIntegersErrorDefault,
    }),
    tune: addParameters(parameters, ['X-Id']),
  });
}

/** `GET /styled-integers/{id}`, as `IntegersApi.styledIntegers`. */
export function styledIntegers(
  transport: Transport,
  id: StyledIntegersId,
  parameters?: StyledIntegersParameters,
  options?: CallOptions,
): ApiCall<void, StyledIntegersError> {
  return transport.call('styledIntegers', 'GET', '/styled-integers/{id}', { id }, options, {
    read: unread,
    json: int64({ parameters: int64Shapes.StyledIntegersParameters }),
    tune: tunes(
      stylePath({ id: { style: 'matrix' } }),
      serializeParameters(parameters, { filter: { style: 'deepObject' }, content: { json: true } }),
    ),
  });
}

/** `POST /digits`, as `IntegersApi.integersAsDigits`. */
export function integersAsDigits(
  transport: Transport,
  body?: Digits,
  options?: CallOptions,
): ApiCall<Digits, IntegersAsDigitsError> {
  return transport.call('integersAsDigits', 'POST', '/digits', {}, options, {
    body,
    json: int64({ body: int64Shapes.Digits, '2XX': int64Shapes.Digits }),
    tune: jsonBody('application/vnd.digits+json'),
  });
}

/** `POST /integer-form`, as `IntegersApi.integersInForm`. */
export function integersInForm(
  transport: Transport,
  body: IntegersInFormBody,
  options?: CallOptions,
): ApiCall<void, IntegersInFormError> {
  return transport.call('integersInForm', 'POST', '/integer-form', {}, options, {
    body,
    read: unread,
    json: int64({ body: int64Shapes.IntegersInFormBody }),
    tune: multipartBody('multipart/form-data'),
  });
}

/** `GET /integer-lines`, as `IntegersApi.integersInLines`. */
export function integersInLines(
  transport: Transport,
  options?: CallOptions,
): ApiCall<AsyncIterable<BigNode>, IntegersInLinesError> {
  return transport.call('integersInLines', 'GET', '/integer-lines', {}, options, {
    accept: 'application/x-ndjson',
    read: lines,
    json: int64({ '2XX': int64Shapes.BigNode }),
  });
}

/** `GET /integer-events`, as `IntegersApi.integersInEvents`. */
export function integersInEvents<Accept extends keyof IntegersInEventsResponses = 'application/json'>(
  transport: Transport,
  options?: CallOptions & { readonly accept?: Accept | undefined },
): ApiCall<IntegersInEventsResponses[Accept], IntegersInEventsError> {
  return transport.call('integersInEvents', 'GET', '/integer-events', {}, options, {
    ...{
      'application/json': { json: int64({ '2XX': int64Shapes.BigNode }) },
      'text/event-stream': { accept: 'text/event-stream', read: events, json: int64({ '2XX': int64Shapes.BigNode }) },
    }[options?.accept ?? 'application/json'],
  });
}

/** `GET /integer-pages`, as `IntegersApi.integersInPages`. */
export function integersInPages(
  transport: Transport,
  parameters?: IntegersInPagesParameters,
  options?: CallOptions,
): PagedCall<IntegersInPagesResponse, IntegersInPagesError> {
  return paged<IntegersInPagesResponse, IntegersInPagesError>(nextByPointer('/next', 'after'), (cursor) =>
    transport.call('integersInPages', 'GET', '/integer-pages', {}, options, {
      json: int64({ '2XX': int64Shapes.IntegersInPagesResponse }),
      tune: addQuery({ ...parameters, ...cursor }),
    }),
  );
}
