// Generated from openapi/cloud-current.yaml with `npm run generate`. Do not edit.

import { createTransport } from '../../src/runtime.js';
import type { ClientOptions, Transport } from '../../src/runtime.js';
import { service } from './operations.js';

/**
 * Creates the transport that the functions use. It sends nothing until one of them is called.
 *
 * @param options - Settings of the client.
 * @throws An `InvalidArgumentError` if a setting is not valid.
 */
export function connect(options: ClientOptions<'accessToken' | 'apiKey'>): Transport {
  return createTransport(service, options);
}
export * from './cloud-functions.js';
