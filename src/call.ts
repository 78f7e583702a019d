/** What a generated method says of its call. */
import type { Reader } from './decode.js';
import type { JsonCodec } from './json/codec.js';
import type { CallOptions, ClientSettings } from './options.js';
import type { RequestChange } from './request/settings.js';

/** What a call sends besides its path parameters, and how its response is read. */
export interface CallArguments {
  /** The body, not yet encoded. */
  readonly body?: unknown;
  /** The media type of the response. Default: `application/json`. */
  readonly accept?: string;
  /** How the body of a successful response is read. Default: as JSON. */
  readonly read?: Reader;
  /** Sends the request. Default: the `fetch` of the client. */
  readonly fetch?: ClientSettings['fetch'];
  /** How JSON is read and written. Default: by `JSON`. */
  readonly json?: JsonCodec;
  /** Whether a second, equal request has no further effect, although its method does not say so. */
  readonly isRepeatable?: boolean;
  /** Changes the request, if it is not the usual one. */
  readonly tune?: RequestChange | undefined;
}

/** A call; `parameters` are its path parameters, by their names in the template. */
export type OperationCall = readonly [
  id: string,
  method: string,
  path: string,
  parameters: object,
  options?: CallOptions,
  args?: CallArguments,
];
