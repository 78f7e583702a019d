/** The objects of `cloud-current`: the part of the state that its contract documents. */
import type { components } from '../../../../generated/cloud-current/schema.js';
import type { SeedCloud, SeedCloudRole, SeedInvitation, SeedProject, SeedUser } from '../../seed-types.js';
import { findOrganization, measureCloud, ROLE, type Membership, type Store } from '../../state/store.js';

type Schemas = components['schemas'];

/** Where users sign in of whom nothing else is known. */
const PROVIDER = 'bimdata';

/** The role of a user who has none: the service always returns a number. */
const NO_ROLE = 0;

/** Returns a cloud. */
export function viewCurrentCloud(store: Store, cloud: SeedCloud): Schemas['Cloud'] {
  const { id, name, features = [], is_default = false, created_at, updated_at } = cloud;
  const creator = store.users.find((user) => user.id === cloud.creator_id);
  return {
    id,
    name,
    features,
    marketplace_apps: (cloud.marketplace_apps ?? []).flatMap((client) => viewMarketplaceApp(store, client)),
    organization: viewOrganization(store, cloud.organization_id),
    creator: creator ? viewCurrentUser(cloud, creator) : null,
    creator_app: cloud.creator_app ?? null,
    is_default,
    created_at,
    updated_at,
    image: store.locateImage(cloud),
  };
}

function viewOrganization(store: Store, wanted: number | null | undefined): Schemas['Organization'] | null {
  const found = findOrganization(store, wanted);
  if (!found) return null;
  const { id, name, is_personnal, created_at, updated_at, logo = null } = found;
  return { id, name, is_personnal, created_at, updated_at, logo };
}

/** Returns an application of the marketplace; nothing if the marketplace does not have it. */
function viewMarketplaceApp(store: Store, client: string): Schemas['MarketplaceAppLight'][] {
  const found = store.apps.find(({ client_id }) => client_id === client)?.marketplace;
  if (!found) return [];
  const { id, name, viewer_plugins_urls = null, file = null, organization_id, images = [] } = found;
  const publisher = findOrganization(store, organization_id);
  const organization = publisher ? { id: publisher.id, name: publisher.name, logo: publisher.logo ?? null } : null;
  return [{ id, name, viewer_plugins_urls, file, organization, images }];
}

/** Returns a user, with their roles in a cloud and, of its projects, in the one where it is highest. */
export function viewCurrentUser({ members, projects }: SeedCloud, user: SeedUser): Schemas['User'] {
  const isUser = (member: { readonly user: number }): boolean => member.user === user.id;
  const roles = projects.flatMap((project) => project.members.filter(isUser)).map(({ role }) => role);
  return {
    ...viewPerson(user),
    cloud_role: members.find(isUser)?.role ?? NO_ROLE,
    project_role: Math.max(NO_ROLE, ...roles),
  };
}

/** Returns a member of a cloud. */
export function viewCurrentMember({ user, member }: Membership): Schemas['UserCloud'] {
  return { ...viewPerson(user), cloud_role: member.role, in_all_projects: member.in_all_projects ?? false };
}

function viewPerson({ id, email = '', created_at, updated_at, provider = PROVIDER, ...known }: SeedUser) {
  const { firstname = null, lastname = null, sub = null, profile_picture = null } = known;
  return { id, email, firstname, lastname, created_at, updated_at, provider, sub, profile_picture };
}

/** Returns an invitation. */
export function viewCurrentInvitation(invitation: SeedInvitation): Schemas['CloudInvitation'] {
  const { id, email, redirect_uri, role = ROLE.admin, project_role, in_all_projects = false } = invitation;
  return { id, email, redirect_uri, role, ...(project_role && { project_role }), in_all_projects };
}

/** Returns a project of a cloud. */
export function viewCurrentProject(store: Store, cloud: SeedCloud, project: SeedProject): Schemas['Project'] {
  const { id, logo = null, name, description = null, status = 'A', created_at, updated_at } = project;
  const { root_folder_id = null, main_model_id = null } = project;
  const owner = viewCurrentCloud(store, cloud);
  return { id, logo, name, description, cloud: owner, status, created_at, updated_at, root_folder_id, main_model_id };
}

/** Returns the size of a cloud, as a caller with this role sees it. */
export function viewSize(cloud: SeedCloud, role: SeedCloudRole): Schemas['Size'] {
  const { managed_by, limit } = cloud.storage ?? { managed_by: 'BIMDATA_PLATFORM', limit: null };
  const used = measureCloud(cloud);
  const left = limit === null ? null : Math.max(0, limit - used);
  const isAdmin = role === ROLE.admin;
  return {
    managed_by,
    role,
    total_size: isAdmin ? used : null,
    total_size_available: isAdmin ? limit : null,
    remaining_total_size: left,
    remaining_total_size_percent: isAdmin && limit && left !== null ? roundPercent(left / limit) : null,
  };
}

function roundPercent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
