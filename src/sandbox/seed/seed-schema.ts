/** The schema of a seed. Its limits are those of `cloud`, whose components it refers to. */

const TEXT = { type: 'string', minLength: 1 };
const OPTIONAL_TEXT = { type: ['string', 'null'] };
/** Below it, adding to a number gives another. */
const LARGEST = 2 ** 52;
const ID = { type: 'integer', maximum: LARGEST };
const OPTIONAL_ID = { type: ['integer', 'null'], maximum: LARGEST };
const BYTES = { type: 'integer', minimum: 0, maximum: LARGEST };
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
  { logo: OPTIONAL_TEXT, apps: createListSchema(TEXT) },
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

const STORAGE = closeSchema({
  managed_by: { type: 'string', enum: ['BIMDATA_PLATFORM', 'ORGANIZATION'] },
  limit: { ...BYTES, type: ['integer', 'null'] },
});

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
    storage: STORAGE,
  },
);

/** The schema; resolve its references in the document of `cloud`. */
export const SEED_SCHEMA: object = closeSchema(
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
