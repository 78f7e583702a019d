/** When a call is retried, how long it waits, how it ends early, and what the hooks receive. */
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  CloudApi,
  ConnectionError,
  TimeoutError,
  type ApiCall,
  type ClientSettings,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
} from '../../src/index.js';
import { chooseDelayMs, computeBackOffMs, readRetryAfterMs, shouldRetry } from '../../src/retry.js';
import { failureOf } from '../support/failure.js';
import { startMisbehavingServer, whole } from '../support/misbehaving-server.js';
import { closedUrl, sendJson, startServer, type TestServer } from '../support/server.js';

afterEach(() => void vi.restoreAllMocks());

/** Starts a server that fails a number of times, and then succeeds. */
function startFailing(times: number, status: number, headers: Record<string, string> = {}): Promise<TestServer> {
  let count = 0;
  return startServer((response) => {
    count += 1;
    if (count > times) return sendJson(response, 200, []);
    return response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end('{"detail":"No."}');
  });
}

function at(server: { url: string }, settings: ClientSettings = {}): CloudApi {
  return new CloudApi({ baseUrl: server.url, accessToken: 'secret-token', ...settings });
}

function withoutWaiting(): void {
  vi.spyOn(Math, 'random').mockReturnValue(0);
}

const IDEMPOTENT: Record<string, (api: CloudApi) => ApiCall<unknown, unknown>> = {
  GET: (api) => api.getClouds(),
  PUT: (api) => api.fullUpdateCloud(7, { name: 'A' }),
  DELETE: (api) => api.deleteCloud(7),
};

const OTHER: Record<string, (api: CloudApi) => ApiCall<unknown, unknown>> = {
  POST: (api) => api.createCloud({ name: 'A' }),
  PATCH: (api) => api.updateCloud(7, { name: 'A' }),
};

const TRANSIENT = [408, 429, 500, 502, 503, 504];

function pairs(methods: object, statuses: readonly number[]): [string, number][] {
  return Object.keys(methods).flatMap((method) => statuses.map((status): [string, number] => [method, status]));
}

describe('which calls are retried', () => {
  test.each(pairs(IDEMPOTENT, TRANSIENT))('%s is retried twice after %i.', async (method, status) => {
    withoutWaiting();
    const server = await startFailing(2, status);
    expect(await IDEMPOTENT[method]!(at(server)).result()).toMatchObject({ ok: true });
    expect(server.received).toHaveLength(3);
    const [first, ...others] = server.received;
    for (const other of others) expect(other).toEqual(first);
  });

  test.each(pairs(IDEMPOTENT, [400, 401, 403, 404, 409, 422, 501, 505, 507]))(
    '%s is not retried after %i.',
    async (method, status) => {
      const server = await startFailing(9, status);
      expect(await failureOf(IDEMPOTENT[method]!(at(server)))).toMatchObject({ status });
      expect(server.received).toHaveLength(1);
    },
  );

  test.each(pairs(OTHER, TRANSIENT))('%s is not retried after %i.', async (method, status) => {
    const server = await startFailing(9, status);
    expect(await failureOf(OTHER[method]!(at(server)))).toMatchObject({ status });
    expect(server.received).toHaveLength(1);
  });

  test.each(pairs(OTHER, [408, 500, 502, 503, 504]))(
    '%s is not retried after %i, whatever Retry-After says.',
    async (method, status) => {
      const server = await startFailing(9, status, { 'Retry-After': '0' });
      expect(await failureOf(OTHER[method]!(at(server)))).toMatchObject({ status });
      expect(server.received).toHaveLength(1);
    },
  );

  test.each(Object.entries(OTHER))('%s is retried after a 429 with Retry-After.', async (_, call) => {
    const server = await startFailing(1, 429, { 'Retry-After': '0' });
    expect(await call(at(server)).result()).toMatchObject({ ok: true });
    expect(server.received).toHaveLength(2);
  });

  test.each(Object.entries({ ...IDEMPOTENT, ...OTHER }))(
    '%s is retried if there was no connection, as nothing was sent.',
    async (_, call) => {
      withoutWaiting();
      const errors: unknown[] = [];
      const url = await closedUrl();
      const error = await failureOf(call(at({ url }, { onRetry: (event) => errors.push(event.error) })));
      expect(error).toBeInstanceOf(ConnectionError);
      expect((error as Error).message).toMatch(/: ECONNREFUSED$/);
      expect((error as ConnectionError).cause).toBeInstanceOf(TypeError);
      expect(errors).toHaveLength(2);
      for (const each of errors) expect(each).toBeInstanceOf(ConnectionError);
    },
  );

  test('A redirect that a browser hides is not retried.', async () => {
    const fetch = vi.fn<() => Promise<Response>>(() => Promise.resolve(Response.error()));
    const api = at({ url: 'http://127.0.0.1' }, { fetch });
    expect(await failureOf(api.getClouds())).toMatchObject({ name: 'ApiError', status: 0 });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('The end of the retries is the last error.', async () => {
    withoutWaiting();
    const server = await startFailing(9, 503);
    expect(await failureOf(at(server).getClouds())).toMatchObject({ name: 'ApiError', status: 503 });
    expect(server.received).toHaveLength(3);
  });

  test.each([
    ['the client says', { maxRetries: 4 }, {}, 5],
    ['the call says', { maxRetries: 4 }, { maxRetries: 1 }, 2],
    ['the call says, even if it is none,', { maxRetries: 4 }, { maxRetries: 0 }, 1],
  ] as const)('A call is retried as often as %s.', async (_, settings, options, requests) => {
    withoutWaiting();
    const server = await startFailing(9, 500);
    await failureOf(at(server, settings).getClouds(options));
    expect(server.received).toHaveLength(requests);
  });
});

describe('shouldRetry', () => {
  const failure = (status?: number, retryAfter?: string) => ({
    status,
    headers: new Headers(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }),
  });
  const thrownWith = (code: string) => ({ cause: new TypeError('fetch failed', { cause: { code } }) });

  test.each([
    ['a transient status', 'GET', failure(503), true],
    ['a status that stays', 'GET', failure(404), false],
    ['a status that contains a transient one', 'GET', failure(5030), false],
    ['a transient status of an unsafe method', 'POST', failure(503), false],
    ['too many requests', 'POST', failure(429), false],
    ['too many requests, with a time', 'PATCH', failure(429, '1'), true],
    ['too many requests, with no time', 'PATCH', failure(429, 'soon'), false],
    ['another status with a time', 'POST', failure(503, '1'), false],
    ['the longest wait', 'GET', failure(503, '60'), true],
    ['a longer wait', 'GET', failure(503, '61'), false],
    ['a longer wait after too many requests', 'POST', failure(429, '61'), false],
    ['no response', 'DELETE', {}, true],
    ['no response to an unsafe method', 'POST', {}, false],
    ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ConnectionRefused'].map(
      (code) => [`no connection: ${code}`, 'POST', thrownWith(code), true] as const,
    ),
    ['no connection, in the words of Deno', 'POST', { cause: new TypeError('client error (Connect): refused') }, true],
    ['a connection that broke', 'POST', thrownWith('ECONNRESET'), false],
    ['a method in lower case of another kind', 'PUT', failure(502), true],
  ] as const)('%s', (_, method, given, expected) => {
    expect(shouldRetry(method, given)).toBe(expected);
  });
});

describe('back-off', () => {
  test('Back-off doubles up to a minute, with full jitter.', () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(1);
    expect([0, 1, 2, 3, 7, 40, 2000].map(computeBackOffMs)).toEqual([500, 1000, 2000, 4000, 60_000, 60_000, 60_000]);
    random.mockReturnValue(0.25);
    expect([0, 1].map(computeBackOffMs)).toEqual([125, 250]);
    random.mockReturnValue(0);
    expect(computeBackOffMs(5)).toBe(0);
  });

  test('Retry-After is read in seconds and as a date, and nothing else is.', () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2030, 0, 1));
    const read = (value: string): number => readRetryAfterMs({ headers: new Headers({ 'Retry-After': value }) });
    expect(read('0')).toBe(0);
    expect(read('120')).toBe(120_000);
    expect(read('Tue, 01 Jan 2030 00:00:30 GMT')).toBe(30_000);
    expect(read('Mon, 31 Dec 2029 23:59:30 GMT')).toBe(0);
    expect(readRetryAfterMs({})).toBeNaN();
    for (const nonsense of ['', 'soon', '-1', '1.5', '1e3', '0x10', ' ', '30 s', 'Tue, 99 Jan 2030 GMT']) {
      expect(read(nonsense), nonsense).toBeNaN();
    }
  });

  test('A wait of 0 that the service asks for is used as it is.', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    expect(chooseDelayMs({ headers: new Headers({ 'Retry-After': '0' }) }, 3)).toBe(0);
    expect(chooseDelayMs({}, 3)).toBe(4000);
  });

  test('The service decides on the wait, as long as it is at most a minute.', async () => {
    const delays: number[] = [];
    const onRetry = ({ delayMs }: RetryEvent): void => void delays.push(delayMs);
    const patient = await startFailing(1, 503, { 'Retry-After': '1' });
    await at(patient, { onRetry }).getClouds();
    expect(delays).toEqual([1000]);

    const slow = await startFailing(1, 503, { 'Retry-After': '61' });
    expect(await failureOf(at(slow, { onRetry }).getClouds())).toMatchObject({ status: 503 });
    expect(slow.received).toHaveLength(1);
    expect(delays).toHaveLength(1);
  });
});

describe('timeouts', () => {
  test.each([
    ['the client', { timeoutMs: 40 }, {}, 40],
    ['the call', { timeoutMs: 50_000 }, { timeoutMs: 30 }, 30],
  ] as const)('An attempt ends after as long as %s allows, and is then retried.', async (_, settings, options, ms) => {
    withoutWaiting();
    const server = await startServer(() => {});
    const error = (await failureOf(at(server, settings).getClouds(options))) as TimeoutError;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.name).toBe('TimeoutError');
    expect(error.message).toContain(`no complete response within ${ms} ms`);
    expect(server.received).toHaveLength(3);
  });

  test('Without a setting, an attempt may take a minute.', async () => {
    const server = await startFailing(0, 200);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    await at(server).getClouds();
    expect(timers.mock.calls.map(([, ms]) => ms)).toContain(60_000);
  });

  test('A POST that times out is not retried.', async () => {
    const server = await startServer(() => {});
    expect(await failureOf(at(server, { timeoutMs: 300 }).createCloud({ name: 'A' }))).toBeInstanceOf(TimeoutError);
    expect(server.received).toHaveLength(1);
  });

  test('The timeout starts when the request is sent: a slow credential does not count.', async () => {
    const server = await startFailing(0, 200);
    const accessToken = (): Promise<string> => sleep(400, 'secret-token');
    expect(await new CloudApi({ baseUrl: server.url, accessToken, timeoutMs: 300 }).getClouds()).toEqual([]);
  });

  test('A response that arrives after the timeout is ignored.', async () => {
    const server = await startServer((response) => void setTimeout(() => sendJson(response, 200, []), 80));
    const seen: number[] = [];
    const api = at(server, { timeoutMs: 40, maxRetries: 0, onResponse: ({ status }) => seen.push(status) });
    await failureOf(api.getClouds());
    await sleep(80);
    expect(seen).toEqual([]);
  });
});

describe('aborts', () => {
  const WAITS: Record<string, () => Promise<CloudApi>> = {
    'for the response': async () => at(await startServer(() => {})),
    'for the rest of the body': async () =>
      at(await startServer((response) => void response.writeHead(200).write('['))),
    'to retry': async () => at(await startFailing(9, 503, { 'Retry-After': '30' })),
    'for a credential': async () => {
      const { url } = await startFailing(0, 200);
      return new CloudApi({ baseUrl: url, accessToken: () => new Promise<never>(() => {}) });
    },
    'for a fetch that ignores the signal': () =>
      Promise.resolve(at({ url: 'http://127.0.0.1' }, { fetch: () => new Promise<never>(() => {}) })),
  };

  test.each(Object.entries(WAITS))('The caller ends a call at once while it waits %s.', async (_, connect) => {
    const controller = new AbortController();
    const call = (await connect()).getClouds({ signal: controller.signal });
    void call.catch(() => {});
    await sleep(50);
    controller.abort();
    const error = await Promise.race([failureOf(call), sleep(10_000, 'It hangs.', { ref: false })]);
    expect(error).toBe(controller.signal.reason);
    expect(error).toMatchObject({ name: 'AbortError' });
  });

  test('The caller ends a call at once from the retry hook.', async () => {
    const controller = new AbortController();
    const server = await startFailing(9, 503, { 'Retry-After': '30' });
    const call = at(server, { onRetry: () => controller.abort() }).getClouds({ signal: controller.signal });
    const error = await Promise.race([failureOf(call), sleep(10_000, 'It hangs.', { ref: false })]);
    expect(error).toBe(controller.signal.reason);
    expect(server.received).toHaveLength(1);
  });

  test('An abort ends a call whose onRetry never settles, and no timer follows.', async () => {
    const server = await startFailing(9, 503);
    const controller = new AbortController();
    let settle: () => void = () => {};
    const hook = (): Promise<void> => {
      setTimeout(() => controller.abort(), 5);
      return new Promise((resolve) => {
        settle = resolve;
      });
    };
    const call = at(server, { onRetry: hook }).getClouds({ signal: controller.signal });
    expect(await failureOf(call)).toBe(controller.signal.reason);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    settle();
    await new Promise((resolve) => setImmediate(resolve));
    expect(timers).not.toHaveBeenCalled();
  });

  test("An abort has the caller's reason, and a signal that was aborted before sends nothing.", async () => {
    const server = await startFailing(0, 200);
    const reason = new Error('The user left.');
    expect(await failureOf(at(server).getClouds({ signal: AbortSignal.abort(reason) }))).toBe(reason);
    const timeout = await failureOf(at(await startServer(() => {})).getClouds({ signal: AbortSignal.timeout(30) }));
    expect(timeout).toMatchObject({ name: 'TimeoutError' });
    expect(timeout).toBeInstanceOf(DOMException);
    expect(server.received).toEqual([]);
  });

  test('Many calls can share a signal: it has one listener, and Node prints no warning.', async () => {
    withoutWaiting();
    const warnings: string[] = [];
    const warn = (warning: Error): void => void warnings.push(warning.message);
    process.on('warning', warn);
    onTestFinished(() => void process.off('warning', warn));
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const api = at(await startFailing(30, 500));
    await Promise.all(Array.from({ length: 30 }, () => api.getClouds({ signal, maxRetries: 30 })));
    await sleep(10);
    expect(added).toHaveBeenCalledTimes(1);
    expect(warnings).toEqual([]);
  });
});

describe('hooks', () => {
  test('Hooks receive each attempt, and no credential.', async () => {
    withoutWaiting();
    const server = await startFailing(1, 503);
    const events: [string, RequestEvent | ResponseEvent | RetryEvent][] = [];
    const api = at(server, {
      onRequest: (event) => events.push(['request', event]),
      onResponse: (event) => events.push(['response', event]),
      onRetry: (event) => events.push(['retry', event]),
    });
    await api.getClouds();

    const request = { operation: 'getClouds', method: 'GET', url: `${server.url}/cloud` };
    const durationMs: unknown = expect.any(Number);
    expect(events).toEqual([
      ['request', { ...request, retries: 0 }],
      ['response', { ...request, retries: 0, status: 503, durationMs }],
      [
        'retry',
        { operation: 'getClouds', retries: 1, delayMs: 0, error: expect.objectContaining({ status: 503 }) as unknown },
      ],
      ['request', { ...request, retries: 1 }],
      ['response', { ...request, retries: 1, status: 200, durationMs }],
    ]);
    const durations = events.flatMap(([, event]) => ('durationMs' in event ? [event.durationMs] : []));
    expect(Math.max(...durations)).toBeLessThan(60_000);
    expect(inspect(events, { depth: 9, showHidden: true })).not.toContain('secret-token');
  });

  test.each(['onRequest', 'onResponse', 'onRetry'] as const)('What %s throws ends the call.', async (hook) => {
    withoutWaiting();
    const server = await startFailing(9, 503);
    const reason = new Error('The log is full.');
    const api = at(server, {
      [hook]: () => {
        throw reason;
      },
    });
    expect(await failureOf(api.getClouds())).toBe(reason);
    expect(server.received).toHaveLength(hook === 'onRequest' ? 0 : 1);
  });
});

describe('incomplete responses', () => {
  test('A call is retried if its response is incomplete.', async () => {
    withoutWaiting();
    const server = await startMisbehavingServer((socket, count) =>
      socket.end(count === 1 ? 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[' : whole(200, '[]')),
    );
    expect(await at(server).getClouds()).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });
});
