/** Documents that are read in part, or with corrections. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSelector } from '../../../scripts/read/selection.js';
import { listMethodNames } from '../../../src/openapi/document.js';
import { load, writeFiles, type Loaded } from './load-files.js';

const API = `openapi: 3.1.0
info: { title: Shop, version: '1' }
tags:
  - { name: pets, description: Pets. }
  - { name: admin, description: Admins. }
  - { name: Guide, description: A guide. }
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
    post:
      operationId: createPet
      tags: [pets, admin]
      responses: { '204': { description: x } }
  /pets/{id}:
    $ref: pet.yaml
  /users:
    get:
      tags: [admin]
      responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } }
webhooks:
  petSold:
    post:
      operationId: petSold
      tags: [pets]
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Sale' } } } }
      responses: { '204': { description: x } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } }
    Owner: { type: object }
    User: { type: object }
    Sale: { type: object }
`;

const PET = `get:
  operationId: getPet
  tags: [pets]
  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
  responses: { '200': { description: x, content: { application/json: { schema: { $ref: parts/toy.yaml } } } } }
delete:
  operationId: deletePet
  tags: [admin]
  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
  responses: { '204': { description: x } }
`;

const FILES = { 'api.yaml': API, 'pet.yaml': PET, 'parts/toy.yaml': 'type: object\n' };

function loadPart(include: readonly string[], exclude: readonly string[] = [], files: object = {}): Promise<Loaded> {
  const spec = path.join(writeFiles({ ...FILES, ...files }), 'api.yaml');
  const read = (flag: string, texts: readonly string[]) => texts.map((text) => readSelector(flag, text));
  return load(spec, { selection: { include: read('--include', include), exclude: read('--exclude', exclude) } });
}

/** Returns the operations of a document as `get /pets`, and the names of its schemas and tags. */
function listParts({ root }: Loaded): { operations: string[]; schemas: string[]; tags: string[] } {
  const items = Object.entries({ ...root?.paths, ...(root?.webhooks as object) });
  return {
    operations: items.flatMap(([name, item]) => listMethodNames(item).map((method) => `${method} ${name}`)),
    schemas: Object.keys(root?.components?.schemas ?? {}),
    tags: (root?.tags ?? []).map(({ name }) => name),
  };
}

describe('A selection', () => {
  test.each<[string[], string[], { operations: string[]; schemas: string[]; tags: string[] }]>([
    [
      ['tag:pets'],
      [],
      {
        operations: ['get /pets', 'post /pets', 'get /pets/{id}', 'post petSold'],
        schemas: ['Pet', 'Owner', 'Sale', 'toy'],
        tags: ['pets', 'admin', 'Guide'],
      },
    ],
    [
      ['tag:pets'],
      ['tag:admin'],
      {
        operations: ['get /pets', 'get /pets/{id}', 'post petSold'],
        schemas: ['Pet', 'Owner', 'Sale', 'toy'],
        tags: ['pets', 'Guide'],
      },
    ],
    [
      ['path:/pets'],
      [],
      { operations: ['get /pets', 'post /pets'], schemas: ['Pet', 'Owner'], tags: ['pets', 'admin', 'Guide'] },
    ],
    [
      ['path:/pets/*'],
      [],
      { operations: ['get /pets/{id}', 'delete /pets/{id}'], schemas: ['toy'], tags: ['pets', 'admin', 'Guide'] },
    ],
    [
      ['path:/pets*'],
      ['operation:*Pet'],
      { operations: ['get /pets'], schemas: ['Pet', 'Owner'], tags: ['pets', 'Guide'] },
    ],
    [
      ['operation:getPet', 'operation:GET /users'],
      [],
      { operations: ['get /pets/{id}', 'get /users'], schemas: ['User', 'toy'], tags: ['pets', 'admin', 'Guide'] },
    ],
    [
      [],
      ['tag:pets'],
      { operations: ['delete /pets/{id}', 'get /users'], schemas: ['User'], tags: ['admin', 'Guide'] },
    ],
    [['path:petSold'], [], { operations: ['post petSold'], schemas: ['Sale'], tags: ['pets', 'Guide'] }],
  ])(
    'of %j without %j has the operations and what they refer to.',
    async (include, exclude, { schemas, ...others }) => {
      const loaded = await loadPart(include, exclude);
      const parts = listParts(loaded);
      expect(parts).toMatchObject(others);
      expect(parts.schemas.toSorted()).toEqual(schemas.toSorted());
    },
  );

  test.each([
    ['tag:pest', 'Nothing matches tag:pest.', 'Use one of pets, admin.'],
    ['operation:pet', 'Nothing matches operation:pet.', 'Use one of listPets, createPet, getPet, deletePet, petSold.'],
    ['path:/toys', 'Nothing matches path:/toys.', 'Use one of /pets, /pets/{id}, /users, petSold.'],
  ])('%s is refused with what there is.', async (include, message, fix) => {
    const { root, output } = await loadPart([include]);
    expect(root).toBeUndefined();
    expect(output).toMatch(/api\.yaml:1:1: /);
    expect(output).toContain(message);
    expect(output).toContain(fix);
  });

  test('has the webhooks of OpenAPI 3.0 only if they are selected.', async () => {
    const files = { 'api.yaml': API.replace('3.1.0', '3.0.3').replace('webhooks:', 'x-webhooks:') };
    const [without, only] = [await loadPart(['path:/users'], [], files), await loadPart(['path:petSold'], [], files)];
    expect(listParts(without).schemas).toEqual(['User']);
    expect(listParts(only).schemas).toEqual(['Sale']);
  });

  test('that leaves nothing is refused.', async () => {
    const { root, output } = await loadPart([], ['path:*']);
    expect(root).toBeUndefined();
    expect(output).toContain('The selection leaves no operation.');
  });

  test('has no notes on what is not selected.', async () => {
    const files = { 'parts/toy.yaml': 'type: objekt\n' };
    expect((await loadPart(['path:/users'], [], files)).output).not.toContain('objekt');
    expect((await loadPart(['path:/pets/*'], [], files)).output).toMatch(/`type` can be one of the following only/);
  });

  test.each(['pets', 'tags:pets', 'tag:', '', ':x'])('%j is not a selector.', (text) => {
    expect(() => readSelector('--include', text)).toThrow(
      `--include must be tag:NAME, path:PATTERN or operation:ID; got ${text}.`,
    );
  });
});

describe('An overlay', () => {
  const overlay = (...actions: readonly string[]): string =>
    `overlay: 1.0.0\ninfo: { title: O, version: '1' }\nactions:\n${actions.map((action) => `  - ${action}\n`).join('')}`;

  async function loadWith(texts: Readonly<Record<string, string>>, settings: object = {}): Promise<Loaded> {
    const folder = writeFiles({ ...FILES, ...texts });
    const overlays = Object.keys(texts).map((name) => path.join(folder, name));
    return load(path.join(folder, 'api.yaml'), { overlays, ...settings });
  }

  test('adds, changes and removes, in the order of the overlays.', async () => {
    const { root, output, inputs } = await loadWith({
      'one.yaml': overlay(
        '{ target: $.info, update: { title: Store, description: Sells pets. } }',
        '{ target: \'$.paths["/users"].get\', update: { operationId: listUsers } }',
        '{ target: \'$.paths["/pets"].post\', remove: true }',
        "{ target: '$.components.schemas.Pet.properties', update: { name: { type: string } } }",
      ),
      'two.yaml': overlay('{ target: $.info, update: { title: Shop 2 } }'),
    });
    expect(output).toBe('');
    expect(root?.info).toMatchObject({ title: 'Shop 2', description: 'Sells pets.' });
    expect(root?.paths?.['/users']).toMatchObject({ get: { operationId: 'listUsers' } });
    expect(listMethodNames(root?.paths?.['/pets'])).toEqual(['get']);
    expect(root?.components?.schemas?.['Pet']).toMatchObject({ properties: { name: { type: 'string' } } });
    expect(inputs.map((file) => path.basename(file))).toEqual([
      'api.yaml',
      'one.yaml',
      'toy.yaml',
      'pet.yaml',
      'two.yaml',
    ]);
  });

  test('corrects what would be refused, or noted.', async () => {
    const text = overlay("{ target: '$.components.schemas.Owner', update: { type: object } }");
    const broken = API.replace('Owner: { type: object }', 'Owner: { type: objekt }');
    const folder = writeFiles({ ...FILES, 'api.yaml': broken, 'one.yaml': text });
    const spec = path.join(folder, 'api.yaml');
    expect((await load(spec)).output).toContain('`type` can be one of the following only');
    expect((await load(spec, { overlays: [path.join(folder, 'one.yaml')] })).output).not.toContain('`type` can be');
  });

  test.each([
    ['not an overlay', 'openapi: 3.1.0\n', /one\.yaml:1:1: This is not an OpenAPI overlay\./],
    ['without actions', "overlay: 1.0.0\ninfo: { title: O, version: '1' }\n", /one\.yaml:1:1: .*actions/],
    [
      'with an unknown action',
      overlay('{ target: $.info, updates: {} }'),
      /one\.yaml:4:\d+: Property `updates` is not expected/,
    ],
    [
      'with an invalid target',
      overlay("{ target: '$.paths[', update: {} }"),
      /one\.yaml:4:\d+: Invalid JSONPath expression/,
    ],
    ['that is not YAML', 'overlay: {\n', /one\.yaml:\d+:\d+: Not valid YAML or JSON/],
  ])('%s is refused with its place.', async (_, text, message) => {
    const { root, output } = await loadWith({ 'one.yaml': text });
    expect(root).toBeUndefined();
    expect(output).toMatch(message);
  });

  test('that does not exist is refused with how to pass one.', async () => {
    const folder = writeFiles(FILES);
    const { output } = await load(path.join(folder, 'api.yaml'), { overlays: [path.join(folder, 'none.yaml')] });
    expect(output).toMatch(/none\.yaml:1:1: File not found\.\n.*--overlay FILE/);
  });
});
