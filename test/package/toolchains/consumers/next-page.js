/** A page of Next.js that calls the API while it is built, and has the client in the browser as well. */
import { ApiError, CloudApi } from 'bimdata-cloud-api';
import { createElement } from 'react';
import { url } from '../server.json';

export async function getStaticProps() {
  const api = new CloudApi({ baseUrl: url, accessToken: 'a' });
  const { name } = await api.getCloud(7);
  const error = await api.getCloud(404).catch((reason) => reason);
  return { props: { text: `${name}, ${error instanceof ApiError} ${error.status}` } };
}

export default function Page({ text }) {
  const rename = () => new CloudApi({ accessToken: 'a' }).updateCloud(7, { name: 'B' });
  return createElement('button', { onClick: rename }, text);
}
