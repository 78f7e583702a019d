/** Validates a seed: its structure, its references, and that IDs are unique. */
import { parsePointer } from '../../openapi/pointer.js';
import { CONTRACTS } from '../contracts/contracts.js';
import { createChecks } from '../route.js';
import { SandboxError, type SeedProblem } from '../sandbox-error.js';
import type { Seed, SeedCloud, SeedMember } from '../seed-types.js';

const TEXT = { type: 'string', minLength: 1 };
const OPTIONAL_TEXT = { type: ['string', 'null'] };
const ID = { type: 'integer' };
const OPTIONAL_ID = { type: ['integer', 'null'] };
const BYTES = { type: 'integer', minimum: 0 };
const FLAG = { type: 'boolean' };
const DATES = {
  created_at: { type: 'string', format: 'date-time' },
  updated_at: { type: 'string', format: 'date-time' },
};
/** An address, or a file. */
const IMAGE = { type: ['string', 'null'], pattern: '^(?!data:)|^data:[^,]*;base64,[A-Za-z0-9+/=]*$' };

function createListSchema(items: object): object {
  return { type: 'array', items };
}

function closeSchema(required: Record<string, object>, optional: Record<string, object> = {}): object {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
    additionalProperties: false,
  };
}

/** Returns the schema of a component of `cloud`, whose limits the state has as well. */
function refer(pointer: string): object {
  return { $ref: `#/components/schemas/${pointer}` };
}

const USER = closeSchema(
  { id: ID, ...DATES },
  {
    email: refer('User/properties/email'),
    firstname: OPTIONAL_TEXT,
    lastname: OPTIONAL_TEXT,
    company: OPTIONAL_TEXT,
    provider: TEXT,
    sub: OPTIONAL_TEXT,
    profile_picture: OPTIONAL_TEXT,
  },
);

const MARKETPLACE_APP = closeSchema(
  { id: ID, name: TEXT },
  {
    viewer_plugins_urls: { type: ['array', 'null'], items: TEXT },
    file: OPTIONAL_TEXT,
    organization_id: OPTIONAL_ID,
    images: createListSchema(closeSchema({ id: ID, image: TEXT, order: ID })),
  },
);

const ORGANIZATION = closeSchema(
  { id: ID, name: { ...TEXT, maxLength: 256 }, is_personnal: FLAG, ...DATES, members: createListSchema(ID) },
  { logo: OPTIONAL_TEXT },
);

/** Where a member, or who accepts an invitation, also belongs. */
const PROJECTS = { in_all_projects: FLAG, project_role: refer('ProjectRole') };

const INVITATION = closeSchema(
  {
    id: ID,
    email: refer('CloudInvitation/properties/email'),
    redirect_uri: refer('CloudInvitation/properties/redirect_uri'),
    app: TEXT,
  },
  { role: refer('CloudRole'), ...PROJECTS },
);

const PROJECT = closeSchema(
  {
    id: ID,
    name: refer('Project/properties/name'),
    ...DATES,
    members: createListSchema(closeSchema({ user: ID, role: refer('ProjectRole') })),
    size: BYTES,
  },
  {
    description: OPTIONAL_TEXT,
    logo: OPTIONAL_TEXT,
    status: refer('ProjectStatus'),
    parent_id: OPTIONAL_ID,
    root_folder_id: OPTIONAL_ID,
    main_model_id: OPTIONAL_ID,
  },
);

const CLOUD = closeSchema(
  {
    id: ID,
    name: refer('CloudName'),
    ...DATES,
    creator_id: OPTIONAL_ID,
    members: createListSchema(closeSchema({ user: ID, role: refer('CloudRole') }, PROJECTS)),
    apps: createListSchema(TEXT),
    invitations: createListSchema(INVITATION),
    projects: createListSchema(PROJECT),
  },
  {
    features: createListSchema(
      closeSchema({ name: refer('Feature/properties/name') }, { viewer_url: refer('Feature/properties/viewer_url') }),
    ),
    is_default: FLAG,
    image: IMAGE,
    creator_app: OPTIONAL_TEXT,
    organization_id: OPTIONAL_ID,
    marketplace_apps: createListSchema(TEXT),
    size_limit: { ...BYTES, type: ['integer', 'null'] },
  },
);

const SEED = closeSchema(
  {
    users: createListSchema(USER),
    apps: createListSchema(
      closeSchema(
        { client_id: TEXT, client_secret: TEXT },
        { scopes: createListSchema(TEXT), marketplace: MARKETPLACE_APP },
      ),
    ),
    api_keys: createListSchema(closeSchema({ key: TEXT, app: TEXT }, { user: ID })),
    clouds: createListSchema(CLOUD),
  },
  { organizations: createListSchema(ORGANIZATION) },
);

/**
 * Returns a value as a seed.
 *
 * @throws {SandboxError} If it is not a valid seed.
 */
export function checkSeed(value: unknown): Seed {
  const errors = createChecks(CONTRACTS.cloud.document)(SEED)(value);
  const problems = errors.map(({ instancePath, keyword, params, message }): SeedProblem => {
    const path = parsePointer(instancePath).map(formatKey);
    const extra = params['additionalProperty'] as string | undefined;
    if (extra !== undefined) return { path: [...path, extra], message: 'is not a known property' };
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

/** Returns the references to missing users, applications and organizations, and the IDs that occur twice. */
function findBadReferences(seed: Seed): SeedProblem[] {
  const problems: SeedProblem[] = [];
  const { users, apps, organizations = [], clouds } = seed;
  const report = (path: Path, message: string): void => void problems.push({ path, message });
  const within = <Part extends 'invitations' | 'projects'>(part: Part): [SeedCloud[Part], Path][] =>
    clouds.map((cloud, index) => [cloud[part], ['clouds', index, part]]);
  const known: Record<Kind, ReadonlySet<unknown>> = {
    'id of a user': collectDistinct('id', [[users, ['users']]], report),
    'client_id of an application': collectDistinct('client_id', [[apps, ['apps']]], report),
    'id of an organization': collectDistinct('id', [[organizations, ['organizations']]], report),
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

type Kind = 'id of a user' | 'client_id of an application' | 'id of an organization';

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

/** Returns all references of a seed, in its order. */
function listReferences(seed: Seed): Reference[] {
  const { apps, api_keys, organizations = [], clouds } = seed;
  const USER_ID = 'id of a user';
  const APP_ID = 'client_id of an application';
  const ORGANIZATION_ID = 'id of an organization';
  const refers = (kind: Kind, values: readonly unknown[], ...path: Path): Reference[] =>
    values.map((value, index) => [[...path, index], kind, value]);
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
    ...organizations.flatMap(({ members }, index) => refers(USER_ID, members, 'organizations', index, 'members')),
    ...clouds.flatMap((cloud, index): Reference[] => {
      const at = ['clouds', index] as const;
      return [
        [[...at, 'creator_id'], USER_ID, cloud.creator_id],
        [[...at, 'creator_app'], APP_ID, cloud.creator_app],
        [[...at, 'organization_id'], ORGANIZATION_ID, cloud.organization_id],
        ...refers(APP_ID, cloud.apps, ...at, 'apps'),
        ...refers(APP_ID, cloud.marketplace_apps ?? [], ...at, 'marketplace_apps'),
        ...cloud.invitations.map(({ app }, place): Reference => [[...at, 'invitations', place, 'app'], APP_ID, app]),
      ];
    }),
    ...listMemberLists(seed).flatMap(([path, members]) =>
      members.map(({ user }, place): Reference => [[...path, place, 'user'], USER_ID, user]),
    ),
  ];
}
