/** The files of the reference site: their content, kept releases, and bad input. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { emitReference, readReference } from '../../../scripts/site/build-site.js';
import { formatProblem, type BadInputError } from '../../../scripts/lib/problem.js';
import { SILENT } from '../../../scripts/lib/reporter.js';
import type { Document } from '../../../src/openapi/document.js';
import { formatMark, type Brand } from '../../../scripts/site/page/logo.js';
import { finishPage, formatVersionNote } from '../../../scripts/site/page/finish-page.js';
import { REDOC_CHANGES } from '../../../scripts/site/page/redoc-changes.js';
import { addReload } from '../../../scripts/site/page/served-page.js';
import { startPage } from '../../../scripts/site/page/redoc.js';
import { isolateDocument } from '../../../scripts/site/safe/safe-document.js';
import { formatTable } from '../../../scripts/lib/markdown-table.js';
import { serveSite } from '../../../scripts/site/serve.js';
import { buildSite, generate, generateSite, runWell } from '../../support/command.js';
import {
  contract,
  contractOperations,
  formatOperationAnchor,
  formatSchemaAnchor,
  formatTagAnchor,
  tagOf,
} from '../../support/contract.js';
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
    ).toEqual(['.manifest.json', 'cloud.md', 'current', 'index.html', 'llms.txt', 'openapi.json', 'static']);
    expect(readdirSync(path.join(site, 'current')).toSorted()).toEqual([
      '.manifest.json',
      'cloud-current.md',
      'index.html',
      'llms.txt',
      'openapi.json',
      'static',
    ]);
  });

  test('The references of both contracts link to each other.', () => {
    const links: string[] = [];
    for (const folder of ['', 'current']) {
      const markdown = read(path.join(folder, folder ? 'cloud-current.md' : 'cloud.md'));
      const [, ...found] = /^Another contract: \[.+]\((.+)\)\.$/m.exec(markdown)!;
      found.push(/^- \[.+]\((.+)\): another contract$/m.exec(read(path.join(folder, 'llms.txt')))![1]!);
      found.push(/data-page="([^"]+)"/.exec(read(path.join(folder, 'index.html')))![1]!);
      links.push(...found.map((link) => path.join(folder, link)));
    }
    expect(links).toEqual([
      'current/cloud-current.md',
      'current/llms.txt',
      'current/index.html',
      'cloud.md',
      'llms.txt',
      'index.html',
    ]);
  });

  test('A name builds the reference of one contract in its place, which links to the other.', async () => {
    const out = temporaryFolder();
    await buildSite('cloud-current', '--out', out);
    expect(readdirSync(out)).toEqual(['current']);
    expect(read('current/index.html', out)).toBe(read('current/index.html'));
  });

  test('The reference of another document has no switch.', async () => {
    const out = temporaryFolder();
    await buildSite('--spec', writeDocument(MINIMAL), '--out', out);
    expect(read('index.html', out)).not.toContain('aria-current="page"');
    expect(read('llms.txt', out)).not.toContain('another contract');
  });

  test('The page has its own title, and no address of its renderer.', () => {
    const page = read('index.html');
    expect(page).toContain('<title>BIMData Cloud API</title>');
    expect(page).toContain(`<meta name="description" content="Clouds, their members and their invitations`);
    expect(page).toMatch(/^<!doctype html>\n/);
    expect(page).not.toContain('cdn.redoc.ly');
  });

  test('The page is hardly larger than the default page of Redocly.', async () => {
    const folder = temporaryFolder();
    const cli = path.join(PROJECT, 'node_modules/@redocly/cli/bin/cli.js');
    const args = ['build-docs', path.join(site, 'openapi.json'), '--inlineBundle', '-o', 'default.html'];
    await runWell(process.execPath, [cli, ...args], { cwd: folder });
    expect(statSync(path.join(site, 'index.html')).size).toBeLessThan(
      1.1 * statSync(path.join(folder, 'default.html')).size,
    );
  });

  test('Each operation names its method.', () => {
    const reference = JSON.parse(read('openapi.json')) as typeof contract;
    for (const [id, { path: template, method }] of contractOperations) {
      const pathItem = reference.paths![template] as Record<string, { description: string }>;
      expect(pathItem[method.toLowerCase()]!.description).toMatch(new RegExp(`Client: \`\\w+Api\\.${id}\\(.*\\)\`$`));
    }
  });

  test('No link of the Markdown is dead, and every operation, schema and guide is linked.', () => {
    const text = read('cloud.md');
    const targets = new Set([...text.matchAll(/<a id="(.*?)"><\/a>/g)].map(([, id]) => `#${id}`));
    const links = [...`${text}${read('llms.txt')}`.matchAll(/\]\((?:cloud\.md)?(#.*?)\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !targets.has(link))).toEqual([]);
    const wanted = [
      ...[...contractOperations.keys()].map((id) => formatOperationAnchor(tagOf(id), id)),
      ...Object.keys(contract.components!.schemas!).map(formatSchemaAnchor),
      ...contract.tags!.map(({ name }) => formatTagAnchor(name)),
    ];
    expect(targets).toEqual(new Set([...wanted, '#/schemas']));
    // llms.txt links to every operation and guide; operations and schemas link to every schema.
    const linked = new Set(links);
    const tags = new Set([...contractOperations.keys()].map((id) => formatTagAnchor(tagOf(id))));
    expect(new Set(wanted.filter((link) => !linked.has(link)))).toEqual(tags);
    for (const [, file] of read('llms.txt').matchAll(/\]\(([^#)]+)/g))
      expect(existsSync(path.join(site, file!))).toBe(true);
  });

  test('The Markdown has all samples, and the tables of its guides.', () => {
    const text = read('cloud.md');
    for (const language of ['typescript', 'bash', 'javascript']) {
      expect(text.match(new RegExp(`^\`\`\`${language}$`, 'gm'))).toHaveLength(contractOperations.size);
    }
    expect(text).not.toContain('<!-- generated');
    const credentials = 'Credentials: Access token of a signed-in user, or Access token of a back end, or API key.';
    expect(text.split(credentials)).toHaveLength(contractOperations.size + 1);
    expect(text).toMatch(/\| `org:manage` \| [^|]+ \| \[`getCloudInvitations`]/);
    expect(text).toMatch(/\| only if nothing was sent \| \[`createCloud`].*\[`updateCloudUser`]/);
    expect(text).toMatch(/\| 409 \| The person is already a member of the cloud\. \| `ErrorDetail` \|/);
  });

  test('A guide lists the call that each operation replaces.', () => {
    const text = read('current/cloud-current.md');
    const rows = text.match(/^\| (`collaborationApi\.\w+`|none) \| \[`api\.\w+\(.*?\)`]\(#\/cloud\/\w+\)/gm)!;
    expect(rows).toHaveLength(text.match(/^```typescript$/gm)!.length);
    expect(text).toContain('[`api.updateCloud(id, body)`](#/cloud/updatecloud): `{ image: null }` removes the image.');
  });
});

/** Returns the text of a value of an attribute. */
function decode(value: string): string {
  return value.replaceAll(/&(?:#(\d+)|amp);/g, (_, code?: string) => (code ? String.fromCharCode(Number(code)) : '&'));
}

/** Returns the links of the static pages of a reference that lead to no page, no file and no view. */
function listDeadLinks(folder: string): string[] {
  const markdown = readdirSync(folder).find((name) => name.endsWith('.md'))!;
  const views = new Set([...read(markdown, folder).matchAll(/<a id="(.*?)"><\/a>/g)].map(([, id]) => id));
  const pages = path.join(folder, 'static');
  return readdirSync(pages)
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => [...read(name, pages).matchAll(/ href="([^"]*)"/g)].map(([, link]) => [name, decode(link!)]))
    .filter(([, link]) => !/^(?:https:|mailto:|data:)/.test(link!))
    .filter(([, link]) => {
      const [file, fragment] = link!.split('#');
      return !existsSync(path.join(pages, file!)) || (fragment !== undefined && !views.has(fragment));
    })
    .map((pair) => pair.join(': '));
}

describe('static pages', () => {
  const pages = path.join(site, 'static');

  test('Each guide, operation and schema has a page, which is in the index, and no link is dead.', () => {
    const text = read('cloud.md');
    const titles = [...text.matchAll(/<a id="(?!\/schemas").*?"><\/a>\n\n##+ (.*)/g)].map(([, title]) => title!);
    expect(titles.length).toBeGreaterThan(30);
    const shown = new Map(
      readdirSync(pages)
        .filter((name) => name.endsWith('.html') && name !== 'index.html')
        .map((name) => [name, decode(/<h1>(.*)<\/h1>/.exec(read(name, pages))![1]!)]),
    );
    expect([...shown.values()].toSorted()).toEqual(titles.toSorted());
    for (const name of shown.keys()) expect(read('index.html', pages)).toContain(`<a href="${name}">`);
    for (const folder of ['', 'current']) expect(listDeadLinks(path.join(site, folder))).toEqual([]);
  });

  test('A page has the text of the Markdown, and leads to its neighbours, the page and the Markdown.', () => {
    const [id] = [...contractOperations.keys()];
    const anchor = formatOperationAnchor(tagOf(id!), id!);
    const page = read(`${anchor.slice(2).replace('/', '.')}.html`, pages);
    for (const language of ['TypeScript', 'curl', 'fetch']) expect(page).toContain(`<strong>${language}</strong>`);
    expect(page).toContain(`<a href="../index.html${anchor}">`);
    expect(page).toContain(`<a href="../cloud.md${anchor}">`);
    expect(page).toMatch(/<a href="[\w.-]+" rel="prev">Previous: [^]*<a href="[\w.-]+" rel="next">Next: /);
    expect(page).toContain('<html lang="en">');
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  test('Their policy allows their own styles, and nothing else.', () => {
    for (const name of readdirSync(pages).filter((each) => each.endsWith('.html'))) {
      const page = read(name, pages);
      const [, style] = /<style>([^]*?)<\/style>/.exec(page)!;
      expect(page, name).toContain(
        `default-src 'none'; script-src 'none'; style-src 'sha256-${hash256(style!)}'; img-src data:; base-uri 'none'; form-action 'none'`,
      );
      expect(page, name).not.toMatch(/<script| style=/);
    }
  });

  test('The page leads to them, and readers without scripts to them and to the Markdown.', () => {
    const page = read('index.html');
    expect(page).toMatch(/<noscript>.*<a href="static\/index.html">.*<a href="cloud.md">.*<\/noscript>/);
    expect(page).toContain('<a href="static/index.html">Static pages</a>');
    expect(page).toContain('<link rel="alternate" type="text/markdown" href="cloud.md" title="Markdown">');
    expect(page).toContain('<link rel="alternate" type="text/plain" href="llms.txt" title="llms.txt">');
    expect(page).toContain('type="application/vnd.oai.openapi+json" href="openapi.json"');
  });

  test('Without the URL of the site, no page names an address.', () => {
    expect(existsSync(path.join(site, 'sitemap.xml'))).toBe(false);
    for (const name of ['index.html', 'static/index.html']) expect(read(name)).not.toMatch(/"canonical"|"og:/);
  });
});

describe('a document of somebody else', () => {
  test('With the URL of the site, each page names its address, and the sitemap has all.', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'site');
    const spec = path.join(folder, 'things.yaml');
    const logo = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    writeFileSync(path.join(folder, 'logo.svg'), logo);
    writeFileSync(path.join(folder, 'package.json'), '{"repository": "me/things"}');
    // What the reference does not have is where it was meant to be, seen from a folder above.
    const links = "title: Things\n  description: '[a](b.md) [c](#/d) [e](/f) [g](#/thing)'";
    const mark = "\n  x-logo:\n    url: logo.svg\n    backgroundColor: '#ffcc00'";
    writeFileSync(spec, MINIMAL.replace('title: Things', links + mark).replace('getThing', 'getTHING é'));
    const stdout = await buildSite('--spec', spec, '--out', out, '--site-url', 'https://docs.test/a', '--release');
    expect(stdout).toContain('  Samples import the client from ./client/index.js. Pass --client MODULE if');
    expect(read('things.md', out)).toContain("from './client/index.js'");

    const urls = [...read('sitemap.xml', out).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => decode(url!));
    const pages = readdirSync(path.join(out, 'static')).filter((name) => name.endsWith('.html'));
    expect(pages).toHaveLength(4);
    const absolute = pages.map((name) => `https://docs.test/a/static/${name}`);
    expect(urls.toSorted()).toEqual(['https://docs.test/a/', ...absolute].toSorted());
    expect(existsSync(path.join(out, 'v1.0.0/sitemap.xml'))).toBe(false);

    for (const copy of ['', 'v1.0.0']) {
      const page = read(path.join(copy, 'index.html'), out);
      expect(page).toContain('<link rel="canonical" href="https://docs.test/a/">');
      expect(page).toContain('<meta property="og:url" content="https://docs.test/a/">');
      expect(page).toContain('<meta property="og:site_name" content="Things">');
      expect(read(path.join(copy, 'static/index.html'), out)).toContain(
        '<link rel="canonical" href="https://docs.test/a/static/index.html">',
      );
      expect(listDeadLinks(path.join(out, copy))).toEqual(
        ['../b.md', '../index.html#/d', '/f'].map((link) => `index.html: ${link}`),
      );
      expect(read(path.join(copy, 'static/index.html'), out)).toContain('<a href="thing.html">g</a>');
      const data = `data:image/svg+xml;base64,${Buffer.from(logo).toString('base64')}`;
      expect(page).toContain(`<a href="#/"><img src="${data}" alt="" height="32">Things</a>`);
      expect(page).toContain(`<link rel="icon" href="${data}">`);
      // In the bar and as the icon: Redoc has none.
      expect(page.split(data)).toHaveLength(3);
      expect(page).toContain('<meta name="theme-color" content="#ffcc00">');
      expect(page).toContain('<a href="https://github.com/me/things">Repository</a>');
    }
    expect(read('llms.txt', out)).toContain('- [Repository](https://github.com/me/things)');
  });

  test('The bar has no mark, and the colours of none.', () => {
    expect(formatMark({ logo: undefined } as Brand, 'Things')).toBe('<a href="#/">Things</a>');
    expect(read('index.html')).toContain('<meta name="theme-color" content="#1f2a44">');
    expect(read('index.html')).toContain('--bar:#1f2a44;--bar-text:#ffffff;');
  });
});

describe('bad input', () => {
  test('A guide with an unknown table is refused with its place, and nothing is written.', async () => {
    const guide = 'tags:\n  - name: Guide\n    description: |\n      <!-- generated: nonsense -->\npaths:';
    const spec = writeDocument(MINIMAL.replace('paths:', guide));
    const out = path.join(temporaryFolder(), 'site');
    const { code, stderr } = await generateSite('--spec', spec, '--out', out);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `${formatPath(spec)}:9:18: Unknown table: nonsense.\n  Use one of module, name, version, servers, methods, scopes, statuses, retries, replacements, differences from cloud, differences from cloud-current.\n`,
    );
    expect(existsSync(out)).toBe(false);
  });

  test('A guide has the table that is made elsewhere; another name is refused with its place.', async () => {
    const source = (name: string) => {
      const guide = `tags:\n  - name: Guide\n    description: |\n      <!-- generated: differences from ${name} -->\npaths:`;
      const spec = writeDocument(MINIMAL.replace('paths:', guide));
      const tables = new Map([['differences from first', async ({ info }: Document) => `It was ${info!.title}.`]]);
      return { spec, reading: { level: 'minimal' }, int64: 'number', tables } as const;
    };
    const input = await readReference(source('first'), SILENT);
    const options = { module: 'things', contracts: [input.contract], kept: [], release: false };
    const { document, copies } = await emitReference(input, options, SILENT);
    expect(await copies[0]!.page.rendered).toContain('Things');
    expect(document.tags![0]!.description).toBe('It was Things.\n');

    const unknown = source('second');
    const refused = await readReference(unknown, SILENT).catch((error: unknown) => error as BadInputError);
    expect((refused as BadInputError).problems.map(formatProblem)).toEqual([
      `${formatPath(unknown.spec)}:9:18: Unknown table: differences from second.\n` +
        '  Use one of module, name, version, servers, methods, scopes, statuses, retries, replacements, differences from first.',
    ]);
  });

  test('A folder with files of somebody else is refused; a kept release is not written either.', async () => {
    const out = temporaryFolder();
    const names = ['index.html', 'llms.txt', 'openapi.json', 'things.md'];
    for (const name of names) writeFileSync(path.join(out, name), 'By hand.');
    const { code, stderr } = await generateSite('--spec', writeDocument(MINIMAL), '--out', out, '--release');
    expect(stderr).toMatch(/did not write, as it has no \.manifest\.json: .*\n {2}Move or delete them/);
    for (const name of names) expect(stderr).toContain(name);
    expect(code).toBe(1);
    expect(readdirSync(out).toSorted()).toEqual(names);
    for (const name of names) expect(read(name, out)).toBe('By hand.');
  });

  test('The document is never overwritten.', async () => {
    const spec = writeDocument(MINIMAL, 'openapi.json');
    const { code, stderr } = await generateSite('--spec', spec, '--out', path.dirname(spec));
    expect(stderr).toContain('The folder has files that this run reads: openapi.json.\n  Choose another folder');
    expect(code).toBe(1);
    expect(readFileSync(spec, 'utf8')).toBe(MINIMAL);
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
    [['--port', 'x'], 'a number from 0 to 65535'],
    [['nonsense'], 'Unknown API: nonsense.'],
    [['cloud', '--spec', 'a.yaml', '--out', 'x'], 'Pass the name of an API or --spec, not both'],
    [['--spec', 'a.yaml'], 'Missing option: --out DIR'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--sandbox', 'localhost:4020'], '--sandbox must be an http or https URL'],
    [['--sandbox', 'http://me:secret@localhost'], '--sandbox must be an http or https URL without a user'],
    [['--site-url', 'docs.test'], '--site-url must be an https or http URL'],
    [['--site-url', 'ftp://docs.test/'], '--site-url must be an https or http URL'],
    [['--site-url', 'https://docs.test/?a'], 'without a query or a fragment; got "https://docs.test/?a".'],
    [['--site-url', 'https://docs.test/#a'], 'without a query or a fragment'],
    [['--site-url', 'https://me:secret@docs.test/'], '--site-url must not have a username or a password.\n'],
  ])('The command line %j is refused.', async (args, message) => {
    const { code, stderr } = await generateSite(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npm run docs');
  });

  test('A folder that cannot be written, and a port that is taken, are refused with a fix.', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const folder = await generateSite('--spec', writeVersion('1.0.0'), '--out', path.join(file, 'site'));
    expect(folder.code).toBe(1);
    expect(folder.stderr).toMatch(
      /file\/site\/static:1:1: The folder cannot be written: .*\n {2}Choose another folder with --out DIR\.\n$/,
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
  test('A path parameter that an operation overrides is in the Markdown once, as the operation declares it.', async () => {
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

  test('A site can be built from other documents, with other names.', async () => {
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
  test('A page from another version of Redoc is refused.', () => {
    expect(() => finishPage('<div id="redoc"></div><script type="module">', PARTS)).toThrow(
      "Redoc's page no longer has https://cdn.redoc.ly/redoc/logo-mini-full.svg",
    );
  });

  test('Table cells are escaped, and empty columns are omitted.', () => {
    expect(formatTable(['a', '', 'b'], [['x | y', ' ', 'one\n two']])).toBe(
      '| a | b |\n| --- | --- |\n| x \\| y | one two |',
    );
  });

  test('The version in a document is escaped.', () => {
    expect(formatVersionNote('<b>&"', [], false)).toBe('v&#60;b&#62;&#38;&#34;');
  });

  test('The policy names the scripts of the page, and a page with another script is refused.', () => {
    const page = read('index.html');
    const [, policy] = /script-src ([^;]*);/.exec(page)!;
    expect(policy!.split(' ')).toHaveLength(3);
    for (const hash of policy!.split(' ')) expect(hash).toMatch(/^'sha256-[\w+/]{43}='$/);
    const scripts = [...page.matchAll(/<script(?! type="application)[^>]*>([^]*?)<\/script/g)].map(([, code]) => code!);
    expect(policy).toBe(scripts.map((code) => `'sha256-${hash256(code)}'`).join(' '));
    // Its own script is added once more.
    const rendered = page.replace('<header', '<script>x</script><header');
    expect(() => finishPage(undoReplacements(rendered), PARTS)).toThrow('The page has 5 scripts, not 3');
  });

  test('Only the preview reloads its pages; the site itself makes no requests.', () => {
    const page = read('index.html');
    expect(page).not.toContain('EventSource(');
    expect(addReload(page, '/events')).toContain("new EventSource('/events')");
    expect(addReload(page, '/events')).toContain("default-src 'none'; connect-src 'self'");
  });
});

/** Nothing to add to a page. */
const PARTS = {
  markdown: 'a.md',
  head: '',
  mark: '',
  contracts: '',
  more: '',
  withoutScripts: '',
  data: {},
  browser: { script: '', style: '' },
};

/** Returns a finished page with what its finish looks for. */
function undoReplacements(page: string): string {
  return page + REDOC_CHANGES.map(([found]) => found).join(' ');
}

function hash256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** Returns the status line of a response to a request that is sent as it is. */
function sendRaw(url: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request));
    let response = '';
    socket.on('data', (data) => {
      response += String(data);
    });
    socket.on('close', () => resolve(response.split('\r\n')[0]!));
    socket.on('error', reject);
  });
}

describe('server', () => {
  test.each([true, false])('No request ends the server (preview: %j).', async (isLive) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'index.html'), '<head></head>home');
    const served = await serveSite(folder, { isLive });
    onTestFinished(() => served.close());
    const end = 'Host: x\r\nConnection: close\r\n\r\n';
    for (const target of ['//', '//x', '//?', 'http://[', '*', 'x', '/%', '/..%2f', '/%00', '/..', '/\\', '/%2e%2e/']) {
      expect(await sendRaw(served.url, `GET ${target} HTTP/1.1\r\n${end}`), target).toMatch(/^HTTP\/1\.1 40[04] /);
    }
    for (const range of ['5-2', 'x', '-', '99-']) {
      await sendRaw(served.url, `GET /index.html HTTP/1.1\r\nRange: bytes=${range}\r\n${end}`);
    }
    expect((await fetch(`${served.url}/`)).status).toBe(200);
  });

  test('The site is served on this machine, and nothing else is.', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'index.html'), '<head></head>home');
    const served = await serveSite(folder, { isLive: true });
    onTestFinished(() => served.close());
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
    expect(await (await fetch(`${served.url}/`)).text()).toContain('EventSource');
    mkdirSync(path.join(folder, 'v1.0.0'));
    writeFileSync(path.join(folder, 'v1.0.0/index.html'), '<head></head>below');
    for (const name of ['/v1.0.0/', '/v1.0.0/index.html'])
      expect(await (await fetch(served.url + name)).text(), name).toMatch(/EventSource.*below/);
    for (const name of ['/nothing', '/nothing/', '/../package.json', '/%2e%2e/package.json']) {
      expect((await fetch(served.url + name)).status, name).toBe(404);
    }
  });
});

describe('hostile documents', () => {
  test('What names a file or a server in the data of a document is not read for the page.', async () => {
    const server = await startServer((response) => response.end('{"secret":"KNOWN-TO-A-SERVER"}'));
    const secret = path.join(temporaryFolder(), 'secret.json');
    writeFileSync(secret, '{"secret":"KNOWN-TO-A-FILE"}');
    const example = { a: { $ref: server.url }, b: { $ref: secret }, c: { externalValue: server.url } };
    const document = isolateDocument({
      openapi: '3.1.0',
      info: { title: 'T', version: '1', 'x-info': example },
      paths: {
        '/a': {
          get: {
            operationId: 'getA',
            responses: { 200: { description: 'x', content: { 'application/json': { example, schema: { example } } } } },
          },
        },
      },
      components: { examples: { one: { externalValue: server.url }, two: { externalValue: secret } } },
    } as unknown as Parameters<typeof isolateDocument>[0]);
    const options = { title: 'T', description: '', source: 'openapi.json', versions: '' };
    const page = await (await startPage(JSON.stringify(document), options)).rendered;
    // The page is too large to be shown.
    expect(page.includes(server.url)).toBe(true);
    expect(page.includes('KNOWN-TO-A')).toBe(false);
    expect(server.received).toEqual([]);
  });

  test('Schemas with exponential examples, and webhooks alone beside a path, have a page of usual size.', async () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 21 }, (_, index) => {
        const field = index < 20 ? { $ref: `#/components/schemas/S${index + 1}` } : { type: 'string' };
        return [
          `S${index}`,
          { type: 'object', required: ['a', 'b', 'c'], properties: { a: field, b: field, c: field } },
        ];
      }),
    );
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } };
    const operation = { requestBody: { content }, responses: { 200: { description: 'x', content } } };
    const document = {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: { '/a': { post: { operationId: 'postA', ...operation } } },
      webhooks: { hook: { post: { operationId: 'hookA', summary: 'It happened.', ...operation } } },
      components: { schemas },
    };
    const out = temporaryFolder();
    const spec = writeDocument(JSON.stringify(document), 'large.json');
    const stdout = await buildSite('--spec', spec, '--out', out);
    expect(stdout).toContain(
      'schemas have examples of more than 1,000 values. The reference shows their first levels.',
    );
    expect(statSync(path.join(out, 'index.html')).size).toBeLessThan(4e6);
    expect(read('large.md', out)).toContain('### It happened.');
    expect(read('llms.txt', out)).toContain('- [hook](large.md#/webhooks/hooka): It happened.');
  });
});

describe('links in comments', () => {
  test('The client of a document without a reference URL has no links to a reference.', async () => {
    const out = temporaryFolder();
    await generate(['--spec', writeDocument(MINIMAL), '--out', path.join(out, 'client')]);
    expect(read('client/thing-api.ts', out)).not.toContain('@see');
  });
});
