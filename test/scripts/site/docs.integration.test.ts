/** The reference site as files: what is in them, how releases are kept, what bad input is answered with. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { formatOperationAnchor, formatSchemaAnchor, formatTagAnchor } from '../../../scripts/model/anchor.js';
import { finishPage, formatVersionNote, addReload } from '../../../scripts/site/page.js';
import { formatTable } from '../../../scripts/lib/markdown-table.js';
import { serveSite } from '../../../scripts/site/serve.js';
import { buildSite, generate, generateSite, runWell } from '../../support/command.js';
import { contract, contractOperations } from '../../support/contract.js';
import { MINIMAL, writeDocument, writeVersion } from '../../support/documents.js';
import { formatPath } from '../../../scripts/lib/paths.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';
import { startServer } from '../../support/server.js';

const site = path.join(PROJECT, 'dist/docs');

function read(name: string, folder = site): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

beforeAll(() => buildSite());

describe('files', () => {
  test('The site is a page, the same as Markdown, llms.txt and the document.', () => {
    expect(
      readdirSync(site)
        .filter((name) => !name.startsWith('v'))
        .toSorted(),
    ).toEqual(['cloud.md', 'index.html', 'llms.txt', 'openapi.json']);
  });

  test('The page names itself, and nothing on it is the vendor’s.', () => {
    const page = read('index.html');
    expect(page).toContain('<title>BIMData Cloud API</title>');
    expect(page).toContain(`<meta name="description" content="Clouds, their members and their invitations`);
    expect(page).toMatch(/^<!doctype html>\n/);
    for (const word of ['API docs by', 'cdn.redoc.ly', 'redocly logo']) expect(page).not.toContain(word);
  });

  test('The page is hardly heavier than what Redocly makes of the same document by itself.', async () => {
    const folder = temporaryFolder();
    const cli = path.join(PROJECT, 'node_modules/@redocly/cli/bin/cli.js');
    const args = ['build-docs', path.join(site, 'openapi.json'), '--inlineBundle', '-o', 'default.html'];
    await runWell(process.execPath, [cli, ...args], { cwd: folder });
    expect(statSync(path.join(site, 'index.html')).size).toBeLessThan(
      1.1 * statSync(path.join(folder, 'default.html')).size,
    );
  });

  const referenceUrl = (contract.info as unknown as Record<string, string>)['x-reference-url']!;

  test('The comment of each method links to its operation, and each operation names its method.', () => {
    const code = readFileSync(path.join(PROJECT, 'generated/cloud-api.ts'), 'utf8');
    const links = [...code.matchAll(/@see \{@link (\S+) \| Reference\}\n(?: {3}\* @.*\n)*? {3}\*\/\n {2}(\w+)\(/g)];
    const operations = [...contractOperations].map(([id]) => [referenceUrl + formatOperationAnchor('cloud', id), id]);
    expect(links.map(([, url, method]) => [url, method])).toEqual(operations);

    const reference = JSON.parse(read('openapi.json')) as typeof contract;
    for (const [id, { path: template, method }] of contractOperations) {
      const pathItem = reference.paths![template] as Record<string, { description: string }>;
      expect(pathItem[method.toLowerCase()]!.description).toMatch(new RegExp(`Client: \`CloudApi\\.${id}\\(.*\\)\`$`));
    }
  });

  test('No link of the Markdown is dead, and no operation, schema or guide is an orphan.', () => {
    const text = read('cloud.md');
    const targets = new Set([...text.matchAll(/<a id="(.*?)"><\/a>/g)].map(([, id]) => `#${id}`));
    const links = [...`${text}${read('llms.txt')}`.matchAll(/\]\((?:cloud\.md)?(#.*?)\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !targets.has(link))).toEqual([]);
    const wanted = [
      ...[...contractOperations.keys()].map((id) => formatOperationAnchor('cloud', id)),
      ...Object.keys(contract.components!.schemas!).map(formatSchemaAnchor),
      ...contract.tags!.map(({ name }) => formatTagAnchor(name)),
    ];
    expect(targets).toEqual(new Set([...wanted, '#/schemas']));
    // Every operation and every guide is found from llms.txt, every schema from an operation or another schema.
    const linked = new Set(links);
    expect(wanted.filter((link) => !linked.has(link))).toEqual([formatTagAnchor('cloud')]);
    for (const [, file] of read('llms.txt').matchAll(/\]\(([^#)]+)/g))
      expect(existsSync(path.join(site, file!))).toBe(true);
  });

  test('The Markdown has all samples, and every table that guides ask for.', () => {
    const text = read('cloud.md');
    expect(text.match(/^```typescript$/gm)).toHaveLength(16);
    expect(text.match(/^```bash$/gm)).toHaveLength(16);
    expect(text.match(/^```javascript$/gm)).toHaveLength(16);
    expect(text).not.toContain('<!-- generated');
    expect(text.match(/^\| (`collaborationApi\.\w+`|none) \| \[`api\.\w+\(.*?\)`]\(#\/cloud\/\w+\)/gm)).toHaveLength(
      16,
    );
    expect(text).toContain(
      '[`api.updateCloudUser(cloudPk, id, body)`](#/cloud/updateclouduser): the field of the body is `role`',
    );
    expect(text).toMatch(/\| `org:manage` \| Invite people into a cloud\. \| \[`getCloudInvitations`]/);
    expect(text).toMatch(/\| only where nothing was sent \| \[`createCloud`].*\[`updateCloudUser`]/);
    expect(text).toMatch(/\| 409 \| The person is already a member of the cloud\. \| `ErrorDetail` \|/);
  });
});

describe('bad input', () => {
  test('A guide that asks for a table that there is not is refused with its place, and nothing is written.', async () => {
    const guide = 'tags:\n  - name: Guide\n    description: |\n      <!-- generated: nonsense -->\npaths:';
    const spec = writeDocument(MINIMAL.replace('paths:', guide));
    const out = path.join(temporaryFolder(), 'site');
    const { code, stderr } = await generateSite('--spec', spec, '--out', out);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `${formatPath(spec)}:9:18: There is no generated table nonsense.\n  Ask for one of methods, scopes, statuses, retries, replacements.\n`,
    );
    expect(existsSync(out)).toBe(false);
  });

  test('A document that cannot be used is refused with its place.', async () => {
    const { code, stderr } = await generateSite(
      '--spec',
      writeDocument(MINIMAL.replace('title: Things', 'title: [Things')),
      '--out',
      temporaryFolder(),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/things\.yaml:\d+:\d+: Not valid YAML or JSON/);
  });

  test.each([
    [['--port', 'x'], '--port takes a number from 0 to 65535, not "x".'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('%j is a wrong command line.', async (args, message) => {
    const { code, stderr } = await generateSite(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npm run docs');
  });

  test('A folder that cannot be written, and a port that is taken, are refused with a way out.', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const folder = await generateSite('--spec', writeVersion('1.0.0'), '--out', path.join(file, 'site'));
    expect(folder.code).toBe(1);
    expect(folder.stderr).toMatch(
      /file\/site:1:1: The folder cannot be written: .*\n {2}Name another folder with --out DIR\.\n$/,
    );

    const { url } = await startServer((response) => response.end());
    const port = await generateSite('--preview', '--port', new URL(url).port, '--out', temporaryFolder());
    expect(port.code).toBe(1);
    expect(port.stderr).toMatch(
      /^The preview cannot start: .*EADDRINUSE.*\n {2}Choose another port with --port PORT, or 0 for any\.\n$/,
    );
  });
});

describe('help', () => {
  test('The help explains itself.', async () => {
    const { code, stdout } = await generateSite('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--release');
  });
});

describe('other documents', () => {
  test('A parameter that an operation declares again stands in the Markdown once, as the operation has it.', async () => {
    const again = `parameters:
        - name: id
          in: path
          required: true
          description: The operation's own.
          schema: { type: string }
      responses:`;
    const shared = `  /thing/{id}:
    parameters:
      - name: id
        in: path
        required: true
        description: The path's.
        schema: { type: string }
`;
    const spec = writeDocument(
      MINIMAL.replace(/parameters:[^]*?responses:/, again).replace('  /thing/{id}:\n', shared),
    );
    const out = temporaryFolder();
    expect(await generateSite('--spec', spec, '--out', out)).toMatchObject({ code: 0, stderr: '' });
    expect(read('things.md', out).match(/^\| `id` .*$/gm)).toEqual([
      "| `id` | path | string | required | The operation's own. |",
    ]);
  });

  test('Other documents get a site as well, whatever they call things.', async () => {
    const out = temporaryFolder();
    const spec = path.join(PROJECT, 'test/golden/things.yaml');
    const { code, stderr } = await generateSite('--spec', spec, '--out', out, '--client', './client/index.js');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const text = read('things.md', out);
    expect(text).toContain("import { ThingsApi } from './client/index.js';");
    expect(text).toContain('-H "X-Key: $API_KEY"');
    expect(text).toContain(`-H 'X-Size: `);
  });
});

describe('page', () => {
  test('A page that this version of Redoc does not render is not published half-finished.', () => {
    expect(() => finishPage('<div id="redoc"></div><script type="module">', 'a.md')).toThrow(
      "Redoc's page has no https://cdn.redoc.ly/redoc/logo-mini-full.svg any more",
    );
  });

  test('What stands in a table stays in its cell, and columns without content are left out.', () => {
    expect(formatTable(['a', '', 'b'], [['x | y', ' ', 'one\n two']])).toBe(
      '| a | b |\n| --- | --- |\n| x \\| y | one two |',
    );
  });

  test('What a document says of its version stays text.', () => {
    expect(formatVersionNote('<b>&"', [], false)).toBe('v&#60;b&#62;&#38;&#34;');
  });

  test('A preview reloads only its own pages; the site itself asks for nothing.', () => {
    const page = read('index.html');
    expect(page).not.toContain('EventSource(');
    expect(addReload(page, '/events')).toContain("new EventSource('/events')");
    expect(addReload(page, '/events')).toContain("default-src 'none'; connect-src 'self'");
  });
});

describe('server', () => {
  test('The site is served on this machine, and nothing else is.', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'index.html'), '<head></head>home');
    const served = await serveSite(folder, 0, true);
    onTestFinished(() => served.close());
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
    expect(await (await fetch(`${served.url}/`)).text()).toContain('EventSource');
    for (const name of ['/nothing', '/../package.json', '/%2e%2e/package.json']) {
      expect((await fetch(served.url + name)).status, name).toBe(404);
    }
  });
});

describe('links in comments', () => {
  test('The client of a document without a reference links to none.', async () => {
    const out = temporaryFolder();
    await generate(['--spec', writeDocument(MINIMAL), '--out', path.join(out, 'client')]);
    expect(read('client/thing-api.ts', out)).not.toContain('@see');
  });
});
