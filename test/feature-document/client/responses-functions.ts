// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { blob, byContentType, events, lines, optionalJson, text, textEvents, unread } from '../../../src/runtime.js';
import type { ApiCall, CallOptions, ServerSentEvent, Transport } from '../../../src/runtime.js';
import type { Pet } from './schema.js';
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

/** `GET /several-responses`, as `ResponsesApi.severalStatuses`. */
export function severalStatuses(
  transport: Transport,
  options?: CallOptions,
): ApiCall<SeveralStatusesResponse, SeveralStatusesError> {
  return transport.call('severalStatuses', 'GET', '/several-responses', {}, options, { read: optionalJson });
}

/** `GET /mixed-responses`, as `ResponsesApi.mixedAnswers`. */
export function mixedAnswers<Accept extends keyof MixedAnswersResponses = 'application/json'>(
  transport: Transport,
  options?: CallOptions & { readonly accept?: Accept | undefined },
): ApiCall<MixedAnswersResponses[Accept], MixedAnswersError> {
  return transport.call('mixedAnswers', 'GET', '/mixed-responses', {}, options, {
    ...{
      'application/json': { accept: 'application/json, text/plain', read: byContentType },
      'text/plain': { accept: 'text/plain, application/json', read: byContentType },
    }[options?.accept ?? 'application/json'],
  });
}

/** `GET /ranges`, as `ResponsesApi.ranges`. */
export function ranges(transport: Transport, options?: CallOptions): ApiCall<Pet, RangesError> {
  return transport.call('ranges', 'GET', '/ranges', {}, options);
}

/** `GET /default-response`, as `ResponsesApi.defaultAnswer`. */
export function defaultAnswer(transport: Transport, options?: CallOptions): ApiCall<Pet, DefaultAnswerError> {
  return transport.call('defaultAnswer', 'GET', '/default-response', {}, options);
}

/** `DELETE /no-content`, as `ResponsesApi.noContent`. */
export function noContent(transport: Transport, options?: CallOptions): ApiCall<void, NoContentError> {
  return transport.call('noContent', 'DELETE', '/no-content', {}, options, { read: unread });
}

/** `GET /text-response`, as `ResponsesApi.textAnswer`. */
export function textAnswer(transport: Transport, options?: CallOptions): ApiCall<string, TextAnswerError> {
  return transport.call('textAnswer', 'GET', '/text-response', {}, options, { accept: 'text/plain', read: text });
}

/** `GET /binary-response`, as `ResponsesApi.binaryAnswer`. */
export function binaryAnswer(transport: Transport, options?: CallOptions): ApiCall<Blob, BinaryAnswerError> {
  return transport.call('binaryAnswer', 'GET', '/binary-response', {}, options, { accept: 'image/png', read: blob });
}

/** `GET /events`, as `ResponsesApi.eventStream`. */
export function eventStream(
  transport: Transport,
  options?: CallOptions,
): ApiCall<AsyncIterable<ServerSentEvent<Pet>>, EventStreamError> {
  return transport.call('eventStream', 'GET', '/events', {}, options, { accept: 'text/event-stream', read: events });
}

/** `GET /text-events`, as `ResponsesApi.textEventStream`. */
export function textEventStream(
  transport: Transport,
  options?: CallOptions,
): ApiCall<AsyncIterable<ServerSentEvent<string>>, TextEventStreamError> {
  return transport.call('textEventStream', 'GET', '/text-events', {}, options, {
    accept: 'text/event-stream',
    read: textEvents,
  });
}

/** `GET /lines`, as `ResponsesApi.lineStream`. */
export function lineStream(transport: Transport, options?: CallOptions): ApiCall<AsyncIterable<Pet>, LineStreamError> {
  return transport.call('lineStream', 'GET', '/lines', {}, options, { accept: 'application/x-ndjson', read: lines });
}

/** `GET /several-media`, as `ResponsesApi.severalMedia`. */
export function severalMedia<Accept extends keyof SeveralMediaResponses = 'application/json'>(
  transport: Transport,
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

/** `GET /any-media`, as `ResponsesApi.anyMedia`. */
export function anyMedia(transport: Transport, options?: CallOptions): ApiCall<Pet, AnyMediaError> {
  return transport.call('anyMedia', 'GET', '/any-media', {}, options, { accept: '*/*', read: byContentType });
}

/** `GET /xml`, as `ResponsesApi.xmlAnswer`. */
export function xmlAnswer(transport: Transport, options?: CallOptions): ApiCall<string, XmlAnswerError> {
  return transport.call('xmlAnswer', 'GET', '/xml', {}, options, { accept: 'application/xml', read: text });
}

/** `GET /headers`, as `ResponsesApi.typedHeaders`. */
export function typedHeaders(
  transport: Transport,
  options?: CallOptions,
): ApiCall<Pet, TypedHeadersError, 'X-Rate-Limit' | 'X-Trace'> {
  return transport.call('typedHeaders', 'GET', '/headers', {}, options);
}
