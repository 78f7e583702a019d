/** The types of the sandbox's options, state and errors. */
import { describe, expectTypeOf, test } from 'vitest';
import type { OperationId as CurrentOperationId } from '../../../src/current/index.js';
import type { CloudRole, OperationId } from '../../../src/index.js';
import {
  startSandbox,
  type Fault,
  type Mail,
  type NewMember,
  type Sandbox,
  type SandboxError,
  type SandboxOptions,
  type Seed,
  type SeedProblem,
  type SeedUser,
} from '../../../src/sandbox/index.js';

describe('options', () => {
  test('All options are optional.', () => {
    expectTypeOf(startSandbox).toBeCallableWith();
    expectTypeOf(startSandbox).parameter(0).toEqualTypeOf<SandboxOptions | undefined>();
    expectTypeOf(startSandbox).returns.resolves.toEqualTypeOf<Sandbox>();
    expectTypeOf<{ port: number; seed: Seed; clock: () => number }>().toExtend<SandboxOptions>();
    expectTypeOf<SandboxOptions['contract']>().toEqualTypeOf<'cloud' | 'cloud-current' | undefined>();
    expectTypeOf<{ port: undefined }>().toExtend<SandboxOptions>();
    expectTypeOf<{ port: string }>().not.toExtend<SandboxOptions>();
  });

  test('The option `fault` receives the operationId.', () => {
    type Choose = NonNullable<SandboxOptions['fault']>;
    expectTypeOf<Parameters<Choose>[0]['operation']>().toEqualTypeOf<OperationId | CurrentOperationId>();
    expectTypeOf<ReturnType<Choose>>().toEqualTypeOf<Fault | undefined>();
  });
});

describe('state', () => {
  test('The state is a seed.', () => {
    expectTypeOf<ReturnType<Sandbox['state']>>().toEqualTypeOf<SandboxOptions['seed'] & {}>();
    expectTypeOf<Seed['users']>().toEqualTypeOf<SeedUser[]>();
    expectTypeOf<Seed['clouds'][0]['members'][0]['role']>().toEqualTypeOf<CloudRole>();
    expectTypeOf<Seed['clouds'][0]>().not.toHaveProperty('creator');
    expectTypeOf<ReturnType<Sandbox['acceptInvitation']>>().toEqualTypeOf<NewMember>();
    expectTypeOf<ReturnType<Sandbox['mails']>>().toEqualTypeOf<Mail[]>();
  });

  test('An error has a code, and the problems of a seed.', () => {
    expectTypeOf<SandboxError['code']>().toEqualTypeOf<'port' | 'seed' | 'argument'>();
    expectTypeOf<SandboxError['problems']>().toEqualTypeOf<readonly SeedProblem[]>();
  });
});
