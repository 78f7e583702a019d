/** What generated code stands on, and nothing else. */
export type { OAuthEndpoints } from './operation.js';
export { splitParameters } from './parameters.js';
export * from './public.js';
export { createTransport, type CallArguments, type Client, type Service, type Transport } from './transport.js';
