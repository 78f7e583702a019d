/** The cells of keywords that bound numbers, texts, lists and objects. */
import { keep, narrow, rate, replace, type Cell } from './cell.js';

function number(members: object): object {
  return { type: 'number', ...members };
}
function integer(members: object): object {
  return { type: 'integer', ...members };
}
function text(members: object): object {
  return { type: 'string', ...members };
}
function list(members: object): object {
  return { type: 'array', items: { type: 'string' }, ...members };
}
function record(members: object): object {
  return { type: 'object', ...members };
}
function holder(members: object): object {
  return { type: 'array', contains: { type: 'string' }, ...members };
}

const NUMBERS: readonly Cell[] = [
  ...narrow('minimum added', [number({}), number({ minimum: 3 })]),
  ...narrow('minimum raised', [number({ minimum: 3 }), number({ minimum: 4 })]),
  ...narrow('minimum raised across zero', [number({ minimum: -3 }), number({ minimum: 0 })]),
  ...narrow('maximum added', [number({}), number({ maximum: 9 })]),
  ...narrow('maximum lowered', [number({ maximum: 9 }), number({ maximum: 8.5 })]),
  ...narrow('maximum lowered to zero', [number({ maximum: 1 }), number({ maximum: 0 })]),
  ...narrow('exclusiveMinimum added', [number({}), number({ exclusiveMinimum: 0 })]),
  ...narrow('exclusiveMinimum raised', [number({ exclusiveMinimum: 0 }), number({ exclusiveMinimum: 1 })]),
  ...narrow('exclusiveMaximum added', [number({}), number({ exclusiveMaximum: 100 })]),
  ...narrow('exclusiveMaximum lowered', [number({ exclusiveMaximum: 100 }), number({ exclusiveMaximum: 99 })]),
  ...narrow('minimum became exclusive', [number({ minimum: 0 }), number({ exclusiveMinimum: 0 })]),
  ...narrow('maximum became exclusive', [number({ maximum: 0 }), number({ exclusiveMaximum: 0 })]),
  ...rate(
    'minimum and maximum moved up, changed',
    { sent: 'major', received: 'major' },
    [number({ minimum: 0, maximum: 9 }), number({ minimum: 1, maximum: 10 })],
    { because: 'one bound is stricter, and the other one is not' },
  ),
  ...keep('exclusiveMinimum of integers', [integer({ exclusiveMinimum: 0 }), integer({ minimum: 1 })], {
    because: 'the first integer above 0 is 1',
  }),
  ...keep('minimum beside a stricter exclusiveMinimum', [
    number({ minimum: 0, exclusiveMinimum: 1 }),
    number({ exclusiveMinimum: 1 }),
  ]),
  ...narrow('multipleOf added', [integer({}), integer({ multipleOf: 5 })]),
  ...narrow('multipleOf 2 and 4', [integer({ multipleOf: 2 }), integer({ multipleOf: 4 })]),
  ...replace('multipleOf 2 and 3', [integer({ multipleOf: 2 }), integer({ multipleOf: 3 })]),
  ...narrow('multipleOf a hundredth and a tenth', [number({ multipleOf: 0.01 }), number({ multipleOf: 0.1 })], {
    because: 'a remainder of binary fractions is not exact',
  }),
  ...keep('multipleOf 1 of integers', [integer({ multipleOf: 1 }), integer({})]),
];

const TEXTS: readonly Cell[] = [
  ...narrow('minLength added', [text({}), text({ minLength: 1 })]),
  ...narrow('minLength raised', [text({ minLength: 1 }), text({ minLength: 2 })]),
  ...keep('minLength 0', [text({ minLength: 0 }), text({})]),
  ...narrow('maxLength added', [text({}), text({ maxLength: 10 })]),
  ...narrow('maxLength lowered', [text({ maxLength: 10 }), text({ maxLength: 5 })]),
  ...narrow('maxLength lowered to 0', [text({ maxLength: 10 }), text({ maxLength: 0 })]),
  ...narrow('pattern added', [text({}), text({ pattern: '^[a-z]+$' })]),
  ...replace('pattern replaced', [text({ pattern: '^[a-z]+$' }), text({ pattern: '^[0-9]+$' })]),
  ...keep('pattern of nothing', [text({ pattern: '' }), text({})]),
  ...keep('pattern of anything', [text({ pattern: '.*' }), text({})]),
  ...keep('pattern of anything, anchored', [text({ pattern: '^.*$' }), text({})]),
  ...narrow('pattern instead of one of anything', [text({ pattern: '.*' }), text({ pattern: '^a' })]),
  ...narrow('format added', [text({}), text({ format: 'uuid' })]),
  ...replace('format replaced', [text({ format: 'date' }), text({ format: 'date-time' })]),
  ...narrow('format int64 to int32', [integer({ format: 'int64' }), integer({ format: 'int32' })]),
  ...narrow('format double to float', [number({ format: 'double' }), number({ format: 'float' })]),
  ...narrow('format int32 added', [integer({}), integer({ format: 'int32' })]),
];

const COUNTS: readonly Cell[] = [
  ...narrow('minItems added', [list({}), list({ minItems: 1 })]),
  ...narrow('minItems raised', [list({ minItems: 1 }), list({ minItems: 2 })]),
  ...keep('minItems 0', [list({ minItems: 0 }), list({})]),
  ...narrow('maxItems added', [list({}), list({ maxItems: 10 })]),
  ...narrow('maxItems lowered', [list({ maxItems: 10 }), list({ maxItems: 5 })]),
  ...narrow('uniqueItems added', [list({}), list({ uniqueItems: true })]),
  ...keep('uniqueItems false', [list({ uniqueItems: false }), list({})]),
  ...narrow('minProperties added', [record({}), record({ minProperties: 1 })]),
  ...narrow('minProperties raised', [record({ minProperties: 1 }), record({ minProperties: 2 })]),
  ...keep('minProperties 0', [record({ minProperties: 0 }), record({})]),
  ...narrow('maxProperties added', [record({}), record({ maxProperties: 10 })]),
  ...narrow('maxProperties lowered', [record({ maxProperties: 10 }), record({ maxProperties: 5 })]),
  ...narrow('minContains added', [holder({}), holder({ minContains: 2 })]),
  ...narrow('minContains raised', [holder({ minContains: 2 }), holder({ minContains: 3 })]),
  ...narrow('minContains 0 and 1', [holder({ minContains: 0 }), holder({})], {
    because: 'with 0, `contains` requires nothing; 1 is the default',
  }),
  ...keep('minContains 1', [holder({ minContains: 1 }), holder({})]),
  ...narrow('maxContains added', [holder({}), holder({ maxContains: 3 })]),
  ...narrow('maxContains lowered', [holder({ maxContains: 3 }), holder({ maxContains: 2 })]),
  ...keep('minContains without contains', [list({ minContains: 2 }), list({})], {
    because: 'it has no effect without `contains`',
  }),
  ...keep('maxContains without contains', [list({ maxContains: 2 }), list({})]),
  ...keep('contains with minContains 0', [holder({ minContains: 0 }), { type: 'array' }], {
    because: 'any list is valid',
  }),
];

export const BOUND_CELLS: readonly Cell[] = [...NUMBERS, ...TEXTS, ...COUNTS];
