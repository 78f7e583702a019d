/** Makes examples from schemas, of a bounded size: a schema that mentions others can mean millions of values. */
import { sample } from 'openapi-sampler';
import { isObject, readExample, readRef, resolve, lookUp, type Document } from '../../../src/openapi/document.js';
import { walkNodes } from '../../../src/openapi/walk.js';
import type { PointedProblem } from '../../lib/problem.js';

type Node = Record<string, unknown>;

/** The most values in an example. */
const LIMIT = 1000;

/** The most values in an example that stands for one above the limit: examples of other schemas contain it. */
const CUT_LIMIT = 200;

/** The number of levels of an example: that of openapi-sampler by itself, and that of Redoc. */
const [DEPTH, REDOC_DEPTH] = [15, 8];

/** The most values in an example of the document that is repeated in a sample. */
const REPEATED_LIMIT = 10 * LIMIT;

/** The characters of a text that count as a value. */
const CHARACTERS = 200;

/** Returns an example of a schema, with as many levels as the limit allows. */
export function sampleSchema(document: Document, schema: unknown, limit = LIMIT): unknown {
  if (schema === undefined) return undefined;
  for (let maxSampleDepth = DEPTH; maxSampleDepth > 0; maxSampleDepth -= 1) {
    if (!isTooLarge(document, schema, { depth: maxSampleDepth, limit })) {
      return sample(schema as Parameters<typeof sample>[0], { quiet: true, maxSampleDepth }, document);
    }
  }
  const { type, items } = resolve<Node>(document, schema as Node) ?? {};
  return [type].flat()[0] === 'array' || items ? [] : [type].flat()[0] === 'string' ? '' : {};
}

/** Returns the example that a document has of a body or a parameter, unless it is too large to repeat in a sample. */
export function readSmallExample(document: Document, node: Parameters<typeof readExample>[1]): unknown {
  const example = readExample(document, node);
  return countDown(example, REPEATED_LIMIT) < 0 ? undefined : example;
}

/** How large an example may be. */
interface Bounds {
  readonly depth: number;
  readonly limit: number;
}

/** Whether the example of a schema has too many values. Follows the schema as openapi-sampler does, as far as the limit. */
function isTooLarge(document: Document, root: unknown, { depth: maxDepth, limit }: Bounds): boolean {
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
function findData(schema: Node): unknown {
  const { example, examples, enum: members } = schema;
  return example ?? schema['const'] ?? listItems(examples)[0] ?? listItems(members)[0] ?? schema['default'];
}

function listItems(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Subtracts the number of values in a value, as far as 0. */
function countDown(value: unknown, left: number): number {
  if (typeof value === 'string') return left - Math.floor(value.length / CHARACTERS);
  if (typeof value !== 'object' || value === null) return left;
  let rest = left;
  for (const key in value) {
    if (rest < 0) return rest;
    rest = countDown((value as Node)[key], rest - 1);
  }
  return rest;
}

/** A document whose examples have a bounded size, and the problems of those that were cut. */
export interface BoundedDocument {
  readonly document: Document;
  readonly problems: readonly PointedProblem[];
}

/** Whether a schema has neither a value of its own nor another schema in its place. */
function isOpen(schema: unknown): schema is Node {
  return isObject(schema) && readRef(schema) === undefined && findData(schema) === undefined;
}

/** Gives each schema and each body for which Redoc would make too large an example a smaller one. */
export function boundExamples(root: Document): BoundedDocument {
  const problems: PointedProblem[] = [];
  const document = structuredClone(root);
  const schemas = (document.components?.schemas ?? {}) as Node;
  const isAbove = (schema: unknown): boolean => isTooLarge(document, schema, { depth: REDOC_DEPTH, limit: LIMIT });
  const cut = (holder: Node, schema: unknown, pointer: readonly string[]): void => {
    holder['example'] = sampleSchema(document, schema, CUT_LIMIT);
    problems.push({
      kind: 'unsupported',
      pointer,
      message: `The example of this schema has more than ${LIMIT.toLocaleString('en')} values.`,
      outcome: 'The reference shows its first levels.',
      many: `schemas have examples of more than ${LIMIT.toLocaleString('en')} values. The reference shows their first levels.`,
      fix: 'Add an example to the schema.',
    });
  };
  // From the last: a document often defines a schema after those that mention it. The second round does the others.
  const keys = Object.keys(schemas).toReversed();
  for (const key of [...keys, ...keys]) {
    const schema = schemas[key];
    if (isOpen(schema) && isAbove(schema)) cut(schema, schema, ['components', 'schemas', key]);
  }
  walkNodes(document, {
    enter: ({ node, way }) => {
      for (const [type, media] of Object.entries(isObject(node['content']) ? node['content'] : {})) {
        if (!isObject(media) || media['example'] !== undefined || media['examples'] !== undefined) continue;
        if (isAbove(media['schema'])) cut(media, media['schema'], [...way, 'content', type, 'schema']);
      }
    },
  });
  return { document, problems };
}
