/** The commands in the documentation work, unchanged, in a fresh copy of the project. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeBlock } from './support/code-blocks.js';
import { run } from './support/command.js';
import { PROJECT, temporaryFolder } from './support/project.js';
import { copyProject } from './support/repository.js';

const [README, MANUAL] = ['README.md', 'scripts/README.md'].map((name) =>
  readFileSync(path.join(PROJECT, name), 'utf8'),
) as [string, string];

describe('commands', () => {
  test('The commands work in a fresh copy of the project.', async () => {
    // The package test installs the package from its tarball and starts its command.
    const { version } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { version: string };
    const tarball = `bimdata-cloud-api-${version}.tgz`;
    expect(codeBlock(README, 'install')).toBe(`npm install ./${tarball}\n`);
    expect(codeBlock(README, 'start-sandbox')).toBe('npx bimdata-cloud-api sandbox --contract cloud-current\n');

    const copy = path.join(temporaryFolder(), 'copy');
    copyProject(copy);
    const printed: Record<string, string> = {};
    const commands =
      codeBlock(README, 'pack') + codeBlock(README, 'two-commands') + codeBlock(MANUAL, 'other-documents');
    for (const command of commands.trim().split('\n')) {
      const local = command.replace('/tmp/', `${copy}/../`);
      const { code, stdout, stderr } = await run('sh', ['-c', local], {
        cwd: copy,
        env: { ...process.env, CI: 'true' },
      });
      expect(code, `${command}\n${stdout}\n${stderr}`).toBe(0);
      printed[command] = stdout;
    }
    expect(existsSync(path.join(copy, tarball))).toBe(true);
    expect(printed['npm run generate']).toContain('generated/cloud-current is up to date.');
    expect(existsSync(path.join(copy, '../things-client/things-api.ts'))).toBe(true);
    expect(existsSync(path.join(copy, '../things-docs/index.html'))).toBe(true);
  });
});
