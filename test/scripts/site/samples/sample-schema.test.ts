/** Examples have a bounded size, whatever the schemas are. */
import { sample } from 'openapi-sampler';
import { describe, expect, test } from 'vitest';
import { boundExamples, readSmallExample } from '../../../../scripts/site/samples/sample-schema.js';
import { sampleSchema } from '../../../../src/openapi/sample-schema.js';
import { buildAnchors } from '../../../../scripts/model/anchor.js';
import { listSchemaFields } from '../../../../scripts/site/text/schema-text.js';
import type { Document } from '../../../../src/openapi/document.js';

type Schemas = Readonly<Record<string, object>>;

function createDocument(schemas: Schemas, body: object = { $ref: '#/components/schemas/S0' }): Document {
  const content = { 'application/json': { schema: body } };
  return {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { post: { requestBody: { content }, responses: {} } } },
    components: { schemas },
  } as unknown as Document;
}

/** Returns schemas in a row, each made from the name of the next. */
function createRow(count: number, create: (next: object) => object): Schemas {
  const next = (index: number): object =>
    index + 1 < count ? { $ref: `#/components/schemas/S${index + 1}` } : { type: 'string' };
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`S${index}`, create(next(index))]));
}

function createObject(count: number, value: object): object {
  const names = Array.from({ length: count }, (_, index) => `p${index}`);
  return { type: 'object', required: names, properties: Object.fromEntries(names.map((name) => [name, value])) };
}

const LARGE: readonly (readonly [name: string, schemas: Schemas])[] = [
  ['three fields of the next of 21', createRow(21, (next) => createObject(3, next))],
  ['three fields beside allOf', createRow(21, (next) => ({ allOf: [{ type: 'object' }], ...createObject(3, next) }))],
  ['two parts', createRow(21, (next) => ({ allOf: [next, next] }))],
  ['two alternatives', createRow(21, (next) => ({ oneOf: [next], anyOf: [next], ...createObject(1, next) }))],
  ['two additional fields', createRow(21, (next) => ({ type: 'object', additionalProperties: next }))],
  ['three levels of 300 fields', createRow(3, (next) => createObject(300, next))],
  ['many items', { S0: { type: 'array', minItems: 1e9, items: { type: 'string' } } }],
  ['many items of many items', createRow(9, (next) => ({ type: 'array', minItems: 100, items: next }))],
  ['a long text', { S0: { type: 'object', properties: { a: { type: 'string', minLength: 1e9 } } } }],
  ['a long text alone', { S0: { type: 'string', minLength: 1e9 } }],
  [
    'a large default',
    createRow(9, (next) => ({ ...createObject(9, next), default: Array.from({ length: 5000 }).fill(0) })),
  ],
];

function measure(value: unknown): number {
  return JSON.stringify(value ?? null).length;
}

describe('size', () => {
  test.each(LARGE)('The examples of schemas with %s are small, and say so.', (_, schemas) => {
    const document = createDocument(schemas);
    expect(measure(sampleSchema(document, { $ref: '#/components/schemas/S0' }))).toBeLessThan(30_000);
    const { document: bounded, problems } = boundExamples(document);
    expect(problems.length).toBeLessThanOrEqual(Object.keys(schemas).length + 1);
    for (const key of Object.keys(schemas)) {
      // As Redoc does it.
      const value = sample(
        { $ref: `#/components/schemas/${key}` } as object,
        { quiet: true, maxSampleDepth: 8 },
        bounded,
      );
      expect(measure(value), key).toBeLessThan(100_000);
    }
    expect(JSON.stringify(document)).toBe(JSON.stringify(createDocument(schemas)));
  });

  test('The place of an example that is cut is named: a schema, or the schema of a body.', () => {
    const wide = createObject(2000, { type: 'string' });
    const { document, problems } = boundExamples(
      createDocument({ S0: wide, Small: createObject(3, {}) }, structuredClone(wide)),
    );
    expect(problems).toEqual(
      [
        ['components', 'schemas', 'S0'],
        ['paths', '/a', 'post', 'requestBody', 'content', 'application/json', 'schema'],
      ].map((pointer) => ({
        kind: 'unsupported',
        pointer,
        message: 'The example of this schema has more than 1,000 values.',
        many: 'schemas have examples of more than 1,000 values. The reference shows their first levels.',
        outcome: 'The reference shows its first levels.',
        fix: 'Add an example to the schema.',
      })),
    );
    expect(document.components!.schemas!['S0']).toMatchObject({ example: {} });
    expect(document.components!.schemas!['Small']).not.toHaveProperty('example');
  });

  test('Schemas that contain themselves have the examples that they always had.', () => {
    const schemas = {
      S0: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          children: { type: 'array', items: { $ref: '#/components/schemas/S0' } },
        },
      },
    };
    const document = createDocument(schemas);
    expect(boundExamples(document).problems).toEqual([]);
    expect(sampleSchema(document, { $ref: '#/components/schemas/S0' })).toEqual({ name: 'string', children: [{}] });
  });

  test('An example of the document is repeated unless it is very large.', () => {
    const document = createDocument({});
    expect(readSmallExample(document, { example: [1, 2] })).toEqual([1, 2]);
    expect(readSmallExample(document, { example: Array.from({ length: 20_000 }).fill(0) })).toBeUndefined();
    expect(readSmallExample(document, { example: 'x'.repeat(3_000_000) })).toBeUndefined();
  });

  test('The fields of a schema that is part of another several times are listed once.', () => {
    const schemas = createRow(30, (next) => ({ allOf: [next, next], properties: { a: {} } }));
    const document = createDocument(schemas);
    const fields = listSchemaFields(document, buildAnchors(document), { $ref: '#/components/schemas/S0' });
    expect(fields).toHaveLength(30);
  });
});
