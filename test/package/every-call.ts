/** A consumer file that calls every operation. */
import { CloudApi, CloudRole } from 'bimdata-cloud-api';

export async function everyCall(baseUrl: string): Promise<Record<string, unknown>> {
  const api = new CloudApi({ baseUrl, accessToken: () => Promise.resolve('secret') });
  const invitation = { email: 'ada@example.org', redirect_uri: 'https://example.org', role: CloudRole.Admin };
  const clouds = await api.getClouds();
  const cloud = await api.createCloud({ name: clouds[0]?.name ?? 'Site A' });
  const size = await api.getCloudSize(7);
  const users = await api.getCloudUsers('7');
  return {
    getClouds: clouds.length,
    createCloud: cloud.id.toFixed(),
    getCloud: (await api.getCloud(7)).created_at,
    fullUpdateCloud: (await api.fullUpdateCloud(7, { name: 'Site B' })).name,
    updateCloud: (await api.updateCloud(7, {})).features?.[0]?.viewer_url ?? null,
    deleteCloud: (await api.deleteCloud(7).withResponse()).response.status,
    createDemo: (await api.createDemo(7)).status ?? null,
    getCloudSize: size / 1_000_000,
    getCloudInvitations: (await api.getCloudInvitations('7')).map(({ email }) => email),
    inviteCloudUser: (await api.inviteCloudUser('7', invitation)).redirect_uri,
    cancelCloudUserInvitation: (await api.cancelCloudUserInvitation('7', 7)) ?? null,
    getCloudUsers: users.map(({ cloud_role }) => cloud_role === CloudRole.Admin),
    getCloudUser: (await api.getCloudUser(7, 7)).company ?? null,
    fullUpdateCloudUser: (await api.fullUpdateCloudUser('7', 7, { role: CloudRole.User })).id,
    updateCloudUser: (await api.updateCloudUser('7', 7, { role: CloudRole.Admin })).lastname ?? null,
    deleteCloudUser: (await api.deleteCloudUser('7', 7).result()).ok,
  };
}
