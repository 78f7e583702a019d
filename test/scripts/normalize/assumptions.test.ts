/** Documents with small errors: the assumption about each, and its place. */
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
  /** The text that a file of the client has, with whitespace collapsed. */
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
      says: 'It is read as in OpenAPI 3.0: if it is true, null is allowed.',
      file: 'schema.ts',
      has: 'name?: string | null;',
    },
    {
      name: 'a server with a password',
      change: [['https://things.test', 'https://ada:pass@things.test']],
      says: 'The URL of the server has a username or a password.',
      file: 'operations.ts',
      has: 'service: Service = { "credentials": {} }',
    },
    {
      name: 'a $ref to nothing',
      change: [['schemas/Thing', 'schemas/Missing']],
      says: "Can't resolve $ref. Its target is treated as unknown.",
      file: 'schema.ts',
      has: '"application/json": unknown;',
    },
    {
      name: 'a $ref to a file that is missing',
      change: [["'#/components/schemas/Thing'", "'missing.json#/Thing'"]],
      says: 'Its target is treated as unknown.',
      file: 'schema.ts',
      has: '"application/json": unknown;',
    },
    {
      name: 'a $ref to itself',
      change: [['      type: object\n', "      $ref: '#/components/schemas/Thing'\n      type: object\n"]],
      says: 'The reference leads back to itself. Its target is treated as unknown.',
      file: 'schema.ts',
      has: 'export interface Thing { name?: string; }',
    },
    {
      name: 'a schema that includes itself',
      change: [['      type: object\n', "      allOf: [{ $ref: '#/components/schemas/Thing' }]\n      type: object\n"]],
      says: 'The schema Thing includes itself through Thing. Here Thing applies without its $ref, allOf, oneOf and anyOf.',
      file: 'schema.ts',
      has: 'name?: string;',
    },
    {
      name: 'schemas that include each other, one of which extends the other',
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
      says: 'The schema Part includes itself through Whole. Here Whole applies without its $ref, allOf, oneOf and anyOf.',
      file: 'schema.ts',
      has: 'export type Part = { whole: string; } & { part: string; };',
    },
    {
      name: 'schemas that only refer to each other, one of which has another alternative',
      change: [
        [
          '    Thing:\n',
          `    Egg: { oneOf: [{ $ref: '#/components/schemas/Hen' }] }
    Hen: { oneOf: [{ $ref: '#/components/schemas/Egg' }, { type: string }] }
    Thing:\n`,
        ],
      ],
      says: 'The schema Hen includes itself through Egg. Here Egg applies without its $ref, allOf, oneOf and anyOf.',
      file: 'schema.ts',
      has: 'export type Hen = string;',
    },
    {
      name: 'a required that is not a list',
      change: [['      type: object\n', '      type: object\n      required: true\n']],
      says: 'Expected type `array` but got `boolean`. It is left out.',
      file: 'schema.ts',
      has: 'name?: string;',
    },
    {
      name: 'an unknown type',
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
      says: 'The field `responses` must be present on this level. It is treated as empty.',
      file: 'thing-api.ts',
      has: 'ApiCall<void, GetThingError>',
    },
    {
      name: 'a path parameter that is not declared',
      change: [['/thing/{id}', '/thing/{id}/{part}']],
      says: 'The path parameter part is not declared. It is treated as a string.',
      file: 'thing-api.ts',
      has: 'getThing(id: GetThingId, part: GetThingPart, options?: CallOptions)',
    },
    {
      name: 'the type of a path parameter that is not declared',
      change: [['/thing/{id}', '/thing/{id}/{part}']],
      says: 'It is treated as a string.',
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
      says: 'The path parameter id is not required. It is treated as required.',
      file: 'schema.ts',
      has: 'path: { id: string; };',
    },
    {
      name: 'a parameter without a place',
      change: [[PARAMETER, `        - name: nowhere\n          in: body\n${PARAMETER}`]],
      says: 'The parameter has no `name`, or an invalid `in`. It is left out.',
      file: 'thing-api.ts',
      has: 'getThing(id: GetThingId, options?: CallOptions)',
    },
    {
      name: 'a path without a slash',
      change: [['  /thing/{id}:', '  thing/{id}:']],
      says: 'It is treated as a path with a leading slash.',
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
      says: 'The operationId getThing is used twice. This one becomes getThing2.',
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
      name: 'an invalid pagination',
      change: [['      operationId: getThing\n', '      operationId: getThing\n      x-pagination: { next: meta }\n']],
      says: 'x-pagination is invalid. The operation is not paginated.',
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
      'The link again is not followed. The caller must call the linked operation.',
    ],
    [
      'a dynamic reference',
      [SCHEMA, SCHEMA.replace('type: string', "$dynamicRef: '#node'")],
      '$dynamicRef is not supported. Its target has the type unknown.',
    ],
    [
      'a body of GET',
      ['      responses:', '      requestBody: { content: { text/plain: {} } }\n      responses:'],
      '`fetch` cannot send a body with GET. The method takes no body.',
    ],
    [
      'a server without an address',
      ['      responses:', "      servers: [{ url: 'https://{region}.things.test' }]\n      responses:"],
      'The server of the operation has no URL that a client can use. The operation uses the server of the API.',
    ],
    [
      'several credentials at once',
      ['      responses:', '      security: [{ a: [], b: [] }]\n      responses:'],
      'Calls need several credentials at once. The client sends one. Send the others with `headers`.',
    ],
  ])('%s is listed as unsupported, under `minimal`.', async (_, [from, to], says) => {
    expect(MINIMAL).toContain(from);
    const document = parseYaml(MINIMAL.replace(from, () => to)) as object;
    const { lines, error } = await startPipeline()(document, temporaryFolder());
    expect(error).toBeUndefined();
    expect(lines[0]).toBe('  1 unsupported feature:');
    expect(lines[1]).toBe(`    ${says}`);
    expect(lines[2]).toMatch(/document\.json:\d+:\d+$/);
  });
});

describe('boolean schemas', () => {
  test('A schema that matches nothing adds `never` to a union.', async () => {
    const union = SCHEMA.replace('type: string', 'anyOf: [false, { type: string }]');
    const document = parseYaml(MINIMAL.replace(SCHEMA, () => union)) as object;
    const { files, error } = await startPipeline()(document, temporaryFolder());
    expect(error).toBeUndefined();
    expect(files.get('schema.ts')!.replaceAll(/\s+/g, ' ')).toContain('name?: never | string;');
  });
});

describe('deep references', () => {
  test('A schema that is the target of a deep reference, or of an anchor, has a name.', async () => {
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

  test('A reference to its own ancestor is treated as unknown.', async () => {
    const document = parseYaml(MINIMAL.replace("'#/components/schemas/Thing'", "'#/components'")) as object;
    const { files, error } = await startPipeline()(document, temporaryFolder());
    expect(error).toBeUndefined();
    expect(files.get('schema.ts')!.replaceAll(/\s+/g, ' ')).toContain('"application/json": unknown;');
  });
});
