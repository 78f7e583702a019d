/** What a parameter of a path accepts: a number and its digits are the same there. */
import { expect, test } from 'vitest';
import { buildModel } from '../../../scripts/model/api.js';
import { listOperations } from '../../../scripts/model/types.js';
import type { Document } from '../../../src/openapi/document.js';

/** Returns what the type of a path parameter has beside that of its schema. */
function widen(parameter: object): string {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    components: {
      schemas: {
        Id: { type: 'integer', format: 'int64' },
        Size: { type: 'integer', enum: [1, 2] },
        Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] },
      },
    },
    paths: {
      '/pets/{id}': {
        get: {
          operationId: 'getPet',
          parameters: [{ name: 'id', in: 'path', required: true, ...parameter }],
          responses: { '204': { description: '' } },
        },
      },
    },
  };
  const [operation] = listOperations(buildModel(document as unknown as Document).model);
  const [, ...others] = operation!.pathParameters[0]!.type.type.text.split(' | ');
  return others.join(' | ');
}

const $ref = '#/components/schemas/Id';
const size = { $ref: '#/components/schemas/Size' };
const DIGITS = '`${number}`';

test.each([
  ['an integer', { type: 'integer' }, DIGITS],
  ['an integer or null', { type: ['integer', 'null'] }, DIGITS],
  ['a reference', { $ref }, DIGITS],
  ['a reference in allOf', { allOf: [{ $ref }], description: 'Its ID.' }, DIGITS],
  ['one of several types', { oneOf: [{ $ref }, { type: 'boolean' }] }, DIGITS],
  ['any of two types', { anyOf: [{ type: 'string' }, { type: 'integer' }] }, `number | ${DIGITS}`],
  ['a string', { type: 'string' }, 'number'],
  ['an enum', { type: 'integer', enum: [1, 2] }, ''],
  ['a constant', { type: 'integer', const: 1 }, ''],
  ['an enum in allOf', { allOf: [{ $ref }, size] }, ''],
  ['values that are listed one by one', { type: 'integer', oneOf: [{ const: 1 }, { const: 2 }] }, ''],
  ['an enum elsewhere', { ...size }, ''],
  ['a number', { type: 'number' }, ''],
  ['a schema that refers to itself', { $ref: '#/components/schemas/Loop' }, ''],
])('With the schema of %s it is widened as far as that is the same on the wire.', (_, schema, expected) => {
  expect(widen({ schema })).toBe(expected);
});

test('A parameter that is JSON is not widened.', () => {
  expect(widen({ content: { 'application/json': { schema: { type: 'integer' } } } })).toBe('');
});
