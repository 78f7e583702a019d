/** Findings are listed by their kinds: one headline, three places and a count; with `verbose`, each by itself. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadApi, type LoadSettings } from '../../../scripts/load-api.js';
import { writeDocument } from '../../support/documents.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';

/** The parts of a document that have one finding of a kind. */
interface Part {
  readonly path?: string;
  readonly method?: string;
  readonly operation?: object;
  readonly schema?: object;
  readonly schemaName?: string;
  readonly scheme?: object;
}

interface Kind {
  /** The headline of several findings, after their count. */
  readonly many: string;
  /** The message of the first finding. */
  readonly one: string;
  readonly part: (index: number) => Part;
  /** What the document has besides. */
  readonly schemas?: object;
  readonly schemes?: object;
  readonly openapi?: string;
  readonly baseId?: string;
}

const COUNT = 5;

const SEPARATORS = [' ', '-', '.', '+', '/'];
const RESERVED = ['class', 'delete', 'export', 'import', 'new'];
const OK = { description: 'Done.' };
const TEXT = { type: 'string' };

const operate = (index: number, operation: object = {}): Part => ({
  operation: { operationId: `get${index}`, ...operation },
});

const parameterOf = (index: number, name: string, more: object): Part => ({
  operation: { operationId: `get${index}`, parameters: [{ name, in: 'path', required: true, schema: TEXT, ...more }] },
});

const KINDS: readonly Kind[] = [
  {
    many: 'operations have no operationId. Each has one derived from its method and path.',
    one: 'GET /0 has no operationId. Its operationId is get_0.',
    part: () => ({ operation: {} }),
  },
  {
    many: 'operationIds contain a #. It becomes a slash.',
    one: 'The operationId a#0 contains a #. This one becomes a/0.',
    part: (index) => ({ operation: { operationId: `a#${index}` } }),
  },
  {
    many: 'operations have the operationId of another one. Each gets a number after it.',
    one: 'The operationId base is used twice. This one becomes base2.',
    part: () => ({ operation: { operationId: 'base' } }),
  },
  {
    many: 'operationIds become the name of another one. Each gets a free name.',
    one: 'The operationIds ba_se and ba se both become baSe. The method of ba se is baSe_.',
    part: (index) => ({ operation: { operationId: `ba${SEPARATORS[index]}se` } }),
    baseId: 'ba_se',
  },
  {
    many: 'operationIds cannot be the names of methods. Each method has another name.',
    one: 'The operationId class cannot be the name of a method. The method of class is class_.',
    part: (index) => ({ operation: { operationId: RESERVED[index] } }),
  },
  {
    many: 'parameters have no `name`, or an invalid `in`. They are left out.',
    one: 'The parameter has no `name`, or an invalid `in`. It is left out.',
    part: (index) => operate(index, { parameters: [{ name: '', in: 'query', schema: TEXT }] }),
  },
  {
    many: 'path parameters are not in their paths. They are left out.',
    one: 'The path parameter p0 is not in the path. It is left out.',
    part: (index) => parameterOf(index, `p${index}`, {}),
  },
  {
    many: 'path parameters are not required. They are treated as required.',
    one: 'The path parameter p0 is not required. It is treated as required.',
    part: (index) => ({ path: `/${index}/{p${index}}`, ...parameterOf(index, `p${index}`, { required: false }) }),
  },
  {
    many: 'path parameters are not declared. They are treated as strings.',
    one: 'The path parameter p0 is not declared. It is treated as a string.',
    part: (index) => ({ path: `/${index}/{p${index}}`, ...operate(index) }),
  },
  {
    many: 'dynamic references are not supported. Their targets have the type unknown.',
    one: '$dynamicRef is not supported. Its target has the type unknown.',
    part: () => ({ schema: { $dynamicRef: '#node' } }),
  },
  {
    many: 'enums have no values. They are ignored.',
    one: 'The enum has no values. It is ignored.',
    part: () => ({ schema: { type: 'string', enum: [] } }),
  },
  {
    many: 'schemas have nullable beside $ref, which OpenAPI 3.0 ignores. Null is allowed.',
    one: 'OpenAPI 3.0 ignores nullable beside $ref. Null is allowed.',
    part: () => ({
      schema: { type: 'object', properties: { a: { $ref: '#/components/schemas/Text', nullable: true } } },
    }),
    schemas: { Text: TEXT },
    openapi: '3.0.3',
  },
  {
    many: 'properties have declarations that contradict each other. The last ones are used.',
    one: 'The declarations of p0 that the schema combines contradict each other. The last one is used.',
    part: (index) => ({
      schema: {
        allOf: ['string', 'integer'].map((type) => ({ type: 'object', properties: { [`p${index}`]: { type } } })),
      },
    }),
  },
  {
    many: 'uses of x-typescript-type are not number, bigint or string. They are ignored.',
    one: 'x-typescript-type must be number, bigint or string; got "t0". It is ignored.',
    part: (index) => ({ schema: { type: 'integer', 'x-typescript-type': `t${index}` } }),
  },
  {
    many: 'uses of x-typescript-type are not in integers or numbers. They are ignored.',
    one: 'x-typescript-type is only for integers and numbers. It is ignored.',
    part: () => ({ schema: { type: 'string', 'x-typescript-type': 'bigint' } }),
  },
  {
    many: 'schemas include themselves. There they apply without their $ref, allOf, oneOf and anyOf.',
    one: 'The schema S0 includes itself through S0. Here S0 applies without its $ref, allOf, oneOf and anyOf.',
    part: (index) => ({ schema: { type: 'object', allOf: [{ $ref: `#/components/schemas/S${index}` }] } }),
  },
  {
    many: 'references lead back to themselves. Each target is treated as unknown.',
    one: 'The reference leads back to itself. Its target is treated as unknown.',
    part: (index) => ({ schema: { $ref: `#/components/schemas/S${index}` } }),
  },
  {
    many: 'schema names become the name of another one. Each gets a free name.',
    one: 'The schema names A_B and a b both become AB. The type of a b is ABModel.',
    part: (index) => ({ schema: TEXT, schemaName: `a${SEPARATORS[index]}b` }),
    schemas: { A_B: TEXT },
  },
  {
    many: 'tags become the name of another one. Each gets a free name.',
    one: 'The tags ba_se and ba se both become ba-se. The class of ba se is BaSeApi2, in ba-se--api.ts.',
    part: (index) => operate(index, { tags: [`ba${SEPARATORS[index]}se`] }),
  },
  {
    many: 'operations have a server without a URL that a client can use. They use the server of the API.',
    one: 'The server of the operation has no URL that a client can use. The operation uses the server of the API.',
    part: (index) => operate(index, { servers: [{ url: 'https://{region}.things.test' }] }),
  },
  {
    many: 'operations have the method TRACE, which `fetch` cannot send. Their calls fail.',
    one: '`fetch` cannot send TRACE. The method is generated, but its calls fail.',
    part: (index) => ({ method: 'trace', ...operate(index) }),
  },
  {
    many: 'operations have a body that `fetch` cannot send with their method. The methods take no body.',
    one: '`fetch` cannot send a body with GET. The method takes no body.',
    part: (index) => ({
      ...operate(index, { requestBody: { content: { 'text/plain': {} } } }),
      method: index % 2 ? 'head' : 'get',
    }),
  },
  {
    many: 'operations need several credentials at once. The client sends one. Send the others with `headers`.',
    one: 'Calls need several credentials at once. The client sends one. Send the others with `headers`.',
    part: (index) => operate(index, { security: [{ key: [], token: [] }] }),
    schemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' }, token: { type: 'http', scheme: 'bearer' } },
  },
  {
    many: 'operations take a credential in another way than the client sends it. Send it with `headers`.',
    one: 'The client sends the apiKey in another way: in the header X-Key. Send the credential with `headers`.',
    part: (index) => operate(index, { security: [{ other: [] }] }),
    schemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      other: { type: 'apiKey', in: 'query', name: 'key' },
    },
  },
  {
    many: 'security schemes are not supported. Send their credentials with `headers`.',
    one: 'Unsupported security scheme: http, x0. Send the credential with `headers`.',
    part: (index) => ({ scheme: { type: 'http', scheme: `x${index}` } }),
  },
  {
    many: 'parameters have the name of another one. They are not sent.',
    one: 'The parameters p0 in query and in header have the same name. It is sent in query only.',
    part: (index) =>
      operate(index, {
        parameters: ['query', 'header'].map((place) => ({ name: `p${index}`, in: place, schema: TEXT })),
      }),
  },
  {
    many: 'XML media types are not parsed or serialized. Each method takes a string.',
    one: 'The media type application/x0+xml is not parsed or serialized. The method takes it as a string.',
    part: (index) => ({
      ...operate(index, { requestBody: { content: { [`application/x${index}+xml`]: {} } } }),
      method: 'put',
    }),
  },
  {
    many: 'XML media types are not parsed or serialized. Each method returns a string.',
    one: 'The media type application/x0+xml is not parsed or serialized. The method returns it as a string.',
    part: (index) => operate(index, { responses: { 200: { ...OK, content: { [`application/x${index}+xml`]: {} } } } }),
  },
  {
    many: 'links are not followed. The caller must call the linked operations.',
    one: 'The link l0 is not followed. The caller must call the linked operation.',
    part: (index) =>
      operate(index, { responses: { 200: { ...OK, links: { [`l${index}`]: { operationId: 'base' } } } } }),
  },
  {
    many: 'parts of forms declare headers, which are not supported. They are sent without them.',
    one: 'The part p0 declares headers, which are not supported. The part is sent without them.',
    part: (index) => ({
      ...operate(index, {
        requestBody: {
          content: {
            'multipart/form-data': {
              schema: { type: 'object', properties: { [`p${index}`]: TEXT } },
              encoding: { [`p${index}`]: { headers: { 'X-A': { schema: TEXT } } } },
            },
          },
        },
      }),
      method: 'put',
    }),
  },
  {
    many: 'operations have an invalid x-pagination. They are not paginated.',
    one: 'x-pagination is invalid. The operation is not paginated.',
    part: (index) => operate(index, { 'x-pagination': { next: 'meta' } }),
  },
  {
    many: 'former names are already in use. They get no alias.',
    one: 'The former name S1 is already in use. No alias is generated.',
    part: (index) => ({ schema: { ...TEXT, 'x-renamed-from': `S${(index + 1) % COUNT}` } }),
    schemas: { S0: TEXT, S1: TEXT },
  },
  {
    many: 'values of x-renamed-from are not a name or a list of names. Invalid names are ignored.',
    one: 'x-renamed-from must be a name or a list of names. Invalid names are ignored.',
    part: () => ({ schema: { ...TEXT, 'x-renamed-from': 7 } }),
  },
  {
    many: 'references cannot be resolved. Each target is treated as unknown.',
    one: "Can't resolve $ref. Its target is treated as unknown.",
    part: (index) => ({ schema: { type: 'array', items: { $ref: `#/components/schemas/Missing${index}` } } }),
  },
  {
    many: 'values have another type than OpenAPI expects. Each is left out.',
    one: 'Expected type `array` but got `boolean`. It is left out.',
    part: (index) => ({ schema: { type: 'object', required: index % 2 ? 'text' : true } }),
  },
  {
    many: 'values are not among those that OpenAPI allows. Each is left out.',
    one: '`type` can be one of the following only: "object", "array", "string", "number", "integer", "boolean", "null". It is left out.',
    part: (index) => ({ schema: { type: `type${index}` } }),
  },
  {
    many: 'uses of `nullable` are not expected. Each is read as in OpenAPI 3.0: if it is true, null is allowed.',
    one: 'Property `nullable` is not expected here. It is read as in OpenAPI 3.0: if it is true, null is allowed.',
    part: () => ({ schema: { ...TEXT, nullable: true } }),
  },
  {
    many: 'properties are not expected where they are. Each is ignored.',
    one: 'Property `mood0` is not expected here. It is ignored.',
    part: (index) => operate(index, { [`mood${index}`]: 'good' }),
  },
  {
    many: 'properties are not expected where they are. Each is treated as a path with a leading slash.',
    one: 'Property `p0` is not expected here. It is treated as a path with a leading slash.',
    part: (index) => ({ path: `p${index}`, ...operate(index) }),
  },
  {
    many: 'required fields are missing. Each is treated as empty.',
    one: 'The field `description` must be present on this level. It is treated as empty.',
    part: (index) => operate(index, { responses: { 200: {} } }),
  },
  {
    many: 'numbers are less than OpenAPI allows. Each is ignored.',
    one: 'The value of the minLength field must be greater than or equal to 0. It is ignored.',
    part: () => ({ schema: { ...TEXT, minLength: -1 } }),
  },
];

/** Returns a document with findings of a kind. */
function writeKind({ part, schemas, schemes, openapi = '3.1.0', baseId = 'base' }: Kind, count: number): object {
  const parts = Array.from({ length: count }, (_, index) => part(index));
  const entries = parts.map(({ path: route, method = 'get', operation }, index) => [
    route ?? `/${index}`,
    operation ? { [method]: { responses: { 200: OK }, tags: ['ba_se'], ...operation } } : {},
  ]);
  const base = { operationId: baseId, tags: ['ba_se'], responses: { 200: OK } };
  const tags = parts.flatMap(({ operation }) => (operation as { tags?: string[] } | undefined)?.tags ?? []);
  const [required] = Object.keys(schemes ?? {});
  return {
    openapi,
    info: { title: 'Things', version: '1' },
    servers: [{ url: 'https://things.test' }],
    tags: ['ba_se', ...tags].map((name) => ({ name })),
    ...(required !== undefined && { security: [{ [required]: [] }] }),
    paths: { '/base': { put: base }, ...Object.fromEntries(entries) },
    components: {
      schemas: {
        ...schemas,
        ...Object.fromEntries(
          parts.flatMap(({ schema, schemaName }, index) => (schema ? [[schemaName ?? `S${index}`, schema]] : [])),
        ),
      },
      securitySchemes: {
        ...schemes,
        ...Object.fromEntries(parts.flatMap(({ scheme }, index) => (scheme ? [[`s${index}`, scheme]] : []))),
      },
    },
  };
}

async function listLines(spec: string, settings: Partial<LoadSettings> = {}): Promise<string[]> {
  const lines: string[] = [];
  const reporter = {
    step: async <T>(_: string, run: () => T | Promise<T>): Promise<T> => run(),
    line: (text: string) => void lines.push(text),
    block: (text: string) => void lines.push(text),
    list: (texts: readonly string[]) => void lines.push(...texts),
  };
  await loadApi(spec, reporter, { level: 'minimal', ...settings });
  return lines;
}

async function listKind(kind: Kind, count: number, settings?: Partial<LoadSettings>): Promise<string[]> {
  const spec = path.join(temporaryFolder(), 'document.json');
  writeFileSync(spec, JSON.stringify(writeKind(kind, count), undefined, 2));
  return listLines(spec, settings);
}

const HINT = '  Pass --verbose to list each of them.';

describe('kinds of findings', () => {
  test.each(KINDS)('$many', async (kind) => {
    const [, message, place, ...others] = await listKind(kind, 1);
    expect(message).toBe(`    ${kind.one}`);
    expect(place).toMatch(/^ {6}\S+document\.json:\d+:\d+$/);
    expect(others).toEqual([]);

    const lines = await listKind(kind, COUNT);
    expect(lines[0]).toMatch(/^ {2}5 (assumptions|unsupported features):$/);
    expect(lines[1]).toBe(`    5 ${kind.many}`);
    expect(lines[2]).toMatch(/^ {6}\S+document\.json:\d+:\d+, \d+:\d+, \d+:\d+ and 2 more$/);
    expect(lines.slice(3)).toEqual([HINT]);

    const each = await listKind(kind, COUNT, { verbose: true });
    expect(each[0]).toBe(lines[0]);
    expect(each[1]).toBe(message);
    expect(each).toHaveLength(1 + 2 * COUNT);
    const places = each.filter((_, index) => index > 0 && index % 2 === 0);
    expect(new Set(places)).toHaveLength(COUNT);
    for (const line of places) expect(line).toMatch(/^ {6}\S+document\.json:\d+:\d+$/);
  });

  test.each([
    'test/feature-document/document.yaml',
    'test/golden/things.yaml',
    'openapi/cloud.yaml',
    'openapi/cloud-current.yaml',
  ])('The findings of %s have headlines.', async (document) => {
    const spec = path.join(PROJECT, document);
    const lines = await listLines(spec);
    const each = await listLines(spec, { verbose: true });
    expect(lines.join('\n')).not.toContain('such as: ');
    const headings = lines.filter((line) => /^ {2}\d/.test(line));
    const counts = headings.map((line) => Number(/\d+/.exec(line)![0]));
    expect(each).toHaveLength(headings.length + 2 * counts.reduce((sum, count) => sum + count, 0));
  });
});

describe('warnings', () => {
  const text = `openapi: 3.1.0
info: { title: Things, version: '1', license: { name: MIT, identifier: MIT } }
servers: [{ url: 'https://things.test' }]
security: []
paths:
${['a', 'b', 'c', 'd', 'e'].map((name) => `  /${name}: { get: { operationId: ${name}, responses: { '200': { description: Done. } } } }`).join('\n')}
`;

  test('The warnings of a rule are listed once, with the first places.', async () => {
    const spec = writeDocument(text);
    const lines = await listLines(spec, { level: 'strict' });
    const group = lines.find((line) => line.includes('[operation-summary]'))!.split('\n');
    expect(group[0]).toMatch(/^5 warnings such as: .* \[operation-summary\]$/);
    expect(group[1]).toMatch(/^ {2}\S+things\.yaml:6:\d+, 7:\d+, 8:\d+ and 2 more$/);
    expect(group[2]).toMatch(/^ {2}See https:/);
    expect(lines.filter((line) => line.includes('[operation-summary]'))).toHaveLength(1);
    expect(lines).toContain(HINT);
  });

  test('With `verbose`, each warning is listed with its place.', async () => {
    const lines = await listLines(writeDocument(text), { level: 'strict', verbose: true });
    const warnings = lines.filter((line) => line.includes('[operation-summary]'));
    expect(warnings).toHaveLength(5);
    for (const warning of warnings) expect(warning).toMatch(/^\S+things\.yaml:\d+:\d+: .*\n {2}See https:/);
    expect(lines).not.toContain(HINT);
  });

  test('A single warning is listed with its place.', async () => {
    const one = text.replace(/^ {2}\/[b-e].*\n/gm, '');
    const lines = await listLines(writeDocument(one), { level: 'strict' });
    expect(lines.find((line) => line.includes('[operation-summary]'))).toMatch(/^\S+things\.yaml:6:\d+: /);
  });
});
