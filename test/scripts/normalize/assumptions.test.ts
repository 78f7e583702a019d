/** Documents that are wrong in small ways: what each is taken for, and that this is said with its place. */
import { parseYaml } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { MINIMAL } from '../../support/documents.js';
import { startPipeline } from '../../support/pipeline.js';
import { temporaryFolder } from '../../support/project.js';

interface Case {
  readonly name: string;
  /** The document, as a change of the minimal one. */
  readonly change: readonly (readonly [string, string])[];
  readonly says: string;
  /** What a file of the client has, all spaces as one. */
  readonly file: string;
  readonly has: string;
}

const SCHEMA = '        name:\n          type: string\n';

const MEDIA = "              schema:\n                $ref: '#/components/schemas/Thing'\n";

const PARAMETER = '        - name: id\n          in: path\n          required: true\n';

const X = '        - { name: x, in: X, schema: { type: string } }\n';

function other(operation: string): readonly [string, string] {
  return ['components:', `  /other:\n${operation}components:`];
}

describe('assumptions', () => {
  test.each<Case>([
    {
      name: 'nullable in OpenAPI 3.1',
      change: [[SCHEMA, `${SCHEMA}          nullable: true\n`]],
      says: 'It is read as in OpenAPI 3.0: where it is true, null is allowed.',
      file: 'schema.ts',
      has: 'name?: string | null;',
    },
    {
      name: 'a $ref to nothing',
      change: [['schemas/Thing', 'schemas/Missing']],
      says: "Can't resolve $ref. What it refers to is taken as unknown.",
      file: 'schema.ts',
      has: '"application/json": unknown;',
    },
    {
      name: 'a $ref to a file that is missing',
      change: [["'#/components/schemas/Thing'", "'missing.json#/Thing'"]],
      says: 'What it refers to is taken as unknown.',
      file: 'schema.ts',
      has: '"application/json": unknown;',
    },
    {
      name: 'a $ref to itself',
      change: [['      type: object\n', "      $ref: '#/components/schemas/Thing'\n      type: object\n"]],
      says: 'The reference leads back to where it stands. What it refers to is taken as unknown.',
      file: 'schema.ts',
      has: 'export interface Thing { name?: string; }',
    },
    {
      name: 'a schema that is part of itself',
      change: [['      type: object\n', "      allOf: [{ $ref: '#/components/schemas/Thing' }]\n      type: object\n"]],
      says: 'The schema Thing is part of itself, by way of Thing. Here Thing stands for what it has of its own.',
      file: 'schema.ts',
      has: 'name?: string;',
    },
    {
      name: 'schemas that are part of each other, of which the one that extends keeps what it extends',
      change: [
        [
          '    Thing:\n',
          `    Part:
      allOf: [{ $ref: '#/components/schemas/Whole' }, { type: object, required: [part], properties: { part: { type: string } } }]
    Whole:
      type: object
      required: [whole]
      properties: { whole: { type: string } }
      oneOf: [{ $ref: '#/components/schemas/Part' }]
    Thing:\n`,
        ],
      ],
      says: 'The schema Part is part of itself, by way of Whole. Here Whole stands for what it has of its own.',
      file: 'schema.ts',
      has: 'export type Part = { whole: string; } & { part: string; };',
    },
    {
      name: 'schemas that are nothing but each other, of which one has another alternative',
      change: [
        [
          '    Thing:\n',
          `    Egg: { oneOf: [{ $ref: '#/components/schemas/Hen' }] }
    Hen: { oneOf: [{ $ref: '#/components/schemas/Egg' }, { type: string }] }
    Thing:\n`,
        ],
      ],
      says: 'The schema Hen is part of itself, by way of Egg. Here Egg stands for what it has of its own.',
      file: 'schema.ts',
      has: 'export type Hen = string;',
    },
    {
      name: 'a required that is no list',
      change: [['      type: object\n', '      type: object\n      required: true\n']],
      says: 'Expected type `array` but got `boolean`. It is left out.',
      file: 'schema.ts',
      has: 'name?: string;',
    },
    {
      name: 'a type that there is not',
      change: [[SCHEMA, SCHEMA.replace('string', 'text')]],
      says: 'It is left out.',
      file: 'schema.ts',
      has: 'name?: unknown;',
    },
    {
      name: 'no responses',
      change: [
        ['3.1.0', '3.0.3'],
        [/ {6}responses:[^]*(?=components:)/.exec(MINIMAL)![0], ''],
      ],
      says: 'The field `responses` must be present on this level. It is taken as empty.',
      file: 'thing-api.ts',
      has: 'ApiCall<void, GetThingError>',
    },
    {
      name: 'a path parameter that is not declared',
      change: [['/thing/{id}', '/thing/{id}/{part}']],
      says: 'The path parameter part is not declared. It is a string.',
      file: 'thing-api.ts',
      has: 'getThing(id: GetThingId, part: GetThingPart, options?: CallOptions)',
    },
    {
      name: 'the type of a path parameter that is not declared',
      change: [['/thing/{id}', '/thing/{id}/{part}']],
      says: 'It is a string.',
      file: 'schema.ts',
      has: 'path: { id: string; part: string; };',
    },
    {
      name: 'a path parameter that is not in the path',
      change: [['/thing/{id}', '/thing']],
      says: 'The path parameter id is not in the path. It is left out.',
      file: 'thing-api.ts',
      has: 'getThing(options?: CallOptions)',
    },
    {
      name: 'a path parameter that is not required',
      change: [[PARAMETER, PARAMETER.replace('true', 'false')]],
      says: 'The path parameter id is not required. It is required: there is no path without it.',
      file: 'schema.ts',
      has: 'path: { id: string; };',
    },
    {
      name: 'a parameter without a place',
      change: [[PARAMETER, `        - name: nowhere\n          in: body\n${PARAMETER}`]],
      says: 'The parameter has no name, or no place to stand in. It is left out.',
      file: 'thing-api.ts',
      has: 'getThing(id: GetThingId, options?: CallOptions)',
    },
    {
      name: 'a path without a slash',
      change: [['  /thing/{id}:', '  thing/{id}:']],
      says: 'It is taken as a path, with a slash before it.',
      file: 'thing-api.ts',
      has: '"GET", "/thing/{id}"',
    },
    {
      name: 'no operationId',
      change: [['      operationId: getThing\n', '']],
      says: 'GET /thing/{id} has no operationId. Its operationId is getThingById.',
      file: 'thing-api.ts',
      has: 'getThingById(id: GetThingByIdId',
    },
    {
      name: 'an operationId that is used twice',
      change: [other('    get:\n      operationId: getThing\n      responses: {}\n')],
      says: 'The operationId getThing is used twice. This one is getThing2.',
      file: 'default-api.ts',
      has: '"getThing2", "GET", "/other"',
    },
    {
      name: 'schema names that are the same after casing',
      change: [[SCHEMA, `${SCHEMA}    thing:\n      type: string\n`]],
      says: 'The schema names Thing and thing both become Thing. The type of thing is ThingModel.',
      file: 'schema.ts',
      has: 'export type ThingModel = string;',
    },
    {
      name: 'tags that are the same after casing',
      change: [other('    get:\n      operationId: other\n      tags: [Thing]\n      responses: {}\n')],
      says: 'The tags thing and Thing both become thing. The class of Thing is ThingApi2, in thing--api.ts.',
      file: 'thing--api.ts',
      has: 'export class ThingApi2',
    },
    {
      name: 'a pagination that leads nowhere',
      change: [['      operationId: getThing\n', '      operationId: getThing\n      x-pagination: { next: meta }\n']],
      says: 'The pagination cannot be followed. The operation has one page.',
      file: 'thing-api.ts',
      has: 'ApiCall<Thing, GetThingError>',
    },
  ])('$name', async ({ change, says, file, has }) => {
    const text = change.reduce((document, [from, to]) => {
      expect(document).toContain(from);
      return document.replace(from, () => to);
    }, MINIMAL);
    const folder = temporaryFolder();
    const document = parseYaml(text) as object;
    const { files, lines, error } = await startPipeline()(document, folder);
    expect(error).toBeUndefined();
    const found = lines.findIndex((line) => line.includes(says));
    expect(found, lines.join('\n')).toBeGreaterThan(-1);
    expect(lines[found + 1]).toMatch(/document\.json:\d+:\d+$/);
    expect(files.get(file)?.replaceAll(/\s+/g, ' ')).toContain(has);

    const strict = await startPipeline()(document, folder, 'strict');
    expect(strict.error?.name).toBe('BadInputError');
  });
});

describe('unsupported features', () => {
  test.each<readonly [string, readonly [string, string], string]>([
    [
      'parameters of one name in two places',
      [PARAMETER, `${X.replace('X', 'query')}${X.replace('X', 'header')}${PARAMETER}`],
      'The parameters x in query and in header have the same name. It is sent in query only.',
    ],
    [
      'a link',
      [MEDIA, `${MEDIA}          links:\n            again:\n              operationId: getThing\n`],
      'The link again is not followed. The caller calls the other operation.',
    ],
    [
      'a dynamic reference',
      [SCHEMA, SCHEMA.replace('type: string', "$dynamicRef: '#node'")],
      'A $dynamicRef is not followed. What it refers to has the type unknown.',
    ],
    [
      'a body of GET',
      ['      responses:', '      requestBody: { content: { text/plain: {} } }\n      responses:'],
      'No fetch sends a body with GET. The method takes no body.',
    ],
    [
      'a server without an address',
      ['      responses:', "      servers: [{ url: 'https://{region}.things.test' }]\n      responses:"],
      'The server of the operation has no absolute address. It is called where the rest of the API is.',
    ],
    [
      'several credentials at once',
      ['      responses:', '      security: [{ a: [], b: [] }]\n      responses:'],
      'Calls need several credentials at once. The client carries one; give the others by `headers`.',
    ],
  ])('%s is listed among what is not supported, under `minimal`.', async (_, [from, to], says) => {
    expect(MINIMAL).toContain(from);
    const document = parseYaml(MINIMAL.replace(from, () => to)) as object;
    const { lines, error } = await startPipeline()(document, temporaryFolder());
    expect(error).toBeUndefined();
    expect(lines[0]).toBe('  1 thing that is not supported:');
    expect(lines[1]).toBe(`    ${says}`);
    expect(lines[2]).toMatch(/document\.json:\d+:\d+$/);
  });
});

describe('boolean schemas', () => {
  test('What nothing fits adds nothing to a union.', async () => {
    const union = SCHEMA.replace('type: string', 'anyOf: [false, { type: string }]');
    const document = parseYaml(MINIMAL.replace(SCHEMA, () => union)) as object;
    const { files, error } = await startPipeline()(document, temporaryFolder());
    expect(error).toBeUndefined();
    expect(files.get('schema.ts')!.replaceAll(/\s+/g, ' ')).toContain('name?: never | string;');
  });
});

describe('deep references', () => {
  test('A schema that is referred to inside of another has a name of its own, and so has one by its anchor.', async () => {
    const document = parseYaml(
      MINIMAL.replace(
        SCHEMA,
        () => `${SCHEMA}        same: { $ref: '#/components/schemas/Thing/properties/name' }
        tree: { $anchor: node, type: object, properties: { child: { $ref: '#node' } } }
`,
      ),
    ) as object;
    const { files, error } = await startPipeline()(document, temporaryFolder());
    expect(error).toBeUndefined();
    const schema = files.get('schema.ts')!.replaceAll(/\s+/g, ' ');
    expect(schema).toContain('same?: ThingName; tree?: { child?: Node; };');
    expect(schema).toContain('export type ThingName = string;');
    expect(schema).toContain('export interface Node { child?: Node; }');
  });

  test('A reference to what holds it is taken as unknown.', async () => {
    const document = parseYaml(MINIMAL.replace("'#/components/schemas/Thing'", "'#/components'")) as object;
    const { files, error } = await startPipeline()(document, temporaryFolder());
    expect(error).toBeUndefined();
    expect(files.get('schema.ts')!.replaceAll(/\s+/g, ' ')).toContain('"application/json": unknown;');
  });
});
