/** The scenarios that all contracts have: each calls only what is the same in all, or what the contract's examples say. */
import { expect } from 'vitest';
import { CloudRole, type ApiCall, type ApiError } from '../../../src/index.js';
import { clientCredentials } from '../../../src/oauth.js';
import type { ContractName } from '../../../src/sandbox/index.js';
import type { Call } from '../../support/calls.js';
import { answersOf, type Contract } from '../../support/contract.js';
import { failureOf } from '../../support/failure.js';
import {
  BEN,
  FORBIDDEN,
  GRACE,
  LAST_ADMINISTRATOR,
  NOT_FOUND,
  played,
  refusal,
  UNKNOWN,
  type Scenarios,
} from './scenario.js';
import { listCallsInTurn, type Client } from './world.js';

const SCOPES = ['cloud:read', 'cloud:manage', 'org:manage'];

function make({ make: call }: Call, { settings }: Client<ContractName>): ApiCall<unknown, unknown> {
  return call(settings);
}

/** Returns scenarios that call each operation of a contract, whichever they are. */
export function listScenariosOfEach(contract: Contract): Scenarios<ContractName> {
  const calls = listCallsInTurn(contract);
  return {
    'Every operation succeeds, with the status of the contract': played(async ({ as }) => {
      for (const call of calls) {
        const { response } = await make(call, as('ada')).withResponse();
        expect(answersOf(call.id, contract)[0]!.status, call.id).toBe(`${response.status}`);
      }
    }),

    'The clouds of others are not found': played(async ({ as }) => {
      for (const call of calls.filter(({ operation }) => operation.pathParameters.length)) {
        expect(await refusal(make(call, as('eve'))), call.id).toEqual(NOT_FOUND);
      }
      expect(await refusal(as('ada').getCloud(999))).toEqual(NOT_FOUND);
    }),

    'A user can only do what does not require an administrator': played(async ({ as }) => {
      for (const call of calls) {
        if (!call.operation.description.includes('Requires the administrator role')) await make(call, as('ben'));
        else expect(await refusal(make(call, as('ben'))), call.id).toEqual(FORBIDDEN);
      }
    }),

    'A token needs the scopes of the operation': played(async ({ withToken }) => {
      for (const call of calls) {
        const { scopes } = call.operation;
        const others = withToken({ user: 1312, scopes: SCOPES.filter((scope) => !scopes.includes(scope)) });
        if (scopes.length) expect(await refusal(make(call, others)), call.id).toEqual(FORBIDDEN);
        await make(call, withToken({ user: 1312, scopes }));
      }
    }),

    'An unknown credential is refused': played(async ({ client }) => {
      for (const call of calls) {
        expect(await refusal(make(call, client({ apiKey: 'sandbox-nobody' }))), call.id).toEqual(UNKNOWN);
        // Each kind of credential is sent in its own way.
        expect(await refusal(make(call, client({ accessToken: 'sandbox-ada' }))), call.id).toEqual(UNKNOWN);
      }
    }),

    'A fault returns each documented error, and the state does not change': played(async ({ as, sandbox }) => {
      const before = sandbox.state();
      for (const call of calls) {
        const answers = answersOf(call.id, contract).filter((answer) => !answer.status.startsWith('2'));
        for (const { status, example } of answers) {
          const code = status === 'default' ? 503 : Number(status);
          const failing = as('ada', { headers: { 'Sandbox-Fault': `status=${code}` } });
          expect(await refusal(make(call, failing)), call.id).toEqual([code, example]);
        }
        const throttled = as('ada', { headers: { 'Sandbox-Fault': 'status=429, retry-after=2' } });
        const error = (await failureOf(make(call, throttled))) as ApiError;
        expect([error.status, error.headers.get('Retry-After')], call.id).toEqual([429, '2']);
      }
      expect(sandbox.state()).toEqual(before);
    }),
  };
}

/** The scenarios of what is the same in all contracts. */
export const COMMON_SCENARIOS: Scenarios<ContractName> = {
  'Callers see only their clouds': played(async ({ as, withToken }) => {
    const idsOf = async (api: ReturnType<typeof as>): Promise<number[]> => (await api.getClouds()).map(({ id }) => id);
    expect(await idsOf(as('ada'))).toEqual([42]);
    expect(await idsOf(as('ben'))).toEqual([42]);
    expect(await idsOf(as('eve'))).toEqual([43]);
    expect(await idsOf(withToken({ app: 'demo-app' }))).toEqual([42]);
    expect(await idsOf(withToken({ app: 'other-app' }))).toEqual([]);
  }),

  'A cloud is created, read, changed and deleted': played(async (world) => {
    const { as, withToken } = world;
    const created = await as('ada').createCloud({ name: 'Site B' });
    expect(created).toMatchObject({ name: 'Site B', is_default: false, creator: { email: 'ada@example.org' } });
    expect([created.created_at, created.updated_at]).toEqual(['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z']);
    expect(await as('ada').getCloud(created.id)).toEqual(created);
    expect(await as('ada').getClouds()).toHaveLength(2);
    expect(await withToken({ app: 'demo-app' }).getClouds()).toHaveLength(1);
    expect((await as('ada').getCloudUsers(created.id)).map(({ email, cloud_role: role }) => [email, role])).toEqual([
      ['ada@example.org', CloudRole.Admin],
    ]);

    world.nowMs += 1000;
    const changed = await as('ada').updateCloud(created.id, { name: 'Site C' });
    expect(changed).toEqual({ ...created, name: 'Site C', updated_at: '2026-01-01T00:00:01.000Z' });
    expect((await as('ada').updateCloud(created.id, {})).name).toBe('Site C');
    expect((await as('ada').getCloud(created.id)).name).toBe('Site C');

    expect(await as('ada').deleteCloud(created.id)).toBeUndefined();
    expect(await refusal(as('ada').getCloud(created.id))).toEqual(NOT_FOUND);
    expect(await refusal(as('ada').deleteCloud(created.id))).toEqual(NOT_FOUND);
    expect((await as('ada').createCloud({ name: 'Site E' })).id).not.toBe(created.id);
  }),

  'What only the service decides is not taken from a request': played(async ({ as }) => {
    const created = await as('ada').createCloud({ name: 'Site B', id: 1, is_default: true } as never);
    expect(created.id).not.toBe(1);
    expect(created.is_default).toBe(false);
    const changed = await as('ada').updateCloud(created.id, { id: 1, is_default: true, creator_id: 1 } as never);
    expect(changed).toEqual(created);
  }),

  'An application that creates a cloud administers it': played(async ({ withToken, as }) => {
    const api = withToken({ app: 'other-app' });
    const { id, creator } = await api.createCloud({ name: 'Robots' });
    expect(creator).toBeNull();
    expect((await api.getClouds()).map((cloud) => cloud.id)).toEqual([id]);
    expect(await api.getCloudUsers(id)).toEqual([]);
    expect((await api.createDemo(id)).name).toBe('Demo');
    expect(await refusal(as('eve').getCloud(id))).toEqual(NOT_FOUND);
  }),

  'A second invitation sends another mail, but creates no object': played(async ({ as, sandbox }) => {
    const ada = as('ada');
    const invitation = { email: 'new@example.org', redirect_uri: 'https://example.org/one' };
    const first = await ada.inviteCloudUser(42, invitation);
    expect(first).toMatchObject({ ...invitation, role: CloudRole.Admin });
    const second = await ada.inviteCloudUser('42', {
      email: 'New@Example.org',
      redirect_uri: 'https://example.org/two',
    });
    expect(second).toEqual(first);
    expect((await ada.getCloudInvitations(42)).map(({ id }) => id)).toEqual([7, first.id]);
    expect(sandbox.mails().map((mail) => mail.invitation)).toEqual([first.id, first.id]);
    // Invitations belong to a cloud.
    const { id } = await ada.createCloud({ name: 'Site B' });
    expect((await ada.inviteCloudUser(id, invitation)).id).not.toBe(first.id);
  }),

  'Applications see and cancel only their own invitations': played(async ({ as, withToken }) => {
    const idsOf = async (api: Client<ContractName>): Promise<number[]> =>
      (await api.getCloudInvitations(42)).map(({ id }) => id);
    const other = withToken({ app: 'other-app', user: 1312 });
    expect(await idsOf(other)).toEqual([]);
    const { id } = await other.inviteCloudUser(42, { ...GRACE, email: 'new@example.org' });
    expect(await idsOf(other)).toEqual([id]);
    expect(await idsOf(as('ada'))).toEqual([7]);
    expect(await refusal(as('ada').cancelCloudUserInvitation(42, id))).toEqual(NOT_FOUND);
    expect(await other.cancelCloudUserInvitation(42, id)).toBeUndefined();
    expect(await refusal(other.cancelCloudUserInvitation(42, id))).toEqual(NOT_FOUND);
  }),

  'Accepting an invitation creates a member with its role': played(async ({ as, withToken, sandbox }) => {
    const { id } = await as('ada').inviteCloudUser(42, { ...GRACE, email: 'new@example.org', role: CloudRole.User });
    const user = sandbox.acceptInvitation(id);
    expect(user).toMatchObject({ email: 'new@example.org', cloud_role: CloudRole.User });
    expect((await as('ada').getCloudUsers(42)).find((member) => member.id === user.id)).toMatchObject(user);
    expect((await as('ada').getCloudInvitations(42)).map((invitation) => invitation.id)).toEqual([7]);
    expect((await withToken({ user: user.id }).getClouds()).map((cloud) => cloud.id)).toEqual([42]);
    expect(() => sandbox.acceptInvitation(id)).toThrow('There is no invitation');
    // An existing user is not created again.
    const { id: second } = await as('ada').inviteCloudUser(42, { ...GRACE, email: 'eve@example.org' });
    expect(sandbox.acceptInvitation(second)).toMatchObject({ id: 1314, cloud_role: CloudRole.Admin });
    expect((await as('eve').getClouds()).map((cloud) => cloud.id)).toEqual([42, 43]);
  }),

  'A deleted user is removed from the cloud and its projects': played(async ({ as, sandbox }) => {
    const peopleIn = (): number[][] =>
      sandbox.state().clouds[0]!.projects.map(({ members }) => members.map(({ user }) => user));
    expect(peopleIn()).toEqual([[1312, BEN]]);
    expect(await as('ada').deleteCloudUser(42, BEN)).toBeUndefined();
    expect(peopleIn()).toEqual([[1312]]);
    expect((await as('ada').getCloudUsers(42)).map(({ id }) => id)).toEqual([1312]);
    expect(await refusal(as('ada').updateCloudUser(42, BEN, {}))).toEqual(NOT_FOUND);
    expect(await refusal(as('ada').deleteCloudUser(42, BEN))).toEqual(NOT_FOUND);
    expect(await as('ben').getClouds()).toEqual([]);
    expect(await refusal(as('ben').getCloud(42))).toEqual(NOT_FOUND);
    // A former member can be invited.
    await as('ada').inviteCloudUser(42, { email: 'ben@example.org', redirect_uri: 'https://example.org' });
  }),

  'The last administrator cannot be removed': played(async ({ as, sandbox, withToken }) => {
    expect(await refusal(as('eve').deleteCloudUser(43, 1314))).toEqual(LAST_ADMINISTRATOR);
    expect((await as('eve').getCloudUsers(43)).map(({ id }) => id)).toEqual([1314]);
    // A user is not enough, another administrator is.
    const { id: user } = await as('eve').inviteCloudUser(43, { ...GRACE, role: CloudRole.User });
    sandbox.acceptInvitation(user);
    expect(await refusal(as('eve').deleteCloudUser(43, 1314))).toEqual(LAST_ADMINISTRATOR);
    const { id } = await as('eve').inviteCloudUser(43, { ...GRACE, email: 'new@example.org' });
    const admin = sandbox.acceptInvitation(id);
    await as('eve').deleteCloudUser(43, 1314);
    expect(await refusal(withToken({ user: admin.id }).deleteCloudUser(43, admin.id))).toEqual(LAST_ADMINISTRATOR);
    // An application that administers the cloud is not enough.
    expect(await refusal(as('ada').deleteCloudUser(42, 1312))).toEqual(LAST_ADMINISTRATOR);
    await as('ada').deleteCloudUser(42, BEN);
  }),

  'A token expires': played(async (world) => {
    const api = world.withToken({ user: 1312, expiresInS: 60 });
    await api.getClouds();
    world.nowMs += 59_999;
    await api.getClouds();
    world.nowMs += 1;
    expect(await refusal(api.getClouds())).toEqual([401, { detail: 'The token has expired.' }]);
  }),

  'An application gets tokens, and new ones when they expire': played(async (world) => {
    const { client, sandbox } = world;
    const settings = { clientId: 'demo-app', clientSecret: 'demo-secret', tokenUrl: sandbox.tokenUrl };
    const accessToken = clientCredentials(settings);
    const api = client({ accessToken });
    expect((await api.getClouds()).map(({ id }) => id)).toEqual([42]);
    const first = await accessToken();
    world.nowMs += 300_000;
    expect(await api.getCloudUsers(42)).toHaveLength(2);
    expect(await accessToken()).not.toBe(first);
    const narrow = client({ accessToken: clientCredentials({ ...settings, scopes: ['cloud:read'] }) });
    expect(await narrow.getCloudUsers(42)).toHaveLength(2);
    expect(await refusal(narrow.createCloud({ name: 'A' }))).toEqual(FORBIDDEN);
  }),

  'A reset restores the seed': played(async (world) => {
    const { as, sandbox } = world;
    const before = sandbox.state();
    const api = world.withToken();
    await as('ada').inviteCloudUser(42, { ...GRACE, email: 'new@example.org' });
    await as('ada').createDemo(42);
    await as('ada').deleteCloudUser(42, BEN);
    expect(sandbox.state()).not.toEqual(before);
    sandbox.reset();
    expect(sandbox.state()).toEqual(before);
    expect(sandbox.mails()).toEqual([]);
    expect(await refusal(api.getClouds())).toEqual(UNKNOWN);
  }),
};
