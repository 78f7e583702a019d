/** Runs the service of a document and its handlers on a port of this machine. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OperationId } from '../../generated/cloud/index.js';
import type { Document } from '../openapi/document.js';
import { makeVisible } from '../openapi/visible.js';
import { checkSeed } from './seed/check-seed.js';
import { DEFAULT_SEED } from './seed/default-seed.js';
import type { UnknownHandler } from './contracts/handler.js';
import { SandboxError } from './sandbox-error.js';
import { listServerPaths } from './mock/server-paths.js';
import { createService, type ServiceParts } from './service.js';
import { acceptInvitation } from './state/changes.js';
import { exportSeed } from './state/store.js';
import { TOKEN_LIFE_S } from './token-endpoint.js';
import type { Sandbox, SandboxOptions } from './types.js';

/** How long `close` waits for pending requests, in ms. */
const PATIENCE_MS = 2_000;

/**
 * Starts the service of a document without handlers, which responds with examples, to any credential.
 *
 * @throws {SandboxError} If it cannot start.
 */
export function startMock(document: Document, options: SandboxOptions = {}): Promise<Sandbox> {
  return startService(document, {}, { ...options, mockedAt: listServerPaths(document) });
}

/** Starts the service of a document and its handlers. @throws {SandboxError} If it cannot start. */
export async function startService(
  document: Document,
  handlers: Readonly<Record<string, UnknownHandler>>,
  options: SandboxOptions & Partial<Pick<ServiceParts, 'mockedAt'>> = {},
): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', allowHosts = [], seed, clock = Date.now, fault, log = () => {} } = options;
  let url = '';
  const service = createService({
    document,
    handlers,
    seed: seed ? checkSeed(seed) : DEFAULT_SEED,
    clock,
    fault: (operation, count) => fault?.({ operation: operation as OperationId, count }),
    log,
    url: () => url,
    names: { host, allowHosts },
    contract: options.contract,
    mockedAt: options.mockedAt,
  });
  const handle: RequestListener = (request, response) =>
    void service.handle(request, response).catch(() => response.destroy());
  // A client that asks first whether to send its body gets its response from the same function.
  const server = createServer(handle).on('checkContinue', handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new SandboxError('port', explainListenError(error, host, port))),
    );
    server.listen(port, host, resolve);
  });
  url = `http://${nameHost(host)}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    tokenUrl: url + service.tokenPath,
    examples: service.examples,
    issueToken({ user, app, scopes = service.scopes, expiresInS = TOKEN_LIFE_S } = {}) {
      const { users, apps } = service.store();
      const known = app === undefined ? apps[0] : apps.find(({ client_id }) => client_id === app);
      if (!known) throw new SandboxError('argument', `There is no application${app === undefined ? '' : ` ${app}`}.`);
      if (user !== undefined && !users.some(({ id }) => id === user)) {
        throw new SandboxError('argument', `There is no user ${user}.`);
      }
      return service.credentials.issue({ app: known.client_id, user }, scopes, expiresInS);
    },
    acceptInvitation(id) {
      const accepted = acceptInvitation(service.store(), id);
      if (!accepted) throw new SandboxError('argument', `There is no invitation ${id}.`);
      return structuredClone({ ...accepted.user, cloud_role: accepted.member.role });
    },
    mails: () => [...service.store().mails],
    state: () => exportSeed(service.store()),
    reset: () => service.reset(),
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A keep-alive connection becomes idle only after its last response is sent.
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    const all = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(all);
      resolve();
    });
  });
}

/** Returns the host to connect to for a listening address; the loopback address if it listens on all. */
function nameHost(host: string): string {
  const name = host.replace(/^0\.0\.0\.0$/, '127.0.0.1').replace(/^::$/, '::1');
  return name.includes(':') ? `[${name}]` : name;
}

function explainListenError({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  const address = makeVisible(host);
  if (code === 'EADDRINUSE') return `Port ${port} of ${address} is already in use.`;
  if (code === 'EACCES') return `No permission to listen on port ${port} of ${address}.`;
  return `Cannot listen on port ${port} of ${address}: ${makeVisible(message)}.`;
}
