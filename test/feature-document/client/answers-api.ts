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
import type { ApiCall, CallOptions, Client, ClientOptions, ServerSentEvent, Transport } from '../../../src/runtime.js';
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
import { service } from './operations.js';

/**
 * Features: the operations tagged `answers`.
 *
 * How answers are read.
 */
export class AnswersApi {
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
   * `GET /several-answers`
   *
   * @param options - Settings of this call.
   * @returns Now.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  severalStatuses(options?: CallOptions): ApiCall<SeveralStatusesResponse, SeveralStatusesError> {
    return this.#transport.call('severalStatuses', 'GET', '/several-answers', {}, options, { read: optionalJson });
  }

  /**
   * `GET /mixed-answers`
   *
   * @param options - Settings of this call.
   * @returns Data.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  mixedAnswers<Accept extends keyof MixedAnswersResponses = 'application/json'>(
    options?: CallOptions & { readonly accept?: Accept | undefined },
  ): ApiCall<MixedAnswersResponses[Accept], MixedAnswersError> {
    return this.#transport.call('mixedAnswers', 'GET', '/mixed-answers', {}, options, {
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
   * @throws {@link ApiError} 404: Not there.
   * @throws {@link ApiError} 4XX: Yours.
   * @throws {@link ApiError} Any other status: Others.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  ranges(options?: CallOptions): ApiCall<Pet, RangesError> {
    return this.#transport.call('ranges', 'GET', '/ranges', {}, options);
  }

  /**
   * `GET /default-answer`
   *
   * @param options - Settings of this call.
   * @returns All.
   * @throws {@link ApiError} Any other status: All.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  defaultAnswer(options?: CallOptions): ApiCall<Pet, DefaultAnswerError> {
    return this.#transport.call('defaultAnswer', 'GET', '/default-answer', {}, options);
  }

  /**
   * `DELETE /no-content`
   *
   * @param options - Settings of this call.
   * @returns Nothing.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  noContent(options?: CallOptions): ApiCall<void, NoContentError> {
    return this.#transport.call('noContent', 'DELETE', '/no-content', {}, options, { read: unread });
  }

  /**
   * `GET /text-answer`
   *
   * @param options - Settings of this call.
   * @returns Text.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  textAnswer(options?: CallOptions): ApiCall<string, TextAnswerError> {
    return this.#transport.call('textAnswer', 'GET', '/text-answer', {}, options, { accept: 'text/plain', read: text });
  }

  /**
   * `GET /binary-answer`
   *
   * @param options - Settings of this call.
   * @returns Bytes.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  binaryAnswer(options?: CallOptions): ApiCall<Blob, BinaryAnswerError> {
    return this.#transport.call('binaryAnswer', 'GET', '/binary-answer', {}, options, {
      accept: 'image/png',
      read: blob,
    });
  }

  /**
   * `GET /events`
   *
   * @param options - Settings of this call.
   * @returns Events.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
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
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
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
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
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
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
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
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  anyMedia(options?: CallOptions): ApiCall<Pet, AnyMediaError> {
    return this.#transport.call('anyMedia', 'GET', '/any-media', {}, options, { accept: '*/*', read: byContentType });
  }

  /**
   * `GET /xml`
   *
   * @param options - Settings of this call.
   * @returns XML.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  xmlAnswer(options?: CallOptions): ApiCall<string, XmlAnswerError> {
    return this.#transport.call('xmlAnswer', 'GET', '/xml', {}, options, { accept: 'application/xml', read: text });
  }

  /**
   * `GET /headers`
   *
   * @param options - Settings of this call.
   * @returns With headers.
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   */
  typedHeaders(options?: CallOptions): ApiCall<Pet, TypedHeadersError, 'X-Rate-Limit' | 'X-Trace'> {
    return this.#transport.call('typedHeaders', 'GET', '/headers', {}, options);
  }
}
