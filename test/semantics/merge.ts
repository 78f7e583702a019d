/** Merges schemas that all apply to the same value into one. */
import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from './json-schema.js';

/** Thrown if no value can match, or none that is small enough. */
export class NoValueError extends Error {}

type SchemaMap = Readonly<Record<string, JsonSchema>>;

function both<Item>(a: Item | undefined, b: Item | undefined, join: (a: Item, b: Item) => Item): Item | undefined {
  return a === undefined ? b : b === undefined ? a : join(a, b);
}

/** Returns the types that both lists allow; an integer is a number. */
function joinTypes(a: readonly string[], b: readonly string[]): readonly string[] {
  const narrow = (from: readonly string[], to: readonly string[]): string[] =>
    from.filter((type) => to.includes(type) || (type === 'integer' && to.includes('number')));
  const types = [...new Set([...narrow(a, b), ...narrow(b, a)])];
  if (!types.length) throw new NoValueError('No type is left.');
  return types;
}

function joinValues(a: readonly unknown[], b: readonly unknown[]): readonly unknown[] {
  const values = a.filter((value) => b.some((other) => isDeepStrictEqual(value, other)));
  if (!values.length) throw new NoValueError('No value of the enum is left.');
  return values;
}

/** Returns the properties of both; a part that allows no other properties leaves out those of the other part. */
function joinProperties(a: JsonSchema, b: JsonSchema): SchemaMap {
  const [inA, inB] = [a, b].map(({ properties }) => (properties ?? {}) as SchemaMap) as [SchemaMap, SchemaMap];
  const isClosed = ({ additionalProperties, patternProperties }: JsonSchema): boolean =>
    patternProperties === undefined && isImpossible(additionalProperties);
  const names = [...new Set([...Object.keys(inA), ...Object.keys(inB)])];
  return Object.fromEntries(
    names
      .filter((name) => (name in inA || !isClosed(a)) && (name in inB || !isClosed(b)))
      .map((name) => [name, both(inA[name], inB[name], joinSchemas)!]),
  );
}

/** Whether a schema allows no value at all, as written. */
export function isImpossible(schema: unknown): boolean {
  const not = (schema as JsonSchema | undefined)?.['not'];
  return not !== undefined && !Object.keys(not as object).length;
}

/** The parts are merged later, if a value is needed. */
function joinSchemas(a: JsonSchema, b: JsonSchema): JsonSchema {
  return { allOf: [a, b] };
}

const JOINS: Readonly<Record<string, (a: never, b: never) => unknown>> = {
  type: joinTypes,
  enum: joinValues,
  required: (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])],
  items: joinSchemas,
  additionalProperties: joinSchemas,
  propertyNames: joinSchemas,
  patternProperties: (a: SchemaMap, b: SchemaMap) => ({ ...a, ...b }),
  dependentRequired: (a: object, b: object) => ({ ...a, ...b }),
  minimum: Math.max,
  exclusiveMinimum: Math.max,
  maximum: Math.min,
  exclusiveMaximum: Math.min,
  minLength: Math.max,
  maxLength: Math.min,
  minItems: Math.max,
  maxItems: Math.min,
  minProperties: Math.max,
  maxProperties: Math.min,
};

/** Returns one schema for two without references and combinations. Keeps the first of keywords that cannot be merged. */
function mergeTwo(a: JsonSchema, b: JsonSchema): JsonSchema {
  const merged: Record<string, unknown> = { ...b, ...a };
  for (const [keyword, join] of Object.entries(JOINS)) {
    const value = both(a[keyword] as never, b[keyword] as never, join as never);
    if (value !== undefined) merged[keyword] = value;
  }
  if (a['properties'] ?? b['properties']) merged['properties'] = joinProperties(a, b);
  return merged;
}

/** Returns one schema for those that all apply. */
export function mergeSchemas(schemas: readonly JsonSchema[]): JsonSchema {
  return schemas.reduce(mergeTwo, {});
}
