/** Opens the reference site in Chromium, and notes what it asks for and what it complains of. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished, vi } from 'vitest';
import { formatOperationAnchor } from '../../scripts/model/anchor.js';
import { serveSite } from '../../scripts/site/serve.js';
import { buildSite } from '../support/command.js';
import { contractOperations } from '../support/contract.js';
import { PROJECT, temporaryFolder } from '../support/project.js';

/** A page with what it did. */
export interface Opened {
  readonly page: Page;
  /** The address of the page, without a fragment. */
  readonly url: string;
  /** What it asked for, besides itself. */
  readonly requests: string[];
  /** What stood in the console as an error, and what was thrown. */
  readonly errors: string[];
}

/** Resolves when a page does what its readers want it to: React has taken over what was rendered before. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const rendered = document.querySelector('main a');
    return rendered !== null && Object.keys(rendered).some((key) => key.startsWith('__react'));
  });
}

/** Opens a page in a context of its own, until the test ends. */
export async function open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const [address] = url.split('#') as [string];
  const [requests, errors]: [string[], string[]] = [[], []];
  // On the context, to hear of workers as well.
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

/** Returns the address of a file. */
export function fileUrl(file: string): string {
  return pathToFileURL(file).href;
}

/** Serves a site from a sub-path of a server on this machine, until the test ends; returns its address. */
export async function serveBelow(prefix: string): Promise<string> {
  const root = temporaryFolder();
  const folder = path.join(root, prefix);
  mkdirSync(folder, { recursive: true });
  await buildSite('--out', folder);
  const served = await serveSite(root);
  onTestFinished(() => served.close());
  return `${served.url}/${prefix}/`;
}

/** The site of the contract, as a folder and as a page. */
export const SITE: string = path.join(PROJECT, 'dist/docs');
export const PAGE: string = fileUrl(path.join(SITE, 'index.html'));

/** The operations with their places on the page. */
export const OPERATIONS = [...contractOperations].map(([id, { method, path: template, operation }]) => ({
  id,
  method,
  template,
  title: operation.summary!,
  anchor: formatOperationAnchor('cloud', id),
}));

/** Addresses of what the page shows: all sorts of it. */
export const VIEWS = [
  '',
  '#/getting-started',
  '#/errors',
  '#/migrating-from-the-official-package',
  '#/schemas/cloud',
].concat(
  ['createCloud', 'inviteCloudUser', 'updateCloudUser', 'fullUpdateCloud', 'deleteCloud'].map((id) =>
    formatOperationAnchor('cloud', id),
  ),
);

/** Resolves when a heading is in sight. */
export async function shows(page: Page, title: string): Promise<void> {
  await page.waitForFunction((text) => {
    const heading = [...document.querySelectorAll('h1, h2')].find((element) => element.textContent?.trim() === text);
    const top = heading?.getBoundingClientRect().top ?? -1;
    // Below the bar; the last ones on the page cannot come up to it.
    return top >= 40 && top < innerHeight;
  }, title);
}

/** A hit of the search. */
export const HIT = '[data-component-name="Search/SearchItem"]';

/** Searches for a text by the keyboard; resolves when something is found. */
export function searchFor(page: Page, text: string): Promise<void> {
  // The box closes where the page is still on its way to where a link leads.
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
