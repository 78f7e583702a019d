/** The generated client against a real server: what each call sends, and what it does with each documented response. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ApiError, CloudApi } from '../../src/index.js';
import { ALL_CALLS, readRequest } from '../support/calls.js';
import { answersOf, CONTRACTS, successOf } from '../support/contract.js';
import { sendJson, startServer } from '../support/server.js';

describe('calls', () => {
  test.each(CONTRACTS)('The client of $name has every operation of its contract.', (contract) => {
    const source = readFileSync(path.join(contract.out, 'metadata.ts'), 'utf8');
    const ids = [...source.matchAll(/^export const (\w+): /gm)].map(([, id]) => id!);
    expect(ids.toSorted()).toEqual([...contract.operations.keys()].toSorted());
    const called = ALL_CALLS.filter(([, , other]) => other === contract).map(([, { id }]) => id);
    expect(called.toSorted()).toEqual(ids.toSorted());
  });

  test.each(ALL_CALLS)('%s sends what the contract says, and decodes the response.', async (_, call, contract) => {
    const { status, example } = successOf(call.id, contract);
    const server = await startServer((response) =>
      example === undefined ? response.writeHead(status).end() : sendJson(response, status, example),
    );
    const settings = { baseUrl: server.url, accessToken: 'secret', headers: { 'X-Client': 'test' } };

    const { data, response } = await call.make(settings).withResponse();

    expect(data).toEqual(example);
    expect(response.status).toBe(status);
    expect(server.received).toHaveLength(1);
    const { headers, ...request } = server.received[0]!;
    expect(readRequest(request)).toEqual(call.request);
    expect(request.method).toBe(contract.operations.get(call.id)!.method);
    expect(headers).toMatchObject({ authorization: 'Bearer secret', 'x-client': 'test' });
    expect(headers.accept).toBe('application/json');
    expect(headers['content-type']).toBe(call.request.body === undefined ? undefined : 'application/json');
  });

  test.each(ALL_CALLS)(
    'The comment of %s states its purpose, request, scopes, arguments and errors.',
    (_, { id, group, operation: { scopes } }, contract) => {
      const located = contract.operations.get(id)!;
      const source = readFileSync(path.join(contract.out, `${group.fileName}-api.ts`), 'utf8');
      const end = source.search(new RegExp(`\\n {2}${id}[<(]`));
      const comment = source.slice(source.lastIndexOf('/**', end), end).replaceAll(/\n {3}\* ?/g, ' ');
      const { summary, description, responses } = located.operation;
      const parts = [summary, description!.trim().replaceAll('\n', ' '), `\`${located.method} ${located.path}\``];
      for (const part of [...parts, ...scopes]) expect(comment).toContain(part);
      for (const status of Object.keys(responses).filter((one) => /^[45]/.test(one))) {
        expect(comment).toMatch(new RegExp(`@throws \\{@link \\w+Error\\} .*- ${status}: `));
      }
      const signature = source.slice(end, source.indexOf('{', end));
      for (const [, name] of signature.matchAll(/(\w+)\??: /g)) expect(comment).toContain(`@param ${name} - `);
    },
  );
});

describe('errors', () => {
  const failures = ALL_CALLS.flatMap(([name, call, contract]) =>
    answersOf(call.id, contract)
      .filter(({ status }) => !status.startsWith('2'))
      .map(({ status, example }) => [name, status === 'default' ? 503 : Number(status), example, call] as const),
  );

  test.each(failures)('%s throws an ApiError for %i.', async (_, status, example, { id, operation, make }) => {
    const server = await startServer((response) => {
      response.setHeader('Retry-After', '30');
      sendJson(response, status, example);
    });
    const settings = { baseUrl: server.url, apiKey: 'secret', maxRetries: 0 };

    const error = await make(settings).then(
      () => expect.unreachable('The call must fail.'),
      (reason: unknown) => reason,
    );

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ name: 'ApiError', status, body: example, operation: id });
    expect((error as ApiError).headers.get('Retry-After')).toBe('30');
    expect((error as ApiError).message).toMatch(
      new RegExp(`^${id} failed: ${status} [A-Z].* from ${operation.method} `),
    );
    expect(await make(settings).result()).toMatchObject({ ok: false, error: { status, body: example } });
    expect(server.received[0]!.headers.authorization).toBe('ApiKey secret');
  });

  test('A result tells success from failure without throwing.', async () => {
    const server = await startServer((response) => sendJson(response, 200, 5_368_709_120));
    const result = await new CloudApi({ baseUrl: server.url, apiKey: 'key' }).getCloudSize(7).result();
    expect(result).toMatchObject({ ok: true, data: 5_368_709_120, response: { status: 200 } });
  });
});

describe('responses', () => {
  test('A field that the contract does not know is kept.', async () => {
    const server = await startServer((response) => sendJson(response, 200, { id: 1, new_field: [1] }));
    expect(await new CloudApi({ baseUrl: server.url, apiKey: 'key' }).getCloud(1)).toEqual({ id: 1, new_field: [1] });
  });
});

describe('base URL', () => {
  test('Without a baseUrl, a client calls the first server of the contract.', async () => {
    const urls: string[] = [];
    const fetch = (request: Request): Promise<Response> => {
      urls.push(request.url);
      return Promise.resolve(Response.json([]));
    };
    await new CloudApi({ fetch, apiKey: 'key' }).getClouds();
    expect(urls).toEqual(['https://api-beta.bimdata.io/cloud']);
  });
});
