/** Measures the sandbox: a cold start by npx, and its responses per second against Prism's mock under the same load. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as generated from '../../generated/cloud/index.js';
import { findOperation, resolve, type Document, type Parameter, type RequestBody } from '../../src/openapi/document.js';
import { makeLinesVisible } from '../../src/openapi/visible.js';
import { PACKAGE } from '../lib/paths.js';
import { computeMedian, printHead, printRow } from './table.js';

const [STARTS, ROUNDS, SECONDS, CONNECTIONS] = [3, 3, 4, 10];

const PRISM = '@stoplight/prism-cli@5.12.0';
const AUTOCANNON = 'autocannon@8.0.0';

interface Load {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
}

interface Server {
  readonly process: ChildProcess;
  readonly url: string;
  readonly printed: string;
}

const contract = JSON.parse(readFileSync(path.join(PACKAGE, 'generated/cloud/openapi.json'), 'utf8')) as Document;

/** Returns the first operation of a method with one path parameter, filled with the contract's examples. */
function measureLoad(method: string): Load {
  const { id, path: template } = Object.values(generated.operations).find(
    (entry) => entry.method === method && entry.path.split('{').length === 2,
  )!;
  const { pathItem: item, operation } = findOperation(contract, { path: template, method });
  const [parameter] = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
  const value = String(resolve<Parameter>(contract, parameter)!.example);
  const example = resolve<RequestBody>(contract, operation.requestBody)?.content['application/json']?.example;
  return {
    name: id,
    method,
    path: template.replace(/\{.*\}/, value),
    body: example === undefined ? undefined : JSON.stringify(example),
  };
}

const ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env, SCARF_ANALYTICS: 'false' };

const running = new Set<ChildProcess>();

/** Starts a command in a separate process group; resolves when it has printed its URL. */
function start(command: readonly string[], ready: RegExp): Promise<Server> {
  return new Promise((done, fail) => {
    const child = spawn(command[0]!, command.slice(1), { cwd: PACKAGE, env: ENVIRONMENT, detached: true });
    running.add(child);
    child.on('close', () => running.delete(child));
    let printed = '';
    const look = (text: string): void => {
      printed += text;
      const url = ready.exec(printed)?.[1];
      if (url !== undefined) done({ process: child, url, printed });
    };
    child.stdout.setEncoding('utf8').on('data', look);
    child.stderr.setEncoding('utf8').on('data', look);
    child.on('close', (code) =>
      fail(new Error(`${command.join(' ')} ended with ${code}: ${makeLinesVisible(printed)}`)),
    );
  });
}

function stop({ pid }: ChildProcess): boolean {
  return process.kill(-pid!);
}

function run(command: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command[0]!, command.slice(1), { env: ENVIRONMENT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${makeLinesVisible(stderr)}`);
  return stdout;
}
let AUTHORIZATION = '';

/** Returns the responses per second, all of which must be successful. */
function measureRate({ url }: Server, { method, path: target, body }: Load): number {
  const headers = [`Authorization=${AUTHORIZATION}`, ...(body === undefined ? [] : ['Content-Type=application/json'])];
  const options = ['--json', '-c', `${CONNECTIONS}`, '-d', `${SECONDS}`, '-m', method];
  const sent = [...headers.flatMap((header) => ['-H', header]), ...(body === undefined ? [] : ['-b', body])];
  const printed = run([
    'npm',
    'exec',
    '--yes',
    `--package=${AUTOCANNON}`,
    '--',
    'autocannon',
    ...options,
    ...sent,
    url + target,
  ]);
  const { requests, non2xx, errors } = JSON.parse(printed) as {
    requests: { average: number };
    non2xx: number;
    errors: number;
  };
  if (non2xx + errors) throw new Error(`${url}${target} failed ${non2xx + errors} times.`);
  return requests.average;
}

const COMMAND = path.join(PACKAGE, 'dist/src/sandbox/cli.js');
const SANDBOX = ['sandbox', '--port', '0', '--quiet'];
const READY = /sandbox is at (\S+)[^]*Press/;

/** Returns the time from a command to the first response of the server that it starts, in ms. */
async function measureStart(command: readonly string[]): Promise<number> {
  const startMs = performance.now();
  const server = await start(command, READY);
  AUTHORIZATION = `ApiKey ${/apiKey: '(.*?)'/.exec(server.printed)![1]}`;
  const response = await fetch(server.url + measureLoad('GET').path, { headers: { Authorization: AUTHORIZATION } });
  if (!response.ok) throw new Error(`The first call failed with ${response.status}.`);
  const durationMs = performance.now() - startMs;
  stop(server.process);
  return durationMs;
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  const [{ filename }] = JSON.parse(
    run(['npm', 'pack', PACKAGE, '--ignore-scripts', '--json', '--pack-destination', folder]),
  ) as [{ filename: string }];
  const times: Record<'npx' | 'node', number[]> = { npx: [], node: [] };
  for (let round = 0; round < STARTS; round += 1) {
    const cache = path.join(folder, `cache-${round}`);
    const npx = ['npx', '--yes', '--cache', cache, '--package', path.join(folder, filename), 'bimdata-cloud-api'];
    times.npx.push(await measureStart([...npx, ...SANDBOX]));
    times.node.push(await measureStart([process.execPath, COMMAND, ...SANDBOX]));
  }
  printHead(`From one command to the first response, medians of ${STARTS}`);
  const base = computeMedian(times.node);
  printRow('node, with the package installed (baseline)', `${base.toFixed(0)} ms`, '1.00', '');
  printRow(
    'npx, with an empty cache',
    `${computeMedian(times.npx).toFixed(0)} ms`,
    (computeMedian(times.npx) / base).toFixed(2),
    '',
  );

  const prism = ['npm', 'exec', '--yes', `--package=${PRISM}`, '--', 'prism', 'mock', '--host', '127.0.0.1'];
  const mock = await start([...prism, '--port', '0', path.join(PACKAGE, 'openapi/cloud.yaml')], /listening on (\S+)/);
  const sandbox = await start([process.execPath, COMMAND, ...SANDBOX], READY);
  for (const load of [measureLoad('GET'), measureLoad('PATCH')]) {
    const rates: Record<'mock' | 'sandbox', number[]> = { mock: [], sandbox: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.mock.push(measureRate(mock, load));
      rates.sandbox.push(measureRate(sandbox, load));
    }
    const yardstick = computeMedian(rates.mock);
    printHead(
      `${load.name}, ${CONNECTIONS} connections, responses per second, medians of ${ROUNDS} rounds of ${SECONDS} s`,
    );
    printRow("Prism's mock (baseline)", yardstick.toFixed(0), '1.00', '');
    const rate = computeMedian(rates.sandbox);
    printRow('the sandbox, checking requests and responses', rate.toFixed(0), (rate / yardstick).toFixed(2), '>= 2000');
  }
} finally {
  for (const child of running) stop(child);
  rmSync(folder, { recursive: true, force: true });
}
