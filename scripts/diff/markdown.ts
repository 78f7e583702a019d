/** Writes a comparison as Markdown, for a pull request. */
import { makeVisible } from '../../src/openapi/visible.js';
import { formatTable } from '../lib/markdown-table.js';
import type { Change, Comparison } from './compare.js';
import { countEvidence, omitImplied, type Evidence } from './evidence.js';
import { groupChanges, HIGHEST_FIRST, type ReportGroup } from './groups.js';
import type { Impact } from './impact.js';
import { formatTitle } from './sentence.js';
import { listNamed } from './values.js';
import {
  formatBaseNotes,
  formatCounts,
  formatFindings,
  formatJudges,
  formatPlaceIn,
  type BaseName,
} from './verdict.js';

/** The most changes with details, unless the report shows everything. */
const DETAILED = 40;
/** The most rows of a table; a table of more than `OPEN` is collapsed. */
const ROWS = 100;
const OPEN = 20;
/** The most differences, and failures, of a change. */
const FINDINGS = 12;
/** The most methods and types that a row names; the rest is counted. */
const NAMED = 5;

/** Returns the report: the verdict, a table of the changes of each impact, and the collapsed details of changes. */
export function formatDiffMarkdown(comparison: Comparison, base: BaseName, verbose = false): string {
  const { changes, unexplained, impact } = comparison;
  const since = `\`${makeVisible(base.label)}\``;
  const notes = formatBaseNotes(comparison, base).map(escapeLine);
  if (impact === 'none') return [`### Contract: no change since ${since}`, ...notes].join('\n\n');
  const groups = groupChanges(changes, !verbose);
  const detailed = HIGHEST_FIRST.flatMap((each) => listDetailed(groups, each, verbose));
  const shown = detailed.slice(0, verbose ? detailed.length : DETAILED);
  const more = detailed.length - shown.length;
  return [
    `### Contract: **${impact}** since ${since}`,
    `${escapeLine(formatFindings(comparison))}.`,
    ...formatJudges(comparison, base).map(escapeLine),
    ...notes,
    ...HIGHEST_FIRST.map((each) => formatRows(groups, each, base, verbose)),
    ...shown.map((change) => formatDetails(change, verbose)),
    more ? `… and the details of ${more} more changes.` : '',
    countEvidence(unexplained)
      ? collapse('No change of the contract explains these differences.', formatLimited(unexplained, verbose))
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Returns the table of the changes of one impact. */
function formatRows(groups: readonly ReportGroup[], impact: Impact, base: BaseName, verbose: boolean): string {
  const items = groups.flatMap((group) =>
    group.items.filter((item) => item.impact === impact).map((item) => ({ group, item })),
  );
  if (!items.length) return '';
  const shown = items.slice(0, verbose ? items.length : ROWS);
  const rows = shown.map(({ group, item }) => {
    const [change] = item.changes as readonly [Change, ...Change[]];
    const isAlone = item.changes.length === 1;
    const hint = isAlone && change.hint !== undefined ? ` ${change.hint}` : '';
    const { place, isInBase } = change.document;
    return [
      group.kind === 'api' ? group.name : `\`${group.name}\``,
      escapeLine(`${item.sentence}${hint}`),
      isAlone && !change.isText ? formatReached(change) : '',
      `\`${makeVisible(formatPlaceIn(place, isInBase ? base.label : undefined))}\``,
    ];
  });
  const rest = items.length - shown.length;
  const table = formatTable(['of', 'change', 'affects', 'place'], rows);
  const text = [table, rest ? `… and ${rest} more rows.` : ''].filter(Boolean).join('\n\n');
  const title = formatCounts(items.flatMap(({ item }) => item.changes));
  return impact !== 'major' && rows.length > OPEN ? collapse(title, text) : `#### ${title}\n\n${text}`;
}

function formatReached({ typeNames, methods, group }: Change): string {
  const names = [...typeNames.filter((name) => name !== group.name), ...methods].map((name) => `\`${name}\``);
  return makeVisible(listNamed(names, NAMED));
}

/** Returns the changes of an impact that there is more to say of. */
function listDetailed(groups: readonly ReportGroup[], impact: Impact, verbose: boolean): Change[] {
  const items = groups.flatMap((group) => group.items.filter((item) => item.impact === impact));
  return items.flatMap(({ changes }) =>
    changes.filter((change) => {
      const evidence = verbose ? change : omitImplied(change);
      return change.document.reasons.length > 0 || countEvidence(evidence) > 0;
    }),
  );
}

function formatDetails(change: Change, verbose: boolean): string {
  const evidence = verbose ? change : omitImplied(change);
  const reasons = change.document.reasons.map(escapeLine);
  return collapse(formatTitle(change), [...reasons, formatLimited(evidence, verbose)].filter(Boolean).join('\n\n'));
}

function formatLimited({ differences, failures }: Evidence, verbose: boolean): string {
  if (verbose) return formatEvidence({ differences, failures });
  const shown = { differences: differences.slice(0, FINDINGS), failures: failures.slice(0, FINDINGS) };
  const rest = countEvidence({ differences, failures }) - countEvidence(shown);
  return [formatEvidence(shown), rest ? `… and ${rest} more.` : ''].filter(Boolean).join('\n\n');
}

function collapse(title: string, text: string): string {
  return [`<details><summary>${escapeText(title)}</summary>`, text, '</details>'].join('\n\n');
}

/** Returns a line of text in which nothing but code stands for more than itself. */
function escapeLine(text: string): string {
  return makeVisible(text)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 ? part : part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')))
    .join('');
}

/** Returns the signatures before and after, and the compiler errors of code written for the former. */
export function formatEvidence({ differences, failures }: Evidence): string {
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
