// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

import type { ApiError, OtherStatus } from '../../src/runtime.js';
import type { Cloud, CloudInvitation, ErrorDetail, FieldErrors, User, components } from './schema.js';

/** The cloud's ID. */
export type CloudId = components['parameters']['CloudId'] | `${number}`;

/** The cloud's ID, the same as its `id`. */
export type CloudPk = components['parameters']['CloudPk'] | number;

/** The invitation's ID. */
export type InvitationId = components['parameters']['InvitationId'] | `${number}`;

/** The user's ID. */
export type UserId = components['parameters']['UserId'] | `${number}`;

/** The response of `GET /cloud`. */
export type GetCloudsResponse = Cloud[];

/** The errors of `GET /cloud`; `status` determines the type of `body`. */
export type GetCloudsError =
  | ApiError<401, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 429>, ErrorDetail>;

/** The errors of `POST /cloud`; `status` determines the type of `body`. */
export type CreateCloudError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 429>, ErrorDetail>;

/** The errors of `GET /cloud/{id}`; `status` determines the type of `body`. */
export type GetCloudError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The errors of `PUT /cloud/{id}`; `status` determines the type of `body`. */
export type FullUpdateCloudError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 404 | 429>, ErrorDetail>;

/** The errors of `PATCH /cloud/{id}`; `status` determines the type of `body`. */
export type UpdateCloudError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 404 | 429>, ErrorDetail>;

/** The response of `DELETE /cloud/{id}`. */
export type DeleteCloudResponse = void;

/** The errors of `DELETE /cloud/{id}`; `status` determines the type of `body`. */
export type DeleteCloudError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The errors of `POST /cloud/{id}/create-demo`; `status` determines the type of `body`. */
export type CreateDemoError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The errors of `GET /cloud/{id}/size`; `status` determines the type of `body`. */
export type GetCloudSizeError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The response of `GET /cloud/{cloud_pk}/invitation`. */
export type GetCloudInvitationsResponse = CloudInvitation[];

/** The errors of `GET /cloud/{cloud_pk}/invitation`; `status` determines the type of `body`. */
export type GetCloudInvitationsError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The errors of `POST /cloud/{cloud_pk}/invitation`; `status` determines the type of `body`. */
export type InviteCloudUserError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<409, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 404 | 409 | 429>, ErrorDetail>;

/** The response of `DELETE /cloud/{cloud_pk}/invitation/{id}`. */
export type CancelCloudUserInvitationResponse = void;

/** The errors of `DELETE /cloud/{cloud_pk}/invitation/{id}`; `status` determines the type of `body`. */
export type CancelCloudUserInvitationError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The response of `GET /cloud/{cloud_pk}/user`. */
export type GetCloudUsersResponse = User[];

/** The errors of `GET /cloud/{cloud_pk}/user`; `status` determines the type of `body`. */
export type GetCloudUsersError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The errors of `GET /cloud/{cloud_pk}/user/{id}`; `status` determines the type of `body`. */
export type GetCloudUserError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;

/** The errors of `PUT /cloud/{cloud_pk}/user/{id}`; `status` determines the type of `body`. */
export type FullUpdateCloudUserError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 404 | 429>, ErrorDetail>;

/** The errors of `PATCH /cloud/{cloud_pk}/user/{id}`; `status` determines the type of `body`. */
export type UpdateCloudUserError =
  | ApiError<400, FieldErrors>
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<400 | 401 | 403 | 404 | 429>, ErrorDetail>;

/** The response of `DELETE /cloud/{cloud_pk}/user/{id}`. */
export type DeleteCloudUserResponse = void;

/** The errors of `DELETE /cloud/{cloud_pk}/user/{id}`; `status` determines the type of `body`. */
export type DeleteCloudUserError =
  | ApiError<401, ErrorDetail>
  | ApiError<403, ErrorDetail>
  | ApiError<404, ErrorDetail>
  | ApiError<429, ErrorDetail>
  | ApiError<OtherStatus<401 | 403 | 404 | 429>, ErrorDetail>;
