/** What the runtime makes of arguments that cannot be sent, and of answers that are not what they should be. */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ApiError, CloudApi, InvalidArgumentError, ResponseParseError, toCurl } from '../../src/index.js';
import {
  blob,
  createTransport,
  formBody,
  optionalJson,
  splitParameters,
  text,
  unread,
  type Transport,
} from '../../src/runtime.js';
import { failureOf } from '../support/failure.js';
import { sendJson, startServer, type TestServer } from '../support/server.js';

function answering(status: number, headers: Record<string, string>, body = ''): Promise<TestServer> {
  return startServer((response) => response.writeHead(status, headers).end(body));
}

describe('arguments', () => {
  test.each(['', '.', '..', '\uD800', undefined, null])(
    'A path parameter of %j is refused before anything is sent.',
    async (value) => {
      const server = await answering(200, {}, '[]');
      const api = new CloudApi({ baseUrl: server.url, apiKey: 'key' });
      const error = await failureOf(api.getCloudUsers(value as string));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'cloud_pk' });
      const path = { cloud_pk: value as string };
      const underneath = await failureOf(api.client.GET('/cloud/{cloud_pk}/user', { params: { path } }));
      expect(underneath).toBeInstanceOf(InvalidArgumentError);
      expect(server.received).toEqual([]);
    },
  );

  test.each(['...', '..a', '%2e%2e', 'a/../b', '$&', '{id}', '\u{1F600}'])(
    'The path parameter %j reaches its own path.',
    async (value) => {
      const server = await answering(200, { 'Content-Type': 'application/json' }, '[]');
      await new CloudApi({ baseUrl: server.url, apiKey: 'key' }).getCloudUsers(value);
      const { url } = server.received[0]!;
      expect(url.split('/')).toHaveLength(4);
      expect(decodeURIComponent(url.split('/')[2]!)).toBe(value);
    },
  );

  test('What the caller did wrong rejects a result.', async () => {
    const api = new CloudApi({ baseUrl: 'http://127.0.0.1:1', apiKey: 'key' });
    expect(await failureOf(api.getCloudUsers('..').result())).toBeInstanceOf(InvalidArgumentError);
    const aborted = api.getClouds({ signal: AbortSignal.abort() }).result();
    expect(await failureOf(aborted)).toMatchObject({ name: 'AbortError' });
  });

  test.each([
    [
      'a body that has no JSON',
      (api: CloudApi) => api.createCloud({ name: 1n as never }),
      'body or headers',
      /encoded/,
    ],
    [
      'a header of two lines',
      (api: CloudApi) => api.getClouds({ headers: { 'X-Key': 'secret\nkey' } }),
      'body or headers',
      /encoded/,
    ],
    ['a timeout of nothing', (api: CloudApi) => api.getClouds({ timeoutMs: 0 }), 'timeoutMs', /cannot be 0/],
    [
      'a timeout that no timer keeps',
      (api: CloudApi) => api.getClouds({ timeoutMs: 2 ** 31 }),
      'timeoutMs',
      /be 2147483648/,
    ],
    [
      'an endless timeout',
      (api: CloudApi) => api.getClouds({ timeoutMs: Infinity }),
      'timeoutMs',
      /cannot be Infinity/,
    ],
  ] as const)('%s is refused before anything is sent.', async (_, call, argument, message) => {
    const server = await answering(200, {}, '[]');
    const error = await failureOf(call(new CloudApi({ baseUrl: server.url, apiKey: 'key' })));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toMatchObject({ argument });
    expect((error as Error).message).toMatch(message);
    expect(inspect(error)).not.toMatch(/secret/);
    expect(server.received).toEqual([]);
  });
});

describe('bodies and middleware', () => {
  test('Why a body has no JSON is the cause of its error.', async () => {
    const api = new CloudApi({ baseUrl: 'http://127.0.0.1:1', apiKey: 'key' });
    expect(inspect(await failureOf(api.createCloud({ name: 1n as never })))).toContain('BigInt');
  });

  test('What a middleware throws ends the call as it is.', async () => {
    const server = await answering(200, {}, '[]');
    const api = new CloudApi({ baseUrl: server.url, apiKey: 'key' });
    const reason = new Error('No.');
    api.client.use({
      onRequest: () => {
        throw reason;
      },
    });
    expect(await failureOf(api.getClouds().result())).toBe(reason);
    expect(server.received).toEqual([]);
  });

  test('What a middleware answers is the answer, though nothing was sent.', async () => {
    const api = new CloudApi({ baseUrl: 'http://127.0.0.1:1', apiKey: 'key' });
    const answers = [Response.json([]), Response.json({ detail: 'Cached.' }, { status: 404 })];
    api.client.use({ onRequest: () => answers.shift() });
    expect(await api.getClouds()).toEqual([]);
    const error = (await failureOf(api.getClouds())) as ApiError;
    expect(error).toMatchObject({ name: 'ApiError', status: 404, body: { detail: 'Cached.' } });
    expect(toCurl(error)).toBe("curl -X GET '/cloud'");
  });
});

describe('errors', () => {
  test('The message of an error quotes the service.', async () => {
    const server = await startServer((response) => sendJson(response, 403, { detail: 'No "entry".' }));
    const error = await failureOf(new CloudApi({ baseUrl: server.url, apiKey: 'key' }).deleteCloud(7));
    expect(String(error)).toBe(
      String.raw`ApiError: deleteCloud (DELETE /cloud/{id}) was answered with 403: "No \"entry\"."`,
    );
  });

  test('The message of an error has the messages of each field.', async () => {
    const server = await startServer((response) =>
      sendJson(response, 400, { name: ['Too long.'], hint: 'Shorten it.' }),
    );
    const error = await failureOf(new CloudApi({ baseUrl: server.url, apiKey: 'key' }).createCloud({ name: 'x' }));
    expect((error as Error).message).toContain('400: {"name":["Too long."],"hint":"Shorten it."}');
  });

  test('A page of a proxy is an ApiError with the start of its text.', async () => {
    const page = `<html>\n<h1>Bad gateway</h1>${'x'.repeat(1000)}</html>`;
    const server = await answering(502, { 'Content-Type': 'text/html' }, page);
    const api = new CloudApi({ baseUrl: server.url, apiKey: 'key', maxRetries: 0 });
    const error = (await failureOf(api.getClouds())) as ApiError;
    expect(error).toBeInstanceOf(ApiError);
    expect(error.body).toBe(page);
    expect(error.message).toContain(String.raw`502: "<html>\n<h1>Bad gateway</h1>xxx`);
    expect(error.message.length).toBeLessThan(300);
  });

  test('An error has the request id that the service sent.', async () => {
    const server = await answering(404, { 'X-Request-Id': 'abc' }, '{}');
    const api = new CloudApi({ baseUrl: server.url, apiKey: 'key' });
    expect(await failureOf(api.getClouds())).toMatchObject({ requestId: 'abc', status: 404 });
    const silent = await answering(404, {}, '{}');
    const error = await failureOf(new CloudApi({ baseUrl: silent.url, apiKey: 'key' }).getClouds());
    expect(error).toMatchObject({ requestId: null });
  });

  test('A failure without a body is a failure.', async () => {
    const server = await answering(500, {});
    const result = await new CloudApi({ baseUrl: server.url, apiKey: 'key' }).getClouds({ maxRetries: 0 }).result();
    expect(result).toMatchObject({ ok: false, error: { status: 500, body: '' } });
  });

  test.each([
    ['an empty body', {}, '', 'with 200: not JSON: ""'],
    ['a page', { 'Content-Type': 'text/html' }, '<html>Welcome</html>', 'not JSON: "<html>Welcome</html>"'],
    ['broken JSON', { 'Content-Type': 'application/json' }, '[1', 'not JSON: "[1"'],
  ] as const)('A 200 with %s is not a success.', async (_, headers, body, message) => {
    const server = await answering(200, headers, body);
    const error = (await failureOf(
      new CloudApi({ baseUrl: server.url, apiKey: 'key' }).getClouds(),
    )) as ResponseParseError;
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error).toMatchObject({ name: 'ResponseParseError', status: 200, text: body, operation: 'getClouds' });
    expect(error.contentType).toBe('Content-Type' in headers ? headers['Content-Type'] : null);
    expect(error.message).toContain(message);
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  test('A success that is not one shows the start of its text.', async () => {
    const server = await answering(200, {}, 'x'.repeat(1000));
    const error = await failureOf(new CloudApi({ baseUrl: server.url, apiKey: 'key' }).getClouds());
    expect(error).toMatchObject({ name: 'ResponseParseError', text: 'x'.repeat(200) });
    expect((error as Error).message.length).toBeLessThan(300);
  });
});

describe('calls', () => {
  test('Headers of a call win over those of the client.', async () => {
    const server = await answering(200, { 'Content-Type': 'application/json' }, '[]');
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

  test('No credential shows in a client, nor in an error, even where the service sends it back.', async () => {
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
  const open = (url: string): Transport<{}> => createTransport({ baseUrl: url, credentials: {} }, {});

  test('Query and header parameters go where the operation says, and those without a value nowhere.', async () => {
    const server = await answering(200, { 'Content-Type': 'application/json' }, '{}');
    const parameters = { q: 'a b&c', tags: ['x', 'y'], none: undefined, 'X-Mode': 'on' };
    const args = { tune: splitParameters(parameters, ['X-Mode']) };
    await open(`${server.url}/v1/`).call('getThing', 'GET', '/thing/{id}', { id: 7 }, {}, args);
    expect(server.received[0]).toMatchObject({
      url: '/v1/thing/7?q=a%20b%26c&tags=x&tags=y',
      headers: { 'x-mode': 'on' },
    });
  });

  test('A body and an answer of other media types are sent and asked for as such.', async () => {
    const server = await answering(200, { 'Content-Type': 'text/plain; charset=utf-8' }, 'hello');
    const tune = formBody('application/x-www-form-urlencoded');
    const args = { body: { a: 'b c' }, tune, accept: 'text/plain', read: text };
    expect(await open(server.url).call('putThing', 'PUT', '/thing', {}, {}, args)).toBe('hello');
    expect(server.received[0]).toMatchObject({
      body: 'a=b+c',
      headers: { accept: 'text/plain', 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  test('An answer of bytes is decoded as a blob.', async () => {
    const server = await answering(200, { 'Content-Type': 'application/octet-stream' }, 'bytes');
    const call = open(server.url).call<Blob, unknown>('getThing', 'GET', '/thing', {}, {}, { read: blob });
    expect(await (await call).text()).toBe('bytes');
  });

  test('A body that the contract does not know is not waited for, and its connection ends.', async () => {
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

  test('Where one of several successes has no body, an empty answer is one.', async () => {
    const server = await answering(204, {});
    expect(await open(server.url).call('getThing', 'GET', '/thing', {}, {}, { read: optionalJson })).toBeUndefined();
  });

  test('A service without an address is refused, and so is one whose address is none.', () => {
    expect(() => createTransport({ credentials: {} }, {})).toThrow(/baseUrl/);
    expect(() => createTransport({ credentials: {} }, { baseUrl: '/v1' })).toThrow(InvalidArgumentError);
  });
});
