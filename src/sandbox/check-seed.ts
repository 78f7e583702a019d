/** Checks a start state: its form by the contract's schemas, and that what it names is there. */
import type { Document } from '../../scripts/openapi.js';
import { checksOf } from './route.js';
import { SandboxError, type SeedProblem } from './sandbox-error.js';
import type { Seed } from './types.js';

const text = { type: 'string', minLength: 1 };
const id = { type: 'integer' };
const list = (items: object): object => ({ type: 'array', items });

/** A schema of the contract, with fields besides; others are refused. */
const extended = (name: string, properties: Record<string, object>): object => ({
  type: 'object',
  $ref: `#/components/schemas/${name}`,
  required: Object.keys(properties),
  properties,
  unevaluatedProperties: false,
});

const closed = (required: Record<string, object>, optional: Record<string, object> = {}): object => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});

const membersWith = (role: string): object =>
  list(closed({ user: id, role: { $ref: `#/components/schemas/${role}` } }));

const SCHEMA = closed({
  users: list(extended('User', {})),
  apps: list(closed({ client_id: text, client_secret: text }, { scopes: list(text) })),
  api_keys: list(closed({ key: text, app: text }, { user: id })),
  clouds: list(
    extended('Cloud', {
      creator_id: { type: ['integer', 'null'] },
      members: membersWith('CloudRole'),
      apps: list(text),
      invitations: list(extended('CloudInvitation', { app: text })),
      projects: list(
        extended('Project', { members: membersWith('ProjectRole'), size: { type: 'integer', minimum: 0 } }),
      ),
    }),
  ),
});

/**
 * Returns a value as the start state that it is.
 *
 * @throws {SandboxError} Where it is none.
 */
export const checkSeed = (document: Document, value: unknown): Seed => {
  const errors = checksOf(document)(SCHEMA)(value);
  const problems = errors.map(({ instancePath, keyword, params, message }): SeedProblem => {
    const path = instancePath.split('/').slice(1).map(toKey);
    const extra = params['unevaluatedProperty'] ?? params['additionalProperty'];
    if (extra !== undefined) return { path: [...path, String(extra)], message: 'is not known' };
    const values = keyword === 'enum' ? `: ${JSON.stringify(params['allowedValues'])}` : '';
    return { path, message: `${message}${values}` };
  });
  refuse(problems.length ? problems : danglingNames(value as Seed));
  return value as Seed;
};

const refuse = (problems: readonly SeedProblem[]): void => {
  if (problems.length) throw new SandboxError('seed', 'The start state cannot be used.', problems);
};

const toKey = (segment: string): string | number =>
  /^\d+$/.test(segment) ? Number(segment) : segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** Returns the names of users and applications that are not there, and those that are there twice. */
const danglingNames = ({ users, apps, api_keys, clouds }: Seed): SeedProblem[] => {
  const problems: SeedProblem[] = [];
  const find = (known: ReadonlySet<unknown>, name: unknown, ...path: (string | number)[]): void => {
    if (name !== undefined && name !== null && !known.has(name)) {
      problems.push({ path, message: `must name one of those above, which ${JSON.stringify(name)} does not` });
    }
  };
  const distinct = <Item>(
    items: readonly Item[],
    key: keyof Item & string,
    ...path: (string | number)[]
  ): Set<unknown> => {
    const seen = new Set<unknown>();
    items.forEach((item, index) => {
      if (seen.has(item[key])) problems.push({ path: [...path, index, key], message: 'must not stand twice' });
      seen.add(item[key]);
    });
    return seen;
  };
  const userIds = distinct(users, 'id', 'users');
  const appIds = distinct(apps, 'client_id', 'apps');
  distinct(api_keys, 'key', 'api_keys');
  distinct(clouds, 'id', 'clouds');
  api_keys.forEach((one, index) => {
    find(appIds, one.app, 'api_keys', index, 'app');
    find(userIds, one.user, 'api_keys', index, 'user');
  });
  clouds.forEach((cloud, index) => {
    const at = ['clouds', index] as const;
    find(userIds, cloud.creator_id, ...at, 'creator_id');
    cloud.apps.forEach((app, place) => find(appIds, app, ...at, 'apps', place));
    const groups = [
      [cloud.members, ...at, 'members'] as const,
      ...cloud.projects.map((project, place) => [project.members, ...at, 'projects', place, 'members'] as const),
    ];
    for (const [members, ...path] of groups) {
      distinct<{ user: number }>(members, 'user', ...path);
      members.forEach(({ user }, place) => find(userIds, user, ...path, place, 'user'));
    }
    distinct(cloud.invitations, 'id', ...at, 'invitations');
    cloud.invitations.forEach(({ app }, place) => find(appIds, app, ...at, 'invitations', place, 'app'));
  });
  return problems;
};
