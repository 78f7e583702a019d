// Generated from openapi/cloud-current.yaml with `npm run generate`. Do not edit.

import type { Operation } from '../../src/runtime.js';

/** `GET /cloud` */
export const getClouds: Operation<'getClouds', 'GET', '/cloud'> = {
  id: 'getClouds',
  method: 'GET',
  path: '/cloud',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `POST /cloud` */
export const createCloud: Operation<'createCloud', 'POST', '/cloud'> = {
  id: 'createCloud',
  method: 'POST',
  path: '/cloud',
  scopes: ['cloud:manage'],
  success: [201],
  idempotent: false,
  requestType: 'application/json',
  responseType: 'application/json',
};

/** `GET /cloud/{id}` */
export const getCloud: Operation<'getCloud', 'GET', '/cloud/{id}'> = {
  id: 'getCloud',
  method: 'GET',
  path: '/cloud/{id}',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `PATCH /cloud/{id}` */
export const updateCloud: Operation<'updateCloud', 'PATCH', '/cloud/{id}'> = {
  id: 'updateCloud',
  method: 'PATCH',
  path: '/cloud/{id}',
  scopes: ['cloud:manage'],
  success: [200],
  idempotent: false,
  requestType: 'application/json',
  responseType: 'application/json',
};

/** `DELETE /cloud/{id}` */
export const deleteCloud: Operation<'deleteCloud', 'DELETE', '/cloud/{id}'> = {
  id: 'deleteCloud',
  method: 'DELETE',
  path: '/cloud/{id}',
  scopes: ['cloud:manage'],
  success: [204],
  idempotent: true,
};

/** `GET /cloud/{id}/check-access` */
export const checkAccess: Operation<'checkAccess', 'GET', '/cloud/{id}/check-access'> = {
  id: 'checkAccess',
  method: 'GET',
  path: '/cloud/{id}/check-access',
  scopes: [],
  success: [200],
  idempotent: true,
};

/** `POST /cloud/{id}/create-demo` */
export const createDemo: Operation<'createDemo', 'POST', '/cloud/{id}/create-demo'> = {
  id: 'createDemo',
  method: 'POST',
  path: '/cloud/{id}/create-demo',
  scopes: ['cloud:manage'],
  success: [200],
  idempotent: false,
  responseType: 'application/json',
};

/** `GET /cloud/{id}/size` */
export const getCloudSize: Operation<'getCloudSize', 'GET', '/cloud/{id}/size'> = {
  id: 'getCloudSize',
  method: 'GET',
  path: '/cloud/{id}/size',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `GET /cloud/{cloud_pk}/invitation` */
export const getCloudInvitations: Operation<'getCloudInvitations', 'GET', '/cloud/{cloud_pk}/invitation'> = {
  id: 'getCloudInvitations',
  method: 'GET',
  path: '/cloud/{cloud_pk}/invitation',
  scopes: ['org:manage'],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `POST /cloud/{cloud_pk}/invitation` */
export const inviteCloudUser: Operation<'inviteCloudUser', 'POST', '/cloud/{cloud_pk}/invitation'> = {
  id: 'inviteCloudUser',
  method: 'POST',
  path: '/cloud/{cloud_pk}/invitation',
  scopes: ['org:manage'],
  success: [201],
  idempotent: false,
  requestType: 'application/json',
  responseType: 'application/json',
};

/** `DELETE /cloud/{cloud_pk}/invitation/{id}` */
export const cancelCloudUserInvitation: Operation<
  'cancelCloudUserInvitation',
  'DELETE',
  '/cloud/{cloud_pk}/invitation/{id}'
> = {
  id: 'cancelCloudUserInvitation',
  method: 'DELETE',
  path: '/cloud/{cloud_pk}/invitation/{id}',
  scopes: ['org:manage'],
  success: [204],
  idempotent: true,
};

/** `GET /cloud/{cloud_pk}/user` */
export const getCloudUsers: Operation<'getCloudUsers', 'GET', '/cloud/{cloud_pk}/user'> = {
  id: 'getCloudUsers',
  method: 'GET',
  path: '/cloud/{cloud_pk}/user',
  scopes: ['cloud:read'],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `PATCH /cloud/{cloud_pk}/user/{id}` */
export const updateCloudUser: Operation<'updateCloudUser', 'PATCH', '/cloud/{cloud_pk}/user/{id}'> = {
  id: 'updateCloudUser',
  method: 'PATCH',
  path: '/cloud/{cloud_pk}/user/{id}',
  scopes: ['cloud:manage'],
  success: [200],
  idempotent: false,
  requestType: 'application/json',
  responseType: 'application/json',
};

/** `DELETE /cloud/{cloud_pk}/user/{id}` */
export const deleteCloudUser: Operation<'deleteCloudUser', 'DELETE', '/cloud/{cloud_pk}/user/{id}'> = {
  id: 'deleteCloudUser',
  method: 'DELETE',
  path: '/cloud/{cloud_pk}/user/{id}',
  scopes: ['cloud:manage'],
  success: [204],
  idempotent: true,
};
