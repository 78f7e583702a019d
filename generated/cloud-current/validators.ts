// Generated from openapi/cloud-current.yaml with `npm run generate`. Do not edit.

import * as v from '../../src/runtime/validators.js';
import type {
  Cloud,
  CloudForm,
  CloudInvitation,
  CloudInvitationRequest,
  CloudName,
  CloudRequest,
  CloudRole,
  CloudUpdate,
  CloudUpdateForm,
  ErrorDetail,
  Feature,
  FieldErrors,
  InvitationErrors,
  MarketplaceAppImage,
  MarketplaceAppLight,
  Organization,
  Project,
  ProjectRole,
  ProjectStatus,
  PublicOrganization,
  Size,
  User,
  UserCloud,
  UserCloudUpdate,
  operations,
} from './schema.js';
export { RequestValidationError, ResponseValidationError, validateWith } from '../../src/runtime/validators.js';
export type { Issue, OperationValidators, StandardSchema, Validate, Validation } from '../../src/runtime/validators.js';

/** The validator of `Cloud`. */
export const CloudSchema: v.StandardSchema<Cloud> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: ['image'],
    properties: {
      id: { type: 'integer' },
      name: { $ref: () => CloudNameSchema },
      features: { type: 'array', items: { $ref: () => FeatureSchema } },
      marketplace_apps: { type: 'array', items: { $ref: () => MarketplaceAppLightSchema } },
      organization: { oneOf: [{ $ref: () => OrganizationSchema }, { type: 'null' }] },
      creator: { oneOf: [{ $ref: () => UserSchema }, { type: 'null' }] },
      creator_app: { type: ['string', 'null'] },
      is_default: { type: 'boolean' },
      created_at: { type: 'string', format: v.dateTime },
      updated_at: { type: 'string', format: v.dateTime },
      image: { type: ['string', 'null'] },
    },
  },
  { type: v.type, properties: v.properties, format: v.format, $ref: v.reference, items: v.items, oneOf: v.anyOf },
);

/** The validator of `CloudRequest`. */
export const CloudRequestSchema: v.StandardSchema<CloudRequest> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    required: ['name'],
    properties: {
      name: { $ref: () => CloudNameSchema },
      organization_id: { type: 'integer' },
      image: { type: 'null' },
    },
  },
  { type: v.type, properties: v.properties, $ref: v.reference, required: v.required },
);

/** The validator of `CloudForm`. */
export const CloudFormSchema: v.StandardSchema<CloudForm> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    required: ['name'],
    properties: {
      name: { $ref: () => CloudNameSchema },
      organization_id: { type: 'integer' },
      image: { binary: true },
    },
  },
  { type: v.type, properties: v.properties, $ref: v.reference, binary: v.binary, required: v.required },
);

/** The validator of `CloudUpdate`. */
export const CloudUpdateSchema: v.StandardSchema<CloudUpdate> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    properties: {
      name: { $ref: () => CloudNameSchema },
      organization_id: { type: 'integer' },
      image: { type: 'null' },
    },
  },
  { type: v.type, properties: v.properties, $ref: v.reference },
);

/** The validator of `CloudUpdateForm`. */
export const CloudUpdateFormSchema: v.StandardSchema<CloudUpdateForm> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    properties: {
      name: { $ref: () => CloudNameSchema },
      organization_id: { type: 'integer' },
      image: { binary: true },
    },
  },
  { type: v.type, properties: v.properties, $ref: v.reference, binary: v.binary },
);

/** The validator of `Organization`. */
export const OrganizationSchema: v.StandardSchema<Organization> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: ['logo'],
    properties: {
      id: { type: 'integer' },
      name: { type: 'string', maxLength: 256 },
      is_personnal: { type: 'boolean' },
      created_at: { type: 'string', format: v.dateTime },
      updated_at: { type: 'string', format: v.dateTime },
      logo: { type: ['string', 'null'] },
    },
  },
  { type: v.type, properties: v.properties, format: v.format, maxLength: v.maxLength },
);

/** The validator of `PublicOrganization`. */
export const PublicOrganizationSchema: v.StandardSchema<PublicOrganization> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: ['logo'],
    properties: {
      id: { type: 'integer' },
      name: { type: 'string', maxLength: 256 },
      logo: { type: ['string', 'null'] },
    },
  },
  { type: v.type, properties: v.properties, maxLength: v.maxLength },
);

/** The validator of `MarketplaceAppLight`. */
export const MarketplaceAppLightSchema: v.StandardSchema<MarketplaceAppLight> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: ['viewer_plugins_urls', 'file'],
    properties: {
      id: { type: 'integer' },
      name: { type: 'string' },
      viewer_plugins_urls: { type: ['array', 'null'], items: { type: 'string' } },
      file: { type: ['string', 'null'] },
      organization: { oneOf: [{ $ref: () => PublicOrganizationSchema }, { type: 'null' }] },
      images: { type: 'array', items: { $ref: () => MarketplaceAppImageSchema } },
    },
  },
  { type: v.type, properties: v.properties, items: v.items, $ref: v.reference, oneOf: v.anyOf },
);

/** The validator of `MarketplaceAppImage`. */
export const MarketplaceAppImageSchema: v.StandardSchema<MarketplaceAppImage> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: [],
    properties: { id: { type: 'integer' }, image: { type: 'string' }, order: { type: 'integer' } },
  },
  { type: v.type, properties: v.properties },
);

/** The validator of `User`. */
export const UserSchema: v.StandardSchema<User> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: [],
    properties: {
      id: { type: 'integer' },
      email: { type: 'string' },
      firstname: { type: ['string', 'null'] },
      lastname: { type: ['string', 'null'] },
      created_at: { type: 'string', format: v.dateTime },
      updated_at: { type: 'string', format: v.dateTime },
      cloud_role: { type: 'integer' },
      project_role: { type: 'integer' },
      provider: { type: 'string' },
      sub: { type: ['string', 'null'] },
      profile_picture: { type: ['string', 'null'] },
    },
  },
  { type: v.type, properties: v.properties, format: v.format },
);

/** The validator of `UserCloud`. */
export const UserCloudSchema: v.StandardSchema<UserCloud> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: [],
    properties: {
      id: { type: ['integer', 'null'] },
      email: { type: 'string' },
      firstname: { type: ['string', 'null'] },
      lastname: { type: ['string', 'null'] },
      provider: { type: 'string' },
      sub: { type: ['string', 'null'] },
      profile_picture: { type: ['string', 'null'] },
      created_at: { type: 'string', format: v.dateTime },
      updated_at: { type: 'string', format: v.dateTime },
      cloud_role: { allOf: [{ $ref: () => CloudRoleSchema }] },
      in_all_projects: { type: 'boolean' },
    },
  },
  { type: v.type, properties: v.properties, format: v.format, $ref: v.reference, allOf: v.allOf },
);

/** The validator of `UserCloudUpdate`. */
export const UserCloudUpdateSchema: v.StandardSchema<UserCloudUpdate> = /* @__PURE__ */ v.schema(
  { type: 'object', properties: { cloud_role: { $ref: () => CloudRoleSchema } } },
  { type: v.type, properties: v.properties, $ref: v.reference },
);

/** The validator of `CloudInvitation`. */
export const CloudInvitationSchema: v.StandardSchema<CloudInvitation> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: ['role', 'project_role', 'in_all_projects'],
    properties: {
      id: { type: 'integer' },
      email: { type: 'string', minLength: 1, maxLength: 256 },
      redirect_uri: { type: 'string', minLength: 1, maxLength: 512 },
      role: { $ref: () => CloudRoleSchema },
      project_role: { $ref: () => ProjectRoleSchema },
      in_all_projects: { type: 'boolean' },
    },
  },
  { type: v.type, properties: v.properties, minLength: v.minLength, maxLength: v.maxLength, $ref: v.reference },
);

/** The validator of `InvitationErrors`. */
export const InvitationErrorsSchema: v.StandardSchema<InvitationErrors> = /* @__PURE__ */ v.schema(
  {
    allOf: [
      { $ref: () => FieldErrorsSchema },
      { type: 'object', properties: { already_exists: { type: 'array', items: { type: 'string' } } } },
    ],
  },
  { type: v.type, properties: v.properties, $ref: v.reference, items: v.items, allOf: v.allOf },
);

/** The validator of `Size`. */
export const SizeSchema: v.StandardSchema<Size> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: [],
    properties: {
      managed_by: { type: 'string', enum: ['BIMDATA_PLATFORM', 'ORGANIZATION'] },
      role: { allOf: [{ $ref: () => CloudRoleSchema }] },
      total_size: { type: ['number', 'null'] },
      total_size_available: { type: ['number', 'null'] },
      remaining_total_size: { type: ['number', 'null'] },
      remaining_total_size_percent: { type: ['number', 'null'] },
    },
  },
  { type: v.type, properties: v.properties, enum: v.listed, $ref: v.reference, allOf: v.allOf },
);

/** The validator of `Project`. */
export const ProjectSchema: v.StandardSchema<Project> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: ['logo', 'description', 'status', 'main_model_id'],
    properties: {
      id: { type: 'integer' },
      logo: { type: ['string', 'null'] },
      name: { type: 'string' },
      description: { type: ['string', 'null'] },
      cloud: { oneOf: [{ $ref: () => CloudSchema }, { type: 'null' }] },
      status: { $ref: () => ProjectStatusSchema },
      created_at: { type: 'string', format: v.dateTime },
      updated_at: { type: 'string', format: v.dateTime },
      root_folder_id: { type: ['integer', 'null'] },
      main_model_id: { type: ['integer', 'null'] },
    },
  },
  { type: v.type, properties: v.properties, format: v.format, $ref: v.reference, oneOf: v.anyOf },
);

/** The validator of `ErrorDetail`. */
export const ErrorDetailSchema: v.StandardSchema<ErrorDetail> = /* @__PURE__ */ v.schema(
  { type: 'object', optional: [], properties: { detail: { type: 'string', minLength: 1 } } },
  { type: v.type, properties: v.properties, minLength: v.minLength },
);

/** The validator of `CloudName`. */
export const CloudNameSchema: v.StandardSchema<CloudName> = /* @__PURE__ */ v.schema(
  { type: 'string', minLength: 1, maxLength: 256 },
  { type: v.type, minLength: v.minLength, maxLength: v.maxLength },
);

/** The validator of `Feature`. */
export const FeatureSchema: v.StandardSchema<Feature> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: ['viewer_url'],
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 127 },
      viewer_url: { type: ['string', 'null'], maxLength: 512 },
    },
  },
  { type: v.type, properties: v.properties, minLength: v.minLength, maxLength: v.maxLength },
);

/** The validator of `FieldErrors`. */
export const FieldErrorsSchema: v.StandardSchema<FieldErrors> = /* @__PURE__ */ v.schema(
  { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
  { type: v.type, items: v.items, additionalProperties: v.additionalProperties },
);

/** The validator of `ProjectStatus`. */
export const ProjectStatusSchema: v.StandardSchema<ProjectStatus> = /* @__PURE__ */ v.schema(
  { type: 'string', enum: ['A', 'D'] },
  { type: v.type, enum: v.listed },
);

/** The validator of `CloudRole`. */
export const CloudRoleSchema: v.StandardSchema<CloudRole> = /* @__PURE__ */ v.schema(
  { type: 'integer', enum: [100, 50] },
  { type: v.type, enum: v.listed },
);

/** The validator of `ProjectRole`. */
export const ProjectRoleSchema: v.StandardSchema<ProjectRole> = /* @__PURE__ */ v.schema(
  { type: 'integer', enum: [100, 50, 25] },
  { type: v.type, enum: v.listed },
);

/** The validator of `CloudInvitationRequest`. */
export const CloudInvitationRequestSchema: v.StandardSchema<CloudInvitationRequest> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    required: ['email', 'redirect_uri'],
    properties: {
      email: { type: 'string', minLength: 1, maxLength: 256 },
      redirect_uri: { type: 'string', minLength: 1, maxLength: 512 },
      role: { $ref: () => CloudRoleSchema },
      project_role: { $ref: () => ProjectRoleSchema },
      in_all_projects: { type: 'boolean' },
    },
  },
  {
    type: v.type,
    properties: v.properties,
    minLength: v.minLength,
    maxLength: v.maxLength,
    $ref: v.reference,
    required: v.required,
  },
);

/** Validates what is sent to `GET /cloud`, and what comes back. */
export const getCloudsValidators: {
  readonly responses: {
    readonly 200: v.StandardSchema<operations['getClouds']['responses'][200]['content']['application/json']>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  responses: {
    200: /* @__PURE__ */ v.schema(
      { type: 'array', items: { $ref: () => CloudSchema } },
      { type: v.type, $ref: v.reference, items: v.items },
    ),
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `POST /cloud`, and what comes back. */
export const createCloudValidators: {
  readonly body: v.StandardSchema<CloudRequest>;
  readonly bodies: {
    readonly 'application/json': v.StandardSchema<CloudRequest>;
    readonly 'multipart/form-data': v.StandardSchema<CloudForm>;
  };
  readonly responses: {
    readonly 201: v.StandardSchema<Cloud>;
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 402: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  body: CloudRequestSchema,
  bodies: { 'application/json': CloudRequestSchema, 'multipart/form-data': CloudFormSchema },
  responses: {
    201: CloudSchema,
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    402: ErrorDetailSchema,
    403: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `GET /cloud/{id}`, and what comes back. */
export const getCloudValidators: {
  readonly parameters: v.StandardSchema<operations['getCloud']['parameters']>;
  readonly responses: {
    readonly 200: v.StandardSchema<Cloud>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: { path: { type: 'object', optional: [], properties: { id: { spelled: { type: 'integer' } } } } },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  responses: {
    200: CloudSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `PATCH /cloud/{id}`, and what comes back. */
export const updateCloudValidators: {
  readonly parameters: v.StandardSchema<operations['updateCloud']['parameters']>;
  readonly body: v.StandardSchema<CloudUpdate>;
  readonly bodies: {
    readonly 'application/json': v.StandardSchema<CloudUpdate>;
    readonly 'multipart/form-data': v.StandardSchema<CloudUpdateForm>;
  };
  readonly responses: {
    readonly 200: v.StandardSchema<Cloud>;
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: { path: { type: 'object', optional: [], properties: { id: { spelled: { type: 'integer' } } } } },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  body: CloudUpdateSchema,
  bodies: { 'application/json': CloudUpdateSchema, 'multipart/form-data': CloudUpdateFormSchema },
  responses: {
    200: CloudSchema,
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `DELETE /cloud/{id}`, and what comes back. */
export const deleteCloudValidators: {
  readonly parameters: v.StandardSchema<operations['deleteCloud']['parameters']>;
  readonly responses: {
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: { path: { type: 'object', optional: [], properties: { id: { spelled: { type: 'integer' } } } } },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  responses: {
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `GET /cloud/{id}/check-access`, and what comes back. */
export const checkAccessValidators: {
  readonly parameters: v.StandardSchema<operations['checkAccess']['parameters']>;
  readonly responses: {
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: { path: { type: 'object', optional: [], properties: { id: { spelled: { type: 'integer' } } } } },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  responses: {
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `POST /cloud/{id}/create-demo`, and what comes back. */
export const createDemoValidators: {
  readonly parameters: v.StandardSchema<operations['createDemo']['parameters']>;
  readonly responses: {
    readonly 200: v.StandardSchema<Project>;
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: { path: { type: 'object', optional: [], properties: { id: { spelled: { type: 'integer' } } } } },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  responses: {
    200: ProjectSchema,
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `GET /cloud/{id}/size`, and what comes back. */
export const getCloudSizeValidators: {
  readonly parameters: v.StandardSchema<operations['getCloudSize']['parameters']>;
  readonly responses: {
    readonly 200: v.StandardSchema<Size>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: { path: { type: 'object', optional: [], properties: { id: { spelled: { type: 'integer' } } } } },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  responses: {
    200: SizeSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `GET /cloud/{cloud_pk}/invitation`, and what comes back. */
export const getCloudInvitationsValidators: {
  readonly parameters: v.StandardSchema<operations['getCloudInvitations']['parameters']>;
  readonly responses: {
    readonly 200: v.StandardSchema<operations['getCloudInvitations']['responses'][200]['content']['application/json']>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: {
        path: { type: 'object', optional: [], properties: { cloud_pk: { spelled: { type: 'integer' } } } },
      },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  responses: {
    200: /* @__PURE__ */ v.schema(
      { type: 'array', items: { $ref: () => CloudInvitationSchema } },
      { type: v.type, $ref: v.reference, items: v.items },
    ),
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `POST /cloud/{cloud_pk}/invitation`, and what comes back. */
export const inviteCloudUserValidators: {
  readonly parameters: v.StandardSchema<operations['inviteCloudUser']['parameters']>;
  readonly body: v.StandardSchema<CloudInvitationRequest>;
  readonly responses: {
    readonly 201: v.StandardSchema<CloudInvitation>;
    readonly 400: v.StandardSchema<InvitationErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: {
        path: { type: 'object', optional: [], properties: { cloud_pk: { spelled: { type: 'integer' } } } },
      },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  body: CloudInvitationRequestSchema,
  responses: {
    201: CloudInvitationSchema,
    400: InvitationErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `DELETE /cloud/{cloud_pk}/invitation/{id}`, and what comes back. */
export const cancelCloudUserInvitationValidators: {
  readonly parameters: v.StandardSchema<operations['cancelCloudUserInvitation']['parameters']>;
  readonly responses: {
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: {
        path: {
          type: 'object',
          optional: [],
          properties: { cloud_pk: { spelled: { type: 'integer' } }, id: { spelled: { type: 'integer' } } },
        },
      },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  responses: {
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `GET /cloud/{cloud_pk}/user`, and what comes back. */
export const getCloudUsersValidators: {
  readonly parameters: v.StandardSchema<operations['getCloudUsers']['parameters']>;
  readonly responses: {
    readonly 200: v.StandardSchema<operations['getCloudUsers']['responses'][200]['content']['application/json']>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: ['query'],
      properties: {
        path: { type: 'object', optional: [], properties: { cloud_pk: { spelled: { type: 'integer' } } } },
        query: {
          type: 'object',
          properties: {
            email: { spelled: { type: 'string' } },
            email__contains: { spelled: { type: 'string' } },
            email__endswith: { spelled: { type: 'string' } },
            email__startswith: { spelled: { type: 'string' } },
          },
        },
      },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  responses: {
    200: /* @__PURE__ */ v.schema(
      { type: 'array', items: { $ref: () => UserCloudSchema } },
      { type: v.type, $ref: v.reference, items: v.items },
    ),
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `PATCH /cloud/{cloud_pk}/user/{id}`, and what comes back. */
export const updateCloudUserValidators: {
  readonly parameters: v.StandardSchema<operations['updateCloudUser']['parameters']>;
  readonly body: v.StandardSchema<UserCloudUpdate>;
  readonly responses: {
    readonly 200: v.StandardSchema<User>;
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: {
        path: {
          type: 'object',
          optional: [],
          properties: { cloud_pk: { spelled: { type: 'integer' } }, id: { spelled: { type: 'integer' } } },
        },
      },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  body: UserCloudUpdateSchema,
  responses: {
    200: UserSchema,
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `DELETE /cloud/{cloud_pk}/user/{id}`, and what comes back. */
export const deleteCloudUserValidators: {
  readonly parameters: v.StandardSchema<operations['deleteCloudUser']['parameters']>;
  readonly responses: {
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 500: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: {
        path: {
          type: 'object',
          optional: [],
          properties: { cloud_pk: { spelled: { type: 'integer' } }, id: { spelled: { type: 'integer' } } },
        },
      },
    },
    { type: v.type, properties: v.properties, spelled: v.spelled },
  ),
  responses: {
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    500: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates every call of a client, as its setting `validate`. */
export const validate: v.Validate = /* @__PURE__ */ v.validateWith({
  getClouds: getCloudsValidators,
  createCloud: createCloudValidators,
  getCloud: getCloudValidators,
  updateCloud: updateCloudValidators,
  deleteCloud: deleteCloudValidators,
  checkAccess: checkAccessValidators,
  createDemo: createDemoValidators,
  getCloudSize: getCloudSizeValidators,
  getCloudInvitations: getCloudInvitationsValidators,
  inviteCloudUser: inviteCloudUserValidators,
  cancelCloudUserInvitation: cancelCloudUserInvitationValidators,
  getCloudUsers: getCloudUsersValidators,
  updateCloudUser: updateCloudUserValidators,
  deleteCloudUser: deleteCloudUserValidators,
});
