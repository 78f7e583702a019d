// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

export { CloudApi } from './cloud-api.js';
export { operations } from './operations.js';
export type { OperationId } from './operations.js';
export { CloudRole, ProjectRole, ProjectStatus } from './schema.js';
export type {
  Cloud,
  CloudInvitation,
  CloudInvitationRequest,
  CloudName,
  CloudRequest,
  CloudSize,
  CloudUpdate,
  ErrorDetail,
  Feature,
  FieldErrors,
  Project,
  User,
  UserCloudUpdate,
  components,
  paths,
} from './schema.js';
export type {
  CancelCloudUserInvitationError,
  CancelCloudUserInvitationResponse,
  CloudId,
  CloudPk,
  CreateCloudError,
  CreateDemoError,
  DeleteCloudError,
  DeleteCloudResponse,
  DeleteCloudUserError,
  DeleteCloudUserResponse,
  FullUpdateCloudError,
  FullUpdateCloudUserError,
  GetCloudError,
  GetCloudInvitationsError,
  GetCloudInvitationsResponse,
  GetCloudSizeError,
  GetCloudUserError,
  GetCloudUsersError,
  GetCloudUsersResponse,
  GetCloudsError,
  GetCloudsResponse,
  InvitationId,
  InviteCloudUserError,
  UpdateCloudError,
  UpdateCloudUserError,
  UserId,
} from './types.js';
