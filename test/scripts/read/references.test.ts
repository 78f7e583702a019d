/** References of documents in several files: which are followed, and what the components are named. */
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startServer } from '../../support/server.js';
import { load, responses, schemaOf, writeFiles } from './load-files.js';

const SECRET = 'hunter2-hunter2';

/** Files with secrets beside a document, and one level above it. */
const SECRETS = {
  'broken.yaml': `key: *${SECRET}\n`,
  'secret.yaml': `key: ${SECRET}\nname: ${SECRET}\npassword: ${SECRET}\ndb: { url: ${SECRET} }\nlist: [${SECRET}]\n`,
  'account.json': JSON.stringify({ type: 'service_account', private_key: SECRET, client_email: SECRET }),
  '.env': `TOKEN=${SECRET}\n`,
  'key.pem': `-----BEGIN PRIVATE KEY-----\n${SECRET}\n`,
  credentials: SECRET,
};

/** Where a reference can be: each is a schema, with its place for a reference. */
const SLOTS: readonly (readonly [string, (ref: string) => string])[] = [
  ['a schema', (ref) => `{ $ref: '${ref}' }`],
  ['a property', (ref) => `{ type: object, properties: { a: { $ref: '${ref}' } } }`],
  ['the properties', (ref) => `{ type: object, properties: { $ref: '${ref}' } }`],
  ['items', (ref) => `{ type: array, items: { $ref: '${ref}' } }`],
  ['a part of allOf', (ref) => `{ allOf: [{ $ref: '${ref}' }] }`],
  ['a description', (ref) => `{ type: string, description: { $ref: '${ref}' } }`],
  ['a title', (ref) => `{ type: string, title: { $ref: '${ref}' } }`],
  ['an example', (ref) => `{ type: object, example: { $ref: '${ref}' } }`],
  ['a part of an example', (ref) => `{ type: object, example: { a: [{ b: { $ref: '${ref}' } }] } }`],
  ['examples', (ref) => `{ type: object, examples: [{ $ref: '${ref}' }] }`],
  ['a default', (ref) => `{ type: string, default: { $ref: '${ref}' } }`],
  ['an enum', (ref) => `{ type: string, enum: { $ref: '${ref}' } }`],
  ['a const', (ref) => `{ const: { $ref: '${ref}' } }`],
  ['required', (ref) => `{ type: object, required: { $ref: '${ref}' } }`],
  ['an extension', (ref) => `{ type: string, x-note: { $ref: '${ref}' } }`],
  ['an extension in an extension', (ref) => `{ type: string, x-note: [{ a: { $ref: '${ref}' } }] }`],
  [
    'the mapping of a discriminator',
    (ref) => `{ oneOf: [], discriminator: { propertyName: a, mapping: { b: './${ref}' } } }`,
  ],
  ['an external example', (ref) => `{ type: string, examples: [{ externalValue: '${ref}' }] }`],
];

const FRAGMENTS = ['', '#/key', '#/db', '#/db/url', '#/list'];

const REFS = Object.keys(SECRETS).flatMap((name) =>
  (name === 'secret.yaml' ? FRAGMENTS : ['']).map((fragment) => name + fragment),
);

describe.each(SLOTS)('A reference in %s', (_, slot) => {
  test.each([
    ['beside the document', 'api', ''],
    ['above the document', '', '../'],
    ['by a link', 'elsewhere', 'links/'],
    ['by a link to a folder', 'elsewhere', 'folder/'],
  ])('never leads to a secret %s.', async (_place, place, prefix) => {
    const secrets = Object.fromEntries(Object.entries(SECRETS).map(([name, text]) => [path.join(place, name), text]));
    const schemas = REFS.map((ref) => slot(prefix + ref));
    const folder = writeFiles({
      'api/links/x': '',
      'api/api.yaml': responses(...schemas.slice(1)),
      // A file that is not YAML refuses the whole document.
      'api/single.yaml': responses(schemas[0]!),
      ...secrets,
    });
    if (prefix === 'folder/') symlinkSync(path.join(folder, place), path.join(folder, 'api/folder'));
    for (const name of prefix === 'links/' ? Object.keys(SECRETS) : [])
      symlinkSync(path.join(folder, place, name), path.join(folder, 'api/links', name));
    for (const [name, level] of [
      ['api.yaml', 'minimal'],
      ['single.yaml', 'minimal'],
      ['api.yaml', 'strict'],
    ] as const) {
      const { root, output } = await load(path.join(folder, 'api', name), { level });
      expect(JSON.stringify(root) ?? '').not.toContain(SECRET);
      expect(output).not.toContain(SECRET);
    }
  });

  test('never asks a server, and says so with its place.', async () => {
    const { url, received } = await startServer((response) => void response.end('type: string'));
    const folder = writeFiles({ 'api.yaml': responses(slot(`${url}/part.yaml`.replace(/^\.\//, ''))) });
    await load(path.join(folder, 'api.yaml'));
    expect(received).toEqual([]);
  });
});

describe('A reference that is not followed', () => {
  const files = {
    'api/api.yaml': responses("{ $ref: '../other.yaml' }", "{ type: string, example: { $ref: 'part.yaml' } }"),
    'api/part.yaml': 'type: integer\n',
    'other.yaml': 'type: integer\n',
  };

  test('is noted with its place and what to do under minimal.', async () => {
    const loaded = await load(path.join(writeFiles(files), 'api/api.yaml'));
    expect(loaded.output).toContain('The reference leaves the folder of the document.');
    expect(loaded.output).toContain('A reference in an example or in other data is not followed.');
    expect(loaded.output).toContain('--allow-external');
    expect(loaded.output).toMatch(/api\.yaml:4:\d+\n/);
    expect(loaded.output).toMatch(/api\.yaml:5:\d+$/m);
    expect(schemaOf(loaded)).toEqual({});
    expect(schemaOf(loaded, 1)).toEqual({ type: 'string' });
  });

  test('leaves a property with the name of a text, of any type.', async () => {
    const ref = "{ $ref: '../other.yaml' }";
    const text = responses(`{ type: object, properties: { title: ${ref}, description: ${ref} } }`);
    const loaded = await load(path.join(writeFiles({ ...files, 'api/api.yaml': text }), 'api/api.yaml'));
    expect(schemaOf(loaded)).toEqual({ type: 'object', properties: { title: {}, description: {} } });
  });

  test('is left out once if it is in another one.', async () => {
    const text = responses(
      "{ type: string, description: { $ref: '../other.yaml', title: { $ref: '../other.yaml' } } }",
    );
    const loaded = await load(path.join(writeFiles({ ...files, 'api/api.yaml': text }), 'api/api.yaml'));
    expect(schemaOf(loaded)).toEqual({ type: 'string' });
  });

  test('refuses the document under strict.', async () => {
    const { root, output } = await load(path.join(writeFiles(files), 'api/api.yaml'), { level: 'strict' });
    expect(root).toBeUndefined();
    expect(output).toMatch(/api\.yaml:4:\d+: The reference leaves the folder of the document\.\n.*--allow-external/);
  });

  test('is followed with allowExternal.', async () => {
    const loaded = await load(path.join(writeFiles(files), 'api/api.yaml'), { allowExternal: true });
    expect(loaded.root?.components?.schemas).toMatchObject({ other: { type: 'integer' } });
    expect(schemaOf(loaded, 1)).toEqual({ type: 'string', example: { type: 'integer' } });
  });

  test('is followed to a server with allowExternal.', async () => {
    const { url, received } = await startServer((response) => void response.end('type: integer'));
    const folder = writeFiles({ 'api.yaml': responses(`{ $ref: '${url}/part.yaml' }`) });
    const loaded = await load(path.join(folder, 'api.yaml'), { allowExternal: true });
    expect(received.map((item) => item.url)).toEqual(['/part.yaml']);
    expect(loaded.root?.components?.schemas).toMatchObject({ part: { type: 'integer' } });
  });
});

test('The address of an external example stays in the document, and is never asked.', async () => {
  const { url, received } = await startServer((response) => void response.end('{}'));
  const text = responses(`{ type: string }, examples: { one: { externalValue: '${url}/one.json' } }`);
  const folder = writeFiles({ 'api.yaml': text });
  for (const allowExternal of [false, true]) {
    const { root } = await load(path.join(folder, 'api.yaml'), { allowExternal });
    expect(JSON.stringify(root)).toContain(`"externalValue":"${url}/one.json"`);
  }
  expect(received).toEqual([]);
});

test.each([
  ['{ $ref: "users_%7Bid%7D.yaml" }', 'users_{id}.yaml'],
  ['{ $ref: "a%20b.yaml" }', 'a b.yaml'],
  ['{ $ref: "./sub%2Fpart.yaml" }', 'sub/part.yaml'],
  ['{ $ref: "100%.yaml" }', '100%.yaml'],
  ['{ $ref: "a%41.yaml" }', 'a%41.yaml'],
  ['{ $ref: "a b.yaml" }', 'a b.yaml'],
  ['{ $ref: "%C3%A9.yaml" }', 'é.yaml'],
  ['{ $ref: "part.yaml#/a%7Eb" }', 'part.yaml'],
])('%s leads to %s.', async (schema, name) => {
  const text = name === 'part.yaml' ? 'a~b: { type: integer }\n' : 'type: integer\n';
  const folder = writeFiles({ 'api.yaml': responses(schema), [name]: text });
  const { root, output } = await load(path.join(folder, 'api.yaml'));
  expect(output).toBe('');
  expect(Object.values(root?.components?.schemas ?? {})).toEqual([{ type: 'integer' }]);
});

describe('Chains', () => {
  const chain = (count: number, prefix: string): Record<string, unknown> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `S${index}`,
        index < count - 1 ? { $ref: `${prefix}/S${index + 1}` } : { type: 'integer' },
      ]),
    );

  test.each([
    ['in the document', 'api.json#/components/schemas/S0', '#/components/schemas'],
    ['in another file', 'other.json#/S0', '#'],
    ['over two files', 'other.json#/S0', 'other.json#'],
  ])('of more than 100 references %s are refused with their place.', async (_, ref, prefix) => {
    for (const count of [100, 5000]) {
      const document = {
        openapi: '3.1.0',
        info: { title: 'T', version: '1' },
        paths: {
          '/a': {
            get: {
              operationId: 'getA',
              responses: { 200: { description: 'x', content: { 'application/json': { schema: { $ref: ref } } } } },
            },
          },
        },
        components: { schemas: chain(count, '#/components/schemas') },
      };
      const folder = writeFiles({
        'api.json': JSON.stringify(document, undefined, 1),
        'other.json': JSON.stringify(chain(count, prefix)),
      });
      if (!ref.startsWith('api'))
        writeFileSync(path.join(folder, 'api.json'), JSON.stringify({ ...document, components: {} }));
      const { root, output } = await load(path.join(folder, 'api.json'));
      expect(root === undefined).toBe(count > 100);
      expect(output).toMatch(count > 100 ? /api\.json:\d+:\d+: The reference starts a chain of more than 100/ : /^$/);
    }
  });

  test('that lead back to their start are unknown.', async () => {
    const folder = writeFiles({
      'api.yaml': responses('{ $ref: a.yaml }'),
      'a.yaml': '$ref: b.yaml\n',
      'b.yaml': '$ref: a.yaml\n',
    });
    const loaded = await load(path.join(folder, 'api.yaml'));
    expect(loaded.output).toContain('The reference leads back to itself.');
    expect(loaded.root).toBeDefined();
  });
});

describe('Components of several files with one name', () => {
  const object = (key: string): string => `type: object\nproperties: { ${key}: { type: string } }\n`;

  test.each<[string, Record<string, string>, string[], string[]]>([
    [
      'are named by their folders',
      { 'v1/pet.yaml': object('a'), 'v2/pet.yaml': object('b') },
      ['v1/pet.yaml', 'v2/pet.yaml'],
      ['v1-pet', 'v2-pet'],
    ],
    [
      'are named by as many folders as it takes',
      { 'a/x/pet.yaml': object('a'), 'b/x/pet.yaml': object('b') },
      ['a/x/pet.yaml', 'b/x/pet.yaml'],
      ['a-x-pet', 'b-x-pet'],
    ],
    [
      'are named by their files',
      {
        'one.yaml': `Pet:\n  ${object('a').replace('\n', '\n  ')}`,
        'two.yaml': `Pet:\n  ${object('b').replace('\n', '\n  ')}`,
      },
      ['one.yaml#/Pet', 'two.yaml#/Pet'],
      ['one-Pet', 'two-Pet'],
    ],
    [
      'have names that do not only differ in case',
      { 'a/pet.yaml': object('a'), 'b/Pet.yaml': object('b') },
      ['a/pet.yaml', 'b/Pet.yaml'],
      ['a-pet', 'b-Pet'],
    ],
    [
      'share a name if they are the same',
      { 'a/pet.yaml': object('a'), 'b/pet.yaml': object('a') },
      ['a/pet.yaml', 'b/pet.yaml'],
      ['pet'],
    ],
    [
      'keep a name that no other has',
      { 'a/pet.yaml': object('a'), 'b/dog.yaml': object('b') },
      ['a/pet.yaml', 'b/dog.yaml'],
      ['pet', 'dog'],
    ],
  ])('%s.', async (_, files, refs, names) => {
    const folder = writeFiles({ ...files, 'api.yaml': responses(...refs.map((ref) => `{ $ref: '${ref}' }`)) });
    const loaded = await load(path.join(folder, 'api.yaml'));
    expect(loaded.output).toBe('');
    expect(Object.keys(loaded.root?.components?.schemas ?? {})).toEqual(names);
    const found = refs.map((__, index) => (schemaOf(loaded, index) as { $ref: string }).$ref);
    expect(found).toEqual(refs.map((__, index) => `#/components/schemas/${names[index] ?? names[0]}`));
  });

  test('leave the name to the document, and are referred to in mappings.', async () => {
    const text = `${responses(
      "{ oneOf: [{ $ref: 'parts/Pet.yaml' }, { $ref: '#/components/schemas/Pet' }], discriminator: { propertyName: a, mapping: { b: 'parts/Pet.yaml', c: Pet } } }",
    )}components: { schemas: { Pet: { type: object, properties: { a: { type: string }, own: { type: string } } } } }\n`;
    const folder = writeFiles({ 'api.yaml': text, 'parts/Pet.yaml': object('a') });
    const loaded = await load(path.join(folder, 'api.yaml'));
    expect(schemaOf(loaded)).toMatchObject({
      oneOf: [{ $ref: '#/components/schemas/parts-Pet' }, { $ref: '#/components/schemas/Pet' }],
      discriminator: { mapping: { b: '#/components/schemas/parts-Pet' } },
    });
  });

  test('have the place of their file in notes.', async () => {
    const folder = writeFiles({
      'api.yaml': responses("{ $ref: 'v1/pet.yaml' }", "{ $ref: 'v2/pet.yaml' }"),
      'v1/pet.yaml': object('a'),
      'v2/pet.yaml': 'type: object\nproperties:\n  id:\n    type: string\n    enum: []\n',
    });
    const { output } = await load(path.join(folder, 'api.yaml'));
    expect(output).toMatch(/v2\/pet\.yaml:[35]:\d+$/);
  });
});
