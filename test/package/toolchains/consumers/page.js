/** A page that calls the API, and prints what it learns. */
import { ApiError, CloudApi } from 'bimdata-cloud-api';

const api = new CloudApi({ baseUrl: globalThis.BASE_URL, accessToken: 'a' });
api
  .getCloud(7)
  .then(({ name }) => api.getCloud(404).catch((error) => `${name}, ${error instanceof ApiError} ${error.status}`))
  .then(console.log);
