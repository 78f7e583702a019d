/** A release is whole or not at all: what a kill, a signal or a failure at any call of git leaves, and what the next run does. */
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { refuseUnfinished } from '../../../scripts/release/commit.js';
import { temporaryFolder } from '../../support/project.js';
import { takeSome } from '../../support/tier.js';
import {
  buildReleaser,
  expectNew,
  expectNothingLeft,
  expectOld,
  listCalls,
  openRepository,
  recover,
  releaseHere,
  startRepository,
  type Fault,
  type Small,
} from './small-repository.js';

const FAULTS: readonly Fault[] = ['killed before', 'killed after', 'killed during', 'fails', 'interrupted'];

/** The state that a kill right after the point of commit leaves: the index and the files are old. */
async function startKilled(): Promise<Small & { readonly start: string }> {
  const small = startRepository();
  const start = small.git('rev-parse', 'HEAD');
  await releaseHere(small);
  const [commit, tagObject] = [small.git('rev-parse', 'HEAD'), small.git('rev-parse', 'v1.1.0')];
  small.git('reset', '--quiet', '--hard', start);
  small.git('update-ref', 'refs/heads/main', commit);
  const record = { pid: 4_194_999, branch: 'refs/heads/main', before: start, after: commit, tag: 'v1.1.0', tagObject };
  small.write('.git/release.json', JSON.stringify(record));
  return { ...small, start };
}

/** Adds a hook to a repository. */
function addHook({ folder, write }: Small, name: string, script: string): void {
  mkdirSync(path.join(folder, '.git/hooks'), { recursive: true });
  write(`.git/hooks/${name}`, `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(folder, '.git/hooks', name), 0o755);
}

describe('faults', () => {
  test('Whatever happens at a call of git, nothing has changed, or the next run finishes the release.', async () => {
    const releaser = await buildReleaser();
    const whole = startRepository();
    const start = whole.git('rev-parse', 'HEAD');
    expect(await releaser.release(whole)).toEqual({ code: 0, stdout: 'done\n', stderr: '' });
    expectNew(whole, start);
    expect(await recover(whole)).toEqual([]);
    // In the order of the calls, with another fault each time.
    const all = listCalls(whole).flatMap((_, index) => FAULTS.map((fault) => ({ fault, call: index + 1 })));
    const half = all.filter((_, index) => index % 2 === 0);
    const ends = new Set<string>();
    for (const { fault, call } of takeSome(half, 22)) {
      const small = startRepository();
      const before = small.git('rev-parse', 'HEAD');
      const { code } = await releaser.release(small, fault, call);
      const name = `${fault}, call ${call}`;
      const isEnded = fault.startsWith('killed') || fault === 'interrupted';
      expect([name, code === null]).toEqual([name, isEnded]);
      const said = await recover(small);
      // A process that can handle what happens leaves nothing to remove.
      expect([name, fault === 'interrupted' ? said : []]).toEqual([name, []]);
      const isReleased = small.git('tag') !== '';
      if (isReleased) expectNew(small, before);
      else expectOld(small, before);
      ends.add(isReleased ? 'new' : 'old');
      expect(await recover(small)).toEqual([]);
    }
    expect([...ends]).toEqual(['old', 'new']);
  }, 600_000);

  test('A signal at the point of commit or after it waits until the release is whole.', async () => {
    const releaser = await buildReleaser();
    const first = startRepository();
    await releaser.release(first);
    const calls = listCalls(first);
    for (const command of [' update-ref -m', ' restore ']) {
      const small = startRepository();
      const before = small.git('rev-parse', 'HEAD');
      const call = calls.findIndex((each) => each.includes(command)) + 1;
      expect(call, command).toBeGreaterThan(0);
      const running = releaser.begin(small, 'waits', call);
      await vi.waitFor(() => expect(readdirSync(small.bin)).toContain('waiting'), { timeout: 30_000 });
      // As Ctrl+C in a terminal, it reaches all processes of the group.
      expect(await running.end('SIGINT')).toBe(null);
      expect(running.printed()).toBe('done\n');
      expectNew(small, before);
    }
  });
});

test('If somebody commits at the point of commit, the release changes nothing.', async () => {
  const releaser = await buildReleaser();
  const first = startRepository();
  await releaser.release(first);
  const call = listCalls(first).findIndex((each) => each.includes(' update-ref -m')) + 1;
  const small = startRepository();
  const { stdout, stderr } = await releaser.release(small, 'moves', call);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/cannot lock ref 'refs\/heads\/main': is at [\da-f]+ but expected/);
  expect(small.git('log', '-1', '--format=%s%d')).toBe('Mine (HEAD -> main)');
  expect([small.git('tag'), small.git('status', '--porcelain')]).toEqual(['', '']);
  expectNothingLeft(small);
});

describe('after the point of commit', () => {
  test('The next run updates the index and the files, and says so; a run that only reads refuses.', async () => {
    const small = await startKilled();
    expect(small.git('status', '--porcelain')).not.toBe('');
    await expect(refuseUnfinished(small.folder)).rejects.toThrow(
      'The release v1.1.0 was interrupted, and is committed only in part.\n  Run `npm run release`: it finishes the release.',
    );
    expect(await recover(small)).toEqual(['Finished the interrupted release v1.1.0: updated 4 files.']);
    expectNew(small, small.start);
    await refuseUnfinished(small.folder);
  });

  test('The next run makes a tag that git could not write.', async () => {
    const small = await startKilled();
    small.git('tag', '--delete', 'v1.1.0');
    expect(await recover(small)).toEqual(['Finished the interrupted release v1.1.0: made its tag, updated 4 files.']);
    expectNew(small, small.start);
  });

  test('The next run updates the files of a branch that was created meanwhile.', async () => {
    const small = await startKilled();
    small.git('switch', '--quiet', '--create', 'other');
    expect(await recover(small)).toEqual(['Finished the interrupted release v1.1.0: updated 4 files.']);
    expect(small.git('status', '--porcelain', '--branch')).toBe('## other');
  });

  test('Files of which some are new and some are missing are updated.', async () => {
    const small = await startKilled();
    small.write('new.txt', 'It is new.\n');
    rmSync(path.join(small.folder, 'old.txt'));
    rmSync(path.join(small.folder, 'package.json'));
    small.git('--literal-pathspecs', 'add', ':[glob]*.txt');
    expect(await recover(small)).toEqual(['Finished the interrupted release v1.1.0: updated 4 files.']);
    expectNew(small, small.start);
  });

  test.each([
    ['has changed a file', 'package.json', (small: Small) => small.write('package.json', '{}')],
    ['has a new file in the way', 'new.txt', (small: Small) => small.write('new.txt', 'Mine.')],
    ['has a folder in the way', 'new.txt', (small: Small) => mkdirSync(path.join(small.folder, 'new.txt'))],
    [
      'has staged a change',
      'old.txt',
      (small: Small) => {
        const old = small.read('old.txt')!;
        small.write('old.txt', 'Mine.');
        small.git('add', 'old.txt');
        small.write('old.txt', old);
      },
    ],
  ])('If somebody %s meanwhile, nothing is lost, and a message says what to do.', async (_, name, change) => {
    const small = await startKilled();
    change(small);
    small.write('CHANGELOG.md', 'A change of a file that the release does not change stays.');
    const before = small.git('status', '--porcelain');
    await expect(recover(small)).rejects.toThrow(
      new RegExp(`${name}:1:1: v1.1.0 is committed and tagged, but this file has other changes.*\n  Keep a copy of it`),
    );
    expect(small.git('status', '--porcelain')).toBe(before);
    rmSync(path.join(small.folder, name), { recursive: true });
    small.git('reset', '--quiet', '--', name);
    expect(await recover(small)).toEqual([
      expect.stringMatching(/^Finished the interrupted release v1\.1\.0: updated/),
    ]);
    expect(small.git('status', '--porcelain')).toBe('M CHANGELOG.md');
    small.git('checkout', '--quiet', 'CHANGELOG.md');
    expectNew(small, small.start);
  });

  test('If the index is locked for a moment, the files are updated a moment later.', async () => {
    const small = await startKilled();
    small.write('.git/index.lock', '');
    setTimeout(() => rmSync(path.join(small.folder, '.git/index.lock')), 1500);
    expect(await recover(small)).toEqual(['Finished the interrupted release v1.1.0: updated 4 files.']);
    expectNew(small, small.start);
  });

  test('If the index stays locked, a message says so, and a later run finishes the release.', async () => {
    const small = await startKilled();
    small.write('.git/index.lock', '');
    await expect(recover(small)).rejects.toThrow(
      /v1\.1\.0 is committed, but its release cannot be finished: [^]*index\.lock/,
    );
    rmSync(path.join(small.folder, '.git/index.lock'));
    expect(await recover(small)).toEqual(['Finished the interrupted release v1.1.0: updated 4 files.']);
    expectNew(small, small.start);
  });

  test.each([
    [
      'has committed meanwhile',
      (small: Small) => small.git('commit', '--quiet', '--allow-empty', '--message=Mine'),
      'Finished the interrupted release v1.1.0: nothing was missing.',
    ],
    [
      'has gone back',
      (small: Small) => small.git('update-ref', 'refs/heads/main', 'HEAD^'),
      'Removed the record of the interrupted release v1.1.0, as main does not have it.',
    ],
    [
      'has gone back, without the tag',
      (small: Small) => {
        small.git('update-ref', 'refs/heads/main', 'HEAD^');
        small.git('tag', '--delete', 'v1.1.0');
      },
      'Removed the record of the interrupted release v1.1.0, which changed nothing.',
    ],
  ])('If somebody %s, the files stay as they are.', async (_, change, said) => {
    const small = await startKilled();
    change(small);
    const state = (): string[] => [
      small.git('rev-parse', 'HEAD'),
      small.git('tag'),
      small.git('status', '--porcelain'),
    ];
    const before = state();
    expect(await recover(small)).toEqual([said]);
    expect(state()).toEqual(before);
    expectNothingLeft(small);
  });

  test('The record of a process that runs is left alone, and a broken one is removed.', async () => {
    const small = await startKilled();
    const record = small.read('.git/release.json')!;
    small.write('.git/release.json', record.replace('4194999', String(process.ppid)));
    await expect(recover(small)).rejects.toThrow(`The process ${process.ppid} is committing the release v1.1.0.`);
    expect(small.read('.git/release.json')).toBeDefined();
    small.write('.git/release.json', record.slice(0, 60));
    expect(await recover(small)).toEqual(['Removed the record of a release that changed nothing.']);
    expectNothingLeft(small);
  });
});

describe('before the point of commit', () => {
  test.each<[string, (small: Small) => unknown, RegExp]>([
    [
      'the tag cannot be signed',
      ({ git }) => (git('config', 'tag.gpgsign', 'true'), git('config', 'gpg.program', 'false')),
      /gpg failed to sign/,
    ],
    [
      'the commit cannot be signed',
      ({ git }) => (git('config', 'commit.gpgsign', 'true'), git('config', 'gpg.program', 'false')),
      /gpg failed to sign/,
    ],
    ['a hook refuses the commit', (small) => addHook(small, 'pre-commit', 'echo Not so. >&2; exit 1'), /Not so\./],
    ['a hook refuses its message', (small) => addHook(small, 'commit-msg', 'echo Not so. >&2; exit 1'), /Not so\./],
    [
      'a hook refuses the tag',
      (small) => addHook(small, 'reference-transaction', '[ $1 != prepared ] || ! grep refs/tags >&2'),
      /ref updates aborted by hook/,
    ],
  ])('If %s, nothing has changed.', async (_, change, message) => {
    const small = startRepository();
    const start = small.git('rev-parse', 'HEAD');
    change(small);
    await expect(releaseHere(small)).rejects.toThrow(message);
    expectOld(small, start);
    expect(await recover(small)).toEqual([]);
  });

  test.each<[string, (small: Small) => unknown, RegExp]>([
    [
      'commits',
      ({ git }) => git('commit', '--quiet', '--allow-empty', '--message=Mine'),
      /main at [\da-f]{10} was released, but main at [\da-f]{10} is checked out now\./,
    ],
    [
      'checks out another branch',
      ({ git }) => git('switch', '--quiet', '--create', 'other'),
      /main at [\da-f]{10} was released, but other at/,
    ],
    ['makes the tag', ({ git }) => git('tag', 'v1.1.0'), /'refs\/tags\/v1\.1\.0': reference already exists/],
    [
      'changes a file of the release',
      ({ write }) => write('package.json', '{}'),
      /package\.json:1:1: The release changes/,
    ],
    ['makes a file of the release', ({ write }) => write('new.txt', 'Mine.'), /new\.txt:1:1: The release changes/],
    [
      'also commits a release',
      ({ write }) => write('.git/release.json', '{}'),
      /release\.json:1:1: Another release is being committed\./,
    ],
  ])('If somebody %s meanwhile, the release changes nothing.', async (_, change, message) => {
    const small = startRepository();
    let before: string[] = [];
    const state = (): string[] => [small.git('for-each-ref'), small.git('status', '--porcelain', '--branch')];
    const releasing = releaseHere(small, () => {
      change(small);
      before = state();
    });
    await expect(releasing).rejects.toThrow(message);
    expect(state()).toEqual(before);
    expect(small.worktrees()).toBe(1);
  });

  test('Of two releases at once, one is refused.', async () => {
    const small = startRepository();
    const start = small.git('rev-parse', 'HEAD');
    await expect(releaseHere(small, () => releaseHere(small))).rejects.toThrow(/main at .* was released, but main at/);
    expectNew(small, start);
  });

  test('Changes of other files, staged or not, stay as they are.', async () => {
    const small = startRepository();
    await releaseHere(small, () => {
      small.write('CHANGELOG.md', 'Mine.\n');
      small.git('add', 'CHANGELOG.md');
      small.write('log.txt', 'Mine, too.\n');
    });
    expect(small.git('status', '--porcelain')).toBe('M  CHANGELOG.md\n M log.txt');
    expect(small.read('log.txt')).toBe('Mine, too.\n');
    expect(small.read('CHANGELOG.md')).toBe('Mine.\n');
    expect(small.read('new.txt')).toBe('It is new.\n');
  });
});

describe('projects', () => {
  test('A project in a subfolder is released.', async () => {
    const small = startRepository({ subfolder: 'packages/api' });
    const start = small.git('rev-parse', 'HEAD');
    expect(await releaseHere(small)).toEqual(['done']);
    expectNew(small, start);
  });

  test.each(['node_modules', 'node_modules/'])(
    'The link to the modules is not committed if git ignores %s.',
    async (rule) => {
      const small = startRepository();
      const start = small.git('rev-parse', 'HEAD');
      small.write('.git/info/exclude', `${rule}\n`);
      await releaseHere(small);
      expectNew(small, start);
      expect(small.git('ls-files')).not.toContain('node_modules');
    },
  );

  test('A project in a linked worktree is released, and the branch of the other worktree stays.', async () => {
    const small = startRepository();
    const [start, linked] = [small.git('rev-parse', 'HEAD'), path.join(temporaryFolder(), 'linked')];
    small.git('worktree', 'add', '--quiet', '-b', 'other', linked);
    const project = openRepository(linked, small.temporary, small.bin);
    mkdirSync(path.join(linked, 'node_modules'));
    project.write('node_modules/module.js', '');
    await releaseHere(project);
    expect(project.git('log', '-1', '--format=%s%d')).toBe('Release v1.1.0 (HEAD -> other, tag: v1.1.0)');
    expect(project.git('status', '--porcelain')).toBe('');
    expect([small.git('rev-parse', 'HEAD'), small.git('status', '--porcelain')]).toEqual([start, '']);
    rmSync(linked, { recursive: true });
    small.git('worktree', 'prune');
    expect(small.worktrees()).toBe(1);
  });

  test('Without a branch, HEAD and the tag are moved.', async () => {
    const small = startRepository();
    const start = small.git('rev-parse', 'HEAD');
    small.git('switch', '--quiet', '--detach');
    await releaseHere(small);
    expect(small.git('log', '-1', '--format=%P %s%d')).toBe(`${start} Release v1.1.0 (HEAD, tag: v1.1.0)`);
    expect(small.git('status', '--porcelain')).toBe('');
    expect(small.git('rev-parse', 'main')).toBe(start);
  });

  test('The tag is signed as the settings say, also those for a folder, in a repository with SHA-256, too.', async () => {
    const small = startRepository({ options: ['--object-format=sha256'] });
    const [program, settings] = [path.join(small.bin, 'gpg'), path.join(small.bin, 'settings')];
    const signature = '-----BEGIN PGP SIGNATURE-----\nSigned by $3\n-----END PGP SIGNATURE-----';
    writeFileSync(program, `#!/bin/sh\ncat > /dev/null\necho "\n[GNUPG:] SIG_CREATED " >&2\necho "${signature}"\n`);
    chmodSync(program, 0o755);
    writeFileSync(settings, `[tag]\n  gpgSign\n[user]\n  signingKey = a = b\n[gpg]\n  program = ${program}\n`);
    small.git('config', `includeIf.gitdir:${small.folder}/.path`, settings);
    await releaseHere(small);
    expect(small.git('cat-file', '-p', 'v1.1.0')).toMatch(
      /\n\nv1\.1\.0\n-----BEGIN PGP SIGNATURE-----\nSigned by a = b\n/,
    );
    expect(small.git('log', '-1', '--format=%s%d')).toBe('Release v1.1.0 (HEAD -> main, tag: v1.1.0)');
    expectNothingLeft(small);
  });
});
