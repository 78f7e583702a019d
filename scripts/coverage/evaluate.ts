/** Evaluates which parts of a contract a recording exercises. */
import { buildRoutes, type Route } from '../../src/sandbox/route.js';
import { listParameters } from '../model/parameters.js';
import { findPreferredMedia } from '../../src/openapi/media-type.js';
import {
  listMethodNames,
  resolve,
  type Document,
  type PathItem,
  type RequestBody,
  type Response,
} from '../../src/openapi/document.js';
import { splitReadWrite } from '../../src/openapi/read-write.js';
import { listFields } from './documented-fields.js';
import { compileTemplate, type Exchange } from './exchange.js';

/** Documented items, each with the count of its occurrences. */
export type Seen = ReadonlyMap<string, number>;

/** The coverage of an operation. */
export interface OperationCoverage {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Responses by status, as the contract lists it: `200`, `4XX` or `default`. */
  readonly statuses: Seen;
  /** Parameters by place and name, such as `query limit`. */
  readonly parameters: Seen;
  /** Fields of bodies that were sent, such as `Pet.name`. */
  readonly sent: Seen;
  /** Fields of responses. */
  readonly received: Seen;
  /** The tests that exercised it, by their files. */
  readonly tests: ReadonlyMap<string, number>;
}

/** An operation under evaluation. */
type Evaluated = ReturnType<typeof startEvaluation>;

/**
 * Returns the coverage of each operation. Responses that violate the contract do not count; with a name, nor do those of a
 * sandbox that served another one.
 */
export function evaluateCoverage(
  bundled: Document,
  exchanges: readonly Exchange[],
  name?: string,
): OperationCoverage[] {
  const document = splitReadWrite(bundled);
  const found = buildRoutes(bundled).map((route) => startEvaluation(document, route));
  // A path without variables takes precedence.
  const byVariables = found.toSorted((a, b) => countVariables(a.route.path) - countVariables(b.route.path));
  const isOwn = ({ contract = name }: Exchange): boolean => name === undefined || contract === name;
  for (const exchange of exchanges.filter(isOwn)) {
    const entry = byVariables.find(
      ({ route, pattern }) => route.method === exchange.method && pattern.test(exchange.path),
    );
    if (entry) countExchange(document, entry, exchange);
  }
  return found.map(({ route: { id, method, path }, statuses, seen, sent, received, tests }) => ({
    id,
    method,
    path,
    statuses,
    parameters: seen,
    sent,
    received,
    tests,
  }));
}

function startEvaluation(document: Document, route: Route) {
  const item = resolve<PathItem>(document, document.paths?.[route.path])!;
  const operation = item[listMethodNames(item).find((method) => method.toUpperCase() === route.method)!]!;
  const body = findSchema(findPreferredMedia(resolve<RequestBody>(document, operation.requestBody)?.content)[1]);
  const responses = Object.entries(operation.responses ?? {}).map(([status, node]) => {
    const media = findPreferredMedia(resolve<Response>(document, node)?.content)[1];
    return [status, findSchema(media)] as const;
  });
  const parameters = listParameters(document, item, operation).map(({ model }) => model);
  return {
    route,
    pattern: new RegExp(compileTemplate(route.path)),
    parameters,
    body,
    responses: new Map(responses),
    statuses: startTally(responses.map(([status]) => status)),
    seen: startTally(parameters.map(({ in: place, name }) => `${place} ${name}`)),
    sent: startTally(listFields(document, body, route.id)),
    received: startTally(responses.flatMap(([, schema]) => [...listFields(document, schema, route.id)])),
    tests: startTally([]),
  };
}

/** Counts what an exchange exercises, if its response conforms to the contract. */
function countExchange(document: Document, entry: Evaluated, exchange: Exchange): void {
  const { route, responses, statuses } = entry;
  const body = parseJson(exchange.responseBody);
  const status = route.listedAs(exchange.status);
  if (status === undefined || route.checkAnswer(exchange.status, body).length) return;
  countSeen(statuses, status);
  if (exchange.test) countSeen(entry.tests, exchange.test);
  for (const field of listFields(document, responses.get(status), route.id, body)) countSeen(entry.received, field);
  for (const { in: place, name } of entry.parameters) {
    const isThere = {
      path: true,
      query: exchange.query.includes(name),
      header: exchange.headers.includes(name.toLowerCase()),
      cookie: exchange.headers.includes('cookie'),
    }[place];
    if (isThere) countSeen(entry.seen, `${place} ${name}`);
  }
  const sent = parseJson(exchange.requestBody);
  if (sent === undefined || route.checkBody(sent).length) return;
  for (const field of listFields(document, entry.body, route.id, sent)) countSeen(entry.sent, field);
}

/** Returns the operations and documented successes that are not exercised. */
export function findGaps(coverage: readonly OperationCoverage[]): string[] {
  return coverage.flatMap(({ id, method, path, statuses }) => {
    if (![...statuses.values()].some(Boolean)) return [`${id} (${method} ${path}) is not exercised.`];
    return [...statuses]
      .filter(([status, times]) => status.startsWith('2') && !times)
      .map(([status]) => `${id} (${method} ${path}) never responded with ${status}.`);
  });
}

function findSchema(media: unknown): unknown {
  return (media as { readonly schema?: unknown } | undefined)?.schema;
}

function startTally(keys: Iterable<string>): Map<string, number> {
  return new Map([...keys].map((key) => [key, 0]));
}

function countSeen(seen: Map<string, number>, key: string): void {
  seen.set(key, (seen.get(key) ?? 0) + 1);
}

function countVariables(path: string): number {
  return path.split('{').length;
}

/** Returns a text parsed as JSON, or the text itself if it is not JSON; `undefined` if it is empty. */
function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
