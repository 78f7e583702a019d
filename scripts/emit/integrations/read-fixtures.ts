/** Finds the examples of the responses of operations, and writes them as code. It loads a validator. */
import { formatEntries } from '../../lib/naming.js';
import { listOperations, type ApiModel, type OperationModel, type StatusModel } from '../../model/types.js';
import {
  findOperation,
  parseComponentRef,
  resolve,
  type Document,
  type Response,
} from '../../../src/openapi/document.js';
import { chooseMediaReading } from '../../../src/openapi/media-type.js';
import { buildResponseExample } from '../../../src/openapi/response-example.js';
import type { Fixture, OperationFixtures } from './msw-fixtures.js';
import { findShape, readExactIntegers } from './msw-int64.js';

/** The methods that `fetch` can send. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH']);

const NOTHING: StatusModel = {
  status: '200',
  mediaType: undefined,
  reading: 'nothing',
  type: { text: 'undefined', uses: [] },
};

/** Returns the examples of the documented responses of the operations that can be mocked. */
export function readFixtures(document: Document, model: ApiModel): OperationFixtures[] {
  const operations = listOperations(model).filter(({ method }) => METHODS.has(method));
  return operations.map((operation) => readOperation(document, model, operation));
}

function readOperation(document: Document, model: ApiModel, operation: OperationModel): OperationFixtures {
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
