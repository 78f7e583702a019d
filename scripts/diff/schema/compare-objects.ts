/** Compares what two schemas say of the properties of objects. */
import { isDeepStrictEqual } from 'node:util';
import { compareHeldSchema, isAny } from './held-schema.js';
import type { Located } from './located.js';
import {
  findValueOf,
  listMembersOf,
  listValuesOf,
  readBoth,
  type Compared,
  type MergedSchema,
} from './merged-schema.js';
import { joinRelations, rateAdded, rateByDirection, type Direction, type Rating } from './rating.js';
import { recordKeyword, recordRelation, recordRequired } from './record-keyword.js';
import type { Walk } from './walk.js';

/** The keywords for properties that `properties` does not list. */
const REST = ['additionalProperties', 'unevaluatedProperties'] as const;

/** The keyword that takes a property out of what is transferred. */
const HIDING = { sent: 'readOnly', received: 'writeOnly', none: undefined } as const;

/** Compares the properties, which are required, and what holds for all others. */
export function compareObjects(walk: Walk, compared: Compared): void {
  const [old, now] = readBoth(compared, (schema) => listMembersOf(schema, 'properties'));
  const [was, is] = readBoth(compared, listRequired);
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const sides = { before: old.get(name), after: now.get(name), wasRequired: was.has(name), isRequired: is.has(name) };
    compareProperty(walk, compared, sides);
  }
  // Of a name that neither has as a property, only the name is compared.
  const isUnnamed = (name: string): boolean => !old.has(name) && !now.has(name);
  const added = [...is].some((name) => isUnnamed(name) && !was.has(name));
  const gone = [...was].some((name) => isUnnamed(name) && !is.has(name));
  recordRelation(walk, compared, 'required', joinRelations(added, gone));
  comparePatterns(walk, compared);
  const rating: Rating | undefined = compared.direction === 'received' ? { impact: 'minor' } : undefined;
  for (const keyword of REST) compareHeldSchema(walk, compared, keyword, rating);
  compareHeldSchema(walk, compared, 'propertyNames');
  compareDependentSchemas(walk, compared);
}

interface Sides {
  readonly before: readonly Located[] | undefined;
  readonly after: readonly Located[] | undefined;
  readonly wasRequired: boolean;
  readonly isRequired: boolean;
}

function compareProperty(walk: Walk, compared: Compared, { before, after, wasRequired, isRequired }: Sides): void {
  const { direction } = compared;
  const [old, now] = walk.merge(before ?? [], after ?? []);
  const [wasThere, isThere] = [before && !isHidden(old, direction), after && !isHidden(now, direction)];
  const added = rateAdded(direction, isRequired);
  const removed = rateRemoved(direction, isClosed(compared.after));
  if (!before) return walk.recordNode('added', after![0]!, isThere ? added : { impact: 'patch' });
  if (!after) return walk.recordNode('removed', before[0]!, wasThere ? removed : { impact: 'patch' });
  for (const keyword of ['readOnly', 'writeOnly'] as const) {
    if (isMarked(old, keyword) === isMarked(now, keyword)) continue;
    // It comes to a property that is added to, or removed from, what is transferred.
    const isOfDirection = keyword === HIDING[direction];
    const pair = { before: old, after: now, direction };
    recordKeyword(walk, pair, keyword, isOfDirection ? (isThere ? added : removed) : { impact: 'patch' });
  }
  const inner = wasThere && isThere ? direction : 'none';
  if (wasThere && isThere) {
    // The list of names is elsewhere; its place is that of the property.
    const place = { node: undefined, pointer: after[0]!.pointer };
    recordRequired(walk, { before: place, after: place }, [wasRequired, isRequired], direction);
  }
  walk.add(before, after, inner);
  const isOptional = inner !== 'none' && !(wasRequired && isRequired);
  compareDefaults(walk, { before: old, after: now, direction: isOptional ? direction : 'none' });
}

/** Compares the defaults of a value; the direction is `none` if it cannot be left out. */
export function compareDefaults(walk: Walk, compared: Compared): void {
  const [old, now] = readBoth(compared, (schema) => findValueOf(schema, 'default'));
  if (isDeepStrictEqual(old?.value, now?.value)) return;
  const reason = 'A caller who leaves it out gets something else.';
  const rating = rateByDirection(compared.direction, { impact: 'minor', reason }, { impact: 'patch' });
  recordKeyword(walk, compared, 'default', rating);
}

function rateRemoved(direction: Direction, isRefused: boolean): Rating {
  const sent: Rating = isRefused ? { impact: 'major', reason: 'A request with it is refused.' } : { impact: 'patch' };
  return rateByDirection(direction, sent, { impact: 'major', reason: 'A response no longer has it.' });
}

/** Whether a property is not transferred in a direction. */
function isHidden(schema: MergedSchema, direction: Direction): boolean {
  const keyword = HIDING[direction];
  return keyword !== undefined && isMarked(schema, keyword);
}

function isMarked(schema: MergedSchema, keyword: string): boolean {
  return listValuesOf(schema, keyword).some(({ value }) => value === true);
}

/** Whether properties that are not listed are refused. */
function isClosed(schema: MergedSchema): boolean {
  return REST.some((keyword) => listValuesOf(schema, keyword).some(({ value }) => value === false));
}

function listRequired(schema: MergedSchema): Set<string> {
  return new Set(
    listValuesOf(schema, 'required').flatMap(({ value }) => (Array.isArray(value) ? (value as string[]) : [])),
  );
}

/** Compares the schemas of properties whose names match a pattern. */
function comparePatterns(walk: Walk, compared: Compared): void {
  const { isGone, isAdded } = compareMembers(walk, compared, 'patternProperties');
  // Where all else is refused, a pattern allows more.
  const isReversed = readBoth(compared, isClosed).every(Boolean);
  const relation = isReversed ? joinRelations(isGone, isAdded) : joinRelations(isAdded, isGone);
  recordRelation(walk, compared, 'patternProperties', relation);
}

function compareDependentSchemas(walk: Walk, compared: Compared): void {
  const { isGone, isAdded } = compareMembers(walk, compared, 'dependentSchemas');
  recordRelation(walk, compared, 'dependentSchemas', joinRelations(isAdded, isGone));
}

/** Compares the schemas of a map that both have; returns whether another one that limits values is gone, or was added. */
function compareMembers(
  walk: Walk,
  compared: Compared,
  keyword: string,
): { readonly isGone: boolean; readonly isAdded: boolean } {
  const [old, now] = readBoth(compared, (schema) => listMembersOf(schema, keyword));
  for (const [name, schemas] of old) {
    const others = now.get(name);
    if (others) walk.add(schemas, others, compared.direction);
  }
  return { isGone: hasFurther(old, now), isAdded: hasFurther(now, old) };
}

/** Whether one map has a schema that another has not, and that does not allow any value. */
function hasFurther(members: ReadonlyMap<string, Located[]>, others: ReadonlyMap<string, Located[]>): boolean {
  return [...members].some(([name, schemas]) => !others.has(name) && schemas.some(({ node }) => !isAny(node)));
}
