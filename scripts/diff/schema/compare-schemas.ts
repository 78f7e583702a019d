/** Compares two schemas, keyword by keyword: each difference is rated by what it does to the valid values. */
import { isDeepStrictEqual } from 'node:util';
import { readRef } from '../../../src/openapi/document.js';
import { findHighest } from '../impact.js';
import { compareArrays } from './compare-arrays.js';
import { compareDiscriminators } from './compare-discriminators.js';
import { compareLimits } from './compare-limits.js';
import { compareObjects } from './compare-objects.js';
import { compareTypes, compareValues } from './compare-types.js';
import { compareUnions, isReplaced } from './compare-unions.js';
import { compareHeldSchema, isNever } from './held-schema.js';
import type { Located } from './located.js';
import {
  findValueOf,
  listSchemasOf,
  listValuesOf,
  placeOf,
  readBoth,
  type Compared,
  type MergedSchema,
} from './merged-schema.js';
import { joinRelations, reverseDirection } from './rating.js';
import { recordRelation } from './record-keyword.js';
import type { Walk } from './walk.js';

/** Compares the schemas that wait, and those that they lead to. */
export function compareWaitingSchemas(walk: Walk): void {
  for (let pair = walk.next(); pair; pair = walk.next()) comparePair(walk, pair);
}

function comparePair(walk: Walk, pair: Compared): void {
  if (pair.references) compareReplaced(walk, pair, pair.references);
  else compareMerged(walk, pair);
}

/** Compares two different schemas: that the place refers to another one is one change, as far-reaching as what differs. */
function compareReplaced(walk: Walk, pair: Compared, [before, after]: NonNullable<Compared['references']>): void {
  const inner = walk.createComparison(pair);
  compareWaitingSchemas(inner);
  const impact = findHighest(inner.findings.map((finding) => finding.impact));
  if (impact === 'none') return;
  const [reason] = inner.findings.flatMap((finding) => (finding.impact === impact ? finding.reasons : []));
  walk.recordValue(
    {
      before: { ...before, node: readRef(before.node) },
      after: { ...after, node: readRef(after.node) },
      property: '$ref',
    },
    { impact, ...(reason === undefined ? {} : { reason }) },
  );
}

function compareMerged(walk: Walk, compared: Compared): void {
  if (!isReplaced(compared)) {
    compareTypes(walk, compared);
    compareValues(walk, compared);
    compareLimits(walk, compared);
    compareObjects(walk, compared);
    compareArrays(walk, compared, areSame);
    compareContents(walk, compared);
    compareConditions(walk, compared);
  }
  compareMovedTexts(walk, compared);
  compareUnions(walk, compared, areSame);
  compareDiscriminators(walk, compared);
}

/** Compares the texts of schemas that are combined in another way, so that no two nodes have the same place. */
function compareMovedTexts(walk: Walk, compared: Compared): void {
  const { before, after, direction } = compared;
  if (direction === 'none' || before.parts.length === after.parts.length) return;
  for (const keyword of ['title', 'description']) {
    const [old, now] = readBoth(compared, (schema) => listValuesOf(schema, keyword));
    const lost = old.find(({ value }) => now.every((other) => other.value !== value));
    const gained = now.find(({ value }) => old.every((other) => other.value !== value));
    if (!lost && !gained) continue;
    walk.recordValue(
      {
        before: { node: lost?.value, pointer: lost?.pointer ?? gained!.pointer },
        after: { node: gained?.value, pointer: gained?.pointer ?? placeOf(after) },
        property: keyword,
      },
      { impact: 'patch' },
    );
  }
}

/** Whether two schemas allow the same values: whether comparing them finds nothing. */
function areSame(walk: Walk, before: readonly Located[], after: readonly Located[]): boolean {
  return walk.remember(before, after, () => {
    const trial = walk.createTrial();
    trial.add(before, after, 'none');
    for (let pair = trial.next(); pair && !trial.hasFindings; pair = trial.next()) comparePair(trial, pair);
    return !trial.hasFindings;
  });
}

/** Compares what a text contains, and how it is written in XML. */
function compareContents(walk: Walk, compared: Compared): void {
  compareHeldSchema(walk, compared, 'contentSchema');
  const [old, now] = readBoth(compared, (schema) => findValueOf(schema, 'xml')?.value);
  if (!isDeepStrictEqual(old, now) && walk.hasXml()) recordRelation(walk, compared, 'xml', 'changed');
}

/** Whether a schema has a condition, and what follows from it. */
function isConditional(schema: MergedSchema): boolean {
  const has = (keyword: string): boolean => listSchemasOf(schema, keyword).length > 0;
  return has('if') && (has('then') || has('else'));
}

/** Compares `not`, whose directions are reversed, and `if`, `then` and `else`. */
function compareConditions(walk: Walk, compared: Compared): void {
  const [old, now] = readBoth(compared, (schema) => listSchemasOf(schema, 'not').filter(({ node }) => !isNever(node)));
  if (old.length === now.length) {
    const reversed = reverseDirection(compared.direction);
    old.forEach((schema, index) => walk.add([schema], [now[index]!], reversed));
  }
  recordRelation(walk, compared, 'not', joinRelations(old.length < now.length, old.length > now.length));
  const [wasIf, isIf] = readBoth(compared, isConditional);
  if (!wasIf && !isIf) return;
  if (wasIf !== isIf) return recordRelation(walk, compared, 'if', isIf ? 'tightened' : 'loosened');
  for (const keyword of ['if', 'then', 'else'] as const) {
    const [was, is] = readBoth(compared, (schema) => listSchemasOf(schema, keyword));
    if (was.length !== is.length) {
      recordRelation(walk, compared, keyword, was.length < is.length ? 'tightened' : 'loosened');
    } else if (!was.every((schema, index) => areSame(walk, [schema], [is[index]!]))) {
      recordRelation(walk, compared, keyword, 'changed');
    }
  }
}
