/** The sandbox reads request bodies of every media type that a contract documents. */
import { onTestFinished, describe, expect, test } from 'vitest';
import type { Document } from '../../../src/openapi/document.js';
import { formatDataUrl, parseDataUrl } from '../../../src/sandbox/body/data-url.js';
import { startService } from '../../../src/sandbox/start-service.js';

const THING = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1 },
    size: { type: 'integer', maximum: 9 },
    open: { type: 'boolean' },
    parent: { type: ['integer', 'null'] },
    tags: { type: 'array', items: { type: 'string' } },
    file: { type: ['string', 'null'], format: 'binary' },
    owner: { type: 'object', properties: { id: { type: 'integer' } } },
  },
};

const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: {
    '/thing': {
      post: {
        operationId: 'addThing',
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: THING },
            'application/x-www-form-urlencoded': { schema: THING },
            'multipart/form-data': { schema: THING },
            'text/plain': { schema: { type: 'string' } },
          },
        },
        responses: { 200: { description: 'ok', content: { 'application/json': {} } } },
      },
    },
  },
} as unknown as Document;

/** Sends a body to an operation that returns what it was given. */
async function echo(body: BodyInit, type?: string): Promise<[number, unknown]> {
  const sandbox = await startService(DOCUMENT, { addThing: ({ body: given }: { body: unknown }) => given });
  onTestFinished(() => sandbox.close());
  const response = await fetch(`${sandbox.url}/thing`, {
    method: 'POST',
    body,
    headers: type === undefined ? {} : { 'Content-Type': type },
  });
  return [response.status, await response.json()];
}

function multipart(fields: readonly (readonly [string, string | Blob])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const FIELDS = [
  ['name', '7'],
  ['size', '7'],
  ['open', 'true'],
  ['parent', ''],
  ['tags', 'a'],
  ['tags', 'b'],
] as const;

const VALUE = { name: '7', size: 7, open: true, parent: null, tags: ['a', 'b'] };

describe('forms', () => {
  test('The fields of a form have the types of the contract.', async () => {
    expect(await echo(new URLSearchParams(FIELDS.map((field) => [...field])))).toEqual([200, VALUE]);
    expect(await echo(multipart(FIELDS))).toEqual([200, VALUE]);
    expect(await echo(multipart([...FIELDS.slice(0, 1), ['tags', 'a']]))).toEqual([200, { name: '7', tags: ['a'] }]);
  });

  test('JSON is not converted.', async () => {
    expect(await echo(JSON.stringify(VALUE), 'application/json')).toEqual([200, VALUE]);
    const [status, body] = await echo('{"name":"A","size":"7"}', 'application/json');
    expect([status, body]).toEqual([400, { size: ['Not a valid integer.'] }]);
  });

  test.each([
    [[['size', '7']], { name: ['This field is required.'] }],
    [[['name', '']], { name: ['This field may not be blank.'] }],
    [
      [
        ['name', 'A'],
        ['size', '10'],
      ],
      { size: ['This field must be <= 9.'] },
    ],
    [
      [
        ['name', 'A'],
        ['open', 'perhaps'],
      ],
      { open: ['Not a valid boolean.'] },
    ],
  ] as [[string, string][], object][])('A form with %j is refused.', async (fields, errors) => {
    expect(await echo(new URLSearchParams(fields))).toEqual([400, errors]);
    expect(await echo(multipart(fields))).toEqual([400, errors]);
  });

  test('A field of a multipart form that is an object is JSON.', async () => {
    const withOwner = (owner: string): FormData => multipart([...FIELDS.slice(0, 1), ['owner', owner]]);
    expect(await echo(withOwner('{"id":7}'))).toEqual([200, { name: '7', owner: { id: 7 } }]);
    for (const owner of ['{"id":7', '[7]', 'x'])
      expect(await echo(withOwner(owner))).toEqual([400, { owner: ['Not a valid object.'] }]);
  });

  test('A file is bytes, with its type.', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45]);
    const file = new Blob([bytes], { type: 'image/png' });
    const [status, body] = await echo(multipart([...FIELDS.slice(0, 1), ['file', file]]));
    expect([status, body]).toEqual([200, { name: '7', file: 'data:image/png;base64,AP8NCi0t' }]);
    expect(parseDataUrl((body as { file: string }).file)).toEqual({ type: 'image/png', content: bytes });
    // A page sends an empty file if its user chose none.
    expect(await echo(multipart([...FIELDS.slice(0, 1), ['file', new Blob([])]]))).toEqual([
      200,
      { name: '7', file: 'data:application/octet-stream;base64,' },
    ]);
  });

  test.each([
    ['--a\r\nContent-Disposition: form-data; name="name"', 'multipart/form-data; boundary=a'],
    ['name=A', 'multipart/form-data'],
    ['', 'multipart/form-data; boundary='],
  ])('The body %j is not a form.', async (body, type) => {
    expect(await echo(body || ' ', type)).toEqual([400, { non_field_errors: ['Multipart form parse error.'] }]);
  });

  test('A field can have any name.', async () => {
    const [status, body] = await echo('name=A&__proto__=1&constructor=2', 'application/x-www-form-urlencoded');
    expect([status, JSON.stringify(body)]).toEqual([200, '{"name":"A","__proto__":"1","constructor":"2"}']);
  });
});

describe('text', () => {
  test('Text is not decoded.', async () => {
    expect(await echo('"Ä" & more', 'text/plain; charset=utf-8')).toEqual([200, '"Ä" & more']);
  });
});

describe('data: URLs', () => {
  test('The type of a file is a media type, or that of any bytes.', () => {
    const content = Buffer.from('A');
    expect(formatDataUrl('image/svg+xml; charset=utf-8', content)).toBe('data:image/svg+xml;base64,QQ==');
    for (const type of ['', 'x', ',/;', 'image'])
      expect(formatDataUrl(type, content)).toBe('data:application/octet-stream;base64,QQ==');
  });

  test('Other addresses are not files.', () => {
    for (const url of ['', 'https://example.org/a.png', 'data:,A', 'data:image/png;base64,%', ' data:;base64,'])
      expect(parseDataUrl(url)).toBeUndefined();
    expect(parseDataUrl('data:image/png;charset=utf-8;base64,QQ==')).toEqual({
      type: 'image/png',
      content: Buffer.from('A'),
    });
  });
});
