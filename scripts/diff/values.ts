/** Says how two values of a keyword differ: on one line, and of long values only what differs. */
import { isObject } from '../../src/openapi/document.js';

/** The most characters of a value that is shown as it is. */
const LONGEST = 60;
/** The most characters of an item of an array. */
const LONGEST_ITEM = 40;
/** The most characters of the part of a text that differs, with the words around it. */
const LONGEST_EXCERPT = 90;
/** The most characters, and words, beside the part of a text that differs. */
const CONTEXT = { characters: 30, words: 3 } as const;
/** The most items or members that are named; the rest is counted. */
const NAMED = 5;

/** Returns the predicate of a sentence about a keyword: `changed from 1 to 2`, `was added: 2`, `lost "a" and gained "b"`. */
export function describeValues(before: unknown, after: unknown): string {
  if (before === undefined) return after === undefined ? 'changed' : `was added${formatOptionalValue(after)}`;
  if (after === undefined) return `was removed${formatOptionalValue(before)}`;
  if (Array.isArray(before) && Array.isArray(after)) return describeItems(before, after);
  if (isObject(before) && isObject(after)) return describeMembers(before, after);
  if (typeof before === 'string' && typeof after === 'string' && Math.max(before.length, after.length) > LONGEST) {
    return describeTexts(before, after);
  }
  return `changed from ${formatValue(before)} to ${formatValue(after)}`;
}

/** Returns the start of a text, at most so many characters and without a part of one. */
export function cutText(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** Returns names as a list in a sentence; of many, the first, and the count of the rest. */
export function listNamed(names: readonly string[], most = NAMED): string {
  const [shown, rest] = [names.slice(0, most), names.length - most];
  // The count of a single name is longer than most names.
  if (rest === 1) return listNamed(names, most + 1);
  const parts = rest > 0 ? [...shown, `${rest} others`] : shown;
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}` : (parts[0] ?? '');
}

function formatOptionalValue(value: unknown): string {
  return isObject(value) && !Object.keys(value).length ? '' : `: ${formatValue(value)}`;
}

function formatValue(value: unknown, most = LONGEST): string {
  if (typeof value === 'string') return JSON.stringify(cutText(value, most));
  return cutText(JSON.stringify(value), most);
}

function describeItems(before: readonly unknown[], after: readonly unknown[]): string {
  const [old, now] = [before, after].map((list) => new Map(list.map((item) => [JSON.stringify(item), item])));
  const [lost, gained] = [listOnlyIn(old!, now!), listOnlyIn(now!, old!)];
  if (!lost.length && !gained.length) return 'changed in its order';
  return joinParts([
    ['lost', lost],
    ['gained', gained],
  ]);
}

function listOnlyIn(items: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): string[] {
  return [...items].filter(([key]) => !others.has(key)).map(([, item]) => formatValue(item, LONGEST_ITEM));
}

function describeMembers(before: Record<string, unknown>, after: Record<string, unknown>): string {
  const [lost, gained] = [listKeysOnlyIn(before, after), listKeysOnlyIn(after, before)];
  const changed = Object.keys(before).filter(
    (key) => Object.hasOwn(after, key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  if (!lost.length && !gained.length && !changed.length) return 'changed in its order';
  const [only] = changed;
  if (only !== undefined && changed.length === 1 && !lost.length && !gained.length) {
    return `changed: \`${only}\` ${describeValues(before[only], after[only])}`;
  }
  const parts = joinParts([
    ['lost', lost.map(quoteName)],
    ['gained', gained.map(quoteName)],
  ]);
  return [parts, changed.length ? `changed in ${listNamed(changed.map(quoteName))}` : '']
    .filter(Boolean)
    .join(', and ');
}

function listKeysOnlyIn(members: Record<string, unknown>, others: Record<string, unknown>): string[] {
  return Object.keys(members).filter((key) => !Object.hasOwn(others, key));
}

function joinParts(parts: readonly (readonly [verb: string, names: readonly string[]])[]): string {
  return parts
    .filter(([, names]) => names.length)
    .map(([verb, names]) => `${verb} ${listNamed(names)}`)
    .join('; ');
}

function quoteName(name: string): string {
  return `\`${name}\``;
}

/** Returns the words that differ, with a few words around them. */
function describeTexts(before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.split(/\s+/).filter(Boolean).join(' ')) as [string, string];
  if (old === now) return 'changed only in its spaces';
  const [from, to] = excerptBoth(old, now).map((text) => JSON.stringify(text));
  return `changed from ${from!} to ${to!}`;
}

/** Returns the parts of two texts that differ, each with a few words around it. */
export function excerptBoth(before: string, after: string): [before: string, after: string] {
  const start = countCommonStart(before, after);
  const end = countCommonEnd(before, after, start);
  return [excerpt(before, start, before.length - end), excerpt(after, start, after.length - end)];
}

function countCommonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return count;
}

/** Returns how many characters the ends of two texts have in common, beyond their common start. */
function countCommonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

/** Returns a part of a text with the words around it. */
function excerpt(text: string, start: number, end: number): string {
  const [head, tail] = [text.slice(0, start), text.slice(end)];
  const [before, after] = [takeWords(head, -1), takeWords(tail, 1)];
  const part = `${before}${text.slice(start, end)}${after}`.trim();
  // Half of a character, at an end.
  const shown = cutText(part.replaceAll(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''), LONGEST_EXCERPT);
  return `${before.length < head.length ? '… ' : ''}${shown}${after.length < tail.length && !shown.endsWith('…') ? ' …' : ''}`;
}

/** Returns the last (-1) or the first (1) words of a text, including the part of a word at its end. */
function takeWords(text: string, direction: -1 | 1): string {
  const { characters, words } = CONTEXT;
  const near = direction < 0 ? text.slice(-characters) : text.slice(0, characters);
  const parts = near.split(' ');
  if (near.length < text.length && parts.length > 1) {
    // The word at the far end is perhaps cut.
    if (direction < 0) parts.shift();
    else parts.pop();
  }
  return direction < 0 ? parts.slice(-words).join(' ') : parts.slice(0, words).join(' ');
}
