/** Compares the schemas that keywords of schemas have, such as `items` and `additionalProperties`. */
import { isObject } from '../../../src/openapi/document.js';
import type { Located } from './located.js';
import { listSchemasOf } from './merged-schema.js';
import { rateRelation, type Rating } from './rating.js';
import type { Compared } from './merged-schema.js';
import { recordKeyword } from './record-keyword.js';
import type { Walk } from './walk.js';

/** Compares the schema of a keyword; without one, any value is valid. `rateOpening` rates that `false` is gone, if not as usual. */
export function compareHeldSchema(
  walk: Walk,
  compared: Compared,
  keyword: string,
  rateOpening: Rating = rateRelation('loosened', compared.direction),
): void {
  const [old, now] = [compared.before, compared.after].map((schema) =>
    listSchemasOf(schema, keyword).filter(({ node }) => !isAny(node)),
  ) as [Located[], Located[]];
  const [wasNever, isNever] = [old, now].map((schemas) => schemas.some(({ node }) => node === false));
  if (!old.length && !now.length) return;
  if (wasNever && isNever) return;
  if (old.length && now.length && !wasNever && !isNever) return walk.add(old, now, compared.direction);
  const isTightened = isNever || !old.length;
  recordKeyword(
    walk,
    compared,
    keyword,
    isTightened
      ? rateRelation('tightened', compared.direction)
      : wasNever
        ? rateOpening
        : rateRelation('loosened', compared.direction),
  );
}

/** Whether a schema allows any value. */
export function isAny(node: unknown): boolean {
  return node === true || node === undefined || (isObject(node) && !Object.keys(node).length);
}
