// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import {
  addParameters,
  addQuery,
  anonymous,
  atServer,
  createTransport,
  idempotencyKey,
  serializeParameters,
  tunes,
  unread,
} from '../../../src/runtime.js';
import type { ApiCall, CallOptions, ClientOptions, Transport } from '../../../src/runtime.js';
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
import { service } from './operations.js';

/**
 * Features: the operations tagged `operations`.
 *
 * What an operation can be.
 *
 * Besides its documented errors, a call can reject with:
 *
 * - `ApiError`: the service responded with a status other than 2xx.
 * - `ConnectionError`: the connection failed or the response was incomplete.
 * - `TimeoutError`: there was no complete response within `timeoutMs`.
 * - `ResponseParseError`: the body of a successful response is not JSON.
 * - `InvalidArgumentError`: an argument is not valid; nothing was sent.
 */
export class OperationsApi {
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
   * `GET /derived/{petId}/toys-and.more`
   *
   * @param petId
   * @param options - Settings of this call.
   * @returns Its name is derived.
   */
  getDerivedByPetIdToysAndMore(
    petId: GetDerivedByPetIdToysAndMorePetId,
    options?: CallOptions,
  ): ApiCall<void, GetDerivedByPetIdToysAndMoreError> {
    return this.#transport.call(
      'getDerivedByPetIdToysAndMore',
      'GET',
      '/derived/{petId}/toys-and.more',
      { petId },
      options,
      { read: unread },
    );
  }

  /**
   * `GET /same-name`
   *
   * @param options - Settings of this call.
   * @returns One.
   */
  getPet(options?: CallOptions): ApiCall<void, GetPetError> {
    return this.#transport.call('get_pet', 'GET', '/same-name', {}, options, { read: unread });
  }

  /**
   * `PUT /same-name`
   *
   * @param options - Settings of this call.
   * @returns The other.
   */
  getPet_(options?: CallOptions): ApiCall<void, GetPetOperationError> {
    return this.#transport.call('getPet', 'PUT', '/same-name', {}, options, { read: unread });
  }

  /**
   * `GET /several-tags`
   *
   * @param options - Settings of this call.
   * @returns In the first.
   */
  severalTags(options?: CallOptions): ApiCall<void, SeveralTagsError> {
    return this.#transport.call('severalTags', 'GET', '/several-tags', {}, options, { read: unread });
  }

  /**
   * `GET /reserved`
   *
   * @param options - Settings of this call.
   * @returns A reserved word.
   */
  delete_(options?: CallOptions): ApiCall<void, DeleteError> {
    return this.#transport.call('delete', 'GET', '/reserved', {}, options, { read: unread });
  }

  /**
   * `PUT /reserved`
   *
   * @param options - Settings of this call.
   * @returns A member of objects.
   */
  constructor_(options?: CallOptions): ApiCall<void, ConstructorError> {
    return this.#transport.call('constructor', 'PUT', '/reserved', {}, options, { read: unread });
  }

  /**
   * `GET /unnameable`
   *
   * @param options - Settings of this call.
   * @returns No letter.
   */
  getUnnameable(options?: CallOptions): ApiCall<void, _Error> {
    return this.#transport.call('+++', 'GET', '/unnameable', {}, options, { read: unread });
  }

  /**
   * `PUT /unnameable`
   *
   * @param options - Settings of this call.
   * @returns No identifier.
   */
  _2FastÉté(options?: CallOptions): ApiCall<void, _2FastÉtéError> {
    return this.#transport.call('2 Fast/été', 'PUT', '/unnameable', {}, options, { read: unread });
  }

  /**
   * `GET /from-path/{shared}/{own}`
   *
   * @param shared
   * @param own
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns With the parameters of its path.
   */
  pathLevel(
    shared: PathLevelShared,
    own: PathLevelOwn,
    parameters?: PathLevelParameters,
    options?: CallOptions,
  ): ApiCall<void, PathLevelError> {
    return this.#transport.call('pathLevel', 'GET', '/from-path/{shared}/{own}', { shared, own }, options, {
      read: unread,
      tune: addQuery(parameters),
    });
  }

  /**
   * `GET /referred`
   *
   * @param options - Settings of this call.
   * @returns From elsewhere.
   */
  referredPath(options?: CallOptions): ApiCall<void, ReferredPathError> {
    return this.#transport.call('referredPath', 'GET', '/referred', {}, options, { read: unread });
  }

  /**
   * `POST /references/{id}`
   *
   * @param id
   * @param body
   * @param options - Settings of this call.
   * @returns A pet.
   * @throws {@link ReferencesError}
   * - 404: None.
   */
  references(id: Id, body: Pet, options?: CallOptions): ApiCall<Pet, ReferencesError> {
    return this.#transport.call('references', 'POST', '/references/{id}', { id }, options, { body });
  }

  /**
   * `GET /deprecated`
   *
   * @param options - Settings of this call.
   * @returns Still there.
   * @deprecated The contract marks this operation as deprecated.
   */
  outdated(options?: CallOptions): ApiCall<void, OutdatedError> {
    return this.#transport.call('outdated', 'GET', '/deprecated', {}, options, { read: unread });
  }

  /**
   * `POST /payments/{order}`
   *
   * Retried like an idempotent call: every attempt has the same `Idempotency-Key`. Default: a random one.
   *
   * @param order
   * @param parameters - Header parameters.
   * @param options - Settings of this call.
   * @returns Once.
   */
  pay(order: PayOrder, parameters: PayParameters, options?: CallOptions): ApiCall<void, PayError> {
    return this.#transport.call('pay', 'POST', '/payments/{order}', { order }, options, {
      read: unread,
      isRepeatable: true,
      tune: tunes(addParameters(parameters, ['Idempotency-Key', 'X-Trace']), idempotencyKey('Idempotency-Key')),
    });
  }

  /**
   * `PATCH /payments/{order}`
   *
   * Retried like an idempotent call: every attempt has the same `x-idempotency-key`. Default: a random one.
   *
   * @param order
   * @param parameters - Query and header parameters.
   * @param options - Settings of this call.
   * @returns Once.
   */
  payLess(order: PayLessOrder, parameters?: PayLessParameters, options?: CallOptions): ApiCall<void, PayLessError> {
    return this.#transport.call('payLess', 'PATCH', '/payments/{order}', { order }, options, {
      read: unread,
      isRepeatable: true,
      tune: tunes(
        serializeParameters(parameters, { 'x-idempotency-key': { in: 'header' }, amounts: { style: 'pipeDelimited' } }),
        idempotencyKey('x-idempotency-key'),
      ),
    });
  }

  /**
   * `PUT /payments/{order}`
   *
   * @param order
   * @param parameters - Header parameters.
   * @param options - Settings of this call.
   * @returns Idempotent anyway.
   */
  payAgain(order: PayAgainOrder, parameters: PayAgainParameters, options?: CallOptions): ApiCall<void, PayAgainError> {
    return this.#transport.call('payAgain', 'PUT', '/payments/{order}', { order }, options, {
      read: unread,
      tune: addParameters(parameters, ['Idempotency-Key']),
    });
  }

  /**
   * `GET /elsewhere`
   *
   * @param options - Settings of this call.
   * @returns At the path's.
   */
  pathServer(options?: CallOptions): ApiCall<void, PathServerError> {
    return this.#transport.call('pathServer', 'GET', '/elsewhere', {}, options, {
      read: unread,
      tune: atServer('http://127.0.0.1:8/path/'),
    });
  }

  /**
   * `PUT /elsewhere`
   *
   * @param options - Settings of this call.
   * @returns At its own.
   */
  ownServer(options?: CallOptions): ApiCall<void, OwnServerError> {
    return this.#transport.call('ownServer', 'PUT', '/elsewhere', {}, options, {
      read: unread,
      tune: atServer('http://127.0.0.1:9/own/'),
    });
  }

  /**
   * `GET /open`
   *
   * @param options - Settings of this call.
   * @returns Without credentials.
   */
  openToAll(options?: CallOptions): ApiCall<void, OpenToAllError> {
    return this.#transport.call('openToAll', 'GET', '/open', {}, options, { read: unread, tune: anonymous });
  }

  /**
   * `HEAD /methods`
   *
   * @param options - Settings of this call.
   * @returns Headers.
   */
  headMethod(options?: CallOptions): ApiCall<void, HeadMethodError, 'X-Count'> {
    return this.#transport.call('headMethod', 'HEAD', '/methods', {}, options, { read: unread });
  }

  /**
   * `OPTIONS /methods`
   *
   * @param options - Settings of this call.
   * @returns Options.
   */
  optionsMethod(options?: CallOptions): ApiCall<void, OptionsMethodError> {
    return this.#transport.call('optionsMethod', 'OPTIONS', '/methods', {}, options, { read: unread });
  }

  /**
   * `TRACE /methods`
   *
   * @param options - Settings of this call.
   * @returns No fetch sends it.
   */
  traceMethod(options?: CallOptions): ApiCall<void, TraceMethodError> {
    return this.#transport.call('traceMethod', 'TRACE', '/methods', {}, options, { read: unread });
  }
}
