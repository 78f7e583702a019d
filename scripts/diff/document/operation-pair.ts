/** An operation of two versions. */
import type { Located } from '../schema/located.js';

/** An operation with its path item. */
export interface ComparedOperation {
  readonly item: Located;
  readonly operation: Located;
  /** The names of the variables of its path. */
  readonly variables: readonly string[];
}

/** An operation of both versions, and the direction of its requests. */
export interface OperationPair {
  readonly before: ComparedOperation;
  readonly after: ComparedOperation;
  readonly direction: 'sent' | 'received';
}
