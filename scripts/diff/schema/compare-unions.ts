/** Compares unions: their variants are paired, and what is left was added or removed. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, readRef, readText } from '../../../src/openapi/document.js';
import { findNode, formatRef, parseRef } from '../../../src/openapi/pointer.js';
import type { Located } from './located.js';
import { placeOf, type Compared, type MergedSchema, type Union } from './merged-schema.js';
import { rateRelation, type Direction } from './rating.js';
import type { AreSame, Walk } from './walk.js';

/** Keywords beside a union that say nothing of their own. */
const BESIDE = new Set([
  'type',
  'nullable',
  'title',
  'description',
  'discriminator',
  'example',
  'examples',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
]);

/** The most pairs of variants that are compared to find equal ones. */
const MOST_TRIALS = 200;

/** Whether one schema is a union, and the other has none: the union then stands for all of the other. */
export function isReplaced({ before, after }: Compared): boolean {
  return (isUnionAlone(before) && !after.unions.length) || (isUnionAlone(after) && !before.unions.length);
}

function isBesideUnion(keyword: string): boolean {
  return BESIDE.has(keyword) || keyword.startsWith('x-');
}

function isUnionAlone({ unions, parts }: MergedSchema): boolean {
  return unions.length === 1 && parts.every(({ node }) => Object.keys(node).every(isBesideUnion));
}

/** Compares the unions of two schemas, in their order. */
export function compareUnions(walk: Walk, compared: Compared, areSame: AreSame): void {
  const { before, after, direction } = compared;
  if (isReplaced(compared)) return compareReplaced(walk, compared, areSame);
  for (let index = 0; index < Math.max(before.unions.length, after.unions.length); index += 1) {
    const [old, now] = [before.unions[index], after.unions[index]];
    if (old && now) compareVariants(walk, { old, now }, direction, areSame);
    else recordUnion(walk, compared, { old, now }, now ? 'tightened' : 'loosened');
  }
}

/** Compares a union with a schema that is none: perhaps it is one of its variants. */
function compareReplaced(walk: Walk, compared: Compared, areSame: AreSame): void {
  const { before, after, direction } = compared;
  const [old, now] = [before.unions[0], after.unions[0]];
  const [list, newList] = [old ?? before.folded[0], now ?? after.folded[0]];
  if (list && newList) return compareVariants(walk, { old: list, now: newList }, direction, areSame);
  // A union of conditions limits what the types allow.
  const isLimit = (old ?? now)!.variants.every((variant) => isCondition(variant));
  if (isLimit || !(old ? after : before).parts.length)
    return recordUnion(walk, compared, { old, now }, now ? 'tightened' : 'loosened');
  const [union, single] = old ? [before, after] : [after, before];
  const { variants } = (old ?? now)!;
  const isVariant = variants.some((variant) =>
    // Null can be valid on both sides.
    (union.isNullable ? [variant, orNull(variant)] : [variant]).some((one) =>
      old ? areSame(walk, [one], single.schemas) : areSame(walk, single.schemas, [one]),
    ),
  );
  // The schema of the same name is that variant, whatever has changed in it.
  const [only, ...others] = single.schemas;
  const named = others.length ? undefined : variants.find(({ node }) => readRef(node) === formatRef(only!.pointer));
  if (!isVariant && named && old) walk.add([named], single.schemas, direction);
  if (!isVariant && named && !old) walk.add(single.schemas, [named], direction);
  recordUnion(walk, compared, { old, now }, isVariant || named ? (now ? 'loosened' : 'tightened') : 'changed');
}

/** Returns a schema that also allows null. */
function orNull({ node, pointer }: Located): Located {
  return { node: { anyOf: [node, { type: 'null' }] }, pointer: [...pointer, 'or null'] };
}

/** Whether a schema only requires or excludes something. */
function isCondition({ node }: Located): boolean {
  return isObject(node) && Object.keys(node).every((key) => ['required', 'not', 'title', 'description'].includes(key));
}

/** A union of each version, if it has one. */
interface Unions {
  readonly old: Union | undefined;
  readonly now: Union | undefined;
}

function recordUnion(
  walk: Walk,
  { before, after, direction }: Compared,
  { old, now }: Unions,
  relation: 'tightened' | 'loosened' | 'changed',
): void {
  walk.recordValue(
    {
      before: { node: readVariants(old), pointer: old?.holder.pointer ?? placeOf(before) },
      after: { node: readVariants(now), pointer: now?.holder.pointer ?? placeOf(after) },
      property: (now ?? old)!.keyword,
    },
    rateRelation(relation, direction),
  );
}

function readVariants(union: Union | undefined): unknown {
  return union && findNode(union.holder.node, [union.keyword]);
}

function compareVariants(
  walk: Walk,
  { old, now }: { readonly old: Union; readonly now: Union },
  direction: Direction,
  areSame: AreSame,
): void {
  const pairs = pairVariants(walk, old.variants, now.variants, areSame);
  // Beside all values of a type, listed ones change nothing.
  const isOpen = (variant: MergedSchema): boolean =>
    [old, now].every((union) => union.variants.some((other) => isOpenTo(other, variant)));
  for (const [before, after] of pairs) {
    const isListed = walk.merge([before], [after]).every(isOpen);
    walk.add([before], [after], isListed ? 'none' : direction);
  }
  const [paired, pairedTo] = [new Set(pairs.map(([before]) => before)), new Set(pairs.map(([, after]) => after))];
  for (const variant of old.variants)
    if (!paired.has(variant)) walk.recordNode('removed', variant, rateRelation('tightened', direction));
  for (const variant of now.variants)
    if (!pairedTo.has(variant)) walk.recordNode('added', variant, rateRelation('loosened', direction));
}

/** Whether one variant has all values of a type, and another one lists some of them. */
function isOpenTo({ node }: Located, { types, values }: MergedSchema): boolean {
  const type = isObject(node) ? node['type'] : undefined;
  const isBare = isObject(node) && Object.keys(node).every((key) => ['type', 'title', 'description'].includes(key));
  return (
    isBare && values !== undefined && typeof type === 'string' && types !== undefined && [...types].join() === type
  );
}

type Pair = readonly [before: Located, after: Located];

/** Pairs variants: of the same name, of the same values, or else, if they have no name, in the same place. */
function pairVariants(
  walk: Walk,
  before: readonly Located[],
  after: readonly Located[],
  areSame: AreSame,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let [old, now] = [before, after];
  const pairBy = (matches: (one: Located, other: Located) => boolean): void => {
    for (const one of old) {
      const other = now.find((candidate) => matches(one, candidate));
      if (!other) continue;
      pairs.push([one, other]);
      [old, now] = [old.filter((item) => item !== one), now.filter((item) => item !== other)];
    }
  };
  pairBy((one, other) => nameVariant(one) !== undefined && nameVariant(one) === nameVariant(other));
  pairBy((one, other) => isDeepStrictEqual(one.node, other.node));
  if (old.length * now.length <= MOST_TRIALS) pairBy((one, other) => areSame(walk, [one], [other]));
  if (old.length === now.length) {
    const rest = old.flatMap((one, index): Pair[] => (isOtherName(walk, one, now[index]!) ? [] : [[one, now[index]!]]));
    pairs.push(...rest);
  }
  return pairs;
}

/** Returns what identifies a variant: its reference, or its title. */
function nameVariant({ node }: Located): string | undefined {
  return readRef(node) ?? (readText(node, 'title') || undefined);
}

/** Whether two variants refer to different schemas of which one is in both versions. */
function isOtherName(walk: Walk, before: Located, after: Located): boolean {
  const [old, now] = [readRef(before.node), readRef(after.node)];
  if (old === undefined || now === undefined) return false;
  return findNode(walk.after, parseRef(old)) !== undefined || findNode(walk.before, parseRef(now)) !== undefined;
}
