/** Says in a few sentences what a comparison comes to. */
import { formatCount } from '../lib/reporter.js';
import { formatPlace, type Place } from '../lib/problem.js';
import type { Base } from './base.js';
import type { Change, Comparison } from './compare.js';
import { countEvidence } from './evidence.js';
import type { Impact } from './impact.js';
import { HIGHEST_FIRST } from './groups.js';

/** What a report says of the older version. */
export interface BaseName extends Pick<Base, 'label' | 'note'> {
  /** Whether the note is above the report, which has several. */
  readonly isNoted?: boolean;
}

/** Returns a place, and the older version if it is there, unless the file already says so. */
export function formatPlaceIn(place: Place, version: string | undefined): string {
  return version === undefined || version === place.file ? formatPlace(place) : `${formatPlace(place)} in ${version}`;
}

/** Returns the changes by impact: `2 major, 1 minor and 3 patch changes`. */
export function formatCounts(changes: readonly Pick<Change, 'impact'>[]): string {
  const counts = HIGHEST_FIRST.flatMap((impact) => {
    const count = changes.filter((change) => change.impact === impact).length;
    return count ? [{ text: `${count} ${impact}`, count }] : [];
  });
  const texts = counts.map(({ text }) => text);
  const listed = texts.length > 1 ? `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)!}` : texts.join('');
  return `${listed} ${counts.at(-1)?.count === 1 ? 'change' : 'changes'}`;
}

/** Returns the changes by impact, and the differences that none of them explains. */
export function formatFindings({ changes, unexplained }: Comparison): string {
  const count = countEvidence(unexplained);
  if (!count) return formatCounts(changes);
  const rest = `${formatCount(count, 'difference')} of the client that no change explains`;
  return changes.length ? `${formatCounts(changes)}, and ${rest}` : rest;
}

/** Returns what each judge says, unless they say the same. */
export function formatJudges({ documents, types, lines }: Comparison, { label }: BaseName): string[] {
  if (documents === types) return [];
  const [first, second] = [documents, types].map((impact) => (impact === 'none' ? 'no change' : impact));
  const by = lines ? `, after compiling ${lines} lines that use ${label}` : ', as the client is the same';
  return [`The documents say ${first!}; the types say ${second!}${by}.`];
}

/** Returns the verdict on several documents. */
export function formatJointVerdict(impact: Impact, count: number): string {
  if (impact === 'none') return `Nothing has changed in ${count} documents.`;
  return `${impact.toUpperCase()} is the highest verdict of ${count} documents.`;
}

/** Returns what there is to say of the older version. */
export function formatBaseNotes({ impact }: Pick<Comparison, 'impact'>, { label, note, isNoted }: BaseName): string[] {
  if (isNoted) return [];
  const isOfHead = impact === 'none' && label === 'HEAD';
  return [
    ...(note === undefined ? [] : [note]),
    ...(isOfHead ? ['Only uncommitted changes are compared with HEAD; pass an older revision as BASE.'] : []),
  ];
}
