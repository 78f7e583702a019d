/** Every sample of the reference, and all code of its guides, compiles and runs unchanged. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Sample } from '../../../scripts/site/samples.js';
import type { Document } from '../../../src/openapi/document.js';
import { startSandbox } from '../../../src/sandbox/index.js';
import { codeBlocks } from '../../support/code-blocks.js';
import { buildSite, run, tsc, type Outcome } from '../../support/command.js';
import { COMPILERS } from '../../support/tier.js';
import { STRICT } from '../../support/compiler-options.js';
import { contract, contractOperations, successOf } from '../../support/contract.js';
import { installPackage, type Consumer } from '../../support/packed.js';
import { PROJECT } from '../../support/project.js';
import { redirectTo } from '../../support/redirect.js';

let consumer: Consumer;

let reference: Document;

beforeAll(async () => {
  consumer = installPackage();
  const out = path.join(consumer.folder, 'docs');
  await buildSite('--out', out);
  reference = JSON.parse(readFileSync(path.join(out, 'openapi.json'), 'utf8')) as Document;
});

afterAll(() => consumer.remove());

const IDS = [...contractOperations.keys()];

function samplesOf(id: string): Sample[] {
  const { path: template, method } = contractOperations.get(id)!;
  const pathItem = reference.paths![template] as Record<string, { 'x-codeSamples': Sample[] }>;
  return pathItem[method.toLowerCase()]!['x-codeSamples'];
}

function sourceOf(id: string, label: string): string {
  return samplesOf(id).find((sample) => sample.label === label)!.source;
}

/** Returns the code blocks of the guides in a language. */
function guideBlocks(language: string): string[] {
  return (contract.tags ?? []).flatMap(({ description = '' }) =>
    codeBlocks(description).flatMap((block) => (block.language === language ? block.code : [])),
  );
}

interface Trial extends Outcome {
  /** The requests to the sandbox, with their statuses. */
  readonly requests: readonly string[];
}

/** Runs a program of the consumer, whose requests reach a new sandbox. */
async function tryOut(start: (url: string, env: NodeJS.ProcessEnv) => Promise<Outcome>): Promise<Trial> {
  const requests: string[] = [];
  const sandbox = await startSandbox({ log: (line) => void requests.push(line.split('  ')[0]!) });
  onTestFinished(() => sandbox.close());
  const secrets = { API_KEY: 'sandbox-ada', CLIENT_ID: 'demo-app', CLIENT_SECRET: 'demo-secret' };
  const outcome = await start(sandbox.url, { ...process.env, ...secrets });
  return { ...outcome, requests: requests.filter((line) => !line.startsWith('mail')) };
}

let count = 0;

/** Runs a program in this process, with the packages that are installed for it. */
async function tryProgram(source: string, loader: 'ts' | 'js'): Promise<Trial> {
  const { code } = await transform(source, { loader, format: 'esm' });
  count += 1;
  const [program, redirect] = ['program', 'redirect'].map((name) =>
    path.join(consumer.folder, `${name}-${count}.mjs`),
  ) as [string, string];
  writeFileSync(program, code);
  return tryOut(async (url, env) => {
    writeFileSync(redirect, redirectTo(url));
    const real = globalThis.fetch;
    const [stdout, stderr]: [string[], string[]] = [[], []];
    vi.spyOn(console, 'log').mockImplementation((...values) => void stdout.push(`${format(...values)}\n`));
    vi.spyOn(console, 'error').mockImplementation((...values) => void stderr.push(`${format(...values)}\n`));
    for (const name of ['API_KEY', 'CLIENT_ID', 'CLIENT_SECRET']) vi.stubEnv(name, env[name]);
    try {
      await import(pathToFileURL(redirect).href);
      await import(pathToFileURL(program).href);
      return { code: 0, stdout: stdout.join(''), stderr: stderr.join('') };
    } finally {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      globalThis.fetch = real;
    }
  });
}

const SERVER = contract.servers![0]!.url;

/** Runs a command in a shell whose curl sends it to a new sandbox, and fails if the response is an error. */
function tryCommand(source: string): Promise<Trial> {
  const curl = `curl() {
    local words=()
    for word in "$@"; do words+=("\${word//"$SERVER"/"$SANDBOX"}"); done
    command curl --silent --show-error --fail-with-body "\${words[@]}"
  }`;
  return tryOut((url, env) => run('bash', ['-c', `${curl}\n${source}`], { env: { ...env, SERVER, SANDBOX: url } }));
}

/** What a sample must do: one request, which succeeds. */
function succeeded(id: string): object {
  const { method, path: template } = contractOperations.get(id)!;
  const url = template
    .replace('{cloud_pk}', '42')
    .replace('{id}', template.includes('invitation') ? '7' : template.includes('user') ? '1312' : '42');
  return { code: 0, stderr: '', requests: [`${method} ${url} → ${successOf(id).status}`] };
}

describe('types', () => {
  test('Every operation has a sample in TypeScript, one for curl and one for fetch.', () => {
    expect(IDS).toHaveLength(16);
    for (const id of IDS) expect(samplesOf(id).map(({ label }) => label)).toEqual(['TypeScript', 'curl', 'fetch']);
  });

  test.each(COMPILERS)('TypeScript %d compiles all samples and guides in strict mode.', async (major) => {
    const sources = [...IDS.map((id) => sourceOf(id, 'TypeScript')), ...guideBlocks('ts')];
    const files = sources.map((source, index) => {
      writeFileSync(path.join(consumer.folder, `sample-${index}.ts`), source);
      return `sample-${index}.ts`;
    });
    const compilerOptions = {
      ...STRICT,
      module: 'NodeNext',
      noEmit: true,
      noUnusedLocals: true,
      types: ['node'],
      typeRoots: [path.join(PROJECT, 'node_modules/@types')],
    };
    const config = path.join(consumer.folder, `samples-${major}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions, files }));
    expect((await tsc(major, ['-p', config])).stdout).toBe('');
    expect(files.length).toBeGreaterThan(20);
  });
});

describe('programs', () => {
  test.each(IDS)('The TypeScript sample of %s runs.', async (id) => {
    expect(await tryProgram(sourceOf(id, 'TypeScript'), 'ts')).toMatchObject(succeeded(id));
  });

  test.each(IDS)('The fetch sample of %s runs.', async (id) => {
    expect(await tryProgram(sourceOf(id, 'fetch'), 'js')).toMatchObject(succeeded(id));
  });

  test.each(IDS)('The curl sample of %s runs.', async (id) => {
    expect(await tryCommand(sourceOf(id, 'curl'))).toMatchObject(succeeded(id));
  });

  test('All code of the guides runs.', async () => {
    const outputs: string[] = [];
    for (const source of guideBlocks('ts')) {
      const { code, stdout, stderr } = await tryProgram(source, 'ts');
      expect({ code, stderr }, source).toEqual({ code: 0, stderr: '' });
      outputs.push(stdout);
    }
    expect(outputs).toEqual([
      'Site B ada@example.org\n',
      'Site A\n',
      '1\n',
      expect.stringMatching(/^404 getCloud .*: "Not found\."\n$/),
      'This field may not be blank.\n',
      '1\n',
      'Site A 1 of 2\n',
    ]);
    expect(guideBlocks('sh')).toEqual([
      expect.stringMatching(/^npm install \S*bimdata-cloud-api\S*\n$/),
      'npx bimdata-cloud-api sandbox\n',
    ]);
  });
});
