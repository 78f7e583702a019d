/** Measures size and loading times of the reference page against the default page of Redoc, and those of other tools. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { computeMedian, printHead, printRow } from './table.js';
import { buildReferencePages, type ReferencePage } from './reference-pages.js';

const ROUNDS = 7;

/** How many times slower than this machine the measured one is. */
const SLOWDOWN = 4;

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** When a page is ready: the end of the last task of more than 50 ms before this many ms without one. */
const QUIET = 2000;

/** Times of a page in ms since navigation. */
interface LoadingTimes {
  readonly firstText: number;
  readonly largestText: number;
  readonly ready: number;
}

/** Loads a page in a browser of its own context, offline. */
async function loadPage(browser: Browser, file: string): Promise<LoadingTimes> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(pathToFileURL(file).href);
    return await page.evaluate(
      (quiet) =>
        new Promise<LoadingTimes>((resolve) => {
          let [firstText, largestText, ready] = [0, 0, 0];
          const observer = new PerformanceObserver((list) => {
            for (const { entryType, name, startTime, duration } of list.getEntries()) {
              if (entryType === 'longtask') ready = Math.max(ready, startTime + duration);
              else if (entryType === 'largest-contentful-paint') largestText = startTime;
              else if (name === 'first-contentful-paint') firstText = startTime;
            }
          });
          for (const type of ['paint', 'largest-contentful-paint', 'longtask'])
            observer.observe({ type, buffered: true });
          const wait = setInterval(() => {
            if (!firstText || performance.now() - Math.max(ready, largestText) < quiet) return;
            clearInterval(wait);
            resolve({ firstText, largestText, ready: Math.max(ready, firstText) });
          }, 100);
        }),
      QUIET,
    );
  } finally {
    await context.close();
  }
}

async function measureTimes(pages: readonly ReferencePage[]): Promise<ReadonlyMap<string, LoadingTimes[]>> {
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args });
  const times = new Map(pages.map(({ name }) => [name, [] as LoadingTimes[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, file } of round % 2 ? pages.toReversed() : pages)
      times.get(name)!.push(await loadPage(browser, file));
  }
  await browser.close();
  return times;
}

/** Prints a measurement of all pages; only this one has a limit. */
function printRows(what: string, pages: readonly ReferencePage[], measure: (page: ReferencePage) => number): void {
  const base = measure(pages[0]!);
  for (const [index, page] of pages.entries()) {
    const value = measure(page);
    printRow(
      `${page.name}, ${what}${index ? '' : ' (baseline)'}`,
      value.toFixed(0),
      (value / base).toFixed(3),
      index === 1 ? '1.10' : '',
    );
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  const pages = buildReferencePages(folder, process.argv.includes('--peers'));
  printHead('The reference as a page, against the default of `redocly build-docs --inlineBundle` of the same document');
  printRows('kB', pages, ({ bytes }) => bytes / 1000);
  printRows('kB, gzip', pages, ({ zipped }) => zipped / 1000);
  if (existsSync(CHROMIUM)) {
    const times = await measureTimes(pages);
    const take = (key: keyof LoadingTimes) => (page: ReferencePage) =>
      computeMedian(times.get(page.name)!.map((each) => each[key]));
    printRows('first text, ms', pages, take('firstText'));
    printRows('largest text, ms', pages, take('largestText'));
    printRows('ready, ms', pages, take('ready'));
  } else console.log(`There is no ${CHROMIUM}: skipping the times.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
