/** The generated code: it compiles under the strictest options, and does what its document describes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load as parseYaml } from 'js-yaml-4';
import { describe, expect, test } from 'vitest';
import type { CloudApi } from '../../../src/index.js';
import { generate } from '../../support/command.js';
import { contract } from '../../support/contract.js';
import { compile, generateClient, load } from '../../support/generated.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';
import { sendJson, startServer } from '../../support/server.js';

const responses = `      responses:
        '200':
          description: Done.
`;

describe('methods', () => {
  test('A new operation in the document, with parameters and a new model, becomes a typed, documented method.', async () => {
    const operation = `
    parameters:
      - $ref: '#/components/parameters/CloudId'
    get:
      operationId: getCloudLabels
      tags: [cloud]
      summary: List labels
      description: Lists the labels of a cloud.
      parameters:
        - name: colour
          in: query
          description: Only labels of this colour.
          required: true
          schema:
            type: string
          example: red
        - name: X-Order
          in: header
          description: The order of the labels.
          schema:
            type: string
            enum: [asc, desc]
          example: asc
      responses:
        '200':
          description: The labels.
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: '#/components/schemas/Label'
              example:
                - text: New
        '404':
          $ref: '#/components/responses/NotFound'
`;
    const model = `
      type: object
      description: A coloured word.
      required: [text]
      properties:
        text:
          type: string
          description: The word.
          example: New
`;
    const document = structuredClone(contract) as unknown as Record<'paths' | 'components', Record<string, object>>;
    document.paths['/cloud/{id}/label'] = parseYaml(operation) as object;
    Object.assign(document.components['schemas']!, { Label: parseYaml(model) });
    const out = await generateClient(JSON.stringify(document));
    const user = `
    import { CloudApi, type GetCloudLabelsError, type GetCloudLabelsParameters, type Label } from './out/index.js';
    const api = new CloudApi({ apiKey: 'key' });
    const parameters: GetCloudLabelsParameters = { colour: 'red', 'X-Order': 'desc' };
    export const labels: Promise<Label[]> = api.getCloudLabels(7, parameters, { headers: {} });
    export const text = async (): Promise<string | undefined> => (await labels)[0]?.text;
    export const status: GetCloudLabelsError['status'] = 404;
    // @ts-expect-error -- the colour is required
    void api.getCloudLabels(7);
    // @ts-expect-error -- not a value of the enum
    void api.getCloudLabels(7, { colour: 'red', 'X-Order': 'up' });
  `;
    expect(await compile(out, user)).toBe('');
    const method = readFileSync(path.join(out, 'cloud-api.ts'), 'utf8')
      .split('/**')
      .find((text) => text.includes('getCloudLabels('));
    expect(method).toContain('Lists the labels of a cloud.');
    expect(method).toContain('`GET /cloud/{id}/label`');
    expect(method).toContain('@param parameters');

    const server = await startServer((response) => sendJson(response, 200, [{ text: 'New' }]));
    const { CloudApi: Client } = (await load(out)) as { CloudApi: typeof CloudApi };
    const api = new Client({ baseUrl: server.url, apiKey: 'key' }) as CloudApi & {
      getCloudLabels: (...args: unknown[]) => Promise<unknown>;
    };
    expect(await api.getCloudLabels(7, { colour: 'red', 'X-Order': 'desc' })).toEqual([{ text: 'New' }]);
    expect(server.received[0]).toMatchObject({ url: '/cloud/7/label?colour=red', headers: { 'x-order': 'desc' } });
  });
});

describe('hostile documents', () => {
  test('A hostile document generates harmless code.', async () => {
    const evil =
      '*/ */ globalThis.pwned = true; /* `${globalThis.pwned = true}` \\u2028 \'"; globalThis.pwned = true; //';
    const text = JSON.stringify(evil);
    const document = `openapi: 3.1.0
info: { title: ${text}, version: ${text}, description: ${text} }
servers: [{ url: "https://things.test/'\`\${globalThis.pwned = true}" }]
tags: [{ name: ${text}, description: ${text} }]
paths:
  "/a'\`$\\"*/\\\\/{id}":
    summary: ${text}
    get:
      operationId: "get'\`\${pwned}*/thing"
      tags: [${text}]
      summary: ${text}
      description: ${text}
      parameters:
        - { name: id, in: path, required: true, description: ${text}, schema: { type: string } }
        - { name: ${text}, in: query, description: ${text}, schema: { type: string, enum: [${text}] } }
        - { name: "x-'*/\`", in: header, description: ${text}, schema: { type: string } }
      responses:
        '200': { description: ${text}, content: { "application/json": { schema: { $ref: '#/components/schemas/Evil' } } } }
        default: { description: ${text} }
components:
  schemas:
    Evil:
      description: ${text}
      type: object
      properties:
        ${text}: { type: string, description: ${text}, default: ${text}, example: ${text}, enum: [${text}] }
        status: { $ref: '#/components/schemas/Status' }
    Status:
      type: string
      description: ${text}
      enum: [${text}, b]
      x-enum-varnames: [Evil, ${text}]
      x-enum-descriptions: [${text}, ${text}]
  securitySchemes:
    key: { type: apiKey, in: header, name: ${text}, description: ${text}, x-prefix: ${text} }
`;
    const out = await generateClient(document);
    expect(await compile(out)).toBe('');
    await load(out);
    expect(globalThis).not.toHaveProperty('pwned');
  });

  test('A file name cannot break out of the header.', async () => {
    const { formatHeader } = await import('../../../scripts/lib/output-file.js');
    expect(
      formatHeader({ source: 'a\nb\r\u2028c.yaml', runtime: '' })
        .trim()
        .split(/[\n\r\u2028]/),
    ).toHaveLength(1);
  });
});

describe('signatures and classes', () => {
  test('Arguments are in the order path, body, parameters, options; an optional body comes after required parameters.', async () => {
    const out = await generateClient(`openapi: 3.0.3
info: { title: Things, version: '1' }
paths:
  /things/{in}/{body}/{two_words}/{two-words}:
    parameters:
      - { name: two-words, in: path, required: true, schema: { type: integer } }
      - { name: two_words, in: path, required: true, schema: { type: string, enum: [a, b] } }
      - { name: body, in: path, required: true, schema: { type: string } }
      - { name: in, in: path, required: true, schema: { type: string } }
    post:
      operationId: make-thing
      deprecated: true
      parameters:
        - { name: q, in: query, required: true, schema: { type: string } }
      requestBody: { content: { application/json: { schema: { type: object, required: [a], properties: { a: { type: integer } } } } } }
${responses}`);
    const client = readFileSync(path.join(out, 'default-api.ts'), 'utf8').replace(/\s+/g, ' ');
    expect(client).toContain(
      'makeThing( in_: MakeThingIn, body_: MakeThingBodyParameter, twoWords: MakeThingTwoWords, ' +
        'twoWords_: MakeThingTwoWordsParameter, parameters: MakeThingParameters, body?: MakeThingBody, ' +
        'options?: CallOptions, ): ApiCall<void, MakeThingError>',
    );
    expect(client).toContain(
      "{ in: in_, body: body_, two_words: twoWords, 'two-words': twoWords_ }, options, { body, read: unread, tune: addQuery(parameters) ",
    );
    expect(client).toContain('@deprecated');
    const user = `
    import { DefaultApi } from './out/index.js';
    const api = new DefaultApi({ baseUrl: 'http://127.0.0.1' });
    void api.makeThing('a', 1, 'b', 2, { q: '' });
    void api.makeThing('a', 1, 'a', 2, { q: '' }, { a: 1 });
    // @ts-expect-error -- not a value of the enum
    void api.makeThing('a', 1, 'c', 2, { q: '' });
  `;
    expect(await compile(out, user)).toBe('');
  });

  test('A path parameter with the name of a value of the runtime does not hide it.', async () => {
    const out = await generateClient(`openapi: 3.1.0
info: { title: Texts, version: '1' }
servers: [{ url: 'https://texts.test' }]
paths:
  /texts/{text}/{int64}:
    parameters:
      - { name: text, in: path, required: true, schema: { type: string } }
      - { name: int64, in: path, required: true, schema: { type: string } }
    get: { operationId: getText, responses: { '200': { description: A text., content: { text/plain: { schema: { type: string } } } } } }
`);
    expect(await compile(out)).toBe('');
    expect(readFileSync(path.join(out, 'default-functions.ts'), 'utf8')).toContain('{ text: text_, int64: int64_ }');
  });

  test('Each tag becomes a class; the classes share their types.', async () => {
    const out = await generateClient(`openapi: 3.1.0
info: { title: Zoo, version: '1' }
servers: [{ url: /v1 }]
paths:
  /pets/{id}:
    get: { operationId: getPet, tags: [Pet Store], parameters: [{ $ref: '#/components/parameters/id' }], responses: { '200': { $ref: '#/components/responses/Pet' }, '204': { description: None. } } }
  /keepers/{id}:
    get: { operationId: getKeeper, parameters: [{ $ref: '#/components/parameters/id' }], responses: { '200': { description: Text., content: { text/plain: { schema: { type: string } } } }, '4XX': { $ref: '#/components/responses/Pet' } } }
components:
  parameters:
    id: { name: id, in: path, required: true, schema: { type: integer } }
  responses:
    Pet: { description: A pet., content: { application/json: { schema: { $ref: '#/components/schemas/pet' } } } }
  schemas:
    pet: { type: object, properties: { friend: { $ref: '#/components/schemas/pet' }, Promise: { $ref: '#/components/schemas/Promise' } } }
    Promise: { type: string }
    ApiError: { type: string, enum: [in_progress, done] }
`);
    const user = `
    import { ApiErrorModel, DefaultApi, PetStoreApi, type GetKeeperError, type Id, type Pet, type PromiseModel } from './out/index.js';
    const id: Id = 7;
    export const pet: Promise<Pet | undefined> = new PetStoreApi({ baseUrl: 'http://127.0.0.1' }).getPet(id);
    export const text: Promise<string> = new DefaultApi({ baseUrl: 'http://127.0.0.1' }).getKeeper(id);
    export const name: PromiseModel | undefined = (await pet)?.friend?.friend?.Promise;
    export const state: ApiErrorModel = ApiErrorModel.InProgress;
    export const bodyOf = (error: GetKeeperError): Pet => error.body;
  `;
    expect(await compile(out, user)).toBe('');
  });
});

describe('credentials', () => {
  test.each([
    ['query', '{ type: apiKey, in: query, name: "a \'key\'" }', { url: '/pets?a%20%27key%27=k%26%3D' }],
    ['cookie', '{ type: apiKey, in: cookie, name: sid }', { headers: { cookie: 'sid=k&=' } }],
  ] as const)('A client sends a key in the %s.', async (_, scheme, sent) => {
    const out = await generateClient(`openapi: 3.1.0
info: { title: Pets, version: '1' }
security: [{ key: [] }]
paths:
  /pets: { get: { operationId: getPets, tags: [pets], responses: { '204': { description: Done. } } } }
components: { securitySchemes: { key: ${scheme} } }
`);
    const user = `
    import { PetsApi } from './out/index.js';
    void new PetsApi({ apiKey: async () => 'k' }).getPets();
    // @ts-expect-error -- no such credential
    void new PetsApi({ basic: { username: 'ada', password: 'pass' } });
    // @ts-expect-error -- no credential
    void new PetsApi({});
  `;
    expect(await compile(out, user)).toBe('');
    const server = await startServer((response) => response.writeHead(204).end());
    const { PetsApi } = (await load(out)) as {
      PetsApi: new (options: object) => { getPets(): Promise<unknown> };
    };
    await new PetsApi({ apiKey: 'k&=', baseUrl: server.url }).getPets();
    expect(server.received[0]).toMatchObject(sent);
  });

  test('A client takes any one credential: a username and a password, a key or a token.', async () => {
    const out = await generateClient(`openapi: 3.0.3
info: { title: Pets, version: '1' }
servers: [{ url: /api }]
security: [{ login: [] }, { key: [] }, { token: [] }]
paths:
  /pets: { get: { operationId: getPets, tags: [pets], responses: { '204': { description: Done. } } } }
components:
  securitySchemes:
    login: { type: http, scheme: Basic }
    key: { type: apiKey, in: header, name: X-Key }
    other: { type: apiKey, in: query, name: key }
    token: { type: http, scheme: bearer }
`);
    const user = `
    import { PetsApi } from './out/index.js';
    import { connect } from './out/functions.js';
    const login = { username: 'ada', password: 'pass' };
    for (const basic of [login, () => login, async (refused?: typeof login) => refused ?? login]) {
      void new PetsApi({ basic }).getPets();
      void connect({ basic });
    }
    void new PetsApi({ apiKey: 'k' });
    void new PetsApi({ accessToken: 't' });
    // @ts-expect-error -- two credentials
    void new PetsApi({ apiKey: 'k', basic: login });
    // @ts-expect-error -- no password
    void new PetsApi({ basic: { username: 'ada' } });
    // @ts-expect-error -- a text
    void new PetsApi({ basic: 'ada:pass' });
  `;
    expect(await compile(out, user)).toBe('');
    const server = await startServer((response) => response.writeHead(204).end());
    const { PetsApi } = (await load(out)) as {
      PetsApi: new (options: object) => { getPets(): Promise<unknown> };
    };
    const given = [{ basic: { username: 'ada', password: 'pass' } }, { apiKey: 'k' }, { accessToken: 't' }];
    for (const options of given) await new PetsApi({ ...options, baseUrl: server.url }).getPets();
    expect(server.received.map(({ url, headers }) => [url, headers.authorization, headers['x-key']])).toEqual([
      ['/pets', `Basic ${btoa('ada:pass')}`, undefined],
      ['/pets', undefined, 'k'],
      ['/pets', 'Bearer t', undefined],
    ]);
    expect(() => new PetsApi({})).toThrow('baseUrl is needed: the server of the contract is relative (/api)');
  });
});

describe('golden files', () => {
  test('The generated code of a small document matches the golden files.', async () => {
    const spec = path.join(PROJECT, 'test/golden/things.yaml');
    const out = path.join(temporaryFolder(), 'out');
    expect(await generate(['--spec', spec, '--out', out])).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['index', 'metadata', 'operations', 'schema', 'things-api', 'types']) {
      await expect(readFileSync(path.join(out, `${name}.ts`), 'utf8')).toMatchFileSnapshot(
        path.join(PROJECT, `test/golden/${name}.ts.txt`),
      );
    }
  });
});
