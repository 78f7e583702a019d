/** An operation where it stands in the document. */
import type { Method, OperationNode, PathItem } from '../../src/openapi/document.js';

/** An operation where it stands. */
export interface OperationSite {
  readonly path: string;
  readonly pathItem: PathItem;
  readonly method: Method;
  readonly operation: OperationNode;
  /** The address of the API. */
  readonly baseUrl: string | undefined;
}
