/** Releases of copies of the project: the plan, the checks, and the state after a failure. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { writeReleaseNotes } from '../../../scripts/release/changelog.js';
import { formatReleaseSection } from '../../../scripts/release/notes.js';
import { planRelease, type Plan } from '../../../scripts/release/plan.js';
import { SILENT } from '../../../scripts/lib/reporter.js';
import { readApis } from '../../../scripts/read/apis.js';
import { begin, run, type Outcome } from '../../support/command.js';
import { temporaryFolder } from '../../support/project.js';
import { AUTHOR, copyRepository, setScript, type Repository } from '../../support/repository.js';

function release(folder: string, ...args: readonly string[]): Promise<Outcome> {
  return run(process.execPath, [path.join(folder, 'scripts/run.mjs'), 'release', ...args], {
    cwd: folder,
    env: { ...process.env, ...AUTHOR, CI: 'true' },
  });
}

/** The checks that take long; all but `generate`. */
const SLOW_CHECKS = ['typecheck', 'lint', 'lint:contract', 'format:check', 'check:package'];

const NOTHING = '## [Unreleased]\n\n';

/** Returns a copy that was released as 1.0.0. */
function released(): Repository {
  const repository = copyRepository();
  for (const name of SLOW_CHECKS) setScript(repository, name, 'true');
  const changelog = repository.read('CHANGELOG.md');
  const [head, notes] = changelog.split(NOTHING);
  repository.edit('CHANGELOG.md', changelog, `${head}${NOTHING}## [1.0.0] - 2026-11-25\n\n${notes}`);
  repository.commit('Release v1.0.0');
  repository.git('tag', '--annotate', '--message=v1.0.0', 'v1.0.0');
  return repository;
}

const DOCUMENTS = ['openapi/cloud.yaml', 'openapi/cloud-current.yaml'] as const;

function setVersion({ edit }: Repository, from: string, to: string): void {
  for (const name of DOCUMENTS) edit(name, `version: ${from}`, `version: ${to}`);
}

/** Adds a field to a schema of both contracts. */
function addField({ edit }: Repository): void {
  edit(
    'openapi/shared.yaml',
    '      required: [name]\n      properties:\n',
    '      required: [name]\n      properties:\n        beta:\n          type: boolean\n          description: Whether it is new.\n          example: true\n',
  );
}

function renameSize({ edit }: Repository): void {
  edit(
    'openapi/cloud.yaml',
    'operationId: getCloudSize\n',
    'operationId: readCloudSize\n      x-renamed-from: getCloudSize\n',
  );
}

function lineOf(document: string, text: string): number {
  return document.slice(0, document.indexOf(text)).split('\n').length;
}

function plan({ folder }: Repository): Promise<Plan> {
  return readApis(folder).then((contracts) => planRelease({ folder, contracts, judged: contracts }, SILENT));
}

describe('--check', () => {
  test('--check fails if the contract has changed, but the version has not been raised.', async () => {
    const repository = released();
    const { edit } = repository;
    expect(await plan(repository)).toMatchObject({ required: '1.0.0', impact: 'none', problems: [] });
    addField(repository);
    const { code, stderr } = await release(repository.folder, '--check');
    expect(code).toBe(1);
    const fix =
      '  Set it to 1.1.0 here and in package.json: `npm version 1.1.0 --no-git-tag-version --workspaces --include-workspace-root`.\n';
    const message = 'The version is 1.0.0, but the changes since v1.0.0 are minor.\n';
    const line = lineOf(repository.read(DOCUMENTS[0]), '  version: 1.0.0');
    expect(stderr).toBe(DOCUMENTS.map((name) => `${name}:${line}:12: ${message}${fix}`).join(''));
    setVersion(repository, '1.0.0', '1.1.0');
    const other = {
      place: { line, column: 12 },
      message: 'The version is 1.1.0, but that of the package is 1.0.0.',
    };
    expect((await plan(repository)).problems).toMatchObject([other, other]);
    edit('package.json', '"version": "1.0.0"', '"version": "1.1.0"');
    expect(await plan(repository)).toMatchObject({ required: '1.1.0', next: '1.1.0', problems: [] });
    edit('openapi/cloud.yaml', 'version: 1.1.0', 'version: next');
    edit('CHANGELOG.md', '## [Unreleased]', '## Unreleased');
    const wrong = await plan(repository);
    expect(wrong.obstacles).toMatchObject([{ message: 'The changelog has no section `[Unreleased]`.' }]);
    expect(wrong.problems).toMatchObject([{ message: 'next is not a version.' }]);
  });

  test('--check passes before the first release, but fails in a shallow clone.', async () => {
    const { folder } = copyRepository();
    expect((await release(folder, '--check')).stdout).toContain('There is no release yet; the version is 1.0.0.');
    const shallow = path.join(temporaryFolder(), 'shallow');
    execFileSync('git', ['-C', folder, 'commit', '--quiet', '--allow-empty', '--message=More'], {
      env: { ...process.env, ...AUTHOR },
    });
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${folder}`, shallow]);
    execFileSync('cp', ['-r', path.join(folder, 'dist'), path.join(folder, 'node_modules'), shallow]);
    const { code, stderr } = await release(shallow, '--check');
    expect(code).toBe(1);
    expect(stderr).toContain('The repository is a shallow clone, so its last release is unknown.\n  Fetch its tags');
  });
});

describe('release', () => {
  test('A release changes nothing until all checks have passed, and then leaves a clean tree with a tag.', async () => {
    const repository = released();
    const { folder, git, read, edit, commit } = repository;
    const state = (): string[] => [
      git('rev-parse', 'HEAD'),
      git('tag'),
      git('branch'),
      `${git('worktree', 'list').split('\n').length}`,
    ];
    addField(repository);
    edit('CHANGELOG.md', NOTHING, `${NOTHING}### Fixed\n\n- A thing that the contract does not say.\n\n`);
    const before = [...state(), ...DOCUMENTS.map(read)];
    const files = listFiles(path.join(folder, '.git'));

    // A dry run includes uncommitted changes; a release refuses them.
    const dry = await release(folder, '--dry-run');
    expect({ code: dry.code, stderr: dry.stderr }, dry.stdout).toEqual({ code: 0, stderr: '' });
    expect(dry.stdout).toContain('v1.0.0 → v1.1.0   documents: minor, types: minor');
    expect(dry.stdout).toMatch(
      /## \[1\.1\.0\] - \d{4}-\d\d-\d\d\n\n### Added\n\n- `Feature.beta` was added\. \(`Feature`, /,
    );
    expect(dry.stdout).toContain('v1.1.0 can be released.');
    expect([...state(), ...DOCUMENTS.map(read)]).toEqual(before);
    expect(listFiles(path.join(folder, '.git'))).toEqual(files);
    expect((await release(folder)).stderr).toContain('There are uncommitted changes.');

    // A commit can lack generated files.
    git('rm', '--quiet', 'generated/cloud/functions.ts');
    setScript(repository, 'lint', 'echo It is broken. && false');
    commit('Add a field');
    const committed = state();
    const broken = await release(folder);
    expect(broken.code).toBe(1);
    expect(broken.stdout).toMatch(/^ {2}lint +failed +\d+ ms\nIt is broken\.\n/m);
    expect(broken.stdout).toMatch(/^ {2}typecheck +passed +\d+ ms$/m);
    expect(broken.stdout).toMatch(/\n`npm run lint` failed: nothing has changed\.\n$/);
    expect([...state(), git('status', '--porcelain')]).toEqual([...committed, '']);

    setScript(repository, 'lint', 'true');
    commit('Fix the check');
    // Not an annotated one: the last release is the annotated one of that commit.
    git('tag', 'v1.1.0', 'v1.0.0^{}');
    const tagged = state();
    for (const args of [['--dry-run'], []]) {
      const refused = await release(folder, ...args);
      expect(refused.code).toBe(1);
      expect(refused.stdout).not.toMatch(/^ {2}write/m);
      expect(refused.stderr).toMatch(
        /^\.:1:1: The tag v1\.1\.0 exists already: it is on [\da-f]{10}, which is part of HEAD\./,
      );
    }
    expect(state()).toEqual(tagged);
    git('tag', '--delete', 'v1.1.0');
    const { code, stdout, stderr } = await release(folder);
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });
    expect(git('status', '--porcelain')).toBe('');
    expect(git('log', '-1', '--format=%s%d')).toBe('Release v1.1.0 (HEAD -> main, tag: v1.1.0)');
    expect(git('cat-file', '-t', 'v1.1.0')).toBe('tag');
    expect(git('show', '--name-only', '--format=').split('\n')).toEqual([
      'CHANGELOG.md',
      'generated/cloud-current/.manifest.json',
      'generated/cloud-current/openapi.json',
      'generated/cloud-current/schema.ts',
      'generated/cloud-current/tanstack-query.ts',
      'generated/cloud-current/validators.ts',
      'generated/cloud/.manifest.json',
      'generated/cloud/functions.ts',
      'generated/cloud/openapi.json',
      'generated/cloud/schema.ts',
      'generated/cloud/tanstack-query.ts',
      'generated/cloud/validators.ts',
      'openapi/cloud-current.yaml',
      'openapi/cloud.yaml',
      'package-lock.json',
      'package.json',
      'scripts/package.json',
    ]);
    for (const name of ['package.json', 'scripts/package.json']) {
      expect(JSON.parse(read(name))).toMatchObject({ version: '1.1.0' });
    }
    expect(read('package-lock.json').match(/"version": "1\.1\.0"/g)!.length).toBeGreaterThanOrEqual(3);
    for (const name of DOCUMENTS) expect(read(name)).toContain('\n  version: 1.1.0\n');
    const [, unreleased, section] = read('CHANGELOG.md').split(/^## /m);
    expect(unreleased).toBe('[Unreleased]\n\n');
    expect(section).toMatch(
      /^\[1\.1\.0\] [^]*### Added\n\n- `Feature.beta` was added[^]*### Fixed\n\n- A thing that the contract does not say\.\n\n$/,
    );
    expect(await plan(repository)).toMatchObject({ tag: 'v1.1.0', impact: 'none', problems: [], obstacles: [] });

    // A release that has no tag gets it, and no second section.
    const whole = state();
    git('tag', '--delete', 'v1.1.0');
    const half = await release(folder);
    expect({ code: half.code, stderr: half.stderr }, half.stdout).toEqual({ code: 0, stderr: '' });
    expect(half.stdout).toMatch(
      /^1\.1\.0 is released in [\da-f]{10}, and only the tag v1\.1\.0 is missing\.\nThe tag v1\.1\.0 was made\./m,
    );
    expect(state()).toEqual(whole);
    expect(read('CHANGELOG.md').match(/^## \[1\.1\.0\]/gm)).toHaveLength(1);
  });
});

describe('plan', () => {
  test('Former names are listed while they stay, and must be removed in the next major version.', async () => {
    const repository = released();
    const { git, edit, commit } = repository;
    const text = (item: Plan): string => formatReleaseSection(item.next, '2026-11-25', writeReleaseNotes(item));
    renameSize(repository);
    const minor = await plan(repository);
    expect(minor).toMatchObject({ impact: 'minor', next: '1.1.0', obstacles: [] });
    expect(text(minor)).toContain(
      '- `CloudApi.getCloudSize`: Renamed to `CloudApi.readCloudSize`. The old name will be removed in 2.0.0.\n',
    );

    setVersion(repository, '1.0.0', '1.1.0');
    await run(process.execPath, [path.join(repository.folder, 'scripts/run.mjs'), 'generate'], {
      cwd: repository.folder,
    });
    commit('Release v1.1.0');
    git('tag', 'v1.1.0');
    edit('openapi/cloud.yaml', 'operationId: createDemo\n', 'operationId: makeDemo\n');
    expect((await plan(repository)).obstacles).toMatchObject([
      {
        place: { line: lineOf(repository.read('openapi/cloud.yaml'), 'x-renamed-from') },
        message: '2.0.0 is a breaking release, but still has former names of v1.1.0: getCloudSize.',
        fix: 'Remove getCloudSize: a former name stays until the next breaking release.',
      },
    ]);
    edit('openapi/cloud.yaml', '      x-renamed-from: getCloudSize\n', '');
    const major = await plan(repository);
    expect(major).toMatchObject({ impact: 'major', next: '2.0.0', obstacles: [] });
    expect(text(major)).toContain('### Migration\n\n**`createDemo` was renamed to `makeDemo`.**\n\n');
    expect(text(major)).toMatch(
      /```diff\n- createDemo\(id: CloudId, [^]*?```\n\n```ts\n[^]*?\/\/ TS\d+: Property 'createDemo' does not exist/,
    );
    expect(text(major)).toContain(
      '### Removed\n\n- **Breaking:** The former name `getCloudSize` of `GET /cloud/{id}/size` was removed. (`CloudApi.readCloudSize`)\n',
    );
    expect(text(major)).toContain('- getCloudSize(id: CloudId, options?: CallOptions)');
  });
});

describe('interruption', () => {
  test.each<[NodeJS.Signals, string, string[]]>([
    ['SIGINT', 'a dry run', ['--dry-run']],
    ['SIGTERM', 'a release', []],
  ])('After %s in a check of %s, no copy, worktree or process is left.', async (signal, _, args) => {
    const repository = released();
    addField(repository);
    setScript(repository, 'lint', `node -e 'setInterval(() => {}, 9)' ${repository.folder}`);
    repository.commit('Add a field');
    const temporary = temporaryFolder();
    const script = path.join(repository.folder, 'scripts/run.mjs');
    const running = begin(process.execPath, [script, 'release', ...args], {
      cwd: repository.folder,
      env: { ...process.env, ...AUTHOR, CI: 'true', TMPDIR: temporary },
    });
    await running.until(/^ {2}format .* ms$/m);
    await vi.waitFor(() => expect(listProcesses()).toContain(`9)' ${repository.folder}`), { timeout: 60_000 });
    expect(await running.end(signal)).toBe(null);
    expect(readdirSync(temporary)).toEqual([]);
    expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
    await vi.waitFor(() => expect(listProcesses()).not.toContain(repository.folder), { timeout: 10_000 });
  });
});

/** Returns the paths of all files in a folder, with their times. */
function listFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return names.map((name) => `${name} ${statSync(path.join(folder, name)).mtimeMs}`);
}

function listProcesses(): string {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
}
