/** The objects of `cloud`: the part of the state that its contract documents. */
import type { components } from '../../../../generated/cloud/schema.js';
import type { SeedCloud, SeedInvitation, SeedProject, SeedUser } from '../../seed-types.js';
import { ROLE, type Membership, type Store } from '../../state/store.js';

type Schemas = components['schemas'];

/** Returns a cloud. */
export function viewCloud({ users }: Store, cloud: SeedCloud): Schemas['Cloud'] {
  const { id, name, features = [], is_default = false, created_at, updated_at } = cloud;
  const creator = users.find((user) => user.id === cloud.creator_id);
  return { id, name, features, creator: creator ? viewUser(creator) : null, is_default, created_at, updated_at };
}

/** Returns a user. What is unknown of a user is absent. */
function viewUser({ id, email, firstname, lastname, company, created_at, updated_at }: SeedUser): Schemas['User'] {
  return {
    id,
    ...(email !== undefined && { email }),
    ...(company !== undefined && { company }),
    ...(firstname && { firstname }),
    ...(lastname && { lastname }),
    created_at,
    updated_at,
  };
}

/** Returns a member of a cloud. */
export function viewMember({ user, member }: Membership): Schemas['User'] {
  return { ...viewUser(user), cloud_role: member.role };
}

/** Returns an invitation. */
export function viewInvitation({
  id,
  email,
  redirect_uri,
  role = ROLE.admin,
}: SeedInvitation): Schemas['CloudInvitation'] {
  return { id, email, redirect_uri, role };
}

/** Returns a project of a cloud. */
export function viewProject(store: Store, cloud: SeedCloud, project: SeedProject): Schemas['Project'] {
  const {
    id,
    name,
    logo = null,
    status = 'A',
    created_at,
    updated_at,
    parent_id = null,
    root_folder_id: root,
  } = project;
  return {
    id,
    logo,
    name,
    cloud: viewCloud(store, cloud),
    status,
    created_at,
    updated_at,
    parent_id,
    ...(root !== undefined && root !== null && { root_folder_id: `${root}` }),
  };
}
