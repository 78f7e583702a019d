/** The facts about an operation: a row of the generated table. */

/** A successful status code, or the range of all of them. */
export type SuccessStatus = number | '2XX';

/** One operation of the API. */
export interface Operation {
  /** The `operationId` in the contract, which is also the name of the method. */
  readonly id: string;
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** The path template, with its parameters in braces. */
  readonly path: string;
  /** The OAuth 2 scopes that a token needs. */
  readonly scopes: readonly string[];
  /** The documented statuses of a successful answer. */
  readonly success: readonly SuccessStatus[];
  /** Whether HTTP says that a second, equal request changes nothing more (RFC 9110, section 9.2.2). */
  readonly idempotent: boolean;
  /** The media type of the request's body, if there is one. */
  readonly requestType?: string;
  /** The media type of a successful answer, if it has a body. */
  readonly responseType?: string;
  /** The names of the parameters that travel as headers. */
  readonly headers?: readonly string[];
}

/** Where the OAuth 2 tokens of an API come from, as far as the contract says. */
export interface OAuthEndpoints {
  /** The token endpoint. */
  readonly tokenUrl?: string;
  /** The authorization endpoint. */
  readonly authorizationUrl?: string;
}
