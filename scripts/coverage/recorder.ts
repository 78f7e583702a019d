/** Records the requests and responses of a process's HTTP servers on paths of the contract; loaded by `node --import`. */
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { FOLDER_VARIABLE, PATTERNS_FILE, TEST_VARIABLE, type Exchange } from './exchange.js';

/** The maximum length of a recorded body, in characters. */
const LONGEST = 1_000_000;

/** Collects the chunks of a body that pass through a method of a stream. */
function overhear(stream: object, method: string): () => string {
  const pieces: Buffer[] = [];
  const own = stream as Record<string, (...args: unknown[]) => unknown>;
  const original = own[method]!;
  own[method] = function overheard(this: unknown, ...args: unknown[]): unknown {
    const [piece] = args;
    if (typeof piece === 'string' || piece instanceof Uint8Array) pieces.push(Buffer.from(piece as string));
    return original.apply(this, args);
  };
  return () => Buffer.concat(pieces).toString('utf8').slice(0, LONGEST);
}

/** Returns the value of a header that is written with the status. */
function watchHeader(response: ServerResponse, name: string): () => string | undefined {
  let value: string | undefined;
  const own = response as unknown as Record<string, (...args: unknown[]) => unknown>;
  const original = own['writeHead']!;
  own['writeHead'] = function watched(this: unknown, ...args: unknown[]): unknown {
    value = (args.at(-1) as Record<string, string> | undefined)?.[name];
    return original.apply(this, args);
  };
  return () => value;
}

function record(directory: string, patterns: readonly RegExp[]): void {
  const file = path.join(directory, `${process.pid}-${threadId}.jsonl`);
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const { method = '', url = '', headers } = request;
    const [pathname = '', query = ''] = url.split('?');
    if (!patterns.some((pattern) => pattern.test(pathname))) return;
    const requestBody = overhear(request, 'push');
    const [written, ended] = [overhear(response, 'write'), overhear(response, 'end')];
    const contract = watchHeader(response, 'Sandbox-Contract');
    const test = process.env[TEST_VARIABLE] ?? '';
    response.once('finish', () => {
      const exchange: Exchange = {
        method,
        path: pathname,
        // Names only: values can be secret.
        query: [...new URLSearchParams(query).keys()],
        headers: Object.keys(headers),
        status: response.statusCode,
        contract: contract(),
        requestBody: requestBody(),
        responseBody: written() + ended(),
        test,
      };
      appendFileSync(file, `${JSON.stringify(exchange)}\n`);
    });
  });
}

const folder = process.env[FOLDER_VARIABLE];
if (folder) {
  const sources = JSON.parse(readFileSync(path.join(folder, PATTERNS_FILE), 'utf8')) as string[];
  record(
    folder,
    sources.map((source) => new RegExp(source)),
  );
}
