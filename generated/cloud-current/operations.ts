// Generated from openapi/cloud-current.yaml with `npm run generate`. Do not edit.

import type { OAuthEndpoints, Service } from '../../src/runtime.js';
export * as operations from './metadata.js';

/** How the service is reached, and how it takes credentials. */
export const service: Service = {
  baseUrl: 'https://api.bimdata.io',
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
  | 'updateCloud'
  | 'deleteCloud'
  | 'checkAccess'
  | 'createDemo'
  | 'getCloudSize'
  | 'getCloudInvitations'
  | 'inviteCloudUser'
  | 'cancelCloudUserInvitation'
  | 'getCloudUsers'
  | 'updateCloudUser'
  | 'deleteCloudUser';
