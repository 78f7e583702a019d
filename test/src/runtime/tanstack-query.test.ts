/** The options for TanStack Query with its core: keys, retries, signals, and what is kept of a response. */
import { dehydrate, MutationObserver, QueryClient, QueryObserver, type QueryKey } from '@tanstack/query-core';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import * as current from '../../../generated/cloud-current/tanstack-query.js';
import { connect } from '../../../generated/cloud/functions.js';
import {
  apiQueryKey,
  createCloudMutation,
  getCloudOptions,
  getCloudQueryKey,
  getCloudsOptions,
  getCloudsQueryKey,
  getCloudUserOptions,
  getCloudUserQueryKey,
  updateCloudMutation,
} from '../../../generated/cloud/tanstack-query.js';
import { ApiCall } from '../../../src/api-call.js';
import { ApiError, InvalidArgumentError } from '../../../src/index.js';
import { createExactQueryKey, createQuery, createQueryKey } from '../../../src/runtime/tanstack-query.js';
import type { Transport } from '../../../src/runtime.js';
import { failureOf } from '../../support/failure.js';
import { sendJson, startServer, type TestServer } from '../../support/server.js';

/** A client whose own retries are the most that TanStack does, so that all that follow would be of both. */
function createClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: 3, retryDelay: 0 }, mutations: { retry: 3, retryDelay: 0 } },
  });
  onTestFinished(() => client.clear());
  return client;
}

function at({ url }: TestServer): Transport {
  return connect({ baseUrl: url, apiKey: 'key-of-the-test' });
}

/** Starts a server that is overloaded, and asks for no wait. */
function startOverloaded(): Promise<TestServer> {
  return startServer((response) => {
    response
      .writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '0' })
      .end('{"detail":"Come back later."}');
  });
}

describe('keys', () => {
  test('A key has the API, the operation and the arguments, as texts.', () => {
    expect(apiQueryKey).toEqual(['BIMData Cloud API 1.0.0']);
    expect(getCloudsQueryKey()).toEqual([...apiQueryKey, 'getClouds']);
    expect(getCloudQueryKey(42)).toEqual([...apiQueryKey, 'getCloud', '42']);
    expect(getCloudQueryKey('42')).toEqual(getCloudQueryKey(42));
    expect(getCloudUserQueryKey(42, 2)).toEqual([...apiQueryKey, 'getCloudUser', '42', '2']);
    expect(getCloudOptions(connect({ apiKey: 'key' }), 42).queryKey).toEqual(getCloudQueryKey(42));
    expect(updateCloudMutation(connect({ apiKey: 'key' })).mutationKey).toEqual([...apiQueryKey, 'updateCloud']);
  });

  test('The contracts share no key.', () => {
    expect(current.getCloudQueryKey(42)).not.toEqual(getCloudQueryKey(42));
    expect(current.apiQueryKey).not.toEqual(apiQueryKey);
  });

  test('Arguments that are missing at the end are left out, those before them stay.', () => {
    expect(createQueryKey(['api'], 'get', [undefined, undefined])).toEqual(['api', 'get']);
    expect(createQueryKey(['api'], 'get', [undefined, 'text/csv'])).toEqual(['api', 'get', undefined, 'text/csv']);
    expect(createQueryKey(['api'], 'get', [7, { page: 2 }, undefined])).toEqual(['api', 'get', '7', { page: 2 }]);
    expect(createQueryKey(['api'], 'get', [false])).toEqual(['api', 'get', 'false']);
    expect(createQueryKey(['api'], 'get', [7, {}, undefined])).toEqual(['api', 'get', '7']);
    expect(createQueryKey(['api'], 'get', [{ page: undefined }])).toEqual(['api', 'get']);
    expect(createQueryKey(['api'], 'get', ['', { page: 0 }])).toEqual(['api', 'get', '', { page: 0 }]);
    expect(createQueryKey(['api'], 'get', [''])).toEqual(['api', 'get', '']);
  });

  test('Bigints become texts, so that they can be hashed.', () => {
    const key = createExactQueryKey(['api'], 'get', [7n, { after: 9n, of: [1n, 'a', 2] }, undefined]);
    expect(key).toEqual(['api', 'get', '7', { after: '9', of: ['1', 'a', 2] }]);
    expect(createExactQueryKey(['api'], 'get')).toEqual(['api', 'get']);
  });

  test('The start of a key invalidates all keys that begin with it.', async () => {
    const client = createClient();
    const keys: QueryKey[] = [
      getCloudQueryKey(1),
      getCloudQueryKey(2),
      getCloudsQueryKey(),
      current.getCloudQueryKey(1),
    ];
    const invalidated = async (queryKey: readonly unknown[]): Promise<number[]> => {
      for (const key of keys) client.setQueryData(key, {});
      await client.invalidateQueries({ queryKey });
      return keys.flatMap((key, index) => (client.getQueryState(key)!.isInvalidated ? index : []));
    };
    expect(await invalidated(getCloudQueryKey(2))).toEqual([1]);
    expect(await invalidated(getCloudQueryKey())).toEqual([0, 1]);
    expect(await invalidated(apiQueryKey)).toEqual([0, 1, 2]);
  });
});

describe('queries', () => {
  test('The retries of the client and of TanStack do not multiply.', async () => {
    const server = await startOverloaded();
    // `fetchQuery` would not retry in any case.
    const observer = new QueryObserver(createClient(), getCloudOptions(at(server), 42));
    const failed = new Promise<unknown>((resolve) => {
      onTestFinished(observer.subscribe(({ isError, error }) => isError && resolve(error)));
    });
    expect(await failed).toBeInstanceOf(ApiError);
    expect(await failed).toMatchObject({ status: 503, body: { detail: 'Come back later.' } });
    expect(server.received).toHaveLength(3);
  });

  test('What is dehydrated has no credential, even if the service sends it back.', async () => {
    const server = await startServer((response, { headers }) =>
      sendJson(response, 404, { detail: `Not for ${String(headers['authorization'])}` }),
    );
    const client = createClient();
    const options = getCloudOptions(at(server), 42, { headers: { 'X-Secret': 'own-secret' } });
    await client.prefetchQuery(options);
    const state = dehydrate(client, { shouldDehydrateQuery: () => true, shouldRedactErrors: () => false });
    expect(state.queries[0]!.state.error).toBeInstanceOf(ApiError);
    const texts = [JSON.stringify(state), inspect(structuredClone(state), { depth: 9 }), inspect(state, { depth: 9 })];
    for (const text of texts) expect(text).not.toMatch(/key-of-the-test|own-secret/);
    expect(texts[0]).toContain('Not for ');
    expect(texts[1]).toContain('getCloud failed: 404');
  });

  test('The settings of the call reach it.', async () => {
    const server = await startOverloaded();
    const options = { maxRetries: 0, headers: { 'X-Trace': '7' } };
    await failureOf(createClient().fetchQuery(getCloudOptions(at(server), 42, options)));
    expect(server.received.map(({ url, headers }) => [url, headers['x-trace']])).toEqual([['/cloud/42', '7']]);
  });

  test('A query that nobody observes aborts its request.', async () => {
    const aborted = vi.fn<() => void>();
    const fetch = (_: Request, init?: { signal: AbortSignal }): Promise<Response> =>
      new Promise((_resolve, reject) => {
        init!.signal.addEventListener('abort', () => {
          aborted();
          reject(init!.signal.reason as Error);
        });
      });
    const client = createClient();
    const observer = new QueryObserver(client, getCloudsOptions(connect({ apiKey: 'key', fetch })));
    const unsubscribe = observer.subscribe(() => undefined);
    await vi.waitFor(() => expect(client.isFetching()).toBe(1));
    await Promise.resolve();
    expect(aborted).not.toHaveBeenCalled();
    unsubscribe();
    await vi.waitFor(() => expect(aborted).toHaveBeenCalledOnce());
  });

  test('What is not a valid argument is the error of the query.', async () => {
    const query = getCloudUserOptions(connect({ apiKey: 'key' }), 42, '..' as '1');
    expect(await failureOf(createClient().fetchQuery(query))).toBeInstanceOf(InvalidArgumentError);
  });

  test('A response without a body is kept as null, which TanStack takes.', async () => {
    const send = (): ApiCall<void> => new ApiCall(Promise.resolve({ data: undefined, response: new Response() }));
    const query = createQuery<void, never, object>(createQueryKey([], 'head'), send as never, undefined);
    expect(await createClient().fetchQuery(query)).toBeNull();
  });
});

describe('mutations', () => {
  test('A mutation sends its variables, and is not repeated by TanStack.', async () => {
    const server = await startOverloaded();
    const mutation = new MutationObserver(createClient(), updateCloudMutation(at(server)));
    expect(await failureOf(mutation.mutate({ id: 42, body: { name: 'B' } }))).toMatchObject({ status: 503 });
    // A PATCH is not safe to repeat.
    expect(server.received.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['PATCH', '/cloud/42', '{"name":"B"}'],
    ]);
  });

  test('It resolves with the response.', async () => {
    const server = await startServer((response) => sendJson(response, 201, { id: 7, name: 'C' }));
    const mutation = new MutationObserver(createClient(), createCloudMutation(at(server)));
    expect(await mutation.mutate({ body: { name: 'C' } })).toEqual({ id: 7, name: 'C' });
  });
});
