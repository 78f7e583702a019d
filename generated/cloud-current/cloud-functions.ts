// Generated from openapi/cloud-current.yaml with `npm run generate`. Do not edit.

import { addQuery, jsonOrForm, unread } from '../../src/runtime.js';
import type { ApiCall, CallOptions, Transport } from '../../src/runtime.js';
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

/**
 * List your clouds.
 *
 * `GET /cloud`, as `CloudApi.getClouds`.
 */
export function getClouds(transport: Transport, options?: CallOptions): ApiCall<Cloud[], GetCloudsError> {
  return transport.call('getClouds', 'GET', '/cloud', {}, options);
}

/**
 * Create a cloud.
 *
 * `POST /cloud`, as `CloudApi.createCloud`.
 */
export function createCloud<ContentType extends keyof CreateCloudBodies = 'application/json' | 'multipart/form-data'>(
  transport: Transport,
  body: CreateCloudBodies[ContentType],
  options?: CallOptions & { readonly contentType?: ContentType | undefined },
): ApiCall<Cloud, CreateCloudError> {
  return transport.call('createCloud', 'POST', '/cloud', {}, options, { body, tune: jsonOrForm(options?.contentType) });
}

/**
 * Read a cloud.
 *
 * `GET /cloud/{id}`, as `CloudApi.getCloud`.
 */
export function getCloud(transport: Transport, id: CloudId, options?: CallOptions): ApiCall<Cloud, GetCloudError> {
  return transport.call('getCloud', 'GET', '/cloud/{id}', { id }, options);
}

/**
 * Change a cloud.
 *
 * `PATCH /cloud/{id}`, as `CloudApi.updateCloud`.
 */
export function updateCloud<ContentType extends keyof UpdateCloudBodies = 'application/json' | 'multipart/form-data'>(
  transport: Transport,
  id: CloudId,
  body: UpdateCloudBodies[ContentType],
  options?: CallOptions & { readonly contentType?: ContentType | undefined },
): ApiCall<Cloud, UpdateCloudError> {
  return transport.call('updateCloud', 'PATCH', '/cloud/{id}', { id }, options, {
    body,
    tune: jsonOrForm(options?.contentType),
  });
}

/**
 * Delete a cloud.
 *
 * `DELETE /cloud/{id}`, as `CloudApi.deleteCloud`.
 */
export function deleteCloud(transport: Transport, id: CloudId, options?: CallOptions): ApiCall<void, DeleteCloudError> {
  return transport.call('deleteCloud', 'DELETE', '/cloud/{id}', { id }, options, { read: unread });
}

/**
 * Check the access of an application.
 *
 * `GET /cloud/{id}/check-access`, as `CloudApi.checkAccess`.
 */
export function checkAccess(transport: Transport, id: CloudId, options?: CallOptions): ApiCall<void, CheckAccessError> {
  return transport.call('checkAccess', 'GET', '/cloud/{id}/check-access', { id }, options, { read: unread });
}

/**
 * Create a demo project.
 *
 * `POST /cloud/{id}/create-demo`, as `CloudApi.createDemo`.
 */
export function createDemo(
  transport: Transport,
  id: CloudId,
  options?: CallOptions,
): ApiCall<Project, CreateDemoError> {
  return transport.call('createDemo', 'POST', '/cloud/{id}/create-demo', { id }, options);
}

/**
 * Get the size of a cloud.
 *
 * `GET /cloud/{id}/size`, as `CloudApi.getCloudSize`.
 */
export function getCloudSize(
  transport: Transport,
  id: CloudId,
  options?: CallOptions,
): ApiCall<Size, GetCloudSizeError> {
  return transport.call('getCloudSize', 'GET', '/cloud/{id}/size', { id }, options);
}

/**
 * List pending invitations.
 *
 * `GET /cloud/{cloud_pk}/invitation`, as `CloudApi.getCloudInvitations`.
 */
export function getCloudInvitations(
  transport: Transport,
  cloudPk: CloudPk,
  options?: CallOptions,
): ApiCall<CloudInvitation[], GetCloudInvitationsError> {
  return transport.call('getCloudInvitations', 'GET', '/cloud/{cloud_pk}/invitation', { cloud_pk: cloudPk }, options);
}

/**
 * Invite a member.
 *
 * `POST /cloud/{cloud_pk}/invitation`, as `CloudApi.inviteCloudUser`.
 */
export function inviteCloudUser(
  transport: Transport,
  cloudPk: CloudPk,
  body: CloudInvitationRequest,
  options?: CallOptions,
): ApiCall<CloudInvitation, InviteCloudUserError> {
  return transport.call('inviteCloudUser', 'POST', '/cloud/{cloud_pk}/invitation', { cloud_pk: cloudPk }, options, {
    body,
  });
}

/**
 * Cancel an invitation.
 *
 * `DELETE /cloud/{cloud_pk}/invitation/{id}`, as `CloudApi.cancelCloudUserInvitation`.
 */
export function cancelCloudUserInvitation(
  transport: Transport,
  cloudPk: CloudPk,
  id: InvitationId,
  options?: CallOptions,
): ApiCall<void, CancelCloudUserInvitationError> {
  return transport.call(
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
 * `GET /cloud/{cloud_pk}/user`, as `CloudApi.getCloudUsers`.
 */
export function getCloudUsers(
  transport: Transport,
  cloudPk: CloudPk,
  parameters?: GetCloudUsersParameters,
  options?: CallOptions,
): ApiCall<UserCloud[], GetCloudUsersError> {
  return transport.call('getCloudUsers', 'GET', '/cloud/{cloud_pk}/user', { cloud_pk: cloudPk }, options, {
    tune: addQuery(parameters),
  });
}

/**
 * Change a member's role.
 *
 * `PATCH /cloud/{cloud_pk}/user/{id}`, as `CloudApi.updateCloudUser`.
 */
export function updateCloudUser(
  transport: Transport,
  cloudPk: CloudPk,
  id: UserId,
  body: UserCloudUpdate,
  options?: CallOptions,
): ApiCall<User, UpdateCloudUserError> {
  return transport.call('updateCloudUser', 'PATCH', '/cloud/{cloud_pk}/user/{id}', { cloud_pk: cloudPk, id }, options, {
    body,
  });
}

/**
 * Remove a member.
 *
 * `DELETE /cloud/{cloud_pk}/user/{id}`, as `CloudApi.deleteCloudUser`.
 */
export function deleteCloudUser(
  transport: Transport,
  cloudPk: CloudPk,
  id: UserId,
  options?: CallOptions,
): ApiCall<void, DeleteCloudUserError> {
  return transport.call(
    'deleteCloudUser',
    'DELETE',
    '/cloud/{cloud_pk}/user/{id}',
    { cloud_pk: cloudPk, id },
    options,
    { read: unread },
  );
}
