/** Chooses the lines of a report that has room for only so many: titles before evidence, and the highest impact first. */
import type { Style } from '../lib/reporter.js';
import { HIGHEST_FIRST } from './groups.js';
import type { Impact } from './impact.js';

/** A line and its style. */
export interface ReportLine {
  readonly text: string;
  readonly style?: Style;
}

/** Lines below a title that are shown together or not at all. */
export interface Detail {
  /** Those of a lower level have priority. */
  readonly level: number;
  /** How many findings of the compiler they are. */
  readonly findings: number;
  readonly lines: readonly ReportLine[];
}

/** A title and what is below it. */
export interface TitledEntry {
  readonly impact: Impact;
  /** The impacts of the changes that it stands for. */
  readonly changes: readonly { readonly impact: Impact }[];
  readonly title: ReportLine;
  /** The spaces before details. */
  readonly indent: number;
  readonly details: readonly Detail[];
  /** How many findings of the compiler are left out in any case. */
  readonly hidden: number;
}

/** Entries under a heading; an entry can stand without one. */
export interface Block {
  readonly heading: ReportLine | undefined;
  readonly entries: readonly TitledEntry[];
}

/** Returns all lines, with empty ones around the blocks of several lines. */
export function layOutBlocks(blocks: readonly Block[], isSpaced = true): ReportLine[] {
  const laid = blocks.map(layOutBlock);
  return laid.flatMap((lines, index) => {
    const isApart = isSpaced && index > 0 && Math.max(lines.length, laid[index - 1]!.length) > 1;
    return isApart ? [{ text: '' }, ...lines] : lines;
  });
}

/** Returns the lines that have priority, and one that counts the rest. */
export function fitBlocks(blocks: readonly Block[], room: number): ReportLine[] {
  const all = blocks.flatMap(layOutBlock).length;
  const isWhole = all <= room && !countFindings(blocks);
  const chosen = isWhole ? blocks : chooseEntries(blocks, room - 1);
  const rest = formatRest(blocks, chosen);
  const spaced = layOutBlocks(chosen);
  const lines = spaced.length + rest.length <= room ? spaced : layOutBlocks(chosen, false);
  return [...lines, ...rest];
}

function layOutBlock({ heading, entries }: Block): ReportLine[] {
  const margin = heading ? '  ' : '';
  const body = entries.flatMap(({ title, indent, details }) => [
    { ...title, text: `${margin}${title.text}` },
    ...details
      .flatMap(({ lines }) => lines)
      .map((line) => ({ ...line, text: `${margin}${' '.repeat(indent)}${line.text}` })),
  ]);
  return heading ? [heading, ...body] : body;
}

/** Says how many changes are not shown; if all are, how many findings of the compiler. */
function formatRest(blocks: readonly Block[], chosen: readonly Block[]): ReportLine[] {
  const shown = new Set(chosen.flatMap(({ entries }) => entries.map(({ title }) => title)));
  const missing = blocks.flatMap(({ entries }) =>
    entries.filter(({ title }) => !shown.has(title)).flatMap(({ changes }) => changes),
  );
  const counts = HIGHEST_FIRST.flatMap((impact) => {
    const count = missing.filter((change) => change.impact === impact).length;
    return count ? [`${count} ${impact}`] : [];
  });
  const changes = missing.length === 1 ? 'change' : 'changes';
  if (missing.length) {
    const text = `… and ${missing.length} more ${changes} (${counts.join(', ')}): --verbose shows all.`;
    return [{ text, style: 'dim' }];
  }
  const findings = countFindings(blocks) + countDetails(blocks) - countDetails(chosen);
  if (!findings) return [];
  const noun = findings === 1 ? 'finding' : 'findings';
  return [{ text: `… and ${findings} more ${noun} of the compiler: --verbose shows all.`, style: 'dim' }];
}

function countFindings(blocks: readonly Block[]): number {
  return blocks.flatMap(({ entries }) => entries).reduce((sum, { hidden }) => sum + hidden, 0);
}

function countDetails(blocks: readonly Block[]): number {
  const details = blocks.flatMap(({ entries }) => entries.flatMap((entry) => entry.details));
  return details.reduce((sum, { findings }) => sum + findings, 0);
}

/** Entries of one priority, with their blocks. */
type Ranked = readonly { readonly block: Block; readonly entry: TitledEntry }[];

/** Returns the number of lines of titles, with the headings that are not there yet. */
function countTitles(entries: Ranked, opened: ReadonlySet<Block>): number {
  const headed = new Set(entries.map(({ block }) => block).filter((block) => block.heading && !opened.has(block)));
  return entries.length + headed.size;
}

/** Returns the blocks with the entries and details that fit, in the order of their priority. */
function chooseEntries(blocks: readonly Block[], room: number): Block[] {
  const budget = { left: room };
  const opened = new Set<Block>();
  const entries = new Set<TitledEntry>();
  const details = new Set<Detail>();
  // What no change explains comes last, but its title must not be missing.
  const ranked = [undefined, ...HIGHEST_FIRST].map((impact): Ranked =>
    blocks.flatMap((block) =>
      block.entries
        .filter((entry) => (entry.changes.length ? entry.impact : undefined) === impact)
        .map((entry) => ({ block, entry })),
    ),
  );
  const takeTitles = (rank: Ranked): void => {
    for (const { block, entry } of rank) {
      const isTaken = takeLines(budget, block.heading && !opened.has(block) ? 2 : 1);
      if (!isTaken) continue;
      opened.add(block);
      entries.add(entry);
    }
  };
  const takeDetails = (rank: Ranked, least: number): void => {
    const wanted = rank.filter(({ entry }) => entries.has(entry)).flatMap(({ entry }) => entry.details);
    for (const detail of wanted.toSorted((one, other) => one.level - other.level)) {
      if (details.has(detail) || budget.left - detail.lines.length < least) continue;
      if (takeLines(budget, detail.lines.length)) details.add(detail);
    }
  };
  const [unexplained, majors, ...others] = ranked as [Ranked, Ranked, ...Ranked[]];
  takeTitles(unexplained);
  takeTitles(majors);
  // At most half of what is left goes to the evidence of majors, unless the other titles need less.
  const reserve = Math.min(Math.floor(budget.left / 2), countTitles(others.flat(), opened));
  takeDetails([...majors, ...unexplained], reserve);
  others.forEach(takeTitles);
  for (const rank of [majors, ...others, unexplained]) takeDetails(rank, 0);
  return blocks
    .filter((block) => block.entries.some((entry) => entries.has(entry)))
    .map(({ heading, entries: all }) => ({
      heading,
      entries: all
        .filter((entry) => entries.has(entry))
        .map((entry) => ({ ...entry, details: entry.details.filter((detail) => details.has(detail)) })),
    }));
}

/** Takes lines if there are as many. */
function takeLines(budget: { left: number }, count: number): boolean {
  if (budget.left < count) return false;
  budget.left -= count;
  return true;
}
