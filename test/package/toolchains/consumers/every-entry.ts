/** What the projects run: a call through each entry. It is JavaScript as well as TypeScript: projects take it as either. */
import { ApiError, CloudApi, CloudRole } from 'bimdata-cloud-api';
import { CloudApi as CurrentApi } from 'bimdata-cloud-api/current';
import { createFetchClient as createCurrentFetchClient } from 'bimdata-cloud-api/current/fetch-client';
import { connect as connectCurrent, getCloudSize } from 'bimdata-cloud-api/current/functions';
import { getCloudOptions as getCurrentOptions } from 'bimdata-cloud-api/current/tanstack-query';
import { validateWith as validateCurrent } from 'bimdata-cloud-api/current/validators';
import { getCloud as current } from 'bimdata-cloud-api/current/operations';
import { createFetchClient } from 'bimdata-cloud-api/fetch-client';
import { connect, getCloud } from 'bimdata-cloud-api/functions';
import { clientCredentials } from 'bimdata-cloud-api/oauth';
import { fullUpdateCloud as replaced } from 'bimdata-cloud-api/operations';
import * as runtime from 'bimdata-cloud-api/runtime';
import { createQuery } from 'bimdata-cloud-api/runtime/tanstack-query';
import * as runtimeValidators from 'bimdata-cloud-api/runtime/validators';
import { startSandbox } from 'bimdata-cloud-api/sandbox';
import { getCloudOptions } from 'bimdata-cloud-api/tanstack-query';
import { validate } from 'bimdata-cloud-api/validators';

export const EXPECTED =
  'By a method, by a function, by fetch; 1 cloud by OAuth; 404 is an ApiError everywhere; role 100; PUT /cloud/{id}; today: Site A, null, Site A, GET /cloud/{id}';

/** What does not compile if the entries have their types. It is never called. */
export const MISUSES = [
  // @ts-expect-error The main entry.
  () => new CloudApi({ apiKey: 1 }),
  // @ts-expect-error current.
  () => new CurrentApi({ apiKey: 'a' }).fullUpdateCloud(1, { name: 'A' }),
  // @ts-expect-error current/fetch-client.
  () => createCurrentFetchClient({ apiKey: 'a' }).GET('/nowhere'),
  // @ts-expect-error current/functions.
  () => connectCurrent({ apiKey: 1 }),
  // @ts-expect-error current/tanstack-query.
  () => getCurrentOptions(connect({ apiKey: 'a' }), true),
  // @ts-expect-error current/validators.
  () => validateCurrent({ getCloud: 1 }),
  // @ts-expect-error current/operations.
  () => current.method === 'PUT',
  // @ts-expect-error fetch-client.
  () => createFetchClient({ apiKey: 'a' }).GET('/nowhere'),
  // @ts-expect-error functions.
  () => connect({ apiKey: 1 }),
  // @ts-expect-error operations.
  () => replaced.path === '/cloud',
  // @ts-expect-error oauth.
  () => clientCredentials({ clientId: 1 }),
  // @ts-expect-error runtime.
  () => runtime.createTransport(1),
  // @ts-expect-error runtime/tanstack-query.
  () => createQuery(1),
  // @ts-expect-error runtime/validators.
  () => runtimeValidators.schema(1),
  // @ts-expect-error sandbox.
  () => startSandbox({ port: 'a' }),
  // @ts-expect-error tanstack-query.
  () => getCloudOptions(connect({ apiKey: 'a' }), true),
  // @ts-expect-error validators.
  () => new CloudApi({ apiKey: 'a', validate: validate() }),
];

async function callToday() {
  const sandbox = await startSandbox({ contract: 'cloud-current' });
  try {
    const settings = { baseUrl: sandbox.url, apiKey: 'sandbox-ben', validate: validateCurrent({}) };
    const { name } = await new CurrentApi(settings).getCloud(42);
    const byQuery = await getCurrentOptions(connectCurrent(settings), 42).queryFn(new AbortController());
    if (byQuery.name !== name) throw new Error('The query has something else.');
    const { total_size } = await getCloudSize(connectCurrent(settings), 42);
    const { data } = await createCurrentFetchClient(settings).GET('/cloud/{id}', { params: { path: { id: 42 } } });
    return `${name}, ${total_size}, ${data?.name}, ${current.method} ${current.path}`;
  } finally {
    await sandbox.close();
  }
}

export async function callEveryEntry() {
  const sandbox = await startSandbox();
  try {
    const settings = { baseUrl: sandbox.url, apiKey: 'sandbox-ada', validate };
    const api = new CloudApi(settings);
    const { id } = await api.createCloud({ name: 'By a method' });
    const { name } = await api.getCloud(id);
    await api.updateCloud(id, { name: 'by a function' });
    const byFunction = await getCloud(connect(settings), id);
    const byQuery = await getCloudOptions(connect(settings), id).queryFn(new AbortController());
    if (byQuery.name !== byFunction.name) throw new Error('The query has something else.');
    await api.updateCloud(id, { name: 'by fetch' });
    const { data } = await createFetchClient(settings).GET('/cloud/{id}', { params: { path: { id } } });
    const accessToken = clientCredentials({
      clientId: 'demo-app',
      clientSecret: 'demo-secret',
      tokenUrl: sandbox.tokenUrl,
    });
    const clouds = await new CloudApi({ baseUrl: sandbox.url, accessToken }).getClouds();
    const error = await getCloud(connect(settings), 404).catch((reason) => reason);
    const where = error instanceof ApiError && error instanceof runtime.ApiError ? 'everywhere' : 'nowhere';
    return `${name}, ${byFunction.name}, ${data?.name}; ${clouds.length} cloud by OAuth; ${error.status} is an ApiError ${where}; role ${CloudRole.Admin}; ${replaced.method} ${replaced.path}; today: ${await callToday()}`;
  } finally {
    await sandbox.close();
  }
}
