/** The types of the sandbox: what it takes, and what it tells. */
import { describe, expectTypeOf, test } from 'vitest';
import type { CloudRole, OperationId, User } from '../../../src/index.js';
import {
  startSandbox,
  type Fault,
  type Mail,
  type Sandbox,
  type SandboxError,
  type SandboxOptions,
  type Seed,
  type SeedProblem,
} from '../../../src/sandbox/index.js';

describe('options', () => {
  test('It starts without options, and with any of them.', () => {
    expectTypeOf(startSandbox).toBeCallableWith();
    expectTypeOf(startSandbox).parameter(0).toEqualTypeOf<SandboxOptions | undefined>();
    expectTypeOf(startSandbox).returns.resolves.toEqualTypeOf<Sandbox>();
    expectTypeOf<{ port: number; seed: Seed; clock: () => number }>().toExtend<SandboxOptions>();
    expectTypeOf<{ port: undefined }>().toExtend<SandboxOptions>();
    expectTypeOf<{ port: string }>().not.toExtend<SandboxOptions>();
  });

  test('A fault is chosen by the name of the operation.', () => {
    type Choose = NonNullable<SandboxOptions['fault']>;
    expectTypeOf<Parameters<Choose>[0]['operation']>().toEqualTypeOf<OperationId>();
    expectTypeOf<ReturnType<Choose>>().toEqualTypeOf<Fault | undefined>();
  });
});

describe('state', () => {
  test('What it knows has the types of the contract, and is a seed.', () => {
    expectTypeOf<ReturnType<Sandbox['state']>>().toEqualTypeOf<SandboxOptions['seed'] & {}>();
    expectTypeOf<Seed['users']>().toEqualTypeOf<User[]>();
    expectTypeOf<Seed['clouds'][0]['members'][0]['role']>().toEqualTypeOf<CloudRole>();
    expectTypeOf<Seed['clouds'][0]>().not.toHaveProperty('creator');
    expectTypeOf<ReturnType<Sandbox['acceptInvitation']>>().toEqualTypeOf<User>();
    expectTypeOf<ReturnType<Sandbox['mails']>>().toEqualTypeOf<Mail[]>();
  });

  test('An error says which kind it is, and what is wrong with a seed.', () => {
    expectTypeOf<SandboxError['code']>().toEqualTypeOf<'port' | 'seed' | 'argument'>();
    expectTypeOf<SandboxError['problems']>().toEqualTypeOf<readonly SeedProblem[]>();
  });
});
