/** A short tour of the service: example calls with their results. */
import { makeVisible } from '../openapi/visible.js';
import { ApiError, CloudApi } from '../index.js';
import type { Sandbox } from './types.js';

/** Makes a few calls as a user of the sandbox, prints each result, and deletes what it created. */
export async function runTour({ url, mails, state }: Sandbox, print: (line: string) => void): Promise<void> {
  const { api_keys: keys, users } = state();
  const own = keys.find(({ user }) => user !== undefined);
  if (!own) return print('Skipping the tour: the seed has no API key that belongs to a user.');
  const api = new CloudApi({ baseUrl: url, apiKey: own.key });
  const show = (call: string, outcome: unknown): void => print(`> ${call}\n  ${makeVisible(String(outcome))}`);

  show('new CloudApi({ baseUrl, apiKey })', `${url}, as ${users.find(({ id }) => id === own.user)!.email}`);
  const cloud = await api.createCloud({ name: 'Site B' });
  show("createCloud({ name: 'Site B' })", `cloud ${cloud.id}, created at ${cloud.created_at}`);
  const invitation = { email: 'grace@example.org', redirect_uri: 'https://example.org/welcome' };
  const { id } = await api.inviteCloudUser(cloud.id, invitation);
  show(
    `inviteCloudUser(${cloud.id}, { email, redirect_uri })`,
    `invitation ${id}; the mail links to ${mails().at(-1)!.link}`,
  );
  const members = await api.getCloudUsers(cloud.id);
  show(
    `getCloudUsers(${cloud.id})`,
    members.map(({ email, cloud_role }) => `${email} with role ${cloud_role}`).join(', '),
  );
  const refused = await api.createCloud({ name: '' }).result();
  if (!refused.ok) show("createCloud({ name: '' })", refused.error.message);
  await api.deleteCloud(cloud.id);
  show(`deleteCloud(${cloud.id})`, 'deleted');
  await api.getCloud(cloud.id).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    show(`getCloud(${cloud.id})`, `${error.name} ${error.status}: ${error.message}`);
  });
}
