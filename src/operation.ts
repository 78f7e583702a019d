/** The facts about an operation, as the generated table has them. */

/** A successful status code, or the range of all of them. */
export type SuccessStatus = number | '2XX';

/** One operation of the API. */
export interface Operation<Id extends string = string, Method extends string = string, Path extends string = string> {
  /** The `operationId` in the contract, which is also the name of the method. */
  readonly id: Id;
  /** The HTTP method, in capitals. */
  readonly method: Method;
  /** The path template, with its parameters in braces. */
  readonly path: Path;
  /** The OAuth 2 scopes that a token needs. */
  readonly scopes: readonly string[];
  /** The documented statuses of a successful response. */
  readonly success: readonly SuccessStatus[];
  /** Whether a second, equal request has no further effect (RFC 9110, section 9.2.2). */
  readonly idempotent: boolean;
  /** The header with a key that tells the service whether a request was sent before, if it takes one. */
  readonly idempotencyKey?: string;
  /** The media type of the request's body, if there is one. */
  readonly requestType?: string;
  /** The media type of a successful response, if it has a body. */
  readonly responseType?: string;
  /** The names of the parameters that are sent as headers. */
  readonly headers?: readonly string[];
}

/** Where the OAuth 2 tokens of an API come from, as far as the contract states it. */
export interface OAuthEndpoints {
  /** The token endpoint. */
  readonly tokenUrl?: string;
  /** The authorization endpoint. */
  readonly authorizationUrl?: string;
  /** The scopes that the operations need. */
  readonly scopes?: readonly string[];
}
