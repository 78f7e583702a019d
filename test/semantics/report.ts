/** Formats what a check of types found, for readers. */
import type { Finding, TypeReport } from './check-types.js';

/** The most characters of a finding. */
const LONGEST = 400;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Returns one line for each place with findings: the first one, and how many there are. */
export function formatFindings(findings: readonly Finding[]): string[] {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) places.set(finding.place, [...(places.get(finding.place) ?? []), finding]);
  return [...places].map(([place, found]) => {
    const { detail, message } = found[0]!;
    return `${place} (${found.length}): ${cut(detail)}: ${cut(message)}`;
  });
}

/** What is printed of a document in a table. */
export interface ReportRow extends Pick<
  TypeReport,
  'schemas' | 'values' | 'refused' | 'reads' | 'never' | 'lacking' | 'accepted' | 'untested'
> {
  readonly document: string;
  readonly operations: number;
  /** The number of errors of each compiler. */
  readonly errors: Readonly<Record<5 | 7, number>>;
}

const HEAD = [
  'document',
  'operations',
  'errors in TypeScript 5, 7',
  'types',
  'values',
  'refused',
  'properties read',
  'never',
  'required removed',
  'accepted',
  'without a value',
];

/** Returns a table of what was checked in documents, and what was found. */
export function formatReports(rows: readonly ReportRow[]): string {
  const cells = rows.map((row) => [
    row.document,
    row.operations,
    `${row.errors[5]}, ${row.errors[7]}`,
    row.schemas,
    row.values,
    row.refused.length,
    row.reads,
    row.never.length,
    row.lacking,
    row.accepted.length,
    row.untested.length,
  ]);
  return [HEAD, HEAD.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
