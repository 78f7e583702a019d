/** The sandbox of a document of others: without handlers and users, it responds with examples. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { listServerPaths } from '../../../src/sandbox/mock/server-paths.js';
import { startMock } from '../../../src/sandbox/start-service.js';
import type { SandboxOptions } from '../../../src/sandbox/types.js';
import type { Document } from '../../../src/openapi/document.js';

const ERROR = {
  description: 'An error.',
  content: {
    'application/problem+json': {
      schema: { type: 'object', required: ['title'], properties: { title: { type: 'string' } } },
      example: { title: 'Example' },
    },
  },
};

function describeSuccess(example: unknown, mediaType = 'application/json', schema: object = {}): object {
  return { description: 'A success.', content: { [mediaType]: { schema, example } } };
}

const SCHEMES = {
  bearer: { type: 'http', scheme: 'bearer' },
  basic: { type: 'http', scheme: 'Basic' },
  digest: { type: 'http', scheme: 'digest' },
  oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: { all: 'All' } } } },
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
  mutual: { type: 'mutualTLS' },
};

/** Returns a document whose operations are paths with GET, or with POST if they have a body. */
function describeOperations(operations: Record<string, object>, others: object = {}): Document {
  const paths = Object.entries(operations).map(([path, operation]) => [
    path,
    {
      ['requestBody' in operation ? 'post' : 'get']: {
        responses: { 200: describeSuccess({ ok: true }) },
        ...operation,
      },
    },
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1.0.0' },
    paths: Object.fromEntries(paths) as object,
    components: { securitySchemes: SCHEMES },
    ...others,
  } as unknown as Document;
}

/** Starts a sandbox; returns a function that sends a request to it, and the lines of its log. */
async function start(document: Document, options: SandboxOptions = {}) {
  const lines: string[] = [];
  const sandbox = await startMock(document, { log: (line) => void lines.push(line), ...options });
  onTestFinished(() => sandbox.close());
  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${sandbox.url}${path}`, init);
    const text = await response.text();
    const type = response.headers.get('Content-Type');
    return { status: response.status, type, body: type?.includes('json') ? (JSON.parse(text) as unknown) : text };
  };
  return { send, lines };
}

describe('servers', () => {
  test('Operations are below the root and below the path of each server.', async () => {
    const servers = [
      { url: 'https://api.example.org/v1/' },
      { url: '/{stage}/v2', variables: { stage: { default: 'test' } } },
      { url: 'not a url' },
    ];
    const document = describeOperations({ '/pets/{id}': {} }, { servers });
    expect(listServerPaths(document)).toEqual(['', '/v1', '/test/v2', '/not%20a%20url']);
    const { send } = await start(document);
    for (const base of ['', '/v1', '/test/v2']) expect((await send(`${base}/pets/1`)).status).toBe(200);
    expect((await send('/v3/pets/1')).status).toBe(404);
  });

  test('What the router does not accept is left out, and the rest is served.', async () => {
    const { send, lines } = await start(describeOperations({ '/a*b/c': {}, '/pets': {} }));
    expect((await send('/pets')).status).toBe(200);
    expect(lines[0]).toMatch(/^GET \/a\*b\/c cannot be served: /);
  });
});

describe('credentials', () => {
  const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
  test.each<
    [keyof typeof SCHEMES, RequestInit & { readonly search?: string }, RequestInit & { readonly search?: string }]
  >([
    ['bearer', { headers: { Authorization: 'Bearer any' } }, { headers: { Authorization: 'Bearer' } }],
    ['bearer', { headers: { Authorization: 'bearer any' } }, { headers: { Authorization: basic('a:b') } }],
    ['basic', { headers: { Authorization: basic('a:b') } }, { headers: { Authorization: 'Bearer any' } }],
    ['digest', { headers: { Authorization: 'Digest x=y' } }, { headers: { Authorization: basic('a:b') } }],
    ['oauth', { headers: { Authorization: 'Bearer any' } }, { headers: { 'X-Key': 'any' } }],
    ['header', { headers: { 'X-Key': 'any' } }, { headers: { 'X-Key': '' } }],
    ['query', { search: '?key=any' }, { search: '?key=' }],
    ['cookie', { headers: { Cookie: 'a=b; session=any' } }, { headers: { Cookie: 'session=' } }],
  ])('%s: any that is sent so is accepted; another, or none, gets the documented 401.', async (scheme, good, bad) => {
    const { send } = await start(
      describeOperations({
        '/a': { security: [{ [scheme]: ['all'] }], responses: { 200: describeSuccess(1), 401: ERROR } },
      }),
    );
    expect((await send(`/a${good.search ?? ''}`, good)).status).toBe(200);
    for (const init of [bad, {}]) {
      expect(await send(`/a${'search' in init ? (init.search ?? '') : ''}`, init)).toEqual({
        status: 401,
        type: 'application/problem+json',
        body: { title: 'Example' },
      });
    }
  });

  test('Several are needed together, one of alternatives is enough, and some operations need none.', async () => {
    const { send } = await start(
      describeOperations(
        {
          '/both': { security: [{ header: [], query: [] }] },
          '/either': { security: [{ header: [] }, { query: [] }] },
          '/optional': { security: [{ header: [] }, {}] },
          '/open': { security: [] },
          '/mutual': { security: [{ mutual: [] }] },
          '/other': {},
        },
        { security: [{ bearer: [] }] },
      ),
    );
    const headers = { 'X-Key': 'any' };
    expect((await send('/both', { headers })).status).toBe(401);
    expect((await send('/both?key=1', { headers })).status).toBe(200);
    for (const path of ['/either', '/optional', '/open', '/mutual']) {
      expect((await send(path, { headers })).status, path).toBe(200);
    }
    expect((await send('/either')).status).toBe(401);
    for (const path of ['/optional', '/open', '/mutual']) expect((await send(path)).status, path).toBe(200);
    expect((await send('/other', { headers })).status).toBe(401);
  });
});

describe('requests', () => {
  const parameter = (name: string, schema: object, others: object = {}): object => ({
    name,
    in: 'query',
    schema,
    ...others,
  });
  const NUMBERS = { type: 'array', items: { type: 'integer' } };
  const FILTER = { type: 'object', properties: { size: { type: 'integer' } } };

  test.each([
    ['a number', parameter('a', { type: 'integer', minimum: 1 }), '?a=1', ['?a=0', '?a=x']],
    ['a required one', parameter('a', { type: 'string' }, { required: true }), '?a=1', ['']],
    ['a list that is repeated', parameter('a', NUMBERS), '?a=1&a=2', ['?a=1&a=x']],
    ['a list in one', parameter('a', NUMBERS, { explode: false, required: true }), '?a=1,2', []],
    ['a deep object', parameter('a', FILTER, { style: 'deepObject', required: true }), '?a[size]=1', []],
    ['an object in parts', parameter('a', FILTER, { required: true }), '?size=1', []],
    ['JSON', { name: 'a', in: 'query', content: { 'application/json': { schema: FILTER } } }, '?a={"size":1}', []],
    ['a list or a text', parameter('a', { anyOf: [NUMBERS, { type: 'boolean' }] }, { explode: false }), '?a=1,2', []],
  ])('%s: what is sent as the document says is accepted.', async (_, one, good, bad) => {
    const { send } = await start(
      describeOperations({ '/a': { parameters: [one], responses: { 200: describeSuccess(1), 400: ERROR } } }),
    );
    expect((await send(`/a${good}`)).status).toBe(200);
    for (const search of bad) expect((await send(`/a${search}`)).status, search).toBe(400);
  });

  test('Bodies are checked, in each media type of the document.', async () => {
    const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
    const json = { content: { 'application/json; charset=utf-8': { schema } } };
    const { send, lines } = await start(
      describeOperations({
        '/json': { requestBody: { ...json, required: true }, responses: { 200: describeSuccess(1), default: ERROR } },
        '/text': { requestBody: { content: { 'text/*': { schema: { type: 'string' } } } } },
      }),
    );
    const post = (path: string, type: string, body: string) =>
      send(path, { method: 'POST', headers: { 'Content-Type': type }, body });
    expect((await post('/json', 'application/json', '{"name":"A"}')).status).toBe(200);
    const refused = { status: 400, type: 'application/problem+json', body: { title: 'Example' } };
    expect(await post('/json', 'application/json', '{"name":1}')).toEqual(refused);
    // An example cannot say what is wrong.
    expect(lines.at(-1)).toContain('invalid body: {"name":[');
    expect((await post('/json', 'text/plain', 'A')).status).toBe(415);
    expect((await post('/text', 'text/markdown', '# A')).status).toBe(200);
    expect((await post('/text', 'image/png', 'A')).status).toBe(415);
  });
});

describe('responses', () => {
  test('The example is sent in its media type; without a valid one, another is made.', async () => {
    const { send } = await start(
      describeOperations({
        '/hal': { responses: { 201: describeSuccess({ a: 1 }, 'application/hal+json') } },
        '/text': { responses: { 200: describeSuccess('a,b', 'text/csv') } },
        '/wrong': { responses: { 200: describeSuccess('a', 'application/json', { type: 'integer' }) } },
        '/missing': {
          responses: { 200: { description: 'One.', content: { 'application/json': { schema: { const: 7 } } } } },
        },
        '/nothing': { responses: { 204: { description: 'Nothing.' } } },
      }),
    );
    expect(await send('/hal')).toEqual({ status: 201, type: 'application/hal+json', body: { a: 1 } });
    expect(await send('/text')).toEqual({ status: 200, type: 'text/csv', body: 'a,b' });
    expect(await send('/wrong')).toEqual({ status: 200, type: 'application/json', body: expect.any(Number) });
    expect(await send('/missing')).toEqual({ status: 200, type: 'application/json', body: 7 });
    expect(await send('/nothing')).toEqual({ status: 204, type: null, body: '' });
  });

  test('A refusal has its reason if the document accepts that, and else an example.', async () => {
    const parameters = [{ name: 'a', in: 'query', required: true, schema: { type: 'string' } }];
    const anything = describeSuccess({ example: true }, 'application/json', { type: 'object' });
    const { send } = await start(
      describeOperations({
        '/none': { parameters },
        '/any': { parameters, responses: { 400: anything } },
        '/other': { parameters, responses: { '4XX': ERROR } },
        '/empty': { parameters, responses: { 400: { description: 'Nothing.' } } },
      }),
    );
    const reason = { status: 400, type: 'application/json', body: { a: ['This field is required.'] } };
    expect(await send('/none')).toEqual(reason);
    expect(await send('/any')).toEqual(reason);
    expect(await send('/other')).toEqual({ status: 400, type: 'application/problem+json', body: { title: 'Example' } });
    expect(await send('/empty')).toEqual({ status: 400, type: null, body: '' });
  });

  test('A schema that no validator can use is not checked.', async () => {
    const broken = { enum: [] };
    const parameters = [{ name: 'a', in: 'query', schema: broken }];
    const { send } = await start(
      describeOperations({ '/a': { parameters, responses: { 200: describeSuccess(7, 'application/json', broken) } } }),
    );
    expect((await send('/a?a=1')).status).toBe(200);
  });

  test('Faults are injected, with the example of their status.', async () => {
    const { send } = await start(describeOperations({ '/a': { responses: { default: ERROR } } }), {
      fault: () => ({ status: 503, retryAfterS: 1 }),
    });
    expect(await send('/a')).toMatchObject({ status: 503, body: { title: 'Example' } });
    expect((await send('/a', { headers: { 'Sandbox-Fault': 'status=429' } })).status).toBe(429);
    await expect(send('/a', { headers: { 'Sandbox-Fault': 'drop' } })).rejects.toThrow('fetch failed');
  });
});
