/** The scenarios of `cloud`; they run directly, and through a proxy that validates both sides. */
import { expect } from 'vitest';
import { CloudRole, ProjectRole, type ApiCall } from '../../../src/index.js';
import { CLOUD } from '../../support/contract.js';
import { BEN, FORBIDDEN, GRACE, LAST_ADMINISTRATOR, NOT_FOUND, played, refusal, type Scenarios } from './scenario.js';
import { COMMON_SCENARIOS, listScenariosOfEach } from './shared-scenarios.js';

/** The scenarios by name; each starts from the default seed. */
export const SCENARIOS: Scenarios<'cloud'> = {
  ...listScenariosOfEach(CLOUD),
  ...COMMON_SCENARIOS,

  'A cloud is replaced': played(async (world) => {
    const { id } = await world.as('ada').createCloud({ name: 'Site B' });
    world.nowMs += 1000;
    const replaced = await world.as('ada').fullUpdateCloud(id, { name: 'Site C' });
    expect(replaced).toMatchObject({ id, name: 'Site C', updated_at: '2026-01-01T00:00:01.000Z' });
    expect(await world.as('ada').getCloud(id)).toEqual(replaced);
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

  'A member cannot be invited': played(async ({ as }) => {
    const invitation = { email: 'BEN@example.org', redirect_uri: 'https://example.org' };
    expect(await refusal(as('ada').inviteCloudUser(42, invitation))).toEqual([
      409,
      { detail: 'This user is already in the cloud.' },
    ]);
  }),

  'A new member can be read': played(async ({ as, sandbox }) => {
    const { id } = await as('ada').inviteCloudUser(42, { ...GRACE, email: 'new@example.org' });
    const user = sandbox.acceptInvitation(id);
    expect(await as('ada').getCloudUser(42, user.id)).toEqual(user);
    expect(await refusal(as('eve').getCloudUser(42, user.id))).toEqual(NOT_FOUND);
    expect(await refusal(as('ada').getCloudUser(42, 1314))).toEqual(NOT_FOUND);
  }),

  'A new role applies from the next call': played(async ({ as }) => {
    expect((await as('ada').updateCloudUser(42, BEN, { role: CloudRole.Admin })).cloud_role).toBe(CloudRole.Admin);
    expect(await as('ben').getCloudUsers(42)).toHaveLength(2);
    expect((await as('ben').fullUpdateCloudUser('42', 1312, { role: CloudRole.User })).cloud_role).toBe(CloudRole.User);
    expect(await refusal(as('ada').getCloudUsers(42))).toEqual(FORBIDDEN);
    expect((await as('ben').updateCloudUser(42, BEN, {})).cloud_role).toBe(CloudRole.Admin);
    expect(await refusal(as('ben').updateCloudUser(42, 1314, {}))).toEqual(NOT_FOUND);
  }),

  'The last administrator keeps the role': played(async ({ as }) => {
    const eve = as('eve');
    expect(await refusal(eve.updateCloudUser(43, 1314, { role: CloudRole.User }))).toEqual(LAST_ADMINISTRATOR);
    expect(await refusal(eve.fullUpdateCloudUser(43, 1314, { role: CloudRole.User }))).toEqual(LAST_ADMINISTRATOR);
    expect((await eve.updateCloudUser(43, 1314, { role: CloudRole.Admin })).cloud_role).toBe(CloudRole.Admin);
    // An application that administers the cloud is not enough.
    expect(await refusal(as('ada').updateCloudUser(42, 1312, { role: CloudRole.User }))).toEqual(LAST_ADMINISTRATOR);
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
};
