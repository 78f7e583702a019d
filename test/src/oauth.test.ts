/** Access tokens by OAuth 2: when and how they are requested, how long they are kept, and what a failure reports. */
import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CloudApi, InvalidArgumentError, operations } from '../../src/index.js';
import {
  beginLogin,
  clientCredentials,
  completeLogin,
  TokenError,
  type ClientCredentialsOptions,
  type LoginOptions,
} from '../../src/oauth.js';
import * as contract from '../../generated/cloud/operations.js';
import * as today from '../../generated/cloud-current/operations.js';
import { CloudApi as CurrentApi } from '../../src/current/index.js';
import { failureOf } from '../support/failure.js';
import { sendJson, startServer, type Received, type TestServer } from '../support/server.js';

interface Service extends TestServer {
  /** The requests to the token endpoint. */
  readonly tokenRequests: Received[];
  /** The requests to the API. */
  readonly calls: Received[];
  /** Makes the API refuse all tokens given so far. */
  revoke(): void;
}

/** Starts an API with a token endpoint, which gives `token-1`, `token-2` and so on. */
async function startService(token: object = { expires_in: 300 }): Promise<Service> {
  const tokenRequests: Received[] = [];
  const calls: Received[] = [];
  let [count, valid] = [0, 1];
  const server = await startServer((response, request) => {
    if (request.url === '/token') {
      tokenRequests.push(request);
      count += 1;
      return sendJson(response, 200, { access_token: `token-${count}`, token_type: 'Bearer', ...token });
    }
    calls.push(request);
    const number = Number(/^Bearer token-(\d+)$/.exec(request.headers.authorization ?? '')?.[1]);
    return sendJson(response, number >= valid ? 200 : 401, []);
  });
  return { ...server, tokenRequests, calls, revoke: () => (valid = count + 1) };
}

function settingsOf(server: TestServer): ClientCredentialsOptions {
  return {
    clientId: 'the-app',
    clientSecret: 'secret & more',
    tokenUrl: `${server.url}/token`,
  };
}

function loginOf(server: TestServer): LoginOptions {
  return {
    clientId: 'the-app',
    redirectUri: 'http://localhost:3000/back',
    tokenUrl: `${server.url}/token`,
  };
}

function connect(server: TestServer, options: Partial<ClientCredentialsOptions> = {}): CloudApi {
  return new CloudApi({ baseUrl: server.url, accessToken: clientCredentials({ ...settingsOf(server), ...options }) });
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('contracts', () => {
  test('All have the same endpoints and scopes, so that one entry is enough.', () => {
    expect(today.oauth).toEqual(contract.oauth);
    expect(contract.oauth.scopes).toEqual(['cloud:manage', 'org:manage', 'cloud:read']);
  });

  test('The addresses of a service on premises are written once, for the client and its tokens.', async () => {
    const service = await startService();
    const site = {
      baseUrl: service.url,
      tokenUrl: `${service.url}/token`,
      authorizationUrl: `${service.url}/authorize`,
    };
    const given: object[] = [];
    const accessToken = clientCredentials({ ...site, clientId: 'the-app', clientSecret: 'the-secret' });
    const fetch = (request: Request, init?: RequestInit): Promise<Response> => {
      given.push(init ?? {});
      return globalThis.fetch(request, init);
    };
    await new CurrentApi({ ...site, accessToken, fetch }).getClouds();
    expect(service.tokenRequests).toHaveLength(1);
    expect(service.calls).toHaveLength(1);
    expect(Object.keys(given[0]!)).toEqual(['redirect', 'signal']);
    const login = { ...site, clientId: 'the-app', redirectUri: 'http://localhost:3000/back' };
    expect((await beginLogin(login)).url).toContain(`${service.url}/authorize?`);
  });
});

describe('client credentials', () => {
  test('A token is requested with the scopes of the operations, once for many calls.', async () => {
    const server = await startService();
    const api = connect(server);
    await Promise.all([api.getClouds(), api.getClouds()]);
    await api.getClouds();

    expect(server.tokenRequests).toHaveLength(1);
    expect(server.calls.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer token-1'));
    const [{ method, headers, body }] = server.tokenRequests as [Received];
    expect([method, headers['content-type']]).toEqual(['POST', 'application/x-www-form-urlencoded;charset=UTF-8']);
    const { scope, ...others } = Object.fromEntries(new URLSearchParams(body));
    expect(others).toEqual({ grant_type: 'client_credentials', client_id: 'the-app', client_secret: 'secret & more' });
    const scopes = new Set(Object.values(operations).flatMap((operation) => operation.scopes));
    expect(scope!.split(' ').toSorted()).toEqual([...scopes].toSorted());
  });

  test('Scopes can be fewer.', async () => {
    const server = await startService();
    await connect(server, { scopes: ['cloud:read'] }).getClouds();
    expect(new URLSearchParams(server.tokenRequests[0]!.body).get('scope')).toBe('cloud:read');
  });

  test.each([
    [300, 270, 'half a minute before it expires'],
    [60, 54, 'a tenth before the end of a short life'],
  ])('A token for %i s is renewed after %i s: %s.', async (life, renewedAfter) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const server = await startService({ expires_in: life });
    const token = clientCredentials(settingsOf(server));
    const startMs = Date.now();
    expect(await token()).toBe('token-1');
    vi.setSystemTime(startMs + renewedAfter * 1000 - 1);
    expect(await token()).toBe('token-1');
    vi.setSystemTime(startMs + renewedAfter * 1000);
    expect(await token()).toBe('token-2');
    expect(server.tokenRequests).toHaveLength(2);
  });

  test('A token without a life is kept until it is refused.', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const server = await startService({});
    const token = clientCredentials(settingsOf(server));
    await token();
    vi.setSystemTime(Date.now() + 1e12);
    expect(await token()).toBe('token-1');
    expect(await token('token-1')).toBe('token-2');
  });

  test('A thousand concurrent calls with an expired token make one token request, and none is lost.', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const server = await startService();
    const api = connect(server);
    await api.getClouds();
    vi.setSystemTime(Date.now() + 400_000);

    const results = await Promise.all(Array.from({ length: 1000 }, () => api.getClouds().result()));

    expect(results.filter(({ ok }) => ok)).toHaveLength(1000);
    expect(server.tokenRequests).toHaveLength(2);
    expect(server.calls).toHaveLength(1001);
  });

  test('A thousand concurrent calls with a token that was revoked make one token request, and none is lost.', async () => {
    const server = await startService();
    const api = connect(server);
    await api.getClouds();
    server.revoke();

    const results = await Promise.all(Array.from({ length: 1000 }, () => api.getClouds().result()));

    expect(results.filter(({ ok }) => ok)).toHaveLength(1000);
    expect(server.tokenRequests).toHaveLength(2);
  });

  test('A token that is refused at once is renewed once, and the refusal is the end.', async () => {
    const server = await startServer((response, { url }) =>
      url === '/token'
        ? sendJson(response, 200, { access_token: `token-${server.received.length}`, token_type: 'Bearer' })
        : sendJson(response, 401, { detail: 'Never.' }),
    );
    expect(await failureOf(connect(server).getClouds())).toMatchObject({ name: 'ApiError', status: 401 });
    expect(server.received.map(({ url }) => url)).toEqual(['/token', '/cloud', '/token', '/cloud']);
  });
});

describe('token endpoint failures', () => {
  test.each([
    ['a status that may pass', 503, {}],
    ['too many requests', 429, { 'Retry-After': '0' }],
  ])('The token is requested again after %s.', async (_, status, headers) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const server = await startServer((response) => {
      if (server.received.length < 3) response.writeHead(status, headers).end();
      else sendJson(response, 200, { access_token: 'token', token_type: 'Bearer' });
    });
    expect(await clientCredentials(settingsOf(server))()).toBe('token');
  });

  test('A token endpoint that asks for a wait of an hour gets no retry.', async () => {
    const server = await startServer((response) => response.writeHead(503, { 'Retry-After': '3600' }).end());
    expect(await failureOf(clientCredentials(settingsOf(server))())).toMatchObject({ name: 'TokenError', status: 503 });
    expect(server.received).toHaveLength(1);
  });

  test('The token is requested again if the endpoint does not respond, and the error says so.', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const server = await startServer(() => {});
    const error = (await failureOf(clientCredentials({ ...settingsOf(server), timeoutMs: 40 })())) as TokenError;
    expect(error).toBeInstanceOf(TokenError);
    expect(error.message).toMatch(/^No token from .*\/token: .*timeout/);
    expect([error.status, error.code]).toEqual([undefined, undefined]);
    expect(server.received).toHaveLength(3);
  });

  test('A failed request is not kept: the next call requests a token again.', async () => {
    const server = await startServer((response) =>
      server.received.length === 1
        ? sendJson(response, 400, { error: 'invalid_scope' })
        : sendJson(response, 200, { access_token: 'token', token_type: 'Bearer' }),
    );
    const token = clientCredentials(settingsOf(server));
    await failureOf(token());
    expect(await token()).toBe('token');
  });

  test.each([
    [
      'refuses the application',
      401,
      '{"error":"invalid_client","error_description":"No such application."}',
      '401 invalid_client (No such application.)',
      'invalid_client',
    ],
    ['sends a page', 404, '<html>', '404 ', undefined],
    ['gives no token', 200, '{"token_type":"Bearer"}', '200 ', undefined],
    ['gives a token of another type', 200, '{"access_token":"secret","token_type":"mac"}', '200 ', undefined],
    ['breaks off', 200, '{"access_token":"secret', '200 ', undefined],
  ])('An endpoint that %s is a TokenError.', async (...row) => {
    const [, status, body, message, code] = row;
    const server = await startServer((response) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body),
    );
    const error = (await failureOf(connect(server).getClouds())) as TokenError;
    expect(error).toBeInstanceOf(TokenError);
    expect(error).toMatchObject({ name: 'TokenError', status, code });
    expect(error.message).toContain(`No token from ${server.url}/token: ${message}`);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/secret/);
    expect(server.received).toHaveLength(1);
  });
});

describe('secrets', () => {
  test('No secret shows in a source of tokens, nor in a client that has one.', async () => {
    const server = await startService();
    const accessToken = clientCredentials(settingsOf(server));
    const api = new CloudApi({ baseUrl: server.url, accessToken });
    await api.getClouds();
    for (const thing of [accessToken, api]) {
      expect(inspect(thing, { depth: 9, showHidden: true })).not.toMatch(/secret|token-1/);
    }
  });

  test.each(['http://example.org/token', 'ftp://localhost/token', 'token', ''])(
    'A secret is never sent to %j.',
    async (url) => {
      const server = await startService();
      const { clientId, clientSecret } = settingsOf(server);
      const error = await failureOf((async () => clientCredentials({ clientId, clientSecret, tokenUrl: url })())());
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toMatchObject({ argument: 'tokenUrl' });
      const login = { ...loginOf(server), authorizationUrl: url };
      expect(await failureOf(beginLogin(login))).toMatchObject({ argument: 'authorizationUrl' });
    },
  );

  test.each(['clientId', 'clientSecret'] as const)('A %s that is missing is refused.', async (name) => {
    const settings = settingsOf(await startService());
    for (const value of ['', undefined as unknown as string]) {
      const error = await failureOf((async () => clientCredentials({ ...settings, [name]: value }))());
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toMatchObject({ argument: name, message: `${name} must not be empty` });
    }
  });

  test('A redirect of the token endpoint is not followed.', async () => {
    const other = await startService();
    const server = await startServer((response) => response.writeHead(307, { Location: `${other.url}/token` }).end());
    expect(await failureOf(clientCredentials(settingsOf(server))())).toBeInstanceOf(TokenError);
    expect(other.received).toEqual([]);
  });
});

describe('endpoint of the contract', () => {
  test('Without a tokenUrl, tokens come from the endpoint of the contract.', async () => {
    const urls: string[] = [];
    const fetch = (url: string): Promise<Response> => {
      urls.push(url);
      return Promise.resolve(Response.json({ access_token: 'token', token_type: 'Bearer' }));
    };
    expect(await clientCredentials({ clientId: 'a', clientSecret: 'b', fetch })()).toBe('token');
    expect(urls).toEqual([expect.stringMatching(/^https:\/\/.*\/token$/)]);
  });
});

describe('login', () => {
  test('A login sends the user to the page of the contract, and proves that the same browser came back.', async () => {
    const server = await startService({ expires_in: 300, refresh_token: 'refresh-1' });
    const options = loginOf(server);
    const login = await beginLogin(options);
    const url = new URL(login.url);
    expect(url.origin).toMatch(/^https:/);
    const { scope, state, code_challenge: challenge, ...others } = Object.fromEntries(url.searchParams);
    expect(others).toEqual({
      response_type: 'code',
      client_id: 'the-app',
      redirect_uri: 'http://localhost:3000/back',
      code_challenge_method: 'S256',
    });
    expect(scope).toContain('cloud:manage');
    expect(state).toBe(login.state);
    expect(challenge).toBe(createHash('sha256').update(login.codeVerifier).digest('base64url'));

    const back = `${options.redirectUri}?code=the-code&state=${login.state}&session_state=x&iss=https%3A%2F%2Fsso.test`;
    const accessToken = await completeLogin(back, login, options);
    await new CloudApi({ baseUrl: server.url, accessToken }).getClouds();

    expect(Object.fromEntries(new URLSearchParams(server.tokenRequests[0]!.body))).toEqual({
      grant_type: 'authorization_code',
      client_id: 'the-app',
      code: 'the-code',
      code_verifier: login.codeVerifier,
      redirect_uri: 'http://localhost:3000/back',
    });
    expect(server.calls[0]!.headers.authorization).toBe('Bearer token-1');

    server.revoke();
    await new CloudApi({ baseUrl: server.url, accessToken }).getClouds();
    expect(Object.fromEntries(new URLSearchParams(server.tokenRequests[1]!.body))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'the-app',
      refresh_token: 'refresh-1',
    });
    expect(inspect(accessToken, { depth: 9, showHidden: true })).not.toMatch(/refresh-1|token-\d/);
  });

  test('Two logins have nothing in common.', async () => {
    const options = loginOf(await startService());
    const [item, other] = [await beginLogin(options), await beginLogin(options)];
    expect(item.state).not.toBe(other.state);
    expect(item.codeVerifier).not.toBe(other.codeVerifier);
  });

  test('A refresh token that the service replaces is replaced.', async () => {
    let count = 0;
    const server = await startServer((response) => {
      count += 1;
      const token = { access_token: `token-${count}`, token_type: 'Bearer', expires_in: 300 };
      sendJson(response, 200, count === 3 ? token : { ...token, refresh_token: `refresh-${count}` });
    });
    const options = loginOf(server);
    const login = await beginLogin(options);
    const token = await completeLogin(`${options.redirectUri}?code=c&state=${login.state}`, login, options);
    for (const number of [1, 2, 3]) expect(await token(`token-${number}`)).toBe(`token-${number + 1}`);
    const sent = server.received.map(({ body }) => new URLSearchParams(body).get('refresh_token'));
    expect(sent).toEqual([null, 'refresh-1', 'refresh-2', 'refresh-2']);
  });

  test('A login without refresh token ends with its token: the service refuses it, and the caller sees that.', async () => {
    const server = await startService({ expires_in: 300 });
    const options = loginOf(server);
    const login = await beginLogin(options);
    const back = `${options.redirectUri}?code=c&state=${login.state}`;
    const api = new CloudApi({ baseUrl: server.url, accessToken: await completeLogin(back, login, options) });
    server.revoke();
    expect(await failureOf(api.getClouds())).toMatchObject({ name: 'ApiError', status: 401 });
    expect(server.tokenRequests).toHaveLength(1);
  });

  test.each([
    ['of another login', 'code=c&state=other', /state/, undefined],
    ['without a code', '', /state/, undefined],
    ['of a user who refused', 'error=access_denied&state=STATE', /access_denied/, 'access_denied'],
  ])('An address %s is a TokenError, and no code leaves.', async (_, query, message, code) => {
    const server = await startService();
    const options = loginOf(server);
    const login = await beginLogin(options);
    const back = `${options.redirectUri}?${query.replace('STATE', login.state)}`;
    const backOff = vi.spyOn(Math, 'random');
    const error = (await failureOf(completeLogin(back, login, options))) as TokenError;
    expect(error).toBeInstanceOf(TokenError);
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
    expect(backOff).not.toHaveBeenCalled();
    expect(server.received).toEqual([]);
  });
});
