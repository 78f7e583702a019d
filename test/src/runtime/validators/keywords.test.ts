/** The keywords mean what JSON Schema says, by the judgement of Ajv, and their messages say what is expected. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IS_FULL } from '../../../support/tier.js';
import { createOracle, createValidator, listIssues } from './create.js';

const SCALARS = [null, true, false, 0, 1, -1, 1.5, 3, 10, '', 'a', 'ab', 'abc', '👍', '👍👍'];

const OBJECTS = [
  {},
  { a: 1 },
  { a: 'x', b: 2 },
  { b: 1 },
  { a: null },
  { c: 1, ab: 2 },
  { a: { a: 1 } },
  { a: 1, b: 2, c: 3 },
];

const ARRAYS = [
  [],
  [1],
  [1, 1],
  [1, 'a'],
  ['a', 'b', 'c'],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [[1], [1]],
  [{ a: 1 }, [['a', 1]]],
  [1, '1'],
  [1, true],
];

const VALUES: readonly unknown[] = [...SCALARS, ...OBJECTS, ...ARRAYS];

const SCHEMAS = JSON.parse(readFileSync(path.join(import.meta.dirname, 'schemas.json'), 'utf8')) as readonly unknown[];

/** What the schemas refer to. */
const COMPONENTS = {
  Named: { type: 'object', properties: { a: { type: ['integer', 'null'] } } },
  Tree: { type: ['object', 'integer'], additionalProperties: { $ref: '#/components/schemas/Tree' } },
};

/** Returns the values of which a validator says something else than Ajv, or that it changes. */
function findMismatches(schema: unknown, values: readonly unknown[]): string[] {
  const validator = createValidator(schema, { schemas: COMPONENTS });
  const oracle = createOracle(schema, COMPONENTS);
  const isMismatch = (value: unknown): boolean => {
    const result = validator['~standard'].validate(value);
    return result.issues ? oracle(value) : !oracle(value) || result.value !== value;
  };
  return values.filter(isMismatch).map((value) => JSON.stringify([schema, value]));
}

describe('by Ajv', () => {
  test.each(SCHEMAS.map((schema) => [JSON.stringify(schema), schema]))('%s', (_, schema) => {
    expect(findMismatches(schema, VALUES)).toEqual([]);
  });

  // Ajv keeps what a failed condition has looked at, and forgets what another alternative has.
  test('What other keywords look at is as the specification says, where Ajv differs.', () => {
    const condition = { if: { properties: { a: { type: 'integer' } } }, unevaluatedProperties: false };
    expect(listIssues(createValidator(condition), { a: 1 })).toEqual([]);
    expect(listIssues(createValidator(condition), { a: '' })).toEqual(['a: is not allowed']);
    const items = { anyOf: [{ items: { type: 'integer' } }, { prefixItems: [{}] }], unevaluatedItems: false };
    expect(listIssues(createValidator(items), [1, 1])).toEqual([]);
    expect(listIssues(createValidator(items), ['', 1])).toEqual(['1: is not allowed']);
  });

  test('Any schema means the same.', () => {
    const names = fc.constantFrom('a', 'b', 'c');
    const values = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc.constantFrom(...SCALARS),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(names, tie('value'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).value;
    const numbers = fc.constantFrom(0, 1, 2, 3);
    const schemas = fc.letrec((tie) => ({
      schema: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc.boolean(),
        fc.record({ $ref: fc.constantFrom('#/components/schemas/Named', '#/components/schemas/Tree') }),
        fc.record(
          {
            type: fc.subarray(['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'], { minLength: 1 }),
            enum: fc.uniqueArray(values, { minLength: 1, maxLength: 3, selector: (item) => JSON.stringify(item) }),
            const: values,
            minLength: numbers,
            maxLength: numbers,
            minimum: numbers,
            exclusiveMaximum: numbers,
            multipleOf: fc.constantFrom(0.5, 2, 3),
            minItems: numbers,
            maxItems: numbers,
            uniqueItems: fc.boolean(),
            minProperties: numbers,
            maxProperties: numbers,
            required: fc.uniqueArray(names, { maxLength: 2 }),
            properties: fc.dictionary(names, tie('schema'), { maxKeys: 2 }),
            patternProperties: fc.dictionary(fc.constantFrom('^a', 'b|c'), tie('schema'), { maxKeys: 2 }),
            additionalProperties: tie('schema'),
            propertyNames: fc.constantFrom({ maxLength: 1 }, {}, { enum: ['a', 'b'] }),
            items: tie('schema'),
            prefixItems: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
          },
          { requiredKeys: [] },
        ),
        fc.record(
          {
            allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
            anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
            // Ajv has an opinion of its own on what is never valid, in some places.
            not: fc.constantFrom({ type: 'integer' }, { required: ['a'] }, { enum: [1, []] }),
            if: tie('schema'),
            // oxlint-disable-next-line unicorn/no-thenable -- It is a keyword.
            then: tie('schema'),
            else: tie('schema'),
            dependentSchemas: fc.dictionary(names, tie('schema'), { maxKeys: 1 }),
            properties: fc.dictionary(names, tie('schema'), { maxKeys: 2 }),
          },
          { requiredKeys: [] },
        ),
      ),
    })).schema;
    const lists = fc.array(values, { minLength: 5, maxLength: 10 });
    const property = fc.property(schemas, lists, (schema, list) => findMismatches(schema, list).length === 0);
    const { counterexample } = fc.check(property, IS_FULL ? { numRuns: 2_000 } : { numRuns: 60, seed: 1 });
    expect(JSON.stringify(counterexample)).toBe('null');
  });
});

describe('issues', () => {
  const person = {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { type: ['integer', 'null'] },
      name: { type: 'string', minLength: 2, maxLength: 3, pattern: '^a' },
      role: { enum: [50, 100] },
      kind: { const: 'person' },
      mail: { type: 'string', format: 'email' },
      tags: { type: 'array', minItems: 2, maxItems: 3, uniqueItems: true, items: { type: 'string' } },
      share: { minimum: 1, exclusiveMaximum: 3, multipleOf: 2 },
      parent: { oneOf: [{ $ref: '#/components/schemas/Named' }, { type: 'null' }] },
    },
    additionalProperties: false,
  };
  const validator = createValidator(person, { schemas: COMPONENTS });

  test.each<[unknown, string[]]>([
    [1, [': must be of type object']],
    [{}, ['id: is required', 'name: is required']],
    [{ id: 'secret', name: undefined }, ['name: is required', 'id: must be of type integer or null']],
    [
      { id: 1, name: 'b', role: 7, kind: 'secret' },
      [
        'name: must have 2 or more characters',
        'name: must match ^a',
        'role: must be one of 50, 100',
        'kind: must be "person"',
      ],
    ],
    [{ id: 1, name: 'abcd' }, ['name: must have 3 or fewer characters']],
    [{ id: 1, name: 'ab', mail: 'secret' }, ['mail: must be an email address']],
    [{ id: 1, name: 'ab', tags: [1] }, ['tags: must have 2 or more items', 'tags.0: must be of type string']],
    [
      { id: 1, name: 'ab', tags: ['a', 'a', 'b', 'c'] },
      ['tags: must have 3 or fewer items', 'tags: must have no equal items'],
    ],
    [{ id: 1, name: 'ab', share: 3 }, ['share: must be less than 3', 'share: must be a multiple of 2']],
    [{ id: 1, name: 'ab', share: 0 }, ['share: must be 1 or more']],
    [{ id: 1, name: 'ab', parent: { a: 'secret' } }, ['parent.a: must be of type integer or null']],
    [{ id: 1, name: 'ab', parent: 'secret' }, ['parent: must be of type object or must be of type null']],
    [{ id: 1, name: 'ab', secret: 1 }, ['secret: is not allowed']],
    [JSON.parse('{ "id": 1, "name": "ab", "__proto__": 1 }'), ['__proto__: is not allowed']],
  ])('%j', (value, issues) => {
    expect(listIssues(validator, value).toSorted()).toEqual(issues.toSorted());
  });

  test('There are 100 at most.', () => {
    const list = createValidator({ items: { type: 'string' } });
    expect(
      listIssues(
        list,
        Array.from({ length: 1_000 }, () => 1),
      ),
    ).toHaveLength(100);
  });

  test('What an object inherits is not a property of it.', () => {
    const inherited = {
      type: 'object',
      properties: { ['__proto__']: { type: 'string' }, toString: { type: 'string' } },
    };
    const own = createValidator(inherited);
    expect(listIssues(own, {})).toEqual([]);
    expect(listIssues(own, JSON.parse('{ "__proto__": 1, "toString": 1 }')).toSorted()).toEqual([
      '__proto__: must be of type string',
      'toString: must be of type string',
    ]);
    expect(listIssues(createValidator({ required: ['toString', '__proto__'] }), {})).toHaveLength(2);
    expect(listIssues(createValidator({ additionalProperties: false }), JSON.parse('{ "__proto__": 1 }'))).toHaveLength(
      1,
    );
  });
});

describe('other meanings', () => {
  test.each<[string, unknown, readonly unknown[], readonly unknown[]]>([
    ['nullable', { type: 'string', nullable: true }, ['a', null], [1]],
    ['nullable with an enum', { type: 'string', enum: ['a'], nullable: true }, ['a', null], ['b']],
    ['nullable of a reference', { allOf: [{ $ref: '#/components/schemas/Named' }], nullable: true }, [{}, null], [1]],
    ['nullable as a part', { allOf: [{ $ref: '#/components/schemas/Named' }, { nullable: true }] }, [{}, null], [1]],
    ['limits of OpenAPI 3.0', { minimum: 1, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: true }, [2], [1, 3]],
    ['limits that include', { minimum: 1, exclusiveMinimum: false }, [1], [0]],
    ['a pattern of another language', { pattern: '(?<!a)[[:alpha:]]\\-' }, ['x', 1], []],
    ['an unknown type', { type: 'file' }, ['x', 1], []],
    ['an empty enum', { enum: [] }, ['x', 1], []],
    ['floats', { multipleOf: 0.01 }, [1.13, 0.07, 19.99], [0.001, 1.005]],
    ['a date', { format: 'date' }, ['2024-02-29', 1], ['yesterday', '2024-02-29T00:00:00Z']],
    ['a time', { format: 'date-time' }, ['2024-02-29T12:00:00Z', '2024-02-29 12:00:00.5+01:00'], ['2024-02-29']],
    ['an address', { format: 'uri' }, ['https://a.test/?b', 'urn:a:b'], ['a/b']],
    ['a UUID', { format: 'uuid' }, ['2F1c9a52-6a1e-4c3b-9d57-0d2f8f0a1312'], ['2f1c9a52']],
    ['IP addresses', { anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] }, ['127.0.0.1', '::1'], ['here']],
    ['a format that nobody knows', { format: 'password' }, ['x'], []],
    ['a file', { type: 'string', format: 'binary' }, ['x', new Blob(['x']), new Uint8Array(1)], [1, {}, null]],
    ['several files', { uniqueItems: true }, [[new Blob(['a']), new Blob(['b'])]], [['a', 'a']]],
    ['alternatives that overlap', { oneOf: [{ type: 'integer' }, { minimum: 1 }] }, [1, 0, 1.5], [0.5]],
    [
      'alternatives that only a discriminator tells apart',
      {
        anyOf: [{ required: ['kind'] }],
        oneOf: [{ properties: { kind: { type: 'string' } } }, { required: ['kind'] }],
      },
      [{ kind: 'a' }],
      [{}],
    ],
    ['a file or null', { type: ['string', 'null'], format: 'binary' }, [new Blob(['x']), null], []],
    ['a schema that refutes itself', { $ref: '#/components/schemas/Liar' }, [1], []],
  ])('%s', (_, schema, valid, invalid) => {
    const schemas = { ...COMPONENTS, Liar: { not: { $ref: '#/components/schemas/Liar' } } };
    const validator = createValidator(schema, { schemas });
    for (const value of valid) expect(listIssues(validator, value), String(value)).toEqual([]);
    for (const value of invalid) expect(listIssues(validator, value), String(value)).not.toEqual([]);
  });

  test.each(['bigint', 'string'] as const)('A 64-bit integer as %s.', (int64) => {
    const id = { type: 'integer', format: 'int64', minimum: 1, maximum: 2 ** 63 };
    const schema = {
      type: 'object',
      properties: { id, any: { oneOf: [id, { type: 'string' }] }, other: { allOf: [id], nullable: true } },
    };
    const validator = createValidator(schema, { int64 });
    for (const value of [5, 5n, '5', 9223372036854775807n, '9223372036854775807']) {
      expect(listIssues(validator, { id: value, any: value, other: value })).toEqual([]);
    }
    expect(listIssues(validator, { id: '', other: null })).toEqual(['id: must be of type integer']);
    expect(listIssues(validator, { id: 1.5 })).toEqual(['id: must be of type integer']);
    expect(listIssues(validator, { id: '0' })).toEqual(['id: must be 1 or more']);
    expect(listIssues(createValidator(schema), { id: '5' })).toEqual(['id: must be of type integer']);
    const both = createValidator({ anyOf: [id, { type: 'null' }], oneOf: [id, { type: 'string' }] }, { int64 });
    expect([listIssues(both, '5'), listIssues(both, 'a').length]).toEqual([[], 1]);
  });
});
