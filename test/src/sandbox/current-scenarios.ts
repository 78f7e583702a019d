/** The scenarios of `cloud-current`; they run directly, and through a proxy that validates both sides. */
import { expect } from 'vitest';
import { CloudRole, ProjectRole, type ApiCall } from '../../../src/current/index.js';
import { CLOUD_CURRENT } from '../../support/contract.js';
import { BEN, FORBIDDEN, GRACE, LAST_ADMINISTRATOR, NOT_FOUND, played, refusal, type Scenarios } from './scenario.js';
import { COMMON_SCENARIOS, listScenariosOfEach } from './shared-scenarios.js';

const FORM = { contentType: 'multipart/form-data' } as const;

/** An image in ASCII: Prism reads bodies as text. */
const GIF = Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0;', 'ascii');

/** Resolves with the type and the bytes of an image that the sandbox serves; it needs no credential. */
async function readImage(address: string): Promise<[number, string | null, Buffer]> {
  const response = await fetch(address);
  return [response.status, response.headers.get('Content-Type'), Buffer.from(await response.arrayBuffer())];
}

/** The scenarios by name; each starts from the default seed. */
export const CURRENT_SCENARIOS: Scenarios<'cloud-current'> = {
  ...listScenariosOfEach(CLOUD_CURRENT),
  ...COMMON_SCENARIOS,

  'A cloud shows its organization, applications and creator': played(async ({ as, withToken }) => {
    expect(await as('ben').getCloud(42)).toMatchObject({
      organization: { id: 5, name: 'Example SA', is_personnal: false },
      marketplace_apps: [{ id: 12, name: 'Energy report', organization: { id: 5, name: 'Example SA', logo: null } }],
      creator: { id: 1312, cloud_role: CloudRole.Admin, project_role: ProjectRole.Admin, provider: 'bimdata' },
      creator_app: null,
      image: null,
    });
    const { creator, creator_app: app } = await withToken({ app: 'other-app' }).createCloud({ name: 'Robots' });
    expect([creator, app]).toEqual([null, 'other-app']);
  }),

  'A creator who has left has no role': played(async ({ as }) => {
    await as('ada').updateCloudUser(42, BEN, { cloud_role: CloudRole.Admin });
    await as('ben').deleteCloudUser(42, 1312);
    expect((await as('ben').getCloud(42)).creator).toMatchObject({ id: 1312, cloud_role: 0, project_role: 0 });
  }),

  'A cloud belongs to an organization of its creator': played(async ({ as, withToken }) => {
    const created = await as('ada').createCloud({ name: 'Site B', organization_id: 5 });
    expect(created.organization).toMatchObject({ id: 5, name: 'Example SA' });
    const { id } = await as('eve').createCloud({ name: 'Site F' });
    const unknown = { organization_id: [expect.stringMatching(/^Invalid pk "\d+" - object does not exist\.$/)] };
    expect(await refusal(as('ada').createCloud({ name: 'A', organization_id: 6 }))).toEqual([400, unknown]);
    expect(await refusal(as('eve').createCloud({ name: 'A', organization_id: 5 }))).toEqual([400, unknown]);
    expect(await refusal(as('eve').updateCloud(id, { name: 'A', organization_id: 5 }))).toEqual([400, unknown]);
    expect(await as('eve').getCloud(id)).toMatchObject({ name: 'Site F', organization: null });
    const app = withToken({ app: 'demo-app' });
    const { id: other } = await app.createCloud({ name: 'Robots' });
    expect((await app.updateCloud(other, { organization_id: 5 })).organization?.id).toBe(5);
    expect((await app.updateCloud(other, { name: 'More robots' })).organization?.id).toBe(5);
  }),

  'An image is uploaded, replaced and removed': played(async ({ as, sandbox }) => {
    const ada = as('ada');
    const gif = new File([GIF], 'site.gif', { type: 'image/gif' });
    const created = await ada.createCloud({ name: 'Site B', image: gif });
    expect(created.image).toBe(`${sandbox.url}/sandbox/image/${created.id}`);
    expect(await readImage(created.image!)).toEqual([200, 'image/gif', GIF]);
    // Without an image, and for other fields, it stays.
    expect((await ada.updateCloud(created.id, { name: 'Site C' })).image).toBe(created.image);
    expect((await ada.updateCloud(created.id, { name: 'Site D' }, FORM)).image).toBe(created.image);
    expect(await ada.getCloud(created.id)).toMatchObject({ name: 'Site D', image: created.image });

    const svg = new Blob(['<svg/>'], { type: 'image/svg+xml' });
    expect((await ada.updateCloud(created.id, { image: svg })).image).toBe(created.image);
    expect(await readImage(created.image!)).toEqual([200, 'image/svg+xml', Buffer.from('<svg/>')]);
    expect((await ada.getCloud(42)).image).toBeNull();

    expect((await ada.updateCloud(created.id, { image: null })).image).toBeNull();
    expect((await readImage(created.image!))[0]).toBe(404);
    expect((await ada.createCloud({ name: 'Site E', image: null })).image).toBeNull();
  }),

  'An application of the marketplace checks its access': played(async ({ as, withToken }) => {
    expect(await as('ada').checkAccess(42)).toBeUndefined();
    expect(await withToken({ app: 'demo-app' }).checkAccess(42)).toBeUndefined();
    expect(await refusal(withToken({ app: 'other-app', user: 1312 }).checkAccess(42))).toEqual(FORBIDDEN);
    expect(await refusal(withToken({ app: 'other-app' }).checkAccess(42))).toEqual(NOT_FOUND);
    expect(await refusal(as('eve').checkAccess(43))).toEqual(FORBIDDEN);
  }),

  'A demo project is created at once, and adds to the size': played(async ({ as, sandbox }) => {
    const { id } = await as('ada').createCloud({ name: 'Site B' });
    expect(await as('ada').getCloudSize(id)).toMatchObject({ total_size: 0, remaining_total_size_percent: 100 });
    const project = await as('ada').createDemo(id);
    expect(project).toMatchObject({ name: 'Demo', status: 'A', description: null, cloud: { id, name: 'Site B' } });
    expect(project.root_folder_id).toBeGreaterThan(project.id);
    const [stored] = sandbox.state().clouds.find((cloud) => cloud.id === id)!.projects;
    expect(stored).toMatchObject({ id: project.id, members: [{ user: 1312, role: ProjectRole.Admin }] });
    const { total_size: used, remaining_total_size: left } = await as('ada').getCloudSize(id);
    expect(used).toBe(stored!.size);
    expect(left! + used!).toBe(10_737_418_240);
  }),

  'Administrators and applications see the whole size, a user only what is left': played(async ({ as, withToken }) => {
    const whole = {
      managed_by: 'BIMDATA_PLATFORM',
      role: CloudRole.Admin,
      total_size: 5_368_709_120,
      total_size_available: 10_737_418_240,
      remaining_total_size: 5_368_709_120,
      remaining_total_size_percent: 50,
    };
    expect(await as('ada').getCloudSize(42)).toEqual(whole);
    expect(await withToken({ app: 'demo-app' }).getCloudSize(42)).toEqual(whole);
    expect(await as('ben').getCloudSize(42)).toEqual({
      managed_by: 'BIMDATA_PLATFORM',
      role: CloudRole.User,
      total_size: null,
      total_size_available: null,
      remaining_total_size: 5_368_709_120,
      remaining_total_size_percent: null,
    });
  }),

  // The service does not document whether case matters. It does not here, as for the invitation of a member.
  'Members are found by their email address': played(async ({ as }) => {
    const found = async (filters: object): Promise<number[]> =>
      (await as('ada').getCloudUsers(42, filters)).map(({ id }) => id!);
    expect(await found({})).toEqual([1312, BEN]);
    expect(await found({ email: 'ben@example.org' })).toEqual([BEN]);
    expect(await found({ email: 'BEN@Example.org' })).toEqual([BEN]);
    expect(await found({ email: 'ben' })).toEqual([]);
    expect(await found({ email__contains: 'N@EXAMPLE' })).toEqual([BEN]);
    expect(await found({ email__contains: '@' })).toEqual([1312, BEN]);
    expect(await found({ email__startswith: 'Ada' })).toEqual([1312]);
    expect(await found({ email__startswith: 'da' })).toEqual([]);
    expect(await found({ email__endswith: '.ORG' })).toEqual([1312, BEN]);
    expect(await found({ email__endswith: '.or' })).toEqual([]);
    // All must match.
    expect(await found({ email__startswith: 'ada', email__endswith: '.org' })).toEqual([1312]);
    expect(await found({ email__startswith: 'ada', email__contains: 'ben' })).toEqual([]);
  }),

  'A member cannot be invited': played(async ({ as }) => {
    const result = await as('ada')
      .inviteCloudUser(42, { ...GRACE, email: 'BEN@example.org' })
      .result();
    expect(result).toMatchObject({
      ok: false,
      error: { status: 400, body: { already_exists: ['This user is already in the cloud.'] } },
    });
  }),

  'An invitation gives roles in all projects': played(async ({ as, sandbox, withToken }) => {
    const wanted = { role: CloudRole.User, project_role: ProjectRole.Guest, in_all_projects: true };
    const invitation = await as('ada').inviteCloudUser(42, { ...GRACE, email: 'new@example.org', ...wanted });
    expect(invitation).toMatchObject(wanted);
    expect((await as('ada').getCloudInvitations(42))[1]).toEqual(invitation);
    const { id } = sandbox.acceptInvitation(invitation.id);
    expect(await as('ada').getCloudUsers(42, { email: 'new@example.org' })).toMatchObject([
      { id, cloud_role: CloudRole.User, in_all_projects: true },
    ]);
    await as('ada').createDemo(42);
    const rolesOf = (user: number): unknown[] =>
      sandbox.state().clouds[0]!.projects.map(({ members }) => members.find((member) => member.user === user)?.role);
    expect(rolesOf(id)).toEqual([ProjectRole.Guest, ProjectRole.Guest]);
    expect((await withToken({ user: id }).getClouds())[0]?.id).toBe(42);
    // Without it, nothing but the role in the cloud.
    const plain = await as('ada').inviteCloudUser(42, { ...GRACE, email: 'other@example.org' });
    expect(plain).toMatchObject({ role: CloudRole.Admin, in_all_projects: false });
    expect(rolesOf(sandbox.acceptInvitation(plain.id).id)).toEqual([undefined, undefined]);
    // An administrator who belongs to all projects is a user of new ones.
    await withToken({ app: 'demo-app' }).createDemo(42);
    expect(rolesOf(1312)).toEqual([ProjectRole.Admin, ProjectRole.Admin, ProjectRole.User]);
  }),

  'A member is changed with the whole member as it was read': played(async ({ as }) => {
    const [ben] = await as('ada').getCloudUsers(42, { email: 'ben@example.org' });
    const changed = { ...ben!, cloud_role: CloudRole.Admin, in_all_projects: true, email: 'x@example.org' };
    const user = await as('ada').updateCloudUser(42, ben!.id!, changed);
    expect(user).toMatchObject({ id: BEN, email: 'ben@example.org', cloud_role: CloudRole.Admin });
    expect(user.project_role).toBe(ProjectRole.Guest);
    expect(await as('ben').getCloudUsers(42, { email: 'ben@example.org' })).toEqual([
      { ...ben, cloud_role: CloudRole.Admin },
    ]);
    expect((await as('ada').updateCloudUser(42, BEN, {})).cloud_role).toBe(CloudRole.Admin);
    expect(await refusal(as('ada').updateCloudUser(42, 1314, {}))).toEqual(NOT_FOUND);
  }),

  'The last administrator keeps the role': played(async ({ as }) => {
    const change = { cloud_role: CloudRole.User };
    expect(await refusal(as('eve').updateCloudUser(43, 1314, change))).toEqual(LAST_ADMINISTRATOR);
    expect((await as('eve').getCloudUsers(43))[0]?.cloud_role).toBe(CloudRole.Admin);
    // An application that administers the cloud is not enough.
    expect(await refusal(as('ada').updateCloudUser(42, 1312, change))).toEqual(LAST_ADMINISTRATOR);
  }),

  'An invalid body gets an error for each field': played(async ({ as }) => {
    const ada = as('ada');
    const cases: [() => ApiCall<unknown, unknown>, object][] = [
      [() => ada.createCloud({} as never), { name: ['This field is required.'] }],
      [() => ada.createCloud({} as never, FORM), { name: ['This field is required.'] }],
      [() => ada.createCloud({ name: '' }, FORM), { name: ['This field may not be blank.'] }],
      [
        () => ada.createCloud({ name: 'A', organization_id: 'five' as never }, FORM),
        { organization_id: ['Not a valid integer.'] },
      ],
      [() => ada.updateCloud(42, { image: 'a.png' as never }), { image: ['Not a valid null.'] }],
      [() => ada.updateCloud(42, { image: 'a.png' as never }, FORM), { image: ['The submitted data was not a file.'] }],
      [
        () => ada.updateCloud(42, { image: 'data:image/png;base64,AAAA' as never }, FORM),
        { image: ['The submitted data was not a file.'] },
      ],
      [() => ada.updateCloud(42, { name: new Blob(['A']) as never }, FORM), { name: ['Not a valid string.'] }],
      [
        () => ada.createCloud({ name: 'A', organization_id: '05' as never }, FORM),
        { organization_id: ['Not a valid number: write it as 5.'] },
      ],
      [
        () => ada.updateCloud(42, { image: 'data:,A' as never }, FORM),
        { image: ['The submitted data was not a file.'] },
      ],
      [() => ada.updateCloudUser(42, BEN, { cloud_role: 25 as never }), { cloud_role: ['25 is not a valid choice.'] }],
      [
        () => ada.inviteCloudUser(42, { email: '', in_all_projects: 'yes', project_role: 75 } as never),
        {
          email: ['This field may not be blank.'],
          redirect_uri: ['This field is required.'],
          in_all_projects: ['Not a valid boolean.'],
          project_role: ['75 is not a valid choice.'],
        },
      ],
    ];
    for (const [call, body] of cases) expect(await refusal(call())).toEqual([400, body]);
    expect(await ada.getCloud(42)).toMatchObject({ name: 'Site A', image: null });
    expect(await ada.getClouds()).toHaveLength(1);
  }, true),

  'An ID that is not a number is not found': played(async ({ as }) => {
    expect(await refusal(as('ada').getCloud('x' as never))).toEqual(NOT_FOUND);
    expect(await refusal(as('ada').getCloudUsers('x' as never))).toEqual(NOT_FOUND);
    expect(await refusal(as('ada').deleteCloudUser(42, 1.5))).toEqual(NOT_FOUND);
  }, true),
};
