/** Measures size and paint times of the reference page against the default page of `redocly build-docs`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { makeLinesVisible } from '../../src/openapi/visible.js';
import { PROJECT } from '../lib/paths.js';
import { computeMedian, printHead, printRow } from './table.js';

const ROUNDS = 9;

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

function formatKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

/** Runs a command of the project's libraries in a folder. */
function runCommand(cwd: string, file: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(PROJECT, file), ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${makeLinesVisible(stderr)}`);
}

/** Returns the first and the largest contentful paint of a page, in ms since navigation. */
async function measurePaints(browser: Browser, file: string): Promise<readonly [number, number]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true });
  try {
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.waitForTimeout(300);
    return await page.evaluate(
      () =>
        new Promise<readonly [number, number]>((resolve) => {
          const first = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
          new PerformanceObserver((list) => resolve([first, list.getEntries().at(-1)!.startTime])).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
          setTimeout(() => resolve([first, first]), 1000);
        }),
    );
  } finally {
    await context.close();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  runCommand(PROJECT, 'scripts/run.mjs', ['docs', '--spec', 'openapi/cloud.yaml', '--out', path.join(folder, 'site')]);
  // In another folder, as the project's redocly.yaml has settings.
  const input = path.join(folder, 'site/openapi.json');
  runCommand(folder, 'node_modules/@redocly/cli/bin/cli.js', [
    'build-docs',
    input,
    '--inlineBundle',
    '-o',
    'default.html',
  ]);
  const pages = { default: path.join(folder, 'default.html'), site: path.join(folder, 'site/index.html') };

  printHead('The reference as a page, against the default of `redocly build-docs --inlineBundle` of the same document');
  const texts = { default: readFileSync(pages.default), site: readFileSync(pages.site) };
  printRow('default page (baseline)', formatKilobytes(texts.default.length), '1.00', '');
  printRow(
    'this page',
    formatKilobytes(texts.site.length),
    (texts.site.length / texts.default.length).toFixed(3),
    '1.10',
  );
  const zipped = { default: gzipSync(texts.default).length, site: gzipSync(texts.site).length };
  printRow('default page, gzip', formatKilobytes(zipped.default), '1.00', '');
  printRow('this page, gzip', formatKilobytes(zipped.site), (zipped.site / zipped.default).toFixed(3), '1.10');

  if (existsSync(CHROMIUM)) {
    const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'];
    const browser = await chromium.launch({ executablePath: CHROMIUM, args });
    const times: Record<keyof typeof pages, (readonly [number, number])[]> = { default: [], site: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const names = round % 2 ? (['default', 'site'] as const) : (['site', 'default'] as const);
      for (const name of names) times[name].push(await measurePaints(browser, pages[name]));
    }
    await browser.close();
    for (const [index, what] of ['first text', 'largest text'].entries()) {
      const [base, own] = [times.default, times.site].map((all) => computeMedian(all.map((pair) => pair[index]!)));
      printRow(`default page, ${what} in Chromium (baseline)`, `${base!.toFixed(0)} ms`, '1.00', '');
      printRow(`this page, ${what} in Chromium`, `${own!.toFixed(0)} ms`, (own! / base!).toFixed(2), '1.10');
    }
  } else console.log(`There is no ${CHROMIUM}: skipping the times.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
