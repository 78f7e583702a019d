/** Documents in which little text stands for very much: the generator ends in seconds. */
import { describe, expect, test } from 'vitest';
import { schemaRef } from '../support/documents.js';
import { startPipeline } from '../support/pipeline.js';
import { temporaryFolder } from '../support/project.js';
import { takeSome } from '../support/tier.js';

/** The number of schemas, each of which refers to the next more than once. */
const LEVELS = 30;

const TEXT = { type: 'string' };

/** Schemas by how one refers to the next. */
const SHAPES: Readonly<Record<string, (next: object, level: number) => object>> = {
  'required properties': (next) => ({
    type: 'object',
    required: ['a', 'b', 'c'],
    properties: { a: next, b: next, c: next },
  }),
  'parts of allOf': (next) => ({ allOf: [next, next] }),
  alternatives: (next) => ({ anyOf: [next, next] }),
  'both lists of alternatives': (next) => ({ oneOf: [next, next], anyOf: [next, next] }),
  'properties of alternatives': (next) => ({ oneOf: [{ properties: { a: next } }, { properties: { b: next } }] }),
  'parts with properties': (next) => ({
    allOf: [{ type: 'object', properties: { a: next } }, { type: 'object', properties: { a: next } }, next],
  }),
  'parts of unions': (next) => ({
    allOf: [{ anyOf: [next, { type: 'object', properties: { k: TEXT } }] }, { anyOf: [next, { type: 'object' }] }],
    required: ['x'],
  }),
  'read-only properties': (next) => ({
    type: 'object',
    required: ['a', 'b'],
    properties: {
      id: { type: 'integer', readOnly: true, format: 'int64' },
      a: next,
      b: { type: 'array', items: next },
    },
  }),
  discriminators: (next, level) => ({
    type: 'object',
    required: ['kind'],
    properties: { kind: TEXT, a: next },
    allOf: [next],
    discriminator: { propertyName: 'kind', mapping: { [`m${level}`]: (next as { $ref: string }).$ref } },
  }),
  items: (next) => ({ type: 'array', minItems: 3, items: { anyOf: [next, next] } }),
  'additional properties': (next) => ({ type: 'object', additionalProperties: next, properties: { a: next, b: next } }),
};

/** Many of everything. */
const MANY: Readonly<Record<string, () => Readonly<Record<string, object>>>> = {
  'values of an enum': () => ({
    S0: { type: 'string', enum: Array.from({ length: 20_000 }, (_, index) => `v${index}`) },
  }),
  properties: () => ({
    S0: {
      type: 'object',
      properties: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`p${index}`, TEXT])),
    },
  }),
  alternatives: () => ({
    S0: {
      oneOf: Array.from({ length: 1000 }, (_, index) => ({ type: 'object', properties: { [`p${index}`]: TEXT } })),
    },
  }),
  parts: () => ({
    S0: {
      allOf: Array.from({ length: 1000 }, (_, index) => ({ type: 'object', properties: { [`p${index}`]: TEXT } })),
    },
  }),
  'schemas that refer to all': () => {
    const names = Array.from({ length: 60 }, (_, index) => `S${index}`);
    const all = Object.fromEntries(names.map((name) => [name, schemaRef(name)]));
    return Object.fromEntries(names.map((name) => [name, { type: 'object', properties: all }]));
  },
  'alternatives that are each other': () => {
    const names = Array.from({ length: 40 }, (_, index) => `S${index}`);
    return Object.fromEntries(
      names.map((name) => [name, { anyOf: names.filter((other) => other !== name).map(schemaRef) }]),
    );
  },
};

const generate = startPipeline(['msw']);

/** Returns the names of the files that are generated from schemas. */
async function listFiles(schemas: Readonly<Record<string, object>>): Promise<string[]> {
  const content = { 'application/json': { schema: schemaRef('S0') } };
  const post = { operationId: 'postA', requestBody: { content }, responses: { 200: { description: 'x', content } } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { post } },
    components: { schemas },
  };
  const { files, error } = await generate(document, temporaryFolder());
  if (error) throw error;
  return [...files.keys()];
}

describe('A document with schemas that each refer to the next several times by', () => {
  test.each(Object.entries(SHAPES))('%s ends.', { timeout: 60_000 }, async (_, shape) => {
    const schemas = Array.from({ length: LEVELS }, (__, level) => [
      `S${level}`,
      level < LEVELS - 1 ? shape(schemaRef(`S${level + 1}`), level) : { type: 'object', properties: { x: TEXT } },
    ]);
    expect(await listFiles(Object.fromEntries(schemas) as Record<string, object>)).toContain('schema.ts');
  });
});

describe('A document with very many', () => {
  test.each(takeSome(Object.entries(MANY), 3))('%s ends.', { timeout: 60_000 }, async (_, list) => {
    expect(await listFiles(list())).toContain('schema.ts');
  });
});
