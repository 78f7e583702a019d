/** One call from end to end: build the request, send it, decode the answer. */
import createClient, { type Client } from 'openapi-fetch';
import { ApiCall, type Answer } from './api-call.js';
import { authenticator, type CredentialSchemes } from './auth.js';
import { ApiError, InvalidArgumentError, ResponseParseError } from './errors.js';
import type { Operation } from './operation.js';
import type { CallOptions, ClientOptions } from './options.js';

export type { Client } from 'openapi-fetch';

/** What the contract says about the service as a whole. */
export interface Service {
  /** The first server of the contract, if it has an absolute address. */
  readonly baseUrl?: string;
  /** How credentials are sent. */
  readonly credentials: CredentialSchemes;
}

/** Arguments of a call besides those in its path. */
export interface CallArguments {
  /** The body, not yet encoded. */
  readonly body?: unknown;
  /** Query and header parameters, by their names in the contract. */
  readonly parameters?: object | undefined;
}

/** What the transport asks of openapi-fetch: the types of a single operation are the generated method's business. */
interface UntypedClient {
  request(method: string, path: string, init: object): Promise<{ error?: unknown; response: Response }>;
}

/** Sends the calls of one client. */
export class Transport<Paths extends {}> {
  /** The openapi-fetch client that every call goes through. */
  readonly client: Client<Paths>;

  /** @throws {InvalidArgumentError} Where there is no base URL, or the credentials are not usable. */
  constructor(service: Service, options: ClientOptions) {
    const { baseUrl = service.baseUrl, headers = {}, fetch: send = (request) => fetch(request) } = options;
    if (!baseUrl) throw new InvalidArgumentError('baseUrl', 'The contract names no server: give a baseUrl.');
    const authenticate = authenticator(service.credentials, options);
    this.client = createClient<Paths>({
      baseUrl,
      headers,
      fetch: async (request) => {
        await authenticate?.(request.headers);
        return send(request);
      },
    });
  }

  /** Starts a call; `path` has the values of the path parameters in the order of the template. */
  call<Data, Failure>(
    operation: Operation,
    path: readonly unknown[],
    options?: CallOptions,
    args?: CallArguments,
  ): ApiCall<Data, Failure> {
    return new ApiCall(this.#send(operation, path, options, args));
  }

  async #send<Data>(
    operation: Operation,
    path: readonly unknown[],
    { headers, signal }: CallOptions = {},
    { body, parameters }: CallArguments = {},
  ): Promise<Answer<Data>> {
    const { method, path: template, requestType, responseType } = operation;
    const isHeader = ([name]: [string, unknown]): boolean => !!operation.headers?.includes(name);
    const given = Object.entries(parameters ?? {});
    const { error, response } = await (this.client as unknown as UntypedClient).request(method, template, {
      params: {
        path: pathParameters(template, path),
        query: Object.fromEntries(given.filter((entry) => !isHeader(entry))),
        header: Object.fromEntries(given.filter(isHeader)),
      },
      body,
      headers: {
        ...(responseType && { Accept: responseType }),
        ...(body !== undefined && requestType && { 'Content-Type': requestType }),
        ...headers,
      },
      signal,
      parseAs: 'stream',
    });
    if (!response.ok) throw new ApiError(operation, response, error || undefined);
    return { data: (await decode(operation, response)) as Data, response };
  }
}

/** Returns the values of the path parameters by name; refuses those that would lead to another path. */
const pathParameters = (template: string, values: readonly unknown[]): Record<string, string> =>
  Object.fromEntries(
    (template.match(/[^{}]+(?=})/g) ?? []).map((name, index) => {
      const value = String(values[index] ?? '');
      // A dot segment would be resolved away, and a lone surrogate has no encoding.
      if (/^\.{0,2}$|\p{Cs}/u.test(value)) {
        throw new InvalidArgumentError(name, `The path parameter ${name} of ${template} cannot be "${value}".`);
      }
      return [name, value];
    }),
  );

/** Returns the body of a successful answer as the contract's media type has it. */
const decode = async (operation: Operation, response: Response): Promise<unknown> => {
  const { responseType } = operation;
  if (!responseType) return response.body?.cancel();
  if (!/[/+]json *(;|$)/i.test(responseType))
    return responseType.startsWith('text/') ? response.text() : response.blob();
  const text = await response.text();
  if (!text && operation.success.length > 1) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ResponseParseError(operation, response, text, cause);
  }
};
