/** The rejection reason of a promise, and what a log could show of it. */
import { inspect } from 'node:util';
import { expect } from 'vitest';
import { CallError, toCurl } from '../../src/index.js';

/** Resolves with the reason that a promise rejects with; fails if it fulfills. */
export function failureOf(promise: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(promise).then(
    () => expect.unreachable('The promise must reject.'),
    (reason: unknown) => reason,
  );
}

/** Returns all that a log could show of a thing. */
export function showEverything(thing: unknown): string {
  return [
    inspect(thing, { depth: 20, showHidden: true }),
    String(thing),
    JSON.stringify(thing),
    (thing as Error).stack,
    thing instanceof CallError && toCurl(thing),
  ].join('\n');
}
