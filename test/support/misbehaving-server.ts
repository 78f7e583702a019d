/** A server that answers with whatever bytes it is told to, and knows which connections are still open. */
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

/** Answers a request on its connection; `count` is its number, from 1. */
export type Answer = (socket: Socket, count: number, server: MisbehavingServer) => void;

/** Starts a server that takes one request on each connection, until the test ends. */
export async function startMisbehavingServer(answer: Answer): Promise<MisbehavingServer> {
  const sockets = new Set<Socket>();
  // Node connects anew after an abort, and keeps that connection for the next request.
  const used = new Set<Socket>();
  const requests: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => [sockets, used].forEach((set) => set.delete(socket)));
    // A client that goes away is what some of these tests are about.
    socket.on('error', () => {});
    let received = '';
    let answered = false;
    socket.on('data', (chunk) => {
      used.add(socket);
      received += chunk.toString();
      const end = received.indexOf('\r\n\r\n');
      const length = Number(/^content-length: (\d+)/im.exec(received)?.[1] ?? 0);
      if (answered || end < 0 || Buffer.byteLength(received.slice(end + 4)) < length) return;
      answered = true;
      requests.push(received.slice(0, end));
      answer(socket, requests.length, misbehaving);
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

/** Returns the head of an answer, after which the connection is closed. */
export function head(status: number, ...headers: readonly string[]): string {
  return [`HTTP/1.1 ${status} Whatever`, 'Connection: close', ...headers, '', ''].join('\r\n');
}

/** Returns a whole answer with a body. */
export function whole(status: number, body: string | Buffer, ...headers: readonly string[]): Buffer {
  return Buffer.concat([
    Buffer.from(head(status, `Content-Length: ${Buffer.byteLength(body)}`, ...headers)),
    Buffer.from(body as string),
  ]);
}
