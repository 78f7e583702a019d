/** A call of each operation with the examples of its contract, and the expected request. */
import { buildModel } from '../../scripts/model/api.js';
import { buildSignature } from '../../scripts/model/signature.js';
import type { ApiModel, GroupModel, OperationModel } from '../../scripts/model/types.js';
import * as current from '../../src/current/index.js';
import * as cloud from '../../src/index.js';
import { findOperation, readExample, resolve, type Document, type RequestBody } from '../../src/openapi/document.js';
import { findPreferredMedia } from '../../src/openapi/media-type.js';
import { listParameterNodes } from '../../src/openapi/parameters.js';
import { splitReadWrite } from '../../src/openapi/read-write.js';
import { CLOUD, CONTRACTS, type Contract } from './contract.js';
import type { Received } from './server.js';

/** The settings that the classes of all contracts take. */
export type Settings = cloud.ClientOptions<'accessToken' | 'apiKey'>;

/** The parts of a request that depend on the operation; values of the query are by name. */
export interface Request {
  readonly line: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The values of the examples of an operation. */
export interface Examples {
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly value: unknown }[];
  readonly body: unknown;
}

/** A call of an operation. */
export interface Call {
  readonly id: string;
  readonly operation: OperationModel;
  /** The class that has its method. */
  readonly group: GroupModel;
  readonly examples: Examples;
  /** The arguments of the method, without the options. */
  readonly values: readonly unknown[];
  /** What the server must receive. */
  readonly request: Request;
  /** Makes the call with a new client. */
  readonly make: (settings: Settings) => cloud.ApiCall<unknown, unknown>;
}

/** The clients of the contracts: their classes by name. */
const CLIENTS: Readonly<Record<string, object>> = { cloud, 'cloud-current': current };

/** Returns the model of a contract, which must have no problems. */
export function modelOf({ document }: Contract): ApiModel {
  const { model, problems } = buildModel(splitReadWrite(document));
  if (problems.length) throw new Error(JSON.stringify(problems));
  return model;
}

/** Returns a call of each operation of a contract. */
export function listCalls(contract: Contract): Call[] {
  return modelOf(contract).groups.flatMap((group) =>
    group.operations.map((operation): Call => {
      const examples = readExamples(contract.document, operation);
      const values = listValues(operation, examples);
      type Client = Record<string, (...all: readonly unknown[]) => cloud.ApiCall<unknown, unknown>>;
      const Class = (CLIENTS[contract.name] as Record<string, new (settings: Settings) => Client>)[group.className]!;
      return {
        id: operation.id,
        operation,
        group,
        examples,
        values,
        request: buildRequest(operation, examples),
        make: (settings) => new Class(settings)[operation.methodName]!(...values),
      };
    }),
  );
}

function readExamples(document: Document, operation: OperationModel): Examples {
  const { pathItem, operation: node } = findOperation(document, operation);
  const [, media] = findPreferredMedia(resolve<RequestBody>(document, node.requestBody)?.content);
  return {
    parameters: listParameterNodes(document, pathItem, node).map(({ parameter }) => ({
      name: parameter.name!,
      in: parameter.in!,
      value: readExample(document, parameter),
    })),
    body: readExample(document, media),
  };
}

/** Returns the values of the parameters in some places, by name. */
function pickPlaces({ parameters }: Examples, ...places: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    parameters.filter((item) => places.includes(item.in)).map(({ name, value }) => [name, value]),
  );
}

function listValues(operation: OperationModel, examples: Examples): unknown[] {
  const inPath = pickPlaces(examples, 'path');
  const inOrder = operation.pathParameters.map(({ name }) => inPath[name]);
  const others = pickPlaces(examples, 'query', 'header');
  return buildSignature(operation)
    .filter(({ kind }) => kind !== 'options')
    .map(({ kind }) => (kind === 'path' ? inOrder.shift() : kind === 'body' ? examples.body : others));
}

function buildRequest({ method, path }: OperationModel, examples: Examples): Request {
  const inPath = pickPlaces(examples, 'path');
  const filled = path.replaceAll(/\{(.*?)\}/g, (_, name: string) => encodeURIComponent(String(inPath[name])));
  const query = Object.entries(pickPlaces(examples, 'query')).map(([name, value]) => [name, String(value)] as const);
  return { line: `${method} ${filled}`, query: Object.fromEntries(query), body: examples.body };
}

/** Returns the parts of a request that a call determines. */
export function readRequest({ method, url, body }: Pick<Received, 'body' | 'method' | 'url'>): Request {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return {
    line: `${method} ${pathname}`,
    query: Object.fromEntries(searchParams),
    body: body === '' ? undefined : JSON.parse(body),
  };
}

/** The calls of all contracts, with their contracts. */
export const ALL_CALLS: readonly (readonly [name: string, call: Call, contract: Contract])[] = CONTRACTS.flatMap(
  (contract) => listCalls(contract).map((call) => [`${contract.name}: ${call.id}`, call, contract] as const),
);

/** The calls of the contract `cloud`, by operationId. */
export const CALLS: ReadonlyMap<string, Call> = new Map(listCalls(CLOUD).map((call) => [call.id, call]));
