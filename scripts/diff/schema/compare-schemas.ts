/** Compares two schemas, keyword by keyword: each difference is rated by what it does to the valid values. */
import { isDeepStrictEqual } from 'node:util';
import { compareArrays } from './compare-arrays.js';
import { compareDiscriminators } from './compare-discriminators.js';
import { compareLimits } from './compare-limits.js';
import { compareObjects } from './compare-objects.js';
import { compareTypes, compareValues } from './compare-types.js';
import { compareUnions, isReplaced } from './compare-unions.js';
import { compareHeldSchema } from './held-schema.js';
import type { Located } from './located.js';
import { findValueOf, listSchemasOf } from './merged-schema.js';
import { joinRelations, reverseDirection } from './rating.js';
import type { Compared } from './merged-schema.js';
import { recordRelation } from './record-keyword.js';
import type { Walk } from './walk.js';

/** Compares the schemas that wait, and those that they lead to. */
export function compareWaitingSchemas(walk: Walk): void {
  for (let pair = walk.next(); pair; pair = walk.next()) compareMerged(walk, pair);
}

function compareMerged(walk: Walk, compared: Compared): void {
  if (!isReplaced(compared)) {
    compareTypes(walk, compared);
    compareValues(walk, compared);
    compareLimits(walk, compared);
    compareObjects(walk, compared);
    compareArrays(walk, compared);
    compareContents(walk, compared);
    compareConditions(walk, compared);
  }
  compareUnions(walk, compared, areSame);
  compareDiscriminators(walk, compared);
}

/** Whether two schemas allow the same values: whether comparing them finds nothing. */
function areSame(walk: Walk, before: readonly Located[], after: readonly Located[]): boolean {
  return walk.remember(before, after, () => {
    const trial = walk.createTrial();
    trial.add(before, after, 'none');
    for (let pair = trial.next(); pair && !trial.hasFindings; pair = trial.next()) compareMerged(trial, pair);
    return !trial.hasFindings;
  });
}

/** Compares what a text contains, and how it is written in XML. */
function compareContents(walk: Walk, compared: Compared): void {
  compareHeldSchema(walk, compared, 'contentSchema');
  if (!walk.hasXml) return;
  const [old, now] = [compared.before, compared.after].map((schema) => findValueOf(schema, 'xml')?.value);
  if (!isDeepStrictEqual(old, now)) recordRelation(walk, compared, 'xml', 'changed');
}

/** Compares `not`, whose directions are reversed, and `if`, `then` and `else`. */
function compareConditions(walk: Walk, compared: Compared): void {
  const listBoth = (keyword: string): [before: Located[], after: Located[]] => [
    listSchemasOf(compared.before, keyword),
    listSchemasOf(compared.after, keyword),
  ];
  const [old, now] = listBoth('not');
  if (old.length === now.length) {
    const reversed = reverseDirection(compared.direction);
    old.forEach((schema, index) => walk.add([schema], [now[index]!], reversed));
  }
  recordRelation(walk, compared, 'not', joinRelations(old.length < now.length, old.length > now.length));
  for (const keyword of ['if', 'then', 'else'] as const) {
    const [was, is] = listBoth(keyword);
    if (was.length !== is.length) {
      recordRelation(walk, compared, keyword, was.length < is.length ? 'tightened' : 'loosened');
    } else if (!was.every((schema, index) => areSame(walk, [schema], [is[index]!]))) {
      recordRelation(walk, compared, keyword, 'changed');
    }
  }
}
