/** Temporary folders are removed at the end, and those of killed processes by the next one. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  createSystemFolder,
  createTemporaryFolder,
  removeTemporaryFolder,
} from '../../../scripts/lib/temporary-folder.js';
import { temporaryFolder } from '../../support/project.js';

const DEAD = 4_194_999;

describe('createTemporaryFolder', () => {
  test.each<[string, string, number, boolean]>([
    ['of a process that has ended', `a-${DEAD}-aBcDe1`, 0, true],
    ['of a process that runs', `a-${process.ppid}-aBcDe1`, 0, false],
    ['of a process that runs, an hour old', `a-${process.ppid}-aBcDe1`, 3601, true],
    ['of an earlier process with this ID', `a-${process.pid}-aBcDe1`, 0, true],
    ['with another prefix', `b-${DEAD}-aBcDe1`, 0, false],
    ['with a longer prefix', `a-b-${DEAD}-aBcDe1`, 0, false],
    ['with another ending', `a-${DEAD}-aBcDe12`, 0, false],
    ['without a process', 'a-aBcDe1', 0, false],
  ])('It removes a folder %s: %s', (_, name, age, isRemoved) => {
    const parent = temporaryFolder();
    const leftover = path.join(parent, name);
    mkdirSync(leftover);
    writeFileSync(path.join(leftover, 'file'), '');
    const time = Date.now() / 1000 - age;
    utimesSync(leftover, time, time);
    const folder = createTemporaryFolder(parent, 'a-');
    onTestFinished(() => removeTemporaryFolder(folder));
    expect(existsSync(leftover)).toBe(!isRemoved);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('A link is removed, and not what it links to.', () => {
    const [parent, target] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(path.join(target, 'file'), '');
    symlinkSync(target, path.join(parent, `a-${DEAD}-aBcDe1`));
    removeTemporaryFolder(createTemporaryFolder(parent, 'a-'));
    expect(readdirSync(parent)).toEqual([]);
    expect(readdirSync(target)).toEqual(['file']);
  });

  test('Two folders of one process do not remove each other.', () => {
    const parent = temporaryFolder();
    const [first, second] = [createTemporaryFolder(parent, 'a-'), createTemporaryFolder(parent, 'a-')];
    expect(readdirSync(parent)).toHaveLength(2);
    removeTemporaryFolder(second);
    expect(existsSync(first)).toBe(true);
    removeTemporaryFolder(first);
    expect(readdirSync(parent)).toEqual([]);
  });

  test('Without a folder, no signal is handled.', async () => {
    // Signals that came before the end are passed on first.
    const settle = (): Promise<void> => wait(20);
    await settle();
    const count = (): number[] => ['SIGINT', 'SIGTERM', 'exit'].map((event) => process.listenerCount(event));
    const before = count();
    const folder = createTemporaryFolder(temporaryFolder(), 'a-');
    expect(count()).toEqual(before.map((listeners) => listeners + 1));
    removeTemporaryFolder(folder);
    await settle();
    expect(count()).toEqual(before);
  });
});

describe('createSystemFolder', () => {
  test('A folder for temporary files that cannot be written is refused.', () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    vi.stubEnv('TMPDIR', file);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(() => createSystemFolder('test')).toThrow(/A temporary folder cannot be created: .*\n {2}Set TMPDIR/);
  });
});
