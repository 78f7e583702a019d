/** `npm run generate -- --watch`: it generates on each save, and survives a broken one. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { GENERATOR } from '../../support/command.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';

describe('--watch', () => {
  test('A save generates, a broken save is explained, the next good one generates again, and so do other rules.', async () => {
    const spec = writeDocument(MINIMAL);
    const out = path.join(path.dirname(spec), 'out');
    const rules = path.join(path.dirname(spec), 'redocly.yaml');
    writeFileSync(rules, 'extends: [minimal]\n');
    const child = spawn(process.execPath, [GENERATOR, '--watch', '--spec', spec, '--out', out], {
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
