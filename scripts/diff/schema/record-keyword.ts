/** Records that a keyword of a schema differs. */
import { isDeepStrictEqual } from 'node:util';
import type { Located } from './located.js';
import { findValueOf, placeOf, type Compared, type KeywordValue } from './merged-schema.js';
import { rateRelation, type Direction, type Rating, type Relation } from './rating.js';
import type { Walk } from './walk.js';

/** Records a difference of a keyword; nothing if there is no relation. */
export function recordRelation(
  walk: Walk,
  compared: Compared,
  keywords: string | readonly string[],
  relation: Relation | undefined,
): void {
  if (relation) recordKeyword(walk, compared, keywords, rateRelation(relation, compared.direction));
}

/** Records a difference of a keyword, or of the first of several that one of the schemas has and that differs. */
export function recordKeyword(
  walk: Walk,
  { before, after }: Compared,
  keywords: string | readonly string[],
  rating: Rating,
): void {
  const all = [keywords].flat();
  const found = all
    .map((keyword) => ({ keyword, was: findValueOf(before, keyword), is: findValueOf(after, keyword) }))
    .toSorted((a, b) => rankDifference(b) - rankDifference(a))[0]!;
  const { keyword, was, is } = found;
  walk.recordValue(
    {
      before: { node: was?.value, pointer: was?.pointer ?? placeOf(before) },
      after: { node: is?.value, pointer: is?.pointer ?? placeOf(after) },
      property: keyword,
    },
    rating,
  );
}

function rankDifference({
  was,
  is,
}: {
  readonly was?: KeywordValue | undefined;
  readonly is?: KeywordValue | undefined;
}): number {
  if (!was && !is) return 0;
  return isDeepStrictEqual(was?.value, is?.value) ? 1 : 2;
}

/** Records that a part of a message is now required, or no longer; both versions have it. */
export function recordRequired(
  walk: Walk,
  { before, after }: { readonly before: Located; readonly after: Located },
  [wasRequired, isRequired]: readonly [boolean, boolean],
  direction: Direction,
): void {
  if (wasRequired === isRequired) return;
  const values = { before: { ...before, node: wasRequired }, after: { ...after, node: isRequired } };
  walk.recordValue({ ...values, property: 'required' }, rateRelation(isRequired ? 'tightened' : 'loosened', direction));
}
