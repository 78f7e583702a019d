/** The response to a request, and the error that refuses one. */

/** An HTTP response. */
export interface ServiceResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A `Buffer` is sent as it is, anything else as JSON. Without it, the response has no body. */
  readonly body?: unknown;
}

/** Overrides the contract's example as the body of a refusal. */
export interface Wording {
  /** The reason, in one sentence. */
  readonly detail?: string;
  /** The complete body; replaces `detail`. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the contract does not accept in the request, such as `parameter size`. */
  readonly invalid?: string;
}

/** Thrown to end a request with a status other than 2xx. */
export class Refusal extends Error {
  readonly status: number;
  readonly wording: Wording;

  constructor(status: number, wording: Wording = {}) {
    super(`${status}`);
    this.status = status;
    this.wording = wording;
  }
}
