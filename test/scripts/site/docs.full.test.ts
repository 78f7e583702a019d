/** Releases of the reference site, which are kept next to the newest. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateSite, type Outcome } from '../../support/command.js';
import { writeVersion } from '../../support/documents.js';
import { temporaryFolder } from '../../support/project.js';

function read(name: string, folder: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

describe('releases', () => {
  test('A release is kept next to the newest, with a note, and never changes.', async () => {
    const out = temporaryFolder();
    const release = (version: string, title?: string): Promise<Outcome> =>
      generateSite('--spec', writeVersion(version, title), '--out', out, '--release');
    expect((await release('0.9.0')).code).toBe(0);
    expect((await release('0.10.0')).code).toBe(0);
    expect((await release('0.9.1')).code).toBe(0);
    expect(read('index.html', out)).toContain(
      ['v0.10.0', 'v0.9.1', 'v0.9.0'].map((name) => `<li><a href="${name}/index.html">${name}</a></li>`).join(''),
    );
    expect(read('v0.9.0/index.html', out)).toContain('v0.9.0, kept as released. <a href="../index.html">Newest</a>');
    expect(readdirSync(path.join(out, 'v0.9.0')).toSorted()).toEqual(
      readdirSync(out)
        .filter((name) => !name.startsWith('v'))
        .toSorted(),
    );

    const newest = read('index.html', out);
    const refused = await release('0.9.0', 'Other things');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /v0\.9\.0:1:1: This release already exists, with a different document\.\n {2}Raise info\.version/,
    );
    expect(read('index.html', out)).toBe(newest);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual(['.manifest.json']);
  });
});
