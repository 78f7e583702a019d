// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { createTransport } from '../../../src/runtime.js';
import type { ClientOptions } from '../../../src/runtime.js';
import { OperationsApi } from './operations-api.js';
import { DefaultApi } from './default-api.js';
import { ParametersApi } from './parameters-api.js';
import { BodiesApi } from './bodies-api.js';
import { ResponsesApi } from './responses-api.js';
import { SchemasApi } from './schemas-api.js';
import { PagesApi } from './pages-api.js';
import { IntegersApi } from './integers-api.js';
import { service } from './operations.js';

/**
 * Features: the operations of all tags in one client.
 *
 * Besides its documented errors, a call can reject with:
 *
 * - `ApiError`: the service responded with a status other than 2xx.
 * - `ConnectionError`: the connection failed or the response was incomplete.
 * - `TimeoutError`: there was no complete response within `timeoutMs`.
 * - `ResponseParseError`: the body of a successful response is not JSON.
 * - `InvalidArgumentError`: an argument is not valid; nothing was sent.
 */
export class ApiClient {
  /** What an operation can be. */
  readonly operations: OperationsApi;
  /** The operations tagged `default`. */
  readonly default_: DefaultApi;
  /** How parameters are written. */
  readonly parameters: ParametersApi;
  /** How bodies are written. */
  readonly bodies: BodiesApi;
  /** How responses are read. */
  readonly responses: ResponsesApi;
  /** What values can be. */
  readonly schemas: SchemasApi;
  /** How pages are followed. */
  readonly pages: PagesApi;
  /** How integers of 64 bits are read and written. */
  readonly integers: IntegersApi;

  /**
   * Creates a client. It sends nothing until a method is called.
   *
   * @param options - Settings of the client.
   * @throws An `InvalidArgumentError` if a setting is not valid.
   */
  constructor(options: ClientOptions<'apiKey'>) {
    const transport = createTransport(service, options);
    this.operations = new OperationsApi(transport);
    this.default_ = new DefaultApi(transport);
    this.parameters = new ParametersApi(transport);
    this.bodies = new BodiesApi(transport);
    this.responses = new ResponsesApi(transport);
    this.schemas = new SchemasApi(transport);
    this.pages = new PagesApi(transport);
    this.integers = new IntegersApi(transport);
  }
}
