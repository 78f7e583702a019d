/** Serves the folder of the reference site on this machine. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { addReload, moveSandbox } from './page/served-page.js';

/** A site that is served. */
export interface ServedSite {
  readonly url: string;
  /** Reloads the pages that are open in browsers. */
  reload(): void;
  close(): void;
}

/** How a site is served. */
export interface ServeOptions {
  /** The port. Default: 0, any free port. */
  readonly port?: number;
  /** Whether `reload` reloads the open pages. Default: false. */
  readonly isLive?: boolean;
  /** The URLs of the sandboxes that pages call, by the folders of the references. Default: those that they were built with. */
  readonly sandboxes?: ReadonlyMap<string, string>;
}

/** The path of the reload events. */
const RELOAD_PATH = '/reload-events';

/** The path of a page that is changed: that of the site, or of a reference in a folder of its own. */
const PAGE_PATH = /^\/(?!\.)((?:[\w.+-]+\/)?)(?:index\.html)?$/;

/** Serves a folder on a port of 127.0.0.1. */
export async function serveSite(
  folder: string,
  { port = 0, isLive = false, sandboxes = new Map() }: ServeOptions = {},
): Promise<ServedSite> {
  const files = sirv(folder, { dev: true });
  const listeners = new Set<ServerResponse>();
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    const [pathname = ''] = (request.url ?? '').split('?', 1);
    const refuse = (status: number, reason: string) => (): void =>
      void response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${reason}\n`);
    const missing = refuse(404, 'Not found.');
    if (!/^\/(?!\/)/.test(pathname)) return refuse(400, 'Not the path of a file.')();
    if (isLive && pathname === RELOAD_PATH) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).flushHeaders();
      listeners.add(response);
      return void response.on('close', () => listeners.delete(response));
    }
    const [, below] = PAGE_PATH.exec(pathname) ?? [];
    const sandbox = sandboxes.get((below ?? '').replace(/\/$/, ''));
    if (below === undefined || (!isLive && sandbox === undefined)) return files(request, response, missing);
    const send = (page: string): ServerResponse => {
      const moved = sandbox === undefined ? page : moveSandbox(page, sandbox);
      return response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end(isLive ? addReload(moved, RELOAD_PATH) : moved);
    };
    return void readFile(path.join(folder, below, 'index.html'), 'utf8').then(send, missing);
  };
  const server = createServer((request, response) => {
    try {
      respond(request, response);
    } catch {
      // For example a range of bytes that ends before it starts. No request ends the server.
      response.destroy();
    }
  });
  return {
    url: await listen(server, port),
    reload: () => {
      for (const listener of listeners) listener.write('data: reload\n\n');
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Returns the URL of a reference in a folder of a site. */
export function locateReference(site: string, folder = ''): string {
  return folder ? `${site}/${encodeURI(folder)}/` : site;
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
