/** The location of an operation in the document. */
import type { Method, OperationNode, PathItem } from '../../src/openapi/document.js';

/** An operation with its location in the document. */
export interface OperationSite {
  readonly path: string;
  readonly pathItem: PathItem;
  readonly method: Method;
  readonly operation: OperationNode;
  /** The base URL of the API. */
  readonly baseUrl: string | undefined;
}
