/** Reads the bundled contracts: their operations, and the examples of their responses. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  listMethodNames,
  resolve,
  type Document,
  type OperationNode,
  type Response,
} from '../../src/openapi/document.js';
import { PROJECT } from './project.js';

/** An operation with its method and path. */
export interface Located {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationNode;
}

/** A contract: its document as generated, and its operations by operationId. */
export interface Contract {
  readonly name: string;
  readonly document: Document;
  readonly operations: ReadonlyMap<string, Located>;
}

function readContract(name: string): Contract {
  const text = readFileSync(path.join(PROJECT, folderOf({ name }), 'openapi.json'), 'utf8');
  const document = JSON.parse(text) as Document;
  const operations = Object.entries(document.paths!).flatMap(([template, item]) =>
    listMethodNames(item).flatMap((method): [string, Located][] => {
      const operation = resolve(document, item)?.[method];
      return operation ? [[operation.operationId!, { method: method.toUpperCase(), path: template, operation }]] : [];
    }),
  );
  return { name, document, operations: new Map(operations) };
}

/** Returns the folder of a contract's client, in the project. */
export function folderOf({ name }: Pick<Contract, 'name'>): string {
  return `generated/${name}`;
}

/** The documented service of 2019, and that of today. */
export const [CLOUD, CLOUD_CURRENT] = [readContract('cloud'), readContract('cloud-current')] as const;

/** All contracts. */
export const CONTRACTS: readonly Contract[] = [CLOUD, CLOUD_CURRENT];

export const { document: contract, operations: contractOperations } = CLOUD;

/** Returns the documented responses of an operation: the status, and the example of the body. */
export function answersOf(
  id: string,
  { document, operations }: Contract = CLOUD,
): { readonly status: string; readonly example: unknown }[] {
  return Object.entries(operations.get(id)!.operation.responses).map(([status, node]) => ({
    status,
    example: resolve<Response>(document, node)?.content?.['application/json']?.example,
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
