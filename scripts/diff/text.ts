/** Writes a comparison for a terminal. */
import { isHigher } from './impact.js';
import { makeVisible } from '../../src/openapi/visible.js';
import { fitBlocks, layOutBlocks, type Block, type Detail, type TitledEntry, type ReportLine } from './choose-lines.js';
import type { Change, Comparison } from './compare.js';
import { countEvidence, omitImplied, takeFirst, type Evidence } from './evidence.js';
import { groupChanges, type ReportGroup, type ReportItem } from './groups.js';
import { cutText, excerptBoth, listNamed } from './values.js';
import { formatBaseNotes, formatFindings, formatJudges, formatPlaceIn, type BaseName } from './verdict.js';

/** How much a report shows. */
export interface ReportSize {
  /** Whether it shows everything. */
  readonly verbose?: boolean;
  /** The most lines otherwise. */
  readonly lines?: number;
}

/** The most lines of a report, unless it shows everything. */
export const MOST_LINES = 40;

/** The fewest: the verdict, what there is to say of it, the first change, and the count of the rest. */
const LEAST_LINES = 7;

const STYLES = { major: 'red', minor: 'yellow', patch: 'green', none: 'dim' } as const;
/** The most methods and types that a line names; the rest is counted. */
const NAMED = 5;
/** The most characters of a line, and of one of code or of the compiler. */
const LONGEST = 400;
const LONGEST_EVIDENCE = 160;
/** The most characters of a signature that is shown as a whole. */
const LONGEST_SIGNATURE = 120;
/** What is shown first as long as there is room. */
const LEVELS = { first: 0, reason: 1, failure: 2, difference: 3, reach: 4, last: 5 } as const;

/** Returns the report: the verdict, then the changes by groups, the highest impact first. */
export function formatDiffText(
  comparison: Comparison,
  base: BaseName,
  { verbose = false, lines: most = MOST_LINES }: ReportSize = {},
): ReportLine[] {
  const head = formatHead(comparison, base);
  const blocks = [
    ...groupChanges(comparison.changes, !verbose).map((group) => toBlock(group, base, verbose)),
    ...formatUnexplained(comparison.unexplained, verbose),
  ];
  if (!blocks.length) return head.map(showLine);
  const body = verbose ? layOutBlocks(blocks) : fitBlocks(blocks, most - head.length - 1);
  const lines = [...head, { text: '' }, ...body].map(showLine);
  return verbose ? lines : lines.map(({ text, ...line }) => ({ ...line, text: cutText(text, LONGEST) }));
}

/** Returns a line without characters that are not seen: texts of a document can have them. */
function showLine(line: ReportLine): ReportLine {
  return { ...line, text: makeVisible(line.text) };
}

/** Shares lines among reports: none gets more than it needs, and each gets a few. */
export function shareLines(needs: readonly number[], lines: number): number[] {
  const shares = needs.map(() => 0);
  const byNeed = needs.map((need, index) => ({ need, index })).toSorted((one, other) => one.need - other.need);
  let left = lines;
  for (const [position, { need, index }] of byNeed.entries()) {
    const share = Math.min(need, Math.max(LEAST_LINES, Math.floor(left / (needs.length - position))));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

function formatHead(comparison: Comparison, base: BaseName): ReportLine[] {
  const { impact } = comparison;
  const notes = formatBaseNotes(comparison, base).map((text): ReportLine => ({ text, style: 'dim' }));
  if (impact === 'none') return [{ text: `Nothing has changed since ${base.label}.`, style: 'green' }, ...notes];
  const verdict = `${impact.toUpperCase()} since ${base.label}: ${formatFindings(comparison)}`;
  return [
    { text: verdict, style: STYLES[impact] },
    ...formatJudges(comparison, base).map((text) => ({ text })),
    ...notes,
  ];
}

function toBlock({ name, items }: ReportGroup, base: BaseName, verbose: boolean): Block {
  const isAlone = items.length === 1;
  return {
    heading: isAlone ? undefined : { text: name, style: 'bold' },
    entries: items.map((item) => toEntry(item, isAlone ? item.title : item.sentence, base, verbose)),
  };
}

function toEntry(item: ReportItem, sentence: string, base: BaseName, verbose: boolean): TitledEntry {
  const { impact, changes } = item;
  const [change] = changes as readonly [Change, ...Change[]];
  const { place, isInBase } = change.document;
  const hint = change.hint === undefined || changes.length > 1 ? '' : ` ${change.hint}`;
  const where = formatPlaceIn(place, isInBase ? base.label : undefined);
  const title: ReportLine = { text: `${impact.padEnd(5)}  ${sentence}${hint}  ${where}`, style: STYLES[impact] };
  if (changes.length > 1) return { impact, changes, title, indent: 7, details: [], hidden: 0 };
  const evidence = verbose ? change : omitImplied(change);
  const brief = verbose ? evidence : takeFirst(evidence);
  return {
    impact,
    changes,
    title,
    indent: 7,
    details: [
      ...formatReasons(change, verbose),
      ...formatReach(change, verbose),
      ...formatEvidenceLines(brief, verbose),
    ],
    hidden: countEvidence(evidence) - countEvidence(brief),
  };
}

function formatReasons({ document, documents, types }: Change, verbose: boolean): Detail[] {
  const judges = verbose && documents !== types ? [`The documents say ${documents}, the types ${types}.`] : [];
  return [...document.reasons, ...judges].map((text) => ({ level: LEVELS.reason, findings: 0, lines: [{ text }] }));
}

/** Returns what uses a changed type; an operation has its own method. */
function formatReach({ impact, methods, typeNames, group }: Change, verbose: boolean): Detail[] {
  if (!verbose && !isHigher(impact, 'patch')) return [];
  const names = [...typeNames.filter((name) => name !== group.name), ...(group.kind === 'operation' ? [] : methods)];
  if (!names.length) return [];
  const text = `Affects ${listNamed(names, verbose ? names.length : NAMED)}.`;
  return [{ level: LEVELS.reach, findings: 0, lines: [{ text, style: 'dim' }] }];
}

function formatEvidenceLines({ differences, failures }: Evidence, verbose: boolean): Detail[] {
  return [
    ...failures.map(({ code, number, message }): Detail => {
      const lines = `${number}: ${message}`.split('\n');
      const shown = verbose ? lines : lines.slice(0, 1).map((text) => cutText(text, LONGEST_EVIDENCE));
      const site = verbose ? code : cutText(code, LONGEST_EVIDENCE);
      return {
        level: LEVELS.failure,
        findings: 1,
        lines: [{ text: `> ${site}` }, ...shown.map((text) => ({ text: `  ${text}`, style: 'red' }) as const)],
      };
    }),
    ...differences.map(({ subject, before, after, deprecation }): Detail => {
      if (deprecation !== undefined) {
        const text = `${subject} is deprecated: ${deprecation}`;
        return { level: LEVELS.difference, findings: 1, lines: [{ text, style: 'yellow' }] };
      }
      const [old, now] = verbose ? [before, after] : shortenSignatures(subject, before, after);
      const lines: readonly ReportLine[] = [
        ...(old === undefined ? [] : [{ text: `- ${old}`, style: 'red' } as const]),
        ...(now === undefined ? [] : [{ text: `+ ${now}`, style: 'green' } as const]),
      ];
      return { level: LEVELS.difference, findings: 1, lines };
    }),
  ];
}

/** Returns long signatures as their names and what differs in them. */
function shortenSignatures(subject: string, before?: string, after?: string): (string | undefined)[] {
  if (before === undefined || after === undefined || Math.max(before.length, after.length) <= LONGEST_SIGNATURE)
    return [before, after];
  const name = subject.replace(/^.*\.(?=[^.]*$)/, '');
  return excerptBoth(before, after).map((text) => (text.startsWith('…') ? `${name}: ${text}` : text));
}

/** Returns the differences that no change explains, as a block. */
function formatUnexplained(unexplained: Evidence, verbose: boolean): Block[] {
  const count = countEvidence(unexplained);
  if (!count) return [];
  const brief = verbose
    ? unexplained
    : { differences: unexplained.differences.slice(0, NAMED), failures: unexplained.failures.slice(0, NAMED) };
  const entry: TitledEntry = {
    impact: unexplained.failures.length ? 'major' : 'minor',
    changes: [],
    title: { text: 'GENERATOR  No change of the contract explains these differences.', style: 'bold' },
    indent: 2,
    // Its title says nothing without an example.
    details: formatEvidenceLines(brief, verbose).map((detail, index) => ({
      ...detail,
      level: index ? LEVELS.last : LEVELS.first,
    })),
    hidden: count - countEvidence(brief),
  };
  return [{ heading: undefined, entries: [entry] }];
}
