/** What a caller can set for a client, and for a single call. */

/** A credential, or a function that is asked for it before each request. */
export type Credential = string | (() => string | Promise<string>);

/** Settings of a client. */
export interface ClientOptions {
  /** Where the API is, without a slash at the end. Default: the first server of the contract. */
  readonly baseUrl?: string | undefined;
  /** An OAuth 2 access token. Exclusive with `apiKey`. */
  readonly accessToken?: Credential | undefined;
  /** An API key. Exclusive with `accessToken`. */
  readonly apiKey?: Credential | undefined;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Headers for every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Settings of a single call. */
export interface CallOptions {
  /** Headers for this request. They win over those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the call when it is aborted; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}
