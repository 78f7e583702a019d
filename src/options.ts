/** What a caller can set for a client, and for a single call. */

/**
 * A credential, or a function that is asked for it before each request.
 *
 * After a 401 the function is asked once more, with the credential that was refused; the call is repeated if it returns
 * another one.
 */
export type Credential = string | ((refused?: string) => string | Promise<string>);

/** A kind of credential that a client can be given. */
export type CredentialKind = 'accessToken' | 'apiKey';

/** A request that is about to leave. */
export interface RequestEvent {
  /** The `operationId` of the call. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** How often the call has been tried again so far. */
  readonly retries: number;
}

/** A request that was answered, whatever the status. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** From the start of the attempt to the end of its answer, in ms. */
  readonly durationMs: number;
}

/** A failure that is followed by another attempt. */
export interface RetryEvent {
  /** The `operationId` of the call. */
  readonly operation: string;
  /** The number of the retry; the first is 1. */
  readonly retries: number;
  /** What the last attempt ended in: a `CallError`. */
  readonly error: unknown;
  /** How long the call waits before the next attempt, in ms. */
  readonly delayMs: number;
}

/** Settings of a client besides its credential. Hooks are told of no credential; what one throws ends the call. */
export interface ClientSettings {
  /**
   * Where the API is: https, or http on this machine. Default: the first server of the contract. Credentials are sent
   * to its origin only.
   */
  readonly baseUrl?: string | undefined;
  /** Sends a request; is to end when `signal` is aborted. Default: the global `fetch`. */
  readonly fetch?: ((request: Request, init?: { signal: AbortSignal }) => Promise<Response>) | undefined;
  /** Headers for every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How often a failed call is tried again, where that is safe. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** How long an attempt may take, in ms, from sending the request to the end of its answer. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** Is called before each request. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Is called after each answer. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Is called after each failure that is followed by another attempt, before the wait. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** Settings of a client, with exactly one credential of the kinds that the API takes. */
export type ClientOptions<Kind extends CredentialKind = CredentialKind> = ClientSettings &
  ([Kind] extends [never]
    ? { readonly accessToken?: undefined; readonly apiKey?: undefined }
    : {
        [One in Kind]: { readonly [Given in One]: Credential } & {
          readonly [Other in Exclude<CredentialKind, One>]?: undefined;
        };
      }[Kind]);

/** Settings of a single call. */
export interface CallOptions {
  /** Headers for this request. They win over those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the call at once when it is aborted, also between attempts; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How often the call is tried again, where that is safe. Default: as the client has it. */
  readonly maxRetries?: number | undefined;
  /** How long an attempt may take, in ms. Default: as the client has it. */
  readonly timeoutMs?: number | undefined;
}
