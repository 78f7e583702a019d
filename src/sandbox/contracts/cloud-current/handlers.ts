/** What each operation of `cloud-current` does: one handler per operationId. The contract defines everything else. */
import type { operations } from '../../../../generated/cloud-current/schema.js';
import type { Caller } from '../../credentials.js';
import { Refusal } from '../../response.js';
import {
  addCloud,
  addDemo,
  cancelInvitation,
  changeCloud,
  changeRole,
  deleteCloud,
  invite,
  removeMember,
  type CloudFields,
} from '../../state/changes.js';
import {
  findAdministeredCloud,
  findCloud,
  findMember,
  findOrganization,
  findRole,
  hasMember,
  listClouds,
  listMembers,
  type Store,
} from '../../state/store.js';
import type { Call, Handlers } from '../handler.js';
import {
  viewCurrentCloud,
  viewCurrentInvitation,
  viewCurrentMember,
  viewCurrentProject,
  viewCurrentUser,
  viewSize,
} from './views.js';

/** Returns the fields of a cloud that a body sets. @throws {Refusal} 400 if the caller cannot set one. */
function readCloudFields({ store, caller, body }: Call<operations['updateCloud']>): CloudFields {
  const { name, organization_id, image } = body;
  requireOrganization(store, caller, organization_id);
  return { name, organization_id, image };
}

/** Organizations that the caller does not belong to are hidden. @throws {Refusal} 400 if it is one of those. */
function requireOrganization(store: Store, { app, user }: Caller, wanted: number | undefined): void {
  if (wanted === undefined) return;
  const { members = [], apps = [] } = findOrganization(store, wanted) ?? {};
  if (user === undefined ? apps.includes(app) : members.includes(user)) return;
  throw new Refusal(400, { body: { organization_id: [`Invalid pk "${wanted}" - object does not exist.`] } });
}

type Filters = NonNullable<operations['getCloudUsers']['parameters']['query']>;

/** Whether an email address matches a filter; case does not matter. */
const FILTERS: { readonly [Name in keyof Required<Filters>]: (email: string, wanted: string) => boolean } = {
  email: (email, wanted) => email === wanted,
  email__contains: (email, wanted) => email.includes(wanted),
  email__endswith: (email, wanted) => email.endsWith(wanted),
  email__startswith: (email, wanted) => email.startsWith(wanted),
};

function matchesFilters(email: string, filters: Filters): boolean {
  return Object.entries(FILTERS).every(([name, matches]) => {
    const wanted = filters[name as keyof Filters];
    return wanted === undefined || matches(email.toLowerCase(), wanted.toLowerCase());
  });
}

/** The handlers of `cloud-current`, by operationId. */
export const CLOUD_CURRENT_HANDLERS: Handlers<operations> = {
  getClouds: ({ store, caller }) => listClouds(store, caller).map((cloud) => viewCurrentCloud(store, cloud)),

  createCloud: (call) => viewCurrentCloud(call.store, addCloud(call.store, call.caller, readCloudFields(call))),

  getCloud: ({ store, caller, path }) => viewCurrentCloud(store, findCloud(store, caller, path.id)),

  updateCloud: (call) => {
    const { store, caller, path } = call;
    const cloud = findAdministeredCloud(store, caller, path.id);
    return viewCurrentCloud(store, changeCloud(store, cloud, readCloudFields(call)));
  },

  deleteCloud: ({ store, caller, path }) => deleteCloud(store, findAdministeredCloud(store, caller, path.id)),

  checkAccess: ({ store, caller, path }) => {
    const { marketplace_apps: installed = [] } = findCloud(store, caller, path.id);
    if (!installed.includes(caller.app)) throw new Refusal(403);
  },

  createDemo: ({ store, caller, path }) => {
    const cloud = findAdministeredCloud(store, caller, path.id);
    return viewCurrentProject(store, cloud, addDemo(store, caller, cloud));
  },

  getCloudSize: ({ store, caller, path }) => {
    const cloud = findCloud(store, caller, path.id);
    return viewSize(cloud, findRole(cloud, caller)!);
  },

  getCloudInvitations: ({ store, caller, path }) =>
    findAdministeredCloud(store, caller, path.cloud_pk)
      .invitations.filter(({ app }) => app === caller.app)
      .map(viewCurrentInvitation),

  inviteCloudUser: ({ store, caller, path, body }) => {
    const cloud = findAdministeredCloud(store, caller, path.cloud_pk);
    const { email, redirect_uri, role, project_role, in_all_projects } = body;
    if (hasMember(store, cloud, email)) throw new Refusal(400);
    const invitation = invite(store, caller, cloud, { email, redirect_uri, role, project_role, in_all_projects });
    return viewCurrentInvitation(invitation);
  },

  cancelCloudUserInvitation: ({ store, caller, path }) =>
    cancelInvitation(caller, findAdministeredCloud(store, caller, path.cloud_pk), path.id),

  getCloudUsers: ({ store, caller, path, query }) =>
    listMembers(store, findAdministeredCloud(store, caller, path.cloud_pk))
      .filter(({ user: { email = '' } }) => matchesFilters(email, query))
      .map(viewCurrentMember),

  updateCloudUser: ({ store, caller, path, body }) => {
    const cloud = findAdministeredCloud(store, caller, path.cloud_pk);
    const found = findMember(store, cloud, path.id);
    changeRole(cloud, found, body.cloud_role);
    return viewCurrentUser(cloud, found.user);
  },

  deleteCloudUser: ({ store, caller, path }) => {
    const cloud = findAdministeredCloud(store, caller, path.cloud_pk);
    removeMember(cloud, findMember(store, cloud, path.id));
  },
};
