/** The generator in a folder of somebody else, with nothing but the two packed packages. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { begin, run, runWell, tsc, type Outcome } from '../support/command.js';
import { STRICT } from '../support/compiler-options.js';
import { installBoth, installPackage, type Consumer } from '../support/packed.js';
import { PROJECT } from '../support/project.js';
import { IS_FULL, takeSome } from '../support/tier.js';

const { version } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { version: string };

const API = `openapi: 3.1.0
info:
  title: Pets
  version: 1.0.0
servers:
  - url: https://pets.test/v1
security:
  - key: []
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: integer
      responses:
        '200':
          description: The pet.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Pet'
              example:
                id: 7
                name: Rex
        '401':
          description: There is no key.
          content:
            application/json:
              schema:
                type: object
              example:
                detail: Who are you?
components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: X-Key
  schemas:
    Pet:
      type: object
      required: [id, name]
      properties:
        id:
          type: integer
        name:
          type: string
`;

const PROGRAM = `import { PetsApi } from './client/index.js';
const api = new PetsApi({ apiKey: 'any', baseUrl: process.argv[2]! });
const pet = await api.getPet(7);
console.log(pet.name.toUpperCase());
`;

/** What a client needs to run, and no more. */
const LARGEST_CLIENT = 5_000_000;

let both: Pick<Consumer, 'folder' | 'remove'>;
let alone: Consumer;

beforeAll(() => {
  both = installBoth(IS_FULL);
  alone = installPackage();
  writeFileSync(path.join(both.folder, 'api.yaml'), API);
}, 300_000);

afterAll(() => {
  both.remove();
  alone.remove();
});

/** Runs a program as npx finds it; npx itself takes most of a second. */
function runBin(name: string, args: readonly string[], cwd = both.folder): Promise<Outcome> {
  return run(path.join(cwd, 'node_modules/.bin', name), args, { cwd });
}

function bin(args: readonly string[], cwd?: string): Promise<Outcome> {
  return runBin('bimdata-cloud-api', args, cwd);
}

describe('from a document to a call', () => {
  test('npx generates a client, and serves the document for it.', async () => {
    const { folder } = both;
    const output = await runWell('npx', ['bimdata-cloud-api', 'generate', '--spec', 'api.yaml', '--out', 'client'], {
      cwd: folder,
    });
    expect(output).toContain('+ getPet GET /pets/{id}\nclient is written.\n');
    const header = '// Generated from api.yaml with `npx bimdata-cloud-api generate`. Do not edit.\n';
    expect(readFileSync(path.join(folder, 'client/index.ts'), 'utf8')).toContain(header);

    const sandbox = begin(
      path.join(folder, 'node_modules/.bin/bimdata-cloud-api'),
      ['sandbox', '--spec', 'api.yaml', '--port', '0'],
      { cwd: folder },
    );
    onTestFinished(() => void sandbox.end('SIGKILL'));
    const [, url] = await sandbox.until(/sandbox is at (\S+)\nDocument: api\.yaml\n/);

    writeFileSync(path.join(folder, 'main.ts'), PROGRAM);
    const compilerOptions = {
      ...STRICT,
      module: 'NodeNext',
      outDir: 'built',
      types: ['node'],
      typeRoots: [path.join(PROJECT, 'node_modules/@types')],
    };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
    expect(await tsc(7, ['-p', folder])).toMatchObject({ code: 0, stdout: '' });
    for (const base of [url!, `${url!}/v1`]) {
      expect(await runWell(process.execPath, ['built/main.js', base], { cwd: folder })).toBe('REX\n');
    }
    const response = await fetch(`${url!}/pets/7`);
    expect([response.status, await response.json()]).toEqual([401, { detail: 'Who are you?' }]);
    expect(await sandbox.end()).toBe(0);
    expect(sandbox.printed()).toMatch(/^GET \/v1\/pets\/7 → 200 {2}getPet {2}.*an example$/m);
  });

  test('A folder that has its client is up to date, and one with files of others is refused.', async () => {
    const { folder } = both;
    const again = await bin(['generate', '--spec', 'api.yaml', '--out', 'client', '--check']);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('client is up to date.')]);
    mkdirSync(path.join(folder, 'mine'));
    writeFileSync(path.join(folder, 'mine/notes.txt'), 'Mine.');
    const { code, stderr } = await bin(['generate', '--spec', 'api.yaml', '--out', 'mine']);
    expect([code, readdirSync(path.join(folder, 'mine'))]).toEqual([1, ['notes.txt']]);
    expect(stderr).toMatch(/^mine:1:1: The folder has entries that the generator did not write.*: notes\.txt\.\n/);
  });

  test('A bad document is refused with its place, and nothing is written.', async () => {
    const { folder } = both;
    writeFileSync(path.join(folder, 'bad.yaml'), `${API}broken: [\n`);
    const { code, stderr } = await bin(['generate', '--spec', 'bad.yaml', '--out', 'bad']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^bad\.yaml:\d+:\d+: /);
    expect(existsSync(path.join(folder, 'bad'))).toBe(false);
    expect((await bin(['sandbox', '--spec', 'bad.yaml'])).code).toBe(1);
  });
});

describe('other commands', () => {
  test('diff compares two files, and fails as it is asked to.', async () => {
    const { folder } = both;
    writeFileSync(path.join(folder, 'new.yaml'), API.replace('required: [id, name]', 'required: [id]'));
    const { code, stdout } = await bin(['diff', 'api.yaml', '--spec', 'new.yaml', '--fail-on', 'major']);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^MAJOR since api\.yaml: /)]);
    // The compiler has found the runtime.
    expect(stdout).toContain('Pet.name?: string');
    expect(stdout).not.toContain('bimdata-cloud-api/runtime');
  });

  test('docs builds the reference.', async () => {
    const { folder } = both;
    const { code, stdout } = await bin([
      'docs',
      '--spec',
      'api.yaml',
      '--out',
      'site',
      '--client',
      '../client/index.js',
    ]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('site is written.')]);
    const names = readdirSync(path.join(folder, 'site')).toSorted();
    expect(names).toEqual(['.manifest.json', 'api.md', 'index.html', 'llms.txt', 'openapi.json', 'static']);
    const page = readFileSync(path.join(folder, 'site/index.html'), 'utf8');
    expect(page).toContain('<title>Pets');
    // What the page does beside Redoc is in it.
    expect(page).toContain(readFileSync(path.join(PROJECT, 'dist/scripts/site/browser/style.css'), 'utf8').trim());
  });

  test.runIf(IS_FULL)('explain shows an operation.', async () => {
    const { code, stdout } = await bin(['explain', 'getPet', '--spec', 'api.yaml', '--out', 'client']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('GET /pets/{id}')]);
  });

  test('redocly.yaml of the folder names documents; those that only Redocly knows are left alone.', async () => {
    const cwd = path.join(both.folder, 'named');
    mkdirSync(cwd);
    const own = '    x-output: src/pets\n    x-module: pets\n    x-reference: site\n';
    const config = `extends: [minimal]\napis:\n  pets:\n    root: ../api.yaml\n${own}  others:\n    root: nowhere.yaml\n`;
    writeFileSync(path.join(cwd, 'redocly.yaml'), config);
    const command = path.join(both.folder, 'node_modules/.bin/bimdata-cloud-api-generator');
    expect(await run(command, ['generate'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(path.join(cwd, 'src/pets/index.ts'))).toBe(true);
    const { code, stderr } = await run(command, ['generate', 'others'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('Unknown API: others. Use one of pets.')]);
  });
});

describe('the program', () => {
  const LIST = /^Usage: npx bimdata-cloud-api COMMAND \[options\]\n\nCommands:\n {2}generate {2}/;

  const LINES: readonly (readonly [args: readonly string[], code: number, text: RegExp])[] = [
    [[], 0, LIST],
    [['help'], 0, LIST],
    [['-h'], 0, LIST],
    [['--help'], 0, LIST],
    [['-v'], 0, new RegExp(`^${version}\n$`)],
    [['--version'], 0, new RegExp(`^${version}\n$`)],
    [['diff', '-v'], 0, new RegExp(`^${version}\n$`)],
    [['help', 'generate'], 0, /^Usage: npx bimdata-cloud-api generate \[NAME \.\.\.\] \[options\]\n/],
    [['diff', '-h'], 0, /^Usage: npx bimdata-cloud-api diff /],
    [['docs', '--help'], 0, /^Usage: npx bimdata-cloud-api docs .*\n {7}npx bimdata-cloud-api docs --preview /],
    [['sandbox', '-h'], 0, /^Usage: npx bimdata-cloud-api sandbox \[options\]\n/],
    [['sandbox', '--spec', 'x', '-h'], 0, /^Usage: npx bimdata-cloud-api sandbox --spec FILE /],
    [['generat'], 2, /^Unknown command: generat\. Did you mean `generate`\?\n\nUsage: /],
    [['sandobx', '--port', '0'], 2, /^Unknown command: sandobx\. Did you mean `sandbox`\?\n/],
    [['xyz'], 2, /^Unknown command: xyz\.\n/],
    [['--spec', 'x'], 2, /^Missing command before --spec\.\n/],
    [
      ['generate', '--ou', 'x'],
      2,
      /^Unknown option '--ou'\. Did you mean `--out`\?\n\nUsage: npx bimdata-cloud-api generate /,
    ],
    [['generate', '--spec', 'api.yaml'], 2, /^Missing option: --out DIR/],
    [['generate'], 2, /^redocly\.yaml lists no `apis`\./],
    [['sandbox', '--spec', 'api.yaml', '--falt', 'x'], 2, /^Unknown option '--falt'\. Did you mean `--fault`\?\n/],
  ];

  test.each(takeSome(LINES, 3))('%j exits with %i.', async (args, code, text) => {
    const outcome = await bin(args);
    expect(outcome.code).toBe(code);
    expect(code ? outcome.stderr : outcome.stdout).toMatch(text);
    expect(code ? outcome.stdout : outcome.stderr).toBe('');
  });

  test('The program of the generator is the same, by its own name.', async () => {
    const name = 'bimdata-cloud-api-generator';
    expect((await runBin(name, [])).stdout).toMatch(/^Usage: npx bimdata-cloud-api-generator COMMAND /);
    expect((await runBin(name, ['help', 'diff'])).stdout).toMatch(/^Usage: npx bimdata-cloud-api-generator diff /);
    const { code, stderr } = await runBin(name, ['sandbox']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^Missing option: --spec FILE/)]);
  });

  test('Without the generator, it says how to get it, and the sandbox of the contracts works.', async () => {
    const outcome = await bin(['generate', '--spec', 'my api.yaml', '--out', 'client'], alone.folder);
    expect(outcome).toEqual({
      code: 1,
      stdout: '',
      stderr: `\`generate\` needs the package bimdata-cloud-api-generator, which is not installed. Install it in your project:

  npm install --save-dev bimdata-cloud-api-generator

Or run it once:

  npx bimdata-cloud-api-generator generate --spec "my api.yaml" --out client
`,
    });
    expect((await bin(['sandbox', '--spec', 'api.yaml'], alone.folder)).code).toBe(1);
    expect((await bin(['sandbox', '--contract', 'x'], alone.folder)).code).toBe(2);
  });

  test('The generator depends on what it imports, and on nothing else.', () => {
    const folder = path.join(both.folder, 'node_modules/bimdata-cloud-api-generator');
    const files = readdirSync(path.join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((name) => name.endsWith('.js') && !name.startsWith('site'));
    const { metafile } = buildSync({
      entryPoints: scripts.map((name) => path.join(folder, 'dist', name)),
      outdir: folder,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map(({ path: name }) => name),
    );
    const texts = scripts.map((name) => readFileSync(path.join(folder, 'dist', name), 'utf8'));
    const located = texts.flatMap((text) => [...text.matchAll(/\(import\.meta\.url\)(?:\.resolve)?\("([^"]+)"\)/g)]);
    const libraries = [...imported, ...located.map(([, name]) => name!)]
      .filter((name) => !isBuiltin(name))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0]);
    const { dependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      dependencies: object;
    };
    expect([...new Set(libraries)].toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });

  test('The package has what runs, what that reads, and declarations.', () => {
    const folder = path.join(both.folder, 'node_modules/bimdata-cloud-api-generator');
    expect(readdirSync(folder).toSorted()).toEqual(['README.md', 'dist', 'package.json']);
    const folders = ['chunks', 'emit', 'runtime', 'site', 'vendor'];
    const files = [
      'LICENSE',
      'LICENSES.txt',
      'cli.js',
      'generator.txt',
      'index.d.ts',
      'index.js',
      'program.js',
      'types.d.ts',
    ];
    expect(readdirSync(path.join(folder, 'dist')).toSorted()).toEqual([...files, ...folders].toSorted());
  });

  test('The reader of the output can end early.', async () => {
    const command = `"${path.join(both.folder, 'node_modules/.bin/bimdata-cloud-api')}" help diff`;
    const { code, stderr } = await run('sh', ['-c', `(sleep 1; ${command}; echo $? >&2) | true`]);
    expect([code, stderr]).toEqual([0, '0\n']);
  });

  test('The client alone installs no heavy package.', () => {
    const modules = path.join(alone.folder, 'node_modules');
    const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
    expect(names.toSorted()).toEqual([
      'bimdata-cloud-api',
      'oauth4webapi',
      'openapi-fetch',
      'openapi-typescript-helpers',
    ]);
    const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).map((name) =>
      statSync(path.join(modules, name)),
    );
    const bytes = files.reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
    console.log(`The client alone: ${names.length} packages, ${bytes} bytes`);
    expect(bytes).toBeLessThan(LARGEST_CLIENT);
  });
});

describe('the functions', () => {
  const SCRIPT = `import { generate, GeneratorError } from 'bimdata-cloud-api-generator';
const first = await generate({ spec: 'api.yaml', out: 'api/client', lint: 'minimal', include: ['path:/pets/*'], with: [] });
const again = await generate({ spec: 'api.yaml', out: 'api/client', check: true });
const refused = await generate({ spec: 'bad.yaml', out: 'api/bad' }).catch((error) => error);
const misused = await generate({ spec: 'api.yaml', out: 'api/bad', include: ['x'] }).catch((error) => error);
process.stdout.write(JSON.stringify({
  first,
  again: again.isChanged,
  refused: [refused instanceof GeneratorError, refused.name, refused.problems],
  misused: [misused instanceof TypeError, misused.message],
}));
`;

  test('They return what is written, throw what is wrong, and print nothing.', async () => {
    const { folder } = both;
    writeFileSync(path.join(folder, 'bad.yaml'), `${API}broken: [\n`);
    writeFileSync(path.join(folder, 'script.js'), SCRIPT);
    const { code, stdout, stderr } = await run(process.execPath, ['script.js'], { cwd: folder });
    expect([code, stderr]).toEqual([0, '']);
    const { first, again, refused, misused } = JSON.parse(stdout) as {
      first: { files: string[] };
      again: boolean;
      refused: unknown[];
      misused: unknown[];
    };
    expect(first).toMatchObject({
      isChanged: true,
      operations: { added: ['getPet GET /pets/{id}'], changed: [], removed: [] },
      problems: [],
    });
    const written = readdirSync(path.join(folder, 'api/client'));
    expect(first.files.map((file) => path.basename(file)).toSorted()).toEqual(written.toSorted());
    expect(again).toBe(false);
    const problem = {
      kind: 'error',
      file: expect.stringMatching(/^\/.*\/bad\.yaml$/),
      line: expect.any(Number),
      message: expect.any(String),
    };
    expect(refused).toMatchObject([true, 'GeneratorError', [problem]]);
    expect(misused).toEqual([true, expect.stringContaining('--include')]);
    expect(existsSync(path.join(folder, 'api/bad'))).toBe(false);
  });

  test('Their declarations need no others.', async () => {
    const { folder } = both;
    const text = `import { generate, type GenerateResult, GeneratorError } from 'bimdata-cloud-api-generator';
export const result: Promise<GenerateResult> = generate({ spec: 'api.yaml', out: 'client', with: ['msw'] });
export const first = (error: GeneratorError): number | undefined => error.problems[0]?.line;
// @ts-expect-error -- there is no such tool
void generate({ spec: 'api.yaml', out: 'client', with: ['swr'] });
`;
    writeFileSync(path.join(folder, 'types.ts'), text);
    const compilerOptions = { ...STRICT, module: 'NodeNext', noEmit: true, skipLibCheck: false, types: [] };
    const config = path.join(folder, 'types.json');
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ['types.ts'] }));
    expect(await tsc(7, ['-p', config])).toMatchObject({ code: 0, stdout: '' });
  });
});
