/** How the runtime sends arguments, and how it treats responses that are not what they should be. */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ApiError, CloudApi, InvalidArgumentError } from '../../src/index.js';
import {
  blob,
  createTransport,
  formBody,
  optionalJson,
  addParameters,
  addQuery,
  text,
  unread,
  type Transport,
} from '../../src/runtime.js';
import { createFetchClient } from '../../src/fetch-client.js';
import { failureOf } from '../support/failure.js';
import { sendJson, startServer, type TestServer } from '../support/server.js';

function respondWith(status: number, headers: Record<string, string>, body = ''): Promise<TestServer> {
  return startServer((response) => response.writeHead(status, headers).end(body));
}

describe('arguments', () => {
  test.each(['', '.', '..', '\uD800', undefined, null])(
    'A path parameter of %j is refused before anything is sent.',
    async (value) => {
      const server = await respondWith(200, {}, '[]');
      const api = new CloudApi({ baseUrl: server.url, apiKey: 'key' });
      const error = await failureOf(api.getCloudUsers(value as string));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'cloud_pk' });
      const path = { cloud_pk: value as string };
      const client = createFetchClient({ baseUrl: server.url, apiKey: 'key' });
      const raw = await failureOf(client.GET('/cloud/{cloud_pk}/user', { params: { path } }));
      expect(raw).toBeInstanceOf(InvalidArgumentError);
      expect(server.received).toEqual([]);
    },
  );

  test.each(['...', '..a', '%2e%2e', 'a/../b', '$&', '{id}', '\u{1F600}'])(
    'The path parameter %j reaches its own path.',
    async (value) => {
      const server = await respondWith(200, { 'Content-Type': 'application/json' }, '[]');
      await new CloudApi({ baseUrl: server.url, apiKey: 'key' }).getCloudUsers(value);
      const { url } = server.received[0]!;
      expect(url.split('/')).toHaveLength(4);
      expect(decodeURIComponent(url.split('/')[2]!)).toBe(value);
    },
  );

  test('An error of the caller rejects a result.', async () => {
    const api = new CloudApi({ baseUrl: 'http://127.0.0.1:1', apiKey: 'key' });
    expect(await failureOf(api.getCloudUsers('..').result())).toBeInstanceOf(InvalidArgumentError);
    const aborted = api.getClouds({ signal: AbortSignal.abort() }).result();
    expect(await failureOf(aborted)).toMatchObject({ name: 'AbortError' });
  });
});

describe('openapi-fetch client', () => {
  test('It reaches the same service with the same credential, and its middleware sees its calls.', async () => {
    const server = await startServer((response) => sendJson(response, 200, []));
    const client = createFetchClient({ baseUrl: server.url, accessToken: () => Promise.resolve('fresh') });
    const seen: string[] = [];
    client.use({ onRequest: ({ schemaPath }) => void seen.push(schemaPath) });
    const { data } = await client.GET('/cloud/{cloud_pk}/user', { params: { path: { cloud_pk: '7' } } });
    expect(data).toEqual([]);
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer fresh']);
    expect(seen).toEqual(['/cloud/{cloud_pk}/user']);
  });
});

describe('errors', () => {
  test('An error has the request id that the service sent.', async () => {
    const server = await respondWith(404, { 'X-Request-Id': 'abc' }, '{}');
    const api = new CloudApi({ baseUrl: server.url, apiKey: 'key' });
    expect(await failureOf(api.getClouds())).toMatchObject({ requestId: 'abc', status: 404 });
    const silent = await respondWith(404, {}, '{}');
    const error = await failureOf(new CloudApi({ baseUrl: silent.url, apiKey: 'key' }).getClouds());
    expect(error).toMatchObject({ requestId: null });
  });

  test('A failure without a body is a failure.', async () => {
    const server = await respondWith(500, {});
    const result = await new CloudApi({ baseUrl: server.url, apiKey: 'key' }).getClouds({ maxRetries: 0 }).result();
    expect(result).toMatchObject({ ok: false, error: { status: 500, body: '' } });
  });

  test('A success that is not one shows the start of its text.', async () => {
    const server = await respondWith(200, {}, 'x'.repeat(1000));
    const error = await failureOf(new CloudApi({ baseUrl: server.url, apiKey: 'key' }).getClouds());
    expect(error).toMatchObject({ name: 'ResponseParseError', text: 'x'.repeat(200) });
    expect((error as Error).message.length).toBeLessThan(300);
  });
});

describe('calls', () => {
  test('Headers of a call win over those of the client.', async () => {
    const server = await respondWith(200, { 'Content-Type': 'application/json' }, '[]');
    const api = new CloudApi({ baseUrl: server.url, apiKey: 'key', headers: { 'X-Trace': 'client', 'X-Kept': 'yes' } });
    await api.getClouds({ headers: { 'X-Trace': 'call' } });
    expect(server.received[0]!.headers).toMatchObject({ 'x-trace': 'call', 'x-kept': 'yes' });
  });

  test('A call is a promise: it can be chained, raced and waited for with others.', async () => {
    const server = await startServer((response, { url }) => sendJson(response, url === '/cloud' ? 200 : 404, []));
    const api = new CloudApi({ baseUrl: server.url, apiKey: 'key' });
    const call = api.getClouds();
    expect(call).toBeInstanceOf(Promise);
    expect(await Promise.all([call, call.then((clouds) => clouds.length), api.getClouds()])).toEqual([[], 0, []]);
    expect(await api.getCloud(1).catch((error: ApiError) => error.status)).toBe(404);
    let finished = 0;
    await api.getClouds().finally(() => (finished += 1));
    expect(finished).toBe(1);
    expect(server.received).toHaveLength(4);
  });

  test('Neither a client nor an error shows a credential, even if the service sends it back.', async () => {
    const server = await startServer((response) => {
      response.setHeader('Set-Cookie', 'session=secret-token');
      sendJson(response, 401, { detail: 'No such token: secret-token' });
    });
    const api = new CloudApi({ baseUrl: server.url, accessToken: 'secret-token' });
    const error = await failureOf(api.getClouds());
    expect(error).toMatchObject({ body: { detail: 'No such token: ***' } });
    for (const thing of [api, error]) {
      expect(inspect(thing, { depth: 10, showHidden: true })).not.toContain('secret-token');
      expect(JSON.stringify(thing)).not.toContain('secret-token');
    }
  });
});

describe('createTransport', () => {
  const open = (url: string): Transport => createTransport({ baseUrl: url, credentials: {} }, {});

  test('Query and header parameters are sent where the operation says; those without a value are not sent.', async () => {
    const server = await respondWith(200, { 'Content-Type': 'application/json' }, '{}');
    const parameters = { q: 'a b&c', tags: ['x', 'y'], none: undefined, 'X-Mode': 'on' };
    const args = { tune: addParameters(parameters, ['X-Mode']) };
    await open(`${server.url}/v1/`).call('getThing', 'GET', '/thing/{id}', { id: 7 }, {}, args);
    expect(server.received[0]).toMatchObject({
      url: '/v1/thing/7?q=a%20b%26c&tags=x&tags=y',
      headers: { 'x-mode': 'on' },
    });
  });

  test('Bodies and responses of other media types are sent and requested as such.', async () => {
    const server = await respondWith(200, { 'Content-Type': 'text/plain; charset=utf-8' }, 'hello');
    const tune = formBody('application/x-www-form-urlencoded');
    const args = { body: { a: 'b c' }, tune, accept: 'text/plain', read: text };
    expect(await open(server.url).call('putThing', 'PUT', '/thing', {}, {}, args)).toBe('hello');
    expect(server.received[0]).toMatchObject({
      body: 'a=b+c',
      headers: { accept: 'text/plain', 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  test('Query parameters that need no change are sent in the form style.', async () => {
    const server = await respondWith(200, { 'Content-Type': 'application/json' }, '{}');
    await open(server.url).call(
      'find',
      'GET',
      '/things',
      {},
      {},
      {
        tune: addQuery({ q: "a b&='+", tags: ['x', 2], left: null, out: undefined, none: [], empty: '', is: false }),
      },
    );
    expect(server.received[0]!.url).toBe('/things?q=a%20b%26%3D%27%2B&tags=x&tags=2&empty=&is=false');
  });

  test.each([
    ['an object', { a: 1 }],
    ['a list of lists', [[1]]],
    ['half of a surrogate pair', '\ud800'],
    ['no number', NaN],
  ])('A query parameter that is %s is refused before anything is sent.', async (_, q) => {
    const call = open('http://127.0.0.1:1').call('find', 'GET', '/things', {}, {}, { tune: addQuery({ q }) });
    const error = await failureOf(call);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toMatchObject({ argument: 'q' });
  });

  test('A response of bytes is decoded as a blob.', async () => {
    const server = await respondWith(200, { 'Content-Type': 'application/octet-stream' }, 'bytes');
    const call = open(server.url).call<Blob, unknown>('getThing', 'GET', '/thing', {}, {}, { read: blob });
    expect(await (await call).text()).toBe('bytes');
  });

  test('A body that the contract does not document is not read, and its connection ends.', async () => {
    let isClosed = false;
    const server = await startServer((response) => {
      response.on('close', () => {
        isClosed = true;
      });
      response.writeHead(200).write('never ends');
    });
    expect(await open(server.url).call('getThing', 'GET', '/thing', {}, {}, { read: unread })).toBeUndefined();
    await expect.poll(() => isClosed).toBe(true);
  });

  test('If one of several successes has no body, an empty response is a success.', async () => {
    const server = await respondWith(204, {});
    expect(await open(server.url).call('getThing', 'GET', '/thing', {}, {}, { read: optionalJson })).toBeUndefined();
  });

  test('A service without an address is refused, as is one with an invalid address.', () => {
    expect(() => createTransport({ credentials: {} }, {})).toThrow(/baseUrl/);
    expect(() => createTransport({ credentials: {} }, { baseUrl: '/v1' })).toThrow(InvalidArgumentError);
  });
});
