/** The cells of keywords that list types and values. */
import { keep, narrow, replace, type Cell } from './cell.js';

function choice(...values: readonly unknown[]): object {
  return { type: 'string', enum: values };
}
function types(...names: readonly string[]): object {
  return { type: names };
}

const ALL_TYPES = ['array', 'boolean', 'null', 'number', 'object', 'string'];
const NAMED = { properties: { name: { type: 'string' } } };

const TYPES: readonly Cell[] = [
  ...narrow('type added', [{}, { type: 'string' }]),
  ...replace('type string and integer', [{ type: 'string' }, { type: 'integer' }]),
  ...replace('type object and array', [{ type: 'object' }, { type: 'array', items: {} }]),
  ...replace('type in lists that overlap', [types('string', 'integer'), types('string', 'boolean')]),
  ...narrow('type number and integer', [{ type: 'number' }, { type: 'integer' }]),
  ...narrow('type of two and one', [types('string', 'integer'), { type: 'string' }]),
  ...narrow('type of three and two', [types('string', 'boolean', 'integer'), types('integer', 'string')]),
  ...narrow('type with null', [types('string', 'null'), { type: 'string' }]),
  ...narrow('type number and string, or integer', [types('number', 'string'), types('integer', 'string')]),
  ...keep('type as a list of one', [types('string'), { type: 'string' }]),
  ...keep('type list reordered', [types('string', 'null'), types('null', 'string')]),
  ...keep('type integer beside number', [types('number', 'integer'), { type: 'number' }]),
  ...keep('type list of all', [{ type: ALL_TYPES }, {}]),
  ...keep('type object beside properties', [{ type: 'object', ...NAMED }, NAMED]),
  ...keep('type array beside items', [{ type: 'array', items: { type: 'string' } }, { items: { type: 'string' } }]),
  ...keep('schema true', [true, {}]),
];

const VALUES: readonly Cell[] = [
  ...narrow('enum added', [{ type: 'string' }, choice('a', 'b')]),
  ...narrow('enum value removed', [choice('a', 'b', 'c'), choice('a', 'b')]),
  ...narrow('enum value of null removed', [
    { type: ['string', 'null'], enum: ['a', null] },
    { type: ['string', 'null'], enum: ['a'] },
  ]),
  ...narrow('enum of integers grown at the start', [
    { type: 'integer', enum: [0, 1, 2] },
    { type: 'integer', enum: [1, 2] },
  ]),
  ...narrow(
    'enum of short texts instead of a limit',
    [
      { type: 'string', maxLength: 3 },
      { type: 'string', enum: ['a', 'b'] },
    ],
    { because: 'the limit holds for each value' },
  ),
  ...narrow('enum with null and the type null', [{ enum: ['a', null] }, { type: 'null', enum: ['a', null] }]),
  ...narrow('enum with a type that refuses all but null', [
    { enum: ['a', null] },
    { type: ['boolean', 'null'], enum: ['a', null] },
  ]),
  ...replace('enum value replaced', [choice('a', 'b'), choice('a', 'c')]),
  ...replace('enum values in another case', [choice('a', 'b'), choice('A', 'B')]),
  ...replace('enum of numbers and of texts', [{ enum: [1, 2] }, { enum: ['1', '2'] }]),
  ...keep('enum reordered', [choice('a', 'b'), choice('b', 'a')]),
  ...keep('enum value repeated', [{ enum: ['a', 'b', 'a'] }, { enum: ['a', 'b'] }]),
  ...keep('enum value of another type', [choice('a', 1), choice('a')], { because: 'the type refuses 1 anyway' }),
  ...keep('enum without type', [{ enum: ['a', 'b'] }, choice('a', 'b')], { because: 'all values are strings' }),
  ...keep('enum of both booleans', [{ type: 'boolean', enum: [true, false] }, { type: 'boolean' }]),
  ...keep('enum of objects with reordered members', [{ enum: [{ a: 1, b: 2 }] }, { enum: [{ b: 2, a: 1 }] }]),
  ...keep('enum with null of the type null', [{ enum: [null] }, { type: 'null' }]),
  ...narrow('const added', [{ type: 'string' }, { type: 'string', const: 'a' }]),
  ...replace('const replaced', [{ const: 'a' }, { const: 'b' }]),
  ...replace('const 1 and true', [{ const: 1 }, { const: true }]),
  ...keep('const and enum of one', [{ type: 'string', const: 'a' }, choice('a')]),
  ...keep('const null and type null', [{ const: null }, { type: 'null' }]),
  ...keep('const with reordered members', [{ const: { a: 1, b: [2] } }, { const: { b: [2], a: 1 } }]),
  ...narrow('enum and const', [choice('a', 'b'), { type: 'string', const: 'a' }]),
  ...replace('const and enum of others', [{ type: 'string', const: 'a' }, choice('b', 'c')]),
  ...narrow('const false added', [{ type: 'boolean' }, { type: 'boolean', const: false }]),
];

export const VALUE_CELLS: readonly Cell[] = [...TYPES, ...VALUES];
