/** The promise that every method returns: the decoded answer, with the raw one a step away. */
import { CallError, type ApiError, type ConnectionError, type ResponseParseError } from './errors.js';

/** A raw answer, whose documented headers an editor knows. */
export interface RawAnswer<HeaderName extends string = never> extends Response {
  readonly headers: Headers & { get(name: HeaderName): string | null };
}

/** A decoded answer together with the raw one. */
export interface Answer<Data, HeaderName extends string = never> {
  /** The decoded body. */
  readonly data: Data;
  /** The raw answer. Its body has been read, or is being read where `data` is a stream. */
  readonly response: RawAnswer<HeaderName>;
}

/** The end of a call as a value: narrow it on `ok`, and a failure on `error.status`. */
export type Result<Data, Failure, HeaderName extends string = never> =
  | { readonly ok: true; readonly data: Data; readonly response: RawAnswer<HeaderName> }
  | { readonly ok: false; readonly error: Failure | ConnectionError | ResponseParseError };

/**
 * A call under way. Await it for the decoded body; it rejects with an {@link ApiError} where the service answers with
 * a status other than 2xx, and with a {@link ConnectionError} or a {@link ResponseParseError} where there is no answer
 * to speak of.
 */
export class ApiCall<Data, Failure = ApiError, HeaderName extends string = never> extends Promise<Data> {
  // `finally` makes its promise by this.
  static override readonly [Symbol.species]: PromiseConstructor = Promise;
  readonly #answer: Promise<Answer<Data, HeaderName>>;

  constructor(answer: Promise<Answer<Data, HeaderName>>) {
    // The promise's own state is never used: `then`, and with it `catch`, `finally` and `await`, go to #answer.
    super(() => {});
    this.#answer = answer;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a promise has this method by definition
  override then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#answer.then(({ data }) => (onFulfilled ? onFulfilled(data) : (data as never)), onRejected);
  }

  /** Resolves with the decoded body and the raw `Response` of the same call. Rejects as the call does. */
  withResponse(): Promise<Answer<Data, HeaderName>> {
    return this.#answer;
  }

  /**
   * Resolves with `{ ok: true, data, response }`, or with `{ ok: false, error }` where the request was sent and the
   * call failed. Rejects only for what the caller did: an argument that cannot be sent, an abort, a credential or a
   * hook that failed.
   */
  result(): Promise<Result<Data, Failure, HeaderName>> {
    return this.#answer.then(
      (answer) => ({ ok: true, ...answer }),
      (error: unknown) => {
        if (error instanceof CallError) return { ok: false, error: error as ConnectionError };
        throw error;
      },
    );
  }
}
