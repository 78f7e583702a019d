// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

/** @description The outermost container of the platform. It owns projects and has members. */
export interface Cloud {
  /**
   * @description The number of the cloud.
   * @example 42
   */
  readonly id: number;
  name: CloudName;
  /** @description What is switched on for the cloud. */
  readonly features?: Feature[];
  /** @description Who created the cloud, or null where that is not known any more. */
  readonly creator?: User | null;
  /**
   * @description Whether it is the cloud that every user has from the start.
   * @example false
   */
  readonly is_default?: boolean;
  /**
   * Format: date-time
   * @description When it was created.
   * @example 2019-09-03T12:00:00Z
   */
  readonly created_at: string;
  /**
   * Format: date-time
   * @description When it last changed.
   * @example 2019-09-04T12:00:00Z
   */
  readonly updated_at: string;
}

/**
 * @description What people call the cloud.
 * @example Site A
 */
export type CloudName = string;

/** @description The writable fields of a cloud, each optional. */
export interface CloudUpdate {
  name?: CloudName;
}

/**
 * Format: int64
 * @description A size in bytes. It can exceed 2^31.
 * @example 5368709120
 */
export type CloudSize = number;

/** @description Something that can be switched on for a cloud. */
export interface Feature {
  /**
   * @description The name of the feature.
   * @example bimdata-viewer
   */
  name: string;
  /**
   * @description Where the viewer of the feature is, if it has one.
   * @example https://viewer.example.org
   */
  viewer_url?: string | null;
}

/** @description A person, with the roles that they have. */
export interface User {
  /**
   * @description The number of the user.
   * @example 1312
   */
  readonly id: number;
  /**
   * @description The address that the user signs in with.
   * @example ada@example.org
   */
  readonly email?: string;
  /**
   * @description Whom the user works for.
   * @example Example SA
   */
  readonly company?: string | null;
  /**
   * @description The given name.
   * @example Ada
   */
  readonly firstname?: string;
  /**
   * @description The family name.
   * @example Martin
   */
  readonly lastname?: string;
  /**
   * Format: date-time
   * @description When it was created.
   * @example 2019-09-03T12:00:00Z
   */
  readonly created_at: string;
  /**
   * Format: date-time
   * @description When it last changed.
   * @example 2019-09-04T12:00:00Z
   */
  readonly updated_at: string;
  /** @description The role in the cloud at hand. */
  readonly cloud_role?: CloudRole;
  /** @description The role in the project at hand. */
  readonly project_role?: ProjectRole;
}

/** @description The writable fields of a cloud's member. */
export interface UserCloudUpdate {
  role?: CloudRole;
}

/** @description An invitation into a cloud that was sent by email. */
export interface CloudInvitation {
  /**
   * @description The number of the invitation.
   * @example 7
   */
  readonly id: number;
  /**
   * @description The address that the invitation is sent to.
   * @example grace@example.org
   */
  email: string;
  /**
   * @description The page on which the invited person lands after accepting.
   * @example https://example.org/welcome
   */
  redirect_uri: string;
  role?: CloudRole;
}

/** @description A project in a cloud. */
export interface Project {
  /**
   * @description The number of the project.
   * @example 365
   */
  readonly id: number;
  /**
   * @description The address of the project's picture.
   * @example https://example.org/logo.png
   */
  logo?: string | null;
  /**
   * @description What people call the project.
   * @example Demo
   */
  name: string;
  /** @description The cloud that owns the project. */
  readonly cloud?: Cloud;
  status?: ProjectStatus;
  /**
   * Format: date-time
   * @description When it was created.
   * @example 2019-09-03T12:00:00Z
   */
  readonly created_at: string;
  /**
   * Format: date-time
   * @description When it last changed.
   * @example 2019-09-04T12:00:00Z
   */
  readonly updated_at: string;
  /**
   * @description The number of the project that this one is part of, if any.
   * @example 364
   */
  parent_id?: number | null;
  /**
   * @description The number of the folder that holds all the project's files.
   * @example 7312
   */
  readonly root_folder_id?: string;
}

/**
 * @description What a member may do in a cloud.
 * @example 100
 * @enum {integer}
 */
export type CloudRole = 100 | 50;

/**
 * @description What a member may do in a project.
 * @example 25
 * @enum {integer}
 */
export type ProjectRole = 100 | 50 | 25;

/**
 * @description Whether the project is in use.
 * @example A
 * @enum {string}
 */
export type ProjectStatus = 'A' | 'D';

/** @description Why a request failed, in one sentence. */
export interface ErrorDetail {
  /**
   * @description The reason, for people to read.
   * @example Not found.
   */
  detail: string;
}

/** @description Why a body was refused. Maps each bad field to its messages; `non_field_errors` has those that belong to no single field. */
export interface FieldErrors {
  [key: string]: string[];
}

/** @description The outermost container of the platform. It owns projects and has members. */
export interface CloudRequest {
  name: CloudName;
}

/** @description An invitation into a cloud that was sent by email. */
export interface CloudInvitationRequest {
  /**
   * @description The address that the invitation is sent to.
   * @example grace@example.org
   */
  email: string;
  /**
   * @description The page on which the invited person lands after accepting.
   * @example https://example.org/welcome
   */
  redirect_uri: string;
  role?: CloudRole;
}

export interface paths {
  '/cloud': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List your clouds
     * @description Lists the clouds that the caller belongs to. The caller is a user, or an application that uses its own credentials.
     */
    get: operations['getClouds'];
    put?: never;
    /**
     * Create a cloud
     * @description Creates a cloud, with the caller as its creator and first administrator.
     */
    post: operations['createCloud'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cloud/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud.
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    /**
     * Read a cloud
     * @description Reads one cloud that the caller belongs to.
     */
    get: operations['getCloud'];
    /**
     * Replace a cloud
     * @description Replaces every writable field of a cloud. Use `updateCloud` to change only some of them.
     */
    put: operations['fullUpdateCloud'];
    post?: never;
    /**
     * Delete a cloud
     * @description Deletes a cloud and all that it holds. There is no way back.
     */
    delete: operations['deleteCloud'];
    options?: never;
    head?: never;
    /**
     * Change a cloud
     * @description Changes the fields that the body names, and leaves the others as they are.
     */
    patch: operations['updateCloud'];
    trace?: never;
  };
  '/cloud/{id}/create-demo': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud.
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a demo project
     * @description Adds a project to the cloud that already holds a building model and its data, to try the platform with.
     */
    post: operations['createDemo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cloud/{id}/size': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud.
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    /**
     * Measure a cloud
     * @description Reads how many bytes all files in the cloud take up together.
     */
    get: operations['getCloudSize'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cloud/{cloud_pk}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
      };
      cookie?: never;
    };
    /**
     * List pending invitations
     * @description Lists the invitations into the cloud that nobody has accepted yet. Only those that the calling application made are shown.
     */
    get: operations['getCloudInvitations'];
    put?: never;
    /**
     * Invite an administrator
     * @description Invites somebody by email to administer the cloud. Somebody who is already a member is refused.
     *     Inviting the same address into the same cloud again sends the mail once more, and answers with the invitation that exists.
     */
    post: operations['inviteCloudUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cloud/{cloud_pk}/invitation/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * @description The number of the invitation.
         * @example 7
         */
        id: components['parameters']['InvitationId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Cancel an invitation
     * @description Withdraws a pending invitation. The link in the mail that was sent stops working.
     */
    delete: operations['cancelCloudUserInvitation'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cloud/{cloud_pk}/user': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
      };
      cookie?: never;
    };
    /**
     * List members
     * @description Lists the members of a cloud. Only its administrators may.
     */
    get: operations['getCloudUsers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cloud/{cloud_pk}/user/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * @description The number of the user.
         * @example 1312
         */
        id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    /**
     * Read a member
     * @description Reads one member of a cloud. Only its administrators may.
     */
    get: operations['getCloudUser'];
    /**
     * Replace a member's role
     * @description Replaces every writable field of a member. The role in the cloud is the only one.
     */
    put: operations['fullUpdateCloudUser'];
    post?: never;
    /**
     * Remove a member
     * @description Removes somebody from the cloud, and from every project in it.
     */
    delete: operations['deleteCloudUser'];
    options?: never;
    head?: never;
    /**
     * Change a member's role
     * @description Changes the role that a member has in the cloud.
     */
    patch: operations['updateCloudUser'];
    trace?: never;
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    Cloud: Cloud;
    CloudName: CloudName;
    CloudUpdate: CloudUpdate;
    CloudSize: CloudSize;
    Feature: Feature;
    User: User;
    UserCloudUpdate: UserCloudUpdate;
    CloudInvitation: CloudInvitation;
    Project: Project;
    CloudRole: CloudRole;
    ProjectRole: ProjectRole;
    ProjectStatus: ProjectStatus;
    ErrorDetail: ErrorDetail;
    FieldErrors: FieldErrors;
    CloudRequest: CloudRequest;
    CloudInvitationRequest: CloudInvitationRequest;
  };
  responses: {
    /** @description The cloud. */
    Cloud: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": 42,
         *       "name": "Site A",
         *       "features": [
         *         {
         *           "name": "bimdata-viewer",
         *           "viewer_url": "https://viewer.example.org"
         *         }
         *       ],
         *       "creator": {
         *         "id": 1312,
         *         "email": "ada@example.org",
         *         "company": "Example SA",
         *         "firstname": "Ada",
         *         "lastname": "Martin",
         *         "created_at": "2019-09-02T08:30:00Z",
         *         "updated_at": "2019-09-02T08:30:00Z",
         *         "cloud_role": 100,
         *         "project_role": 25
         *       },
         *       "is_default": false,
         *       "created_at": "2019-09-03T12:00:00Z",
         *       "updated_at": "2019-09-04T12:00:00Z"
         *     }
         */
        'application/json': Cloud;
      };
    };
    /** @description The clouds that the caller belongs to. */
    CloudList: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example [
         *       {
         *         "id": 42,
         *         "name": "Site A",
         *         "features": [
         *           {
         *             "name": "bimdata-viewer",
         *             "viewer_url": "https://viewer.example.org"
         *           }
         *         ],
         *         "creator": {
         *           "id": 1312,
         *           "email": "ada@example.org",
         *           "company": "Example SA",
         *           "firstname": "Ada",
         *           "lastname": "Martin",
         *           "created_at": "2019-09-02T08:30:00Z",
         *           "updated_at": "2019-09-02T08:30:00Z",
         *           "cloud_role": 100,
         *           "project_role": 25
         *         },
         *         "is_default": false,
         *         "created_at": "2019-09-03T12:00:00Z",
         *         "updated_at": "2019-09-04T12:00:00Z"
         *       }
         *     ]
         */
        'application/json': Cloud[];
      };
    };
    /** @description The size of all files in the cloud, in bytes. */
    CloudSize: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /** @example 5368709120 */
        'application/json': CloudSize;
      };
    };
    /** @description The invitation. */
    CloudInvitation: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": 7,
         *       "email": "grace@example.org",
         *       "redirect_uri": "https://example.org/welcome",
         *       "role": 100
         *     }
         */
        'application/json': CloudInvitation;
      };
    };
    /** @description The invitations that are still pending. */
    CloudInvitationList: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example [
         *       {
         *         "id": 7,
         *         "email": "grace@example.org",
         *         "redirect_uri": "https://example.org/welcome",
         *         "role": 100
         *       }
         *     ]
         */
        'application/json': CloudInvitation[];
      };
    };
    /** @description The project that was made. */
    Project: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": 365,
         *       "logo": null,
         *       "name": "Demo",
         *       "cloud": {
         *         "id": 42,
         *         "name": "Site A",
         *         "features": [
         *           {
         *             "name": "bimdata-viewer",
         *             "viewer_url": "https://viewer.example.org"
         *           }
         *         ],
         *         "creator": {
         *           "id": 1312,
         *           "email": "ada@example.org",
         *           "company": "Example SA",
         *           "firstname": "Ada",
         *           "lastname": "Martin",
         *           "created_at": "2019-09-02T08:30:00Z",
         *           "updated_at": "2019-09-02T08:30:00Z",
         *           "cloud_role": 100,
         *           "project_role": 25
         *         },
         *         "is_default": false,
         *         "created_at": "2019-09-03T12:00:00Z",
         *         "updated_at": "2019-09-04T12:00:00Z"
         *       },
         *       "status": "A",
         *       "created_at": "2019-09-05T12:00:00Z",
         *       "updated_at": "2019-09-05T12:00:00Z",
         *       "parent_id": null,
         *       "root_folder_id": "7312"
         *     }
         */
        'application/json': Project;
      };
    };
    /** @description The member. */
    User: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": 1312,
         *       "email": "ada@example.org",
         *       "company": "Example SA",
         *       "firstname": "Ada",
         *       "lastname": "Martin",
         *       "created_at": "2019-09-02T08:30:00Z",
         *       "updated_at": "2019-09-02T08:30:00Z",
         *       "cloud_role": 100,
         *       "project_role": 25
         *     }
         */
        'application/json': User;
      };
    };
    /** @description The members of the cloud. */
    UserList: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example [
         *       {
         *         "id": 1312,
         *         "email": "ada@example.org",
         *         "company": "Example SA",
         *         "firstname": "Ada",
         *         "lastname": "Martin",
         *         "created_at": "2019-09-02T08:30:00Z",
         *         "updated_at": "2019-09-02T08:30:00Z",
         *         "cloud_role": 100,
         *         "project_role": 25
         *       }
         *     ]
         */
        'application/json': User[];
      };
    };
    /** @description Done. The answer has no body. */
    NoContent: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The body was refused. Each bad field has its messages. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "name": [
         *         "This field is required."
         *       ],
         *       "non_field_errors": [
         *         "The request is not valid."
         *       ]
         *     }
         */
        'application/json': FieldErrors;
      };
    };
    /** @description The credentials are missing, wrong or expired. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "detail": "Authentication credentials were not provided."
         *     }
         */
        'application/json': ErrorDetail;
      };
    };
    /** @description The caller is known, but lacks the role or the scope. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "detail": "You do not have permission to perform this action."
         *     }
         */
        'application/json': ErrorDetail;
      };
    };
    /** @description There is no such thing, or the caller may not know of it. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "detail": "Not found."
         *     }
         */
        'application/json': ErrorDetail;
      };
    };
    /** @description The person is already a member of the cloud. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "detail": "This user is already in the cloud."
         *     }
         */
        'application/json': ErrorDetail;
      };
    };
    /** @description The caller sent too many requests. Wait before the next one. */
    TooManyRequests: {
      headers: {
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "detail": "Request was throttled. Expected available in 30 seconds."
         *     }
         */
        'application/json': ErrorDetail;
      };
    };
    /** @description Any other failure, on the side of the service for the most part (5xx). */
    UnexpectedError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "detail": "A server error occurred."
         *     }
         */
        'application/json': ErrorDetail;
      };
    };
  };
  parameters: {
    /**
     * @description The number of the cloud.
     * @example 42
     */
    CloudId: number;
    /**
     * @description The number of the cloud, the same as its `id`.
     * @example 42
     */
    CloudPk: string;
    /**
     * @description The number of the invitation.
     * @example 7
     */
    InvitationId: number;
    /**
     * @description The number of the user.
     * @example 1312
     */
    UserId: number;
  };
  requestBodies: {
    /** @description The writable fields of the cloud. */
    Cloud: {
      content: {
        /**
         * @example {
         *       "name": "Site A"
         *     }
         */
        'application/json': CloudRequest;
      };
    };
    /** @description The fields of the cloud to change. */
    CloudUpdate: {
      content: {
        /**
         * @example {
         *       "name": "Site B"
         *     }
         */
        'application/json': CloudUpdate;
      };
    };
    /** @description Whom to invite, and where they land. */
    CloudInvitation: {
      content: {
        /**
         * @example {
         *       "email": "grace@example.org",
         *       "redirect_uri": "https://example.org/welcome",
         *       "role": 100
         *     }
         */
        'application/json': CloudInvitationRequest;
      };
    };
    /** @description The member's new role. */
    UserCloudUpdate: {
      content: {
        /**
         * @example {
         *       "role": 50
         *     }
         */
        'application/json': UserCloudUpdate;
      };
    };
  };
  headers: {
    /**
     * @description How long to wait, in seconds or until an HTTP date.
     * @example 30
     */
    RetryAfter: string;
  };
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  getClouds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['CloudList'];
      401: components['responses']['Unauthorized'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  createCloud: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components['requestBodies']['Cloud'];
    responses: {
      201: components['responses']['Cloud'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  getCloud: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud.
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Cloud'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  fullUpdateCloud: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud.
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['Cloud'];
    responses: {
      200: components['responses']['Cloud'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  deleteCloud: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud.
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components['responses']['NoContent'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  updateCloud: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud.
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['CloudUpdate'];
    responses: {
      200: components['responses']['Cloud'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  createDemo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud.
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Project'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  getCloudSize: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud.
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['CloudSize'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  getCloudInvitations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['CloudInvitationList'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  inviteCloudUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['CloudInvitation'];
    responses: {
      201: components['responses']['CloudInvitation'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  cancelCloudUserInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * @description The number of the invitation.
         * @example 7
         */
        id: components['parameters']['InvitationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components['responses']['NoContent'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  getCloudUsers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['UserList'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  getCloudUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * @description The number of the user.
         * @example 1312
         */
        id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['User'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  fullUpdateCloudUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * @description The number of the user.
         * @example 1312
         */
        id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['UserCloudUpdate'];
    responses: {
      200: components['responses']['User'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  deleteCloudUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * @description The number of the user.
         * @example 1312
         */
        id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components['responses']['NoContent'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
  updateCloudUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The number of the cloud, the same as its `id`.
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * @description The number of the user.
         * @example 1312
         */
        id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['UserCloudUpdate'];
    responses: {
      200: components['responses']['User'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
}

/** What a member may do in a cloud. */
export const CloudRole = {
  /** Administers the cloud, and sees and invites its members. */
  Admin: 100,
  /** Works in the projects of the cloud that they were added to. */
  User: 50,
} as const;

/** What a member may do in a project. */
export const ProjectRole = {
  /** Administers the project. */
  Admin: 100,
  /** Reads and changes what the project holds. */
  User: 50,
  /** Reads what the project holds. */
  Guest: 25,
} as const;

/** Whether the project is in use. */
export const ProjectStatus = {
  /** In use. */
  Active: 'A',
  /** Deleted. */
  Deleted: 'D',
} as const;
