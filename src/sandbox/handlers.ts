/** What each operation does: one handler per operationId. The contract defines everything else. */
import {
  CloudRole,
  ProjectRole,
  ProjectStatus,
  type Cloud,
  type CloudApi,
  type CloudInvitation,
  type CloudInvitationRequest,
  type CloudRequest,
  type CloudUpdate,
  type OperationId,
  type User,
  type UserCloudUpdate,
} from '../../generated/cloud/index.js';
import type { Caller } from './credentials.js';
import { Refusal } from './response.js';
import {
  findAdministeredCloud,
  findCloud,
  findMember,
  createNotFound,
  findRole,
  findUser,
  type Store,
} from './store.js';
import type { SeedCloud, SeedInvitation, SeedMember, SeedProject } from './types.js';

/** An authorized request that conforms to the contract. */
export interface Call<Body = never> {
  readonly store: Store;
  readonly caller: Caller;
  /** The path parameters. */
  readonly path: Readonly<Record<string, unknown>>;
  readonly body: Body;
}

/** Returns the body of the success response. @throws {Refusal} If the request fails. */
export type Handler<Body = unknown> = (call: Call<any>) => Body;

type Handlers = { readonly [Id in OperationId]: Handler<Awaited<ReturnType<CloudApi[Id]>>> };

/** The size of the model in a demo project, in bytes. */
const DEMO_BYTES = 24_117_248;

function showCloud({ users }: Store, cloud: SeedCloud): Cloud {
  const { creator_id, members, apps, invitations, projects, ...shown } = cloud;
  return { ...shown, creator: users.find(({ id }) => id === creator_id) ?? null };
}

function showInvitation({ app, ...shown }: SeedInvitation): CloudInvitation {
  return shown;
}

function showMember({ user, member }: { user: User; member: SeedMember<CloudRole> }): User {
  return {
    ...user,
    cloud_role: member.role,
  };
}

/** Updates the fields of a cloud that the body contains; PUT and PATCH do the same. */
function changeCloud({ store, caller, path, body }: Call<CloudUpdate>): Cloud {
  const cloud = findAdministeredCloud(store, caller, path['id']);
  cloud.name = body.name ?? cloud.name;
  return showCloud(store, Object.assign(cloud, { updated_at: store.now() }));
}

/** Updates the fields of a member that the body contains; PUT and PATCH do the same. */
function changeMember({ store, caller, path, body }: Call<UserCloudUpdate>): User {
  const found = findMember(store, findAdministeredCloud(store, caller, path['cloud_pk']), path['id']);
  found.member.role = body.role ?? found.member.role;
  return showMember(found);
}

function removeItem<Item>(items: Item[], item: Item): void {
  items.splice(items.indexOf(item), 1);
}

/** The handlers, by operationId. */
export const HANDLERS: Handlers = {
  getClouds: ({ store, caller }) =>
    store.clouds.filter((cloud) => findRole(cloud, caller)).map((cloud) => showCloud(store, cloud)),

  createCloud: ({ store, caller, body }: Call<CloudRequest>) => {
    const now = store.now();
    const cloud: SeedCloud = {
      id: store.nextId(),
      name: body.name,
      features: [],
      is_default: false,
      created_at: now,
      updated_at: now,
      creator_id: caller.user ?? null,
      members: caller.user === undefined ? [] : [{ user: caller.user, role: CloudRole.Admin }],
      apps: caller.user === undefined ? [caller.app] : [],
      invitations: [],
      projects: [],
    };
    store.clouds.push(cloud);
    return showCloud(store, cloud);
  },

  getCloud: ({ store, caller, path }) => showCloud(store, findCloud(store, caller, path['id'])),

  fullUpdateCloud: changeCloud,

  updateCloud: changeCloud,

  deleteCloud: ({ store, caller, path }) => {
    removeItem(store.clouds, findAdministeredCloud(store, caller, path['id']));
  },

  createDemo: ({ store, caller, path }) => {
    const cloud = findAdministeredCloud(store, caller, path['id']);
    const now = store.now();
    const project: SeedProject = {
      id: store.nextId(),
      logo: null,
      name: 'Demo',
      status: ProjectStatus.Active,
      created_at: now,
      updated_at: now,
      parent_id: null,
      root_folder_id: `${store.nextId()}`,
      members: caller.user === undefined ? [] : [{ user: caller.user, role: ProjectRole.Admin }],
      size: DEMO_BYTES,
    };
    cloud.projects.push(project);
    const { members, size, ...shown } = project;
    return { ...shown, cloud: showCloud(store, cloud) };
  },

  getCloudSize: ({ store, caller, path }) =>
    findCloud(store, caller, path['id']).projects.reduce((sum, { size }) => sum + size, 0),

  getCloudInvitations: ({ store, caller, path }) =>
    findAdministeredCloud(store, caller, path['cloud_pk'])
      .invitations.filter(({ app }) => app === caller.app)
      .map(showInvitation),

  inviteCloudUser: ({ store, caller, path, body }: Call<CloudInvitationRequest>) => {
    const cloud = findAdministeredCloud(store, caller, path['cloud_pk']);
    const { email, redirect_uri, role = CloudRole.Admin } = body;
    const invitee = findUser(store, email);
    if (cloud.members.some(({ user }) => user === invitee?.id)) throw new Refusal(409);
    let invitation = cloud.invitations.find(
      (seedInvitation) => seedInvitation.email.toLowerCase() === email.toLowerCase(),
    );
    if (!invitation) {
      invitation = { id: store.nextId(), email, redirect_uri, role, app: caller.app };
      cloud.invitations.push(invitation);
    }
    store.send(email, invitation.id);
    return showInvitation(invitation);
  },

  cancelCloudUserInvitation: ({ store, caller, path }) => {
    const { invitations } = findAdministeredCloud(store, caller, path['cloud_pk']);
    const own = invitations.find(({ id, app }) => id === path['id'] && app === caller.app);
    removeItem(invitations, own ?? createNotFound());
  },

  getCloudUsers: ({ store, caller, path }) => {
    const cloud = findAdministeredCloud(store, caller, path['cloud_pk']);
    return cloud.members.map((member) => showMember(findMember(store, cloud, member.user)));
  },

  getCloudUser: ({ store, caller, path }) =>
    showMember(findMember(store, findAdministeredCloud(store, caller, path['cloud_pk']), path['id'])),

  fullUpdateCloudUser: changeMember,

  updateCloudUser: changeMember,

  deleteCloudUser: ({ store, caller, path }) => {
    const cloud = findAdministeredCloud(store, caller, path['cloud_pk']);
    const { user, member } = findMember(store, cloud, path['id']);
    removeItem(cloud.members, member);
    for (const project of cloud.projects)
      project.members = project.members.filter((seedMember) => seedMember.user !== user.id);
  },
};

/**
 * Makes the invited person a member, and creates a user if the email address has none. Returns the user and the
 * invitation's `redirect_uri`; `undefined` if there is no such invitation.
 */
export function acceptInvitation(
  store: Store,
  id: number,
): { readonly redirectUri: string; readonly user: User } | undefined {
  const cloud = store.clouds.find(({ invitations }) => invitations.some((seedInvitation) => seedInvitation.id === id));
  const invitation = cloud?.invitations.find((seedInvitation) => seedInvitation.id === id);
  if (!cloud || !invitation) return undefined;
  const { email, redirect_uri: redirectUri, role = CloudRole.Admin } = invitation;
  let user = findUser(store, email);
  if (!user) {
    const now = store.now();
    user = { id: store.nextId(), email, created_at: now, updated_at: now };
    store.users.push(user);
  }
  const member = { user: user.id, role };
  cloud.members.push(member);
  removeItem(cloud.invitations, invitation);
  return { redirectUri, user: showMember({ member, user }) };
}
