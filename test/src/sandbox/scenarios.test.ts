/** The sandbox behaves like the service: all operations of each contract, with state, called through its client. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ContractName } from '../../../src/sandbox/index.js';
import { CLOUD, CLOUD_CURRENT } from '../../support/contract.js';
import { CURRENT_SCENARIOS } from './current-scenarios.js';
import { createJudge } from './documented.js';
import type { Scenario } from './scenario.js';
import { SCENARIOS } from './scenarios.js';
import { startWorld } from './world.js';

/** Plays a scenario; returns what of the responses the contract does not document. */
async function play<Name extends ContractName>(
  name: Name,
  judge: ReturnType<typeof createJudge>,
  scenario: Scenario<Name>,
): Promise<readonly string[]> {
  const findings: string[] = [];
  const world = await startWorld({ contract: name }, undefined, { fetch: judge(findings) });
  onTestFinished(() => world.sandbox.close());
  expect(world.sandbox.examples).toEqual([]);
  await scenario.play(world);
  return findings;
}

describe('cloud', () => {
  const judge = createJudge(CLOUD.document);

  test.each(Object.entries(SCENARIOS))('%s.', async (_, scenario) => {
    expect(await play('cloud', judge, scenario)).toEqual([]);
  });
});

describe('cloud-current', () => {
  const judge = createJudge(CLOUD_CURRENT.document);

  test.each(Object.entries(CURRENT_SCENARIOS))('%s.', async (_, scenario) => {
    expect(await play('cloud-current', judge, scenario)).toEqual([]);
  });
});
