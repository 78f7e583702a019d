// Generated from openapi/cloud-current.yaml with `npm run generate`. Do not edit.

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
  readonly features: Feature[];
  /** The applications of the marketplace that the cloud has access to. */
  readonly marketplace_apps: MarketplaceAppLight[];
  /** The organization that the cloud belongs to, if there is one. */
  readonly organization: Organization | null;
  /** The user who created the cloud; null if an application created it, or if the user is unknown. */
  readonly creator: User | null;
  /**
   * The application that created the cloud, if one did.
   *
   * @example demo-app
   */
  readonly creator_app: string | null;
  /**
   * Whether this is the cloud that every user starts with.
   *
   * @example false
   */
  readonly is_default: boolean;
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
   * The address of the cloud's image, if it has one.
   *
   * @example https://files.example.org/clouds/42.png
   */
  image?: string | null;
}

/** A new cloud, as JSON. */
export interface CloudRequest {
  name: CloudName;
  /**
   * The organization that the cloud belongs to.
   *
   * @example 5
   */
  organization_id?: number;
  /**
   * Null, for no image. A file is sent as a form.
   *
   * @example null
   */
  image?: null;
}

/** A new cloud, as a form. */
export interface CloudForm {
  name: CloudName;
  /**
   * The organization that the cloud belongs to.
   *
   * @example 5
   */
  organization_id?: number;
  /**
   * The file of the image.
   *
   * Format: binary
   */
  image?: Blob;
}

/** The writable fields of a cloud, each optional, as JSON. */
export interface CloudUpdate {
  name?: CloudName;
  /**
   * The organization that the cloud belongs to.
   *
   * @example 5
   */
  organization_id?: number;
  /**
   * Null, for no image. A file is sent as a form.
   *
   * @example null
   */
  image?: null;
}

/** The writable fields of a cloud, each optional, as a form. */
export interface CloudUpdateForm {
  name?: CloudName;
  /**
   * The organization that the cloud belongs to.
   *
   * @example 5
   */
  organization_id?: number;
  /**
   * The file of the image.
   *
   * Format: binary
   */
  image?: Blob;
}

/** An organization that owns clouds. */
export interface Organization {
  /**
   * The organization's ID.
   *
   * @example 5
   */
  readonly id: number;
  /**
   * The organization's name.
   *
   * @example Example SA
   */
  name: string;
  /**
   * Whether it is the personal organization of one user. The service spells it so.
   *
   * @example false
   */
  readonly is_personnal: boolean;
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
   * The address of the organization's logo, if it has one.
   *
   * @example https://files.example.org/logo.png
   */
  logo?: string | null;
}

/** What everybody can see of an organization. */
export interface PublicOrganization {
  /**
   * The organization's ID.
   *
   * @example 5
   */
  readonly id: number;
  /**
   * The organization's name.
   *
   * @example Example SA
   */
  name: string;
  /**
   * The address of the organization's logo, if it has one.
   *
   * @example https://files.example.org/logo.png
   */
  logo?: string | null;
}

/** An application of the marketplace. */
export interface MarketplaceAppLight {
  /**
   * The application's ID.
   *
   * @example 12
   */
  readonly id: number;
  /**
   * The application's name.
   *
   * @example Energy report
   */
  name: string;
  /** The addresses of its plugins for the viewer. */
  viewer_plugins_urls?: string[] | null;
  /**
   * The address of its file, if it has one.
   *
   * @example https://apps.example.org/energy.zip
   */
  file?: string | null;
  /** The organization that publishes it, if there is one. */
  readonly organization: PublicOrganization | null;
  /** Its images. */
  readonly images: MarketplaceAppImage[];
}

/** An image of an application. */
export interface MarketplaceAppImage {
  /**
   * The image's ID.
   *
   * @example 3
   */
  readonly id: number;
  /**
   * The address of the image.
   *
   * @example https://apps.example.org/energy.png
   */
  image: string;
  /**
   * Its position among the images of the application.
   *
   * @example 1
   */
  readonly order: number;
}

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
  readonly email: string;
  /**
   * The given name.
   *
   * @example Ada
   */
  readonly firstname: string | null;
  /**
   * The family name.
   *
   * @example Martin
   */
  readonly lastname: string | null;
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
   * The user's role in the cloud.
   *
   * @example 100
   */
  readonly cloud_role: number;
  /**
   * The user's role in the project.
   *
   * @example 25
   */
  readonly project_role: number;
  /**
   * What the user signs in with.
   *
   * @example bimdata
   */
  readonly provider: string;
  /**
   * The user's ID at the provider.
   *
   * @example 2f1c9a52-6a1e-4c3b-9d57-0d2f8f0a1312
   */
  readonly sub: string | null;
  /**
   * The address of the user's picture, if there is one.
   *
   * @example https://files.example.org/ada.png
   */
  readonly profile_picture: string | null;
}

/** A member of a cloud. */
export interface UserCloud {
  /**
   * The user's ID.
   *
   * @example 1312
   */
  readonly id: number | null;
  /**
   * The address that the user signs in with.
   *
   * @example ada@example.org
   */
  readonly email: string;
  /**
   * The given name.
   *
   * @example Ada
   */
  readonly firstname: string | null;
  /**
   * The family name.
   *
   * @example Martin
   */
  readonly lastname: string | null;
  /**
   * What the user signs in with.
   *
   * @example bimdata
   */
  readonly provider: string;
  /**
   * The user's ID at the provider.
   *
   * @example 2f1c9a52-6a1e-4c3b-9d57-0d2f8f0a1312
   */
  readonly sub: string | null;
  /**
   * The address of the user's picture, if there is one.
   *
   * @example https://files.example.org/ada.png
   */
  readonly profile_picture: string | null;
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
  /** The member's role in the cloud. */
  readonly cloud_role: CloudRole;
  /**
   * Whether the member belongs to every project of the cloud.
   *
   * @example true
   */
  readonly in_all_projects: boolean;
}

/** The writable fields of a member. */
export interface UserCloudUpdate {
  cloud_role?: CloudRole;
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
  project_role?: ProjectRole;
  /**
   * Whether the invitee joins every project of the cloud, with `project_role`.
   *
   * @example false
   */
  in_all_projects?: boolean;
}

/** Why an invitation is refused. Maps each invalid field to its messages. */
export type InvitationErrors = FieldErrors & {
  /** There if the person is a member of the cloud already. */
  already_exists?: string[];
};

/** How much space the files of a cloud take. Sizes are in bytes. */
export interface Size {
  /**
   * Whose limits apply.
   *
   * @example BIMDATA_PLATFORM
   * @enum {string}
   */
  readonly managed_by: 'BIMDATA_PLATFORM' | 'ORGANIZATION';
  /** The caller's role in the cloud. */
  readonly role: CloudRole;
  /**
   * The size of all files.
   *
   * @example 5368709120
   */
  readonly total_size: number | null;
  /**
   * The size that all files can have.
   *
   * @example 10737418240
   */
  readonly total_size_available: number | null;
  /**
   * How much is left.
   *
   * @example 5368709120
   */
  readonly remaining_total_size: number | null;
  /**
   * How much is left, in percent.
   *
   * @example 50
   */
  readonly remaining_total_size_percent: number | null;
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
   * The address of the project's logo, if it has one.
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
  /**
   * The project's description.
   *
   * @example An office building.
   */
  description?: string | null;
  /** The cloud that owns the project. */
  readonly cloud: Cloud | null;
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
   * The ID of the folder that contains all the project's files.
   *
   * @example 7312
   */
  readonly root_folder_id: number | null;
  /**
   * The ID of the project's main model, if there is one.
   *
   * @example 12
   */
  main_model_id?: number | null;
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
  project_role?: ProjectRole;
  /**
   * Whether the invitee joins every project of the cloud, with `project_role`.
   *
   * @example false
   */
  in_all_projects?: boolean;
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
    put?: never;
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
  '/cloud/{id}/check-access': {
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
     * Check the access of an application
     *
     * Succeeds if the cloud has access to the marketplace application that calls. What the service returns if it has none is not documented.
     */
    get: operations['checkAccess'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
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
     * Adds a project named "Demo", which contains a building model and its data, to the cloud.
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
     * Returns how much space the files of the cloud take, in bytes, and how much is left.
     * Administrators and applications get all sizes; a user gets `remaining_total_size`, and null for the others.
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
     * Invites somebody to the cloud by email. For a current member, the service returns 400 with `already_exists`.
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
     * Lists the members of a cloud, or only those whose email address matches all the given parameters. Requires the administrator role in the cloud.
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
    get?: never;
    put?: never;
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
     * Changes a member's role in the cloud. Other fields of a member can be in the body, too; they are ignored.
     * Requires the administrator role in the cloud.
     */
    patch: operations['updateCloudUser'];
    trace?: never;
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    Cloud: Cloud;
    CloudRequest: CloudRequest;
    CloudForm: CloudForm;
    CloudUpdate: CloudUpdate;
    CloudUpdateForm: CloudUpdateForm;
    Organization: Organization;
    PublicOrganization: PublicOrganization;
    MarketplaceAppLight: MarketplaceAppLight;
    MarketplaceAppImage: MarketplaceAppImage;
    User: User;
    UserCloud: UserCloud;
    UserCloudUpdate: UserCloudUpdate;
    CloudInvitation: CloudInvitation;
    InvitationErrors: InvitationErrors;
    Size: Size;
    Project: Project;
    ErrorDetail: ErrorDetail;
    CloudName: CloudName;
    Feature: Feature;
    FieldErrors: FieldErrors;
    ProjectStatus: ProjectStatus;
    CloudRole: CloudRole;
    ProjectRole: ProjectRole;
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
    /** The cloud has access to the application. The response has no body. */
    Access: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** The size of all files in the cloud, and what is left. */
    Size: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': Size;
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
    UserCloudList: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': UserCloud[];
      };
    };
    /** The body is invalid, or the person is a member of the cloud already. */
    InvitationRefused: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': InvitationErrors;
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
    /** The caller has a free cloud already, and only one is free. */
    PaymentRequired: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorDetail;
      };
    };
    /** The service failed. */
    ServerError: {
      headers: {
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
    /** The caller lacks the required role or scope. */
    Forbidden: {
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
    /** The request is invalid. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': FieldErrors;
      };
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
    CloudPk: number;
    /**
     * The whole address.
     *
     * @example ada@example.org
     */
    Email: string;
    /**
     * A part of the address.
     *
     * @example ada
     */
    EmailContains: string;
    /**
     * The end of the address.
     *
     * @example @example.org
     */
    EmailEndsWith: string;
    /**
     * The start of the address.
     *
     * @example ada
     */
    EmailStartsWith: string;
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
    /** The writable fields of the cloud. With a file as `image`, it is sent as a form. */
    Cloud: {
      content: {
        'application/json': CloudRequest;
        'multipart/form-data': CloudForm;
      };
    };
    /** The fields of the cloud to change. With a file as `image`, it is sent as a form. */
    CloudUpdate: {
      content: {
        'application/json': CloudUpdate;
        'multipart/form-data': CloudUpdateForm;
      };
    };
    /** The invitee, their roles, and the page that they are sent to. */
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
  headers: never;
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
      403: components['responses']['Forbidden'];
      500: components['responses']['ServerError'];
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
      402: components['responses']['PaymentRequired'];
      403: components['responses']['Forbidden'];
      500: components['responses']['ServerError'];
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
      500: components['responses']['ServerError'];
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
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['ServerError'];
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
      500: components['responses']['ServerError'];
      default: components['responses']['UnexpectedError'];
    };
  };
  checkAccess: {
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
      200: components['responses']['Access'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['ServerError'];
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
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['ServerError'];
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
      200: components['responses']['Size'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['ServerError'];
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
      500: components['responses']['ServerError'];
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
      400: components['responses']['InvitationRefused'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['ServerError'];
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
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['ServerError'];
      default: components['responses']['UnexpectedError'];
    };
  };
  getCloudUsers: {
    parameters: {
      query?: {
        /**
         * The whole address.
         *
         * @example ada@example.org
         */
        email?: components['parameters']['Email'];
        /**
         * A part of the address.
         *
         * @example ada
         */
        email__contains?: components['parameters']['EmailContains'];
        /**
         * The end of the address.
         *
         * @example @example.org
         */
        email__endswith?: components['parameters']['EmailEndsWith'];
        /**
         * The start of the address.
         *
         * @example ada
         */
        email__startswith?: components['parameters']['EmailStartsWith'];
      };
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
      200: components['responses']['UserCloudList'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['ServerError'];
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
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['ServerError'];
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
      500: components['responses']['ServerError'];
      default: components['responses']['UnexpectedError'];
    };
  };
}

/** Whether the project is in use. */
export const ProjectStatus = {
  /** In use. */
  Active: 'A',
  /** Deleted. */
  Deleted: 'D',
} as const;

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
