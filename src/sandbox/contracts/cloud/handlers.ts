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
import { showCloud, showInvitation, showMember, showProject } from './views.js';

/** Changes the fields of a cloud that the body contains; PUT and PATCH do the same. */
const updateCloud: Handler<operations['updateCloud']> = ({ store, caller, path, body: { name } }) =>
  showCloud(store, changeCloud(store, findAdministeredCloud(store, caller, path.id), { name }));

/** Changes the fields of a member that the body contains; PUT and PATCH do the same. */
const updateCloudUser: Handler<operations['updateCloudUser']> = ({ store, caller, path, body }) => {
  const cloud = findAdministeredCloud(store, caller, path.cloud_pk);
  const found = findMember(store, cloud, path.id);
  changeRole(cloud, found, body.role);
  return showMember(found);
};

/** The handlers of `cloud`, by operationId. */
export const CLOUD_HANDLERS: Handlers<operations> = {
  getClouds: ({ store, caller }) => listClouds(store, caller).map((cloud) => showCloud(store, cloud)),

  createCloud: ({ store, caller, body: { name } }) => showCloud(store, addCloud(store, caller, { name })),

  getCloud: ({ store, caller, path }) => showCloud(store, findCloud(store, caller, path.id)),

  fullUpdateCloud: updateCloud,

  updateCloud,

  deleteCloud: ({ store, caller, path }) => deleteCloud(store, findAdministeredCloud(store, caller, path.id)),

  createDemo: ({ store, caller, path }) => {
    const cloud = findAdministeredCloud(store, caller, path.id);
    return showProject(store, cloud, addDemo(store, caller, cloud));
  },

  getCloudSize: ({ store, caller, path }) => measureCloud(findCloud(store, caller, path.id)),

  getCloudInvitations: ({ store, caller, path }) =>
    findAdministeredCloud(store, caller, path.cloud_pk)
      .invitations.filter(({ app }) => app === caller.app)
      .map(showInvitation),

  inviteCloudUser: ({ store, caller, path, body: { email, redirect_uri, role } }) => {
    const cloud = findAdministeredCloud(store, caller, path.cloud_pk);
    if (hasMember(store, cloud, email)) throw new Refusal(409);
    return showInvitation(invite(store, caller, cloud, { email, redirect_uri, role }));
  },

  cancelCloudUserInvitation: ({ store, caller, path }) =>
    cancelInvitation(caller, findAdministeredCloud(store, caller, path.cloud_pk), path.id),

  getCloudUsers: ({ store, caller, path }) =>
    listMembers(store, findAdministeredCloud(store, caller, path.cloud_pk)).map(showMember),

  getCloudUser: ({ store, caller, path }) =>
    showMember(findMember(store, findAdministeredCloud(store, caller, path.cloud_pk), path.id)),

  fullUpdateCloudUser: updateCloudUser,

  updateCloudUser,

  deleteCloudUser: ({ store, caller, path }) => {
    const cloud = findAdministeredCloud(store, caller, path.cloud_pk);
    removeMember(cloud, findMember(store, cloud, path.id));
  },
};
