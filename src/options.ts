/** The settings of a client and of a single call. */
import type { ApiResponse } from './api-call.js';
import type { ApiError, CallError, ConnectionError, ResponseParseError } from './errors.js';
import type { RequestValues } from './request/values.js';

/**
 * What fetch takes for a request, such as `cache`, `credentials` or `priority`, and what a framework adds to `RequestInit`.
 * Every attempt is sent with it.
 */
export type FetchOptions = Omit<
  RequestInit,
  'body' | 'dispatcher' | 'duplex' | 'headers' | 'method' | 'redirect' | 'signal' | 'window'
> & {
  // Not all declarations of RequestInit have these.
  readonly cache?: 'default' | 'force-cache' | 'no-cache' | 'no-store' | 'only-if-cached' | 'reload';
  readonly priority?: 'auto' | 'high' | 'low';
  /** A dispatcher of undici, for example a proxy. Only Node's fetch uses it. */
  readonly dispatcher?: unknown;
};

/** Headers by their names. */
export type GivenHeaders = Headers | Readonly<Record<string, string>>;

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
  /** The error of the last attempt. */
  readonly error: CallError;
  /** The wait before the retry, in ms. */
  readonly delayMs: number;
}

/**
 * Decides whether a failed call is retried.
 *
 * @param error - The error of the last attempt.
 * @param byDefault - Whether the client would retry the call.
 */
export type RetryDecision = (error: ApiError | ConnectionError | ResponseParseError, byDefault: boolean) => boolean;

/**
 * Settings of a client, besides its credential. A hook that returns a promise is waited for. What a hook or another function
 * of the settings throws ends the call, which rejects with it.
 */
export interface ClientSettings extends FetchOptions {
  /**
   * The base URL of the API: https, http only for localhost, relative only in a page. Default: the first server of the
   * contract; where there is no page, a relative one cannot be the default. The credential is sent only to its origin.
   */
  readonly baseUrl?: string | URL | undefined;
  /**
   * Lets the credential go to a `baseUrl` of plain http that is not on this machine, such as another container. Everybody on
   * the way can read it. Default: false.
   */
  readonly allowInsecureHttp?: boolean | undefined;
  /**
   * Sends a request. Its second argument has the options of fetch that the client or the call was given. It must end when
   * `signal` is aborted. Default: the global `fetch`.
   */
  readonly fetch?: ((request: Request, init?: RequestInit & { signal: AbortSignal }) => Promise<Response>) | undefined;
  /**
   * Headers of every request, or a function that returns them for each attempt. The client itself sets the header that
   * carries the credential.
   */
  readonly headers?: GivenHeaders | (() => GivenHeaders | Promise<GivenHeaders>) | undefined;
  /** The most retries of a failed call. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Decides whether a failed call is retried, up to `maxRetries`. Default: it is if that is safe. */
  readonly retryOn?: RetryDecision | undefined;
  /**
   * The time limit of an attempt, in ms, from sending the request to the end of the response; `Infinity` for none.
   * Default: 60,000.
   */
  readonly timeoutMs?: number | undefined;
  /** Called before each request. */
  readonly onRequest?: ((event: RequestEvent) => unknown) | undefined;
  /** Called after each response. */
  readonly onResponse?: ((event: ResponseEvent) => unknown) | undefined;
  /** Called after each failure that is followed by a retry, before the wait. */
  readonly onRetry?: ((event: RetryEvent) => unknown) | undefined;
  /**
   * Called before each request, and again with its successful response once that is decoded. What it throws ends the call.
   * The validators of this package are one.
   */
  readonly validate?:
    ((operation: string, request: RequestValues, response?: ApiResponse<unknown>) => unknown) | undefined;
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
export interface CallOptions extends FetchOptions {
  /** Headers of this request. They take precedence over those of the client. */
  readonly headers?: GivenHeaders | undefined;
  /**
   * Ends the call when it is aborted, also during a wait; the call then rejects with the signal's reason. A response that is
   * a stream ends, too.
   */
  readonly signal?: AbortSignal | undefined;
  /** The most retries of this call. Default: that of the client. */
  readonly maxRetries?: number | undefined;
  /** Decides whether this call is retried. Default: that of the client. */
  readonly retryOn?: RetryDecision | undefined;
  /** The time limit of an attempt, in ms; `Infinity` for none. Default: that of the client. */
  readonly timeoutMs?: number | undefined;
}
