// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

import { createTransport, unread } from '../../src/runtime.js';
import type { ApiCall, CallOptions, ClientOptions, Transport } from '../../src/runtime.js';
import type {
  Cloud,
  CloudInvitation,
  CloudInvitationRequest,
  CloudRequest,
  CloudSize,
  CloudUpdate,
  Project,
  User,
  UserCloudUpdate,
} from './schema.js';
import type {
  CancelCloudUserInvitationError,
  CloudId,
  CloudPk,
  CreateCloudError,
  CreateDemoError,
  DeleteCloudError,
  DeleteCloudUserError,
  FullUpdateCloudError,
  FullUpdateCloudUserError,
  GetCloudError,
  GetCloudInvitationsError,
  GetCloudSizeError,
  GetCloudUserError,
  GetCloudUsersError,
  GetCloudsError,
  InvitationId,
  InviteCloudUserError,
  UpdateCloudError,
  UpdateCloudUserError,
  UserId,
} from './types.js';
import { service } from './operations.js';

/**
 * BIMData Cloud API: the operations tagged `cloud`.
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
   * - 429: The caller sent too many requests. Wait before the next one.
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
   * @param body - The writable fields of the cloud.
   * @param options - Settings of this call.
   * @returns The cloud.
   * @throws {@link CreateCloudError}
   * - 400: The body is invalid. Each invalid field has its messages.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 429: The caller sent too many requests. Wait before the next one.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  createCloud(body: CloudRequest, options?: CallOptions): ApiCall<Cloud, CreateCloudError> {
    return this.#transport.call('createCloud', 'POST', '/cloud', {}, options, { body });
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
   * - 429: The caller sent too many requests. Wait before the next one.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  getCloud(id: CloudId, options?: CallOptions): ApiCall<Cloud, GetCloudError> {
    return this.#transport.call('getCloud', 'GET', '/cloud/{id}', { id }, options);
  }

  /**
   * Replace a cloud.
   *
   * Replaces every writable field of a cloud. Use `updateCloud` to change only some of them.
   * Requires the administrator role in the cloud.
   *
   * `PUT /cloud/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param id - The cloud's ID.
   * @param body - The writable fields of the cloud.
   * @param options - Settings of this call.
   * @returns The cloud.
   * @throws {@link FullUpdateCloudError}
   * - 400: The body is invalid. Each invalid field has its messages.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  fullUpdateCloud(id: CloudId, body: CloudRequest, options?: CallOptions): ApiCall<Cloud, FullUpdateCloudError> {
    return this.#transport.call('fullUpdateCloud', 'PUT', '/cloud/{id}', { id }, options, { body });
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
   * @param body - The fields of the cloud to change.
   * @param options - Settings of this call.
   * @returns The cloud.
   * @throws {@link UpdateCloudError}
   * - 400: The body is invalid. Each invalid field has its messages.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  updateCloud(id: CloudId, body: CloudUpdate, options?: CallOptions): ApiCall<Cloud, UpdateCloudError> {
    return this.#transport.call('updateCloud', 'PATCH', '/cloud/{id}', { id }, options, { body });
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
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  deleteCloud(id: CloudId, options?: CallOptions): ApiCall<void, DeleteCloudError> {
    return this.#transport.call('deleteCloud', 'DELETE', '/cloud/{id}', { id }, options, { read: unread });
  }

  /**
   * Create a demo project.
   *
   * Adds a demo project, which contains a building model and its data, to the cloud.
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
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  createDemo(id: CloudId, options?: CallOptions): ApiCall<Project, CreateDemoError> {
    return this.#transport.call('createDemo', 'POST', '/cloud/{id}/create-demo', { id }, options);
  }

  /**
   * Get the size of a cloud.
   *
   * Returns the total size of all files in the cloud, in bytes.
   *
   * `GET /cloud/{id}/size`
   *
   * @param id - The cloud's ID.
   * @param options - Settings of this call.
   * @returns The size of all files in the cloud, in bytes.
   * @throws {@link GetCloudSizeError}
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  getCloudSize(id: CloudId, options?: CallOptions): ApiCall<CloudSize, GetCloudSizeError> {
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
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
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
   * Invites somebody to the cloud by email. The default `role` is 100, administrator. A current member cannot be invited.
   * Inviting the same address to the same cloud again sends another email and returns the existing invitation.
   * Requires the administrator role in the cloud.
   *
   * `POST /cloud/{cloud_pk}/invitation`
   *
   * Scopes: `org:manage`.
   *
   * @param cloudPk - The cloud's ID, the same as its `id`.
   * @param body - The invitee, and the page that they are sent to.
   * @param options - Settings of this call.
   * @returns The invitation.
   * @throws {@link InviteCloudUserError}
   * - 400: The body is invalid. Each invalid field has its messages.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 409: The person is already a member of the cloud.
   * - 429: The caller sent too many requests. Wait before the next one.
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
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
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
   * Lists the members of a cloud. Requires the administrator role in the cloud.
   *
   * `GET /cloud/{cloud_pk}/user`
   *
   * Scopes: `cloud:read`.
   *
   * @param cloudPk - The cloud's ID, the same as its `id`.
   * @param options - Settings of this call.
   * @returns The members of the cloud.
   * @throws {@link GetCloudUsersError}
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  getCloudUsers(cloudPk: CloudPk, options?: CallOptions): ApiCall<User[], GetCloudUsersError> {
    return this.#transport.call('getCloudUsers', 'GET', '/cloud/{cloud_pk}/user', { cloud_pk: cloudPk }, options);
  }

  /**
   * Read a member.
   *
   * Reads one member of a cloud. Requires the administrator role in the cloud.
   *
   * `GET /cloud/{cloud_pk}/user/{id}`
   *
   * Scopes: `cloud:read`.
   *
   * @param cloudPk - The cloud's ID, the same as its `id`.
   * @param id - The user's ID.
   * @param options - Settings of this call.
   * @returns The member.
   * @throws {@link GetCloudUserError}
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  getCloudUser(cloudPk: CloudPk, id: UserId, options?: CallOptions): ApiCall<User, GetCloudUserError> {
    return this.#transport.call(
      'getCloudUser',
      'GET',
      '/cloud/{cloud_pk}/user/{id}',
      { cloud_pk: cloudPk, id },
      options,
    );
  }

  /**
   * Replace a member's role.
   *
   * Replaces every writable field of a member. The only one is `role`; a body without it (`{}`) changes nothing.
   * Requires the administrator role in the cloud.
   *
   * `PUT /cloud/{cloud_pk}/user/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param cloudPk - The cloud's ID, the same as its `id`.
   * @param id - The user's ID.
   * @param body - The member's new role.
   * @param options - Settings of this call.
   * @returns The member.
   * @throws {@link FullUpdateCloudUserError}
   * - 400: The body is invalid. Each invalid field has its messages.
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
   * - Any other status: Any other error, usually on the server (5xx).
   */
  fullUpdateCloudUser(
    cloudPk: CloudPk,
    id: UserId,
    body: UserCloudUpdate,
    options?: CallOptions,
  ): ApiCall<User, FullUpdateCloudUserError> {
    return this.#transport.call(
      'fullUpdateCloudUser',
      'PUT',
      '/cloud/{cloud_pk}/user/{id}',
      { cloud_pk: cloudPk, id },
      options,
      { body },
    );
  }

  /**
   * Change a member's role.
   *
   * Changes a member's role in the cloud. Requires the administrator role in the cloud.
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
   * - 429: The caller sent too many requests. Wait before the next one.
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
   * - 401: The credentials are missing, wrong or expired.
   * - 403: The caller lacks the required role or scope.
   * - 404: There is no such resource, or the caller has no access to it.
   * - 429: The caller sent too many requests. Wait before the next one.
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
