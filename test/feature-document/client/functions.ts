// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { createTransport } from '../../../src/runtime.js';
import type { ClientOptions, Transport } from '../../../src/runtime.js';
import { service } from './operations.js';

/**
 * Creates the transport that the functions use. It sends nothing until one of them is called.
 *
 * @param options - Settings of the client.
 * @throws An `InvalidArgumentError` if a setting is not valid.
 */
export function connect(options: ClientOptions<'apiKey'>): Transport {
  return createTransport(service, options);
}
export * from './operations-functions.js';
export * from './default-functions.js';
export * from './parameters-functions.js';
export * from './bodies-functions.js';
export * from './responses-functions.js';
export * from './schemas-functions.js';
export * from './pages-functions.js';
export * from './integers-functions.js';
