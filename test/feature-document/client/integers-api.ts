// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import {
  addParameters,
  addQuery,
  createTransport,
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
import type { ApiCall, CallOptions, ClientOptions, PagedCall, Transport } from '../../../src/runtime.js';
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
import { service } from './operations.js';

/**
 * Features: the operations tagged `integers`.
 *
 * How integers of 64 bits are read and written.
 *
 * Besides its documented errors, a call can reject with:
 *
 * - `ApiError`: the service responded with a status other than 2xx.
 * - `ConnectionError`: the connection failed or the response was incomplete.
 * - `TimeoutError`: there was no complete response within `timeoutMs`.
 * - `ResponseParseError`: the body of a successful response is not JSON.
 * - `InvalidArgumentError`: an argument is not valid; nothing was sent.
 */
export class IntegersApi {
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
   * `PUT /integers/{id}`
   *
   * @param id
   * @param body
   * @param parameters - Query and header parameters.
   * @param options - Settings of this call.
   * @returns The same.
   * @throws {@link BigIntegersError}
   * - 404: Without such integers.
   * - Any other status: With one.
   */
  bigIntegers(
    id: BigIntegersId,
    body: BigNode,
    parameters?: BigIntegersParameters,
    options?: CallOptions,
  ): ApiCall<BigNode, BigIntegersError> {
    return this.#transport.call('bigIntegers', 'PUT', '/integers/{id}', { id }, options, {
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

  /**
   * `GET /styled-integers/{id}`
   *
   * @param id
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns None.
   */
  styledIntegers(
    id: StyledIntegersId,
    parameters?: StyledIntegersParameters,
    options?: CallOptions,
  ): ApiCall<void, StyledIntegersError> {
    return this.#transport.call('styledIntegers', 'GET', '/styled-integers/{id}', { id }, options, {
      read: unread,
      json: int64({ parameters: int64Shapes.StyledIntegersParameters }),
      tune: tunes(
        stylePath({ id: { style: 'matrix' } }),
        serializeParameters(parameters, { filter: { style: 'deepObject' }, content: { json: true } }),
      ),
    });
  }

  /**
   * `POST /digits`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns The same.
   */
  integersAsDigits(body?: Digits, options?: CallOptions): ApiCall<Digits, IntegersAsDigitsError> {
    return this.#transport.call('integersAsDigits', 'POST', '/digits', {}, options, {
      body,
      json: int64({ body: int64Shapes.Digits, '2XX': int64Shapes.Digits }),
      tune: jsonBody('application/vnd.digits+json'),
    });
  }

  /**
   * `POST /integer-form`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Taken.
   */
  integersInForm(body: IntegersInFormBody, options?: CallOptions): ApiCall<void, IntegersInFormError> {
    return this.#transport.call('integersInForm', 'POST', '/integer-form', {}, options, {
      body,
      read: unread,
      json: int64({ body: int64Shapes.IntegersInFormBody }),
      tune: multipartBody('multipart/form-data'),
    });
  }

  /**
   * `GET /integer-lines`
   *
   * @param options - Settings of this call.
   * @returns Lines.
   */
  integersInLines(options?: CallOptions): ApiCall<AsyncIterable<BigNode>, IntegersInLinesError> {
    return this.#transport.call('integersInLines', 'GET', '/integer-lines', {}, options, {
      accept: 'application/x-ndjson',
      read: lines,
      json: int64({ '2XX': int64Shapes.BigNode }),
    });
  }

  /**
   * `GET /integer-events`
   *
   * @param options - Settings of this call.
   * @returns Events, or lines, or an object.
   */
  integersInEvents<Accept extends keyof IntegersInEventsResponses = 'application/json'>(
    options?: CallOptions & { readonly accept?: Accept | undefined },
  ): ApiCall<IntegersInEventsResponses[Accept], IntegersInEventsError> {
    return this.#transport.call('integersInEvents', 'GET', '/integer-events', {}, options, {
      ...{
        'application/json': { json: int64({ '2XX': int64Shapes.BigNode }) },
        'text/event-stream': { accept: 'text/event-stream', read: events, json: int64({ '2XX': int64Shapes.BigNode }) },
      }[options?.accept ?? 'application/json'],
    });
  }

  /**
   * `GET /integer-pages`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns A page.
   */
  integersInPages(
    parameters?: IntegersInPagesParameters,
    options?: CallOptions,
  ): PagedCall<IntegersInPagesResponse, IntegersInPagesError> {
    return paged<IntegersInPagesResponse, IntegersInPagesError>(nextByPointer('/next', 'after'), (cursor) =>
      this.#transport.call('integersInPages', 'GET', '/integer-pages', {}, options, {
        json: int64({ '2XX': int64Shapes.IntegersInPagesResponse }),
        tune: addQuery({ ...parameters, ...cursor }),
      }),
    );
  }
}
