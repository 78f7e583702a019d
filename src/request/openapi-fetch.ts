/** All that is used of openapi-fetch: how it writes the parts of a request, and its own client. */
import createClient, { createFinalURL, createQuerySerializer, mergeHeaders, type Client } from 'openapi-fetch';
import type { CredentialPolicy } from '../auth.js';
import { createConnection, type Service } from '../connection.js';
import { InvalidArgumentError } from '../errors.js';
import type { JsonCodec } from '../json/codec.js';
import type { ClientSettings } from '../options.js';
import { fillPath } from './path.js';
import type { RequestSettings } from './settings.js';

export type { Client } from 'openapi-fetch';

/**
 * Builds a request.
 *
 * @throws {InvalidArgumentError} If fetch cannot send it.
 */
export function buildRequest(method: string, path: string, client: ClientSettings, call: RequestSettings): Request {
  const { baseUrl, params, body, json, headers, bodySerializer = encodeJson, duplex } = call;
  const { pathSerializer = fillPath, querySerializer = createQuerySerializer() } = call;
  const url = createFinalURL(path, { baseUrl, params, pathSerializer, querySerializer });
  const contentType = body === undefined ? undefined : 'application/json';
  const init: RequestInit & { duplex?: string | undefined } = {
    method,
    headers: joinHeaders({ 'Content-Type': contentType }, client.headers, headers, params.header),
    body: body === undefined ? null : bodySerializer(body, json),
    duplex,
    // A redirect could take the credential to another origin.
    redirect: 'manual',
  };
  try {
    return new Request(url, init);
  } catch (cause) {
    const argument = body === undefined ? 'method' : 'body';
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
      await authenticate(request);
      return (settings.fetch ?? fetch)(request);
    },
  });
}
