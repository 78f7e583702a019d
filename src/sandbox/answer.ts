/** What a request is answered with. */

/** An answer; without a body it has none. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent as JSON. */
  readonly body?: unknown;
}
