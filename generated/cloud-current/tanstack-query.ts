// Generated from openapi/cloud-current.yaml with `npm run generate`. Do not edit.

import * as runtime from '../../src/runtime/tanstack-query.js';
import * as functions from './functions.js';
import type { CallOptions, Transport } from '../../src/runtime.js';
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

/** The start of all keys: two APIs of a page can have operations of the same name. */
export const apiQueryKey: runtime.ApiKey = ['BIMData Cloud API, current 1.0.0'];

/** The key of {@link getCloudsOptions}. */
export function getCloudsQueryKey(): runtime.ApiQueryKey<Cloud[], GetCloudsError> {
  return runtime.createQueryKey(apiQueryKey, 'getClouds');
}

/**
 * List your clouds.
 *
 * `GET /cloud`, as `CloudApi.getClouds`.
 */
export function getCloudsOptions(
  transport: Transport,
  options?: runtime.QueryCallOptions,
): runtime.ApiQuery<Cloud[], GetCloudsError> {
  return runtime.createQuery(getCloudsQueryKey(), (call) => functions.getClouds(transport, call), options);
}

/**
 * Create a cloud.
 *
 * `POST /cloud`, as `CloudApi.createCloud`.
 */
export function createCloudMutation<
  ContentType extends keyof CreateCloudBodies = 'application/json' | 'multipart/form-data',
>(
  transport: Transport,
  options?: CallOptions & { readonly contentType?: ContentType | undefined },
): runtime.ApiMutation<Cloud, CreateCloudError, { readonly body: CreateCloudBodies[ContentType] }> {
  return runtime.createMutation(apiQueryKey, 'createCloud', (variables) =>
    functions.createCloud(transport, variables.body, options),
  );
}

/** The key of {@link getCloudOptions}. */
export function getCloudQueryKey(id: CloudId): runtime.ApiQueryKey<Cloud, GetCloudError>;
/** The start of the keys of all {@link getCloudOptions}. */
export function getCloudQueryKey(): runtime.ApiKey;
export function getCloudQueryKey(...args: unknown[]): any {
  return runtime.createQueryKey(apiQueryKey, 'getCloud', args);
}

/**
 * Read a cloud.
 *
 * `GET /cloud/{id}`, as `CloudApi.getCloud`.
 */
export function getCloudOptions(
  transport: Transport,
  id: CloudId,
  options?: runtime.QueryCallOptions,
): runtime.ApiQuery<Cloud, GetCloudError> {
  return runtime.createQuery(getCloudQueryKey(id), (call) => functions.getCloud(transport, id, call), options);
}

/**
 * Change a cloud.
 *
 * `PATCH /cloud/{id}`, as `CloudApi.updateCloud`.
 */
export function updateCloudMutation<
  ContentType extends keyof UpdateCloudBodies = 'application/json' | 'multipart/form-data',
>(
  transport: Transport,
  options?: CallOptions & { readonly contentType?: ContentType | undefined },
): runtime.ApiMutation<
  Cloud,
  UpdateCloudError,
  { readonly id: CloudId; readonly body: UpdateCloudBodies[ContentType] }
> {
  return runtime.createMutation(apiQueryKey, 'updateCloud', (variables) =>
    functions.updateCloud(transport, variables.id, variables.body, options),
  );
}

/**
 * Delete a cloud.
 *
 * `DELETE /cloud/{id}`, as `CloudApi.deleteCloud`.
 */
export function deleteCloudMutation(
  transport: Transport,
  options?: CallOptions,
): runtime.ApiMutation<void, DeleteCloudError, { readonly id: CloudId }> {
  return runtime.createMutation(apiQueryKey, 'deleteCloud', (variables) =>
    functions.deleteCloud(transport, variables.id, options),
  );
}

/** The key of {@link checkAccessOptions}. */
export function checkAccessQueryKey(id: CloudId): runtime.ApiQueryKey<void, CheckAccessError>;
/** The start of the keys of all {@link checkAccessOptions}. */
export function checkAccessQueryKey(): runtime.ApiKey;
export function checkAccessQueryKey(...args: unknown[]): any {
  return runtime.createQueryKey(apiQueryKey, 'checkAccess', args);
}

/**
 * Check the access of an application.
 *
 * `GET /cloud/{id}/check-access`, as `CloudApi.checkAccess`.
 */
export function checkAccessOptions(
  transport: Transport,
  id: CloudId,
  options?: runtime.QueryCallOptions,
): runtime.ApiQuery<void, CheckAccessError> {
  return runtime.createQuery(checkAccessQueryKey(id), (call) => functions.checkAccess(transport, id, call), options);
}

/**
 * Create a demo project.
 *
 * `POST /cloud/{id}/create-demo`, as `CloudApi.createDemo`.
 */
export function createDemoMutation(
  transport: Transport,
  options?: CallOptions,
): runtime.ApiMutation<Project, CreateDemoError, { readonly id: CloudId }> {
  return runtime.createMutation(apiQueryKey, 'createDemo', (variables) =>
    functions.createDemo(transport, variables.id, options),
  );
}

/** The key of {@link getCloudSizeOptions}. */
export function getCloudSizeQueryKey(id: CloudId): runtime.ApiQueryKey<Size, GetCloudSizeError>;
/** The start of the keys of all {@link getCloudSizeOptions}. */
export function getCloudSizeQueryKey(): runtime.ApiKey;
export function getCloudSizeQueryKey(...args: unknown[]): any {
  return runtime.createQueryKey(apiQueryKey, 'getCloudSize', args);
}

/**
 * Get the size of a cloud.
 *
 * `GET /cloud/{id}/size`, as `CloudApi.getCloudSize`.
 */
export function getCloudSizeOptions(
  transport: Transport,
  id: CloudId,
  options?: runtime.QueryCallOptions,
): runtime.ApiQuery<Size, GetCloudSizeError> {
  return runtime.createQuery(getCloudSizeQueryKey(id), (call) => functions.getCloudSize(transport, id, call), options);
}

/** The key of {@link getCloudInvitationsOptions}. */
export function getCloudInvitationsQueryKey(
  cloudPk: CloudPk,
): runtime.ApiQueryKey<CloudInvitation[], GetCloudInvitationsError>;
/** The start of the keys of all {@link getCloudInvitationsOptions}. */
export function getCloudInvitationsQueryKey(): runtime.ApiKey;
export function getCloudInvitationsQueryKey(...args: unknown[]): any {
  return runtime.createQueryKey(apiQueryKey, 'getCloudInvitations', args);
}

/**
 * List pending invitations.
 *
 * `GET /cloud/{cloud_pk}/invitation`, as `CloudApi.getCloudInvitations`.
 */
export function getCloudInvitationsOptions(
  transport: Transport,
  cloudPk: CloudPk,
  options?: runtime.QueryCallOptions,
): runtime.ApiQuery<CloudInvitation[], GetCloudInvitationsError> {
  return runtime.createQuery(
    getCloudInvitationsQueryKey(cloudPk),
    (call) => functions.getCloudInvitations(transport, cloudPk, call),
    options,
  );
}

/**
 * Invite a member.
 *
 * `POST /cloud/{cloud_pk}/invitation`, as `CloudApi.inviteCloudUser`.
 */
export function inviteCloudUserMutation(
  transport: Transport,
  options?: CallOptions,
): runtime.ApiMutation<
  CloudInvitation,
  InviteCloudUserError,
  { readonly cloudPk: CloudPk; readonly body: CloudInvitationRequest }
> {
  return runtime.createMutation(apiQueryKey, 'inviteCloudUser', (variables) =>
    functions.inviteCloudUser(transport, variables.cloudPk, variables.body, options),
  );
}

/**
 * Cancel an invitation.
 *
 * `DELETE /cloud/{cloud_pk}/invitation/{id}`, as `CloudApi.cancelCloudUserInvitation`.
 */
export function cancelCloudUserInvitationMutation(
  transport: Transport,
  options?: CallOptions,
): runtime.ApiMutation<void, CancelCloudUserInvitationError, { readonly cloudPk: CloudPk; readonly id: InvitationId }> {
  return runtime.createMutation(apiQueryKey, 'cancelCloudUserInvitation', (variables) =>
    functions.cancelCloudUserInvitation(transport, variables.cloudPk, variables.id, options),
  );
}

/** The key of {@link getCloudUsersOptions}. */
export function getCloudUsersQueryKey(
  cloudPk: CloudPk,
  parameters?: GetCloudUsersParameters,
): runtime.ApiQueryKey<UserCloud[], GetCloudUsersError>;
/** The start of the keys of all {@link getCloudUsersOptions}. */
export function getCloudUsersQueryKey(): runtime.ApiKey;
export function getCloudUsersQueryKey(...args: unknown[]): any {
  return runtime.createQueryKey(apiQueryKey, 'getCloudUsers', args);
}

/**
 * List members.
 *
 * `GET /cloud/{cloud_pk}/user`, as `CloudApi.getCloudUsers`.
 */
export function getCloudUsersOptions(
  transport: Transport,
  cloudPk: CloudPk,
  parameters?: GetCloudUsersParameters,
  options?: runtime.QueryCallOptions,
): runtime.ApiQuery<UserCloud[], GetCloudUsersError> {
  return runtime.createQuery(
    getCloudUsersQueryKey(cloudPk, parameters),
    (call) => functions.getCloudUsers(transport, cloudPk, parameters, call),
    options,
  );
}

/**
 * Change a member's role.
 *
 * `PATCH /cloud/{cloud_pk}/user/{id}`, as `CloudApi.updateCloudUser`.
 */
export function updateCloudUserMutation(
  transport: Transport,
  options?: CallOptions,
): runtime.ApiMutation<
  User,
  UpdateCloudUserError,
  { readonly cloudPk: CloudPk; readonly id: UserId; readonly body: UserCloudUpdate }
> {
  return runtime.createMutation(apiQueryKey, 'updateCloudUser', (variables) =>
    functions.updateCloudUser(transport, variables.cloudPk, variables.id, variables.body, options),
  );
}

/**
 * Remove a member.
 *
 * `DELETE /cloud/{cloud_pk}/user/{id}`, as `CloudApi.deleteCloudUser`.
 */
export function deleteCloudUserMutation(
  transport: Transport,
  options?: CallOptions,
): runtime.ApiMutation<void, DeleteCloudUserError, { readonly cloudPk: CloudPk; readonly id: UserId }> {
  return runtime.createMutation(apiQueryKey, 'deleteCloudUser', (variables) =>
    functions.deleteCloudUser(transport, variables.cloudPk, variables.id, options),
  );
}
