/** Pairs of documents of which a comparison has said something wrong: what it must say of each. */
import { expect, test } from 'vitest';
import type { Change, Comparison } from '../../../scripts/diff/compare.js';
import { compareDocuments } from '../../support/judge.js';

type Members = Record<string, unknown>;

/** Returns a document as JSON, which is YAML too. */
function write(paths: Members, components: Members = {}, rest: Members = {}): string {
  const info = { title: 'Shop', version: '1.0.0' };
  return JSON.stringify({
    openapi: '3.1.0',
    info,
    servers: [{ url: 'https://shop.test' }],
    ...rest,
    paths,
    components,
  });
}

function json(schema: object): Members {
  return { content: { 'application/json': { schema } } };
}

function get(members: Members = {}, schema: object = { $ref: '#/components/schemas/Pet' }): Members {
  return {
    tags: ['pet'],
    operationId: 'getPet',
    responses: { 200: { description: 'Done.', ...json(schema) } },
    ...members,
  };
}

function post(schema: object, members: Members = {}): Members {
  const responses = { 204: { description: 'Done.' } };
  return {
    tags: ['pet'],
    operationId: 'addPet',
    requestBody: { required: true, ...json(schema) },
    responses,
    ...members,
  };
}

const TEXT = { type: 'string' };
const PET = { type: 'object', required: ['id'], properties: { id: { type: 'integer' }, name: TEXT } };
const ID = { name: 'id', in: 'path', required: true, schema: TEXT };

async function compare(before: string, after: string): Promise<Comparison> {
  const { comparison } = await compareDocuments(before, after);
  // Both clients are made by one generator.
  expect(comparison.unexplained).toEqual({ differences: [], failures: [] });
  return comparison;
}

/** Returns each change as its impact and what it is of. */
function list({ changes }: Comparison): string[] {
  return changes.map(({ impact, label, document: { kind, property } }) => `${impact}: ${property ?? kind} of ${label}`);
}

/** Returns the fields that the compiler's findings on a change are about. */
function listFields({ failures, differences }: Change): string[] {
  return [...new Set([...failures, ...differences].map(({ subject }) => subject.replace(/^.*\./, '')))];
}

test('Parameters that move to the path item change nothing.', async () => {
  const parameters = [ID];
  const before = write({ '/pets/{id}': { get: get({ parameters }) } }, { schemas: { Pet: PET } });
  const after = write({ '/pets/{id}': { parameters, get: get() } }, { schemas: { Pet: PET } });
  expect(await compare(before, after)).toMatchObject({ impact: 'none', changes: [] });
});

test('A reference in an allOf of its own changes nothing, not even the types.', async () => {
  const before = write({ '/pets': { get: get() } }, { schemas: { Pet: PET } });
  const after = write(
    { '/pets': { get: get({}, { allOf: [{ $ref: '#/components/schemas/Pet' }] }) } },
    { schemas: { Pet: PET } },
  );
  expect(await compare(before, after)).toMatchObject({ impact: 'none', changes: [] });
  expect(await compare(after, before)).toMatchObject({ impact: 'none', changes: [] });
});

test('Of a schema that is split by allOf, only the new name is a change.', async () => {
  const before = write({ '/pets': { get: get() } }, { schemas: { Pet: PET } });
  const Base = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };
  const Pet = { allOf: [{ $ref: '#/components/schemas/Base' }, { type: 'object', properties: { name: TEXT } }] };
  const comparison = await compare(before, write({ '/pets': { get: get() } }, { schemas: { Base, Pet } }));
  expect(comparison).toMatchObject({ impact: 'minor', documents: 'patch' });
  expect(list(comparison)).toEqual(['minor: added of `Base`']);
});

test('A schema that takes the place of its content, or gets another name, is rated by the types alone.', async () => {
  const inline = write({ '/pets': { get: get({}, PET) } });
  const named = write({ '/pets': { get: get() } }, { schemas: { Pet: PET } });
  expect((await compare(inline, named)).documents).toBe('patch');
  expect((await compare(named, inline)).documents).toBe('patch');
  const renamed = named.replaceAll('"Pet"', '"Animal"').replaceAll('/Pet"', '/Animal"');
  const comparison = await compare(named, renamed);
  expect(comparison).toMatchObject({ impact: 'major', documents: 'patch' });
  expect(comparison.changes.map(({ label, hint }) => [label, hint])).toEqual([
    ['`Pet`', 'Perhaps renamed to `Animal`.'],
    ['`Animal`', 'Perhaps renamed from `Pet`.'],
  ]);
});

test('The default of a parameter is minor, its limit is major, and both have the name of the parameter.', async () => {
  const limit = (schema: object): string =>
    write(
      {
        '/pets': { get: get({ parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', ...schema } }] }) },
      },
      { schemas: { Pet: PET } },
    );
  const before = limit({ default: 20, maximum: 100 });
  const byDefault = await compare(before, limit({ default: 100, maximum: 100 }));
  expect(list(byDefault)).toEqual(['minor: default of parameter `limit` of `GET /pets`']);
  expect(byDefault.changes[0]!.document.reasons).toEqual(['A caller who leaves it out gets something else.']);
  const byLimit = await compare(before, limit({ default: 20, maximum: 50 }));
  expect(list(byLimit)).toEqual(['major: maximum of parameter `limit` of `GET /pets`']);
});

test('A field that requires another one more, and how many items must fit, are major in a body.', async () => {
  const address = (others: string[]): string =>
    write({
      '/a': { post: post({ type: 'object', properties: { street: TEXT }, dependentRequired: { street: others } }) },
    });
  const tags = (least: number, most: number): string => {
    const many = { type: 'array', items: TEXT, contains: { const: 'a' }, minContains: least, maxContains: most };
    return write({ '/a': { post: post({ type: 'object', properties: { tags: many } }) } });
  };
  expect(list(await compare(address(['city']), address(['city', 'zip'])))).toEqual([
    'major: dependentRequired of the body of `POST /a`',
  ]);
  expect(list(await compare(tags(1, 5), tags(2, 3))).toSorted()).toEqual([
    'major: maxContains of `tags` of the body of `POST /a`',
    'major: minContains of `tags` of the body of `POST /a`',
  ]);
});

const CAT = { type: 'object', required: ['kind'], properties: { kind: TEXT, lives: { type: 'integer' } } };
const DOG = {
  type: 'object',
  required: ['kind'],
  properties: { kind: TEXT, breed: TEXT, state: { type: 'string', enum: ['asleep', 'awake', 'barking'] } },
};

function pets(Dog: object, mapping: Members): string {
  const refs = ['Cat', 'Dog'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const Pet = { oneOf: refs, discriminator: { propertyName: 'kind', mapping } };
  return write({ '/pets': { post: post({ $ref: '#/components/schemas/Pet' }) } }, { schemas: { Cat: CAT, Dog, Pet } });
}

const MAPPING = { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' };

test('Changes of a variant have its name, and the failures of its fields.', async () => {
  const { breed, ...others } = DOG.properties;
  const properties = {
    ...others,
    breed: { ...breed, maxLength: 9 },
    state: { type: 'string', enum: ['asleep', 'awake'] },
  };
  const comparison = await compare(pets(DOG, MAPPING), pets({ ...DOG, properties }, MAPPING));
  expect(list(comparison).toSorted()).toEqual(['major: enum of `Dog.state`', 'major: maxLength of `Dog.breed`']);
  const [state, limit] = ['`Dog.state`', '`Dog.breed`'].map((label) =>
    comparison.changes.find((change) => change.label === label)!,
  );
  expect(listFields(state!)).toEqual(['state']);
  expect(listFields(limit!)).toEqual([]);
});

test('A value of a discriminator that gets another name is one change, with all that fails.', async () => {
  const { cat, dog } = MAPPING;
  const comparison = await compare(pets(DOG, { cat, dog }), pets(DOG, { kitty: cat, dog }));
  expect(list(comparison)).toEqual(['major: value of `Cat` in the discriminator of `Pet`']);
  expect(comparison.changes[0]).toMatchObject({ documents: 'major', types: 'major' });
});

test('Failures stand under the change of the field, never under a limit or a text.', async () => {
  const answer = (one: string[], two: string[], members: Members = {}, most = 20): string => {
    const fields = { one: { type: 'string', enum: one }, two: { type: 'string', enum: two } };
    const parameters = [{ name: 'shade', in: 'query', schema: { type: 'string', maxLength: most } }];
    const item = { parameters, get: get(members, { type: 'object', properties: fields }) };
    return write({ '/a': item });
  };
  const before = answer(['a', 'b', 'c'], ['x', 'y', 'z']);
  const limited = await compare(before, answer(['a', 'b'], ['x', 'y'], {}, 10));
  const named = limited.changes.map((change) => [change.label, change.documents, change.types, listFields(change)]);
  expect(named.toSorted()).toEqual([
    ['`one` of status 200 of `GET /a`', 'patch', 'major', ['one']],
    ['`two` of status 200 of `GET /a`', 'patch', 'major', ['two']],
    ['parameter `shade` of `/a`', 'major', 'patch', []],
  ]);
  const described = await compare(before, answer(['a', 'b'], ['x', 'y', 'z'], { summary: 'Reads A.' }));
  expect(list(described).toSorted()).toEqual([
    'major: enum of `one` of status 200 of `GET /a`',
    'patch: summary of `GET /a`',
  ]);
});

test('A document that has lost all of its operations is major.', async () => {
  const before = write({ '/pets/{id}': { get: get({ parameters: [ID] }, PET) } });
  const comparison = await compare(before, write({}));
  expect(comparison.impact).toBe('major');
  expect(list(comparison)).toEqual(['major: removed of `GET /pets/{id}`']);
});

test('A type that the calls reach only as unknown is judged by the direction in which the document transfers it.', async () => {
  const search = (properties: Members): string => {
    const Field = { type: 'object', properties };
    const body = {
      type: 'object',
      properties: { field: { anyOf: [{ $ref: '#/components/schemas/Field' }, { nullable: true }] } },
    };
    return write({ '/search': { post: post(body) } }, { schemas: { Field } });
  };
  const comparison = await compare(search({ key: TEXT }), search({ key: TEXT, is_empty: { type: 'boolean' } }));
  expect(comparison.impact).toBe('minor');
  expect(list(comparison)).toEqual(['minor: added of `Field.is_empty`']);
});

test('A variable of a path that gets another name is one change, with all that fails.', async () => {
  const before = write(
    { '/pets/{id}': { get: { ...get({ parameters: [ID] }), operationId: undefined } } },
    { schemas: { Pet: PET } },
  );
  const comparison = await compare(before, before.replace('{id}', '{petId}').replace('"name":"id"', '"name":"petId"'));
  expect(comparison.impact).toBe('major');
  expect(list(comparison)).toEqual(['major: key of `/pets/{petId}`']);
});

test('A document is not different from itself, whatever types the compiler meets first.', async () => {
  const Mode = { type: 'string', enum: ['gladstone', 'louie', 'donald'] };
  const other = { type: 'string', enum: ['louie', 'huey', 'dewey'] };
  const Abe = { type: 'object', properties: { m: { $ref: '#/components/schemas/Mode' }, other } };
  const document = write(
    { '/pets': { get: get({}, { $ref: '#/components/schemas/Abe' }) } },
    { schemas: { Mode, Abe } },
  );
  expect(await compare(document, document)).toMatchObject({ impact: 'none', changes: [] });
});

test('A security scheme that no operation needs is not missed.', async () => {
  const schemes = (names: Members): string =>
    write({ '/pets': { get: get({ security: [{ token: [] }] }) } }, { schemas: { Pet: PET }, securitySchemes: names });
  const token = { type: 'http', scheme: 'bearer' };
  const comparison = await compare(schemes({ token, basic: { type: 'http', scheme: 'basic' } }), schemes({ token }));
  expect(comparison.impact).toBe('patch');
  expect(list(comparison)).toEqual(['patch: removed of security scheme `basic`']);
});

test('A type of requests that comes with a media type, or goes with it, stands under the media type.', async () => {
  const View = { type: 'object', properties: { id: { type: 'integer', readOnly: true }, name: TEXT } };
  const group = (content: Members): string => {
    const operation = { ...get({}, { $ref: '#/components/schemas/View' }), requestBody: { content } };
    return write({ '/groups': { post: operation } }, { schemas: { View } });
  };
  const schema = { $ref: '#/components/schemas/View' };
  const [before, after] = [group({ 'text/plain': { schema: TEXT } }), group({ 'application/json': { schema } })];
  for (const comparison of [await compare(before, after), await compare(after, before)]) {
    const media = comparison.changes.find(({ label }) => label.includes('application/json'))!;
    expect(media.differences.map(({ subject }) => subject)).toContain('ViewRequest');
  }
});
