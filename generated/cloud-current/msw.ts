// Generated from openapi/cloud-current.yaml with `npm run generate`. Do not edit.

import { mockOperation } from '../../src/runtime/msw.js';
import type { HttpHandler, MockOptions, MockResponder } from '../../src/runtime/msw.js';
import type {
  Cloud,
  CloudInvitation,
  ErrorDetail,
  FieldErrors,
  InvitationErrors,
  Project,
  Size,
  User,
  UserCloud,
} from './schema.js';

/** The first server of the document. */
const baseUrl = 'https://api.bimdata.io';

/** The example of the response `Unauthorized`. */
const unauthorizedExample = { detail: 'Authentication credentials were not provided.' };

/** The example of the response `Forbidden`. */
const forbiddenExample = { detail: 'You do not have permission to perform this action.' };

/** The example of the response `ServerError`. */
const serverErrorExample = { detail: 'A server error occurred.' };

/** The example of the response `Cloud`. */
const cloudExample = {
  id: 42,
  name: 'Site A',
  features: [{ name: 'bimdata-viewer', viewer_url: 'https://viewer.example.org' }],
  marketplace_apps: [
    {
      id: 12,
      name: 'Energy report',
      viewer_plugins_urls: ['https://apps.example.org/energy.js'],
      file: null,
      organization: { id: 5, name: 'Example SA', logo: null },
      images: [{ id: 3, image: 'https://apps.example.org/energy.png', order: 1 }],
    },
  ],
  organization: {
    id: 5,
    name: 'Example SA',
    is_personnal: false,
    created_at: '2019-09-01T12:00:00Z',
    updated_at: '2019-09-01T12:00:00Z',
    logo: null,
  },
  creator: {
    id: 1312,
    email: 'ada@example.org',
    firstname: 'Ada',
    lastname: 'Martin',
    created_at: '2019-09-02T08:30:00Z',
    updated_at: '2019-09-02T08:30:00Z',
    cloud_role: 100,
    project_role: 25,
    provider: 'bimdata',
    sub: '2f1c9a52-6a1e-4c3b-9d57-0d2f8f0a1312',
    profile_picture: null,
  },
  creator_app: null,
  is_default: false,
  created_at: '2019-09-03T12:00:00Z',
  updated_at: '2019-09-04T12:00:00Z',
  image: 'https://files.example.org/clouds/42.png',
};

/** The example of the response `NotFound`. */
const notFoundExample = { detail: 'Not found.' };

/** The example of the response `BadRequest`. */
const badRequestExample = { non_field_errors: ['The request is not valid.'] };

/** Examples of the responses of `GET /cloud`, by status. */
export const getCloudsFixtures = {
  200: [
    {
      id: 42,
      name: 'Site A',
      features: [{ name: 'bimdata-viewer', viewer_url: 'https://viewer.example.org' }],
      marketplace_apps: [
        {
          id: 12,
          name: 'Energy report',
          viewer_plugins_urls: ['https://apps.example.org/energy.js'],
          file: null,
          organization: { id: 5, name: 'Example SA', logo: null },
          images: [{ id: 3, image: 'https://apps.example.org/energy.png', order: 1 }],
        },
      ],
      organization: {
        id: 5,
        name: 'Example SA',
        is_personnal: false,
        created_at: '2019-09-01T12:00:00Z',
        updated_at: '2019-09-01T12:00:00Z',
        logo: null,
      },
      creator: {
        id: 1312,
        email: 'ada@example.org',
        firstname: 'Ada',
        lastname: 'Martin',
        created_at: '2019-09-02T08:30:00Z',
        updated_at: '2019-09-02T08:30:00Z',
        cloud_role: 100,
        project_role: 25,
        provider: 'bimdata',
        sub: '2f1c9a52-6a1e-4c3b-9d57-0d2f8f0a1312',
        profile_picture: null,
      },
      creator_app: null,
      is_default: false,
      created_at: '2019-09-03T12:00:00Z',
      updated_at: '2019-09-04T12:00:00Z',
      image: 'https://files.example.org/clouds/42.png',
    },
  ],
  401: unauthorizedExample,
  403: forbiddenExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 200: Cloud[];
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 500: ErrorDetail;
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
  400: { name: ['This field is required.'] },
  401: unauthorizedExample,
  402: { detail: 'You can only have one free cloud.' },
  403: forbiddenExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 201: Cloud;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 402: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 500: ErrorDetail;
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
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 200: Cloud;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 500: ErrorDetail;
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

/** Examples of the responses of `PATCH /cloud/{id}`, by status. */
export const updateCloudFixtures = {
  200: cloudExample,
  400: { name: ['Ensure this field has no more than 256 characters.'] },
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 200: Cloud;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 500: ErrorDetail;
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
  400: badRequestExample,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 204: undefined;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 500: ErrorDetail;
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

/** Examples of the responses of `GET /cloud/{id}/check-access`, by status. */
export const checkAccessFixtures = {
  200: undefined,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 200: undefined;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 500: ErrorDetail;
  readonly default: ErrorDetail;
};

/** Handles `GET /cloud/{id}/check-access`. Responds with 200 and its example, unless `response` says otherwise. */
export function mockCheckAccess(
  response?: MockResponder<typeof checkAccessFixtures, 200, 'id'>,
  options?: MockOptions,
): HttpHandler {
  return mockOperation(
    { method: 'GET', baseUrl, path: '/cloud/(?<id>[^/]+)/check-access', fixtures: checkAccessFixtures },
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
    description: null,
    cloud: {
      id: 42,
      name: 'Site A',
      features: [{ name: 'bimdata-viewer', viewer_url: 'https://viewer.example.org' }],
      marketplace_apps: [
        {
          id: 12,
          name: 'Energy report',
          viewer_plugins_urls: ['https://apps.example.org/energy.js'],
          file: null,
          organization: { id: 5, name: 'Example SA', logo: null },
          images: [{ id: 3, image: 'https://apps.example.org/energy.png', order: 1 }],
        },
      ],
      organization: {
        id: 5,
        name: 'Example SA',
        is_personnal: false,
        created_at: '2019-09-01T12:00:00Z',
        updated_at: '2019-09-01T12:00:00Z',
        logo: null,
      },
      creator: {
        id: 1312,
        email: 'ada@example.org',
        firstname: 'Ada',
        lastname: 'Martin',
        created_at: '2019-09-02T08:30:00Z',
        updated_at: '2019-09-02T08:30:00Z',
        cloud_role: 100,
        project_role: 25,
        provider: 'bimdata',
        sub: '2f1c9a52-6a1e-4c3b-9d57-0d2f8f0a1312',
        profile_picture: null,
      },
      creator_app: null,
      is_default: false,
      created_at: '2019-09-03T12:00:00Z',
      updated_at: '2019-09-04T12:00:00Z',
      image: 'https://files.example.org/clouds/42.png',
    },
    status: 'A',
    created_at: '2019-09-05T12:00:00Z',
    updated_at: '2019-09-05T12:00:00Z',
    root_folder_id: 7312,
    main_model_id: null,
  },
  400: badRequestExample,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 200: Project;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 500: ErrorDetail;
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
  200: {
    managed_by: 'BIMDATA_PLATFORM',
    role: 100,
    total_size: 5368709120,
    total_size_available: 10737418240,
    remaining_total_size: 5368709120,
    remaining_total_size_percent: 50,
  },
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 200: Size;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 500: ErrorDetail;
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
  200: [
    {
      id: 7,
      email: 'grace@example.org',
      redirect_uri: 'https://example.org/welcome',
      role: 100,
      in_all_projects: false,
    },
  ],
  401: unauthorizedExample,
  403: forbiddenExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 200: CloudInvitation[];
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 500: ErrorDetail;
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
  201: {
    id: 7,
    email: 'grace@example.org',
    redirect_uri: 'https://example.org/welcome',
    role: 100,
    in_all_projects: false,
  },
  400: { already_exists: ['This user is already in the cloud.'] },
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 201: CloudInvitation;
  readonly 400: InvitationErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 500: ErrorDetail;
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
  400: badRequestExample,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 204: undefined;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 500: ErrorDetail;
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
      firstname: 'Ada',
      lastname: 'Martin',
      profile_picture: null,
      sub: '2f1c9a52-6a1e-4c3b-9d57-0d2f8f0a1312',
      created_at: '2019-09-02T08:30:00Z',
      updated_at: '2019-09-02T08:30:00Z',
      provider: 'bimdata',
      cloud_role: 100,
      in_all_projects: true,
    },
  ],
  401: unauthorizedExample,
  403: forbiddenExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 200: UserCloud[];
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 500: ErrorDetail;
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

/** Examples of the responses of `PATCH /cloud/{cloud_pk}/user/{id}`, by status. */
export const updateCloudUserFixtures = {
  200: {
    id: 1313,
    email: 'ben@example.org',
    firstname: 'Ben',
    lastname: 'Okafor',
    created_at: '2019-09-02T08:30:00Z',
    updated_at: '2019-09-02T08:30:00Z',
    cloud_role: 50,
    project_role: 25,
    provider: 'bimdata',
    sub: '2f1c9a52-6a1e-4c3b-9d57-0d2f8f0a1313',
    profile_picture: null,
  },
  400: { cloud_role: ['25 is not a valid choice.'] },
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 200: User;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 500: ErrorDetail;
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
  400: badRequestExample,
  401: unauthorizedExample,
  403: forbiddenExample,
  404: notFoundExample,
  500: serverErrorExample,
  default: serverErrorExample,
} as unknown as {
  readonly 204: undefined;
  readonly 400: FieldErrors;
  readonly 401: ErrorDetail;
  readonly 403: ErrorDetail;
  readonly 404: ErrorDetail;
  readonly 500: ErrorDetail;
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
    mockUpdateCloudUser(undefined, options),
    mockDeleteCloudUser(undefined, options),
    mockCheckAccess(undefined, options),
    mockCreateDemo(undefined, options),
    mockGetCloudSize(undefined, options),
    mockGetCloudInvitations(undefined, options),
    mockInviteCloudUser(undefined, options),
    mockGetCloudUsers(undefined, options),
    mockGetCloud(undefined, options),
    mockUpdateCloud(undefined, options),
    mockDeleteCloud(undefined, options),
    mockGetClouds(undefined, options),
    mockCreateCloud(undefined, options),
  ];
}
