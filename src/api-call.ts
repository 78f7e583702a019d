/** The promise that every method returns: the decoded answer, with the raw one a step away. */
import { ApiError } from './errors.js';

/** A decoded answer together with the raw one. */
export interface Answer<Data> {
  /** The decoded body. */
  readonly data: Data;
  /** The raw answer. Its body has been read. */
  readonly response: Response;
}

/** The end of a call as a value: narrow it on `ok`. */
export type Result<Data, Failure> =
  | { readonly ok: true; readonly data: Data; readonly response: Response }
  | { readonly ok: false; readonly error: Failure };

/**
 * A call under way. Await it for the decoded body; it rejects with an {@link ApiError} where the service answers with
 * a status other than 2xx.
 */
export class ApiCall<Data, Failure = ApiError> extends Promise<Data> {
  readonly #answer: Promise<Answer<Data>>;

  constructor(answer: Promise<Answer<Data>>) {
    // The promise's own state is never used: `then`, and with it `catch`, `finally` and `await`, go to #answer.
    super(() => {});
    this.#answer = answer;
  }

  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a promise has this method by definition
  override then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#answer.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  /** Resolves with the decoded body and the raw `Response` of the same call. Rejects as the call does. */
  withResponse(): Promise<Answer<Data>> {
    return this.#answer;
  }

  /**
   * Resolves with `{ ok: true, data, response }`, or with `{ ok: false, error }` where the service answered with an
   * error. Rejects only where there is no answer to speak of: the request could not be sent, was aborted, or its
   * success could not be decoded.
   */
  result(): Promise<Result<Data, Failure>> {
    return this.#answer.then(
      (answer) => ({ ok: true, ...answer }),
      (error: unknown) => {
        if (error instanceof ApiError) return { ok: false, error: error as Failure };
        throw error;
      },
    );
  }
}
