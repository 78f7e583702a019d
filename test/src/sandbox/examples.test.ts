/** The sandbox of a document without handlers: every operation returns an example, in its media type. */
import { expect, onTestFinished, test } from 'vitest';
import type { Document } from '../../../src/openapi/document.js';
import type { Sandbox } from '../../../src/sandbox/index.js';
import { startService } from '../../../src/sandbox/start-service.js';

const json = (schema: object): object => ({ description: '', content: { 'application/json': { schema } } });

const ERROR = { type: 'object', required: ['code'], properties: { code: { type: 'integer', minimum: 400 } } };

const DOCUMENT = {
  openapi: '3.0.3',
  info: { title: 'Pets', version: '1' },
  paths: {
    '/pet': {
      get: {
        responses: {
          200: json({
            type: 'object',
            required: ['id', 'tag'],
            properties: { id: { type: 'integer', minimum: 0, exclusiveMinimum: true }, tag: { $ref: '#/x-tag' } },
          }),
          default: json(ERROR),
        },
      },
      delete: { responses: { 204: { description: '', content: { 'application/json': { example: 1 } } } } },
      put: { responses: { 200: json({ allOf: [{ type: 'string' }, { type: 'integer' }] }) } },
    },
    '/text': {
      get: {
        parameters: [{ name: 'n', in: 'query', schema: { type: 'integer' } }],
        responses: {
          200: { description: '', content: { 'text/csv': { example: 'a;b' } } },
          400: { description: '', content: { 'text/plain': { example: 'Wrong.' } } },
        },
      },
    },
    '/photo': { get: { responses: { 200: { description: '', content: { 'image/*': {} } } } } },
    '/events': {
      get: { responses: { 200: { description: '', content: { 'text/event-stream': { example: [{ a: 1 }] } } } } },
    },
  },
  'x-tag': { type: 'string', nullable: true, enum: ['a'] },
} as unknown as Document;

async function start(log: (line: string) => void = () => {}): Promise<Sandbox> {
  const sandbox = await startService(DOCUMENT, {}, { log });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

async function send({ url }: Sandbox, request: string, headers = {}): Promise<[number, string | null, string]> {
  const [method, path] = request.split(' ') as [string, string];
  const response = await fetch(url + path, { method, headers });
  return [response.status, response.headers.get('Content-Type'), await response.text()];
}

test('Every operation returns an example that conforms, and what it is.', async () => {
  const sandbox = await start();
  const type = 'application/json';
  expect(await send(sandbox, 'GET /pet')).toEqual([200, type, '{"id":1,"tag":"a"}']);
  expect(await send(sandbox, 'DELETE /pet')).toEqual([204, null, '']);
  expect(await send(sandbox, 'GET /text')).toEqual([200, 'text/csv', 'a;b']);
  expect(await send(sandbox, 'GET /photo')).toEqual([200, 'image/png', 'text']);
  expect(await send(sandbox, 'GET /events')).toEqual([200, 'text/event-stream', 'data: {"a":1}\n\n']);
});

test('If no example can conform, the response is the nearest one.', async () => {
  const [status, type] = await send(await start(), 'PUT /pet');
  expect([status, type]).toEqual([200, 'application/json']);
});

test('Errors have the bodies that the document says, whatever their form.', async () => {
  const lines: string[] = [];
  const sandbox = await start((line) => lines.push(line));
  const fault = { 'Sandbox-Fault': 'status=409' };
  expect(await send(sandbox, 'GET /pet', fault)).toEqual([409, 'application/json', '{"code":400}']);
  expect(await send(sandbox, 'GET /text?n=x', { 'Sandbox-Fault': 'status=400' })).toEqual([
    400,
    'text/plain',
    'Wrong.',
  ]);
  expect(lines.at(-1)).toMatch(/^GET \/text → 400 .* Wrong\.$/);
});
