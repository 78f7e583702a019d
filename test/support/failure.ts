/** The rejection reason of a promise. */
import { expect } from 'vitest';

/** Resolves with the reason that a promise rejects with; fails if it fulfills. */
export function failureOf(promise: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(promise).then(
    () => expect.unreachable('The promise must reject.'),
    (reason: unknown) => reason,
  );
}
