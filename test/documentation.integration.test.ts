/** The documentation is correct: its code runs, and its tables and links match the project. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseYaml } from '@redocly/openapi-core';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../src/sandbox/index.js';
import { codeBlock, codeBlocks, type CodeBlock } from './support/code-blocks.js';
import { run, runWell, tsc } from './support/command.js';
import { COMPILERS } from './support/tier.js';
import { FROM_SOURCE } from './support/compiler-options.js';
import { readGuide } from './support/guides.js';
import { PROJECT, temporaryFolder } from './support/project.js';
import { redirectTo } from './support/redirect.js';

function read(name: string): string {
  return readFileSync(path.join(PROJECT, name), 'utf8');
}

const README = read('README.md');

const MANUAL = read('scripts/README.md');

/** The sources of the modules that the blocks import. */
const PACKAGE = {
  'bimdata-cloud-api': path.join(PROJECT, 'src/index.ts'),
  'bimdata-cloud-api/current/validators': path.join(PROJECT, 'generated/cloud-current/validators.ts'),
  'bimdata-cloud-api/current': path.join(PROJECT, 'src/current/index.ts'),
  'bimdata-cloud-api/fetch-client': path.join(PROJECT, 'src/fetch-client.ts'),
  'bimdata-cloud-api/functions': path.join(PROJECT, 'generated/cloud/functions.ts'),
  'bimdata-cloud-api/oauth': path.join(PROJECT, 'src/oauth.ts'),
  'bimdata-cloud-api/sandbox': path.join(PROJECT, 'src/sandbox/index.ts'),
  'bimdata-cloud-api/validators': path.join(PROJECT, 'generated/cloud/validators.ts'),
};

const { scripts, exports } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  exports: Record<string, { import: { types: string } }>;
};

function declarationsOf(name: string): string {
  return path.join(PROJECT, exports[name.replace('bimdata-cloud-api', '.')]!.import.types);
}

/** The sandbox's time while the blocks run. */
const NOW = '2026-01-01T00:00:00.000Z';

interface BlockRun {
  readonly output: string;
  /** The requests to the sandbox, with their statuses. */
  readonly requests: readonly string[];
}

/** Runs the code of `setUp` and then a block as a program. All its requests are redirected to a sandbox of today's service. */
async function runBlock(code: string, setUp = ''): Promise<BlockRun> {
  const folder = temporaryFolder();
  const requests: string[] = [];
  const log = (line: string): void => void requests.push(line.split('  ')[0]!);
  const sandbox = await startSandbox({ contract: 'cloud-current', clock: () => Date.parse(NOW), log });
  onTestFinished(() => sandbox.close());
  const redirect = path.join(folder, 'redirect.mjs');
  writeFileSync(redirect, redirectTo(sandbox.url) + setUp);
  const outfile = path.join(folder, 'block.mjs');
  await build({
    stdin: { contents: code, loader: 'ts', resolveDir: PROJECT },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    alias: PACKAGE,
  });
  const secrets = {
    BIMDATA_TOKEN: sandbox.issueToken({ user: 1312 }),
    BIMDATA_KEY: 'sandbox-ada',
    API_KEY: 'sandbox-ada',
    BIMDATA_CLIENT_ID: 'demo-app',
    BIMDATA_CLIENT_SECRET: 'demo-secret',
  };
  const env = { ...process.env, ...secrets };
  const output = await runWell(process.execPath, ['--import', pathToFileURL(redirect).href, outfile], { env });
  return { output, requests };
}

describe('README code', () => {
  test('Every TypeScript block compiles in strict mode.', async () => {
    const folder = temporaryFolder();
    const files = codeBlocks(README + MANUAL)
      .filter(({ language }) => language === 'ts')
      .map(({ name, code }) => {
        writeFileSync(path.join(folder, `${name}.ts`), code);
        return `${name}.ts`;
      });
    const compilerOptions = {
      ...FROM_SOURCE,
      types: ['node'],
      typeRoots: [path.join(PROJECT, 'node_modules/@types')],
      paths: {
        ...Object.fromEntries(Object.keys(PACKAGE).map((name) => [name, [declarationsOf(name)]])),
        'bimdata-cloud-api-generator': [path.join(PROJECT, 'scripts/dist/index.d.ts')],
      },
    };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    expect(files).toHaveLength(8);
    for (const major of COMPILERS) expect((await tsc(major, ['-p', folder])).stdout).toBe('');
  });

  test('The first call runs against the sandbox, and is short.', async () => {
    const code = codeBlock(README, 'first-call');
    expect(code.trim().split('\n').length).toBeLessThan(20);
    const { output, requests } = await runBlock(code);
    expect(output).toBe(`1315 ${NOW}\nada@example.org\n`);
    expect(requests.filter((line) => !line.startsWith('mail'))).toEqual([
      'POST /cloud → 201',
      'POST /cloud/1315/invitation → 201',
      'GET /cloud/1315/user → 200',
    ]);
  });

  test("The first call uses the sandbox's default address.", async () => {
    const [, url] = /baseUrl: '(.*?)'/.exec(codeBlock(README, 'first-call'))!;
    const { stdout } = await run(process.execPath, [
      path.join(PROJECT, 'dist/src/sandbox/cli.js'),
      'sandbox',
      '--help',
    ]);
    const [, port] = /--port.*default: (\d+)/.exec(stdout)!;
    const [, host] = /--host.*default: ([\d.]+)/.exec(stdout)!;
    expect(url).toBe(`http://${host}:${port}`);
  });

  test('The image block prints the output in its comments.', async () => {
    const code = codeBlock(README, 'image');
    const shown = [...code.matchAll(/; \/\/ (.*)$/gm)].map(([, text]) => text!);
    expect((await runBlock(code)).output.trim().split('\n')).toEqual(shown);
    expect(shown).toHaveLength(3);
  });

  test('The errors block prints the message in its comment.', async () => {
    const code = codeBlock(README, 'errors');
    const { output } = await runBlock(code);
    const shown = /error\.message\); \/\/ (.*)$/m.exec(code)![1]!;
    expect(output.trim().split('\n').at(-1)).toBe(shown);
    expect(output).toMatch(/^404 getCloud \{ detail: 'Not found\.' \} \w+/);
    expect(output).toMatch(/^curl -X GET 'https:.*authorization: ApiKey '"\$TOKEN"$/m);
  });

  test("The results block prints the field's messages.", async () => {
    expect((await runBlock(codeBlock(README, 'results'))).output).toBe('This field may not be blank.\n');
  });

  test('The client credentials block gets a token and uses it.', async () => {
    const { output, requests } = await runBlock(codeBlock(README, 'client-credentials'));
    expect(output).toBe('1\n');
    expect(requests).toEqual(['POST /auth/realms/bimdata/protocol/openid-connect/token → 200', 'GET /cloud → 200']);
  });

  test('The login block redirects the user, and completes the login when they return.', async () => {
    const code = codeBlock(README, 'login');
    const begin = `
    globalThis.sessionStorage = { getItem: () => null, setItem: (_, login) => console.log(login) };
    globalThis.location = { assign: (url) => console.log(url) };
  `;
    const begun = await runBlock(code, begin);
    const [saved, address] = begun.output.split('\n') as [string, string];
    const { state } = JSON.parse(saved) as { state: string };
    expect(new URL(address).searchParams.get('state')).toBe(state);
    expect(begun.requests).toEqual([]);

    // The sandbox has no login, so the token request is stubbed.
    const end = `
    globalThis.sessionStorage = { getItem: () => ${JSON.stringify(saved)}, removeItem: () => {} };
    globalThis.location = { href: 'http://localhost:5173/?code=c&state=${state}' };
    const toSandbox = globalThis.fetch;
    globalThis.fetch = (input, init) =>
      String(input).endsWith('/token')
        ? Promise.resolve(Response.json({ access_token: process.env.BIMDATA_TOKEN, token_type: 'Bearer' }))
        : toSandbox(input, init);
  `;
    const ended = await runBlock(code, end);
    expect(ended.output).toBe('1\n');
    expect(ended.requests).toEqual(['GET /cloud → 200']);
  });

  test('The sandbox block prints the output in its comments.', async () => {
    const code = codeBlock(README, 'test-sandbox');
    const shown = [...code.matchAll(/^console\.log.*?; \/\/ (.*)$/gm)].map(([, text]) =>
      text!.replace(/: a POST.*/, ''),
    );
    const { output, requests } = await runBlock(code, 'globalThis.fetch = send;');
    expect(output.trim().split('\n')).toEqual(shown);
    expect(shown).toHaveLength(3);
    expect(requests).toEqual([]);
  });

  test('The pagination block matches a paginated operation of the feature document.', () => {
    const { paths } = parseYaml(read('test/feature-document/document.yaml')) as {
      paths: Record<string, { get: object }>;
    };
    expect(paths['/cursor-pages']!.get).toMatchObject(parseYaml(codeBlock(MANUAL, 'pagination')) as object);
  });

  test('The block on 64-bit integers matches a schema of the feature document.', () => {
    const { components } = parseYaml(read('test/feature-document/document.yaml')) as {
      components: { schemas: Record<string, object> };
    };
    expect(components.schemas['BigId']).toEqual(parseYaml(codeBlock(MANUAL, 'int64')));
  });
});

describe('guides', () => {
  test('What the guide on logging logs has no credential, even if the service sends it back.', async () => {
    const [{ code }] = readGuide('logging', 'bimdata-cloud-api/current') as [CodeBlock];
    const reflect = `
    let count = 0;
    globalThis.fetch = async (request) => {
      const detail = 'No cloud for ' + request.headers.get('Authorization');
      count += 1;
      return Response.json({ detail }, { status: count === 1 ? 503 : 404, headers: { 'Retry-After': '0' } });
    };
  `;
    const { output } = await runBlock(code, reflect);
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ level, status, retries }) => [level, status, retries])).toEqual([
      ['debug', undefined, undefined],
      ['info', 503, 0],
      ['warn', undefined, undefined],
      ['debug', undefined, undefined],
      ['info', 404, 1],
      ['error', undefined, undefined],
    ]);
    expect(lines.at(-1)).toMatchObject({
      operation: 'getCloud',
      reason: expect.stringContaining('No cloud for ApiKey'),
    });
    expect(output).not.toContain('sandbox-ada');
  });
});

describe('tables and links', () => {
  test('The table of scripts lists every script except those that npm runs itself.', () => {
    const [, section = ''] = /^## Scripts\n([^]*?)\n## /m.exec(read('CONTRIBUTING.md')) ?? [];
    const listed = [...section.matchAll(/^\| `npm (?:run )?([\w:]+)`/gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(
      Object.keys(scripts)
        .filter((name) => !['prepack', 'prepare'].includes(name))
        .toSorted(),
    );
  });

  test('The README is short, and its tables fit on a screen.', () => {
    const lines = README.split('\n');
    expect(lines.length).toBeLessThan(260);
    expect(lines.filter((line) => line.startsWith('|') && line.length > 120)).toEqual([]);
  });

  test('The speed in the README is that of the last comparison with other generators.', () => {
    const [, ...claimed] =
      /the contract takes ([\d,]+) ms on Node 24, ([\d.]+) of the time of\s+openapi-typescript and\s+([\d.]+) of hey-api's\./.exec(
        README,
      )!;
    const [, section = ''] = /^## openapi\/cloud\.yaml, .*, Node 24\.[^]*?\n\n([^]*?)\n## /m.exec(
      read('scripts/bench/peers.md'),
    )!;
    const [, ...measured] = /^\| this project, `npm run generate` +\| +(\S+) \| +(\S+) \| +(\S+) \|/m.exec(section)!;
    expect(claimed).toEqual(measured);
  });

  test('The settings in the README, in the guide of the reference and in the code are the same.', () => {
    const [guide, options] = [read('openapi/guides/settings.md'), read('src/options.ts')];
    const rowsOf = (text: string): string[] => /^\| setting [^]*?\n\n/m.exec(text)![0].trim().split('\n');
    expect(rowsOf(guide)).toEqual(rowsOf(README));
    const fieldsOf = (name: string): string[] => {
      const [, body = ''] = new RegExp(`^export interface ${name}.*\\{\\n([^]*?)^\\}`, 'm').exec(options)!;
      return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, field]) => field!);
    };
    const settings = rowsOf(guide).flatMap((row) => /^\| `(\w+)`/.exec(row)?.[1] ?? []);
    const credentials = ['accessToken', 'apiKey'];
    expect(settings.toSorted()).toEqual([...credentials, ...fieldsOf('ClientSettings')].toSorted());
    const [, ofCall = ''] = /options for this call: (.*?)\./s.exec(guide)!;
    expect([...ofCall.matchAll(/`(\w+)`/g)].map(([, field]) => field).toSorted()).toEqual(
      fieldsOf('CallOptions').toSorted(),
    );
  });

  test('Every code block has a unique name, so that tests can find it.', () => {
    const names = codeBlocks(README + MANUAL)
      .filter(({ language }) => language !== 'text')
      .map(({ name }) => name);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'scripts/README.md'])(
    'Every file that %s names exists.',
    (name) => {
      const text = read(name);
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) =>
        path.join(path.dirname(name), link!),
      );
      const files = [...text.matchAll(/`((?:src|scripts|test|openapi|generated)\/[\w./-]+\.\w+)`/g)].map(
        ([, file]) => file!,
      );
      for (const file of [...links, ...files]) expect(existsSync(path.join(PROJECT, file)), file).toBe(true);
    },
  );
});

describe('changelog', () => {
  test('The changelog has the required headings.', () => {
    const headings = [...read('CHANGELOG.md').matchAll(/^(##+) (.*)$/gm)];
    expect(headings[0]![2]).toBe('[Unreleased]');
    for (const [, level, title] of headings) {
      const form =
        level === '##'
          ? /^\[(Unreleased|\d+\.\d+\.\d+)\]/
          : /^(Added|Changed|Deprecated|Removed|Fixed|Security|Migration)$/;
      expect(title).toMatch(form);
    }
  });
});
