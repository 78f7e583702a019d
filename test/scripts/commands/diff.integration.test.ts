/** The command that reports what a change of the contract means, for people and for tools. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import diffCommand from '../../../scripts/commands/diff.js';
import * as baseModule from '../../../scripts/diff/base.js';
import { describeComparison } from '../../../scripts/diff/json.js';
import { formatDiffMarkdown } from '../../../scripts/diff/markdown.js';
import * as apisModule from '../../../scripts/read/apis.js';
import { readApis, type Api } from '../../../scripts/read/apis.js';
import { formatPath } from '../../../scripts/lib/paths.js';
import { runHere, type Outcome } from '../../support/command.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';
import { compareDocuments } from '../../support/judge.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';
import { IS_FULL } from '../../support/tier.js';
import { AUTHOR, copyRepository } from '../../support/repository.js';

function diff(args: readonly string[]): Promise<Outcome> {
  return runHere(diffCommand, args);
}

/** Compares the document of a copy of the project. */
function diffIn(folder: string, spec = 'openapi/cloud.yaml'): Promise<Outcome> {
  const args = ['--spec', path.join(folder, spec), '--out', path.join(folder, 'generated/cloud')];
  return runHere(diffCommand, args, { cwd: folder });
}

const SUCCESS_BODY = "                $ref: '#/components/schemas/Thing'\n";

const removed = MINIMAL.replace('        name:\n', '        title:\n');

describe('reports', () => {
  test('A change is reported with its place, what it affects, its signatures, and the compiler errors.', async () => {
    const [base, spec] = [writeDocument(MINIMAL), writeDocument(removed)];
    const { code, stdout, stderr } = await diff([base, '--spec', spec]);
    expect(code).toBe(0);
    const [verdict, , ...lines] = stdout.split('\n');
    expect(verdict).toMatch(/^MAJOR since \S*things\.yaml: 1 major and 1 minor change$/);
    expect(lines.join('\n')).toMatch(/^ {2}major {2}`name` was removed\. {2}\S*things\.yaml:30:9$/m);
    expect(stdout).toMatch(/^ *> .* = it\.name;\n *TS2339: Property 'name' does not exist on type 'Thing'\.\n/m);
    expect(stdout).toMatch(/^ *- Thing\.name\?: string\n/m);
    expect(stdout).toMatch(/^ {2}minor {2}`title` was added\./m);
    // The steps are not part of the report.
    expect(stderr).toMatch(/^ {2}compile .* ms$/m);
  });

  test('The report has at most 40 lines; with --verbose it has all.', async () => {
    const fields = Array.from({ length: 60 }, (_, index) => `        field${index}:\n          type: string\n`);
    const [base, spec] = [writeDocument(`${MINIMAL}${fields.join('')}`), writeDocument(MINIMAL)];
    const { stdout } = await diff([base, '--spec', spec]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(40);
    expect(stdout).toMatch(/^… and \d+ more changes \(\d+ major\): --verbose shows all\.$/m);
    const { stdout: all } = await diff([base, '--spec', spec, '--verbose']);
    expect(all.match(/was removed\./g)!.length).toBeGreaterThanOrEqual(60);
  });

  test('The JSON report has the file, the line, and the verdict of each judge.', async () => {
    const { comparison } = await compareDocuments(MINIMAL, removed);
    const { changes, ...report } = describeComparison(comparison, { label: 'base' }, 'things.yaml') as {
      changes: object[];
    };
    expect(report).toEqual({
      base: 'base',
      spec: 'things.yaml',
      impact: 'major',
      documents: 'major',
      types: 'major',
      callSiteLines: expect.any(Number) as number,
      unexplained: { differences: [], failures: [] },
    });
    const names = { line: 30, column: 9, methods: ['ThingApi.getThing'], typeNames: ['Thing'] };
    expect(changes).toMatchObject([
      {
        ...names,
        title: '`Thing.name` was removed.',
        isInBase: true,
        differences: [{ subject: 'Thing.name', before: 'Thing.name?: string' }],
        failures: [{ number: 'TS2339', message: "Property 'name' does not exist on type 'Thing'." }],
      },
      { ...names, title: '`Thing.title` was added.', isInBase: false, failures: [] },
    ]);
  });

  test('The Markdown report has a table, and collapsed details.', async () => {
    const { comparison } = await compareDocuments(MINIMAL, removed);
    const markdown = formatDiffMarkdown(comparison, { label: 'v1.0.0' });
    expect(markdown).toContain('### Contract: **major** since `v1.0.0`');
    expect(markdown).toMatch(
      /^\| `Thing` \| `name` was removed\. \| `ThingApi\.getThing` \| `.*:30:9 in v1\.0\.0` \|$/m,
    );
    expect(markdown).toContain('<details><summary><code>Thing.name</code> was removed.</summary>\n\n');
  });

  test('Documents of several files are compared, and each change has the place in its file.', async () => {
    const folder = temporaryFolder();
    const write = (home: string, type: string): string => {
      mkdirSync(path.join(folder, home));
      writeFileSync(path.join(folder, home, 'thing.yaml'), `type: object\nproperties:\n  name:\n    type: ${type}\n`);
      writeFileSync(
        path.join(folder, home, 'api.yaml'),
        MINIMAL.replace(SUCCESS_BODY, '                $ref: thing.yaml\n'),
      );
      return path.join(folder, home, 'api.yaml');
    };
    const { comparison } = await compareDocuments(write('old', 'string'), write('new', 'integer'));
    const [change, ...others] = comparison.changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ document: { place: { line: 4 } }, methods: ['ThingApi.getThing'] });
    expect(path.resolve(change!.document.place.file)).toBe(path.join(folder, 'new/thing.yaml'));
    expect(change!.failures.map(({ number }) => number)).toContain('TS2322');
  });

  test('A failure belongs to the change that explains it, and is reported once for a method and its function.', async () => {
    const longest = MINIMAL.concat('          maxLength: 10\n');
    const parameters = `      parameters:
        - name: full
          in: query
          schema:
            type: boolean
`;
    const { comparison } = await compareDocuments(
      longest,
      longest.replace('maxLength: 10', 'maxLength: 20').replace('      parameters:\n', parameters),
    );
    const reported = comparison.changes.map(({ label, documents, types, failures }) => [
      label,
      documents,
      types,
      failures.map(({ caller }) => caller),
    ]);
    expect(reported).toEqual([
      ['parameter `full` of `GET /thing/{id}`', 'minor', 'major', ['ThingApi.getThing']],
      ['`Thing.name`', 'major', 'patch', []],
    ]);
  });
});

describe('exit codes', () => {
  test('--fail-on ends with 1 if the verdict is at least the impact.', async () => {
    const [base, spec] = [writeDocument(MINIMAL), writeDocument(`${MINIMAL}        size:\n          type: integer\n`)];
    const codes = ['minor', 'major'].map(
      async (impact) => (await diff([base, '--spec', spec, '--format', 'markdown', '--fail-on', impact])).code,
    );
    expect(await Promise.all(codes)).toEqual([1, 0]);
  });
});

describe('base', () => {
  test('In a repository the base is the last release, and the client that was released.', async () => {
    const { folder, git, edit, commit } = copyRepository();
    // Changes by the generator are reported too, although no change of the contract explains them.
    edit('generated/cloud/index.ts', 'CloudSize,', 'CloudSize,\n  CloudSize as Bytes,');
    commit('A name that nothing generates');
    git('tag', 'v1.0.0');
    git('tag', 'nightly');
    edit('openapi/cloud.yaml', 'operationId: getCloudSize', 'operationId: readCloudSize');
    edit('openapi/cloud.yaml', '  - url: https://api.bimdata.io\n    description: Production.\n', '');
    const { stdout } = await diffIn(folder);
    // A removed node is reported with its old place.
    expect(stdout).toMatch(
      /^ *major {2}server `https:\/\/api\.bimdata\.io` was removed\. {2}openapi\/cloud\.yaml:\d+:5 in v1\.0\.0$/m,
    );
    expect(stdout).toMatch(
      /^ *major {2}`getCloudSize` was renamed to `readCloudSize`\. {2}openapi\/cloud\.yaml:\d+:20$/m,
    );
    expect(stdout).toMatch(/^MAJOR since v1\.0\.0: .* and \d+ differences? of the client that no change explains$/m);
    expect(stdout).toMatch(/^GENERATOR .*\n(?: {2}.*\n)* {2}- type Bytes/m);
    expect(git('status', '--porcelain')).toBe('M openapi/cloud.yaml');
  });

  test.each([
    ['an unknown revision', ['v9.9.9'], 'Unknown BASE: v9.9.9 is not a git revision, a file or an API.', 'Use a tag'],
    ['a base that cannot be read', [path.join(PROJECT, 'LICENSE')], 'LICENSE:', ''],
  ])('%s ends with 1, and is reported.', async (_, args, says, fix) => {
    const { code, stdout, stderr } = await diff(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).toContain(fix);
  });

  test('A document outside a repository needs a base, and a base must have the document.', async () => {
    const alone = await diff(['--spec', writeDocument(MINIMAL)]);
    expect(alone.code).toBe(1);
    expect(alone.stderr).toMatch(
      /things\.yaml:1:1: The document is not in a git repository\.\n {2}Pass an older document/,
    );
    const { folder } = copyRepository();
    cpSync(writeDocument(MINIMAL), path.join(folder, 'openapi/things.yaml'));
    const fresh = await diffIn(folder, 'openapi/things.yaml');
    expect(fresh.code).toBe(1);
    expect(fresh.stderr).toContain('openapi/things.yaml:1:1: HEAD does not have this document.');
  });
});

describe('APIs', () => {
  test('A name selects an API, and the name of another is a base.', async () => {
    const { code, stdout, stderr } = await diff(['cloud-current', 'cloud', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { base, spec, impact, changes } = JSON.parse(stdout) as {
      base: string;
      spec: string;
      impact: string;
      changes: { title: string }[];
    };
    expect({ base, spec, impact }).toEqual({
      base: formatPath(path.join(PROJECT, 'openapi/cloud.yaml')),
      spec: formatPath(path.join(PROJECT, 'openapi/cloud-current.yaml')),
      impact: 'major',
    });
    const titles = changes.map(({ title }) => title).join('\n');
    for (const request of ['PUT /cloud/{id}', 'GET /cloud/{cloud_pk}/user/{id}']) expect(titles).toContain(request);
  });

  test('Without a name, a document that redocly.yaml no longer lists is gone, and one that it did not list is new.', async () => {
    const folder = realpathSync(temporaryFolder());
    const git = (...args: readonly string[]): void =>
      void execFileSync('git', args, { cwd: folder, env: { ...process.env, ...AUTHOR } });
    const [things, old] = ['things.yaml', 'old.yaml'].map((name) => path.join(folder, name)) as [string, string];
    git('init', '--quiet');
    cpSync(writeDocument(MINIMAL), things);
    writeFileSync(
      path.join(folder, 'redocly.yaml'),
      'apis: { things: { root: things.yaml }, old: { root: old.yaml } }',
    );
    git('add', '--all');
    git('commit', '--quiet', '--message=Start');
    cpSync(things, path.join(folder, 'new.yaml'));
    const listed = ['things', 'new'].map((name): Api => {
      const [spec, out] = [path.join(folder, `${name}.yaml`), path.join(folder, name)];
      return { name, spec, out, module: name, site: name, integrations: [] };
    });
    const { listGoneDocuments } = baseModule;
    const spies = [
      vi.spyOn(apisModule, 'readApis').mockResolvedValue(listed),
      vi
        .spyOn(baseModule, 'listGoneDocuments')
        .mockImplementation((_, all, base) => listGoneDocuments(folder, all, base)),
    ];
    onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));

    const { code, stdout } = await diff(['--fail-on', 'major']);
    const name = formatPath(folder);
    const note = 'There is no release tag such as v1.0.0, so this compares with HEAD.';
    expect(stdout.split('\n')).toEqual([
      'MAJOR is the highest verdict of 3 documents.',
      note,
      `${formatPath(old)} is gone since HEAD: major`,
      `${name}/new.yaml is new since HEAD: minor`,
      '',
      `${name}/things.yaml`,
      'Nothing has changed since HEAD.',
      '',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse((await diff(['--format', 'json'])).stdout)).toMatchObject([
      { spec: formatPath(old), impact: 'major', state: 'gone' },
      { spec: `${name}/things.yaml`, impact: 'none', baseNote: note },
      { spec: `${name}/new.yaml`, impact: 'minor', state: 'new' },
    ]);
    const markdown = await diff(['--format', 'markdown', '--fail-on', 'patch']);
    expect(markdown.stdout.split('\n\n').slice(0, 4)).toEqual([
      'MAJOR is the highest verdict of 3 documents.',
      note,
      `## ${formatPath(old)}`,
      'It is gone since `HEAD`: **major**',
    ]);
    // One of them alone is compared without the others.
    expect((await diff(['things', '--fail-on', 'patch'])).stdout).toBe(
      `Nothing has changed since HEAD.\n${note}\nOnly uncommitted changes are compared with HEAD; pass an older revision as BASE.\n`,
    );
  });

  test.runIf(IS_FULL)('Without a name, each API is compared.', async () => {
    const { code, stdout } = await diff(['HEAD', '--format', 'json']);
    expect(code).toBe(0);
    const specs = (await readApis()).map(({ spec }) => formatPath(spec));
    expect((JSON.parse(stdout) as { spec: string }[]).map(({ spec }) => spec)).toEqual(specs);
  });
});

describe('command line', () => {
  test.each([
    [['a', 'b'], 'Expected at most one BASE, got 2.'],
    [['--format', 'xml'], '--format must be one of text, json, markdown; got xml.'],
    [['--fail-on', 'none'], '--fail-on must be one of patch, minor, major; got none.'],
  ])('The command line %j is refused.', async (args, says) => {
    const { code, stderr } = await diff(args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
