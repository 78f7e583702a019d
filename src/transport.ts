/** One call from end to end: build the request, send it, decode the answer, and try again where that may help. */
import createClient, { type Client } from 'openapi-fetch';
import { ApiCall, type Answer } from './api-call.js';
import { authenticator, type CredentialSchemes, type Credentials } from './auth.js';
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
import { retryDelayMs } from './retry.js';

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
  /** The media type of the body. Default: `application/json`, where there is a body. */
  readonly contentType?: string;
  /** Query parameters, by their names in the contract. */
  readonly query?: object | undefined;
  /** Header parameters, by their names in the contract. */
  readonly header?: object | undefined;
  /** The media type of the answer. Default: `application/json`. */
  readonly accept?: string;
  /** What a success is read as; `stream` leaves it unread. Default: JSON. */
  readonly parseAs?: 'text' | 'blob' | 'stream';
  /** Whether a success may also come without a body. Default: false. */
  readonly mayBeEmpty?: boolean;
}

/** Sends the calls of one client. */
export interface Transport<Paths extends {}> {
  /** The openapi-fetch client that every call goes through. */
  readonly client: Client<Paths>;
  /** Starts a call; `parameters` are those in the path, by their names in the template. */
  call<Data, Failure>(
    id: string,
    method: string,
    path: string,
    parameters: object,
    options?: CallOptions,
    args?: CallArguments,
  ): ApiCall<Data, Failure>;
}

/** What the transport asks of openapi-fetch: the types of a single operation are the generated method's business. */
interface UntypedClient {
  request(method: string, path: string, init: object): Promise<{ data?: string; error?: string; response: Response }>;
}

/**
 * Returns what sends the calls of a client.
 *
 * @throws {InvalidArgumentError} Where there is no usable base URL, or not exactly one credential.
 */
export const createTransport = <Paths extends {}>(
  service: Service,
  settings: ClientSettings & Credentials,
): Transport<Paths> => {
  const baseUrl = settings.baseUrl ?? service.baseUrl ?? '';
  const authenticate = authenticator(service.credentials, settings, baseUrl);
  const client = createClient<Paths>({
    baseUrl,
    headers: settings.headers!,
    // A redirect could take the credential to another origin.
    redirect: 'manual',
    pathSerializer: fillPath,
    fetch: async (request) => {
      await authenticate(request, request.url);
      return (settings.fetch ?? fetch)(request);
    },
  });

  const start = async <Data>(
    id: string,
    method: string,
    path: string,
    parameters: object,
    {
      headers,
      signal,
      maxRetries = settings.maxRetries ?? 2,
      timeoutMs = settings.timeoutMs ?? 60_000,
    }: CallOptions = {},
    { body, contentType, query, header, accept = 'application/json', parseAs, mayBeEmpty }: CallArguments = {},
  ): Promise<Answer<Data>> => {
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
        const answer = await (client as unknown as UntypedClient).request(method, path, {
          params: { path: parameters, query, header },
          body,
          headers: { Accept: accept, 'Content-Type': contentType, ...headers },
          parseAs: parseAs ?? 'text',
          fetch: async (request: Request) => {
            event = { operation: id, method, url: request.url, retries };
            sent.secret = await authenticate(request, event.url, refused);
            if (sent.secret === refused) throw refusal;
            settings.onRequest?.(event);
            sent.request = request;
            timer = setTimeout(() => reject(new TimeoutError(sent, `got no answer in ${timeoutMs} ms`)), timeoutMs);
            (timer as { unref?: () => void }).unref?.();
            return (settings.fetch ?? fetch)(request, { signal: controller.signal });
          },
        });
        response = answer.response;
        settings.onResponse?.({ ...event!, status: response.status, durationMs: Date.now() - startMs });
        if (!response.ok) throw new ApiError(sent, response, redact(answer.error ?? '', sent.secret));
        let data: any = answer.data ?? '';
        if (parseAs === 'stream') data = controller.abort();
        else if (!parseAs) {
          try {
            data = data || !mayBeEmpty ? JSON.parse(data) : undefined;
          } catch (cause) {
            throw new ResponseParseError(sent, response, redact(data, sent.secret), cause);
          }
        }
        resolve({ data, response });
      } catch (cause) {
        if (sent.request && !response) reject(new ConnectionError(sent, `got no answer: ${wordsOf(cause)}`, cause));
        else if (event || !(cause instanceof TypeError)) reject(cause);
        // What a platform says of a header may show a credential.
        else reject(new InvalidArgumentError('body or headers', 'encoded', /header/i.test(cause.message) ? 0 : cause));
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
          if (refused === undefined && error instanceof ApiError && error.status === 401) {
            refused = sent.secret;
            refusal = error;
            continue;
          }
          const delayMs =
            error instanceof CallError && retries < maxRetries
              ? retryDelayMs(!/POST|PATCH/.test(method), error, retries++)
              : undefined;
          if (delayMs === undefined) throw error;
          settings.onRetry?.({ operation: id, retries, error, delayMs });
          signal?.throwIfAborted();
          await new Promise((resolve, reject) => {
            interrupt = reject;
            timer = setTimeout(resolve, delayMs);
          });
        }
      }
    } finally {
      clearTimeout(timer!);
      signal?.removeEventListener('abort', stop);
    }
  };
  return { client, call: (...args) => new ApiCall(start(...args)) };
};

/** Returns the value without the credential, should the service have sent it back. */
const redact = <Value>(value: Value, secret: string): Value =>
  // What is shorter could stand in any text.
  secret[7] ? (JSON.parse(JSON.stringify(value).replaceAll(secret, '***')) as Value) : value;

/** Returns what went wrong with a connection, in the platform's words. */
const wordsOf = (error: any): unknown => error?.cause?.code ?? error?.cause ?? error;
