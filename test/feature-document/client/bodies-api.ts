// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { createTransport, formBody, jsonBody, multipartBody, plainBody, unread } from '../../../src/runtime.js';
import type { ApiCall, BinaryBody, CallOptions, Client, ClientOptions, Transport } from '../../../src/runtime.js';
import type { Pet, paths } from './schema.js';
import type {
  BinaryBodyError,
  FormBodyBody,
  FormBodyError,
  JsonBodyError,
  MergePatchBody,
  MergePatchError,
  MultipartBodyBody,
  MultipartBodyError,
  OptionalBodyBody,
  OptionalBodyError,
  SeveralBodiesBodies,
  SeveralBodiesError,
  TextBodyError,
} from './types.js';
import { service } from './operations.js';

/**
 * Features: the operations tagged `bodies`.
 *
 * How bodies are written.
 */
export class BodiesApi {
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
   * `POST /json`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  jsonBody(body: Pet, options?: CallOptions): ApiCall<void, JsonBodyError> {
    return this.#transport.call('jsonBody', 'POST', '/json', {}, options, { body, read: unread });
  }

  /**
   * `PATCH /json`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  mergePatch(body: MergePatchBody, options?: CallOptions): ApiCall<void, MergePatchError> {
    return this.#transport.call('mergePatch', 'PATCH', '/json', {}, options, {
      body,
      read: unread,
      tune: jsonBody('application/merge-patch+json'),
    });
  }

  /**
   * `POST /form`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  formBody(body: FormBodyBody, options?: CallOptions): ApiCall<void, FormBodyError> {
    return this.#transport.call('formBody', 'POST', '/form', {}, options, {
      body,
      read: unread,
      tune: formBody('application/x-www-form-urlencoded', {
        ids: { style: 'pipeDelimited', explode: false },
        color: { style: 'deepObject', explode: true },
      }),
    });
  }

  /**
   * `POST /multipart`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  multipartBody(body: MultipartBodyBody, options?: CallOptions): ApiCall<void, MultipartBodyError> {
    return this.#transport.call('multipartBody', 'POST', '/multipart', {}, options, {
      body,
      read: unread,
      tune: multipartBody('multipart/form-data', {
        picture: { contentType: 'image/png' },
        name: { contentType: 'text/plain; charset=utf-8' },
      }),
    });
  }

  /**
   * `PUT /bytes`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  binaryBody(body: BinaryBody, options?: CallOptions): ApiCall<void, BinaryBodyError> {
    return this.#transport.call('binaryBody', 'PUT', '/bytes', {}, options, {
      body,
      read: unread,
      tune: plainBody('application/octet-stream'),
    });
  }

  /**
   * `PUT /text`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  textBody(body: string, options?: CallOptions): ApiCall<void, TextBodyError> {
    return this.#transport.call('textBody', 'PUT', '/text', {}, options, {
      body,
      read: unread,
      tune: plainBody('text/plain'),
    });
  }

  /**
   * `POST /several-bodies`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  severalBodies<ContentType extends keyof SeveralBodiesBodies = 'application/json'>(
    body: SeveralBodiesBodies[ContentType],
    options?: CallOptions & { readonly contentType?: ContentType | undefined },
  ): ApiCall<void, SeveralBodiesError> {
    return this.#transport.call('severalBodies', 'POST', '/several-bodies', {}, options, {
      body,
      read: unread,
      tune: {
        'application/json': undefined,
        'application/x-www-form-urlencoded': formBody('application/x-www-form-urlencoded'),
        'text/csv': plainBody('text/csv'),
      }[options?.contentType ?? 'application/json'],
    });
  }

  /**
   * `POST /optional-body`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  optionalBody(body?: OptionalBodyBody, options?: CallOptions): ApiCall<void, OptionalBodyError> {
    return this.#transport.call('optionalBody', 'POST', '/optional-body', {}, options, {
      body,
      read: unread,
      tune: multipartBody('multipart/form-data'),
    });
  }
}
