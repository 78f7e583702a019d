/** Every sample of the reference, and all code of its guides, compiles and runs unchanged. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Sample } from '../../../../scripts/site/samples/samples.js';
import { readApis } from '../../../../scripts/read/apis.js';
import { listMethodNames, resolve, type Document, type PathItem } from '../../../../src/openapi/document.js';
import { listParameterNodes } from '../../../../src/openapi/parameters.js';
import { startSandbox, type SandboxOptions } from '../../../../src/sandbox/index.js';
import { codeBlocks } from '../../../support/code-blocks.js';
import { buildSite, run, tsc, type Outcome } from '../../../support/command.js';
import { COMPILERS } from '../../../support/tier.js';
import { STRICT } from '../../../support/compiler-options.js';
import type { Located } from '../../../support/contract.js';
import { installPackage, type Consumer } from '../../../support/packed.js';
import { PROJECT } from '../../../support/project.js';
import { redirectTo } from '../../../support/redirect.js';

/** A contract with its reference. */
interface Reference {
  readonly name: string;
  /** The operations, by operationId. */
  readonly operations: ReadonlyMap<string, Located>;
  readonly server: string;
  /** Returns the document of the reference, once it is built. */
  readonly read: () => Document;
}

let consumer: Consumer;

/** The folder of the site. */
let site = '';

beforeAll(async () => {
  consumer = installPackage();
  // What guides use besides the package.
  for (const name of ['@tanstack', '@types', 'react']) {
    symlinkSync(path.join(PROJECT, 'node_modules', name), path.join(consumer.folder, 'node_modules', name));
  }
  site = path.join(consumer.folder, 'docs');
  await buildSite('--out', site);
});

afterAll(() => consumer.remove());

const APIS = await readApis();

const REFERENCES = APIS.map(({ name, out, site: folder }): Reference => {
  const document = readJson(path.join(out, 'openapi.json'));
  const file = path.join(path.relative(APIS[0]!.site, folder), 'openapi.json');
  return {
    name,
    operations: listOperations(document),
    server: document.servers![0]!.url,
    read: () => readJson(path.join(site, file)),
  };
});

function readJson(file: string): Document {
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

function listOperations(document: Document): ReadonlyMap<string, Located> {
  return new Map(
    Object.entries(document.paths!).flatMap(([template, item]) =>
      listMethodNames(item).map((method): [string, Located] => {
        const operation = resolve<PathItem>(document, item)![method]!;
        return [operation.operationId!, { method: method.toUpperCase(), path: template, operation }];
      }),
    ),
  );
}

function samplesOf({ operations, read }: Reference, id: string): Sample[] {
  const { path: template, method } = operations.get(id)!;
  const pathItem = read().paths![template] as Record<string, { 'x-codeSamples': Sample[] }>;
  return pathItem[method.toLowerCase()]!['x-codeSamples'];
}

function sourceOf(reference: Reference, id: string, label: string): string {
  return samplesOf(reference, id).find((sample) => sample.label === label)!.source;
}

/** Returns the code blocks of the guides in a language. */
function guideBlocks({ read }: Reference, language: string): string[] {
  return (read().tags ?? []).flatMap(({ description = '' }) =>
    codeBlocks(description).flatMap((block) => (block.language === language ? block.code : [])),
  );
}

interface Trial extends Outcome {
  /** The requests to the sandbox, with their statuses. */
  readonly requests: readonly string[];
}

/** The users of the sandbox by their API keys: an administrator of cloud 42, and a plain member of it. */
const ADMINISTRATOR = 'sandbox-ada';
const MEMBER = 'sandbox-ben';

/** Runs a program of the consumer, whose requests reach a new sandbox. */
async function tryOut(
  contract: string,
  key: string,
  start: (url: string, env: NodeJS.ProcessEnv) => Promise<Outcome>,
): Promise<Trial> {
  const requests: string[] = [];
  const options = { contract, log: (line: string) => void requests.push(line.split('  ')[0]!) };
  const sandbox = await startSandbox(options as SandboxOptions);
  onTestFinished(() => sandbox.close());
  const secrets = { API_KEY: key, CLIENT_ID: 'demo-app', CLIENT_SECRET: 'demo-secret' };
  const outcome = await start(sandbox.url, { ...process.env, ...secrets });
  return { ...outcome, requests: requests.filter((line) => !line.startsWith('mail')) };
}

let count = 0;

/** Runs a program in this process, with the packages that are installed for it. */
async function tryProgram(contract: string, source: string, loader: 'ts' | 'js', key = ADMINISTRATOR): Promise<Trial> {
  const { code } = await transform(source.replaceAll(ADMINISTRATOR, key), { loader, format: 'esm' });
  count += 1;
  const [program, redirect] = ['program', 'redirect'].map((name) =>
    path.join(consumer.folder, `${name}-${count}.mjs`),
  ) as [string, string];
  writeFileSync(program, code);
  return tryOut(contract, key, async (url, env) => {
    // A sandbox of the program itself is called where it is.
    writeFileSync(redirect, source.includes('startSandbox(') ? '' : redirectTo(url));
    const real = globalThis.fetch;
    const [stdout, stderr]: [string[], string[]] = [[], []];
    vi.spyOn(console, 'log').mockImplementation((...values) => void stdout.push(`${format(...values)}\n`));
    vi.spyOn(console, 'error').mockImplementation((...values) => void stderr.push(`${format(...values)}\n`));
    // A page whose user is about to sign in.
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
    vi.stubGlobal('location', { assign: (address: string) => console.log(address) });
    for (const name of ['API_KEY', 'CLIENT_ID', 'CLIENT_SECRET']) vi.stubEnv(name, env[name]);
    try {
      await import(pathToFileURL(redirect).href);
      await import(pathToFileURL(program).href);
      return { code: 0, stdout: stdout.join(''), stderr: stderr.join('') };
    } finally {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      vi.unstubAllGlobals();
      globalThis.fetch = real;
    }
  });
}

/** Runs a command in a shell whose curl sends it to a new sandbox, and fails if the response is an error. */
function tryCommand({ name, server }: Reference, source: string, key = ADMINISTRATOR): Promise<Trial> {
  const curl = `curl() {
    local words=()
    for word in "$@"; do words+=("\${word//"$SERVER"/"$SANDBOX"}"); done
    command curl --silent --show-error --fail-with-body "\${words[@]}"
  }`;
  return tryOut(name, key, (url, env) =>
    run('bash', ['-c', `${curl}\n${source}`], { env: { ...env, SERVER: server, SANDBOX: url } }),
  );
}

/** Returns the request of an operation's samples, with a status. */
function requestOf({ operations, read }: Reference, id: string, status: string): string {
  const { method, path: template, operation } = operations.get(id)!;
  const document = read();
  const pathItem = resolve<PathItem>(document, document.paths![template])!;
  const examples = listParameterNodes(document, pathItem, operation).map(({ parameter }) => parameter);
  const url = template.replaceAll(/\{(\w+)}/g, (_, name) =>
    String(examples.find((each) => each.name === name)!.example),
  );
  return `${method} ${url} → ${status}`;
}

/** What a sample must do: one request, which succeeds. */
function succeeded(reference: Reference, id: string): object {
  const { operation } = reference.operations.get(id)!;
  const status = Object.keys(operation.responses).find((code) => code.startsWith('2'))!;
  return { code: 0, stderr: '', requests: [requestOf(reference, id, status)] };
}

/** Whether the description of an operation says that a member without the role is refused. */
function isForAdministrators({ operations }: Reference, id: string): boolean {
  return operations.get(id)!.operation.description!.includes('Requires the administrator role in the cloud.');
}

/** What the code of the guides prints, by the name of the contract: for an administrator. */
const SHARED_START = [
  'Site B ada@example.org\n',
  '42 Site A\n',
  '1\n',
  'getClouds 200\n1\n',
  '1\n',
  expect.stringMatching(/^https:\/\/iam\.bimdata\.io\/.*&code_challenge_method=S256\n$/),
  '1 application/json\n',
  expect.stringMatching(/^404 getCloud .*: "Not found\."\ncurl -X GET .* 'authorization: ApiKey '"\$TOKEN"\n$/),
  'This field may not be blank.\n',
  '1\n',
  '1\n',
];
const SHARED_END = [
  'createCloud was not sent: body.name must have 1 or more characters\n',
  'name must have 1 or more characters\n',
  'again: getClouds\n1\ngrace@example.org\n',
  'Site A\n',
  // The route handler of Next.js runs in a project of Next.js: see toolchains.full.test.ts.
  '',
];
const LOG = expect.stringMatching(
  /^\{"level":"debug".*\}\n\{"level":"info","operation":"getCloud","status":404,.*\}\n\{"level":"error".*\}\n$/,
);
const IMAGE = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/sandbox\/image\/\d+\n$/);
const PRINTED: Readonly<Record<string, readonly unknown[]>> = {
  cloud: [...SHARED_START, LOG, 'Site A 1 of 2\n', ...SHARED_END],
  'cloud-current': [...SHARED_START, LOG, 'Site A 1 of 2\n', IMAGE, ...SHARED_END],
};

/** What is printed for a plain member instead. */
const FOR_MEMBER: ReadonlyMap<unknown, string> = new Map([
  ['Site B ada@example.org\n', 'Site B ben@example.org\n'],
  ['Site A 1 of 2\n', 'Site A lists its members to administrators only\n'],
]);

describe.each(REFERENCES)('$name', (reference) => {
  const { name, operations } = reference;
  const ids = [...operations.keys()];

  test('Every operation has a sample in TypeScript, one for curl and one for fetch.', () => {
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) {
      expect(samplesOf(reference, id).map(({ label }) => label)).toEqual(['TypeScript', 'curl', 'fetch']);
    }
  });

  test('The samples import the module of the contract, and no other of this package.', () => {
    const { module } = APIS.find((api) => api.name === name)!;
    for (const id of ids) expect(sourceOf(reference, id, 'TypeScript')).toContain(` from '${module}';\n`);
    const imports = guideBlocks(reference, 'ts')
      .join('\n')
      .match(/from 'bimdata-cloud-api[^']*'/g)!;
    expect(new Set(imports)).toContain(`from '${module}'`);
    const others = APIS.filter((api) => api.name !== name).map((api) => `from '${api.module}'`);
    expect(others.filter((other) => imports.includes(other))).toEqual([]);
  });

  test.each(COMPILERS)('TypeScript %d compiles all samples and guides in strict mode.', async (major) => {
    const sources = [...ids.map((id) => sourceOf(reference, id, 'TypeScript')), ...guideBlocks(reference, 'ts')];
    const components = guideBlocks(reference, 'tsx');
    const files = [...sources, ...components].map((source, index) => {
      const file = `${name}-${index}.${index < sources.length ? 'ts' : 'tsx'}`;
      writeFileSync(path.join(consumer.folder, file), source);
      return file;
    });
    // What Next.js adds to the options of fetch.
    const declared = 'interface RequestInit { next?: { revalidate?: number | false; tags?: string[] } }\n';
    writeFileSync(path.join(consumer.folder, 'next.d.ts'), declared);
    const compilerOptions = {
      ...STRICT,
      module: 'NodeNext',
      jsx: 'react-jsx',
      noEmit: true,
      noUnusedLocals: true,
      types: ['node'],
      typeRoots: [path.join(PROJECT, 'node_modules/@types')],
    };
    const config = path.join(consumer.folder, `${name}-${major}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions, files: [...files, 'next.d.ts'] }));
    expect((await tsc(major, ['-p', config])).stdout).toBe('');
    expect(files.length).toBeGreaterThan(ids.length + 4);
    expect(components.length).toBeGreaterThan(0);
  });

  test.each(ids)('The TypeScript sample of %s runs.', async (id) => {
    const trial = await tryProgram(name, sourceOf(reference, id, 'TypeScript'), 'ts');
    expect(trial).toMatchObject(succeeded(reference, id));
  });

  test.each(ids)('The fetch sample of %s runs.', async (id) => {
    const trial = await tryProgram(name, sourceOf(reference, id, 'fetch'), 'js');
    expect(trial).toMatchObject(succeeded(reference, id));
  });

  test.each(ids)('The curl sample of %s runs.', async (id) => {
    const trial = await tryCommand(reference, sourceOf(reference, id, 'curl'));
    expect(trial).toMatchObject(succeeded(reference, id));
  });

  const reserved = ids.filter((id) => isForAdministrators(reference, id));

  test.each(ids.filter((id) => !reserved.includes(id)))('The samples of %s run as a plain member, too.', async (id) => {
    const trials = [
      await tryCommand(reference, sourceOf(reference, id, 'curl'), MEMBER),
      await tryProgram(name, sourceOf(reference, id, 'TypeScript'), 'ts', MEMBER),
      await tryProgram(name, sourceOf(reference, id, 'fetch'), 'js', MEMBER),
    ];
    for (const trial of trials) expect(trial).toMatchObject(succeeded(reference, id));
  });

  test.each(reserved)('The samples of %s fail for a plain member with a 403, as its description says.', async (id) => {
    const { requests, stdout } = await tryCommand(reference, sourceOf(reference, id, 'curl'), MEMBER);
    expect(requests).toEqual([requestOf(reference, id, '403')]);
    expect(stdout).toContain('You do not have permission to perform this action.');
    expect(Object.keys(operations.get(id)!.operation.responses)).toContain('403');
    for (const [label, loader] of [
      ['TypeScript', 'ts'],
      ['fetch', 'js'],
    ] as const) {
      await expect(tryProgram(name, sourceOf(reference, id, label), loader, MEMBER)).rejects.toThrow('403');
    }
  });

  test('Some operations are for administrators, and some are not.', () => {
    expect(reserved).toContain('getCloudUsers');
    expect(reserved).not.toContain('getCloud');
  });

  test.each([ADMINISTRATOR, MEMBER])('All code of the guides runs as %s.', async (key) => {
    const outputs: string[] = [];
    for (const source of guideBlocks(reference, 'ts')) {
      const { code, stdout, stderr } = await tryProgram(name, source, 'ts', key);
      expect({ code, stderr }, source).toEqual({ code: 0, stderr: '' });
      outputs.push(stdout);
    }
    const printed = PRINTED[name]!;
    expect(outputs).toEqual(key === MEMBER ? printed.map((text) => FOR_MEMBER.get(text) ?? text) : printed);
    for (const command of guideBlocks(reference, 'sh')) {
      expect(command).toMatch(/^(npm install \S*bimdata-cloud-api\S*|npx bimdata-cloud-api sandbox --contract \S+)\n$/);
    }
  });
});
