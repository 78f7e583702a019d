/** What the runtime makes of arguments that cannot be sent, and of answers that are not what they should be. */
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { ApiError, CloudApi, InvalidArgumentError, ResponseParseError } from '../src/index.js';
import { Transport, type Operation } from '../src/runtime.js';
import { sendJson, startServer, type TestServer } from './support/server.js';

const failureOf = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => expect.unreachable('The call must fail.'),
    (reason: unknown) => reason,
  );

const answering = (status: number, headers: Record<string, string>, body = ''): Promise<TestServer> =>
  startServer((response) => response.writeHead(status, headers).end(body));

test.each(['', '.', '..', '\uD800', undefined, null])(
  'A path parameter of %j is refused before anything is sent.',
  async (value) => {
    const server = await answering(200, {}, '[]');
    const error = await failureOf(new CloudApi({ baseUrl: server.url }).getCloudUsers(value as string));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'cloud_pk' });
    expect(server.received).toEqual([]);
  },
);

test.each(['...', '..a', '%2e%2e', 'a/../b', '$&', '{id}', '\u{1F600}'])(
  'The path parameter %j reaches its own path.',
  async (value) => {
    const server = await answering(200, { 'Content-Type': 'application/json' }, '[]');
    await new CloudApi({ baseUrl: server.url }).getCloudUsers(value);
    const { url } = server.received[0]!;
    expect(url.split('/')).toHaveLength(4);
    expect(decodeURIComponent(url.split('/')[2]!)).toBe(value);
  },
);

test('A result is for answers only: what was never answered rejects it.', async () => {
  const api = new CloudApi({ baseUrl: 'http://127.0.0.1:9' });
  expect(await failureOf(api.getCloudUsers('..').result())).toBeInstanceOf(InvalidArgumentError);
  expect(await failureOf(api.getClouds().result())).toBeInstanceOf(TypeError);
});

test('Two credentials are refused, and so is an empty one.', async () => {
  expect(() => new CloudApi({ accessToken: 'a', apiKey: 'b' })).toThrow(InvalidArgumentError);
  const error = await failureOf(new CloudApi({ accessToken: () => '' }).getClouds());
  expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'accessToken' });
});

test('A credential that the API does not take is refused, and so is a service without an address.', () => {
  expect(() => new Transport({ baseUrl: 'http://127.0.0.1', credentials: {} }, { apiKey: 'b' })).toThrow(
    /takes no apiKey/,
  );
  expect(() => new Transport({ credentials: {} }, {})).toThrow(/baseUrl/);
});

test('A message has the words of the service and the scopes that were missing.', async () => {
  const server = await startServer((response) => sendJson(response, 403, { detail: 'No.' }));
  const error = await failureOf(new CloudApi({ baseUrl: server.url }).deleteCloud(7));
  expect(String(error)).toBe(
    'ApiError: deleteCloud (DELETE /cloud/{id}) was answered with 403 Forbidden: No. (needs the scope cloud:manage)',
  );
});

test('A message has the messages of each field.', async () => {
  const server = await startServer((response) => sendJson(response, 400, { name: ['Too long.'], hint: 'Shorten it.' }));
  const error = await failureOf(new CloudApi({ baseUrl: server.url }).createCloud({ name: 'x' }));
  expect((error as Error).message).toContain('400 Bad Request: name: ["Too long."]; hint: Shorten it.');
});

test('A page of a proxy is an ApiError with the start of its text.', async () => {
  const page = `<html>\n<h1>Bad gateway</h1>${'x'.repeat(1000)}</html>`;
  const server = await answering(502, { 'Content-Type': 'text/html' }, page);
  const error = (await failureOf(new CloudApi({ baseUrl: server.url }).getClouds())) as ApiError;
  expect(error).toBeInstanceOf(ApiError);
  expect(error.body).toBe(page);
  expect(error.message).toContain('502 Bad Gateway: <html> <h1>Bad gateway</h1>xxx');
  expect(error.message.length).toBeLessThan(300);
});

test('A failure without a body is a failure.', async () => {
  const server = await answering(500, {});
  const result = await new CloudApi({ baseUrl: server.url }).getClouds().result();
  expect(result).toMatchObject({ ok: false, error: { status: 500, body: undefined } });
});

test.each([
  ['an empty body', {}, '', /with an empty body|but not with application\/json: an empty body/],
  ['a page', { 'Content-Type': 'text/html' }, '<html>Welcome</html>', /text\/html: <html>Welcome/],
  ['broken JSON', { 'Content-Type': 'application/json' }, '[{"id": 1', /application\/json: \[\{"id": 1/],
] as const)('A 200 with %s is not a success.', async (_, headers, body, message) => {
  const server = await answering(200, headers, body);
  const error = (await failureOf(new CloudApi({ baseUrl: server.url }).getClouds())) as ResponseParseError;
  expect(error).toBeInstanceOf(ResponseParseError);
  expect(error).toMatchObject({ name: 'ResponseParseError', status: 200, text: body, operation: 'getClouds' });
  expect(error.contentType).toBe('Content-Type' in headers ? headers['Content-Type'] : null);
  expect(error.message).toMatch(message);
  expect(error.cause).toBeInstanceOf(SyntaxError);
});

test('A signal ends a call with its own reason.', async () => {
  const server = await startServer(() => {});
  const controller = new AbortController();
  const call = new CloudApi({ baseUrl: server.url }).getClouds({ signal: controller.signal });
  setTimeout(() => controller.abort(new Error('Enough.')), 20);
  expect(await failureOf(call)).toMatchObject({ message: 'Enough.' });
});

test('Headers of a call win over those of the client.', async () => {
  const server = await answering(200, { 'Content-Type': 'application/json' }, '[]');
  const api = new CloudApi({ baseUrl: server.url, headers: { 'X-Trace': 'client', 'X-Kept': 'yes' } });
  await api.getClouds({ headers: { 'X-Trace': 'call' } });
  expect(server.received[0]!.headers).toMatchObject({ 'x-trace': 'call', 'x-kept': 'yes' });
});

test('A call is a promise: it can be chained, raced and waited for with others.', async () => {
  const server = await startServer((response, { url }) => sendJson(response, url === '/cloud' ? 200 : 404, []));
  const api = new CloudApi({ baseUrl: server.url });
  const call = api.getClouds();
  expect(call).toBeInstanceOf(Promise);
  expect(await Promise.all([call, call.then((clouds) => clouds.length), api.getClouds()])).toEqual([[], 0, []]);
  expect(await api.getCloud(1).catch((error: ApiError) => error.status)).toBe(404);
  let finished = 0;
  await api.getClouds().finally(() => (finished += 1));
  expect(finished).toBe(1);
  expect(server.received).toHaveLength(4);
});

test('No credential shows in a client, nor in an error.', async () => {
  const server = await startServer((response) => sendJson(response, 401, { detail: 'Expired.' }));
  const api = new CloudApi({ baseUrl: server.url, accessToken: 'secret-token' });
  const error = await failureOf(api.getClouds());
  for (const thing of [api, error]) {
    expect(inspect(thing, { depth: 10, showHidden: true })).not.toContain('secret-token');
    expect(JSON.stringify(thing)).not.toContain('secret-token');
  }
});

const operation = (changes: Partial<Operation>): Operation => ({
  id: 'getThing',
  method: 'GET',
  path: '/thing',
  scopes: [],
  success: [200],
  idempotent: true,
  ...changes,
});

test('Query and header parameters go where the operation says, and those without a value nowhere.', async () => {
  const server = await answering(200, { 'Content-Type': 'application/json' }, '{}');
  const transport = new Transport({ baseUrl: `${server.url}/v1/`, credentials: {} }, {});
  const thing = operation({ path: '/thing/{id}', headers: ['X-Mode'], responseType: 'application/json' });
  await transport.call(thing, [7], undefined, {
    parameters: { q: 'a b&c', tags: ['x', 'y'], none: undefined, 'X-Mode': 'on' },
  });
  expect(server.received[0]).toMatchObject({
    url: '/v1/thing/7?q=a%20b%26c&tags=x&tags=y',
    headers: { 'x-mode': 'on' },
  });
});

test.each([
  ['text/plain; charset=utf-8', 'hello', 'hello'],
  ['application/problem+json', '{"a":1}', { a: 1 }],
])('An answer of type %s is decoded as such.', async (responseType, body, expected) => {
  const server = await answering(200, { 'Content-Type': responseType }, body);
  const transport = new Transport({ baseUrl: server.url, credentials: {} }, {});
  expect(await transport.call(operation({ responseType }), [])).toEqual(expected);
});

test('An answer of any other type is decoded as a blob.', async () => {
  const server = await answering(200, { 'Content-Type': 'application/octet-stream' }, 'bytes');
  const transport = new Transport({ baseUrl: server.url, credentials: {} }, {});
  const blob = await transport.call<Blob, unknown>(operation({ responseType: 'application/octet-stream' }), []);
  expect(await blob.text()).toBe('bytes');
});

test('A body that the contract does not know is not waited for.', async () => {
  const server = await startServer((response) => void response.writeHead(200).write('never ends'));
  const transport = new Transport({ baseUrl: server.url, credentials: {} }, {});
  expect(await transport.call(operation({}), [])).toBeUndefined();
});

test('Where one of several successes has no body, an empty answer is one.', async () => {
  const server = await answering(204, {});
  const transport = new Transport({ baseUrl: server.url, credentials: {} }, {});
  expect(
    await transport.call(operation({ responseType: 'application/json', success: [200, 204] }), []),
  ).toBeUndefined();
});
