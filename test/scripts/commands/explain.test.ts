/** The command that shows the facts about an operation. */
import { describe, expect, test } from 'vitest';
import explainCommand from '../../../scripts/commands/explain.js';
import { runHere, type Outcome } from '../../support/command.js';
import { contractOperations } from '../../support/contract.js';
import { PROJECT } from '../../support/project.js';

function explain(...args: readonly string[]): Promise<Outcome> {
  return runHere(explainCommand, args, { cwd: PROJECT });
}

describe('explain', () => {
  test('An operation is explained on one screen.', async () => {
    const { code, stdout, stderr } = await explain('updateCloudUser');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(lines[0]).toBe('CloudApi.updateCloudUser   PATCH /cloud/{cloud_pk}/user/{id}');
    expect(stdout).toMatch(/^ {2}contract {3}openapi\/cloud\.yaml:\d+:5$/m);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'method updateCloudUser(cloudPk: CloudPk, id: UserId, body: UserCloudUpdate, options?: CallOptions): ApiCall<User, UpdateCloudUserError>',
    );
    expect(stdout).toContain('UserCloudUpdate { role?: 50 | 100 }');
    expect(stdout).toContain('CloudPk = number | string');
    expect(stdout).toMatch(/^ {2}scopes {5}cloud:manage {2}\w/m);
    expect(stdout).toMatch(/^ {2}errors {5}400 {5}FieldErrors {2}\S/m);
    // The contract has no x-reference-url.
    expect(stdout).not.toMatch(/^ {2}reference/m);
    expect(stdout).toMatch(/^ {2}tests {6}\S/m);
  });

  test('An operation is found by its request line or its class, in any case.', async () => {
    for (const name of [['get', '/cloud'], ['CloudApi.GETCLOUDS']]) {
      expect((await explain(...name)).stdout).toMatch(/^CloudApi\.getClouds {3}GET \/cloud\n/);
    }
  });

  test('An unknown name ends with 1, and suggests similar names.', async () => {
    const near = await explain('size');
    expect({ code: near.code, stdout: near.stdout }).toEqual({ code: 1, stdout: '' });
    expect(near.stderr).toMatch(/cloud\.yaml:1:1: Unknown operation: size\.\n {2}Use one of getCloudSize\.\n$/);
    const far = await explain('nonsense');
    for (const id of contractOperations.keys()) expect(far.stderr).toContain(id);
    expect((await explain()).code).toBe(2);
  });
});
