/** Times the generator against openapi-typescript alone, in the same run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../paths.js';
import { median, printHead, printRow } from './table.js';

const ROUNDS = 9;

/** Returns how long a command takes, in ms. */
const time = (cwd: string, command: string): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', env: ENVIRONMENT });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return performance.now() - start;
};

// What npm adds to the path of a script.
const bins = path.join(PROJECT, 'node_modules/.bin');
const ENVIRONMENT = { ...process.env, PATH: `${bins}${path.delimiter}${process.env['PATH']}` };

const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const spec = path.join(PROJECT, 'openapi/cloud.yaml');
const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  const out = path.join(folder, 'generated');
  const generate = `${scripts['generate']} --spec '${spec}' --out '${out}'`;
  const yardstick = `openapi-typescript '${spec}' -o '${path.join(folder, 'types.ts')}'`;
  const times: Record<'yardstick' | 'cold' | 'unchanged', number[]> = { yardstick: [], cold: [], unchanged: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    // From another folder: in the project's it takes redocly.yaml for its own, and its older linter refuses the rules.
    times.yardstick.push(time(folder, yardstick));
    rmSync(out, { recursive: true, force: true });
    times.cold.push(time(PROJECT, generate));
    times.unchanged.push(time(PROJECT, generate));
  }
  const base = median(times.yardstick);
  printHead(`openapi/cloud.yaml, medians of ${ROUNDS} interleaved rounds`);
  printRow('openapi-typescript alone (the yardstick)', `${base.toFixed(0)} ms`, '1.00', '');
  for (const [name, values, limit] of [
    ['generate, cold: lint, types, client and all', times.cold, '1.50'],
    ['generate, nothing changed', times.unchanged, '0.50'],
  ] as const) {
    printRow(name, `${median(values).toFixed(0)} ms`, (median(values) / base).toFixed(2), limit);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
