/** Measures what a query, a handler and a validator of one operation add to a page, against other generators. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { makeLinesVisible } from '../../src/openapi/visible.js';
import { PROJECT } from '../lib/paths.js';
import { printHead, printRow } from './table.js';

/** What the generators and their code need, from the registry. Their code stands beside the versions that it is written for. */
const PACKAGES = [
  '@hey-api/openapi-ts@0.99.0',
  'orval@8.38.0',
  '@redocly/cli@2.77.0',
  'openapi-typescript@7.13.0',
  'openapi-fetch@0.17.0',
  'openapi-react-query@0.5.4',
  'typescript@5.9.3',
  'zod@4.6.7',
  'valibot@1.5.0',
  '@faker-js/faker@10.6.0',
];

/** What a page with a query or a handler has anyway. */
const EXTERNAL = ['react', '@tanstack/query-core', '@tanstack/react-query', 'msw'];

const CONTRACT = path.join(PROJECT, 'generated/cloud-current/openapi.json');

/** The contract's example of the response. hey-api's handler has no example, and responds with 501 unless it is given one. */
const EXAMPLE = JSON.stringify(
  (
    JSON.parse(readFileSync(CONTRACT, 'utf8')) as {
      components: { responses: { Cloud: { content: { 'application/json': { example: object } } } } };
    }
  ).components.responses.Cloud.content['application/json'].example,
);

const HEY = {
  client: `import { client } from './HEY/client.gen';
client.setConfig({ baseUrl: 'https://api.example.org', auth: () => 'a' });
`,
  call: "import { getCloud } from './HEY/sdk.gen';\nconsole.log(getCloud({ path: { id: 7 } }));\n",
  query:
    "import { getCloudOptions } from './HEY/@tanstack/react-query.gen';\nconsole.log(getCloudOptions({ path: { id: 7 } }));\n",
  handler: "import { handleGetCloud } from './HEY/msw.gen';\nconsole.log(handleGetCloud(GIVEN));\n",
};

/** A generator: the command that writes its code, and the code of a page by its parts. */
interface Generator {
  readonly name: string;
  readonly command: readonly string[];
  /** What creates the client, which calls and queries need. */
  readonly client: string;
  readonly call: string;
  readonly query: string;
  readonly handler?: string;
  readonly validator?: string;
}

const OWN: Generator = {
  name: 'this project',
  command: [],
  client: `import { connect } from 'OWN/functions.js';
const transport = connect({ baseUrl: 'https://api.example.org', accessToken: 'a' });
`,
  call: "import { getCloud } from 'OWN/functions.js';\nconsole.log(getCloud(transport, 7));\n",
  query: "import { getCloudOptions } from 'OWN/tanstack-query.js';\nconsole.log(getCloudOptions(transport, 7));\n",
  handler: "import { mockGetCloud } from 'OWN/msw.js';\nconsole.log(mockGetCloud());\n",
  validator:
    "import { CloudSchema } from 'OWN/validators.js';\nconsole.log(CloudSchema['~standard'].validate(globalThis.given));\n",
};

function useHeyApi(validator: 'zod' | 'valibot', check: string, response?: string): Generator {
  const folder = `hey-${validator}`;
  const plugins = ['@hey-api/client-fetch', '@hey-api/sdk', '@hey-api/typescript', '@tanstack/react-query', 'msw'];
  const given = response ?? '';
  const parts = Object.entries(HEY).map(([name, code]) => [name, code.replace('HEY', folder).replace('GIVEN', given)]);
  return {
    name: `hey-api, ${validator}${response ? '' : ', a handler of 501'}`,
    command: ['openapi-ts', '-i', 'api.json', '-o', folder, '-p', ...plugins, validator],
    ...(Object.fromEntries(parts) as typeof HEY),
    validator: check.replace('HEY', folder),
  };
}

const VALIBOT =
  "import { parse } from 'valibot';\nimport { vGetCloudResponse } from './HEY/valibot.gen';\nconsole.log(parse(vGetCloudResponse, globalThis.given));\n";

const ZOD =
  "import { zGetCloudResponse } from './HEY/zod.gen';\nconsole.log(zGetCloudResponse.parse(globalThis.given));\n";

const RESPONSE = `{ body: ${EXAMPLE} }`;

const PEERS: readonly Generator[] = [
  useHeyApi('valibot', VALIBOT, RESPONSE),
  useHeyApi('valibot', VALIBOT),
  useHeyApi('zod', ZOD, RESPONSE),
  {
    name: 'orval',
    command: ['orval', '--config', 'orval.config.mjs'],
    client: '',
    call: "import { getCloud } from './orval/api';\nconsole.log(getCloud(7));\n",
    query: "import { getGetCloudQueryOptions } from './orval/api';\nconsole.log(getGetCloudQueryOptions(7));\n",
    handler: "import { getGetCloudMockHandler } from './orval/api.msw';\nconsole.log(getGetCloudMockHandler());\n",
    validator:
      "import { GetCloudResponse } from './orval/zod';\nconsole.log(GetCloudResponse.parse(globalThis.given));\n",
  },
  {
    name: 'Redocly',
    command: [
      'redocly',
      'generate-client',
      'api.json',
      '--output=redocly/client.ts',
      ...['typescript', 'zod', 'tanstack-query', 'mock'].map((name) => `--generator=${name}`),
    ],
    client: '',
    call: "import { getCloud } from './redocly/client';\nconsole.log(getCloud({ path: { id: 7 } }));\n",
    query:
      "import { getCloudOptions } from './redocly/client.tanstack';\nconsole.log(getCloudOptions({ path: { id: 7 } }));\n",
    handler: "import { getCloudHandler } from './redocly/client.mocks';\nconsole.log(getCloudHandler());\n",
    validator:
      "import { CloudSchema } from './redocly/client.zod';\nconsole.log(CloudSchema.parse(globalThis.given));\n",
  },
  {
    name: 'openapi-react-query',
    command: ['openapi-typescript', 'api.json', '-o', 'schema.d.ts'],
    client: `import createFetchClient from 'openapi-fetch';
import type { paths } from './schema';
const client = createFetchClient<paths>({ baseUrl: 'https://api.example.org', headers: { Authorization: 'Bearer a' } });
`,
    call: "console.log(client.GET('/cloud/{id}', { params: { path: { id: 7 } } }));\n",
    query: `import createClient from 'openapi-react-query';
console.log(createClient(client).queryOptions('get', '/cloud/{id}', { params: { path: { id: 7 } } }));
`,
  },
];

const ORVAL_CONFIG = `export default {
  api: { input: 'api.json', output: { target: 'orval/api.ts', client: 'react-query', httpClient: 'fetch', mock: true } },
  zod: { input: 'api.json', output: { target: 'orval/zod.ts', client: 'zod' } },
};
`;

function run(cwd: string, command: string, args: readonly string[]): void {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(makeLinesVisible(`${command} ${args[0]} ended with ${status}: ${stdout}${stderr}`));
}

/** Returns the size of a page, minified and compressed, in bytes. */
function measurePage(folder: string, contents: string): number {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    absWorkingDir: folder,
    alias: { OWN: path.join(PROJECT, 'generated/cloud-current') },
    external: EXTERNAL,
    bundle: true,
    minify: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

/** Returns the pages of a generator by what is in them. */
function listPages({ client, call, query, handler = '', validator = '' }: Generator): Record<string, string> {
  return {
    'a call': client + call,
    'a query': client + query,
    ...(handler && { 'a handler': handler }),
    ...(validator && { 'a validator': validator }),
    ...(handler && validator && { 'a query, a handler and a validator': client + query + handler + validator }),
  };
}

/** Whether a generator is listed again, for a handler without a response. */
function isBare(name: string): boolean {
  return name.endsWith('501');
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(path.join(folder, 'orval.config.mjs'), ORVAL_CONFIG);
  copyFileSync(CONTRACT, path.join(folder, 'api.json'));
  run(folder, 'npm', ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', ...PACKAGES]);
  for (const { command } of PEERS) run(folder, 'npx', ['--no-install', ...command]);

  const own = Object.entries(listPages(OWN)).map(([name, page]) => [name, measurePage(folder, page)] as const);
  for (const [name, bytes] of own) {
    printHead(
      `Bytes of a page with ${name} of GET /cloud/{id}, minified, gzip; React, TanStack Query and MSW are not counted`,
    );
    const others = PEERS.flatMap((peer) => {
      const page = listPages(peer)[name];
      return page === undefined || (isBare(peer.name) && !name.includes('handler'))
        ? []
        : [[peer.name, measurePage(folder, page)] as const];
    });
    const least = Math.min(
      ...others.filter(([peer]) => /^(hey-api|orval)/.test(peer) && !isBare(peer)).map(([, size]) => size),
    );
    printRow(OWN.name, String(bytes), (bytes / least).toFixed(2), name.includes(',') ? '1.00' : '');
    for (const [peer, size] of others) printRow(peer, String(size), (size / least).toFixed(2), '');
    if (name.includes(',') && bytes > least) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
