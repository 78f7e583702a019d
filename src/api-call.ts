/** The promise that every method returns: the decoded body, and on request the raw response. */
import { CallError, type ApiError, type ConnectionError, type ResponseParseError } from './errors.js';

/** A raw response, whose documented headers an editor can complete. */
export interface RawResponse<HeaderName extends string = never> extends Response {
  readonly headers: Headers & { get(name: HeaderName): string | null };
}

/** The decoded body of a response, and the raw response. */
export interface ApiResponse<Data, HeaderName extends string = never> {
  /** The decoded body. */
  readonly data: Data;
  /** The raw response. Its body has been read, or is being read if `data` is a stream. */
  readonly response: RawResponse<HeaderName>;
}

/** The outcome of a call as a value: narrow it by `ok`, and a failure by `error.status`. */
export type Result<Data, Failure, HeaderName extends string = never> =
  | { readonly ok: true; readonly data: Data; readonly response: RawResponse<HeaderName> }
  | { readonly ok: false; readonly error: Failure | ConnectionError | ResponseParseError };

/**
 * A call. It is sent at once, awaited or not. Await it for the decoded body. It rejects with an {@link ApiError} if the
 * service responds with a status other than 2xx, with a {@link ConnectionError} if there is no complete response, and with
 * a {@link ResponseParseError} if the body is not JSON.
 */
export class ApiCall<Data, Failure = ApiError, HeaderName extends string = never> extends Promise<Data> {
  // `then`, `catch` and `finally` make their promises by this.
  static override readonly [Symbol.species]: PromiseConstructor = Promise;
  readonly #outcome: { readonly value: ApiResponse<Data, HeaderName> };

  constructor(response: Promise<ApiResponse<Data, HeaderName>>) {
    const outcome = {} as { value: ApiResponse<Data, HeaderName> };
    // One chain of promises, so that the stack of an error has the frames of who awaits the call.
    const data = response.then((value) => {
      outcome.value = value;
      return value.data;
    });
    super((resolve) => resolve(data));
    this.#outcome = outcome;
  }

  /** Resolves with the decoded body and the raw `Response` of this call. Rejects as the call does. */
  withResponse(): Promise<ApiResponse<Data, HeaderName>> {
    return this.then(() => this.#outcome.value);
  }

  /**
   * Resolves with `{ ok: true, data, response }`, or with `{ ok: false, error }` if the request was sent and the call
   * failed. Rejects only for errors of the caller: an invalid argument, an abort, or a credential function or a hook that
   * throws.
   */
  result(): Promise<Result<Data, Failure, HeaderName>> {
    return this.then(
      () => ({ ok: true, ...this.#outcome.value }),
      (error: unknown) => {
        if (error instanceof CallError) return { ok: false, error: error as ConnectionError };
        throw error;
      },
    );
  }
}
