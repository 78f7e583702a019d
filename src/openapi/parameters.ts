/** Finds the parameters of an operation in a document. */
import { resolve, type Document, type OperationNode, type Parameter, type PathItem } from './document.js';

/** A parameter as written, and resolved. */
export interface ParameterNode {
  readonly node: unknown;
  readonly parameter: Parameter;
}

/** Returns the parameters of an operation and of its path item; those of the operation take precedence. */
export function listParameterNodes(document: Document, pathItem: PathItem, operation: OperationNode): ParameterNode[] {
  const found = new Map<string, ParameterNode>();
  for (const node of [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolve<Parameter>(document, node);
    if (parameter) found.set(`${parameter.in} ${parameter.name}`, { node, parameter });
  }
  return [...found.values()];
}
