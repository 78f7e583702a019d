/** What the projects run: a call through each entry. It is JavaScript as well as TypeScript: projects take it as either. */
import { ApiError, CloudApi, CloudRole } from 'bimdata-cloud-api';
import { createFetchClient } from 'bimdata-cloud-api/fetch-client';
import { connect, getCloud } from 'bimdata-cloud-api/functions';
import { clientCredentials } from 'bimdata-cloud-api/oauth';
import * as runtime from 'bimdata-cloud-api/runtime';
import { startSandbox } from 'bimdata-cloud-api/sandbox';

export const EXPECTED =
  'By a method, by a function, by fetch; 1 cloud by OAuth; 404 is an ApiError everywhere; role 100';

/** What does not compile if the entries have their types. It is never called. */
export const MISUSES = [
  // @ts-expect-error The main entry.
  () => new CloudApi({ apiKey: 1 }),
  // @ts-expect-error fetch-client.
  () => createFetchClient({ apiKey: 'a' }).GET('/nowhere'),
  // @ts-expect-error functions.
  () => connect({ apiKey: 1 }),
  // @ts-expect-error oauth.
  () => clientCredentials({ clientId: 1 }),
  // @ts-expect-error runtime.
  () => runtime.createTransport(1),
  // @ts-expect-error sandbox.
  () => startSandbox({ port: 'a' }),
];

export async function callEveryEntry() {
  const sandbox = await startSandbox();
  try {
    const settings = { baseUrl: sandbox.url, apiKey: 'sandbox-ada' };
    const api = new CloudApi(settings);
    const { id } = await api.createCloud({ name: 'By a method' });
    const { name } = await api.getCloud(id);
    await api.updateCloud(id, { name: 'by a function' });
    const byFunction = await getCloud(connect(settings), id);
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
    return `${name}, ${byFunction.name}, ${data?.name}; ${clouds.length} cloud by OAuth; ${error.status} is an ApiError ${where}; role ${CloudRole.Admin}`;
  } finally {
    await sandbox.close();
  }
}
