/** Writes a comparison for a terminal. */
import type { Change, Comparison } from './compare.js';
import { formatPlace } from '../lib/problem.js';
import { isObject } from '../../src/openapi/document.js';
import { RENAMED_FROM } from '../../src/openapi/renames.js';
import { formatCount } from '../lib/reporter.js';

/** A line, and how it looks. */
export interface ReportLine {
  readonly text: string;
  readonly style?: 'red' | 'yellow' | 'green' | 'dim' | 'bold';
}

const STYLES = { major: 'red', minor: 'yellow', patch: 'green', none: 'dim' } as const;
/** How many names of methods are listed before the rest is counted. */
const NAMED = 6;
/** How many signatures, and how many words of the compiler, are shown of a change. */
const DETAILED = 12;
/** The longest value that is shown, in characters. */
const LONGEST = 60;

/** Returns the report, the gravest change first. */
export function formatDiffText(comparison: Comparison, base: string): ReportLine[] {
  const { changes, unexplained, documents, types, impact, lines } = comparison;
  if (impact === 'none') return [{ text: `Nothing has changed since ${base}.`, style: 'green' }];
  const rest = [...unexplained.failures, ...unexplained.differences].length
    ? [
        { text: 'OF THE GENERATOR  No change of the contract accounts for these.', style: 'bold' } as const,
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

/** Returns changes with the gravest first. */
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

/** Returns the lines of the first of many, and how many more there are. */
function limitLines<One>(all: readonly One[], most: number, linesOf: (item: One) => ReportLine[]): ReportLine[] {
  return [
    ...all.slice(0, most).flatMap(linesOf),
    ...(all.length > most ? [{ text: `  … and ${all.length - most} more`, style: 'dim' } as const] : []),
  ];
}

/** Returns what changed, in a sentence. */
export function formatTitle({ label, document }: Change): string {
  const { kind, property, before, after } = document;
  if (kind === 'added') return `${label} is new.`;
  if (kind === 'removed') return `${label} is gone.`;
  if (property === 'operationId' && before && after) return `\`${String(before)}\` is called \`${String(after)}\` now.`;
  if (property === 'key') return `\`${String(before)}\` is called \`${String(after)}\` now.`;
  if (property === RENAMED_FROM && after === undefined)
    return `The former name ${findFormerName(before)} of ${label} is gone.`;
  const [old, now] = [before, after].map(formatValue);
  const what = `\`${property}\` of ${label}`;
  if (old === undefined) return now === undefined ? `${what} changed.` : `${what} is new: ${now}.`;
  return now === undefined ? `${what} is gone: ${old}.` : `${what} changed from ${old} to ${now}.`;
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
