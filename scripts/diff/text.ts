/** Writes a comparison for a terminal. */
import type { Change, Comparison } from './compare.js';
import { formatPlace } from '../lib/problem.js';
import { isObject } from '../../src/openapi/document.js';
import { RENAMED_FROM } from '../../src/openapi/renames.js';
import { makeVisible } from '../../src/openapi/visible.js';
import { formatCount } from '../lib/reporter.js';

/** A line and its style. */
export interface ReportLine {
  readonly text: string;
  readonly style?: 'red' | 'yellow' | 'green' | 'dim' | 'bold';
}

const STYLES = { major: 'red', minor: 'yellow', patch: 'green', none: 'dim' } as const;
/** The most method names that are listed; the rest is counted. */
const NAMED = 6;
/** The maximum of signatures, and of compiler errors, that are shown per change. */
const DETAILED = 12;
/** The maximum length of a shown value, in characters. */
const LONGEST = 60;

/** Returns the report, the highest impact first. */
export function formatDiffText(comparison: Comparison, base: string): ReportLine[] {
  const { changes, unexplained, documents, types, impact, lines } = comparison;
  if (impact === 'none') return [{ text: `Nothing has changed since ${base}.`, style: 'green' }];
  const rest = [...unexplained.failures, ...unexplained.differences].length
    ? [
        { text: 'GENERATOR  No change of the contract explains these differences.', style: 'bold' } as const,
        ...formatDetails(unexplained),
      ]
    : [];
  return [
    ...sortByImpact(changes).flatMap((change) => formatChange(change, base)),
    ...rest,
    { text: '' },
    {
      text: `documents  ${documents.padEnd(6)} redocly diff, ${formatCount(changes.length, 'change')}`,
      style: STYLES[documents],
    },
    { text: `types      ${types.padEnd(6)} ${lines} lines of call sites of ${base}, compiled`, style: STYLES[types] },
    { text: `verdict    ${impact}`, style: STYLES[impact] },
  ];
}

/** Returns the changes, the highest impact first. */
export function sortByImpact(changes: readonly Change[]): Change[] {
  return (['major', 'minor', 'patch', 'none'] as const).flatMap((impact) =>
    changes.filter((change) => change.impact === impact),
  );
}

function formatChange(change: Change, base: string): ReportLine[] {
  const { document, documents, types, impact, methods, typeNames } = change;
  const reached = [
    ...typeNames,
    ...methods.slice(0, NAMED),
    ...(methods.length > NAMED ? [`${methods.length - NAMED} more methods`] : []),
  ];
  return [
    { text: '' },
    { text: `${impact.toUpperCase()}  ${formatTitle(change)}`, style: STYLES[impact] },
    { text: `  ${formatPlace(document.place)}${document.isInBase ? ` in ${base}` : ''}`, style: 'dim' },
    { text: `  documents: ${documents}, types: ${types}` },
    ...document.reasons.map((text) => ({ text: `  ${text}` })),
    ...(reached.length ? [{ text: `  ${reached.join(', ')}` }] : []),
    ...formatDetails(change),
  ];
}

function formatDetails({ differences, failures }: Pick<Change, 'differences' | 'failures'>): ReportLine[] {
  return [
    ...limitLines(differences, DETAILED, ({ subject, before, after, deprecation }): ReportLine[] => {
      if (deprecation !== undefined) return [{ text: `  ${subject} is deprecated: ${deprecation}`, style: 'yellow' }];
      return [
        ...(before === undefined ? [] : [{ text: `  - ${before}`, style: 'red' } as const]),
        ...(after === undefined ? [] : [{ text: `  + ${after}`, style: 'green' } as const]),
      ];
    }),
    ...limitLines(failures, DETAILED, ({ code, number, message }): ReportLine[] => [
      { text: `  > ${code}` },
      ...`${number}: ${message}`.split('\n').map((text) => ({ text: `    ${text}`, style: 'red' }) as const),
    ]),
  ];
}

/** Returns the lines of the first items, and the count of the rest. */
function limitLines<One>(all: readonly One[], most: number, linesOf: (item: One) => ReportLine[]): ReportLine[] {
  return [
    ...all.slice(0, most).flatMap(linesOf),
    ...(all.length > most ? [{ text: `  … and ${all.length - most} more`, style: 'dim' } as const] : []),
  ];
}

/** Describes the change in a sentence, on one line. */
export function formatTitle(change: Change): string {
  return makeVisible(describeChange(change));
}

function describeChange({ label, document }: Change): string {
  const { kind, property, before, after } = document;
  if (kind === 'added') return `${label} was added.`;
  if (kind === 'removed') return `${label} was removed.`;
  if (property === 'operationId' && before && after)
    return `\`${String(before)}\` was renamed to \`${String(after)}\`.`;
  if (property === 'key') return `\`${String(before)}\` was renamed to \`${String(after)}\`.`;
  if (property === RENAMED_FROM && after === undefined)
    return `The former name ${findFormerName(before)} of ${label} was removed.`;
  const [old, now] = [before, after].map(formatValue);
  const what = `\`${property}\` of ${label}`;
  if (old === undefined) return now === undefined ? `${what} changed.` : `${what} was added: ${now}.`;
  return now === undefined ? `${what} was removed: ${old}.` : `${what} changed from ${old} to ${now}.`;
}

function findFormerName(names: unknown): string {
  return [names]
    .flat()
    .map((name) => `\`${String(name)}\``)
    .join(', ');
}

function formatValue(value: unknown): string | undefined {
  if (value === undefined || (isObject(value) && !Object.keys(value).length)) return undefined;
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
