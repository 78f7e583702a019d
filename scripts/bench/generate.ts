/** Times the generator against openapi-typescript alone, in the same run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PACKAGE } from '../lib/paths.js';
import { GENERATE, timeCommand } from './shell.js';
import { computeMedian, printHead, printRow } from './table.js';

const ROUNDS = 9;

const spec = path.join(PACKAGE, 'openapi/cloud.yaml');
const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  const out = path.join(folder, 'generated');
  const generate = `${GENERATE} --spec '${spec}' --out '${out}'`;
  const yardstick = `openapi-typescript '${spec}' -o '${path.join(folder, 'types.ts')}'`;
  const times: Record<'yardstick' | 'cold' | 'unchanged', number[]> = { yardstick: [], cold: [], unchanged: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    // From another folder: in the project, openapi-typescript reads redocly.yaml, and its older linter refuses the rules.
    times.yardstick.push(timeCommand(folder, yardstick));
    rmSync(out, { recursive: true, force: true });
    times.cold.push(timeCommand(PACKAGE, generate));
    times.unchanged.push(timeCommand(PACKAGE, generate));
  }
  const base = computeMedian(times.yardstick);
  printHead(`openapi/cloud.yaml, medians of ${ROUNDS} interleaved rounds`);
  printRow('openapi-typescript alone (baseline)', `${base.toFixed(0)} ms`, '1.00', '');
  for (const [name, values, limit] of [
    ['generate, cold', times.cold, '1.50'],
    ['generate, nothing changed', times.unchanged, '0.50'],
  ] as const) {
    printRow(name, `${computeMedian(values).toFixed(0)} ms`, (computeMedian(values) / base).toFixed(2), limit);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
