/** Which credential a client takes, where it sends it, and what it does when it is refused. */
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CloudApi, InvalidArgumentError, type ClientOptions, type Credential } from '../../src/index.js';
import { createFetchClient, openFetchClient } from '../../src/fetch-client.js';
import {
  anonymous,
  atServer,
  basic,
  createTransport,
  inCookie,
  inQuery,
  serializeParameters,
  toCurl,
  type CallError,
  type Service,
} from '../../src/runtime.js';
import { failureOf } from '../support/failure.js';
import { sendJson, startServer, type TestServer } from '../support/server.js';

function startService(): Promise<TestServer> {
  return startServer((response) => sendJson(response, 200, []));
}

/** Starts a service that takes one token only. */
function startGuarded(token: string): Promise<TestServer> {
  return startServer((response, { headers }) =>
    sendJson(response, headers.authorization === `Bearer ${token}` ? 200 : 401, []),
  );
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('settings', () => {
  test.each([
    ['no credential', {}],
    ['two credentials', { accessToken: 'secret-token', apiKey: 'secret-key' }],
    ['an undefined credential', { accessToken: undefined }],
  ])('A client with %s is refused.', (_, options) => {
    const error = thrownBy(() => new CloudApi(options as ClientOptions));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(String(error)).toBe('InvalidArgumentError: Pass exactly one credential: accessToken or apiKey.');
  });

  test.each([
    'http://example.org',
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
    'http://user@example.org',
    'http://localhost:x@evil.test',
    'http://not-localhost',
    'http://x127.0.0.1',
    'http://localhost@evil.test',
    'https://example.org@evil.test',
    'http://[::2]',
    'ftp://localhost',
    'file:///etc/passwd',
    '/relative',
    '',
  ])('A client of %j is refused, as its credential could be read on the way.', (baseUrl) => {
    const error = thrownBy(() => new CloudApi({ baseUrl, accessToken: 'secret-token' }));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toMatchObject({ argument: 'baseUrl' });
    expect(inspect(error)).not.toMatch(/secret-token|evil/);
  });

  test.each([
    'https://example.org',
    'HTTPS://example.org:8443/v1',
    'http://localhost',
    'http://LOCALHOST:80/v1',
    'http://127.0.0.1:8080',
    'http://127.1.2.3',
    'http://127.0.0.53:8080',
    'http://[::1]:8080/v1',
  ])('A client of %s is fine.', (baseUrl) => {
    expect(thrownBy(() => new CloudApi({ baseUrl, apiKey: 'secret-key' }))).toBeUndefined();
  });
});

describe('sending a credential', () => {
  test.each([
    ['an access token', { accessToken: 'a' }, 'Bearer a'],
    ['an API key', { apiKey: 'b' }, 'ApiKey b'],
    ['a function', { accessToken: () => 'c' }, 'Bearer c'],
    ['a function that returns a promise', { apiKey: () => Promise.resolve('d') }, 'ApiKey d'],
  ] as const)('%s is sent as the contract says.', async (_, credential, header) => {
    const server = await startService();
    await new CloudApi({ baseUrl: server.url, ...credential }).getClouds();
    expect(server.received[0]!.headers.authorization).toBe(header);
  });

  test.each(['', undefined, 'two\nlines', 'two\r\nX-Evil: 1', 'snow \u2603'])(
    'A credential of %j is refused before anything is sent, and not shown.',
    async (credential) => {
      const server = await startService();
      for (const accessToken of [credential, () => credential, () => Promise.resolve(credential)]) {
        if (accessToken === undefined) continue;
        const call = async (): Promise<unknown> =>
          new CloudApi({ baseUrl: server.url, accessToken: accessToken as Credential }).getClouds();
        const error = await failureOf(call());
        expect(error).toBeInstanceOf(InvalidArgumentError);
        expect(error).toMatchObject({ argument: 'accessToken' });
        expect(inspect(error)).not.toMatch(/lines|Evil|snow/);
      }
      expect(server.received).toEqual([]);
    },
  );

  test.each([
    ['an error', new Error('The vault is closed.')],
    ['a mistake', new TypeError('No such header.')],
  ])('%s of a credential function ends the call as it is, without a retry.', async (_, reason) => {
    const server = await startService();
    let asked = 0;
    const accessToken = (): Promise<string> => {
      asked += 1;
      return Promise.reject(reason);
    };
    const api = new CloudApi({ baseUrl: server.url, accessToken });
    expect(await failureOf(api.getClouds())).toBe(reason);
    expect(await failureOf(api.getClouds().result())).toBe(reason);
    expect(asked).toBe(2);
    expect(server.received).toEqual([]);
  });
});

const HTTP_BASIC = { username: 'ada', password: 'pass:w\u00f6rd \u2603' };

const ENCODED_BASIC = `Basic ${Buffer.from(`ada:${HTTP_BASIC.password}`).toString('base64')}`;

/** How a service takes a credential, the credential, and the parts of the request that carry it. */
const WAYS: readonly (readonly [
  way: string,
  credentials: Service['credentials'],
  given: Readonly<Record<string, unknown>>,
  sent: object,
])[] = [
  [
    'in the query',
    { apiKey: inQuery('api key') },
    { apiKey: 'k&=+ /#?\u00e9' },
    { query: 'api%20key=k%26%3D%2B%20%2F%23%3F%C3%A9' },
  ],
  [
    'in a cookie',
    { apiKey: inCookie('sid') },
    { apiKey: 'a=b/+c; d="\u00e9%' },
    { cookie: 'sid=a=b/+c%3B%20d=%22%C3%A9%25' },
  ],
  ['by HTTP Basic', { basic }, { basic: HTTP_BASIC }, { authorization: ENCODED_BASIC }],
];

/** The paths of an openapi-fetch client. */
interface ThingPaths {
  readonly '/things': { readonly get: { readonly responses: {} }; readonly post: { readonly responses: {} } };
}

/** Returns the parts of a request that can carry a credential. */
function pickCredential({ url, headers }: { url: string; headers: Record<string, unknown> }): object {
  const [, query] = url.split('?');
  const { authorization, cookie } = headers;
  return JSON.parse(JSON.stringify({ query, cookie, authorization })) as object;
}

/** Returns options with a function in the place of their only credential. */
function byFunction(given: Readonly<Record<string, unknown>>): Record<string, (refused?: unknown) => unknown> {
  return Object.fromEntries(Object.entries(given).map(([kind, value]) => [kind, async () => value]));
}

describe('other ways to send a credential', () => {
  test.each(WAYS)('A credential is sent %s, from a value or a function.', async (_, credentials, given, sent) => {
    const server = await startService();
    for (const options of [given, byFunction(given)]) {
      await createTransport({ baseUrl: server.url, credentials }, options).call('get', 'GET', '/things', {});
      const client = openFetchClient<ThingPaths>({ baseUrl: server.url, credentials }, {}, options);
      await client.GET('/things');
    }
    expect(server.received.map(pickCredential)).toEqual([sent, sent, sent, sent]);
  });

  test.each(WAYS)('What a request has beside a credential %s stays.', async (_, credentials, given, sent) => {
    const server = await startService();
    const service = { baseUrl: server.url, credentials };
    const parameters = { q: "a b'c", list: ['[x]', '$y'], sid2: 'own value', n: 1 };
    const formats = { list: { allowReserved: true, explode: false }, sid2: { in: 'cookie' } } as const;
    const tune = serializeParameters(parameters, formats);
    const body = { name: 'A' };
    for (const settings of [{}, given]) {
      const policy = settings === given ? service : { ...service, credentials: {} };
      await createTransport(policy, settings).call('put', 'PUT', '/things', {}, {}, { body, tune });
    }
    const [plain, withCredential] = server.received;
    expect(withCredential).toMatchObject({ body: plain!.body, headers: { 'content-type': 'application/json' } });
    const { query = '', cookie = '' } = sent as Record<string, string>;
    expect(withCredential!.url).toBe([plain!.url, query].filter(Boolean).join('&'));
    expect(withCredential!.headers.cookie).toBe([plain!.headers.cookie, cookie].filter(Boolean).join('; '));
    expect(withCredential!.headers['content-length']).toBe(plain!.headers['content-length']);
  });

  test('A key takes the place of a parameter and a cookie of its name.', async () => {
    const server = await startService();
    const tune = serializeParameters({ 'a key': 'x', b: 'y', c: 'z' }, { c: { in: 'cookie' } });
    const call = ['get', 'GET', '/things', {}, { headers: { Cookie: 'sid=old; c=z; sid=older' } }, { tune }] as const;
    const query = { baseUrl: server.url, credentials: { apiKey: inQuery('a key') } };
    await createTransport(query, { apiKey: 'k' }).call(...call);
    const cookie = { baseUrl: server.url, credentials: { apiKey: inCookie('sid') } };
    await createTransport(cookie, { apiKey: 'k' }).call('get', 'GET', '/things', {}, call[4]);
    expect(server.received.map(({ url }) => url)).toEqual(['/things?b=y&a%20key=k', '/things']);
    expect(server.received[1]!.headers.cookie).toBe('c=z; sid=k');
  });

  test.each(WAYS)('A refused credential that is sent %s is renewed once.', async (_, credentials, given) => {
    const [[kind, fresh]] = Object.entries(given) as [[string, unknown]];
    const stale = kind === 'basic' ? { username: 'ada', password: 'stale' } : 'stale ';
    const server = await startServer((response) => sendJson(response, server.received.length > 1 ? 200 : 401, []));
    const asked: unknown[] = [];
    const source = (refused: unknown): unknown => {
      asked.push(refused);
      return refused ? fresh : stale;
    };
    const service = { baseUrl: server.url, credentials };
    await createTransport(service, { [kind]: source, maxRetries: 0 }).call('post', 'POST', '/things', {});
    expect(asked).toEqual([undefined, stale]);
    expect(server.received).toHaveLength(2);
    expect(pickCredential(server.received[0]!)).not.toEqual(pickCredential(server.received[1]!));
  });

  test.each(WAYS)('A refused credential that is sent %s is not sent again if it is the same.', async (...way) => {
    const [, credentials, given] = way;
    const server = await startServer((response) => sendJson(response, 401, {}));
    // Another object with the same fields is the same credential, too.
    const again = Object.fromEntries(
      Object.entries(given).map(([kind, value]) => [kind, () => structuredClone(value)]),
    );
    for (const options of [given, again]) {
      const transport = createTransport({ baseUrl: server.url, credentials }, options);
      expect(await failureOf(transport.call('get', 'GET', '/things', {}))).toMatchObject({ status: 401 });
    }
    expect(server.received).toHaveLength(2);
  });

  test.each(WAYS)('A retry carries the credential %s once.', async (_, credentials, given, sent) => {
    const server = await startServer((response) => {
      response.setHeader('Retry-After', '0');
      sendJson(response, server.received.length > 2 ? 200 : 503, []);
    });
    await createTransport({ baseUrl: server.url, credentials }, given).call('get', 'GET', '/things', {});
    expect(server.received.map(pickCredential)).toEqual([sent, sent, sent]);
  });

  test.each(WAYS)('A credential is not sent %s to another origin, or where none is needed.', async (...way) => {
    const [, credentials, given] = way;
    const [server, other] = [await startService(), await startService()];
    const service = { baseUrl: server.url, credentials };
    const transport = createTransport(service, given);
    await transport.call('open', 'GET', '/open', {}, {}, { tune: anonymous });
    const client = openFetchClient<ThingPaths>(service, {}, given);
    await client.GET('/things', { baseUrl: other.url });
    expect([...server.received, ...other.received].map(pickCredential)).toEqual([{}, {}]);
    // To the server of an operation it is.
    await transport.call('away', 'GET', '/away', {}, {}, { tune: atServer(other.url) });
    expect(pickCredential(other.received[1]!)).not.toEqual({});
  });

  test('openapi-fetch sends a body with a key in the query, and keeps the other settings.', async () => {
    const seen: Request[] = [];
    const signals: (AbortSignal | undefined)[] = [];
    const fetch = async (request: Request, init?: { signal: AbortSignal }): Promise<Response> => {
      seen.push(request);
      signals.push(init?.signal);
      return Response.json([]);
    };
    const service = { baseUrl: 'http://localhost', credentials: { apiKey: inQuery('key') } };
    const client = openFetchClient<ThingPaths>(service, {}, { apiKey: 'k', fetch });
    const controller = new AbortController();
    const init = { body: { name: 'A' }, headers: { 'X-Own': 'x' }, signal: controller.signal, cache: 'no-store' };
    await client.POST('/things', init as never);
    await client.POST('/things', { params: { query: { a: 1 } } } as never);
    const [first, second] = seen;
    expect([first!.url, second!.url]).toEqual(['http://localhost/things?key=k', 'http://localhost/things?a=1&key=k']);
    expect([first!.method, first!.redirect, first!.cache, await first!.text()]).toEqual([
      'POST',
      'manual',
      'no-store',
      '{"name":"A"}',
    ]);
    expect(Object.fromEntries(first!.headers)).toMatchObject({ 'x-own': 'x', 'content-type': 'application/json' });
    expect(second!.body).toBeNull();
    expect(signals).toEqual([expect.any(AbortSignal), expect.any(AbortSignal)]);
  });

  test('A stream is sent with a key in the query.', async () => {
    const server = await startService();
    const body = new Blob(['bytes']).stream();
    const tune = (): object => ({ bodySerializer: () => body, duplex: 'half' });
    const service = { baseUrl: server.url, credentials: { apiKey: inQuery('key') } };
    await createTransport(service, { apiKey: 'k' }).call('put', 'PUT', '/things', {}, {}, { body, tune });
    expect(server.received[0]).toMatchObject({ url: '/things?key=k', body: 'bytes' });
  });

  test.each([
    ['in the query', WAYS[0]!, `curl -X GET 'URL/things?api%20key='"$TOKEN"'' -H 'accept: application/json'`],
    ['in a cookie', WAYS[1]!, `curl -X GET 'URL/things' -H 'accept: application/json' -H 'cookie: sid='"$TOKEN"`],
    [
      'by HTTP Basic',
      WAYS[2]!,
      `curl -X GET 'URL/things' -H 'accept: application/json' -H 'authorization: Basic '"$TOKEN"`,
    ],
  ])('The command of a failed call has a variable in the place of a credential %s.', async (_, way, command) => {
    const [, credentials, given] = way;
    const server = await startServer((response) => sendJson(response, 404, {}));
    const transport = createTransport({ baseUrl: server.url, credentials }, given);
    const error = (await failureOf(transport.call('get', 'GET', '/things', {}))) as CallError;
    expect(toCurl(error)).toBe(command.replace('URL', server.url));
  });

  test('In a page, a key in a cookie is refused when the client is created; another credential is not.', () => {
    // As browsers do it: https://fetch.spec.whatwg.org/#forbidden-request-header
    class PageRequest extends Request {
      constructor(url: string, init: RequestInit) {
        super(url, init);
        this.headers.delete('Cookie');
      }
    }
    vi.stubGlobal('Request', PageRequest);
    onTestFinished(() => void vi.unstubAllGlobals());
    const credentials = { accessToken: ['Authorization', 'Bearer '], apiKey: inCookie('sid') } as const;
    const create = (options: object) => () => createTransport({ baseUrl: 'http://localhost', credentials }, options);
    for (const apiKey of ['key', () => 'key']) {
      expect(thrownBy(create({ apiKey }))).toMatchObject({ name: 'InvalidArgumentError', argument: 'apiKey' });
    }
    expect(thrownBy(create({ accessToken: 'token' }))).toBeUndefined();
  });
});

describe('other origins', () => {
  test('A credential never goes to another origin, whatever sends the request there.', async () => {
    const [server, other] = [await startService(), await startService()];
    const client = createFetchClient({ baseUrl: server.url, accessToken: 'secret-token' });

    await client.GET('/cloud', { baseUrl: other.url });
    client.use({ onRequest: ({ request }) => new Request(request.url.replace(server.url, other.url), request) });
    await client.GET('/cloud');

    expect(server.received).toEqual([]);
    expect(other.received).toHaveLength(2);
    for (const { headers, url } of other.received) expect(JSON.stringify([headers, url])).not.toContain('secret');
  });

  test('A credential does not go to an origin whose name begins like that of the service.', async () => {
    const requests: Request[] = [];
    const client = createFetchClient({
      baseUrl: 'https://example.org',
      accessToken: 'secret-token',
      fetch: (request) => {
        requests.push(request);
        return Promise.resolve(Response.json([]));
      },
    });
    for (const baseUrl of ['https://example.org.evil.test', 'https://example.org:8443', 'http://example.org']) {
      await client.GET('/cloud', { baseUrl });
    }
    await client.GET('/cloud');
    const sent = requests.map(({ headers }) => headers.get('Authorization'));
    expect(sent).toEqual([null, null, null, 'Bearer secret-token']);
  });

  test.each([301, 302, 303, 307, 308])(
    'A redirect with %i is an error, and nothing follows it to another origin.',
    async (status) => {
      const other = await startService();
      const server = await startServer((response) =>
        response.writeHead(status, { Location: `${other.url}/cloud` }).end(),
      );
      const api = new CloudApi({ baseUrl: server.url, accessToken: 'secret-token' });
      expect(await failureOf(api.getClouds())).toMatchObject({ name: 'ApiError', status });
      const client = createFetchClient({ baseUrl: server.url, accessToken: 'secret-token' });
      expect((await client.GET('/cloud')).response.status).toBe(status);
      expect(server.received).toHaveLength(2);
      expect(other.received).toEqual([]);
    },
  );
});

describe('renewal after a 401', () => {
  test('After a 401 a function is called once more, with what was refused, and the call is sent again.', async () => {
    const server = await startGuarded('fresh');
    const asked: (string | undefined)[] = [];
    const retries: unknown[] = [];
    const accessToken = (refused?: string): string => {
      asked.push(refused);
      return refused ? 'fresh' : 'stale';
    };
    const api = new CloudApi({
      baseUrl: server.url,
      accessToken,
      maxRetries: 0,
      onRetry: (event) => retries.push(event),
    });
    expect(await api.createCloud({ name: 'A' })).toEqual([]);
    expect(asked).toEqual([undefined, 'stale']);
    expect(server.received.map(({ body }) => body)).toEqual(['{"name":"A"}', '{"name":"A"}']);
    expect(retries).toEqual([]);
  });

  test('A failure after the renewal is not a refusal of the new credential.', async () => {
    const statuses = [401, 503, 200];
    const server = await startServer((response) => {
      response.setHeader('Retry-After', '0');
      sendJson(response, statuses[server.received.length - 1]!, []);
    });
    const asked: (string | undefined)[] = [];
    const accessToken = (refused?: string): string => {
      asked.push(refused);
      return refused ? 'fresh' : 'stale';
    };
    await new CloudApi({ baseUrl: server.url, accessToken }).getClouds();
    expect(asked).toEqual([undefined, 'stale', 'stale']);
    const sent = server.received.map(({ headers }) => headers.authorization);
    expect(sent).toEqual(['Bearer stale', 'Bearer fresh', 'Bearer fresh']);
  });

  test('A second 401 is the end.', async () => {
    const server = await startGuarded('never');
    let count = 0;
    const api = new CloudApi({ baseUrl: server.url, accessToken: () => `token-${(count += 1)}` });
    expect(await failureOf(api.getClouds())).toMatchObject({ status: 401 });
    expect(server.received).toHaveLength(2);
  });

  test.each([
    ['A string', 'stale'],
    ['A function that has nothing else', () => 'stale'],
  ] as const)('%s that is refused is not sent again.', async (_, accessToken) => {
    const server = await startGuarded('fresh');
    const api = new CloudApi({ baseUrl: server.url, accessToken });
    expect(await failureOf(api.getClouds())).toMatchObject({ name: 'ApiError', status: 401 });
    expect(server.received).toHaveLength(1);
  });

  test('A retry after another failure calls the function again.', async () => {
    const server = await startServer((response) => {
      response.setHeader('Retry-After', '0');
      sendJson(response, server.received.length === 1 ? 503 : 200, []);
    });
    let count = 0;
    const api = new CloudApi({ baseUrl: server.url, accessToken: () => `token-${(count += 1)}` });
    await api.getClouds();
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });
});
