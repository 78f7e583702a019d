/** The cells of `oneOf`, `anyOf` and `discriminator`. */
import { cellRef, keep, narrow, rate, replace, reword, type Cell, type Part } from './cell.js';

const TEXT = { type: 'string' };
const COUNT = { type: 'integer' };
const FLAG = { type: 'boolean' };
const NULL = { type: 'null' };

function animal(kind: string, members: object = {}): object {
  return {
    type: 'object',
    properties: { kind: { type: 'string', const: kind }, name: { type: 'string', ...members } },
    required: ['kind'],
  };
}

const ANIMALS = { '@Cat': animal('cat'), '@Dog': animal('dog'), '@Owl': animal('owl') };
const SHORT_NAMES = { ...ANIMALS, '@Dog': animal('dog', { maxLength: 5 }) };
const [CAT, DOG, OWL] = ['Cat', 'Dog', 'Owl'].map(cellRef) as [Part, Part, Part];

const VARIANTS: readonly Cell[] = (['oneOf', 'anyOf'] as const).flatMap((keyword) => [
  ...narrow(`${keyword} variant removed`, [{ [keyword]: [TEXT, COUNT, FLAG] }, { [keyword]: [TEXT, FLAG] }]),
  ...narrow(`${keyword} reference removed`, [{ [keyword]: [CAT, DOG, OWL] }, { [keyword]: [CAT, OWL] }], {
    schemas: ANIMALS,
  }),
  ...narrow(`${keyword} and its only variant`, [{ [keyword]: [CAT, DOG] }, CAT], {
    schemas: ANIMALS,
    because: 'a union of one is its variant',
  }),
  ...replace(`${keyword} variant replaced`, [{ [keyword]: [TEXT, COUNT] }, { [keyword]: [TEXT, FLAG] }]),
  ...replace(`${keyword} reference replaced`, [{ [keyword]: [CAT, DOG] }, { [keyword]: [CAT, OWL] }], {
    schemas: ANIMALS,
  }),
  ...narrow(`${keyword} null removed`, [{ [keyword]: [CAT, NULL] }, CAT], { schemas: ANIMALS }),
  ...narrow(`${keyword} null of three removed`, [{ [keyword]: [CAT, NULL, DOG] }, { [keyword]: [CAT, DOG] }], {
    schemas: ANIMALS,
  }),
  ...narrow(
    `${keyword} reordered and one variant stricter`,
    [{ [keyword]: [CAT, DOG, OWL] }, { [keyword]: [OWL, DOG, CAT] }],
    { schemas: ANIMALS, newSchemas: SHORT_NAMES, because: 'a variant is compared with the one of its name' },
  ),
  ...narrow(
    `${keyword} of titles reordered and one variant stricter`,
    [
      {
        [keyword]: [
          { title: 'Name', ...TEXT },
          { title: 'Count', ...COUNT },
        ],
      },
      {
        [keyword]: [
          { title: 'Count', ...COUNT },
          { title: 'Name', ...TEXT, maxLength: 5 },
        ],
      },
    ],
    { because: 'a variant is compared with the one of its title' },
  ),
  ...narrow(`${keyword} of fixed fields reordered and one variant stricter`, [
    { [keyword]: [animal('cat'), animal('dog')], discriminator: { propertyName: 'kind' } },
    { [keyword]: [animal('dog', { maxLength: 5 }), animal('cat')], discriminator: { propertyName: 'kind' } },
  ]),
  ...narrow(`${keyword} variant stricter beside one with null`, [
    { [keyword]: [COUNT, { type: ['string', 'null'] }] },
    { [keyword]: [{ ...COUNT, maximum: 2 }, { type: ['string', 'null'] }] },
  ]),
  ...keep(`${keyword} reordered`, [{ [keyword]: [TEXT, COUNT] }, { [keyword]: [COUNT, TEXT] }]),
  ...keep(`${keyword} of references reordered`, [{ [keyword]: [CAT, DOG] }, { [keyword]: [DOG, CAT] }], {
    schemas: ANIMALS,
  }),
  ...keep(`${keyword} of one`, [{ [keyword]: [TEXT] }, TEXT]),
  ...keep(`${keyword} of one reference`, [{ [keyword]: [CAT] }, CAT], { schemas: ANIMALS }),
  ...keep(`${keyword} with null and a type list`, [{ [keyword]: [TEXT, NULL] }, { type: ['string', 'null'] }]),
  ...keep(`${keyword} with a const of null`, [{ [keyword]: [CAT, { const: null }] }, { [keyword]: [CAT, NULL] }], {
    schemas: ANIMALS,
  }),
  ...keep(`${keyword} with null at another position`, [{ [keyword]: [CAT, NULL] }, { [keyword]: [NULL, CAT] }], {
    schemas: ANIMALS,
  }),
  ...keep(`${keyword} of types and a type list`, [{ [keyword]: [TEXT, COUNT] }, { type: ['string', 'integer'] }]),
  ...keep(`${keyword} of constants and an enum`, [
    { [keyword]: [{ const: 'a' }, { const: 'b' }] },
    { enum: ['a', 'b'] },
  ]),
  ...keep(
    `${keyword} of a reference and of its content`,
    [{ [keyword]: [CAT, DOG] }, { [keyword]: [animal('cat'), DOG] }],
    {
      schemas: ANIMALS,
    },
  ),
]);

const UNIONS: readonly Cell[] = [
  ...keep('oneOf and anyOf', [{ oneOf: [TEXT, COUNT] }, { anyOf: [TEXT, COUNT] }]),
  ...keep('oneOf and anyOf of references', [{ oneOf: [CAT, DOG] }, { anyOf: [DOG, CAT] }], { schemas: ANIMALS }),
  ...narrow('oneOf and anyOf with fewer variants', [{ oneOf: [TEXT, COUNT, FLAG] }, { anyOf: [TEXT, COUNT] }]),
  ...narrow('anyOf added', [{}, { anyOf: [TEXT, COUNT] }]),
  ...narrow('anyOf of required names added', [
    { type: 'object' },
    { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] },
  ]),
  ...rate(
    'anyOf of a text and known values, value added',
    { sent: 'patch', received: 'patch' },
    [{ anyOf: [TEXT, { type: 'string', enum: ['a'] }] }, { anyOf: [TEXT, { type: 'string', enum: ['a', 'b'] }] }],
    { because: 'any text was valid already' },
  ),
];

function chosen(discriminator: object, variants: readonly Part[] = [CAT, DOG]): object {
  return { oneOf: variants, discriminator };
}
function mapped(mapping: object, variants?: readonly Part[]): object {
  return chosen({ propertyName: 'kind', mapping }, variants);
}

const OPTIONS = { schemas: ANIMALS };
const [CAT_REF, DOG_REF] = ['#/components/schemas/@Cat', '#/components/schemas/@Dog'];

const DISCRIMINATORS: readonly Cell[] = [
  ...replace(
    'discriminator propertyName',
    [chosen({ propertyName: 'kind' }), chosen({ propertyName: 'name' })],
    OPTIONS,
  ),
  ...narrow(
    'discriminator mapping value',
    [mapped({ cat: CAT_REF, dog: DOG_REF, hound: DOG_REF }), mapped({ cat: CAT_REF, dog: DOG_REF })],
    OPTIONS,
  ),
  ...replace(
    'discriminator mapping value renamed',
    [mapped({ cat: CAT_REF, dog: DOG_REF }), mapped({ cat: CAT_REF, hound: DOG_REF })],
    { ...OPTIONS, count: 1 },
  ),
  ...narrow(
    'discriminator mapping and variant removed',
    [mapped({ cat: CAT_REF, dog: DOG_REF }), mapped({ cat: CAT_REF }, [CAT])],
    OPTIONS,
  ),
  ...reword('discriminator added', [{ oneOf: [CAT, DOG] }, chosen({ propertyName: 'kind' })], OPTIONS),
  ...reword('discriminator removed', [chosen({ propertyName: 'kind' }), { oneOf: [CAT, DOG] }], OPTIONS),
  ...keep(
    'discriminator mapping reordered',
    [mapped({ cat: CAT_REF, dog: DOG_REF }), mapped({ dog: DOG_REF, cat: CAT_REF })],
    OPTIONS,
  ),
  ...keep(
    'discriminator mapping by name and by reference',
    [mapped({ cat: '@Cat', dog: '@Dog' }), mapped({ cat: CAT_REF, dog: DOG_REF })],
    OPTIONS,
  ),
  ...keep(
    'discriminator mapping that says what holds without it',
    [mapped({ '@Cat': CAT_REF, '@Dog': DOG_REF }), chosen({ propertyName: 'kind' })],
    OPTIONS,
  ),
];

export const UNION_CELLS: readonly Cell[] = [...VARIANTS, ...UNIONS, ...DISCRIMINATORS];
