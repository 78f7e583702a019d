/** The package in projects of more tools: type checkers in all their modes, bundlers, and package managers. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startSandbox, type SandboxOptions } from '../../src/sandbox/index.js';
import { begin, runWell, tsc } from '../support/command.js';
import type { CodeBlock } from '../support/code-blocks.js';
import { STRICT } from '../support/compiler-options.js';
import { CONTRACTS } from '../support/contract.js';
import { readGuide } from '../support/guides.js';
import { PACKED } from '../support/packed.js';
import { listen, sendJson, startServer } from '../support/server.js';
import { COMPILERS } from '../support/tier.js';
import { EXPECTED } from './toolchains/consumers/every-entry.js';
import { COMMONJS, callFrom, createProject, installTools, runSteps, type Tools } from './toolchains/project.js';

const PACKAGES = [
  '@types/node@20.19.43',
  'pnpm@10.34.8',
  'esbuild@0.28.2',
  'rollup@4.68.8',
  '@rollup/plugin-node-resolve@16.0.3',
  '@rollup/plugin-commonjs@29.0.3',
  'vite@8.4.0',
  'webpack@5.113.0',
  'parcel@2.16.4',
  'next@16.4.6',
  'react@19.2.0',
  'react-dom@19.2.0',
  'typescript@5.9.3',
  '@types/react@19.2.0',
  'undici@7.30.2',
  '@tanstack/react-query@5.108.4',
  'openapi-react-query@0.5.4',
  'openapi-msw@2.0.0',
  'msw@2.15.0',
  'jest@30.5.2',
  'jest-environment-jsdom@30.5.2',
];

const ES_MODULES = { ...COMMONJS, type: 'module' };

let tools: Tools;

beforeAll(async () => {
  tools = await installTools(PACKAGES);
}, 300_000);

afterAll(() => tools.remove());

describe('type checkers', () => {
  const LIBRARIES = { 'the DOM': STRICT.lib, 'only Node': ['ES2022'] };
  const MODES = [
    ['bundler', ES_MODULES, { module: 'esnext', moduleResolution: 'bundler' }],
    ['nodenext', ES_MODULES, { module: 'nodenext' }],
    ['nodenext, CommonJS', COMMONJS, { module: 'nodenext' }],
  ] as const;
  const CASES = COMPILERS.flatMap((major) =>
    MODES.flatMap(([mode, manifest, options]) =>
      Object.entries(LIBRARIES).map(
        ([library, lib]) => [major, mode, library, { major, manifest, options: { ...options, lib } }] as const,
      ),
    ),
  );

  test.for(CASES)('TypeScript %i accepts all declarations (%s) with the types of %s.', async ([, , , row], context) => {
    const options = { ...STRICT, skipLibCheck: false, noEmit: true, types: ['node'], ...row.options };
    const project = createProject(tools, context, {
      'package.json': row.manifest,
      'tsconfig.json': { compilerOptions: options, files: ['every-entry.ts'] },
      'every-entry.ts': 'every-entry.ts',
    });
    const { stdout } = await tsc(row.major, ['-p', '.'], { cwd: project });
    expect(stdout).toBe('');
  });
});

describe('bundlers', () => {
  const BUNDLERS = ['esbuild', 'rollup', 'vite', 'webpack', 'parcel'] as const;
  const OUTPUTS = { vite: 'built/bundle.mjs', parcel: 'built/bundle.js' } as const;

  /** Starts a server with one cloud, and resolves with its URL. */
  async function startCloud(): Promise<string> {
    const { url } = await startServer((response, request) => {
      const isThere = request.url === '/cloud/7';
      sendJson(response, isThere ? 200 : 404, isThere ? { id: 7, name: 'A cloud' } : { detail: 'Not found.' });
    });
    return url;
  }

  function outputOf(bundler: (typeof BUNDLERS)[number]): string {
    return (OUTPUTS as Partial<Record<string, string>>)[bundler] ?? 'built/bundle.cjs';
  }

  test.for(BUNDLERS)('A page that is bundled with %s makes its calls.', async (bundler, context) => {
    const script = `bundle-with-${bundler}.mjs`;
    const files = { 'package.json': ES_MODULES, [script]: script, 'bundle.js': 'page.js' };
    const project = createProject(tools, context, files);
    const url = await startCloud();
    const start = `globalThis.BASE_URL = '${url}'; import('./${outputOf(bundler)}');`;
    const { stdout, stderr } = await runSteps(project, [
      [script, './bundle.js', 'browser'],
      ['--input-type=module', '--eval', start],
    ]);
    expect(stdout + stderr).toContain('A cloud, true 404, login of app');
  });

  // Parcel takes CommonJS, of which it leaves nothing out.
  test.for(BUNDLERS.slice(0, -1))(
    'A page that is bundled with %s has the metadata of what it uses.',
    async (bundler, context) => {
      const script = `bundle-with-${bundler}.mjs`;
      const files = { 'package.json': ES_MODULES, [script]: script, 'bundle.js': 'metadata-page.js' };
      const project = createProject(tools, context, files);
      const { code, stdout, stderr } = await runSteps(project, [
        [script, './bundle.js', 'browser'],
        ['--input-type=module', '--eval', `import('./${outputOf(bundler)}')`],
      ]);
      expect({ code, stdout }, stderr).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/getCloud \/cloud\/\{id\}\n$/),
      });
      expect(readFileSync(path.join(project, outputOf(bundler)), 'utf8')).not.toContain('check-access');
    },
  );

  test('A page of Next.js makes its calls while it is built.', async (context) => {
    const project = createProject(tools, context, {
      'package.json': {},
      'server.json': { url: await startCloud() },
      'pages/index.js': 'next-page.js',
    });
    const { code, stdout, stderr } = await runSteps(project, [['../../node_modules/next/dist/bin/next', 'build']]);
    expect(code, stdout + stderr).toBe(0);
    expect(readFileSync(path.join(project, '.next/server/pages/index.html'), 'utf8')).toContain('A cloud, true 404');
  });

  // Parcel leaves packages out of what it builds for a server. Vite takes only ES modules.
  const SERVERS = [
    ...(['esbuild', 'rollup', 'vite', 'webpack'] as const).map((bundler) => [bundler, 'every-entry.ts'] as const),
    ...(['esbuild', 'rollup', 'webpack'] as const).map((bundler) => [bundler, 'every-entry.ts with require'] as const),
  ];

  test.for(SERVERS)('A server that %s bundles from %s makes its calls.', async ([bundler, source], context) => {
    const script = `bundle-with-${bundler}.mjs`;
    const file = source === 'every-entry.ts' ? 'every-entry.mjs' : 'every-entry.cjs';
    const project = createProject(tools, context, { 'package.json': COMMONJS, [script]: script, [file]: source });
    const steps = [[script, `./${file}`, 'node'], callFrom(outputOf(bundler))];
    const { stdout, stderr } = await runSteps(project, steps);
    expect(stdout + stderr).toContain(EXPECTED);
  });
});

describe('packages that build on openapi-fetch', () => {
  test.for(COMPILERS)(
    'openapi-react-query and openapi-msw take the client and its paths (TypeScript %i).',
    async (major, context) => {
      const options = { ...STRICT, module: 'nodenext', outDir: 'built', skipLibCheck: true };
      const project = createProject(tools, context, {
        'package.json': ES_MODULES,
        'tsconfig.json': { compilerOptions: options, files: ['ecosystem.ts'] },
        'ecosystem.ts': 'ecosystem.ts',
      });
      expect((await tsc(major, ['-p', '.'], { cwd: project })).stdout).toBe('');
      const { stdout, stderr } = await runSteps(project, [['built/ecosystem.js']]);
      // The client has retried the first query.
      expect(stderr + stdout).toBe("0 3 { detail: 'No cloud 7.' }\n");
    },
  );
});

describe('guides', () => {
  const NODES = ['20.19.0', '22.23.3', '24.21.0'];

  const HERE = 'bimdata-cloud-api/current';

  /** Starts a proxy that tunnels; returns its URL, and the credentials that it is given. */
  async function startProxy(): Promise<{ readonly url: string; readonly tunnels: (string | undefined)[] }> {
    const tunnels: (string | undefined)[] = [];
    const proxy = createServer((_, response) => response.writeHead(405).end());
    proxy.on('connect', ({ url, headers }, socket: Socket) => {
      tunnels.push(headers['proxy-authorization']);
      const target = connect(Number(new URL(`http://${url}`).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        target.pipe(socket).pipe(target);
      });
      for (const end of [socket, target]) end.on('error', () => undefined);
    });
    const url = await listen(proxy);
    onTestFinished(() => void proxy.close());
    return { url: url.replace('//', '//ada:secret@'), tunnels };
  }

  test.for(NODES)(
    'The client of the guide on proxies makes its calls through a proxy on Node.js %s.',
    async (version, context) => {
      const { url } = await startServer((response) => sendJson(response, 200, []));
      const proxy = await startProxy();
      const project = createProject(tools, context, { 'package.json': ES_MODULES });
      const [{ code: program }] = readGuide('proxies', HERE) as [CodeBlock];
      writeFileSync(path.join(project, 'main.js'), program);
      const redirect = `const send = fetch;
globalThis.fetch = (request, init) => send('${url}' + new URL(request.url).pathname, init);`;
      writeFileSync(path.join(project, 'redirect.js'), redirect);
      writeFileSync(path.join(project, 'plain.js'), program.replaceAll(/^.*(ProxyAgent).*\n/gm, ''));
      // A new Request would lose the dispatcher. So does what records the requests of tests.
      const environment = ['env', 'NODE_OPTIONS=', 'API_KEY=a-key-of-a-test'];
      const node = ['exec', '--yes', `--package=node@${version}`, '--', ...environment];
      const start = (settings: readonly string[], file: string): Promise<string> =>
        runWell('npm', [...node, ...settings, 'node', '--import', './redirect.js', file], { cwd: project });

      expect(await start([`HTTPS_PROXY=${proxy.url}`], 'main.js')).toBe('0\n');
      const secret = `Basic ${Buffer.from('ada:secret').toString('base64')}`;
      expect(proxy.tunnels).toEqual([secret]);

      const plain = ['NODE_USE_ENV_PROXY=1', `HTTP_PROXY=${proxy.url}`, 'NO_PROXY=', 'no_proxy='];
      expect(await start(plain, 'plain.js')).toBe('0\n');
      // Node.js 20 has no such variable.
      expect(proxy.tunnels).toEqual(version.startsWith('20') ? [secret] : [secret, secret]);
    },
  );

  test.for(CONTRACTS.map((contract) => [contract.name, contract] as const))(
    'The page and the route handler of the guide on Next.js run with the contract %s.',
    async ([, contract], context) => {
      const requests: string[] = [];
      const log = (line: string): void => void requests.push(line.split('  ')[0]!);
      const sandbox = await startSandbox({ contract: contract.name, log } as SandboxOptions);
      onTestFinished(() => sandbox.close());
      const project = createProject(tools, context, { 'package.json': {} });
      const files = readGuide('next', contract.module).flatMap(({ code }) => {
        const [, file] = /^\/\/ (\S+)\n/.exec(code) ?? [];
        return file === undefined ? [] : [[file, code] as const];
      });
      expect(files.map(([file]) => file)).toEqual(['app/clouds/page.tsx', 'app/api/clouds/[id]/route.ts']);
      const layout =
        'export default ({ children }: { children: React.ReactNode }) => <html><body>{children}</body></html>;\n';
      for (const [file, code] of [...files, ['app/layout.tsx', layout] as const]) {
        mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(project, file), code);
      }
      const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', API_KEY: 'sandbox-ada', API_URL: sandbox.url };
      const next = '../../node_modules/next/dist/bin/next';
      await runWell(process.execPath, [next, 'build'], { cwd: project, env });
      // The page is made while the site is built.
      expect(requests).toEqual(['GET /cloud → 200']);

      const server = begin(process.execPath, [next, 'start', '--port', '0'], { cwd: project, env, inGroup: true });
      onTestFinished(async () => void (await server.end('SIGKILL')));
      const [, site] = await server.until(/(http:\/\/localhost:\d+)[^]*Ready/);
      const read = async (file: string, token?: string): Promise<readonly [status: number, text: string]> => {
        const response = await fetch(`${site}${file}`, token ? { headers: { Authorization: `Bearer ${token}` } } : {});
        return [response.status, await response.text()];
      };
      for (let count = 0; count < 3; count += 1) {
        const [status, text] = await read('/clouds');
        expect([status, /<li>(.*?)<\/li>/.exec(text)?.[1], text.includes('sandbox-ada')]).toEqual([
          200,
          'Site A',
          false,
        ]);
      }
      expect(requests).toHaveLength(1);

      const token = sandbox.issueToken({ user: 1312 });
      expect(await read('/api/clouds/42')).toEqual([401, '{"detail":"Sign in first."}']);
      expect(await read('/api/clouds/42', token)).toEqual([200, expect.stringMatching(/^\{"id":42,.*"name":"Site A"/)]);
      expect(await read('/api/clouds/404', token)).toEqual([404, '{"detail":"Not found."}']);
      expect(await read('/api/clouds/42', 'forged')).toEqual([401, '{"detail":"The credential is unknown."}']);
      expect(requests.slice(1)).toEqual(['GET /cloud/42 → 200', 'GET /cloud/404 → 404', 'GET /cloud/42 → 401']);
      await sandbox.close();
      const [status, text] = await read('/api/clouds/42', token);
      expect([status, text]).toEqual([502, expect.stringContaining('getCloud failed')]);
      expect(text).not.toContain(token);
    },
  );
});

test('A call in the jsdom environment of Jest names what it lacks.', async (context) => {
  const project = createProject(tools, context, {
    'package.json': COMMONJS,
    'jest.config.json': { testEnvironment: 'jsdom' },
    'page.test.js': 'spec-in-jsdom.js',
  });
  const jest = ['../../node_modules/jest/bin/jest.js', '--ci', '--cacheDirectory=.cache'];
  const { stdout, stderr } = await runSteps(project, [jest]);
  expect(stdout + stderr).toContain('Tests:       1 passed, 1 total');
});

describe('package managers', () => {
  test('What pnpm installs makes its calls, from ES modules and from CommonJS.', async (context) => {
    // pnpm is strict only in a folder without others above it.
    const folder = mkdtempSync(path.join(tmpdir(), 'pnpm-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const tarball = readdirSync(PACKED).find((name) => name.endsWith('.tgz'))!;
    const project = createProject({ ...tools, folder }, context, {
      'package.json': { ...COMMONJS, dependencies: { 'bimdata-cloud-api': `file:${path.join(PACKED, tarball)}` } },
      'every-entry.mjs': 'every-entry.ts',
      'every-entry.cjs': 'every-entry.ts with require',
    });
    const pnpm = path.join(tools.folder, 'node_modules/pnpm/bin/pnpm.cjs');
    const install = [pnpm, 'install', '--store-dir', path.join(folder, 'store')];
    for (const file of ['every-entry.mjs', 'every-entry.cjs']) {
      const { stdout, stderr } = await runSteps(project, [install, callFrom(file)]);
      expect(stdout + stderr).toContain(EXPECTED);
    }
  });
});
