/** What generated code stands on, and nothing else. */
export { ApiCall, type Answer, type Result } from './api-call.js';
export { ApiError, InvalidArgumentError, ResponseParseError, type ErrorStatus, type OtherStatus } from './errors.js';
export type { Operation, SuccessStatus } from './operation.js';
export type { CallOptions, ClientOptions, Credential } from './options.js';
export { Transport, type CallArguments, type Client, type Service } from './transport.js';
