/** The in-memory state of the sandbox, and the queries that several handlers share. */
import type { Caller } from '../credentials.js';
import { Refusal } from '../response.js';
import type { Seed, SeedCloud, SeedCloudMember, SeedCloudRole, SeedOrganization, SeedUser } from '../seed-types.js';
import type { Mail } from '../types.js';

/** The roles in clouds and projects. */
export const ROLE = { admin: 100, user: 50, guest: 25 } as const;

/** The state of a sandbox. */
export interface Store extends Required<Seed> {
  readonly mails: readonly Mail[];
  /** Returns a new ID, unique among all objects of the store. */
  nextId(): number;
  /** Returns the current time in the service's format (ISO 8601). */
  now(): string;
  /** Sends an invitation by mail; `invitation` is its ID. */
  send(to: string, invitation: number): void;
  /** Returns the address of a cloud's image, if it has one. */
  locateImage(cloud: SeedCloud): string | null;
}

/** What a store needs of the service around it. */
export interface Surroundings {
  readonly clock: () => number;
  /** Delivers a mail. */
  readonly send: (to: string, invitation: number) => Mail;
  /** Returns the address at which the image of a cloud is served. */
  readonly imageUrl: (cloud: number) => string;
}

/** Creates a store from a copy of a seed. */
export function createStore(seed: Seed, { clock, send, imageUrl }: Surroundings): Store {
  const content = { organizations: [], ...structuredClone(seed) };
  const mails: Mail[] = [];
  let last = Math.max(0, ...listIds(content));
  return {
    ...content,
    mails,
    nextId: () => (last += 1),
    now: () => new Date(clock()).toISOString(),
    send: (to, invitation) => void mails.push(send(to, invitation)),
    locateImage: ({ id, image = null }) => (image?.startsWith('data:') ? imageUrl(id) : image),
  };
}

function listIds({ users, organizations, clouds }: Required<Seed>): number[] {
  const things = clouds.flatMap((cloud) => [cloud, ...cloud.invitations, ...cloud.projects]);
  return [...users, ...organizations, ...things].map(({ id }) => id);
}

/** Returns a copy of the state as a seed. */
export function exportSeed({ users, apps, api_keys, organizations, clouds }: Store): Seed {
  return structuredClone({ users, apps, api_keys, organizations, clouds });
}

/** Returns the role of a caller in a cloud, if there is one. */
export function findRole(cloud: SeedCloud, { app, user }: Caller): SeedCloudRole | undefined {
  if (user === undefined) return cloud.apps.includes(app) ? ROLE.admin : undefined;
  return cloud.members.find((member) => member.user === user)?.role;
}

/** Returns the clouds that the caller belongs to. */
export function listClouds({ clouds }: Store, caller: Caller): SeedCloud[] {
  return clouds.filter((cloud) => findRole(cloud, caller));
}

/**
 * Returns a cloud that the caller belongs to.
 *
 * @throws {Refusal} 404 if there is none. The clouds of others are hidden, so they are 404 as well.
 */
export function findCloud({ clouds }: Store, caller: Caller, id: number | string): SeedCloud {
  return clouds.find((cloud) => `${cloud.id}` === `${id}` && findRole(cloud, caller)) ?? createNotFound();
}

/**
 * Returns a cloud that the caller administers.
 *
 * @throws {Refusal} 404 if the caller does not belong to it, 403 if the caller's role is not administrator.
 */
export function findAdministeredCloud(store: Store, caller: Caller, id: number | string): SeedCloud {
  const cloud = findCloud(store, caller, id);
  if (findRole(cloud, caller) !== ROLE.admin) throw new Refusal(403);
  return cloud;
}

/** A member of a cloud, and the user. */
export interface Membership {
  readonly member: SeedCloudMember;
  readonly user: SeedUser;
}

/** Returns the members of a cloud. */
export function listMembers({ users }: Store, cloud: SeedCloud): Membership[] {
  return cloud.members.map((member) => ({ member, user: users.find(({ id }) => id === member.user)! }));
}

/** Returns a member of a cloud. @throws {Refusal} 404 if there is none. */
export function findMember(store: Store, cloud: SeedCloud, id: number): Membership {
  return listMembers(store, cloud).find(({ user }) => user.id === id) ?? createNotFound();
}

/** Returns the user with an email address, if there is one. */
export function findUser({ users }: Store, email: string): SeedUser | undefined {
  return users.find((user) => user.email?.toLowerCase() === email.toLowerCase());
}

/** Returns an organization, if there is one. */
export function findOrganization(
  { organizations }: Store,
  wanted: number | null | undefined,
): SeedOrganization | undefined {
  return organizations.find(({ id }) => id === wanted);
}

/** Whether the owner of an email address is a member of a cloud. */
export function hasMember(store: Store, cloud: SeedCloud, email: string): boolean {
  const found = findUser(store, email);
  return cloud.members.some(({ user }) => user === found?.id);
}

/** Returns the size of all files in a cloud, in bytes. */
export function measureCloud({ projects }: SeedCloud): number {
  return projects.reduce((sum, { size }) => sum + size, 0);
}

/** Ends a request with 404. */
export function createNotFound(): never {
  throw new Refusal(404);
}
