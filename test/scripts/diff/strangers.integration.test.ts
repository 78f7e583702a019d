/** Compares small documents as others write them: each finding of the compiler must stand under the change that caused it. */
import { expect, test } from 'vitest';
import type { Comparison } from '../../../scripts/diff/compare.js';
import { compareDocuments } from '../../support/judge.js';
import { writeDocument } from '../../support/documents.js';

const TEXT = { type: 'string' } as const;

/** Returns the reference to a schema. */
function refer(name: string, kind = 'schemas'): object {
  return { $ref: `#/components/${kind}/${name}` };
}

/** Returns a response with a body. */
function respond(schema: object): object {
  return { description: 'Done.', content: { 'application/json': { schema } } };
}

/** Returns the members of a document with one operation, which responds with a schema. */
function describeGet(schema: object, schemas: object): object {
  return {
    paths: { '/pets': { get: { operationId: 'getPets', responses: { 200: respond(schema) } } } },
    ...parts({ schemas }),
  };
}

function parts(components: object): object {
  return { components };
}

async function compare(before: object, after: object, openapi = '3.1.0'): Promise<Comparison> {
  const [base, spec] = [before, after].map((members) =>
    writeDocument(JSON.stringify({ openapi, info: { title: 'Pets', version: '1' }, ...members }), 'pets.json'),
  );
  return (await compareDocuments(base!, spec!)).comparison;
}

/** Returns what is attributed to each change, and to none: the names that differ or fail. */
function listOwned({ changes, unexplained }: Comparison): Record<string, string[]> {
  const list = ({ differences, failures }: Comparison['unexplained']): string[] => [
    ...new Set([...differences, ...failures].map(({ subject }) => subject)),
  ];
  const none = list(unexplained);
  return Object.fromEntries([
    ...changes.map((change): [string, string[]] => [
      `${change.documents} ${change.document.property ?? change.document.kind} ${change.label}`,
      list(change),
    ]),
    ...(none.length ? [['none', none] as [string, string[]]] : []),
  ]);
}

test('A schema that is part of others in several ways is found in each of them.', async () => {
  const describe = (state: object): object =>
    describeGet(refer('Frame'), {
      Trait: { type: 'object', properties: { state } },
      Frame: { allOf: [refer('Parent'), refer('Base')] },
      Parent: { type: 'object', properties: { children: { type: 'array', items: refer('Node') } } },
      Base: { allOf: [refer('Trait')] },
      Node: { oneOf: [refer('Instance'), refer('Trait')] },
      Instance: { allOf: [refer('Frame'), { type: 'object', properties: { id: TEXT } }] },
    });
  const owned = listOwned(await compare(describe(TEXT), describe({ type: 'number' })));
  expect(Object.keys(owned)).toEqual(['major type `Trait.state`']);
  expect(owned['major type `Trait.state`']).toEqual(expect.arrayContaining(['Frame.state', 'Instance.state']));
});

test('A change of a schema is found behind the field of a field that has it.', async () => {
  const describe = (...models: string[]): object =>
    describeGet(
      {
        type: 'object',
        properties: { jobs: { type: 'array', items: { oneOf: [refer('Job'), refer('Task')] } } },
      },
      {
        Job: {
          type: 'object',
          required: ['model', 'kind'],
          properties: { model: refer('Model'), kind: { const: 'job' } },
        },
        Task: {
          type: 'object',
          required: ['model', 'kind'],
          properties: { model: refer('Model'), kind: { const: 'task' } },
        },
        Model: { type: 'string', enum: models },
      },
    );
  const owned = listOwned(await compare(describe('small'), describe('small', 'large')));
  expect(Object.keys(owned)).toEqual(['major enum `Model`']);
});

test('What is new is not deprecated.', async () => {
  const describe = (more: object): object =>
    describeGet(refer('Pet'), { Pet: { type: 'object', properties: { id: TEXT, ...more } } });
  const comparison = await compare(describe({}), describe({ tag: { type: 'string', deprecated: true } }));
  expect(listOwned(comparison)).toEqual({ 'minor added `Pet.tag`': ['Pet.tag'] });
  expect(comparison.changes[0]!.differences[0]!.deprecation).toBeUndefined();
});

test('A field that becomes deprecated and another schema is one difference.', async () => {
  const describe = (tag: object): object =>
    describeGet(refer('Pet'), {
      Pet: { type: 'object', properties: { tag } },
      Tag: { type: 'string', enum: ['a', 'b'] },
    });
  const owned = listOwned(
    await compare(describe({ type: 'string', enum: ['a'] }), describe({ ...refer('Tag'), deprecated: true })),
  );
  expect(owned['none']).toBeUndefined();
});

test('Webhooks and callbacks own the types of their deliveries.', async () => {
  const send = (schema: object): object => ({
    post: { requestBody: { required: true, content: { 'application/json': { schema } } }, responses: {} },
  });
  const describe = (id: string, event: object, webhooks: object): object => ({
    paths: {
      '/hooks': {
        post: {
          operationId: id,
          responses: { 204: { description: 'Done.' } },
          callbacks: { onEvent: { '{$url}': send(event) } },
        },
      },
    },
    webhooks,
  });
  const pet = (name: object): object => ({ type: 'object', required: ['name'], properties: { name } });
  const kept = { changed: send(pet(TEXT)), gone: send(pet(TEXT)) };
  const renamed = await compare(describe('addHook', pet(TEXT), kept), describe('postHook', pet(TEXT), kept));
  expect(Object.keys(listOwned(renamed))).toEqual(['patch operationId `POST /hooks`']);
  const changed = await compare(
    describe('addHook', pet(TEXT), kept),
    describe('addHook', pet({ type: 'number' }), { changed: send(pet({ type: 'boolean' })), added: send(pet(TEXT)) }),
  );
  expect(listOwned(changed)).toEqual({
    'major type `name` of the body of callback `onEvent` of `POST /hooks`': ['AddHookOnEventDelivery.name'],
    'major type `name` of the body of webhook `changed`': ['ChangedDelivery.name'],
    'major removed webhook `gone`': ['GoneDelivery', 'GoneDelivery.name'],
    'minor added webhook `added`': ['AddedDelivery', 'AddedDelivery.name'],
  });
});

test('What is only written in another way explains the names that the client loses, and is left out if it loses none.', async () => {
  const parameter = { name: 'id', in: 'path', required: true, schema: { oneOf: [TEXT, { type: 'integer' }] } };
  const describe = (written: object, components: object): object => ({
    paths: {
      '/pets/{id}': {
        get: { operationId: 'getPet', parameters: [written], responses: { 204: { description: 'Done.' } } },
      },
    },
    ...parts(components),
  });
  const extracted = await compare(
    describe({ ...parameter, schema: { type: 'string', enum: ['a', 'b'] } }, {}),
    describe({ ...parameter, schema: refer('PetId') }, { schemas: { PetId: { type: 'string', enum: ['a', 'b'] } } }),
  );
  expect(extracted.documents).toBe('patch');
  expect(listOwned(extracted)['none']).toBeUndefined();
  const moved = await compare(
    describe(parameter, {}),
    describe(refer('Id', 'parameters'), { parameters: { Id: parameter } }),
  );
  expect([moved.documents, listOwned(moved)['none']]).toEqual(['none', undefined]);
  const wrapped = await compare(
    describeGet(refer('Pet'), { Pet: TEXT }),
    describeGet({ allOf: [refer('Pet')] }, { Pet: TEXT }),
  );
  expect([wrapped.impact, wrapped.changes]).toEqual(['none', []]);
});

test('The fields of a type of requests that is gone belong to what it was made for.', async () => {
  const describe = (more: object): object => ({
    paths: {
      '/pets': {
        put: {
          operationId: 'putPet',
          requestBody: { content: { 'application/json': { schema: refer('Pet') } } },
          responses: { 200: respond(refer('Pet')) },
        },
      },
    },
    ...parts({ schemas: { Pet: { type: 'object', properties: { id: TEXT, name: TEXT, ...more } } } }),
  });
  const owned = listOwned(await compare(describe({ state: { type: 'string', readOnly: true } }), describe({})));
  expect(Object.keys(owned)).toEqual(['major removed `Pet.state`']);
});

test('A type whose name another schema takes belongs to that schema.', async () => {
  const describe = (more: object): object =>
    describeGet(
      { type: 'object', properties: { at: refer('nullTime'), ...more } },
      { nullTime: TEXT, ...(Object.keys(more).length && { NullTime: TEXT }) },
    );
  const owned = listOwned(await compare(describe({}), describe({ until: refer('NullTime') })));
  expect(owned['none']).toBeUndefined();
});

test('A status that is gone owns what fails for it, whether its response is shared or not.', async () => {
  const describe = (statuses: readonly number[], name: object): object => ({
    paths: Object.fromEntries(
      ['/pets', '/owners'].map((path) => [
        path,
        {
          get: {
            operationId: `get${path.slice(1)}`,
            responses: {
              200: respond(refer('Pet')),
              403: respond({ type: 'object', properties: { reason: TEXT } }),
              ...Object.fromEntries(
                (path === '/pets' ? statuses : [404]).map((status) => [status, refer('Missing', 'responses')]),
              ),
            },
          },
        },
      ]),
    ),
    ...parts({
      schemas: { Pet: { type: 'object', properties: { name } } },
      responses: { Missing: respond({ type: 'object', properties: { id: TEXT } }) },
    }),
  });
  const owned = listOwned(await compare(describe([404], TEXT), describe([], { type: 'number' })));
  expect(owned['major type `Pet.name`']!.filter((name) => /Error|Api|client/.test(name))).toEqual([]);
  expect(owned['major removed status 404 of `GET /pets`']).toContain('DefaultApi.getpets');
  expect(owned['none']).toBeUndefined();
});

test('Parameters of a path item, and path items that are referred to, own what differs in their operations.', async () => {
  const describe = (schema: object): object => ({
    paths: {
      '/pets': {
        parameters: [{ name: 'limit', in: 'query', schema }],
        get: { operationId: 'getPets', responses: { 204: { description: 'Done.' } } },
        put: { operationId: 'putPets', responses: { 204: { description: 'Done.' } } },
      },
      '/owners': { $ref: '#/components/pathItems/Owners' },
    },
    ...parts({ pathItems: { Owners: { get: { operationId: 'getOwners', responses: { 200: respond(schema) } } } } }),
  });
  const comparison = await compare(describe(TEXT), describe({ type: 'number' }));
  const owned = listOwned(comparison);
  expect(Object.keys(owned)).toEqual([
    'major type status 200 of `GET /owners`',
    'major type parameter `limit` of `/pets`',
  ]);
  expect(owned['none']).toBeUndefined();
  expect(comparison.changes.map(({ methods }) => methods)).toEqual(
    expect.arrayContaining([['DefaultApi.getPets', 'DefaultApi.putPets'], ['DefaultApi.getOwners']]),
  );
});

test('A new class belongs to its own operations, and a path parameter of another type is one change that owns its calls.', async () => {
  const describe = (schema: object, more: object): object => ({
    paths: {
      '/pets/{id}': {
        delete: {
          operationId: 'deletePet',
          tags: ['pets'],
          parameters: [{ name: 'id', in: 'path', required: true, schema }],
          responses: { 204: { description: 'Done.' } },
        },
      },
      ...more,
    },
  });
  const add = (tag: string): object => ({
    get: { operationId: `get${tag}`, tags: [tag], responses: { 204: { description: 'Done.' } } },
  });
  const comparison = await compare(
    { tags: [{ name: 'toys' }], ...describe(TEXT, { '/toys': add('toys') }) },
    {
      tags: [{ name: 'toys' }, { name: 'pets' }],
      ...describe(
        { type: 'integer', format: 'int64' },
        { '/toys': add('toys'), '/owners': add('owners'), '/beds': add('pets') },
      ),
    },
  );
  const owned = listOwned(comparison);
  expect(Object.keys(owned)).toEqual([
    'minor added `GET /owners`',
    'minor added `GET /beds`',
    'major type parameter `id` of `DELETE /pets/{id}`',
    'patch added tag `pets`',
  ]);
  expect(owned['patch added tag `pets`']).toEqual([]);
  expect(owned['minor added `GET /beds`']!.filter((name) => name.includes('wners'))).toEqual([]);
  expect(comparison.changes.map(({ failures }) => failures.length > 0)).toEqual([false, false, true, false]);
});

test('A schema or null that becomes one of several, or null, has more values.', async () => {
  const list = { type: 'array', items: { type: 'integer' } };
  const describe = (...variants: object[]): object => ({
    paths: {
      '/pets': {
        put: {
          operationId: 'putPet',
          requestBody: {
            content: { 'application/json': { schema: { type: 'object', properties: { pages: { anyOf: variants } } } } },
          },
          responses: { 204: { description: 'Done.' } },
        },
      },
    },
  });
  const none = { type: 'null' };
  expect((await compare(describe(list, none), describe(TEXT, list, none))).documents).toBe('patch');
  expect((await compare(describe(TEXT, list, none), describe(list, none))).documents).toBe('major');
  expect((await compare(describe(list, none), describe(TEXT, list))).documents).toBe('major');
});

test('Extensions that the client does not have explain nothing, and a new ID explains all names that are gone with the old one.', async () => {
  const describe = (operationId: string, tags: string[], kind: object, statuses: number[]): object => ({
    paths: {
      '/pets': {
        get: {
          operationId,
          tags,
          responses: {
            200: respond({ type: 'object', required: ['kind'], properties: { kind } }),
            ...Object.fromEntries(
              statuses.map((status) => [status, respond({ type: 'object', properties: { id: TEXT } })]),
            ),
          },
        },
      },
    },
  });
  const before = describe('getPets', ['pets', 'old'], { type: 'string', enum: ['a'] }, [404]);
  const after = describe(
    'listPets',
    ['pets', 'new'],
    { type: 'string', enum: ['a', 'b'], 'x-names': 'A B' },
    [403, 404],
  );
  const comparison = await compare(before, after);
  const owners = comparison.changes.filter(({ failures }) => failures.length).map(({ document }) => document.property);
  expect(owners).toEqual(['operationId']);
});

/** Returns what the documents say of two versions of a schema that is sent and received. */
async function rateSchemas(before: object, after: object, openapi?: string): Promise<string[]> {
  const describe = (schemas: object): object => ({
    paths: {
      '/pets': {
        put: {
          operationId: 'putPet',
          requestBody: { required: true, content: { 'application/json': { schema: refer('Pet') } } },
          responses: { 204: { description: 'Done.' } },
        },
        get: { operationId: 'getPet', responses: { 200: respond(refer('Pet')) } },
      },
    },
    ...parts({ schemas }),
  });
  const { changes } = await compare(describe(before), describe(after), openapi);
  return changes.map(
    ({ label, documents, document: { kind, property } }) => `${documents} ${property ?? kind} ${label}`,
  );
}

test('Schemas that extend one with a discriminator are compared, whether or not that one has changed.', async () => {
  const base = {
    type: 'object',
    required: ['kind'],
    properties: { kind: TEXT },
    discriminator: { propertyName: 'kind' },
  };
  const cat = { allOf: [refer('Pet'), { type: 'object', properties: { lives: { type: 'integer' } } }] };
  expect(await rateSchemas({ Pet: base, Cat: cat }, { Pet: base, Cat: cat, Dog: cat })).toEqual(['major added `Dog`']);
  const alone = { type: 'object', required: ['kind'], properties: { kind: TEXT, lives: { type: 'integer' } } };
  expect(await rateSchemas({ Pet: base, Cat: cat }, { Pet: base, Cat: alone })).toEqual(['major allOf `Cat`']);
});

test('Values of a discriminator that swap their schemas are changed.', async () => {
  const pet = (cat: string, dog: string): object => ({
    oneOf: [refer('Cat'), refer('Dog')],
    discriminator: {
      propertyName: 'kind',
      mapping: { cat: `#/components/schemas/${cat}`, dog: `#/components/schemas/${dog}` },
    },
  });
  const kinds = {
    Cat: { type: 'object', required: ['kind'], properties: { kind: TEXT, lives: TEXT } },
    Dog: { type: 'object', required: ['kind'], properties: { kind: TEXT, toys: TEXT } },
  };
  expect(await rateSchemas({ Pet: pet('Cat', 'Dog'), ...kinds }, { Pet: pet('Dog', 'Cat'), ...kinds })).toEqual([
    'major target `Dog` in the discriminator of `Pet`',
    'major target `Cat` in the discriminator of `Pet`',
  ]);
});

test('Null beside a reference counts in OpenAPI 3.0, and no limit is compared with that of another type.', async () => {
  const describe = (more: object): object => ({
    Pet: { type: 'object', properties: { kind: { type: 'string', ...refer('Kind'), ...more } } },
    Kind: { type: 'string', enum: ['cat', 'dog'] },
  });
  expect(await rateSchemas(describe({ nullable: true }), describe({}), '3.0.3')).toEqual(['major nullable `Pet.kind`']);
  const size = (schema: object): object => ({ Pet: { type: 'object', properties: { size: schema } } });
  expect(
    await rateSchemas(size({ ...TEXT, maxLength: 3 }), size({ type: 'integer', format: 'int64', minimum: 0 })),
  ).toEqual(['major type `Pet.size`']);
});

test('A schema that becomes one of several is that variant, although it has changed as well.', async () => {
  const pet = (owner: object, more: object): object => ({
    Pet: { type: 'object', properties: { owner } },
    Person: { type: 'object', properties: { name: TEXT, ...more } },
    Firm: { type: 'object', properties: { site: TEXT } },
  });
  const union = { oneOf: [refer('Person'), refer('Firm')] };
  const changes = await rateSchemas(pet(refer('Person'), {}), pet(union, { age: { type: 'integer' } }));
  expect(changes).toEqual(['major oneOf `Pet.owner`', 'minor added `Person.age`']);
});

test('A value that is new in a list owns what fails for it, not null that is gone beside the reference.', async () => {
  const describe = (more: object, values: string[]): object =>
    describeGet(refer('Pet'), {
      Pet: {
        type: 'object',
        required: ['state'],
        properties: { state: { ...refer('State'), type: 'string', ...more } },
      },
      State: { type: 'string', enum: values },
    });
  const before = describe({ nullable: true }, ['new']);
  const { changes } = await compare(before, describe({}, ['new', 'sold']), '3.0.3');
  const owners = changes.filter(({ failures }) => failures.length).map(({ label }) => label);
  expect(owners).toEqual(['`State`']);
});

test('The name of the format that all integers have is a patch.', async () => {
  const describe = (age: object): object => ({
    Pet: { type: 'object', properties: { age: { type: 'integer', ...age } } },
  });
  expect(await rateSchemas(describe({}), describe({ format: 'int64' }))).toEqual(['patch format `Pet.age`']);
  expect(await rateSchemas(describe({ format: 'int64' }), describe({}))).toEqual(['patch format `Pet.age`']);
  expect(await rateSchemas(describe({}), describe({ format: 'int32' }))).toEqual(['major format `Pet.age`']);
});

test('A description beside a reference is not one of what that refers to.', async () => {
  const describe = (more: object): object => ({
    Pet: { type: 'object', properties: { owner: { anyOf: [refer('Owner'), { type: 'null' }], ...more } } },
    Owner: { type: 'object', description: 'Somebody.', properties: { name: TEXT } },
  });
  expect(await rateSchemas(describe({}), describe({ description: 'Who has it.' }))).toEqual([
    'patch description `Pet.owner`',
  ]);
});
