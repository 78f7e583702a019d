/** Writes the parts of a request as openapi-fetch does. */
import { createFinalURL } from 'openapi-fetch';
import { InvalidArgumentError } from '../errors.js';
import type { JsonCodec } from '../json/codec.js';
import type { FetchOptions, GivenHeaders } from '../options.js';
import { fillPath } from './path.js';
import type { RequestSettings, RequestTarget } from './settings.js';

/** What a request is created from. */
type RequestDraft = RequestInit & RequestTarget;

/** What a client adds to each of its requests. */
interface Additions {
  readonly headers: GivenHeaders | undefined;
  readonly init: FetchOptions;
}

/**
 * Writes the parts of a request.
 *
 * @throws {InvalidArgumentError} If one of them cannot be sent.
 */
export function draftRequest(method: string, path: string, client: Additions, call: RequestSettings): RequestDraft {
  const { baseUrl, params, body, json, accept: Accept, contentType, bodySerializer = encodeJson, duplex } = call;
  const { pathSerializer = fillPath, querySerializer = () => '' } = call;
  const usualType = body === undefined ? undefined : 'application/json';
  const draft: RequestDraft & { duplex?: string | undefined } = {
    ...client.init,
    url: createFinalURL(path, { baseUrl, params, pathSerializer, querySerializer }),
    method,
    headers: joinHeaders(
      { 'Content-Type': usualType },
      client.headers,
      { Accept, 'Content-Type': contentType },
      call.headers,
      params.header,
    ),
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
export function createRequest(draft: RequestDraft, init: FetchOptions): Request {
  try {
    const request = new Request(draft.url, draft);
    // Frameworks look for their own options here, too.
    for (const [name, value] of Object.entries(init)) {
      if (!(name in request)) Object.assign(request, { [name]: value });
    }
    return request;
  } catch (cause) {
    const argument = draft.body === null ? 'method' : 'body';
    throw new InvalidArgumentError(argument, `fetch cannot send this request: ${(cause as Error).message}`, cause);
  }
}

/** Writes a body as JSON, or a field or a parameter, whose name is in its place. */
export function encodeJson(value: unknown, json: JsonCodec, place = 'body'): string {
  const name = place.replace(/^\w+\./, '');
  let text: string;
  try {
    text = json.stringify(value, place);
  } catch (cause) {
    throw new InvalidArgumentError(name, `${name} cannot be written as JSON: ${(cause as Error).message}`, cause);
  }
  requirePlain(name, value, text === '{}');
  return text;
}

/**
 * Refuses a body that is a form or a map; with `isOnly`, any but a plain object. It has no properties of its own, and would be
 * sent empty.
 */
export function requirePlain(name: string, value: unknown, isOnly = true): void {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  // Bun gives forms a JSON that no service expects.
  if (isOnly ? kind !== 'Object' : /^(FormData|URLSearchParams)$/.test(kind)) {
    throw new InvalidArgumentError(name, `${name} must be a plain object; got ${kind}`);
  }
}

/** Joins headers; later ones take precedence, and `null` removes earlier ones. */
export function joinHeaders(...parts: (GivenHeaders | Record<string, unknown> | undefined)[]): Headers {
  try {
    const joined = new Headers();
    for (const [name, value] of parts.flatMap(listHeaders)) {
      if (value === null) joined.delete(name);
      else if (Array.isArray(value)) for (const item of value) joined.append(name, String(item));
      else if (value !== undefined) joined.set(name, String(value));
    }
    return joined;
  } catch (cause) {
    // A platform without headers.
    if (cause instanceof ReferenceError) throw cause;
    throw createHeadersError();
  }
}

/** Returns headers of any kind, also those of another implementation, such as a package's. */
function listHeaders(part: object | undefined): [name: string, value: unknown][] {
  return Symbol.iterator in Object(part) ? [...(part as Iterable<[string, unknown]>)] : Object.entries(part ?? {});
}

/** Creates the error of headers that cannot be sent. The platform's own error is left out: it may show a credential. */
export function createHeadersError(): InvalidArgumentError {
  return new InvalidArgumentError('headers', 'headers must have names and values that fetch can send');
}
