// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { createTransport } from '../../../src/runtime.js';
import type { ClientOptions, Transport } from '../../../src/runtime.js';
import { service } from './operations.js';
import type { paths } from './schema.js';

/**
 * Returns what the functions send their calls by. It sends nothing until one is called.
 *
 * @param options - Settings of the client.
 * @throws {@link InvalidArgumentError} The settings cannot be used.
 */
export function connect(options: ClientOptions<'apiKey'>): Transport<paths> {
  return createTransport(service, options);
}
export * from './operations-functions.js';
export * from './default-functions.js';
export * from './parameters-functions.js';
export * from './bodies-functions.js';
export * from './answers-functions.js';
export * from './schemas-functions.js';
export * from './pages-functions.js';
