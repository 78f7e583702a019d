/** Finds the parameters of an operation in a document. */
import { resolve, type Document, type OperationNode, type Parameter, type PathItem } from './document.js';

/** A parameter as it is written, and what it stands for. */
export interface ParameterNode {
  readonly node: unknown;
  readonly parameter: Parameter;
}

/** Returns the parameters of an operation with those of its path item that it does not replace, as they are written. */
export function listParameterNodes(document: Document, pathItem: PathItem, operation: OperationNode): ParameterNode[] {
  const found = new Map<string, ParameterNode>();
  for (const node of [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolve<Parameter>(document, node);
    if (parameter) found.set(`${parameter.in} ${parameter.name}`, { node, parameter });
  }
  return [...found.values()];
}
