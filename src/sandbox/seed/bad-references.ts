/** Finds the references of a seed that name nothing, and the IDs that occur twice. */
import type { SeedProblem } from '../sandbox-error.js';
import type { Seed, SeedCloud, SeedMember } from '../seed-types.js';

type Path = SeedProblem['path'];

const USER_ID = 'id of a user';
const APP_ID = 'client_id of an application';
const ORGANIZATION_ID = 'id of an organization';

type Kind = typeof USER_ID | typeof APP_ID | typeof ORGANIZATION_ID;

/** Returns the references to missing users, applications and organizations, and the IDs that occur twice. */
export function findBadReferences(seed: Seed): SeedProblem[] {
  const problems: SeedProblem[] = [];
  const { users, apps, organizations = [], clouds } = seed;
  const report = (path: Path, message: string): void => void problems.push({ path, message });
  const within = <Part extends 'invitations' | 'projects'>(part: Part): [SeedCloud[Part], Path][] =>
    clouds.map((cloud, index) => [cloud[part], ['clouds', index, part]]);
  const known: Record<Kind, ReadonlySet<unknown>> = {
    [USER_ID]: collectDistinct('id', [[users, ['users']]], report),
    [APP_ID]: collectDistinct('client_id', [[apps, ['apps']]], report),
    [ORGANIZATION_ID]: collectDistinct('id', [[organizations, ['organizations']]], report),
  };
  collectDistinct('key', [[seed.api_keys, ['api_keys']]], report);
  collectDistinct('id', [[clouds, ['clouds']]], report);
  collectDistinct('id', within('invitations'), report);
  collectDistinct('id', within('projects'), report);
  for (const [path, members] of listMemberLists(seed)) collectDistinct('user', [[members, path]], report);
  for (const [path, kind, value] of listReferences(seed)) {
    if (value === undefined || value === null || known[kind].has(value)) continue;
    report(path, `must be the ${kind} in the seed; got ${JSON.stringify(value)}`);
  }
  return problems;
}

/** Returns the values of a key in all lists; reports those that are not unique. */
function collectDistinct<Key extends string>(
  key: Key,
  lists: readonly (readonly [readonly Record<Key, unknown>[], Path])[],
  report: (path: Path, message: string) => void,
): ReadonlySet<unknown> {
  const seen = new Set<unknown>();
  for (const [items, path] of lists) {
    for (const [index, item] of items.entries()) {
      if (seen.has(item[key])) report([...path, index, key], 'must be unique');
      seen.add(item[key]);
    }
  }
  return seen;
}

type Reference = readonly [path: Path, kind: Kind, value: unknown];

/** Returns the lists of members of all clouds and projects. */
function listMemberLists({ clouds }: Seed): [path: Path, members: readonly SeedMember<unknown>[]][] {
  return clouds.flatMap(({ members, projects }, index): [Path, readonly SeedMember<unknown>[]][] => [
    [['clouds', index, 'members'], members],
    ...projects.map((project, place): [Path, readonly SeedMember<unknown>[]] => [
      ['clouds', index, 'projects', place, 'members'],
      project.members,
    ]),
  ]);
}

function listEach(kind: Kind, values: readonly unknown[], path: Path): Reference[] {
  return values.map((value, index) => [[...path, index], kind, value]);
}

/** Returns all references of a seed, in its order. */
function listReferences(seed: Seed): Reference[] {
  const { apps, api_keys, organizations = [], clouds } = seed;
  return [
    ...apps.map(({ marketplace }, index): Reference => [
      ['apps', index, 'marketplace', 'organization_id'],
      ORGANIZATION_ID,
      marketplace?.organization_id,
    ]),
    ...api_keys.flatMap(({ app, user }, index): Reference[] => [
      [['api_keys', index, 'app'], APP_ID, app],
      [['api_keys', index, 'user'], USER_ID, user],
    ]),
    ...organizations.flatMap(({ members, apps: clients = [] }, index) => [
      ...listEach(USER_ID, members, ['organizations', index, 'members']),
      ...listEach(APP_ID, clients, ['organizations', index, 'apps']),
    ]),
    ...clouds.flatMap((cloud, index): Reference[] => {
      const at = ['clouds', index] as const;
      return [
        [[...at, 'creator_id'], USER_ID, cloud.creator_id],
        [[...at, 'creator_app'], APP_ID, cloud.creator_app],
        [[...at, 'organization_id'], ORGANIZATION_ID, cloud.organization_id],
        ...listEach(APP_ID, cloud.apps, [...at, 'apps']),
        ...listEach(APP_ID, cloud.marketplace_apps ?? [], [...at, 'marketplace_apps']),
        ...cloud.invitations.map(({ app }, place): Reference => [[...at, 'invitations', place, 'app'], APP_ID, app]),
      ];
    }),
    ...listMemberLists(seed).flatMap(([path, members]) =>
      members.map(({ user }, place): Reference => [[...path, place, 'user'], USER_ID, user]),
    ),
  ];
}
