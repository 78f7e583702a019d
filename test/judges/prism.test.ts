/** An independent judge: Stoplight Prism stands between the client and the sandbox, and checks both by the contract. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SCENARIOS } from '../sandbox/scenarios.js';
import { START_MS, startWorld, type World } from '../sandbox/world.js';
import { contractOperations } from '../support/contract.js';
import { PROJECT } from '../support/project.js';
import { closedUrl } from '../support/server.js';

const PRISM = '@stoplight/prism-cli@5.12.0';

/** What Prism says of a request or an answer that is not what the contract says. */
interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

let world: World;
let prism: ChildProcess;
const seen: { operation: string; violations: readonly Violation[] }[] = [];
const exercised = new Set<string>();

/** Starts Prism before a service; resolves with its address when it takes requests. */
const startPrism = async (upstream: string): Promise<string> => {
  const url = await closedUrl();
  const contract = path.join(PROJECT, 'openapi/cloud.yaml');
  const command = ['prism', 'proxy', contract, upstream, '--host', '127.0.0.1', '--port', new URL(url).port];
  const env = { ...process.env, SCARF_ANALYTICS: 'false' };
  // A group of its own, so that npm and Prism end together.
  prism = spawn('npm', ['exec', '--yes', `--package=${PRISM}`, '--', ...command], { env, detached: true });
  const printed: string[] = [];
  await new Promise<void>((resolve, reject) => {
    prism.stdout!.setEncoding('utf8').on('data', (text: string) => {
      printed.push(text);
      if (text.includes('Prism is listening')) resolve();
    });
    prism.stderr!.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    prism.on('close', () => reject(new Error(`Prism ended: ${printed.join('')}`)));
  });
  return url;
};

/** Sends a request, and keeps what Prism says of it. */
const judged = async (request: Request, init?: RequestInit): Promise<Response> => {
  const response = await fetch(request, init);
  const violations = JSON.parse(response.headers.get('sl-violations') ?? '[]') as Violation[];
  seen.push({ operation: `${request.method} ${new URL(request.url).pathname}`, violations });
  return response;
};

beforeAll(async () => {
  const log = (line: string): void => void exercised.add(/→ (\d+ {2}\w+)/.exec(line)?.[1]?.replace('  ', ' ') ?? '');
  world = await startWorld({ log }, ({ url }) => startPrism(url), { fetch: judged });
});

afterAll(async () => {
  if (prism?.pid) process.kill(-prism.pid);
  await world?.sandbox.close();
});

beforeEach(() => {
  world.sandbox.reset();
  world.nowMs = START_MS;
  seen.length = 0;
});

test.each(Object.entries(SCENARIOS))('%s, and nobody breaks the contract.', async (_, scenario) => {
  await scenario.play(world);
  expect(seen.length).toBeGreaterThan(0);
  const all = seen.flatMap(({ operation, violations }) => violations.map((one) => ({ operation, ...one })));
  const isRequest = ({ location }: Violation): boolean => location[0] === 'request';
  expect(all.filter((one) => !isRequest(one))).toEqual([]);
  // What a scenario sends wrong on purpose shows that the judge is awake.
  expect(all.some(isRequest), JSON.stringify(all)).toBe(scenario.breaksContract);
});

test('All operations were judged, with their successes and errors.', () => {
  const documented = [...contractOperations].flatMap(([id, { operation }]) =>
    Object.keys(operation.responses).map((status) => `${status === 'default' ? 503 : status} ${id}`),
  );
  expect(documented.filter((one) => !exercised.has(one))).toEqual([]);
});
