/** What generated code stands on, and nothing else. */
export type { OAuthEndpoints } from './operation.js';
export { formBody, jsonBody, multipartBody, plainBody } from './bodies.js';
export { nextByLink, nextByPointer, paged } from './paging.js';
export { splitParameters } from './parameters.js';
export * from './public.js';
export { blob, optionalJson, text, unread } from './readers.js';
export { byContentType, events, lines, textEvents } from './streams.js';
export { serializeParameters, stylePath } from './styles.js';
export { createTransport, type CallArguments, type Client, type Service, type Transport } from './transport.js';
export { anonymous, atServer, tunes } from './tunes.js';
