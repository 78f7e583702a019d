/** The changes to the state that handlers of several contracts share. */
import type { Caller } from '../credentials.js';
import { Refusal } from '../response.js';
import type {
  SeedCloud,
  SeedCloudRole,
  SeedInvitation,
  SeedMember,
  SeedProject,
  SeedProjectRole,
} from '../seed-types.js';
import { checkInvitation, findInvitation } from './invitation.js';
import { createNotFound, findUser, ROLE, type Membership, type Store } from './store.js';

/** The size of the model in a demo project, in bytes. */
const DEMO_BYTES = 24_117_248;

/** How large the files of a new cloud can be, in bytes. */
const FREE_BYTES = 10_737_418_240;

const LAST_ADMINISTRATOR = 'A cloud needs an administrator: the last one cannot be removed, and keeps the role.';

/** The fields of a cloud that requests set; those that are missing stay as they are. */
export interface CloudFields {
  readonly name?: string | undefined;
  readonly organization_id?: number | null | undefined;
  /** A `data:` URL, or `null` to take the image away. */
  readonly image?: string | null | undefined;
}

/** Adds a cloud. The user who creates it becomes its first administrator; an application administers it otherwise. */
export function addCloud(store: Store, { app, user }: Caller, { name = '', ...fields }: CloudFields): SeedCloud {
  const now = store.now();
  const cloud: SeedCloud = {
    id: store.nextId(),
    name,
    features: [],
    is_default: false,
    created_at: now,
    updated_at: now,
    image: fields.image ?? null,
    creator_id: user ?? null,
    creator_app: user === undefined ? app : null,
    organization_id: fields.organization_id ?? null,
    members: user === undefined ? [] : [{ user, role: ROLE.admin, in_all_projects: true }],
    apps: user === undefined ? [app] : [],
    marketplace_apps: [],
    storage: { managed_by: 'BIMDATA_PLATFORM', limit: FREE_BYTES },
    invitations: [],
    projects: [],
  };
  store.clouds.push(cloud);
  return cloud;
}

/** Changes the given fields of a cloud. */
export function changeCloud(store: Store, cloud: SeedCloud, fields: CloudFields): SeedCloud {
  const { name = cloud.name, organization_id = cloud.organization_id, image = cloud.image } = fields;
  return Object.assign(cloud, { name, organization_id, image, updated_at: store.now() });
}

/** Deletes a cloud. */
export function deleteCloud({ clouds }: Store, cloud: SeedCloud): void {
  removeItem(clouds, cloud);
}

/** Adds the demo project to a cloud. */
export function addDemo(store: Store, { user: creator }: Caller, cloud: SeedCloud): SeedProject {
  const now = store.now();
  const others = cloud.members.filter(({ user, in_all_projects: everywhere }) => everywhere && user !== creator);
  const project: SeedProject = {
    id: store.nextId(),
    name: 'Demo',
    description: null,
    logo: null,
    status: 'A',
    created_at: now,
    updated_at: now,
    parent_id: null,
    root_folder_id: store.nextId(),
    main_model_id: store.nextId(),
    members: [
      ...(creator === undefined ? [] : [{ user: creator, role: ROLE.admin }]),
      ...others.map(({ user, project_role: role = ROLE.user }) => ({ user, role })),
    ],
    size: DEMO_BYTES,
  };
  cloud.projects.push(project);
  return project;
}

/** The fields of an invitation that requests set. */
export interface InvitationFields {
  readonly email: string;
  readonly redirect_uri: string;
  readonly role?: SeedCloudRole | undefined;
  readonly in_all_projects?: boolean | undefined;
  readonly project_role?: SeedProjectRole | undefined;
}

/** Invites a person to a cloud, and sends a mail. A second invitation sends another mail, but adds no other object. */
export function invite(
  store: Store,
  { app }: Caller,
  cloud: SeedCloud,
  { email: to, redirect_uri, role = ROLE.admin, in_all_projects = false, project_role }: InvitationFields,
): SeedInvitation {
  checkInvitation({ email: to, redirect_uri });
  const address = to.toLowerCase();
  let invitation = cloud.invitations.find(({ email }) => email.toLowerCase() === address);
  if (!invitation) {
    const projects = { in_all_projects, ...(project_role && { project_role }) };
    invitation = { id: store.nextId(), email: to, redirect_uri, role, ...projects, app };
    cloud.invitations.push(invitation);
  }
  store.send(to, invitation.id);
  return invitation;
}

/** Cancels an invitation of the calling application. @throws {Refusal} 404 if it has no such invitation. */
export function cancelInvitation({ app: caller }: Caller, { invitations }: SeedCloud, wanted: number): void {
  const own = invitations.find(({ id, app }) => id === wanted && app === caller);
  removeItem(invitations, own ?? createNotFound());
}

/** Changes the role of a member. @throws {Refusal} 403 if it is the last administrator. */
export function changeRole(cloud: SeedCloud, { member }: Membership, role: SeedCloudRole = member.role): void {
  if (role !== ROLE.admin) requireAnotherAdministrator(cloud, member);
  member.role = role;
}

/** Removes a member from a cloud and all its projects. @throws {Refusal} 403 if it is the last administrator. */
export function removeMember(cloud: SeedCloud, { user: { id }, member }: Membership): void {
  requireAnotherAdministrator(cloud, member);
  removeItem(cloud.members, member);
  for (const project of cloud.projects) project.members = project.members.filter(({ user }) => user !== id);
}

/** Applications do not count: nobody could sign in to the cloud as its administrator. */
function requireAnotherAdministrator({ members }: SeedCloud, member: SeedMember<SeedCloudRole>): void {
  const isOther = (other: SeedMember<SeedCloudRole>): boolean => other !== member && other.role === ROLE.admin;
  if (member.role !== ROLE.admin || members.some(isOther)) return;
  throw new Refusal(403, { detail: LAST_ADMINISTRATOR });
}

/**
 * Makes the invited person a member, and creates a user if the email address has none. Returns the member and the
 * invitation's `redirect_uri`; `undefined` if there is no such invitation.
 */
export function acceptInvitation(
  store: Store,
  wanted: number,
): (Membership & { readonly redirectUri: string }) | undefined {
  const found = findInvitation(store, wanted);
  if (!found) return undefined;
  const { owner: cloud, invitation } = found;
  const { email, redirect_uri: redirectUri, role = ROLE.admin, in_all_projects = false, project_role } = invitation;
  let user = findUser(store, email);
  if (!user) {
    const now = store.now();
    user = { id: store.nextId(), email, created_at: now, updated_at: now };
    store.users.push(user);
  }
  const { id } = user;
  let member = cloud.members.find((cloudMember) => cloudMember.user === id);
  if (!member) {
    member = { user: id, role, in_all_projects, ...(project_role && { project_role }) };
    cloud.members.push(member);
  }
  if (in_all_projects) joinProjects(cloud, id, project_role);
  removeItem(cloud.invitations, invitation);
  return { redirectUri, member, user };
}

function joinProjects({ projects }: SeedCloud, user: number, role: SeedProjectRole = ROLE.user): void {
  for (const { members } of projects) if (!members.some((member) => member.user === user)) members.push({ user, role });
}

function removeItem<Item>(items: Item[], item: Item): void {
  items.splice(items.indexOf(item), 1);
}
