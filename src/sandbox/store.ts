/** The in-memory state of the sandbox, and the queries that several handlers share. */
import { CloudRole, type User } from '../../generated/cloud/index.js';
import type { Caller } from './credentials.js';
import { Refusal } from './response.js';
import type { Mail, Seed, SeedCloud, SeedMember } from './types.js';

/** The state of a sandbox. */
export interface Store extends Seed {
  readonly mails: readonly Mail[];
  /** Returns a new ID, unique among all objects of the store. */
  nextId(): number;
  /** Returns the current time in the service's format (ISO 8601). */
  now(): string;
  /** Sends an invitation by mail; `invitation` is its ID. */
  send(to: string, invitation: number): void;
}

/** Creates a store from a copy of a seed; `send` delivers its mails. */
export function createStore(seed: Seed, clock: () => number, send: (to: string, invitation: number) => Mail): Store {
  const content = structuredClone(seed);
  const mails: Mail[] = [];
  const things = content.clouds.flatMap((cloud) => [cloud, ...cloud.invitations, ...cloud.projects]);
  let last = Math.max(0, ...[...content.users, ...things].map(({ id }) => id));
  return {
    ...content,
    mails,
    nextId: () => (last += 1),
    now: () => new Date(clock()).toISOString(),
    send: (to, invitation) => void mails.push(send(to, invitation)),
  };
}

/** Returns a copy of the state as a seed. */
export function exportSeed({ users, apps, api_keys, clouds }: Store): Seed {
  return structuredClone({ users, apps, api_keys, clouds });
}

/** Returns the role of a caller in a cloud, if there is one. */
export function findRole(cloud: SeedCloud, { app, user }: Caller): CloudRole | undefined {
  if (user === undefined) return cloud.apps.includes(app) ? CloudRole.Admin : undefined;
  return cloud.members.find((member) => member.user === user)?.role;
}

/**
 * Returns a cloud that the caller belongs to.
 *
 * @throws {Refusal} 404 if there is none. The clouds of others are hidden, so they are 404 as well.
 */
export function findCloud({ clouds }: Store, caller: Caller, id: unknown): SeedCloud {
  return clouds.find((cloud) => `${cloud.id}` === `${id}` && findRole(cloud, caller)) ?? createNotFound();
}

/**
 * Returns a cloud that the caller administers.
 *
 * @throws {Refusal} 404 if the caller does not belong to it, 403 if the caller's role is not administrator.
 */
export function findAdministeredCloud(store: Store, caller: Caller, id: unknown): SeedCloud {
  const cloud = findCloud(store, caller, id);
  if (findRole(cloud, caller) !== CloudRole.Admin) throw new Refusal(403);
  return cloud;
}

/** Returns a member of a cloud with the user. @throws {Refusal} 404 if there is none. */
export function findMember(
  { users }: Store,
  cloud: SeedCloud,
  id: unknown,
): { readonly member: SeedMember<CloudRole>; readonly user: User } {
  const member = cloud.members.find((seedMember) => seedMember.user === id) ?? createNotFound();
  return { member, user: users.find((user) => user.id === id)! };
}

/** Returns the user with an email address, if there is one. */
export function findUser({ users }: Store, email: string): User | undefined {
  return users.find((user) => user.email?.toLowerCase() === email.toLowerCase());
}

/** Ends a request with 404. */
export function createNotFound(): never {
  throw new Refusal(404);
}
