// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

import * as v from '../../src/runtime/validators.js';
import type {
  Cloud,
  CloudInvitation,
  CloudInvitationRequest,
  CloudName,
  CloudRequest,
  CloudRole,
  CloudSize,
  CloudUpdate,
  ErrorDetail,
  Feature,
  FieldErrors,
  Project,
  ProjectRole,
  ProjectStatus,
  User,
  UserCloudUpdate,
  operations,
} from './schema.js';
export { RequestValidationError, ResponseValidationError, validateWith } from '../../src/runtime/validators.js';
export type { Issue, OperationValidators, StandardSchema, Validate, Validation } from '../../src/runtime/validators.js';

/** The validator of `Cloud`. */
export const CloudSchema: v.StandardSchema<Cloud> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: ['features', 'creator', 'is_default'],
    properties: {
      id: { type: 'integer' },
      name: { $ref: () => CloudNameSchema },
      features: { type: 'array', items: { $ref: () => FeatureSchema } },
      creator: { oneOf: [{ $ref: () => UserSchema }, { type: 'null' }] },
      is_default: { type: 'boolean' },
      created_at: { type: 'string', format: v.dateTime },
      updated_at: { type: 'string', format: v.dateTime },
    },
  },
  { type: v.type, properties: v.properties, format: v.format, $ref: v.reference, items: v.items, oneOf: v.anyOf },
);

/** The validator of `CloudUpdate`. */
export const CloudUpdateSchema: v.StandardSchema<CloudUpdate> = /* @__PURE__ */ v.schema(
  { type: 'object', properties: { name: { $ref: () => CloudNameSchema } } },
  { type: v.type, properties: v.properties, $ref: v.reference },
);

/** The validator of `CloudSize`. */
export const CloudSizeSchema: v.StandardSchema<CloudSize> = /* @__PURE__ */ v.schema(
  { type: 'integer', minimum: 0 },
  { type: v.type, minimum: v.minimum },
);

/** The validator of `User`. */
export const UserSchema: v.StandardSchema<User> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    required: ['id', 'created_at', 'updated_at'],
    properties: {
      id: { type: 'integer' },
      email: { type: 'string', minLength: 1 },
      company: { type: ['string', 'null'] },
      firstname: { type: 'string', minLength: 1 },
      lastname: { type: 'string', minLength: 1 },
      created_at: { type: 'string', format: v.dateTime },
      updated_at: { type: 'string', format: v.dateTime },
      cloud_role: { allOf: [{ $ref: () => CloudRoleSchema }] },
      project_role: { allOf: [{ $ref: () => ProjectRoleSchema }] },
    },
  },
  {
    type: v.type,
    properties: v.properties,
    format: v.format,
    minLength: v.minLength,
    $ref: v.reference,
    allOf: v.allOf,
    required: v.required,
  },
);

/** The validator of `UserCloudUpdate`. */
export const UserCloudUpdateSchema: v.StandardSchema<UserCloudUpdate> = /* @__PURE__ */ v.schema(
  { type: 'object', properties: { role: { $ref: () => CloudRoleSchema } } },
  { type: v.type, properties: v.properties, $ref: v.reference },
);

/** The validator of `CloudInvitation`. */
export const CloudInvitationSchema: v.StandardSchema<CloudInvitation> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: ['role'],
    properties: {
      id: { type: 'integer' },
      email: { type: 'string', minLength: 1, maxLength: 256 },
      redirect_uri: { type: 'string', minLength: 1, maxLength: 512 },
      role: { $ref: () => CloudRoleSchema },
    },
  },
  { type: v.type, properties: v.properties, minLength: v.minLength, maxLength: v.maxLength, $ref: v.reference },
);

/** The validator of `Project`. */
export const ProjectSchema: v.StandardSchema<Project> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    required: ['id', 'name', 'created_at', 'updated_at'],
    properties: {
      id: { type: 'integer' },
      logo: { type: ['string', 'null'] },
      name: { type: 'string', minLength: 1, maxLength: 256 },
      cloud: { allOf: [{ $ref: () => CloudSchema }] },
      status: { $ref: () => ProjectStatusSchema },
      created_at: { type: 'string', format: v.dateTime },
      updated_at: { type: 'string', format: v.dateTime },
      parent_id: { type: ['integer', 'null'] },
      root_folder_id: { type: 'string' },
    },
  },
  {
    type: v.type,
    properties: v.properties,
    format: v.format,
    minLength: v.minLength,
    maxLength: v.maxLength,
    $ref: v.reference,
    allOf: v.allOf,
    required: v.required,
  },
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

/** The validator of `CloudRequest`. */
export const CloudRequestSchema: v.StandardSchema<CloudRequest> = /* @__PURE__ */ v.schema(
  { type: 'object', optional: [], properties: { name: { $ref: () => CloudNameSchema } } },
  { type: v.type, properties: v.properties, $ref: v.reference },
);

/** The validator of `CloudInvitationRequest`. */
export const CloudInvitationRequestSchema: v.StandardSchema<CloudInvitationRequest> = /* @__PURE__ */ v.schema(
  {
    type: 'object',
    optional: ['role'],
    properties: {
      email: { type: 'string', minLength: 1, maxLength: 256 },
      redirect_uri: { type: 'string', minLength: 1, maxLength: 512 },
      role: { $ref: () => CloudRoleSchema },
    },
  },
  { type: v.type, properties: v.properties, minLength: v.minLength, maxLength: v.maxLength, $ref: v.reference },
);

/** Validates what is sent to `GET /cloud`, and what comes back. */
export const getCloudsValidators: {
  readonly responses: {
    readonly 200: v.StandardSchema<operations['getClouds']['responses'][200]['content']['application/json']>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  responses: {
    200: /* @__PURE__ */ v.schema(
      { type: 'array', items: { $ref: () => CloudSchema } },
      { type: v.type, $ref: v.reference, items: v.items },
    ),
    401: ErrorDetailSchema,
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `POST /cloud`, and what comes back. */
export const createCloudValidators: {
  readonly body: v.StandardSchema<CloudRequest>;
  readonly responses: {
    readonly 201: v.StandardSchema<Cloud>;
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  body: CloudRequestSchema,
  responses: {
    201: CloudSchema,
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    429: ErrorDetailSchema,
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
    readonly 429: v.StandardSchema<ErrorDetail>;
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
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `PUT /cloud/{id}`, and what comes back. */
export const fullUpdateCloudValidators: {
  readonly parameters: v.StandardSchema<operations['fullUpdateCloud']['parameters']>;
  readonly body: v.StandardSchema<CloudRequest>;
  readonly responses: {
    readonly 200: v.StandardSchema<Cloud>;
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
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
  body: CloudRequestSchema,
  responses: {
    200: CloudSchema,
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `PATCH /cloud/{id}`, and what comes back. */
export const updateCloudValidators: {
  readonly parameters: v.StandardSchema<operations['updateCloud']['parameters']>;
  readonly body: v.StandardSchema<CloudUpdate>;
  readonly responses: {
    readonly 200: v.StandardSchema<Cloud>;
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
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
  responses: {
    200: CloudSchema,
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `DELETE /cloud/{id}`, and what comes back. */
export const deleteCloudValidators: {
  readonly parameters: v.StandardSchema<operations['deleteCloud']['parameters']>;
  readonly responses: {
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
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
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `POST /cloud/{id}/create-demo`, and what comes back. */
export const createDemoValidators: {
  readonly parameters: v.StandardSchema<operations['createDemo']['parameters']>;
  readonly responses: {
    readonly 200: v.StandardSchema<Project>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
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
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `GET /cloud/{id}/size`, and what comes back. */
export const getCloudSizeValidators: {
  readonly parameters: v.StandardSchema<operations['getCloudSize']['parameters']>;
  readonly responses: {
    readonly 200: v.StandardSchema<CloudSize>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
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
    200: CloudSizeSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
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
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: {
        path: { type: 'object', optional: [], properties: { cloud_pk: { spelled: { type: 'string', minLength: 1 } } } },
      },
    },
    { type: v.type, properties: v.properties, minLength: v.minLength, spelled: v.spelled },
  ),
  responses: {
    200: /* @__PURE__ */ v.schema(
      { type: 'array', items: { $ref: () => CloudInvitationSchema } },
      { type: v.type, $ref: v.reference, items: v.items },
    ),
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `POST /cloud/{cloud_pk}/invitation`, and what comes back. */
export const inviteCloudUserValidators: {
  readonly parameters: v.StandardSchema<operations['inviteCloudUser']['parameters']>;
  readonly body: v.StandardSchema<CloudInvitationRequest>;
  readonly responses: {
    readonly 201: v.StandardSchema<CloudInvitation>;
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 409: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: {
        path: { type: 'object', optional: [], properties: { cloud_pk: { spelled: { type: 'string', minLength: 1 } } } },
      },
    },
    { type: v.type, properties: v.properties, minLength: v.minLength, spelled: v.spelled },
  ),
  body: CloudInvitationRequestSchema,
  responses: {
    201: CloudInvitationSchema,
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    409: ErrorDetailSchema,
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `DELETE /cloud/{cloud_pk}/invitation/{id}`, and what comes back. */
export const cancelCloudUserInvitationValidators: {
  readonly parameters: v.StandardSchema<operations['cancelCloudUserInvitation']['parameters']>;
  readonly responses: {
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
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
          properties: { cloud_pk: { spelled: { type: 'string', minLength: 1 } }, id: { spelled: { type: 'integer' } } },
        },
      },
    },
    { type: v.type, properties: v.properties, minLength: v.minLength, spelled: v.spelled },
  ),
  responses: {
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
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
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
    readonly default: v.StandardSchema<ErrorDetail>;
  };
} = {
  parameters: /* @__PURE__ */ v.schema(
    {
      type: 'object',
      optional: [],
      properties: {
        path: { type: 'object', optional: [], properties: { cloud_pk: { spelled: { type: 'string', minLength: 1 } } } },
      },
    },
    { type: v.type, properties: v.properties, minLength: v.minLength, spelled: v.spelled },
  ),
  responses: {
    200: /* @__PURE__ */ v.schema(
      { type: 'array', items: { $ref: () => UserSchema } },
      { type: v.type, $ref: v.reference, items: v.items },
    ),
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `GET /cloud/{cloud_pk}/user/{id}`, and what comes back. */
export const getCloudUserValidators: {
  readonly parameters: v.StandardSchema<operations['getCloudUser']['parameters']>;
  readonly responses: {
    readonly 200: v.StandardSchema<User>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
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
          properties: { cloud_pk: { spelled: { type: 'string', minLength: 1 } }, id: { spelled: { type: 'integer' } } },
        },
      },
    },
    { type: v.type, properties: v.properties, minLength: v.minLength, spelled: v.spelled },
  ),
  responses: {
    200: UserSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `PUT /cloud/{cloud_pk}/user/{id}`, and what comes back. */
export const fullUpdateCloudUserValidators: {
  readonly parameters: v.StandardSchema<operations['fullUpdateCloudUser']['parameters']>;
  readonly body: v.StandardSchema<UserCloudUpdate>;
  readonly responses: {
    readonly 200: v.StandardSchema<User>;
    readonly 400: v.StandardSchema<FieldErrors>;
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
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
          properties: { cloud_pk: { spelled: { type: 'string', minLength: 1 } }, id: { spelled: { type: 'integer' } } },
        },
      },
    },
    { type: v.type, properties: v.properties, minLength: v.minLength, spelled: v.spelled },
  ),
  body: UserCloudUpdateSchema,
  responses: {
    200: UserSchema,
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
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
    readonly 429: v.StandardSchema<ErrorDetail>;
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
          properties: { cloud_pk: { spelled: { type: 'string', minLength: 1 } }, id: { spelled: { type: 'integer' } } },
        },
      },
    },
    { type: v.type, properties: v.properties, minLength: v.minLength, spelled: v.spelled },
  ),
  body: UserCloudUpdateSchema,
  responses: {
    200: UserSchema,
    400: FieldErrorsSchema,
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates what is sent to `DELETE /cloud/{cloud_pk}/user/{id}`, and what comes back. */
export const deleteCloudUserValidators: {
  readonly parameters: v.StandardSchema<operations['deleteCloudUser']['parameters']>;
  readonly responses: {
    readonly 401: v.StandardSchema<ErrorDetail>;
    readonly 403: v.StandardSchema<ErrorDetail>;
    readonly 404: v.StandardSchema<ErrorDetail>;
    readonly 429: v.StandardSchema<ErrorDetail>;
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
          properties: { cloud_pk: { spelled: { type: 'string', minLength: 1 } }, id: { spelled: { type: 'integer' } } },
        },
      },
    },
    { type: v.type, properties: v.properties, minLength: v.minLength, spelled: v.spelled },
  ),
  responses: {
    401: ErrorDetailSchema,
    403: ErrorDetailSchema,
    404: ErrorDetailSchema,
    429: ErrorDetailSchema,
    default: ErrorDetailSchema,
  },
};

/** Validates every call of a client, as its setting `validate`. */
export const validate: v.Validate = /* @__PURE__ */ v.validateWith({
  getClouds: getCloudsValidators,
  createCloud: createCloudValidators,
  getCloud: getCloudValidators,
  fullUpdateCloud: fullUpdateCloudValidators,
  updateCloud: updateCloudValidators,
  deleteCloud: deleteCloudValidators,
  createDemo: createDemoValidators,
  getCloudSize: getCloudSizeValidators,
  getCloudInvitations: getCloudInvitationsValidators,
  inviteCloudUser: inviteCloudUserValidators,
  cancelCloudUserInvitation: cancelCloudUserInvitationValidators,
  getCloudUsers: getCloudUsersValidators,
  getCloudUser: getCloudUserValidators,
  fullUpdateCloudUser: fullUpdateCloudUserValidators,
  updateCloudUser: updateCloudUserValidators,
  deleteCloudUser: deleteCloudUserValidators,
});
