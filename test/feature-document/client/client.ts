// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { createTransport } from '../../../src/runtime.js';
import type { Client, ClientOptions, Transport } from '../../../src/runtime.js';
import { OperationsApi } from './operations-api.js';
import { DefaultApi } from './default-api.js';
import { ParametersApi } from './parameters-api.js';
import { BodiesApi } from './bodies-api.js';
import { AnswersApi } from './answers-api.js';
import { SchemasApi } from './schemas-api.js';
import { PagesApi } from './pages-api.js';
import { service } from './operations.js';
import type { paths } from './schema.js';

/** Features: the operations of all tags, by one client. */
export class ApiClient {
  readonly #transport: Transport<paths>;
  /** What an operation can be. */
  readonly operations: OperationsApi;
  /** The operations tagged `default`. */
  readonly default_: DefaultApi;
  /** How parameters are written. */
  readonly parameters: ParametersApi;
  /** How bodies are written. */
  readonly bodies: BodiesApi;
  /** How answers are read. */
  readonly answers: AnswersApi;
  /** What values can be. */
  readonly schemas: SchemasApi;
  /** How pages are followed. */
  readonly pages: PagesApi;

  /**
   * Makes a client. It sends nothing until a method is called.
   *
   * @param options - Settings of the client.
   * @throws {@link InvalidArgumentError} The settings cannot be used.
   */
  constructor(options: ClientOptions<'apiKey'>) {
    this.#transport = createTransport(service, options);
    this.operations = new OperationsApi(this.#transport);
    this.default_ = new DefaultApi(this.#transport);
    this.parameters = new ParametersApi(this.#transport);
    this.bodies = new BodiesApi(this.#transport);
    this.answers = new AnswersApi(this.#transport);
    this.schemas = new SchemasApi(this.#transport);
    this.pages = new PagesApi(this.#transport);
  }

  /** The openapi-fetch client underneath, typed by the contract, for what the methods do not cover. */
  get client(): Client<paths> {
    return this.#transport.client;
  }
}
