/** The cells of keywords that describe the fields of objects. */
import { keep, narrow, rate, replace, type Cell } from './cell.js';

const TEXT = { type: 'string' };
const COUNT = { type: 'integer' };

function record(members: object): object {
  return { type: 'object', ...members };
}
function fields(properties: object, members: object = {}): object {
  return { type: 'object', properties, ...members };
}

const FIELDS: readonly Cell[] = [
  ...rate('properties, optional one added', { sent: 'minor', received: 'minor' }, [
    fields({ a: TEXT }),
    fields({ a: TEXT, b: TEXT }),
  ]),
  ...rate(
    'properties, required one added',
    { sent: 'major', received: 'minor' },
    [fields({ a: TEXT }), fields({ a: TEXT, b: TEXT }, { required: ['b'] })],
    { count: 1, because: 'one change, at the property' },
  ),
  ...rate(
    'properties, required one with a default added',
    { sent: 'major', received: 'minor' },
    [fields({ a: TEXT }), fields({ a: TEXT, b: { type: 'string', default: 'x' } }, { required: ['b'] })],
    { count: 1, because: 'a default does not make it valid to leave the field out' },
  ),
  ...rate('properties, optional one removed', { sent: 'patch', received: 'major' }, [
    fields({ a: TEXT, b: TEXT }),
    fields({ a: TEXT }),
  ]),
  ...rate(
    'properties, required one removed',
    { sent: 'patch', received: 'major' },
    [fields({ a: TEXT, b: TEXT }, { required: ['a', 'b'] }), fields({ a: TEXT }, { required: ['a'] })],
    { count: 1 },
  ),
  ...rate('properties, removed beside additionalProperties false', { sent: 'major', received: 'major' }, [
    fields({ a: TEXT, b: TEXT }, { additionalProperties: false }),
    fields({ a: TEXT }, { additionalProperties: false }),
  ]),
  ...rate('properties, removed beside unevaluatedProperties false', { sent: 'major', received: 'major' }, [
    fields({ a: TEXT, b: TEXT }, { unevaluatedProperties: false }),
    fields({ a: TEXT }, { unevaluatedProperties: false }),
  ]),
  ...rate('properties, renamed', { sent: 'minor', received: 'major' }, [fields({ a: TEXT }), fields({ b: TEXT })]),
  ...rate('properties, added beside additionalProperties false', { sent: 'minor', received: 'minor' }, [
    fields({ a: TEXT }, { additionalProperties: false }),
    fields({ a: TEXT, b: TEXT }, { additionalProperties: false }),
  ]),
  ...replace('properties, type replaced', [fields({ a: TEXT }), fields({ a: COUNT })]),
  ...keep('properties reordered', [fields({ a: TEXT, b: COUNT }), fields({ b: COUNT, a: TEXT })]),
  ...keep('properties empty', [fields({}), record({})]),
  ...narrow('properties, field named like a keyword', [
    fields({ maxLength: TEXT, required: TEXT }),
    fields({ maxLength: { type: 'string', maxLength: 5 }, required: TEXT }),
  ]),
  ...rate(
    'properties, field named like a prototype member added',
    { sent: 'minor', received: 'minor' },
    [fields({ a: TEXT }), fields({ a: TEXT, constructor: TEXT })],
    { because: 'every object inherits a member of this name' },
  ),
  ...narrow('required name added', [fields({ a: TEXT }), fields({ a: TEXT }, { required: ['a'] })]),
  ...narrow('required second name added', [
    fields({ a: TEXT, b: TEXT }, { required: ['b'] }),
    fields({ a: TEXT, b: TEXT }, { required: ['a', 'b'] }),
  ]),
  ...narrow('required name that is not a property', [record({}), record({ required: ['ghost'] })]),
  ...replace('required name replaced', [
    fields({ a: TEXT, b: TEXT }, { required: ['a'] }),
    fields({ a: TEXT, b: TEXT }, { required: ['b'] }),
  ]),
  ...keep('required reordered', [
    fields({ a: TEXT, b: TEXT }, { required: ['a', 'b'] }),
    fields({ a: TEXT, b: TEXT }, { required: ['b', 'a'] }),
  ]),
  ...keep('required empty', [fields({ a: TEXT }, { required: [] }), fields({ a: TEXT })]),
];

const OTHER_FIELDS: readonly Cell[] = (['additionalProperties', 'unevaluatedProperties'] as const).flatMap(
  (keyword) => {
    const of = (schema: unknown): object => fields({ a: TEXT }, { [keyword]: schema });
    // Further fields are like a new optional field: a consumer can ignore them.
    const opened = { sent: 'patch', received: 'minor' } as const;
    const closed = { sent: 'major', received: 'patch' } as const;
    return [
      ...rate(`${keyword} false added, tightened`, closed, [fields({ a: TEXT }), of(false)]),
      ...rate(`${keyword} false removed, loosened`, opened, [of(false), fields({ a: TEXT })]),
      ...rate(`${keyword} true to false, tightened`, closed, [of(true), of(false)]),
      ...rate(`${keyword} false to true, loosened`, opened, [of(false), of(true)]),
      ...rate(`${keyword} a schema to false, tightened`, closed, [of(TEXT), of(false)]),
      ...rate(`${keyword} false to a schema, loosened`, opened, [of(false), of(TEXT)]),
      ...narrow(`${keyword} any and a schema`, [fields({ a: TEXT }), of(TEXT)]),
      ...replace(`${keyword} of another type`, [of(TEXT), of(COUNT)]),
      ...narrow(`${keyword} number and integer`, [of({ type: 'number' }), of(COUNT)]),
      ...keep(`${keyword} true`, [of(true), fields({ a: TEXT })]),
      ...keep(`${keyword} of an empty schema`, [of({}), of(true)]),
    ];
  },
);

const NAMES: readonly Cell[] = [
  ...keep('additionalProperties of what is never valid', [
    record({ additionalProperties: { not: {} } }),
    record({ additionalProperties: false }),
  ]),
  ...narrow('propertyNames added', [record({}), record({ propertyNames: { pattern: '^[a-z]+$' } })]),
  ...narrow('propertyNames of an enum shrunk', [
    record({ propertyNames: { enum: ['a', 'b'] } }),
    record({ propertyNames: { enum: ['a'] } }),
  ]),
  ...replace('propertyNames with another pattern', [
    record({ propertyNames: { pattern: '^a' } }),
    record({ propertyNames: { pattern: '^b' } }),
  ]),
  ...keep('propertyNames of anything', [record({ propertyNames: true }), record({})]),
  ...keep('propertyNames of strings', [record({ propertyNames: { type: 'string' } }), record({})], {
    because: 'every name is a string',
  }),
  ...narrow('patternProperties added', [record({}), record({ patternProperties: { '^x-': TEXT } })]),
  ...narrow('patternProperties, second pattern added', [
    record({ patternProperties: { '^x-': TEXT } }),
    record({ patternProperties: { '^x-': TEXT, '^y-': TEXT } }),
  ]),
  ...rate(
    'patternProperties, added beside additionalProperties false, loosened',
    { sent: 'patch', received: 'major' },
    [
      fields({ a: TEXT }, { additionalProperties: false }),
      fields({ a: TEXT }, { additionalProperties: false, patternProperties: { '^x-': TEXT } }),
    ],
    { because: 'names that were refused are valid now' },
  ),
  ...replace('patternProperties with another schema', [
    record({ patternProperties: { '^x-': TEXT } }),
    record({ patternProperties: { '^x-': COUNT } }),
  ]),
  ...replace('patternProperties with another pattern', [
    record({ patternProperties: { '^x-': TEXT } }),
    record({ patternProperties: { '^y-': TEXT } }),
  ]),
  ...keep('patternProperties of anything', [record({ patternProperties: { '^x-': true } }), record({})]),
];

const DEPENDENCIES: readonly Cell[] = [
  ...narrow('dependentRequired added', [record({}), record({ dependentRequired: { a: ['b'] } })]),
  ...narrow('dependentRequired, name added', [
    record({ dependentRequired: { a: ['b'] } }),
    record({ dependentRequired: { a: ['b', 'c'] } }),
  ]),
  ...narrow('dependentRequired, property added', [
    record({ dependentRequired: { a: ['b'] } }),
    record({ dependentRequired: { a: ['b'], c: ['d'] } }),
  ]),
  ...replace('dependentRequired, name replaced', [
    record({ dependentRequired: { a: ['b'] } }),
    record({ dependentRequired: { a: ['c'] } }),
  ]),
  ...keep('dependentRequired reordered', [
    record({ dependentRequired: { a: ['b', 'c'] } }),
    record({ dependentRequired: { a: ['c', 'b'] } }),
  ]),
  ...keep('dependentRequired of nothing', [record({ dependentRequired: { a: [] } }), record({})]),
  ...keep('dependencies and dependentRequired', [
    record({ dependencies: { a: ['b'] } }),
    record({ dependentRequired: { a: ['b'] } }),
  ]),
  ...narrow('dependencies, name added', [
    record({ dependencies: { a: ['b'] } }),
    record({ dependencies: { a: ['b', 'c'] } }),
  ]),
  ...narrow('dependentSchemas added', [record({}), record({ dependentSchemas: { a: { required: ['b'] } } })]),
  ...narrow('dependentSchemas, second property added', [
    record({ dependentSchemas: { a: { required: ['b'] } } }),
    record({ dependentSchemas: { a: { required: ['b'] }, c: { required: ['d'] } } }),
  ]),
  ...narrow('dependentSchemas, required name added', [
    record({ dependentSchemas: { a: { required: ['b'] } } }),
    record({ dependentSchemas: { a: { required: ['b', 'c'] } } }),
  ]),
  ...keep('dependentSchemas of anything', [record({ dependentSchemas: { a: {} } }), record({})]),
];

export const OBJECT_CELLS: readonly Cell[] = [...FIELDS, ...OTHER_FIELDS, ...NAMES, ...DEPENDENCIES];
