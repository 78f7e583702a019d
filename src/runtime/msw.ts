/** What generated handlers for msw do: find the requests of an operation, and respond with its documented examples. */
import { delay, HttpHandler, HttpResponse, type HttpResponseResolver } from 'msw';
import type { JsonCodec } from '../json/codec.js';
import type { ClientErrorStatus, OtherStatus, RedirectStatus, ServerErrorStatus } from '../errors.js';

export type { HttpHandler } from 'msw';

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

/** The statuses of ranges. */
interface Ranges {
  readonly '2XX': SuccessStatus;
  readonly '3XX': RedirectStatus;
  readonly '4XX': ClientErrorStatus;
  readonly '5XX': ServerErrorStatus;
}

/** The statuses that a documented one stands for; `Listed` are all that are documented. */
type StatusOf<Key, Listed> = Key extends number
  ? Key
  : Key extends keyof Ranges
    ? Exclude<Ranges[Key], Listed>
    : | OtherStatus<Extract<Listed, number>>
      | (Extract<Listed, SuccessStatus | '2XX'> extends never ? SuccessStatus : never);

/** The parts of a mocked response that do not depend on its status. */
interface CommonParts {
  /** Its headers. Default: `Content-Type`, as documented. */
  readonly headers?: HeadersInit | undefined;
  /** How long to wait before it is sent, in ms. Default: 0. */
  readonly delayMs?: number | undefined;
}

/** The response to mock: a documented status, with a body of that status. Default: the example of the document. */
export type MockResponse<Fixtures, Default> = {
  [Key in keyof Fixtures]: CommonParts & {
    readonly body?: Fixtures[Key] | undefined;
  } & (Default extends StatusOf<Key, keyof Fixtures>
      ? { readonly status?: StatusOf<Key, keyof Fixtures> | undefined }
      : { readonly status: StatusOf<Key, keyof Fixtures> });
}[keyof Fixtures];

/** What msw tells of a request; `Names` are those of its path parameters, which are decoded. */
export type MockRequest<Names extends string> = Omit<Parameters<HttpResponseResolver>[0], 'params'> & {
  readonly params: Readonly<Record<Names, string>>;
};

/** The response to mock, or a function that returns one, or any `Response`, for each request. */
export type MockResponder<Fixtures, Default, Names extends string> =
  | MockResponse<Fixtures, Default>
  | ((
      request: MockRequest<Names>,
    ) => MockResponse<Fixtures, Default> | Response | Promise<MockResponse<Fixtures, Default> | Response>);

/** How requests are found. */
export interface MockOptions {
  /**
   * The address of the API, as the client has it. A path such as `/api`, or `*`, stands for any origin. Default: the server of the
   * document, or any origin if it has none.
   */
  readonly baseUrl?: string | undefined;
  /** Whether only the first request is handled. Default: false. */
  readonly once?: boolean;
}

/** An operation, as a handler needs it. */
export interface MockedOperation {
  readonly method: string;
  readonly baseUrl?: string;
  /** A regular expression for the path, with a group for each parameter. */
  readonly path: string;
  /** The status of the response by default. Default: 200. */
  readonly status?: number;
  /** The examples of its responses, by a status, a range such as `4XX`, or `default`. */
  readonly fixtures: object;
  /** Writes JSON with 64-bit integers. Default: that of the platform. */
  readonly json?: Pick<JsonCodec, 'stringify'>;
  /** Their media types, unless they are `application/json`. */
  readonly types?: Readonly<Record<string, string>>;
}

/** The parts of a response, whatever its operation is. */
interface AnyParts extends CommonParts {
  readonly status?: number | undefined;
  readonly body?: unknown;
}

type AnyResponder = AnyParts | ((request: any) => AnyParts | Response | Promise<AnyParts | Response>);

/** The origin that stands for any. No host has this name. */
const ANY = 'http://_/';

/** Returns a regular expression for an address and what follows it, as `URL` writes them. */
function writeBasePattern(baseUrl: string): string {
  return (
    new URL(baseUrl.replace(/^\*/, ''), ANY).href
      .replaceAll(/[^\w/:()-]/g, '\\$&')
      // An escaped parenthesis would count as a group to msw.
      .replaceAll(/[()]/g, '.')
      .replace(ANY, '\\w+://[^/]+/')
      .replace(/\/+$/, '')
  );
}

/** Creates the handler of an operation. */
export function mockOperation(
  operation: MockedOperation,
  response: AnyResponder = {},
  options: MockOptions = {},
): HttpHandler {
  const { fixtures, types = {}, json = JSON } = operation;
  return new HttpHandler(
    operation.method,
    new RegExp(`^${writeBasePattern(options.baseUrl ?? operation.baseUrl ?? '')}${operation.path}$`),
    async (info) => {
      const given = typeof response === 'function' ? await response(info) : response;
      if (given instanceof Response) return given;
      const { status = operation.status ?? 200, delayMs } = given;
      const key = [status, `${`${status}`[0]}XX`].find((name) => name in fixtures) ?? 'default';
      const { body = (fixtures as Readonly<Record<string, unknown>>)[key] } = given;
      const headers = new Headers(given.headers);
      const type = headers.get('Content-Type') ?? types[key] ?? 'application/json';
      if (body !== undefined) headers.set('Content-Type', type);
      if (delayMs) await delay(delayMs);
      const content = /[/+]json *(;|$)/i.test(type) ? json.stringify(body) : body;
      return new HttpResponse(content as BodyInit, { status, headers });
    },
    options,
  );
}

/** Names the parameters of a path whose groups have no names: msw numbers them. */
export function nameParameters(names: readonly string[], response: AnyResponder | undefined): AnyResponder | undefined {
  if (typeof response !== 'function') return response;
  return (info) =>
    response({ ...info, params: Object.fromEntries(names.map((name, index) => [name, info.params[index]])) });
}
