// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

import type { OAuthEndpoints, Operation, Service } from '../../src/runtime.js';

/** How the service is reached, and how it takes credentials. */
export const service: Service = {
  baseUrl: 'https://api-beta.bimdata.io',
  credentials: {
    accessToken: ['Authorization', 'Bearer '],
    apiKey: ['Authorization', 'ApiKey '],
  },
};

/** Where OAuth 2 tokens come from. */
export const oauth: OAuthEndpoints = {
  tokenUrl: 'https://iam.bimdata.io/auth/realms/bimdata/protocol/openid-connect/token',
  authorizationUrl: 'https://iam.bimdata.io/auth/realms/bimdata/protocol/openid-connect/auth',
  scopes: ['cloud:manage', 'org:manage', 'cloud:read'],
};

/** The name of an operation, as the methods have it. */
export type OperationId =
  | 'getClouds'
  | 'createCloud'
  | 'getCloud'
  | 'fullUpdateCloud'
  | 'updateCloud'
  | 'deleteCloud'
  | 'createDemo'
  | 'getCloudSize'
  | 'getCloudInvitations'
  | 'inviteCloudUser'
  | 'cancelCloudUserInvitation'
  | 'getCloudUsers'
  | 'getCloudUser'
  | 'fullUpdateCloudUser'
  | 'updateCloudUser'
  | 'deleteCloudUser';

/** Every operation of the API. */
export const operations: Readonly<Record<OperationId, Operation>> = {
  getClouds: {
    id: 'getClouds',
    method: 'GET',
    path: '/cloud',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  createCloud: {
    id: 'createCloud',
    method: 'POST',
    path: '/cloud',
    scopes: ['cloud:manage'],
    success: [201],
    idempotent: false,
    requestType: 'application/json',
    responseType: 'application/json',
  },
  getCloud: {
    id: 'getCloud',
    method: 'GET',
    path: '/cloud/{id}',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  fullUpdateCloud: {
    id: 'fullUpdateCloud',
    method: 'PUT',
    path: '/cloud/{id}',
    scopes: ['cloud:manage'],
    success: [200],
    idempotent: true,
    requestType: 'application/json',
    responseType: 'application/json',
  },
  updateCloud: {
    id: 'updateCloud',
    method: 'PATCH',
    path: '/cloud/{id}',
    scopes: ['cloud:manage'],
    success: [200],
    idempotent: false,
    requestType: 'application/json',
    responseType: 'application/json',
  },
  deleteCloud: {
    id: 'deleteCloud',
    method: 'DELETE',
    path: '/cloud/{id}',
    scopes: ['cloud:manage'],
    success: [204],
    idempotent: true,
  },
  createDemo: {
    id: 'createDemo',
    method: 'POST',
    path: '/cloud/{id}/create-demo',
    scopes: ['cloud:manage'],
    success: [200],
    idempotent: false,
    responseType: 'application/json',
  },
  getCloudSize: {
    id: 'getCloudSize',
    method: 'GET',
    path: '/cloud/{id}/size',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  getCloudInvitations: {
    id: 'getCloudInvitations',
    method: 'GET',
    path: '/cloud/{cloud_pk}/invitation',
    scopes: ['org:manage'],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  inviteCloudUser: {
    id: 'inviteCloudUser',
    method: 'POST',
    path: '/cloud/{cloud_pk}/invitation',
    scopes: ['org:manage'],
    success: [201],
    idempotent: false,
    requestType: 'application/json',
    responseType: 'application/json',
  },
  cancelCloudUserInvitation: {
    id: 'cancelCloudUserInvitation',
    method: 'DELETE',
    path: '/cloud/{cloud_pk}/invitation/{id}',
    scopes: ['org:manage'],
    success: [204],
    idempotent: true,
  },
  getCloudUsers: {
    id: 'getCloudUsers',
    method: 'GET',
    path: '/cloud/{cloud_pk}/user',
    scopes: ['cloud:read'],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  getCloudUser: {
    id: 'getCloudUser',
    method: 'GET',
    path: '/cloud/{cloud_pk}/user/{id}',
    scopes: ['cloud:read'],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  fullUpdateCloudUser: {
    id: 'fullUpdateCloudUser',
    method: 'PUT',
    path: '/cloud/{cloud_pk}/user/{id}',
    scopes: ['cloud:manage'],
    success: [200],
    idempotent: true,
    requestType: 'application/json',
    responseType: 'application/json',
  },
  updateCloudUser: {
    id: 'updateCloudUser',
    method: 'PATCH',
    path: '/cloud/{cloud_pk}/user/{id}',
    scopes: ['cloud:manage'],
    success: [200],
    idempotent: false,
    requestType: 'application/json',
    responseType: 'application/json',
  },
  deleteCloudUser: {
    id: 'deleteCloudUser',
    method: 'DELETE',
    path: '/cloud/{cloud_pk}/user/{id}',
    scopes: ['cloud:manage'],
    success: [204],
    idempotent: true,
  },
};
