/** The same as every-entry.ts in a project that only knows `require`. */
const { ApiError, CloudApi, CloudRole } = require('bimdata-cloud-api');
const { createFetchClient } = require('bimdata-cloud-api/fetch-client');
const { connect, getCloud } = require('bimdata-cloud-api/functions');
const { clientCredentials } = require('bimdata-cloud-api/oauth');
const runtime = require('bimdata-cloud-api/runtime');
const { startSandbox } = require('bimdata-cloud-api/sandbox');

exports.EXPECTED = 'By a method, by a function, by fetch; 1 cloud by OAuth; 404 is an ApiError everywhere; role 100';

exports.callEveryEntry = async function callEveryEntry() {
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
};
