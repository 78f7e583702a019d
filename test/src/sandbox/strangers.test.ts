/** The sandbox and pages of other sites: hosts, origins, invitation links, and the texts of its log. */
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index.js';
import { DEFAULT_SEED } from '../../../src/sandbox/seed/default-seed.js';
import { hostileText, UNSEEN_CHARACTERS } from '../openapi/hostile-text.js';
import { exchange, post, type RawResponse } from './raw-http.js';

const ADA = { Authorization: 'ApiKey sandbox-ada' };

async function start(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** Sends a request with a `Host` header of its own, which `fetch` does not. */
function get(sandbox: Sandbox, host: string | undefined, target = '/cloud', version = '1.1'): Promise<RawResponse> {
  const lines = [`GET ${target} HTTP/${version}`, ...(host === undefined ? [] : [`Host: ${host}`])];
  return exchange(
    sandbox,
    `${[...lines, 'Authorization: ApiKey sandbox-ada', 'Connection: close'].join('\r\n')}\r\n\r\n`,
  );
}

describe('hosts', () => {
  const LOOPBACK = [
    'localhost',
    'LOCALHOST:1',
    'app.localhost:4020',
    '127.0.0.1',
    '127.1.2.3:80',
    '[::1]:4020',
    '[::1]',
  ];
  const STRANGE = ['rebound.test', 'rebound.test:4020', 'localhost.rebound.test', 'notlocalhost', '127.0.0.1.nip.test'];
  const ADDRESSES = ['192.0.2.7:4020', '[2001:db8::7]:4020', '0.0.0.0:4020'];

  test('Loopback names and addresses are this machine.', async () => {
    const sandbox = await start();
    for (const host of LOOPBACK) expect((await get(sandbox, host)).status, host).toBe(200);
  });

  test('Other names and addresses are refused.', async () => {
    const sandbox = await start();
    for (const host of [...STRANGE, ...ADDRESSES, 'a"b', '[x]', ':4020']) {
      expect((await get(sandbox, host)).status, host).toBe(403);
    }
  });

  test('The refusal says what to do, and nothing runs: no operation, no preflight, no link.', async () => {
    const lines: string[] = [];
    const operations: string[] = [];
    const sandbox = await start({
      log: (line) => lines.push(line),
      fault: ({ operation }) => void operations.push(operation),
    });
    const { status, body } = await get(sandbox, 'rebound.test:4020');
    expect([status, body]).toEqual([
      403,
      {
        detail:
          'The sandbox does not know the host "rebound.test" as a name of its machine. ' +
          'If it is, start the sandbox with --allow-host NAME, or the option allowHosts.',
      },
    ]);
    const preflight = await exchange(
      sandbox,
      'OPTIONS /cloud HTTP/1.1\r\nHost: rebound.test\r\nOrigin: http://localhost\r\nConnection: close\r\n\r\n',
    );
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([403, undefined]);
    const created = await exchange(sandbox, post('/cloud', '{"name":"A"}', ['Host: rebound.test']));
    expect(created.status).toBe(403);
    expect(operations).toEqual([]);
    expect(sandbox.state()).toEqual(DEFAULT_SEED);
    expect(lines[0]).toMatch(/^GET \/cloud → 403 {2}\d/);
  });

  test('The host of a complete URL counts, not the header.', async () => {
    const sandbox = await start();
    expect((await get(sandbox, 'localhost', 'http://localhost:1/cloud')).status).toBe(200);
    expect((await get(sandbox, 'localhost', 'http://rebound.test/cloud')).status).toBe(403);
  });

  test('A request without a host is refused, also in HTTP/1.0, in which it can be missing.', async () => {
    const sandbox = await start();
    expect(await get(sandbox, undefined, '/cloud', '1.0')).toMatchObject({
      status: 403,
      body: { detail: 'The request has no Host header. Send one, such as localhost.' },
    });
    expect((await get(sandbox, 'localhost', '/cloud', '1.0')).status).toBe(200);
    expect((await get(sandbox, undefined)).status).toBe(400);
  });

  test('Names can be allowed; others stay refused.', async () => {
    const sandbox = await start({ allowHosts: ['My-Laptop.test', '2001:db8::7'] });
    for (const host of ['my-laptop.test:4020', 'MY-LAPTOP.test', '[2001:db8::7]:1', 'localhost']) {
      expect((await get(sandbox, host)).status, host).toBe(200);
    }
    for (const host of STRANGE) expect((await get(sandbox, host)).status, host).toBe(403);
  });

  test('A sandbox that listens on all addresses has all of them as names, but no other name.', async () => {
    const sandbox = await start({ host: '0.0.0.0' });
    for (const host of [...LOOPBACK, ...ADDRESSES]) expect((await get(sandbox, host)).status, host).toBe(200);
    for (const host of STRANGE) expect((await get(sandbox, host)).status, host).toBe(403);
  });

  test('The address that it listens on is a name of it.', async () => {
    const sandbox = await start({ host: '127.0.0.2' });
    expect((await get(sandbox, new URL(sandbox.url).host)).status).toBe(200);
    expect((await get(sandbox, '127.0.0.3')).status).toBe(200);
  });
});

async function invite(sandbox: Sandbox, email: string, redirect_uri: string): Promise<Response> {
  return fetch(`${sandbox.url}/cloud/42/invitation`, {
    method: 'POST',
    headers: { ...ADA, 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, redirect_uri }),
  });
}

async function linkOf(sandbox: Sandbox, redirect_uri = 'https://example.org/hello'): Promise<string> {
  expect((await invite(sandbox, 'new@example.org', redirect_uri)).status).toBe(201);
  return sandbox.mails().at(-1)!.link;
}

function accept(link: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(link, { method: 'POST', redirect: 'manual', headers });
}

describe('invitation links', () => {
  test('Opening the link changes nothing: the page has a button and no script.', async () => {
    const sandbox = await start();
    const link = await linkOf(sandbox);
    const before = sandbox.state();
    const response = await fetch(link);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action http: https:; frame-ancestors 'none'",
    );
    expect(response.headers.get('Referrer-Policy')).toBe('same-origin');
    const page = await response.text();
    expect(page).toContain('new@example.org is invited to Site A.');
    expect(page).toContain('<form method="post"><button>Accept</button></form>');
    expect(page).not.toContain('script');
    expect(sandbox.state()).toEqual(before);
  });

  test('The button accepts the invitation, once, and redirects.', async () => {
    const sandbox = await start();
    const link = await linkOf(sandbox);
    const accepted = await accept(link, { Origin: sandbox.url, 'Sec-Fetch-Site': 'same-origin' });
    expect([accepted.status, accepted.headers.get('Location')]).toEqual([303, 'https://example.org/hello']);
    expect(sandbox.state().clouds[0]!.members).toHaveLength(3);
    expect((await accept(link)).status).toBe(404);
    expect((await fetch(link)).status).toBe(404);
  });

  test('A link without the key of its mail leads nowhere.', async () => {
    const sandbox = await start();
    const link = new URL(await linkOf(sandbox));
    const before = sandbox.state();
    const key = link.searchParams.get('key')!;
    expect(key).toMatch(/^[\w-]{22}$/);
    const other = link.pathname.replace(/\d+$/, '7');
    for (const wrong of [
      link.pathname,
      `${link.pathname}?key=`,
      `${link.pathname}?key=${'A'.repeat(22)}`,
      `${link.pathname}?key=${key}A`,
      `${link.pathname}?key=${encodeURIComponent('☃'.repeat(22))}`,
      `${other}?key=${key}`,
      link.pathname.replace(/(\d+)$/, '0$1') + link.search,
    ]) {
      for (const method of ['GET', 'POST']) {
        const response = await fetch(new URL(wrong, sandbox.url), { method, redirect: 'manual' });
        expect(response.status, `${method} ${wrong}`).toBe(404);
      }
    }
    expect(sandbox.state()).toEqual(before);
  });

  test('A reset makes links useless, also for the invitation that then gets the same ID.', async () => {
    const sandbox = await start();
    const link = await linkOf(sandbox);
    sandbox.reset();
    const next = await linkOf(sandbox);
    expect(new URL(next).pathname).toBe(new URL(link).pathname);
    expect((await accept(link)).status).toBe(404);
    expect((await accept(next)).status).toBe(303);
  });

  test.each([
    [{ Origin: 'https://evil.test' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ Origin: 'http://192.0.2.7:4020' }, 403],
    [{ Origin: 'http://localhost:5173', 'Sec-Fetch-Site': 'cross-site' }, 303],
    [{ 'Sec-Fetch-Site': 'none' }, 303],
    [{}, 303],
  ] as [Record<string, string>, number][])('A page with %j that posts a link gets %d.', async (headers, status) => {
    const sandbox = await start();
    expect((await accept(await linkOf(sandbox), headers)).status).toBe(status);
    expect(sandbox.state().clouds[0]!.members).toHaveLength(status === 303 ? 3 : 2);
  });

  test('A page of an allowed host can post its own form, and one of another port cannot.', async () => {
    const sandbox = await start({ allowHosts: ['my-laptop.test'] });
    const { pathname, search } = new URL(await linkOf(sandbox));
    const of = (origin: string): Promise<RawResponse> =>
      exchange(sandbox, post(pathname + search, '', ['Host: my-laptop.test:4020', `Origin: ${origin}`]));
    expect((await of('http://my-laptop.test:1')).status).toBe(403);
    expect((await of('http://my-laptop.test:4020')).status).toBe(303);
  });

  test('A form of another site gets no token, unless a preflight allowed its credential.', async () => {
    const sandbox = await start();
    const form = { grant_type: 'client_credentials', client_id: 'demo-app', client_secret: 'demo-secret' };
    const ask = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(sandbox.tokenUrl, { method: 'POST', body: new URLSearchParams(form), headers })).status;
    expect(await ask({ Origin: 'https://evil.test' })).toBe(403);
    expect(await ask({ Origin: 'http://localhost:5173' })).toBe(200);
    const Authorization = `Basic ${Buffer.from('demo-app:demo-secret').toString('base64')}`;
    expect(await ask({ Origin: 'https://evil.test', Authorization })).toBe(200);
  });
});

describe('redirects', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'example.org',
    '//example.org',
    'https:example.org',
    'https://',
    'https://exa\r\nmple.org',
    'https://example.org/\r\nSet-Cookie: a=b',
    ' https://example.org',
    'https://example.org/\0',
    'https://example.org/a b',
    'not a url',
  ])('The redirect_uri %j is refused.', async (redirect_uri) => {
    const sandbox = await start();
    const response = await invite(sandbox, 'new@example.org', redirect_uri);
    expect([response.status, await response.json()]).toEqual([400, { redirect_uri: ['Enter a valid URL.'] }]);
    expect([sandbox.mails(), sandbox.state()]).toEqual([[], DEFAULT_SEED]);
  });

  test('The log shows what a refused body has as escapes.', async () => {
    const lines: string[] = [];
    const sandbox = await start({ log: (line) => lines.push(line) });
    const headers = { ...ADA, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ role: 'x\u202e\u2028\u007f' });
    await fetch(`${sandbox.url}/cloud/42/user/1313`, { method: 'PATCH', headers, body });
    expect(lines[0]).toContain('x\\u202e\\u2028\\u007f');
  });

  test('A redirect_uri beyond ASCII is encoded.', async () => {
    const accepted = await accept(await linkOf(await start(), 'https://exämple.org/☃?☃#☃'));
    expect(accepted.headers.get('Location')).toBe('https://xn--exmple-cua.org/%E2%98%83?%E2%98%83#%E2%98%83');
  });

  test.each(['a\u001b[2J@b.co', 'a\n POST /cloud → 200 @b.co', 'a@b.co\r', 'a\u202e@b.co', 'a\u2028@b.co'])(
    'The address %j is refused.',
    async (email) => {
      const sandbox = await start();
      const response = await invite(sandbox, email, 'https://example.org');
      expect([response.status, await response.json()]).toEqual([400, { email: ['Enter a valid email address.'] }]);
      expect(sandbox.mails()).toEqual([]);
    },
  );

  const TEXT = fc
    .oneof(
      hostileText(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('javascript:alert(1)', 'https://example.org/☃\r\nX: y', '<script>alert(1)</script>"\'&'),
      fc.webUrl(),
    )
    .map((text) => text.padEnd(1, '-').slice(0, 200));
  const INVITATIONS = fc.uniqueArray(fc.record({ email: TEXT, redirect_uri: TEXT }), {
    selector: ({ email }) => email.toLowerCase(),
    minLength: 20,
    maxLength: 40,
  });
  const TAGS =
    /<(!doctype html|html lang="en"|meta charset="utf-8"|form method="post"|\/?(html|title|body|p|form|button))>/g;

  test('Whatever the texts of a seed are: pages are safe, responses complete, redirects http(s), events of the log lines.', async () => {
    await fc.assert(
      fc.asyncProperty(INVITATIONS, TEXT, async (invitations, name) => {
        const lines: string[] = [];
        const seed = structuredClone(DEFAULT_SEED);
        Object.assign(seed.clouds[0]!, {
          name,
          invitations: invitations.map((each, id) => ({ ...each, id, app: 'demo-app' })),
        });
        const sandbox = await startSandbox({ seed, log: (line) => lines.push(line) });
        // The same invitation again sends its mail.
        for (const { email } of invitations) {
          expect([201, 400]).toContain((await invite(sandbox, email, 'https://example.org/')).status);
        }
        for (const { link } of sandbox.mails()) {
          expect((await (await fetch(link)).text()).replaceAll(TAGS, '')).not.toMatch(/[<>"']/);
          const accepted = await accept(link);
          expect([200, 303]).toContain(accepted.status);
          expect(accepted.headers.get('Location') ?? 'https://none').toMatch(/^https?:\/\/[!-~]+$/);
          expect((await accepted.text()).replaceAll(TAGS, '')).not.toMatch(/[<>"']/);
        }
        await sandbox.close();
        expect(lines.length).toBeGreaterThan(40);
        expect(lines.map((line) => line.search(UNSEEN_CHARACTERS))).toEqual(lines.map(() => -1));
      }),
      { numRuns: 4 },
    );
  });
});
