// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { blob, byContentType, events, lines, optionalJson, text, textEvents, unread } from '../../../src/runtime.js';
import type { ApiCall, CallOptions, ServerSentEvent, Transport } from '../../../src/runtime.js';
import type { Pet, paths } from './schema.js';
import type {
  AnyMediaError,
  BinaryAnswerError,
  DefaultAnswerError,
  EventStreamError,
  LineStreamError,
  MixedAnswersError,
  MixedAnswersResponses,
  NoContentError,
  RangesError,
  SeveralMediaError,
  SeveralMediaResponses,
  SeveralStatusesError,
  SeveralStatusesResponse,
  TextAnswerError,
  TextEventStreamError,
  TypedHeadersError,
  XmlAnswerError,
} from './types.js';

/** `GET /several-answers`, as `AnswersApi.severalStatuses`. */
export function severalStatuses(
  transport: Transport<paths>,
  options?: CallOptions,
): ApiCall<SeveralStatusesResponse, SeveralStatusesError> {
  return transport.call('severalStatuses', 'GET', '/several-answers', {}, options, { read: optionalJson });
}

/** `GET /mixed-answers`, as `AnswersApi.mixedAnswers`. */
export function mixedAnswers<Accept extends keyof MixedAnswersResponses = 'application/json'>(
  transport: Transport<paths>,
  options?: CallOptions & { readonly accept?: Accept | undefined },
): ApiCall<MixedAnswersResponses[Accept], MixedAnswersError> {
  return transport.call('mixedAnswers', 'GET', '/mixed-answers', {}, options, {
    ...{
      'application/json': { accept: 'application/json, text/plain', read: byContentType },
      'text/plain': { accept: 'text/plain, application/json', read: byContentType },
    }[options?.accept ?? 'application/json'],
  });
}

/** `GET /ranges`, as `AnswersApi.ranges`. */
export function ranges(transport: Transport<paths>, options?: CallOptions): ApiCall<Pet, RangesError> {
  return transport.call('ranges', 'GET', '/ranges', {}, options);
}

/** `GET /default-answer`, as `AnswersApi.defaultAnswer`. */
export function defaultAnswer(transport: Transport<paths>, options?: CallOptions): ApiCall<Pet, DefaultAnswerError> {
  return transport.call('defaultAnswer', 'GET', '/default-answer', {}, options);
}

/** `DELETE /no-content`, as `AnswersApi.noContent`. */
export function noContent(transport: Transport<paths>, options?: CallOptions): ApiCall<void, NoContentError> {
  return transport.call('noContent', 'DELETE', '/no-content', {}, options, { read: unread });
}

/** `GET /text-answer`, as `AnswersApi.textAnswer`. */
export function textAnswer(transport: Transport<paths>, options?: CallOptions): ApiCall<string, TextAnswerError> {
  return transport.call('textAnswer', 'GET', '/text-answer', {}, options, { accept: 'text/plain', read: text });
}

/** `GET /binary-answer`, as `AnswersApi.binaryAnswer`. */
export function binaryAnswer(transport: Transport<paths>, options?: CallOptions): ApiCall<Blob, BinaryAnswerError> {
  return transport.call('binaryAnswer', 'GET', '/binary-answer', {}, options, { accept: 'image/png', read: blob });
}

/** `GET /events`, as `AnswersApi.eventStream`. */
export function eventStream(
  transport: Transport<paths>,
  options?: CallOptions,
): ApiCall<AsyncIterable<ServerSentEvent<Pet>>, EventStreamError> {
  return transport.call('eventStream', 'GET', '/events', {}, options, { accept: 'text/event-stream', read: events });
}

/** `GET /text-events`, as `AnswersApi.textEventStream`. */
export function textEventStream(
  transport: Transport<paths>,
  options?: CallOptions,
): ApiCall<AsyncIterable<ServerSentEvent<string>>, TextEventStreamError> {
  return transport.call('textEventStream', 'GET', '/text-events', {}, options, {
    accept: 'text/event-stream',
    read: textEvents,
  });
}

/** `GET /lines`, as `AnswersApi.lineStream`. */
export function lineStream(
  transport: Transport<paths>,
  options?: CallOptions,
): ApiCall<AsyncIterable<Pet>, LineStreamError> {
  return transport.call('lineStream', 'GET', '/lines', {}, options, { accept: 'application/x-ndjson', read: lines });
}

/** `GET /several-media`, as `AnswersApi.severalMedia`. */
export function severalMedia<Accept extends keyof SeveralMediaResponses = 'application/json'>(
  transport: Transport<paths>,
  options?: CallOptions & { readonly accept?: Accept | undefined },
): ApiCall<SeveralMediaResponses[Accept], SeveralMediaError> {
  return transport.call('severalMedia', 'GET', '/several-media', {}, options, {
    ...{
      'application/json': {},
      'text/csv': { accept: 'text/csv', read: text },
      'text/event-stream': { accept: 'text/event-stream', read: events },
    }[options?.accept ?? 'application/json'],
  });
}

/** `GET /any-media`, as `AnswersApi.anyMedia`. */
export function anyMedia(transport: Transport<paths>, options?: CallOptions): ApiCall<Pet, AnyMediaError> {
  return transport.call('anyMedia', 'GET', '/any-media', {}, options, { accept: '*/*', read: byContentType });
}

/** `GET /xml`, as `AnswersApi.xmlAnswer`. */
export function xmlAnswer(transport: Transport<paths>, options?: CallOptions): ApiCall<string, XmlAnswerError> {
  return transport.call('xmlAnswer', 'GET', '/xml', {}, options, { accept: 'application/xml', read: text });
}

/** `GET /headers`, as `AnswersApi.typedHeaders`. */
export function typedHeaders(
  transport: Transport<paths>,
  options?: CallOptions,
): ApiCall<Pet, TypedHeadersError, 'X-Rate-Limit' | 'X-Trace'> {
  return transport.call('typedHeaders', 'GET', '/headers', {}, options);
}
