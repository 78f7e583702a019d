/** The types of handlers follow from the generated operations, of one tag or of many. */
import { describe, expectTypeOf, test } from 'vitest';
import type { operations as CurrentOperations } from '../../../generated/cloud-current/schema.js';
import type { operations as CloudOperations } from '../../../generated/cloud/schema.js';
import type { Cloud } from '../../../src/current/index.js';
import type { Call, Handler, Handlers, UnknownHandler } from '../../../src/sandbox/contracts/handler.js';
import type { operations as FeatureOperations } from '../../feature-document/client/schema.js';

describe('calls', () => {
  test('Parameters have the types of the contract.', () => {
    expectTypeOf<Call<CloudOperations['getCloudUser']>['path']>().toEqualTypeOf<{
      readonly cloud_pk: string;
      readonly id: number;
    }>();
    expectTypeOf<Call<CurrentOperations['getCloudUsers']>['path']>().toEqualTypeOf<{ readonly cloud_pk: number }>();
    expectTypeOf<Call<CurrentOperations['getCloudUsers']>['query']>().toEqualTypeOf<{
      readonly email?: string;
      readonly email__contains?: string;
      readonly email__endswith?: string;
      readonly email__startswith?: string;
    }>();
  });

  test('A body has the fields of all its media types, and files are texts.', () => {
    type Body = Call<CurrentOperations['updateCloud']>['body'];
    expectTypeOf<Body['name']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Body['image']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<Call<CurrentOperations['getCloud']>['body']>().toEqualTypeOf<undefined>();
    type Form = Call<FeatureOperations['multipartBody']>['body'];
    expectTypeOf<Form['file']>().toEqualTypeOf<string>();
    expectTypeOf<Form['more']>().toEqualTypeOf<string[] | undefined>();
    expectTypeOf<Form['count']>().toEqualTypeOf<number | undefined>();
  });
});

describe('handlers', () => {
  test('A handler returns the body of a success, or nothing if there is none.', () => {
    expectTypeOf<ReturnType<Handler<CurrentOperations['createCloud']>>>().toEqualTypeOf<Cloud>();
    expectTypeOf<ReturnType<Handler<CurrentOperations['deleteCloud']>>>().toEqualTypeOf<void>();
    expectTypeOf<ReturnType<Handler<CurrentOperations['checkAccess']>>>().toEqualTypeOf<void>();
    expectTypeOf<ReturnType<Handler<CloudOperations['getCloudSize']>>>().toEqualTypeOf<number>();
  });

  test('Each operation needs a handler, whatever its tag.', () => {
    expectTypeOf<keyof Handlers<FeatureOperations>>().toEqualTypeOf<keyof FeatureOperations>();
    expectTypeOf<{ multipartBody: () => void }>().not.toExtend<Handlers<FeatureOperations>>();
    expectTypeOf<Handlers<FeatureOperations>>().toExtend<Readonly<Record<string, UnknownHandler>>>();
    expectTypeOf<() => string>().not.toExtend<Handler<CloudOperations['getCloudSize']>>();
  });
});
