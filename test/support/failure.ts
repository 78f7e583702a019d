/** What a promise rejects with. */
import { expect } from 'vitest';

/** Resolves with what a promise rejects with; fails where it does not. */
export function failureOf(promise: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(promise).then(
    () => expect.unreachable('The promise must reject.'),
    (reason: unknown) => reason,
  );
}
