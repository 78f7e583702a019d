/** Samples of documents of all kinds: they send the example, whatever characters it has. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildModel } from '../../../../scripts/model/api.js';
import { buildCall, buildCallContext } from '../../../../scripts/site/samples/examples.js';
import { writeSamples } from '../../../../scripts/site/samples/samples.js';
import { listOperations } from '../../../../scripts/model/types.js';
import type { Document } from '../../../../src/openapi/document.js';
import { splitReadWrite } from '../../../../src/openapi/read-write.js';
import { run } from '../../../support/command.js';
import { compile, generateClient } from '../../../support/generated.js';
import { temporaryFolder } from '../../../support/project.js';
import { startServer, type Received } from '../../../support/server.js';

interface Part {
  readonly method?: string;
  readonly path?: string;
  readonly operation?: object;
  readonly components?: object;
  readonly security?: object[];
  readonly server?: string;
}

/** Returns the samples of a document's only operation, by their labels. */
function samplesFor({ method = 'post', path: template = '/things', operation, ...rest }: Part) {
  const document = splitReadWrite({
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    ...(rest.server === undefined ? {} : { servers: [{ url: rest.server }] }),
    ...(rest.security && { security: rest.security }),
    components: rest.components ?? {},
    paths: {
      [template]: {
        [method]: { operationId: 'doIt', tags: ['things'], responses: { '204': { description: '' } }, ...operation },
      },
    },
  } as unknown as Document);
  const { model, problems } = buildModel(document);
  expect(problems).toEqual([]);
  const context = buildCallContext(document, model, 'things');
  const samples = writeSamples(
    context,
    buildCall({ document, model, context }, 'ThingsApi', listOperations(model)[0]!),
  );
  return Object.fromEntries(samples.map(({ label, source }) => [label, source])) as Record<
    'TypeScript' | 'curl' | 'fetch',
    string
  >;
}

/** Returns code on one line, independent of its formatting. */
function inOneLine(code: string): string {
  return code.replaceAll(/\s+/g, ' ').replaceAll(/,? ([})])/g, ' $1');
}

function json(schema: object, example?: unknown): object {
  return {
    requestBody: { content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } } },
  };
}

const SECRETS = { API_KEY: 'k$e"y', ACCESS_TOKEN: 'token', API_USERNAME: 'ada "$x', API_PASSWORD: 'p:`$(w)' };

/** Runs the samples for curl and fetch, in a folder with some files; returns the received requests. */
async function sent(part: Part, files: readonly string[] = []): Promise<Received[]> {
  const { url, received } = await startServer((response) => response.writeHead(204).end());
  const samples = samplesFor({ server: url, ...part });
  const folder = temporaryFolder();
  const file = path.join(folder, 'sample.mjs');
  writeFileSync(file, samples.fetch);
  for (const name of files) writeFileSync(path.join(folder, name), 'content');
  for (const [name, value] of Object.entries(SECRETS)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { code, stderr } = await run('sh', ['-c', samples.curl], { env: process.env, cwd: folder });
  expect(code, stderr).toBe(0);
  await import(pathToFileURL(file).href);
  expect(received).toHaveLength(2);
  return received;
}

const ID = { name: 'id', in: 'path', required: true, schema: { type: 'integer' }, example: 7 };

const HOSTILE = [
  "'; echo a; '",
  '"$(echo b)"',
  '`echo c`',
  '${API_KEY}',
  '\\',
  'a\nb',
  '*/ //',
  '</script>',
  'é🙂',
  '%2F&=',
];

describe('requests', () => {
  test.each(HOSTILE)('%j arrives unchanged in a body, a path, a query and a header.', async (text) => {
    const header = /^[ -~]+$/.test(text) ? text : 'plain';
    const parameter = (name: string, place: string, example: string): object => ({
      name,
      in: place,
      required: true,
      schema: { type: 'string' },
      example,
    });
    const received = await sent({
      path: '/things/{id}',
      operation: {
        parameters: [parameter('id', 'path', text), parameter('q', 'query', text), parameter('X-H', 'header', header)],
        ...json({ type: 'object' }, { [text]: text, ['__proto__x']: [text] }),
      },
    });
    for (const { url, body, headers } of received) {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      expect(decodeURIComponent(pathname)).toBe(`/things/${text}`);
      expect(searchParams.get('q')).toBe(text);
      expect(headers['x-h']).toBe(header.trim());
      expect(JSON.parse(body)).toEqual({ [text]: text, ['__proto__x']: [text] });
    }
  });

  test('A path that is not a URL as it is arrives alike.', async () => {
    const received = await sent({ path: '/a thing/%41/"é"`$(id)`/{id}', operation: { parameters: [ID] } });
    const [first, second] = received.map(({ url }) => url);
    expect(first).toBe(second);
    expect(first).toBe('/a%20thing/%41/%22%C3%A9%22%60$(id)%60/7');
  });

  test('The shell and Node insert the credential, and nothing in the document is executed.', async () => {
    const components = {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key', 'x-prefix': 'a$(b)`c`"d' } },
    };
    const received = await sent({ components, security: [{ key: [] }] });
    expect(received.map(({ headers }) => headers['x-key'])).toEqual(['a$(b)`c`"d k$e"y', 'a$(b)`c`"d k$e"y']);
  });

  test.each(['query', 'cookie'])('The samples send a key in the %s, beside other parameters.', async (place) => {
    const received = await sent({
      components: { securitySchemes: { key: { type: 'apiKey', in: place, name: "a 'key'$x`" } } },
      security: [{ key: [] }],
      operation: {
        parameters: [{ name: 'q', in: 'query', required: true, schema: { type: 'string' }, example: 'a b' }],
      },
    });
    for (const { url, headers } of received) {
      const { searchParams } = new URL(url, 'http://localhost');
      expect(searchParams.get('q')).toBe('a b');
      const cookies = new URLSearchParams(headers.cookie?.replaceAll('; ', '&'));
      const [own, other] = place === 'query' ? [searchParams, cookies] : [cookies, searchParams];
      expect([own.get("a 'key'$x`"), other.get("a 'key'$x`")]).toEqual([SECRETS.API_KEY, null]);
    }
  });

  test('The samples send a key in the query of a URL without one.', async () => {
    const components = { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'key' } } };
    const received = await sent({ components, security: [{ key: [] }], method: 'get' });
    for (const { url } of received) expect(new URL(url, 'http://localhost').searchParams.get('key')).toBe('k$e"y');
    const { curl, TypeScript } = samplesFor({
      server: 'https://things.test',
      components,
      security: [{ key: [] }],
    });
    expect(curl).toBe(`curl -X POST 'https://things.test/things'"?key=$API_KEY"\n`);
    expect(TypeScript).toContain('apiKey: process.env.API_KEY!');
  });

  test('The samples send a username and a password.', async () => {
    const components = { securitySchemes: { login: { type: 'http', scheme: 'basic' } } };
    const received = await sent({ components, security: [{ login: [] }] });
    const authorization = `Basic ${btoa(`${SECRETS.API_USERNAME}:${SECRETS.API_PASSWORD}`)}`;
    expect(received.map(({ headers }) => headers.authorization)).toEqual([authorization, authorization]);
    const { curl, TypeScript } = samplesFor({
      server: 'https://things.test',
      components,
      security: [{ login: [] }],
    });
    expect(curl).toContain('-u "$API_USERNAME:$API_PASSWORD"');
    expect(inOneLine(TypeScript)).toContain(
      'new ThingsApi({ basic: { username: process.env.API_USERNAME!, password: process.env.API_PASSWORD! } })',
    );
  });

  test('A form and a text are sent as such.', async () => {
    const form = await sent({
      operation: {
        requestBody: {
          content: {
            'application/x-www-form-urlencoded': { schema: { type: 'object' }, example: { a: '1 & 2', b: 'ü' } },
          },
        },
      },
    });
    for (const { body } of form) expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ a: '1 & 2', b: 'ü' });
    const text = await sent({
      operation: { requestBody: { content: { 'text/plain': { schema: { type: 'string' }, example: "it's" } } } },
    });
    expect(text.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
      ["it's", 'text/plain'],
      ["it's", 'text/plain'],
    ]);
  });

  test('A form with files has the files, and each field as the client sends it.', async () => {
    const image = { type: 'string', contentMediaType: 'image/png' };
    const schema = {
      type: 'object',
      properties: {
        image,
        none: { type: ['string', 'null'], format: 'binary' },
        pages: { type: 'array', items: { type: 'string', format: 'binary' } },
        name: { type: 'string' },
        meta: { type: 'object' },
        tags: { type: 'array', items: { type: 'string' } },
      },
    };
    const [name, meta] = ['@a;b,c=d "e"', { a: '"; \\,\'' }];
    const example = { image: 'x', none: null, pages: ['x', 'y'], name, meta, tags: ['a', '<b'] };
    const received = await sent(
      { operation: { requestBody: { content: { 'multipart/form-data': { schema, example } } } } },
      ['image.png', 'pages.bin'],
    );
    for (const { bytes, headers } of received) {
      const form = await new Response(Uint8Array.from(bytes), {
        headers: { 'Content-Type': headers['content-type']! },
      }).formData();
      const files = [...form.getAll('image'), ...form.getAll('pages')] as File[];
      expect(files.map((file) => file.name)).toEqual(['image.png', 'pages.bin', 'pages.bin']);
      expect(files[0]!.type).toBe('image/png');
      expect(form.has('none')).toBe(false);
      expect(await Promise.all(files.map((file) => file.text()))).toEqual(['content', 'content', 'content']);
      expect([form.getAll('name'), form.getAll('tags')]).toEqual([[name], ['a', '<b']]);
      const text = form.get('meta') as File | string;
      expect(JSON.parse(typeof text === 'string' ? text : await text.text())).toEqual(meta);
    }
  });

  test('A body of bytes is a file.', async () => {
    const content = { 'application/pdf': { schema: { type: 'string', format: 'binary' } } };
    const received = await sent({ operation: { requestBody: { content } } }, ['file.pdf']);
    expect(received.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
      ['content', 'application/pdf'],
      ['content', 'application/pdf'],
    ]);
  });

  test('Missing examples are made from the schemas, without read-only fields.', async () => {
    const schema = {
      type: 'object',
      required: ['id', 'name', 'size'],
      properties: {
        id: { type: 'integer', readOnly: true },
        name: { type: 'string', examples: ['Lamp'] },
        size: { type: 'integer', minimum: 3 },
        parts: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
      },
    };
    const [{ body }] = (await sent({
      operation: json({ $ref: '#/components/schemas/Thing' }),
      components: { schemas: { Thing: schema } },
    })) as [Received];
    expect(JSON.parse(body)).toEqual({ name: 'Lamp', size: 3, parts: ['a'] });
  });

  test('A HEAD request ends.', async () => {
    const received = await sent({ method: 'head' });
    expect(received.map(({ method }) => method)).toEqual(['HEAD', 'HEAD']);
  });
});

describe('clients', () => {
  test('Samples of bodies with files compile.', async () => {
    const file = { type: 'string', format: 'binary' };
    const schema = { type: 'object', required: ['file'], properties: { file, more: { type: 'array', items: file } } };
    const body = (mediaType: string, of: object) => ({ required: true, content: { [mediaType]: { schema: of } } });
    const responses = { 204: { description: 'Done.' } };
    const tags = ['box'];
    const document = {
      openapi: '3.1.0',
      info: { title: 'Box', version: '1' },
      servers: [{ url: 'https://box.test' }],
      paths: {
        '/box': {
          put: { operationId: 'putBox', tags, requestBody: body('application/octet-stream', file), responses },
          post: { operationId: 'addBox', tags, requestBody: body('multipart/form-data', schema), responses },
        },
      },
    };
    const out = await generateClient(JSON.stringify(document));
    const { model } = buildModel(splitReadWrite(document as unknown as Document));
    const source = { document: document as unknown as Document, model };
    const context = buildCallContext(source.document, model, './out/index.js');
    const samples = listOperations(model).map((operation) =>
      writeSamples(context, buildCall({ ...source, context }, 'BoxApi', operation)),
    );
    const sources = samples.map((all) => {
      const statements = all[0]!.source.replace(/^import.*\n/, '');
      return `{ const run = async () => {\n${statements}}; void run; }`;
    });
    const user = `import { BoxApi } from './out/index.js';\n${sources.join('\n')}\n`;
    expect(user).toContain(`file: new File(['content'], 'file.bin')`);
    expect(await compile(out, user)).toBe('');
  });

  const ROLE = { type: 'integer', enum: [1, 2], 'x-enum-varnames': ['Guest', 'Admin'] };

  test('Values of enums are written by name at any depth; other equal values are not.', async () => {
    const { TypeScript } = samplesFor({
      server: 'https://things.test',
      components: {
        schemas: {
          Role: ROLE,
          Base: { type: 'object', properties: { role: { $ref: '#/components/schemas/Role' } } },
        },
      },
      operation: json(
        {
          allOf: [
            { $ref: '#/components/schemas/Base' },
            {
              type: 'object',
              properties: {
                roles: { type: 'array', items: { $ref: '#/components/schemas/Role' } },
                maybe: { oneOf: [{ $ref: '#/components/schemas/Role' }, { type: 'null' }] },
                count: { type: 'integer' },
              },
            },
          ],
        },
        { role: 2, roles: [1, 2, 3], maybe: 1, count: 2 },
      ),
    });
    expect(TypeScript).toContain("import { Role, ThingsApi } from 'things';");
    const [, body] = /doIt\((\{[^]*\})\)/.exec(TypeScript)!;
    expect(inOneLine(body!)).toBe(
      '{ role: Role.Admin, roles: [Role.Guest, Role.Admin, 3], maybe: Role.Guest, count: 2 }',
    );
  });

  test('Integers that keep all digits are written as the client takes them; other requests have them as numbers.', async () => {
    const id = { type: 'integer', 'x-typescript-type': 'bigint', example: 7 };
    const parameter = (name: string, place: string): object => ({ name, in: place, required: true, schema: id });
    const samples = samplesFor({
      server: 'https://things.test',
      path: '/things/{id}',
      components: { schemas: { Id: id } },
      operation: {
        parameters: [parameter('id', 'path'), parameter('q', 'query'), parameter('X-H', 'header')],
        ...json(
          {
            type: 'object',
            properties: {
              id: { oneOf: [{ $ref: '#/components/schemas/Id' }, { type: 'null' }] },
              text: { type: 'integer', 'x-typescript-type': 'string' },
              list: { type: 'array', items: { $ref: '#/components/schemas/Id' } },
              tuple: { type: 'array', prefixItems: [{ type: 'integer' }, { $ref: '#/components/schemas/Id' }] },
              map: { type: 'object', additionalProperties: { $ref: '#/components/schemas/Id' } },
              count: { type: 'integer' },
            },
          },
          { id: 1, text: 2, list: [3], tuple: [4, 5], map: { a: 6 }, count: 7 },
        ),
      },
    });
    expect(inOneLine(samples.TypeScript)).toContain(
      "api.doIt( 7n, { q: 7n, 'X-H': 7n }, { id: 1n, text: '2', list: [3n], tuple: [4, 5n], map: { a: 6n }, count: 7 } )",
    );
    for (const text of [samples.curl, samples.fetch]) {
      expect(text).toContain('https://things.test/things/7?q=7');
      expect(text).toMatch(/"?id"?: 1,/);
      expect(text).toMatch(/"?text"?: 2,/);
      expect(text).not.toMatch(/\dn/);
    }
  });

  test.each([
    ['no server and no credential', {}, "new ThingsApi({ baseUrl: 'https://api.example.org' })"],
    ['a server', { server: 'https://things.test' }, 'new ThingsApi()'],
    [
      'a token, where a key is not taken',
      {
        server: 'https://things.test',
        components: { securitySchemes: { login: { type: 'http', scheme: 'bearer' } } },
        security: [{ login: [] }],
      },
      'new ThingsApi({ accessToken: process.env.ACCESS_TOKEN! })',
    ],
  ])('The client is made with what it needs: %s.', async (_, part, made) => {
    const { TypeScript } = samplesFor(part);
    const { code } = await transform(TypeScript, { loader: 'ts' });
    expect(code).toContain('await api.doIt()');
    expect(inOneLine(TypeScript)).toContain(made);
  });

  test.each([
    ['none', []],
    ['none among others', [{ key: [] }, {}]],
  ])(
    'An operation that needs %s of the credentials has samples without; the client is given one all the same.',
    async (_, security) => {
      const samples = samplesFor({
        server: 'https://things.test',
        components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
        security: [{ key: [] }],
        operation: { security },
      });
      expect(samples.curl).toBe("curl -X POST 'https://things.test/things'\n");
      expect(samples.fetch).not.toContain('X-Key');
      expect(samples.TypeScript).toContain('process.env.API_KEY!');
    },
  );

  test('Required query and header parameters are passed as one object; optional ones are left out.', async () => {
    const samples = samplesFor({
      server: 'https://things.test',
      method: 'get',
      operation: {
        parameters: [
          {
            name: 'ids',
            in: 'query',
            required: true,
            schema: { type: 'array', items: { type: 'integer' } },
            example: [1, 2],
          },
          { name: 'page', in: 'query', schema: { type: 'integer' } },
          { name: 'X-Order', in: 'header', required: true, schema: { type: 'string', enum: ['asc'] } },
        ],
      },
    });
    expect(samples.curl).toBe("curl 'https://things.test/things?ids=1&ids=2' \\\n  -H 'X-Order: asc'\n");
    expect(inOneLine(samples.TypeScript)).toContain("api.doIt({ ids: [1, 2], 'X-Order': 'asc' })");
  });
});
