/** Writes a comparison as Markdown, for a pull request. */
import type { Change, Comparison } from './compare.js';
import { makeVisible } from '../../src/openapi/visible.js';
import { formatPlace } from '../lib/problem.js';
import { formatTitle, sortByImpact } from './text.js';
import { formatTable } from '../lib/markdown-table.js';

/** The maximum of changes with details. */
const DETAILED = 40;

/** Returns the report: the verdict, a table of the changes, and the details of changes that affect the types. */
export function formatDiffMarkdown(
  { changes, unexplained, documents, types, impact, lines }: Comparison,
  base: string,
): string {
  const since = makeVisible(base);
  if (impact === 'none') return `### Contract: no change since \`${since}\``;
  const sorted = sortByImpact(changes);
  const noticed = sorted.filter(({ differences, failures }) => differences.length + failures.length > 0);
  const rest = unexplained.differences.length + unexplained.failures.length;
  return [
    `### Contract: **${impact}** since \`${since}\``,
    formatTable(
      ['judge', 'verdict', 'by'],
      [
        ['documents', documents, '`redocly diff`'],
        ['types', types, `${lines} lines of call sites, compiled against the new client`],
      ],
    ),
    formatTable(
      ['impact', 'change', 'documents', 'types', 'affects', 'place'],
      sorted.map((change) => [
        change.impact,
        formatTitle(change),
        change.documents,
        change.types,
        [...change.typeNames, ...change.methods].map((name) => `\`${name}\``).join(' '),
        `\`${makeVisible(formatPlace(change.document.place))}\`${change.document.isInBase ? ` in ${since}` : ''}`,
      ]),
    ),
    ...noticed.slice(0, DETAILED).map((change) => formatDetails(formatTitle(change), change)),
    ...(rest ? [formatDetails('No change of the contract explains these differences.', unexplained)] : []),
  ].join('\n\n');
}

function formatDetails(title: string, change: Pick<Change, 'differences' | 'failures'>): string {
  return [`<details><summary>${escapeText(title)}</summary>`, formatEvidence(change), '</details>'].join('\n\n');
}

/** Returns the signatures before and after, and the compiler errors of code written for the former. */
export function formatEvidence({ differences, failures }: Pick<Change, 'differences' | 'failures'>): string {
  return [
    differences.length &&
      fenceCode(
        'diff',
        differences.flatMap(({ before, after }) => [
          ...(before === undefined || before === after ? [] : [`- ${before}`]),
          ...(after === undefined ? [] : [`+ ${after}`]),
        ]),
      ),
    ...failures.map(({ code, number, message }) =>
      fenceCode('ts', [code, ...`${number}: ${message}`.split('\n').map((line) => `// ${line}`)]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function fenceCode(language: string, lines: readonly string[]): string {
  return ['```' + language, ...lines.map(makeVisible), '```'].join('\n');
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/`([^`]*)`/g, '<code>$1</code>');
}
