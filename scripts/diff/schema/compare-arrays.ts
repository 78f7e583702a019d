/** Compares what two schemas say of the items of arrays. */
import { findLimit } from './compare-limits.js';
import { compareHeldSchema, isAny, isNever } from './held-schema.js';
import { listItems, type Located } from './located.js';
import { listSchemasOf, type Compared, type MergedSchema } from './merged-schema.js';
import { joinRelations } from './rating.js';
import { recordRelation } from './record-keyword.js';
import type { AreSame, Walk } from './walk.js';

/** Compares the items, those at fixed places, and those that an array must contain. */
export function compareArrays(walk: Walk, compared: Compared, areSame: AreSame): void {
  compareTuples(walk, compared);
  compareContained(walk, compared, areSame);
  for (const keyword of ['items', 'unevaluatedItems']) compareHeldSchema(walk, compared, keyword);
}

function compareTuples(walk: Walk, compared: Compared): void {
  const { before, after, direction } = compared;
  const [old, now] = [listTuple(before), listTuple(after)];
  const shared = Math.min(old.length, now.length);
  for (let index = 0; index < shared; index += 1) walk.add([old[index]!], [now[index]!], direction);
  // Where no further items are valid, a further place allows more.
  const isClosed = [before, after].every((schema) => listSchemasOf(schema, 'items').some(({ node }) => isNever(node)));
  const [gone, added] = [old.slice(shared), now.slice(shared)].map((items) =>
    items.some(({ node }) => isClosed || !isAny(node)),
  ) as [boolean, boolean];
  recordRelation(walk, compared, 'prefixItems', isClosed ? joinRelations(gone, added) : joinRelations(added, gone));
}

function listTuple(schema: MergedSchema): Located[] {
  const list = listSchemasOf(schema, 'prefixItems').at(-1);
  return list ? listItems(list) : [];
}

/** Compares how many items fit a schema. */
function compareContained(walk: Walk, compared: Compared, areSame: AreSame): void {
  const { before, after, direction } = compared;
  const [old, now] = [listSchemasOf(before, 'contains'), listSchemasOf(after, 'contains')];
  const [least, newLeast] = [countLeast(before, old), countLeast(after, now)];
  const [most, newMost] = [countMost(before, old), countMost(after, now)];
  const [wasLimited, isLimited] = [least > 0 || most < Infinity, newLeast > 0 || newMost < Infinity];
  if (wasLimited !== isLimited) return recordRelation(walk, compared, 'contains', isLimited ? 'tightened' : 'loosened');
  if (!isLimited) return;
  recordRelation(walk, compared, 'minContains', joinRelations(newLeast > least, newLeast < least));
  recordRelation(walk, compared, 'maxContains', joinRelations(newMost < most, newMost > most));
  if (newMost === Infinity || areSame(walk, old, now)) walk.add(old, now, direction);
  // Whatever fits counts for both limits.
  else recordRelation(walk, compared, 'contains', 'changed');
}

function countLeast(schema: MergedSchema, contained: readonly Located[]): number {
  return contained.length ? (findLimit(schema, 'minContains', Math.max) ?? 1) : 0;
}

function countMost(schema: MergedSchema, contained: readonly Located[]): number {
  return contained.length ? (findLimit(schema, 'maxContains', Math.min) ?? Infinity) : Infinity;
}
