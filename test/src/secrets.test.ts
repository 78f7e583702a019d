/** No error, no event and no command shows a credential, whatever the service and the platform do with it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CallError, CloudApi, type RetryEvent } from '../../src/index.js';
import { clientCredentials, completeLogin } from '../../src/oauth.js';
import { createTransport, events, lines } from '../../src/runtime.js';
import { failureOf, showEverything } from '../support/failure.js';
import { startMisbehavingServer, whole, type Respond } from '../support/misbehaving-server.js';
import { sendJson, startServer } from '../support/server.js';

afterEach(() => void vi.restoreAllMocks());

/** Credentials as callers have them; fetch trims what is around them. */
const CREDENTIALS: Readonly<Record<string, string>> = {
  '4 characters': 'Kx7z',
  '7 characters': 'Kx7z-Qv',
  '8 characters': 'Kx7zQv3m',
  '40 characters': 'Kx7zQv3mKx7zQv3mKx7zQv3mKx7zQv3mKx7zQv3m',
  digits: '90817263540',
  quotes: `Kx7z"Qv'3m`,
  'a backslash': String.raw`Kx7z\Qv3m`,
  'characters of patterns': 'Kx7z.*+?^${}()|[]Qv',
  'a line break at its end': 'Kx7zQv3m-line\n',
  'blanks around it': '\t Kx7zQv3m-blank ',
};

/** Fails if a text shows a credential, be it escaped. */
function expectHidden(credential: string, ...things: readonly unknown[]): void {
  const sent = credential.trim();
  const text = things.map(showEverything).join('\n');
  for (const form of [sent, JSON.stringify(sent).slice(1, -1), encodeURIComponent(sent)]) {
    expect(text.includes(form), `${form} in ${text}`).toBe(false);
  }
}

/** Where a server can repeat a credential. */
const RESPONSES: Readonly<Record<string, (sent: string) => Respond>> = {
  'the sentence of an error': (sent) => respond(401, JSON.stringify({ detail: `No such token: ${sent}` })),
  'a message of a field': (sent) => respond(400, JSON.stringify({ name: [`Not ${sent}.`, 'No.'] })),
  'a nested value': (sent) => respond(400, JSON.stringify({ a: [{ b: { c: [sent, `x ${sent} y`] } }] })),
  'the key of an object': (sent) => respond(400, JSON.stringify({ [sent]: 'unknown' })),
  'a number': (sent) => respond(404, /^\d+$/.test(sent) ? `{"account":${sent}}` : JSON.stringify({ account: sent })),
  'an error that is a text': (sent) => respond(403, JSON.stringify(sent)),
  'a page': (sent) => respond(502, `<h1>Bad gateway</h1> for ${sent} and ${sent}`),
  'broken JSON': (sent) => respond(500, `{"detail": ${JSON.stringify(sent)}, "x`),
  'a string of broken JSON': (sent) => respond(500, `{"detail": "No ${JSON.stringify(sent).slice(1, -1)} here`),
  'the end of what a message quotes': (sent) => respond(500, `${'x'.repeat(197)} ${sent}`),
  'the request ID': (sent) => respond(404, '{}', `X-Request-Id: ${sent}`),
  'the name of the status': (sent) => (socket) =>
    void socket.end(whole(404, '{}').toString().replace('Whatever', `No ${sent}`)),
  cookies: (sent) => respond(404, '{}', `Set-Cookie: session=${sent}`),
  'a success that is not JSON': (sent) => respond(200, `Welcome, ${sent}!`),
  'a success that is the credential': (sent) => respond(200, sent.replace(/^\d/, 'x$&')),
  'the media type': (sent) => respond(200, '<', `Content-Type: text/${sent}`),
  'a success that breaks off': (sent) => (socket) =>
    void socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n${sent}`),
};

function respond(status: number, body: string, ...headers: readonly string[]): Respond {
  return (socket) =>
    void socket.end(Buffer.from(whole(status, Buffer.from(body, 'latin1'), ...headers).toString('latin1'), 'latin1'));
}

/** What a custom `fetch` can reject with. */
const REASONS: Readonly<Record<string, (sent: string, request: Request) => unknown>> = {
  'a text': (sent) => `The tunnel refused ${sent}`,
  'an error': (sent) => new Error(`The tunnel refused ${sent}`),
  'an error of an error': (sent) => new TypeError('fetch failed', { cause: new Error(sent) }),
  'an error of an error with a code': (sent) => new TypeError('fetch failed', { cause: { code: sent, errno: -1 } }),
  'an error with fields': (sent) => Object.assign(new Error('No.'), { config: { headers: { Authorization: sent } } }),
  'an error with the request': (_, request) => Object.assign(new Error('No.'), { request, headers: request.headers }),
  'the message of an error alone': (sent) => Object.assign(new Error(sent), { stack: '' }),
  'the stack of an error alone': (sent) => Object.assign(new Error('No.'), { stack: `Error: ${sent}` }),
  'a circular error': (sent) => {
    const error: Error & { self?: unknown } = new Error(sent);
    error.self = error;
    return error;
  },
  'a DOMException': (sent) => new DOMException(sent, 'AbortError'),
};

const kinds = Object.entries(CREDENTIALS);

describe('calls', () => {
  const cases = kinds.flatMap(([kind, credential]) =>
    Object.entries(RESPONSES).map(([place, misbehave]) => [kind, place, credential, misbehave] as const),
  );

  test.each(cases)('A credential of %s in %s is hidden.', async (_, __, credential, misbehave) => {
    const server = await startMisbehavingServer(misbehave(credential.trim()));
    const seen: unknown[] = [];
    for (const policy of [{ accessToken: credential }, { apiKey: async () => credential }]) {
      const api = new CloudApi({
        baseUrl: server.url,
        ...(policy as { accessToken: string }),
        maxRetries: 1,
        onRequest: (event) => seen.push(event),
        onResponse: (event) => seen.push(event),
        onRetry: (event) => seen.push(event),
      });
      vi.spyOn(Math, 'random').mockReturnValue(0);
      const error = await failureOf(api.getClouds());
      expect(error).toBeInstanceOf(CallError);
      expectHidden(credential, error, api, ...seen);
    }
  });

  const rejections = kinds.flatMap(([kind, credential]) =>
    Object.entries(REASONS).map(([what, reason]) => [kind, what, credential, reason] as const),
  );

  test.each(rejections)('A credential of %s in %s of a custom fetch is hidden.', async (_, __, credential, reason) => {
    const fetch = (request: Request): Promise<Response> => Promise.reject(reason(credential.trim(), request));
    const retries: RetryEvent[] = [];
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const api = new CloudApi({
      baseUrl: 'http://localhost',
      apiKey: credential,
      fetch,
      onRetry: (event) => retries.push(event),
    });
    const error = await failureOf(api.getClouds());
    expect(error).toMatchObject({ name: 'ConnectionError' });
    expect(retries).toHaveLength(2);
    expectHidden(credential, error, ...retries);
  });

  test.each(kinds)('A credential of %s in a stream is hidden.', async (_, credential) => {
    const sent = credential.trim();
    const server = await startServer((response) => response.writeHead(200).end(`data: {${sent}\n\n`));
    const service = { baseUrl: server.url, credentials: { apiKey: ['Authorization', 'ApiKey '] } } as const;
    const transport = createTransport(service, { apiKey: credential });
    for (const read of [events, lines]) {
      const stream = await transport.call<AsyncIterable<unknown>, never>('read', 'GET', '/events', {}, {}, { read });
      const error = await failureOf(stream[Symbol.asyncIterator]().next());
      expect(error).toMatchObject({ name: 'ResponseParseError' });
      expectHidden(credential, error);
    }
  });

  test.each(kinds)(
    'A credential of %s in an address and in headers is hidden in events and commands.',
    async (_, credential) => {
      const sent = credential.trim();
      const server = await startServer((response) => sendJson(response, 404, {}));
      const urls: string[] = [];
      const api = new CloudApi({ baseUrl: server.url, apiKey: credential, onRequest: ({ url }) => urls.push(url) });
      const headers = { 'X-Session': sent, Accept: sent, 'X-Password': 'other-secret' };
      const error = await failureOf(api.getCloudUsers(sent, { headers }));
      expectHidden(credential, error, urls);
      expect(showEverything(error)).not.toContain('other-secret');
      expect(urls).toEqual([`${server.url}/cloud/***/user`]);
    },
  );

  test('A digit of a body that is not the credential stays a number.', async () => {
    const server = await startServer((response) =>
      sendJson(response, 404, { account: 1234567890, count: 5, ok: true, no: null }),
    );
    const result = await new CloudApi({ baseUrl: server.url, apiKey: '1234567890' }).getClouds().result();
    expect(result).toMatchObject({
      error: { name: 'ApiError', status: 404, body: { account: '***', count: 5, ok: true, no: null } },
    });
  });

  test('A credential of 4 to 7 characters is hidden only where it is a whole word, a shorter one is not hidden.', async () => {
    const detail = 'pass, passport, trespass pass pas';
    const server = await startServer((response) => sendJson(response, 404, { detail, passport: 'pass', pass: 1 }));
    const bodyOf = async (apiKey: string): Promise<unknown> =>
      ((await failureOf(new CloudApi({ baseUrl: server.url, apiKey }).getClouds())) as { body: unknown }).body;
    expect(await bodyOf('pass')).toStrictEqual({
      detail: '***, passport, trespass *** pas',
      passport: '***',
      '***': 1,
    });
    expect(await bodyOf('pas')).toEqual({ detail, passport: 'pass', pass: 1 });
    expect(await bodyOf('trespass')).toMatchObject({ detail: 'pass, passport, *** pass pas' });
    expect(await bodyOf('passport')).toStrictEqual({ detail: 'pass, ***, trespass pass pas', '***': 'pass', pass: 1 });
  });

  test('A credential of 8 characters is hidden within a word, too.', async () => {
    const server = await startServer((response) => sendJson(response, 404, { detail: 'mypasswords' }));
    const api = new CloudApi({ baseUrl: server.url, apiKey: 'password' });
    expect(await failureOf(api.getClouds())).toMatchObject({ body: { detail: 'my***s' } });
  });

  test('The reason why a text is not JSON is left out if it could quote a part of the credential.', async () => {
    const causeOf = async (text: string): Promise<unknown> => {
      const fetch = async (): Promise<Response> => new Response(text);
      const api = new CloudApi({ baseUrl: 'http://localhost', apiKey: 'the-secret-key', fetch });
      return ((await failureOf(api.getClouds())) as Error).cause;
    };
    expect(await causeOf('x the-secret-key')).toBeUndefined();
    expect(await causeOf('x')).toBeInstanceOf(SyntaxError);
  });

  test('What does not show the credential is not copied.', async () => {
    const reason = Object.assign(new TypeError('fetch failed', { cause: new Error('No route.') }), { port: 443 });
    const fetch = (): Promise<Response> => Promise.reject(reason);
    const api = new CloudApi({ baseUrl: 'http://localhost', apiKey: 'the-secret-key', fetch, maxRetries: 0 });
    expect(await failureOf(api.getClouds())).toMatchObject({ cause: reason });
    expect(((await failureOf(api.getClouds())) as Error).cause).toBe(reason);
  });
});

describe('tokens', () => {
  test.each(kinds)('A client secret of %s is hidden.', async (_, clientSecret) => {
    const bodies = [
      { error: 'invalid_client', error_description: `No such secret: ${clientSecret.trim()}` },
      { error: clientSecret.trim() },
    ];
    for (const body of bodies) {
      const server = await startServer((response) => sendJson(response, 401, body));
      const tokenUrl = `${server.url}/token`;
      const error = await failureOf(clientCredentials({ clientId: 'app', clientSecret, tokenUrl })());
      expect(error).toMatchObject({ name: 'TokenError', status: 401 });
      expectHidden(clientSecret, error);
    }
  });

  test.each(kinds)('A code of %s is hidden.', async (_, given) => {
    const code = given.trim();
    const codeVerifier = `verifier-${code}-verifier`;
    const server = await startServer((response) =>
      sendJson(response, 400, { error: 'invalid_grant', error_description: `${code} ${codeVerifier}` }),
    );
    const options = { clientId: 'app', redirectUri: 'http://localhost/back', tokenUrl: `${server.url}/token` };
    const back = `${options.redirectUri}?${String(new URLSearchParams({ code, state: 'mine' }))}`;
    const error = await failureOf(completeLogin(back, { codeVerifier, state: 'mine' }, options));
    expect(error).toMatchObject({ name: 'TokenError', code: 'invalid_grant' });
    expectHidden(code, error);
  });
});
