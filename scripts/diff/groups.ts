/** Groups the changes of a report: by operation and type, those with the highest impact first. */
import { makeVisible } from '../../src/openapi/visible.js';
import type { Change } from './compare.js';
import type { ChangeGroup } from './document/labels.js';
import { findHighest, isHigher, type Impact } from './impact.js';
import { formatTitle, formatTitleInGroup, isWholeGroup } from './sentence.js';
import { cutText, listNamed } from './values.js';

/** The impacts, the highest first. */
export const HIGHEST_FIRST = ['major', 'minor', 'patch', 'none'] as const;

/** The most groups with changes of texts alone that have a line each. */
const TEXT_GROUPS = 3;
/** The most parts that a line about texts names; the rest is counted. */
const NAMED = 3;
/** The most characters of the name of a group. */
const LONGEST_NAME = 150;
/** What a group itself is called in a line about texts. */
const SELF = { operation: 'the operation', type: 'the type', api: 'the API' } as const;

/** What a report has a line for: a change, or several that change only texts. */
export interface ReportItem {
  readonly impact: Impact;
  readonly changes: readonly Change[];
  /** The sentence under the name of the group. */
  readonly sentence: string;
  /** The sentence that names the group, too. */
  readonly title: string;
}

/** The part of a contract that changed, and its changes. */
export interface ReportGroup {
  readonly kind: ChangeGroup['kind'];
  /** `GET /pets`, `Pet`, or `The API`, on one line. */
  readonly name: string;
  /** The highest impact first. */
  readonly items: readonly ReportItem[];
}

/** Returns the changes, the highest impact first. */
export function sortByImpact(changes: readonly Change[]): Change[] {
  return HIGHEST_FIRST.flatMap((impact) => changes.filter((change) => change.impact === impact));
}

/**
 * Returns the groups, those with the highest impact first, else in the order of the changes; with `isBrief`, changes of texts are
 * joined: those of a group, and those of all groups that have no other changes beyond the first few.
 */
export function groupChanges(changes: readonly Change[], isBrief: boolean): ReportGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.group.kind} ${change.group.name}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  const ordered = HIGHEST_FIRST.flatMap((impact) =>
    [...groups.values()].filter((group) => findHighest(group.map((change) => change.impact)) === impact),
  );
  if (!isBrief) return ordered.map((group) => toGroup(group, sortByImpact(group).map(toItem)));
  const onlyTexts = ordered.filter((group) => group.every(isMinorText));
  const rest = onlyTexts.length > TEXT_GROUPS + 1 ? onlyTexts.slice(TEXT_GROUPS) : [];
  const joined = new Set(rest);
  return [
    ...ordered.filter((group) => !joined.has(group)).map((group) => toGroup(group, joinTexts(group))),
    ...(rest.length ? [joinGroups(rest)] : []),
  ];
}

/** Whether a change is one of texts, and nothing else noticed it. */
function isMinorText({ isText, impact }: Change): boolean {
  return isText && !isHigher(impact, 'patch');
}

function toGroup([first]: readonly Change[], items: readonly ReportItem[]): ReportGroup {
  const { kind, name } = first!.group;
  return { kind, name: kind === 'api' ? 'The API' : cutText(makeVisible(name), LONGEST_NAME), items };
}

function toItem(change: Change): ReportItem {
  // The name of what was added or removed is shorter than "it".
  const sentence = isWholeGroup(change) ? formatTitle(change) : formatTitleInGroup(change);
  return { impact: change.impact, changes: [change], sentence, title: formatTitle(change) };
}

/** Returns the items of a group, with one item for all changes of texts. */
function joinTexts(group: readonly Change[]): ReportItem[] {
  const texts = group.filter(isMinorText);
  if (texts.length < 2) return sortByImpact(group).map(toItem);
  const others = group.filter((change) => !isMinorText(change));
  return [...sortByImpact(others).map(toItem), formatTexts(texts)];
}

function formatTexts(changes: readonly Change[]): ReportItem {
  const parts = [...new Set(changes.map(({ part, group }) => part || SELF[group.kind]))];
  const [{ label, group }] = changes as readonly [Change, ...Change[]];
  const listed = listNamed(parts, NAMED);
  const title = parts.length === 1 ? label : group.kind === 'api' ? listed : `\`${group.name}\`: ${listed}`;
  return toTextItem(changes, `texts of ${listed}`, `texts of ${title}`);
}

function joinGroups(groups: readonly (readonly Change[])[]): ReportGroup {
  const names = groups.map(([first]) => (first!.group.kind === 'api' ? 'the API' : `\`${first!.group.name}\``));
  const text = `texts of ${groups.length} more: ${listNamed(names, NAMED)}`;
  return { kind: 'api', name: 'Texts', items: [toTextItem(groups.flat(), text, text)] };
}

function toTextItem(changes: readonly Change[], sentence: string, title: string): ReportItem {
  const impact = findHighest(changes.map((change) => change.impact));
  const [short, long] = [sentence, title].map((text) => cutText(makeVisible(text), 2 * LONGEST_NAME)) as [
    string,
    string,
  ];
  return { impact, changes, sentence: short, title: long };
}
