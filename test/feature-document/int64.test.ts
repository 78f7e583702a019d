/** The integers of the feature document against an echo server: no digit is lost on the way, in either direction. */
import { describe, expect, expectTypeOf, test } from 'vitest';
import { ApiError, InvalidArgumentError, ResponseParseError, toCurl, type ServerSentEvent } from '../../src/index.js';
import { failureOf } from '../support/failure.js';
import { startServer, type TestServer } from '../support/server.js';
import { ApiClient, type BigNode, type Digits } from './client/index.js';
import * as functions from './client/functions.js';

const BIG = '9007199254740993';

const ID = 9007199254740993n;

function clientOf(server: TestServer): ApiClient {
  return new ApiClient({ apiKey: 'key', baseUrl: server.url, maxRetries: 0 });
}

function respondWith(status: number, ...texts: readonly string[]): Promise<TestServer> {
  let count = 0;
  return startServer((response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(texts[Math.min(count++, texts.length - 1)]);
  });
}

const startEcho = (): Promise<TestServer> =>
  startServer((response, { body }) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(body));

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('bodies', () => {
  const node: BigNode = {
    id: ID,
    count: 5,
    parent: null,
    both: 2n ** 63n - 1n,
    either: { total: BIG, open: 'any', name: BIG },
    children: [{ id: -(2n ** 63n), children: [{ id: 0n, parent: 1n }] }],
    tuple: [1, 2n],
    counts: { of: '7', a: 1n },
  };

  test('Bigints and digits come back as they were sent, and are integers on the way.', async () => {
    const server = await startEcho();
    expect(await clientOf(server).integers.bigIntegers(1n, node)).toEqual(node);
    expect(server.received[0]!.body).toBe(
      `{"id":${BIG},"count":5,"parent":null,"both":9223372036854775807,` +
        `"either":{"total":${BIG},"open":"any","name":"${BIG}"},` +
        '"children":[{"id":-9223372036854775808,"children":[{"id":0,"parent":1}]}],"tuple":[1,2],"counts":{"of":"7","a":1}}',
    );
  });

  test('Digits are sent as an integer, in any media type of JSON; anything else is refused before it is sent.', async () => {
    const server = await startEcho();
    const api = clientOf(server).integers;
    const digits: Digits = { total: BIG, open: '5', name: '5' };
    expect(await api.integersAsDigits(digits)).toEqual(digits);
    expect(server.received[0]).toMatchObject({
      headers: { 'content-type': 'application/vnd.digits+json' },
      body: `{"total":${BIG},"open":"5","name":"5"}`,
    });
    const error = (await failureOf(api.integersAsDigits({ total: 'many' }))) as InvalidArgumentError;
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error.message).toBe('body cannot be written as JSON: body.total must be an integer in digits; got "many"');
    expect(server.received).toHaveLength(1);
  });

  test('Fields of a form have all digits, also those in an object.', async () => {
    const server = await respondWith(204, '');
    await clientOf(server).integers.integersInForm({ id: ID, digits: [{ total: BIG }, { total: null, open: '5' }] });
    const parts = server.received[0]!.body.split(/\r\n--.*/).map((part) => part.split('\r\n\r\n')[1]);
    expect(parts.slice(0, 3)).toEqual([BIG, `{"total":${BIG}}`, '{"total":null,"open":"5"}']);
  });

  test('The functions do the same.', async () => {
    const server = await startEcho();
    const transport = functions.connect({ apiKey: 'key', baseUrl: server.url });
    expect(await functions.bigIntegers(transport, ID, { id: ID })).toEqual({ id: ID });
  });
});

describe('parameters', () => {
  test('Parameters have all digits: in the path, the query and a header.', async () => {
    const server = await startEcho();
    await clientOf(server).integers.bigIntegers(ID, { id: 1n }, { ids: [ID, 2n], 'X-Id': -ID });
    expect(server.received[0]).toMatchObject({
      url: `/integers/${BIG}?ids=${BIG}&ids=2`,
      headers: { 'x-id': `-${BIG}` },
    });
  });

  test('They have in styles, and as JSON.', async () => {
    const server = await respondWith(204, '');
    await clientOf(server).integers.styledIntegers(ID, { filter: { least: ID }, content: { least: ID } });
    expect(decodeURIComponent(server.received[0]!.url)).toBe(
      `/styled-integers/;id=${BIG}?filter[least]=${BIG}&content={"least":${BIG}}`,
    );
  });
});

describe('responses', () => {
  test('An error has the type of its status.', async () => {
    const call = async (status: number, text: string): Promise<ApiError> => {
      const server = await respondWith(status, text);
      return (await failureOf(clientOf(server).integers.bigIntegers(1n, { id: ID }))) as ApiError;
    };
    const unknown = await call(500, `{"last":${BIG}}`);
    expect(unknown).toBeInstanceOf(ApiError);
    expect(unknown.body).toEqual({ last: ID });
    expect(unknown.message).toContain(`500 Internal Server Error from PUT /integers/{id}: {"last":${BIG}}`);
    expect((await call(404, '{"last":5}')).body).toEqual({ last: 5 });
    expect((await call(500, '<p>')).body).toBe('<p>');
    expect(toCurl(unknown)).toContain(`--data-raw '{"id":${BIG}}'`);
  });

  test('A response that is not JSON is an error, as without such integers.', async () => {
    const server = await respondWith(200, `{"id":${BIG}`);
    expect(await failureOf(clientOf(server).integers.bigIntegers(1n, { id: 1n }))).toBeInstanceOf(ResponseParseError);
  });

  test('Lines and events have all digits.', async () => {
    const server = await respondWith(200, `{"id":${BIG}}\n{"id":2}\n`, `data: {"id":${BIG}}\n\ndata: {"id":2}\n\n`);
    const { integers } = clientOf(server);
    expect(await collect(await integers.integersInLines())).toEqual([{ id: ID }, { id: 2n }]);
    const events = await collect(await integers.integersInEvents({ accept: 'text/event-stream' }));
    expectTypeOf(events).toEqualTypeOf<ServerSentEvent<BigNode>[]>();
    expect(events.map(({ data }) => data)).toEqual([{ id: ID }, { id: 2n }]);
  });

  test('A cursor of many digits leads to the next page.', async () => {
    const server = await respondWith(200, `{"next":${BIG}}`, '{"next":null}');
    expect(await collect(clientOf(server).integers.integersInPages({ after: 1n }))).toEqual([
      { next: ID },
      { next: null },
    ]);
    expect(server.received.map(({ url }) => url)).toEqual(['/integer-pages?after=1', `/integer-pages?after=${BIG}`]);
  });
});
