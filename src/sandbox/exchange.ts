/** Reads a request, writes the answer, and says in a line how it went. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outcome } from './operate.js';
import { Refusal } from './answer.js';

/** The longest body of a request, in bytes. */
const LONGEST_BODY = 1_048_576;

/** Returns the path and the query of a request, not decoded. */
export function splitUrl({ url = '' }: IncomingMessage): [path: string, search: string] {
  const [path = '', ...search] = url.split('?');
  return [path, search.join('?')];
}

/** Resolves with the body of a request. @throws {Refusal} 413 where it is too long. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LONGEST_BODY) chunks.push(chunk);
  }
  if (bytes > LONGEST_BODY) throw new Refusal(413, { detail: `The body is longer than ${LONGEST_BODY} bytes.` });
  return Buffer.concat(chunks).toString();
}

/** Writes an answer, and breaks the connection where that is wanted. */
export function writeResponse(response: ServerResponse, outcome: Outcome, headers: Record<string, string>): void {
  if (outcome.breaks === 'before') return void response.destroy();
  const body = outcome.body === undefined ? undefined : Buffer.from(JSON.stringify(outcome.body));
  const described = body && { 'Content-Type': 'application/json', 'Content-Length': `${body.length}` };
  response.writeHead(outcome.status, { ...headers, ...described, ...outcome.headers });
  if (outcome.breaks === undefined || !body) return void response.end(body);
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

/** Returns the line of the log for a request. It has neither headers nor query, where credentials are. */
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
