/** Loads both builds, and prints of which classes of each their errors are instances. */
import { createRequire } from 'node:module';
import * as imported from 'bimdata-cloud-api';

const BUILDS = { imported, required: createRequire(import.meta.url)('bimdata-cloud-api') };

/** What fails, by the class of its error. The server fails as the ID of the cloud says. */
const FAILURES = {
  ApiError: (api) => api.getCloud(404),
  ConnectionError: (api) => api.getCloud(1),
  TimeoutError: (api) => api.getCloud(2, { timeoutMs: 100 }),
  ResponseParseError: (api) => api.getCloud(3),
  InvalidArgumentError: (api) => api.getCloud(''),
  Error: () => Promise.reject(new Error('The error of somebody else.')),
};

const CLASSES = [...Object.keys(FAILURES), 'CallError'].filter((name) => name !== 'Error');

for (const [from, { CloudApi }] of Object.entries(BUILDS)) {
  const api = new CloudApi({ baseUrl: process.argv[2], accessToken: 'a', maxRetries: 0 });
  for (const [failure, call] of Object.entries(FAILURES)) {
    const error = await call(api).catch((reason) => reason);
    for (const [to, classes] of Object.entries(BUILDS)) {
      const names = CLASSES.filter((name) => error instanceof classes[name]);
      console.log(`${failure} ${from}, classes ${to}: ${names.toSorted().join(' ') || 'none'}`);
    }
  }
}
