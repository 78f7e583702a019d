/** What the scenarios of all contracts use. */
import { expect } from 'vitest';
import { ApiError, type ApiCall } from '../../../src/index.js';
import type { ContractName } from '../../../src/sandbox/index.js';
import { failureOf } from '../../support/failure.js';
import type { World } from './world.js';

/** A scenario of a contract. */
export interface Scenario<Name extends ContractName> {
  readonly play: (world: World<Name>) => Promise<void>;
  /** Whether it intentionally sends invalid requests. */
  readonly breaksContract: boolean;
}

/** The scenarios of a contract, by name. */
export type Scenarios<Name extends ContractName> = Readonly<Record<string, Scenario<Name>>>;

/** Returns a scenario. */
export function played<Name extends ContractName>(
  play: (world: World<Name>) => Promise<void>,
  breaksContract = false,
): Scenario<Name> {
  return { play, breaksContract };
}

/** Resolves with the status and the body of the ApiError of a call. */
export async function refusal(call: ApiCall<unknown, unknown>): Promise<readonly [number, unknown]> {
  const error = await failureOf(call);
  expect(error).toBeInstanceOf(ApiError);
  const { status, body } = error as ApiError;
  return [status, body];
}

export const GRACE = { email: 'grace@example.org', redirect_uri: 'https://example.org/welcome' };

export const BEN = 1313;

export const NOT_FOUND: unknown[] = [404, { detail: 'Not found.' }];

export const FORBIDDEN: unknown[] = [403, { detail: 'You do not have permission to perform this action.' }];

export const UNKNOWN: unknown[] = [401, { detail: 'The credential is unknown.' }];

export const LAST_ADMINISTRATOR: unknown[] = [
  403,
  { detail: 'A cloud needs an administrator: the last one cannot be removed, and keeps the role.' },
];
