/** What the compiler makes of the public surface: what must not compile does not. */
import { assertType, describe, expectTypeOf, test } from 'vitest';
import {
  ApiError,
  CloudApi,
  CloudRole,
  ProjectRole,
  operations,
  type ApiCall,
  type Cloud,
  type CloudInvitation,
  type CloudInvitationRequest,
  type CloudPk,
  type CloudRequest,
  type ConnectionError,
  type CreateCloudError,
  type ErrorDetail,
  type FieldErrors,
  type GetCloudsError,
  type GetCloudsResponse,
  type InviteCloudUserError,
  type OperationId,
  type ResponseParseError,
  type User,
  type UserCloudUpdate,
} from '../../src/index.js';
import { getCloud } from '../../generated/cloud/metadata.js';
import { createFetchClient } from '../../src/fetch-client.js';

const api = new CloudApi({ apiKey: 'key' });

describe('schemas', () => {
  test('Responses, bodies and parameters have the types of the contract.', () => {
    expectTypeOf(api.createCloud).returns.toEqualTypeOf<ApiCall<Cloud, CreateCloudError>>();
    expectTypeOf(api.createCloud).parameter(0).toEqualTypeOf<CloudRequest>();
    expectTypeOf(api.getClouds()).resolves.toEqualTypeOf<Cloud[]>();
    expectTypeOf(api.deleteCloud(1)).resolves.toEqualTypeOf<void>();
    expectTypeOf(api.getCloudSize(1)).resolves.toEqualTypeOf<number>();
    expectTypeOf(api.getCloudUser).parameters.toEqualTypeOf<Parameters<typeof api.deleteCloudUser>>();
    expectTypeOf<CloudPk>().toEqualTypeOf<string | number>();
    expectTypeOf<GetCloudsResponse>().toEqualTypeOf<Cloud[]>();
    expectTypeOf(api.getCloudSize(1)).resolves.toEqualTypeOf<number>();
  });

  test('Read-only fields are in responses, required if the service always sends them, and never in requests.', () => {
    expectTypeOf<Cloud['id']>().toEqualTypeOf<number>();
    expectTypeOf<Cloud['created_at']>().toEqualTypeOf<string>();
    expectTypeOf<User['email']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<CloudInvitation['id']>().toEqualTypeOf<number>();
    expectTypeOf<keyof CloudRequest>().toEqualTypeOf<'name'>();
    expectTypeOf<keyof CloudInvitationRequest>().toEqualTypeOf<'email' | 'redirect_uri' | 'role'>();
    // @ts-expect-error -- id is read-only
    void api.createCloud({ name: 'A', id: 1 });
    // @ts-expect-error -- created_at is read-only
    void api.fullUpdateCloud(1, { name: 'A', created_at: '' });
    // @ts-expect-error -- id is read-only
    void api.inviteCloudUser(1, { id: 1, email: 'a', redirect_uri: 'b' });
    // @ts-expect-error -- a field that the service sets cannot be changed
    (({}) as Cloud).id = 2;
  });
});

describe('arguments', () => {
  test('Wrong and missing arguments do not compile.', () => {
    // @ts-expect-error -- a cloud has an id
    void api.getCloud();
    void api.getCloud('7');
    // @ts-expect-error -- the id is a number, or its digits
    void api.getCloud('seven');
    // @ts-expect-error -- the body is missing
    void api.createCloud();
    // @ts-expect-error -- the name is required
    void api.createCloud({});
    // @ts-expect-error -- the name is required in a full update
    void api.fullUpdateCloud(1, {});
    // @ts-expect-error -- redirect_uri is required
    void api.inviteCloudUser(1, { email: 'a' });
    // @ts-expect-error -- the order is path, then body
    void api.updateCloud({ name: 'A' }, 1);
    // @ts-expect-error -- there is no such option
    void api.getClouds({ retries: 1 });
    // @ts-expect-error -- there is no such setting
    void new CloudApi({ token: 'a' });
    // @ts-expect-error -- there is no credential
    void new CloudApi({});
    // @ts-expect-error -- there are two credentials
    void new CloudApi({ accessToken: 'a', apiKey: 'b' });
    // @ts-expect-error -- the credential may be missing
    void new CloudApi({ accessToken: undefined as string | undefined });
    // A patch may leave everything out.
    void api.updateCloud(1, {});
    void api.updateCloudUser(1, 2, {});
  });

  test('Null compiles only where the contract allows it.', () => {
    expectTypeOf<Cloud['creator']>().toEqualTypeOf<User | null | undefined>();
    expectTypeOf<User['company']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<User['email']>().not.toEqualTypeOf<string | null | undefined>();
    // @ts-expect-error -- a name is never null
    void api.createCloud({ name: null });
    // @ts-expect-error -- a role is never null
    void api.updateCloudUser(1, 2, { role: null });
  });
});

describe('enums', () => {
  test('Roles are values with names, and a type.', () => {
    assertType<100>(CloudRole.Admin);
    expectTypeOf<CloudRole>().toEqualTypeOf<100 | 50>();
    expectTypeOf<ProjectRole>().toEqualTypeOf<(typeof ProjectRole)[keyof typeof ProjectRole]>();
    expectTypeOf<UserCloudUpdate['role']>().toEqualTypeOf<CloudRole | undefined>();
    // @ts-expect-error -- 25 is a role in projects only
    void api.updateCloudUser(1, 2, { role: ProjectRole.Guest });
  });
});

describe('errors', () => {
  test('The status of an error tells the type of its body.', async () => {
    const result = await api.createCloud({ name: 'A' }).result();
    if (result.ok) {
      expectTypeOf(result.data).toEqualTypeOf<Cloud>();
      return;
    }
    const { error } = result;
    if (error.status === 400) expectTypeOf(error.body).toEqualTypeOf<FieldErrors>();
    else if (error instanceof ApiError) expectTypeOf(error.body).toEqualTypeOf<ErrorDetail>();
    else if (error.status === undefined) expectTypeOf(error).toEqualTypeOf<ConnectionError>();
    else expectTypeOf(error).toEqualTypeOf<ResponseParseError>();
    expectTypeOf<Extract<GetCloudsError['status'], 400>>().toEqualTypeOf<400>();
    expectTypeOf<Extract<InviteCloudUserError, ApiError<409>>['body']>().toEqualTypeOf<ErrorDetail>();
    if (error.status === 404) expectTypeOf(error.body).toEqualTypeOf<ErrorDetail>();
    // @ts-expect-error -- 600 is not a status
    void (error.status === 600);
  });
});

describe('operations', () => {
  test('Their IDs, methods and paths are literal types, by the name of the method.', () => {
    assertType<'/cloud/{id}'>(operations.getCloud.path);
    assertType<'getCloud'>(getCloud.id);
    assertType<'GET'>(operations['getCloud'].method);
    expectTypeOf<keyof typeof operations>().toEqualTypeOf<OperationId>();
    expectTypeOf(getCloud).toEqualTypeOf<typeof operations.getCloud>();
    // @ts-expect-error -- there is no such operation
    void operations.getClod;
    // @ts-expect-error -- another method
    void (getCloud.method === 'PUT');
  });
});

describe('openapi-fetch client', () => {
  test('It is typed by the contract.', async () => {
    const client = createFetchClient({ apiKey: 'key' });
    const { data } = await client.GET('/cloud/{id}', { params: { path: { id: 1 } } });
    expectTypeOf(data).toEqualTypeOf<Cloud | undefined>();
    // @ts-expect-error -- there is no such path
    void client.GET('/clouds');
  });
});
