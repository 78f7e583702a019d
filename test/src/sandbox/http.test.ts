/** The sandbox over plain HTTP: routing, credentials, CORS, faults, tokens, log, other documents. */
import { createConnection } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Document } from '../../../src/openapi/document.js';
import { ApiError, CloudApi, ConnectionError, TimeoutError } from '../../../src/index.js';
import {
  SandboxError,
  startSandbox,
  type Sandbox,
  type SandboxOptions,
  type Seed,
} from '../../../src/sandbox/index.js';
import { DEFAULT_SEED } from '../../../src/sandbox/seed/default-seed.js';
import { CLOUD_HANDLERS } from '../../../src/sandbox/contracts/cloud/handlers.js';
import { startService } from '../../../src/sandbox/start-service.js';
import { contract } from '../../support/contract.js';
import { failureOf } from '../../support/failure.js';

async function start(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const ADA = { Authorization: 'ApiKey sandbox-ada' };

const JSON_BODY = { ...ADA, 'Content-Type': 'application/json' };

function send(sandbox: Sandbox, request: string, init: RequestInit = {}): Promise<Response> {
  const [method, path] = request.split(' ') as [string, string];
  return fetch(sandbox.url + path, { method, headers: ADA, redirect: 'manual', ...init });
}

async function responseTo(sandbox: Sandbox, request: string, init?: RequestInit): Promise<[number, unknown]> {
  const response = await send(sandbox, request, init);
  return [response.status, await response.json()];
}

describe('routing', () => {
  test('Every operation has a handler.', async () => {
    expect((await start()).examples).toEqual([]);
  });

  test('By default it listens on the loopback address only.', async () => {
    expect((await start()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const everywhere = await start({ host: '0.0.0.0' });
    expect(everywhere.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await responseTo(everywhere, 'GET /cloud/42/size')).toEqual([200, 5_368_709_120]);
  });

  test('An unknown path gets 404, an unknown method 405.', async () => {
    const sandbox = await start();
    expect(await responseTo(sandbox, 'GET /')).toEqual([404, { detail: 'Not found.' }]);
    expect(await responseTo(sandbox, 'GET /cloud/42/size/')).toEqual([404, { detail: 'Not found.' }]);
    expect(await responseTo(sandbox, 'GET /cloud/%ff')).toEqual([404, { detail: 'Not found.' }]);
    const response = await send(sandbox, 'PATCH /cloud', { headers: {} });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, POST']);
    expect(await response.json()).toEqual({ detail: 'Method "PATCH" not allowed.' });
  });
});

describe('requests', () => {
  test('A request without a valid credential gets 401 and `WWW-Authenticate`.', async () => {
    const sandbox = await start();
    const response = await send(sandbox, 'GET /cloud', { headers: {} });
    expect([response.status, response.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
    expect(await response.json()).toEqual({ detail: 'Authentication credentials were not provided.' });
    const other = await send(sandbox, 'GET /cloud', { headers: { Authorization: 'Basic YTpi' } });
    expect([other.status, other.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
    const wrong = await send(sandbox, 'GET /cloud', { headers: { Authorization: 'Bearer x' } });
    expect([wrong.status, wrong.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer error="invalid_token"']);
    // The name of a scheme is case-insensitive (RFC 9110, section 11.1).
    expect((await send(sandbox, 'GET /cloud', { headers: { Authorization: 'apikey sandbox-ada' } })).status).toBe(200);
  });

  test('The credential is checked first, then the body.', async () => {
    const sandbox = await start();
    const wrong = { method: 'POST', body: '{', headers: { 'Content-Type': 'application/json' } };
    expect((await send(sandbox, 'POST /cloud', wrong)).status).toBe(401);
    expect((await send(sandbox, 'POST /cloud', { ...wrong, headers: JSON_BODY })).status).toBe(400);
  });

  const UNSUPPORTED = { detail: expect.stringMatching(/^Unsupported media type "[\w/-]*" in request\.$/) as unknown };

  test.each([
    ['missing', undefined, {}, 400, { non_field_errors: ['This body is required.'] }],
    ['not JSON', '{"name": ', JSON_BODY, 400, { non_field_errors: ['JSON parse error.'] }],
    ['a form', 'name=A', { ...ADA, 'Content-Type': 'application/x-www-form-urlencoded' }, 415, UNSUPPORTED],
    ['without a media type', new Uint8Array([123, 125]), ADA, 415, UNSUPPORTED],
    ['too long', `"${'x'.repeat(1_048_575)}"`, JSON_BODY, 413, { detail: 'The body is longer than 1048576 bytes.' }],
  ])('A body that is %s is refused.', async (...row) => {
    const [, body, headers, status, expected] = row;
    const sandbox = await start();
    const init = { headers: { ...ADA, ...headers }, ...(body !== undefined && { body }) };
    const [found, responseBody] = await responseTo(sandbox, 'POST /cloud', init);
    expect(found).toBe(status);
    expect(responseBody).toEqual(expected);
    expect(sandbox.state()).toEqual(DEFAULT_SEED);
  });

  test('A media type can have parameters.', async () => {
    const headers = { ...ADA, 'Content-Type': 'Application/JSON; charset=utf-8' };
    expect((await send(await start(), 'POST /cloud', { headers, body: '{"name":"Ä"}' })).status).toBe(201);
  });
});

describe('CORS', () => {
  test('Only pages of this machine can call it.', async () => {
    const sandbox = await start();
    for (const origin of ['http://localhost:5173', 'http://127.0.0.1:8080', 'https://[::1]:1', 'http://a.localhost']) {
      const headers = {
        Origin: origin,
        'Access-Control-Request-Method': 'PATCH',
        'Access-Control-Request-Headers': 'authorization,sandbox-fault',
      };
      const preflight = await send(sandbox, 'OPTIONS /cloud/42', { headers });
      expect([preflight.status, await preflight.text()]).toEqual([204, '']);
      expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe(origin);
      expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET, PUT, DELETE, PATCH');
      expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('authorization,sandbox-fault');
      const response = await send(sandbox, 'GET /cloud/42', { headers: { ...ADA, Origin: origin } });
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe(origin);
      expect(response.headers.get('Access-Control-Expose-Headers')).toBe('*');
    }
    const strangers = ['https://example.org', 'http://localhost.example.org', 'http://127.0.0.1.example.org', 'null'];
    for (const origin of [...strangers, 'http://evil.test:1@localhost', 'http://evillocalhost', 'file://localhost']) {
      const response = await send(sandbox, 'GET /cloud/42', { headers: { ...ADA, Origin: origin } });
      expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
  });
});

const TOKEN_FORM = { grant_type: 'client_credentials', client_id: 'demo-app', client_secret: 'demo-secret' };

async function askToken(
  sandbox: Sandbox,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<[number, Record<string, unknown>]> {
  const response = await fetch(sandbox.tokenUrl, { method: 'POST', body: new URLSearchParams(form), headers });
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return [response.status, (await response.json()) as Record<string, unknown>];
}

describe('token endpoint', () => {
  test('The token endpoint has the path of the contract, and responds as in OAuth 2.', async () => {
    const sandbox = await start();
    expect(new URL(sandbox.tokenUrl).pathname).toBe('/auth/realms/bimdata/protocol/openid-connect/token');
    const [status, token] = await askToken(sandbox, TOKEN_FORM);
    expect([status, token]).toEqual([
      200,
      {
        access_token: expect.stringMatching(/^[\w-]{32}$/) as unknown,
        token_type: 'Bearer',
        expires_in: 300,
        scope: 'cloud:manage org:manage cloud:read',
      },
    ]);
    const headers = { Authorization: `Bearer ${String(token['access_token'])}` };
    expect((await send(sandbox, 'GET /cloud', { headers })).status).toBe(200);
    const { client_id, client_secret, ...grant } = TOKEN_FORM;
    const Authorization = `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}`;
    expect((await askToken(sandbox, grant, { Authorization }))[0]).toBe(200);
  });

  test.each([
    [{ client_secret: 'wrong' }, 401, 'invalid_client'],
    [{ client_id: 'nobody' }, 401, 'invalid_client'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [{ scope: 'cloud:read all:delete' }, 400, 'invalid_scope'],
  ])('A token request with %j is refused.', async (change, status, error) => {
    expect(await askToken(await start(), { ...TOKEN_FORM, ...change })).toEqual([
      status,
      { error, error_description: expect.any(String) as unknown },
    ]);
  });

  test('A token request must be a form, and an application can be limited to some scopes.', async () => {
    const apps = [{ client_id: 'demo-app', client_secret: 'demo-secret', scopes: ['cloud:read'] }];
    const sandbox = await start({ seed: { ...DEFAULT_SEED, apps: [...apps, ...DEFAULT_SEED.apps.slice(1)] } });
    const json = { method: 'POST', body: JSON.stringify(TOKEN_FORM), headers: { 'Content-Type': 'application/json' } };
    expect(await (await fetch(sandbox.tokenUrl, json)).json()).toMatchObject({ error: 'invalid_request' });
    expect((await askToken(sandbox, TOKEN_FORM))[1]).toMatchObject({ scope: 'cloud:read' });
    expect((await askToken(sandbox, { ...TOKEN_FORM, scope: 'org:manage' }))[1]).toMatchObject({
      error: 'invalid_scope',
    });
  });
});

function clientOf({ url }: Sandbox, settings: object = {}): CloudApi {
  return new CloudApi({ baseUrl: url, apiKey: 'sandbox-ada', maxRetries: 0, ...settings });
}

function faulty(fault: string): object {
  return { headers: { 'Sandbox-Fault': fault } };
}

describe('faults', () => {
  test('A request can set its own fault.', async () => {
    const sandbox = await start();
    const before = performance.now();
    await clientOf(sandbox, faulty('latency=120')).getCloud(42);
    expect(performance.now() - before).toBeGreaterThanOrEqual(119);
    const late = clientOf(sandbox, { ...faulty('latency=500'), timeoutMs: 50 });
    expect(await failureOf(late.getCloud(42))).toBeInstanceOf(TimeoutError);
    expect(await failureOf(clientOf(sandbox, faulty('drop')).deleteCloud(42))).toBeInstanceOf(ConnectionError);
    expect((await clientOf(sandbox).getCloud(42)).id).toBe(42);
    const half = await failureOf(clientOf(sandbox, faulty('truncate')).updateCloud(42, { name: 'Half' }));
    expect(half).toBeInstanceOf(ConnectionError);
    expect((await clientOf(sandbox).getCloud(42)).name).toBe('Half');
    const teapot = (await failureOf(clientOf(sandbox, faulty('latency=1,status=418')).getCloud(42))) as ApiError;
    expect([teapot.status, teapot.body]).toEqual([418, { detail: "I'm a Teapot" }]);
  });

  test.each([
    '',
    'nonsense',
    'status',
    'status=200',
    'status=600',
    'drop=1',
    'latency=1;drop',
    'constructor',
    '__proto__=1',
  ])('The fault %j is refused.', async (fault) => {
    const error = (await failureOf(clientOf(await start(), faulty(fault)).getCloudSize(42))) as ApiError;
    expect(error.status).toBe(400);
    expect(error.body).toEqual({
      non_field_errors: [expect.stringContaining('sandbox-fault must be a comma-separated list of latency=MS')],
    });
  });

  test('The option `fault` receives the operation and the count; a reset restarts the count.', async () => {
    const asked: unknown[] = [];
    const sandbox = await start({
      fault: (request) => {
        asked.push(request);
        return request.count === 1 ? { status: 503, retryAfterS: 0 } : undefined;
      },
    });
    const api = clientOf(sandbox, { maxRetries: 1 });
    expect((await api.getCloud(42)).id).toBe(42);
    expect(await failureOf(clientOf(sandbox).createDemo(42))).toMatchObject({ status: 503 });
    expect((await clientOf(sandbox, faulty('status=500')).getCloud(42).result()).ok).toBe(false);
    sandbox.reset();
    expect((await clientOf(sandbox).getCloud(42).result()).ok).toBe(false);
    expect(asked).toEqual([
      { operation: 'getCloud', count: 1 },
      { operation: 'getCloud', count: 2 },
      { operation: 'createDemo', count: 1 },
      { operation: 'getCloud', count: 3 },
      { operation: 'getCloud', count: 1 },
    ]);
  });
});

describe('mails and log', () => {
  test('The link in a mail accepts the invitation, and redirects.', async () => {
    const sandbox = await start();
    await clientOf(sandbox).inviteCloudUser(42, {
      email: 'new@example.org',
      redirect_uri: 'https://example.org/hello',
    });
    const [mail] = sandbox.mails();
    expect(mail!.to).toBe('new@example.org');
    const followed = await fetch(mail!.link, { method: 'POST', redirect: 'manual' });
    expect([followed.status, followed.headers.get('Location')]).toEqual([303, 'https://example.org/hello']);
    expect((await clientOf(sandbox).getCloudUsers(42)).map(({ email }) => email)).toContain('new@example.org');
    expect((await fetch(mail!.link, { method: 'POST', redirect: 'manual' })).status).toBe(404);
  });

  test('The log has a line for each request and mail, without credentials.', async () => {
    const lines: string[] = [];
    const sandbox = await start({ log: (line) => lines.push(line.replace(/\d+\.\d ms/, 'N ms')) });
    const api = clientOf(sandbox);
    await api.inviteCloudUser(42, { email: 'new@example.org', redirect_uri: 'https://example.org' });
    await failureOf(api.createCloud({ name: '' }));
    await failureOf(clientOf(sandbox, faulty('drop')).getClouds());
    await failureOf(clientOf(sandbox, faulty('truncate')).getClouds());
    await send(sandbox, 'GET /cloud?access_token=sandbox-ada');
    await send(sandbox, 'GET /sandbox-ada');
    await askToken(sandbox, TOKEN_FORM);
    await failureOf(api.updateCloudUser(42, 1313, { role: 'sandbox-ada' as never }));
    expect(lines).toEqual([
      `mail to new@example.org: ${sandbox.mails()[0]!.link}`,
      'POST /cloud/42/invitation → 201  inviteCloudUser  N ms',
      'POST /cloud → 400  createCloud  N ms  {"name":["This field may not be blank."]}',
      'GET /cloud → dropped  getClouds  N ms',
      'GET /cloud → 200, truncated  getClouds  N ms',
      'GET /cloud → 200  getClouds  N ms',
      'GET /*** → 404  N ms  {"detail":"Not found."}',
      'POST /auth/realms/bimdata/protocol/openid-connect/token → 200  N ms',
      expect.stringContaining('{"role":["Not a valid integer.","\\"***\\" is not a valid choice."]}'),
    ]);
    expect(lines.join()).not.toMatch(/sandbox-ada|demo-secret/);
  });

  test('Each response has its own request ID.', async () => {
    const sandbox = await start();
    const ids = [await send(sandbox, 'GET /cloud'), await send(sandbox, 'GET /no')].map(({ headers }) =>
      headers.get('X-Request-Id'),
    );
    expect(ids).toEqual(['sandbox-1', 'sandbox-2']);
  });
});

describe('start and end', () => {
  test('A port in use and an unavailable address are reported.', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    const error = await failureOf(startSandbox({ port }));
    expect(error).toBeInstanceOf(SandboxError);
    expect(error).toMatchObject({ code: 'port', message: `Port ${port} of 127.0.0.1 is already in use.` });
    expect(await failureOf(startSandbox({ host: '192.0.2.1' }))).toMatchObject({
      code: 'port',
      message: expect.stringContaining('Cannot listen on port 0 of 192.0.2.1'),
    });
  });

  test('A contract that does not exist is reported.', async () => {
    expect(await failureOf(startSandbox({ contract: 'toString' as never }))).toEqual(
      new SandboxError('argument', 'contract must be cloud or cloud-current; got "toString".'),
    );
  });

  test('`close` waits for pending requests.', async () => {
    const sandbox = await startSandbox();
    const call = clientOf(sandbox, faulty('latency=200')).getCloud(42);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [cloud] = await Promise.all([call, sandbox.close()]);
    expect(cloud.id).toBe(42);
    expect(await failureOf(clientOf(sandbox).getClouds())).toBeInstanceOf(ConnectionError);
  });

  test('`close` does not wait forever for an unfinished request.', async () => {
    const sandbox = await startSandbox();
    const socket = createConnection(Number(new URL(sandbox.url).port), '127.0.0.1');
    socket.on('error', () => {});
    await new Promise<void>((resolve) =>
      socket.write('POST /cloud HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{', () => resolve()),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await sandbox.close();
    expect(await closed).toBeDefined();
  });
});

describe('seeds', () => {
  const seedWith = (change: (seed: Seed) => void): Seed => {
    const seed = structuredClone(DEFAULT_SEED);
    change(seed);
    return seed;
  };

  test('The state of a sandbox can be the seed of another.', async () => {
    const first = await start();
    const { id } = await clientOf(first).createCloud({ name: 'Site B' });
    const second = await start({ seed: first.state() });
    expect(await clientOf(second).getCloud(id)).toEqual(await clientOf(first).getCloud(id));
    // Each sandbox has its own copy.
    await clientOf(second).deleteCloud(id);
    expect((await clientOf(first).getCloud(id)).id).toBe(id);
  });

  test('New IDs do not collide with those of the seed.', async () => {
    for (const part of ['invitations', 'projects'] as const) {
      const seed = seedWith(({ clouds }) => void ((clouds[0]![part][0]! as { id: number }).id = 9000));
      expect((await clientOf(await start({ seed })).createCloud({ name: 'Site B' })).id).toBe(9001);
    }
  });

  test('A token needs an existing user and application.', async () => {
    const sandbox = await start();
    expect(() => sandbox.issueToken({ user: 1 })).toThrow(new SandboxError('argument', 'There is no user 1.'));
    expect(() => sandbox.issueToken({ app: 'x' })).toThrow(new SandboxError('argument', 'There is no application x.'));
  });

  test.each<[string, (seed: any) => void, string]>([
    ['a name that is too long', (seed) => (seed.clouds[0].name = 'x'.repeat(257)), 'clouds.0.name: must NOT have more'],
    [
      'a missing required property',
      (seed) => delete seed.users[1].created_at,
      "users.1: must have required property 'created_at'",
    ],
    [
      'an invalid date',
      (seed) => (seed.clouds[1].updated_at = 'today'),
      'clouds.1.updated_at: must match format "date-time"',
    ],
    [
      'an invalid role',
      (seed) => (seed.clouds[0].members[1].role = 75),
      'clouds.0.members.1.role: must be equal to one of the allowed values: [100,50]',
    ],
    ['an unknown property', (seed) => (seed.clouds[0].nmae = 'A'), 'clouds.0.nmae: is not a known property'],
    ['an unknown section', (seed) => (seed.cluods = []), 'cluods: is not a known property'],
    [
      'an unknown member of a cloud',
      (seed) => (seed.clouds[0].members[0].user = 1),
      'clouds.0.members.0.user: must be the id of a user in the seed; got 1',
    ],
    [
      'an API key of an unknown application',
      (seed) => (seed.api_keys[0].app = 'x'),
      'api_keys.0.app: must be the client_id of an application in the seed; got "x"',
    ],
    [
      'an unknown member of a project',
      (seed) => (seed.clouds[0].projects[0].members[0].user = 2),
      'clouds.0.projects.0.members.0.user: must be the id',
    ],
    [
      'an invitation of an unknown application',
      (seed) => (seed.clouds[0].invitations[0].app = 'x'),
      'clouds.0.invitations.0.app: must be the client_id',
    ],
    [
      'a cloud of an unknown organization',
      (seed) => (seed.clouds[1].organization_id = 6),
      'clouds.1.organization_id: must be the id of an organization in the seed; got 6',
    ],
    [
      'an unknown application of the marketplace',
      (seed) => (seed.clouds[1].marketplace_apps = ['demo-app', 'x']),
      'clouds.1.marketplace_apps.1: must be the client_id of an application in the seed; got "x"',
    ],
    [
      'an application of an unknown publisher',
      (seed) => (seed.apps[0].marketplace.organization_id = 6),
      'apps.0.marketplace.organization_id: must be the id of an organization',
    ],
    [
      'an unknown member of an organization',
      (seed) => (seed.organizations[0].members = [1312, 1]),
      'organizations.0.members.1: must be the id of a user in the seed; got 1',
    ],
    [
      'an unknown application of an organization',
      (seed) => (seed.organizations[0].apps = ['x']),
      'organizations.0.apps.0: must be the client_id',
    ],
    [
      'an unknown creator',
      (seed) => Object.assign(seed.clouds[0], { creator_id: 1, creator_app: 'x' }),
      'clouds.0.creator_id: must be the id of a user in the seed; got 1\n  clouds.0.creator_app: must be the client_id',
    ],
    [
      'a limit of nobody',
      (seed) => (seed.clouds[0].storage.managed_by = 'NOBODY'),
      'clouds.0.storage.managed_by: must be equal to one of the allowed values: ["BIMDATA_PLATFORM","ORGANIZATION"]',
    ],
    [
      'a folder that is not a number',
      (seed) => (seed.clouds[0].projects[0].root_folder_id = '7312'),
      'must be integer',
    ],
    ['a duplicate ID', (seed) => (seed.users[1].id = 1312), 'users.1.id: must be unique'],
    [
      'a duplicate member',
      (seed) => (seed.clouds[0].members[1].user = 1312),
      'clouds.0.members.1.user: must be unique',
    ],
  ])('A seed with %s is refused.', async (_, change, expected) => {
    const error = await failureOf(startSandbox({ seed: seedWith(change) }));
    expect(error).toBeInstanceOf(SandboxError);
    expect((error as SandboxError).code).toBe('seed');
    expect((error as SandboxError).message).toContain(expected);
  });

  const LEAST = { created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' };

  test.each(['cloud', 'cloud-current'] as const)('What a seed leaves out has a default in `%s`.', async (name) => {
    const project = { id: 4, name: 'P', ...LEAST, members: [], size: 7 };
    const invitation = { id: 3, email: 'new@example.org', redirect_uri: 'https://example.org', app: 'demo-app' };
    const cloud = { id: 2, name: 'A', ...LEAST, creator_id: 1, members: [{ user: 1, role: 100 as const }], apps: [] };
    const seed: Seed = {
      users: [{ id: 1, ...LEAST }],
      apps: [{ client_id: 'demo-app', client_secret: 'demo-secret' }],
      api_keys: [{ key: 'sandbox-ada', app: 'demo-app', user: 1 }],
      clouds: [{ ...cloud, invitations: [invitation], projects: [project] }],
    };
    const sandbox = await start({ contract: name, seed });
    for (const path of ['/cloud', '/cloud/2', '/cloud/2/size', '/cloud/2/user', '/cloud/2/invitation'])
      expect(await responseTo(sandbox, `GET ${path}`)).toEqual([200, expect.anything()]);
    expect((await send(sandbox, 'POST /cloud/2/create-demo')).status).toBe(200);
    expect(sandbox.acceptInvitation(3)).toMatchObject({ cloud_role: 100 });
  });

  test('The default seed is valid.', async () => {
    expect((await start({ seed: DEFAULT_SEED })).state()).toEqual(DEFAULT_SEED);
  });
});

describe('other documents', () => {
  const THINGS = {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    paths: {
      '/thing:count': {
        get: { responses: { 200: { description: 'ok', content: { 'application/json': { example: 3 } } } } },
      },
      '/thing/{a:b}/{c}': {
        get: {
          operationId: 'getThing',
          parameters: [
            { name: 'a:b', in: 'path', required: true, schema: { type: 'integer' } },
            { name: 'c', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'size', in: 'query', schema: { type: 'integer', maximum: 9 } },
            { name: 'tag', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
            { name: 'X-Mode', in: 'header', required: true, schema: { enum: ['fast', 'slow'] } },
          ],
          responses: { 200: { description: 'ok', content: { 'application/json': { example: { name: 'A' } } } } },
        },
        post: {
          operationId: 'addThing',
          requestBody: {
            required: true,
            content: {
              'application/x-www-form-urlencoded': {},
              'application/json': { schema: { type: 'object', additionalProperties: { type: 'string' } } },
            },
          },
          responses: { 201: { description: 'ok' } },
        },
        put: {
          responses: { 202: { description: 'ok', content: { 'application/json': { schema: { example: [1] } } } } },
        },
        delete: { operationId: 'constructor', responses: { 204: { description: 'ok' } } },
      },
    },
  } as unknown as Document;

  test('An operation without a handler returns the example of the contract, and the log says so.', async () => {
    const lines: string[] = [];
    const sandbox = await startService(THINGS, { ...CLOUD_HANDLERS }, { log: (line) => lines.push(line) });
    onTestFinished(() => sandbox.close());
    expect(sandbox.examples).toEqual([
      'GET /thing:count',
      'getThing',
      'addThing',
      'PUT /thing/{a:b}/{c}',
      'constructor',
    ]);
    const response = await send(sandbox, 'GET /thing/7/x%2Fy?size=9&tag=a', { headers: { 'X-Mode': 'fast' } });
    expect([response.status, await response.json()]).toEqual([200, { name: 'A' }]);
    expect(response.headers.get('Sandbox-Source')).toBe('example');
    expect(lines[0]).toMatch(/^GET \/thing\/7\/x%2Fy → 200 {2}getThing .*no handler; returned the contract's example$/);
    expect(await responseTo(sandbox, 'GET /thing:count')).toEqual([200, 3]);
    expect(await responseTo(sandbox, 'PUT /thing/7/x')).toEqual([202, [1]]);
    expect((await send(sandbox, 'DELETE /thing/7/x')).status).toBe(204);
  });

  test.each([
    ['GET /thing/7/x?size=10', 400, { size: ['This field must be <= 9.'] }],
    ['GET /thing/7/x?size=a', 400, { size: ['Not a valid integer.'] }],
    ['GET /thing/seven/x', 404, { detail: 'Not found.' }],
  ])('The parameters of %s are checked.', async (request, status, body) => {
    const sandbox = await startService(THINGS, {});
    onTestFinished(() => sandbox.close());
    expect(await responseTo(sandbox, request, { headers: { 'X-Mode': 'slow' } })).toEqual([status, body]);
    expect(await responseTo(sandbox, 'GET /thing/7/x')).toEqual([400, { 'x-mode': ['This field is required.'] }]);
  });

  test('A field can have any name.', async () => {
    const sandbox = await startService(THINGS, {});
    onTestFinished(() => sandbox.close());
    const [status, body] = await responseTo(sandbox, 'POST /thing/7/x', {
      headers: JSON_BODY,
      body: '{"__proto__":1,"a":2}',
    });
    expect([status, JSON.stringify(body)]).toEqual([
      400,
      '{"__proto__":["Not a valid string."],"a":["Not a valid string."]}',
    ]);
  });

  test('A response that violates the contract is not sent.', async () => {
    const broken = { ...CLOUD_HANDLERS, getCloud: () => ({ id: '42', name: 'A' }) };
    const sandbox = await startService(contract, broken);
    onTestFinished(() => sandbox.close());
    const [status, body] = await responseTo(sandbox, 'GET /cloud/42');
    expect(status).toBe(500);
    expect(body).toEqual({
      detail: expect.stringMatching(
        /^The sandbox's response to getCloud does not match the contract: .*\/id must be integer/,
      ) as unknown,
    });
  });

  test('A handler that throws gets a 500 response, and the log has the error.', async () => {
    const lines: string[] = [];
    const broken = {
      ...CLOUD_HANDLERS,
      getCloud: () => {
        throw new Error('Broken.');
      },
    };
    const sandbox = await startService(contract, broken, { log: (line) => lines.push(line) });
    onTestFinished(() => sandbox.close());
    expect(await responseTo(sandbox, 'GET /cloud/42')).toEqual([
      500,
      { detail: 'Internal error in the sandbox. Its log has the stack trace.' },
    ]);
    expect(lines.join()).toContain('Error: Broken.');
    expect(await responseTo(sandbox, 'GET /cloud/42/size')).toEqual([200, 5_368_709_120]);
  });

  test.each(['cloud', 'cloud-current'] as const)('No request gets an internal error in `%s`.', async (name) => {
    const sandbox = await start({ contract: name });
    const search = fc.webQueryParameters().map((text) => `?${text}`);
    const path = fc.oneof(
      fc.constantFrom('/cloud', '/cloud/42', '/cloud/42/user/1313', '/cloud/42/invitation', '/cloud/42/size'),
      search.map((text) => `/cloud/42/user${text}&email__contains=${text}`),
      fc
        .array(fc.oneof(fc.constantFrom('cloud', '42', 'user', '1312', '%2e', '-1', '9e9'), fc.string()), {
          maxLength: 5,
        })
        .map((parts) => `/${parts.map((part) => encodeURIComponent(part)).join('/')}`),
    );
    const field = fc.oneof(fc.string(), fc.constantFrom('', '5', 'null', 'data:,', 'data:image/png;base64,QQ=='));
    const form = fc.record({ name: field, organization_id: field, image: field }, { requiredKeys: [] });
    const json = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record(
          { name: fc.oneof(fc.string(), fc.jsonValue()), role: fc.constantFrom(100, 50, 1), email: fc.jsonValue() },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
    );
    const content = fc.oneof(
      json.map((body) => ({ headers: JSON_BODY, body })),
      json.map((body) => ({ headers: { ...ADA, 'Content-Type': 'multipart/form-data; boundary=a' }, body })),
      form.map((fields) => ({ headers: ADA, body: toForm(fields) })),
    );
    const methods = fc.constantFrom('GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS');
    await fc.assert(
      fc.asyncProperty(methods, path, content, async (method, to, { headers, body }) => {
        const response = await send(sandbox, `${method} ${to}`, { headers, ...(method !== 'GET' && { body }) });
        await response.text();
        expect(response.status, `${method} ${to}`).toBeLessThan(500);
      }),
      { numRuns: 400 },
    );
  });
});

function toForm(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
