/** What each operation of `cloud` does: one handler per operationId. The contract defines everything else. */
import type { operations } from '../../../../generated/cloud/schema.js';
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
} from '../../state/changes.js';
import {
  findAdministeredCloud,
  findCloud,
  findMember,
  hasMember,
  listClouds,
  listMembers,
  measureCloud,
} from '../../state/store.js';
import type { Handler, Handlers } from '../handler.js';
import { viewCloud, viewInvitation, viewMember, viewProject } from './views.js';

/** Changes the fields of a cloud that the body contains; PUT and PATCH do the same. */
const updateCloud: Handler<operations['updateCloud']> = ({ store, caller, path, body: { name } }) =>
  viewCloud(store, changeCloud(store, findAdministeredCloud(store, caller, path.id), { name }));

/** Changes the fields of a member that the body contains; PUT and PATCH do the same. */
const updateCloudUser: Handler<operations['updateCloudUser']> = ({ store, caller, path, body }) => {
  const cloud = findAdministeredCloud(store, caller, path.cloud_pk);
  const found = findMember(store, cloud, path.id);
  changeRole(cloud, found, body.role);
  return viewMember(found);
};

/** The handlers of `cloud`, by operationId. */
export const CLOUD_HANDLERS: Handlers<operations> = {
  getClouds: ({ store, caller }) => listClouds(store, caller).map((cloud) => viewCloud(store, cloud)),

  createCloud: ({ store, caller, body: { name } }) => viewCloud(store, addCloud(store, caller, { name })),

  getCloud: ({ store, caller, path }) => viewCloud(store, findCloud(store, caller, path.id)),

  fullUpdateCloud: updateCloud,

  updateCloud,

  deleteCloud: ({ store, caller, path }) => deleteCloud(store, findAdministeredCloud(store, caller, path.id)),

  createDemo: ({ store, caller, path }) => {
    const cloud = findAdministeredCloud(store, caller, path.id);
    return viewProject(store, cloud, addDemo(store, caller, cloud));
  },

  getCloudSize: ({ store, caller, path }) => measureCloud(findCloud(store, caller, path.id)),

  getCloudInvitations: ({ store, caller, path }) =>
    findAdministeredCloud(store, caller, path.cloud_pk)
      .invitations.filter(({ app }) => app === caller.app)
      .map(viewInvitation),

  inviteCloudUser: ({ store, caller, path, body: { email, redirect_uri, role } }) => {
    const cloud = findAdministeredCloud(store, caller, path.cloud_pk);
    if (hasMember(store, cloud, email)) throw new Refusal(409);
    return viewInvitation(invite(store, caller, cloud, { email, redirect_uri, role }));
  },

  cancelCloudUserInvitation: ({ store, caller, path }) =>
    cancelInvitation(caller, findAdministeredCloud(store, caller, path.cloud_pk), path.id),

  getCloudUsers: ({ store, caller, path }) =>
    listMembers(store, findAdministeredCloud(store, caller, path.cloud_pk)).map(viewMember),

  getCloudUser: ({ store, caller, path }) =>
    viewMember(findMember(store, findAdministeredCloud(store, caller, path.cloud_pk), path.id)),

  fullUpdateCloudUser: updateCloudUser,

  updateCloudUser,

  deleteCloudUser: ({ store, caller, path }) => {
    const cloud = findAdministeredCloud(store, caller, path.cloud_pk);
    removeMember(cloud, findMember(store, cloud, path.id));
  },
};
