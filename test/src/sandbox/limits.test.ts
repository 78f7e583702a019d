/** What the sandbox refuses as the service does, and how: long bodies, other spellings of IDs, expired tokens, undocumented statuses. */
import { connect, type Socket } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Document } from '../../../src/openapi/document.js';
import { createCredentials, type SentRequest } from '../../../src/sandbox/credentials.js';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.js';
import { buildRoutes } from '../../../src/sandbox/route.js';
import { startService } from '../../../src/sandbox/start-service.js';
import { contract } from '../../support/contract.js';
import { exchange, parseResponse, post } from './raw-http.js';

const ADA = { Authorization: 'ApiKey sandbox-ada' };

async function serve(sandbox: Promise<Sandbox>): Promise<Sandbox> {
  const started = await sandbox;
  onTestFinished(() => started.close());
  return started;
}

const LONGEST = 1_048_576;

/** A client on a plain socket. */
interface Client {
  readonly socket: Socket;
  received(): string;
  /** Resolves when the received text matches. */
  until(pattern: RegExp): Promise<void>;
  readonly closed: Promise<unknown>;
}

function connectTo({ url }: Sandbox, head: readonly string[]): Client {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  // A server that closes while the client sends resets the connection.
  socket.on('error', () => {});
  socket.write(
    `${['POST /cloud HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...head].join('\r\n')}\r\n\r\n`,
  );
  onTestFinished(() => void socket.destroy());
  return {
    socket,
    received: () => text,
    until: async (pattern) => {
      while (!pattern.test(text)) await new Promise((resolve) => socket.once('data', resolve));
    },
    closed: new Promise((resolve) => socket.once('close', resolve)),
  };
}

describe('long bodies', () => {
  const TOO_LONG = { detail: `The body is longer than ${LONGEST} bytes.` };

  test('A length over the limit is refused at once: nothing is read, and the connection ends.', async () => {
    const sandbox = await serve(startSandbox());
    const client = connectTo(sandbox, [`Content-Length: ${LONGEST + 1}`]);
    await client.until(/bytes\."\}$/);
    const { status, headers, body } = parseResponse(client.received());
    expect([status, headers.get('connection'), body]).toEqual([413, 'close', TOO_LONG]);
    // A client that is still sending has time to read the response.
    const pause = new Promise((resolve) => setTimeout(resolve, 300, 'open'));
    expect(await Promise.race([client.closed, pause])).toBe('open');
    await client.closed;
  });

  test('A client that asks before it sends a long body is refused; one with a short body may send it.', async () => {
    const sandbox = await serve(startSandbox());
    const long = connectTo(sandbox, [`Content-Length: ${LONGEST + 1}`, 'Expect: 100-continue']);
    await long.closed;
    expect(long.received()).toMatch(/^HTTP\/1\.1 413 /);
    const short = connectTo(sandbox, [
      'Content-Length: 12',
      'Expect: 100-continue',
      'Authorization: ApiKey sandbox-ada',
      'Connection: close',
    ]);
    await short.until(/^HTTP\/1\.1 100 Continue\r\n\r\n/);
    short.socket.write('{"name":"A"}');
    await short.closed;
    expect(short.received()).toContain('HTTP/1.1 201 ');
  });

  test('A body without a length is refused when it is over, while the client still sends; endless sending is ended.', async () => {
    const lines: string[] = [];
    const sandbox = await serve(startSandbox({ log: (line) => lines.push(line) }));
    const client = connectTo(sandbox, ['Transfer-Encoding: chunked']);
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const sending = setInterval(() => client.socket.write(chunk), 1);
    onTestFinished(() => clearInterval(sending));
    await client.until(/bytes\."\}$/);
    expect(parseResponse(client.received())).toMatchObject({ status: 413, body: TOO_LONG });
    expect(lines).toEqual([expect.stringMatching(/^POST \/cloud → 413 /)]);
    const start = performance.now();
    await client.closed;
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('A client that sends everything before it reads gets the response, and its connection is closed.', async () => {
    const sandbox = await serve(startSandbox());
    const client = connectTo(sandbox, [`Content-Length: ${4 * LONGEST}`]);
    await new Promise((resolve) => client.socket.write('x'.repeat(4 * LONGEST), resolve));
    await client.closed;
    expect(parseResponse(client.received())).toMatchObject({ status: 413, body: TOO_LONG });
  });

  test('A body of the longest length is read.', async () => {
    const sandbox = await serve(startSandbox());
    const response = await fetch(`${sandbox.url}/cloud`, {
      method: 'POST',
      headers: { ...ADA, 'Content-Type': 'application/json' },
      body: `{"name":"A"}${' '.repeat(LONGEST - 12)}`,
    });
    expect(response.status).toBe(201);
  });

  test('A refused host with a body gets its response, too.', async () => {
    const sandbox = await serve(startSandbox());
    const { status, headers } = await exchange(sandbox, post('/cloud', 'x'.repeat(9), ['Host: rebound.test']));
    expect([status, headers.get('connection')]).toEqual([403, 'close']);
  });
});

describe('responses', () => {
  test.each<[string, unknown]>([
    ['that is not JSON', 1n],
    ['with a cycle', cycle()],
  ])('A body %s becomes a 500, and the log has the error.', async (_, body) => {
    const lines: string[] = [];
    const things = {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: { '/a': { get: { operationId: 'a', responses: {} } } },
    };
    const sandbox = await serve(
      startService(things as unknown as Document, { a: () => body }, { log: (line) => lines.push(line) }),
    );
    const response = await fetch(`${sandbox.url}/a`);
    expect([response.status, await response.json()]).toEqual([
      500,
      { detail: 'Internal error in the sandbox. Its log has the stack trace.' },
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^GET \/a → 500 {2}a .*TypeError: .*\n {4}at /);
  });
});

function cycle(): object {
  const value: Record<string, unknown> = {};
  value['self'] = value;
  return value;
}

describe('IDs', () => {
  const OTHER_SPELLINGS = [
    '0x2a',
    '0b101010',
    '0o52',
    '042',
    '+42',
    '4.2e1',
    '42.0',
    '42.',
    '%2042',
    '42%20',
    '%0942',
    '42e0',
    '-0',
    'Infinity',
    '1e999',
    '４２',
    '42n',
    '4_2',
  ];

  test('An ID in another spelling leads nowhere.', async () => {
    const sandbox = await serve(startSandbox());
    for (const id of OTHER_SPELLINGS) {
      const user = id.replace('42', '1313').replace('4.2e1', '1.313e3');
      for (const path of [`/cloud/${id}`, `/cloud/${id}/user`, `/cloud/42/user/${user}`]) {
        expect((await fetch(sandbox.url + path, { headers: ADA })).status, path).toBe(404);
      }
    }
  });

  test('A cloud and a member have one spelling each; an escaped digit is the same digit.', async () => {
    const sandbox = await serve(startSandbox());
    for (const path of ['/cloud/42', '/cloud/%342', '/cloud/42/user', '/cloud/4%32/user/1313']) {
      expect((await fetch(sandbox.url + path, { headers: ADA })).status, path).toBe(200);
    }
  });

  const NUMBERS = {
    openapi: '3.1.0',
    info: { title: 'Numbers', version: '1' },
    paths: {
      '/n/{id}': {
        get: {
          operationId: 'getNumber',
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { $ref: '#/components/schemas/Id' } },
            { name: 'size', in: 'query', schema: { type: 'number' } },
            { name: 'list', in: 'query', schema: { type: 'array', items: { type: 'integer' } } },
            { name: 'text', in: 'query', schema: { type: 'string' } },
            { name: 'X-Size', in: 'header', schema: { type: 'integer' } },
          ],
          responses: { 200: { description: 'ok' }, 400: { description: 'no', content: { 'application/json': {} } } },
        },
      },
    },
    components: { schemas: { Id: { type: 'integer' } } },
  } as unknown as Document;

  test('A number is taken in its own spelling only, wherever it stands; a text in any.', async () => {
    const sandbox = await serve(startService(NUMBERS, { getNumber: () => undefined }));
    const spelling = fc.oneof(
      fc.integer().map(String),
      fc.double({ noDefaultInfinity: true, noNaN: true }).map(String),
      fc.constantFrom(...OTHER_SPELLINGS.map(decodeURIComponent)),
      fc
        .tuple(fc.constantFrom('0', '+', ' ', '0x', '-', '\t'), fc.nat())
        .map(([before, number]) => before + String(number)),
      fc
        .tuple(fc.nat(), fc.constantFrom('.0', 'e0', '.', ' ', 'n', '\u00a0'))
        .map(([number, after]) => String(number) + after),
    );
    const statusOf = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
      (await fetch(sandbox.url + path, { headers })).status;
    await fc.assert(
      fc.asyncProperty(spelling, async (text) => {
        const isNumber = String(Number(text)) === text && Number.isFinite(Number(text));
        const isInteger = isNumber && Number.isInteger(Number(text));
        const [encoded, ok] = [encodeURIComponent(text), (is: boolean, otherwise: number) => (is ? 200 : otherwise)];
        expect(await statusOf(`/n/${encoded}`)).toBe(ok(isInteger, 404));
        expect(await statusOf(`/n/1?size=${encoded}`)).toBe(ok(isNumber, 400));
        expect(await statusOf(`/n/1?list=${encoded}`)).toBe(ok(isInteger, 400));
        expect(await statusOf(`/n/1?list=1&list=${encoded}`)).toBe(ok(isInteger, 400));
        expect(await statusOf(`/n/1?text=${encoded}`)).toBe(200);
      }),
      { numRuns: 100 },
    );
    expect(await statusOf('/n/1', { 'X-Size': '7' })).toBe(200);
    expect(await statusOf('/n/1', { 'X-Size': '07' })).toBe(400);
  });

  test('The refusal of a query parameter says how to write it.', async () => {
    const sandbox = await serve(startService(NUMBERS, {}));
    expect(await (await fetch(`${sandbox.url}/n/1?size=042&list=1&list=0x2`)).json()).toEqual({
      size: ['Not a valid number: write it as 42.'],
      list: ['Not a valid number: write it as 2.'],
    });
  });
});

describe('tokens', () => {
  test('Expired tokens are removed; valid ones stay, however many there are.', () => {
    let nowMs = 0;
    const credentials = createCredentials(
      contract,
      () => undefined,
      () => nowMs,
    );
    const route = buildRoutes(contract).find(({ id }) => id === 'getClouds')!;
    const caller = { app: 'a', user: undefined };
    const forever = credentials.issue(caller, ['cloud:read'], Infinity);
    const issued = Array.from({ length: 20_000 }, () => {
      nowMs += 1_000;
      return credentials.issue(caller, [], 300);
    });
    const reasons = new Map<string, number>();
    const count = (token: string): void => {
      const reason = reasonOf(() => credentials.admit(route, sendBearer(token)));
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    };
    for (const token of issued) count(token);
    expect(reasons.get('admitted')).toBe(300);
    // Some are kept for a while, to say why they are refused.
    expect(reasons.get('The token has expired.')).toBeGreaterThan(0);
    expect(reasons.get('The token has expired.')).toBeLessThan(1_000);
    expect(reasonOf(() => credentials.admit(route, sendBearer(forever)))).toBe('admitted');
    expect(reasonOf(() => credentials.admit(route, sendBearer(issued[0]!)))).toBe('The credential is unknown.');
  });
});

function sendBearer(token: string): SentRequest {
  return { headers: { authorization: `Bearer ${token}` }, query: new URLSearchParams() };
}

function reasonOf(admit: () => unknown): string {
  try {
    admit();
    return 'admitted';
  } catch (error) {
    return (error as { wording: { detail: string } }).wording.detail;
  }
}

describe('statuses that the contract does not document', () => {
  const JSON_OF = (schema: object): object => ({ description: 'x', content: { 'application/json': { schema } } });
  const documentWith = (responses: object): Document =>
    ({
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: {
        '/a': {
          post: {
            operationId: 'doIt',
            parameters: [{ name: 'size', in: 'query', schema: { type: 'integer' } }],
            requestBody: { content: { 'application/json': { schema: { type: 'object', required: ['name'] } } } },
            responses: { 204: { description: 'ok' }, ...responses },
          },
        },
      },
    }) as unknown as Document;
  const DETAIL = { type: 'object', required: ['detail'], properties: { detail: { type: 'string' } } };
  const BLAME =
    'The request has an invalid parameter size, but the contract documents no 400 for doIt. Add it to the contract. ' +
    'The body of the 400 is {"size":["Not a valid integer."]}.';
  const FIELDS = { size: ['Not a valid integer.'] };

  test.each<[string, object, number, unknown, RegExp]>([
    ['documents the 400', { 400: JSON_OF({}) }, 400, FIELDS, /^[^]*"Not a valid integer\."\]\}$/],
    ['documents it as 4XX', { '4XX': JSON_OF({}) }, 400, FIELDS, /^[^]*"Not a valid integer\."\]\}$/],
    ['documents no error', {}, 400, FIELDS, /documents no 400 for doIt/],
    ['has a default for any body', { default: JSON_OF({}) }, 400, FIELDS, /documents no 400 for doIt/],
    [
      'has a default for another body',
      { default: JSON_OF(DETAIL) },
      400,
      { detail: BLAME },
      /documents no 400 for doIt/,
    ],
    [
      'has a default for no such body',
      { default: JSON_OF({ type: 'array' }) },
      500,
      { detail: BLAME },
      /documents no 400/,
    ],
  ])('An invalid parameter, and a contract that %s.', async (...row) => {
    const [, responses, status, body, log] = row;
    const lines: string[] = [];
    const sandbox = await serve(startService(documentWith(responses), {}, { log: (line) => lines.push(line) }));
    const response = await fetch(`${sandbox.url}/a?size=x`, { method: 'POST' });
    expect([response.status, await response.json()]).toEqual([status, body]);
    expect(lines.join('\n')).toMatch(log);
    expect(lines.join('\n')).not.toContain("The sandbox's response");
  });

  test("An invalid body is the contract's omission, too.", async () => {
    const sandbox = await serve(startService(documentWith({ default: JSON_OF(DETAIL) }), {}));
    const response = await fetch(`${sandbox.url}/a`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        detail: expect.stringMatching(
          /^The request has an invalid body, but the contract documents no 400 for doIt\./,
        ) as unknown,
      },
    ]);
  });
});
