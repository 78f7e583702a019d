/** The cells of `allOf`, `not`, `if` and references. */
import { cellRef, keep, narrow, rate, replace, reword, type Cell } from './cell.js';

const TEXT = { type: 'string' };
const COUNT = { type: 'integer' };
const LONG = { type: 'string', maxLength: 10 };
const SHORT = { type: 'string', maxLength: 5 };
const SCHEMAS = {
  '@Named': { type: 'object', properties: { name: TEXT }, required: ['name'] },
  '@Counted': { type: 'object', properties: { count: COUNT } },
  '@Name': { type: 'string', minLength: 1 },
};
const OPTIONS = { schemas: SCHEMAS };
const [NAMED, COUNTED, NAME] = [cellRef('Named'), cellRef('Counted'), cellRef('Name')];

const ALL_OF: readonly Cell[] = [
  ...narrow('allOf member added', [NAMED, { allOf: [NAMED, { required: ['count'] }] }], OPTIONS),
  ...narrow('allOf second bound', [{ allOf: [NAME] }, { allOf: [NAME, { maxLength: 5 }] }], OPTIONS),
  ...narrow(
    'allOf member stricter',
    [{ allOf: [COUNTED, { required: ['a'] }] }, { allOf: [COUNTED, { required: ['a', 'b'] }] }],
    OPTIONS,
  ),
  ...rate(
    'allOf member with an optional field added',
    { sent: 'minor', received: 'minor' },
    [{ allOf: [NAMED] }, { allOf: [NAMED, COUNTED] }],
    OPTIONS,
  ),
  ...rate(
    'allOf member with a required field added',
    { sent: 'major', received: 'minor' },
    [{ allOf: [COUNTED] }, { allOf: [COUNTED, NAMED] }],
    OPTIONS,
  ),
  ...rate(
    'allOf member with fields removed',
    { sent: 'patch', received: 'major' },
    [{ allOf: [NAMED, COUNTED] }, { allOf: [NAMED] }],
    OPTIONS,
  ),
  ...reword('allOf member with a description added', [NAMED, { allOf: [NAMED, { description: 'New.' }] }], OPTIONS),
  ...keep('allOf of one', [{ allOf: [NAMED] }, NAMED], OPTIONS),
  ...keep('allOf reordered', [{ allOf: [NAMED, COUNTED] }, { allOf: [COUNTED, NAMED] }], OPTIONS),
  ...keep(
    'allOf split',
    [{ allOf: [NAMED, COUNTED] }, { type: 'object', properties: { name: TEXT, count: COUNT }, required: ['name'] }],
    OPTIONS,
  ),
  ...keep('allOf with required beside properties', [
    { allOf: [{ type: 'object', properties: { a: TEXT } }, { required: ['a'] }] },
    { type: 'object', properties: { a: TEXT }, required: ['a'] },
  ]),
  ...keep('allOf nested', [{ allOf: [{ allOf: [NAMED] }, COUNTED] }, { allOf: [NAMED, COUNTED] }], OPTIONS),
  ...keep('allOf and keywords beside it', [
    { type: 'string', minLength: 1, allOf: [{ maxLength: 5 }] },
    { type: 'string', minLength: 1, maxLength: 5 },
  ]),
  ...keep('allOf with two bounds', [
    { type: 'integer', allOf: [{ minimum: 1 }, { minimum: 5 }] },
    { type: 'integer', minimum: 5 },
  ]),
  ...keep('allOf with two enums', [{ allOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] }, { enum: ['b'] }]),
  ...keep('allOf of anything', [{ allOf: [NAMED, {}] }, NAMED], OPTIONS),
  ...keep('allOf member twice', [{ allOf: [NAMED, NAMED] }, NAMED], OPTIONS),
];

const REFERENCES: readonly Cell[] = [
  ...keep('$ref and its content', [NAMED, SCHEMAS['@Named']], OPTIONS),
  ...keep('$ref to a reference', [cellRef('Alias'), NAMED], { schemas: { ...SCHEMAS, '@Alias': NAMED } }),
  ...keep('$ref to another component of the same content', [cellRef('Copy'), NAMED], {
    schemas: { ...SCHEMAS, '@Copy': SCHEMAS['@Named'] },
  }),
  ...keep('$ref and keywords beside it', [{ ...NAME, maxLength: 5 }, { allOf: [NAME, { maxLength: 5 }] }], OPTIONS),
  ...narrow('$ref with a keyword beside it', [NAME, { ...NAME, maxLength: 5 }], OPTIONS),
  ...replace('$ref to another component', [NAMED, NAME], OPTIONS),
  ...reword('$ref with a description beside it', [NAME, { ...NAME, description: 'New.' }], OPTIONS),
];

const NEGATIONS: readonly Cell[] = [
  ...narrow('not added', [TEXT, { ...TEXT, not: { enum: ['a'] } }]),
  ...narrow('not with a further value', [
    { ...TEXT, not: { enum: ['a'] } },
    { ...TEXT, not: { enum: ['a', 'b'] } },
  ]),
  ...narrow('not with a looser bound', [
    { ...TEXT, not: { type: 'string', minLength: 10 } },
    { ...TEXT, not: { type: 'string', minLength: 5 } },
  ]),
  ...narrow('not of a further name', [
    { type: 'object', not: { required: ['a', 'b'] } },
    { type: 'object', not: { required: ['a'] } },
  ]),
  ...replace('not of another type', [{ not: TEXT }, { not: COUNT }]),
  ...keep('not of nothing', [{ ...TEXT, not: false }, TEXT]),
];

const [IS_A, IS_B] = ['a', 'b'].map((kind) => ({ properties: { kind: { const: kind } }, required: ['kind'] }));
const [NEEDS_X, NEEDS_Y] = [{ required: ['x'] }, { required: ['y'] }];

/** A condition: the names of its parts are listed, as an object with a member `then` could be taken for a promise. */
function when(...parts: readonly (readonly ['if' | 'then' | 'else', object])[]): object {
  return { type: 'object', ...Object.fromEntries(parts) };
}

const CONDITIONS: readonly Cell[] = [
  ...narrow('if with then', [{ type: 'object' }, when(['if', IS_A!], ['then', NEEDS_X])]),
  ...narrow('if with else', [{ type: 'object' }, when(['if', IS_A!], ['else', NEEDS_X])]),
  ...narrow('else beside then', [
    when(['if', IS_A!], ['then', NEEDS_X]),
    when(['if', IS_A!], ['then', NEEDS_X], ['else', NEEDS_Y]),
  ]),
  ...replace('if of another value', [when(['if', IS_A!], ['then', NEEDS_X]), when(['if', IS_B!], ['then', NEEDS_X])]),
  ...replace('then of another name', [when(['if', IS_A!], ['then', NEEDS_X]), when(['if', IS_A!], ['then', NEEDS_Y])]),
  ...replace('else of another name', [when(['if', IS_A!], ['else', NEEDS_X]), when(['if', IS_A!], ['else', NEEDS_Y])]),
  ...replace('then and else exchanged', [
    when(['if', IS_A!], ['then', NEEDS_X], ['else', NEEDS_Y]),
    when(['if', IS_A!], ['then', NEEDS_Y], ['else', NEEDS_X]),
  ]),
  ...replace('if in then of another value', [
    when(['if', IS_A!], ['then', when(['if', IS_B!], ['then', NEEDS_X])]),
    when(['if', IS_A!], ['then', when(['if', IS_A!], ['then', NEEDS_X])]),
  ]),
  ...replace('maxLength in if', [
    when(['if', { properties: { a: LONG } }], ['then', NEEDS_X]),
    when(['if', { properties: { a: SHORT } }], ['then', NEEDS_X]),
  ]),
  ...replace('maxLength in then', [
    when(['if', IS_A!], ['then', { properties: { a: LONG } }]),
    when(['if', IS_A!], ['then', { properties: { a: SHORT } }]),
  ]),
  ...keep('if alone', [when(['if', IS_A!]), { type: 'object' }], {
    because: 'without `then` and `else` it has no effect',
  }),
  ...keep('then without if', [when(['then', NEEDS_X]), { type: 'object' }]),
  ...keep('else without if', [when(['else', NEEDS_X]), { type: 'object' }]),
];

export const COMBINING_CELLS: readonly Cell[] = [...ALL_OF, ...REFERENCES, ...NEGATIONS, ...CONDITIONS];
