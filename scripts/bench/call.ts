/** Times a successful call over a stub fetch, against openapi-fetch alone with the same request, in one process. */
import createClient from 'openapi-fetch';
import * as generated from '../../generated/cloud/index.js';
import { computeMedian, printHead, printRow } from './table.js';

const [ROUNDS, WARM_UP, CALLS] = [400, 100, 200];

type Send = (request: Request) => Promise<Response>;

interface Bare {
  GET(path: string, init: object): Promise<unknown>;
}

interface Settings {
  readonly baseUrl: string;
  readonly accessToken: string;
  readonly fetch: Send;
}

const operation = Object.values(generated.operations).find(
  ({ method, path }) => method === 'GET' && path.split('{').length === 2,
)!;
const [, parameter] = /\{(.*)\}/.exec(operation.path)!;
const Client = Object.values(generated).find((value) => typeof value === 'function') as unknown as new (
  settings: Settings,
) => Record<string, (id: number) => Promise<unknown>>;

const responseBody = JSON.stringify({
  id: 7,
  name: 'A thing',
  parts: [],
  owner: null,
  created_at: '2019-09-03T12:00:00Z',
});
const sent: string[] = [];
let isRecording = true;
const fetch: Send = (request) => {
  if (isRecording) sent.push(JSON.stringify([request.method, request.url, [...request.headers]]));
  return Promise.resolve(new Response(responseBody, { headers: { 'Content-Type': 'application/json' } }));
};

const baseUrl = 'http://127.0.0.1:1';
const headers = { Accept: 'application/json', Authorization: 'Bearer a' };
const bare = createClient<{}>({ baseUrl, headers, fetch }) as unknown as Bare;
const client = new Client({ baseUrl, accessToken: 'a', fetch });
const params = { path: { [parameter!]: 7 } };

const cases = {
  bare: () => bare.GET(operation.path, { params }),
  timeout: () => bare.GET(operation.path, { params, signal: AbortSignal.timeout(60_000) }),
  client: () => client[operation.id]!(7),
};
for (const call of Object.values(cases)) await call();
if (new Set(sent).size !== 1) throw new Error(`The requests differ: ${sent.join('\n')}`);
isRecording = false;

const times: Record<string, number[]> = { bare: [], timeout: [], client: [] };
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  for (const [name, call] of Object.entries(cases)) {
    const startMs = performance.now();
    for (let count = 0; count < CALLS; count += 1) await call();
    if (round >= WARM_UP) times[name]!.push((performance.now() - startMs) / CALLS);
  }
}

function printTimes(name: string, values: readonly number[], limit: string): void {
  // The machine's speed drifts: only the calls of one round are compared.
  const ratios = values.map((value, round) => value / times['bare']![round]!);
  printRow(name, `${(computeMedian(values) * 1000).toFixed(1)} us`, computeMedian(ratios).toFixed(2), limit);
}
printHead(`A call of ${operation.id} over a stub fetch, medians of ${ROUNDS} interleaved rounds of ${CALLS}`);
printTimes('openapi-fetch alone (baseline)', times['bare']!, '');
printTimes('openapi-fetch with AbortSignal.timeout', times['timeout']!, '');
printTimes('this package, with its timeout and retries armed', times['client']!, '1.25');
