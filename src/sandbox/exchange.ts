/** Reads a request, writes the response, and formats the line of the log. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outcome } from './operate.js';
import { Refusal } from './response.js';

/** The maximum size of a request body, in bytes. */
const LONGEST_BODY = 1_048_576;

/** Returns the path and the query of a request, not decoded. */
export function splitUrl({ url = '' }: IncomingMessage): [path: string, search: string] {
  const [path = '', ...search] = url.split('?');
  return [path, search.join('?')];
}

/** Resolves with the body of a request. @throws {Refusal} 413 if it is too long. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LONGEST_BODY) chunks.push(chunk);
  }
  if (bytes > LONGEST_BODY) throw new Refusal(413, { detail: `The body is longer than ${LONGEST_BODY} bytes.` });
  return Buffer.concat(chunks);
}

/** Writes a response, or breaks the connection if the outcome requires it. */
export function writeResponse(response: ServerResponse, outcome: Outcome, headers: Record<string, string>): void {
  if (outcome.breaks === 'before') return void response.destroy();
  const body = encodeBody(outcome.body);
  const described = body && { 'Content-Type': 'application/json', 'Content-Length': `${body.length}` };
  response.writeHead(outcome.status, { ...headers, ...described, ...outcome.headers });
  if (outcome.breaks === undefined || !body) return void response.end(body);
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function encodeBody(body: unknown): Buffer | undefined {
  if (body === undefined || Buffer.isBuffer(body)) return body;
  return Buffer.from(JSON.stringify(body));
}

/** Returns the log line of a request. It omits the headers and the query, which can contain credentials. */
export function formatLogLine(
  request: IncomingMessage,
  id: string | undefined,
  outcome: Outcome,
  durationMs: number,
): string {
  const status = outcome.breaks === 'before' ? 'dropped' : `${outcome.status}${outcome.breaks ? ', truncated' : ''}`;
  const reason = outcome.status >= 400 ? JSON.stringify(outcome.body).slice(0, 200) : '';
  const line = [
    `${request.method} ${splitUrl(request)[0]} → ${status}`,
    id ?? '',
    `${durationMs.toFixed(1)} ms`,
    reason,
    outcome.note ?? '',
  ];
  const secret = request.headers.authorization?.split(' ').at(-1) ?? '';
  const text = line.filter(Boolean).join('  ');
  return secret.length > 7 ? text.replaceAll(secret, '***') : text;
}
