/** Compares what two schemas say of the properties of objects. */
import { isDeepStrictEqual } from 'node:util';
import { compareHeldSchema, isAny } from './held-schema.js';
import type { Located } from './located.js';
import { findValueOf, listMembersOf, listValuesOf, type MergedSchema } from './merged-schema.js';
import { joinRelations, rateByDirection, rateRelation, type Direction, type Rating } from './rating.js';
import type { Compared } from './merged-schema.js';
import { recordKeyword, recordRelation } from './record-keyword.js';
import type { Walk } from './walk.js';

/** The keywords for properties that `properties` does not list. */
const REST = ['additionalProperties', 'unevaluatedProperties'] as const;

/** The keyword that takes a property out of what is transferred. */
const HIDING = { sent: 'readOnly', received: 'writeOnly', none: undefined } as const;

/** Compares the properties, which are required, and what holds for all others. */
export function compareObjects(walk: Walk, compared: Compared): void {
  const [old, now] = [compared.before, compared.after].map((schema) => listMembersOf(schema, 'properties')) as [
    Map<string, Located[]>,
    Map<string, Located[]>,
  ];
  const [was, is] = [compared.before, compared.after].map(listRequired) as [Set<string>, Set<string>];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const sides = { before: old.get(name), after: now.get(name), wasRequired: was.has(name), isRequired: is.has(name) };
    compareProperty(walk, compared, sides);
  }
  const unnamed = ({ required }: { required: Set<string> }): Set<string> =>
    new Set([...required].filter((name) => !old.has(name) && !now.has(name)));
  const [wasOther, isOther] = [unnamed({ required: was }), unnamed({ required: is })];
  const added = [...isOther].some((name) => !wasOther.has(name));
  const gone = [...wasOther].some((name) => !isOther.has(name));
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
  if (wasThere && isThere && wasRequired !== isRequired) {
    const holder = after[0]!.pointer;
    walk.recordValue(
      {
        before: { node: wasRequired, pointer: holder },
        after: { node: isRequired, pointer: holder },
        property: 'required',
      },
      rateRelation(isRequired ? 'tightened' : 'loosened', direction),
    );
  }
  walk.add(before, after, inner);
  const isOptional = inner !== 'none' && !(wasRequired && isRequired);
  compareDefaults(walk, { before: old, after: now, direction: isOptional ? direction : 'none' });
}

/** Compares the defaults of a value; the direction is `none` if it cannot be left out. */
export function compareDefaults(walk: Walk, compared: Compared): void {
  const [old, now] = [compared.before, compared.after].map((schema) => findValueOf(schema, 'default'));
  if (isDeepStrictEqual(old?.value, now?.value)) return;
  const reason = 'A caller who leaves it out gets something else.';
  const rating = rateByDirection(compared.direction, { impact: 'minor', reason }, { impact: 'patch' });
  recordKeyword(walk, compared, 'default', rating);
}

function rateAdded(direction: Direction, isRequired: boolean): Rating {
  const reason = 'A request without it is refused.';
  const sent: Rating = isRequired ? { impact: 'major', reason } : { impact: 'minor' };
  return rateByDirection(direction, sent, { impact: 'minor' });
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
  const [old, now] = [compared.before, compared.after].map((schema) => listMembersOf(schema, 'patternProperties')) as [
    Map<string, Located[]>,
    Map<string, Located[]>,
  ];
  for (const [pattern, schemas] of old) {
    const others = now.get(pattern);
    if (others) walk.add(schemas, others, compared.direction);
  }
  const [gone, added] = [
    [...old].filter(([pattern]) => !now.has(pattern)),
    [...now].filter(([pattern]) => !old.has(pattern)),
  ].map((members) => members.some(([, schemas]) => schemas.some(({ node }) => !isAny(node))));
  // Where all else is refused, a pattern allows more.
  const isReversed = isClosed(compared.before) && isClosed(compared.after);
  const relation = isReversed ? joinRelations(gone!, added!) : joinRelations(added!, gone!);
  recordRelation(walk, compared, 'patternProperties', relation);
}

function compareDependentSchemas(walk: Walk, compared: Compared): void {
  const [old, now] = [compared.before, compared.after].map((schema) => listMembersOf(schema, 'dependentSchemas')) as [
    Map<string, Located[]>,
    Map<string, Located[]>,
  ];
  for (const [name, schemas] of old) {
    const others = now.get(name);
    if (others) walk.add(schemas, others, compared.direction);
  }
  const [gone, added] = [[...old].filter(([name]) => !now.has(name)), [...now].filter(([name]) => !old.has(name))].map(
    (members) => members.some(([, schemas]) => schemas.some(({ node }) => !isAny(node))),
  ) as [boolean, boolean];
  recordRelation(walk, compared, 'dependentSchemas', joinRelations(added, gone));
}
