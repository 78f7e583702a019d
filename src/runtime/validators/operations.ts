/** Validates the calls of a client. */
import { InvalidArgumentError, isInstance } from '../../errors.js';
import type { ClientSettings } from '../../options.js';
import { isFile, type Issue, type StandardSchema } from './schema.js';

/** The `validate` setting of a client. */
export type Validate = NonNullable<ClientSettings['validate']>;

/** The validators of an operation. */
export interface OperationValidators {
  /** Of the parameters, by their places. */
  readonly parameters?: StandardSchema<unknown>;
  /** Of the body, in the media type that the client prefers. */
  readonly body?: StandardSchema<unknown>;
  /** Of the bodies, if there are several media types. */
  readonly bodies?: Readonly<Record<string, StandardSchema<unknown>>>;
  /** Of the JSON of responses, by a status, a range such as `4XX`, or `default`. */
  readonly responses?: Readonly<Record<string, StandardSchema<unknown>>>;
}

/** A request does not match the contract, and was not sent. */
export class RequestValidationError extends InvalidArgumentError {
  static override readonly kind: string = 'bimdata-cloud-api:RequestValidationError';
  override readonly name = 'RequestValidationError';
  /** The `operationId` of the call. */
  declare readonly operation: string;
  /** What is wrong. Paths begin with `path`, `query`, `header`, `cookie` or `body`. */
  declare readonly issues: readonly Issue[];

  constructor(operation: string, issues: readonly Issue[]) {
    const [{ path: [place, name = place] = [] } = { path: [] }] = issues;
    super(String(name), `${operation} was not sent: ${describeIssues(issues)}`);
    this.operation = operation;
    this.issues = issues;
  }
}

/** The service reported success, but its response does not match the contract. */
export class ResponseValidationError extends Error {
  /** The same text in every build of this package, for `instanceof`. */
  static readonly kind: string = 'bimdata-cloud-api:ResponseValidationError';
  override readonly name = 'ResponseValidationError';
  /** The `operationId` of the call. */
  declare readonly operation: string;
  /** The status code of the response. */
  declare readonly status: number;
  /** What is wrong, and where in the body. */
  declare readonly issues: readonly Issue[];

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, value);
  }

  constructor(operation: string, status: number, issues: readonly Issue[]) {
    super(`${operation} returned a ${status} that does not match the contract: ${describeIssues(issues)}`);
    this.operation = operation;
    this.status = status;
    this.issues = issues;
  }
}

/** The most issues that a message has; an error has them all. */
const MOST_SHOWN = 5;

function describeIssues(issues: readonly Issue[]): string {
  const shown = issues.slice(0, MOST_SHOWN).map(({ path, message }) => `${path.join('.')} ${message}`.trim());
  return [...shown, ...(issues.length > MOST_SHOWN ? [`${issues.length - MOST_SHOWN} more`] : [])].join('; ');
}

function listIssues(validator: StandardSchema<unknown> | undefined, value: unknown, place?: string): Issue[] {
  const { issues = [] } = validator?.['~standard'].validate(value) ?? {};
  return issues.map(({ message, path }) => ({ message, path: place === undefined ? path : [place, ...path] }));
}

/** Accepts what a schema accepts, and `undefined`. */
export function optional<Value>(given: StandardSchema<Value>): StandardSchema<Value | undefined> {
  const { validate, ...standard } = given['~standard'];
  return {
    '~standard': {
      ...standard,
      validate: (value) => (value === undefined ? { value } : validate(value)),
      types: undefined,
    },
  };
}

/** Returns the `validate` setting for some operations, by their IDs; those of others are not validated. */
export function validateWith(validators: Readonly<Record<string, OperationValidators>>): Validate {
  return (operation, request, response) => {
    const own = validators[operation] ?? {};
    if (response) checkResponse(operation, own, response);
    else checkRequest(operation, own, request);
  };
}

function checkRequest(
  operation: string,
  { parameters, body, bodies }: OperationValidators,
  request: Parameters<Validate>[1],
): void {
  const issues = listIssues(parameters, { ...request.params, ...request.given });
  // The media type of a body is chosen after this.
  const isOther = Object.values(bodies ?? {}).some((other) => !listIssues(other, request.body).length);
  const all = isOther ? issues : [...issues, ...listIssues(body, request.body, 'body')];
  if (all.length) throw new RequestValidationError(operation, all);
}

/** A response that is not JSON is not checked. */
const JSON_TYPE = /^[^;]*[/+]json\s*(;|$)/i;

function checkResponse(
  operation: string,
  { responses = {} }: OperationValidators,
  { data, response }: NonNullable<Parameters<Validate>[2]>,
): void {
  const { status, headers } = response;
  // Not `default`, which is about errors unless an operation lists no success.
  const key = [status, '2XX'].find((each) => Object.hasOwn(responses, each));
  // A stream or a text can come without its media type.
  const type = headers.get('Content-Type') ?? (typeof data === 'string' ? '' : '/json');
  const isData = data !== undefined && !isFile(data) && JSON_TYPE.test(type);
  if (key === undefined || !isData) return;
  const issues = listIssues(responses[key], data);
  if (issues.length) throw new ResponseValidationError(operation, status, issues);
}
