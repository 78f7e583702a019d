/** Compares the schemas that keywords of schemas have, such as `items` and `additionalProperties`. */
import { isObject } from '../../../src/openapi/document.js';
import { listSchemasOf, readBoth, type Compared } from './merged-schema.js';
import { rateRelation, type Rating } from './rating.js';
import { recordKeyword } from './record-keyword.js';
import type { Walk } from './walk.js';

/** Compares the schema of a keyword; without one, any value is valid. `rateOpening` rates that `false` is gone, if not as usual. */
export function compareHeldSchema(
  walk: Walk,
  compared: Compared,
  keyword: string,
  rateOpening: Rating = rateRelation('loosened', compared.direction),
): void {
  const [old, now] = readBoth(compared, (schema) =>
    listSchemasOf(schema, keyword).filter(({ node }) => !isAny(node) && !(keyword === 'propertyNames' && isText(node))),
  );
  const [wasNone, isNone] = [old, now].map((schemas) => schemas.some(({ node }) => isNever(node)));
  if (!old.length && !now.length) return;
  if (wasNone && isNone) return;
  if (old.length && now.length && !wasNone && !isNone) return walk.add(old, now, compared.direction);
  const isTightened = isNone || !old.length;
  recordKeyword(
    walk,
    compared,
    keyword,
    isTightened
      ? rateRelation('tightened', compared.direction)
      : wasNone
        ? rateOpening
        : rateRelation('loosened', compared.direction),
  );
}

/** Whether a schema allows any text, as each name of a property is. */
function isText(node: unknown): boolean {
  return isObject(node) && node['type'] === 'string' && Object.keys(node).length === 1;
}

/** Whether a schema allows no value. */
export function isNever(node: unknown): boolean {
  if (!isObject(node)) return node === false;
  const { not } = node;
  return Object.keys(node).length === 1 && not !== undefined && isAny(not);
}

/** Whether a schema allows any value. */
export function isAny(node: unknown): boolean {
  if (!isObject(node)) return node === true || node === undefined;
  return Object.keys(node).every((key) => key === 'description' || key === 'title');
}
