/** The service as an HTTP server sees it: routes a request to its endpoint, and writes the response. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import { findOAuthEndpoints } from '../openapi/security.js';
import { makeVisible } from '../openapi/visible.js';
import { ACCEPT_PATH, createLinks, respondToAcceptance, showInvitation, type Links } from './http/acceptance.js';
import { buildCorsHeaders, buildPreflightHeaders, isFromOtherSite } from './http/cors.js';
import { formatLogLine, readBody, splitUrl, writeResponse } from './http/exchange.js';
import { createHostCheck, type HostNames } from './http/hosts.js';
import { Refusal } from './response.js';
import { createCredentials, type CredentialStore } from './credentials.js';
import type { Document } from '../openapi/document.js';
import type { UnknownHandler } from './contracts/handler.js';
import { operate, respondToRefusal, type ServiceRequest, type Outcome } from './operate.js';
import { buildRoutes, type Route } from './route.js';
import { findImage } from './state/image.js';
import { createStore, type Store } from './state/store.js';
import { respondToTokenRequest } from './token-endpoint.js';
import type { Seed } from './seed-types.js';
import type { Fault, Mail } from './types.js';
import { createAnyCredentials } from './mock/any-credential.js';
import { forgiveSchemas } from './mock/forgive-schemas.js';
import { createMockOperation } from './mock/mock-operation.js';

/** The parts that make up a service. */
export interface ServiceParts {
  readonly document: Document;
  readonly handlers: Readonly<Record<string, UnknownHandler>>;
  readonly seed: Seed;
  readonly clock: () => number;
  readonly fault: (operation: string, count: number) => Fault | undefined;
  readonly log: (line: string) => void;
  /** The name of the contract, if it has one. */
  readonly contract: string | undefined;
  /** Returns the base URL of the service. */
  readonly url: () => string;
  /** The hosts that requests can name. */
  readonly names: HostNames;
  /** The paths that the operations are below, if the document is not a contract of this package. */
  readonly mockedAt: readonly string[] | undefined;
}

/** A running service. */
export interface SandboxService {
  readonly credentials: CredentialStore;
  readonly tokenPath: string;
  /** The scopes that the document lists. */
  readonly scopes: readonly string[];
  /** The operations without a handler. */
  readonly examples: readonly string[];
  store(): Store;
  reset(): void;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** An endpoint. Those without an `id` are not operations of the contract. */
interface Endpoint {
  readonly id?: string;
  run(request: ServiceRequest): Outcome | Promise<Outcome>;
}

/** The path of an uploaded image; its ID follows. */
const IMAGE_PATH = '/sandbox/image/';

/** The state of a running service. */
interface State {
  readonly routes: readonly Route[];
  readonly scopes: readonly string[];
  readonly credentials: CredentialStore;
  /** How often each operation was called. */
  readonly counts: Map<string, number>;
  store: Store;
  links: Links;
}

type Router = ReturnType<typeof findMyWay>;

/** The header of responses with the name of the contract. */
const CONTRACT_HEADER = 'Sandbox-Contract';

/** The methods to look up for the `Allow` header. */
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'];

/** Creates the service for a document and its handlers. */
export function createService(parts: ServiceParts): SandboxService {
  const { document, log } = parts;
  const tokenPath = new URL(findOAuthEndpoints(document).tokenUrl ?? '/token', 'http://localhost').pathname;
  const state = createState(parts);
  const router = createRouter(parts, state, tokenPath);
  const checkHost = createHostCheck(parts.names);
  const { credentials, scopes, routes, counts } = state;
  const own = parts.contract === undefined ? undefined : { [CONTRACT_HEADER]: parts.contract };
  let requests = 0;
  return {
    credentials,
    tokenPath,
    scopes,
    examples: routes.map(({ id }) => id).filter((id) => !findHandler(parts, id)),
    store: () => state.store,
    reset() {
      Object.assign(state, createFreshStore(parts));
      counts.clear();
      credentials.reset();
    },
    async handle(request, response) {
      const startMs = performance.now();
      requests += 1;
      const headers = { ...own, ...buildCorsHeaders(request.headers), 'X-Request-Id': `sandbox-${requests}` };
      let { id, outcome } = await respond(router, checkHost, request, response);
      try {
        writeResponse(response, outcome, headers);
      } catch (error) {
        outcome = respondToError(error);
        if (response.headersSent) response.destroy();
        else writeResponse(response, outcome, headers);
      }
      log(formatLogLine(request, id, outcome, performance.now() - startMs));
    },
  };
}

function createState(parts: ServiceParts): State {
  const { document, clock } = parts;
  const routes = buildRoutes(document);
  const scopes = [
    ...new Set(routes.flatMap(({ security }) => security.flatMap((requirement) => Object.values(requirement).flat()))),
  ];
  const current = createFreshStore(parts);
  if (parts.mockedAt) {
    const credentials = createAnyCredentials(document);
    return Object.assign(current, { routes, scopes, credentials, counts: new Map<string, number>() });
  }
  const credentials = createCredentials(
    document,
    (key) => {
      const found = current.store.api_keys.find((entry) => entry.key === key);
      return found && { app: found.app, user: found.user };
    },
    clock,
  );
  return Object.assign(current, { routes, scopes, credentials, counts: new Map<string, number>() });
}

/** Returns a store with the content of the seed, and the links of its mails; those of an earlier store are not valid. */
function createFreshStore({ seed, clock, log, url }: ServiceParts): Pick<State, 'store' | 'links'> {
  const links = createLinks();
  const send = (to: string, invitation: number): Mail => {
    const link = url() + links.create(invitation);
    log(`mail to ${makeVisible(to)}: ${link}`);
    return { to, invitation, link };
  };
  return { links, store: createStore(seed, { clock, send, imageUrl: (id) => `${url()}${IMAGE_PATH}${id}` }) };
}

function findHandler({ handlers }: ServiceParts, id: string): UnknownHandler | undefined {
  return Object.hasOwn(handlers, id) ? handlers[id] : undefined;
}

/** Creates the router of all endpoints: the operations, the token endpoint, the link in invitation mails, and images. */
function createRouter(parts: ServiceParts, state: State, tokenPath: string): Router {
  const router = findMyWay({ maxParamLength: 10_000 });
  const add = (method: string, path: string, endpoint: Endpoint): void => {
    if (!router.hasRoute(method as HTTPMethod, path)) router.on(method as HTTPMethod, path, () => {}, endpoint);
  };
  if (parts.mockedAt) {
    const endpoints = state.routes
      .map(forgiveSchemas)
      .map((route) => [route.method, ...createEndpoint(parts, state, route)] as const);
    for (const base of parts.mockedAt) {
      for (const [method, pattern, endpoint] of endpoints) {
        try {
          add(method, base.replaceAll(':', '::') + pattern, endpoint);
        } catch (error) {
          parts.log(`${method} ${pattern} cannot be served: ${(error as Error).message}`);
        }
      }
    }
    return router;
  }
  for (const route of state.routes) add(route.method, ...createEndpoint(parts, state, route));
  add('POST', tokenPath, {
    run: (request) => respondToTokenRequest(request, state.store.apps, state.scopes, state.credentials),
  });
  add('GET', `${ACCEPT_PATH}:id`, { run: (request) => showInvitation(state.store, state.links, request) });
  add('POST', `${ACCEPT_PATH}:id`, { run: (request) => respondToAcceptance(state.store, state.links, request) });
  add('GET', `${IMAGE_PATH}:id`, { run: ({ path }) => findImage(state.store, String(path['id'])) });
  return router;
}

/** Returns the endpoint of an operation, with its pattern for the router. */
function createEndpoint(parts: ServiceParts, state: State, route: Route): [pattern: string, endpoint: Endpoint] {
  const { credentials, counts } = state;
  const names: string[] = [];
  // Names in a template can contain characters that are special to the router.
  const pattern = route.path.replaceAll(/:|\{([^}]*)\}/g, (_, name?: string) =>
    name === undefined ? '::' : `:p${names.push(name) - 1}`,
  );
  const handler = findHandler(parts, route.id);
  const mock = parts.mockedAt && createMockOperation(parts.document, route);
  const run = (request: ServiceRequest): Promise<Outcome> => {
    const count = (counts.get(route.id) ?? 0) + 1;
    counts.set(route.id, count);
    const path = Object.fromEntries(names.map((name, index) => [name, request.path[`p${index}`]]));
    const context = { store: state.store, credentials, handler, mock, fault: parts.fault(route.id, count) };
    return operate(route, { ...request, path }, context);
  };
  return [pattern, { id: route.id, run }];
}

/** Returns the response to a request, and the ID of its operation. */
async function respond(
  router: Router,
  checkHost: (request: IncomingMessage) => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ readonly id?: string | undefined; readonly outcome: Outcome }> {
  const { method = '', headers } = request;
  const [path, search] = splitUrl(request);
  let id: string | undefined;
  try {
    checkHost(request);
    refuseOtherSite(request);
    const found = router.find(method as HTTPMethod, path);
    if (!found && method === 'OPTIONS') {
      const methods = listAllowed(router, path);
      const allow = { Allow: methods.join(', '), ...buildPreflightHeaders(headers, methods) };
      return { outcome: { status: 204, headers: allow } };
    }
    const endpoint = found?.store as Endpoint | undefined;
    id = endpoint?.id;
    const body = await readBody(request, response);
    if (!endpoint) throw respondWithoutEndpoint(method, listAllowed(router, path));
    const query = new URLSearchParams(search);
    return { id, outcome: await endpoint.run({ headers, path: found!.params, query, body }) };
  } catch (error) {
    return { id, outcome: error instanceof Refusal ? respondToRefusal(error) : respondToError(error) };
  }
}

/** Refuses a POST of a page of another site, unless it has a credential: then the browser has sent a preflight. */
function refuseOtherSite({ method, headers }: IncomingMessage): void {
  if (method !== 'POST' || headers.authorization !== undefined || !isFromOtherSite(headers)) return;
  throw new Refusal(403, {
    detail: 'Pages of other sites cannot send this request. Send it from a page on this machine.',
  });
}

function respondToError(error: unknown): Outcome {
  return { status: 500, body: { detail: 'Internal error in the sandbox. Its log has the stack trace.' }, error };
}

/** Returns the methods that a path supports. */
function listAllowed(router: Router, path: string): string[] {
  return METHODS.filter((method) => router.find(method as HTTPMethod, path));
}

function respondWithoutEndpoint(method: string, allowed: readonly string[]): Refusal {
  return allowed.length
    ? new Refusal(405, { detail: `Method "${method}" not allowed.`, headers: { Allow: allowed.join(', ') } })
    : new Refusal(404, { detail: 'Not found.' });
}
