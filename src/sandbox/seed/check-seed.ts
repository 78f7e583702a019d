/** Validates a seed: its structure by the contract's schemas, its references, and that IDs are unique. */
import { parsePointer } from '../../openapi/pointer.js';
import type { Document } from '../../openapi/document.js';
import { createChecks } from '../route.js';
import { SandboxError, type SeedProblem } from '../sandbox-error.js';
import type { Seed, SeedCloud, SeedMember } from '../types.js';

const TEXT = { type: 'string', minLength: 1 };
const ID = { type: 'integer' };
function createListSchema(items: object): object {
  return { type: 'array', items };
}

/** Returns a schema of the contract with additional properties; any other property is invalid. */
function extendSchema(name: string, properties: Record<string, object>): object {
  return {
    type: 'object',
    $ref: `#/components/schemas/${name}`,
    required: Object.keys(properties),
    properties,
    unevaluatedProperties: false,
  };
}

function closeSchema(required: Record<string, object>, optional: Record<string, object> = {}): object {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
    additionalProperties: false,
  };
}

function createMembersSchema(role: string): object {
  return createListSchema(closeSchema({ user: ID, role: { $ref: `#/components/schemas/${role}` } }));
}

const SCHEMA = closeSchema({
  users: createListSchema(extendSchema('User', {})),
  apps: createListSchema(closeSchema({ client_id: TEXT, client_secret: TEXT }, { scopes: createListSchema(TEXT) })),
  api_keys: createListSchema(closeSchema({ key: TEXT, app: TEXT }, { user: ID })),
  clouds: createListSchema(
    extendSchema('Cloud', {
      creator_id: { type: ['integer', 'null'] },
      members: createMembersSchema('CloudRole'),
      apps: createListSchema(TEXT),
      invitations: createListSchema(extendSchema('CloudInvitation', { app: TEXT })),
      projects: createListSchema(
        extendSchema('Project', { members: createMembersSchema('ProjectRole'), size: { type: 'integer', minimum: 0 } }),
      ),
    }),
  ),
});

/**
 * Returns a value as a seed.
 *
 * @throws {SandboxError} If it is not a valid seed.
 */
export function checkSeed(document: Document, value: unknown): Seed {
  const errors = createChecks(document)(SCHEMA)(value);
  const problems = errors.map(({ instancePath, keyword, params, message }): SeedProblem => {
    const path = parsePointer(instancePath).map(formatKey);
    const extra = params['unevaluatedProperty'] ?? params['additionalProperty'];
    if (extra !== undefined) return { path: [...path, String(extra)], message: 'is not a known property' };
    const values = keyword === 'enum' ? `: ${JSON.stringify(params['allowedValues'])}` : '';
    return { path, message: `${message}${values}` };
  });
  refuseSeed(problems.length ? problems : findBadReferences(value as Seed));
  return value as Seed;
}

function refuseSeed(problems: readonly SeedProblem[]): void {
  if (problems.length) throw new SandboxError('seed', 'The seed is invalid.', problems);
}

function formatKey(segment: string): string | number {
  return /^\d+$/.test(segment) ? Number(segment) : segment;
}

type Path = SeedProblem['path'];

/** Returns the references to missing users and applications, and the IDs that occur twice. */
function findBadReferences({ users, apps, api_keys, clouds }: Seed): SeedProblem[] {
  const problems: SeedProblem[] = [];
  /** Returns the values of a key; reports those that are not unique. */
  const distinct = <Key extends string>(key: Key, ...lists: (readonly [readonly Record<Key, unknown>[], Path])[]) => {
    const seen = new Set<unknown>();
    for (const [items, path] of lists) {
      for (const [index, item] of items.entries()) {
        if (seen.has(item[key])) problems.push({ path: [...path, index, key], message: 'must be unique' });
        seen.add(item[key]);
      }
    }
    return seen;
  };
  const userIds = distinct('id', [users, ['users']]);
  const appIds = distinct('client_id', [apps, ['apps']]);
  distinct('key', [api_keys, ['api_keys']]);
  distinct('id', [clouds, ['clouds']]);
  const within = <Part extends 'invitations' | 'projects'>(part: Part): [SeedCloud[Part], Path][] =>
    clouds.map((cloud, index) => [cloud[part], ['clouds', index, part]]);
  distinct('id', ...within('invitations'));
  distinct('id', ...within('projects'));

  const named = (known: ReadonlySet<unknown>, kind: string, value: unknown, path: Path): void => {
    if (value === undefined || value === null || known.has(value)) return;
    problems.push({ path, message: `must be the ${kind} in the seed; got ${JSON.stringify(value)}` });
  };
  const user = (id: unknown, ...path: Path): void => named(userIds, 'id of a user', id, path);
  const app = (id: unknown, ...path: Path): void => named(appIds, 'client_id of an application', id, path);
  const members = (list: readonly SeedMember<unknown>[], ...path: Path): void => {
    distinct('user', [list, path]);
    for (const [index, member] of list.entries()) user(member.user, ...path, index, 'user');
  };
  for (const [index, key] of api_keys.entries()) {
    app(key.app, 'api_keys', index, 'app');
    user(key.user, 'api_keys', index, 'user');
  }
  for (const [index, cloud] of clouds.entries()) {
    const at = ['clouds', index] as const;
    user(cloud.creator_id, ...at, 'creator_id');
    members(cloud.members, ...at, 'members');
    for (const [place, id] of cloud.apps.entries()) app(id, ...at, 'apps', place);
    for (const [place, seedInvitation] of cloud.invitations.entries())
      app(seedInvitation.app, ...at, 'invitations', place, 'app');
    for (const [place, seedProject] of cloud.projects.entries())
      members(seedProject.members, ...at, 'projects', place, 'members');
  }
  return problems;
}
