/** Executes an operation: validates the request, runs the handler, and validates the response against the contract. */
import { STATUS_CODES, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { chooseEncoding, chooseMediaReading } from '../openapi/media-type.js';
import type { ResponseExample } from '../openapi/response-example.js';
import { decodeBody } from './body/decode-body.js';
import { Refusal, type ServiceResponse } from './response.js';
import type { CredentialStore } from './credentials.js';
import { FAULT_HEADER, FAULT_SYNTAX, readFault } from './fault.js';
import { listFieldErrors, createWholeError, type FieldErrors } from './field-errors.js';
import type { UnknownHandler } from './contracts/handler.js';
import type { Parameters, Route } from './route.js';
import type { Store } from './state/store.js';
import type { Fault } from './types.js';

/** A request as it arrived. */
export interface ServiceRequest {
  readonly headers: IncomingHttpHeaders;
  /** The path parameters, decoded. */
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/** A response, and how it is sent and logged. */
export interface Outcome extends ServiceResponse {
  /** Appended to the line of the log. */
  readonly note?: string;
  /** What was thrown in the sandbox itself; appended with its stack trace. */
  readonly error?: unknown;
  /** Breaks the connection before the response, or in the middle of its body. */
  readonly breaks?: 'before' | 'within';
}

/** How an operation without a handler responds, if the document is not a contract of this package. */
export interface MockOperation {
  /** The parameters that are not checked, as pointers such as `/query/filter`. */
  readonly opaque: ReadonlySet<string>;
  /** Returns the success of the operation. */
  succeed(): Outcome;
  /** Returns the response to a request that is refused. */
  refuse(refusal: Refusal): Outcome;
}

/** The state and settings that an operation runs with. */
export interface Context {
  readonly store: Store;
  readonly credentials: CredentialStore;
  /** The handler of the operation, if there is one. */
  readonly handler: UnknownHandler | undefined;
  readonly mock: MockOperation | undefined;
  /** The fault to inject, unless the request sets its own. */
  readonly fault: Fault | undefined;
}

/** Returns the response to a request. */
export async function operate(route: Route, request: ServiceRequest, context: Context): Promise<Outcome> {
  const wanted = request.headers[FAULT_HEADER];
  const fault = typeof wanted === 'string' ? readFault(wanted) : (context.fault ?? {});
  if (!fault) {
    const message = `The header ${FAULT_HEADER} must be ${FAULT_SYNTAX}; got "${String(wanted)}".`;
    return { status: 400, body: createWholeError(message) };
  }
  let outcome: Outcome;
  try {
    if (fault.latencyMs) await sleep(fault.latencyMs);
    if (fault.drop) return { status: 0, breaks: 'before' };
    if (fault.status) {
      const headers = fault.retryAfterS === undefined ? {} : { 'Retry-After': `${fault.retryAfterS}` };
      throw new Refusal(fault.status, { headers });
    }
    outcome = await respondToRequest(route, request, context);
    if (fault.truncate) outcome = { ...outcome, breaks: 'within' };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (context.mock) return context.mock.refuse(refusal);
    if (refusal.wording.invalid !== undefined && !isDocumented(route, refusal)) return blameContract(route, refusal);
    outcome = respondToRefusal(refusal, route);
  }
  // Examples of others can be wrong.
  const errors = context.mock ? [] : route.checkAnswer(outcome.status, outcome.body);
  if (!errors.length) return outcome;
  const place = errors.map(({ instancePath, message }) => `${instancePath} ${message}`.trim()).join('; ');
  return {
    status: 500,
    body: { detail: `The sandbox's response to ${route.id} does not match the contract: ${place}.` },
  };
}

/** Returns the response for a refusal. The body is the refusal's own, or else the contract's example for the status. */
export function respondToRefusal({ status, wording: { detail, body, headers } }: Refusal, route?: Route): Outcome {
  const reason = detail ?? (status === 404 ? 'Not found.' : (STATUS_CODES[status] ?? `Status ${status}.`));
  const own = body ?? { detail: reason };
  const example = detail === undefined && body === undefined ? findExample(status, own, route) : undefined;
  return example
    ? { status, ...example, headers: { ...example.headers, ...headers } }
    : { status, headers: headers ?? {}, body: own };
}

/** Returns the contract's example of an error. That of `default` is of a failure of the service. */
function findExample(status: number, own: unknown, route: Route | undefined): ExampleBody | undefined {
  const isOwn = status < 500 && route?.listedAs(status) === 'default' && !route.checkAnswer(status, own).length;
  const example = isOwn ? undefined : route?.exampleOf(status);
  return example && encodeExample(example);
}

/** The body of an example, and the headers that describe it. */
export type ExampleBody = Required<Pick<ServiceResponse, 'body' | 'headers'>>;

/** Returns an example as it is sent: JSON, unless it is a text of another media type. */
export function encodeExample({ mediaType, value }: ResponseExample): ExampleBody {
  const body = chooseMediaReading(mediaType) === 'json' ? value : Buffer.from(String(value));
  return { headers: { 'Content-Type': mediaType }, body };
}

function isDocumented(route: Route, { status }: Refusal): boolean {
  return !['default', undefined].includes(route.listedAs(status));
}

/**
 * Returns the response for an invalid request if the contract does not document that status: with the body of the service, or
 * else one that the contract documents as `default`.
 */
function blameContract(route: Route, refusal: Refusal): Outcome {
  const { status } = refusal;
  const own = respondToRefusal(refusal);
  const detail =
    `The request has an invalid ${refusal.wording.invalid}, but the contract documents no ${status} for ${route.id}. ` +
    `Add it to the contract. The body of the ${status} is ${JSON.stringify(own.body)}.`;
  const body = [own.body, { detail }].find((candidate) => !route.checkAnswer(status, candidate).length);
  return body ? { ...own, body, note: detail } : { status: 500, body: { detail } };
}

async function respondToRequest(
  route: Route,
  request: ServiceRequest,
  { store, credentials, handler, mock }: Context,
): Promise<Outcome> {
  const caller = credentials.admit(route, request);
  const { path, query } = readParameters(route, request, mock?.opaque);
  const body = await readRequestBody(route, request);
  if (mock) return mock.succeed();
  const status = route.success;
  // The checks of the contract made the call what the handler takes.
  if (handler) return { status, body: handler({ store, caller, path, query, body } as never) };
  const example = route.exampleOf(status);
  const { headers, body: shown } = example ? encodeExample(example) : { headers: {}, body: undefined };
  const note = "no handler; returned the contract's example";
  return { status, headers: { ...headers, 'Sandbox-Source': 'example' }, body: shown, note };
}

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Returns the parameters, converted to their types; those at opaque pointers are not checked.
 *
 * @throws {Refusal} 404 for the path, 400 for query and headers.
 */
function readParameters(
  route: Route,
  { path, query, headers }: ServiceRequest,
  opaque: ReadonlySet<string> = NO_NAMES,
): Parameters {
  const queried = route.query.filter((name) => query.has(name)).map((name) => [name, query.getAll(name)] as const);
  const parameters = {
    path: { ...path },
    query: Object.fromEntries(queried.map(([name, values]) => [name, readValue(values)])) as Record<string, unknown>,
    header: { ...headers },
  };
  const errors = route.checkParameters(parameters).filter((error) => !isWithin(error, opaque));
  if (errors.some(({ instancePath }) => instancePath.startsWith('/path'))) throw new Refusal(404);
  if (Object.keys(listMisspelled(path, parameters.path)).length) throw new Refusal(404);
  const within = errors.map((error) => ({ ...error, instancePath: error.instancePath.replace(/^\/\w+/, '') }));
  const body = {
    ...listMisspelled(Object.fromEntries(queried), parameters.query),
    ...listMisspelled(headers, parameters.header),
    ...listFieldErrors(within),
  };
  const names = Object.keys(body);
  if (names.length) throw new Refusal(400, { body, invalid: `parameter ${names.join(', ')}` });
  return parameters;
}

/** Whether an error of a parameter is at a pointer, or below it, or says that it is missing. */
function isWithin({ instancePath, params }: ErrorObject, pointers: ReadonlySet<string>): boolean {
  const missing = (params as { missingProperty?: string }).missingProperty;
  const [, place, name] = instancePath.split('/');
  return pointers.has(`/${place}/${name ?? missing}`);
}

function readValue(values: readonly string[]): unknown {
  return values.length === 1 ? values[0] : [...values];
}

function isForm(mediaType: string): boolean {
  return ['form', 'multipart'].includes(chooseEncoding(mediaType));
}

/** Returns the errors of fields of a form that are files and should be texts, or the other way round. */
function listMistakenFiles(
  sent: Readonly<Record<string, unknown>>,
  files: ReadonlySet<string>,
  expected: ReadonlySet<string>,
): FieldErrors {
  const wrong = Object.keys(sent).filter((name) => files.has(name) !== expected.has(name));
  const explain = (name: string): string =>
    files.has(name) ? 'Not a valid string.' : 'The submitted data was not a file.';
  return Object.fromEntries(wrong.map((name) => [name, [explain(name)]]));
}

/** Returns the errors of numbers that were converted from another spelling than their own, such as `042` and `0x2a`. */
function listMisspelled(sent: Readonly<Record<string, unknown>>, converted: Record<string, unknown>): FieldErrors {
  const found: FieldErrors = {};
  for (const [name, value] of Object.entries(converted)) {
    if (typeof value === 'string' || !Object.hasOwn(sent, name)) continue;
    const texts = [sent[name]].flat();
    const wrong = [value].flat().find((item, index) => typeof item === 'number' && !isSpelled(item, texts[index]));
    if (wrong === undefined) continue;
    found[name] = [
      Number.isFinite(wrong) ? `Not a valid number: write it as ${String(wrong)}.` : 'Not a valid number.',
    ];
  }
  return found;
}

function isSpelled(number: number, text: unknown): boolean {
  return Number.isFinite(number) && String(number) === text;
}

/** Resolves with the decoded body. @throws {Refusal} 400 or 415 if it does not match the contract. */
async function readRequestBody(route: Route, { headers, body }: ServiceRequest): Promise<unknown> {
  if (!route.mediaTypes.length || (!route.needsBody && !body.length)) return undefined;
  if (!body.length) throw new Refusal(400, { body: createWholeError('This body is required.'), invalid: 'body' });
  const contentType = headers['content-type'] ?? '';
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  const listed = findMediaType(route, type);
  if (listed === undefined) {
    throw new Refusal(415, { detail: `Unsupported media type "${type}" in request.` });
  }
  const { value, files } = await decodeBody(contentType, body);
  // The check converts the texts of a form.
  const sent = isForm(type) ? { ...(value as Record<string, unknown>) } : {};
  const invalid = listFieldErrors(route.checkBody(value, listed));
  const errors = {
    ...(isForm(type) && listMisspelled(sent, value as Record<string, unknown>)),
    ...invalid,
    ...listMistakenFiles(sent, files, route.fileFields(listed)),
  };
  if (Object.keys(errors).length) throw new Refusal(400, { body: errors, invalid: 'body' });
  return value;
}

/** Returns the media type of the contract that a body has: the same, the same with parameters, or else a range such as `text/*`. */
function findMediaType({ mediaTypes }: Route, type: string): string | undefined {
  const essences = new Map(mediaTypes.map((each) => [each.split(';')[0]!.trim().toLowerCase(), each]));
  const [kind] = type.split('/');
  return essences.get(type) ?? essences.get(`${kind}/*`) ?? essences.get('*/*');
}
