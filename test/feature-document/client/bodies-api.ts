// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import {
  createTransport,
  formBody,
  hasFile,
  jsonBody,
  jsonOrForm,
  multipartBody,
  plainBody,
  unread,
} from '../../../src/runtime.js';
import type { ApiCall, BinaryBody, CallOptions, ClientOptions, Transport } from '../../../src/runtime.js';
import type { Pet } from './schema.js';
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
  OthersBodyBodies,
  OthersBodyError,
  PictureBodyBodies,
  PictureBodyError,
  ProfileBodyBodies,
  ProfileBodyError,
  SeveralBodiesBodies,
  SeveralBodiesError,
  TextBodyError,
} from './types.js';
import { service } from './operations.js';

/**
 * Features: the operations tagged `bodies`.
 *
 * How bodies are written.
 *
 * Besides its documented errors, a call can reject with:
 *
 * - `ApiError`: the service responded with a status other than 2xx.
 * - `ConnectionError`: the connection failed or the response was incomplete.
 * - `TimeoutError`: there was no complete response within `timeoutMs`.
 * - `ResponseParseError`: the body of a successful response is not JSON.
 * - `InvalidArgumentError`: an argument is not valid; nothing was sent.
 */
export class BodiesApi {
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
   * `POST /json`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
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
   * `POST /json-or-form`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   */
  pictureBody<ContentType extends keyof PictureBodyBodies = 'application/json' | 'multipart/form-data'>(
    body: PictureBodyBodies[ContentType],
    options?: CallOptions & { readonly contentType?: ContentType | undefined },
  ): ApiCall<void, PictureBodyError> {
    return this.#transport.call('pictureBody', 'POST', '/json-or-form', {}, options, {
      body,
      read: unread,
      tune: jsonOrForm(options?.contentType),
    });
  }

  /**
   * `POST /json-or-form-with-others`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   */
  othersBody<ContentType extends keyof OthersBodyBodies = 'application/json' | 'multipart/form-data'>(
    body: OthersBodyBodies[ContentType],
    options?: CallOptions & { readonly contentType?: ContentType | undefined },
  ): ApiCall<void, OthersBodyError> {
    return this.#transport.call('othersBody', 'POST', '/json-or-form-with-others', {}, options, {
      body,
      read: unread,
      tune: { 'application/json': undefined, 'multipart/form-data': multipartBody('multipart/form-data') }[
        options?.contentType ?? (hasFile(body) ? 'multipart/form-data' : 'application/json')
      ],
    });
  }

  /**
   * `POST /json-or-form-with-objects`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   */
  profileBody<ContentType extends keyof ProfileBodyBodies = 'application/json' | 'multipart/form-data'>(
    body?: ProfileBodyBodies[ContentType],
    options?: CallOptions & { readonly contentType?: ContentType | undefined },
  ): ApiCall<void, ProfileBodyError> {
    return this.#transport.call('profileBody', 'POST', '/json-or-form-with-objects', {}, options, {
      body,
      read: unread,
      tune: { 'application/json': undefined, 'multipart/form-data': multipartBody('multipart/form-data') }[
        options?.contentType ?? (hasFile(body) ? 'multipart/form-data' : 'application/json')
      ],
    });
  }

  /**
   * `POST /optional-body`
   *
   * @param body
   * @param options - Settings of this call.
   * @returns Done.
   */
  optionalBody(body?: OptionalBodyBody, options?: CallOptions): ApiCall<void, OptionalBodyError> {
    return this.#transport.call('optionalBody', 'POST', '/optional-body', {}, options, {
      body,
      read: unread,
      tune: multipartBody('multipart/form-data'),
    });
  }
}
