/** Handlers for msw of documents with every feature: they compile, and each responds with its fixture. */
import path from 'node:path';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../../support/command.js';
import { compile } from '../../../support/generated.js';
import { writeDocument } from '../../../support/documents.js';
import { PROJECT } from '../../../support/project.js';
import { generateHandlers, loadHandlers, type Handlers } from './msw-client.js';

const FEATURES = path.join(PROJECT, 'test/feature-document/document.yaml');

const THINGS = path.join(PROJECT, 'test/golden/things.yaml');

const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'bypass' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Asks for the path of a handler, with `a` for each parameter. */
async function ask({ info: { method, path: pattern } }: ReturnType<Handlers['handlers']>[number]): Promise<Response> {
  const source = (pattern as RegExp).source.replaceAll(/\((\?<\w+>)?\[\^\\?\/]\+\)/g, 'a');
  const url = source.replaceAll(/^\^|\$$/g, '').replaceAll('\\', '');
  const init = { method: method as string };
  return fetch(url, init);
}

function nameMock(fixtures: string): string {
  const name = fixtures.replace(/Fixtures$/, '');
  return `mock${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

describe('handlers', () => {
  test.each([
    ['the feature document', FEATURES],
    ['things', THINGS],
  ])('Of %s, all compile, and each responds with each of its fixtures.', async (_, spec) => {
    const out = await generateHandlers(spec);
    expect(await compile(out)).toBe('');
    const module = await loadHandlers(out);
    const names = Object.keys(module).filter((name) => name.endsWith('Fixtures'));
    expect(module.handlers()).toHaveLength(names.length);
    for (const name of names) {
      const fixtures = module[name] as Readonly<Record<string, unknown>>;
      const mock = module[nameMock(name)] as (response: object) => ReturnType<Handlers['handlers']>[number];
      for (const [key, fixture] of Object.entries(fixtures)) {
        const handler = mock({ status: key === 'default' ? 599 : Number(key.replace('XX', '99')) });
        server.use(handler);
        const response = await ask(handler);
        const body = await readFixture(response, fixture);
        expect(writeDigits(body), `${name} ${key}`).toEqual(writeDigits(fixture));
        server.resetHandlers();
      }
    }
  });

  test('The type of a body follows from the status, and what an operation does not document is an error.', async () => {
    const out = await generateHandlers(THINGS);
    const user = `
import { mockGetPicture, mockListThings, mockMakeThing, makeThingFixtures, listThingsFixtures } from './out/msw.js';
mockMakeThing();
mockMakeThing({ body: makeThingFixtures[201] });
mockMakeThing({ status: 400, body: { name: 'wrong' }, delayMs: 1, headers: { a: 'b' } }, { baseUrl: '/api', once: true });
mockMakeThing({ status: 503 });
mockGetPicture(({ params, request }) => ({ body: new Blob([params.thing_id, request.url]) }));
mockGetPicture(async () => new Response());
mockListThings({ status: 200, body: { things: listThingsFixtures[200].things.slice(1) } });
// @ts-expect-error -- not a documented status
mockListThings({ status: 404 });
// @ts-expect-error -- the body of another status
mockMakeThing({ status: 201, body: { name: ['wrong'] } });
// @ts-expect-error -- not a parameter
mockGetPicture(({ params }) => ({ headers: { a: params.id } }));
`;
    expect(await compile(out, user)).toBe('');
  });

  test('64-bit integers are bigints in fixtures and bodies, and digits on the wire.', async () => {
    const out = await generateHandlers(FEATURES, '--int64', 'bigint');
    const user = `import { mockBigIntegers, bigIntegersFixtures } from './out/msw.js';
mockBigIntegers({ body: { ...bigIntegersFixtures[200], id: 9007199254740993n } });
`;
    expect(await compile(out, user)).toBe('');
    const module = await loadHandlers(out);
    const fixtures = module['bigIntegersFixtures'] as { readonly 200: { readonly id: unknown } };
    expect(fixtures[200].id).toBe(0n);
    const mock = module['mockBigIntegers'] as (response: object) => ReturnType<Handlers['handlers']>[number];
    const handler = mock({ body: { ...fixtures[200], id: 9007199254740993n } });
    server.use(handler);
    expect(await (await ask(handler)).text()).toMatch(/^\{"id":9007199254740993,"count":0,/);
  });
});

/** Returns a value with all its numbers in digits: a fixture can have bigints and strings that are numbers on the wire. */
function writeDigits(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || given instanceof Blob) return given;
  const text = JSON.stringify(given, (_, value: unknown) =>
    typeof value === 'bigint' || typeof value === 'number' ? String(value) : value,
  );
  return JSON.parse(text);
}

async function readFixture(response: Response, fixture: unknown): Promise<unknown> {
  if (fixture instanceof Blob) return new Blob([await response.arrayBuffer()], { type: fixture.type });
  const text = await response.text();
  if (fixture === undefined) return text === '' ? undefined : text;
  return /[/+]json$/.test(response.headers.get('Content-Type')!) ? JSON.parse(text) : text;
}

test('A fixture that conforms to nothing is a finding at its response, once.', async () => {
  const response = (schema: object): object => ({ description: '', content: { 'application/json': { schema } } });
  const responses = { 200: response({ type: 'integer' }), 404: { $ref: '#/components/responses/Never' } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': { get: { operationId: 'a', responses }, put: { operationId: 'b', responses } },
      '/b': { get: { operationId: 'c', responses: { 200: response({ not: {} }) } } },
    },
    components: { responses: { Never: response({ type: 'string', minLength: 3, maxLength: 1 }) } },
  };
  const spec = writeDocument(JSON.stringify(document, undefined, 1), 'never.json');
  const args = ['--spec', spec, '--lint', 'minimal', '--no-format', '--verbose', '--out'];
  const { code, stdout } = await generate([...args, path.join(path.dirname(spec), 'with'), '--with', 'msw']);
  expect(code).toBe(0);
  expect(stdout).toContain('2 unsupported features');
  expect(stdout).toContain('No example of the response 404 of `GET /a` was found that conforms to its schema.');
  expect(stdout).toContain('No example of the response 200 of `GET /b` was found that conforms to its schema.');
  expect(stdout).toMatch(/never\.json:\d{2}:\d+/);
  const without = await generate([...args, path.join(path.dirname(spec), 'without')]);
  expect(without.stdout).not.toContain('conforms');
});

test('Hostile names and texts cannot leave their places.', async () => {
  const out = await generateHandlers(
    writeDocument(
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: '*/ x', version: '1' },
        servers: [{ url: 'https://a.test/\'\\"`${x}' }],
        paths: {
          '/a\'"`${x}*/{b*/c}': {
            get: {
              operationId: 'handlers',
              parameters: [{ name: 'b*/c', in: 'path', required: true, schema: { type: 'string' } }],
              responses: {
                200: {
                  description: '',
                  content: {
                    'text/x\'"`${x}': { example: '\'"`${x}\\\u2028*/' },
                  },
                },
                default: { $ref: '#/components/responses/mock*~1Handlers' },
              },
            },
            put: {
              operationId: 'mockHandlers',
              responses: { 400: { $ref: '#/components/responses/mock*~1Handlers' } },
            },
          },
        },
        components: {
          responses: {
            'mock*/Handlers': {
              description: '',
              content: {
                'application/json': {
                  example: { ['__proto__']: { constructor: 1 }, 'a*/b': '*/', long: 'x'.repeat(20) },
                },
              },
            },
          },
        },
      }),
      'hostile.json',
    ),
  );
  expect(await compile(out)).toBe('');
  const module = await loadHandlers(out);
  const handlersFixtures = Object.keys(module).find((name) => /^handlers.*Fixtures/.test(name));
  const { 200: text, default: error } = module[handlersFixtures!] as Record<string, object>;
  expect(text).toBe('\'"`${x}\\\u2028*/');
  expect(Object.getPrototypeOf(error)).toBe(Object.prototype);
  expect(JSON.stringify(error)).toContain('{"__proto__":{"constructor":1},"a*/b":"*/"');
  expect(module.handlers()).toHaveLength(2);
});
