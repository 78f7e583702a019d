/** What the compiler makes of the options for TanStack Query, with its core and with its hooks for React. */
import { QueryClient, skipToken } from '@tanstack/query-core';
import {
  queryOptions,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  useSuspenseQueries,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { assertType, describe, expectTypeOf, test } from 'vitest';
import * as current from '../../../generated/cloud-current/tanstack-query.js';
import { connect } from '../../../generated/cloud/functions.js';
import {
  apiQueryKey,
  createDemoMutation,
  deleteCloudMutation,
  getCloudOptions,
  getCloudQueryKey,
  getCloudsOptions,
  getCloudsQueryKey,
  updateCloudMutation,
} from '../../../generated/cloud/tanstack-query.js';
import {
  ApiError,
  type Cloud,
  type CloudId,
  type ConnectionError,
  type ErrorDetail,
  type GetCloudError,
  type ResponseParseError,
  type UpdateCloudError,
} from '../../../src/index.js';

const api = connect({ apiKey: 'key' });
const client = new QueryClient();

type Failed<Documented> = Documented | ConnectionError | ResponseParseError;

describe('queries', () => {
  test('A hook has the data and the errors of the operation.', () => {
    const { data, error } = useQuery(getCloudOptions(api, 42));
    expectTypeOf(data).toEqualTypeOf<Cloud | undefined>();
    expectTypeOf(error).toEqualTypeOf<Failed<GetCloudError> | null>();
    if (error?.status === 503) expectTypeOf(error.body).toEqualTypeOf<ErrorDetail>();
    if (error instanceof ApiError && error.status === 503) expectTypeOf(error.body.detail).toEqualTypeOf<string>();
    expectTypeOf(useSuspenseQuery(getCloudOptions(api, 42)).data).toEqualTypeOf<Cloud>();
    const [first, second] = useQueries({ queries: [getCloudOptions(api, 1), getCloudsOptions(api)] });
    expectTypeOf(first.data).toEqualTypeOf<Cloud | undefined>();
    expectTypeOf(first.error).toEqualTypeOf<Failed<GetCloudError> | null>();
    expectTypeOf(second.data).toEqualTypeOf<Cloud[] | undefined>();
  });

  test('Further options are spread beside them.', () => {
    const options = getCloudOptions(api, 42);
    const { data, error } = useQuery({ ...options, select: (cloud) => cloud.name, enabled: false, staleTime: 1 });
    expectTypeOf(data).toEqualTypeOf<string | undefined>();
    expectTypeOf(error).toEqualTypeOf<Failed<GetCloudError> | null>();
    const started = useQuery({ ...options, initialData: { id: 1 } as Cloud });
    expectTypeOf(started.data).toEqualTypeOf<Cloud>();
    const [selected] = useQueries({ queries: [{ ...options, select: (cloud: Cloud) => cloud.name }] });
    expectTypeOf(selected.data).toEqualTypeOf<string | undefined>();
    expectTypeOf(useQuery({ ...options, throwOnError: true }).error).toEqualTypeOf<Failed<GetCloudError> | null>();
    useQuery({ ...options, throwOnError: (failure) => failure.status === 503 });
  });

  test('A query of which something is not known yet is skipped.', () => {
    const id = undefined as number | undefined;
    const options = getCloudOptions(api, id ?? 0);
    const skipped = useQuery({ ...options, queryFn: id === undefined ? skipToken : options.queryFn });
    expectTypeOf(skipped.data).toEqualTypeOf<Cloud | undefined>();
    expectTypeOf(skipped.error).toEqualTypeOf<Failed<GetCloudError> | null>();
  });

  test('What stands in for the data has its type.', () => {
    const kept = useQuery({ ...getCloudOptions(api, 1), placeholderData: (previous) => previous });
    expectTypeOf(kept.data).toEqualTypeOf<Cloud | undefined>();
    expectTypeOf(kept.error).toEqualTypeOf<Failed<GetCloudError> | null>();
    const initialData = (): Cloud | undefined => client.getQueryData(getCloudQueryKey(1));
    expectTypeOf(useQuery({ ...getCloudOptions(api, 1), initialData }).data).toEqualTypeOf<Cloud | undefined>();
  });

  test('Several queries, also as a list, and all that are thrown.', () => {
    const [listed] = useQueries({ queries: [1, 2].map((id) => getCloudOptions(api, id)) });
    expectTypeOf(listed!.error).toEqualTypeOf<Failed<GetCloudError> | null>();
    const [first, second] = useSuspenseQueries({ queries: [getCloudOptions(api, 1), getCloudsOptions(api)] });
    expectTypeOf(first.data).toEqualTypeOf<Cloud>();
    expectTypeOf(second.data).toEqualTypeOf<Cloud[]>();
    // Alone, `throwOnError: true` would tell `useQueries` that the error is an `Error`.
    const thrown = queryOptions({ ...getCloudOptions(api, 1), throwOnError: true, staleTime: 5 });
    const [strict] = useQueries({ queries: [thrown] });
    expectTypeOf(strict.error).toEqualTypeOf<Failed<GetCloudError> | null>();
    expectTypeOf(useQueryClient().getQueryData(thrown.queryKey)).toEqualTypeOf<Cloud | undefined>();
    const retried = { ...getCloudOptions(api, 1), retry: 2, enabled: false };
    expectTypeOf(useQueries({ queries: [retried] })[0].error).toEqualTypeOf<Failed<GetCloudError> | null>();
  });

  test('The methods of a client take them.', () => {
    const options = getCloudOptions(api, 42);
    expectTypeOf(client.fetchQuery(options)).resolves.toEqualTypeOf<Cloud>();
    expectTypeOf(client.ensureQueryData(options)).resolves.toEqualTypeOf<Cloud>();
    expectTypeOf(client.prefetchQuery(options)).resolves.toEqualTypeOf<void>();
    expectTypeOf(useQueryClient().getQueryData(options.queryKey)).toEqualTypeOf<Cloud | undefined>();
  });

  test('A key types what is kept, one without its arguments does not.', () => {
    expectTypeOf(client.getQueryData(getCloudQueryKey(42))).toEqualTypeOf<Cloud | undefined>();
    expectTypeOf(client.getQueryData(getCloudsQueryKey())).toEqualTypeOf<Cloud[] | undefined>();
    expectTypeOf(client.getQueryState(getCloudQueryKey(42))?.error).toEqualTypeOf<
      Failed<GetCloudError> | null | undefined
    >();
    client.setQueryData(getCloudQueryKey(42), (cloud) => cloud && { ...cloud, name: 'B' });
    // @ts-expect-error A list is not a cloud.
    client.setQueryData(getCloudQueryKey(42), []);
    expectTypeOf(client.getQueryData(getCloudQueryKey())).toBeUnknown();
    void client.invalidateQueries({ queryKey: getCloudQueryKey() });
    void client.invalidateQueries({ queryKey: apiQueryKey });
    // @ts-expect-error An ID is not a flag.
    getCloudQueryKey(true);
  });

  test('The contracts have types of their own.', () => {
    const cloud = useQuery(current.getCloudOptions(api, 42)).data;
    // @ts-expect-error The cloud of today has other fields.
    assertType<Cloud | undefined>(cloud);
  });

  test('The settings of a call can be given, but not the signal.', () => {
    getCloudOptions(api, 42, { timeoutMs: 5, maxRetries: 0 });
    // @ts-expect-error It is that of TanStack.
    getCloudOptions(api, 42, { signal: AbortSignal.timeout(1) });
  });
});

describe('mutations', () => {
  test('The variables are the arguments by their names.', () => {
    const { mutate, data, error } = useMutation(updateCloudMutation(api));
    mutate({ id: 42, body: { name: 'B' } });
    // @ts-expect-error The body is missing.
    mutate({ id: 42 });
    expectTypeOf(data).toEqualTypeOf<Cloud | undefined>();
    expectTypeOf(error).toEqualTypeOf<Failed<UpdateCloudError> | null>();
    if (error?.status === 400) expectTypeOf(error.body.name).toEqualTypeOf<string[] | undefined>();
    expectTypeOf(useMutation(deleteCloudMutation(api)).data).toEqualTypeOf<void | undefined>();
    expectTypeOf(useMutation(createDemoMutation(api)).mutate)
      .parameter(0)
      .toEqualTypeOf<{ readonly id: CloudId }>();
  });

  test('Callbacks are spread beside them.', () => {
    useMutation({
      ...updateCloudMutation(api),
      onMutate: ({ id }) => ({ before: client.getQueryData(getCloudQueryKey(id)) }),
      onError(failure, { id }, kept) {
        expectTypeOf(failure).toEqualTypeOf<Failed<UpdateCloudError>>();
        expectTypeOf(kept).toEqualTypeOf<{ before: Cloud | undefined } | undefined>();
        if (kept?.before) client.setQueryData(getCloudQueryKey(id), kept.before);
      },
      onSuccess: (cloud, { id }) => client.setQueryData(getCloudQueryKey(id), cloud),
    });
  });
});
