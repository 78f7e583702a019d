/** The seed of a sandbox that is given none. Its IDs are those of the contract's examples. */
import type { Seed } from '../seed-types.js';
import { ROLE } from '../state/store.js';

const AT = { created_at: '2019-09-03T12:00:00Z', updated_at: '2019-09-04T12:00:00Z' };
const FEATURES = [{ name: 'bimdata-viewer', viewer_url: 'https://viewer.example.org' }];

/** Ada and demo-app administer Site A, and Ben is a member of it. Site E has one member: Eve. */
export const DEFAULT_SEED: Seed = {
  users: [
    { id: 1312, email: 'ada@example.org', firstname: 'Ada', lastname: 'Martin', company: 'Example SA', ...AT },
    { id: 1313, email: 'ben@example.org', firstname: 'Ben', lastname: 'Okafor', company: 'Example SA', ...AT },
    { id: 1314, email: 'eve@example.org', firstname: 'Eve', lastname: 'Lindqvist', company: null, ...AT },
  ],
  apps: [
    { client_id: 'demo-app', client_secret: 'demo-secret' },
    { client_id: 'other-app', client_secret: 'other-secret' },
  ],
  api_keys: [
    { key: 'sandbox-ada', app: 'demo-app', user: 1312 },
    { key: 'sandbox-ben', app: 'demo-app', user: 1313 },
    { key: 'sandbox-eve', app: 'other-app', user: 1314 },
  ],
  organizations: [],
  clouds: [
    {
      id: 42,
      name: 'Site A',
      features: FEATURES,
      is_default: false,
      ...AT,
      creator_id: 1312,
      members: [
        { user: 1312, role: ROLE.admin },
        { user: 1313, role: ROLE.user },
      ],
      apps: ['demo-app'],
      invitations: [
        {
          id: 7,
          email: 'grace@example.org',
          redirect_uri: 'https://example.org/welcome',
          role: ROLE.admin,
          app: 'demo-app',
        },
      ],
      projects: [
        {
          id: 365,
          logo: null,
          name: 'Tower',
          status: 'A',
          ...AT,
          parent_id: null,
          root_folder_id: 7312,
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
      creator_id: 1314,
      members: [{ user: 1314, role: ROLE.admin }],
      apps: [],
      invitations: [],
      projects: [],
    },
  ],
};
