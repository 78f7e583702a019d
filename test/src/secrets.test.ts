/** No error, no event and no command shows a credential, whatever the service and the platform do with it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CallError, CloudApi, type ApiError, type RetryEvent } from '../../src/index.js';
import { clientCredentials, completeLogin } from '../../src/oauth.js';
import { basic, createTransport, events, inCookie, inQuery, lines } from '../../src/runtime.js';
import { openFetchClient } from '../../src/fetch-client.js';
import type { Service, Transport } from '../../src/runtime.js';
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

/** The forms in which a service can send a credential back. */
const FORMS: Readonly<Record<string, (sent: string) => string>> = {
  'as it is': (sent) => sent,
  'percent-encoded': encodeURIComponent,
  'in base64': (sent) => Buffer.from(sent).toString('base64'),
};

/** Returns each form that a text of a log can have. */
function formsOf(sent: string): string[] {
  return [
    ...Object.values(FORMS).map((write) => write(sent)),
    JSON.stringify(sent).slice(1, -1),
    new URLSearchParams({ '': sent }).toString().slice(1),
    encodeURIComponent(sent).replace(/%../g, (escape) => escape.toLowerCase()),
    Buffer.from(sent).toString('base64url'),
  ];
}

/** Fails if a text shows a credential, be it escaped or encoded. */
function expectHidden(credential: string | readonly string[], ...things: readonly unknown[]): void {
  const text = things.map(showEverything).join('\n');
  const secrets = [credential].flat().map((secret) => secret.trim());
  for (const form of secrets.flatMap(formsOf)) expect(text.includes(form), `${form} in ${text}`).toBe(false);
}

/** A way to send a credential: how a client has it, and the texts that are secret then. */
interface Scheme {
  readonly credentials: Service['credentials'];
  readonly give: (credential: string) => object;
  readonly secrets: (credential: string) => readonly string[];
}

const own = (credential: string): string[] => [credential.trim()];

const SCHEMES: Readonly<Record<string, Scheme>> = {
  'bearer token': {
    credentials: { accessToken: ['Authorization', 'Bearer '] },
    give: (accessToken) => ({ accessToken }),
    secrets: own,
  },
  'key in a header': {
    credentials: { apiKey: ['X-Key', ''] },
    give: (apiKey) => ({ apiKey: async () => apiKey }),
    secrets: own,
  },
  'key in the query': { credentials: { apiKey: inQuery('api key') }, give: (apiKey) => ({ apiKey }), secrets: own },
  'key in a cookie': { credentials: { apiKey: inCookie('session') }, give: (apiKey) => ({ apiKey }), secrets: own },
  'password of HTTP Basic': {
    credentials: { basic },
    // A password keeps its blanks; controls are refused.
    give: (credential) => ({ basic: async () => ({ username: 'ada', password: credential.trim() }) }),
    secrets: (credential) => [credential.trim(), `ada:${credential.trim()}`],
  },
};

const schemes = Object.entries(SCHEMES);

/** The credentials that are sent back in every form, by every scheme. */
const ENCODED: ReadonlySet<string> = new Set(['4 characters', 'quotes', 'characters of patterns']);

/** Returns credentials, each with a text in which the service sends back a part of it. */
function listEchoes(scheme: Scheme): (readonly [credential: string, echo: string])[] {
  return kinds.flatMap(([kind, credential]) => {
    const forms = ENCODED.has(kind) ? Object.values(FORMS) : scheme.credentials.accessToken ? [FORMS['as it is']!] : [];
    return scheme.secrets(credential).flatMap((secret) => forms.map((write) => [credential, write(secret)] as const));
  });
}

/** Creates a transport that sends a credential by a scheme. */
function connect(scheme: Scheme, baseUrl: string, credential: string, settings: object = {}): Transport {
  return createTransport({ baseUrl, credentials: scheme.credentials }, { ...scheme.give(credential), ...settings });
}

function getClouds(transport: Transport): PromiseLike<unknown> {
  return transport.call('getClouds', 'GET', '/cloud', {});
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

/** Returns the headers of a request that carry its credential. */
function pickCredential(headers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    ['authorization', 'x-key', 'cookie'].flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])),
  );
}

const kinds = Object.entries(CREDENTIALS);

describe('calls', () => {
  const places = schemes.flatMap(([name, scheme]) =>
    Object.entries(RESPONSES).map(([place, misbehave]) => [name, place, scheme, misbehave] as const),
  );

  test.each(places)('A %s in %s is hidden in every form.', async (_, __, scheme, misbehave) => {
    let respondNext: Respond = () => {};
    const server = await startMisbehavingServer((...args) => respondNext(...args));
    vi.spyOn(Math, 'random').mockReturnValue(0);
    for (const [, credential] of scheme.credentials.basic ? kinds.slice(0, -2) : kinds) {
      for (const secret of scheme.secrets(credential)) {
        for (const write of Object.values(FORMS)) {
          respondNext = misbehave(write(secret));
          const seen: unknown[] = [];
          const [onRequest, onResponse, onRetry] = Array.from(
            { length: 3 },
            () => (event: unknown) => seen.push(event),
          );
          const transport = connect(scheme, server.url, credential, { maxRetries: 1, onRequest, onResponse, onRetry });
          const error = await failureOf(getClouds(transport));
          expect(error).toBeInstanceOf(CallError);
          for (const text of scheme.secrets(credential)) expectHidden(text, error, transport, ...seen);
        }
      }
    }
  });

  const rejections = schemes.flatMap(([name, scheme]) =>
    Object.entries(REASONS).map(([what, reason]) => [name, what, scheme, reason] as const),
  );

  test.each(rejections)('A %s in %s of a custom fetch is hidden in every form.', async (_, __, scheme, reason) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    for (const [credential, echo] of listEchoes(scheme)) {
      const fetch = (request: Request): Promise<Response> => Promise.reject(reason(echo, request));
      const retries: RetryEvent[] = [];
      const onRetry = (event: RetryEvent): unknown => retries.push(event);
      const transport = connect(scheme, 'http://localhost', credential, { fetch, onRetry });
      const error = await failureOf(getClouds(transport));
      expect(error).toMatchObject({ name: 'ConnectionError' });
      expect(retries).toHaveLength(2);
      expectHidden(scheme.secrets(credential), error, retries);
    }
  });

  test.each(schemes)(
    'A %s is sent, and neither the address of a response nor an event shows it.',
    async (_, scheme) => {
      const server = await startServer((response) => sendJson(response, 200, []));
      for (const [, credential] of scheme.credentials.basic ? kinds.slice(0, -2) : kinds) {
        const seen: unknown[] = [];
        const [onRequest, onResponse] = Array.from({ length: 2 }, () => (event: unknown) => seen.push(event));
        const transport = connect(scheme, server.url, credential, { onRequest, onResponse });
        const { response } = await transport.call('getClouds', 'GET', '/cloud', {}).withResponse();
        const client = openFetchClient<{ '/cloud': { get: { responses: {} } } }>(
          { baseUrl: server.url, credentials: scheme.credentials },
          {},
          scheme.give(credential),
        );
        const raw = await client.GET('/cloud');
        const [sent, sentRaw] = server.received.splice(0);
        expect(sentRaw).toMatchObject({ url: sent!.url, headers: { ...pickCredential(sent!.headers) } });
        expect([sent!.url, ...Object.values(pickCredential(sent!.headers))].join()).toSatisfy((text: string) =>
          scheme.secrets(credential).some((secret) => formsOf(secret).some((form) => text.includes(form))),
        );
        expectHidden(scheme.secrets(credential), response.url, raw.response.url, seen);
        expect(response.url).toMatch(/^http:.*\/cloud(\?api%20key=\*\*\*)?$/);
      }
    },
  );

  test.each(kinds)('A credential of %s in a stream is hidden.', async (_, credential) => {
    const sent = credential.trim();
    const server = await startServer((response) => response.writeHead(200).end(`data: {${sent}\n\n`));
    const transport = connect(SCHEMES['key in a header']!, server.url, credential);
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

  test.each([
    ['a form', (text: string) => new URLSearchParams({ '': text }).toString().slice(1), 'Kx7z (Qv~3m)'],
    ['URL-safe base64', (text: string) => Buffer.from(text).toString('base64url'), 'Kx7z?~>>Qv?~3>'],
    ['lower-case percent-encoding', (text: string) => encodeURIComponent(text).toLowerCase(), 'kx7z/qv?3m+'],
    ['JSON in JSON', (text: string) => JSON.stringify(JSON.stringify(text)), String.raw`Kx7z"Qv\3m`],
    ['JSON of PHP', (text: string) => text.replaceAll('/', String.raw`\/`), 'Kx7z/Qv/3m'],
  ])('A credential as %s has it is hidden.', async (_, write, apiKey) => {
    const fetch = async (): Promise<Response> => new Response(`Not <${write(apiKey)}>.`, { status: 403 });
    const api = new CloudApi({ baseUrl: 'http://localhost', apiKey, fetch });
    const { body } = (await failureOf(api.getClouds())) as ApiError<403, string>;
    expect(body).toMatch(/^Not <[\\"]*\*\*\*[\\"]*>\.$/);
  });

  test('Of HTTP Basic the username is shown, unless the password is too short to be a secret.', async () => {
    const detail = 'No user ada-lovelace with the password pass-word or abc.';
    const fetch = async (): Promise<Response> => Response.json({ detail }, { status: 403 });
    const detailFor = async (username: string, password: string): Promise<unknown> => {
      const service = { baseUrl: 'http://localhost', credentials: { basic } };
      const transport = createTransport(service, { basic: { username, password }, fetch });
      return ((await failureOf(getClouds(transport))) as ApiError<403, { detail: string }>).body.detail;
    };
    expect(await detailFor('ada-lovelace', 'pass-word')).toBe('No user ada-lovelace with the password *** or abc.');
    for (const password of ['', 'abc']) {
      expect(await detailFor('ada-lovelace', password)).toBe('No user *** with the password pass-word or abc.');
    }
  });

  test('A key of an object with another text is hidden, even if its value is undefined.', async () => {
    const reason = Object.assign(new Error('No.'), { 'for the-secret-key': undefined });
    const fetch = (): Promise<Response> => Promise.reject(reason);
    const api = new CloudApi({ baseUrl: 'http://localhost', apiKey: 'the-secret-key', fetch, maxRetries: 0 });
    const error = await failureOf(api.getClouds());
    expectHidden('the-secret-key', error);
    expect((error as Error).cause).toHaveProperty('for ***', undefined);
  });

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
