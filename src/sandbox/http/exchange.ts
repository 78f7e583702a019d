/** Reads a request, writes the response, and formats the line of the log. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { formatStackTrace, makeVisible } from '../../openapi/visible.js';
import type { Outcome } from '../operate.js';
import { Refusal } from '../response.js';

/** The maximum size of a request body, in bytes. */
const LONGEST_BODY = 1_048_576;

const EMPTY = Buffer.alloc(0);

/** How long a client that still sends its body has to read the response, in ms. */
const LINGER_MS = 1_000;

/** Returns the path and the query of a request, not decoded. */
export function splitUrl({ url = '' }: IncomingMessage): [path: string, search: string] {
  const [path = '', ...search] = url.split('?');
  return [path, search.join('?')];
}

/** Resolves with the body of a request. @throws {Refusal} 413 as soon as it is too long, without reading the rest. */
export async function readBody(request: IncomingMessage, response: ServerResponse): Promise<Buffer> {
  const { 'content-length': length = '0', 'transfer-encoding': encoding, expect } = request.headers;
  // Most requests have none, and reading it takes time.
  if (encoding === undefined && length === '0') return EMPTY;
  refuseLongBody(Number(length));
  if (expect !== undefined) response.writeContinue();
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The connection must survive, as it has the response to send.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    refuseLongBody(bytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuseLongBody(bytes: number): void {
  if (bytes > LONGEST_BODY) throw new Refusal(413, { detail: `The body is longer than ${LONGEST_BODY} bytes.` });
}

/** Writes a response, or breaks the connection if the outcome requires it. */
export function writeResponse(response: ServerResponse, outcome: Outcome, headers: Record<string, string>): void {
  if (outcome.breaks === 'before') return void response.destroy();
  const body = encodeBody(outcome.body);
  const described = body && { 'Content-Type': 'application/json', 'Content-Length': `${body.length}` };
  const isUnread = hasUnreadBody(response.req);
  const connection = isUnread && { Connection: 'close' };
  response.writeHead(outcome.status, { ...headers, ...described, ...outcome.headers, ...connection });
  if (isUnread && !outcome.breaks) return endEarly(response, body);
  if (outcome.breaks === undefined || !body) return void response.end(body);
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function hasUnreadBody({ complete, headers }: IncomingMessage): boolean {
  return !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
}

/** Sends a response while the client still sends its body. A connection that is closed at once would lose the response. */
function endEarly(response: ServerResponse, body: Buffer | undefined): void {
  if (body) response.write(body);
  else response.flushHeaders();
  const end = setTimeout(() => response.end(), LINGER_MS);
  response.req.resume().once('close', () => {
    clearTimeout(end);
    response.end();
  });
}

function encodeBody(body: unknown): Buffer | undefined {
  if (body === undefined || Buffer.isBuffer(body)) return body;
  return Buffer.from(JSON.stringify(body));
}

/**
 * Returns the log line of a request. It omits the headers and the query, which can contain credentials. The stack trace of an
 * error follows on lines of its own.
 */
export function formatLogLine(
  request: IncomingMessage,
  id: string | undefined,
  outcome: Outcome,
  durationMs: number,
): string {
  const status = outcome.breaks === 'before' ? 'dropped' : `${outcome.status}${outcome.breaks ? ', truncated' : ''}`;
  const { body } = outcome;
  const text = Buffer.isBuffer(body) ? body.toString() : (JSON.stringify(body) ?? '');
  const reason = outcome.status >= 400 ? text.slice(0, 200) : '';
  const line = [
    `${request.method} ${splitUrl(request)[0]} → ${status}`,
    id ?? '',
    `${durationMs.toFixed(1)} ms`,
    reason,
    outcome.note ?? '',
  ];
  const secret = request.headers.authorization?.split(' ').at(-1) ?? '';
  const joined = line.filter(Boolean).join('  ');
  const redact = (part: string): string => (secret.length > 7 ? part.replaceAll(secret, '***') : part);
  const trace = outcome.error === undefined ? '' : `  ${redact(formatStackTrace(outcome.error))}`;
  return makeVisible(redact(joined)) + trace;
}
