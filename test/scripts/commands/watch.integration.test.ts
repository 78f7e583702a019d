/** `npm run generate` in a separate process: it generates on each save, and its output is reproducible. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { generate, RUN, spawnCommand } from '../../support/command.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';
import { readFolder } from '../../support/folder.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';

describe('--watch', () => {
  test('Each save of the document or its rules generates again, and a broken one is reported.', async () => {
    const spec = writeDocument(MINIMAL);
    const out = path.join(path.dirname(spec), 'out');
    const rules = path.join(path.dirname(spec), 'redocly.yaml');
    writeFileSync(rules, 'extends: [minimal]\n');
    const child = spawn(process.execPath, [RUN, 'generate', '--watch', '--spec', spec, '--out', out], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill());
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text) => (stdout += text));
    child.stderr.on('data', (text) => (stderr += text));
    const waits = (count: number): Promise<unknown> =>
      vi.waitFor(() => expect(stdout.match(/^Watching /gm)).toHaveLength(count), { timeout: 30_000, interval: 20 });

    await waits(1);
    const good = readFileSync(path.join(out, 'index.ts'), 'utf8');
    writeFileSync(spec, MINIMAL.replace('getThing', 'class'));
    await waits(2);
    expect(stderr).toContain('The operationId class cannot be the name of a method.');
    expect(readFileSync(path.join(out, 'index.ts'), 'utf8')).toBe(good);

    writeFileSync(spec, MINIMAL.replace('getThing', 'readThing'));
    await waits(3);
    expect(readFileSync(path.join(out, 'index.ts'), 'utf8')).toContain('ReadThingError');

    writeFileSync(rules, 'extends: [minimal]\nrules:\n  info-contact: error\n');
    await waits(4);
    expect(stderr).toContain('[info-contact]');
    expect(child.exitCode).toBe(null);
  });
});

describe('output', () => {
  test('The output does not depend on the working folder, the locale or the time zone.', async () => {
    const spec = path.join(PROJECT, 'openapi/cloud.yaml');
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    const env = { ...process.env, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' };
    await generate(['--spec', spec, '--out', path.join(first, 'out')], { cwd: PROJECT });
    await spawnCommand('generate', ['--spec', path.relative(second, spec), '--out', 'out'], { cwd: second, env });
    expect(readFolder(path.join(second, 'out'))).toEqual(readFolder(path.join(first, 'out')));
    expect(readFolder(path.join(first, 'out'))['openapi.json']).toBe(
      readFolder(path.join(PROJECT, 'generated/cloud'))['openapi.json'],
    );
  });
});
