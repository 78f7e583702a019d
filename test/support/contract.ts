/** Reads the bundled contract: its operations, and the examples of their responses. */
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

export const contract = JSON.parse(
  readFileSync(path.join(PROJECT, 'generated/cloud/openapi.json'), 'utf8'),
) as Document;

/** An operation with its method and path. */
export interface Located {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationNode;
}

/** All operations, by operationId. */
export const contractOperations: ReadonlyMap<string, Located> = new Map(
  Object.entries(contract.paths!).flatMap(([template, item]) =>
    listMethodNames(item).flatMap((method): [string, Located][] => {
      const operation = resolve(contract, item)?.[method];
      return operation ? [[operation.operationId!, { method: method.toUpperCase(), path: template, operation }]] : [];
    }),
  ),
);

/** Returns the documented responses of an operation: the status, and the example of the body. */
export function answersOf(id: string): { status: string; example: unknown }[] {
  return Object.entries(contractOperations.get(id)!.operation.responses).map(([status, node]) => ({
    status,
    example: resolve<Response>(contract, node)?.content?.['application/json']?.example,
  }));
}

/** Returns the success response of an operation. */
export function successOf(id: string): { status: number; example: unknown } {
  const { status, example } = answersOf(id).find((response) => response.status.startsWith('2'))!;
  return { status: Number(status), example };
}
