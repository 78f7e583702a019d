/** The static pages in a browser: accessible, readable on a phone, and complete without JavaScript. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { nameStaticPage } from '../../scripts/site/static/static-name.js';
import { required, startChromium } from '../support/chromium.js';
import { IS_FULL } from '../support/tier.js';
import { fileUrl, OPERATIONS, SITE } from './page.js';

let chromium: Browser | undefined;

beforeAll(async () => {
  chromium = await startChromium();
});

afterAll(() => chromium?.close());

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of each kind; in a full run, all. */
const PAGES = IS_FULL
  ? readdirSync(path.join(SITE, 'static')).filter((name) => name.endsWith('.html'))
  : ['index.html', 'errors.html', 'schemas.cloud.html', nameStaticPage(OPERATIONS[10]!.anchor)];

/** Opens a new page, until the test ends, with the messages of its console. */
async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
): Promise<{ page: Page; messages: string[] }> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  return { page, messages };
}

/** Returns all that axe-core finds, best practices included. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ rules: { 'target-size': { enabled: true } } }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('static pages', () => {
  test.for([
    [1440, 'light'],
    [1440, 'dark'],
    [380, 'light'],
    [380, 'dark'],
  ] as const)(
    'At %d pixels in the %s theme, axe-core finds nothing, and nothing is cut off.',
    async (view, context) => {
      const [width, colorScheme] = view;
      const viewport = { width, height: 900 };
      const { page, messages } = await openPage(required(context, chromium), { colorScheme, viewport });
      for (const name of PAGES) {
        await page.goto(fileUrl(path.join(SITE, 'static', name)));
        expect(await findViolations(page), name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
      }
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(22, 24, 29)');
      // The policy allows their own styles.
      expect(messages).toEqual([]);
    },
  );

  test('Without JavaScript, the page leads to them, and they to each other.', async (context) => {
    const { page } = await openPage(required(context, chromium), { javaScriptEnabled: false });
    await page.goto(fileUrl(path.join(SITE, 'index.html')));
    await page.locator('noscript a').first().click();
    const { title, anchor } = OPERATIONS[1]!;
    await page.getByRole('link', { name: title }).click();
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.getByRole('link', { name: /^Next/ }).click();
    expect(await page.locator('h1').textContent()).toBe(OPERATIONS[2]!.title);
    await page.getByRole('link', { name: /^Previous/ }).click();
    await page.getByRole('link', { name: 'Interactive page' }).click();
    expect(new URL(page.url()).hash).toBe(anchor);
  });
});
