/** What a request is answered with, or refused by. */

/** An answer; without a body it has none. */
export interface ServiceResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent as JSON. */
  readonly body?: unknown;
}

/** How a refusal is worded, where that is not what the contract's example says. */
export interface Wording {
  /** The reason, in one sentence. */
  readonly detail?: string;
  /** The whole body, in place of a reason. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends a request with a status other than 2xx. */
export class Refusal extends Error {
  readonly status: number;
  readonly wording: Wording;

  constructor(status: number, wording: Wording = {}) {
    super(`${status}`);
    this.status = status;
    this.wording = wording;
  }
}
