/** The settings of a client and of a single call. */

/** A username and a password, for HTTP Basic (RFC 7617). */
export interface UsernamePassword {
  /** It must not have a colon. */
  readonly username: string;
  readonly password: string;
}

/**
 * A credential, or a function that returns it before each request.
 *
 * After a 401 the function is called once more, with the credential that was refused. The call is sent again if the
 * function returns another one.
 *
 * Errors and events never show a credential, even if the service sends it back, be it escaped, percent-encoded or in
 * base64: one of at least 8 characters is hidden everywhere, one of 4 to 7 where it is a whole word. A shorter one is not
 * hidden. Of a {@link UsernamePassword} the password is hidden, or the username if the password is shorter than that.
 */
export type Credential<Value = string> = Value | ((refused?: Value) => Value | Promise<Value>);

/** A kind of credential that a client accepts. */
export type CredentialKind = 'accessToken' | 'apiKey' | 'basic';

/** A request that is about to be sent. */
export interface RequestEvent {
  /** The `operationId` of the call. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** The retries of the call so far. */
  readonly retries: number;
}

/** A response, whatever its status. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** From the start of the attempt to the end of its response, in ms. */
  readonly durationMs: number;
}

/** A failure that is followed by a retry. */
export interface RetryEvent {
  /** The `operationId` of the call. */
  readonly operation: string;
  /** The number of this retry; the first is 1. */
  readonly retries: number;
  /** The error of the last attempt: a `CallError`. */
  readonly error: unknown;
  /** The wait before the retry, in ms. */
  readonly delayMs: number;
}

/** Settings of a client, besides its credential. An error that a hook throws ends the call. */
export interface ClientSettings {
  /**
   * The base URL of the API: https, http only for localhost, relative only in a page. Default: the first server of the
   * contract; where there is no page, a relative one cannot be the default. The credential is sent only to its origin.
   */
  readonly baseUrl?: string | URL | undefined;
  /** Sends a request. It must end when `signal` is aborted. Default: the global `fetch`. */
  readonly fetch?: ((request: Request, init?: { signal: AbortSignal }) => Promise<Response>) | undefined;
  /** Headers of every request. The client itself sets the header that carries the credential. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The most retries of a failed call, if it is safe to retry. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** The time limit of an attempt, in ms, from sending the request to the end of the response. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** Called before each request. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Called after each response. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called after each failure that is followed by a retry, before the wait. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** The text of each kind of credential, as an editor shows it. */
export interface GivenCredential {
  /** An OAuth 2 access token, or a function that returns one. Pass exactly one credential. */
  readonly accessToken: Credential;
  /** An API key, or a function that returns one. Pass exactly one credential. */
  readonly apiKey: Credential;
  /** A username and a password, or a function that returns both. Pass exactly one credential. */
  readonly basic: Credential<UsernamePassword>;
}

/** Settings of a client, with exactly one credential of the kinds that the API accepts: by default those of this package. */
export type ClientOptions<Kind extends CredentialKind = 'accessToken' | 'apiKey'> = ClientSettings &
  ([Kind] extends [never]
    ? { readonly [Other in CredentialKind]?: undefined }
    : {
        [One in Kind]: Pick<GivenCredential, One> & {
          readonly [Other in Exclude<CredentialKind, One>]?: undefined;
        };
      }[Kind]);

/** Settings of a single call. */
export interface CallOptions {
  /** Headers of this request. They take precedence over those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the call when it is aborted, also during a wait; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** The most retries of this call, if it is safe to retry. Default: that of the client. */
  readonly maxRetries?: number | undefined;
  /** The time limit of an attempt, in ms. Default: that of the client. */
  readonly timeoutMs?: number | undefined;
}
