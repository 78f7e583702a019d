/** A page of a consumer with React and TanStack Query, which calls the sandbox of its address. */
import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from 'bimdata-cloud-api';
import { connect } from 'bimdata-cloud-api/functions';
import {
  createCloudMutation,
  getCloudOptions,
  getCloudsOptions,
  getCloudsQueryKey,
} from 'bimdata-cloud-api/tanstack-query';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

const baseUrl = new URLSearchParams(location.search).get('sandbox')!;
const api = connect({ baseUrl, apiKey: 'sandbox-ada' });

function CloudList(): ReactNode {
  const { data, error, isPending, refetch } = useQuery(getCloudsOptions(api));
  if (isPending) return <p>Loading</p>;
  if (error instanceof ApiError && error.status === 503) {
    return (
      <p role="alert">
        {error.body.detail} <button onClick={() => void refetch()}>Retry</button>
      </p>
    );
  }
  if (error) throw error;
  return (
    <ul>
      {data.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}

function NewCloud(): ReactNode {
  const client = useQueryClient();
  const { mutate, error } = useMutation({
    ...createCloudMutation(api),
    onSuccess: () => client.invalidateQueries({ queryKey: getCloudsQueryKey() }),
  });
  return (
    <form action={(form) => mutate({ body: { name: String(form.get('name')) } })}>
      <input name="name" aria-label="Name" />
      <button>Create</button>
      {error?.status === 400 && <p role="alert">{error.body.name?.join(' ')}</p>}
    </form>
  );
}

function CloudName({ id }: { readonly id: number }): ReactNode {
  return <p>{useQuery(getCloudOptions(api, id)).data?.name ?? 'Loading'}</p>;
}

function Page(): ReactNode {
  const [isShown, setIsShown] = useState(false);
  return (
    <main>
      <CloudList />
      <NewCloud />
      <button onClick={() => setIsShown(!isShown)}>{isShown ? 'Hide' : 'Show'}</button>
      {isShown && <CloudName id={42} />}
    </main>
  );
}

// By default, TanStack retries a failed query three times.
createRoot(document.body).render(
  <QueryClientProvider client={new QueryClient()}>
    <Page />
  </QueryClientProvider>,
);
