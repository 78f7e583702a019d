/** A page that calls the API through several entries, and prints what it learns. */
import { ApiError, CloudApi } from 'bimdata-cloud-api';
import { connect, getCloud } from 'bimdata-cloud-api/functions';
import { beginLogin } from 'bimdata-cloud-api/oauth';

async function main() {
  const settings = { baseUrl: globalThis.BASE_URL, accessToken: 'a' };
  const { name } = await new CloudApi(settings).getCloud(7);
  const error = await getCloud(connect(settings), 404).catch((reason) => reason);
  const { url } = await beginLogin({ clientId: 'app', redirectUri: 'https://app.example' });
  console.log(
    `${name}, ${error instanceof ApiError} ${error.status}, login of ${new URL(url).searchParams.get('client_id')}`,
  );
}

void main();
