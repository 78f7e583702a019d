/** Accessibility of the reference site: axe-core, small screens, the keyboard, and what screen readers are told. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { required, startChromium } from '../support/chromium.js';
import { HIT, isMounted, open, OPERATIONS, PAGE, searchFor, shows, VIEWS } from './page.js';
import { IS_FULL, takeSome } from '../support/tier.js';

let chromium: Browser | undefined;

beforeAll(async () => {
  chromium = await startChromium();
});

afterAll(() => chromium?.close());

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, and what axe-core recommends beside it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const WIDTHS = [1440, 768, 380] as const;

/** Waits until an expectation is true, also on a slow machine. */
const eventually = (expectation: () => Promise<void>): Promise<void> =>
  vi.waitFor(expectation, { timeout: 20_000, interval: 100 });

/** Returns the findings of axe-core on a page, of any impact. */
async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'tag', values },
        rules: { 'target-size': { enabled: true } },
      }),
    RULES,
  );
  expect(passes.length).toBeGreaterThan(20);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const OPERATION = OPERATIONS.find(({ id }) => id === 'inviteCloudUser')!;

/** The dialog that is open. */
const dialogOf = (page: Page): Locator => page.getByRole('dialog');

const openSecurity = (page: Page): Promise<void> =>
  page
    .locator(`[data-section-id="${OPERATION.anchor.slice(1)}"]`)
    .getByRole('button', { name: 'View security details' })
    .click();

/** The kinds of views, and how each is shown. */
const KINDS: readonly (readonly [name: string, show: (page: Page) => Promise<unknown>])[] = [
  ['the landing page', (page) => page.goto(`${PAGE}#/`)],
  ['a guide', (page) => page.goto(`${PAGE}#/errors`)],
  ['an operation', (page) => page.goto(`${PAGE}${OPERATION.anchor}`)],
  ['a schema', (page) => page.goto(`${PAGE}#/schemas/cloud`)],
  ['the open search', (page) => searchFor(page, 'invite')],
  [
    'the search without results',
    async (page) => {
      await dialogOf(page).locator('input').fill('xyzzy0000');
      await page.getByText('No results').first().waitFor();
    },
  ],
  [
    'the security window',
    async (page) => {
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'detached' });
      await openSecurity(page);
      await dialogOf(page).waitFor();
    },
  ],
];

describe('axe-core', () => {
  test.for(
    takeSome(
      WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))),
      6,
    ),
  )('axe-core reports nothing at $width pixels in the $colorScheme theme.', async ({ width, colorScheme }, context) => {
    const viewport = { width, height: 900 };
    const { page } = await open(required(context, chromium), PAGE, { colorScheme, viewport, bypassCSP: true });
    expect(await page.locator('html').getAttribute('class')).toBe(colorScheme);
    await isMounted(page);
    // Some kinds follow the one before. In a normal run, each page shows others.
    const kinds = KINDS.filter((_, index) => IS_FULL || index === (width === 380 ? 2 : 0));
    for (const [name, show] of kinds) {
      await show(page);
      await page.waitForTimeout(400);
      expect(await findingsOf(page), name).toEqual([]);
    }
  });
});

describe('layout', () => {
  test.for(takeSome([380, 768, 1440], 3))(
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

  test.for(takeSome([380, 768, 1440], 3))(
    'No word of a guide is broken inside at %d pixels, and tables keep their header.',
    async (width, context) => {
      const { page } = await open(required(context, chromium), PAGE, { viewport: { width, height: 900 } });
      await isMounted(page);
      const found = await page.evaluate(() => {
        const broken: string[] = [];
        let words = 0;
        const texts = document.querySelectorAll('[data-item-kind="markdown"], [data-section-id]:not([data-item-kind])');
        for (const element of [...texts].flatMap((text) => [...text.querySelectorAll('p, li, td, th')])) {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode as Text;
            // Breaks at hyphens and slashes are right in prose, but not in code.
            const isCode = node.parentElement!.closest('code') !== null;
            for (const { index, 0: word } of node.data.matchAll(isCode ? /\S+/g : /[\p{L}\p{N}_]+/gu)) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              words += 1;
              if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
            }
          }
        }
        const tables = [...document.querySelectorAll('main table.md')];
        return {
          broken,
          words,
          tables: tables.length,
          displays: [
            ...new Set(
              tables
                .flatMap((table) => [table, table.querySelector('th')!])
                .map((element) => getComputedStyle(element).display),
            ),
          ],
          unnamed: tables
            .map((table) => table.parentElement!)
            .filter((box) => box.scrollWidth > box.clientWidth)
            .filter((box) => box.tabIndex !== 0 || box.role !== 'region' || !box.ariaLabel).length,
        };
      });
      expect(found.words).toBeGreaterThan(300);
      expect(found.tables).toBeGreaterThan(3);
      expect(found).toMatchObject({ broken: [], displays: ['table', 'table-cell'], unnamed: 0 });
    },
  );

  test('A guide has the width of the page, and a tag lists all its operations with summary and method.', async (context) => {
    for (const width of takeSome([1440, 768, 380], 2)) {
      const { page } = await open(required(context, chromium), `${PAGE}#/errors`, { viewport: { width, height: 900 } });
      await isMounted(page);
      const { guide, main } = await page.evaluate(() => ({
        guide: document.querySelector('[data-section-id="/errors"] pre')!.getBoundingClientRect().width,
        main: document.querySelector('main')!.getBoundingClientRect().width,
      }));
      expect(guide / main, String(width)).toBeGreaterThan(0.75);
      for (const { title, method, anchor, tag } of OPERATIONS) {
        const item = page.locator(`[data-section-id="${tag.slice(1)}"] [data-testid] a[href="${anchor}"]`);
        await item.scrollIntoViewIfNeeded();
        expect(await item.getByText(title, { exact: true }).isVisible()).toBe(true);
        expect((await item.innerText()).toUpperCase()).toContain(method.toUpperCase());
      }
    }
  });
});

/** Returns what has the focus: its tag, role, name and address. */
function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return [element.localName, element.getAttribute('role'), name].filter(Boolean).join(' ');
  });
}

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page: Page, wanted: string | RegExp, most = 80): Promise<void> {
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (typeof wanted === 'string' ? focus === wanted : wanted.test(focus)) return;
  }
  throw new Error(`${wanted} is not within ${most} tab stops.`);
}

/** Returns whether the focus stays in the open dialog, in both directions. */
async function isTrapped(page: Page): Promise<boolean> {
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let steps = 0; steps < 30; steps += 1) {
      await page.keyboard.press(key);
      if (!(await page.evaluate(() => document.activeElement!.closest('[role="dialog"]') !== null))) return false;
    }
  }
  return true;
}

const said = (page: Page): Promise<string> => page.locator('#liveRegion').innerText();

describe('keyboard', () => {
  test('The first stop skips to the view, and landmarks and the current item have names.', async (context) => {
    const { page } = await open(required(context, chromium), `${PAGE}${OPERATION.anchor}`);
    await isMounted(page);
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toBe('a Skip to the content');
    expect((await page.locator('#skipLink').boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await focusOf(page)).toBe(`h2 ${OPERATION.title}`);
    expect(new URL(page.url()).hash).toBe(OPERATION.anchor);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);

    expect(await page.getByRole('main').count()).toBe(1);
    const names = await page.getByRole('navigation').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
    expect(names).toEqual(['Contracts', 'Contents']);
    const current = page.getByRole('navigation', { name: 'Contents' }).locator('[aria-current="page"]');
    expect(await current.getAttribute('href')).toBe(OPERATION.anchor);
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['BIMData Cloud API (1.0.0)']);
    expect(await page.getByRole('heading', { name: OPERATION.title, level: 2 }).count()).toBe(1);
    const levels = await page
      .locator('main :is(h1, h2, h3, h4, h5, h6)')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('aria-level') ?? one.localName.slice(1))));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('The menu works with the keyboard alone.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    await isMounted(page);
    await tabTo(page, 'a Clouds');
    const hasOutline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle !== 'none');
    expect(hasOutline).toBe(true);
    await page.keyboard.press('Enter');
    // The menu of the tag opens when its section has been scrolled to.
    const menu = page.getByRole('navigation', { name: 'Contents' });
    await menu.getByRole('link', { name: OPERATIONS[1]!.title }).waitFor();
    await tabTo(page, new RegExp(`^a ${OPERATIONS[1]!.title}`));
    await page.keyboard.press('Enter');
    await shows(page, OPERATIONS[1]!.title);
  });

  test('The menu of a small screen takes the focus, and Escape gives it back.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE, { viewport: { width: 380, height: 800 } });
    await isMounted(page);
    const button = page.getByTestId('floating-button');
    await button.focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focusOf(page)).toBe('div button Search Ctrl+K'));
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await button.getAttribute('aria-expanded')).toBe('false'));
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, 'a Responses');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focusOf(page)).toBe('h2 Responses'));
  });

  test('The search opens by three keys, announces its results, keeps the focus, and gives it back.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    await isMounted(page);
    const before = page.getByRole('navigation', { name: 'Contents' }).locator('a', { hasText: 'Errors' });
    const button = page.getByRole('button', { name: 'Search Ctrl+K' });
    for (const [key, from] of [
      ['Control+k', before],
      ['/', before],
      ['Enter', button],
    ] as const) {
      await from.focus();
      await page.keyboard.press(key);
      await dialogOf(page).waitFor();
      await eventually(async () => expect(await focusOf(page)).toMatch(/^input combobox Search /));
      expect(await dialogOf(page).getAttribute('aria-modal')).toBe('true');
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'detached' });
      expect(await from.evaluate((element) => element === document.activeElement), key).toBe(true);
    }

    await page.keyboard.press('/');
    const field = dialogOf(page).getByRole('combobox');
    const options = page.getByRole('listbox').getByRole('option');
    await field.fill('member');
    await options.first().waitFor();
    const count = await options.count();
    expect(await said(page)).not.toContain('Searching');
    await eventually(async () => expect(await said(page)).toBe(`${count} results`));
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('listbox').getAttribute('id')).toBe(await field.getAttribute('aria-controls'));
    for (const number of [0, 1]) {
      await page.keyboard.press('ArrowDown');
      await eventually(async () => expect(await options.nth(number).getAttribute('aria-selected')).toBe('true'));
      expect(await page.getByRole('listbox').locator('[aria-selected="true"]').count()).toBe(1);
    }
    expect(await isTrapped(page)).toBe(true);
    await field.fill('xyzzy0000');
    await eventually(async () => expect(await said(page)).toBe('No results'));
  });

  test('Enter opens the first result, and the focus goes there.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    await isMounted(page);
    await searchFor(page, OPERATION.title);
    expect(await page.locator(HIT).first().getAttribute('href')).toBe(OPERATION.anchor);
    await page.keyboard.press('Enter');
    await page.locator(HIT).first().waitFor({ state: 'detached' });
    await shows(page, OPERATION.title);
    await eventually(async () => expect(await focusOf(page)).toBe(`h2 ${OPERATION.title}`));
  });

  test('A result that is in a response leads to the responses, with this one chosen.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE, { viewport: { width: 380, height: 800 } });
    await isMounted(page);
    await searchFor(page, 'no more than 256');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focusOf(page)).toMatch(/^div Responses/));
    const focused = page.locator(':focus');
    await eventually(async () => expect((await focused.boundingBox())!.y).toBeLessThan(200));
    expect(await focused.getByRole('tab', { selected: true }).innerText()).toBe('400');
  });

  test('Links to parts of guides are named by their headings.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    await isMounted(page);
    await page.getByRole('link', { name: 'link to First call' }).waitFor({ state: 'attached' });
    expect(await page.locator('main a[aria-label*="link to /"]').count()).toBe(0);
  });

  test('With forced colours, the copy button and the current item can be seen.', async (context) => {
    const { page } = await open(required(context, chromium), `${PAGE}#/errors`, { forcedColors: 'active' });
    await isMounted(page);
    const [icon, behind] = await page
      .getByRole('button', { name: 'Copy code' })
      .first()
      .evaluate((button) =>
        [getComputedStyle(button, '::before'), getComputedStyle(document.body)].map(
          ({ backgroundColor }) => backgroundColor,
        ),
      );
    expect(icon).not.toBe(behind);
    for (const current of ['#siteContracts [aria-current]', '.menu-content [aria-current] [data-active="true"]']) {
      const outline = await page.locator(current).evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, current).toBe('solid');
    }
    expect(await page.getByRole('button', { pressed: true }).count()).toBe(1);
  });

  test('The security window keeps the focus, and gives it back.', async (context) => {
    const { page } = await open(required(context, chromium), `${PAGE}${OPERATION.anchor}`);
    await isMounted(page);
    await openSecurity(page);
    await eventually(async () => expect(await focusOf(page)).toBe('div dialog Security'));
    expect(await dialogOf(page).getAttribute('aria-modal')).toBe('true');
    expect(await dialogOf(page).getByRole('button', { name: 'Close' }).count()).toBe(1);
    expect(await isTrapped(page)).toBe(true);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await focusOf(page)).toBe('button View security details');
  });

  test('The layout and the theme are switched by keys, and say their state.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    await isMounted(page);
    const layout = page.getByRole('group', { name: 'Layout' });
    const pressed = async (): Promise<string | null> =>
      layout.getByRole('button', { pressed: true }).getAttribute('aria-label');
    expect(await pressed()).toBe('Two columns');
    for (const key of ['Enter', ' ']) {
      await layout.getByRole('button', { name: 'Single column' }).focus();
      // The second key has no effect: this layout is chosen.
      await page.keyboard.press(key);
      await page.waitForTimeout(300);
      expect(await pressed()).toBe('Single column');
    }
    await layout.getByRole('button', { name: 'Two columns' }).press(' ');
    await eventually(async () => expect(await pressed()).toBe('Two columns'));
    await page.getByRole('button', { name: 'Theme: light' }).press('Enter');
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
  });
});

test.runIf(IS_FULL)('The other contract has no finding either.', async (context) => {
  const url = PAGE.replace('index.html', 'current/index.html');
  const { page } = await open(required(context, chromium), url, { bypassCSP: true });
  await isMounted(page);
  expect(await findingsOf(page)).toEqual([]);
});
