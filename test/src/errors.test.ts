/** Every way to get each error, with its whole message: a reader should find each clear, and know what to do. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  ApiError,
  CallError,
  CloudApi,
  ConnectionError,
  InvalidArgumentError,
  ResponseParseError,
  TimeoutError,
  type CallOptions,
  type ClientOptions,
} from '../../src/index.js';
import { beginLogin, clientCredentials, completeLogin, TokenError, type LoginOptions } from '../../src/oauth.js';
import {
  atServer,
  basic,
  createTransport,
  formBody,
  inCookie,
  inQuery,
  serializeParameters,
  addParameters,
  stylePath,
  type Transport,
} from '../../src/runtime.js';
import { failureOf } from '../support/failure.js';
import { head, startMisbehavingServer, whole } from '../support/misbehaving-server.js';
import { closedUrl, sendJson, startServer } from '../support/server.js';

/** Gives a page's address to code that has none. */
function standOnPage(href: string): void {
  vi.stubGlobal('location', { href });
  onTestFinished(() => void vi.unstubAllGlobals());
}

/** Runs an action; resolves with what it throws or rejects with. */
function failureIn(action: () => unknown): Promise<unknown> {
  return failureOf((async () => action())());
}

const KEY = { baseUrl: 'http://localhost', apiKey: 'the-secret-key' };

function make(options: object): () => CloudApi {
  return () => new CloudApi(options as ClientOptions);
}

/** Calls with settings that a compiler would refuse, as code without one can. */
function call(options: object): () => PromiseLike<unknown> {
  return () => new CloudApi(KEY).getClouds(options as CallOptions);
}

function read(id: unknown): () => PromiseLike<unknown> {
  return () => new CloudApi(KEY).getCloud(id as number);
}

/** Creates a transport that sends a username and a password. */
function withBasic(given: unknown): () => Transport {
  return () => createTransport({ baseUrl: KEY.baseUrl, credentials: { basic } }, { basic: given as never });
}

const LOGIN: LoginOptions = {
  clientId: 'app',
  redirectUri: 'http://localhost/back',
  tokenUrl: 'http://localhost/token',
};

const cycle: { name: string; self?: object } = { name: 'A' };
cycle.self = cycle;

const URL_RULE = 'must be an https URL (http only for localhost, relative only in a page)';
const CREDENTIAL_RULE = 'must be a string, or a function that returns one';

const TIMEOUT_RULE = 'timeoutMs must be from 1 to 2147483647, or Infinity';

type Invalid = readonly [what: string, action: () => unknown, argument: string, message: string];

/** What the caller did, the name of the argument, and the message. */
const INVALID: readonly Invalid[] = [
  [
    'no credential',
    make({ baseUrl: KEY.baseUrl }),
    'accessToken',
    'Pass exactly one credential: accessToken or apiKey.',
  ],
  [
    'two credentials',
    make({ ...KEY, accessToken: 'a' }),
    'apiKey',
    'Pass exactly one credential: accessToken or apiKey.',
  ],
  ['a credential that is null', make({ accessToken: null }), 'accessToken', `accessToken ${CREDENTIAL_RULE}; got null`],
  [
    'a credential that is an object',
    make({ accessToken: {} }),
    'accessToken',
    `accessToken ${CREDENTIAL_RULE}; got object`,
  ],
  ['a credential that is a number', make({ apiKey: 5 }), 'apiKey', `apiKey ${CREDENTIAL_RULE}; got number`],
  ['an empty credential', make({ apiKey: '' }), 'apiKey', 'apiKey must not be empty'],
  ['a blank credential', make({ apiKey: ' \n' }), 'apiKey', 'apiKey must not be empty'],
  [
    'a credential of two lines',
    make({ apiKey: 'the\nsecret' }),
    'apiKey',
    'apiKey must be one line of characters that a header can carry',
  ],
  [
    'a credential of other characters',
    make({ apiKey: 'secret \u2603' }),
    'apiKey',
    'apiKey must be one line of characters that a header can carry',
  ],
  [
    'a function that returns nothing',
    () => new CloudApi({ baseUrl: KEY.baseUrl, accessToken: (() => undefined) as never }).getClouds(),
    'accessToken',
    `accessToken ${CREDENTIAL_RULE}; got undefined`,
  ],
  [
    'a function that returns an empty text',
    () => new CloudApi({ baseUrl: KEY.baseUrl, accessToken: async () => '' }).getClouds(),
    'accessToken',
    'accessToken must not be empty',
  ],
  [
    'a password of no string',
    withBasic({ username: 'ada' }),
    'basic',
    'basic must be { username, password }, both of them strings, or a function that returns that',
  ],
  [
    'a text in the place of a username and a password',
    withBasic('ada:secret'),
    'basic',
    'basic must be { username, password }, both of them strings, or a function that returns that',
  ],
  [
    'a function that returns no username',
    () => (withBasic(() => null)() as Transport).call('get', 'GET', '/thing', {}),
    'basic',
    'basic must be { username, password }, both of them strings, or a function that returns that',
  ],
  ['neither a username nor a password', withBasic({ username: '', password: '' }), 'basic', 'basic must not be empty'],
  [
    'a username with a colon',
    withBasic({ username: 'ada:b', password: 'secret' }),
    'basic',
    'basic must have a username without a colon',
  ],
  [
    'a function that returns a username with a colon',
    () => (withBasic(async () => ({ username: 'a:', password: 'secret' }))() as Transport).call('get', 'GET', '/', {}),
    'basic',
    'basic must have a username without a colon',
  ],
  [
    'a password of two lines',
    withBasic({ username: 'ada', password: 'the\nsecret' }),
    'basic',
    'basic must not have control characters or halves of surrogate pairs',
  ],
  [
    'half of a character in a key for the query',
    () => createTransport({ ...KEY, credentials: { apiKey: inQuery('key') } }, { apiKey: 'secret\uD800' }),
    'apiKey',
    'apiKey must not have control characters or halves of surrogate pairs',
  ],
  [
    'an empty key for the query',
    () => createTransport({ ...KEY, credentials: { apiKey: inQuery('key') } }, { apiKey: ' ' }),
    'apiKey',
    'apiKey must not be empty',
  ],
  [
    'a key for a cookie that is a number',
    () => createTransport({ ...KEY, credentials: { apiKey: inCookie('key') } }, { apiKey: 5 as never }),
    'apiKey',
    `apiKey ${CREDENTIAL_RULE}; got number`,
  ],
  [
    'a key for a cookie in a page',
    () => {
      vi.stubGlobal(
        'Request',
        class extends Request {
          override readonly headers = new Headers();
        },
      );
      onTestFinished(() => void vi.unstubAllGlobals());
      createTransport({ ...KEY, credentials: { apiKey: inCookie('key') } }, { apiKey: () => 'secret' });
    },
    'apiKey',
    'apiKey is sent in a cookie, which a page cannot set: call the API from a server, or use another credential',
  ],
  [
    'a relative server outside of a page',
    () => createTransport({ baseUrl: '/api/v1', credentials: {} }, {}),
    'baseUrl',
    'baseUrl is needed: the server of the contract is relative (/api/v1)',
  ],
  ['a misspelt scheme', make({ ...KEY, baseUrl: 'htps://api' }), 'baseUrl', `baseUrl ${URL_RULE}; got "htps://api"`],
  ['no scheme', make({ ...KEY, baseUrl: 'api.bimdata.io' }), 'baseUrl', `baseUrl ${URL_RULE}; got "api.bimdata.io"`],
  [
    'plain http',
    make({ ...KEY, baseUrl: 'http://example.org' }),
    'baseUrl',
    `baseUrl ${URL_RULE}; got "http://example.org"; set allowInsecureHttp to allow it`,
  ],
  ['a relative URL outside of a page', make({ ...KEY, baseUrl: '/api' }), 'baseUrl', `baseUrl ${URL_RULE}; got "/api"`],
  [
    'a user name in the URL',
    make({ ...KEY, baseUrl: 'https://ada@example.org' }),
    'baseUrl',
    'baseUrl must not have a username or a password',
  ],
  [
    'a password in the URL',
    make({ ...KEY, baseUrl: 'http://ada:pass@example.org' }),
    'baseUrl',
    'baseUrl must not have a username or a password',
  ],
  ['a password in no URL', make({ ...KEY, baseUrl: 'ada:pass@example.org' }), 'baseUrl', `baseUrl ${URL_RULE}`],
  [
    'a query',
    make({ ...KEY, baseUrl: 'https://example.org/api?key=1' }),
    'baseUrl',
    'baseUrl must not have a query or a fragment',
  ],
  [
    'a fragment',
    make({ ...KEY, baseUrl: 'https://example.org/api#x' }),
    'baseUrl',
    'baseUrl must not have a query or a fragment',
  ],
  [
    'no server in the contract',
    () => createTransport({ credentials: {} }, {}),
    'baseUrl',
    `baseUrl ${URL_RULE}; got ""`,
  ],
  ['a timeout of 0', make({ ...KEY, timeoutMs: 0 }), 'timeoutMs', `${TIMEOUT_RULE}; got 0`],
  ['a timeout for no timer', call({ timeoutMs: 2 ** 31 }), 'timeoutMs', `${TIMEOUT_RULE}; got 2147483648`],
  ['no number', call({ timeoutMs: NaN }), 'timeoutMs', `${TIMEOUT_RULE}; got NaN`],
  ['a timeout below 0', call({ timeoutMs: -Infinity }), 'timeoutMs', `${TIMEOUT_RULE}; got -Infinity`],
  ...([new FormData(), new URLSearchParams({ name: 'A' }), new Map([['name', 'A']]), new Blob(['A'])] as const).map(
    (body): Invalid => [
      `a ${body.constructor.name} as JSON`,
      () => new CloudApi(KEY).createCloud(body as never),
      'body',
      `body must be a plain object; got ${body.constructor.name}`,
    ],
  ),
  [
    'a header of two lines',
    call({ headers: { 'X-Key': 'the\nsecret' } }),
    'headers',
    'headers must have names and values that fetch can send',
  ],
  [
    'a header without a name',
    make({ ...KEY, headers: { '': 'secret' } }),
    'headers',
    'headers must have names and values that fetch can send',
  ],
  ['a missing ID', read(undefined), 'id', 'id must be a string or a number; got undefined'],
  ['an ID that is null', read(null), 'id', 'id must be a string or a number; got null'],
  ['an ID that is an object', read({ id: 1 }), 'id', 'id must be a string or a number; got an object'],
  ['an ID that is not a number', read(Number('x')), 'id', 'id must be a string or a number; got NaN'],
  ['an empty ID', read(''), 'id', 'id must not be empty'],
  ['a dot', read('.'), 'id', 'id must not be ".", which would lead to another path'],
  ['two dots', read('..'), 'id', 'id must not be "..", which would lead to another path'],
  ['half of a character', read('\uD800'), 'id', String.raw`id must not have half of a surrogate pair; got "\ud800"`],
  [
    'a body with a BigInt',
    () => new CloudApi(KEY).createCloud({ name: 1n as never }),
    'body',
    'body cannot be written as JSON: Do not know how to serialize a BigInt',
  ],
  [
    'a field of a form with a BigInt',
    () => send({ body: { item: { size: 1n } }, tune: formBody('application/x-www-form-urlencoded') }),
    'item',
    'item cannot be written as JSON: Do not know how to serialize a BigInt',
  ],
  [
    'a body that GET cannot have',
    () => send({ body: { a: 1 } }),
    'body',
    'fetch cannot send this request: Request with GET/HEAD method cannot have body.',
  ],
  [
    'a method that fetch cannot send',
    () => createTransport({ baseUrl: KEY.baseUrl, credentials: {} }, {}).call('trace', 'TRACE', '/thing', {}),
    'method',
    "fetch cannot send this request: 'TRACE' HTTP method is unsupported.",
  ],
  [
    'an operation whose server has a password',
    () => send({ tune: atServer('https://ada:pass@example.org') }),
    'baseUrl',
    'baseUrl must not have a username or a password',
  ],
  [
    'a query of nested objects',
    () => send({ tune: serializeParameters({ q: { a: { b: 1 } } }, {}) }),
    'q',
    'q must not be nested: its style has no notation for that',
  ],
  [
    'half of a character in a query',
    () => send({ tune: serializeParameters({ q: '\uD800' }, {}) }),
    'q',
    String.raw`q must not have half of a surrogate pair; got "\ud800"`,
  ],
  [
    'an empty styled segment',
    () => send({ tune: stylePath({ id: { style: 'simple' } }) }, { id: [] }),
    'id',
    'id must not be empty',
  ],
  [
    'a header parameter of two lines',
    () => send({ tune: addParameters({ 'X-Mode': 'the\nsecret' }, ['X-Mode']) }),
    'headers',
    'headers must have names and values that fetch can send',
  ],
  [
    'no client ID',
    () => clientCredentials({ clientId: '', clientSecret: 'secret' }),
    'clientId',
    'clientId must not be empty',
  ],
  [
    'no client secret',
    () => clientCredentials({ clientId: 'app', clientSecret: undefined as never }),
    'clientSecret',
    'clientSecret must not be empty',
  ],
  [
    'a token endpoint of plain http',
    () => clientCredentials({ clientId: 'app', clientSecret: 'secret', tokenUrl: 'http://example.org/token' }),
    'tokenUrl',
    `tokenUrl ${URL_RULE}; got "http://example.org/token"; set allowInsecureHttp to allow it`,
  ],
  [
    'a token endpoint with a password',
    () => clientCredentials({ clientId: 'app', clientSecret: 'secret', tokenUrl: 'https://a:pass@example.org' }),
    'tokenUrl',
    'tokenUrl must not have a username or a password',
  ],
  [
    'no authorization endpoint',
    () => beginLogin({ ...LOGIN, authorizationUrl: '' }),
    'authorizationUrl',
    `authorizationUrl ${URL_RULE}; got ""`,
  ],
];

function send(args: object, parameters = {}): PromiseLike<unknown> {
  const path = Object.keys(parameters).length ? '/thing/{id}' : '/thing';
  const service = { baseUrl: KEY.baseUrl, credentials: {} };
  return createTransport(service, {}).call('send', 'GET', path, parameters, {}, args);
}

describe('InvalidArgumentError', () => {
  test.each(INVALID)('%s', async (_, action, argument, message) => {
    const error = (await failureIn(action)) as InvalidArgumentError;
    expect([error.name, error.argument, error.message]).toEqual(['InvalidArgumentError', argument, message]);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/secret(?!-key)|pass\b/);
  });

  // Not Connection: Node 24 sends it.
  test.each(['transfer-encoding', 'expect', 'upgrade', 'keep-alive'])(
    'The header %s, which fetch refuses, is refused without a retry.',
    async (name) => {
      const server = await startServer((response) => sendJson(response, 200, []));
      const onRetry = vi.fn<() => void>();
      const api = new CloudApi({ ...KEY, baseUrl: server.url, onRetry });
      const error = await failureOf(api.getClouds({ headers: { [name]: 'secret' } }));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toMatchObject({
        argument: 'headers',
        message: 'headers must have names and values that fetch can send',
      });
      expect(onRetry).not.toHaveBeenCalled();
      expect(server.received).toEqual([]);
    },
  );

  test('What else fetch refuses, such as a dispatcher of another version, is a ConnectionError with its cause.', async () => {
    const cause = new TypeError('fetch failed', {
      cause: Object.assign(new Error('invalid onRequestStart method'), { code: 'UND_ERR_INVALID_ARG' }),
    });
    const api = new CloudApi({ ...KEY, maxRetries: 0, fetch: () => Promise.reject(cause) });
    const error = (await failureOf(api.getClouds())) as Error;
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.cause).toMatchObject({ cause: { message: 'invalid onRequestStart method' } });
  });

  test('The reason why a body has no JSON is its cause.', async () => {
    const error = (await failureOf(new CloudApi(KEY).createCloud({ name: 1n as never }))) as Error;
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test('An API without credentials can use plain http, and no other scheme.', () => {
    const open = (baseUrl: string) => () => createTransport({ credentials: {} }, { baseUrl });
    expect(open('http://example.org')).not.toThrow();
    for (const url of ['ftp://example.org', 'shttp://example.org', 'httpx://example.org']) {
      expect(open(url)).toThrow(InvalidArgumentError);
    }
  });

  test('A page may give a relative base URL, and a file name is not a part of it.', async () => {
    standOnPage('http://localhost:5173/app/index.html?x=1#y');
    const urls: string[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      urls.push(request.url);
      return Response.json({});
    };
    for (const baseUrl of ['/api/', 'v1', '']) await new CloudApi({ apiKey: 'key', baseUrl, fetch }).getCloud(1);
    expect(urls).toEqual([
      'http://localhost:5173/api/cloud/1',
      'http://localhost:5173/app/v1/cloud/1',
      'http://localhost:5173/cloud/1',
    ]);
  });

  test.each(['http://localhost:1/v1', 'http://localhost:1/v1/', 'http://localhost:1/v1//', ' http://localhost:1/v1 '])(
    'The base URL %j has the prefix /v1.',
    async (text) => {
      for (const baseUrl of [text, new URL(text)]) {
        const fetch = async (request: Request): Promise<Response> => Response.json(request.url);
        expect(await new CloudApi({ apiKey: 'key', baseUrl, fetch }).getCloud(1)).toBe('http://localhost:1/v1/cloud/1');
      }
    },
  );
});

/** A response, and what the error says of it. */
const RESPONSES: readonly (readonly [what: string, status: number, body: unknown, message: string])[] = [
  ['a sentence', 404, { detail: 'Not found.' }, '404 Not Found from GET /cloud/{id}: "Not found."'],
  [
    'a sentence with quotes',
    403,
    { detail: 'No "entry".' },
    String.raw`403 Forbidden from GET /cloud/{id}: "No \"entry\"."`,
  ],
  [
    'messages by field',
    400,
    { name: ['This field is required.'], email: ['Too long.', 'No address.'], hint: 'Shorten it.' },
    '400 Bad Request from GET /cloud/{id}: name: This field is required.; email: Too long. No address.; hint: Shorten it.',
  ],
  [
    'a message of several lines',
    400,
    { name: ['One.\r\nTwo.\u001B[31m'] },
    '400 Bad Request from GET /cloud/{id}: name: One. Two. [31m',
  ],
  [
    'messages of nested fields',
    400,
    { address: { street: ['Missing.'] } },
    '400 Bad Request from GET /cloud/{id}: {"address":{"street":["Missing."]}}',
  ],
  [
    'messages and a number',
    400,
    { name: ['Missing.'], code: 5 },
    '400 Bad Request from GET /cloud/{id}: {"name":["Missing."],"code":5}',
  ],
  ['a list of messages', 400, ['Too many.'], '400 Bad Request from GET /cloud/{id}: ["Too many."]'],
  ['an empty object', 500, {}, '500 Internal Server Error from GET /cloud/{id}: {}'],
  ['null', 500, null, '500 Internal Server Error from GET /cloud/{id}: null'],
  ['a status without a name', 499, { detail: 'Gone.' }, '499 unknown from GET /cloud/{id}: "Gone."'],
];

describe('ApiError', () => {
  test.each(RESPONSES)('%s', async (_, status, body, message) => {
    const server = await startServer((response) => sendJson(response, status, body));
    const error = (await failureOf(
      new CloudApi({ ...KEY, baseUrl: server.url, maxRetries: 0 }).getCloud(7),
    )) as ApiError;
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(CallError);
    expect(error.message).toBe(`getCloud failed: ${message}`);
    expect([error.name, error.status, error.operation]).toEqual(['ApiError', status, 'getCloud']);
    expect(error.body).toEqual(body);
  });

  test.each([
    ['no body', '', '502 Bad Gateway from GET /cloud: no body'],
    ['a page', '<h1>\nBad gateway</h1>', String.raw`502 Bad Gateway from GET /cloud: "<h1>\nBad gateway</h1>"`],
  ])('%s', async (_, body, message) => {
    const server = await startServer((response) => response.writeHead(502).end(body));
    const error = await failureOf(new CloudApi({ ...KEY, baseUrl: server.url, maxRetries: 0 }).getClouds());
    expect(error).toMatchObject({ message: `getClouds failed: ${message}`, body });
  });

  test('A browser hides the status of a redirect.', async () => {
    const fetch = async (): Promise<Response> => Response.error();
    const error = await failureOf(new CloudApi({ ...KEY, fetch }).getClouds());
    expect(error).toMatchObject({ status: 0 });
    expect((error as Error).message).toBe(
      'getClouds failed: redirect, which is not followed, from GET /cloud: no body',
    );
  });

  test('HTTP/2 has no names of statuses.', async () => {
    const fetch = async (): Promise<Response> => Response.json({ detail: 'No.' }, { status: 404 });
    const error = await failureOf(new CloudApi({ ...KEY, fetch }).getClouds());
    expect((error as Error).message).toBe('getClouds failed: 404 from GET /cloud: "No."');
  });

  test('A body of any depth is an error, and its message ends.', async () => {
    const depth = 100_000;
    const server = await startServer((response) => response.writeHead(400).end('['.repeat(depth) + ']'.repeat(depth)));
    const error = (await failureOf(new CloudApi({ ...KEY, baseUrl: server.url }).getClouds())) as ApiError;
    expect(error).toBeInstanceOf(ApiError);
    expect(error.message.length).toBeLessThan(300);
  });
});

describe('ConnectionError', () => {
  test('nothing listens', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const url = await closedUrl();
    const error = (await failureOf(new CloudApi({ ...KEY, baseUrl: url }).getClouds())) as ConnectionError;
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toBe(`getClouds failed: no response from ${new URL(url).host} to GET /cloud: ECONNREFUSED`);
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test('the response breaks off', async () => {
    const server = await startMisbehavingServer((socket) =>
      socket.end(`${head(200, 'Content-Type: application/json', 'Content-Length: 99')}[`),
    );
    const error = (await failureOf(
      new CloudApi({ ...KEY, baseUrl: server.url, maxRetries: 0 }).getClouds(),
    )) as ConnectionError;
    const host = new URL(server.url).host;
    expect(error.message).toBe(
      `getClouds failed: incomplete response from ${host} to GET /cloud: UND_ERR_RES_CONTENT_LENGTH_MISMATCH`,
    );
    expect([error.name, error.status]).toEqual(['ConnectionError', undefined]);
  });

  test.each([
    ['an error with a message', new Error('The tunnel is closed.'), 'The tunnel is closed.'],
    ['an error with a code', Object.assign(new Error('No.'), { code: 'ETUNNEL' }), 'ETUNNEL'],
    ['an abort', new DOMException('Aborted by the tunnel.', 'AbortError'), 'Aborted by the tunnel.'],
    ['a text', 'closed', 'closed'],
  ])('a custom fetch rejects with %s', async (_, reason, said) => {
    // oxlint-disable-next-line prefer-promise-reject-errors -- a fetch of somebody else can do so
    const fetch = (): Promise<Response> => Promise.reject(reason);
    const error = (await failureOf(new CloudApi({ ...KEY, fetch, maxRetries: 0 }).getClouds())) as ConnectionError;
    expect(error.message).toBe(`getClouds failed: no response from localhost to GET /cloud: ${said}`);
    expect(error.cause).toBe(reason);
  });
});

describe('TimeoutError', () => {
  test('no response', async () => {
    const server = await startServer(() => {});
    const api = new CloudApi({ ...KEY, baseUrl: server.url, timeoutMs: 30, maxRetries: 0 });
    const error = (await failureOf(api.getClouds())) as TimeoutError;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toBeInstanceOf(ConnectionError);
    const host = new URL(server.url).host;
    expect(error.message).toBe(`getClouds failed: no complete response within 30 ms from ${host} to GET /cloud`);
  });
});

describe('ResponseParseError', () => {
  test.each([
    ['a page', '<html>Welcome</html>', '200 OK from GET /cloud is not JSON: "<html>Welcome</html>"'],
    ['nothing', '', '200 OK from GET /cloud is not JSON: no body'],
    ['broken JSON', '[1', '200 OK from GET /cloud is not JSON: "[1"'],
  ])('%s', async (_, body, message) => {
    const server = await startMisbehavingServer((socket) =>
      socket.end(whole(200, body, 'Content-Type: text/html').toString().replace('Whatever', 'OK')),
    );
    const error = (await failureOf(new CloudApi({ ...KEY, baseUrl: server.url }).getClouds())) as ResponseParseError;
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error.message).toBe(`getClouds failed: ${message}`);
    expect(error).toMatchObject({ status: 200, contentType: 'text/html', text: body });
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });
});

describe('TokenError', () => {
  const rows: readonly (readonly [
    what: string,
    status: number,
    body: string,
    message: string,
    code: string | undefined,
  ])[] = [
    ['a refusal', 401, '{"error":"invalid_client"}', '401 invalid_client', 'invalid_client'],
    [
      'a refusal with a description',
      400,
      '{"error":"invalid_scope","error_description":"No such scope."}',
      '400 invalid_scope (No such scope.)',
      'invalid_scope',
    ],
    [
      'a page',
      404,
      '<html>',
      '404 "response" is not a conform Token Endpoint response (unexpected HTTP status code)',
      undefined,
    ],
    [
      'no token',
      200,
      '{"token_type":"Bearer"}',
      '200 "response" body "access_token" property must be a string',
      undefined,
    ],
    ['a broken response', 200, '{"access_token":"t', '200 failed to parse "response" body as JSON', undefined],
  ];

  test.each(rows)('%s', async (...row) => {
    const [, status, body, message, code] = row;
    const server = await startServer((response) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body),
    );
    const tokenUrl = `${server.url}/token`;
    const error = (await failureOf(
      clientCredentials({ clientId: 'app', clientSecret: 'the-secret', tokenUrl, maxRetries: 0 })(),
    )) as TokenError;
    expect(error).toBeInstanceOf(TokenError);
    expect(error.message).toBe(`No token from ${tokenUrl}: ${message}`);
    expect([error.status, error.code]).toEqual([status, code]);
  });

  test('nothing listens', async () => {
    const tokenUrl = `${await closedUrl()}/token`;
    const settings = { clientId: 'app', clientSecret: 'the-secret', tokenUrl, maxRetries: 0 };
    const error = (await failureOf(clientCredentials(settings)())) as TokenError;
    expect(error.message).toBe(`No token from ${tokenUrl}: ECONNREFUSED`);
  });

  test('the user returns from another login', async () => {
    const error = await failureOf(
      completeLogin('http://localhost/back?code=c&state=other', { codeVerifier: 'v'.repeat(43), state: 'mine' }, LOGIN),
    );
    expect((error as Error).message).toMatch(/^No token from http:\/\/localhost\/token: .*state/);
  });
});
