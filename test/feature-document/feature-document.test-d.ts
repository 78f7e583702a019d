/** What the types of a client say of documents that ask for everything. */
import { describe, expectTypeOf, test } from 'vitest';
import type { ApiCall, ApiError, ClientErrorStatus, OtherStatus, PagedCall, ServerSentEvent } from '../../src/index.js';
import type {
  Account,
  AccountRequest,
  Animal,
  ApiClient,
  BigIntegersError,
  BigIntegersParameters,
  BigNode,
  Cat,
  Digits,
  Everything,
  Page,
  Pet,
  PetBornDelivery,
  RangesError,
  ReferencesOnMoveDelivery,
  ReferencesOnSleepDelivery,
  WeirdNameWith$Chars,
} from './client/index.js';

declare const api: ApiClient;

describe('webhooks and callbacks', () => {
  test('Webhooks and callbacks have types.', () => {
    expectTypeOf<PetBornDelivery>().toEqualTypeOf<Pet>();
    expectTypeOf<ReferencesOnMoveDelivery>().toEqualTypeOf<{ to: string }>();
    expectTypeOf<ReferencesOnSleepDelivery>().toEqualTypeOf<Pet>();
  });
});

describe('responses', () => {
  test('A caller chooses among media types by name, and gets the type of the choice.', () => {
    expectTypeOf(api.responses.severalMedia()).resolves.toEqualTypeOf<Pet>();
    expectTypeOf(api.responses.severalMedia({ accept: 'text/csv' })).resolves.toEqualTypeOf<string>();
    expectTypeOf(api.responses.severalMedia({ accept: 'text/event-stream' })).resolves.toEqualTypeOf<
      AsyncIterable<ServerSentEvent<Pet>>
    >();
    // @ts-expect-error -- there is no such media type
    void api.responses.severalMedia({ accept: 'text/html' });
    void api.bodies.severalBodies('a,b', { contentType: 'text/csv' });
    // @ts-expect-error -- this is the body of another media type
    void api.bodies.severalBodies({ name: 'a' }, { contentType: 'text/csv' });
    // @ts-expect-error -- the preferred media type is JSON
    void api.bodies.severalBodies('a,b');
  });

  test('Responses have the types of all their statuses.', () => {
    expectTypeOf(api.responses.severalStatuses()).resolves.toEqualTypeOf<Pet | { job: string } | undefined>();
    expectTypeOf(api.responses.mixedAnswers()).resolves.toEqualTypeOf<Pet | string>();
    expectTypeOf(api.responses.defaultAnswer()).resolves.toEqualTypeOf<Pet>();
    expectTypeOf(api.responses.ranges()).resolves.toEqualTypeOf<Pet>();
    expectTypeOf(api.responses.noContent()).resolves.toEqualTypeOf<void>();
    expectTypeOf(api.responses.textAnswer()).resolves.toEqualTypeOf<string>();
    expectTypeOf(api.responses.binaryAnswer()).resolves.toEqualTypeOf<Blob>();
    expectTypeOf(api.responses.lineStream()).resolves.toEqualTypeOf<AsyncIterable<Pet>>();
    expectTypeOf(api.responses.textEventStream()).resolves.toEqualTypeOf<AsyncIterable<ServerSentEvent<string>>>();
  });

  test('Errors are told apart by status, range, and what is left.', () => {
    expectTypeOf<RangesError>().toEqualTypeOf<
      | ApiError<404, { missing: string }>
      | ApiError<Exclude<ClientErrorStatus, 404>, { yours: string }>
      | ApiError<OtherStatus<404 | ClientErrorStatus>, string>
    >();
  });

  test('Documented headers are offered by name.', () => {
    expectTypeOf(api.responses.typedHeaders()).toExtend<ApiCall<Pet, ApiError, 'X-Rate-Limit' | 'X-Trace'>>();
  });

  test('Pages are iterated over.', () => {
    expectTypeOf(api.pages.cursorPages()).toExtend<PagedCall<Page>>();
    expectTypeOf(api.pages.cursorPages()[Symbol.asyncIterator]().next()).resolves.toEqualTypeOf<
      IteratorResult<Page, void>
    >();
  });
});

describe('integers', () => {
  test('Integers that keep all digits have the type of the document.', () => {
    expectTypeOf<BigNode>().toExtend<{ id: bigint; count?: number; both?: bigint; parent?: bigint | null }>();
    expectTypeOf<BigNode['tuple']>().toEqualTypeOf<[number?, bigint?, ...unknown[]] | undefined>();
    expectTypeOf<NonNullable<BigNode['counts']>['other']>().toEqualTypeOf<bigint | string>();
    expectTypeOf<Digits>().toEqualTypeOf<{ total?: string | null; open?: string; name?: string }>();
    expectTypeOf<BigIntegersParameters>().toEqualTypeOf<{ ids?: bigint[] } & { 'X-Id'?: bigint }>();
    expectTypeOf<BigIntegersError>().toEqualTypeOf<
      ApiError<404, { last?: number }> | ApiError<OtherStatus<404>, { last?: bigint }>
    >();
  });
});

describe('schemas', () => {
  test('What is read-only is not sent, and what is write-only does not come back.', () => {
    expectTypeOf<AccountRequest>().toEqualTypeOf<{ name: string; password: string }>();
    expectTypeOf<Account>().toEqualTypeOf<{ readonly id: number; name: string }>();
  });

  test('Schemas have the types that their keywords say.', () => {
    expectTypeOf<NonNullable<Everything['nullable30']>>().toEqualTypeOf<string>();
    expectTypeOf<Everything['nullable30']>().toEqualTypeOf<Everything['nullable31']>();
    expectTypeOf<Everything['mixed']>().toEqualTypeOf<'a' | 1 | null | undefined>();
    expectTypeOf<Everything['constant']>().toEqualTypeOf<'fixed' | undefined>();
    expectTypeOf<Everything['nothing']>().toEqualTypeOf<null | undefined>();
    expectTypeOf<Everything['tuple']>().toEqualTypeOf<[string?, number?, ...boolean[]] | undefined>();
    expectTypeOf<Everything['anything']>().toEqualTypeOf<unknown>();
    expectTypeOf<Everything['never']>().toEqualTypeOf<undefined>();
    expectTypeOf<Everything['weird']>().toEqualTypeOf<WeirdNameWith$Chars | undefined>();
    expectTypeOf<Animal['kind']>().toEqualTypeOf<'cat' | 'dog'>();
    expectTypeOf<Extract<Animal, { kind: 'cat' }>>().toExtend<Cat>();
  });
});
