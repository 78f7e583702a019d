/** Compares the limits of two schemas: bounds, patterns, formats, and which fields others require. */
import { isObject } from '../../../src/openapi/document.js';
import { findValueOf, listValuesOf, type MergedSchema } from './merged-schema.js';
import { joinRelations, relateSets, type Relation } from './rating.js';
import type { Compared } from './merged-schema.js';
import { recordKeyword, recordRelation } from './record-keyword.js';
import type { Walk } from './walk.js';

/** The lower bounds, of which 0 excludes nothing, and the upper ones. */
const LOWER = ['minLength', 'minItems', 'minProperties'] as const;
const UPPER = ['maxLength', 'maxItems', 'maxProperties'] as const;

/** Patterns that every text matches. */
const ANY_TEXT = new Set<unknown>(['', '.*', '^.*$', '^', '$']);

/** Formats that exclude no number that a service has. */
const ALL_NUMBERS = new Set<unknown>(['int64', 'double']);

/** Formats that have all values of another. */
const WIDER: Readonly<Record<string, string>> = { int32: 'int64', float: 'double' };

/** Compares all limits. */
export function compareLimits(walk: Walk, compared: Compared): void {
  const { before, after } = compared;
  // Listed values have no other limit, and no limit says the same of another type.
  if ((before.values ?? after.values) || !haveCommonType(before, after)) return;
  for (const keyword of LOWER) {
    const [old, now] = [before, after].map((schema) => findLimit(schema, keyword, Math.max) ?? 0);
    recordRelation(walk, compared, keyword, joinRelations(now! > old!, now! < old!));
  }
  for (const keyword of UPPER) {
    const [old, now] = [before, after].map((schema) => findLimit(schema, keyword, Math.min) ?? Infinity);
    recordRelation(walk, compared, keyword, joinRelations(now! < old!, now! > old!));
  }
  recordRelation(walk, compared, ['minimum', 'exclusiveMinimum'], relateBounds(before, after, 'Minimum'));
  recordRelation(walk, compared, ['maximum', 'exclusiveMaximum'], relateBounds(before, after, 'Maximum'));
  recordRelation(walk, compared, 'multipleOf', relateSteps(before, after));
  const [isUnique, becomesUnique] = [before, after].map((schema) => findValueOf(schema, 'uniqueItems')?.value === true);
  recordRelation(
    walk,
    compared,
    'uniqueItems',
    joinRelations(!isUnique && becomesUnique!, isUnique! && !becomesUnique),
  );
  recordRelation(walk, compared, 'pattern', relateTexts(before, after, 'pattern'));
  compareFormats(walk, compared);
  recordRelation(walk, compared, ['contentEncoding', 'format'], relateTexts(before, after, 'contentEncoding'));
  recordRelation(walk, compared, 'contentMediaType', relateTexts(before, after, 'contentMediaType'));
  // Each further requirement limits the values more.
  const dependent = relateSets(listDependent(after), listDependent(before));
  recordRelation(walk, compared, ['dependentRequired', 'dependencies'], dependent);
}

/** Whether a value other than null can be of a type of both schemas. */
function haveCommonType({ types: old }: MergedSchema, { types: now }: MergedSchema): boolean {
  if (!old || !now) return true;
  const others = new Set([...now].map(nameWithIntegers));
  return [...old].some((type) => type !== 'null' && others.has(nameWithIntegers(type)));
}

/** Returns the name of a type, in which integers are numbers. */
function nameWithIntegers(type: string): string {
  return type === 'integer' ? 'number' : type;
}

/** Returns the strictest number that a keyword has. */
export function findLimit(
  schema: MergedSchema,
  keyword: string,
  choose: (...values: number[]) => number,
): number | undefined {
  const values = listValuesOf(schema, keyword).flatMap(({ value }) => (typeof value === 'number' ? value : []));
  return values.length ? choose(...values) : undefined;
}

/** A bound, and whether it is excluded itself. */
interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
}

function relateBounds(before: MergedSchema, after: MergedSchema, kind: 'Minimum' | 'Maximum'): Relation | undefined {
  // Of maximums, the negative values are compared as those of minimums.
  const sign = kind === 'Minimum' ? 1 : -1;
  const [old, now] = [before, after].map((schema) => readBound(schema, kind, sign));
  const compared = now!.value - old!.value || Number(now!.isExclusive) - Number(old!.isExclusive);
  return joinRelations(compared > 0, compared < 0);
}

function readBound({ parts, types }: MergedSchema, kind: 'Minimum' | 'Maximum', sign: number): Bound {
  const bounds = parts.flatMap(({ node }): Bound[] => {
    const [limit, exclusive] = [node[kind.toLowerCase()], node[`exclusive${kind}`]];
    return [
      ...(typeof limit === 'number' ? [{ value: sign * limit, isExclusive: exclusive === true }] : []),
      ...(typeof exclusive === 'number' ? [{ value: sign * exclusive, isExclusive: true }] : []),
    ];
  });
  const none: Bound = { value: -Number.MAX_VALUE, isExclusive: false };
  const strictest = bounds.reduce((most, bound) => (isStricter(bound, most) ? bound : most), none);
  return isInteger(types) && bounds.length ? roundBound(strictest) : strictest;
}

/** Whether all numbers of a schema are integers. */
function isInteger(types: ReadonlySet<string> | undefined): boolean {
  return types !== undefined && types.has('integer') && !types.has('number');
}

/** Returns the least integer that a bound allows. */
function roundBound({ value, isExclusive }: Bound): Bound {
  return { value: isExclusive ? Math.floor(value) + 1 : Math.ceil(value), isExclusive: false };
}

function isStricter(bound: Bound, other: Bound): boolean {
  return bound.value > other.value || (bound.value === other.value && bound.isExclusive);
}

function relateSteps(before: MergedSchema, after: MergedSchema): Relation | undefined {
  const [old, now] = [before, after].map((schema) => {
    const step = findValueOf(schema, 'multipleOf')?.value;
    return step === 1 && isInteger(schema.types) ? undefined : step;
  });
  if (old === now) return undefined;
  if (typeof old !== 'number') return 'tightened';
  if (typeof now !== 'number') return 'loosened';
  if (isMultiple(now, old)) return 'tightened';
  return isMultiple(old, now) ? 'loosened' : 'changed';
}

function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

/** Relates texts of which each one limits the values. */
function relateTexts(before: MergedSchema, after: MergedSchema, keyword: string): Relation | undefined {
  const [old, now] = [before, after].map((schema) => new Set(listTexts(schema, keyword))) as [
    Set<unknown>,
    Set<unknown>,
  ];
  // Each further text limits the values more.
  return relateSets(now, old);
}

/** Returns the texts of a keyword; those of OpenAPI 3.0 as later versions write them. */
function listTexts(schema: MergedSchema, keyword: string): unknown[] {
  const texts = listValuesOf(schema, keyword).map(({ value }) => value);
  if (keyword === 'pattern') return texts.filter((text) => !ANY_TEXT.has(text));
  if (keyword === 'format') return texts.filter((text) => text !== 'binary' && text !== 'byte');
  if (keyword === 'contentMediaType') return texts.filter((text) => text !== 'application/octet-stream');
  const isBase64 = listValuesOf(schema, 'format').some(({ value }) => value === 'byte');
  return isBase64 ? [...texts, 'base64'] : texts;
}

function compareFormats(walk: Walk, compared: Compared): void {
  const { before, after } = compared;
  const relation = isNamedOnly(before, after) ? undefined : relateFormats(before, after);
  if (relation) return recordRelation(walk, compared, 'format', relation);
  const [old, now] = [before, after].map((schema) => findValueOf(schema, 'format')?.value);
  if (old !== now) recordKeyword(walk, compared, 'format', { impact: 'patch' });
}

/** Whether numbers only get, or lose, the name of the format that all of them have. */
function isNamedOnly(before: MergedSchema, after: MergedSchema): boolean {
  const [old, now] = [before, after].map((schema) => findValueOf(schema, 'format')?.value);
  return old !== now && (old ?? now) === (now ?? old) && ALL_NUMBERS.has(old ?? now);
}

function relateFormats(before: MergedSchema, after: MergedSchema): Relation | undefined {
  const [old, now] = [before, after].map((schema) => findValueOf(schema, 'format')?.value);
  if (typeof old === 'string' && typeof now === 'string') {
    if (WIDER[old] === now) return 'loosened';
    if (WIDER[now] === old) return 'tightened';
  }
  return relateTexts(before, after, 'format');
}

/** Returns which fields require which others. */
function listDependent(schema: MergedSchema): Set<string> {
  const maps = ['dependentRequired', 'dependencies'].flatMap((keyword) => listValuesOf(schema, keyword));
  return new Set(
    maps.flatMap(({ value }) =>
      Object.entries(isObject(value) ? value : {}).flatMap(([name, others]) =>
        Array.isArray(others) ? others.map((other) => JSON.stringify([name, other])) : [],
      ),
    ),
  );
}
