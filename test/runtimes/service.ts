/** The server for the runtime suite: the first segment of a path selects its behavior. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sendJson, startServer, type Received, type TestServer } from '../support/server.js';

/** Responds to a request; `count` counts the requests of its scenario, from 1. */
type Scenario = (response: ServerResponse, request: Received, count: number) => void;

const JSON_TYPE = { 'Content-Type': 'application/json' };

function scenariosOf(elsewhere: string): Record<string, Scenario> {
  let tokens = 0;
  return {
    echo: (response, { method, url, headers, body }) =>
      sendJson(response, 200, {
        method,
        url,
        authorization: headers.authorization,
        accept: headers.accept,
        type: headers['content-type'],
        body,
      }),
    gzip: (response) => response.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }).end(gzipSync('7')),
    empty: (response) => response.writeHead(200).end(),
    endless: (response) => void response.writeHead(200, JSON_TYPE).write('['),
    missing: (response, { headers }) => {
      response.setHeader('X-Request-Id', 'r-1');
      sendJson(response, 404, { detail: `No ${headers.authorization?.replace('Bearer ', '')}.` });
    },
    html: (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>'),
    flaky: (response, _, count) =>
      response.writeHead(count === 1 ? 503 : 200, { ...JSON_TYPE, 'Retry-After': '0' }).end('[]'),
    events: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const bytes = Buffer.from('data: {"a":"é"}\n\ndata: {"b":2}\n\n');
      response.write(bytes.subarray(0, 13));
      setTimeout(() => response.write(bytes.subarray(13)), 50);
    },
    later: (response) => response.writeHead(503, { 'Retry-After': '30' }).end(),
    stalled: () => {},
    reset: (response) => response.destroy(),
    'reset-once': (response, _, count) => (count === 1 ? response.destroy() : sendJson(response, 200, [])),
    truncated: (response) => {
      response.writeHead(200, { ...JSON_TYPE, 'Content-Length': '100' }).write('[');
      setTimeout(() => response.destroy(), 50);
    },
    redirect: (response) => response.writeHead(307, { Location: `${elsewhere}/cloud` }).end(),
    oauth: (response, { url, headers }) => {
      if (url === '/oauth/token') {
        tokens += 1;
        return sendJson(response, 200, { access_token: `token-${tokens}`, token_type: 'Bearer', expires_in: 300 });
      }
      const token = headers.authorization?.replace('Bearer ', '');
      if (url.endsWith('/size')) return sendJson(response, 200, tokens);
      return sendJson(response, token === 'token-1' ? 401 : 200, [token]);
    },
  };
}

/** Starts the server. It redirects to `elsewhere`, and serves a page that loads `page.js` from a folder. */
export function startService(elsewhere: string, folder: string): Promise<TestServer> {
  const scenarios: Record<string, Scenario> = {
    ...scenariosOf(elsewhere),
    page: (response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end('<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>'),
    'page.js': (response) =>
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(readFileSync(path.join(folder, 'page.js'))),
  };
  const counts = new Map<string, number>();
  return startServer((response, request) => {
    const name = request.url.split('/')[1]!;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    scenarios[name]!(response, request, count);
  });
}
