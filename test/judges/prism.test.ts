/** Stoplight Prism, a proxy between the client and the sandbox, checks both against the contract independently. */
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SCENARIOS } from '../src/sandbox/scenarios.js';
import { START_MS, startWorld, type World } from '../src/sandbox/world.js';
import { begin, type Running } from '../support/command.js';
import { contractOperations } from '../support/contract.js';
import { PROJECT } from '../support/project.js';

const PRISM = '@stoplight/prism-cli@5.12.0';

/** A mismatch between the contract and a request or response, as Prism reports it. */
interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

let world: World;

let prism: Running | undefined;

const seen: { operation: string; violations: readonly Violation[] }[] = [];

const exercised = new Set<string>();

/** Starts Prism in front of a service; resolves with its URL when it is ready. */
async function startPrism(upstream: string): Promise<string> {
  const contract = path.join(PROJECT, 'openapi/cloud.yaml');
  const command = ['prism', 'proxy', contract, upstream, '--host', '127.0.0.1', '--port', '0'];
  const env = { ...process.env, SCARF_ANALYTICS: 'false' };
  // npm is the child process; Prism is in its group.
  prism = begin('npm', ['exec', '--yes', `--package=${PRISM}`, '--', ...command], { env, inGroup: true });
  return (await prism.until(/Prism is listening on (\S+)/))[1]!;
}

/** Sends a request, and records the violations that Prism reports. */
async function judged(request: Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(request, init);
  const violations = JSON.parse(response.headers.get('sl-violations') ?? '[]') as Violation[];
  seen.push({ operation: `${request.method} ${new URL(request.url).pathname}`, violations });
  return response;
}

beforeAll(async () => {
  const log = (line: string): void => void exercised.add(/→ (\d+ {2}\w+)/.exec(line)?.[1]?.replace('  ', ' ') ?? '');
  world = await startWorld({ log }, ({ url }) => startPrism(url), { fetch: judged });
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

describe('Prism', () => {
  test.each(Object.entries(SCENARIOS))('%s: no response breaks the contract.', async (_, scenario) => {
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
    const documented = [...contractOperations].flatMap(([id, { operation }]) =>
      Object.keys(operation.responses).map((status) => `${status === 'default' ? 503 : status} ${id}`),
    );
    expect(documented.filter((name) => !exercised.has(name))).toEqual([]);
  });
});
