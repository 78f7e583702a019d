/** Names of a document that are in the way of all files, and former names of operations and schemas. */
import { expect, test } from 'vitest';
import { compile, generateClient, load } from '../../../support/generated.js';
import { loadModules } from './fixtures.js';

const FLAGS = ['--lint', 'minimal', '--no-format', '--with', 'msw,tanstack-query,validators'];

const OPTIONS = { noUnusedLocals: true, noUnusedParameters: true };

/** Names that all objects have, and of which a literal with one sets the prototype. */
const MEMBERS = ['constructor', 'toString', '__proto__'];

/** Returns an object with these names. */
function withMembers(value: unknown): object {
  return Object.fromEntries(MEMBERS.map((name) => [name, value]));
}

const TEXTS = { type: 'array', items: { type: 'string' } };

const RESPONSES = {
  200: { description: 'A.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
};

const FORM = {
  schema: { type: 'object', properties: withMembers(TEXTS) },
  encoding: withMembers({ style: 'pipeDelimited', explode: false }),
};

const MEMBERS_DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Members', version: '1' },
  servers: [{ url: 'https://a.test' }],
  paths: {
    '/path/{constructor}/{toString}/{__proto__}': {
      parameters: MEMBERS.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      get: { operationId: 'getByPath', responses: RESPONSES },
    },
    '/styled/{constructor}/{toString}/{__proto__}': {
      parameters: MEMBERS.map((name) => ({ name, in: 'path', required: true, style: 'matrix', schema: TEXTS })),
      get: { operationId: 'getStyled', responses: RESPONSES },
    },
    '/headers': {
      parameters: MEMBERS.map((name) => ({ name, in: 'cookie', schema: { type: 'string' } })),
      get: { operationId: 'getByCookie', responses: RESPONSES },
      post: {
        operationId: 'send',
        requestBody: { required: true, content: { 'application/x-www-form-urlencoded': FORM } },
        responses: RESPONSES,
      },
    },
  },
  components: { schemas: { Thing: { type: 'object', properties: withMembers({ type: 'integer', format: 'int64' }) } } },
};

test('Names that all objects have are names like others.', async () => {
  const folder = await generateClient(JSON.stringify(MEMBERS_DOCUMENT), ...FLAGS, '--int64', 'string');
  expect(await compile(folder, '', OPTIONS)).toBe('');
  const { DefaultApi } = (await load(folder)) as { DefaultApi: new (options: object) => Record<string, any> };
  const sent: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    sent.push(`${new URL(request.url).pathname} ${await request.text()}`.trim());
    return new Response('{ "constructor": 9007199254740993, "__proto__": 9007199254740993 }');
  };
  const api = new DefaultApi({ fetch });
  const thing = (await api['getByPath']('a', 'b', 'c')) as object;
  expect(Object.entries(thing)).toEqual([
    ['constructor', '9007199254740993'],
    ['__proto__', '9007199254740993'],
  ]);
  await api['getStyled'](['a'], ['b'], ['c']);
  await api['send'](withMembers(['a', 'b']));
  expect(sent).toEqual([
    '/path/a/b/c',
    '/styled/;constructor=a/;toString=b/;__proto__=c',
    '/headers constructor=a%7Cb&toString=a%7Cb&__proto__=a%7Cb',
  ]);
});

const RENAMED = `openapi: 3.1.0
info: { title: Renamed, version: '1' }
paths:
  /things/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { operationId: getThing, x-renamed-from: [readThing, showThing], responses: &thing { '200': { description: A., content: { application/json: { schema: { $ref: '#/components/schemas/HttpHandler' } } } } } }
    put: { operationId: putThing, x-renamed-from: [writeThing], responses: *thing }
  /other: { get: { operationId: mockOptions, responses: { '200': { description: A., content: { application/json: { schema: { $ref: '#/components/schemas/MockOptions' } } } } } } }
  /more: { get: { operationId: readThingOptions, responses: { '200': { description: A., content: { application/json: { schema: { $ref: '#/components/schemas/MockResponder' } } } } } } }
components:
  schemas:
    HttpHandler: { type: object, x-renamed-from: [OldHandler], properties: { a: { type: string } } }
    MockOptions: { type: object, properties: { b: { type: string } } }
    MockResponder: { type: object, properties: { c: { type: string } } }
`;

const USE_RENAMED = `import { mockGetThing, mockReadThing, handlers } from './out/msw.js';
import * as api from './out/tanstack-query.js';
import * as v from './out/validators.js';
import type { HttpHandler } from './out/index.js';
const name: typeof api.getThingOptions = api.readThingOptions;
const old: v.StandardSchema<HttpHandler> = v.OldHandlerSchema;
export const all: unknown[] = [mockGetThing, mockReadThing, handlers, name, old, v.showThingValidators, api.showThingQueryKey('1'), api.writeThingMutation];
`;

test('Former names stay, and a schema can have the name of a type that a file imports.', async () => {
  const folder = await generateClient(RENAMED, ...FLAGS);
  expect(await compile(folder, USE_RENAMED, OPTIONS)).toBe('');
  const { msw, validators } = await loadModules(folder);
  expect(validators['readThingValidators']).toBe(validators['getThingValidators']);
  expect(validators['OldHandlerSchema']).toBe(validators['HttpHandlerSchema']);
  expect((msw['handlers'] as () => unknown[])()).toHaveLength(4);
});

test('Webhooks without a schema leave nothing that is not used.', async () => {
  const webhooks = {
    done: { post: { requestBody: { content: { 'application/json': { schema: { type: 'object' } } } } } },
  };
  const document = { openapi: '3.1.0', info: { title: 'Webhooks', version: '1' }, webhooks };
  expect(await compile(await generateClient(JSON.stringify(document), ...FLAGS), '', OPTIONS)).toBe('');
});
