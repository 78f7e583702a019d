/** A signal that comes while a process is busy, and cannot be passed on yet. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { PROJECT, temporaryFolder } from '../../support/project.js';

const BUSY = "process.kill(process.pid, 'SIGTERM');\nconst end = Date.now() + 50;\nwhile (Date.now() < end);\n";

/** Without a signal, the process ends later, with 3. */
const LATE = 'setTimeout(() => process.exit(3), 3000);\n';

test.each([
  ['while there is something to clean up', `const cancel = cleanUpAtEnd(() => {});\n${BUSY}cancel();\n`],
  ['while signals are held', `await holdSignals(async () => {\n${BUSY}});\n`],
])('A signal %s ends the process, even if it is busy until it is done.', (_, code) => {
  const folder = temporaryFolder();
  const [source, file] = ['busy.ts', 'busy.mjs'].map((name) => path.join(folder, name)) as [string, string];
  const cleanup = JSON.stringify(path.join(PROJECT, 'scripts/lib/cleanup.ts'));
  writeFileSync(
    source,
    `import { cleanUpAtEnd, holdSignals } from ${cleanup};\nvoid [cleanUpAtEnd, holdSignals];\n${LATE}${code}`,
  );
  buildSync({
    entryPoints: [source],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
  });
  const { status, signal } = spawnSync(process.execPath, [file]);
  expect({ status, signal }).toEqual({ status: null, signal: 'SIGTERM' });
});
