/** One call from end to end: build the request, send it, decode the answer, and try again where that may help. */
import createClient, { type Client } from 'openapi-fetch';
import { ApiCall, type Answer } from './api-call.js';
import { createAuthenticator, type CredentialSchemes, type CredentialPolicy } from './auth.js';
import {
  ApiError,
  CallError,
  ConnectionError,
  InvalidArgumentError,
  ResponseParseError,
  TimeoutError,
  type Sent,
} from './errors.js';
import type { CallOptions, ClientSettings, RequestEvent } from './options.js';
import { fillPath } from './path.js';
import { chooseRetryDelayMs } from './retry.js';

export type { Client } from 'openapi-fetch';

/** What the contract says about the service as a whole. */
export interface Service {
  /** The first server of the contract, if it has an absolute address. */
  readonly baseUrl?: string;
  /** How credentials are sent. */
  readonly credentials: CredentialSchemes;
}

/** What a call sends besides the parameters in its path, and how its answer is read. */
export interface CallArguments {
  /** The body, not yet encoded. */
  readonly body?: unknown;
  /** Query parameters, by their names in the contract. */
  readonly query?: object | undefined;
  /** The media type of the answer. Default: `application/json`. */
  readonly accept?: string;
  /** How a success is read. Default: as JSON. */
  readonly read?: Reader;
  /** Changes the request, where it is not the usual one. */
  readonly tune?: RequestChange | undefined;
}

/** What openapi-fetch is told of a request. */
export interface RequestSettings {
  readonly params: object;
  readonly body: any;
  readonly headers: Readonly<Record<string, string>>;
  readonly parseAs: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** The start of the addresses that the credential may be sent to. Default: the origin of the API. */
  readonly credentialOrigin?: string;
  /** What else openapi-fetch understands. */
  readonly [setting: string]: unknown;
}

/** Returns what is to be told besides, or in place of something. */
export type RequestChange = (settings: RequestSettings, client: ClientSettings) => Partial<RequestSettings>;

/** Sends the calls of one client. */
export interface Transport<Paths extends {}> {
  /** The openapi-fetch client that every call goes through. */
  readonly client: Client<Paths>;
  /** Starts a call; `parameters` are those in the path, by their names in the template. */
  call<Data, Failure, HeaderName extends string = never>(
    id: string,
    method: string,
    path: string,
    parameters: object,
    options?: CallOptions,
    args?: CallArguments,
  ): ApiCall<Data, Failure, HeaderName>;
}

/** What the transport asks of openapi-fetch: the types of a single operation are the generated method's business. */
interface UntypedClient {
  request(method: string, path: string, init: object): Promise<{ data?: string; error?: string; response: Response }>;
}

/** How a success is read unless the operation says otherwise. */
const AS_JSON: Reader = ['text', parseJson];

/**
 * Returns what sends the calls of a client.
 *
 * @throws {InvalidArgumentError} Where there is no usable base URL, or not exactly one credential.
 */
export function createTransport<Paths extends {}>(
  service: Service,
  settings: ClientSettings & CredentialPolicy,
): Transport<Paths> {
  const baseUrl = settings.baseUrl ?? service.baseUrl ?? '';
  const authenticate = createAuthenticator(service.credentials, settings, baseUrl);
  const client = createClient<Paths>({
    baseUrl,
    headers: settings.headers!,
    // A redirect could take the credential to another origin.
    redirect: 'manual',
    pathSerializer: fillPath,
    fetch: async (request) => {
      await authenticate(request);
      return (settings.fetch ?? fetch)(request);
    },
  });

  const start = async <Data>([
    id,
    method,
    path,
    parameters,
    { headers, signal, maxRetries = settings.maxRetries ?? 2, timeoutMs = settings.timeoutMs ?? 60_000 } = {},
    { body, query, accept = 'application/json', read: [parseAs, decode] = AS_JSON, tune } = {},
  ]: Parameters<Transport<Paths>['call']>): Promise<Answer<Data>> => {
    let retries = 0;
    const sent: Sent = { id, method, path, body, secret: '' };
    let refused: string | undefined;
    let refusal: unknown;
    let controller: AbortController;
    let interrupt: (reason: unknown) => void;
    let timer: ReturnType<typeof setTimeout>;

    const attempt = async (
      resolve: (answer: Answer<Data>) => void,
      reject: (reason: unknown) => void,
    ): Promise<void> => {
      interrupt = reject;
      let event: RequestEvent | undefined;
      sent.request = undefined;
      let response: Response | undefined;
      try {
        const startMs = Date.now();
        const init: RequestSettings = {
          params: { path: parameters, query },
          body,
          headers: { Accept: accept, ...headers },
          parseAs,
          fetch: async (request) => {
            event = { operation: id, retries, method, url: request.url };
            sent.secret = await authenticate(request, refused);
            if (sent.secret === refused) throw refusal;
            settings.onRequest?.(event);
            sent.request = request;
            timer = setTimeout(() => reject(new TimeoutError(sent, `got no answer in ${timeoutMs} ms`)), timeoutMs);
            (timer as { unref?: () => void }).unref?.();
            // It has the signal that a second argument is asked for.
            return (settings.fetch ?? fetch)(request, controller);
          },
        };
        const answer = await (client as unknown as UntypedClient).request(method, path, {
          ...init,
          ...tune?.(init, settings),
        });
        response = answer.response;
        settings.onResponse?.({ ...event!, status: response.status, durationMs: Date.now() - startMs });
        if (!response.ok) throw new ApiError(sent, response, redactSecrets(answer.error ?? '', sent.secret));
        const data = (await decode(sent, response, answer.data ?? '', signal)) as Data;
        // Whoever wants no data leaves the body unread.
        if (!data) controller.abort();
        resolve({ data, response });
      } catch (cause) {
        reject(
          sent.request && !response
            ? createConnectionError(sent, cause)
            : event || !(cause instanceof TypeError)
              ? cause
              : // What a platform says of a header may show a credential.
                new InvalidArgumentError('body or headers', 'encoded', /header/i.test(cause.message) ? 0 : cause),
        );
      }
    };

    if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) throw new InvalidArgumentError('timeoutMs', timeoutMs);
    const stop = (): void => interrupt(signal!.reason);
    signal?.addEventListener('abort', stop);
    try {
      for (;;) {
        controller = new AbortController();
        signal?.throwIfAborted();
        try {
          return await new Promise(attempt);
        } catch (error) {
          controller.abort();
          clearTimeout(timer!);
          // A stream has been consumed, as far as it was sent.
          if ((body as ReadableStream | undefined)?.getReader) throw error;
          if (!refusal && error instanceof ApiError && error.status === 401) {
            refused = sent.secret;
            refusal = error;
            continue;
          }
          const delayMs =
            error instanceof CallError &&
            retries < maxRetries &&
            chooseRetryDelayMs(!/POST|PATCH/.test(method), error, retries++);
          if (!delayMs && delayMs !== 0) throw error;
          await new Promise((resolve, reject) => {
            interrupt = reject;
            timer = setTimeout(resolve, delayMs);
            settings.onRetry?.({ operation: id, retries, error, delayMs });
          });
        }
      }
    } finally {
      clearTimeout(timer!);
      signal?.removeEventListener('abort', stop);
    }
  };
  return { client, call: (...args) => new ApiCall(start(args)) };
}

/** Returns the value without the credential, should the service have sent it back. */
function redactSecrets<Value>(value: Value, secret: string): Value {
  // What is shorter could stand in any text.
  return secret[7] ? (JSON.parse(JSON.stringify(value).replaceAll(secret, '***')) as Value) : value;
}

/**
 * Returns what a success says.
 *
 * @param sent - What was sent for it, which errors tell.
 * @param data - What it was read as.
 * @param signal - What ends the call early, and with it the reading of an answer that is read as a stream.
 */
export type Decode = (sent: Sent, response: Response, data: any, signal: AbortSignal | undefined) => unknown;

/** What a success is read as, where `stream` leaves it unread, and what that says. */
export type Reader = readonly [parseAs: 'text' | 'blob' | 'stream', decode: Decode];

/** Returns what a text says as JSON; throws a {@link ResponseParseError} where it is none. */
export function parseJson(sent: Sent, response: Response, text: string): any {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ResponseParseError(sent, response, redactSecrets(text, sent.secret), cause);
  }
}

/** Returns what a connection that broke ends in, with the platform's words for it. */
export function createConnectionError(sent: Sent, cause: any): ConnectionError {
  return new ConnectionError(sent, `got no answer: ${cause?.cause?.code ?? cause?.cause ?? cause}`, cause);
}
