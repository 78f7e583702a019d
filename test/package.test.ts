/** The package as a consumer gets it: packed, installed in an empty folder, type-checked and called. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWell, tsc } from './support/command.js';
import { STRICT } from './support/compiler-options.js';
import { contractOperations, successOf } from './support/contract.js';
import { PROJECT } from './support/project.js';
import { sendJson, startServer } from './support/server.js';

/** The compiler may instantiate this many types for a file that calls every operation. */
const MOST_INSTANTIATIONS = 1_000;

/** The bytes of a page that makes a client and calls one method, minified and compressed. */
const MOST_BYTES = 5_000;

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let consumer: string;
let packed: Packed;

beforeAll(async () => {
  consumer = mkdtempSync(path.join(tmpdir(), 'consumer-'));
  const output = await runWell('npm', ['pack', '--json', '--pack-destination', consumer], { cwd: PROJECT });
  packed = (JSON.parse(output.slice(output.indexOf('['))) as Packed[])[0]!;
  writeFileSync(path.join(consumer, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${packed.filename}`];
  await runWell('npm', install, { cwd: consumer });
});

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

const everyCall = readFileSync(path.join(import.meta.dirname, 'consumer/every-call.ts'), 'utf8');

const compilerOptions = {
  ...STRICT,
  module: 'NodeNext',
  skipLibCheck: false,
  outDir: 'built',
};

const check = async (major: 5 | 7, file: string, text: string, options: object = {}): Promise<string> => {
  writeFileSync(path.join(consumer, file), text);
  const config = path.join(consumer, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, files: [file] }));
  return (await tsc(major, ['-p', config, '--extendedDiagnostics'])).stdout;
};

const instantiations = (diagnostics: string): number => Number(/^Instantiations: +(\d+)/m.exec(diagnostics)![1]);

test('The package holds what a consumer needs, and nothing else.', () => {
  const names = packed.files.map(({ path: name }) => name);
  const outside = names.filter((name) => !/^dist\/(src|generated)\/[\w-]+\.(js|d\.ts|js\.map)$/.test(name));
  expect(outside.toSorted()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  for (const [, script] of names.join('\n').matchAll(/^(.*)\.js$/gm)) {
    expect(names).toContain(`${script}.d.ts`);
    expect(names).toContain(`${script}.js.map`);
  }
});

test('The one dependency is openapi-fetch.', () => {
  const { dependencies } = JSON.parse(
    readFileSync(path.join(consumer, 'node_modules/bimdata-cloud-api/package.json'), 'utf8'),
  ) as { dependencies: object };
  expect(Object.keys(dependencies)).toEqual(['openapi-fetch']);
});

test.each([5, 7] as const)(
  'A file that calls every operation compiles with TypeScript %i, and costs it little.',
  async (major) => {
    expect(await check(major, 'every-call.ts', everyCall)).not.toContain('error');
    const diagnostics = await check(major, 'every-call.ts', everyCall, { skipLibCheck: true, noEmit: true });
    expect(instantiations(diagnostics)).toBeLessThanOrEqual(MOST_INSTANTIATIONS);
  },
);

test.each([5, 7] as const)('A wrong call does not compile with TypeScript %i.', async (major) => {
  const wrong =
    "import { CloudApi } from 'bimdata-cloud-api';\nvoid new CloudApi().createCloud({ name: 'A', id: 1 });\n";
  expect(await check(major, 'wrong.ts', wrong, { noEmit: true })).toMatch(/wrong\.ts\(2,\d+\): error TS2353/);
});

test('The installed package makes every call.', async () => {
  await check(5, 'every-call.ts', everyCall);
  const byRequest = new Map(
    [...contractOperations].map(([id, { method, path: template }]) => {
      const url = template.replaceAll(/\{\w+\}/g, '7');
      return [`${method} ${url}`, successOf(id)] as const;
    }),
  );
  const server = await startServer((response, { method, url }) => {
    const { status, example } = byRequest.get(`${method} ${url}`)!;
    if (status === 204) response.writeHead(204).end();
    else sendJson(response, status, example);
  });
  const program = `import { everyCall } from './built/every-call.js';\nconsole.log(JSON.stringify(await everyCall('${server.url}')));\n`;
  writeFileSync(path.join(consumer, 'main.js'), program);
  const output = await runWell(process.execPath, ['main.js'], { cwd: consumer });
  expect(Object.keys(JSON.parse(output) as object).toSorted()).toEqual([...contractOperations.keys()].toSorted());
  expect(server.received).toHaveLength(contractOperations.size);
});

test('A page that calls one method is small.', async () => {
  const page =
    "import { CloudApi } from 'bimdata-cloud-api';\nnew CloudApi({ accessToken: 'a' }).getCloud(7).then(console.log);\n";
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: consumer },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  expect(gzipSync(outputFiles[0]!.contents, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
});

test('The runtime entry has what generated code imports, and loads without the generated client.', () => {
  const program = "console.log(Object.keys(await import('bimdata-cloud-api/runtime')).sort().join())";
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: consumer,
    encoding: 'utf8',
  });
  expect(output.trim()).toBe('ApiCall,ApiError,InvalidArgumentError,ResponseParseError,Transport');
});
