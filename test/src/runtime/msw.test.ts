/** Handlers for msw: every operation of both contracts by the client, every documented error, and what can be overridden. */
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { mockOperation, nameParameters, type HttpHandler, type MockedOperation } from '../../../src/runtime/msw.js';
import * as cloud from '../../../generated/cloud/msw.js';
import * as current from '../../../generated/cloud-current/msw.js';
import { ApiError, ConnectionError } from '../../../src/index.js';
import { resolve, type Response as ResponseNode } from '../../../src/openapi/document.js';
import { createChecks } from '../../../src/openapi/schema-check.js';
import { ALL_CALLS, CALLS, type Call } from '../../support/calls.js';
import { answersOf, CONTRACTS, type Contract } from '../../support/contract.js';
import { failureOf } from '../../support/failure.js';

type Mock = (response?: object, options?: object) => HttpHandler;

const MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { cloud, 'cloud-current': current };

const SETTINGS = { accessToken: 'secret', maxRetries: 0 };

const server = setupServer();

beforeAll(() => {
  server.listen({
    onUnhandledRequest: ({ url }) => {
      throw new Error(`${url} is not handled`);
    },
  });
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Whether a handler responds; what else is requested makes msw respond with an error. */
async function isHandled(url: string, init?: RequestInit): Promise<boolean> {
  const response = await fetch(url, init);
  expect([200, 500]).toContain(response.status);
  return response.status === 200;
}

function mockOf({ operation: { functionName } }: Call, { name }: Contract): { mock: Mock; fixtures: object } {
  const exports = MODULES[name]!;
  const mock = exports[`mock${functionName.charAt(0).toUpperCase()}${functionName.slice(1)}`] as Mock;
  return { mock, fixtures: exports[`${functionName}Fixtures`] as object };
}

/** Returns the statuses that stand for those of the document. */
function listErrors(call: Call, contract: Contract): [status: number, key: string][] {
  const keys = answersOf(call.id, contract).map(({ status }) => status);
  return keys.filter((key) => !key.startsWith('2')).map((key) => [key === 'default' ? 503 : Number(key), key]);
}

describe('the contracts', () => {
  test.each(CONTRACTS)('Every operation of $name gets its documented example from the handlers.', async (contract) => {
    const handlers = MODULES[contract.name]!['handlers'] as typeof cloud.handlers;
    server.use(...handlers());
    const calls = ALL_CALLS.filter(([, , of]) => of === contract);
    expect(handlers()).toHaveLength(calls.length);
    for (const [name, call] of calls) {
      const { example, status } = answersOf(call.id, contract).find((response) => response.status.startsWith('2'))!;
      const { data, response } = await call.make(SETTINGS).withResponse();
      expect([data, response.status, response.headers.get('Content-Type')], name).toEqual([
        example,
        Number(status),
        example === undefined ? null : 'application/json',
      ]);
    }
  });

  test.each(ALL_CALLS)('%s: Each documented error is an ApiError with its example.', async (_, call, contract) => {
    const { mock, fixtures } = mockOf(call, contract);
    const errors = listErrors(call, contract);
    expect(errors.length).toBeGreaterThan(0);
    for (const [status, key] of errors) {
      server.use(mock({ status }));
      const error = await failureOf(call.make(SETTINGS));
      if (!(error instanceof ApiError)) throw error;
      expect([error.status, error.body]).toEqual([status, (fixtures as Record<string, unknown>)[key]]);
      expect(error.body).toEqual(answersOf(call.id, contract).find((each) => each.status === key)!.example);
    }
  });

  const CHECKS = new Map(CONTRACTS.map((contract) => [contract, createChecks(contract.document)]));

  test.each(ALL_CALLS)('%s: Each fixture conforms to its schema.', (_, call, contract) => {
    const { fixtures } = mockOf(call, contract);
    const checkOf = CHECKS.get(contract)!;
    const responses = contract.operations.get(call.id)!.operation.responses;
    expect(Object.keys(fixtures).toSorted()).toEqual(Object.keys(responses).toSorted());
    for (const [status, value] of Object.entries(fixtures)) {
      const node = resolve<ResponseNode>(contract.document, responses[status] as ResponseNode);
      const schema = node?.content?.['application/json']?.schema ?? { not: {} };
      expect(value === undefined ? [] : checkOf(schema)(value), status).toEqual([]);
    }
  });

  test('A request to no operation is not handled, nor one to another server.', async () => {
    server.use(...cloud.handlers());
    const base = 'https://api-beta.bimdata.io';
    for (const url of [`${base}/clouds`, `${base}/cloud/7/`, `${base}/v2/cloud`, 'https://other.test/cloud'])
      expect(await isHandled(url), url).toBe(false);
    expect(await isHandled(`${base}/cloud/7`, { method: 'OPTIONS' })).toBe(false);
    expect(await isHandled(`${base}/cloud/7?a=/b#c`)).toBe(true);
  });
});

const THING: MockedOperation = {
  method: 'GET',
  path: '/thing/([^/]+)\\.([^/]+)',
  fixtures: { 200: { id: 1 }, '4XX': { wrong: true }, default: { failed: true } },
};

async function request(path: string, init?: RequestInit): Promise<[status: number, type: string | null, body: string]> {
  const response = await fetch(`https://thing.test${path}`, init);
  return [response.status, response.headers.get('Content-Type'), await response.text()];
}

describe('overrides', () => {
  const getCloud = CALLS.get('getCloud')!;

  test('A status, a body, headers and a delay.', async () => {
    const body = { ...cloud.getCloudFixtures[200], name: 'Mine' };
    server.use(cloud.mockGetCloud({ body, headers: { 'X-Mine': 'yes' }, delayMs: 60 }));
    const start = performance.now();
    const { data, response } = await getCloud.make(SETTINGS).withResponse();
    expect(performance.now() - start).toBeGreaterThan(50);
    expect([data, response.headers.get('X-Mine')]).toEqual([body, 'yes']);
    server.use(cloud.mockGetCloud({ status: 404, body: { detail: 'Gone.' } }));
    expect(await failureOf(getCloud.make(SETTINGS))).toMatchObject({
      status: 404,
      body: { detail: 'Gone.' },
    });
  });

  test('Without a body of its own, a status has the example of its range or of default.', async () => {
    server.use(mockOperation(THING, { status: 418 }));
    expect(await request('/thing/a.b')).toEqual([418, 'application/json', '{"wrong":true}']);
    server.use(mockOperation(THING, { status: 500 }));
    expect(await request('/thing/a.b')).toEqual([500, 'application/json', '{"failed":true}']);
  });

  test('A function gets the request and the decoded parameters, and can return any response.', async () => {
    const seen: unknown[] = [];
    server.use(
      mockOperation(
        THING,
        nameParameters(
          ['thing-id', 'format'],
          async ({ params, request: { method } }: { params: object; request: Request }) => {
            seen.push(params, method);
            return seen.length > 2 ? HttpResponse.text('plain', { status: 201 }) : { status: 200, body: null };
          },
        ),
      ),
    );
    expect(await request('/thing/a%2Fb.c%20d?x=1')).toEqual([200, 'application/json', 'null']);
    expect(await request('/thing/x.y')).toEqual([201, 'text/plain', 'plain']);
    expect(seen).toEqual([{ 'thing-id': 'a/b', format: 'c d' }, 'GET', { 'thing-id': 'x', format: 'y' }, 'GET']);
  });

  test('Groups with names are parameters with these names.', async () => {
    const seen: unknown[] = [];
    const named = { ...THING, path: '/thing/(?<id>[^/]+)' };
    const respond = ({ params }: { params: { id: string } }): object => ({ body: seen.push(params.id) });
    server.use(mockOperation(named, respond, { baseUrl: 'https://thing.test/v1.0(x)+' }));
    expect(await request('/v1.0(x)+/thing/a%2Fb')).toEqual([200, 'application/json', '1']);
    expect(seen).toEqual(['a/b']);
  });

  test('A function can break the connection.', async () => {
    server.use(cloud.mockGetCloud(() => HttpResponse.error()));
    expect(await failureOf(getCloud.make(SETTINGS))).toBeInstanceOf(ConnectionError);
  });

  test('With `once`, only the first request is handled.', async () => {
    server.use(cloud.mockGetCloud(), cloud.mockGetCloud({ status: 403 }, { once: true }));
    server.use(cloud.mockGetCloud({ status: 404 }, { once: true }));
    expect(await failureOf(getCloud.make(SETTINGS))).toMatchObject({ status: 404 });
    expect(await getCloud.make(SETTINGS)).toMatchObject({ id: 42 });
  });

  test.each([
    ['http://localhost:4020', 'http://localhost:4020/thing/a.b'],
    ['http://localhost/api//', 'http://localhost/api/thing/a.b'],
    ['https://a.test/v1.0(x)+', 'https://a.test/v1.0(x)+/thing/a.b'],
    ['/api', 'https://any.test:8080/api/thing/a.b'],
    ['*/api/', 'https://any.test/api/thing/a.b'],
    ['*', 'https://any.test/thing/a.b'],
    ['', 'https://any.test/thing/a.b'],
    ['/', 'http://any.test/thing/a.b'],
    ['HTTPS://API.Test:443/V1', 'https://api.test/V1/thing/a.b'],
    ['http://[::1]:8080/a b/é', 'http://[::1]:8080/a%20b/%C3%A9/thing/a.b'],
    ['https://a.test/^$*,;@!~|', 'https://a.test/^$*,;@!~|/thing/a.b'],
  ])('With the base URL %s, %s is handled.', async (baseUrl, url) => {
    server.use(mockOperation(THING, {}, { baseUrl }));
    expect(await isHandled(url)).toBe(true);
    for (const other of [url.replace('/thing', '/x/thing'), url.replace('a.b', 'axb'), `${url}/`])
      expect(await isHandled(other), other).toBe(false);
  });
});

describe('other media types', () => {
  const OTHERS: MockedOperation = {
    ...THING,
    fixtures: {
      200: 'a;b',
      201: new Blob(['bytes'], { type: 'image/png' }),
      202: 'data: 1\n\n',
      203: { a: 1 },
      204: undefined,
      400: '{}\n',
    },
    types: {
      200: 'text/csv',
      201: 'image/png',
      202: 'text/event-stream',
      203: 'application/x+json',
      400: 'application/json-seq',
    },
  };

  test.each([
    [200, 'text/csv', 'a;b'],
    [201, 'image/png', 'bytes'],
    [202, 'text/event-stream', 'data: 1\n\n'],
    [203, 'application/x+json', '{"a":1}'],
    [204, null, ''],
    [400, 'application/json-seq', '{}\n'],
  ])('%d is sent as %s.', async (status, type, body) => {
    server.use(mockOperation(OTHERS, { status }));
    expect(await request('/thing/a.b')).toEqual([status, type, body]);
  });

  test('A header says that a body is something else than the document does.', async () => {
    const headers = { 'Content-Type': 'text/html' };
    server.use(mockOperation(THING, { status: 502, body: '<h1>Bad gateway</h1>', headers }));
    expect(await request('/thing/a.b')).toEqual([502, 'text/html', '<h1>Bad gateway</h1>']);
  });
});
