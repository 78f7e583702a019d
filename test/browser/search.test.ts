/** The search of the reference finds texts of examples, of enums and of errors, and leads to what has them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { required, startChromium } from '../support/chromium.js';
import { buildSite } from '../support/command.js';
import { fileUrl, HIT, isMounted, isReady, open, OTHER_PAGE, searchFor } from './page.js';

let chromium: Browser | undefined;

beforeAll(async () => {
  chromium = await startChromium();
});

afterAll(() => chromium?.close());

/** Texts, and what they lead to. */
const FOUND = [
  ['Site A', '#/cloud/createcloud'],
  ['Okafor', '#/cloud/updateclouduser'],
  ['Administers the cloud', '#/schemas/cloudrole'],
  ['Guest', '#/schemas/projectrole'],
  ['no more than 256 characters', '#/cloud/updatecloud'],
  ['You can only have one free cloud', '#/cloud/createcloud'],
  ['Authentication credentials were not provided', '#/cloud/deletecloud'],
  ['This user is already in the cloud', '#/cloud/inviteclouduser'],
] as const;

test('A text of an example, of an enum or of an error leads to the operation or the schema.', async (context) => {
  const { page, errors } = await open(required(context, chromium), OTHER_PAGE);
  for (const [text, anchor] of FOUND) {
    await searchFor(page, text);
    const hit = page.locator(`${HIT}:is([href="${anchor}"], [href^="${anchor}#"])`).first();
    await hit.click();
    await page.locator(HIT).first().waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash.split('#')[1], text).toBe(anchor.slice(1));
  }
  expect(errors).toEqual([]);
});

test('What is there for the search only is not shown.', async (context) => {
  const { page } = await open(required(context, chromium), `${OTHER_PAGE}#/cloud/createcloud`);
  const texts = page.locator('main span[hidden]');
  await texts.first().waitFor({ state: 'attached' });
  expect(await texts.and(page.locator(':visible')).count()).toBe(0);
  expect(await page.locator('main').innerText()).not.toContain('Site A bimdata-viewer');
});

test('Sections are mounted after the search is closed, and not while the reader types.', async (context) => {
  const { page } = await open(required(context, chromium), OTHER_PAGE);
  const waiting = page.locator('#api-content > [data-section-id]');
  await page.keyboard.press('Control+k');
  await page.locator('[data-testid="search-dialog"]').waitFor();
  // Redoc itself mounts those that are in view.
  await page.waitForTimeout(1500);
  const count = await waiting.count();
  await page.waitForTimeout(1000);
  expect(count).toBeGreaterThan(0);
  expect(await waiting.count()).toBe(count);
  await page.keyboard.press('Escape');
  await isMounted(page);
});

/** The operations of a large document. */
const MANY = 400;

/** Returns a document in which each operation has the word `gadget`, and only the last one `unique`. */
function createLargeDocument(): unknown {
  const paths = Array.from({ length: MANY }, (_, index) => [
    `/gadget/${index}`,
    {
      get: {
        summary: `Read the gadget ${index}${index === MANY - 1 ? ', which is unique' : ''}`,
        tags: [`Part ${index % 8}`],
        parameters: [{ name: `size${index}`, in: 'query', description: 'Of the gadget.', schema: { type: 'string' } }],
        responses: { '200': { description: 'The gadget.' } },
      },
    },
  ]);
  const servers = [{ url: 'https://gadgets.test' }];
  return { openapi: '3.1.0', info: { title: 'Gadgets', version: '1' }, servers, paths: Object.fromEntries(paths) };
}

describe('large document', () => {
  const site = mkdtempSync(path.join(tmpdir(), 'bimdata-cloud-api-'));
  const url = fileUrl(path.join(site, 'docs/index.html'));

  beforeAll(async () => {
    const spec = path.join(site, 'gadgets.json');
    writeFileSync(spec, JSON.stringify(createLargeDocument()));
    await buildSite('--spec', spec, '--out', path.join(site, 'docs'), '--lint', 'minimal', '--client', 'gadgets');
  });

  afterAll(() => rmSync(site, { recursive: true }));

  test('The index is in workers, and what it finds is ranked in slices.', async (context) => {
    const { page, errors } = await open(required(context, chromium), url);
    await searchFor(page, 'gadget');
    // One for each field.
    expect(page.workers()).toHaveLength(4);
    expect(await page.locator(HIT).count()).toBe(100);
    // Records for each search how many documents it ranked, and how often it paused.
    await page.evaluate(() => {
      const pause = globalThis.pauseSearch!;
      const searches = new Map<object, { ranked: number; paused: number }>();
      Object.assign(globalThis, { searches });
      globalThis.pauseSearch = (query) => {
        const paused = pause(query);
        const counts = searches.get(query) ?? { ranked: 0, paused: 0 };
        searches.set(query, { ranked: counts.ranked + 1, paused: counts.paused + (paused ? 1 : 0) });
        return paused;
      };
    });
    await searchFor(page, 'the gadget');
    const counts = await page.evaluate(() => [
      ...(globalThis as unknown as { searches: Map<object, { ranked: number; paused: number }> }).searches.values(),
    ]);
    expect(counts.at(-1)!.ranked).toBeGreaterThanOrEqual(MANY);
    expect(counts.at(-1)!.paused).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  test('It does not say that there is nothing before the index is ready.', async (context) => {
    const browser = required(context, chromium);
    const other = await browser.newContext();
    onTestFinished(() => other.close());
    const page = await other.newPage();
    // With this clock, Redoc rests after each entry of the index.
    await page.addInitScript(() => {
      const read = Date.now;
      let step = 0;
      Date.now = () => read() + 100 * ++step;
    });
    await page.goto(url);
    await isReady(page);
    await page.evaluate(() => {
      const messages = new Set<string>();
      Object.assign(globalThis, { messages });
      new MutationObserver(() => {
        const message = document.querySelector('[data-testid="search-message"]')?.textContent;
        if (message) messages.add(message);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await page.keyboard.press('Control+k');
    await page.locator('input:focus').fill('unique');
    await page.locator(HIT).first().waitFor({ timeout: 20_000 });
    const messages = await page.evaluate(() => [...(globalThis as unknown as { messages: Set<string> }).messages]);
    expect(messages).toContain('Searching...');
    expect(messages).not.toContain('No results');
  });
});
