// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { anonymous, atServer, createTransport, unread } from '../../../src/runtime.js';
import type { ApiCall, CallOptions, Client, ClientOptions, Transport } from '../../../src/runtime.js';
import type { Pet, paths } from './schema.js';
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
 */
export class OperationsApi {
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
   * `GET /derived/{petId}/toys-and.more`
   *
   * @param petId
   * @param options - Settings of this call.
   * @returns Its name is derived.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
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
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  getPet(options?: CallOptions): ApiCall<void, GetPetError> {
    return this.#transport.call('get_pet', 'GET', '/same-name', {}, options, { read: unread });
  }

  /**
   * `PUT /same-name`
   *
   * @param options - Settings of this call.
   * @returns The other.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  getPet_(options?: CallOptions): ApiCall<void, GetPetOperationError> {
    return this.#transport.call('getPet', 'PUT', '/same-name', {}, options, { read: unread });
  }

  /**
   * `GET /several-tags`
   *
   * @param options - Settings of this call.
   * @returns In the first.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  severalTags(options?: CallOptions): ApiCall<void, SeveralTagsError> {
    return this.#transport.call('severalTags', 'GET', '/several-tags', {}, options, { read: unread });
  }

  /**
   * `GET /reserved`
   *
   * @param options - Settings of this call.
   * @returns A reserved word.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  delete_(options?: CallOptions): ApiCall<void, DeleteError> {
    return this.#transport.call('delete', 'GET', '/reserved', {}, options, { read: unread });
  }

  /**
   * `PUT /reserved`
   *
   * @param options - Settings of this call.
   * @returns A member of objects.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  constructor_(options?: CallOptions): ApiCall<void, ConstructorError> {
    return this.#transport.call('constructor', 'PUT', '/reserved', {}, options, { read: unread });
  }

  /**
   * `GET /unnameable`
   *
   * @param options - Settings of this call.
   * @returns No letter.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  getUnnameable(options?: CallOptions): ApiCall<void, _Error> {
    return this.#transport.call('+++', 'GET', '/unnameable', {}, options, { read: unread });
  }

  /**
   * `PUT /unnameable`
   *
   * @param options - Settings of this call.
   * @returns No identifier.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
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
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  pathLevel(
    shared: PathLevelShared,
    own: PathLevelOwn,
    parameters?: PathLevelParameters,
    options?: CallOptions,
  ): ApiCall<void, PathLevelError> {
    return this.#transport.call('pathLevel', 'GET', '/from-path/{shared}/{own}', { shared, own }, options, {
      query: parameters,
      read: unread,
    });
  }

  /**
   * `GET /referred`
   *
   * @param options - Settings of this call.
   * @returns From elsewhere.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
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
   * @throws {@link ApiError} 404: None.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  references(id: Id, body: Pet, options?: CallOptions): ApiCall<Pet, ReferencesError> {
    return this.#transport.call('references', 'POST', '/references/{id}', { id }, options, { body });
  }

  /**
   * `GET /deprecated`
   *
   * @param options - Settings of this call.
   * @returns Still there.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @deprecated The contract marks this operation as deprecated.
   */
  outdated(options?: CallOptions): ApiCall<void, OutdatedError> {
    return this.#transport.call('outdated', 'GET', '/deprecated', {}, options, { read: unread });
  }

  /**
   * `GET /elsewhere`
   *
   * @param options - Settings of this call.
   * @returns At the path's.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
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
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
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
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  openToAll(options?: CallOptions): ApiCall<void, OpenToAllError> {
    return this.#transport.call('openToAll', 'GET', '/open', {}, options, { read: unread, tune: anonymous });
  }

  /**
   * `HEAD /methods`
   *
   * @param options - Settings of this call.
   * @returns Headers.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  headMethod(options?: CallOptions): ApiCall<void, HeadMethodError, 'X-Count'> {
    return this.#transport.call('headMethod', 'HEAD', '/methods', {}, options, { read: unread });
  }

  /**
   * `OPTIONS /methods`
   *
   * @param options - Settings of this call.
   * @returns Options.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  optionsMethod(options?: CallOptions): ApiCall<void, OptionsMethodError> {
    return this.#transport.call('optionsMethod', 'OPTIONS', '/methods', {}, options, { read: unread });
  }

  /**
   * `TRACE /methods`
   *
   * @param options - Settings of this call.
   * @returns No fetch sends it.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  traceMethod(options?: CallOptions): ApiCall<void, TraceMethodError> {
    return this.#transport.call('traceMethod', 'TRACE', '/methods', {}, options, { read: unread });
  }
}
