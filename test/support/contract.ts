/** Reads the bundled contracts: their operations, and the examples of their responses. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readApis, type Api } from '../../scripts/read/apis.js';
import {
  listMethodNames,
  readExample,
  resolve,
  type Document,
  type OperationNode,
  type Response,
} from '../../src/openapi/document.js';

/** An operation with its method and path. */
export interface Located {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationNode;
}

/** A contract: where its client is, its document as generated, and its operations by operationId. */
export interface Contract extends Api {
  readonly document: Document;
  readonly operations: ReadonlyMap<string, Located>;
}

function readContract(api: Api): Contract {
  const document = JSON.parse(readFileSync(path.join(api.out, 'openapi.json'), 'utf8')) as Document;
  const operations = Object.entries(document.paths!).flatMap(([template, item]) =>
    listMethodNames(item).flatMap((method): [string, Located][] => {
      const operation = resolve(document, item)?.[method];
      return operation ? [[operation.operationId!, { method: method.toUpperCase(), path: template, operation }]] : [];
    }),
  );
  return { ...api, document, operations: new Map(operations) };
}

/** All contracts. */
export const CONTRACTS: readonly Contract[] = (await readApis()).map(readContract);

/** The documented service of 2019, and that of today. */
export const [CLOUD, CLOUD_CURRENT] = CONTRACTS as readonly [Contract, Contract];

export const { document: contract, operations: contractOperations } = CLOUD;

/** Returns the tag of an operation, which has its class and its place in the reference. */
export function tagOf(id: string, { operations }: Contract = CLOUD): string {
  return operations.get(id)!.operation.tags![0]!;
}

/** Returns the title of a tag in the reference. */
export function titleOfTag(tag: string, { document }: Contract = CLOUD): string {
  const found = document.tags!.find(({ name }) => name === tag) as { readonly 'x-displayName'?: string } | undefined;
  return found?.['x-displayName'] ?? tag;
}

/** Returns the guides of a contract: the tags that no operation has. */
export function guidesOf({ document, operations }: Contract = CLOUD): string[] {
  const used = new Set([...operations.values()].flatMap(({ operation }) => operation.tags));
  return document.tags!.map(({ name }) => name).filter((name) => !used.has(name));
}

/** Returns the documented responses of an operation: the status, and the example of the body. */
export function answersOf(
  id: string,
  { document, operations }: Contract = CLOUD,
): { readonly status: string; readonly example: unknown }[] {
  return Object.entries(operations.get(id)!.operation.responses).map(([status, node]) => ({
    status,
    example: readExample(document, resolve<Response>(document, node)?.content?.['application/json']),
  }));
}

/** Returns the success response of an operation. */
export function successOf(
  id: string,
  ofContract: Contract = CLOUD,
): { readonly status: number; readonly example: unknown } {
  const { status, example } = answersOf(id, ofContract).find((response) => response.status.startsWith('2'))!;
  return { status: Number(status), example };
}

/** Returns the URL fragment of a tag of the contracts, whose names are unique. */
export function formatTagAnchor(name: string): string {
  return `#/${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** Returns the fragment of an operation. */
export function formatOperationAnchor(tag: string, id: string): string {
  return `${formatTagAnchor(tag)}/${id.toLowerCase()}`;
}

/** Returns the fragment of a schema. */
export function formatSchemaAnchor(key: string): string {
  return `#/schemas/${key.toLowerCase()}`;
}
