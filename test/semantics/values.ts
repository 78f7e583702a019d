/** Makes valid values of a schema with json-schema-faker, and removes required properties from them. */
import { generateSync } from 'json-schema-faker';
import { isObject } from '../../src/openapi/document.js';
import type { JsonSchema, SchemaSet } from './json-schema.js';
import { NoValueError } from './merge.js';
import type { Extent, Planner } from './plan.js';
import type { ReadStep } from './reads.js';

/** A path to a property inside a value. */
export type ValuePath = readonly (string | number)[];

/** The extents of the values, in turn. */
const EXTENTS: readonly Extent[] = ['required', 'all', 'some', 'all', 'required', 'some'];

/** Texts of the formats that json-schema-faker does not know. */
const FORMATS = {
  url: () => 'https://example.test/',
  'uri-reference': () => '/path',
  'uri-template': () => '/path/{id}',
  iri: () => 'https://example.test/',
  byte: () => 'YWJj',
};

/** How many attempts are made for each value. */
const ATTEMPTS = 3;

/** The longest value that is kept, as JSON: the compiler checks longer ones slowly. */
const LONGEST = 30_000;

/** Values of a schema. */
export interface MadeValues {
  readonly values: readonly unknown[];
  /** Why a value that was made is not one of them; the last reason. */
  readonly reason: string;
}

/** Returns up to `count` different valid values of a schema. The result is the same each time. */
export function makeValues({ check }: SchemaSet, planner: Planner, schema: JsonSchema, count: number): MadeValues {
  const values = new Map<string, unknown>();
  let reason = '';
  for (let seed = 0; seed < count * ATTEMPTS && values.size < count; seed += 1) {
    try {
      const plan = planner.plan(schema, EXTENTS[seed % EXTENTS.length]!);
      const value = generateSync(plan, { seed: seed + 1, maxDepth: 100, alwaysFakeOptionals: true, formats: FORMATS });
      const [error] = check(schema, value);
      const text = JSON.stringify(value);
      if (error) reason = `${error.instancePath} ${error.message}: ${text.slice(0, 300)}`;
      else if (text.length > LONGEST) reason = 'The value is too long.';
      else values.set(text, value);
    } catch (error) {
      reason = (error as Error).message;
      if (!(error instanceof NoValueError)) reason = `${(error as Error).name}: ${reason}`;
    }
  }
  return { values: [...values.values()], reason };
}

/** Lists the paths of the properties of a value; of the items of an array, only the first is visited. */
function* listPaths(value: unknown, path: ValuePath = []): Generator<ValuePath> {
  if (Array.isArray(value)) {
    if (value.length) yield* listPaths(value[0], [...path, 0]);
    return;
  }
  if (!isObject(value)) return;
  for (const name of Object.keys(value)) yield [...path, name];
  for (const [name, child] of Object.entries(value)) yield* listPaths(child, [...path, name]);
}

/** Returns a copy of a value without the property at a path. */
function removeAt(value: unknown, [step, ...rest]: ValuePath): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === step ? removeAt(item, rest) : (item as unknown)));
  }
  const copy = { ...(value as Record<string, unknown>) };
  if (rest.length) copy[step!] = removeAt(copy[step!], rest);
  else delete copy[step!];
  return copy;
}

/**
 * Returns the paths of properties without which a value is invalid, because they are required: of the value itself, and
 * of objects at one of the `inline` places, as JSON.
 */
export function listRequired(
  { checkOpen }: SchemaSet,
  schema: JsonSchema,
  value: unknown,
  inline: ReadonlySet<string>,
): ValuePath[] {
  return [...listPaths(value)].filter((path) => {
    const steps = path.map((step): ReadStep => (typeof step === 'number' ? 'item' : { property: step }));
    if (path.length > 1 && !inline.has(JSON.stringify(steps))) return false;
    const holder = path
      .slice(0, -1)
      .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
    return checkOpen(schema, removeAt(value, path)).some(
      ({ keyword, instancePath, params }) =>
        keyword === 'required' && instancePath === holder && params['missingProperty'] === path.at(-1),
    );
  });
}
