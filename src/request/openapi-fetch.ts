/** All that is used of openapi-fetch: how it writes the parts of a request, and its own client. */
import createClient, { createFinalURL, createQuerySerializer, mergeHeaders, type Client } from 'openapi-fetch';
import type { CredentialPolicy } from '../auth.js';
import { createConnection, type Service } from '../connection.js';
import { InvalidArgumentError } from '../errors.js';
import type { JsonCodec } from '../json/codec.js';
import type { ClientSettings } from '../options.js';
import { fillPath } from './path.js';
import type { RequestSettings, RequestTarget } from './settings.js';

export type { Client } from 'openapi-fetch';

/** What a request is created from. */
type RequestDraft = RequestInit & RequestTarget;

/**
 * Writes the parts of a request.
 *
 * @throws {InvalidArgumentError} If one of them cannot be sent.
 */
export function draftRequest(
  method: string,
  path: string,
  client: ClientSettings,
  call: RequestSettings,
): RequestDraft {
  const { baseUrl, params, body, json, headers, bodySerializer = encodeJson, duplex } = call;
  const { pathSerializer = fillPath, querySerializer = createQuerySerializer() } = call;
  const contentType = body === undefined ? undefined : 'application/json';
  const draft: RequestDraft & { duplex?: string | undefined } = {
    url: createFinalURL(path, { baseUrl, params, pathSerializer, querySerializer }),
    method,
    headers: joinHeaders({ 'Content-Type': contentType }, client.headers, headers, params.header),
    body: body === undefined ? null : bodySerializer(body, json),
    duplex,
    // A redirect could take the credential to another origin.
    redirect: 'manual',
  };
  return draft;
}

/**
 * Creates a request from its parts.
 *
 * @throws {InvalidArgumentError} If fetch cannot send it.
 */
export function createRequest(draft: RequestDraft): Request {
  try {
    return new Request(draft.url, draft);
  } catch (cause) {
    const argument = draft.body === null ? 'method' : 'body';
    throw new InvalidArgumentError(argument, `fetch cannot send this request: ${(cause as Error).message}`, cause);
  }
}

/** Writes a body as JSON, or a field or a parameter, whose name is in its place. */
export function encodeJson(value: unknown, json: JsonCodec, place = 'body'): string {
  const name = place.replace(/^\w+\./, '');
  try {
    return json.stringify(value, place);
  } catch (cause) {
    throw new InvalidArgumentError(name, `${name} cannot be written as JSON: ${(cause as Error).message}`, cause);
  }
}

/** Joins headers; later ones take precedence. */
export function joinHeaders(...parts: Parameters<typeof mergeHeaders>): Headers {
  try {
    return mergeHeaders(...parts);
  } catch {
    throw createHeadersError();
  }
}

/** Creates the error of headers that cannot be sent. The platform's own error is left out: it may show a credential. */
export function createHeadersError(): InvalidArgumentError {
  return new InvalidArgumentError('headers', 'headers must have names and values that fetch can send');
}

/**
 * Creates an openapi-fetch client that sends the credential, typed by the paths of a contract.
 *
 * @throws {InvalidArgumentError} If a setting is not valid.
 */
export function openFetchClient<Paths extends {}>(
  service: Service,
  settings: ClientSettings & CredentialPolicy,
): Client<Paths> {
  const { authenticate, baseUrl } = createConnection(service, settings);
  return createClient<Paths>({
    baseUrl,
    headers: settings.headers!,
    redirect: 'manual',
    pathSerializer: fillPath,
    fetch: async (request) => {
      const target: RequestTarget = { url: request.url, headers: request.headers };
      await authenticate(target);
      const moved = target.url === request.url ? request : await moveRequest(request, target.url);
      const response = await (settings.fetch ?? fetch)(moved);
      target.onResponse?.(response);
      return response;
    },
  });
}

/** Returns a request that goes to another URL. Firefox does not let a request be copied with its body. */
async function moveRequest(request: Request, url: string): Promise<Request> {
  const { method, headers, cache, credentials, integrity, keepalive, mode, redirect, signal } = request;
  const bytes = await request.arrayBuffer();
  const body = bytes.byteLength ? bytes : null;
  return new Request(url, { method, headers, body, cache, credentials, integrity, keepalive, mode, redirect, signal });
}
