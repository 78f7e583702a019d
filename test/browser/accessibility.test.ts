/** Accessibility of the reference site: axe-core, small screens, and the keyboard. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { required, startChromium } from '../support/chromium.js';
import { HIT, open, OPERATIONS, PAGE, searchFor, shows, VIEWS } from './page.js';
import { takeSome } from '../support/tier.js';

let chromium: Browser | undefined;

beforeAll(async () => {
  chromium = await startChromium();
});

afterAll(() => chromium?.close());

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Returns the violations of a page that axe-core rates serious or critical. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

describe('axe-core', () => {
  test.for(['light', 'dark'] as const)(
    'axe-core reports no serious violation in the %s theme.',
    async (colorScheme, context) => {
      const browser = required(context, chromium);
      const all = [
        [1440, ['', '#/errors', '#/schemas/cloud', OPERATIONS[14]!.anchor, OPERATIONS[3]!.anchor]],
        [768, [OPERATIONS[1]!.anchor]],
        [380, ['#/errors', OPERATIONS[1]!.anchor]],
      ] as const;
      for (const [width, views] of takeSome(all, 2)) {
        const { page } = await open(browser, PAGE, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        expect(await page.locator('html').getAttribute('class')).toBe(colorScheme);
        for (const view of takeSome(views, 4)) {
          await page.goto(`${PAGE}${view}`);
          await page.waitForTimeout(400);
          expect(await violationsOf(page), `${width} ${view}`).toEqual([]);
        }
        await searchFor(page, 'invite');
        expect(await violationsOf(page), `${width} search`).toEqual([]);
      }
    },
  );
});

describe('layout', () => {
  test.for(takeSome([380, 768, 1440], 2))(
    'Nothing is cut off or needs horizontal scrolling at %d pixels.',
    async (width, context) => {
      const { page } = await open(required(context, chromium), PAGE, { viewport: { width, height: 900 } });
      for (const view of VIEWS) {
        await page.goto(`${PAGE}${view}`);
        await page.waitForTimeout(300);
        const tooWide = await page.evaluate(() => {
          const limit = document.documentElement.clientWidth;
          const isScrolled = (item: Element | null): boolean =>
            item !== null &&
            (/auto|scroll|hidden/.test(getComputedStyle(item).overflowX) || isScrolled(item.parentElement));
          return [...document.querySelectorAll('main *, header *')]
            .filter((element) => element.getBoundingClientRect().right > limit + 1 && !isScrolled(element))
            .map((element) => element.outerHTML.slice(0, 100));
        });
        expect(tooWide, view).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(width);
      }
    },
  );
});

describe('keyboard', () => {
  test('The menu and the search work with the keyboard alone.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.textContent ?? '');
    const tabTo = async (wanted: (text: string) => boolean): Promise<void> => {
      for (let steps = 0; steps < 80; steps += 1) {
        await page.keyboard.press('Tab');
        if (wanted(await focused())) return;
      }
      throw new Error('No matching element within 80 tab stops.');
    };
    await tabTo((text) => text === '#/cloud');
    const hasOutline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle !== 'none');
    expect(hasOutline).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo((text) => text === OPERATIONS[1]!.anchor);
    await page.keyboard.press('Enter');
    await shows(page, OPERATIONS[1]!.title);

    await searchFor(page, 'inviteCloudUser');
    await page.keyboard.press('Escape');
    await page.locator(HIT).first().waitFor({ state: 'detached' });
  });
});
