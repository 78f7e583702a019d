/** Stoplight Prism, a proxy between the client and the sandbox, checks both against each contract independently. */
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ContractName } from '../../src/sandbox/index.js';
import { CURRENT_SCENARIOS } from '../src/sandbox/current-scenarios.js';
import type { Scenarios } from '../src/sandbox/scenario.js';
import { SCENARIOS } from '../src/sandbox/scenarios.js';
import { START_MS, startWorld, type World } from '../src/sandbox/world.js';
import { begin, type Running } from '../support/command.js';
import { CLOUD, CLOUD_CURRENT, type Contract } from '../support/contract.js';
import { PROJECT } from '../support/project.js';

const PRISM = '@stoplight/prism-cli@5.12.0';

/** A mismatch between the contract and a request or response, as Prism reports it. */
interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/** Starts Prism; it is ready when it prints its URL. */
function beginPrism(contract: ContractName, upstream: string): Running {
  const file = path.join(PROJECT, `openapi/${contract}.yaml`);
  const command = ['prism', 'proxy', file, upstream, '--host', '127.0.0.1', '--port', '0'];
  const env = { ...process.env, SCARF_ANALYTICS: 'false' };
  // npm is the child process; Prism is in its group.
  return begin('npm', ['exec', '--yes', `--package=${PRISM}`, '--', ...command], { env, inGroup: true });
}

/** Lets Prism judge the scenarios of a contract. */
function judgeScenarios<Name extends ContractName>(
  name: Name,
  { operations }: Contract,
  scenarios: Scenarios<Name>,
): void {
  let world: World<Name>;
  let prism: Running | undefined;
  const seen: { operation: string; violations: readonly Violation[] }[] = [];
  const exercised = new Set<string>();

  /** Sends a request, and records the violations that Prism reports. */
  const judged: typeof fetch = async (input, init) => {
    const { method, url } = input as Request;
    const response = await fetch(input, init);
    const violations = JSON.parse(response.headers.get('sl-violations') ?? '[]') as Violation[];
    seen.push({ operation: `${method} ${new URL(url).pathname}`, violations });
    return response;
  };

  beforeAll(async () => {
    const log = (line: string): void => void exercised.add(/→ (\d+ {2}\w+)/.exec(line)?.[1]?.replace('  ', ' ') ?? '');
    const at = async ({ url }: { readonly url: string }): Promise<string> => {
      prism = beginPrism(name, url);
      return (await prism.until(/Prism is listening on (\S+)/))[1]!;
    };
    world = await startWorld({ contract: name, log }, at, { fetch: judged });
  });

  afterAll(async () => {
    await prism?.end('SIGTERM');
    await world?.sandbox.close();
  });

  beforeEach(() => {
    world.sandbox.reset();
    world.nowMs = START_MS;
    seen.length = 0;
  });

  test.each(Object.entries(scenarios))('%s: no response breaks the contract.', async (_, scenario) => {
    await scenario.play(world);
    expect(seen.length).toBeGreaterThan(0);
    const all = seen.flatMap(({ operation, violations }) =>
      violations.map((violation) => ({ operation, ...violation })),
    );
    const isRequest = ({ location }: Violation): boolean => location[0] === 'request';
    expect(all.filter((item) => !isRequest(item))).toEqual([]);
    // Requests that a scenario sends wrong on purpose show that Prism detects violations.
    expect(all.some(isRequest), JSON.stringify(all)).toBe(scenario.breaksContract);
  });

  test('Prism checked all operations, with their successes and errors.', () => {
    const documented = [...operations].flatMap(([id, { operation }]) =>
      Object.keys(operation.responses).map((status) => `${status === 'default' ? 503 : status} ${id}`),
    );
    expect(documented.filter((text) => !exercised.has(text))).toEqual([]);
  });
}

describe('cloud', () => {
  judgeScenarios('cloud', CLOUD, SCENARIOS);
});

describe('cloud-current', () => {
  judgeScenarios('cloud-current', CLOUD_CURRENT, CURRENT_SCENARIOS);
});
