/** Opening the reference of a document of somebody else runs nothing, loads nothing and leads nowhere. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../scripts/site/serve.js';
import { listPayloads } from '../scripts/site/safe/payloads.js';
import { required, startChromium } from '../support/chromium.js';
import { buildSite } from '../support/command.js';
import { temporaryFolder } from '../support/project.js';
import { startServer, type TestServer } from '../support/server.js';
import { IS_FULL, takeSome } from '../support/tier.js';
import { createSlotDocument, fillFeatureDocument, joinPayloads, type Next } from './hostile-documents.js';
import { fileUrl, isReady } from './page.js';

let chromium: Browser | undefined;

beforeAll(async () => {
  chromium = await startChromium();
});

afterAll(() => chromium?.close());

/** What happened while a page was open. All but `links` and `views` must be empty. */
interface Trace {
  readonly scripts: string[];
  readonly requests: string[];
  readonly navigations: string[];
  readonly frames: number;
  readonly elements: string[];
  /** How many links were looked at, and how many views were opened. */
  readonly links: number;
  readonly views: number;
}

/** Elements that no text of a document can make. */
const FORBIDDEN =
  'main :is(iframe, frame, object, embed, base, meta, link, form[action], script:not([type="text/plain"]), portal, applet, [srcdoc])';

/** The most views to open: each heading in a text is one. */
const MOST_VIEWS = IS_FULL ? 300 : 4;

/** Opens a page, walks through it, and returns what happened. */
async function walk(browser: Browser, url: string, server: TestServer): Promise<Trace> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const trace = { scripts: [] as string[], requests: [] as string[], navigations: [] as string[] };
  const [address] = url.split('#');
  page.on('dialog', (dialog) => {
    trace.scripts.push(dialog.message());
    void dialog.dismiss();
  });
  context.on('page', (other) => trace.navigations.push(`a window: ${other.url()}`));
  page.on('framenavigated', (frame) => {
    if (frame.url().split('#')[0] !== address) trace.navigations.push(frame.url());
  });
  // Chromium also reports requests that the policy of the page stops before they leave.
  context.on('requestfinished', (request) => trace.requests.push(request.url()));
  await page.goto(url);
  await isReady(page);
  const views = await openViews(page);
  await searchAll(page);
  const targets = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  trace.scripts.push(...targets.filter((target) => /^(?:javascript|vbscript|data|blob):/i.test(target)));
  const result = {
    ...trace,
    requests: [
      ...trace.requests.filter((request) => request.split('#')[0] !== address && !/^(?:blob|data):/.test(request)),
      ...server.received.map((request) => request.url),
    ],
    frames: page.frames().length,
    elements: await page.locator(FORBIDDEN).evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 200))),
    links: targets.length,
    views,
  };
  await context.close();
  return result;
}

/** Opens each view of the menu, and all that is folded in it; returns the number of views. */
async function openViews(page: Page): Promise<number> {
  const opened = new Set<string>();
  for (;;) {
    const links = await page
      .locator('a[href^="#/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    const next = links.find((link) => !opened.has(link));
    if (next === undefined || opened.size >= MOST_VIEWS) return opened.size;
    opened.add(next);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, next);
    await page.waitForTimeout(30);
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('main [aria-expanded="false"], main summary'))
        button.click();
    });
  }
}

/** Searches for parts of the texts: the results show them. */
async function searchAll(page: Page): Promise<void> {
  for (const text of ['img', 'iframe', 'alert', 'x']) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    const input = page.locator('input:focus');
    await input.fill(text, { timeout: 5000 }).catch(() => {});
    await page.waitForTimeout(500);
  }
}

/** Builds the site of a document, and opens it from a server; in a full run, also from a file. */
async function openEverywhere(browser: Browser, document: object, server: TestServer): Promise<Trace[]> {
  const folder = temporaryFolder();
  const spec = path.join(folder, 'hostile.json');
  writeFileSync(spec, JSON.stringify(document));
  const site = path.join(folder, 'site');
  await buildSite('--spec', spec, '--out', site, '--lint', 'minimal');
  expect(await visitStaticPages(browser, site, server)).toEqual([]);
  const served = await serveSite(site);
  onTestFinished(() => served.close());
  const traces: Trace[] = [];
  const urls = [`${served.url}/`, fileUrl(path.join(site, 'index.html'))];
  for (const url of takeSome(urls, urls.length)) traces.push(await walk(browser, url, server));
  return traces;
}

/** Opens each static page of a site; returns what happened. */
async function visitStaticPages(browser: Browser, site: string, server: TestServer): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const harm: string[] = [];
  page.on('dialog', (dialog) => {
    harm.push(dialog.message());
    void dialog.dismiss();
  });
  context.on('page', (other) => harm.push(`a window: ${other.url()}`));
  const names = readdirSync(path.join(site, 'static')).filter((name) => name.endsWith('.html'));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const url = fileUrl(path.join(site, 'static', name));
    await page.goto(url);
    await page.waitForTimeout(30);
    if (page.url() !== url || page.frames().length > 1) harm.push(`${name} leads to ${page.url()}`);
    const targets = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    harm.push(...targets.filter((target) => /^(?:javascript|vbscript|data|blob):/i.test(target)));
  }
  await context.close();
  return [...harm, ...server.received.map((request) => request.url)];
}

const NOTHING = { scripts: [], requests: [], navigations: [], frames: 1, elements: [] };

const DOCUMENTS: readonly (readonly [name: string, create: (next: Next) => object])[] = [
  ['each place that a text can be in', createSlotDocument],
  ['each text of the feature document', fillFeatureDocument],
];

describe('hostile documents', () => {
  test.for(takeSome(DOCUMENTS, 2))(
    'All payloads at once in %s do nothing.',
    { timeout: 1_200_000 },
    async ([, create], context) => {
      const browser = required(context, chromium);
      const server = await startServer((response) => response.end('alert(1)'));
      const payloads = listPayloads(server.url);
      let slots = 0;
      const document = create(() => {
        slots += 1;
        return joinPayloads(payloads);
      });
      expect(payloads.length).toBeGreaterThan(100);
      expect(slots).toBeGreaterThan(90);
      for (const trace of await openEverywhere(browser, document, server)) {
        expect(trace).toMatchObject(NOTHING);
        expect(trace.views).toBeGreaterThan(3);
      }
    },
  );

  // Alone, as payloads can change what the parser makes of others.
  test.runIf(IS_FULL).for(DOCUMENTS)(
    'In turn, some payloads alone in %s do nothing.',
    { timeout: 1_200_000 },
    async ([, create], context) => {
      const browser = required(context, chromium);
      const server = await startServer((response) => response.end('alert(1)'));
      const payloads = listPayloads(server.url);
      for (const first of [0, 31, 62]) {
        let slot = first;
        const document = create(() => {
          slot += 1;
          return payloads[slot % payloads.length]!;
        });
        for (const trace of await openEverywhere(browser, document, server)) expect(trace).toMatchObject(NOTHING);
      }
    },
  );
});
