/** The cells of OpenAPI 3.0, and of the step from 3.0 to 3.1. */
import { cellRef, keep, narrow, rate, reword, type Cell } from './cell.js';

const TEXT = { type: 'string' };
const PET = { type: 'object', properties: { name: TEXT } };
const OPTIONS = { schemas: { '@Pet': PET, '@Toy': PET } };
const REF = cellRef('Pet');
const TOY = cellRef('Toy');

function number(members: object): object {
  return { type: 'number', ...members };
}
function text(members: object): object {
  return { type: 'string', ...members };
}

/** The cells of a pair of documents with OpenAPI 3.0. */
export const OLDER_CELLS: readonly Cell[] = [
  ...narrow('nullable', [text({ nullable: true }), TEXT]),
  ...narrow('nullable of an enum with null', [text({ nullable: true, enum: ['a', null] }), text({ enum: ['a'] })]),
  ...narrow('nullable items', [
    { type: 'array', items: text({ nullable: true }) },
    { type: 'array', items: TEXT },
  ]),
  ...narrow('nullable beside allOf', [{ allOf: [REF], nullable: true }, { allOf: [REF] }], OPTIONS),
  ...keep('nullable false', [text({ nullable: false }), TEXT]),
  ...narrow('exclusiveMinimum true', [number({ minimum: 0 }), number({ minimum: 0, exclusiveMinimum: true })]),
  ...narrow('exclusiveMaximum true', [number({ maximum: 9 }), number({ maximum: 9, exclusiveMaximum: true })]),
  ...narrow('minimum raised, exclusive', [
    number({ minimum: 0, exclusiveMinimum: true }),
    number({ minimum: 1, exclusiveMinimum: true }),
  ]),
  ...narrow('exclusive minimum and a higher one', [
    number({ minimum: 0, exclusiveMinimum: true }),
    number({ minimum: 1 }),
  ]),
  ...keep('exclusiveMinimum false', [number({ minimum: 0, exclusiveMinimum: false }), number({ minimum: 0 })]),
  ...keep('exclusiveMaximum false', [number({ maximum: 9, exclusiveMaximum: false }), number({ maximum: 9 })]),
  ...keep('exclusiveMinimum true without minimum', [number({ exclusiveMinimum: true }), number({})]),
  ...narrow('enum value removed', [text({ enum: ['a', 'b'] }), text({ enum: ['a'] })]),
  ...narrow('maxLength lowered', [text({ maxLength: 10 }), text({ maxLength: 5 })]),
  ...narrow('oneOf reference removed', [{ oneOf: [REF, TEXT, { type: 'integer' }] }, { oneOf: [REF, TEXT] }], OPTIONS),
  ...keep('allOf of one', [{ allOf: [REF] }, REF], OPTIONS),
  ...keep('oneOf and anyOf', [{ oneOf: [REF, TEXT] }, { anyOf: [TEXT, REF] }], OPTIONS),
  ...keep('$ref and its content', [REF, PET], OPTIONS),
  ...reword('xml in a document without XML', [text({ xml: { name: 'a' } }), text({ xml: { name: 'b' } })]),
  ...reword('example changed', [text({ example: 'a' }), text({ example: 'b' })]),
  ...reword(
    'description beside a reference',
    [
      { allOf: [TOY], description: 'Old.' },
      { allOf: [TOY], description: 'New.' },
    ],
    OPTIONS,
  ),
  ...rate('readOnly set', { sent: 'patch', received: 'patch' }, [
    { type: 'object', properties: { id: TEXT } },
    { type: 'object', properties: { id: text({ readOnly: true }) } },
  ]),
];

/** The first of a row's two cells: the step to a newer version has no reverse. */
function step(name: string, older: object, newer: object, options: typeof OPTIONS | object = {}): Cell[] {
  const one = keep(name, [older, newer], options);
  const [other] = keep(name, [newer, older], options).slice(1);
  return [one[0]!, other!];
}

/** The cells whose older document has OpenAPI 3.0, and whose newer one has 3.1. */
export const UPGRADE_CELLS: readonly Cell[] = [
  ...step('nullable and a type list', text({ nullable: true }), { type: ['string', 'null'] }),
  ...step('nullable enum', text({ nullable: true, enum: ['a', null] }), {
    type: ['string', 'null'],
    enum: ['a', null],
  }),
  ...step('nullable and a null variant', text({ nullable: true }), { anyOf: [TEXT, { type: 'null' }] }),
  ...step('nullable reference', { allOf: [REF], nullable: true }, { oneOf: [REF, { type: 'null' }] }, OPTIONS),
  ...step('nullable union', { oneOf: [REF, TEXT], nullable: true }, { oneOf: [REF, TEXT, { type: 'null' }] }, OPTIONS),
  ...step('exclusiveMinimum', number({ minimum: 0, exclusiveMinimum: true }), number({ exclusiveMinimum: 0 })),
  ...step('exclusiveMaximum', number({ maximum: 9, exclusiveMaximum: true }), number({ exclusiveMaximum: 9 })),
  ...step('exclusiveMinimum false', number({ minimum: 0, exclusiveMinimum: false }), number({ minimum: 0 })),
  ...step('enum of one and const', text({ enum: ['a'] }), text({ const: 'a' })),
  ...step('reference', REF, REF, OPTIONS),
  ...step('optional object', PET, PET),
];
