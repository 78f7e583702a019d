/** What holds for any string in a path, and for any JSON in a body. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CloudApi, InvalidArgumentError } from '../../src/index.js';
import { createTransport } from '../../src/runtime.js';
import { startServer, type TestServer } from '../support/server.js';

/** Starts a server that sends back what it gets. */
function startEcho(): Promise<TestServer> {
  return startServer((response, { body }) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body || '[]'),
  );
}

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  // Halves of surrogate pairs among others.
  { weight: 1, arbitrary: fc.array(fc.nat(0xff_ff)).map((units) => String.fromCharCode(...units)) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', '?', '#', '&', ';', ' ', '\n') }),
  },
);

describe('any input', () => {
  test('Any string as a path parameter reaches the intended path, or is refused.', async () => {
    const server = await startEcho();
    const api = new CloudApi({ baseUrl: server.url, apiKey: 'key' });
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const outcome = await api.getCloudUsers(text).then(
          () => decodeURIComponent(/^\/cloud\/([^/?#]*)\/user$/.exec(server.received.at(-1)!.url)![1]!),
          (error: unknown) => error,
        );
        const isUsable = !/^\.{0,2}$|\p{Surrogate}/u.test(text);
        return isUsable ? outcome === text : outcome instanceof InvalidArgumentError;
      }),
      { numRuns: 1000 },
    );
    expect(server.received.length).toBeGreaterThan(500);
  });

  test('Any JSON body survives the trip, in both directions.', async () => {
    const server = await startEcho();
    const transport = createTransport({ baseUrl: server.url, credentials: {} }, {});
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), async (body) => {
        const answer = await transport.call('echo', 'PUT', '/echo', {}, {}, { body });
        expect(server.received.at(-1)!.body).toBe(JSON.stringify(body));
        expect(answer).toEqual(JSON.parse(JSON.stringify(body)));
      }),
      { numRuns: 1000 },
    );
  });
});
