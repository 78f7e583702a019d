/** The public names of every generated client. */
export type { ApiCall, ApiResponse, RawResponse, Result } from './api-call.js';
export type { BinaryBody } from './request/bodies.js';
export { toCurl } from './curl.js';
export {
  ApiError,
  CallError,
  ConnectionError,
  InvalidArgumentError,
  ResponseParseError,
  TimeoutError,
} from './errors.js';
export type {
  ClientErrorStatus,
  ErrorStatus,
  OkStatus,
  OtherStatus,
  RedirectStatus,
  ServerErrorStatus,
} from './errors.js';
export type { Operation, SuccessStatus } from './operation.js';
export type {
  CallOptions,
  ClientOptions,
  ClientSettings,
  Credential,
  CredentialKind,
  FetchOptions,
  GivenHeaders,
  RequestEvent,
  ResponseEvent,
  RetryDecision,
  RetryEvent,
  UsernamePassword,
} from './options.js';
export type { PagedCall } from './response/paging.js';
export type { ServerSentEvent } from './response/streams.js';
