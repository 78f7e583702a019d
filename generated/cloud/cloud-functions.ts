// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

import { unread } from '../../src/runtime.js';
import type { ApiCall, CallOptions, Transport } from '../../src/runtime.js';
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
export function createCloud(
  transport: Transport,
  body: CloudRequest,
  options?: CallOptions,
): ApiCall<Cloud, CreateCloudError> {
  return transport.call('createCloud', 'POST', '/cloud', {}, options, { body });
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
 * Replace a cloud.
 *
 * `PUT /cloud/{id}`, as `CloudApi.fullUpdateCloud`.
 */
export function fullUpdateCloud(
  transport: Transport,
  id: CloudId,
  body: CloudRequest,
  options?: CallOptions,
): ApiCall<Cloud, FullUpdateCloudError> {
  return transport.call('fullUpdateCloud', 'PUT', '/cloud/{id}', { id }, options, { body });
}

/**
 * Change a cloud.
 *
 * `PATCH /cloud/{id}`, as `CloudApi.updateCloud`.
 */
export function updateCloud(
  transport: Transport,
  id: CloudId,
  body: CloudUpdate,
  options?: CallOptions,
): ApiCall<Cloud, UpdateCloudError> {
  return transport.call('updateCloud', 'PATCH', '/cloud/{id}', { id }, options, { body });
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
): ApiCall<CloudSize, GetCloudSizeError> {
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
  options?: CallOptions,
): ApiCall<User[], GetCloudUsersError> {
  return transport.call('getCloudUsers', 'GET', '/cloud/{cloud_pk}/user', { cloud_pk: cloudPk }, options);
}

/**
 * Read a member.
 *
 * `GET /cloud/{cloud_pk}/user/{id}`, as `CloudApi.getCloudUser`.
 */
export function getCloudUser(
  transport: Transport,
  cloudPk: CloudPk,
  id: UserId,
  options?: CallOptions,
): ApiCall<User, GetCloudUserError> {
  return transport.call('getCloudUser', 'GET', '/cloud/{cloud_pk}/user/{id}', { cloud_pk: cloudPk, id }, options);
}

/**
 * Replace a member's role.
 *
 * `PUT /cloud/{cloud_pk}/user/{id}`, as `CloudApi.fullUpdateCloudUser`.
 */
export function fullUpdateCloudUser(
  transport: Transport,
  cloudPk: CloudPk,
  id: UserId,
  body: UserCloudUpdate,
  options?: CallOptions,
): ApiCall<User, FullUpdateCloudUserError> {
  return transport.call(
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
