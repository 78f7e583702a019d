/** What the runtime hands to fetch, and that any fetch, hook and platform can be used with it. */
import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  ApiError,
  CloudApi,
  ConnectionError,
  InvalidArgumentError,
  TimeoutError,
  toCurl,
  type ClientSettings,
} from '../../src/index.js';
import { byContentType, createTransport, events, lines, textEvents, type Transport } from '../../src/runtime.js';
import { failureOf } from '../support/failure.js';
import { listen, sendJson, startServer } from '../support/server.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const BASE = 'http://localhost:1';
const SECRET = 'the-secret-key';

/** A busy machine is slow to close connections. */
const POLL = { timeout: 10_000 };

type Fetch = NonNullable<ClientSettings['fetch']>;

/** What a fetch was given. */
interface Given {
  readonly request: Request;
  readonly init: Parameters<Fetch>[1];
}

/** Creates a fetch that keeps what it is given, and responds with statuses; the last of them stays. */
function recordCalls(...statuses: readonly number[]): { given: Given[]; fetch: Fetch } {
  const given: Given[] = [];
  const fetch: Fetch = async (request, init) => {
    given.push({ request, init });
    return Response.json([], { status: statuses[given.length - 1] ?? statuses.at(-1) ?? 200 });
  };
  return { given, fetch };
}

function open(settings: ClientSettings): CloudApi {
  return new CloudApi({ baseUrl: BASE, apiKey: SECRET, ...settings });
}

const OPTIONS = {
  cache: 'no-store',
  credentials: 'include',
  keepalive: true,
  mode: 'cors',
  priority: 'low',
  next: { revalidate: 5 },
  dispatcher: { dispatch: () => true },
} as const;

/** Options that fetch must not get from a caller whose compiler does not refuse them. */
const REFUSED = { redirect: 'follow', method: 'DELETE', body: 'x', headers: { authorization: 'x' } } as const;

describe('options of fetch', () => {
  test.each(['call', 'client'] as const)('Those of a %s are handed on at every attempt.', async (whose) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { given, fetch } = recordCalls(503, 503, 200);
    await open({ fetch, ...(whose === 'client' && OPTIONS) }).getClouds(whose === 'call' ? OPTIONS : {});
    expect(given).toHaveLength(3);
    for (const { request, init } of given) {
      expect(init).toEqual({ ...OPTIONS, redirect: 'manual', signal: expect.any(AbortSignal) as unknown });
      const { cache, credentials, keepalive, mode } = request;
      expect({ cache, credentials, keepalive, mode }).toMatchObject({ cache: 'no-store', credentials: 'include' });
      expect(request).toMatchObject({ next: OPTIONS.next, keepalive: true, mode: 'cors' });
    }
  });

  test('Those of a call take precedence; one without a value does not.', async () => {
    const { given, fetch } = recordCalls();
    const api = open({ fetch, cache: 'no-store', credentials: 'include' });
    await api.getClouds({ cache: 'reload', credentials: undefined } as never);
    expect(given[0]!.init).toMatchObject({ cache: 'reload', credentials: 'include' });
  });

  test('The second argument is a plain object, without settings, secrets or what the client decides.', async () => {
    const { given, fetch } = recordCalls();
    const hook = (): void => {};
    const settings = {
      baseUrl: BASE,
      apiKey: SECRET,
      fetch,
      headers: {},
      maxRetries: 1,
      timeoutMs: 9,
      retryOn: () => false,
    };
    const hooks = { onRequest: hook, onResponse: hook, onRetry: hook, allowInsecureHttp: true };
    // Settings of OAuth, which a program can have in one object with these.
    const others = {
      clientId: 'c',
      clientSecret: 's',
      tokenUrl: 't',
      authorizationUrl: 'a',
      scopes: [],
      redirectUri: 'r',
    };
    await new CloudApi({ ...settings, ...hooks, ...others, ...REFUSED } as never).getClouds({
      ...REFUSED,
      signal: null,
    } as never);
    const [{ request, init }] = given as [Given];
    expect(Object.getPrototypeOf(init)).toBe(Object.prototype);
    expect(init).toEqual({ redirect: 'manual', signal: expect.any(AbortSignal) as unknown });
    expect([request.method, request.redirect, request.body]).toEqual(['GET', 'manual', null]);
    expect(Object.keys(request)).toEqual(Object.keys(new Request(BASE)));
  });

  test('Only a fetch that is given its options gets those of a framework on the request.', async () => {
    const { given, fetch } = recordCalls();
    await open({ fetch }).getClouds();
    expect(given[0]!.request).not.toHaveProperty('next');
  });
});

describe('a fetch of the caller', () => {
  const platform = globalThis.fetch;
  const ways: Record<string, Fetch | undefined> = {
    none: undefined,
    'one that hands its arguments on': (request, init) => platform(request, init),
    'one that spreads its second argument': (request, init) => platform(request, { ...init, cache: 'no-store' }),
    'one that copies it': (request, init) => platform(request, Object.assign({}, init)),
  };

  /** Ends calls by a timeout and by a signal; resolves with a function that returns the connections that are still open. */
  async function countOpen(fetch: Fetch | undefined): Promise<() => number> {
    let [arrived, closed] = [0, 0];
    const controller = new AbortController();
    const server = createServer((request) => {
      arrived += 1;
      request.on('close', () => (closed += 1));
      if (request.url === '/cloud/7') controller.abort();
    });
    const url = await listen(server);
    onTestFinished(() => void server.close());
    const api = new CloudApi({ baseUrl: url, apiKey: SECRET, maxRetries: 0, fetch });
    expect(await failureOf(api.getClouds({ timeoutMs: 200 }))).toBeInstanceOf(TimeoutError);
    expect(await failureOf(api.getCloud(7, { signal: controller.signal }))).toBe(controller.signal.reason);
    expect(arrived).toBeGreaterThan(0);
    return () => arrived - closed;
  }

  test.each(Object.keys(ways))('With %s, a timeout and an abort close the connection.', async (name) => {
    await expect.poll(await countOpen(ways[name]), POLL).toBe(0);
  });

  test('With a global one that is patched by spreading, they do, too.', async () => {
    vi.stubGlobal('fetch', ((input, init) => platform(input, { ...init, next: {} } as RequestInit)) as typeof fetch);
    await expect.poll(await countOpen(undefined), POLL).toBe(0);
  });
});

describe('headers', () => {
  test.each([
    ['an object', { 'X-A': '1' }],
    ['Headers', new Headers({ 'X-A': '1' })],
    ['those of another implementation', new Map([['X-A', '1']]) as unknown as Headers],
    ['a function', () => ({ 'X-A': '1' })],
    ['a function that returns Headers', () => new Headers({ 'X-A': '1' })],
    ['a function that returns a promise', async () => ({ 'X-A': '1' })],
  ])('%s can be given to a client.', async (_, headers) => {
    const { given, fetch } = recordCalls();
    await open({ fetch, headers }).getClouds();
    expect(given[0]!.request.headers.get('x-a')).toBe('1');
  });

  test('Headers can be given to a call, and take precedence over those of the client.', async () => {
    const { given, fetch } = recordCalls();
    const api = open({ fetch, headers: new Headers({ 'X-A': '1', 'X-B': '1', Accept: 'text/html' }) });
    await api.createCloud({ name: 'A' }, { headers: new Headers({ 'X-A': '2', 'Content-Type': 'application/x' }) });
    const { headers } = given[0]!.request;
    const names = ['x-a', 'x-b', 'accept', 'content-type'];
    expect(names.map((name) => headers.get(name))).toEqual(['2', '1', 'application/json', 'application/x']);
  });

  test('A function is called at each attempt, and what it throws comes out as it is.', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { given, fetch } = recordCalls(503, 200);
    let count = 0;
    await open({ fetch, headers: () => ({ 'X-Count': String((count += 1)) }) }).getClouds();
    expect(given.map(({ request }) => request.headers.get('x-count'))).toEqual(['1', '2']);
    const bug = new TypeError('a bug of mine');
    const headers = (): never => {
      throw bug;
    };
    expect(await failureOf(open({ fetch, headers }).getClouds())).toBe(bug);
  });
});

describe('hooks', () => {
  const bugs: Record<string, () => Error | Promise<Error>> = {
    'an error': () => new TypeError('a bug of mine'),
    // It looks like a failure of this call that can be retried.
    'the error of another call': async () =>
      (await failureOf(open({ maxRetries: 0, fetch: () => Promise.reject(new Error('down')) }).getClouds())) as Error,
    'an invalid argument of another call': async () => (await failureOf(open({}).getCloud('..' as never))) as Error,
  };
  const cases = Object.keys(bugs).flatMap((what) =>
    (['onRequest', 'onResponse', 'onRetry'] as const).flatMap((name) =>
      [false, true].map((isAsync) => [what, name, isAsync] as const),
    ),
  );

  test.each(cases)(
    '%s that %s throws comes out as it is, without a retry (async: %s).',
    async (what, name, isAsync) => {
      const bug = await bugs[what]!();
      const hook = isAsync
        ? () => Promise.reject(bug)
        : () => {
            throw bug;
          };
      const { given, fetch } = recordCalls(name === 'onRetry' ? 503 : 200);
      const api = open({ fetch, [name]: hook });
      expect(await failureOf(api.getClouds())).toBe(bug);
      expect(given).toHaveLength(name === 'onRequest' ? 0 : 1);
    },
  );

  test('An error that a hook takes from elsewhere keeps its stack.', async () => {
    const errors = [
      await failureOf(open({}).getCloud('..' as never)),
      Object.freeze(new InvalidArgumentError('name', 'name is not valid')),
    ] as Error[];
    for (const error of errors) {
      const { stack } = error;
      const api = new CloudApi({ baseUrl: BASE, apiKey: () => Promise.reject(error) });
      expect(await failureOf(api.getClouds())).toBe(error);
      expect(error.stack).toBe(stack);
    }
  });

  test('The client waits for a hook.', async () => {
    const order: string[] = [];
    const { fetch } = recordCalls();
    const wait = async (name: string): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(name);
    };
    const api = open({
      fetch: async (...given) => {
        order.push('fetch');
        return fetch(...given);
      },
      onRequest: () => wait('onRequest'),
      onResponse: () => wait('onResponse'),
    });
    await api.getClouds();
    expect(order).toEqual(['onRequest', 'fetch', 'onResponse']);
  });
});

describe('time and retries', () => {
  test.each(['client', 'call'] as const)('A %s can have no timeout.', async (whose) => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const { fetch } = recordCalls();
    const endless = { timeoutMs: Infinity };
    await open({ fetch, timeoutMs: 5, ...(whose === 'client' && endless) }).getClouds(whose === 'call' ? endless : {});
    expect(timers).not.toHaveBeenCalled();
  });

  test.each(['client', 'call'] as const)('The retryOn of a %s decides.', async (whose) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const asked: [string, number | undefined, boolean][] = [];
    const retryOn: NonNullable<ClientSettings['retryOn']> = (error, byDefault) => {
      asked.push([error.name, error.status, byDefault]);
      return error.status === 409;
    };
    const send = (statuses: number[]): Promise<unknown> => {
      const { fetch } = recordCalls(...statuses);
      const api = open({ fetch, ...(whose === 'client' && { retryOn }) });
      return failureOf(api.createCloud({ name: 'A' }, whose === 'call' ? { retryOn } : {}).withResponse());
    };
    expect(await send([409, 409, 409])).toMatchObject({ status: 409 });
    expect(await send([503])).toMatchObject({ status: 503 });
    expect(asked).toEqual([
      ['ApiError', 409, false],
      ['ApiError', 409, false],
      ['ApiError', 503, false],
    ]);
  });

  test('A retryOn can retry a 401 whose credential does not change, and each retry is sent.', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { given, fetch } = recordCalls(401, 401, 200);
    await open({ fetch, retryOn: ({ status }) => status === 401 }).getClouds();
    expect(given).toHaveLength(3);
    const others = recordCalls(401);
    await failureOf(open({ fetch: others.fetch }).getClouds());
    expect(others.given).toHaveLength(1);
  });

  test('A retryOn of true does not wait longer than a timer can.', async () => {
    const { fetch } = recordCalls();
    let count = 0;
    const busy: Fetch = (...given) =>
      (count += 1) > 1
        ? fetch(...given)
        : Promise.resolve(new Response('', { status: 503, headers: { 'Retry-After': '9'.repeat(9) } }));
    const timers = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => void run()) as never);
    await open({ fetch: busy, timeoutMs: Infinity, retryOn: () => true }).getClouds();
    expect(timers.mock.calls[0]![1]).toBe(2 ** 31 - 1);
  });

  test('What a retryOn throws comes out as it is.', async () => {
    const bug = new TypeError('a bug of mine');
    const { fetch } = recordCalls(503);
    const retryOn = (): never => {
      throw bug;
    };
    expect(await failureOf(open({ fetch, retryOn }).getClouds())).toBe(bug);
  });
});

describe('plain http', () => {
  const hosts = ['sandbox:4020', '192.168.1.20', 'host.docker.internal:8080', '10.0.2.2', 'example.org'];

  test.each(hosts)('A credential goes to http://%s only if that is allowed.', async (host) => {
    const baseUrl = `http://${host}`;
    expect(() => open({ baseUrl })).toThrow(InvalidArgumentError);
    for (const allowInsecureHttp of [false, 'false' as never]) {
      expect(() => open({ baseUrl, allowInsecureHttp })).toThrow(/set allowInsecureHttp to allow it$/);
    }
    const { given, fetch } = recordCalls();
    await open({ baseUrl, allowInsecureHttp: true, fetch }).getClouds();
    expect(given[0]!.request.url).toBe(`${baseUrl}/cloud`);
    expect(given[0]!.request.headers.get('Authorization')).toBe(`ApiKey ${SECRET}`);
  });

  test.each(['ftp://example.org', 'http://user:pass@example.org', 'htps://api'])('%s is never allowed.', (baseUrl) => {
    expect(() => open({ baseUrl, allowInsecureHttp: true })).toThrow(InvalidArgumentError);
  });
});

describe('streams', () => {
  /** Starts a server whose stream is silent; `closed` counts its closed connections. */
  async function startSilence(type: string): Promise<{ transport: Transport; closed: () => number }> {
    let closed = 0;
    const { url } = await startServer((response) => {
      response.on('close', () => (closed += 1));
      response.writeHead(200, { 'Content-Type': type }).flushHeaders();
    });
    return { transport: createTransport({ baseUrl: url, credentials: {} }, {}), closed: () => closed };
  }

  const readers = { events, textEvents, lines, byContentType };
  const types = { events: 'text/event-stream', textEvents: 'text/event-stream', lines: 'application/jsonl' };
  const moments = ['before the first read', 'during a read', 'and never read'] as const;
  const cases = Object.keys(readers).flatMap((name) => moments.map((moment) => [name, moment] as const));

  test.each(cases)('A signal that is aborted %s %s ends it.', async (name, moment) => {
    const { transport, closed } = await startSilence(types[name as 'lines'] ?? 'application/x-ndjson');
    const { signal, abort } = { signal: new AbortController(), abort: new Error('stop') };
    const args = { read: readers[name as 'lines'] };
    const call = transport.call<AsyncIterable<unknown>, never>('read', 'GET', '/', {}, { signal: signal.signal }, args);
    const iterator = (await call)[Symbol.asyncIterator]();
    const isDuring = moment === 'during a read';
    if (isDuring) setTimeout(() => signal.abort(abort), 20);
    else signal.abort(abort);
    const isRead = moment !== 'and never read';
    const error = isRead ? await failureOf(iterator.next() as Promise<unknown>) : abort;
    expect(error).toBe(abort);
    await expect.poll(closed, POLL).toBe(1);
  });

  test('A stream that has ended leaves nothing on the signal of a response whose fetch knows no signals.', async () => {
    const fetch: Fetch = async () => new Response('data: 1\n\ndata: 2\n\n');
    const transport = createTransport({ baseUrl: BASE, credentials: {} }, { fetch });
    const controller = new AbortController();
    const args = { read: events };
    const options = { signal: controller.signal };
    const stream = await transport.call<AsyncIterable<unknown>, never>('read', 'GET', '/', {}, options, args);
    const seen: unknown[] = [];
    for await (const event of stream) seen.push(event);
    controller.abort();
    expect(seen).toHaveLength(2);
  });
});

describe('what a developer sees of a call', () => {
  const failing = (status: number): CloudApi => open({ maxRetries: 0, fetch: recordCalls(status).fetch });

  // Each awaits: a frame of an asynchronous function is one that does.
  async function innermost(api: CloudApi): Promise<unknown> {
    return await api.getCloud(7);
  }
  async function middle(api: CloudApi): Promise<unknown> {
    return await innermost(api);
  }
  async function outermost(api: CloudApi): Promise<unknown> {
    return await middle(api);
  }

  const kinds: Record<string, [() => CloudApi, unknown]> = {
    ApiError: [() => failing(404), ApiError],
    ConnectionError: [() => open({ maxRetries: 0, fetch: () => Promise.reject(new Error('down')) }), ConnectionError],
  };

  test.each(Object.keys(kinds))('The stack of an %s has the frames of the caller, and its name.', async (name) => {
    const [make, type] = kinds[name]!;
    const error = (await failureOf(outermost(make()))) as Error;
    expect(error).toBeInstanceOf(type);
    // Vitest writes the frames anew, without "async".
    const frames = [...error.stack!.matchAll(/^ +at (?:async )?(\w+) /gm)].map(([, frame]) => frame);
    expect(frames).toEqual(expect.arrayContaining(['innermost', 'middle', 'outermost']));
    expect(error.stack).toMatch(new RegExp(`^${name}: getCloud failed: `));
  });

  test('So has that of an invalid argument, and of withResponse, and of a chained call.', async () => {
    async function useInvalid(): Promise<unknown> {
      return await open({}).getCloud('..' as never);
    }
    async function useResponse(): Promise<unknown> {
      return await failing(404).getCloud(7).withResponse();
    }
    async function useChain(): Promise<unknown> {
      return await failing(404)
        .getCloud(7)
        .then(({ id }) => id);
    }
    for (const use of [useInvalid, useResponse, useChain]) {
      expect(((await failureOf(use())) as Error).stack).toMatch(new RegExp(`at (async )?${use.name} `));
    }
  });

  test('An error without a cause has no such property.', async () => {
    const errors = [
      await failureOf(failing(404).getCloud(7)),
      await failureOf(open({}).getCloud('..' as never)),
      await failureOf(open({ maxRetries: 0, fetch: () => new Promise(() => {}) }).getCloud(7, { timeoutMs: 1 })),
    ];
    for (const error of errors) {
      expect(error).not.toHaveProperty('cause');
      expect(inspect(error)).not.toContain('cause');
    }
  });

  test('A call is shown as what it is: pending, fulfilled or rejected.', async () => {
    const [good, bad] = [open({ fetch: recordCalls().fetch }).getClouds(), failing(404).getClouds()];
    expect(inspect(good)).toBe('ApiCall [Promise] { <pending> }');
    await Promise.allSettled([good, bad]);
    expect(inspect(good)).toBe('ApiCall [Promise] { [] }');
    expect(inspect(bad)).toMatch(/^ApiCall \[Promise\] {\n {2}<rejected> ApiError: getClouds failed/);
  });

  test('A failure is unhandled only if nobody handles the call in any of its forms.', async () => {
    const unhandled: unknown[] = [];
    const keep = (reason: unknown): void => void unhandled.push(reason);
    // Vitest has a listener of its own, which fails the run.
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', keep);
    onTestFinished(() => {
      process.off('unhandledRejection', keep);
      for (const other of others) process.on('unhandledRejection', other);
    });
    const call = failing(404).getClouds();
    await call.result();
    failing(404)
      .getClouds()
      .withResponse()
      .catch(() => {});
    await failing(404).getClouds().result();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unhandled).toEqual([]);
    void failing(404).getClouds();
    await expect.poll(() => unhandled.length, POLL).toBe(1);
  });
});

describe('platforms', () => {
  test.each(['Request', 'Headers', 'TextEncoder', 'fetch'])('A missing %s is named.', async (name) => {
    const { fetch } = recordCalls();
    const api = open(name === 'fetch' ? {} : { fetch });
    vi.stubGlobal(name, undefined);
    Reflect.deleteProperty(globalThis, name);
    const error = await failureOf(api.getClouds());
    expect(error).toMatchObject({ name: 'InvalidArgumentError', message: `globalThis must have ${name}` });
  });

  test('A platform without streams, such as React Native, has the errors of others.', async () => {
    // Node's own response needs the class.
    const response = Response.json([], { status: 404 });
    vi.stubGlobal('ReadableStream', undefined);
    Reflect.deleteProperty(globalThis, 'ReadableStream');
    expect(await failureOf(open({ fetch: async () => response }).getClouds())).toBeInstanceOf(ApiError);
  });

  test('An error of another build is an instance of the class of the same name, and of no other.', async () => {
    vi.resetModules();
    const other = (await import('../../src/index.js')) as typeof import('../../src/index.js');
    expect(other.ApiError).not.toBe(ApiError);
    const names = ['ApiError', 'CallError', 'ConnectionError', 'TimeoutError', 'ResponseParseError'] as const;
    const all = [...names, 'InvalidArgumentError'] as const;
    const respond =
      (status: number, text: string): Fetch =>
      () =>
        Promise.resolve(new Response(text, { status }));
    const tries: [Fetch, readonly (typeof all)[number][]][] = [
      [respond(404, ''), ['ApiError', 'CallError']],
      [respond(200, '<'), ['CallError', 'ResponseParseError']],
      [() => Promise.reject(new Error('down')), ['CallError', 'ConnectionError']],
      [() => new Promise(() => {}), ['CallError', 'ConnectionError', 'TimeoutError']],
    ];
    for (const [fetch, kinds] of tries) {
      const error = await failureOf(open({ fetch, maxRetries: 0, timeoutMs: 20 }).getClouds());
      expect(all.filter((name) => error instanceof other[name]).toSorted()).toEqual(kinds);
    }
    const invalid = await failureOf(open({}).getCloud('..' as never));
    expect(all.filter((name) => invalid instanceof other[name])).toEqual(['InvalidArgumentError']);
    class OwnError extends other.ApiError {}
    for (const value of [invalid, undefined, null, 'ApiError', {}, new Error('x'), Object.create(null)]) {
      expect([value instanceof other.ApiError, value instanceof OwnError]).toEqual([false, false]);
    }
    const error = await failureOf(open({ fetch: respond(404, '') }).getClouds());
    expect(error instanceof OwnError).toBe(false);
    expect(() => other.toCurl(error as ApiError)).toThrow(other.InvalidArgumentError);
    expect(toCurl(error as ApiError)).toContain('curl -X GET');
  });

  test('An empty object can be sent, and one whose class has fields.', async () => {
    const server = await startServer((response) => sendJson(response, 200, {}));
    const api = new CloudApi({ baseUrl: server.url, apiKey: SECRET });
    class Update {
      name = 'A';
    }
    for (const body of [{}, Object.create(null) as object, new Update()]) {
      await api.updateCloud(7, body);
    }
    expect(server.received.map(({ body }) => body)).toEqual(['{}', '{}', '{"name":"A"}']);
  });
});
