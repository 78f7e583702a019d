/** What generated code imports. */
export type { OAuthEndpoints } from './operation.js';
export { formBody, hasFile, jsonBody, jsonOrForm, multipartBody, plainBody } from './request/bodies.js';
export { addParameters, addQuery, anonymous, atServer, idempotencyKey, tunes } from './request/changes.js';
export { int64, type Int64Shape } from './json/int64.js';
export { basic, inCookie, inQuery } from './request/credentials.js';
export { serializeParameters, stylePath } from './request/styles.js';
export { blob, optionalJson, text, unread } from './decode.js';
export { nextByLink, nextByPointer, paged } from './response/paging.js';
export * from './public.js';
export { byContentType, events, lines, textEvents } from './response/streams.js';
export { createTransport, type Transport } from './transport.js';
export type { CallArguments } from './call.js';
export type { Service } from './connection.js';
