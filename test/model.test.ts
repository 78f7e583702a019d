/** The steps between a document and its model: names, the split of schemas, changes. */
import { expect, test } from 'vitest';
import { operationChanges } from '../scripts/write/changes.js';
import { preferredMedia, readingOf } from '../src/openapi/media-type.js';
import { camelCase, claims, kebabCase, pascalCase, RESERVED_MEMBERS } from '../scripts/lib/naming.js';
import { resolve, type Document, type Schema } from '../src/openapi/document.js';
import { splitReadWrite } from '../src/openapi/read-write.js';
import { oauthEndpointsOf } from '../src/openapi/security.js';

test.each([
  ['getClouds', 'getClouds', 'GetClouds', 'get-clouds'],
  ['get_cloud', 'getCloud', 'GetCloud', 'get-cloud'],
  ['repos/get-content', 'reposGetContent', 'ReposGetContent', 'repos-get-content'],
  ['URLs of things', 'uRLsOfThings', 'URLsOfThings', 'urls-of-things'],
  ['ID', 'id', 'ID', 'id'],
  ['2fa', '_2fa', '_2fa', '2fa'],
  ['größe', 'größe', 'Größe', 'größe'],
  ['+1', '_1', '_1', '1'],
  ['***', '_', '_', '_'],
])('The name %s is written %s, %s and %s.', (name, camel, pascal, kebab) => {
  expect([camelCase(name), pascalCase(name), kebabCase(name)]).toEqual([camel, pascal, kebab]);
});

test('Reserved words and members that an object has already cannot name a method.', () => {
  expect(['delete', 'constructor', 'toString', '__proto__', 'client', 'then']).toSatisfy((names: string[]) =>
    names.every((name) => RESERVED_MEMBERS.includes(name)),
  );
  expect(['deleteCloud', 'list', 'of'].filter((name) => RESERVED_MEMBERS.includes(name))).toEqual([]);
});

test('A name that is taken gives way to the next candidate, and then to a number.', () => {
  const claim = claims(['Error']);
  expect([claim('Pet', 'PetModel'), claim('Pet', 'PetModel'), claim('Pet', 'PetModel'), claim('Error')]).toEqual([
    'Pet',
    'PetModel',
    'PetModel2',
    'Error2',
  ]);
});

test('A client prefers JSON, then forms, then what comes first.', () => {
  const of = (...types: string[]): string | undefined =>
    preferredMedia(Object.fromEntries(types.map((type) => [type, {}])))[0];
  expect(of('text/plain', 'application/json; charset=utf-8')).toBe('application/json; charset=utf-8');
  expect(of('multipart/form-data', 'application/hal+json')).toBe('application/hal+json');
  expect(of('image/png', 'text/plain')).toBe('image/png');
  expect(of()).toBeUndefined();
});

test.each([
  ['application/json', 'json'],
  ['application/problem+json; charset=utf-8', 'json'],
  ['Application/JSON', 'json'],
  ['application/jsonl', 'lines'],
  ['application/x-ndjson', 'lines'],
  ['text/event-stream', 'events'],
  ['*/*', 'any'],
  ['application/xml', 'text'],
  ['text/csv', 'text'],
  ['image/png', 'blob'],
  [undefined, 'nothing'],
])('An answer of %s is read as %s.', (mediaType, reading) => {
  expect(readingOf(mediaType)).toBe(reading);
});

test('OAuth endpoints are the first that a flow names, and none where no flow does.', () => {
  const withFlows = (...flows: object[]): Document =>
    ({
      components: {
        securitySchemes: { key: { type: 'http' }, ...flows.map((flow) => ({ type: 'oauth2', flows: flow })) },
      },
    }) as unknown as Document;
  const [a, b] = [{ tokenUrl: 'https://a.test/token' }, { tokenUrl: 'https://b.test/token' }];
  const implicit = { implicit: { authorizationUrl: 'https://a.test/login' } };
  expect(oauthEndpointsOf(withFlows(implicit, { clientCredentials: a, password: b }))).toEqual({
    tokenUrl: 'https://a.test/token',
    authorizationUrl: 'https://a.test/login',
  });
  expect(oauthEndpointsOf(withFlows({ clientCredentials: b }))).toEqual(b);
  expect(oauthEndpointsOf(withFlows())).toEqual({});
});

const document = (schemas: Record<string, unknown>, body: unknown): Document =>
  ({
    openapi: '3.1.0',
    paths: { '/a': { post: { requestBody: { content: { 'application/json': { schema: body } } }, responses: {} } } },
    components: { schemas },
  }) as unknown as Document;

const bodyOf = (split: Document): unknown =>
  (
    split.paths as unknown as Record<
      string,
      { post: { requestBody: { content: Record<string, { schema: unknown }> } } }
    >
  )['/a']!.post.requestBody.content['application/json']!.schema;

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

test('Read-only fields leave requests, write-only fields leave answers, wherever they are nested.', () => {
  const schemas = {
    Pet: {
      required: ['id', 'name', 'secret'],
      properties: {
        id: { type: 'integer', readOnly: true },
        made: ref('Stamp'),
        name: { type: 'string', default: { id: 1 } },
        secret: { type: 'string', writeOnly: true },
        owner: ref('Owner'),
        friends: { type: 'array', items: ref('Pet') },
        plain: ref('Plain'),
        zoo: ref('Zoo'),
      },
    },
    Zoo: { properties: { owners: { items: ref('Owner') } } },
    Owner: { properties: { pets: { additionalProperties: ref('Pet') }, properties: { type: 'string' } } },
    Plain: { properties: { a: { type: 'string' } } },
    PlainRequest: {},
    Stamp: { type: 'string', readOnly: true },
  };
  const split = splitReadWrite(document(schemas, ref('Pet')));
  const result = split.components!.schemas as Record<string, Schema>;

  expect(bodyOf(split)).toEqual(ref('PetRequest'));
  expect(result['PetRequest']).toEqual({
    required: ['name', 'secret'],
    properties: {
      name: schemas.Pet.properties.name,
      secret: schemas.Pet.properties.secret,
      owner: ref('OwnerRequest'),
      friends: { type: 'array', items: ref('PetRequest') },
      plain: ref('Plain'),
      zoo: ref('ZooRequest'),
    },
  });
  expect(result['ZooRequest']).toEqual({ properties: { owners: { items: ref('OwnerRequest') } } });
  expect(Object.keys(result['OwnerRequest']!.properties!)).toEqual(['pets', 'properties']);
  expect(result['Pet']!.required).toEqual(['id', 'name']);
  expect(Object.keys(result['Pet']!.properties!)).not.toContain('secret');
  expect(result['Plain']).toBe(schemas.Plain);
  expect(Object.keys(result)).toEqual([...Object.keys(schemas), 'PetRequest', 'OwnerRequest', 'ZooRequest']);
});

test('Answers and path items are split wherever they stand.', () => {
  const secretive = { properties: { a: {}, secret: { writeOnly: true } } };
  const media = { 'application/json': { schema: secretive } };
  const operation = { requestBody: { content: media }, responses: { 200: { content: media }, 204: {} } };
  const split = splitReadWrite({
    openapi: '3.1.0',
    paths: { '/a': { $ref: '#/components/pathItems/A' }, '/b': { get: operation } },
    components: { pathItems: { A: { post: operation } }, responses: { R: { content: media } } },
  } as unknown as Document);
  const expected = { 'application/json': { schema: { properties: { a: {} } } } };
  const done = { requestBody: { content: media }, responses: { 200: { content: expected }, 204: {} } };
  expect(split).toEqual({
    openapi: '3.1.0',
    paths: { '/a': { $ref: '#/components/pathItems/A' }, '/b': { get: done } },
    components: { pathItems: { A: { post: done } }, responses: { R: { content: expected } } },
  });
});

test('What one part of an allOf requires may be declared read-only in another.', () => {
  const schemas = { Base: { properties: { id: { readOnly: true } } } };
  const split = splitReadWrite(
    document(schemas, { allOf: [ref('Base'), { required: ['id', 'name'], properties: { name: {} } }] }),
  );
  expect(bodyOf(split)).toEqual({ allOf: [ref('BaseRequest'), { required: ['name'], properties: { name: {} } }] });
});

test('A schema that has the name of a request keeps it.', () => {
  const schemas = { Pet: { properties: { id: { readOnly: true } } }, PetRequest: { type: 'string' } };
  const split = splitReadWrite(document(schemas, ref('Pet')));
  expect(bodyOf(split)).toEqual(ref('PetRequestBody'));
  expect(split.components!.schemas!['PetRequest']).toEqual({ type: 'string' });
});

test('Changes follow references, and end where references go in circles.', () => {
  const version = (type: string): Document =>
    ({
      ...document({ Pet: { properties: { next: ref('Pet'), name: ref('Name') } }, Name: { type } }, ref('Pet')),
      'x-unrelated': type,
    }) as Document;
  expect(operationChanges(version('string'), version('string'))).toEqual({ added: [], removed: [], changed: [] });
  expect(operationChanges(version('string'), version('integer'))).toEqual({
    added: [],
    removed: [],
    changed: ['POST /a'],
  });
  expect(operationChanges(undefined, version('string')).added).toEqual(['POST /a']);
});

test('A chain of references is followed to its end, and a circle of them is left.', () => {
  const root = document({ A: ref('B'), B: { type: 'string' }, C: ref('C') }, {});
  expect(resolve<Schema>(root, ref('A'))).toEqual({ type: 'string' });
  expect(resolve<Schema>(root, ref('C'))).toEqual(ref('C'));
  expect(resolve<Schema>(root, ref('None'))).toBeUndefined();
});
