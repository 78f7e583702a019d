/** Finds the examples of the responses of operations, and writes them as code, equal ones once. */
import { formatEntries, toCamelCase, type claimNames } from '../../lib/naming.js';
import type { OperationModel, StatusModel, TypeReference } from '../../model/types.js';
import {
  findOperation,
  parseComponentRef,
  resolve,
  type Document,
  type Response,
} from '../../../src/openapi/document.js';
import { chooseMediaReading } from '../../../src/openapi/media-type.js';
import { buildResponseExample } from '../../../src/openapi/response-example.js';
import { findShape, readExactIntegers } from './msw-int64.js';
import type { IntegrationSource } from './source.js';

/** The example of a response. */
export interface Fixture {
  /** A status, a range such as `4XX`, or `default`. */
  readonly status: string;
  readonly type: TypeReference;
  /** The code of the example. */
  readonly code: string;
  /** The media type that it is sent as. */
  readonly mediaType: string | undefined;
  readonly isInvalid: boolean;
  /** The name of the shape of its exact integers, if it has any. */
  readonly shape: string | undefined;
  /** The name of the component that the response is. */
  readonly component: string | undefined;
}

/** The examples of an operation. */
export interface OperationFixtures {
  readonly operation: OperationModel;
  readonly fixtures: readonly Fixture[];
  /** The status of its response by default. */
  readonly status: number;
}

/** An example that several responses have. */
export interface SharedFixture {
  readonly name: string;
  readonly code: string;
  readonly description: string;
}

/** The fewest characters of an example that is worth a constant. */
const WORTHWHILE = 24;

const NOTHING: StatusModel = {
  status: '200',
  mediaType: undefined,
  reading: 'nothing',
  type: { text: 'undefined', uses: [] },
};

/** Returns the examples of the documented responses of an operation. */
export function readFixtures(
  { document, model }: Pick<IntegrationSource, 'document' | 'model'>,
  operation: OperationModel,
): OperationFixtures {
  const { responses = {} } = findOperation(document, operation).operation;
  const nodes = new Map(Object.entries(responses).map(([key, node]) => [key.toUpperCase(), node]));
  const statuses = operation.statuses.length ? operation.statuses : [NOTHING];
  return {
    operation,
    status: chooseStatus(statuses.map(({ status }) => status)),
    fixtures: statuses.map((status) => {
      const shape = findShape(operation, status.status);
      const convert = (value: unknown): unknown =>
        shape === undefined ? value : readExactIntegers(value, shape, model.int64Shapes);
      const fixture = readFixture(document, status, nodes.get(status.status.toUpperCase()), convert);
      return { ...fixture, shape: status.reading === 'json' ? shape : undefined };
    }),
  };
}

/** Returns the status of a success, or else of any other response. */
function chooseStatus(statuses: readonly string[]): number {
  const order = [/^2\d\d$/, /^2XX$/, /^default$/, /^3\d\d$/, /./];
  const [status] = order.flatMap((pattern) => statuses.find((each) => pattern.test(each)) ?? []);
  return status === 'default' ? 200 : Number(status!.replace('XX', '00'));
}

function readFixture(
  document: Document,
  { status, mediaType, reading, type }: StatusModel,
  node: unknown,
  convert: (value: unknown) => unknown,
): Omit<Fixture, 'shape'> {
  const component = parseComponentRef(node, 'responses');
  const example =
    mediaType === undefined ? undefined : buildResponseExample(document, resolve<Response>(document, node as Response));
  if (!example) return { status, type: NOTHING.type, code: 'undefined', mediaType, isInvalid: false, component };
  const isJson = chooseMediaReading(example.mediaType) === 'json';
  const isBlob = reading === 'blob';
  const code = isBlob
    ? writeBlob(String(example.value), example.mediaType)
    : writeLiteral(isJson ? convert(example.value) : example.value);
  return {
    status,
    type: isJson ? type : { text: isBlob ? 'Blob' : 'string', uses: [] },
    code,
    mediaType: example.mediaType,
    isInvalid: example.isInvalid === true,
    component,
  };
}

/** Returns a blob as code that a bundler can leave out. */
function writeBlob(text: string, mediaType: string): string {
  return `/* @__PURE__ */ new Blob([${JSON.stringify(text)}], { type: ${JSON.stringify(mediaType)} })`;
}

/** Returns a value of JSON as code. */
function writeLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeLiteral).join(', ')}]`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return formatEntries(Object.entries(value).map(([key, item]) => [key, writeLiteral(item)]));
}

/** Returns the examples that several responses have, by their code, with names for them. */
export function nameShared(
  operations: readonly OperationFixtures[],
  claim: ReturnType<typeof claimNames>,
): Map<string, SharedFixture> {
  const all = operations.flatMap(({ operation, fixtures }) => fixtures.map((fixture) => ({ operation, ...fixture })));
  const counts = new Map<string, number>();
  for (const { code } of all) counts.set(code, (counts.get(code) ?? 0) + 1);
  const shared = new Map<string, SharedFixture>();
  for (const { operation, status, code, component } of all) {
    if (counts.get(code)! < 2 || code.length < WORTHWHILE || shared.has(code)) continue;
    const own = `${operation.functionName}${status}Example`;
    const name = component === undefined ? claim(own) : claim(`${toCamelCase(component)}Example`, own);
    const description = `The example of ${component === undefined ? `${status} of \`${operation.method} ${operation.path}\`` : `the response \`${component}\``}.`;
    shared.set(code, { name, code, description });
  }
  return shared;
}
