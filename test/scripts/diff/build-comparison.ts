/** Builds comparisons by hand, for tests of the reports. */
import type { Change, Comparison } from '../../../scripts/diff/compare.js';
import type { ChangeGroup } from '../../../scripts/diff/document/labels.js';
import type { DocumentChange } from '../../../scripts/diff/document-judge.js';
import { findHighest, type Impact } from '../../../scripts/diff/impact.js';
import type { Difference, Failure } from '../../../scripts/diff/types/type-judge.js';

/** What a change is built of; its place is in line 7 of `api.yaml`. */
export interface ChangeParts
  extends Partial<Omit<Change, 'document' | 'group'>>, Partial<Omit<DocumentChange, 'impact'>> {
  readonly impact: Impact;
  /** `GET /pets` is an operation, `Pet` a type, and nothing the API. */
  readonly of?: string;
}

/** Builds a change; without values it is one of a `description`. */
export function buildChange({ of = '', impact, part = '', ...parts }: ChangeParts): Change {
  const group: ChangeGroup = { kind: of === '' ? 'api' : /^[A-Z]+ \//.test(of) ? 'operation' : 'type', name: of };
  const { kind = 'modified', pointer = [], before, after, isInBase = kind === 'removed', reasons = [], hint } = parts;
  const property = kind === 'modified' ? (parts.property ?? 'description') : undefined;
  const place = parts.place ?? { file: 'api.yaml', line: 7, column: 3 };
  const owner = of && ` of \`${of}\``;
  return {
    label: parts.label ?? (part ? `${part}${owner}` : `\`${of}\``),
    group,
    part,
    isText: parts.isText ?? false,
    hint,
    document: { kind, pointer, property, before, after, place, isInBase, impact, reasons, hint },
    methods: parts.methods ?? [],
    typeNames: parts.typeNames ?? [],
    differences: parts.differences ?? [],
    failures: parts.failures ?? [],
    documents: parts.documents ?? impact,
    types: parts.types ?? impact,
    impact,
  };
}

/** Builds a comparison of changes. */
export function buildComparison(changes: readonly Change[], parts: Partial<Comparison> = {}): Comparison {
  const impact = findHighest(changes.map((change) => change.impact));
  const unexplained = { differences: [], failures: [] };
  return { changes, unexplained, lines: 412, documents: impact, types: impact, impact, ...parts };
}

/** Builds code that breaks. */
export function buildFailure(subject: string, number = 'TS2322', message = 'Not assignable.\nIn detail.'): Failure {
  return { subject, caller: undefined, code: `use(${subject});`, number, message };
}

/** Builds a signature that differs. */
export function buildDifference(subject: string, before: string | undefined, after: string | undefined): Difference {
  return { subject, before, after, deprecation: undefined };
}
