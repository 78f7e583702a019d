/** Does what a request asks of an operation, and checks both against the contract. */
import { STATUS_CODES, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseMediaReading } from '../openapi/media-type.js';
import { Refusal, type ServiceResponse } from './answer.js';
import type { CredentialStore } from './credentials.js';
import { FAULT_HEADER, FAULT_SYNTAX, readFault } from './fault.js';
import { listFieldErrors, createWholeError } from './field-errors.js';
import type { Handler } from './handlers.js';
import type { Parameters, Route } from './route.js';
import type { Store } from './store.js';
import type { Fault } from './types.js';

/** A request as it arrived. */
export interface ServiceRequest {
  readonly headers: IncomingHttpHeaders;
  /** The path parameters, decoded. */
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
  readonly body: string;
}

/** An answer, and what becomes of it. */
export interface Outcome extends ServiceResponse {
  /** What the log says besides. */
  readonly note?: string;
  /** Where the connection breaks: before the answer, or within its body. */
  readonly breaks?: 'before' | 'within';
}

/** What an operation works with. */
export interface Context {
  readonly store: Store;
  readonly credentials: CredentialStore;
  /** The handler of the operation, if there is one. */
  readonly handler: Handler | undefined;
  /** What goes wrong, unless the request says so itself. */
  readonly fault: Fault | undefined;
}

/** Returns the answer to a request. */
export async function operate(route: Route, request: ServiceRequest, context: Context): Promise<Outcome> {
  const wanted = request.headers[FAULT_HEADER];
  const fault = typeof wanted === 'string' ? readFault(wanted) : (context.fault ?? {});
  if (!fault) return { status: 400, body: createWholeError(`The header ${FAULT_HEADER} takes ${FAULT_SYNTAX}.`) };
  let outcome: Outcome;
  try {
    if (fault.latencyMs) await sleep(fault.latencyMs);
    if (fault.drop) return { status: 0, breaks: 'before' };
    if (fault.status) {
      const headers = fault.retryAfterS === undefined ? {} : { 'Retry-After': `${fault.retryAfterS}` };
      throw new Refusal(fault.status, { headers });
    }
    outcome = respondToRequest(route, request, context);
    if (fault.truncate) outcome = { ...outcome, breaks: 'within' };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    outcome = respondToRefusal(refusal, route);
  }
  const errors = route.checkAnswer(outcome.status, outcome.body);
  if (!errors.length) return outcome;
  const place = errors.map(({ instancePath, message }) => `${instancePath} ${message}`.trim()).join('; ');
  return { status: 500, body: { detail: `The sandbox broke the contract of ${route.id}: ${place}.` } };
}

/** Returns the answer that a refusal stands for: in its own words, or else in those of the contract. */
export function respondToRefusal({ status, wording: { detail, body, headers } }: Refusal, route?: Route): Outcome {
  return {
    status,
    headers: headers ?? {},
    body: body ??
      (detail === undefined ? route?.exampleOf(status) : undefined) ?? { detail: detail ?? STATUS_CODES[status] },
  };
}

function respondToRequest(route: Route, request: ServiceRequest, { store, credentials, handler }: Context): Outcome {
  const caller = credentials.admit(route, request.headers);
  const { path } = readParameters(route, request);
  const body = readRequestBody(route, request);
  const status = route.success;
  if (handler) return { status, body: handler({ store, caller, path, body: body as never }) };
  const example = route.exampleOf(status);
  const headers = { 'Sandbox-Source': 'example' };
  return { status, headers, body: example, note: 'from the example of the contract: there is no handler' };
}

/** Returns the parameters, each of its type. @throws {Refusal} 404 for a path that leads nowhere, 400 for others. */
function readParameters(route: Route, { path, query, headers }: ServiceRequest): Parameters {
  const queried = route.query.filter((name) => query.has(name)).map((name) => [name, readValue(query.getAll(name))]);
  const parameters = {
    path: { ...path },
    query: Object.fromEntries(queried) as Record<string, unknown>,
    header: { ...headers },
  };
  const errors = route.checkParameters(parameters);
  if (errors.some(({ instancePath }) => instancePath.startsWith('/path'))) throw new Refusal(404);
  if (errors.length) {
    const within = errors.map((error) => ({ ...error, instancePath: error.instancePath.replace(/^\/\w+/, '') }));
    throw new Refusal(400, { body: listFieldErrors(within) });
  }
  return parameters;
}

function readValue(values: readonly string[]): unknown {
  return values.length === 1 ? values[0] : values;
}

/** Returns the body, decoded. @throws {Refusal} 400 or 415 where it is not what the contract says. */
function readRequestBody(route: Route, { headers, body }: ServiceRequest): unknown {
  if (!route.mediaTypes.length || (!route.needsBody && !body)) return undefined;
  if (!body) throw new Refusal(400, { body: createWholeError('This body is required.') });
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (!route.mediaTypes.includes(type)) {
    throw new Refusal(415, { detail: `Unsupported media type "${type}" in request.` });
  }
  if (chooseMediaReading(type) !== 'json') return body;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(400, { body: createWholeError('JSON parse error.') });
  }
  const errors = route.checkBody(value);
  if (errors.length) throw new Refusal(400, { body: listFieldErrors(errors) });
  return value;
}
