/** The generated client against a real server: what each call sends, and what it does with each documented response. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ApiError, CloudApi, operations, type OperationId } from '../../src/index.js';
import { CALLS } from '../support/calls.js';
import { answersOf, contractOperations, successOf } from '../support/contract.js';
import { PROJECT } from '../support/project.js';
import { sendJson, startServer } from '../support/server.js';

describe('calls', () => {
  test('There is a call for every operation of the contract.', () => {
    expect(Object.keys(CALLS).toSorted()).toEqual([...contractOperations.keys()].toSorted());
    expect(Object.keys(operations).toSorted()).toEqual([...contractOperations.keys()].toSorted());
  });

  test.each(Object.entries(CALLS))('%s sends what the contract says, and decodes the response.', async (id, call) => {
    const { status, example } = successOf(id);
    const server = await startServer((response) =>
      status === 204 ? response.writeHead(204).end() : sendJson(response, status, example),
    );
    const api = new CloudApi({ baseUrl: server.url, accessToken: 'secret', headers: { 'X-Client': 'test' } });

    const { data, response } = await call.make(api).withResponse();

    expect(data).toEqual(example);
    expect(response.status).toBe(status);
    expect(server.received).toHaveLength(1);
    const { method, url, headers, body } = server.received[0]!;
    expect(`${method} ${url}`).toBe(call.request);
    expect(method).toBe(contractOperations.get(id)!.method);
    expect(headers).toMatchObject({ authorization: 'Bearer secret', 'x-client': 'test' });
    expect(headers.accept).toBe('application/json');
    expect(headers['content-type']).toBe(call.body === undefined ? undefined : 'application/json');
    expect(body).toBe(call.body === undefined ? '' : JSON.stringify(call.body));
  });

  test.each([...contractOperations])(
    'The comment of %s states its purpose, request, scopes, arguments and errors.',
    (id, located) => {
      const source = readFileSync(join(PROJECT, 'generated/cloud/cloud-api.ts'), 'utf8');
      const end = source.indexOf(`\n  ${id}(`);
      const comment = source.slice(source.lastIndexOf('/**', end), end).replaceAll(/\n {3}\* ?/g, ' ');
      const { summary, description, responses } = located.operation;
      const parts = [summary, description!.trim().replaceAll('\n', ' '), `\`${located.method} ${located.path}\``];
      for (const part of [...parts, ...operations[id as OperationId].scopes]) expect(comment).toContain(part);
      for (const status of Object.keys(responses).filter((one) => /^[45]/.test(one))) {
        expect(comment).toMatch(new RegExp(`@throws \\{@link \\w+Error\\} .*- ${status}: `));
      }
      const signature = source.slice(end, source.indexOf('{', end));
      for (const [, name] of signature.matchAll(/(\w+)\??: /g)) expect(comment).toContain(`@param ${name} - `);
    },
  );
});

describe('errors', () => {
  const failures = Object.entries(CALLS).flatMap(([id, call]) =>
    answersOf(id)
      .filter(({ status }) => !status.startsWith('2'))
      .map(({ status, example }) => [id, status === 'default' ? 503 : Number(status), example, call] as const),
  );

  test.each(failures)('%s throws an ApiError for %i.', async (id, status, example, call) => {
    const server = await startServer((response) => {
      response.setHeader('Retry-After', '30');
      sendJson(response, status, example);
    });
    const api = new CloudApi({ baseUrl: server.url, apiKey: 'secret', maxRetries: 0 });

    const error = await call.make(api).then(
      () => expect.unreachable('The call must fail.'),
      (reason: unknown) => reason,
    );

    expect(error).toBeInstanceOf(ApiError);
    const { method } = contractOperations.get(id)!;
    expect(error).toMatchObject({ name: 'ApiError', status, body: example, operation: id });
    expect((error as ApiError).headers.get('Retry-After')).toBe('30');
    expect((error as ApiError).message).toMatch(new RegExp(`^${id} failed: ${status} [A-Z].* from ${method} `));
    expect(await call.make(api).result()).toMatchObject({ ok: false, error: { status, body: example } });
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
