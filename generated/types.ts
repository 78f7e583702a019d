// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

import type { ApiError, OtherStatus } from '../src/runtime.js';
import type {
  Cloud,
  CloudInvitation,
  CloudInvitationRequest,
  CloudRequest,
  CloudSize,
  CloudUpdate,
  ErrorDetail,
  FieldErrors,
  Project,
  User,
  UserCloudUpdate,
  components,
} from './schema.js';

/** The number of the cloud. */
export type CloudId = components['parameters']['CloudId'];

/** The number of the cloud, the same as its `id`. */
export type CloudPk = components['parameters']['CloudPk'] | number;

/** The number of the invitation. */
export type InvitationId = components['parameters']['InvitationId'];

/** The number of the user. */
export type UserId = components['parameters']['UserId'];

/** The answer of `GET /cloud`. */
export type GetCloudsResponse = Cloud[];

/** What `GET /cloud` fails with; `status` tells which type `body` has. */
export type GetCloudsError =
  | ApiError<401, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 429>, ErrorDetail>;

/** The body of `POST /cloud`. */
export type CreateCloudBody = CloudRequest;

/** The answer of `POST /cloud`. */
export type CreateCloudResponse = Cloud;

/** What `POST /cloud` fails with; `status` tells which type `body` has. */
export type CreateCloudError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 429>, ErrorDetail>;

/** The answer of `GET /cloud/{id}`. */
export type GetCloudResponse = Cloud;

/** What `GET /cloud/{id}` fails with; `status` tells which type `body` has. */
export type GetCloudError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The body of `PUT /cloud/{id}`. */
export type FullUpdateCloudBody = CloudRequest;

/** The answer of `PUT /cloud/{id}`. */
export type FullUpdateCloudResponse = Cloud;

/** What `PUT /cloud/{id}` fails with; `status` tells which type `body` has. */
export type FullUpdateCloudError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 404 | 429>, ErrorDetail>;

/** The body of `PATCH /cloud/{id}`. */
export type UpdateCloudBody = CloudUpdate;

/** The answer of `PATCH /cloud/{id}`. */
export type UpdateCloudResponse = Cloud;

/** What `PATCH /cloud/{id}` fails with; `status` tells which type `body` has. */
export type UpdateCloudError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 404 | 429>, ErrorDetail>;

/** The answer of `DELETE /cloud/{id}`. */
export type DeleteCloudResponse = void;

/** What `DELETE /cloud/{id}` fails with; `status` tells which type `body` has. */
export type DeleteCloudError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The answer of `POST /cloud/{id}/create-demo`. */
export type CreateDemoResponse = Project;

/** What `POST /cloud/{id}/create-demo` fails with; `status` tells which type `body` has. */
export type CreateDemoError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The answer of `GET /cloud/{id}/size`. */
export type GetCloudSizeResponse = CloudSize;

/** What `GET /cloud/{id}/size` fails with; `status` tells which type `body` has. */
export type GetCloudSizeError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The answer of `GET /cloud/{cloud_pk}/invitation`. */
export type GetCloudInvitationsResponse = CloudInvitation[];

/** What `GET /cloud/{cloud_pk}/invitation` fails with; `status` tells which type `body` has. */
export type GetCloudInvitationsError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The body of `POST /cloud/{cloud_pk}/invitation`. */
export type InviteCloudUserBody = CloudInvitationRequest;

/** The answer of `POST /cloud/{cloud_pk}/invitation`. */
export type InviteCloudUserResponse = CloudInvitation;

/** What `POST /cloud/{cloud_pk}/invitation` fails with; `status` tells which type `body` has. */
export type InviteCloudUserError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<409, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 404 | 409 | 429>, ErrorDetail>;

/** The answer of `DELETE /cloud/{cloud_pk}/invitation/{id}`. */
export type CancelCloudUserInvitationResponse = void;

/** What `DELETE /cloud/{cloud_pk}/invitation/{id}` fails with; `status` tells which type `body` has. */
export type CancelCloudUserInvitationError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The answer of `GET /cloud/{cloud_pk}/user`. */
export type GetCloudUsersResponse = User[];

/** What `GET /cloud/{cloud_pk}/user` fails with; `status` tells which type `body` has. */
export type GetCloudUsersError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The answer of `GET /cloud/{cloud_pk}/user/{id}`. */
export type GetCloudUserResponse = User;

/** What `GET /cloud/{cloud_pk}/user/{id}` fails with; `status` tells which type `body` has. */
export type GetCloudUserError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The body of `PUT /cloud/{cloud_pk}/user/{id}`. */
export type FullUpdateCloudUserBody = UserCloudUpdate;

/** The answer of `PUT /cloud/{cloud_pk}/user/{id}`. */
export type FullUpdateCloudUserResponse = User;

/** What `PUT /cloud/{cloud_pk}/user/{id}` fails with; `status` tells which type `body` has. */
export type FullUpdateCloudUserError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 404 | 429>, ErrorDetail>;

/** The body of `PATCH /cloud/{cloud_pk}/user/{id}`. */
export type UpdateCloudUserBody = UserCloudUpdate;

/** The answer of `PATCH /cloud/{cloud_pk}/user/{id}`. */
export type UpdateCloudUserResponse = User;

/** What `PATCH /cloud/{cloud_pk}/user/{id}` fails with; `status` tells which type `body` has. */
export type UpdateCloudUserError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 404 | 429>, ErrorDetail>;

/** The answer of `DELETE /cloud/{cloud_pk}/user/{id}`. */
export type DeleteCloudUserResponse = void;

/** What `DELETE /cloud/{cloud_pk}/user/{id}` fails with; `status` tells which type `body` has. */
export type DeleteCloudUserError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;
