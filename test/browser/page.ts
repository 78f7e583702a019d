/** Opens the reference site in Chromium, and records its requests and errors. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished, vi } from 'vitest';
import { serveSite } from '../../scripts/site/serve.js';
import { buildSite } from '../support/command.js';
import { contractOperations, formatOperationAnchor, formatTagAnchor, tagOf } from '../support/contract.js';
import { PROJECT, temporaryFolder } from '../support/project.js';

/** A page with its requests and errors. */
export interface Opened {
  readonly page: Page;
  /** The address of the page, without a fragment. */
  readonly url: string;
  /** Its requests, except for the page itself. */
  readonly requests: string[];
  /** The errors and warnings in the console, and uncaught errors. */
  readonly errors: string[];
}

/** Resolves when a page is interactive: React has hydrated the rendered HTML. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const rendered = document.querySelector('main a');
    return rendered !== null && Object.keys(rendered).some((key) => key.startsWith('__react'));
  });
}

/** Resolves when all sections are mounted, and the page's own script has completed them. */
export async function isMounted(page: Page): Promise<void> {
  // The page waits for its reader.
  await page.mouse.move(1, 1);
  await page.waitForFunction(
    () =>
      document.querySelector('.menu-content[role="navigation"]') !== null &&
      // The page's own script completes the code of guides last.
      (document.querySelector('main pre[data-language]') === null ||
        document.querySelector('main pre[data-language] button') !== null) &&
      document.querySelector('#api-content > [data-section-id]') === null,
  );
  await page.waitForTimeout(300);
}

/** Opens a page in a new browser context, until the test ends. */
export async function open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const [address] = url.split('#') as [string];
  const [requests, errors]: [string[], string[]] = [[], []];
  // Listen on the context to include the requests of workers.
  context.on('request', (request) => {
    if (request.url().split('#')[0] !== address && !/^(blob|data):/.test(request.url())) requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  await isReady(page);
  return { page, url: address, requests, errors };
}

/** Returns the URL of a file. */
export function fileUrl(file: string): string {
  return pathToFileURL(file).href;
}

/** Serves a site under a path of a local server, until the test ends; returns its URL. */
export async function serveBelow(prefix: string): Promise<string> {
  const root = temporaryFolder();
  const folder = path.join(root, prefix);
  mkdirSync(folder, { recursive: true });
  await buildSite('cloud', '--out', folder);
  const served = await serveSite(root);
  onTestFinished(() => served.close());
  return `${served.url}/${prefix}/`;
}

/** The site of the contract, as a folder and as a page. */
export const SITE: string = path.join(PROJECT, 'dist/docs');
export const PAGE: string = fileUrl(path.join(SITE, 'index.html'));

/** The page of the other contract, which is in a folder of its own. */
export const OTHER_PAGE: string = fileUrl(path.join(SITE, 'current/index.html'));

/** The operations with their anchors on the page. */
export const OPERATIONS = [...contractOperations].map(([id, { method, path: template, operation }]) => ({
  id,
  method,
  template,
  title: operation.summary!,
  tag: formatTagAnchor(tagOf(id)),
  anchor: formatOperationAnchor(tagOf(id), id),
}));

/** Fragments for every kind of view on the page. */
export const VIEWS = ['', '#/getting-started', '#/errors', '#/retries', '#/schemas/cloud'].concat(
  ['createCloud', 'inviteCloudUser', 'updateCloudUser', 'fullUpdateCloud', 'deleteCloud'].map((id) =>
    formatOperationAnchor(tagOf(id), id),
  ),
);

/** Resolves when a heading is visible. */
export async function shows(page: Page, title: string): Promise<void> {
  await page.waitForFunction((text) => {
    const heading = [...document.querySelectorAll('h1, h2')].find((element) => element.textContent?.trim() === text);
    const top = heading?.getBoundingClientRect().top ?? -1;
    // Below the top bar. The last headings of the page cannot scroll up to it.
    return top >= 40 && top < innerHeight;
  }, title);
}

/** The selector of a search result. */
export const HIT = '[data-component-name="Search/SearchItem"]';

/** Searches for a text with the keyboard; resolves when there is a result. */
export function searchFor(page: Page, text: string): Promise<void> {
  // The search box closes if the page is still navigating, so retry.
  return vi.waitFor(
    async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.locator('input:focus').fill(text, { timeout: 1000 });
      await page.locator(HIT).first().waitFor({ timeout: 1000 });
    },
    { timeout: 20_000 },
  );
}
