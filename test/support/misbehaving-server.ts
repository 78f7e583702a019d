/** A server that sends arbitrary bytes as a response, and tracks the open connections. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { listen } from './server.js';

/** A server under test. */
export interface MisbehavingServer {
  readonly url: string;
  /** The heads of the requests, as they arrived. */
  readonly requests: string[];
  /** Resolves when no connection that carried a request is open; rejects after a second. */
  allClosed(): Promise<void>;
}

/** Responds to a request on its connection; `count` starts at 1. */
export type Respond = (socket: Socket, count: number, server: MisbehavingServer) => void;

/** Starts a server that takes one request on each connection, until the test ends. */
export async function startMisbehavingServer(respond: Respond): Promise<MisbehavingServer> {
  const sockets = new Set<Socket>();
  // After an abort, Node opens a new connection and keeps it for the next request: that one does not count.
  const used = new Set<Socket>();
  const requests: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => [sockets, used].forEach((set) => set.delete(socket)));
    // Some tests abort the connection on purpose.
    socket.on('error', () => {});
    let received = '';
    let isHandled = false;
    socket.on('data', (chunk) => {
      used.add(socket);
      received += chunk.toString();
      const end = received.indexOf('\r\n\r\n');
      const length = Number(/^content-length: (\d+)/im.exec(received)?.[1] ?? 0);
      if (isHandled || end < 0 || Buffer.byteLength(received.slice(end + 4)) < length) return;
      isHandled = true;
      requests.push(received.slice(0, end));
      respond(socket, requests.length, misbehaving);
    });
  });
  const url = await listen(server);
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const misbehaving: MisbehavingServer = {
    url,
    requests,
    async allClosed() {
      const isTooLate = sleep(1000, 'too late', { ref: false });
      const closed = Promise.all([...used].map((socket) => once(socket, 'close')));
      if ((await Promise.race([closed, isTooLate])) === 'too late') {
        throw new Error(`${used.size} connections are still open.`);
      }
    },
  };
  return misbehaving;
}

/** Returns the head of a response that closes the connection. */
export function head(status: number, ...headers: readonly string[]): string {
  return [`HTTP/1.1 ${status} Whatever`, 'Connection: close', ...headers, '', ''].join('\r\n');
}

/** Returns a complete response with a body. */
export function whole(status: number, body: string | Buffer, ...headers: readonly string[]): Buffer {
  return Buffer.concat([
    Buffer.from(head(status, `Content-Length: ${Buffer.byteLength(body)}`, ...headers)),
    Buffer.from(body as string),
  ]);
}
