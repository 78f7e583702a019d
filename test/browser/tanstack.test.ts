/** A page with React and TanStack Query in Chromium, against the sandbox. */
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test, type TestContext } from 'vitest';
import { startSandbox, type Fault } from '../../src/sandbox/index.js';
import { required, startChromium } from '../support/chromium.js';
import { startServer } from '../support/server.js';

let chromium: Browser | undefined;
let script = '';

beforeAll(async () => {
  chromium = await startChromium();
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'tanstack-page.tsx')],
    bundle: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  script = outputFiles[0]!.text;
});

afterAll(() => chromium?.close());

interface Opened {
  readonly page: Page;
  /** The operations that the sandbox was called with, in order. */
  readonly calls: string[];
  /** The faults of the operations from now on. */
  readonly faults: Map<string, Fault>;
}

/** Opens the page against a new sandbox, until the test ends. */
async function openPage(context: TestContext, faults: Opened['faults'] = new Map()): Promise<Opened> {
  const browser = required(context, chromium);
  const calls: string[] = [];
  const sandbox = await startSandbox({
    fault({ operation }) {
      calls.push(operation);
      return faults.get(operation);
    },
  });
  onTestFinished(() => sandbox.close());
  const server = await startServer((response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><body><script>${script}</script>`);
  });
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(`${server.url}/?sandbox=${sandbox.url}`);
  return { page, calls, faults };
}

test('A query that fails has the typed error after 3 requests: no retry of TanStack comes on top.', async (context) => {
  const faults = new Map<string, Fault>([['getClouds', { status: 503, retryAfterS: 0 }]]);
  const { page, calls } = await openPage(context, faults);
  // The query is pending until the last retry has failed.
  await page.getByRole('alert').getByText('A server error occurred.').waitFor();
  expect(calls).toEqual(['getClouds', 'getClouds', 'getClouds']);
  faults.clear();
  await page.getByRole('button', { name: 'Retry' }).click();
  await page.getByRole('listitem').first().waitFor();
  expect(await page.getByRole('listitem').allInnerTexts()).toEqual(['Site A']);
  expect(calls).toHaveLength(4);
});

test('A mutation refreshes the list, and has its own errors.', async (context) => {
  const { page, calls } = await openPage(context);
  await page.getByRole('listitem').getByText('Site A').waitFor();
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('alert').getByText('This field may not be blank.').waitFor();
  expect(calls).toEqual(['getClouds', 'createCloud']);
  await page.getByLabel('Name').fill('Site Z');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('listitem').getByText('Site Z').waitFor();
  expect(calls).toEqual(['getClouds', 'createCloud', 'createCloud', 'getClouds']);
});

test('A component that is removed aborts its request.', async (context) => {
  const { page, calls } = await openPage(context, new Map([['getCloud', { latencyMs: 60_000 }]]));
  const failed = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect.poll(() => calls).toContain('getCloud');
  await page.getByRole('button', { name: 'Hide' }).click();
  expect((await failed).failure()?.errorText).toBe('net::ERR_ABORTED');
  expect((await failed).url()).toMatch(/\/cloud\/42$/);
  // The client does not repeat it.
  expect(calls.filter((operation) => operation === 'getCloud')).toHaveLength(1);
});
