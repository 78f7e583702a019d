/** Examples of responses: those of the document if they conform, else repaired or made ones, in any media type. */
import { describe, expect, test } from 'vitest';
import type { Document, Response } from '../../../src/openapi/document.js';
import { isBodiless } from '../../../src/openapi/media-type.js';
import { buildResponseExample } from '../../../src/openapi/response-example.js';
import { createChecks } from '../../../src/openapi/schema-check.js';

const PET = {
  type: 'object',
  required: ['id', 'kind'],
  properties: {
    id: { type: 'integer', minimum: 1, exclusiveMinimum: true },
    kind: { type: 'string', enum: ['cat', 'dog'] },
    tag: { type: 'string', nullable: true },
    friend: { $ref: '#/components/schemas/Pet' },
  },
};

const DOCUMENT = {
  openapi: '3.0.3',
  info: { title: 'Pets', version: '1' },
  paths: {},
  components: {
    schemas: { Pet: PET, Loop: { $ref: '#/components/schemas/Loop' } },
    examples: { Tom: { value: { id: 7, kind: 'cat', tag: null } } },
  },
} as unknown as Document;

function exampleIn(content: object): unknown {
  return buildResponseExample(DOCUMENT, { description: '', content } as Response);
}

function exampleOf(media: object): unknown {
  return exampleIn({ 'application/json': media });
}

function valueFor(schema: object, example?: unknown): unknown {
  const found = buildResponseExample(DOCUMENT, {
    description: '',
    content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
  } as unknown as Response);
  expect([found?.isInvalid, createChecks(DOCUMENT)(schema)(found?.value)]).toEqual([undefined, []]);
  return found?.value;
}

const REF = { $ref: '#/components/schemas/Pet' };

describe('the example of the document', () => {
  test('It is taken if it conforms, by the rules of OpenAPI 3.0, too.', () => {
    expect(exampleOf({ schema: REF, examples: { tom: { $ref: '#/components/examples/Tom' } } })).toEqual({
      mediaType: 'application/json',
      value: { id: 7, kind: 'cat', tag: null },
    });
    expect(valueFor({ type: 'number', maximum: 3, exclusiveMaximum: true }, 3)).toBeLessThan(3);
  });

  test('The first that conforms is taken.', () => {
    const examples = { wrong: { value: { id: 'x' } }, right: { value: { id: 9, kind: 'dog' } } };
    expect(exampleOf({ schema: REF, examples })).toMatchObject({ value: { id: 9, kind: 'dog' } });
  });

  test('One that does not conform keeps what does.', () => {
    expect(valueFor(REF, { id: '7', tag: 'x', kind: 'cow' })).toEqual({ id: 7, tag: 'x', kind: 'cat' });
    expect(valueFor({ type: 'array', items: REF }, [{ tag: 'y' }])).toEqual([{ tag: 'y', id: 2, kind: 'cat' }]);
  });

  test.each([
    [{ type: 'array', items: { type: 'integer' }, minItems: 3 }, [7], [7, 0, 0]],
    [{ type: 'array', items: { type: 'integer' }, maxItems: 1 }, [7, 8], [7]],
    [{ type: 'array', items: { type: 'integer' }, uniqueItems: true }, [7, 8, 7], [7, 8]],
    [{ type: 'string', minLength: 5 }, 'ab', 'ababa'],
    [{ type: 'string', maxLength: 2 }, 'abc', 'ab'],
    [{ type: 'integer', maximum: 10 }, 12, 10],
    [{ type: 'integer' }, 1.5, 1],
    [{ type: 'boolean' }, 'true', true],
    [{ type: 'array', items: { type: 'string' } }, 'a', ['a']],
    [{ type: 'object', minProperties: 1, additionalProperties: { type: 'integer' } }, {}, { key1: 0 }],
    [{ type: 'object', maxProperties: 1 }, { a: 1, b: 2 }, { a: 1 }],
    [{ anyOf: [{ type: 'integer' }, { type: 'object', required: ['a'] }] }, { b: 1 }, { b: 1, a: null }],
  ])('For %j, %j is corrected.', (schema, example, corrected) => {
    expect(valueFor(schema, example)).toEqual(corrected);
  });
});

describe('a value that is made', () => {
  test.each([
    [{ type: 'string', pattern: '^(?:ab|c)-\\d{3,}[^a]?$' }, 'ab-000'],
    [{ type: 'string', pattern: '^[a-e]+$', minLength: 4 }, 'aaaa'],
    [{ type: 'string', format: 'byte' }, 'dGV4dA=='],
    [{ type: 'string', minLength: 12 }, undefined],
    [{ type: 'string', maxLength: 2 }, undefined],
    [{ type: 'integer', minimum: 5, multipleOf: 4 }, 8],
    [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
    [{ type: 'array', items: { type: 'integer' }, minItems: 3 }, undefined],
    [{ type: 'array', items: { type: 'integer', example: 'x' }, maxItems: 1 }, undefined],
    [{ type: 'array', items: { enum: [1, 2] }, uniqueItems: true, minItems: 1 }, undefined],
    [{ type: 'object', properties: { a: { type: 'integer', example: '3' } } }, { a: 3 }],
    [{ type: 'object', properties: { a: {} }, additionalProperties: false, example: { b: 1 } }, {}],
    [{ type: 'object', additionalProperties: { type: 'boolean' }, minProperties: 3 }, undefined],
    [{ oneOf: [{ type: 'object', required: ['a'] }, { type: 'integer' }], example: 'x' }, undefined],
    [{ allOf: [REF, { required: ['friend'] }] }, undefined],
    [{ nullable: true, allOf: [REF], example: null }, undefined],
    [{ type: 'string', enum: ['a'], nullable: true }, 'a'],
    // What is required contradicts itself, but nothing requires what contains it.
    [{ type: 'object', properties: { a: { type: 'object', required: ['b'], properties: { b: false } } } }, {}],
    [{ type: 'string', pattern: '(' }, undefined],
    [{ $ref: '#/components/schemas/Loop' }, undefined],
  ])('It conforms to %j.', (schema, value) => {
    const made = valueFor(schema);
    expect(value === undefined ? value : made).toEqual(value);
  });

  test('One that cannot conform says so.', () => {
    const schema = { allOf: [{ type: 'string' }, { type: 'integer' }] };
    expect(exampleOf({ schema, example: 'a' })).toEqual({ mediaType: 'application/json', value: 'a', isInvalid: true });
  });

  test('It is small, and done at once, however large the schemas and the examples are.', () => {
    const names = Array.from({ length: 12 }, (_, index) => `S${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]));
    const schemas = Object.fromEntries(
      names.map((name) => [
        name,
        { type: 'object', required: names, properties: { ...properties, n: { minimum: 9 } } },
      ]),
    );
    const document = { ...DOCUMENT, components: { schemas } } as unknown as Document;
    const content = { 'application/json': { schema: properties['S0'], example: { S1: 3 } } };
    const example = buildResponseExample(document, { description: '', content } as unknown as Response);
    expect(example?.isInvalid).toBe(true);
    expect(JSON.stringify(example).length).toBeLessThan(100_000);
  });
});

describe('media types', () => {
  test.each([
    [{}, undefined],
    [{ 'text/plain': {} }, { mediaType: 'text/plain', value: 'text' }],
    [{ 'text/plain': { example: 'Hi' } }, { mediaType: 'text/plain', value: 'Hi' }],
    [{ 'text/csv': { schema: { type: 'string', example: 'a;b' } } }, { mediaType: 'text/csv', value: 'a;b' }],
    [{ 'image/*': {} }, { mediaType: 'image/png', value: 'text' }],
    [{ '*/*': { example: { a: 1 } } }, { mediaType: 'application/json', value: { a: 1 } }],
    [{ 'application/problem+json': { example: [1] } }, { mediaType: 'application/problem+json', value: [1] }],
    [{ 'text/event-stream': { example: 'data: 1\n\n' } }, { mediaType: 'text/event-stream', value: 'data: 1\n\n' }],
    [
      { 'text/event-stream': { schema: { type: 'object', properties: { a: { type: 'integer' } } } } },
      { mediaType: 'text/event-stream', value: 'data: {"a":0}\n\n' },
    ],
    [
      { 'application/x-ndjson': { example: [{ a: 1 }, { a: 2 }] } },
      { mediaType: 'application/x-ndjson', value: '{"a":1}\n{"a":2}\n' },
    ],
    [
      {
        'application/xml': { schema: { type: 'object', xml: { name: 'pet' }, properties: { a: { type: 'integer' } } } },
      },
      { mediaType: 'application/xml', value: '<pet/>' },
    ],
  ])('%j', (content, expected) => {
    expect(exampleIn(content)).toEqual(expected);
  });

  test('JSON is preferred; some statuses never have a body.', () => {
    expect(exampleIn({ 'text/plain': {}, 'application/json': { example: 1 } })).toMatchObject({ value: 1 });
    expect(['200', '204', '205', '304', 'default'].filter(isBodiless)).toEqual(['204', '205', '304']);
  });
});

test('Many unions within one value are corrected.', () => {
  const nullable = {
    oneOf: [{ type: 'null' }, { type: 'string' }, { type: 'array', items: { anyOf: [{ const: 1 }] } }],
  };
  const names = Array.from({ length: 40 }, (_, index) => `p${index}`);
  const properties = Object.fromEntries(names.map((name) => [name, nullable]));
  const example = Object.fromEntries(names.map((name) => [name, {}]));
  const schema = { type: 'object', required: names, properties };
  expect(Object.keys(valueFor(schema, example) as object)).toEqual(names);
});

/** Schemas of which each is twice the next. */
const WIDE = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => {
    const next = { $ref: `#/components/schemas/Wide${index + 1}` };
    return [`Wide${index}`, index < 29 ? { anyOf: [next, next] } : { type: 'string' }];
  }),
);

/** An object within 3,000 others. */
const DEEP = JSON.parse('{"a":'.repeat(3_000) + '1' + '}'.repeat(3_000)) as unknown;

describe('A value that would take forever ends', () => {
  test.each<[what: string, schema: object, example?: unknown]>([
    ['slow pattern', { type: 'string', pattern: '^(a+)+$' }, `${'a'.repeat(60)}!`],
    ['slow pattern of a long text', { type: 'string', pattern: '^(a|aa)+$x', minLength: 5_000 }],
    ['repetitions of repetitions', { type: 'string', pattern: '^((((a{1000}){1000}){1000}){1000})$' }],
    ['many items', { type: 'array', minItems: 1e9, items: { type: 'string' } }],
    ['many different items', { type: 'array', minItems: 1e6, uniqueItems: true, items: { type: 'integer' } }, [1, 1]],
    ['many items of a kind', { type: 'array', contains: { const: 1 }, minContains: 1e9 }],
    ['many characters', { type: 'string', minLength: 1e15 }, 'short'],
    ['many characters of a pattern', { type: 'string', minLength: 1e9, pattern: '^a+$' }, 'short'],
    ['many properties', { type: 'object', minProperties: 1e9 }],
    ['a tiny unit', { type: 'number', multipleOf: 1e-300, minimum: 5 }, 1],
    ['no unit', { type: 'number', multipleOf: 0, minimum: 5 }, 1],
    ['a schema that requires itself', { $ref: '#/components/schemas/Endless' }],
    ['alternatives of alternatives', { $ref: '#/components/schemas/Wide0' }, 1],
    ['a deep example', { type: 'object', properties: { a: { type: 'integer' } } }, DEEP],
    [
      'unions within a union',
      {
        oneOf: Array.from({ length: 60 }, (_, a) => ({
          required: [`a${a}`, 'b'],
          properties: {
            b: { oneOf: Array.from({ length: 30 }, (__, b) => ({ required: [`b${b}`], additionalProperties: false })) },
          },
        })),
      },
      { x: 1 },
    ],
  ])('%s', { timeout: 10_000 }, (_, schema, example) => {
    const endless = { $ref: '#/components/schemas/Endless' };
    const properties = { a: endless, b: endless, c: { type: 'array', minItems: 9, items: endless } };
    const Endless = { type: 'object', required: ['a', 'b', 'c'], properties };
    const document = { ...DOCUMENT, components: { schemas: { Endless, ...WIDE } } } as unknown as Document;
    const media = { schema, ...(example !== undefined && { example }) };
    const found = buildResponseExample(document, { description: '', content: { 'application/json': media } } as never);
    expect(JSON.stringify(found?.value).length).toBeLessThan(50_000);
  });
});
