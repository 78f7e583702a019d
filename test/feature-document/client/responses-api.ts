// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import {
  blob,
  byContentType,
  createTransport,
  events,
  lines,
  optionalJson,
  text,
  textEvents,
  unread,
} from '../../../src/runtime.js';
import type { ApiCall, CallOptions, ClientOptions, ServerSentEvent, Transport } from '../../../src/runtime.js';
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
import { service } from './operations.js';

/**
 * Features: the operations tagged `responses`.
 *
 * How responses are read.
 *
 * Besides its documented errors, a call can reject with:
 *
 * - `ApiError`: the service responded with a status other than 2xx.
 * - `ConnectionError`: the connection failed or the response was incomplete.
 * - `TimeoutError`: there was no complete response within `timeoutMs`.
 * - `ResponseParseError`: the body of a successful response is not JSON.
 * - `InvalidArgumentError`: an argument is not valid; nothing was sent.
 */
export class ResponsesApi {
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
   * `GET /several-responses`
   *
   * @param options - Settings of this call.
   * @returns Now.
   */
  severalStatuses(options?: CallOptions): ApiCall<SeveralStatusesResponse, SeveralStatusesError> {
    return this.#transport.call('severalStatuses', 'GET', '/several-responses', {}, options, { read: optionalJson });
  }

  /**
   * `GET /mixed-responses`
   *
   * @param options - Settings of this call.
   * @returns Data.
   */
  mixedAnswers<Accept extends keyof MixedAnswersResponses = 'application/json'>(
    options?: CallOptions & { readonly accept?: Accept | undefined },
  ): ApiCall<MixedAnswersResponses[Accept], MixedAnswersError> {
    return this.#transport.call('mixedAnswers', 'GET', '/mixed-responses', {}, options, {
      ...{
        'application/json': { accept: 'application/json, text/plain', read: byContentType },
        'text/plain': { accept: 'text/plain, application/json', read: byContentType },
      }[options?.accept ?? 'application/json'],
    });
  }

  /**
   * `GET /ranges`
   *
   * @param options - Settings of this call.
   * @returns Any success.
   * @throws {@link RangesError}
   * - 404: Not there.
   * - 4XX: Yours.
   * - Any other status: Others.
   */
  ranges(options?: CallOptions): ApiCall<Pet, RangesError> {
    return this.#transport.call('ranges', 'GET', '/ranges', {}, options);
  }

  /**
   * `GET /default-response`
   *
   * @param options - Settings of this call.
   * @returns All.
   * @throws {@link DefaultAnswerError}
   * - Any other status: All.
   */
  defaultAnswer(options?: CallOptions): ApiCall<Pet, DefaultAnswerError> {
    return this.#transport.call('defaultAnswer', 'GET', '/default-response', {}, options);
  }

  /**
   * `DELETE /no-content`
   *
   * @param options - Settings of this call.
   * @returns Nothing.
   */
  noContent(options?: CallOptions): ApiCall<void, NoContentError> {
    return this.#transport.call('noContent', 'DELETE', '/no-content', {}, options, { read: unread });
  }

  /**
   * `GET /text-response`
   *
   * @param options - Settings of this call.
   * @returns Text.
   */
  textAnswer(options?: CallOptions): ApiCall<string, TextAnswerError> {
    return this.#transport.call('textAnswer', 'GET', '/text-response', {}, options, {
      accept: 'text/plain',
      read: text,
    });
  }

  /**
   * `GET /binary-response`
   *
   * @param options - Settings of this call.
   * @returns Bytes.
   */
  binaryAnswer(options?: CallOptions): ApiCall<Blob, BinaryAnswerError> {
    return this.#transport.call('binaryAnswer', 'GET', '/binary-response', {}, options, {
      accept: 'image/png',
      read: blob,
    });
  }

  /**
   * `GET /events`
   *
   * @param options - Settings of this call.
   * @returns Events.
   */
  eventStream(options?: CallOptions): ApiCall<AsyncIterable<ServerSentEvent<Pet>>, EventStreamError> {
    return this.#transport.call('eventStream', 'GET', '/events', {}, options, {
      accept: 'text/event-stream',
      read: events,
    });
  }

  /**
   * `GET /text-events`
   *
   * @param options - Settings of this call.
   * @returns Events.
   */
  textEventStream(options?: CallOptions): ApiCall<AsyncIterable<ServerSentEvent<string>>, TextEventStreamError> {
    return this.#transport.call('textEventStream', 'GET', '/text-events', {}, options, {
      accept: 'text/event-stream',
      read: textEvents,
    });
  }

  /**
   * `GET /lines`
   *
   * @param options - Settings of this call.
   * @returns Lines.
   */
  lineStream(options?: CallOptions): ApiCall<AsyncIterable<Pet>, LineStreamError> {
    return this.#transport.call('lineStream', 'GET', '/lines', {}, options, {
      accept: 'application/x-ndjson',
      read: lines,
    });
  }

  /**
   * `GET /several-media`
   *
   * @param options - Settings of this call.
   * @returns As asked for.
   */
  severalMedia<Accept extends keyof SeveralMediaResponses = 'application/json'>(
    options?: CallOptions & { readonly accept?: Accept | undefined },
  ): ApiCall<SeveralMediaResponses[Accept], SeveralMediaError> {
    return this.#transport.call('severalMedia', 'GET', '/several-media', {}, options, {
      ...{
        'application/json': {},
        'text/csv': { accept: 'text/csv', read: text },
        'text/event-stream': { accept: 'text/event-stream', read: events },
      }[options?.accept ?? 'application/json'],
    });
  }

  /**
   * `GET /any-media`
   *
   * @param options - Settings of this call.
   * @returns Whatever comes.
   */
  anyMedia(options?: CallOptions): ApiCall<Pet, AnyMediaError> {
    return this.#transport.call('anyMedia', 'GET', '/any-media', {}, options, { accept: '*/*', read: byContentType });
  }

  /**
   * `GET /xml`
   *
   * @param options - Settings of this call.
   * @returns XML.
   */
  xmlAnswer(options?: CallOptions): ApiCall<string, XmlAnswerError> {
    return this.#transport.call('xmlAnswer', 'GET', '/xml', {}, options, { accept: 'application/xml', read: text });
  }

  /**
   * `GET /headers`
   *
   * @param options - Settings of this call.
   * @returns With headers.
   */
  typedHeaders(options?: CallOptions): ApiCall<Pet, TypedHeadersError, 'X-Rate-Limit' | 'X-Trace'> {
    return this.#transport.call('typedHeaders', 'GET', '/headers', {}, options);
  }
}
