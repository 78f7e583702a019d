// Generated from openapi/cloud-current.yaml with `npm run generate`. Do not edit.

import { addQuery, createTransport, jsonOrForm, unread } from '../../src/runtime.js';
import type { ApiCall, CallOptions, ClientOptions, Transport } from '../../src/runtime.js';
import type {
  Cloud,
  CloudInvitation,
  CloudInvitationRequest,
  Project,
  Size,
  User,
  UserCloud,
  UserCloudUpdate,
} from './schema.js';
import type {
  CancelCloudUserInvitationError,
  CheckAccessError,
  CloudId,
  CloudPk,
  CreateCloudBodies,
  CreateCloudError,
  CreateDemoError,
  DeleteCloudError,
  DeleteCloudUserError,
  GetCloudError,
  GetCloudInvitationsError,
  GetCloudSizeError,
  GetCloudUsersError,
  GetCloudUsersParameters,
  GetCloudsError,
  InvitationId,
  InviteCloudUserError,
  UpdateCloudBodies,
  UpdateCloudError,
  UpdateCloudUserError,
  UserId,
} from './types.js';
import { service } from './operations.js';

/**
 * BIMData Cloud API, current: the operations tagged `cloud`.
 *
 * Clouds, their members and their pending invitations.
 *
 * Besides its documented errors, a call can reject with:
 *
 * - `ApiError`: the service responded with a status other than 2xx.
 * - `ConnectionError`: the connection failed or the response was incomplete.
 * - `TimeoutError`: there was no complete response within `timeoutMs`.
 * - `ResponseParseError`: the body of a successful response is not JSON.
 * - `InvalidArgumentError`: an argument is not valid; nothing was sent.
 */
export class CloudApi {
  readonly #transport: Transport;

  /**
   * Creates a client. It sends nothing until a method is called.
   *
   * @param options - Settings of the client.
   * @throws An `InvalidArgumentError` if a setting is not valid.
   */
  constructor(options: ClientOptions<'accessToken' | 'apiKey'>) {
    this.#transport = createTransport(service, options);
  }

  /**
   * List your clouds.
   *
   * Lists the clouds that the caller, a user or an application, belongs to.
   *
   * `GET /cloud`
   *
   * @param options - Settings of this call.
   * @returns The clouds that the caller belongs to.
   * @throws {@link GetCloudsError}
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  getClouds(options?: CallOptions): ApiCall<Cloud[], GetCloudsError> {
    return this.#transport.call('getClouds', 'GET', '/cloud', {}, options);
  }

  /**
   * Create a cloud.
   *
   * Creates a cloud. A user becomes its creator and first administrator.
   * An application that calls with its own credentials administers the cloud but is not a member, and `creator` is null.
   *
   * `POST /cloud`
   *
   * Scopes: `cloud:manage`.
   *
   * @param body - The writable fields of the cloud. With a file as `image`, it is sent as a form.
   * @param options - Settings of this call.
   * @returns The cloud.
   * @throws {@link CreateCloudError}
   * - 400: The body is invalid. Each invalid field has its messages.
   * - 401: The credentials are missing, wrong or expired.
   * - 402: The caller has a free cloud already, and only one is free.
   * - 403: The caller lacks the required role or scope.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  createCloud<ContentType extends keyof CreateCloudBodies = 'application/json' | 'multipart/form-data'>(
    body: CreateCloudBodies[ContentType],
    options?: CallOptions & { readonly contentType?: ContentType | undefined },
  ): ApiCall<Cloud, CreateCloudError> {
    return this.#transport.call('createCloud', 'POST', '/cloud', {}, options, {
      body,
      tune: jsonOrForm(options?.contentType),
    });
  }

  /**
   * Read a cloud.
   *
   * Reads one cloud that the caller belongs to.
   *
   * `GET /cloud/{id}`
   *
   * @param id - The cloud's ID.
   * @param options - Settings of this call.
   * @returns The cloud.
   * @throws {@link GetCloudError}
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  getCloud(id: CloudId, options?: CallOptions): ApiCall<Cloud, GetCloudError> {
    return this.#transport.call('getCloud', 'GET', '/cloud/{id}', { id }, options);
  }

  /**
   * Change a cloud.
   *
   * Changes only the fields in the body. Requires the administrator role in the cloud.
   *
   * `PATCH /cloud/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param id - The cloud's ID.
   * @param body - The fields of the cloud to change. With a file as `image`, it is sent as a form.
   * @param options - Settings of this call.
   * @returns The cloud.
   * @throws {@link UpdateCloudError}
   * - 400: The body is invalid. Each invalid field has its messages.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  updateCloud<ContentType extends keyof UpdateCloudBodies = 'application/json' | 'multipart/form-data'>(
    id: CloudId,
    body: UpdateCloudBodies[ContentType],
    options?: CallOptions & { readonly contentType?: ContentType | undefined },
  ): ApiCall<Cloud, UpdateCloudError> {
    return this.#transport.call('updateCloud', 'PATCH', '/cloud/{id}', { id }, options, {
      body,
      tune: jsonOrForm(options?.contentType),
    });
  }

  /**
   * Delete a cloud.
   *
   * Deletes a cloud and everything in it. This cannot be undone. Requires the administrator role in the cloud.
   *
   * `DELETE /cloud/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param id - The cloud's ID.
   * @param options - Settings of this call.
   * @returns Success. The response has no body.
   * @throws {@link DeleteCloudError}
   * - 400: The request is invalid.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  deleteCloud(id: CloudId, options?: CallOptions): ApiCall<void, DeleteCloudError> {
    return this.#transport.call('deleteCloud', 'DELETE', '/cloud/{id}', { id }, options, { read: unread });
  }

  /**
   * Check the access of an application.
   *
   * Succeeds if the cloud has access to the marketplace application that calls. What the service returns if it has none is not documented.
   *
   * `GET /cloud/{id}/check-access`
   *
   * @param id - The cloud's ID.
   * @param options - Settings of this call.
   * @returns The cloud has access to the application. The response has no body.
   * @throws {@link CheckAccessError}
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  checkAccess(id: CloudId, options?: CallOptions): ApiCall<void, CheckAccessError> {
    return this.#transport.call('checkAccess', 'GET', '/cloud/{id}/check-access', { id }, options, { read: unread });
  }

  /**
   * Create a demo project.
   *
   * Adds a project named "Demo", which contains a building model and its data, to the cloud.
   * Requires the administrator role in the cloud.
   *
   * `POST /cloud/{id}/create-demo`
   *
   * Scopes: `cloud:manage`.
   *
   * @param id - The cloud's ID.
   * @param options - Settings of this call.
   * @returns The new project.
   * @throws {@link CreateDemoError}
   * - 400: The request is invalid.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  createDemo(id: CloudId, options?: CallOptions): ApiCall<Project, CreateDemoError> {
    return this.#transport.call('createDemo', 'POST', '/cloud/{id}/create-demo', { id }, options);
  }

  /**
   * Get the size of a cloud.
   *
   * Returns how much space the files of the cloud take, in bytes, and how much is left.
   * Administrators and applications get all sizes; a user gets `remaining_total_size`, and null for the others.
   *
   * `GET /cloud/{id}/size`
   *
   * @param id - The cloud's ID.
   * @param options - Settings of this call.
   * @returns The size of all files in the cloud, and what is left.
   * @throws {@link GetCloudSizeError}
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  getCloudSize(id: CloudId, options?: CallOptions): ApiCall<Size, GetCloudSizeError> {
    return this.#transport.call('getCloudSize', 'GET', '/cloud/{id}/size', { id }, options);
  }

  /**
   * List pending invitations.
   *
   * Lists the cloud's pending invitations, but only those that the calling application created.
   * Requires the administrator role in the cloud.
   *
   * `GET /cloud/{cloud_pk}/invitation`
   *
   * Scopes: `org:manage`.
   *
   * @param cloudPk - The cloud's ID, the same as its `id`.
   * @param options - Settings of this call.
   * @returns The pending invitations.
   * @throws {@link GetCloudInvitationsError}
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  getCloudInvitations(cloudPk: CloudPk, options?: CallOptions): ApiCall<CloudInvitation[], GetCloudInvitationsError> {
    return this.#transport.call(
      'getCloudInvitations',
      'GET',
      '/cloud/{cloud_pk}/invitation',
      { cloud_pk: cloudPk },
      options,
    );
  }

  /**
   * Invite a member.
   *
   * Invites somebody to the cloud by email. For a current member, the service returns 400 with `already_exists`.
   * Inviting the same address to the same cloud again sends another email and returns the existing invitation.
   * Requires the administrator role in the cloud.
   *
   * `POST /cloud/{cloud_pk}/invitation`
   *
   * Scopes: `org:manage`.
   *
   * @param cloudPk - The cloud's ID, the same as its `id`.
   * @param body - The invitee, their roles, and the page that they are sent to.
   * @param options - Settings of this call.
   * @returns The invitation.
   * @throws {@link InviteCloudUserError}
   * - 400: The body is invalid, or the person is a member of the cloud already.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  inviteCloudUser(
    cloudPk: CloudPk,
    body: CloudInvitationRequest,
    options?: CallOptions,
  ): ApiCall<CloudInvitation, InviteCloudUserError> {
    return this.#transport.call(
      'inviteCloudUser',
      'POST',
      '/cloud/{cloud_pk}/invitation',
      { cloud_pk: cloudPk },
      options,
      { body },
    );
  }

  /**
   * Cancel an invitation.
   *
   * Cancels a pending invitation that the calling application created. The link in the email stops working.
   * Requires the administrator role in the cloud.
   *
   * `DELETE /cloud/{cloud_pk}/invitation/{id}`
   *
   * Scopes: `org:manage`.
   *
   * @param cloudPk - The cloud's ID, the same as its `id`.
   * @param id - The invitation's ID.
   * @param options - Settings of this call.
   * @returns Success. The response has no body.
   * @throws {@link CancelCloudUserInvitationError}
   * - 400: The request is invalid.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  cancelCloudUserInvitation(
    cloudPk: CloudPk,
    id: InvitationId,
    options?: CallOptions,
  ): ApiCall<void, CancelCloudUserInvitationError> {
    return this.#transport.call(
      'cancelCloudUserInvitation',
      'DELETE',
      '/cloud/{cloud_pk}/invitation/{id}',
      { cloud_pk: cloudPk, id },
      options,
      { read: unread },
    );
  }

  /**
   * List members.
   *
   * Lists the members of a cloud, or only those whose email address matches all the given parameters. Requires the administrator role in the cloud.
   *
   * `GET /cloud/{cloud_pk}/user`
   *
   * Scopes: `cloud:read`.
   *
   * @param cloudPk - The cloud's ID, the same as its `id`.
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns The members of the cloud.
   * @throws {@link GetCloudUsersError}
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  getCloudUsers(
    cloudPk: CloudPk,
    parameters?: GetCloudUsersParameters,
    options?: CallOptions,
  ): ApiCall<UserCloud[], GetCloudUsersError> {
    return this.#transport.call('getCloudUsers', 'GET', '/cloud/{cloud_pk}/user', { cloud_pk: cloudPk }, options, {
      tune: addQuery(parameters),
    });
  }

  /**
   * Change a member's role.
   *
   * Changes a member's role in the cloud. Other fields of a member can be in the body, too; they are ignored.
   * Requires the administrator role in the cloud.
   *
   * `PATCH /cloud/{cloud_pk}/user/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param cloudPk - The cloud's ID, the same as its `id`.
   * @param id - The user's ID.
   * @param body - The member's new role.
   * @param options - Settings of this call.
   * @returns The member.
   * @throws {@link UpdateCloudUserError}
   * - 400: The body is invalid. Each invalid field has its messages.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  updateCloudUser(
    cloudPk: CloudPk,
    id: UserId,
    body: UserCloudUpdate,
    options?: CallOptions,
  ): ApiCall<User, UpdateCloudUserError> {
    return this.#transport.call(
      'updateCloudUser',
      'PATCH',
      '/cloud/{cloud_pk}/user/{id}',
      { cloud_pk: cloudPk, id },
      options,
      { body },
    );
  }

  /**
   * Remove a member.
   *
   * Removes a member from the cloud and from every project in it.
   * Requires the administrator role in the cloud.
   *
   * `DELETE /cloud/{cloud_pk}/user/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param cloudPk - The cloud's ID, the same as its `id`.
   * @param id - The user's ID.
   * @param options - Settings of this call.
   * @returns Success. The response has no body.
   * @throws {@link DeleteCloudUserError}
   * - 400: The request is invalid.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 500: The service failed.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  deleteCloudUser(cloudPk: CloudPk, id: UserId, options?: CallOptions): ApiCall<void, DeleteCloudUserError> {
    return this.#transport.call(
      'deleteCloudUser',
      'DELETE',
      '/cloud/{cloud_pk}/user/{id}',
      { cloud_pk: cloudPk, id },
      options,
      { read: unread },
    );
  }
}
