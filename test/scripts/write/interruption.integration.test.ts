/** A command that is interrupted, meets another one, or cannot write leaves a whole folder, and nothing else. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { generate, generateSite, run } from '../../support/command.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';
import { IS_FULL, takeSome } from '../../support/tier.js';
import { expectNothingElse, killOften, openPlace, readOutput, readStates } from './interruption.js';

const LONG = 600_000;

describe('kills', () => {
  test.each(takeSome(['generate', 'docs'] as const, 2))(
    'A killed %s leaves the old output or the new one, and the next run cleans up.',
    async (name) => {
      const { kills, old, fresh, unfinished } = await killOften(name, 4, 1);
      expect(old + fresh + unfinished).toBe(kills);
      expect(unfinished).toBeLessThanOrEqual(1);
    },
    LONG,
  );
});

describe('signals', () => {
  test.each(takeSome(['SIGINT', 'SIGTERM', 'SIGHUP'] as const, 3))(
    'After %s, docs removes its temporary folder at once, and ends by the signal.',
    async (signal) => {
      const place = openPlace('docs');
      const running = place.start(0);
      await vi.waitFor(() => expect(readdirSync(place.temporary)).toHaveLength(1), { timeout: 30_000, interval: 5 });
      // A process that ends by a signal has no exit code.
      expect(await running.end(signal)).toBe(null);
      expect(readdirSync(place.temporary)).toEqual([]);
      expect(readdirSync(place.parent)).toEqual([]);
    },
    LONG,
  );
});

describe('two at once', () => {
  test.each(takeSome(['generate', 'docs'] as const, 2))(
    'Two runs of %s on one folder leave the output of one of them.',
    async (name) => {
      const place = openPlace(name);
      const { states } = await readStates(place);
      for (let round = 0; round < (IS_FULL ? 2 : 1); round += 1) {
        for (const { code, stderr } of await Promise.all([place.run(0), place.run(1)])) {
          expect(stderr).toBe('');
          expect(code).toBe(0);
        }
        expect(states).toContain(readOutput(place.out));
        expectNothingElse(place);
      }
    },
    LONG,
  );

  /** Writes one folder often, with one of several sets of files. */
  const WRITER = `
    import { addManifest } from '${PROJECT}/scripts/write/manifest.ts';
    import { readTree, replaceFolder } from '${PROJECT}/scripts/write/output-folder.ts';
    import { updateFolder } from '${PROJECT}/scripts/write/shared-folder.ts';
    const [writer, folder, version, count] = process.argv.slice(2);
    const list = (own) => ['a', 'b', 'c', 'd', own].map((name) => ({ path: name + '.json', content: version }));
    const files = addManifest(list('own-' + version).map(({ path, content }) =>
      writer === 'generate' ? { path: path === 'a.json' ? 'openapi.json' : path.replace('json', 'ts'),
        content: path === 'a.json' ? content : '// Generated from a with \`npm run generate\`. Do not edit.\\n' + content } : { path, content }), writer);
    for (let round = 0; round < Number(count); round += 1) {
      if (writer === 'generate') { readTree(folder); replaceFolder({ folder, writer, inputs: [] }, files); }
      else updateFolder({ folder, writer, inputs: [] }, files);
    }
  `;

  test.each(['generate', 'docs'])(
    'Three processes that write often leave a whole folder: %s',
    async (writer) => {
      const folder = temporaryFolder();
      const [parent, script] = [path.join(folder, 'parent'), path.join(folder, 'writer.mjs')];
      mkdirSync(parent);
      const bundle = { bundle: true, platform: 'node', format: 'esm', packages: 'external' } as const;
      const contents = { contents: WRITER, resolveDir: PROJECT, loader: 'ts' } as const;
      await build({ ...bundle, stdin: contents, outfile: script, define: { 'import.meta.dirname': `"${PROJECT}"` } });
      const out = path.join(parent, 'out');
      const start = (version: number, count: number) =>
        run(process.execPath, [script, writer, out, String(version), String(count)]);
      const states = new Set<string>();
      for (const version of [1, 2, 3]) {
        expect(await start(version, 1)).toMatchObject({ code: 0, stderr: '' });
        states.add(readOutput(out));
      }
      expect(states.size).toBe(3);
      for (const { code, stderr } of await Promise.all([1, 2, 3].map((version) => start(version, 150)))) {
        expect(stderr).toBe('');
        expect(code).toBe(0);
      }
      expect(states).toContain(readOutput(out));
      expect(readdirSync(parent)).toEqual(['out']);
      expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual(['.manifest.json']);
    },
    LONG,
  );
});

/** Mounts a file system in memory; returns its folder, or `undefined` if this user cannot mount. */
function mountMemory(size: string): string | undefined {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return folder;
}

describe('a folder that cannot be written', () => {
  const commands = { generate, docs: (args: readonly string[]) => generateSite(...args) };
  const fill = (folder: string): void => {
    expect(() => writeFileSync(path.join(folder, 'full'), Buffer.alloc(64 * 2 ** 20))).toThrow('ENOSPC');
  };
  const lock = (folder: string): void => {
    execFileSync('mount', ['-o', 'remount,ro', folder]);
  };

  const spoilt = [
    ['generate', 'a full disk', fill, /ENOSPC/],
    ['generate', 'a read-only disk', lock, /EROFS|ENOENT/],
    ['docs', 'a read-only disk', lock, /EROFS|ENOENT/],
    ['docs', 'a full disk', fill, /ENOSPC/],
  ] as const;

  test.each(takeSome(spoilt, 3))(
    '%s on %s is refused; the old output stays whole, and nothing is left.',
    async (name, _, spoil, cause) => {
      const disk = mountMemory('16m');
      if (disk === undefined) {
        console.log('Skipped: only root on Linux can mount a file system.');
        return;
      }
      const out = path.join(disk, 'out');
      expect(await commands[name](['--spec', writeDocument(MINIMAL), '--out', out])).toMatchObject({ code: 0 });
      const before = readOutput(out);
      spoil(disk);
      const names = readdirSync(disk);
      const changed = writeDocument(MINIMAL.replaceAll('getThing', 'readThing'));
      for (const folder of [out, path.join(disk, 'other/folder')]) {
        const { code, stderr } = await commands[name](['--spec', changed, '--out', folder]);
        expect(stderr).toMatch(cause);
        expect(stderr).toMatch(/The folder cannot be written: .*\n {2}Choose another folder with --out DIR\.\n$/);
        expect(code).toBe(1);
      }
      expect(readOutput(out)).toBe(before);
      expect(readdirSync(disk)).toEqual(names);
      expect(readdirSync(out).filter((entry) => entry.startsWith('.'))).toEqual(['.manifest.json']);
    },
    LONG,
  );
});
