/** The workflows of the contract, run by Redocly against the sandbox. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js';
import { run, type Outcome } from '../support/command.js';
import { contractOperations } from '../support/contract.js';
import { PROJECT } from '../support/project.js';

const WORKFLOWS = readdirSync(path.join(PROJECT, 'openapi'))
  .filter((name) => name.endsWith('.arazzo.yaml'))
  .map((name) => path.join('openapi', name));

async function respect(options?: SandboxOptions): Promise<Outcome & { readonly sandbox: Sandbox }> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  const input = JSON.stringify({ token: sandbox.issueToken({ user: 1312 }), cloud: 42, user: 1313 });
  const command = path.join(PROJECT, 'node_modules/@redocly/cli/bin/cli.js');
  const args = [command, 'respect', ...WORKFLOWS, '--server', `cloud=${sandbox.url}`, '--input', input];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return { ...(await run(process.execPath, args, { cwd: PROJECT, env })), sandbox };
}

describe('workflows', () => {
  test('Every workflow passes, and together they call every operation.', async () => {
    const called = new Set<string>();
    const { code, stdout, stderr } = await respect({
      log: (line) => called.add(/ (\w+) {2}\d/.exec(line)?.[1] ?? line),
    });
    expect(code, stdout + stderr).toBe(0);
    const operations = [...called].filter((name) => contractOperations.has(name));
    expect(operations.toSorted()).toEqual([...contractOperations.keys()].toSorted());
  });

  test('A workflow fails if an operation fails.', async () => {
    const { code, stdout, stderr } = await respect({
      fault: ({ operation }) => (operation === 'cancelCloudUserInvitation' ? { status: 500 } : undefined),
    });
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/✗.*step cancel/);
    expect(stdout + stderr).not.toMatch(/✗.*step (remove|demo) /);
  });
});
