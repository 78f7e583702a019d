/** HTTP over a plain socket: requests that `fetch` does not send. */
import { connect } from 'node:net';
import type { Sandbox } from '../../../src/sandbox/index.js';

/** A response as it came over the socket. */
export interface RawResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** The parsed body, if it is JSON; else the text. */
  readonly body: unknown;
}

/** Returns a POST request that closes its connection. */
export function post(target: string, body: string, headers: readonly string[]): string {
  const lines = [
    `POST ${target} HTTP/1.1`,
    ...headers,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** Sends a text; resolves with the response when the sandbox closes the connection. */
export function exchange({ url }: Pick<Sandbox, 'url'>, text: string): Promise<RawResponse> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(parseResponse(Buffer.concat(chunks).toString())));
    socket.write(text);
  });
}

/** Parses a response. */
export function parseResponse(text: string): RawResponse {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const body = rest.join('\r\n\r\n');
  const headers = new Map(lines.map((line) => [line.split(':')[0]!.toLowerCase(), line.replace(/^[^:]*: */, '')]));
  return {
    status: Number(first.split(' ')[1]),
    headers,
    body: headers.get('content-type') === 'application/json' ? JSON.parse(body) : body,
  };
}
