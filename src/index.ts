/** The public names of the package. */
export * from '../generated/index.js';
export type { Answer, ApiCall, Result } from './api-call.js';
export { ApiError, InvalidArgumentError, ResponseParseError } from './errors.js';
export type { ErrorStatus, OtherStatus } from './errors.js';
export type { Operation, SuccessStatus } from './operation.js';
export type { CallOptions, ClientOptions, Credential } from './options.js';
