/** A program is measured from outside. */
import { expect, test } from 'vitest';
import { measureProcess } from '../../../scripts/bench/peers/process.js';
import { temporaryFolder } from '../../support/project.js';

/** A program that needs 300 MB. */
const WORK = 'const kept = Buffer.alloc(3e8, 1); setTimeout(() => kept, 300)';

function runCode(code: string): ReturnType<typeof measureProcess> {
  return measureProcess(temporaryFolder(), [process.execPath, '-e', code]);
}

test('The time is that of the whole process.', async () => {
  const { ms } = await runCode(WORK);
  expect(ms).toBeGreaterThan(300);
});

// Other systems do not say the peak.
test.runIf(process.platform === 'linux')('The memory is that of the process, or of one that it starts.', async () => {
  const started = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(WORK)}])`;
  for (const code of [WORK, started]) {
    const { megabytes } = await runCode(code);
    expect(megabytes).toBeGreaterThan(286);
    expect(megabytes).toBeLessThan(500);
  }
});

test('A failure has what the program printed.', async () => {
  await expect(runCode("console.error('No document.'); process.exit(1)")).rejects.toThrow('No document.');
  await expect(runCode('process.exit(3)')).rejects.toThrow('It ended with 3.');
});

test('A program starts without the settings of npm and Node that this process has.', async () => {
  const code = "if (Object.keys(process.env).some((name) => /^(npm_|NODE_)/.test(name))) throw new Error('found')";
  await expect(runCode(code)).resolves.toBeDefined();
});
