/** The service as an HTTP server sees it: finds the endpoint of a request, and writes the answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import type { Document } from '../openapi/document.js';
import { findOAuthEndpoints } from '../openapi/security.js';
import { Refusal, type ServiceResponse } from './answer.js';
import { buildCorsHeaders, buildPreflightHeaders } from './cors.js';
import { createCredentials, type CredentialStore } from './credentials.js';
import { formatLogLine, readBody, splitUrl, writeResponse } from './exchange.js';
import { acceptInvitation, type Handler } from './handlers.js';
import { operate, respondToRefusal, type ServiceRequest, type Outcome } from './operate.js';
import { buildRoutes, type Route } from './route.js';
import { createStore, type Store } from './store.js';
import { answerTokenRequest } from './token-endpoint.js';
import type { Fault, Mail, Seed } from './types.js';

/** What a service is made of. */
export interface ServiceParts {
  readonly document: Document;
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly seed: Seed;
  readonly clock: () => number;
  readonly fault: (operation: string, count: number) => Fault | undefined;
  readonly log: (line: string) => void;
  /** Returns where the service is. */
  readonly url: () => string;
}

/** A service under way. */
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

/** An endpoint: the operation that it is, if it is one, and what it does. */
interface Endpoint {
  readonly id?: string;
  run(asked: ServiceRequest): Outcome | Promise<Outcome>;
}

/** Where an invitation is accepted. */
const ACCEPT_PATH = '/sandbox/accept/';

/** Returns the service that a document and its handlers describe. */
export function createService({ document, handlers, seed, clock, fault, log, url }: ServiceParts): SandboxService {
  const routes = buildRoutes(document);
  const scopes = [
    ...new Set(routes.flatMap(({ security }) => security.flatMap((requirement) => Object.values(requirement).flat()))),
  ];
  const tokenPath = new URL(findOAuthEndpoints(document).tokenUrl ?? '/token', 'http://localhost').pathname;
  const send = (to: string, invitation: number): Mail => {
    const link = `${url()}${ACCEPT_PATH}${invitation}`;
    log(`mail to ${to}: ${link}`);
    return { to, invitation, link };
  };
  const fresh = (): Store => createStore(seed, clock, send);
  let store = fresh();
  const counts = new Map<string, number>();
  const credentials = createCredentials(
    document,
    (key) => {
      const found = store.api_keys.find((entry) => entry.key === key);
      return found && { app: found.app, user: found.user };
    },
    clock,
  );
  const handlerOf = (id: string): Handler | undefined => (Object.hasOwn(handlers, id) ? handlers[id] : undefined);

  const endpointOf = (route: Route): [pattern: string, endpoint: Endpoint] => {
    const names: string[] = [];
    // The names in a template may have characters that the router gives a meaning.
    const pattern = route.path.replaceAll(/:|\{([^}]*)\}/g, (_, name?: string) =>
      name === undefined ? '::' : `:p${names.push(name) - 1}`,
    );
    const handler = handlerOf(route.id);
    const run = (asked: ServiceRequest): Promise<Outcome> => {
      const count = (counts.get(route.id) ?? 0) + 1;
      counts.set(route.id, count);
      const path = Object.fromEntries(names.map((name, index) => [name, asked.path[`p${index}`]]));
      const context = { store, credentials, handler, fault: fault(route.id, count) };
      return operate(route, { ...asked, path }, context);
    };
    return [pattern, { id: route.id, run }];
  };

  const router = findMyWay({ maxParamLength: 10_000 });
  const add = (method: string, path: string, endpoint: Endpoint): void => {
    if (!router.hasRoute(method as HTTPMethod, path)) router.on(method as HTTPMethod, path, () => {}, endpoint);
  };
  for (const route of routes) add(route.method, ...endpointOf(route));
  add('POST', tokenPath, {
    run: ({ headers, body }) => answerTokenRequest(headers, body, store.apps, scopes, credentials),
  });
  add('GET', `${ACCEPT_PATH}:id`, { run: ({ path }) => readAcceptance(store, Number(path['id'])) });

  const methodsAt = (path: string): string[] =>
    ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'].filter((method) =>
      router.find(method as HTTPMethod, path),
    );

  /** Returns the answer to a request, and the name of its operation. */
  const answer = async (
    request: IncomingMessage,
  ): Promise<{ readonly id?: string | undefined; readonly told: Outcome }> => {
    const { method = '', headers } = request;
    const [path, search] = splitUrl(request);
    const found = router.find(method as HTTPMethod, path);
    if (!found && method === 'OPTIONS') {
      const methods = methodsAt(path);
      return {
        told: { status: 204, headers: { Allow: methods.join(', '), ...buildPreflightHeaders(headers, methods) } },
      };
    }
    const endpoint = found?.store as Endpoint | undefined;
    try {
      const body = await readBody(request);
      if (!endpoint) throw respondWithoutEndpoint(method, methodsAt(path));
      const asked = { headers, path: found!.params, query: new URLSearchParams(search), body };
      return { id: endpoint.id, told: await endpoint.run(asked) };
    } catch (error) {
      if (error instanceof Refusal) return { id: endpoint?.id, told: respondToRefusal(error) };
      return {
        id: endpoint?.id,
        told: { status: 500, body: { detail: 'The sandbox failed.' }, note: formatStack(error) },
      };
    }
  };

  let requests = 0;
  return {
    credentials,
    tokenPath,
    scopes,
    examples: routes.map(({ id }) => id).filter((id) => !handlerOf(id)),
    store: () => store,
    reset() {
      store = fresh();
      counts.clear();
      credentials.reset();
    },
    async handle(request, response) {
      const startMs = performance.now();
      requests += 1;
      const { id, told } = await answer(request);
      writeResponse(response, told, { ...buildCorsHeaders(request.headers), 'X-Request-Id': `sandbox-${requests}` });
      log(formatLogLine(request, id, told, performance.now() - startMs));
    },
  };
}

/** Returns the page that a mail's link leads to. */
function readAcceptance(store: Store, id: number): ServiceResponse {
  const accepted = acceptInvitation(store, id);
  if (!accepted) throw new Refusal(404, { detail: 'There is no such invitation any more.' });
  return { status: 303, headers: { Location: accepted.redirectUri } };
}

function respondWithoutEndpoint(method: string, allowed: readonly string[]): Refusal {
  return allowed.length
    ? new Refusal(405, { detail: `Method "${method}" not allowed.`, headers: { Allow: allowed.join(', ') } })
    : new Refusal(404, { detail: 'Not found.' });
}

function formatStack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
