/** The command `npm run generate`: its output, and its messages. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readApis } from '../../../scripts/read/apis.js';
import { generate } from '../../support/command.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';
import { readFolder } from '../../support/folder.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';

function identityOf(folder: string): object {
  return Object.fromEntries(['.', ...readdirSync(folder)].map((name) => [name, statSync(path.join(folder, name)).ino]));
}

describe('output', () => {
  test('The committed output is what the contract generates.', async () => {
    const { code, stdout } = await generate(['--check'], { cwd: PROJECT });
    const folders = (await readApis()).map(({ out }) => `${path.relative(PROJECT, out)} is up to date.`);
    expect(folders.length).toBeGreaterThan(1);
    for (const folder of folders) expect(stdout).toContain(folder);
    expect(code).toBe(0);
  });

  test('A name selects one of the APIs.', async () => {
    const [first, second] = await readApis();
    const { code, stdout } = await generate([second!.name, '--check'], { cwd: PROJECT });
    expect(code).toBe(0);
    expect(stdout).toContain(`${path.relative(PROJECT, second!.out)} is up to date.`);
    expect(stdout).not.toContain(`${path.relative(PROJECT, first!.out)} is up to date.`);
  });

  test.each([
    [['nothing'], /^Unknown API: nothing\. Use one of cloud, cloud-current\./],
    [['--out', 'x'], /^--out needs the name of one API, or --spec\./],
    [['cloud', '--spec', 'x.yaml'], /^Pass the name of an API or --spec, not both; got cloud\./],
    [['--spec', 'x.yaml'], /^Missing option: --out DIR, the folder for the document of --spec\./],
  ])('The command line %j is invalid.', async (args, message) => {
    const { code, stderr } = await generate(args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('messages', () => {
  test('A run reports its steps with their times, and the changed operations.', async () => {
    const spec = writeDocument(MINIMAL);
    const run = () => generate(['--spec', spec, '--out', path.join(path.dirname(spec), 'out')]);

    const first = await run();
    expect(first.code).toBe(0);
    expect(first.stdout).not.toContain('\u001b');
    for (const step of ['read', 'lint', 'bundle', 'model', 'emit', 'write']) {
      expect(first.stdout).toMatch(new RegExp(`^ {2}${step} .* \\d+ ms$`, 'm'));
    }
    expect(first.stdout).toContain('  + getThing GET /thing/{id}');

    writeFileSync(spec, MINIMAL.replace('type: string\n      responses', 'type: integer\n      responses'));
    expect((await run()).stdout).toContain('  ~ getThing GET /thing/{id}');

    writeFileSync(spec, MINIMAL.replace('name:\n          type: string', 'name:\n          type: integer'));
    expect((await run()).stdout, 'a change in what an operation refers to').toContain('  ~ getThing GET /thing/{id}');

    writeFileSync(spec, MINIMAL.replace('getThing', 'readThing'));
    const last = await run();
    expect(last.stdout).toContain('  + readThing GET /thing/{id}');
    expect(last.stdout).toContain('  - getThing GET /thing/{id}');
  });
});

describe('writing', () => {
  test('Nothing is written if nothing has changed, with or without the cache.', async () => {
    const spec = writeDocument(MINIMAL);
    const out = path.join(path.dirname(spec), 'out');
    await generate(['--spec', spec, '--out', out]);
    const before = identityOf(out);

    const remembered = await generate(['--spec', spec, '--out', out]);
    expect(remembered.stdout).toContain('Nothing has changed since the last run');
    writeFileSync(spec, `${MINIMAL}# A comment.\n`);
    const compared = await generate(['--spec', spec, '--out', out]);
    expect(compared.stdout).toContain('is up to date.');
    expect(compared.stdout).toMatch(/^ {2}emit/m);

    expect([remembered.code, compared.code]).toEqual([0, 0]);
    expect(identityOf(out)).toEqual(before);
  });

  test('A change of the output, the rules or a referenced file invalidates the cache.', async () => {
    const spec = writeDocument(
      MINIMAL.replace("'#/components/schemas/Thing'", "'thing.yaml'").replace(/components:[^]*/, ''),
    );
    const thing = path.join(path.dirname(spec), 'thing.yaml');
    const out = path.join(path.dirname(spec), 'out');
    const run = () => generate(['--spec', spec, '--out', out]);
    writeFileSync(thing, 'type: object\n');
    expect((await run()).stdout).toContain('2 files');

    writeFileSync(thing, 'type: object\ndescription: Changed.\n');
    expect((await run()).stdout).toContain('~ getThing');
    rmSync(path.join(out, 'index.ts'));
    expect((await run()).stdout).toContain('1 added');
    writeFileSync(path.join(path.dirname(spec), 'redocly.yaml'), 'extends: [minimal]\nrules:\n  info-contact: error\n');
    const strict = await run();
    expect(strict.stderr).toContain('[info-contact]');
    expect(strict.code).toBe(1);
  });

  test('--check writes nothing, and names each file that differs.', async () => {
    const out = path.join(temporaryFolder(), 'generated');
    const spec = writeDocument(MINIMAL);
    await generate(['--spec', spec, '--out', out]);
    const check = () => generate(['--check', '--spec', spec, '--out', out]);
    expect(await check()).toMatchObject({ code: 0 });

    writeFileSync(path.join(out, 'index.ts'), `${readFileSync(path.join(out, 'index.ts'), 'utf8')}// By hand.\n`);
    rmSync(path.join(out, 'types.ts'));
    writeFileSync(path.join(out, 'more.ts'), '');
    const before = readFolder(out);
    const { code, stdout } = await check();
    expect(stdout).toMatch(/^changed .*index\.ts$/m);
    expect(stdout).toMatch(/^missing .*types\.ts$/m);
    expect(stdout).toMatch(/^extra .*more\.ts$/m);
    expect(stdout.match(/^(changed|missing|extra) /gm)).toHaveLength(3);
    expect(code).toBe(1);
    expect(readFolder(out)).toEqual(before);
  });

  test.each([
    ['missing', undefined, /^missing .*\.manifest\.json$/m],
    ['broken', '<<<<<<< HEAD\n', /^changed .*\.manifest\.json$/m],
    ['of another command', '{ "command": "npm run docs", "files": {} }', /^changed .*\.manifest\.json$/m],
    ['incomplete', '{ "command": "npm run generate", "files": {} }', /^changed .*\.manifest\.json$/m],
  ])('A manifest that is %s fails --check, and the next run does not trust the cache.', async (_, text, line) => {
    const spec = writeDocument(MINIMAL);
    const out = path.join(path.dirname(spec), 'out');
    const manifest = path.join(out, '.manifest.json');
    await generate(['--spec', spec, '--out', out]);
    if (text === undefined) rmSync(manifest);
    else writeFileSync(manifest, text);
    const { code, stdout } = await generate(['--check', '--spec', spec, '--out', out]);
    expect(stdout).toMatch(line);
    expect(stdout.match(/^(changed|missing|extra) /gm)).toHaveLength(1);
    expect(code).toBe(1);
    expect(await generate(['--spec', spec, '--out', out])).toMatchObject({ code: 1 });
  });

  test('A formatted document is written again, and --check reports it.', async () => {
    const spec = writeDocument(MINIMAL);
    const out = path.join(path.dirname(spec), 'out');
    const document = path.join(out, 'openapi.json');
    await generate(['--spec', spec, '--out', out]);
    const text = readFileSync(document, 'utf8');
    writeFileSync(document, JSON.stringify(JSON.parse(text)));
    expect(await generate(['--check', '--spec', spec, '--out', out])).toMatchObject({ code: 1 });
    expect(await generate(['--spec', spec, '--out', out])).toMatchObject({ code: 0 });
    expect(readFileSync(document, 'utf8')).toBe(text);
  });

  test('A file that is no longer generated is removed.', async () => {
    const spec = writeDocument(MINIMAL);
    const out = path.join(path.dirname(spec), 'out');
    await generate(['--spec', spec, '--out', out]);
    writeFileSync(spec, MINIMAL.replace('tags: [thing]', 'tags: [other]'));
    await generate(['--spec', spec, '--out', out]);
    expect(readdirSync(out).toSorted()).toEqual([
      '.manifest.json',
      'functions.ts',
      'index.ts',
      'metadata.ts',
      'openapi.json',
      'operations.ts',
      'other-api.ts',
      'other-functions.ts',
      'schema.ts',
      'types.ts',
    ]);
  });
});

describe('flags', () => {
  test('--help explains every flag and every exit code.', async () => {
    const { code, stdout } = await generate(['--help']);
    for (const word of ['--spec FILE', '--out DIR', '--runtime NAME', '--check', '--watch', '--help']) {
      expect(stdout).toContain(word);
    }
    expect(stdout.match(/^ {2}[0-3] {2}\S/gm)).toHaveLength(4);
    expect(code).toBe(0);
  });

  test('--runtime sets the module that the generated code imports.', async () => {
    const spec = writeDocument(MINIMAL);
    const out = path.join(path.dirname(spec), 'out');
    await generate(['--spec', spec, '--out', out, '--runtime', './my-runtime.js']);
    expect(readFileSync(path.join(out, 'thing-api.ts'), 'utf8')).toContain("from './my-runtime.js'");
  });
});
