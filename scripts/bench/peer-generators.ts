/** Measures what a query, a handler and a validator of one operation add to a page, against other generators. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { operations } from '../../generated/cloud-current/index.js';
import { resolve, type Document, type PathItem, type Response } from '../../src/openapi/document.js';
import { capitalize } from '../lib/naming.js';
import { PACKAGE } from '../lib/paths.js';
import { installPackages, runTool } from './shell.js';
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

const CONTRACT = path.join(PACKAGE, 'generated/cloud-current/openapi.json');

const document = JSON.parse(readFileSync(CONTRACT, 'utf8')) as Document;

/** The operation that is measured: it reads one thing by its ID. */
const operation = Object.values(operations).find(
  ({ method, path: at }) => method === 'GET' && /^[^{]*\{\w+\}$/.test(at),
)!;
const { id, path: template } = operation;
const Id = capitalize(id);
const parameter = /\{(.*)\}/.exec(template)![1]!;
const success = resolve<Response>(
  document,
  resolve<PathItem>(document, document.paths![template]!)!.get!.responses['200']!,
)!;
const { schema, example } = success.content!['application/json']!;
const Schema = `${(schema as { readonly $ref: string }).$ref.split('/').at(-1)}Schema`;

/** Returns code that uses a name of a module. */
function use(what: string, module: string, how: string): string {
  return `import { ${what} } from '${module}';\nconsole.log(${what}${how});\n`;
}

/** The options of a call, as most generators take them. */
const PATH = `{ path: { ${parameter}: 7 } }`;

const HEY = {
  client: `import { client } from './HEY/client.gen';
client.setConfig({ baseUrl: 'https://api.example.org', auth: () => 'a' });
`,
  call: use(id, './HEY/sdk.gen', `(${PATH})`),
  query: use(`${id}Options`, './HEY/@tanstack/react-query.gen', `(${PATH})`),
  handler: use(`handle${Id}`, './HEY/msw.gen', '(GIVEN)'),
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
  call: use(id, 'OWN/functions.js', '(transport, 7)'),
  query: use(`${id}Options`, 'OWN/tanstack-query.js', '(transport, 7)'),
  handler: use(`mock${Id}`, 'OWN/msw.js', '()'),
  validator: use(Schema, 'OWN/validators.js', "['~standard'].validate(globalThis.given)"),
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

const VALIBOT = `import { parse } from 'valibot';\nimport { v${Id}Response } from './HEY/valibot.gen';\nconsole.log(parse(v${Id}Response, globalThis.given));\n`;

const ZOD = use(`z${Id}Response`, './HEY/zod.gen', '.parse(globalThis.given)');

const RESPONSE = `{ body: ${JSON.stringify(example)} }`;

const PEERS: readonly Generator[] = [
  useHeyApi('valibot', VALIBOT, RESPONSE),
  useHeyApi('valibot', VALIBOT),
  useHeyApi('zod', ZOD, RESPONSE),
  {
    name: 'orval',
    command: ['orval', '--config', 'orval.config.mjs'],
    client: '',
    call: use(id, './orval/api', '(7)'),
    query: use(`get${Id}QueryOptions`, './orval/api', '(7)'),
    handler: use(`get${Id}MockHandler`, './orval/api.msw', '()'),
    validator: use(`${Id}Response`, './orval/zod', '.parse(globalThis.given)'),
  },
  {
    name: 'Redocly',
    command: [
      'redocly',
      'generate-client',
      'api.json',
      '--output=redocly/client.ts',
      ...['typescript', 'zod', 'tanstack-query', 'mock'].map((generator) => `--generator=${generator}`),
    ],
    client: '',
    call: use(id, './redocly/client', `(${PATH})`),
    query: use(`${id}Options`, './redocly/client.tanstack', `(${PATH})`),
    handler: use(`${id}Handler`, './redocly/client.mocks', '()'),
    validator: use(Schema, './redocly/client.zod', '.parse(globalThis.given)'),
  },
  {
    name: 'openapi-react-query',
    command: ['openapi-typescript', 'api.json', '-o', 'schema.d.ts'],
    client: `import createFetchClient from 'openapi-fetch';
import type { paths } from './schema';
const client = createFetchClient<paths>({ baseUrl: 'https://api.example.org', headers: { Authorization: 'Bearer a' } });
`,
    call: `console.log(client.GET('${template}', { params: ${PATH} }));\n`,
    query: `import createClient from 'openapi-react-query';
console.log(createClient(client).queryOptions('get', '${template}', { params: ${PATH} }));
`,
  },
];

const ORVAL_CONFIG = `export default {
  api: { input: 'api.json', output: { target: 'orval/api.ts', client: 'react-query', httpClient: 'fetch', mock: true } },
  zod: { input: 'api.json', output: { target: 'orval/zod.ts', client: 'zod' } },
};
`;

/** Returns the size of a page, minified and compressed, in bytes. */
function measurePage(folder: string, contents: string): number {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    absWorkingDir: folder,
    alias: { OWN: path.join(PACKAGE, 'generated/cloud-current') },
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
  installPackages(folder, PACKAGES);
  writeFileSync(path.join(folder, 'orval.config.mjs'), ORVAL_CONFIG);
  copyFileSync(CONTRACT, path.join(folder, 'api.json'));
  for (const { command } of PEERS) runTool(folder, 'npx', ['--no-install', ...command]);

  const own = Object.entries(listPages(OWN)).map(([parts, page]) => [parts, measurePage(folder, page)] as const);
  for (const [parts, bytes] of own) {
    printHead(
      `Bytes of a page with ${parts} of ${operation.method} ${template}, minified, gzip; React, TanStack Query and MSW are not counted`,
    );
    const others = PEERS.flatMap((peer) => {
      const page = listPages(peer)[parts];
      return page === undefined || (isBare(peer.name) && !parts.includes('handler'))
        ? []
        : [[peer.name, measurePage(folder, page)] as const];
    });
    const least = Math.min(
      ...others.filter(([peer]) => /^(hey-api|orval)/.test(peer) && !isBare(peer)).map(([, size]) => size),
    );
    printRow(OWN.name, String(bytes), (bytes / least).toFixed(2), parts.includes(',') ? '1.00' : '');
    for (const [peer, size] of others) printRow(peer, String(size), (size / least).toFixed(2), '');
    if (parts.includes(',') && bytes > least) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
