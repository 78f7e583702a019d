/** The cells of operations, parameters, bodies and responses. */
import { json, keepOperation, operate, type Cell, type Part } from './cell.js';

const TEXT = { type: 'string' };
const LIST = { type: 'array', items: TEXT };

function ask(...parameters: readonly object[]): object {
  return { parameters };
}
function query(members: object = {}, schema: Part = TEXT): object {
  return { name: 'q', in: 'query', schema, ...members };
}
function respond(responses: object): object {
  return { responses };
}
function status(code: string, members: object = {}): object {
  return { [code]: { description: 'Done.', ...members } };
}
function body(members: object): object {
  return { requestBody: { ...json(TEXT), ...members } };
}

const PAGE = { name: 'page', in: 'query', schema: { type: 'integer' } };
const ID = { name: 'id', in: 'path', required: true, schema: TEXT };

const OPERATIONS: readonly Cell[] = [
  operate('operation removed', 'major', [{}, undefined]),
  operate('operation added', 'minor', [undefined, {}]),
  operate('operationId changed', 'patch', [{ operationId: 'readIt' }, { operationId: 'loadIt' }]),
  operate('operation summary changed', 'patch', [{ summary: 'Old' }, { summary: 'New' }]),
  operate('operation description added', 'patch', [{}, { description: 'New.' }]),
  operate('operation externalDocs added', 'patch', [{}, { externalDocs: { url: 'https://docs.test' } }]),
  operate('operation deprecated', 'patch', [{}, { deprecated: true }]),
  operate('operation in another tag', 'patch', [{ tags: ['one'] }, { tags: ['two'] }]),
  operate('operation with an extension', 'patch', [{}, { 'x-rank': 1 }]),
  operate('path with another variable', 'patch', [ask(ID), ask({ ...ID, name: 'key' })], {
    suffixes: ['/{id}', '/{key}'],
    because: 'the address is the same',
  }),
  ...keepOperation('deprecated false of an operation', [{ deprecated: false }, {}]),
];

const PARAMETERS: readonly Cell[] = [
  operate('parameter, required one added', 'major', [ask(PAGE), ask(PAGE, query({ required: true }))]),
  operate('parameter, optional one added', 'minor', [ask(PAGE), ask(PAGE, query())]),
  operate('parameter, optional one added as the first', 'minor', [{}, ask(query())]),
  operate('parameter removed', 'major', [ask(PAGE, query()), ask(PAGE)]),
  operate('parameter renamed', 'major', [ask(query()), ask(query({ name: 'r' }))]),
  operate('parameter in another place', 'major', [ask(query()), ask(query({ in: 'header' }))]),
  operate('parameter became required', 'major', [ask(query()), ask(query({ required: true }))]),
  operate('parameter became optional', 'patch', [ask(query({ required: true })), ask(query())]),
  operate('parameter of another type', 'major', [ask(query()), ask(query({}, { type: 'boolean' }))]),
  operate('parameter with a format', 'major', [ask(query()), ask(query({}, { type: 'string', format: 'uuid' }))]),
  operate('parameter enum value removed', 'major', [
    ask(query({}, { enum: ['a', 'b'] })),
    ask(query({}, { enum: ['a'] })),
  ]),
  operate('parameter enum value added', 'patch', [
    ask(query({}, { enum: ['a'] })),
    ask(query({}, { enum: ['a', 'b'] })),
  ]),
  operate('parameter default changed', 'minor', [
    ask(query({}, { type: 'string', default: 'a' })),
    ask(query({}, { type: 'string', default: 'b' })),
  ]),
  operate('parameter default removed', 'minor', [ask(query({}, { type: 'string', default: 'a' })), ask(query())]),
  operate('parameter default of a required one changed', 'patch', [
    ask(query({ required: true }, { type: 'string', default: 'a' })),
    ask(query({ required: true }, { type: 'string', default: 'b' })),
  ]),
  operate('parameter style changed', 'major', [
    ask(query({ style: 'form', explode: false }, LIST)),
    ask(query({ style: 'pipeDelimited', explode: false }, LIST)),
  ]),
  operate('parameter style of a path parameter changed', 'major', [ask(ID), ask({ ...ID, style: 'label' })], {
    suffixes: ['/{id}', '/{id}'],
  }),
  operate('parameter explode changed', 'major', [ask(query({}, LIST)), ask(query({ explode: false }, LIST))]),
  operate('parameter allowReserved set', 'patch', [ask(query()), ask(query({ allowReserved: true }))]),
  operate('parameter allowReserved unset', 'major', [ask(query({ allowReserved: true })), ask(query())]),
  operate('parameter allowEmptyValue set', 'patch', [ask(query()), ask(query({ allowEmptyValue: true }))]),
  operate('parameter allowEmptyValue unset', 'major', [ask(query({ allowEmptyValue: true })), ask(query())]),
  operate('parameter content instead of schema', 'major', [
    ask(query({}, LIST)),
    ask({ name: 'q', in: 'query', ...json(LIST) }),
  ]),
  operate('parameter content of another media type', 'major', [
    ask({ name: 'q', in: 'query', ...json(TEXT) }),
    ask({ name: 'q', in: 'query', ...json(TEXT, 'text/plain') }),
  ]),
  operate('parameter description changed', 'patch', [ask(query()), ask(query({ description: 'New.' }))]),
  operate('parameter example added', 'patch', [ask(query()), ask(query({ example: 'a' }))]),
  operate('parameter examples added', 'patch', [ask(query()), ask(query({ examples: { one: { value: 'a' } } }))]),
  operate('parameter deprecated', 'patch', [ask(query()), ask(query({ deprecated: true }))]),
  ...keepOperation('parameter reordered', [ask(PAGE, query()), ask(query(), PAGE)]),
  ...keepOperation('parameter required false', [ask(query({ required: false })), ask(query())]),
  ...keepOperation('parameter style form', [ask(query({ style: 'form' }, LIST)), ask(query({}, LIST))]),
  ...keepOperation('parameter explode true', [ask(query({ explode: true }, LIST)), ask(query({}, LIST))]),
  ...keepOperation(
    'parameter explode false of a path parameter',
    [ask({ ...ID, schema: LIST, style: 'simple', explode: false }), ask({ ...ID, schema: LIST })],
    { suffixes: ['/{id}', '/{id}'] },
  ),
  ...keepOperation('parameter allowReserved false', [ask(query({ allowReserved: false })), ask(query())]),
  ...keepOperation('parameter allowEmptyValue false', [ask(query({ allowEmptyValue: false })), ask(query())]),
  ...keepOperation('parameter by reference', [ask({ $ref: '#/components/parameters/@Query' }), ask(query())], {
    components: { parameters: { '@Query': query() } },
  }),
  ...keepOperation(
    'parameter of a header in capitals',
    [ask({ name: 'X-Trace', in: 'header', schema: TEXT }), ask({ name: 'x-trace', in: 'header', schema: TEXT })],
    { because: 'the names of headers have no case' },
  ),
];

/** Cells with parameters of the whole path. */
const PATH_ITEMS: readonly Cell[] = [
  {
    name: 'path item: parameter moved into the operation',
    expected: 'none',
    before: { item: { parameters: [query()], post: respond(status('204')) } },
    after: { item: { post: { ...ask(query()), ...respond(status('204')) } } },
  },
  {
    name: 'path item: parameter moved out of the operation',
    expected: 'none',
    before: { item: { post: { ...ask(query()), ...respond(status('204')) } } },
    after: { item: { parameters: [query()], post: respond(status('204')) } },
  },
  {
    name: 'path item: required parameter added',
    expected: 'major',
    before: { item: { post: respond(status('204')) } },
    after: { item: { parameters: [query({ required: true })], post: respond(status('204')) } },
  },
  {
    name: 'path item: parameter that the operation replaces changed',
    expected: 'none',
    because: 'no operation has it',
    before: { item: { parameters: [query()], post: { ...ask(query()), ...respond(status('204')) } } },
    after: {
      item: { parameters: [query({ required: true })], post: { ...ask(query()), ...respond(status('204')) } },
    },
  },
  {
    name: 'path item: method removed beside another one',
    expected: 'major',
    before: { item: { get: respond(status('204')), post: respond(status('204')) } },
    after: { item: { get: respond(status('204')) } },
  },
];

const FORM_SCHEMA = { type: 'object', properties: { a: LIST, b: TEXT } };

function form(encoding?: object, mediaType = 'application/x-www-form-urlencoded'): object {
  return { requestBody: { content: { [mediaType]: { schema: FORM_SCHEMA, ...(encoding && { encoding }) } } } };
}
function typed(...mediaTypes: readonly string[]): object {
  return { content: Object.fromEntries(mediaTypes.map((name) => [name, { schema: TEXT }])) };
}

const BODIES: readonly Cell[] = [
  operate('body, required one added', 'major', [{}, body({ required: true })]),
  operate('body, optional one added', 'minor', [{}, body({})]),
  operate('body removed', 'major', [body({}), {}]),
  operate('body became required', 'major', [body({}), body({ required: true })]),
  operate('body became optional', 'patch', [body({ required: true }), body({})]),
  operate('body media type removed', 'major', [
    { requestBody: typed('application/json', 'text/plain') },
    { requestBody: typed('application/json') },
  ]),
  operate('body media type added', 'minor', [
    { requestBody: typed('application/json') },
    { requestBody: typed('application/json', 'text/plain') },
  ]),
  operate('body media type replaced', 'major', [
    { requestBody: typed('application/json') },
    { requestBody: typed('text/plain') },
  ]),
  operate('body schema added to a media type', 'major', [
    { requestBody: { content: { 'application/json': {} } } },
    body({}),
  ]),
  operate('body schema removed from a media type', 'patch', [
    body({}),
    { requestBody: { content: { 'application/json': {} } } },
  ]),
  operate('body description changed', 'patch', [body({}), body({ description: 'New.' })]),
  operate('body example added', 'patch', [
    body({}),
    { requestBody: { content: { 'application/json': { schema: TEXT, example: 'a' } } } },
  ]),
  operate('body encoding contentType changed', 'major', [
    form({ b: { contentType: 'text/plain' } }, 'multipart/form-data'),
    form({ b: { contentType: 'text/csv' } }, 'multipart/form-data'),
  ]),
  operate('body encoding style changed', 'major', [form(), form({ a: { style: 'pipeDelimited', explode: false } })]),
  operate('body encoding explode changed', 'major', [form(), form({ a: { explode: false } })]),
  ...keepOperation('body encoding explode true', [
    form({ a: { style: 'form', explode: true } }),
    form({ a: { style: 'form' } }),
  ]),
  ...keepOperation('body media types reordered', [
    { requestBody: typed('application/json', 'text/plain') },
    { requestBody: typed('text/plain', 'application/json') },
  ]),
  ...keepOperation('body required false', [body({ required: false }), body({})]),
  ...keepOperation('body by reference', [{ requestBody: { $ref: '#/components/requestBodies/@Text' } }, body({})], {
    components: { requestBodies: { '@Text': json(TEXT) } },
  }),
];

function header(members?: object): object {
  return respond(status('200', members ? { headers: { 'X-Count': { schema: TEXT, ...members } } } : {}));
}

const RESPONSES: readonly Cell[] = [
  operate('response, success added', 'minor', [
    respond(status('200')),
    respond({ ...status('200'), ...status('202') }),
  ]),
  operate('response, error added', 'minor', [respond(status('200')), respond({ ...status('200'), ...status('404') })]),
  operate('response, default added', 'minor', [
    respond(status('200')),
    respond({ ...status('200'), ...status('default') }),
  ]),
  operate('response, success removed', 'major', [
    respond({ ...status('200'), ...status('202') }),
    respond(status('200')),
  ]),
  operate('response, error removed', 'major', [
    respond({ ...status('200'), ...status('404') }),
    respond(status('200')),
  ]),
  operate('response, default removed', 'major', [
    respond({ ...status('200'), ...status('default') }),
    respond(status('200')),
  ]),
  operate('response with another status', 'major', [respond(status('200')), respond(status('201'))]),
  operate('response media type added', 'minor', [
    respond(status('200', typed('application/json'))),
    respond(status('200', typed('application/json', 'text/csv'))),
  ]),
  operate('response media type removed', 'major', [
    respond(status('200', typed('application/json', 'text/csv'))),
    respond(status('200', typed('application/json'))),
  ]),
  operate('response body added', 'minor', [respond(status('200')), respond(status('200', json(TEXT)))]),
  operate('response body removed', 'major', [respond(status('200', json(TEXT))), respond(status('200'))]),
  operate('response body of an error with another type', 'major', [
    respond({ ...status('204'), ...status('404', json(TEXT)) }),
    respond({ ...status('204'), ...status('404', json({ type: 'object' })) }),
  ]),
  operate('response schema added to a media type', 'patch', [
    respond(status('200', { content: { 'application/json': {} } })),
    respond(status('200', json(TEXT))),
  ]),
  operate('response schema removed from a media type', 'major', [
    respond(status('200', json(TEXT))),
    respond(status('200', { content: { 'application/json': {} } })),
  ]),
  operate('response description changed', 'patch', [
    respond(status('200')),
    respond({ '200': { description: 'All done.' } }),
  ]),
  operate('response header added', 'minor', [header(), header({})]),
  operate('response header removed', 'major', [header({}), header()]),
  operate('response header became optional', 'major', [header({ required: true }), header({})]),
  operate('response header became required', 'patch', [header({}), header({ required: true })]),
  operate('response header of another type', 'major', [header({}), header({ schema: { type: 'integer' } })]),
  operate('response header description changed', 'patch', [header({}), header({ description: 'New.' })]),
  operate('response header deprecated', 'patch', [header({}), header({ deprecated: true })]),
  operate('response link added', 'patch', [
    respond(status('200')),
    respond(status('200', { links: { next: { operationRef: '#/paths/~1cell-operation-deprecated/post' } } })),
  ]),
  ...keepOperation('response header required false', [header({ required: false }), header({})]),
  ...keepOperation(
    'response header in capitals',
    [
      respond(status('200', { headers: { 'X-COUNT': { schema: TEXT } } })),
      respond(status('200', { headers: { 'x-count': { schema: TEXT } } })),
    ],
    { because: 'the names of headers have no case' },
  ),
  ...keepOperation('response statuses reordered', [
    respond({ ...status('404'), ...status('default'), ...status('200') }),
    respond({ ...status('200'), ...status('404'), ...status('default') }),
  ]),
  ...keepOperation(
    'response by reference',
    [respond({ '200': { $ref: '#/components/responses/@Done' } }), respond(status('200', json(TEXT)))],
    { components: { responses: { '@Done': { description: 'Done.', ...json(TEXT) } } } },
  ),
  ...keepOperation(
    'response header by reference',
    [respond(status('200', { headers: { 'X-Count': { $ref: '#/components/headers/@Count' } } })), header({})],
    { components: { headers: { '@Count': { schema: TEXT } } } },
  ),
];

export const OPERATION_CELLS: readonly Cell[] = [...OPERATIONS, ...PARAMETERS, ...PATH_ITEMS, ...BODIES, ...RESPONSES];
