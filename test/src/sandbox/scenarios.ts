/** Scenarios for the client and the sandbox; they run directly, and through a proxy that validates both sides. */
import { expect } from 'vitest';
import { ApiError, CloudRole, operations, ProjectRole, type ApiCall } from '../../../src/index.js';
import { clientCredentials } from '../../../src/oauth.js';
import { answersOf } from '../../support/contract.js';
import { failureOf } from '../../support/failure.js';
import { CALLS_IN_TURN, type World } from './world.js';

/** A scenario. */
export interface Scenario {
  readonly play: (world: World) => Promise<void>;
  /** Whether it intentionally sends invalid requests. */
  readonly breaksContract: boolean;
}

const GRACE = { email: 'grace@example.org', redirect_uri: 'https://example.org/welcome' };
const BEN = 1313;

/** Resolves with the status and the body of the ApiError of a call. */
async function refusal(call: ApiCall<unknown, unknown>): Promise<readonly [number, unknown]> {
  const error = await failureOf(call);
  expect(error).toBeInstanceOf(ApiError);
  const { status, body } = error as ApiError;
  return [status, body];
}

const NOT_FOUND = [404, { detail: 'Not found.' }];
const FORBIDDEN = [403, { detail: 'You do not have permission to perform this action.' }];
const LAST_ADMINISTRATOR = [
  403,
  { detail: 'A cloud needs an administrator: the last one cannot be removed, and keeps the role.' },
];
const UNKNOWN = [401, { detail: 'The credential is unknown.' }];

function played(play: (world: World) => Promise<void>, breaksContract = false): Scenario {
  return { play, breaksContract };
}

/** The scenarios by name; each starts from the default seed. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'Every operation succeeds, with the status of the contract': played(async ({ as }) => {
    for (const [id, call] of CALLS_IN_TURN) {
      const { response } = await call(as('ada')).withResponse();
      expect(operations[id].success, id).toEqual([response.status]);
    }
  }),

  'Callers see only their clouds': played(async ({ as, withToken }) => {
    const idsOf = async (api: ReturnType<typeof as>): Promise<number[]> => (await api.getClouds()).map(({ id }) => id);
    expect(await idsOf(as('ada'))).toEqual([42]);
    expect(await idsOf(as('ben'))).toEqual([42]);
    expect(await idsOf(as('eve'))).toEqual([43]);
    expect(await idsOf(withToken({ app: 'demo-app' }))).toEqual([42]);
    expect(await idsOf(withToken({ app: 'other-app' }))).toEqual([]);
  }),

  'The clouds of others are not found': played(async ({ as }) => {
    for (const [id, call] of CALLS_IN_TURN) {
      if (id === 'getClouds' || id === 'createCloud') continue;
      expect(await refusal(call(as('eve'))), id).toEqual(NOT_FOUND);
    }
    expect(await refusal(as('ada').getCloud(999))).toEqual(NOT_FOUND);
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
    const replaced = await as('ada').fullUpdateCloud(created.id, { name: 'Site C' });
    expect(replaced).toEqual({ ...created, name: 'Site C', updated_at: '2026-01-01T00:00:01.000Z' });
    expect((await as('ada').updateCloud(created.id, {})).name).toBe('Site C');
    expect((await as('ada').updateCloud(created.id, { name: 'Site D' })).name).toBe('Site D');
    expect((await as('ada').getCloud(created.id)).name).toBe('Site D');

    expect(await as('ada').deleteCloud(created.id)).toBeUndefined();
    expect(await refusal(as('ada').getCloud(created.id))).toEqual(NOT_FOUND);
    expect(await refusal(as('ada').deleteCloud(created.id))).toEqual(NOT_FOUND);
    expect((await as('ada').createCloud({ name: 'Site E' })).id).not.toBe(created.id);
  }),

  'What only the service decides is not taken from a request': played(async ({ as }) => {
    const created = await as('ada').createCloud({ name: 'Site B', id: 1, is_default: true } as never);
    expect(created.id).not.toBe(1);
    expect(created.is_default).toBe(false);
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

  'A demo project is created at once, and adds to the size': played(async ({ as, sandbox }) => {
    const { id } = await as('ada').createCloud({ name: 'Site B' });
    expect(await as('ada').getCloudSize(id)).toBe(0);
    const project = await as('ada').createDemo(id);
    expect(project).toMatchObject({ name: 'Demo', status: 'A', parent_id: null, cloud: { id, name: 'Site B' } });
    expect(await as('ada').getCloudSize(id)).toBeGreaterThan(0);
    const [stored] = sandbox.state().clouds.find((cloud) => cloud.id === id)!.projects;
    expect(stored).toMatchObject({ id: project.id, members: [{ user: 1312, role: ProjectRole.Admin }] });
    const size = await as('ben').getCloudSize(42);
    expect(size).toBeGreaterThan(2 ** 31);
    await as('ada').createDemo(42);
    expect(await as('ben').getCloudSize(42)).toBeGreaterThan(size);
  }),

  'A second invitation sends another mail, but creates no object': played(async ({ as, sandbox }) => {
    const ada = as('ada');
    const invitation = { email: 'new@example.org', redirect_uri: 'https://example.org/one' };
    const first = await ada.inviteCloudUser(42, invitation);
    expect(first).toEqual({ ...invitation, id: first.id, role: CloudRole.Admin });
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

  'A member cannot be invited': played(async ({ as }) => {
    const invitation = { email: 'BEN@example.org', redirect_uri: 'https://example.org' };
    expect(await refusal(as('ada').inviteCloudUser(42, invitation))).toEqual([
      409,
      { detail: 'This user is already in the cloud.' },
    ]);
  }),

  'Applications see and cancel only their own invitations': played(async ({ as, withToken }) => {
    const other = withToken({ app: 'other-app', user: 1312 });
    expect(await other.getCloudInvitations(42)).toEqual([]);
    const { id } = await other.inviteCloudUser(42, { ...GRACE, email: 'new@example.org' });
    expect((await other.getCloudInvitations(42)).map((cloudInvitation) => cloudInvitation.id)).toEqual([id]);
    expect((await as('ada').getCloudInvitations(42)).map((cloudInvitation) => cloudInvitation.id)).toEqual([7]);
    expect(await refusal(as('ada').cancelCloudUserInvitation(42, id))).toEqual(NOT_FOUND);
    expect(await other.cancelCloudUserInvitation(42, id)).toBeUndefined();
    expect(await refusal(other.cancelCloudUserInvitation(42, id))).toEqual(NOT_FOUND);
  }),

  'Accepting an invitation creates a member with its role': played(async ({ as, withToken, sandbox }) => {
    const { id } = await as('ada').inviteCloudUser(42, { ...GRACE, email: 'new@example.org', role: CloudRole.User });
    const user = sandbox.acceptInvitation(id);
    expect(user).toMatchObject({ email: 'new@example.org', cloud_role: CloudRole.User });
    expect(await as('ada').getCloudUser(42, user.id)).toEqual(user);
    expect((await as('ada').getCloudInvitations(42)).map((cloudInvitation) => cloudInvitation.id)).toEqual([7]);
    expect((await withToken({ user: user.id }).getClouds()).map((cloud) => cloud.id)).toEqual([42]);
    expect(() => sandbox.acceptInvitation(id)).toThrow('There is no invitation');
    // An existing user is not created again.
    const { id: second } = await as('ada').inviteCloudUser(42, { ...GRACE, email: 'eve@example.org' });
    expect(sandbox.acceptInvitation(second)).toMatchObject({ id: 1314, cloud_role: CloudRole.Admin });
    expect((await as('eve').getClouds()).map((cloud) => cloud.id)).toEqual([42, 43]);
  }),

  'Only administrators read members, invite, and change a cloud': played(async ({ as }) => {
    const open = new Set(['getClouds', 'createCloud', 'getCloud', 'getCloudSize']);
    for (const [id, call] of CALLS_IN_TURN) {
      if (open.has(id)) await call(as('ben'));
      else expect(await refusal(call(as('ben'))), id).toEqual(FORBIDDEN);
    }
  }),

  'A new role applies from the next call': played(async ({ as }) => {
    expect((await as('ada').updateCloudUser(42, BEN, { role: CloudRole.Admin })).cloud_role).toBe(CloudRole.Admin);
    expect(await as('ben').getCloudUsers(42)).toHaveLength(2);
    expect((await as('ben').fullUpdateCloudUser('42', 1312, { role: CloudRole.User })).cloud_role).toBe(CloudRole.User);
    expect(await refusal(as('ada').getCloudUsers(42))).toEqual(FORBIDDEN);
    expect((await as('ben').updateCloudUser(42, BEN, {})).cloud_role).toBe(CloudRole.Admin);
    expect(await refusal(as('ben').getCloudUser(42, 1314))).toEqual(NOT_FOUND);
    expect(await refusal(as('ben').updateCloudUser(42, 1314, {}))).toEqual(NOT_FOUND);
  }),

  'A deleted user is removed from the cloud and its projects': played(async ({ as, sandbox }) => {
    const peopleIn = (): number[][] =>
      sandbox.state().clouds[0]!.projects.map(({ members }) => members.map(({ user }) => user));
    expect(peopleIn()).toEqual([[1312, BEN]]);
    expect(await as('ada').deleteCloudUser(42, BEN)).toBeUndefined();
    expect(peopleIn()).toEqual([[1312]]);
    expect((await as('ada').getCloudUsers(42)).map(({ id }) => id)).toEqual([1312]);
    expect(await refusal(as('ada').getCloudUser(42, BEN))).toEqual(NOT_FOUND);
    expect(await refusal(as('ada').deleteCloudUser(42, BEN))).toEqual(NOT_FOUND);
    expect(await as('ben').getClouds()).toEqual([]);
    expect(await refusal(as('ben').getCloud(42))).toEqual(NOT_FOUND);
    // A former member can be invited.
    await as('ada').inviteCloudUser(42, { email: 'ben@example.org', redirect_uri: 'https://example.org' });
  }),

  'The last administrator cannot leave or become a user': played(async ({ as, client, sandbox }) => {
    const eve = as('eve');
    expect(await refusal(eve.deleteCloudUser(43, 1314))).toEqual(LAST_ADMINISTRATOR);
    expect(await refusal(eve.updateCloudUser(43, 1314, { role: CloudRole.User }))).toEqual(LAST_ADMINISTRATOR);
    expect(await refusal(eve.fullUpdateCloudUser(43, 1314, { role: CloudRole.User }))).toEqual(LAST_ADMINISTRATOR);
    expect((await eve.updateCloudUser(43, 1314, { role: CloudRole.Admin })).cloud_role).toBe(CloudRole.Admin);
    // With another administrator, both are possible.
    const { id } = await eve.inviteCloudUser(43, { ...GRACE, role: CloudRole.Admin });
    const grace = sandbox.acceptInvitation(id);
    expect((await eve.updateCloudUser(43, 1314, { role: CloudRole.User })).cloud_role).toBe(CloudRole.User);
    const asGrace = client({ accessToken: sandbox.issueToken({ user: grace.id }) });
    expect(await refusal(asGrace.deleteCloudUser(43, grace.id))).toEqual(LAST_ADMINISTRATOR);
    await asGrace.deleteCloudUser(43, 1314);
    // An application that administers the cloud is enough.
    await as('ada').deleteCloudUser(42, 1312);
    expect(sandbox.state().clouds[0]!.members.map(({ user }) => user)).toEqual([BEN]);
  }),

  'A token needs the scopes of the operation': played(async ({ withToken }) => {
    const scopes = ['cloud:read', 'cloud:manage', 'org:manage'];
    for (const [id, call] of CALLS_IN_TURN) {
      const needed = operations[id].scopes;
      const others = scopes.filter((scope) => !needed.includes(scope));
      if (needed.length) expect(await refusal(call(withToken({ user: 1312, scopes: others }))), id).toEqual(FORBIDDEN);
      await call(withToken({ user: 1312, scopes: needed }));
    }
  }),

  'A token expires': played(async (world) => {
    const api = world.withToken({ user: 1312, expiresInS: 60 });
    await api.getClouds();
    world.nowMs += 59_999;
    await api.getClouds();
    world.nowMs += 1;
    expect(await refusal(api.getClouds())).toEqual([401, { detail: 'The token has expired.' }]);
  }),

  'An unknown credential is refused': played(async ({ client }) => {
    for (const [id, call] of CALLS_IN_TURN) {
      expect(await refusal(call(client({ apiKey: 'sandbox-nobody' }))), id).toEqual(UNKNOWN);
      // Each kind of credential is sent in its own way.
      expect(await refusal(call(client({ accessToken: 'sandbox-ada' }))), id).toEqual(UNKNOWN);
    }
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

  'An invalid body gets an error for each field': played(async ({ as }) => {
    const ada = as('ada');
    const cases: [() => ApiCall<unknown, unknown>, object][] = [
      [() => ada.createCloud({} as never), { name: ['This field is required.'] }],
      [() => ada.createCloud({ name: '' }), { name: ['This field may not be blank.'] }],
      [() => ada.createCloud({ name: null as never }), { name: ['This field may not be null.'] }],
      [() => ada.createCloud({ name: 7 as never }), { name: ['Not a valid string.'] }],
      [() => ada.createCloud([] as never), { non_field_errors: ['Invalid data. Expected an object, but got array.'] }],
      [
        () => ada.fullUpdateCloud(42, { name: 'x'.repeat(257) }),
        { name: ['Ensure this field has no more than 256 characters.'] },
      ],
      [() => ada.updateCloud(42, { name: '' }), { name: ['This field may not be blank.'] }],
      [
        () => ada.inviteCloudUser(42, { email: '', role: 75 } as never),
        {
          email: ['This field may not be blank.'],
          redirect_uri: ['This field is required.'],
          role: ['75 is not a valid choice.'],
        },
      ],
      [() => ada.updateCloudUser(42, BEN, { role: 1 as never }), { role: ['1 is not a valid choice.'] }],
      [
        () => ada.fullUpdateCloudUser(42, BEN, { role: '100' as never }),
        { role: ['Not a valid integer.', '"100" is not a valid choice.'] },
      ],
    ];
    for (const [call, body] of cases) expect(await refusal(call())).toEqual([400, body]);
    expect((await ada.getCloud(42)).name).toBe('Site A');
    expect(await ada.getClouds()).toHaveLength(1);
  }, true),

  'An ID that is not a number is not found': played(async ({ as }) => {
    expect(await refusal(as('ada').getCloud('x' as never))).toEqual(NOT_FOUND);
    expect(await refusal(as('ada').getCloudUser(42, 1.5))).toEqual(NOT_FOUND);
    expect(await refusal(as('ada').getCloudUsers('42/../43'))).toEqual(NOT_FOUND);
  }, true),

  'A fault returns each documented error, and the state does not change': played(async ({ as, sandbox }) => {
    const before = sandbox.state();
    for (const [id, call] of CALLS_IN_TURN) {
      for (const { status, example } of answersOf(id).filter((response) => !response.status.startsWith('2'))) {
        const code = status === 'default' ? 503 : Number(status);
        const failing = as('ada', { headers: { 'Sandbox-Fault': `status=${code}` } });
        expect(await refusal(call(failing)), id).toEqual([code, example]);
      }
      const throttled = as('ada', { headers: { 'Sandbox-Fault': 'status=429, retry-after=2' } });
      const error = (await failureOf(call(throttled))) as ApiError;
      expect([error.status, error.headers.get('Retry-After')], id).toEqual([429, '2']);
    }
    expect(sandbox.state()).toEqual(before);
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
