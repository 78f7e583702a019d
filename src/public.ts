/** The names that consumers of any generated client use. */
export type { Answer, ApiCall, Result } from './api-call.js';
export { toCurl } from './curl.js';
export {
  ApiError,
  CallError,
  ConnectionError,
  InvalidArgumentError,
  ResponseParseError,
  TimeoutError,
} from './errors.js';
export type { ErrorStatus, OkStatus, OtherStatus } from './errors.js';
export type { Operation, SuccessStatus } from './operation.js';
export type {
  CallOptions,
  ClientOptions,
  ClientSettings,
  Credential,
  CredentialKind,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from './options.js';
