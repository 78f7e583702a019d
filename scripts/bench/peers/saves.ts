/** Measures how long `generate --watch` takes from a save to the written client. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeLinesVisible } from '../../../src/openapi/visible.js';
import { PACKAGE } from '../../lib/paths.js';
import { MANIFEST_FILE } from '../../write/manifest.js';
import { computeMedian } from '../table.js';
import { changeDescription, type MeasuredDocument } from './documents.js';
import type { NodeVersion } from './nodes.js';
import { SHELL_ENVIRONMENT } from './process.js';

/** How many saves are counted; one more comes before. */
export const SAVES = 9;

/** How long the generator has for a run, and its watcher to notice that files are new. */
const [LONGEST_MS, SETTLE_MS] = [60_000, 300];

/** Waits until a condition holds, which is looked at each millisecond. */
async function waitUntil(condition: () => boolean, describe: () => string): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`generate --watch has not written: ${makeLinesVisible(describe())}`);
    await wait(1);
  }
}

/** Returns the median time from a save to the client's manifest, which is written last. */
export async function measureSaves(
  { file: node }: NodeVersion,
  { file, project }: MeasuredDocument,
  saves: number,
): Promise<number> {
  const out = path.join(project, 'watched');
  rmSync(out, { recursive: true, force: true });
  const manifest = path.join(out, MANIFEST_FILE);
  const readVersion = (): string | undefined => {
    const stats = statSync(manifest, { throwIfNoEntry: false });
    return stats && `${stats.ino} ${stats.mtimeMs}`;
  };
  const text = readFileSync(file, 'utf8');
  const args = ['generate', '--watch', '--spec', file, '--out', out];
  const child = spawn(node, [path.join(PACKAGE, 'scripts/run.mjs'), ...args], { cwd: PACKAGE, env: SHELL_ENVIRONMENT });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
    });
  const ended = once(child, 'exit');
  const times: number[] = [];
  try {
    for (let save = -1; save < saves; save += 1) {
      const runs = save + 2;
      await waitUntil(
        () => printed.split('\nWatching ').length > runs,
        () => printed,
      );
      await wait(SETTLE_MS);
      const before = readVersion();
      const start = performance.now();
      writeFileSync(file, changeDescription(text, runs));
      await waitUntil(
        () => ![undefined, before].includes(readVersion()),
        () => printed,
      );
      if (save >= 0) times.push(performance.now() - start);
    }
  } finally {
    // It has nothing to clean up but what is in the project, which is temporary.
    child.kill('SIGKILL');
    await ended;
  }
  return computeMedian(times);
}
