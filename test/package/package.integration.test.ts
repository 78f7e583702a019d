/** The package as a consumer gets it: packed, installed in an empty folder, type-checked and called. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listCalls, readRequest } from '../support/calls.js';
import { runWell, tsc } from '../support/command.js';
import { COMPILERS, takeSome } from '../support/tier.js';
import { STRICT } from '../support/compiler-options.js';
import { CONTRACTS, successOf } from '../support/contract.js';
import { installPackage, type Consumer } from '../support/packed.js';
import { PROJECT } from '../support/project.js';
import { sendJson, startServer } from '../support/server.js';
import { writeEveryCall } from './every-call.js';

/** The maximum number of type instantiations for a file that calls every operation. */
const MOST_INSTANTIATIONS = 1_000;

/** The maximum size of a page that creates a client and calls one method, minified and compressed, in bytes, by the entry. */
const MOST_BYTES = { 'bimdata-cloud-api': 5_850, 'bimdata-cloud-api/current': 6_000 } as const;

const PACKAGE = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { readonly exports: object };

let installed: Consumer;

let consumer: string;

beforeAll(() => {
  installed = installPackage();
  consumer = installed.folder;
});

afterAll(() => installed.remove());

const compilerOptions = {
  ...STRICT,
  module: 'NodeNext',
  skipLibCheck: false,
  outDir: 'built',
};

async function check(major: 5 | 7, file: string, text: string, options: object = {}): Promise<string> {
  writeFileSync(path.join(consumer, file), text);
  const config = path.join(consumer, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, files: [file] }));
  return (await tsc(major, ['-p', config, '--extendedDiagnostics'])).stdout;
}

function instantiations(diagnostics: string): number {
  return Number(/^Instantiations: +(\d+)/m.exec(diagnostics)![1]);
}

describe('contents', () => {
  test('The package contains only the files that a consumer needs.', () => {
    const names = installed.files;
    const outside = names.filter(
      (name) =>
        !/^dist\/(src|src\/(current|fetch-client|json|oauth|request|response|runtime|runtime\/validators)|generated\/[\w-]+)\/[\w-]+\.(js|d\.ts|js\.map)$/.test(
          name,
        ) && !/^dist\/cjs\/.+\.d\.ts$/.test(name),
    );
    const unnumbered = new Set(outside.map((name) => name.replace(/chunk-\w+/, 'chunk')));
    expect([...unnumbered].toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/cjs/LICENSES.txt',
      'dist/cjs/chunk.js',
      'dist/cjs/generated/cloud-current/functions.js',
      'dist/cjs/generated/cloud-current/metadata.js',
      'dist/cjs/generated/cloud-current/msw.js',
      'dist/cjs/generated/cloud-current/tanstack-query.js',
      'dist/cjs/generated/cloud-current/validators.js',
      'dist/cjs/generated/cloud/functions.js',
      'dist/cjs/generated/cloud/metadata.js',
      'dist/cjs/generated/cloud/msw.js',
      'dist/cjs/generated/cloud/tanstack-query.js',
      'dist/cjs/generated/cloud/validators.js',
      'dist/cjs/package.json',
      'dist/cjs/src/current/fetch-client.js',
      'dist/cjs/src/current/index.js',
      'dist/cjs/src/fetch-client.js',
      'dist/cjs/src/index.js',
      'dist/cjs/src/oauth.js',
      'dist/cjs/src/runtime.js',
      'dist/cjs/src/runtime/msw.js',
      'dist/cjs/src/runtime/tanstack-query.js',
      'dist/cjs/src/runtime/validators.js',
      'dist/cjs/src/sandbox/index.js',
      'dist/generated/cloud-current/openapi.json',
      'dist/generated/cloud/openapi.json',
      'dist/src/sandbox/cli.js',
      'dist/src/sandbox/index.d.ts',
      'dist/src/sandbox/index.js',
      'dist/src/sandbox/sandbox-error.d.ts',
      'dist/src/sandbox/seed-types.d.ts',
      'dist/src/sandbox/types.d.ts',
      'package.json',
    ]);
    for (const [, script] of names.join('\n').matchAll(/^(dist\/(?:src|generated\/[\w-]+)\/[\w-]+)\.js$/gm)) {
      expect(names).toContain(`${script}.d.ts`);
      expect(names).toContain(`${script}.js.map`);
    }
  });

  test('Both builds have the same declarations.', () => {
    const withoutFormat = (prefix: string): string[] =>
      installed.files
        .filter((name) => name.startsWith(prefix) && name.endsWith('.d.ts'))
        .map((name) => name.slice(prefix.length))
        .filter((name) => !name.startsWith('cjs/'))
        .toSorted();
    expect(withoutFormat('dist/cjs/')).toEqual(withoutFormat('dist/'));
  });

  test('The only dependencies are openapi-fetch and oauth4webapi.', () => {
    const { dependencies } = JSON.parse(
      readFileSync(path.join(consumer, 'node_modules/bimdata-cloud-api/package.json'), 'utf8'),
    ) as { dependencies: object };
    expect(Object.keys(dependencies)).toEqual(['oauth4webapi', 'openapi-fetch']);
  });
});

describe('client', () => {
  // A normal run takes each contract with another compiler.
  const trials = CONTRACTS.flatMap((contract, index) =>
    (index % 2 ? ([5, 7] as const) : ([7, 5] as const)).map((major) => ({ ...contract, major, contract })),
  );

  const empty = new Map<number, number>();

  test.each(takeSome(trials, 2))(
    'A file that calls every operation of $name compiles with TypeScript $major, within the limit of instantiations.',
    async ({ major, contract }) => {
      const count = async (text: string, skipLibCheck: boolean): Promise<number> => {
        const diagnostics = await check(major, 'every-call.ts', text, { noEmit: true, skipLibCheck });
        expect(diagnostics).not.toContain('error');
        return instantiations(diagnostics);
      };
      const everyCall = writeEveryCall(contract);
      expect(await count(everyCall, true)).toBeLessThanOrEqual(MOST_INSTANTIATIONS);
      // The declarations of the platform cost the most, whatever a file does.
      if (!empty.has(major)) empty.set(major, await count('export {};\n', false));
      const more = (await count(everyCall, false)) - empty.get(major)!;
      console.log(`${contract.name}: ${more} instantiations with TypeScript ${major}`);
      expect(more).toBeGreaterThan(0);
      expect(more).toBeLessThanOrEqual(MOST_INSTANTIATIONS);
    },
  );

  test.each(COMPILERS)('Options that a framework adds to fetch are typed by it, with TypeScript %i.', async (major) => {
    const page = `import { CloudApi } from 'bimdata-cloud-api';
declare global { interface RequestInit { next?: { revalidate?: number } } }
const api = new CloudApi({ apiKey: 'a', cache: 'no-store', dispatcher: {} });
void api.getClouds({ next: { revalidate: 5 }, credentials: 'include', priority: 'low', keepalive: true, mode: 'cors' });
// @ts-expect-error -- not what the framework takes
void api.getClouds({ next: { revalidate: '5' } });
// @ts-expect-error -- no option of fetch
void api.getClouds({ cached: true });
// @ts-expect-error -- redirects are never followed
void api.getClouds({ redirect: 'follow' });
`;
    expect(await check(major, 'options.ts', page, { noEmit: true })).not.toContain('error');
  });

  test.each(COMPILERS)('An invalid call does not compile with TypeScript %i.', async (major) => {
    const wrong =
      "import { CloudApi } from 'bimdata-cloud-api';\nvoid new CloudApi({ apiKey: 'a' }).createCloud({ name: 'A', id: 1 });\n";
    expect(await check(major, 'wrong.ts', wrong, { noEmit: true })).toMatch(/wrong\.ts\(2,\d+\): error TS2353/);
  });

  test.each(CONTRACTS)('The installed package makes every call of $name.', async (contract) => {
    await check(7, 'every-call.ts', writeEveryCall(contract));
    const calls = listCalls(contract);
    const server = await startServer((response, { method, url }) => {
      const { id } = calls.find(({ request }) => request.line === `${method} ${url.split('?')[0]}`)!;
      const { status, example } = successOf(id, contract);
      if (example === undefined) response.writeHead(status).end();
      else sendJson(response, status, example);
    });
    const program = `import { everyCall } from './built/every-call.js';\nconsole.log(JSON.stringify(await everyCall('${server.url}')));\n`;
    writeFileSync(path.join(consumer, 'main.js'), program);
    const output = await runWell(process.execPath, ['main.js'], { cwd: consumer });
    expect(Object.keys(JSON.parse(output) as object).toSorted()).toEqual([...contract.operations.keys()].toSorted());
    expect(server.received.map(readRequest)).toEqual(calls.map(({ request }) => request));
  });
});

const BASIC_PAGE =
  "import { CloudApi } from 'bimdata-cloud-api';\nnew CloudApi({ accessToken: 'a' }).getCloud(7).then(console.log);\n";

async function bundle(
  page: string,
  external: readonly string[] = [],
): Promise<{ text: string; inputs: string[]; bytes: number }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: page, resolveDir: consumer, loader: 'ts' },
    absWorkingDir: consumer,
    bundle: true,
    external: [...external],
    minify: true,
    metafile: true,
    format: 'esm',
    write: false,
  });
  const [{ contents, text }] = outputFiles as [(typeof outputFiles)[number]];
  const [{ inputs }] = Object.values(metafile.outputs) as [(typeof metafile.outputs)[string]];
  const used = Object.keys(inputs).filter((file) => inputs[file]!.bytesInOutput > 0);
  return { text, inputs: used, bytes: gzipSync(contents, { level: 9 }).length };
}

describe('bundle size', () => {
  test.each(Object.entries(MOST_BYTES))(
    'A page that calls one method of %s has at most %i bytes.',
    async (entry, most) => {
      const { bytes } = await bundle(BASIC_PAGE.replace('bimdata-cloud-api', entry));
      console.log(`${entry}: a page of ${bytes} bytes`);
      expect(bytes).toBeLessThanOrEqual(most);
    },
  );

  test.each([
    ['', 'cloud'],
    ['/current', 'cloud-current'],
  ])('A page with the entries of "%s" has only the contract %s.', async (entry, name) => {
    const { inputs } = await bundle(`import { CloudApi, CloudRole, operations } from 'bimdata-cloud-api${entry}';
import { createFetchClient } from 'bimdata-cloud-api${entry}/fetch-client';
import * as functions from 'bimdata-cloud-api${entry}/functions';
console.log(CloudApi, CloudRole, operations, createFetchClient, functions);
`);
    const contracts = inputs.flatMap((file) => /\/generated\/([^/]+)\//.exec(file)?.[1] ?? []);
    expect([...new Set(contracts)]).toEqual([name]);
  });

  test('A page contains no unused code.', async () => {
    const { inputs, text } = await bundle(BASIC_PAGE);
    const parts = inputs.map((file) => file.replace('node_modules/bimdata-cloud-api/dist/', ''));
    expect(parts.toSorted()).toEqual([
      '<stdin>',
      'generated/cloud/cloud-api.js',
      'generated/cloud/operations.js',
      'node_modules/openapi-fetch/dist/index.mjs',
      'src/api-call.js',
      'src/attempt.js',
      'src/auth.js',
      'src/connection.js',
      'src/decode.js',
      'src/errors.js',
      'src/redact.js',
      'src/request/openapi-fetch.js',
      'src/request/path.js',
      'src/retry.js',
      'src/task.js',
      'src/transport.js',
      'src/url.js',
    ]);
    // The table of operations, the OAuth endpoints, the enums, curl.
    expect(text).not.toMatch(/cloud:manage|openid-connect|Admin|data-raw/);
  });

  test('A page with a handler for msw has the examples of its operation, and nothing else.', async () => {
    const page = "import { mockGetCloud } from 'bimdata-cloud-api/msw';\nconsole.log(mockGetCloud());\n";
    const { bytes, inputs, text } = await bundle(page, ['msw']);
    console.log(`A page with a handler for msw has ${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(1_000);
    expect(inputs.map((file) => path.basename(file))).toEqual(['msw.js', 'msw.js', '<stdin>']);
    expect(text).toContain('Site A');
    // An example of other operations.
    expect(text).not.toMatch(/invitation|POST|This field is required/);
  });

  test('A page with a query has little more than its call, and nothing of TanStack.', async () => {
    const pageOf = (entry: string, name: string): string => `import { connect } from 'bimdata-cloud-api/functions';
import { ${name} } from 'bimdata-cloud-api/${entry}';
console.log(${name}(connect({ apiKey: 'key' }), 7));
`;
    const [call, query] = [
      await bundle(pageOf('functions', 'getCloud')),
      await bundle(pageOf('tanstack-query', 'getCloudOptions')),
    ];
    console.log(`A query adds ${query.bytes - call.bytes} bytes to the page of its call`);
    expect(query.bytes - call.bytes).toBeLessThanOrEqual(200);
    expect(query.inputs.filter((file) => !call.inputs.includes(file)).map((file) => path.basename(file))).toEqual([
      'tanstack-query.js',
      'tanstack-query.js',
    ]);
    expect(query.text).not.toContain('getClouds');
  });

  test.each([
    ['an enum', "import { CloudRole } from 'bimdata-cloud-api';\nconsole.log(CloudRole.Admin);\n", 200],
    ['an error class', "import { ApiError } from 'bimdata-cloud-api';\nconsole.log(ApiError);\n", 1_000],
  ])('A page that uses only %s does not contain the client.', async (_, page, bytes) => {
    const built = await bundle(page);
    expect(built.text).not.toMatch(/GET|fetch/);
    expect(built.bytes).toBeLessThanOrEqual(bytes);
  });
});

describe('optional peers', () => {
  /** The entries, except the sandbox, which needs the types of Node, and files. */
  const ENTRIES = Object.keys(PACKAGE.exports)
    .filter((name) => !/sandbox|json$/.test(name))
    .map((name) => path.posix.join('bimdata-cloud-api', name));

  test('Entries that need none compile and load where none is installed.', async () => {
    const without = (pattern: RegExp): string[] => ENTRIES.filter((name) => !pattern.test(name));
    const typed = without(/msw|tanstack/);
    expect(typed.length).toBeGreaterThan(10);
    const text = typed.map((name, index) => `export * as entry${index} from '${name}';\n`).join('');
    for (const major of COMPILERS) expect(await check(major, 'typed.ts', text)).not.toContain('error');
    const loaded = JSON.stringify(without(/msw/));
    const program = `import { createRequire } from 'node:module';
const require = createRequire('${consumer}/program.js');
for (const name of ${loaded}) if (!Object.keys(await import(name)).length || !Object.keys(require(name)).length) throw new Error(name);
`;
    await runWell(process.execPath, ['--input-type=module', '-e', program], { cwd: consumer });
  });
});

describe('other entries', () => {
  const IDS = "console.log(operations.getCloud.id, operations['createCloud'].path);\n";

  test.each([
    ['the entry', `import * as operations from 'bimdata-cloud-api/current/operations';\n${IDS}`],
    [
      'names of the entry',
      "import { createCloud, getCloud } from 'bimdata-cloud-api/current/operations';\nconsole.log(getCloud.id, createCloud.path);\n",
    ],
  ])('A page that uses the metadata of two operations by %s has no more of the table.', async (_, page) => {
    const { inputs, text } = await bundle(page);
    expect(inputs.filter((file) => !file.endsWith('/metadata.js'))).toEqual(['<stdin>']);
    expect(text).toContain('"/cloud/{id}"');
    expect(text).not.toMatch(/DELETE|check-access|invitation/);
    for (const major of COMPILERS) expect(await check(major, 'ids.ts', page)).not.toContain('error');
    expect(await runWell(process.execPath, ['built/ids.js'], { cwd: consumer })).toBe('getCloud /cloud\n');
  });

  test('The contracts can be imported, required and typed.', async () => {
    const program = `import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import document from 'bimdata-cloud-api/openapi.json' with { type: 'json' };
import today from 'bimdata-cloud-api/current/openapi.json' with { type: 'json' };
const require = createRequire(import.meta.url);
const same: boolean[] = [
  isDeepStrictEqual(document, require('bimdata-cloud-api/openapi.json')),
  isDeepStrictEqual(today, require('bimdata-cloud-api/current/openapi.json')),
];
const { operationId }: { operationId: string } = today.paths['/cloud/{id}'].get;
// @ts-expect-error -- the service of today does not have it
void today.paths['/cloud/{id}'].put;
console.log(JSON.stringify({ same, operationId, document, today }));
`;
    const options = {
      resolveJsonModule: true,
      types: ['node'],
      typeRoots: [path.join(PROJECT, 'node_modules/@types')],
    };
    for (const major of COMPILERS) expect(await check(major, 'contracts.ts', program, options)).not.toContain('error');
    const output = await runWell(process.execPath, ['built/contracts.js'], { cwd: consumer });
    const [document, today] = ['cloud', 'cloud-current'].map((name): unknown =>
      JSON.parse(readFileSync(path.join(PROJECT, 'generated', name, 'openapi.json'), 'utf8')),
    );
    expect(JSON.parse(output)).toEqual({ same: [true, true], operationId: 'getCloud', document, today });
  });

  test('The OAuth entry compiles, and only pages that use it contain oauth4webapi.', async () => {
    const page = `import { CloudApi } from 'bimdata-cloud-api';
import { clientCredentials, type TokenSource } from 'bimdata-cloud-api/oauth';
const accessToken: TokenSource = clientCredentials({ clientId: 'a', clientSecret: 'b' });
new CloudApi({ accessToken }).getCloud(7).then(console.log, console.error);
`;
    for (const major of COMPILERS) {
      expect(await check(major, 'oauth.ts', page, { noEmit: true })).not.toContain('error');
    }
    const files = async (text: string): Promise<string> => (await bundle(text)).inputs.join();
    expect(await files(page)).toContain('oauth4webapi');
    expect(await files(BASIC_PAGE)).not.toContain('oauth');
  });

  test('The runtime entry exports what generated code imports, and loads without the generated client.', () => {
    const program = "console.log(Object.keys(await import('bimdata-cloud-api/runtime')).sort().join())";
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: consumer,
      encoding: 'utf8',
    });
    expect(output.trim()).toBe(
      'ApiError,CallError,ConnectionError,InvalidArgumentError,ResponseParseError,TimeoutError,addParameters,addQuery,anonymous,atServer,' +
        'basic,blob,byContentType,createTransport,events,formBody,hasFile,idempotencyKey,inCookie,inQuery,int64,jsonBody,jsonOrForm,lines,multipartBody,' +
        'nextByLink,nextByPointer,optionalJson,paged,plainBody,serializeParameters,stylePath,text,textEvents,toCurl,tunes,unread',
    );
  });
});

describe('both builds', () => {
  const FAILURES = {
    ApiError: 'ApiError CallError',
    ConnectionError: 'CallError ConnectionError',
    TimeoutError: 'CallError ConnectionError TimeoutError',
    ResponseParseError: 'CallError ResponseParseError',
    InvalidArgumentError: 'InvalidArgumentError',
    Error: 'none',
  };

  test('An error of either build is an instance of the classes of both, in one process.', async () => {
    const { url } = await startServer((response, request) => {
      if (request.url === '/cloud/404') sendJson(response, 404, { detail: 'Not found.' });
      else if (request.url === '/cloud/1') response.destroy();
      else if (request.url === '/cloud/3') response.end('not JSON');
      // It never responds to others.
    });
    cpSync(path.join(import.meta.dirname, 'toolchains/consumers/both-builds.mjs'), path.join(consumer, 'both.mjs'));
    const output = await runWell(process.execPath, ['both.mjs', url], { cwd: consumer });
    const builds = ['imported', 'required'];
    const expected = builds.flatMap((from) =>
      Object.entries(FAILURES).flatMap(([failure, classes]) =>
        builds.map((to) => `${failure} ${from}, classes ${to}: ${classes}`),
      ),
    );
    expect(output.trimEnd().split('\n')).toEqual(expected);
  });
});

describe('sandbox', () => {
  test('The sandbox entry compiles and runs without further packages.', async () => {
    const program = `import { CloudApi } from 'bimdata-cloud-api';
import { SandboxError, startSandbox, type Sandbox, type SandboxOptions } from 'bimdata-cloud-api/sandbox';
const options: SandboxOptions = { clock: () => 0, fault: ({ operation }) => operation === 'getCloud' ? { status: 503 } : undefined };
const sandbox: Sandbox = await startSandbox(options);
const api = new CloudApi({ baseUrl: sandbox.url, accessToken: sandbox.issueToken({ user: 1312 }) });
console.log((await api.updateCloud(42, { name: 'B' })).updated_at, sandbox.state().clouds[0]!.name);
await startSandbox({ port: Number(new URL(sandbox.url).port) }).catch((error) => console.log(error instanceof SandboxError));
await sandbox.close();
`;
    for (const major of COMPILERS) expect(await check(major, 'sandbox.ts', program)).not.toContain('error');
    const output = await runWell(process.execPath, ['built/sandbox.js'], { cwd: consumer });
    expect(output).toBe('1970-01-01T00:00:00.000Z B\ntrue\n');
  });

  test('The package contains the licenses of the libraries bundled in it.', () => {
    const folder = path.join(consumer, 'node_modules/bimdata-cloud-api/dist/cjs');
    const licenses = readFileSync(path.join(folder, 'LICENSES.txt'), 'utf8');
    const names = [...licenses.matchAll(/^(\S+) \d+\.\d+\.\d+ \(([\w-]+)\)$/gm)].map(([, name, license]) => [
      name,
      license,
    ]);
    expect(names.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'ajv',
        'ajv-formats',
        'fast-uri',
        'find-my-way',
        'jsonc-parser',
        'oauth4webapi',
        'openapi-fetch',
      ]),
    );
    expect([...new Set(names.map(([, license]) => license))].toSorted()).toEqual(['BSD-3-Clause', 'MIT']);
    expect(licenses.match(/copyright/gi)!.length).toBeGreaterThanOrEqual(names.length);
  });

  test('The command starts from the installed package.', async () => {
    const output = await runWell('npx', ['--no-install', 'bimdata-cloud-api', '--version'], { cwd: consumer });
    expect(output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
