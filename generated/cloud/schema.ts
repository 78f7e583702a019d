// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

/** The outermost container of the platform. It owns projects and has members. */
export interface Cloud {
  /**
   * The cloud's ID.
   *
   * @example 42
   */
  readonly id: number;
  name: CloudName;
  /** The features that are enabled for the cloud. */
  readonly features?: Feature[];
  /** The user who created the cloud; null if an application created it, or if the user is unknown. */
  readonly creator?: User | null;
  /**
   * Whether this is the cloud that every user starts with.
   *
   * @example false
   */
  readonly is_default?: boolean;
  /**
   * When it was created.
   *
   * Format: date-time
   *
   * @example 2019-09-03T12:00:00Z
   */
  readonly created_at: string;
  /**
   * When it last changed.
   *
   * Format: date-time
   *
   * @example 2019-09-04T12:00:00Z
   */
  readonly updated_at: string;
}

/** The writable fields of a cloud, each optional. */
export interface CloudUpdate {
  name?: CloudName;
}

/**
 * A size in bytes. It can exceed 2^31.
 *
 * Format: int64
 *
 * @example 5368709120
 */
export type CloudSize = number;

/** A person, with their roles. */
export interface User {
  /**
   * The user's ID.
   *
   * @example 1312
   */
  readonly id: number;
  /**
   * The address that the user signs in with.
   *
   * @example ada@example.org
   */
  readonly email?: string;
  /**
   * The user's company.
   *
   * @example Example SA
   */
  readonly company?: string | null;
  /**
   * The given name.
   *
   * @example Ada
   */
  readonly firstname?: string;
  /**
   * The family name.
   *
   * @example Martin
   */
  readonly lastname?: string;
  /**
   * When it was created.
   *
   * Format: date-time
   *
   * @example 2019-09-03T12:00:00Z
   */
  readonly created_at: string;
  /**
   * When it last changed.
   *
   * Format: date-time
   *
   * @example 2019-09-04T12:00:00Z
   */
  readonly updated_at: string;
  /** The user's role in the cloud. */
  readonly cloud_role?: CloudRole;
  /** The user's role in the project. */
  readonly project_role?: ProjectRole;
}

/** The writable fields of a member. */
export interface UserCloudUpdate {
  role?: CloudRole;
}

/** An invitation to a cloud, sent by email. */
export interface CloudInvitation {
  /**
   * The invitation's ID.
   *
   * @example 7
   */
  readonly id: number;
  /**
   * The address that the invitation is sent to.
   *
   * @example grace@example.org
   */
  email: string;
  /**
   * The page that the invitee is sent to after accepting.
   *
   * @example https://example.org/welcome
   */
  redirect_uri: string;
  role?: CloudRole;
}

/** A project in a cloud. */
export interface Project {
  /**
   * The project's ID.
   *
   * @example 365
   */
  readonly id: number;
  /**
   * The URL of the project's logo.
   *
   * @example https://example.org/logo.png
   */
  logo?: string | null;
  /**
   * The project's name.
   *
   * @example Demo
   */
  name: string;
  /** The cloud that owns the project. */
  readonly cloud?: Cloud;
  status?: ProjectStatus;
  /**
   * When it was created.
   *
   * Format: date-time
   *
   * @example 2019-09-03T12:00:00Z
   */
  readonly created_at: string;
  /**
   * When it last changed.
   *
   * Format: date-time
   *
   * @example 2019-09-04T12:00:00Z
   */
  readonly updated_at: string;
  /**
   * The ID of the parent project, if there is one.
   *
   * @example 364
   */
  parent_id?: number | null;
  /**
   * The ID of the folder that contains all the project's files.
   *
   * @example 7312
   */
  readonly root_folder_id?: string;
}

/** Why a request failed, in one sentence. */
export interface ErrorDetail {
  /**
   * The reason, in human-readable form.
   *
   * @example Not found.
   */
  detail: string;
}

/**
 * The cloud's name.
 *
 * @example Site A
 */
export type CloudName = string;

/** A feature that can be enabled for a cloud. */
export interface Feature {
  /**
   * The name of the feature.
   *
   * @example bimdata-viewer
   */
  name: string;
  /**
   * The URL of the feature's viewer, if it has one.
   *
   * @example https://viewer.example.org
   */
  viewer_url?: string | null;
}

/**
 * A member's role in a cloud.
 *
 * @example 100
 * @enum {integer}
 */
export type CloudRole = 100 | 50;

/**
 * A member's role in a project.
 *
 * @example 25
 * @enum {integer}
 */
export type ProjectRole = 100 | 50 | 25;

/** Why a body is invalid. Maps each invalid field to its messages, and `non_field_errors` to all others. */
export interface FieldErrors {
  [key: string]: string[];
}

/**
 * Whether the project is in use.
 *
 * @example A
 * @enum {string}
 */
export type ProjectStatus = 'A' | 'D';

/** The outermost container of the platform. It owns projects and has members. */
export interface CloudRequest {
  name: CloudName;
}

/** An invitation to a cloud, sent by email. */
export interface CloudInvitationRequest {
  /**
   * The address that the invitation is sent to.
   *
   * @example grace@example.org
   */
  email: string;
  /**
   * The page that the invitee is sent to after accepting.
   *
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
     *
     * Lists the clouds that the caller, a user or an application, belongs to.
     */
    get: operations['getClouds'];
    put?: never;
    /**
     * Create a cloud
     *
     * Creates a cloud. A user becomes its creator and first administrator.
     * An application that calls with its own credentials administers the cloud but is not a member, and `creator` is null.
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
         * The cloud's ID.
         *
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    /**
     * Read a cloud
     *
     * Reads one cloud that the caller belongs to.
     */
    get: operations['getCloud'];
    /**
     * Replace a cloud
     *
     * Replaces every writable field of a cloud. Use `updateCloud` to change only some of them.
     * Requires the administrator role in the cloud.
     */
    put: operations['fullUpdateCloud'];
    post?: never;
    /**
     * Delete a cloud
     *
     * Deletes a cloud and everything in it. This cannot be undone. Requires the administrator role in the cloud.
     */
    delete: operations['deleteCloud'];
    options?: never;
    head?: never;
    /**
     * Change a cloud
     *
     * Changes only the fields in the body. Requires the administrator role in the cloud.
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
         * The cloud's ID.
         *
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
     *
     * Adds a demo project, which contains a building model and its data, to the cloud.
     * Requires the administrator role in the cloud.
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
         * The cloud's ID.
         *
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    /**
     * Get the size of a cloud
     *
     * Returns the total size of all files in the cloud, in bytes.
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
         * The cloud's ID, the same as its `id`.
         *
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
      };
      cookie?: never;
    };
    /**
     * List pending invitations
     *
     * Lists the cloud's pending invitations, but only those that the calling application created.
     * Requires the administrator role in the cloud.
     */
    get: operations['getCloudInvitations'];
    put?: never;
    /**
     * Invite a member
     *
     * Invites somebody to the cloud by email. The default `role` is 100, administrator. A current member cannot be invited.
     * Inviting the same address to the same cloud again sends another email and returns the existing invitation.
     * Requires the administrator role in the cloud.
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
         * The cloud's ID, the same as its `id`.
         *
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * The invitation's ID.
         *
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
     *
     * Cancels a pending invitation that the calling application created. The link in the email stops working.
     * Requires the administrator role in the cloud.
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
         * The cloud's ID, the same as its `id`.
         *
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
      };
      cookie?: never;
    };
    /**
     * List members
     *
     * Lists the members of a cloud. Requires the administrator role in the cloud.
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
         * The cloud's ID, the same as its `id`.
         *
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * The user's ID.
         *
         * @example 1313
         */
        id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    /**
     * Read a member
     *
     * Reads one member of a cloud. Requires the administrator role in the cloud.
     */
    get: operations['getCloudUser'];
    /**
     * Replace a member's role
     *
     * Replaces every writable field of a member. The only one is `role`; a body without it (`{}`) changes nothing.
     * Requires the administrator role in the cloud.
     */
    put: operations['fullUpdateCloudUser'];
    post?: never;
    /**
     * Remove a member
     *
     * Removes a member from the cloud and from every project in it.
     * Requires the administrator role in the cloud.
     */
    delete: operations['deleteCloudUser'];
    options?: never;
    head?: never;
    /**
     * Change a member's role
     *
     * Changes a member's role in the cloud. Requires the administrator role in the cloud.
     */
    patch: operations['updateCloudUser'];
    trace?: never;
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    Cloud: Cloud;
    CloudUpdate: CloudUpdate;
    CloudSize: CloudSize;
    User: User;
    UserCloudUpdate: UserCloudUpdate;
    CloudInvitation: CloudInvitation;
    Project: Project;
    ErrorDetail: ErrorDetail;
    CloudName: CloudName;
    Feature: Feature;
    CloudRole: CloudRole;
    ProjectRole: ProjectRole;
    FieldErrors: FieldErrors;
    ProjectStatus: ProjectStatus;
    CloudRequest: CloudRequest;
    CloudInvitationRequest: CloudInvitationRequest;
  };
  responses: {
    /** The cloud. */
    Cloud: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': Cloud;
      };
    };
    /** The clouds that the caller belongs to. */
    CloudList: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': Cloud[];
      };
    };
    /** The size of all files in the cloud, in bytes. */
    CloudSize: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /** @example 5368709120 */
        'application/json': CloudSize;
      };
    };
    /** The invitation. */
    CloudInvitation: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': CloudInvitation;
      };
    };
    /** The pending invitations. */
    CloudInvitationList: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': CloudInvitation[];
      };
    };
    /** The new project. */
    Project: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': Project;
      };
    };
    /** The member. */
    User: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': User;
      };
    };
    /** The members of the cloud. */
    UserList: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': User[];
      };
    };
    /** The body is invalid. Each invalid field has its messages. */
    InvalidInvitation: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': FieldErrors;
      };
    };
    /** The body is invalid. Each invalid field has its messages. */
    InvalidMember: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': FieldErrors;
      };
    };
    /** The person is already a member of the cloud. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorDetail;
      };
    };
    /** The caller sent too many requests. Wait before the next one. */
    TooManyRequests: {
      headers: {
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorDetail;
      };
    };
    /** Any other error, usually on the server (5xx). */
    UnexpectedError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorDetail;
      };
    };
    /** The credentials are missing, wrong or expired. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorDetail;
      };
    };
    /** The body is invalid. Each invalid field has its messages. */
    InvalidCloud: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': FieldErrors;
      };
    };
    /** The caller lacks the required role or scope. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorDetail;
      };
    };
    /** There is no such resource, or the caller has no access to it. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorDetail;
      };
    };
    /** Success. The response has no body. */
    NoContent: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** The body is invalid. Each invalid field has its messages. */
    InvalidCloudUpdate: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': FieldErrors;
      };
    };
  };
  parameters: {
    /**
     * The cloud's ID, the same as its `id`.
     *
     * @example 42
     */
    CloudPk: string;
    /**
     * The cloud's ID.
     *
     * @example 42
     */
    CloudId: number;
    /**
     * The invitation's ID.
     *
     * @example 7
     */
    InvitationId: number;
    /**
     * The user's ID.
     *
     * @example 1313
     */
    UserId: number;
  };
  requestBodies: {
    /** The writable fields of the cloud. */
    Cloud: {
      content: {
        'application/json': CloudRequest;
      };
    };
    /** The fields of the cloud to change. */
    CloudUpdate: {
      content: {
        'application/json': CloudUpdate;
      };
    };
    /** The invitee, and the page that they are sent to. */
    CloudInvitation: {
      content: {
        'application/json': CloudInvitationRequest;
      };
    };
    /** The member's new role. */
    UserCloudUpdate: {
      content: {
        'application/json': UserCloudUpdate;
      };
    };
  };
  headers: {
    /**
     * How long to wait, in seconds or until an HTTP date.
     *
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
      400: components['responses']['InvalidCloud'];
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
         * The cloud's ID.
         *
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
         * The cloud's ID.
         *
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['Cloud'];
    responses: {
      200: components['responses']['Cloud'];
      400: components['responses']['InvalidCloud'];
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
         * The cloud's ID.
         *
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
         * The cloud's ID.
         *
         * @example 42
         */
        id: components['parameters']['CloudId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['CloudUpdate'];
    responses: {
      200: components['responses']['Cloud'];
      400: components['responses']['InvalidCloudUpdate'];
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
         * The cloud's ID.
         *
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
         * The cloud's ID.
         *
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
         * The cloud's ID, the same as its `id`.
         *
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
         * The cloud's ID, the same as its `id`.
         *
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['CloudInvitation'];
    responses: {
      201: components['responses']['CloudInvitation'];
      400: components['responses']['InvalidInvitation'];
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
         * The cloud's ID, the same as its `id`.
         *
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * The invitation's ID.
         *
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
         * The cloud's ID, the same as its `id`.
         *
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
         * The cloud's ID, the same as its `id`.
         *
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * The user's ID.
         *
         * @example 1313
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
         * The cloud's ID, the same as its `id`.
         *
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * The user's ID.
         *
         * @example 1313
         */
        id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['UserCloudUpdate'];
    responses: {
      200: components['responses']['User'];
      400: components['responses']['InvalidMember'];
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
         * The cloud's ID, the same as its `id`.
         *
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * The user's ID.
         *
         * @example 1313
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
         * The cloud's ID, the same as its `id`.
         *
         * @example 42
         */
        cloud_pk: components['parameters']['CloudPk'];
        /**
         * The user's ID.
         *
         * @example 1313
         */
        id: components['parameters']['UserId'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['UserCloudUpdate'];
    responses: {
      200: components['responses']['User'];
      400: components['responses']['InvalidMember'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      default: components['responses']['UnexpectedError'];
    };
  };
}

/** A member's role in a cloud. */
export const CloudRole = {
  /** Administers the cloud, its members and its invitations. */
  Admin: 100,
  /** Works in those projects of the cloud that they were added to. */
  User: 50,
} as const;

/** A member's role in a project. */
export const ProjectRole = {
  /** Administers the project. */
  Admin: 100,
  /** Reads and changes the project's contents. */
  User: 50,
  /** Reads the project's contents. */
  Guest: 25,
} as const;

/** Whether the project is in use. */
export const ProjectStatus = {
  /** In use. */
  Active: 'A',
  /** Deleted. */
  Deleted: 'D',
} as const;
