/** The errors that a call can end in. */

/** The registered statuses of a success (IANA HTTP Status Code Registry). */
export type OkStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

/** The registered statuses of a redirection. */
export type RedirectStatus = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;

/** The registered statuses of an error that the client made. */
export type ClientErrorStatus =
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418)
  | (421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451);

/** The registered statuses of an error that the service made. */
export type ServerErrorStatus = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;

/** The registered statuses of an answer that is not a success. */
export type ErrorStatus = RedirectStatus | ClientErrorStatus | ServerErrorStatus;

/** The statuses that an operation documents with `default`: all but those that it lists. */
export type OtherStatus<Listed> = Exclude<ErrorStatus, Listed>;

/** What an attempt sent. */
export interface Sent {
  /** The `operationId` of the call. */
  readonly id: string;
  readonly method: string;
  /** The path template of the operation. */
  readonly path: string;
  /** The body, not yet encoded. */
  readonly body: unknown;
  /** The credential that the request carries; empty where there is none. */
  secret: string;
  /** The request; there is none where a middleware answered in its place. */
  request?: Request | undefined;
}

/** The requests of failed calls. They are no fields of the errors, which may be logged: they carry credentials. */
export const requests: WeakMap<CallError, Sent> = new WeakMap();

/** A request was sent, and its call failed. */
export abstract class CallError extends Error {
  /** The `operationId` of the call. */
  declare readonly operation: string;

  constructor(sent: Sent, message: string, cause?: unknown) {
    super(`${sent.id} (${sent.method} ${sent.path}) ${message}`, { cause });
    this.operation = sent.id;
    requests.set(this, sent);
  }
}

/**
 * The service answered with a status other than 2xx.
 *
 * In the error union of an operation (such as `GetPetError`), `status` tells which type `body` has.
 */
export class ApiError<Status extends number = number, Body = unknown> extends CallError {
  override readonly name = 'ApiError';
  /** The status code of the answer. */
  declare readonly status: Status;
  /** The decoded body: what its JSON says, or its text where it is not JSON. */
  declare readonly body: Body;
  /** What the service calls the request (`X-Request-Id`), or `null`. */
  declare readonly requestId: string | null;
  // Not a field that would be logged: cookies are set here.
  readonly #headers: Headers;

  constructor(sent: Sent, { status, headers }: Response, body: {}) {
    super(sent, `was answered with ${status}: ${shortenBody((body as { detail?: unknown }).detail ?? body)}`);
    this.status = status as Status;
    this.body = body as Body;
    this.requestId = headers.get('X-Request-Id');
    this.#headers = headers;
  }

  /** The headers of the answer. */
  get headers(): Headers {
    return this.#headers;
  }
}

/** There was no whole answer: no connection, or one that broke. `cause` is the platform's own error. */
export class ConnectionError extends CallError {
  override readonly name: 'ConnectionError' | 'TimeoutError' = 'ConnectionError';
  /** There is none. This tells the error from an {@link ApiError} in a union. */
  declare readonly status: undefined;
}

/** There was no whole answer in time. */
export class TimeoutError extends ConnectionError {
  override readonly name = 'TimeoutError';
}

/** The service reported success, but its answer is not what the contract says. */
export class ResponseParseError extends CallError {
  override readonly name = 'ResponseParseError';
  /** The status code of the answer. */
  declare readonly status: OkStatus;
  /** The media type that the answer claimed, or `null`. */
  declare readonly contentType: string | null;
  /** The first 200 characters of the answer. */
  declare readonly text: string;

  constructor(sent: Sent, { status, headers }: Response, text: string, cause: unknown) {
    super(sent, `was answered with ${status}: not JSON: ${shortenBody(text)}`, cause);
    this.status = status as OkStatus;
    this.contentType = headers.get('Content-Type');
    this.text = text.slice(0, 200);
  }
}

/** An argument or a setting cannot be used. It is thrown before any request leaves. */
export class InvalidArgumentError extends Error {
  override readonly name = 'InvalidArgumentError';
  /** The name of the argument, as the contract spells it, or of the setting. */
  declare readonly argument: string;

  constructor(argument: string, problem: unknown, cause?: unknown) {
    super(`${argument} cannot be ${problem}`, { cause });
    this.argument = argument;
  }
}

/** Returns what the service said, quoted, in at most 200 characters. */
function shortenBody(said: unknown): string {
  return JSON.stringify(said).slice(0, 200);
}
