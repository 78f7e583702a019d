/** What the judge of documents finds. */
import type { Impact } from '../impact.js';

/** A difference between two documents. */
export interface Finding {
  readonly kind: 'added' | 'removed' | 'modified';
  /** The segments of the JSON Pointer to the changed node. */
  readonly pointer: readonly string[];
  /** The changed member of the node, if the node exists in both versions. */
  readonly property: string | undefined;
  readonly before: unknown;
  readonly after: unknown;
  /** Whether the pointer is one of the older document. */
  readonly isInBase: boolean;
  readonly impact: Impact;
  /** Why it has this impact, as sentences. */
  readonly reasons: readonly string[];
  /** What it perhaps is, as a sentence: "Perhaps renamed to `Buyer`." */
  readonly hint: string | undefined;
}
