/** Makes examples from schemas, of a bounded size: a schema that mentions others can mean millions of values. */
import { sample } from 'openapi-sampler';
import { isObject, readRef, resolve, lookUp, type Document } from './document.js';

type Node = Record<string, unknown>;

/** The most values in an example. */
export const SAMPLE_LIMIT = 1000;

/** The number of levels of an example: that of openapi-sampler by itself. */
const DEPTH = 15;

/** The most values in an example of what is required, if all of it would be too many. */
const REQUIRED_LIMIT = 50;

/** The number of levels of an example of what is required. */
const SHALLOW = 4;

/** The characters of a text that count as a value. */
const CHARACTERS = 200;

function runSampler(document: Document, schema: unknown, options: Parameters<typeof sample>[1]): unknown {
  const { warn } = console;
  // It warns of some schemas even if it is told to be quiet.
  console.warn = () => {};
  try {
    return sample(schema as Parameters<typeof sample>[0], { quiet: true, ...options }, document);
  } finally {
    console.warn = warn;
  }
}

/** Returns an example of a schema, with as many levels as the limit allows. */
export function sampleSchema(document: Document, schema: unknown, limit = SAMPLE_LIMIT): unknown {
  if (schema === undefined) return undefined;
  for (let maxSampleDepth = DEPTH; maxSampleDepth > 0; maxSampleDepth -= 1) {
    if (!isTooLarge(document, schema, { depth: maxSampleDepth, limit })) {
      return runSampler(document, schema, { maxSampleDepth });
    }
  }
  const { type, items } = resolve<Node>(document, schema as Node) ?? {};
  return [type].flat()[0] === 'array' || items ? [] : [type].flat()[0] === 'string' ? '' : {};
}

/** Returns a small example of a schema, with what it requires. */
export function sampleRequired(document: Document, schema: unknown): unknown {
  if (schema === undefined) return undefined;
  return isTooLarge(document, schema, { depth: SHALLOW, limit: SAMPLE_LIMIT })
    ? sampleSchema(document, schema, REQUIRED_LIMIT)
    : runSampler(document, schema, { skipNonRequired: true, maxSampleDepth: SHALLOW });
}

/** How large a sample may be. */
export interface SampleBounds {
  readonly depth: number;
  readonly limit: number;
}

/** Whether the example of a schema has too many values. Follows the schema as openapi-sampler does, as far as the limit. */
export function isTooLarge(document: Document, root: unknown, { depth: maxDepth, limit }: SampleBounds): boolean {
  let left = limit;
  const refs = new Set<string>();
  function visit(schema: unknown, depth: number): void {
    left -= 1;
    if (left < 0 || !isObject(schema) || depth > maxDepth) return;
    const ref = readRef(schema);
    if (ref !== undefined) {
      if (refs.has(ref)) return;
      refs.add(ref);
      visit(lookUp(document, ref), depth);
      refs.delete(ref);
      return;
    }
    const data = findData(schema);
    if (data !== undefined) left = countDown(data, left);
    else visitParts(schema, depth);
  }
  function visitParts(schema: Node, depth: number): void {
    const { allOf, oneOf, anyOf } = schema;
    // Of alternatives, the first is taken. The fields beside allOf start at the first level again.
    const parts = [...listItems(allOf), ...listItems(oneOf).slice(0, 1), ...listItems(anyOf).slice(0, 1)];
    for (const part of [...parts, schema['if'], schema['then']])
      if (left >= 0 && part !== undefined) visit(part, depth);
    const start = (allOf ? 1 : depth) + 1;
    for (const field of Object.values(isObject(schema['properties']) ? schema['properties'] : {})) {
      if (left >= 0) visit(field, start);
    }
    for (const values of [schema['additionalProperties'], schema['additionalProperties']]) {
      if (left >= 0 && isObject(values)) visit(values, start);
    }
    visitItems(schema, start);
    if (typeof schema['minLength'] === 'number') left -= Math.floor(schema['minLength'] / CHARACTERS);
  }
  function visitItems(schema: Node, depth: number): void {
    const items = schema['prefixItems'] ?? schema['items'] ?? schema['contains'];
    if (Array.isArray(items)) return items.forEach((item) => left >= 0 && visit(item, depth));
    if (!isObject(items)) return;
    const before = left;
    visit(items, depth);
    const count = Math.min(Number(schema['maxItems'] ?? Infinity), Number(schema['minItems'] ?? 1));
    if (count > 1) left -= (before - left) * (count - 1);
  }
  visit(root, 1);
  return left < 0;
}

/** Returns the value that stands in a schema itself. */
export function findData(schema: Node): unknown {
  const { example, examples, enum: members } = schema;
  return example ?? schema['const'] ?? listItems(examples)[0] ?? listItems(members)[0] ?? schema['default'];
}

function listItems(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Subtracts the number of values in a value, as far as 0. */
export function countDown(value: unknown, left: number): number {
  if (typeof value === 'string') return left - Math.floor(value.length / CHARACTERS);
  if (typeof value !== 'object' || value === null) return left;
  let rest = left;
  for (const key in value) {
    if (rest < 0) return rest;
    rest = countDown((value as Node)[key], rest - 1);
  }
  return rest;
}
