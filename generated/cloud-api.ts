// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

import { createTransport, unread } from '../src/runtime.js';
import type { ApiCall, CallOptions, Client, ClientOptions, Transport } from '../src/runtime.js';
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
  paths,
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
 * Clouds, their members, and the invitations that are still waiting for an answer.
 */
export class CloudApi {
  readonly #transport: Transport<paths>;

  /**
   * Makes a client. It sends nothing until a method is called.
   *
   * @param options - Settings of the client.
   * @throws {@link InvalidArgumentError} The settings cannot be used.
   */
  constructor(options: ClientOptions<'accessToken' | 'apiKey'>) {
    this.#transport = createTransport(service, options);
  }

  /** The openapi-fetch client underneath, typed by the contract, for what the methods do not cover. */
  get client(): Client<paths> {
    return this.#transport.client;
  }

  /**
   * List your clouds.
   *
   * Lists the clouds that the caller belongs to. The caller is a user, or an application that uses its own credentials.
   *
   * `GET /cloud`
   *
   * @param options - Settings of this call.
   * @returns The clouds that the caller belongs to.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/getclouds | Reference}
   */
  getClouds(options?: CallOptions): ApiCall<Cloud[], GetCloudsError> {
    return this.#transport.call('getClouds', 'GET', '/cloud', {}, options);
  }

  /**
   * Create a cloud.
   *
   * Creates a cloud, with the caller as its creator and first administrator.
   *
   * `POST /cloud`
   *
   * Scopes: `cloud:manage`.
   *
   * @param body - The writable fields of the cloud.
   * @param options - Settings of this call.
   * @returns The cloud.
   * @throws {@link ApiError} 400: The body was refused. Each bad field has its messages.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/createcloud | Reference}
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
   * @param id - The number of the cloud.
   * @param options - Settings of this call.
   * @returns The cloud.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/getcloud | Reference}
   */
  getCloud(id: CloudId, options?: CallOptions): ApiCall<Cloud, GetCloudError> {
    return this.#transport.call('getCloud', 'GET', '/cloud/{id}', { id }, options);
  }

  /**
   * Replace a cloud.
   *
   * Replaces every writable field of a cloud. Use `updateCloud` to change only some of them.
   *
   * `PUT /cloud/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param id - The number of the cloud.
   * @param body - The writable fields of the cloud.
   * @param options - Settings of this call.
   * @returns The cloud.
   * @throws {@link ApiError} 400: The body was refused. Each bad field has its messages.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/fullupdatecloud | Reference}
   */
  fullUpdateCloud(id: CloudId, body: CloudRequest, options?: CallOptions): ApiCall<Cloud, FullUpdateCloudError> {
    return this.#transport.call('fullUpdateCloud', 'PUT', '/cloud/{id}', { id }, options, { body });
  }

  /**
   * Change a cloud.
   *
   * Changes the fields that the body names, and leaves the others as they are.
   *
   * `PATCH /cloud/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param id - The number of the cloud.
   * @param body - The fields of the cloud to change.
   * @param options - Settings of this call.
   * @returns The cloud.
   * @throws {@link ApiError} 400: The body was refused. Each bad field has its messages.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/updatecloud | Reference}
   */
  updateCloud(id: CloudId, body: CloudUpdate, options?: CallOptions): ApiCall<Cloud, UpdateCloudError> {
    return this.#transport.call('updateCloud', 'PATCH', '/cloud/{id}', { id }, options, { body });
  }

  /**
   * Delete a cloud.
   *
   * Deletes a cloud and all that it holds. There is no way back.
   *
   * `DELETE /cloud/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param id - The number of the cloud.
   * @param options - Settings of this call.
   * @returns Done. The answer has no body.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/deletecloud | Reference}
   */
  deleteCloud(id: CloudId, options?: CallOptions): ApiCall<void, DeleteCloudError> {
    return this.#transport.call('deleteCloud', 'DELETE', '/cloud/{id}', { id }, options, { read: unread });
  }

  /**
   * Create a demo project.
   *
   * Adds a project to the cloud that already holds a building model and its data, to try the platform with.
   *
   * `POST /cloud/{id}/create-demo`
   *
   * Scopes: `cloud:manage`.
   *
   * @param id - The number of the cloud.
   * @param options - Settings of this call.
   * @returns The project that was made.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/createdemo | Reference}
   */
  createDemo(id: CloudId, options?: CallOptions): ApiCall<Project, CreateDemoError> {
    return this.#transport.call('createDemo', 'POST', '/cloud/{id}/create-demo', { id }, options);
  }

  /**
   * Measure a cloud.
   *
   * Reads how many bytes all files in the cloud take up together.
   *
   * `GET /cloud/{id}/size`
   *
   * @param id - The number of the cloud.
   * @param options - Settings of this call.
   * @returns The size of all files in the cloud, in bytes.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/getcloudsize | Reference}
   */
  getCloudSize(id: CloudId, options?: CallOptions): ApiCall<CloudSize, GetCloudSizeError> {
    return this.#transport.call('getCloudSize', 'GET', '/cloud/{id}/size', { id }, options);
  }

  /**
   * List pending invitations.
   *
   * Lists the invitations into the cloud that nobody has accepted yet. Only those that the calling application made are shown.
   *
   * `GET /cloud/{cloud_pk}/invitation`
   *
   * Scopes: `org:manage`.
   *
   * @param cloudPk - The number of the cloud, the same as its `id`.
   * @param options - Settings of this call.
   * @returns The invitations that are still pending.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/getcloudinvitations | Reference}
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
   * Invite an administrator.
   *
   * Invites somebody by email to administer the cloud. Somebody who is already a member is refused.
   * Inviting the same address into the same cloud again sends the mail once more, and answers with the invitation that exists.
   *
   * `POST /cloud/{cloud_pk}/invitation`
   *
   * Scopes: `org:manage`.
   *
   * @param cloudPk - The number of the cloud, the same as its `id`.
   * @param body - Whom to invite, and where they land.
   * @param options - Settings of this call.
   * @returns The invitation.
   * @throws {@link ApiError} 400: The body was refused. Each bad field has its messages.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 409: The person is already a member of the cloud.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/inviteclouduser | Reference}
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
   * Withdraws a pending invitation. The link in the mail that was sent stops working.
   *
   * `DELETE /cloud/{cloud_pk}/invitation/{id}`
   *
   * Scopes: `org:manage`.
   *
   * @param cloudPk - The number of the cloud, the same as its `id`.
   * @param id - The number of the invitation.
   * @param options - Settings of this call.
   * @returns Done. The answer has no body.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/cancelclouduserinvitation | Reference}
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
   * Lists the members of a cloud. Only its administrators may.
   *
   * `GET /cloud/{cloud_pk}/user`
   *
   * Scopes: `cloud:read`.
   *
   * @param cloudPk - The number of the cloud, the same as its `id`.
   * @param options - Settings of this call.
   * @returns The members of the cloud.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/getcloudusers | Reference}
   */
  getCloudUsers(cloudPk: CloudPk, options?: CallOptions): ApiCall<User[], GetCloudUsersError> {
    return this.#transport.call('getCloudUsers', 'GET', '/cloud/{cloud_pk}/user', { cloud_pk: cloudPk }, options);
  }

  /**
   * Read a member.
   *
   * Reads one member of a cloud. Only its administrators may.
   *
   * `GET /cloud/{cloud_pk}/user/{id}`
   *
   * Scopes: `cloud:read`.
   *
   * @param cloudPk - The number of the cloud, the same as its `id`.
   * @param id - The number of the user.
   * @param options - Settings of this call.
   * @returns The member.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/getclouduser | Reference}
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
   * Replaces every writable field of a member. The role in the cloud is the only one.
   *
   * `PUT /cloud/{cloud_pk}/user/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param cloudPk - The number of the cloud, the same as its `id`.
   * @param id - The number of the user.
   * @param body - The member's new role.
   * @param options - Settings of this call.
   * @returns The member.
   * @throws {@link ApiError} 400: The body was refused. Each bad field has its messages.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/fullupdateclouduser | Reference}
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
   * Changes the role that a member has in the cloud.
   *
   * `PATCH /cloud/{cloud_pk}/user/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param cloudPk - The number of the cloud, the same as its `id`.
   * @param id - The number of the user.
   * @param body - The member's new role.
   * @param options - Settings of this call.
   * @returns The member.
   * @throws {@link ApiError} 400: The body was refused. Each bad field has its messages.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ResponseParseError} The service reported success, but sent no JSON.
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/updateclouduser | Reference}
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
   * Removes somebody from the cloud, and from every project in it.
   *
   * `DELETE /cloud/{cloud_pk}/user/{id}`
   *
   * Scopes: `cloud:manage`.
   *
   * @param cloudPk - The number of the cloud, the same as its `id`.
   * @param id - The number of the user.
   * @param options - Settings of this call.
   * @returns Done. The answer has no body.
   * @throws {@link ApiError} 401: The credentials are missing, wrong or expired.
   * @throws {@link ApiError} 403: The caller is known, but lacks the role or the scope.
   * @throws {@link ApiError} 404: There is no such thing, or the caller may not know of it.
   * @throws {@link ApiError} 429: The caller sent too many requests. Wait before the next one.
   * @throws {@link ApiError} Any other status: Any other failure, on the side of the service for the most part (5xx).
   * @throws {@link ConnectionError} There was no whole answer.
   * @throws {@link TimeoutError} There was none within `timeoutMs`.
   * @throws {@link InvalidArgumentError} An argument cannot be sent.
   * @see {@link https://bimdata.github.io/bimdata-cloud-api/#/cloud/deleteclouduser | Reference}
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
