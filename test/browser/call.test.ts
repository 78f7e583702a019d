/** Calls from the reference site in Chromium: the samples of each operation, the server menu, and Run against sandboxes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Sample } from '../../scripts/site/samples/samples.js';
import { serveSite } from '../../scripts/site/serve.js';
import type { Document } from '../../src/openapi/document.js';
import { startSandbox, type ContractName, type Sandbox } from '../../src/sandbox/index.js';
import { required, startChromium } from '../support/chromium.js';
import { buildSite } from '../support/command.js';
import {
  CLOUD,
  CLOUD_CURRENT,
  CONTRACTS,
  formatOperationAnchor,
  successOf,
  tagOf,
  type Contract,
} from '../support/contract.js';
import { writeDocument } from '../support/documents.js';
import { temporaryFolder } from '../support/project.js';
import { closedUrl, startServer, type Received, type TestServer } from '../support/server.js';
import { takeSome } from '../support/tier.js';
import { fileUrl, open, PAGE, SITE, type Opened } from './page.js';

let chromium: Browser | undefined;

beforeAll(async () => {
  chromium = await startChromium();
});

afterAll(() => chromium?.close());

/** Returns the folder of the reference of a contract, within the site. */
function folderOf({ site }: Contract): string {
  return path.relative(CLOUD.site, site);
}

/** Serves the site with a URL as the sandbox of a contract; returns the URL of its reference. */
async function serveWith(of: Contract, url: string): Promise<string> {
  const served = await serveSite(SITE, { sandboxes: new Map([[folderOf(of), url]]) });
  onTestFinished(() => served.close());
  return `${served.url}/${folderOf(of)}${folderOf(of) && '/'}`;
}

/** Starts the sandbox of a contract, and opens its reference. */
async function openWith(
  browser: Browser,
  of: Contract,
  options?: BrowserContextOptions,
): Promise<Opened & { readonly sandbox: Sandbox }> {
  const sandbox = await startSandbox({ contract: of.name as ContractName });
  onTestFinished(() => sandbox.close());
  return { ...(await open(browser, await serveWith(of, sandbox.url), options)), sandbox };
}

function anchorOf(id: string, of: Contract = CLOUD): string {
  return formatOperationAnchor(tagOf(id, of), id);
}

/** Goes to an operation; returns its panel. */
async function goTo(page: Page, anchor: string): Promise<Locator> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, anchor);
  const panel = page.locator(`[data-section-id="${anchor.slice(1)}"] .call`);
  await panel.waitFor();
  return panel;
}

/** Sends the call of a panel; returns the status line of the response. */
async function runCall(panel: Locator): Promise<string> {
  await panel.getByRole('button', { name: /^Run / }).click();
  await panel.locator('.call-button:not([aria-busy])').waitFor();
  return panel.locator('.call-result strong').innerText();
}

function documentOf(of: Contract): Document {
  return JSON.parse(readFileSync(path.join(SITE, folderOf(of), 'openapi.json'), 'utf8')) as Document;
}

/** Returns the samples of an operation in the document of its reference. */
function samplesOf(id: string, of: Contract = CLOUD): readonly Sample[] {
  const { path: template, method } = of.operations.get(id)!;
  const item = documentOf(of).paths![template] as Record<string, { 'x-codeSamples': readonly Sample[] }>;
  return item[method.toLowerCase()]!['x-codeSamples'];
}

/** Builds the site of another document, and serves it; returns its URL. */
async function serveDocument(document: object, ...flags: readonly string[]): Promise<string> {
  const out = path.join(temporaryFolder(), 'site');
  await buildSite('--spec', writeDocument(JSON.stringify(document), 'things.json'), '--out', out, ...flags);
  const served = await serveSite(out);
  onTestFinished(() => served.close());
  return `${served.url}/`;
}

/** Starts a service that sends the key of a request back, in its body and in a header. */
function startService(): Promise<TestServer> {
  return startServer((response, { method, headers: received }: Received) => {
    const key = String(received['x-key']);
    const headers = {
      'Content-Language': key,
      'Access-Control-Expose-Headers': '*',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Allow-Methods': '*',
    };
    response
      .writeHead(method === 'OPTIONS' ? 204 : 200, { ...headers, 'Content-Type': 'application/json' })
      .end(JSON.stringify({ ok: true, key }));
  });
}

const EVERY = CONTRACTS.flatMap((of) => [...of.operations.keys()].map((id) => [of, id] as const));

describe('run', () => {
  test.for(CONTRACTS.map((of) => [of.name, of] as const))(
    'Each call of %s succeeds as it is, with the default credential.',
    async ([, of], context) => {
      const { page, sandbox, errors } = await openWith(required(context, chromium), of);
      const ids = takeSome([...of.operations.keys()], 4);
      for (const id of ids) {
        sandbox.reset();
        const panel = await goTo(page, anchorOf(id, of));
        expect(await runCall(panel), id).toMatch(new RegExp(String.raw`^${successOf(id, of).status} .+, \d+ ms$`));
      }
      expect(ids.length).toBeGreaterThan(3);
      expect(errors).toEqual([]);
    },
  );

  test('It shows the headers and the body of the response, and tells screen readers its status.', async (context) => {
    const { page, sandbox } = await openWith(required(context, chromium), CLOUD);
    const panel = await goTo(page, anchorOf('getCloud'));
    expect(await runCall(panel)).toMatch(/^200 OK, /);
    const shown = panel.locator('.call-result');
    expect(JSON.parse(await shown.getByLabel('Response body').innerText())).toMatchObject({ id: 42, name: 'Site A' });
    await shown.getByText(/^\d+ headers$/).click();
    expect(await shown.locator('details').innerText()).toContain('sandbox-contract: cloud');
    expect(await shown.innerText()).toContain(`GET ${sandbox.url}/cloud/42`);
    await page.locator('#liveRegion', { hasText: /^200 OK, / }).waitFor({ state: 'attached' });
  });

  test('Changed values are sent, and are in the samples.', async (context) => {
    const { page, sandbox } = await openWith(required(context, chromium), CLOUD);
    const panel = await goTo(page, anchorOf('updateCloud'));
    await panel.getByText('Parameters and body').click();
    await panel.getByLabel(/^Body/).fill('{ "name": "Site \\u00c9 \'9\'" }');
    expect(await panel.locator('pre').first().innerText()).toContain(`{ name: "Site É '9'" }`);
    expect(await runCall(panel)).toMatch(/^200 /);
    expect(sandbox.state().clouds[0]!.name).toBe("Site É '9'");
    await panel.getByLabel(/^id path, required$/).fill('4711');
    expect(await panel.locator('pre').first().innerText()).toContain('4711');
    expect(await runCall(panel)).toMatch(/^404 /);
  });

  test('A value that cannot be sent is explained at its field, and nothing is sent.', async (context) => {
    const { page, requests } = await openWith(required(context, chromium), CLOUD);
    const panel = await goTo(page, anchorOf('updateCloud'));
    await panel.getByText('Parameters and body').click();
    const body = panel.getByLabel(/^Body/);
    await body.fill('{ "name": ');
    const run = panel.getByRole('button', { name: /^Run / });
    expect(await run.getAttribute('aria-disabled')).toBe('true');
    expect(await panel.locator('.call-form .call-problem:not([hidden])').innerText()).toMatch(
      /^The body is not valid JSON/,
    );
    await run.press('Enter');
    expect(await body.evaluate((field) => field === document.activeElement)).toBe(true);
    await body.fill('{}');
    await panel.getByLabel(/^id path/).fill('..');
    expect(await run.getAttribute('aria-disabled')).toBe('true');
    expect(await panel.locator('.call-problem:not([hidden])').innerText()).toContain('must not be ".."');
    expect(requests).toEqual([]);
  });

  test('A sandbox that is not there, or serves another contract, is explained with the command that starts it.', async (context) => {
    const browser = required(context, chromium);
    const { page } = await open(browser, await serveWith(CLOUD, await closedUrl()));
    const panel = await goTo(page, anchorOf('getClouds'));
    expect(await runCall(panel)).toMatch(/^The sandbox at http:\/\/127\.0\.0\.1:\d+ did not respond\.$/);
    expect(await panel.locator('.call-result').innerText()).toContain('npx bimdata-cloud-api sandbox');

    const sandbox = await startSandbox({ contract: 'cloud' });
    onTestFinished(() => sandbox.close());
    const other = await open(browser, await serveWith(CLOUD_CURRENT, sandbox.url));
    const otherPanel = await goTo(other.page, anchorOf('getClouds', CLOUD_CURRENT));
    await runCall(otherPanel);
    const text = await otherPanel.locator('.call-result').innerText();
    expect(text).toContain('This sandbox serves the contract cloud, and this page describes cloud-current.');
    expect(text).toContain('npx bimdata-cloud-api sandbox --contract cloud-current');
  });

  test('From the start of the page, a call succeeds after at most 12 key presses.', async (context) => {
    const { page, url } = await openWith(required(context, chromium), CLOUD);
    let presses = 0;
    const press = async (key: string): Promise<void> => {
      presses += 1;
      await page.keyboard.press(key);
    };
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    while ((await focused()) !== 'Try a call') {
      expect(presses).toBeLessThan(12);
      await press('Tab');
    }
    await press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Run');
    // The page has moved.
    await page.waitForTimeout(1600);
    await page.waitForFunction(() => document.activeElement?.textContent === 'Run');
    await press('Enter');
    const status = page.locator('.call-result strong');
    await status.waitFor();
    expect(await status.innerText()).toMatch(/^200 OK/);
    const { y, height } = (await status.boundingBox())!;
    expect(y).toBeGreaterThan(48);
    expect(y + height).toBeLessThanOrEqual(page.viewportSize()!.height);
    expect(page.url().startsWith(url)).toBe(true);
    console.log(`From the start of the page to a 200: ${presses} key presses.`);
    expect(presses).toBeLessThanOrEqual(12);
  });
});

describe('where', () => {
  test('A page from a file sends nothing, and shows how to start the sandbox.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    const panel = await goTo(page, anchorOf('getClouds'));
    expect(await panel.locator('.call-sample').textContent()).toBe(samplesOf('getClouds')[0]!.source.trimEnd());
    expect(await page.getByRole('button', { name: /^Run/ }).count()).toBe(0);
    expect(await page.getByText('Try a call').count()).toBe(0);
    expect(await panel.locator('.call-start').innerText()).toContain('npx bimdata-cloud-api sandbox');
  });

  test('The policy lets the page reach its sandbox, and nothing else.', async (context) => {
    const { page, sandbox, url } = await openWith(required(context, chromium), CLOUD);
    const elsewhere = await startService();
    const reach = (target: string): Promise<string> =>
      page.evaluate((to) => fetch(to).then(({ status }) => String(status), String), target);
    expect(await reach(`${sandbox.url}/cloud`)).toBe('401');
    for (const target of [elsewhere.url, url, 'https://api.bimdata.io/cloud']) {
      expect(await reach(target), target).toBe('TypeError: Failed to fetch');
    }
    expect(elsewhere.received).toEqual([]);
  });
});

const BINARY = { type: 'string', format: 'binary' };
const DONE = { responses: { '200': { description: 'Done.' } } };

/** A document of somebody else, with bodies of all kinds. */
const BOX = {
  openapi: '3.1.0',
  info: { title: 'Box', version: '1' },
  servers: [
    { url: 'https://{region}.box.test', variables: { region: { default: 'eu' } }, description: 'Europe' },
    { url: 'https://us.box.test' },
  ],
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
  security: [{ key: [] }],
  paths: {
    '/box/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' }, example: 7 }],
      get: {
        tags: ['box'],
        operationId: 'getBox',
        parameters: [
          { name: 'sort', in: 'query', schema: { enum: ['asc', 'desc'] } },
          { name: 'deep', in: 'query', schema: { type: 'boolean' } },
          { name: 'filter', in: 'query', style: 'deepObject', schema: { type: 'object' } },
          { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
        ],
        ...DONE,
      },
      put: {
        tags: ['box'],
        operationId: 'putBox',
        requestBody: { required: true, content: { 'application/octet-stream': { schema: BINARY } } },
        ...DONE,
      },
      post: {
        tags: ['box'],
        operationId: 'addBox',
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: { file: BINARY, name: { type: 'string', example: 'a' } },
              },
            },
          },
        },
        ...DONE,
      },
      patch: {
        tags: ['box'],
        operationId: 'formBox',
        servers: [{ url: 'https://forms.box.test/v2', description: 'Forms' }],
        requestBody: {
          content: {
            'application/x-www-form-urlencoded': {
              schema: { type: 'object', properties: { name: { type: 'string', example: 'a b' } } },
            },
          },
        },
        ...DONE,
      },
    },
  },
};

describe('documents of others', () => {
  const anchor = (id: string): string => formatOperationAnchor('box', id);

  test('Without a sandbox, the panels have samples and the servers, and the page can reach nothing.', async (context) => {
    const { page } = await open(required(context, chromium), await serveDocument(BOX));
    const panel = await goTo(page, anchor('getBox'));
    expect(await panel.locator('option').allInnerTexts()).toEqual(['Europe', 'https://us.box.test']);
    expect(await panel.locator('pre').innerText()).not.toContain('baseUrl');
    await panel.getByLabel('Server').selectOption('https://us.box.test');
    expect(await panel.locator('pre').innerText()).toContain("baseUrl: 'https://us.box.test'");
    expect(await page.locator('.call-button, .call-start, #firstCall').count()).toBe(0);
    expect((await page.content()).includes('connect-src')).toBe(false);
    const own = await goTo(page, anchor('formBox'));
    expect(await own.locator('option').allInnerTexts()).toEqual(['Forms']);
    await own.getByText('curl').click();
    expect(await own.locator('pre').innerText()).toContain("'https://forms.box.test/v2/box/7'");
  });

  test('With --sandbox, calls of all kinds are sent to it, and the own key to it alone.', async (context) => {
    const service = await startService();
    const secret = 'secret-of-the-reader';
    const { page, errors } = await open(
      required(context, chromium),
      await serveDocument(BOX, '--sandbox', service.url),
    );
    const last = (): Received => service.received.findLast(({ method }) => method !== 'OPTIONS')!;
    const send = async (id: string, fill?: (panel: Locator) => Promise<void>): Promise<Received> => {
      const panel = await goTo(page, anchor(id));
      await panel.getByLabel('Your own API key').fill(secret);
      if (fill) {
        await panel.locator('summary').first().click();
        await fill(panel);
      }
      expect(await runCall(panel)).toMatch(/^200 OK/);
      expect(last().headers['x-key']).toBe(secret);
      return last();
    };
    expect((await send('getBox')).url).toBe('/box/7');
    const query = await send('getBox', async (panel) => {
      await panel.getByLabel(/^sort/).selectOption('desc');
      await panel.getByLabel(/^deep/).selectOption('true');
      await panel.getByLabel(/^filter/).fill('{"a":{"b":1}}');
      await panel.getByLabel(/^X-Trace/).fill('t 1');
    });
    expect(decodeURIComponent(query.url)).toBe('/box/7?sort=desc&deep=true&filter[a][b]=1');
    expect(query.headers['x-trace']).toBe('t 1');
    const bytes = await send('putBox');
    expect([bytes.body, bytes.headers['content-type']]).toEqual(['content', 'application/octet-stream']);
    const file = path.join(temporaryFolder(), 'real file.bin');
    writeFileSync(file, 'real bytes');
    const form = await send('addBox', async (panel) => {
      await panel.getByLabel('file file').setInputFiles(file);
      expect(await panel.locator('pre').first().innerText()).toContain("'real file.bin'");
      await panel.getByLabel(/^Body/).fill('{ "name": "b" }');
    });
    const type = form.headers['content-type']!;
    const sent = await new Response(Uint8Array.from(form.bytes), { headers: { 'Content-Type': type } }).formData();
    expect([sent.get('name'), await (sent.get('file') as File).text()]).toEqual(['b', 'real bytes']);
    expect((await send('formBox')).body).toBe('name=a+b');

    expect(await page.locator('.call-result pre').allTextContents()).toContainEqual(expect.stringContaining('***'));
    expect((await page.content()).includes(secret)).toBe(false);
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(stored).not.toContain(secret);
    expect(errors).toEqual([]);
  });
});

describe('samples', () => {
  test('The panels show the samples of the document, and copy them.', async (context) => {
    const browser = required(context, chromium);
    const served = await serveSite(SITE);
    onTestFinished(() => served.close());
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page } = await open(browser, `${served.url}/`, { permissions });
    await page.getByLabel('Server').first().selectOption('Beta');
    for (const id of takeSome([...CLOUD.operations.keys()], 4)) {
      const panel = await goTo(page, anchorOf(id));
      expect(await panel.locator('..').locator('.panel-request-samples').isVisible()).toBe(false);
      for (const { label, source } of samplesOf(id)) {
        await panel.locator('.call-languages').getByText(label, { exact: true }).click();
        await panel.getByRole('button', { name: 'Copy the sample' }).click();
        expect(await page.evaluate(() => navigator.clipboard.readText()), id).toBe(source.trimEnd());
        expect(await panel.locator('pre').first().textContent(), id).toBe(source.trimEnd());
      }
    }
  });

  test('The chosen server is that of every sample, in each language, and the choices are kept on all pages.', async (context) => {
    const { page, sandbox, url } = await openWith(required(context, chromium), CLOUD);
    const shown = async (): Promise<string[]> => page.locator('.call-sample').allTextContents();
    // The page waits for its reader.
    await page.mouse.move(1, 1);
    await page.waitForFunction((count) => document.querySelectorAll('.call').length === count, CLOUD.operations.size);
    const [beta, production] = CLOUD.document.servers!.map((server) => server.url);
    const firstPanel = page.locator('.call').first();
    for (const [server, address] of [
      ['Sandbox', sandbox.url],
      ['Production', production!],
      ['Beta', beta!],
    ] as const) {
      await firstPanel.getByLabel('Server').selectOption(server);
      for (const language of ['TypeScript', 'curl', 'fetch']) {
        await firstPanel.getByText(language, { exact: true }).click();
        const texts = await shown();
        expect(texts).toHaveLength(CLOUD.operations.size);
        // The client goes to its default server by itself.
        const isSilent = server === 'Beta' && language === 'TypeScript';
        expect(texts.filter((text) => text.includes(address)).length, `${server} ${language}`).toBe(
          isSilent ? 0 : texts.length,
        );
      }
    }
    await firstPanel.getByLabel('Server').selectOption('Production');
    await firstPanel.getByText('curl', { exact: true }).click();
    await page.goto('about:blank');
    for (const other of [url, `${url}current/`]) {
      await page.goto(other);
      await page.mouse.move(2, 2);
      await page.locator('.call').first().waitFor();
      expect(await page.getByLabel('Server').first().inputValue()).toBe('Production');
      expect(await page.locator('.call-sample').first().textContent()).toContain(`curl '${production}/`);
    }
  });

  test('The panel stays when the layout changes, with what was entered.', async (context) => {
    const { page } = await openWith(required(context, chromium), CLOUD);
    const panel = await goTo(page, anchorOf('getCloud'));
    await panel.getByText('Parameters', { exact: true }).click();
    await panel.getByLabel(/^id path/).fill('43');
    const widthOf = async (): Promise<number> => (await panel.boundingBox())!.width;
    const narrow = await widthOf();
    await page.getByRole('button', { name: 'Single column' }).click();
    await page.waitForTimeout(500);
    expect(await widthOf()).toBeGreaterThan(narrow);
    expect(await panel.count()).toBe(1);
    expect(await panel.getByLabel(/^id path/).inputValue()).toBe('43');
  });
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('panels for everybody', () => {
  test.for(takeSome(['dark', 'light'] as const, 2))(
    'axe-core finds nothing in a panel in the %s theme.',
    async (colorScheme, context) => {
      const browser = required(context, chromium);
      for (const width of takeSome([380, 768, 1440], 2)) {
        const { page } = await openWith(browser, CLOUD, {
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
        });
        const panel = await goTo(page, anchorOf('inviteCloudUser'));
        await panel.getByText('Parameters and body').click();
        await panel.getByLabel(/^Body/).fill('{');
        await page.evaluate(AXE);
        const look = (): Promise<string[]> =>
          page.evaluate(async (values) => {
            const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
            const { violations } = await run('.call', { runOnly: { type: 'tag', values } });
            return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
          }, RULES);
        expect(await look(), `${width}, with a problem`).toEqual([]);
        await panel
          .getByLabel(/^Body/)
          .fill('{ "email": "grace@example.org", "redirect_uri": "https://example.org/" }');
        expect(await runCall(panel)).toMatch(/^201 /);
        await panel.getByText(/^\d+ headers$/).click();
        expect(await look(), `${width}, with a response`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    },
  );

  test('A printed panel has its sample, and no controls.', async (context) => {
    const { page } = await openWith(required(context, chromium), CLOUD);
    const panel = await goTo(page, anchorOf('createCloud'));
    await page.emulateMedia({ media: 'print' });
    expect(await panel.locator('pre').first().isVisible()).toBe(true);
    for (const control of await panel.locator('button, select, input, textarea, summary').all()) {
      expect(await control.isVisible()).toBe(false);
    }
  });
});

test('Every operation has a panel.', async (context) => {
  const { page } = await open(required(context, chromium), fileUrl(path.join(SITE, 'index.html')));
  for (const [of, id] of takeSome(EVERY, 6)) {
    await page.goto('about:blank');
    await page.goto(`${fileUrl(path.join(SITE, folderOf(of), 'index.html'))}${anchorOf(id, of)}`);
    const { method, path: template } = of.operations.get(id)!;
    const panel = page.locator(`[data-section-id="${anchorOf(id, of).slice(1)}"]`);
    const group = panel.getByRole('group', { name: `Call ${method} ${template}` });
    await group.waitFor();
    expect(await group.count()).toBe(1);
  }
});

test('An operation has its own panel in each place that shows it.', async (context) => {
  const operation = (operationId: string, tags: readonly string[]): object => ({
    get: { operationId, tags, responses: { 200: { description: 'Done.' } } },
  });
  const url = await serveDocument({
    openapi: '3.1.0',
    info: { title: 'Groups', version: '1.0.0' },
    servers: [{ url: 'https://groups.test' }],
    tags: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    'x-tagGroups': [
      { name: 'One', tags: ['a', 'b'] },
      { name: 'Two', tags: ['a', 'c'] },
    ],
    paths: { '/lower': operation('getx', ['c']), '/upper': operation('getX', ['a', 'b']) },
  });
  const { page, errors } = await open(required(context, chromium), url);
  for (const [address, title] of [
    ['/a/getx', 'Call GET /upper'],
    ['/b/getx', 'Call GET /upper'],
    ['/c/getx', 'Call GET /lower'],
  ] as const) {
    await page.evaluate((hash) => void (location.hash = hash), address);
    const section = page.locator(`[data-section-id="${address}"]`).first();
    await section.getByRole('group', { name: title }).waitFor();
    expect(await section.locator('.call').count()).toBe(1);
  }
  expect(errors).toEqual([]);
});
