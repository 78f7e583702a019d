/** Creates clients of openapi-fetch whose requests are sent as the methods send theirs. */
import createClient, { type Client } from 'openapi-fetch';
import type { CredentialPolicy } from '../auth.js';
import type { CallArguments } from '../call.js';
import { createConnection, type Service } from '../connection.js';
import { optionalJson, text, type Reader } from '../decode.js';
import { ApiError, requests } from '../errors.js';
import type { Operation } from '../operation.js';
import type { CallOptions, ClientSettings } from '../options.js';
import { matchSecrets, redact } from '../redact.js';
import { idempotencyKey, tunes } from '../request/changes.js';
import { fillPath } from '../request/path.js';
import type { RequestParameters } from '../request/values.js';
import { follow } from '../task.js';
import { createTransport, type Transport } from '../transport.js';

export type { Client } from 'openapi-fetch';

/** The methods of the client that send a request. */
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

/** How a successful body is read before openapi-fetch sees it, if not as text: a stream has no end that could be waited for. */
const READERS: Readonly<Record<string, Reader>> = { json: optionalJson, stream: ['stream', () => undefined] };

/** What the client of openapi-fetch is given for a request. */
interface Init extends CallOptions {
  readonly params?: Partial<RequestParameters>;
  readonly body?: unknown;
  readonly parseAs?: string;
  readonly fetch?: ClientSettings['fetch'];
}

/** The methods of a client, whose types do not matter. */
type Methods = Record<string, (...given: any[]) => Promise<{ readonly data?: unknown; readonly response: Response }>>;

/**
 * Creates an openapi-fetch client for another generated client, whose service, table of operations and `paths` it is given.
 *
 * @throws {InvalidArgumentError} If a setting is not valid.
 */
export function openFetchClient<Paths extends {}>(
  service: Service,
  operations: Readonly<Record<string, Operation>>,
  settings: ClientSettings & CredentialPolicy,
): Client<Paths> {
  // Where the transport gets a request, its values are texts already.
  const { validate } = settings;
  const transport = createTransport(service, { ...settings, validate: undefined });
  const { baseUrl } = createConnection(service, settings);
  const byRequest = new Map(Object.values(operations).map((each) => [`${each.method} ${each.path}`, each]));
  const client = createClient<Paths>({ baseUrl, redirect: 'manual', pathSerializer: fillPath });
  const built = new WeakMap<object, Request>();
  client.use({ onRequest: ({ request, options }) => void built.set(options.fetch, request) });
  const methods = client as unknown as Methods;
  for (const method of METHODS) {
    const send = methods[method]!;
    methods[method] = async (path: string, init: Init = {}) => {
      const name = `${method} ${path}`;
      const operation = byRequest.get(name);
      const id = operation?.id ?? name;
      const { fetch = settings.fetch ?? globalThis.fetch } = init;
      const startMs = Date.now();
      let isSent = false;
      const sendRequest = (request: Request): Promise<Response> => {
        isSent = true;
        return run(transport, { id, path, operation, init, request, fetch });
      };
      const values = { params: { path: {}, ...init.params }, body: init.body };
      await validate?.(id, values);
      const result = await send(path, { ...init, fetch: sendRequest });
      const { data, response } = result;
      if (!isSent) {
        // Middleware has made the response.
        const { status } = response;
        const url = redact(built.get(sendRequest)!.url, matchSecrets(listSecrets(settings)));
        const durationMs = Date.now() - startMs;
        await settings.onResponse?.({ operation: id, method, url, retries: 0, status, durationMs });
      }
      if (response.ok && isJson(init)) await validate?.(id, values, { data, response });
      return result;
    };
  }
  methods['request'] = (method: string, path: string, init?: Init) => methods[method.toUpperCase()]!(path, init);
  return client;
}

/** Whether the response is read as JSON. */
function isJson({ parseAs = 'json' }: Init): boolean {
  return parseAs === 'json';
}

/** A request that openapi-fetch has built, and what it is of. */
interface BuiltRequest {
  readonly id: string;
  readonly path: string;
  readonly operation: Operation | undefined;
  readonly init: Init;
  readonly request: Request;
  readonly fetch: NonNullable<ClientSettings['fetch']>;
}

/** Sends a request as the methods send theirs, and resolves with its last response, unread. */
async function run(transport: Transport, built: BuiltRequest): Promise<Response> {
  const { id, path, operation, init, request } = built;
  const { parseAs = 'json' } = init;
  let [response, body]: [Response | undefined, Promise<ArrayBuffer> | undefined] = [undefined, undefined];
  let last: Request | undefined;
  const fetch: ClientSettings['fetch'] = async (sent, options) => {
    last = sent;
    response = await built.fetch(sent, parseAs === 'stream' ? outliveCall(options!, init.signal) : options);
    const isStream = parseAs === 'stream' && response.ok;
    // What fails is aborted, with a body that is not read yet.
    body = isStream ? undefined : response.clone().arrayBuffer();
    body?.catch(() => {});
    return response;
  };
  const { method, url, headers, signal } = request;
  const call = transport.call(
    id,
    method,
    path,
    {},
    { ...pickCallOptions(init), headers, signal },
    {
      ...(await readBody(request, init)),
      fetch,
      accept: parseAs === 'json' ? 'application/json' : '*/*',
      read: READERS[parseAs] ?? text,
      isRepeatable: operation?.idempotencyKey !== undefined,
      tune: tunes(
        () => ({
          baseUrl: '',
          pathSerializer: () => url,
          bodySerializer: (value) => value as BodyInit,
          duplex: 'half',
        }),
        operation?.idempotencyKey === undefined ? undefined : idempotencyKey(operation.idempotencyKey),
      ),
    },
  );
  await call.catch((error: unknown) => {
    // A hook can throw the error of another call.
    if (!(error instanceof ApiError && requests.get(error)?.request === last)) throw error;
  });
  return body ? copyResponse(response!, await body) : response!;
}

/** Returns the body of a request, which is read so that it can be sent again; a stream of the caller is not. */
async function readBody(request: Request, init: Init): Promise<CallArguments> {
  if (init.body instanceof ReadableStream) return { body: request.body };
  const bytes = await request.arrayBuffer();
  if (!bytes.byteLength) return {};
  const toText = (value: unknown): string =>
    value === bytes ? new TextDecoder().decode(bytes) : JSON.stringify(value);
  // As `toCurl` shows it.
  return { body: bytes, json: { parse: (written) => JSON.parse(written) as unknown, stringify: toText } };
}

/** Returns options of fetch whose signal ends a response even after the end of its call. */
function outliveCall(
  options: RequestInit & { signal: AbortSignal },
  signal: AbortSignal | undefined,
): RequestInit & { signal: AbortSignal } {
  const controller = new AbortController();
  for (const each of [options.signal, signal]) follow(each, () => controller.abort(each!.reason));
  return { ...options, signal: controller.signal };
}

/** Returns a response with a body that has been read. */
function copyResponse(response: Response, body: ArrayBuffer): Response {
  const { status, statusText, headers, url } = response;
  // Browsers hide a redirect, and all that could be copied of it.
  if (status === 0) return response;
  // No response can be created with another status.
  const isUsual = status >= 200 && status <= 599;
  const copy = new Response(body.byteLength ? body : null, { headers, status: isUsual ? status : 500, statusText });
  return Object.defineProperties(copy, { status: { value: status }, url: { value: url } });
}

/** Returns the credentials of a client that are texts, which no event may show. */
function listSecrets({ accessToken, apiKey, basic }: CredentialPolicy): string[] {
  const password = typeof basic === 'object' ? basic.password : undefined;
  return [accessToken, apiKey, password].filter((secret) => typeof secret === 'string');
}

/** Returns what is not for openapi-fetch. */
function pickCallOptions(init: Init): CallOptions {
  const own =
    /^(baseUrl|body|bodySerializer|fetch|headers|middleware|params|parseAs|pathSerializer|querySerializer|Request)$/;
  return Object.fromEntries(Object.entries(init).filter(([name]) => !own.test(name)));
}
