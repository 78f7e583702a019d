/** The command `npm run check`, with checks of our own in the package of a copy. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { begin, run } from '../../support/command.js';
import { copyRepository, setScript, type Repository } from '../../support/repository.js';

const CHECKS = ['typecheck', 'lint', 'lint:contract', 'format:check', 'check:package', 'generate'];

/** Returns a copy whose checks pass at once, but for one. */
function copyWithCheck(name: string, text: string): Repository {
  const repository = copyRepository();
  for (const each of CHECKS) setScript(repository, each, each === name ? text : 'node --version');
  return repository;
}

function listProcesses(): string {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
}

describe('npm run check', () => {
  test('It reports each check, shows the output of the one that failed, and exits with 1.', async () => {
    const { folder } = copyWithCheck('lint', 'echo It is broken. && false');
    const command = [path.join(folder, 'scripts/run.mjs'), 'check'];
    const { code, stdout, stderr } = await run(process.execPath, command, { cwd: folder });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^ {2}lint +failed +\d+ ms\nIt is broken\.\n/m);
    expect(stdout.match(/^ {2}\S.* passed +\d+ ms$/gm)).toHaveLength(5);
    expect(stdout).toMatch(/\n`npm run lint` failed\.\n$/);
    expect(stdout).not.toContain(process.version);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the checks with it.', async (signal) => {
    const repository = copyRepository();
    // What npm starts has started another program.
    for (const each of CHECKS) {
      setScript(repository, each, `true && node -e 'setInterval(() => {}, 9)' ${repository.folder}`);
    }
    const { folder } = repository;
    const running = begin(process.execPath, [path.join(folder, 'scripts/run.mjs'), 'check'], { cwd: folder });
    await vi.waitFor(() => expect(listProcesses()).toContain(`9) ${folder}`), { timeout: 30_000 });
    expect(await running.end(signal)).toBe(null);
    await vi.waitFor(() => expect(listProcesses()).not.toContain(folder), { timeout: 10_000 });
  });
});
