/** Compares the limits of two schemas: bounds, patterns, formats, and which fields others require. */
import { isObject } from '../../../src/openapi/document.js';
import { findValueOf, listValuesOf, readBoth, type Compared, type MergedSchema } from './merged-schema.js';
import { joinRelations, relateSets, type Relation } from './rating.js';
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
    const [old, now] = readBoth(compared, (schema) => findLimit(schema, keyword, Math.max) ?? 0);
    recordRelation(walk, compared, keyword, joinRelations(now > old, now < old));
  }
  for (const keyword of UPPER) {
    const [old, now] = readBoth(compared, (schema) => findLimit(schema, keyword, Math.min) ?? Infinity);
    recordRelation(walk, compared, keyword, joinRelations(now < old, now > old));
  }
  recordRelation(walk, compared, ['minimum', 'exclusiveMinimum'], relateBounds(compared, 'Minimum'));
  recordRelation(walk, compared, ['maximum', 'exclusiveMaximum'], relateBounds(compared, 'Maximum'));
  recordRelation(walk, compared, 'multipleOf', relateSteps(compared));
  const [isUnique, becomesUnique] = readBoth(compared, (schema) => findValueOf(schema, 'uniqueItems')?.value === true);
  recordRelation(walk, compared, 'uniqueItems', joinRelations(!isUnique && becomesUnique, isUnique && !becomesUnique));
  recordRelation(walk, compared, 'pattern', relateTexts(compared, 'pattern'));
  compareFormats(walk, compared);
  recordRelation(walk, compared, ['contentEncoding', 'format'], relateTexts(compared, 'contentEncoding'));
  recordRelation(walk, compared, 'contentMediaType', relateTexts(compared, 'contentMediaType'));
  // Each further requirement limits the values more.
  const [required, nowRequired] = readBoth(compared, listDependent);
  const dependent = relateSets(nowRequired, required);
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

function relateBounds(compared: Compared, kind: 'Minimum' | 'Maximum'): Relation | undefined {
  // Of maximums, the negative values are compared as those of minimums.
  const sign = kind === 'Minimum' ? 1 : -1;
  const [old, now] = readBoth(compared, (schema) => readBound(schema, kind, sign));
  const order = now.value - old.value || Number(now.isExclusive) - Number(old.isExclusive);
  return joinRelations(order > 0, order < 0);
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

function relateSteps(compared: Compared): Relation | undefined {
  const [old, now] = readBoth(compared, (schema) => {
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
function relateTexts(compared: Compared, keyword: string): Relation | undefined {
  const [old, now] = readBoth(compared, (schema) => new Set(listTexts(schema, keyword)));
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
  const [old, now] = readBoth(compared, (schema) => findValueOf(schema, 'format')?.value);
  const relation = relateFormats(compared, old, now);
  if (relation) recordRelation(walk, compared, 'format', relation);
  else if (old !== now) recordKeyword(walk, compared, 'format', { impact: 'patch' });
}

function relateFormats(compared: Compared, old: unknown, now: unknown): Relation | undefined {
  // All numbers have these formats: only the name comes or goes.
  if ((old === undefined || now === undefined) && ALL_NUMBERS.has(old ?? now)) return undefined;
  if (typeof old === 'string' && typeof now === 'string') {
    if (WIDER[old] === now) return 'loosened';
    if (WIDER[now] === old) return 'tightened';
  }
  return relateTexts(compared, 'format');
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
