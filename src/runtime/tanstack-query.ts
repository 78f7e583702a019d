/** Options of TanStack Query, version 5, for the calls of a client. It imports nothing of TanStack but types. */
import type { DataTag } from '@tanstack/query-core';
import type { ApiCall } from '../api-call.js';
import type { ConnectionError, ResponseParseError } from '../errors.js';
import type { CallOptions } from '../options.js';

/** The start of the keys of an API's queries and mutations. */
export type ApiKey = readonly unknown[];

/** What a query or a mutation fails with, as the error of a `Result`: narrow it by `status`. */
export type QueryFailure<Failure> = Failure | ConnectionError | ResponseParseError;

/** What a query keeps of a response: `null` for one without a body, as TanStack refuses `undefined`. */
export type QueryData<Data> = Data extends void ? null : Data;

/** The key of a query, which types `getQueryData`, `setQueryData` and `getQueryState`. */
export type ApiQueryKey<Data, Failure> = DataTag<ApiKey, QueryData<Data>, QueryFailure<Failure>>;

/** Settings of the calls of a query. Its signal is that of TanStack. */
export type QueryCallOptions = Omit<CallOptions, 'signal'>;

/** A value of `retry` from which hooks infer the type of the error. */
type NoRetry<Failure> = false | ((failureCount: number, error: QueryFailure<Failure>) => boolean);

/** The options of a query. */
export interface ApiQuery<Data, Failure> {
  readonly queryKey: ApiQueryKey<Data, Failure>;
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<QueryData<Data>>;
  /** False: the client retries by its own settings, and the retries of both would multiply. */
  readonly retry: NoRetry<Failure>;
  /** Never set; `useQueries` infers the type of the error from it. */
  readonly throwOnError?: (error: QueryFailure<Failure>) => boolean;
}

/** The options of a mutation; its variables are the arguments of the operation by their names. */
export interface ApiMutation<Data, Failure, Variables = void> {
  readonly mutationKey: ApiKey;
  readonly mutationFn: (variables: Variables) => Promise<Data>;
  /** False: the client retries by its own settings, and the retries of both would multiply. */
  readonly retry: NoRetry<Failure>;
}

/**
 * Creates the key of an operation. Values in the path become texts: a router has the ID `'42'` where a response has `42`.
 * Arguments that say nothing at the end are left out: `{}` sends the same request as none, and the key is the start of those
 * with more arguments.
 */
export function createQueryKey(api: ApiKey, operation: string, args: readonly unknown[] = []): any {
  const key = [...api, operation, ...args.map(formatValue)];
  while (JSON.stringify(key.at(-1) ?? {}) === '{}') key.pop();
  return key;
}

function formatValue(value: unknown): unknown {
  return value === undefined || typeof value === 'object' ? value : String(value);
}

/** Creates the key of an operation of an API that has 64-bit integers: TanStack cannot hash a `bigint`. */
export function createExactQueryKey(api: ApiKey, operation: string, args: readonly unknown[] = []): any {
  const exact = args.map((arg) => arg && JSON.parse(JSON.stringify(arg, formatBigInt)));
  return createQueryKey(api, operation, exact);
}

function formatBigInt(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** Creates the options of a query. TanStack aborts the signal when nobody observes the query. */
export function createQuery<Data, Failure, Options extends QueryCallOptions>(
  queryKey: ApiQueryKey<Data, Failure>,
  send: (options: Options & { readonly signal: AbortSignal }) => ApiCall<Data, Failure, any>,
  options: Options | undefined,
): ApiQuery<Data, Failure> {
  return {
    queryKey,
    queryFn: async ({ signal }) => (await send({ ...options!, signal })) ?? (null as any),
    retry: false,
  };
}

/** Creates the options of a mutation. */
export function createMutation<Data, Failure, Variables>(
  api: ApiKey,
  operation: string,
  send: (variables: Exclude<Variables, void>) => ApiCall<Data, Failure, any>,
): ApiMutation<Data, Failure, Variables> {
  return {
    mutationKey: createQueryKey(api, operation),
    mutationFn: (variables) => send((variables ?? {}) as Exclude<Variables, void>),
    retry: false,
  };
}
