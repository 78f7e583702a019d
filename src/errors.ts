/** The errors that a call can end with. None shows the credential, not even if the service sends it back. */
import type { JsonCodec } from './json/codec.js';
import { redact } from './redact.js';
import { readReason } from './retry.js';

/** The registered statuses of a success (IANA HTTP Status Code Registry). */
export type OkStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

/** The registered statuses of a redirection. */
export type RedirectStatus = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;

/** The registered statuses of an error that the client caused. */
export type ClientErrorStatus =
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418)
  | (421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451);

/** The registered statuses of an error that the server caused. */
export type ServerErrorStatus = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;

/** The registered statuses of a response that is not a success. */
export type ErrorStatus = RedirectStatus | ClientErrorStatus | ServerErrorStatus;

/** Each status by itself. */
type ErrorStatuses = { readonly [Status in ErrorStatus]: Status };

/**
 * The statuses that an operation documents with `default`: all but those that it lists. `Exclude` would say the same, and
 * cost the compiler nine times as much.
 */
export type OtherStatus<Listed extends number> = (ErrorStatuses & { readonly [Status in Listed]: never })[ErrorStatus];

/** The longest quotation from a response, in characters. */
const LONGEST_QUOTE = 200;

/** What an attempt sent. */
export interface Sent {
  /** The call that it belongs to. */
  readonly call: object;
  /** The `operationId` of the call. */
  readonly id: string;
  readonly method: string;
  /** The path template of the operation. */
  readonly path: string;
  /** The body, not yet encoded. */
  readonly body: unknown;
  /** How JSON is read and written. */
  readonly json: JsonCodec;
  readonly request: Request;
  /** The credential that the request carries, as the caller gave it; `undefined` if it carries none. */
  readonly given?: unknown;
  /** The credential as it is sent. */
  readonly secret?: string | undefined;
  /** Matches what no error may show: the credential, and its secret parts. */
  readonly credential: readonly RegExp[];
}

/** The requests of failed calls. They are not fields of the errors, which may be logged: they carry credentials. */
export const requests: WeakMap<CallError, Sent> = new WeakMap();

/**
 * Whether a value is an instance of a class, or of the class of the same kind in the other build of this package: a process
 * has both builds if it loads the package by `import` and by `require`.
 */
export function isInstance(type: { readonly kind?: string }, value: any): boolean {
  for (let at = value?.constructor; at; at = Object.getPrototypeOf(at)) {
    // A caller's class that extends one of these has no kind of its own.
    if (at === type || (Object.hasOwn(type, 'kind') && at.kind === type.kind)) return true;
  }
  return false;
}

/** A request was sent, and its call failed. */
export abstract class CallError extends Error {
  /** The same text in every build of this package, for `instanceof`. */
  static readonly kind: string = 'bimdata-cloud-api:CallError';
  /** The `operationId` of the call. */
  declare readonly operation: string;

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, value);
  }

  constructor(sent: Sent, message: string, cause?: unknown) {
    super(`${sent.id} failed: ${redact(message, sent.credential)}`, redact(wrapCause(cause), sent.credential));
    this.operation = sent.id;
    requests.set(this, sent);
  }
}

/**
 * The service responded with a status other than 2xx.
 *
 * In the error union of an operation (such as `GetPetError`), `status` tells which type `body` has.
 */
export class ApiError<Status extends number = number, Body = unknown> extends CallError {
  static override readonly kind: string = 'bimdata-cloud-api:ApiError';
  override readonly name = 'ApiError';
  /** The status code of the response. */
  declare readonly status: Status;
  /** The decoded body: the value of its JSON, or its text if it is not JSON. */
  declare readonly body: Body;
  /** The service's ID for the request (`X-Request-Id`), or `null`. */
  declare readonly requestId: string | null;
  // Not a field that would be logged: cookies are set here.
  readonly #headers: Headers;

  constructor(sent: Sent, response: Response, body: unknown) {
    const shown = redact(body, sent.credential);
    super(sent, `${describeStatus(sent, response)}: ${describeBody(sent, shown)}`);
    this.status = response.status as Status;
    this.body = shown as Body;
    this.requestId = redact(response.headers.get('X-Request-Id'), sent.credential);
    this.#headers = response.headers;
  }

  /** The headers of the response. */
  get headers(): Headers {
    return this.#headers;
  }
}

/** The connection failed or the response was incomplete. `cause` is the platform's own error. */
export class ConnectionError extends CallError {
  static override readonly kind: string = 'bimdata-cloud-api:ConnectionError';
  override readonly name: 'ConnectionError' | 'TimeoutError' = 'ConnectionError';
  /** Always `undefined`. This distinguishes the error from an {@link ApiError} in a union. */
  declare readonly status: undefined;

  constructor(sent: Sent, problem: string, cause?: unknown) {
    const reason = cause === undefined ? '' : `: ${readReason(cause)}`;
    super(sent, `${problem} from ${new URL(sent.request.url).host} to ${sent.method} ${sent.path}${reason}`, cause);
  }
}

/** There was no complete response within `timeoutMs`. */
export class TimeoutError extends ConnectionError {
  static override readonly kind: string = 'bimdata-cloud-api:TimeoutError';
  override readonly name = 'TimeoutError';

  constructor(sent: Sent, timeoutMs: number) {
    super(sent, `no complete response within ${timeoutMs} ms`);
  }
}

/** The service reported success, but the body of its response is not the JSON that the contract documents. */
export class ResponseParseError extends CallError {
  static override readonly kind: string = 'bimdata-cloud-api:ResponseParseError';
  override readonly name = 'ResponseParseError';
  /** The status code of the response. */
  declare readonly status: OkStatus;
  /** The `Content-Type` of the response, or `null`. */
  declare readonly contentType: string | null;
  /** The first 200 characters of the body. */
  declare readonly text: string;

  constructor(sent: Sent, response: Response, text: string, cause: unknown) {
    const shown = redact(text, sent.credential);
    super(sent, `${describeStatus(sent, response)} is not JSON: ${describeBody(sent, shown)}`, cause);
    this.status = response.status as OkStatus;
    this.contentType = redact(response.headers.get('Content-Type'), sent.credential);
    this.text = shown.slice(0, LONGEST_QUOTE);
  }
}

/** An argument or a setting is not valid. It is thrown before any request is sent. */
export class InvalidArgumentError extends Error {
  /** The same text in every build of this package, for `instanceof`. */
  static readonly kind: string = 'bimdata-cloud-api:InvalidArgumentError';
  override readonly name: 'InvalidArgumentError' | 'RequestValidationError' = 'InvalidArgumentError';
  /** The name of the argument, as the contract spells it, or of the setting. */
  declare readonly argument: string;

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, value);
  }

  constructor(argument: string, message: string, cause?: unknown) {
    super(message, wrapCause(cause));
    this.argument = argument;
  }
}

/** Returns the options of an error. One without a cause has no such property, which would be logged. */
function wrapCause(cause: unknown): ErrorOptions | undefined {
  return cause ? { cause } : undefined;
}

function describeStatus({ method, path }: Sent, { status, statusText }: Response): string {
  // Browsers hide what a redirect says.
  const said = status === 0 ? 'redirect, which is not followed,' : [status, statusText].filter(Boolean).join(' ');
  return `${said} from ${method} ${path}`;
}

/** Returns what the service says in a body: its sentence, its messages by field, or else the body itself. */
function describeBody({ json }: Sent, body: unknown): string {
  if (body === '') return 'no body';
  const detail = (body as { detail?: unknown } | null)?.detail;
  const said = typeof detail === 'string' ? detail : body;
  const text = isByField(said) ? Object.entries(said).map(describeField).join('; ') : json.stringify(said, '');
  // One error is one line, whatever the service says.
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST_QUOTE);
}

function isByField(said: unknown): said is Readonly<Record<string, string | string[]>> {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return false;
  const messages = Object.values(said).flat();
  return messages.length > 0 && messages.every((message) => typeof message === 'string');
}

function describeField([name, messages]: readonly [string, string | string[]]): string {
  return `${name}: ${[messages].flat().join(' ')}`;
}
