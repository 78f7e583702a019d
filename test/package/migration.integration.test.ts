/** Moving from BIMData's own package: its calls, and the uses of BIMData's own platform. */
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildModel } from '../../scripts/model/api.js';
import { listOperations, type OperationModel } from '../../scripts/model/types.js';
import {
  findOperation,
  resolve,
  type Document,
  type Parameter,
  type RequestBody,
  type Response,
} from '../../src/openapi/document.js';
import { listParameterNodes } from '../../src/openapi/parameters.js';
import { splitReadWrite } from '../../src/openapi/read-write.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { runWell, tsc } from '../support/command.js';
import { COMPILERS } from '../support/tier.js';
import { STRICT } from '../support/compiler-options.js';
import { installPackage, type Consumer } from '../support/packed.js';
import { PROJECT } from '../support/project.js';
import { sendJson, startServer, type Received } from '../support/server.js';

const OFFICIAL = '@bimdata/typescript-fetch-api-client';

const document = splitReadWrite(
  JSON.parse(readFileSync(path.join(PROJECT, 'generated/cloud-current/openapi.json'), 'utf8')) as Document,
);

const REPLACED = listOperations(buildModel(document).model).filter(({ replaces }) => replaces);

let consumer: Consumer;

beforeAll(() => {
  consumer = installPackage();
  symlinkSync(path.join(PROJECT, 'node_modules/@bimdata'), path.join(consumer.folder, 'node_modules/@bimdata'));
  for (const [file, text] of Object.entries(FILES)) writeFileSync(path.join(consumer.folder, file), text);
  // The declarations of the official package are of an older TypeScript.
  const compilerOptions = { ...STRICT, module: 'NodeNext', skipLibCheck: true, outDir: 'built' };
  writeFileSync(
    path.join(consumer.folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: Object.keys(FILES) }),
  );
});

afterAll(() => consumer.remove());

/** The arguments of a call with both packages, from the examples of the contract. */
interface Arguments {
  readonly before: string;
  readonly here: string;
}

function listArguments(operation: OperationModel): Arguments {
  const { pathItem, operation: node } = findOperation(document, operation);
  const parameters = listParameterNodes(document, pathItem, node).map(({ parameter }) => parameter);
  const write = (place: string): [string, string][] =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, example }: Parameter & { example?: unknown }) => [name, JSON.stringify(example)]);
  const [inPath, inQuery] = [write('path').map(([, text]) => text), write('query')];
  const content = resolve<RequestBody>(document, node.requestBody)?.content['application/json'] as
    { example?: unknown } | undefined;
  const body = content ? [JSON.stringify(content.example)] : [];
  const query = inQuery.length ? [`{ ${inQuery.map((entry) => entry.join(': ')).join(', ')} }`] : [];
  return {
    // The official package takes each query parameter as an argument.
    before: [...inPath, ...inQuery.map(([, text]) => text), ...body].join(', '),
    here: [...inPath, ...body, ...query].join(', '),
  };
}

/** Returns a program that makes each call with one package. */
function writeCalls(client: 'before' | 'here'): string {
  const calls = REPLACED.map((operation) => {
    const { id, methodName, replaces } = operation;
    const call = client === 'before' ? replaces!.call : `api.${methodName}`;
    return `  ${id}: () => ${call}(${listArguments(operation)[client]}),`;
  });
  const start =
    client === 'before'
      ? `import { CollaborationApi, Configuration } from '${OFFICIAL}';
const settings = { basePath: process.argv[2]!, apiKey: 'ApiKey key' };
const collaborationApi = new CollaborationApi(new Configuration(settings));`
      : `import { CloudApi } from 'bimdata-cloud-api/current';
const api = new CloudApi({ baseUrl: process.argv[2]!, apiKey: 'key' });`;
  return `declare const process: { readonly argv: readonly string[] };
${start}
const CALLS = {\n${calls.join('\n')}\n};
for (const call of Object.values(CALLS)) await call();\n`;
}

/** How the types of the two packages differ. */
const COMPARISON = `import type { CollaborationApi } from '${OFFICIAL}';
import { ApiError, type CloudApi } from 'bimdata-cloud-api/current';
export async function compare(official: CollaborationApi, api: CloudApi): Promise<unknown[]> {
  // Dates are texts.
  const before: Date = (await official.getCloud(42)).created_at;
  const here: string = (await api.getCloud(42)).created_at;
  // An ID can be a text of digits.
  // @ts-expect-error -- a number only
  void official.getCloud('42');
  void api.getCloud('42');
  // @ts-expect-error -- not a text of digits
  void api.getCloud('a');
  // The filters are the fields of an object.
  void official.getCloudUsers(42, undefined, undefined, '@example.org');
  void api.getCloudUsers(42, { email__endswith: '@example.org' });
  // Read-only fields are not in requests.
  // @ts-expect-error -- the service sets it
  void api.createCloud({ name: 'A', is_default: true });
  // Errors have a status and a typed body.
  const refused = await api.inviteCloudUser(42, { email: 'a@b.co', redirect_uri: 'https://a.co' }).result();
  const messages: string[] | undefined =
    !refused.ok && refused.error instanceof ApiError && refused.error.status === 400
      ? refused.error.body.already_exists
      : undefined;
  // A file is sent, and null removes it.
  void api.updateCloud(42, { image: new Blob([]) });
  void api.updateCloud(42, { image: null });
  return [before, here, messages];
}
`;

const PLATFORM = readFileSync(path.join(import.meta.dirname, 'consumers/platform.ts'), 'utf8');

const FILES = {
  'before.ts': writeCalls('before'),
  'here.ts': writeCalls('here'),
  'compare.ts': COMPARISON,
  'platform.ts': PLATFORM,
};

/** Runs the calls of one package against a server that responds with the examples; returns the requests. */
async function recordCalls(client: 'before' | 'here'): Promise<string[]> {
  const operations = REPLACED.map((operation) => {
    const pattern = operation.path.replaceAll(/\{\w+\}/g, String.raw`\d+`);
    const { operation: node } = findOperation(document, operation);
    const status = Object.keys(node.responses).find((key) => key.startsWith('2'))!;
    const content = resolve<Response>(document, node.responses[status])?.content?.['application/json'];
    return { method: operation.method, path: new RegExp(`^${pattern}(\\?|$)`), status: Number(status), content };
  });
  const server = await startServer((response, { method, url }) => {
    const { status, content } = operations.find((each) => each.method === method && each.path.test(url))!;
    if (content) sendJson(response, status, content.example);
    else response.writeHead(status).end();
  });
  await runWell(process.execPath, [`built/${client}.js`, server.url], { cwd: consumer.folder });
  return server.received.map(describeRequest);
}

function describeRequest({ method, url, headers, body }: Received): string {
  return [method, url, headers.authorization, headers['content-type'], body].filter(Boolean).join(' ');
}

describe("BIMData's own package", () => {
  test('The contract names the replaced calls, which are those of the official package.', () => {
    expect(REPLACED.length).toBeGreaterThanOrEqual(14);
    expect(existsSync(path.join(PROJECT, 'node_modules', OFFICIAL, 'package.json'))).toBe(true);
  });

  test.each(COMPILERS)(
    'Each call compiles with both packages, and the differences of the guide are those of the types, with TypeScript %i.',
    async (major) => {
      expect((await tsc(major, ['-p', consumer.folder])).stdout).toBe('');
    },
  );

  test('Each call sends the same request with both packages.', async () => {
    const [before, here] = [await recordCalls('before'), await recordCalls('here')];
    expect(before).toHaveLength(REPLACED.length);
    expect(here).toEqual(before);
  });
});

describe("BIMData's own platform", () => {
  test('Each of its uses is written without a cast or a raw fetch, and runs.', async () => {
    expect(PLATFORM).not.toMatch(/\bas\b(?! read)|\bany\b|fetch\(/);
    const sandbox = await startSandbox({ contract: 'cloud-current' });
    try {
      const session = `{ baseUrl: '${sandbox.url}', token: async () => '${sandbox.issueToken({ user: 1312 })}' }`;
      const program = `import { usePlatform } from './built/platform.js';\nconsole.log(JSON.stringify(await usePlatform(${session})));\n`;
      writeFileSync(path.join(consumer.folder, 'platform-main.js'), program);
      const output = await runWell(process.execPath, ['platform-main.js'], { cwd: consumer.folder });
      expect(JSON.parse(output)).toEqual([
        'clouds +1',
        'Site Q',
        'string',
        'null',
        'string',
        'grace@example.org',
        'Site Q: 1 members, 0 invitations',
        'BIMDATA_PLATFORM',
        'undefined',
        '404',
        '100',
        '2 members, then 1',
      ]);
    } finally {
      await sandbox.close();
    }
  });
});
