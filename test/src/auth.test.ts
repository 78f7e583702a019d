/** Which credential a client takes, where it sends it, and what it does when it is refused. */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CloudApi, InvalidArgumentError, type ClientOptions, type Credential } from '../../src/index.js';
import { createFetchClient } from '../../src/fetch-client.js';
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
