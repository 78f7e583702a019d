// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

import { mockOperation } from '../../src/runtime/msw.js';
import type { HttpHandler, MockOptions, MockResponder } from '../../src/runtime/msw.js';
import type { Cloud, CloudInvitation, CloudSize, ErrorDetail, FieldErrors, Project, User } from './schema.js';

/** The first server of the document. */
const baseUrl = 'https://api-beta.bimdata.io';

/** The example of the response `Unauthorized`. */
const unauthorizedExample = { detail: 'Authentication credentials were not provided.' };

/** The example of the response `TooManyRequests`. */
const tooManyRequestsExample = { detail: 'Request was throttled. Expected available in 30 seconds.' };

/** The example of the response `UnexpectedError`. */
const unexpectedErrorExample = { detail: 'A server error occurred.' };

/** The example of the response `Cloud`. */
const cloudExample = {
  id: 42,
  name: 'Site A',
  features: [{ name: 'bimdata-viewer', viewer_url: 'https://viewer.example.org' }],
  creator: {
    id: 1312,
    email: 'ada@example.org',
    company: 'Example SA',
    firstname: 'Ada',
    lastname: 'Martin',
    created_at: '2019-09-02T08:30:00Z',
    updated_at: '2019-09-02T08:30:00Z',
    cloud_role: 100,
    project_role: 25,
  },
  is_default: false,
  created_at: '2019-09-03T12:00:00Z',
  updated_at: '2019-09-04T12:00:00Z',
};

/** The example of the response `InvalidCloud`. */
const invalidCloudExample = { name: ['This field is required.'] };

/** The example of the response `Forbidden`. */
const forbiddenExample = { detail: 'You do not have permission to perform this action.' };

/** The example of the response `NotFound`. */
const notFoundExample = { detail: 'Not found.' };

/** The example of the response `User`. */
const userExample = {
  id: 1313,
  email: 'ben@example.org',
  company: 'Example SA',
  firstname: 'Ben',
  lastname: 'Okafor',
  created_at: '2019-09-02T08:30:00Z',
  updated_at: '2019-09-02T08:30:00Z',
  cloud_role: 50,
  project_role: 25,
};

/** The example of the response `InvalidMember`. */
const invalidMemberExample = { role: ['25 is not a valid choice.'] };

/** Examples of the responses of `GET /cloud`, by status. */
export const getCloudsFixtures = {
  200: [
    {
      id: 42,
      name: 'Site A',
      features: [{ name: 'bimdata-viewer', viewer_url: 'https://viewer.example.org' }],
      creator: {
        id: 1312,
        email: 'ada@example.org',
        company: 'Example SA',
        firstname: 'Ada',
        lastname: 'Martin',
        created_at: '2019-09-02T08:30:00Z',
        updated_at: '2019-09-02T08:30:00Z',
        cloud_role: 100,
        project_role: 25,
      },
      is_default: false,
      created_at: '2019-09-03T12:00:00Z',
      updated_at: '2019-09-04T12:00:00Z',
    },
  ],
  401: unauthorizedExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: Cloud[];
  readonly 401: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `GET /cloud`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockGetClouds(
  response?: MockResponder<typeof getCloudsFixtures, 200, never>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation({ method: 'GET', baseUrl, path: '/cloud', fixtures: getCloudsFixtures }, response, options);
}

/** Examples of the responses of `POST /cloud`, by status. */
export const createCloudFixtures = {
  201: cloudExample,
  400: invalidCloudExample,
  401: unauthorizedExample,
  403: forbiddenExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 201: Cloud;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `POST /cloud`. Responds with 201 and its example, unless `response` says otherwise. */
export function mockCreateCloud(
  response?: MockResponder<typeof createCloudFixtures, 201, never>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'POST', baseUrl, path: '/cloud', status: 201, fixtures: createCloudFixtures },
    response,
    options,
  );
}

/** Examples of the responses of `GET /cloud/{id}`, by status. */
export const getCloudFixtures = {
  200: cloudExample,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: Cloud;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `GET /cloud/{id}`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockGetCloud(
  response?: MockResponder<typeof getCloudFixtures, 200, 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'GET', baseUrl, path: '/cloud/(?<id>[^/]+)', fixtures: getCloudFixtures },
    response,
    options,
  );
}

/** Examples of the responses of `PUT /cloud/{id}`, by status. */
export const fullUpdateCloudFixtures = {
  200: cloudExample,
  400: invalidCloudExample,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: Cloud;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `PUT /cloud/{id}`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockFullUpdateCloud(
  response?: MockResponder<typeof fullUpdateCloudFixtures, 200, 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'PUT', baseUrl, path: '/cloud/(?<id>[^/]+)', fixtures: fullUpdateCloudFixtures },
    response,
    options,
  );
}

/** Examples of the responses of `PATCH /cloud/{id}`, by status. */
export const updateCloudFixtures = {
  200: cloudExample,
  400: { name: ['Ensure this field has no more than 256 characters.'] },
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: Cloud;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `PATCH /cloud/{id}`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockUpdateCloud(
  response?: MockResponder<typeof updateCloudFixtures, 200, 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'PATCH', baseUrl, path: '/cloud/(?<id>[^/]+)', fixtures: updateCloudFixtures },
    response,
    options,
  );
}

/** Examples of the responses of `DELETE /cloud/{id}`, by status. */
export const deleteCloudFixtures = {
  204: undefined,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 204: undefined;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `DELETE /cloud/{id}`. Responds with 204 and its example, unless `response` says otherwise. */
export function mockDeleteCloud(
  response?: MockResponder<typeof deleteCloudFixtures, 204, 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'DELETE', baseUrl, path: '/cloud/(?<id>[^/]+)', status: 204, fixtures: deleteCloudFixtures },
    response,
    options,
  );
}

/** Examples of the responses of `POST /cloud/{id}/create-demo`, by status. */
export const createDemoFixtures = {
  200: {
    id: 365,
    logo: null,
    name: 'Demo',
    cloud: {
      id: 42,
      name: 'Site A',
      features: [{ name: 'bimdata-viewer', viewer_url: 'https://viewer.example.org' }],
      creator: {
        id: 1312,
        email: 'ada@example.org',
        company: 'Example SA',
        firstname: 'Ada',
        lastname: 'Martin',
        created_at: '2019-09-02T08:30:00Z',
        updated_at: '2019-09-02T08:30:00Z',
        cloud_role: 100,
        project_role: 25,
      },
      is_default: false,
      created_at: '2019-09-03T12:00:00Z',
      updated_at: '2019-09-04T12:00:00Z',
    },
    status: 'A',
    created_at: '2019-09-05T12:00:00Z',
    updated_at: '2019-09-05T12:00:00Z',
    parent_id: null,
    root_folder_id: '7312',
  },
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: Project;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `POST /cloud/{id}/create-demo`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockCreateDemo(
  response?: MockResponder<typeof createDemoFixtures, 200, 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'POST', baseUrl, path: '/cloud/(?<id>[^/]+)/create-demo', fixtures: createDemoFixtures },
    response,
    options,
  );
}

/** Examples of the responses of `GET /cloud/{id}/size`, by status. */
export const getCloudSizeFixtures = {
  200: 5368709120,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: CloudSize;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `GET /cloud/{id}/size`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockGetCloudSize(
  response?: MockResponder<typeof getCloudSizeFixtures, 200, 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'GET', baseUrl, path: '/cloud/(?<id>[^/]+)/size', fixtures: getCloudSizeFixtures },
    response,
    options,
  );
}

/** Examples of the responses of `GET /cloud/{cloud_pk}/invitation`, by status. */
export const getCloudInvitationsFixtures = {
  200: [{ id: 7, email: 'grace@example.org', redirect_uri: 'https://example.org/welcome', role: 100 }],
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: CloudInvitation[];
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `GET /cloud/{cloud_pk}/invitation`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockGetCloudInvitations(
  response?: MockResponder<typeof getCloudInvitationsFixtures, 200, 'cloud_pk'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'GET', baseUrl, path: '/cloud/(?<cloud_pk>[^/]+)/invitation', fixtures: getCloudInvitationsFixtures },
    response,
    options,
  );
}

/** Examples of the responses of `POST /cloud/{cloud_pk}/invitation`, by status. */
export const inviteCloudUserFixtures = {
  201: { id: 7, email: 'grace@example.org', redirect_uri: 'https://example.org/welcome', role: 100 },
  400: { email: ['Enter a valid email address.'] },
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  409: { detail: 'This user is already in the cloud.' },
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 201: CloudInvitation;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 409: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `POST /cloud/{cloud_pk}/invitation`. Responds with 201 and its example, unless `response` says otherwise. */
export function mockInviteCloudUser(
  response?: MockResponder<typeof inviteCloudUserFixtures, 201, 'cloud_pk'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    {
      method: 'POST',
      baseUrl,
      path: '/cloud/(?<cloud_pk>[^/]+)/invitation',
      status: 201,
      fixtures: inviteCloudUserFixtures,
    },
    response,
    options,
  );
}

/** Examples of the responses of `DELETE /cloud/{cloud_pk}/invitation/{id}`, by status. */
export const cancelCloudUserInvitationFixtures = {
  204: undefined,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 204: undefined;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `DELETE /cloud/{cloud_pk}/invitation/{id}`. Responds with 204 and its example, unless `response` says otherwise. */
export function mockCancelCloudUserInvitation(
  response?: MockResponder<typeof cancelCloudUserInvitationFixtures, 204, 'cloud_pk' | 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    {
      method: 'DELETE',
      baseUrl,
      path: '/cloud/(?<cloud_pk>[^/]+)/invitation/(?<id>[^/]+)',
      status: 204,
      fixtures: cancelCloudUserInvitationFixtures,
    },
    response,
    options,
  );
}

/** Examples of the responses of `GET /cloud/{cloud_pk}/user`, by status. */
export const getCloudUsersFixtures = {
  200: [
    {
      id: 1312,
      email: 'ada@example.org',
      company: 'Example SA',
      firstname: 'Ada',
      lastname: 'Martin',
      created_at: '2019-09-02T08:30:00Z',
      updated_at: '2019-09-02T08:30:00Z',
      cloud_role: 100,
      project_role: 25,
    },
  ],
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: User[];
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `GET /cloud/{cloud_pk}/user`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockGetCloudUsers(
  response?: MockResponder<typeof getCloudUsersFixtures, 200, 'cloud_pk'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'GET', baseUrl, path: '/cloud/(?<cloud_pk>[^/]+)/user', fixtures: getCloudUsersFixtures },
    response,
    options,
  );
}

/** Examples of the responses of `GET /cloud/{cloud_pk}/user/{id}`, by status. */
export const getCloudUserFixtures = {
  200: userExample,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: User;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `GET /cloud/{cloud_pk}/user/{id}`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockGetCloudUser(
  response?: MockResponder<typeof getCloudUserFixtures, 200, 'cloud_pk' | 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'GET', baseUrl, path: '/cloud/(?<cloud_pk>[^/]+)/user/(?<id>[^/]+)', fixtures: getCloudUserFixtures },
    response,
    options,
  );
}

/** Examples of the responses of `PUT /cloud/{cloud_pk}/user/{id}`, by status. */
export const fullUpdateCloudUserFixtures = {
  200: userExample,
  400: invalidMemberExample,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: User;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `PUT /cloud/{cloud_pk}/user/{id}`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockFullUpdateCloudUser(
  response?: MockResponder<typeof fullUpdateCloudUserFixtures, 200, 'cloud_pk' | 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    {
      method: 'PUT',
      baseUrl,
      path: '/cloud/(?<cloud_pk>[^/]+)/user/(?<id>[^/]+)',
      fixtures: fullUpdateCloudUserFixtures,
    },
    response,
    options,
  );
}

/** Examples of the responses of `PATCH /cloud/{cloud_pk}/user/{id}`, by status. */
export const updateCloudUserFixtures = {
  200: userExample,
  400: invalidMemberExample,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 200: User;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `PATCH /cloud/{cloud_pk}/user/{id}`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockUpdateCloudUser(
  response?: MockResponder<typeof updateCloudUserFixtures, 200, 'cloud_pk' | 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    {
      method: 'PATCH',
      baseUrl,
      path: '/cloud/(?<cloud_pk>[^/]+)/user/(?<id>[^/]+)',
      fixtures: updateCloudUserFixtures,
    },
    response,
    options,
  );
}

/** Examples of the responses of `DELETE /cloud/{cloud_pk}/user/{id}`, by status. */
export const deleteCloudUserFixtures = {
  204: undefined,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  429: tooManyRequestsExample,
  default: unexpectedErrorExample,
} as unknown as {
  readonly 204: undefined;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 429: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `DELETE /cloud/{cloud_pk}/user/{id}`. Responds with 204 and its example, unless `response` says otherwise. */
export function mockDeleteCloudUser(
  response?: MockResponder<typeof deleteCloudUserFixtures, 204, 'cloud_pk' | 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    {
      method: 'DELETE',
      baseUrl,
      path: '/cloud/(?<cloud_pk>[^/]+)/user/(?<id>[^/]+)',
      status: 204,
      fixtures: deleteCloudUserFixtures,
    },
    response,
    options,
  );
}

/** Returns the handlers of all operations: each responds with the example of its success. Specific paths come before general ones. */
export function handlers(options?: MockOptions): HttpHandler[] {
  return [
    mockCancelCloudUserInvitation(undefined, options),
    mockGetCloudUser(undefined, options),
    mockFullUpdateCloudUser(undefined, options),
    mockUpdateCloudUser(undefined, options),
    mockDeleteCloudUser(undefined, options),
    mockCreateDemo(undefined, options),
    mockGetCloudSize(undefined, options),
    mockGetCloudInvitations(undefined, options),
    mockInviteCloudUser(undefined, options),
    mockGetCloudUsers(undefined, options),
    mockGetCloud(undefined, options),
    mockFullUpdateCloud(undefined, options),
    mockUpdateCloud(undefined, options),
    mockDeleteCloud(undefined, options),
    mockGetClouds(undefined, options),
    mockCreateCloud(undefined, options),
  ];
}
