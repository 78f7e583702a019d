/** Writes a comparison for a terminal. */
import type { Change, Comparison } from '../judge/compare.js';
import { formatPlace } from '../problem.js';
import { count } from '../report.js';
import { titleOf } from './change-title.js';

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

/** Returns the report, the gravest change first. */
export const diffText = (comparison: Comparison, base: string): ReportLine[] => {
  const { changes, unexplained, documents, types, impact, lines } = comparison;
  if (impact === 'none') return [{ text: `Nothing has changed since ${base}.`, style: 'green' }];
  const rest = [...unexplained.failures, ...unexplained.differences].length
    ? [
        { text: 'OF THE GENERATOR  No change of the contract accounts for these.', style: 'bold' } as const,
        ...detailsOf(unexplained),
      ]
    : [];
  return [
    ...byImpact(changes).flatMap((change) => changeLines(change, base)),
    ...rest,
    { text: '' },
    {
      text: `documents  ${documents.padEnd(6)} redocly diff, ${count(changes.length, 'change')}`,
      style: STYLES[documents],
    },
    { text: `types      ${types.padEnd(6)} ${lines} lines of call sites of ${base}, compiled`, style: STYLES[types] },
    { text: `verdict    ${impact}`, style: STYLES[impact] },
  ];
};

/** Returns changes with the gravest first. */
export const byImpact = (changes: readonly Change[]): Change[] =>
  (['major', 'minor', 'patch', 'none'] as const).flatMap((impact) =>
    changes.filter((change) => change.impact === impact),
  );

const changeLines = (change: Change, base: string): ReportLine[] => {
  const { document, documents, types, impact, methods, typeNames } = change;
  const reached = [
    ...typeNames,
    ...methods.slice(0, NAMED),
    ...(methods.length > NAMED ? [`${methods.length - NAMED} more methods`] : []),
  ];
  return [
    { text: '' },
    { text: `${impact.toUpperCase()}  ${titleOf(change)}`, style: STYLES[impact] },
    { text: `  ${formatPlace(document.place)}${document.isInBase ? ` in ${base}` : ''}`, style: 'dim' },
    { text: `  documents: ${documents}, types: ${types}` },
    ...document.reasons.map((text) => ({ text: `  ${text}` })),
    ...(reached.length ? [{ text: `  ${reached.join(', ')}` }] : []),
    ...detailsOf(change),
  ];
};

const detailsOf = ({ differences, failures }: Pick<Change, 'differences' | 'failures'>): ReportLine[] => [
  ...some(differences, DETAILED, ({ subject, before, after, deprecation }): ReportLine[] => {
    if (deprecation !== undefined) return [{ text: `  ${subject} is deprecated: ${deprecation}`, style: 'yellow' }];
    return [
      ...(before === undefined ? [] : [{ text: `  - ${before}`, style: 'red' } as const]),
      ...(after === undefined ? [] : [{ text: `  + ${after}`, style: 'green' } as const]),
    ];
  }),
  ...some(failures, DETAILED, ({ code, number, message }): ReportLine[] => [
    { text: `  > ${code}` },
    ...`${number}: ${message}`.split('\n').map((text) => ({ text: `    ${text}`, style: 'red' }) as const),
  ]),
];

/** Returns the lines of the first of many, and how many more there are. */
const some = <One>(all: readonly One[], most: number, linesOf: (one: One) => ReportLine[]): ReportLine[] => [
  ...all.slice(0, most).flatMap(linesOf),
  ...(all.length > most ? [{ text: `  … and ${all.length - most} more`, style: 'dim' } as const] : []),
];
