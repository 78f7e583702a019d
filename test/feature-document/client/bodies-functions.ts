// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { formBody, hasFile, jsonBody, jsonOrForm, multipartBody, plainBody, unread } from '../../../src/runtime.js';
import type { ApiCall, BinaryBody, CallOptions, Transport } from '../../../src/runtime.js';
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

/** `POST /json`, as `BodiesApi.jsonBody`. */
export function jsonBody_(transport: Transport, body: Pet, options?: CallOptions): ApiCall<void, JsonBodyError> {
  return transport.call('jsonBody', 'POST', '/json', {}, options, { body, read: unread });
}

/** `PATCH /json`, as `BodiesApi.mergePatch`. */
export function mergePatch(
  transport: Transport,
  body: MergePatchBody,
  options?: CallOptions,
): ApiCall<void, MergePatchError> {
  return transport.call('mergePatch', 'PATCH', '/json', {}, options, {
    body,
    read: unread,
    tune: jsonBody('application/merge-patch+json'),
  });
}

/** `POST /form`, as `BodiesApi.formBody`. */
export function formBody_(
  transport: Transport,
  body: FormBodyBody,
  options?: CallOptions,
): ApiCall<void, FormBodyError> {
  return transport.call('formBody', 'POST', '/form', {}, options, {
    body,
    read: unread,
    tune: formBody('application/x-www-form-urlencoded', {
      ids: { style: 'pipeDelimited', explode: false },
      color: { style: 'deepObject', explode: true },
    }),
  });
}

/** `POST /multipart`, as `BodiesApi.multipartBody`. */
export function multipartBody_(
  transport: Transport,
  body: MultipartBodyBody,
  options?: CallOptions,
): ApiCall<void, MultipartBodyError> {
  return transport.call('multipartBody', 'POST', '/multipart', {}, options, {
    body,
    read: unread,
    tune: multipartBody('multipart/form-data', {
      picture: { contentType: 'image/png' },
      name: { contentType: 'text/plain; charset=utf-8' },
    }),
  });
}

/** `PUT /bytes`, as `BodiesApi.binaryBody`. */
export function binaryBody(
  transport: Transport,
  body: BinaryBody,
  options?: CallOptions,
): ApiCall<void, BinaryBodyError> {
  return transport.call('binaryBody', 'PUT', '/bytes', {}, options, {
    body,
    read: unread,
    tune: plainBody('application/octet-stream'),
  });
}

/** `PUT /text`, as `BodiesApi.textBody`. */
export function textBody(transport: Transport, body: string, options?: CallOptions): ApiCall<void, TextBodyError> {
  return transport.call('textBody', 'PUT', '/text', {}, options, { body, read: unread, tune: plainBody('text/plain') });
}

/** `POST /several-bodies`, as `BodiesApi.severalBodies`. */
export function severalBodies<ContentType extends keyof SeveralBodiesBodies = 'application/json'>(
  transport: Transport,
  body: SeveralBodiesBodies[ContentType],
  options?: CallOptions & { readonly contentType?: ContentType | undefined },
): ApiCall<void, SeveralBodiesError> {
  return transport.call('severalBodies', 'POST', '/several-bodies', {}, options, {
    body,
    read: unread,
    tune: {
      'application/json': undefined,
      'application/x-www-form-urlencoded': formBody('application/x-www-form-urlencoded'),
      'text/csv': plainBody('text/csv'),
    }[options?.contentType ?? 'application/json'],
  });
}

/** `POST /json-or-form`, as `BodiesApi.pictureBody`. */
export function pictureBody<ContentType extends keyof PictureBodyBodies = 'application/json' | 'multipart/form-data'>(
  transport: Transport,
  body: PictureBodyBodies[ContentType],
  options?: CallOptions & { readonly contentType?: ContentType | undefined },
): ApiCall<void, PictureBodyError> {
  return transport.call('pictureBody', 'POST', '/json-or-form', {}, options, {
    body,
    read: unread,
    tune: jsonOrForm(options?.contentType),
  });
}

/** `POST /json-or-form-with-others`, as `BodiesApi.othersBody`. */
export function othersBody<ContentType extends keyof OthersBodyBodies = 'application/json' | 'multipart/form-data'>(
  transport: Transport,
  body: OthersBodyBodies[ContentType],
  options?: CallOptions & { readonly contentType?: ContentType | undefined },
): ApiCall<void, OthersBodyError> {
  return transport.call('othersBody', 'POST', '/json-or-form-with-others', {}, options, {
    body,
    read: unread,
    tune: { 'application/json': undefined, 'multipart/form-data': multipartBody('multipart/form-data') }[
      options?.contentType ?? (hasFile(body) ? 'multipart/form-data' : 'application/json')
    ],
  });
}

/** `POST /json-or-form-with-objects`, as `BodiesApi.profileBody`. */
export function profileBody<ContentType extends keyof ProfileBodyBodies = 'application/json' | 'multipart/form-data'>(
  transport: Transport,
  body?: ProfileBodyBodies[ContentType],
  options?: CallOptions & { readonly contentType?: ContentType | undefined },
): ApiCall<void, ProfileBodyError> {
  return transport.call('profileBody', 'POST', '/json-or-form-with-objects', {}, options, {
    body,
    read: unread,
    tune: { 'application/json': undefined, 'multipart/form-data': multipartBody('multipart/form-data') }[
      options?.contentType ?? (hasFile(body) ? 'multipart/form-data' : 'application/json')
    ],
  });
}

/** `POST /optional-body`, as `BodiesApi.optionalBody`. */
export function optionalBody(
  transport: Transport,
  body?: OptionalBodyBody,
  options?: CallOptions,
): ApiCall<void, OptionalBodyError> {
  return transport.call('optionalBody', 'POST', '/optional-body', {}, options, {
    body,
    read: unread,
    tune: multipartBody('multipart/form-data'),
  });
}
