/** How BIMData's own web platform uses the service: each of its calls, without a cast or a raw `fetch`. */
import {
  ApiError,
  CloudApi,
  CloudRole,
  ProjectRole,
  type Cloud,
  type CloudInvitation,
  type CloudInvitationRequest,
  type Size,
  type UserCloud,
} from 'bimdata-cloud-api/current';

export interface Session {
  readonly baseUrl: string;
  readonly token: () => Promise<string>;
}

export function createApi({ baseUrl, token }: Session): CloudApi {
  return new CloudApi({ baseUrl, accessToken: token, credentials: 'include' });
}

/** What the page of a cloud shows. */
export interface CloudPage {
  readonly cloud: Cloud;
  readonly size: Size;
  readonly users: readonly UserCloud[];
  readonly invitations: readonly CloudInvitation[];
}

export async function loadPage(api: CloudApi, id: number): Promise<CloudPage> {
  const [cloud, size, users, invitations] = await Promise.all([
    api.getCloud(id),
    api.getCloudSize(id),
    api.getCloudUsers(id),
    api.getCloudInvitations(id),
  ]);
  return { cloud, size, users, invitations };
}

/** Invites somebody; `undefined` if they are a member already. */
export async function invite(
  api: CloudApi,
  id: number,
  invitation: CloudInvitationRequest,
): Promise<CloudInvitation | undefined> {
  const result = await api.inviteCloudUser(id, invitation).result();
  if (result.ok) return result.data;
  if (result.error.status === 400 && result.error.body.already_exists) return undefined;
  throw result.error;
}

/** Gives a member another role; the body is the member as read before. */
export async function changeRole(api: CloudApi, id: number, member: UserCloud, role: CloudRole): Promise<number> {
  if (member.id === null) throw new TypeError('The member has no account.');
  const { cloud_role } = await api.updateCloudUser(id, member.id, { ...member, cloud_role: role });
  return cloud_role;
}

/** Uses all of it; returns what happened. */
export async function usePlatform(session: Session): Promise<string[]> {
  const api = createApi(session);
  const seen: string[] = [];
  const before = await api.getClouds();
  const { id } = await api.createCloud({ name: 'Site P' });
  seen.push(`clouds +${(await api.getClouds()).length - before.length}`);
  seen.push((await api.updateCloud(id, { name: 'Site Q' })).name);

  const image = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'site.svg', { type: 'image/svg+xml' });
  seen.push(typeof (await api.updateCloud(id, { image })).image);
  seen.push(String((await api.updateCloud(id, { image: null })).image));
  const withImage = await api.createCloud({ name: 'Site R', image });
  seen.push(typeof withImage.image);
  await api.deleteCloud(withImage.id);

  const invitation = {
    email: 'grace@example.org',
    role: CloudRole.User,
    in_all_projects: true,
    project_role: ProjectRole.Guest,
    redirect_uri: 'https://platform.example.org/',
  };
  const sent = await invite(api, id, invitation);
  seen.push(sent?.email ?? 'nobody');
  if (sent) await api.cancelCloudUserInvitation(id, sent.id);
  const page = await loadPage(api, id);
  seen.push(`${page.cloud.name}: ${page.users.length} members, ${page.invitations.length} invitations`);
  seen.push(page.size.managed_by);

  const member = page.users[0];
  seen.push(String(await invite(api, id, { ...invitation, email: member?.email ?? '' })));
  await api.deleteCloud(id);
  const gone: unknown = await api.getCloud(id).catch((error: unknown) => error);
  seen.push(gone instanceof ApiError ? String(gone.status) : 'there');

  const shared = await api.getCloudUsers(42);
  const ben = shared.find(({ cloud_role }) => cloud_role === CloudRole.User);
  if (ben?.id) {
    seen.push(String(await changeRole(api, 42, ben, CloudRole.Admin)));
    await api.deleteCloudUser(42, ben.id);
  }
  seen.push(`${shared.length} members, then ${(await api.getCloudUsers(42)).length}`);
  return seen;
}
