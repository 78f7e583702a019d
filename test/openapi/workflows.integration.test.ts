/** The workflows of the contracts, and one for every operation, run by Redocly against the sandbox. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSandbox, type ContractName, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js';
import { run, type Outcome } from '../support/command.js';
import { CONTRACTS, successOf, type Contract } from '../support/contract.js';
import { PROJECT, temporaryFolder } from '../support/project.js';
import { SOURCE, writeWorkflows } from './every-operation.js';

/** Returns the files of a contract's workflows that are written by hand. */
function listStories({ spec }: Contract): string[] {
  return readdirSync(path.dirname(spec))
    .filter((name) => name.endsWith('.arazzo.yaml'))
    .map((name) => path.join(path.dirname(spec), name))
    .filter((file) => readFileSync(file, 'utf8').includes(`url: ./${path.basename(spec)}\n`));
}

async function start({ name }: Contract, options: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox({ contract: name as ContractName, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** Runs all workflows of a contract; returns the operations, each with the status, of the workflows that are generated. */
async function respect(
  contract: Contract,
  options: SandboxOptions = {},
): Promise<Outcome & { readonly called: string[] }> {
  const called: string[] = [];
  const sandbox = await start(contract, options);
  const each = await start(contract, {
    ...options,
    log: (line) => {
      const [, status, id] = /→ (\d+) {2}(\w+)/.exec(line) ?? [];
      if (id === undefined) return;
      called.push(`${id} ${status}`);
      // The next operation starts from the seed again, whatever this one has changed.
      each.reset();
    },
  });
  const file = path.join(temporaryFolder(), 'every-operation.arazzo.yaml');
  writeFileSync(file, writeWorkflows(contract, contract.spec));
  const token = sandbox.issueToken({ user: 1312 });
  const input = JSON.stringify({ token, cloud: 42, user: 1313, key: 'ApiKey sandbox-ada' });
  const servers = ['--server', `cloud=${sandbox.url}`, '--server', `${SOURCE}=${each.url}`];
  const cli = path.join(PROJECT, 'node_modules/@redocly/cli/bin/cli.js');
  const args = [cli, 'respect', ...listStories(contract), file, ...servers, '--input', input];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return { ...(await run(process.execPath, args, { cwd: PROJECT, env })), called };
}

describe('workflows', () => {
  test.each(CONTRACTS)(
    'Every workflow of $name passes, and every operation succeeds in one of its own.',
    async (contract) => {
      const { code, stdout, stderr, called } = await respect(contract);
      expect(code, stdout + stderr).toBe(0);
      const successes = [...contract.operations.keys()].map((id) => `${id} ${successOf(id, contract).status}`);
      expect(called.toSorted()).toEqual(successes.toSorted());
    },
  );

  test.each(CONTRACTS)('A workflow of $name fails if an operation fails.', async (contract) => {
    const { code, stdout, stderr } = await respect(contract, {
      fault: ({ operation }) => (operation === 'cancelCloudUserInvitation' ? { status: 500 } : undefined),
    });
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/✗.*step cancel /);
    expect(stdout + stderr).toMatch(/✗.*step call-cancelCloudUserInvitation/);
    expect(stdout + stderr).not.toMatch(/✗.*step (remove|demo|call-(?!cancel)\w+) /);
  });
});
