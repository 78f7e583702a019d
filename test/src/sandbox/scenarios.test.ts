/** The sandbox behaves like the service: all operations of each contract, with state, called through its validating client. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { validate as cloud } from '../../../generated/cloud/validators.js';
import { validate as current } from '../../../generated/cloud-current/validators.js';
import type { Validate } from '../../../src/runtime/validators.js';
import type { ContractName } from '../../../src/sandbox/index.js';
import { CLOUD, CLOUD_CURRENT } from '../../support/contract.js';
import { CURRENT_SCENARIOS } from './current-scenarios.js';
import { createJudge } from './documented.js';
import type { Scenario } from './scenario.js';
import { SCENARIOS } from './scenarios.js';
import { startWorld } from './world.js';

const VALIDATE: Readonly<Record<ContractName, Validate>> = { cloud, 'cloud-current': current };

/** Scenarios that send what the validators would not. */
const INVALID: ReadonlySet<string> = new Set([
  'An invalid body gets an error for each field',
  'An ID that is not a number is not found',
]);

/** Plays a scenario under validation; returns what of the responses the contract does not document. */
async function play<Name extends ContractName>(
  name: Name,
  judge: ReturnType<typeof createJudge>,
  [title, scenario]: readonly [string, Scenario<Name>],
): Promise<readonly string[]> {
  const findings: string[] = [];
  const settings = { fetch: judge(findings), ...(INVALID.has(title) ? {} : { validate: VALIDATE[name] }) };
  const world = await startWorld({ contract: name }, undefined, settings);
  onTestFinished(() => world.sandbox.close());
  expect(world.sandbox.examples).toEqual([]);
  await scenario.play(world);
  return findings;
}

describe('cloud', () => {
  const judge = createJudge(CLOUD.document);

  test.each(Object.entries(SCENARIOS))('%s.', async (title, scenario) => {
    expect(await play('cloud', judge, [title, scenario])).toEqual([]);
  });
});

describe('cloud-current', () => {
  const judge = createJudge(CLOUD_CURRENT.document);

  test.each(Object.entries(CURRENT_SCENARIOS))('%s.', async (title, scenario) => {
    expect(await play('cloud-current', judge, [title, scenario])).toEqual([]);
  });
});
