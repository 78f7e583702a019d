/** The feature document against an echo server: what arrives is byte for byte what the specification says. */
/* oxlint-disable no-underscore-dangle -- names that are taken end in it */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ApiError,
  ConnectionError,
  InvalidArgumentError,
  ResponseParseError,
  type CallOptions,
  toCurl,
} from '../../src/index.js';
import { generate } from '../support/command.js';
import { failureOf } from '../support/failure.js';
import { sendJson, startServer, type Received, type TestServer } from '../support/server.js';
import * as functions from './client/functions.js';
import { ApiClient, type Everything, type OperationId, operations } from './client/index.js';

const FOLDER = import.meta.dirname;

const SPEC = path.join(FOLDER, 'document.yaml');

const OUT = path.join(FOLDER, 'client');

describe('generator', () => {
  test('The client of the feature document is what would be generated.', async () => {
    const { code, stdout } = await generate(['--spec', SPEC, '--out', OUT, '--lint', 'minimal', '--check']);
    expect(stdout).toContain('unsupported features:');
    expect(code).toBe(0);
  });

  test('What is not supported is listed with its place, and refused by --fail-on-unsupported.', async () => {
    const { code, stderr } = await generate([
      '--spec',
      SPEC,
      '--out',
      OUT,
      '--lint',
      'minimal',
      '--check',
      '--fail-on-unsupported',
    ]);
    expect(code).toBe(1);
    expect(stderr.match(/^.*document\.yaml:\d+:\d+: .*$/gm)).toEqual([
      expect.stringMatching(/:\d+:5: `fetch` cannot send TRACE\.$/),
      expect.stringMatching(/: The media type application\/xml is not parsed or serialized\.$/),
      expect.stringMatching(/: Unsupported security scheme: http, digest\.$/),
    ]);
  });
});

interface Stub {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

const NO_CONTENT: Stub = { status: 204 };

/** Starts a server that responses with these, one after the other, the last one again and again. */
function respondWith(...responses: readonly Stub[]): Promise<TestServer> {
  let count = 0;
  return startServer((response) => {
    const { status = 200, headers = {}, body = '' } = responses[Math.min(count++, responses.length - 1)] ?? NO_CONTENT;
    response.writeHead(status, headers).end(body);
  });
}

function json(value: unknown, more: Stub = {}): Stub {
  return {
    ...more,
    headers: { 'Content-Type': 'application/json', ...more.headers },
    body: JSON.stringify(value),
  };
}

function clientOf(server: TestServer): ApiClient {
  return new ApiClient({ apiKey: 'key', baseUrl: `${server.url}/v1`, maxRetries: 0 });
}

/** Returns the request that a call becomes. */
async function sentBy(call: (api: ApiClient) => PromiseLike<unknown>, response = NO_CONTENT): Promise<Received> {
  const server = await respondWith(response);
  await call(clientOf(server));
  expect(server.received).toHaveLength(1);
  return server.received[0]!;
}

const LIST = ['blue', 'black', 'brown'];

const OBJECT = { R: 100, G: 200, B: 150 };

type Row = readonly [name: string, call: (api: ApiClient) => PromiseLike<unknown>, target: string];

describe('parameters', () => {
  // OpenAPI 3.1.1, "Style Examples": a row here is a cell there, by style, explode and type.
  test.each<Row>([
    ['matrix, empty', (api) => api.parameters.matrixText(''), '/matrixText/;color'],
    ['matrix, string', (api) => api.parameters.matrixText('blue'), '/matrixText/;color=blue'],
    ['matrix, array', (api) => api.parameters.matrixList(LIST), '/matrixList/;color=blue,black,brown'],
    ['matrix, object', (api) => api.parameters.matrixObject(OBJECT), '/matrixObject/;color=R,100,G,200,B,150'],
    ['matrix, exploded, empty', (api) => api.parameters.matrixExplodedText(''), '/matrixExplodedText/;color'],
    ['matrix, exploded, string', (api) => api.parameters.matrixExplodedText('blue'), '/matrixExplodedText/;color=blue'],
    [
      'matrix, exploded, array',
      (api) => api.parameters.matrixExplodedList(LIST),
      '/matrixExplodedList/;color=blue;color=black;color=brown',
    ],
    [
      'matrix, exploded, object',
      (api) => api.parameters.matrixExplodedObject(OBJECT),
      '/matrixExplodedObject/;R=100;G=200;B=150',
    ],
    ['label, string', (api) => api.parameters.labelText('blue'), '/labelText/.blue'],
    ['label, array', (api) => api.parameters.labelList(LIST), '/labelList/.blue,black,brown'],
    ['label, object', (api) => api.parameters.labelObject(OBJECT), '/labelObject/.R,100,G,200,B,150'],
    ['label, exploded, string', (api) => api.parameters.labelExplodedText('blue'), '/labelExplodedText/.blue'],
    ['label, exploded, array', (api) => api.parameters.labelExplodedList(LIST), '/labelExplodedList/.blue.black.brown'],
    [
      'label, exploded, object',
      (api) => api.parameters.labelExplodedObject(OBJECT),
      '/labelExplodedObject/.R=100.G=200.B=150',
    ],
    ['simple, string', (api) => api.parameters.simpleText('blue'), '/simpleText/blue'],
    ['simple, array', (api) => api.parameters.simpleList(LIST), '/simpleList/blue,black,brown'],
    ['simple, object', (api) => api.parameters.simpleObject(OBJECT), '/simpleObject/R,100,G,200,B,150'],
    ['simple, exploded, string', (api) => api.parameters.simpleExplodedText('blue'), '/simpleExplodedText/blue'],
    [
      'simple, exploded, array',
      (api) => api.parameters.simpleExplodedList(LIST),
      '/simpleExplodedList/blue,black,brown',
    ],
    [
      'simple, exploded, object',
      (api) => api.parameters.simpleExplodedObject(OBJECT),
      '/simpleExplodedObject/R=100,G=200,B=150',
    ],
    ['form, empty', (api) => api.parameters.formText({ color: '' }), '/formText?color='],
    ['form, string', (api) => api.parameters.formText({ color: 'blue' }), '/formText?color=blue'],
    ['form, array', (api) => api.parameters.formList({ color: LIST }), '/formList?color=blue,black,brown'],
    ['form, object', (api) => api.parameters.formObject({ color: OBJECT }), '/formObject?color=R,100,G,200,B,150'],
    ['form, exploded, empty', (api) => api.parameters.formExplodedText({ color: '' }), '/formExplodedText?color='],
    [
      'form, exploded, string',
      (api) => api.parameters.formExplodedText({ color: 'blue' }),
      '/formExplodedText?color=blue',
    ],
    [
      'form, exploded, array',
      (api) => api.parameters.formExplodedList({ color: LIST }),
      '/formExplodedList?color=blue&color=black&color=brown',
    ],
    [
      'form, exploded, object',
      (api) => api.parameters.formExplodedObject({ color: OBJECT }),
      '/formExplodedObject?R=100&G=200&B=150',
    ],
    [
      'spaceDelimited, array',
      (api) => api.parameters.spaceDelimitedList({ color: LIST }),
      '/spaceDelimitedList?color=blue%20black%20brown',
    ],
    [
      'spaceDelimited, object',
      (api) => api.parameters.spaceDelimitedObject({ color: OBJECT }),
      '/spaceDelimitedObject?color=R%20100%20G%20200%20B%20150',
    ],
    [
      'pipeDelimited, array',
      (api) => api.parameters.pipeDelimitedList({ color: LIST }),
      '/pipeDelimitedList?color=blue%7Cblack%7Cbrown',
    ],
    [
      'pipeDelimited, object',
      (api) => api.parameters.pipeDelimitedObject({ color: OBJECT }),
      '/pipeDelimitedObject?color=R%7C100%7CG%7C200%7CB%7C150',
    ],
    [
      'deepObject, exploded, object',
      (api) => api.parameters.deepObject({ color: OBJECT }),
      '/deepObject?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
    ],
    [
      'deepObject, nested',
      (api) => api.parameters.deepObject({ color: { a: { b: 1 }, c: [2, 3], d: [{ e: 4 }], none: null } }),
      '/deepObject?color%5Ba%5D%5Bb%5D=1&color%5Bc%5D=2&color%5Bc%5D=3&color%5Bd%5D%5B0%5D%5Be%5D=4',
    ],
    [
      'form by default, array',
      (api) => api.parameters.defaultList({ color: LIST }),
      '/defaultList?color=blue&color=black&color=brown',
    ],
    [
      'form by default, object',
      (api) => api.parameters.defaultObject({ color: OBJECT }),
      '/defaultObject?R=100&G=200&B=150',
    ],
    [
      'reserved characters',
      (api) => api.parameters.formText({ color: 'a b/?:@$&+,;=[]#%' }),
      '/formText?color=a%20b%2F%3F%3A%40%24%26%2B%2C%3B%3D%5B%5D%23%25',
    ],
    [
      'allowReserved',
      (api) => api.parameters.allowReserved({ color: 'a b/?:@!$&()*+,;=[]#%20%' }),
      '/allowReserved?color=a%20b/?:@!$&()*+,;=[]%23%20%25',
    ],
    [
      'a name with brackets',
      (api) => api.parameters.brackets({ 'ids[]': [1, 2] }),
      '/brackets?ids%5B%5D=1&ids%5B%5D=2',
    ],
    [
      'JSON in the query',
      (api) => api.parameters.jsonQuery({ color: { name: 'Æ&' } }),
      '/jsonQuery?color=%7B%22name%22%3A%22%C3%86%26%22%7D',
    ],
    ['JSON in the path', (api) => api.parameters.jsonPath({ name: 'a/b' }), '/jsonPath/%7B%22name%22%3A%22a%2Fb%22%7D'],
    ['nothing', (api) => api.parameters.formExplodedList({ color: [] }), '/formExplodedList'],
  ])('A parameter is written as the specification says: %s.', async (_, call, target) => {
    expect((await sentBy(call)).url).toBe(`/v1${target}`);
  });

  test.each<Row>([
    ['text', (api) => api.parameters.headerText({ color: 'blue green' }), 'blue green'],
    ['array', (api) => api.parameters.headerList({ color: LIST }), 'blue,black,brown'],
    ['object', (api) => api.parameters.headerObject({ color: OBJECT }), 'R,100,G,200,B,150'],
    ['exploded array', (api) => api.parameters.headerExplodedList({ color: LIST }), 'blue,black,brown'],
    ['exploded object', (api) => api.parameters.headerExplodedObject({ color: OBJECT }), 'R=100,G=200,B=150'],
    ['JSON', (api) => api.parameters.jsonHeader({ color: { name: 'a' } }), '{"name":"a"}'],
  ])('A header is written in the simple style: %s.', async (_, call, value) => {
    expect((await sentBy(call)).headers['color']).toBe(value);
  });

  test.each<Row>([
    ['text', (api) => api.parameters.cookieText({ color: 'blue; x' }), 'color=blue%3B%20x'],
    ['array', (api) => api.parameters.cookieList({ color: LIST }), 'color=blue,black,brown'],
    ['object', (api) => api.parameters.cookieObject({ color: OBJECT }), 'color=R,100,G,200,B,150'],
    ['exploded text', (api) => api.parameters.cookieExplodedText({ color: 'blue' }), 'color=blue'],
    [
      'exploded array',
      (api) => api.parameters.cookieExplodedList({ color: LIST }),
      'color=blue&color=black&color=brown',
    ],
    ['exploded object', (api) => api.parameters.cookieExplodedObject({ color: OBJECT }), 'R=100&G=200&B=150'],
  ])('A cookie is written in the form style: %s.', async (_, call, value) => {
    expect((await sentBy(call)).headers.cookie).toBe(value);
  });

  test('Parameters of all places go where they belong in one request.', async () => {
    const parameters = { 'ids[]': [1, 2], 'X-Flags': ['a', 'b'], session: 's 1', theme: 'dark' };
    expect(await sentBy((api) => api.parameters.allPlaces(7, parameters))).toMatchObject({
      url: '/v1/all-places/;id=7?ids%5B%5D=1&ids%5B%5D=2',
      headers: { 'x-flags': 'a,b', cookie: 'session=s%201; theme=dark', 'x-key': 'key' },
    });
  });

  test.each<readonly [string, (api: ApiClient) => PromiseLike<unknown>]>([
    ['a label that is a dot', (api) => api.parameters.labelText('')],
    ['a label that is two dots', (api) => api.parameters.labelText('.')],
    ['no list', (api) => api.parameters.simpleList([])],
    ['a nested list', (api) => api.parameters.formList({ color: [['a']] as never })],
    ['half a character', (api) => api.parameters.formList({ color: ['\uD800'] })],
  ])('What a style cannot write is refused before any request leaves: %s.', async (_, call) => {
    const server = await respondWith();
    const error = await failureOf(call(clientOf(server)) as Promise<unknown>);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toMatchObject({ argument: 'color' });
    expect(server.received).toEqual([]);
  });
});

const BYTES = new Uint8Array([0, 255, 13, 10, 0]);

describe('request bodies', () => {
  test.each<readonly [string, (api: ApiClient) => PromiseLike<unknown>, string, string]>([
    ['JSON', (api) => api.bodies.jsonBody({ name: 'Æ' }), 'application/json', '{"name":"Æ"}'],
    ['JSON by another name', (api) => api.bodies.mergePatch({ a: null }), 'application/merge-patch+json', '{"a":null}'],
    [
      'a form',
      (api) =>
        api.bodies.formBody({ name: 'a b&c', tags: ['x', 'y'], address: { city: 'Å' }, ids: [1, 2], color: OBJECT }),
      'application/x-www-form-urlencoded',
      'name=a+b%26c&tags=x&tags=y&address=%7B%22city%22%3A%22%C3%85%22%7D&ids=1%7C2' +
        '&color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
    ],
    ['text', (api) => api.bodies.textBody('"Æ"'), 'text/plain', '"Æ"'],
    ['several, as preferred', (api) => api.bodies.severalBodies({ name: 'a' }), 'application/json', '{"name":"a"}'],
    [
      'several, the form',
      (api) => api.bodies.severalBodies({ name: 'a' }, { contentType: 'application/x-www-form-urlencoded' }),
      'application/x-www-form-urlencoded',
      'name=a',
    ],
    ['several, text', (api) => api.bodies.severalBodies('a,b', { contentType: 'text/csv' }), 'text/csv', 'a,b'],
  ])('A body is written as its media type says: %s.', async (_, call, contentType, body) => {
    expect(await sentBy(call)).toMatchObject({ body, headers: { 'content-type': contentType } });
  });

  test.each<readonly [string, () => Parameters<ApiClient['bodies']['binaryBody']>[0]]>([
    ['an array of bytes', () => BYTES],
    ['a buffer', () => BYTES.buffer],
    ['a blob', () => new Blob([BYTES], { type: 'image/png' })],
    ['a stream', () => new Blob([BYTES]).stream()],
  ])('Bytes are sent as they are: %s.', async (_, body) => {
    const { bytes, headers } = await sentBy((api) => api.bodies.binaryBody(body()));
    expect([...bytes]).toEqual([...BYTES]);
    expect(headers['content-type']).toBe('application/octet-stream');
  });

  test('A stream is sent once: its call is not retried.', async () => {
    const server = await respondWith({ status: 503 }, NO_CONTENT);
    const api = new ApiClient({ apiKey: 'key', baseUrl: server.url, maxRetries: 3 });
    const error = await failureOf(api.bodies.binaryBody(new Blob(['a']).stream()));
    expect(error).toMatchObject({ name: 'ApiError', status: 503 });
    expect(server.received).toHaveLength(1);
  });

  test('A multipart body is written part by part.', async () => {
    const { bytes, headers } = await sentBy((api) =>
      api.bodies.multipartBody({
        name: 'a',
        count: 2,
        profile: { name: 'Æ' },
        file: new File([BYTES], 'a "b"\n.bin'),
        more: [new Blob(['1'], { type: 'text/csv' }), new Blob(['2'])],
        picture: new Blob(['p'], { type: 'image/gif' }),
        raw: new Blob(['r']),
      }),
    );
    const [, boundary] = /^multipart\/form-data; boundary=([\w-]+)$/.exec(headers['content-type']!)!;
    const part = (head: string, type: string | undefined, content: string): string =>
      `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n${type ? `Content-Type: ${type}\r\n` : ''}\r\n${content}\r\n`;
    expect(bytes.toString('latin1')).toBe(
      [
        part('name="name"', 'text/plain; charset=utf-8', 'a'),
        part('name="count"', undefined, '2'),
        part('name="profile"', 'application/json', Buffer.from('{"name":"Æ"}').toString('latin1')),
        part(
          'name="file"; filename="a %22b%22%0A.bin"',
          'application/octet-stream',
          Buffer.from(BYTES).toString('latin1'),
        ),
        part('name="more"; filename="blob"', 'text/csv', '1'),
        part('name="more"; filename="blob"', 'application/octet-stream', '2'),
        part('name="picture"; filename="blob"', 'image/png', 'p'),
        part('name="raw"; filename="blob"', 'application/octet-stream', 'r'),
        `--${boundary}--\r\n`,
      ].join(''),
    );
  });

  test('A platform reads a multipart body as a form.', async () => {
    const { bytes, headers } = await sentBy((api) =>
      api.bodies.multipartBody({ name: 'a\r\n', file: new File([BYTES], 'ü.bin') }),
    );
    const form = await new Response(bytes as never, {
      headers: { 'Content-Type': headers['content-type']! },
    }).formData();
    expect(form.get('name')).toBe('a\r\n');
    const file = form.get('file') as File;
    expect({ name: file.name, bytes: [...new Uint8Array(await file.arrayBuffer())] }).toEqual({
      name: 'ü.bin',
      bytes: [...BYTES],
    });
  });

  describe('JSON or a form', () => {
    const picture = new File([BYTES], 'p.png', { type: 'image/png' });
    const sent = async (call: (api: ApiClient) => PromiseLike<unknown>): Promise<[string, unknown]> => {
      const { bytes, body, headers } = await sentBy(call);
      const type = headers['content-type'] ?? '';
      if (!type.startsWith('multipart/')) return [type, body];
      const form = await new Response(bytes as never, { headers: { 'Content-Type': type } }).formData();
      const texts = [...form].map(([name, value]) => [name, value instanceof File ? [value.name, value.type] : value]);
      return ['multipart/form-data', Object.fromEntries(texts)];
    };

    test.each<readonly [string, (api: ApiClient) => PromiseLike<unknown>, string, unknown]>([
      [
        'without a file',
        (api) => api.bodies.pictureBody({ name: 'a', picture: null }),
        'application/json',
        '{"name":"a","picture":null}',
      ],
      [
        'with a file',
        (api) => api.bodies.pictureBody({ name: 'Æ', count: 2, picture }),
        'multipart/form-data',
        { name: 'Æ', count: '2', picture: ['p.png', 'image/png'] },
      ],
      [
        'a form by choice',
        (api) => api.bodies.pictureBody({ name: 'a' }, { contentType: 'multipart/form-data' }),
        'multipart/form-data',
        { name: 'a' },
      ],
      [
        'JSON by choice',
        (api) => api.bodies.pictureBody({ name: 'a' }, { contentType: 'application/json' }),
        'application/json',
        '{"name":"a"}',
      ],
      [
        'objects, without a file',
        (api) => api.bodies.profileBody({ profile: { name: 'a' } }),
        'application/json',
        '{"profile":{"name":"a"}}',
      ],
      [
        'objects, with a list of files',
        (api) => api.bodies.profileBody({ profile: { name: 'a' }, pictures: [picture] }),
        'multipart/form-data',
        { profile: '{"name":"a"}', pictures: ['p.png', 'image/png'] },
      ],
      [
        'objects that the document does not name',
        (api) => api.bodies.othersBody({ picture, other: { a: 1 } }),
        'multipart/form-data',
        { picture: ['p.png', 'image/png'], other: '{"a":1}' },
      ],
      ['nothing', (api) => api.bodies.profileBody(), '', ''],
    ])('%s', async (_, call, type, body) => {
      expect(await sent(call)).toEqual([type, body]);
    });

    test.each<readonly [string, (api: ApiClient) => PromiseLike<unknown>, string]>([
      [
        'files',
        (api) => api.bodies.pictureBody({ name: "a'b", count: 2, picture }),
        String.raw`--form-string 'name=a'\''b' --form-string 'count=2' -F 'picture=@"p.png"'`,
      ],
      [
        'objects',
        (api) => api.bodies.profileBody({ profile: { name: 'a' }, pictures: [new Blob([])] }),
        `--form-string 'profile={"name":"a"}' -F 'pictures=@"pictures"'`,
      ],
      [
        'URL encoded',
        (api) => api.bodies.formBody({ name: '@a', tags: ['x', 'y'] }),
        "--data-urlencode 'name=@a' --data-urlencode 'tags=x' --data-urlencode 'tags=y'",
      ],
    ])('The command of a failed call has %s.', async (_, call, command) => {
      const server = await startServer((response) => sendJson(response, 400, {}));
      const error = await failureOf(call(new ApiClient({ baseUrl: server.url, apiKey: 'key' })));
      expect(toCurl(error as ApiError).endsWith(command), toCurl(error as ApiError)).toBe(true);
      expect(toCurl(error as ApiError)).not.toContain('boundary');
    });

    test.each<readonly [string, (api: ApiClient) => PromiseLike<unknown>]>([
      ['JSON or a form', (api) => api.bodies.pictureBody(picture, { contentType: 'multipart/form-data' })],
      ['a form', (api) => api.bodies.formBody(new URLSearchParams({ name: 'a' }) as never)],
      ['a multipart form', (api) => api.bodies.multipartBody(new FormData() as never)],
    ])('A body of another class is refused, as %s would be sent empty.', async (_, call) => {
      const error = await failureOf(call(new ApiClient({ baseUrl: 'http://127.0.0.1:1', apiKey: 'key' })));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect((error as Error).message).toMatch(/^body must be a plain object; got (File|URLSearchParams|FormData)$/);
    });

    test('A form is sent again in a retry.', async () => {
      const requests: string[] = [];
      const fetch = async (request: Request): Promise<Response> => {
        const form = await request.clone().formData();
        requests.push([...form.keys()].join());
        const isFirst = requests.length === 1;
        return isFirst
          ? new Response('{}', { status: 429, headers: { 'Retry-After': '0' } })
          : new Response(null, { status: 204 });
      };
      const api = new ApiClient({ baseUrl: 'https://api.test', apiKey: 'key', fetch });
      await api.bodies.pictureBody({ name: 'a', picture });
      expect(requests).toEqual(['name,picture', 'name,picture']);
    });
  });

  test('A body that is left out is not there, nor is its media type.', async () => {
    const { headers, body } = await sentBy((api) => api.bodies.optionalBody());
    expect({ body, type: headers['content-type'] }).toEqual({ body: '', type: undefined });
  });
});

describe('responses', () => {
  test.each<readonly [string, (api: ApiClient) => PromiseLike<unknown>, Stub, unknown]>([
    ['200 of three', (api) => api.responses.severalStatuses(), json({ name: 'a' }), { name: 'a' }],
    ['202 of three', (api) => api.responses.severalStatuses(), json({ job: 'j' }, { status: 202 }), { job: 'j' }],
    ['204 of three', (api) => api.responses.severalStatuses(), NO_CONTENT, undefined],
    ['JSON or text', (api) => api.responses.mixedAnswers(), json({ name: 'a' }), { name: 'a' }],
    [
      'text or JSON',
      (api) => api.responses.mixedAnswers(),
      { status: 206, headers: { 'Content-Type': 'text/plain' }, body: '1' },
      '1',
    ],
    ['a range', (api) => api.responses.ranges(), json({ name: 'a' }, { status: 299 }), { name: 'a' }],
    ['the default', (api) => api.responses.defaultAnswer(), json({ name: 'a' }), { name: 'a' }],
    ['no content', (api) => api.responses.noContent(), NO_CONTENT, undefined],
    ['text', (api) => api.responses.textAnswer(), { body: '"1"' }, '"1"'],
    ['as preferred', (api) => api.responses.severalMedia(), json({ name: 'a' }), { name: 'a' }],
    ['text by choice', (api) => api.responses.severalMedia({ accept: 'text/csv' }), { body: 'a,b' }, 'a,b'],
    ['any, JSON', (api) => api.responses.anyMedia(), json({ name: 'a' }), { name: 'a' }],
    ['any, text', (api) => api.responses.anyMedia(), { headers: { 'Content-Type': 'text/html' }, body: '<p>' }, '<p>'],
    ['XML', (api) => api.responses.xmlAnswer(), { body: '<a/>' }, '<a/>'],
    ['only headers', (api) => api.operations.headMethod(), { headers: { 'X-Count': '3' } }, undefined],
  ])('A success is read as it comes: %s.', async (_, call, response, data) => {
    expect(await call(clientOf(await respondWith(response)))).toEqual(data);
  });

  test('Bytes are read as they are, and any response that is neither JSON nor text.', async () => {
    const response = { headers: { 'Content-Type': 'image/png' }, body: Buffer.from(BYTES) };
    const api = clientOf(await respondWith(response));
    for (const blob of [await api.responses.binaryAnswer(), await api.responses.anyMedia()] as Blob[]) {
      expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([...BYTES]);
    }
  });

  test.each<readonly [OperationId, string, (api: ApiClient) => PromiseLike<unknown>]>([
    ['severalStatuses', 'application/json', (api) => api.responses.severalStatuses()],
    ['mixedAnswers', 'application/json, text/plain', (api) => api.responses.mixedAnswers()],
    ['textAnswer', 'text/plain', (api) => api.responses.textAnswer()],
    ['severalMedia', 'text/event-stream', (api) => api.responses.severalMedia({ accept: 'text/event-stream' })],
    ['anyMedia', '*/*', (api) => api.responses.anyMedia()],
  ])('%s asks for %s.', async (_, accept, call) => {
    expect((await sentBy(call, json({}))).headers.accept).toBe(accept);
  });

  test('An error has the body of its status, its range, or the default.', async () => {
    const errorOf = async (response: Stub): Promise<unknown> =>
      failureOf(clientOf(await respondWith(response)).responses.ranges());
    expect(await errorOf(json({ missing: 'm' }, { status: 404 }))).toMatchObject({
      status: 404,
      body: { missing: 'm' },
    });
    expect(await errorOf(json({ yours: 'y' }, { status: 422 }))).toMatchObject({ status: 422, body: { yours: 'y' } });
    expect(await errorOf({ status: 500, body: 'Oh' })).toMatchObject({ status: 500, body: 'Oh' });
  });
});

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('streams', () => {
  const EVENTS =
    '\uFEFF: a comment\r\nevent: born\r\nid: 1\r\ndata: {"name":\r\ndata: "a"}\r\n\r\n' +
    'data:{"name":"b"}\rretry: 500\r\rdata\n\nevent: nothing\n\ndata: [DONE]\n\ndata: {"name":"c"}\n\n';

  test('Server-sent events are an async iterable, each with its JSON.', async () => {
    const api = clientOf(await respondWith({ headers: { 'Content-Type': 'text/event-stream' }, body: EVENTS }));
    const events: unknown[] = [];
    const error = await failureOf(
      (async () => {
        for await (const event of await api.responses.eventStream()) events.push(event);
      })(),
    );
    expect(events).toEqual([
      { data: { name: 'a' }, event: 'born', id: '1' },
      { data: { name: 'b' }, event: 'message', id: '1', retryMs: 500 },
    ]);
    // The third event has data, which is empty, and no JSON.
    expect(error).toBeInstanceOf(ResponseParseError);
  });

  test('Events of text are given as they are, and [DONE] ends them.', async () => {
    const api = clientOf(await respondWith({ body: EVENTS }));
    expect((await collect(await api.responses.textEventStream())).map(({ data }) => data)).toEqual([
      '{"name":\n"a"}',
      '{"name":"b"}',
      '',
    ]);
  });

  test('Lines of JSON are an async iterable.', async () => {
    const body = '{"name":"a"}\n\n\u001e{"name":"b"}\r\n{"name":"c"}';
    expect(await collect(await clientOf(await respondWith({ body })).responses.lineStream())).toEqual([
      { name: 'a' },
      { name: 'b' },
      { name: 'c' },
    ]);
    const broken = await clientOf(await respondWith({ body: '{"name":"a"}\nno' })).responses.lineStream();
    expect(await failureOf(collect(broken))).toBeInstanceOf(ResponseParseError);
  });

  test('A character that is cut in two by the network is put together.', async () => {
    const bytes = Buffer.from('"é"\n"ü"\n');
    const server = await startServer((response) => {
      response.write(bytes.subarray(0, 2));
      setTimeout(() => response.end(bytes.subarray(2)), 20);
    });
    expect(await collect(await clientOf(server).responses.lineStream())).toEqual(['é', 'ü']);
  });

  test('A stream that breaks off ends in a ConnectionError.', async () => {
    const server = await startServer((response) => {
      response.write('{"name":"a"}\n{"na');
      setTimeout(() => response.destroy(), 20);
    });
    const seen: unknown[] = [];
    const error = await failureOf(
      (async () => {
        for await (const item of await clientOf(server).responses.lineStream()) seen.push(item);
      })(),
    );
    expect(seen).toEqual([{ name: 'a' }]);
    expect(error).toBeInstanceOf(ConnectionError);
  });

  test('A stream outlives the timeout of its call, and ends with the signal of the caller, or where its reader stops.', async () => {
    const closed: string[] = [];
    const server = await startServer((response, { url }) => {
      response.write('{"name":"a"}\n');
      const timer = setInterval(() => response.write('{"name":"b"}\n'), 30);
      response.on('close', () => {
        clearInterval(timer);
        closed.push(url);
      });
    });
    const api = new ApiClient({ apiKey: 'key', baseUrl: server.url, timeoutMs: 50 });
    const controller = new AbortController();
    const reason = new Error('enough');
    let count = 0;
    const error = await failureOf(
      (async () => {
        for await (const item of await api.responses.lineStream({ signal: controller.signal })) {
          expect(item).toBeDefined();
          count += 1;
          if (count === 4) controller.abort(reason);
        }
      })(),
    );
    expect(error).toBe(reason);
    const reader = (await api.responses.lineStream())[Symbol.asyncIterator]();
    await reader.next();
    await reader.return!();
    await expect.poll(() => closed.length).toBe(2);
  });
});

describe('headers and schemas', () => {
  test('The documented headers of an response are known by name.', async () => {
    const server = await respondWith(json({ name: 'a' }, { headers: { 'X-Rate-Limit': '5' } }));
    const { response } = await clientOf(server).responses.typedHeaders().withResponse();
    expect([response.headers.get('X-Rate-Limit'), response.headers.get('X-Trace')]).toEqual(['5', null]);
  });

  test('Values of every schema come back as they were sent.', async () => {
    const everything: Everything = {
      tree: { children: [{ children: [] }] },
      nested: [[], [[]]],
      ouroboros: 'a',
      allOf: { name: 'a', age: 1 },
      oneOf: 1,
      anyOf: { children: [] },
      animal: { kind: 'cat', lives: 9 },
      shape: { shape: 'circle', radius: 1 },
      constant: 'fixed',
      nothing: null,
      strings: 'a',
      numbers: 2,
      mixed: null,
      level: 3,
      nullable31: null,
      nullable30: null,
      map: { a: 1 },
      mapWithProperties: { label: 'a', b: 1 },
      pattern: { 'x-a': 1 },
      tuple: ['a', 1, true, false],
      pair: ['a', 1],
      anything: Symbol.iterator.toString(),
      sibling: { name: 'a', extra: 'b' },
      weird: 'w',
      space: 1,
      keyword: 'k',
      record: { of: 'r' },
      'name with "quotes" and \\ and *': 'q',
      '*/': 'c',
    };
    const server = await startServer((response, { body }) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(body),
    );
    expect(await clientOf(server).schemas.everySchema(everything)).toEqual(everything);
  });
});

describe('operations', () => {
  test.each<readonly [string, (api: ApiClient) => PromiseLike<unknown>, string]>([
    ['a derived name', (api) => api.operations.getDerivedByPetIdToysAndMore('7'), 'GET /v1/derived/7/toys-and.more'],
    ['a name', (api) => api.operations.getPet(), 'GET /v1/same-name'],
    ['the same name after casing', (api) => api.operations.getPet_(), 'PUT /v1/same-name'],
    ['several tags', (api) => api.operations.severalTags(), 'GET /v1/several-tags'],
    ['no tag', (api) => api.default_.noTag(), 'GET /v1/no-tag'],
    ['a reserved word', (api) => api.operations.delete_(), 'GET /v1/reserved'],
    ['a member of objects', (api) => api.operations.constructor_(), 'PUT /v1/reserved'],
    ['no letter', (api) => api.operations.getUnnameable(), 'GET /v1/unnameable'],
    ['no identifier', (api) => api.operations._2FastÉté(), 'PUT /v1/unnameable'],
    [
      'parameters of the path',
      (api) => api.operations.pathLevel('a', 'b', { limit: 3 }),
      'GET /v1/from-path/a/b?limit=3',
    ],
    ['a path by reference', (api) => api.operations.referredPath(), 'GET /v1/referred'],
    ['a deprecated operation', (api) => api.operations.outdated(), 'GET /v1/deprecated'],
    ['HEAD', (api) => api.operations.headMethod(), 'HEAD /v1/methods'],
    ['OPTIONS', (api) => api.operations.optionsMethod(), 'OPTIONS /v1/methods'],
  ])('An operation with %s has a method.', async (_, call, line) => {
    const { method, url } = await sentBy(call);
    expect(`${method} ${url}`).toBe(line);
  });

  test('What is referred to is followed: a parameter, a body, an response, an error.', async () => {
    const server = await respondWith(json({ name: 'b' }), json({ lost: true }, { status: 404 }));
    const api = clientOf(server);
    expect(await api.operations.references(7, { name: 'a' })).toEqual({ name: 'b' });
    expect(server.received[0]).toMatchObject({ url: '/v1/references/7', body: '{"name":"a"}' });
    expect(await failureOf(api.operations.references(7, { name: 'a' }))).toMatchObject({ body: { lost: true } });
  });

  test.each(['Idempotency-Key', 'x-idempotency-key'])(
    'An operation with the header %s is retried, with one key for all attempts of a call.',
    async (name) => {
      const server = await respondWith(
        { status: 503, headers: { 'Retry-After': '0' } },
        { status: 503, headers: { 'Retry-After': '0' } },
        NO_CONTENT,
      );
      const api = new ApiClient({ apiKey: 'key', baseUrl: `${server.url}/v1` });
      const send = (key?: string, options: CallOptions = {}): PromiseLike<unknown> =>
        name === 'Idempotency-Key'
          ? api.operations.pay(7, { 'X-Trace': 't', ...(key !== undefined && { [name]: key }) }, options)
          : api.operations.payLess('7', { amounts: [1, 2], ...(key !== undefined && { [name]: key }) }, options);
      const takeKeys = (): unknown[] => server.received.splice(0).map(({ headers }) => headers[name.toLowerCase()]);
      await send();
      const keys = takeKeys();
      expect(keys).toHaveLength(3);
      expect(new Set(keys).size).toBe(1);
      expect(keys[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      // Those of the caller take precedence, and another call has another key.
      await send('mine');
      await send(undefined, { headers: { [name]: 'also mine' } });
      await send();
      const [first, second, third] = takeKeys();
      expect([first, second]).toEqual(['mine', 'also mine']);
      expect(third).not.toBe(keys[0]);
    },
  );

  test('A method that is idempotent gets no key, and other operations are not retried.', async () => {
    const put = await sentBy((api) => api.operations.payAgain(7, { 'Idempotency-Key': 'mine' }));
    expect(put.headers['idempotency-key']).toBe('mine');
    const server = await respondWith({ status: 503 });
    const api = new ApiClient({ apiKey: 'key', baseUrl: `${server.url}/v1` });
    await failureOf(api.bodies.jsonBody({ name: 'A' } as never));
    expect(server.received).toHaveLength(1);
  });

  test('No request is sent for TRACE.', async () => {
    const server = await respondWith();
    expect(await failureOf(clientOf(server).operations.traceMethod())).toBeInstanceOf(InvalidArgumentError);
    expect(server.received).toEqual([]);
  });

  test('An operation that asks for no credential gets none.', async () => {
    expect((await sentBy((api) => api.operations.openToAll())).headers['x-key']).toBeUndefined();
    expect((await sentBy((api) => api.operations.outdated())).headers['x-key']).toBe('key');
  });

  test('An operation with an address of its own is called there, with its credential, unless the caller has set one.', async () => {
    const seen: (readonly [string, string | null])[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      seen.push([request.url, request.headers.get('X-Key')]);
      return new Response(null, { status: 204 });
    };
    const api = new ApiClient({ apiKey: 'key', fetch });
    await api.operations.outdated();
    await api.operations.pathServer();
    await api.operations.ownServer();
    await new ApiClient({ apiKey: 'key', fetch, baseUrl: 'http://127.0.0.1:1' }).operations.pathServer();
    expect(seen).toEqual([
      ['http://127.0.0.1:9/v1/deprecated', 'key'],
      ['http://127.0.0.1:8/path/elsewhere', 'key'],
      ['http://127.0.0.1:9/own/elsewhere', 'key'],
      ['http://127.0.0.1:1/elsewhere', 'key'],
    ]);
  });
});

describe('pagination', () => {
  const page = (...names: string[]): { name: string }[] => names.map((name) => ({ name }));

  test('Pages are followed by Link headers, to the query alone; the call by itself is its first page.', async () => {
    const link = (query: string): Stub => ({
      headers: {
        Link: `<https://other.test/?page=1>; rel="first", <https://other.test/elsewhere?${query}>; rel="next"`,
      },
    });
    const server = await respondWith(
      json(page('a'), link('page=2&per_page=1')),
      json(page('b'), link('page=3&per_page=1')),
      json(page('c'), { headers: { Link: '<https://other.test/?page=1>; rel="first"' } }),
    );
    expect(await collect(clientOf(server).pages.linkedPages({ per_page: 1 }))).toEqual([
      page('a'),
      page('b'),
      page('c'),
    ]);
    expect(server.received.map(({ url }) => url)).toEqual([
      '/v1/linked-pages?per_page=1',
      '/v1/linked-pages?per_page=1&page=2',
      '/v1/linked-pages?per_page=1&page=3',
    ]);
    expect(await clientOf(await respondWith(json(page('a'), link('page=2')))).pages.linkedPages()).toEqual(page('a'));
  });

  test('Pages are followed by a cursor or an address in the response, and end where one comes again.', async () => {
    const of = (name: string, next: string | null): Stub => json({ items: page(name), meta: { next } });
    const byCursor = await respondWith(of('a', 'x'), of('b', 'y'), of('c', null));
    const names = async (pages: AsyncIterable<{ items: { name: string }[] }>): Promise<string[]> =>
      (await collect(pages)).flatMap(({ items }) => items.map(({ name }) => name));
    expect(await names(clientOf(byCursor).pages.cursorPages({ after: 'w' }))).toEqual(['a', 'b', 'c']);
    expect(byCursor.received.map(({ url }) => url.split('?')[1])).toEqual(['after=w', 'after=x', 'after=y']);

    const again = await respondWith(of('a', 'x'), of('b', 'x'));
    expect(await names(clientOf(again).pages.cursorPages())).toEqual(['a', 'b']);
    const back = await respondWith(of('a', 'x'), of('b', 'y'), of('c', 'x'));
    expect(await names(clientOf(back).pages.cursorPages())).toEqual(['a', 'b', 'c']);

    const byAddress = await respondWith(of('a', '/v1/address-pages?skip=1&tag=p&tag=q'), of('b', null));
    expect(await names(clientOf(byAddress).pages.addressPages())).toEqual(['a', 'b']);
    expect(byAddress.received[1]!.url).toBe('/v1/address-pages?skip=1&tag=p&tag=q');
  });

  test('A page that fails ends the loop with its error.', async () => {
    const server = await respondWith(json({ items: [], meta: { next: 'x' } }), { status: 404 });
    expect(await failureOf(collect(clientOf(server).pages.cursorPages()))).toBeInstanceOf(ApiError);
  });
});

describe('functions', () => {
  test('Each operation has a function that sends what its method does.', async () => {
    const server = await respondWith(json([]));
    const transport = functions.connect({ apiKey: 'key', baseUrl: server.url });
    await functions.delete_(transport);
    await functions.formExplodedList(transport, { color: LIST });
    expect(await collect(functions.linkedPages(transport))).toEqual([[]]);
    expect(server.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /reserved',
      'GET /formExplodedList?color=blue&color=black&color=brown',
      'GET /linked-pages',
    ]);
  });

  test('The document has one method and one function for each of its operations, and none else.', async () => {
    const api = new ApiClient({ apiKey: 'key', baseUrl: 'http://127.0.0.1:9' });
    const classes = Object.values(api) as object[];
    const methods = classes.flatMap((item) =>
      Object.getOwnPropertyNames(Object.getPrototypeOf(item)).filter((name) => name !== 'constructor'),
    );
    const ids = Object.keys(operations).toSorted();
    expect(methods.toSorted()).toEqual(ids);
    // The names of a few are taken by what they are made of.
    const names = Object.keys(functions).filter((name) => name !== 'connect');
    expect(names.filter((name) => !ids.includes(name)).toSorted()).toEqual([
      'formBody_',
      'jsonBody_',
      'multipartBody_',
    ]);
    expect(names).toHaveLength(107);
    expect(ids).toHaveLength(107);
  });
});
