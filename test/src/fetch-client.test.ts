/** The client of openapi-fetch: it has the policies of the methods, and keeps its own ways. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFetchClient, openFetchClient } from '../../src/fetch-client.js';
import {
  CloudApi,
  ConnectionError,
  InvalidArgumentError,
  ResponseParseError,
  TimeoutError,
  toCurl,
  type ClientOptions,
} from '../../src/index.js';
import { failureOf } from '../support/failure.js';
import { closedUrl, sendJson, startServer, type TestServer } from '../support/server.js';

afterEach(() => void vi.restoreAllMocks());

function open(server: { url: string }, settings: object = {}): ReturnType<typeof createFetchClient> {
  return createFetchClient({ baseUrl: server.url, apiKey: 'the-secret-key', ...settings } as ClientOptions);
}

/** Starts a server that responds with statuses, one after the other. */
function startStatuses(...statuses: readonly number[]): Promise<TestServer> {
  let count = 0;
  return startServer((response) => sendJson(response, statuses[count++] ?? 200, { detail: 'Said.', id: 1 }));
}

describe('policies', () => {
  test('A call is retried as that of a method is, with its body, and the hooks receive its operation.', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const server = await startStatuses(503, 503, 200);
    const seen: string[] = [];
    const client = open(server, {
      onRequest: ({ operation, retries }: { operation: string; retries: number }) =>
        seen.push(`${operation} ${retries}`),
      onResponse: ({ status }: { status: number }) => seen.push(`${status}`),
    });
    const params = { path: { id: 1 } };
    const { data, response } = await client.PUT('/cloud/{id}', { params, body: { name: 'Ä' } });
    expect(data).toMatchObject({ id: 1 });
    expect([response.status, response.url]).toEqual([200, `${server.url}/cloud/1`]);
    expect(server.received.map(({ body }) => body)).toEqual(Array(3).fill('{"name":"Ä"}'));
    const [first, second, third] = ['fullUpdateCloud 0', 'fullUpdateCloud 1', 'fullUpdateCloud 2'];
    expect(seen).toEqual([first, '503', second, '503', third, '200']);
  });

  test('A POST is not retried, and a response with another status than 2xx is returned as `error`.', async () => {
    const server = await startStatuses(503);
    const { data, error, response } = await open(server).POST('/cloud', { body: { name: 'A' } });
    expect([data, error, response.status]).toEqual([undefined, { detail: 'Said.', id: 1 }, 503]);
    expect(server.received).toHaveLength(1);
  });

  test('A refused token is renewed once.', async () => {
    const server = await startStatuses(401, 200);
    let count = 0;
    const accessToken = async (): Promise<string> => `secret-token-${(count += 1)}`;
    const client = createFetchClient({ baseUrl: server.url, accessToken });
    expect((await client.GET('/cloud')).response.status).toBe(200);
    const sent = server.received.map(({ headers }) => headers.authorization);
    expect(sent).toEqual(['Bearer secret-token-1', 'Bearer secret-token-2']);
  });

  test('Where there is no response, it rejects with the errors of the package.', async () => {
    const dead = { url: await closedUrl() };
    const error = await failureOf(
      open(dead, { maxRetries: 0 }).PUT('/cloud/{id}', { params: { path: { id: 1 } }, body: { name: 'A' } }),
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ operation: 'fullUpdateCloud' });
    expect(toCurl(error as ConnectionError)).toContain(`--data-raw '{"name":"A"}'`);
    const silent = await startServer(() => {});
    const late = await failureOf(open(silent, { maxRetries: 0, timeoutMs: 20 }).GET('/cloud'));
    expect(late).toBeInstanceOf(TimeoutError);
    const slow = await startServer((response) => response.writeHead(200).write('['));
    expect(await failureOf(open(slow, { maxRetries: 0, timeoutMs: 20 }).GET('/cloud'))).toBeInstanceOf(TimeoutError);
    const broken = await startServer((response) => response.writeHead(200).end('<html>'));
    expect(await failureOf(open(broken).GET('/cloud'))).toBeInstanceOf(ResponseParseError);
    expect(await failureOf(open(dead).GET('/cloud/{id}', { params: { path: { id: '..' } } } as never))).toBeInstanceOf(
      InvalidArgumentError,
    );
    expect(() => createFetchClient({} as ClientOptions)).toThrow(InvalidArgumentError);
  });

  test('A signal ends a call, and a wait.', async () => {
    const server = await startStatuses(503);
    const controller = new AbortController();
    const client = open(server, { onRetry: () => controller.abort(new Error('stop')) });
    expect(await failureOf(client.GET('/cloud', { signal: controller.signal }))).toMatchObject({ message: 'stop' });
    expect(server.received).toHaveLength(1);
  });

  test('Options of fetch and of a call are handed on at every attempt.', async () => {
    const given: object[] = [];
    const fetch = async (request: Request, init?: object): Promise<Response> => {
      given.push({ ...init, key: request.headers.get('Authorization') });
      return Response.json([], { status: 503 });
    };
    const client = open({ url: 'http://localhost:1' }, { fetch, credentials: 'include' });
    const { response } = await client.GET('/cloud', { cache: 'no-store', next: { tags: [] }, maxRetries: 0 } as never);
    expect(response.status).toBe(503);
    expect(given).toEqual([
      {
        cache: 'no-store',
        credentials: 'include',
        next: { tags: [] },
        redirect: 'manual',
        key: 'ApiKey the-secret-key',
        signal: expect.any(AbortSignal) as unknown,
      },
    ]);
  });
});

interface OpenClient {
  POST(path: string, init: object): Promise<{ data?: unknown; response: Response }>;
}

/** Creates a client of a document that has no types here. */
function openUntyped(url: string, operations: Parameters<typeof openFetchClient>[1] = {}, settings = {}): OpenClient {
  return openFetchClient<{}>({ baseUrl: url, credentials: {} }, operations, settings) as never;
}

describe('bodies', () => {
  test('An operation with an idempotency key is retried, with one key.', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const server = await startStatuses(503, 503, 200);
    const pay = { id: 'pay', method: 'POST', path: '/pay', scopes: [], success: [200], idempotent: false } as const;
    const client = openUntyped(server.url, { pay: { ...pay, idempotencyKey: 'Idempotency-Key' } });
    await client.POST('/pay', { body: { a: 1 } });
    const keys = server.received.splice(0).map(({ headers }) => headers['idempotency-key']);
    expect([keys.length, new Set(keys).size, keys[0]]).toEqual([3, 1, expect.stringMatching(/^[\da-f-]{36}$/)]);
    await client.POST('/pay', { body: { a: 1 }, headers: { 'Idempotency-Key': 'mine' } });
    expect(server.received[0]!.headers['idempotency-key']).toBe('mine');
  });

  test('A stream is sent as it comes, once, and a signal or a timeout ends it.', async () => {
    const server = await startStatuses(503);
    const init = { duplex: 'half', bodySerializer: (body: unknown) => body };
    const chunks = new Blob(['one, ', 'two']).stream();
    const { response } = await openUntyped(server.url).POST('/files', { body: chunks, ...init });
    expect([response.status, server.received.map(({ body }) => body)]).toEqual([503, ['one, two']]);
    const endless = (): ReadableStream => new ReadableStream({});
    const late = openUntyped(server.url, {}, { timeoutMs: 50 }).POST('/files', { body: endless(), ...init });
    expect(await failureOf(late)).toBeInstanceOf(TimeoutError);
    const signal = AbortSignal.timeout(50);
    const aborted = openUntyped(server.url).POST('/files', { body: endless(), ...init, signal });
    expect(await failureOf(aborted)).toBe(signal.reason);
  });

  test('A form is sent again as it was.', async () => {
    const server = await startServer((response) => sendJson(response, 408, {}));
    const retryOn = ({ status }: { status?: number | undefined }): boolean => status === 408;
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const form = new FormData();
    form.set('name', 'Ä');
    await openUntyped(server.url, {}, { retryOn, maxRetries: 1 }).POST('/forms', { body: form });
    const [first, second] = server.received;
    expect(first!.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect([second!.body, second!.headers['content-type']]).toEqual([first!.body, first!.headers['content-type']]);
  });
});

describe('ways of openapi-fetch', () => {
  test('A status that no response can be created with comes as it is.', async () => {
    const server = await startStatuses(999);
    const { error, response } = await open(server, { maxRetries: 0 }).GET('/cloud');
    expect([error, response.status, response.ok]).toEqual([{ detail: 'Said.', id: 1 }, 999, false]);
  });

  test('Middleware sees a call once, however often it is sent, and can change it.', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const server = await startStatuses(503, 200);
    const client = open(server);
    const seen: string[] = [];
    client.use({
      onRequest: ({ request, schemaPath }) => {
        seen.push(schemaPath);
        return new Request(request, { headers: { 'X-Own': 'x' } });
      },
      onResponse: ({ response }) => {
        seen.push(`${response.status}`);
        return new Response('[{"id":9}]', response);
      },
    });
    expect((await client.GET('/cloud')).data).toEqual([{ id: 9 }]);
    expect(seen).toEqual(['/cloud', '200']);
    expect(server.received.map(({ headers }) => headers['x-own'])).toEqual(['x', 'x']);
  });

  test('What a hook throws comes out as it is, even if it is the error of another call.', async () => {
    const server = await startStatuses(404);
    const other = await failureOf(new CloudApi({ baseUrl: server.url, apiKey: 'key' }).getClouds());
    for (const name of ['onRequest', 'onResponse']) {
      const client = open(server, { [name]: () => Promise.reject(other as Error) });
      expect(await failureOf(client.GET('/cloud'))).toBe(other);
    }
  });

  test('An event of a response that middleware made does not show the credential.', async () => {
    const events: unknown[] = [];
    const client = openFetchClient<{ '/things': { get: { parameters: object; responses: object } } }>(
      { baseUrl: 'http://localhost:1', credentials: { apiKey: ['X-Key', ''] } },
      {},
      { apiKey: 'the-secret-key', onResponse: (event) => events.push(event) },
    );
    client.use({ onRequest: () => Response.json([]) });
    await client.GET('/things', { params: { query: { key: 'the-secret-key' } } } as never);
    expect(events).toMatchObject([{ operation: 'GET /things', url: 'http://localhost:1/things?key=***' }]);
  });

  test('What middleware throws comes out as it is, and a response that it makes is not sent for.', async () => {
    const server = await startStatuses();
    const bug = new TypeError('a bug of mine');
    const fail = (): never => {
      throw bug;
    };
    for (const middleware of [{ onRequest: fail }, { onResponse: fail }]) {
      const client = open(server);
      client.use(middleware);
      expect(await failureOf(client.GET('/cloud'))).toBe(bug);
    }
    expect(server.received).toHaveLength(1);
    const events: unknown[] = [];
    const client = open(server, { onResponse: (event: unknown) => events.push(event) });
    client.use({ onRequest: () => Response.json([{ id: 5 }]) });
    expect((await client.GET('/cloud')).data).toEqual([{ id: 5 }]);
    expect(server.received).toHaveLength(1);
    const durationMs = expect.any(Number) as unknown;
    const request = { operation: 'getClouds', method: 'GET', url: `${server.url}/cloud`, retries: 0 };
    expect(events).toEqual([{ ...request, status: 200, durationMs }]);
  });

  test.each(['text', 'blob', 'arrayBuffer', 'stream'] as const)('A body can be read as %s.', async (parseAs) => {
    const server = await startServer((response) => response.writeHead(200).end('héllo'));
    const { data } = await open(server).GET('/cloud', { parseAs });
    expect(await new Response(data as BodyInit).text()).toBe('héllo');
    expect(server.received[0]!.headers.accept).toBe('*/*');
  });

  test('A stream is not waited for, and the signal ends it.', async () => {
    let closed = 0;
    const server = await startServer((response) => {
      response.on('close', () => (closed += 1));
      response.writeHead(200).write('first');
    });
    const controller = new AbortController();
    const { data } = await open(server).GET('/cloud', { parseAs: 'stream', signal: controller.signal });
    const reader = (data as unknown as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('first');
    controller.abort(new Error('stop'));
    expect(await failureOf(reader.read() as Promise<unknown>)).toBeInstanceOf(Error);
    await expect.poll(() => closed, { timeout: 10_000 }).toBe(1);
  });

  test('A response without a body has none.', async () => {
    const server = await startServer((response) => response.writeHead(204).end());
    const { data, response } = await open(server).DELETE('/cloud/{id}', { params: { path: { id: 1 } } });
    expect([data, response.status, await response.text()]).toEqual([undefined, 204, '']);
  });

  test('A call has its own fetch, and `request` sends it, too.', async () => {
    const fetch = async (): Promise<Response> => Response.json([{ id: 3 }]);
    const client = open({ url: 'http://localhost:1' });
    expect((await client.GET('/cloud', { fetch })).data).toEqual([{ id: 3 }]);
    expect((await client.request('get', '/cloud', { fetch })).data).toEqual([{ id: 3 }]);
    const form = openFetchClient<{}>({ baseUrl: 'http://localhost:1', credentials: {} }, {}, { fetch }) as never as {
      POST(path: string, init: object): Promise<{ data: unknown }>;
    };
    expect((await form.POST('/forms', { body: new URLSearchParams({ a: '1' }) })).data).toEqual([{ id: 3 }]);
  });

  test('A redirect that a browser hides is a response without a status.', async () => {
    const hidden = Response.error();
    const client = open({ url: 'http://localhost:1' }, { fetch: async () => hidden });
    const { response } = await client.GET('/cloud');
    expect(response).toBe(hidden);
  });
});
