/** The cells of one keyword at each place that a schema can have, and of components that are used in both directions. */
import type { Impact } from '../../../../scripts/diff/impact.js';
import {
  cellRef,
  complete,
  json,
  narrow,
  operate,
  receive,
  send,
  type Cell,
  type Part,
  type RowOptions,
  type Versions,
} from './cell.js';

const LONG = { type: 'string', maxLength: 10 };
const SHORT = { type: 'string', maxLength: 5 };

function list(members: object): object {
  return { type: 'array', ...members };
}
function record(members: object): object {
  return { type: 'object', ...members };
}

/** The places of a schema in another one. */
const PLACES: Readonly<Record<string, (schema: Part) => object>> = {
  'a field': (a) => record({ properties: { a } }),
  'a field of a field': (a) => record({ properties: { outer: record({ properties: { a } }) } }),
  items: (items) => list({ items }),
  'items of items': (items) => list({ items: list({ items }) }),
  prefixItems: (schema) => list({ prefixItems: [{ type: 'integer' }, schema] }),
  unevaluatedItems: (unevaluatedItems) => list({ prefixItems: [{ type: 'integer' }], unevaluatedItems }),
  contains: (contains) => list({ contains }),
  additionalProperties: (additionalProperties) => record({ additionalProperties }),
  unevaluatedProperties: (unevaluatedProperties) => record({ unevaluatedProperties }),
  patternProperties: (schema) => record({ patternProperties: { '^x-': schema } }),
  propertyNames: (propertyNames) => record({ propertyNames }),
  dependentSchemas: (schema) => record({ dependentSchemas: { a: { properties: { b: schema } } } }),
  'an allOf member': (schema) => ({ allOf: [schema, { minLength: 1 }] }),
  'the last allOf member': (schema) => ({ allOf: [{ minLength: 1 }, schema] }),
  'a oneOf variant': (schema) => ({ oneOf: [{ type: 'integer' }, schema] }),
  'an anyOf variant': (schema) => ({ anyOf: [schema, { type: 'boolean' }] }),
  'a nullable variant': (schema) => ({ anyOf: [schema, { type: 'null' }] }),
  'not of not': (schema) => ({ not: { not: schema } }),
  contentSchema: (contentSchema) => ({ type: 'string', contentMediaType: 'application/json', contentSchema }),
};

const NESTED: readonly Cell[] = [
  ...Object.entries(PLACES).flatMap(([name, put]) => narrow(`maxLength in ${name}`, [put(LONG), put(SHORT)])),
  ...narrow('maxLength in not, reversed', [{ not: SHORT }, { not: LONG }], {
    because: 'what a negated schema permits is refused',
  }),
  ...narrow('maxLength in a field of a negated object, reversed', [
    { not: record({ properties: { a: SHORT }, required: ['a'] }) },
    { not: record({ properties: { a: LONG }, required: ['a'] }) },
  ]),
];

/** Returns the options of a row whose component `Text` gets a lower bound on its length. */
function shorten(more: (text: Part) => Readonly<Record<string, Part>> = () => ({})): RowOptions {
  return { schemas: { '@Text': LONG, ...more(LONG) }, newSchemas: { '@Text': SHORT, ...more(SHORT) }, count: 1 };
}

const TEXT = cellRef('Text');

const COMPONENTS: readonly Cell[] = [
  ...narrow('maxLength in a component', [TEXT, TEXT], shorten()),
  ...narrow(
    'maxLength in a component of a component',
    [cellRef('Outer'), cellRef('Outer')],
    shorten(() => ({ '@Outer': record({ properties: { text: TEXT } }) })),
  ),
  ...narrow(
    'maxLength in a component that is used twice',
    [
      record({ properties: { a: TEXT, b: list({ items: TEXT }) } }),
      record({ properties: { a: TEXT, b: list({ items: TEXT }) } }),
    ],
    { ...shorten(), because: 'one change, whatever the count of uses' },
  ),
  ...narrow('maxLength in a component that refers to itself', [cellRef('Tree'), cellRef('Tree')], {
    schemas: { '@Tree': record({ properties: { name: LONG, children: list({ items: cellRef('Tree') }) } }) },
    newSchemas: { '@Tree': record({ properties: { name: SHORT, children: list({ items: cellRef('Tree') }) } }) },
    count: 1,
  }),
  ...narrow(
    'maxLength in components that refer to each other',
    [cellRef('One'), cellRef('One')],
    shorten(() => ({
      '@One': record({ properties: { two: cellRef('Two') } }),
      '@Two': record({ properties: { one: cellRef('One'), text: TEXT } }),
    })),
  ),
  ...narrow(
    'maxLength in $defs',
    [{ $ref: '#/components/schemas/@Home/$defs/Inner' }, { $ref: '#/components/schemas/@Home/$defs/Inner' }],
    {
      schemas: { '@Home': record({ $defs: { Inner: LONG } }) },
      newSchemas: { '@Home': record({ $defs: { Inner: SHORT } }) },
    },
  ),
];

/** A cell whose component `Pet` is both sent and received. */
function share(name: string, expected: Impact, [before, after]: Versions, because?: string): Cell {
  const both = { ...send(cellRef('Pet')), ...receive(cellRef('Pet')) };
  return operate(`${name}, sent and received`, expected, [both, both], {
    components: { schemas: { '@Pet': before } },
    newComponents: { schemas: { '@Pet': after } },
    count: expected === 'none' ? 0 : 1,
    ...(because === undefined ? {} : { because }),
  });
}

function pet(properties: object, members: object = {}): object {
  return record({ properties, ...members });
}

const NAME = { type: 'string' };

const SHARED: readonly Cell[] = [
  share('maxLength lowered', 'major', [pet({ name: LONG }), pet({ name: SHORT })]),
  share('maxLength raised', 'major', [pet({ name: SHORT }), pet({ name: LONG })], 'received texts can be longer'),
  share('optional property added', 'minor', [pet({ name: NAME }), pet({ name: NAME, age: NAME })]),
  share('required property added', 'major', [
    pet({ name: NAME }),
    pet({ name: NAME, age: NAME }, { required: ['age'] }),
  ]),
  share('readOnly required property added', 'minor', [
    pet({ name: NAME }),
    pet({ name: NAME, age: { type: 'string', readOnly: true } }, { required: ['age'] }),
  ]),
  share('property removed', 'major', [pet({ name: NAME, age: NAME }), pet({ name: NAME })]),
  share('readOnly property stricter', 'patch', [
    pet({ name: { ...LONG, readOnly: true } }),
    pet({ name: { ...SHORT, readOnly: true } }),
  ]),
  share('writeOnly property looser', 'patch', [
    pet({ name: { ...SHORT, writeOnly: true } }),
    pet({ name: { ...LONG, writeOnly: true } }),
  ]),
  share('writeOnly property removed', 'patch', [
    pet({ name: NAME, secret: { type: 'string', writeOnly: true } }),
    pet({ name: NAME }),
  ]),
  share('default changed', 'minor', [
    pet({ name: { ...NAME, default: 'a' } }),
    pet({ name: { ...NAME, default: 'b' } }),
  ]),
  share('description changed', 'patch', [pet({ name: NAME }), pet({ name: { ...NAME, description: 'New.' } })]),
  share('enum reordered', 'none', [pet({ name: { enum: ['a', 'b'] } }), pet({ name: { enum: ['b', 'a'] } })]),
];

const UNUSED: readonly Cell[] = [
  operate('maxLength in a component that no operation uses', 'patch', [{}, {}], {
    components: { schemas: { '@Unused': LONG } },
    newComponents: { schemas: { '@Unused': SHORT } },
  }),
  operate('component that no operation uses, added', 'patch', [{}, {}], {
    components: { schemas: {} },
    newComponents: { schemas: { '@Unused': LONG } },
  }),
  operate('component that no operation uses, removed', 'patch', [{}, {}], {
    components: { schemas: { '@Unused': LONG } },
    newComponents: { schemas: {} },
  }),
];

/** A header of a response with a schema. */
function headed(schema: Part): object {
  return { responses: { '200': { description: 'Done.', headers: { 'X-Text': { schema } } } } };
}
function asked(schema: Part): object {
  return { parameters: [{ name: 'text', in: 'query', schema }] };
}
function askedInContent(schema: Part): object {
  return { parameters: [{ name: 'text', in: 'query', ...json(schema) }] };
}

const PARTS: readonly Cell[] = [
  operate('maxLength lowered in a response header', 'patch', [headed(LONG), headed(SHORT)]),
  operate('maxLength raised in a response header', 'major', [headed(SHORT), headed(LONG)]),
  operate('maxLength lowered in a parameter', 'major', [asked(LONG), asked(SHORT)]),
  operate('maxLength raised in a parameter', 'patch', [asked(SHORT), asked(LONG)]),
  operate('maxLength lowered in the content of a parameter', 'major', [askedInContent(LONG), askedInContent(SHORT)]),
  operate('maxLength raised in the content of a parameter', 'patch', [askedInContent(SHORT), askedInContent(LONG)]),
  operate('maxLength lowered in a whole body', 'major', [send(LONG), send(SHORT)]),
  operate('maxLength raised in a whole response', 'major', [receive(SHORT), receive(LONG)]),
];

/** A webhook, or a callback, with the schema of its body and of its response. */
function hook(body: Part, response?: Part): object {
  return { post: complete({ ...send(body), ...(response === undefined ? {} : receive(response)) }) };
}

function webhook(name: string, expected: Impact, [before, after]: Versions<object | undefined>): Cell {
  return {
    name: `webhook: ${name}`,
    expected,
    before: { item: { post: complete({}) }, ...(before && { webhook: before }) },
    after: { item: { post: complete({}) }, ...(after && { webhook: after }) },
  };
}
function callback(name: string, expected: Impact, versions: Versions<object | undefined>): Cell {
  const [before, after] = versions.map((item) =>
    item ? { callbacks: { done: { '{$request.query.url}': item } } } : {},
  ) as [object, object];
  return operate(`callback: ${name}`, expected, [before, after]);
}

const REVERSED: readonly Cell[] = [webhook, callback].flatMap((build) => [
  build('body stricter', 'patch', [hook(LONG), hook(SHORT)]),
  build('body looser', 'major', [hook(SHORT), hook(LONG)]),
  build('response stricter', 'major', [hook({}, LONG), hook({}, SHORT)]),
  build('response looser', 'patch', [hook({}, SHORT), hook({}, LONG)]),
  build('required field of the body added', 'minor', [
    hook(pet({ name: NAME })),
    hook(pet({ name: NAME, age: NAME }, { required: ['age'] })),
  ]),
  build('field of the body removed', 'major', [hook(pet({ name: NAME, age: NAME })), hook(pet({ name: NAME }))]),
  build('required field of the response added', 'major', [
    hook({}, pet({ name: NAME })),
    hook({}, pet({ name: NAME, age: NAME }, { required: ['age'] })),
  ]),
  build('default in the body changed', 'patch', [
    hook(pet({ name: { ...NAME, default: 'a' } })),
    hook(pet({ name: { ...NAME, default: 'b' } })),
  ]),
  build('enum of the body reordered', 'none', [hook({ enum: ['a', 'b'] }), hook({ enum: ['b', 'a'] })]),
  build('added', 'minor', [undefined, hook(LONG)]),
  build('removed', 'major', [hook(LONG), undefined]),
]);

export const NESTING_CELLS: readonly Cell[] = [...NESTED, ...COMPONENTS, ...SHARED, ...UNUSED, ...PARTS, ...REVERSED];
