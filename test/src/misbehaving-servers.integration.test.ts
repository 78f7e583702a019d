/** Every operation against servers that misbehave: it ends as documented, leaves nothing open, and tells no secret. */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { CallError, operations, type OperationId } from '../../src/index.js';
import type { Fault } from '../../src/sandbox/index.js';
import { CALLS_IN_TURN, startWorld } from './sandbox/world.js';
import { CALLS } from '../support/calls.js';
import { showEverything } from '../support/failure.js';
import { successOf } from '../support/contract.js';
import { takeSome } from '../support/tier.js';
import { head, startMisbehavingServer, whole, type Respond } from '../support/misbehaving-server.js';

/** How a call ends: with its response, or with an error of a class and a status. */
type End = 'success' | readonly [name: string, status?: number];

interface Scenario {
  readonly name: string;
  readonly respond: (example: string, status: number) => Respond;
  readonly end: (facts: { readonly hasBody: boolean; readonly isIdempotent: boolean }) => End;
  /** How many requests leave, where it is not one. */
  readonly requests?: (isIdempotent: boolean) => number;
  readonly timeoutMs?: number;
  readonly maxRetries?: number;
  /** The credentials that the client is given one after the other, where it is not always the same. */
  readonly accessTokens?: readonly string[];
}

/** A timeout that no other timer has, so that those of the client are told apart. */
const TIMEOUT_MS = 54_321;

const JSON_TYPE = 'Content-Type: application/json';

function parseError(status: number): Scenario['end'] {
  return ({ hasBody }) => (hasBody ? ['ResponseParseError', status] : 'success');
}

const noResponse: Scenario['end'] = ({ hasBody }) => (hasBody ? ['ConnectionError'] : 'success');

function later(ms: number, action: () => void): void {
  setTimeout(action, ms);
}

function retryAfter(status: number, value: string | undefined, isValid: boolean): Scenario {
  return {
    name: `${status} with ${value === undefined ? 'no Retry-After' : `Retry-After: ${value}`}, then a success`,
    respond: (example, success) => (socket, count) => {
      const headers = value === undefined ? [] : [`Retry-After: ${value}`];
      socket.end(count === 1 ? whole(status, '{"detail":"Later."}', ...headers) : whole(success, example, JSON_TYPE));
    },
    end: ({ isIdempotent }) =>
      isIdempotent || (status === 429 && isValid) ? 'success' : (['ApiError', status] as const),
    requests: (isIdempotent) => (isIdempotent || (status === 429 && isValid) ? 2 : 1),
  };
}

function inTurn(all: readonly string[]): () => string {
  let next = 0;
  return () => all[Math.min(next++, all.length - 1)]!;
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'an empty 200', respond: () => (socket) => socket.end(whole(200, '')), end: parseError(200) },
  {
    name: 'a 200 with broken JSON',
    respond: () => (socket) => socket.end(whole(200, '{"id": 7, "na', JSON_TYPE)),
    end: parseError(200),
  },
  {
    name: 'a 200 with a page',
    respond: () => (socket) =>
      socket.end(whole(200, '<!doctype html><title>Welcome</title>', 'Content-Type: text/html')),
    end: parseError(200),
  },
  {
    name: 'no Content-Length',
    respond: (example, status) => (socket) => socket.end(`${head(status, JSON_TYPE)}${status === 204 ? '' : example}`),
    end: () => 'success',
  },
  {
    name: 'a truncated body',
    respond: () => (socket) => socket.end(`${head(200, JSON_TYPE, 'Content-Length: 1000')}{"id": 7`),
    end: noResponse,
    maxRetries: 0,
  },
  {
    name: 'a chunked body that comes slowly',
    respond: (example) => (socket) => {
      socket.write(head(200, JSON_TYPE, 'Transfer-Encoding: chunked'));
      const middle = Math.ceil(example.length / 2);
      const chunks = [example.slice(0, middle), example.slice(middle), ''];
      for (const [index, chunk] of chunks.filter((name, at) => name || at === 2).entries()) {
        later(10 * (index + 1), () => socket.write(`${Buffer.byteLength(chunk).toString(16)}\r\n${chunk}\r\n`));
      }
      later(50, () => socket.end());
    },
    end: () => 'success',
  },
  {
    name: 'headers that never come',
    respond: () => () => {},
    end: () => ['TimeoutError'],
    // Long enough for a busy machine to send a request.
    timeoutMs: 300,
    maxRetries: 0,
  },
  {
    name: 'a body that never ends',
    respond: () => (socket) => void socket.write(`${head(200, JSON_TYPE, 'Content-Length: 1000')}{"id": 7`),
    end: ({ hasBody }) => (hasBody ? ['TimeoutError'] : 'success'),
    // Long enough for a busy machine to send a request.
    timeoutMs: 300,
    maxRetries: 0,
  },
  {
    name: 'a reset before the response',
    respond: () => (socket) => void socket.resetAndDestroy(),
    end: () => ['ConnectionError'],
    requests: (isIdempotent) => (isIdempotent ? 3 : 1),
  },
  {
    name: 'a reset, then a success',
    respond: (example, status) => (socket, count) =>
      void (count === 1 ? socket.resetAndDestroy() : socket.end(whole(status, example, JSON_TYPE))),
    end: ({ isIdempotent }) => (isIdempotent ? 'success' : ['ConnectionError']),
    requests: (isIdempotent) => (isIdempotent ? 2 : 1),
  },
  {
    name: 'a reset during the response',
    respond: () => (socket) => {
      socket.write(`${head(200, JSON_TYPE, 'Content-Length: 1000')}{"id": 7`);
      later(20, () => void socket.resetAndDestroy());
    },
    end: noResponse,
    maxRetries: 0,
  },
  {
    name: 'a 204 with a body',
    respond: () => (socket) => socket.end(whole(204, '{"id": 7}', JSON_TYPE)),
    end: parseError(204),
  },
  {
    name: 'a redirect to itself',
    respond:
      () =>
      (socket, _, { url }) =>
        socket.end(whole(302, '', `Location: ${url}/cloud`)),
    end: () => ['ApiError', 302],
  },
  {
    name: 'a redirect to another origin',
    respond:
      () =>
      (socket, _, { url }) =>
        socket.end(whole(307, '', `Location: ${url.replace('127.0.0.1', 'localhost')}/cloud`)),
    end: () => ['ApiError', 307],
  },
  {
    name: 'an error of 1 MB',
    respond: () => (socket) => socket.end(whole(400, 'x'.repeat(1_000_000))),
    end: () => ['ApiError', 400],
  },
  {
    name: 'an error whose body is cut off',
    respond: () => (socket) => socket.end(`${head(400, JSON_TYPE, 'Content-Length: 1000')}{"detail": "No`),
    end: () => ['ConnectionError'],
    maxRetries: 0,
  },
  {
    name: 'an error that is null',
    respond: () => (socket) => socket.end(whole(400, 'null', JSON_TYPE)),
    end: () => ['ApiError', 400],
  },
  {
    name: 'an error that repeats the request, credential and all',
    respond:
      () =>
      (socket, _, { requests }) =>
        socket.end(whole(400, JSON.stringify({ detail: requests.at(-1) }))),
    end: () => ['ApiError', 400],
  },
  {
    name: 'a success that is the request, credential and all',
    respond:
      () =>
      (socket, _, { requests }) =>
        socket.end(whole(200, requests.at(-1)!, 'Content-Type: message/http')),
    end: parseError(200),
  },
  {
    name: 'a charset that it is not in',
    respond: (example, status) => (socket) =>
      socket.end(whole(status, example, 'Content-Type: application/json; charset=iso-8859-1')),
    end: () => 'success',
  },
  {
    name: 'JSON in UTF-16',
    respond: () => (socket) =>
      socket.end(whole(200, Buffer.from('{"id": 7}', 'utf16le'), 'Content-Type: application/json; charset=utf-16le')),
    end: parseError(200),
  },
  ...[429, 503].flatMap((status) => [
    retryAfter(status, undefined, false),
    retryAfter(status, '0', true),
    retryAfter(status, 'Sun, 06 Nov 1994 08:49:37 GMT', true),
    retryAfter(status, 'soon', false),
    retryAfter(status, '-1', false),
  ]),
  {
    name: '503 with a Retry-After of an hour',
    respond: () => (socket) => socket.end(whole(503, '', 'Retry-After: 3600')),
    end: () => ['ApiError', 503],
  },
  {
    name: '401, then a success with the next token',
    respond:
      (example, success) =>
      (socket, count, { requests }) => {
        const isFresh = requests.at(-1)!.includes('second-secret-token');
        socket.end(isFresh && count === 2 ? whole(success, example, JSON_TYPE) : whole(401, '{"detail":"Expired."}'));
      },
    accessTokens: ['first-secret-token', 'second-secret-token'],
    end: () => 'success',
    requests: () => 2,
  },
  {
    name: '401 whatever the token',
    respond: () => (socket) => socket.end(whole(401, '{"detail":"Expired."}')),
    end: () => ['ApiError', 401],
  },
  {
    name: '500 without a body',
    respond: () => (socket) => socket.end(whole(500, '')),
    end: () => ['ApiError', 500],
    requests: (isIdempotent) => (isIdempotent ? 3 : 1),
  },
  {
    name: 'gzip',
    respond: (example, status) => (socket) =>
      socket.end(
        status === 204 ? whole(204, '') : whole(status, gzipSync(example), JSON_TYPE, 'Content-Encoding: gzip'),
      ),
    end: () => 'success',
  },
];

afterEach(() => void vi.restoreAllMocks());

const cases = SCENARIOS.flatMap((scenario) => [...CALLS.keys()].map((id) => [scenario.name, id, scenario] as const));

describe('a stubbed server', () => {
  test.each(takeSome(cases, 3))('After %s, %s ends as documented.', async (__, id, scenario) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { idempotent: isIdempotent, responseType } = operations[id as OperationId];
    const { status, example } = successOf(id);
    const body = example === undefined ? '' : JSON.stringify(example);
    const server = await startMisbehavingServer(scenario.respond(body, status));
    const timeoutMs = scenario.timeoutMs ?? TIMEOUT_MS;
    const settings = {
      baseUrl: server.url,
      accessToken: inTurn(scenario.accessTokens ?? ['first-secret-token']),
      timeoutMs,
      maxRetries: scenario.maxRetries,
    };
    const armed = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');

    const result = await CALLS.get(id)!.make(settings).result();

    const end = scenario.end({ hasBody: responseType !== undefined, isIdempotent });
    const [name, ended] = end === 'success' ? [] : end;
    const success: unknown = { ok: true, data: example, response: expect.any(Response) };
    const failure: unknown = { ok: false, error: expect.any(CallError) };
    expect(result).toEqual(end === 'success' ? success : failure);
    const { error } = result as { error?: CallError & { status?: number } };
    expect([error?.name, error?.status, error?.operation]).toEqual([name, ended, error && id]);
    expect(error ? showEverything(error) : '').not.toContain('secret-token');
    const timers = armed.mock.results.filter((_, index) => armed.mock.calls[index]![1] === timeoutMs);
    expect(timers).toHaveLength(scenario.requests?.(isIdempotent) ?? 1);
    expect(timers.filter(({ value }) => !cleared.mock.calls.some(([timer]) => timer === value))).toEqual([]);
    expect(server.requests).toHaveLength(scenario.requests?.(isIdempotent) ?? 1);
    await server.allClosed();
  });
});

describe('a service with state', () => {
  const ANYTHING: unknown = expect.anything();

  /** What goes wrong at the first attempt, the error of a call that is not retried, and whether nothing was done then. */
  const STUMBLES: readonly (readonly [name: string, fault: Fault, error: object, isUndone: boolean])[] = [
    ['a 503', { status: 503, retryAfterS: 0 }, { name: 'ApiError', status: 503 }, true],
    ['a dropped connection', { drop: true }, { name: 'ConnectionError' }, true],
    ['a truncated response', { truncate: true }, { name: 'ConnectionError' }, false],
    ['silence', { latencyMs: 1_000 }, { name: 'TimeoutError' }, false],
  ];

  const stumbles = STUMBLES.flatMap((stumble) =>
    CALLS_IN_TURN.map(([id, call]) => [stumble[0], id, stumble, call] as const),
  );

  test.each(takeSome(stumbles, 3))(
    'After %s of a service with a state, %s is done once, or known to have failed.',
    async (__, id, stumble, call) => {
      vi.spyOn(Math, 'random').mockReturnValue(0);
      const [, fault, error, isUndone] = stumble;
      const world = await startWorld({ fault: ({ count }) => (count === 1 ? fault : undefined) });
      // Not awaited: it waits for requests that the client has given up.
      onTestFinished(() => void world.sandbox.close());
      const { idempotent, responseType } = operations[id];
      const before = world.sandbox.state();

      // Long enough for the second attempt on a busy machine.
      const timeoutMs = fault.latencyMs === undefined ? TIMEOUT_MS : fault.latencyMs / 2;
      const result = await call(world.as('ada', { maxRetries: 1, timeoutMs })).result();

      // A response without a body cannot be cut off.
      const isDone = idempotent || (fault.truncate && responseType === undefined);
      expect(result).toMatchObject(isDone ? { ok: true } : { ok: false, error });
      expect(world.sandbox.state()).toEqual(isDone || !isUndone ? ANYTHING : before);
    },
  );
});
