/** One call of each operation, with the expected request. */
import { CloudRole, type ApiCall, type CloudApi } from '../../src/index.js';

/** A call, and the request that the server must receive. */
export interface Call {
  readonly make: (api: CloudApi) => ApiCall<unknown, unknown>;
  readonly request: string;
  readonly body?: unknown;
}

const invitation = { email: 'ada@example.org', redirect_uri: 'https://example.org/welcome', role: CloudRole.Admin };

/** The calls by operationId. */
export const CALLS: Readonly<Record<string, Call>> = {
  getClouds: { make: (api) => api.getClouds(), request: 'GET /cloud' },
  createCloud: { make: (api) => api.createCloud({ name: 'Ä' }), request: 'POST /cloud', body: { name: 'Ä' } },
  getCloud: { make: (api) => api.getCloud(7), request: 'GET /cloud/7' },
  fullUpdateCloud: {
    make: (api) => api.fullUpdateCloud(7, { name: 'B' }),
    request: 'PUT /cloud/7',
    body: { name: 'B' },
  },
  updateCloud: { make: (api) => api.updateCloud(7, {}), request: 'PATCH /cloud/7', body: {} },
  deleteCloud: { make: (api) => api.deleteCloud(7), request: 'DELETE /cloud/7' },
  createDemo: { make: (api) => api.createDemo(7), request: 'POST /cloud/7/create-demo' },
  getCloudSize: { make: (api) => api.getCloudSize(7), request: 'GET /cloud/7/size' },
  getCloudInvitations: { make: (api) => api.getCloudInvitations('7'), request: 'GET /cloud/7/invitation' },
  inviteCloudUser: {
    make: (api) => api.inviteCloudUser(7, invitation),
    request: 'POST /cloud/7/invitation',
    body: invitation,
  },
  cancelCloudUserInvitation: {
    make: (api) => api.cancelCloudUserInvitation('7', 8),
    request: 'DELETE /cloud/7/invitation/8',
  },
  getCloudUsers: { make: (api) => api.getCloudUsers('a/b?c#d é'), request: 'GET /cloud/a%2Fb%3Fc%23d%20%C3%A9/user' },
  getCloudUser: { make: (api) => api.getCloudUser('7', 8), request: 'GET /cloud/7/user/8' },
  fullUpdateCloudUser: {
    make: (api) => api.fullUpdateCloudUser('7', 8, { role: CloudRole.User }),
    request: 'PUT /cloud/7/user/8',
    body: { role: 50 },
  },
  updateCloudUser: {
    make: (api) => api.updateCloudUser('7', 8, { role: 100 }),
    request: 'PATCH /cloud/7/user/8',
    body: { role: 100 },
  },
  deleteCloudUser: { make: (api) => api.deleteCloudUser('7', 8), request: 'DELETE /cloud/7/user/8' },
};
