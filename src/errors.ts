/** The errors that a call can end in. */
import type { Operation } from './operation.js';

/** The registered statuses that report an error (IANA HTTP Status Code Registry). */
export type ErrorStatus =
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418)
  | (421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451)
  | (500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511);

/** The error statuses that an operation documents with `default`: all but those that it lists. */
export type OtherStatus<Listed> = Exclude<ErrorStatus, Listed>;

/**
 * The service answered with a status other than 2xx.
 *
 * In the error union of an operation (such as `GetPetError`), `status` tells which type `body` has.
 */
export class ApiError<Status extends number = number, Body = unknown> extends Error {
  override readonly name = 'ApiError';
  /** The status code of the answer. */
  readonly status: Status;
  /** The decoded body: an object where it was JSON, the text where it was not, `undefined` where it was empty. */
  readonly body: Body;
  /** The headers of the answer. */
  readonly headers: Headers;
  /** The `operationId` of the call. */
  readonly operation: string;

  constructor(operation: Operation, response: Response, body: unknown) {
    const { status, statusText } = response;
    const said = describe(body);
    const scopes = (status === 401 || status === 403) && operation.scopes.join(', ');
    super(
      `${requestLine(operation)} was answered with ${status}${statusText && ` ${statusText}`}` +
        (said && `: ${said}`) +
        (scopes ? ` (needs the scope ${scopes})` : ''),
    );
    this.status = status as Status;
    this.body = body as Body;
    this.headers = response.headers;
    this.operation = operation.id;
  }
}

/** An argument cannot be sent. It is thrown before any request leaves. */
export class InvalidArgumentError extends Error {
  override readonly name = 'InvalidArgumentError';
  /** The name of the argument, as the contract spells it. */
  readonly argument: string;

  constructor(argument: string, message: string) {
    super(message);
    this.argument = argument;
  }
}

/** The service reported success, but its answer is not what the contract says. */
export class ResponseParseError extends Error {
  override readonly name = 'ResponseParseError';
  /** The status code of the answer. */
  readonly status: number;
  /** The media type that the answer claimed, or `null`. */
  readonly contentType: string | null;
  /** The first 200 characters of the answer. */
  readonly text: string;
  /** The `operationId` of the call. */
  readonly operation: string;

  constructor(operation: Operation, response: Response, text: string, cause: unknown) {
    const contentType = response.headers.get('Content-Type');
    const found = text ? `${contentType ?? 'a body without a media type'}: ${excerpt(text)}` : 'an empty body';
    super(
      `${requestLine(operation)} was answered with ${response.status}, but not with ${operation.responseType}: ${found}`,
      { cause },
    );
    this.status = response.status;
    this.contentType = contentType;
    this.text = text.slice(0, 200);
    this.operation = operation.id;
  }
}

const requestLine = ({ id, method, path }: Operation): string => `${id} (${method} ${path})`;

const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
};

/** Returns the service's own words in one line: a `detail`, or each field with its messages. */
const describe = (body: unknown): string => {
  if (typeof body !== 'object' || body === null) return excerpt(String(body ?? ''));
  if ('detail' in body && typeof body.detail === 'string') return excerpt(body.detail);
  return excerpt(
    Object.entries(body)
      .map(([field, value]) => `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
      .join('; '),
  );
};
