/** The seed of a sandbox that is given none. Its IDs are those of the contracts' examples. */
import type { Seed } from '../seed-types.js';
import { ROLE } from '../state/store.js';

const AT = { created_at: '2019-09-03T12:00:00Z', updated_at: '2019-09-04T12:00:00Z' };
const FEATURES = [{ name: 'bimdata-viewer', viewer_url: 'https://viewer.example.org' }];

const SIGN_IN = { provider: 'bimdata', profile_picture: null };
const STORAGE = { managed_by: 'BIMDATA_PLATFORM', limit: 10_737_418_240 } as const;

/** Ada and demo-app administer Site A, and Ben is a member of it. Site E has one member: Eve. */
export const DEFAULT_SEED: Seed = {
  users: [
    {
      id: 1312,
      email: 'ada@example.org',
      firstname: 'Ada',
      lastname: 'Martin',
      company: 'Example SA',
      ...SIGN_IN,
      sub: '2f1c9a52-6a1e-4c3b-9d57-0d2f8f0a1312',
      ...AT,
    },
    {
      id: 1313,
      email: 'ben@example.org',
      firstname: 'Ben',
      lastname: 'Okafor',
      company: 'Example SA',
      ...SIGN_IN,
      sub: '2f1c9a52-6a1e-4c3b-9d57-0d2f8f0a1313',
      ...AT,
    },
    {
      id: 1314,
      email: 'eve@example.org',
      firstname: 'Eve',
      lastname: 'Lindqvist',
      company: null,
      ...SIGN_IN,
      sub: '2f1c9a52-6a1e-4c3b-9d57-0d2f8f0a1314',
      ...AT,
    },
  ],
  apps: [
    {
      client_id: 'demo-app',
      client_secret: 'demo-secret',
      marketplace: {
        id: 12,
        name: 'Energy report',
        viewer_plugins_urls: ['https://apps.example.org/energy.js'],
        file: null,
        organization_id: 5,
        images: [{ id: 3, image: 'https://apps.example.org/energy.png', order: 1 }],
      },
    },
    { client_id: 'other-app', client_secret: 'other-secret' },
  ],
  api_keys: [
    { key: 'sandbox-ada', app: 'demo-app', user: 1312 },
    { key: 'sandbox-ben', app: 'demo-app', user: 1313 },
    { key: 'sandbox-eve', app: 'other-app', user: 1314 },
  ],
  organizations: [
    { id: 5, name: 'Example SA', is_personnal: false, logo: null, ...AT, members: [1312], apps: ['demo-app'] },
  ],
  clouds: [
    {
      id: 42,
      name: 'Site A',
      features: FEATURES,
      is_default: false,
      ...AT,
      image: null,
      creator_id: 1312,
      creator_app: null,
      organization_id: 5,
      members: [
        { user: 1312, role: ROLE.admin, in_all_projects: true },
        { user: 1313, role: ROLE.user, in_all_projects: false },
      ],
      apps: ['demo-app'],
      marketplace_apps: ['demo-app'],
      storage: STORAGE,
      invitations: [
        {
          id: 7,
          email: 'grace@example.org',
          redirect_uri: 'https://example.org/welcome',
          role: ROLE.admin,
          in_all_projects: false,
          app: 'demo-app',
        },
      ],
      projects: [
        {
          id: 365,
          name: 'Tower',
          description: null,
          logo: null,
          status: 'A',
          ...AT,
          parent_id: null,
          root_folder_id: 7312,
          main_model_id: null,
          members: [
            { user: 1312, role: ROLE.admin },
            { user: 1313, role: ROLE.guest },
          ],
          size: 5_368_709_120,
        },
      ],
    },
    {
      id: 43,
      name: 'Site E',
      features: [],
      is_default: true,
      ...AT,
      image: null,
      creator_id: 1314,
      creator_app: null,
      organization_id: null,
      members: [{ user: 1314, role: ROLE.admin, in_all_projects: true }],
      apps: [],
      marketplace_apps: [],
      storage: STORAGE,
      invitations: [],
      projects: [],
    },
  ],
};
