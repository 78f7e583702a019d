/** The reference site in Chromium: isolation, navigation, samples, themes, releases and the preview. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Document } from '../../src/openapi/document.js';
import { required, startChromium } from '../support/chromium.js';
import { begin, buildSite, RUN } from '../support/command.js';
import {
  CLOUD_CURRENT,
  contract,
  formatOperationAnchor,
  formatSchemaAnchor,
  formatTagAnchor,
  guidesOf,
  titleOfTag,
  tagOf,
} from '../support/contract.js';
import { PROJECT, temporaryFolder } from '../support/project.js';
import { startServer } from '../support/server.js';
import {
  fileUrl,
  HIT,
  isMounted,
  isReady,
  open,
  OPERATIONS,
  OTHER_PAGE,
  PAGE,
  searchFor,
  serveBelow,
  shows,
  SITE,
  VIEWS,
} from './page.js';
import { IS_FULL, takeSome } from '../support/tier.js';

let chromium: Browser | undefined;

beforeAll(async () => {
  chromium = await startChromium();
});

afterAll(() => chromium?.close());

const SCHEMAS = Object.keys(contract.components!.schemas!);

/** The page of the other contract, as a page of the first links to it, its operations, and its fragments. */
const OTHER = 'current/index.html';
const { document: other } = CLOUD_CURRENT;
const OTHER_IDS = [...CLOUD_CURRENT.operations.keys()];
const OTHER_VIEWS = new Set([
  '#/schemas',
  ...other.tags!.map(({ name }) => formatTagAnchor(name)),
  ...OTHER_IDS.map((id) => formatOperationAnchor(tagOf(id, CLOUD_CURRENT), id)),
  ...Object.keys(other.components!.schemas!).map(formatSchemaAnchor),
]);

const GUIDES = guidesOf();

describe('isolation', () => {
  test('The page makes no requests and logs no errors: from a file, under a path, and offline.', async (context) => {
    const browser = required(context, chromium);
    const below = await serveBelow('some/where');
    for (const [url, offline] of [
      [PAGE, true],
      [below, false],
    ] as const) {
      const { page, requests, errors } = await open(browser, url);
      await page.context().setOffline(offline);
      for (const view of takeSome(VIEWS, 3)) {
        await page.goto(`${url}${view}`);
        await page.locator('main').waitFor();
      }
      await searchFor(page, 'cloud');
      expect({ requests, errors }, url).toEqual({ requests: [], errors: [] });
    }
  });

  test('The Content Security Policy blocks requests to other servers.', async (context) => {
    const { page, errors } = await open(required(context, chromium), PAGE);
    const elsewhere = await startServer((response) => response.end());
    const outcome = await page.evaluate(
      (url) => fetch(url, { mode: 'no-cors' }).then(String, (error) => String(error)),
      elsewhere.url,
    );
    expect(outcome).toContain('TypeError');
    expect(errors.join('\n')).toMatch(/connect.*Content Security Policy/i);
    expect(elsewhere.received).toEqual([]);
  });
});

describe('navigation', () => {
  test('The menu leads to every operation.', async (context) => {
    const { page, errors } = await open(required(context, chromium), PAGE);
    let opened = '';
    for (const { title, anchor, tag } of takeSome(OPERATIONS, 3)) {
      if (tag !== opened) await page.locator(`a[href="${tag}"]`).first().click();
      opened = tag;
      const link = page.locator(`a[href="${anchor}"]`).first();
      expect((await link.innerText()).split('\n')[0]).toBe(title);
      await link.click();
      await shows(page, title);
      expect(new URL(page.url()).hash).toBe(anchor);
    }
    expect(errors).toEqual([]);
  });

  test('The link of every operation opens it.', async (context) => {
    const browser = required(context, chromium);
    for (const { id, anchor, title } of takeSome(OPERATIONS, 8)) {
      const { page } = await open(browser, `${PAGE}${anchor}`);
      await shows(page, title);
      expect(new URL(page.url()).hash).toBe(anchor);
      await page.getByText(`Api.${id}(`).first().waitFor();
      await page.context().close();
    }
  });

  test('The link of every guide and every schema opens it.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    for (const [title, anchor] of [
      ...GUIDES.map((name) => [titleOfTag(name), formatTagAnchor(name)]),
      ...SCHEMAS.map((key) => [key, formatSchemaAnchor(key)]),
    ] as [string, string][]) {
      await page.goto(`${PAGE}${anchor}`);
      await shows(page, title);
      expect(new URL(page.url()).hash).toBe(anchor);
    }
  });

  test('No link on the page is broken.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    // The page's own script takes Redoc's link to its maker away when the browser is idle.
    await page.locator('.menu-content a[rel~="noopener"]:not([href])').waitFor({ state: 'attached' });
    const known = new Set([
      // The target of the skip link.
      '#api-content',
      '#/',
      '#/schemas',
      ...contract.tags!.map(({ name }) => formatTagAnchor(name)),
      ...OPERATIONS.map(({ anchor }) => anchor),
      ...SCHEMAS.map(formatSchemaAnchor),
    ]);
    const found = new Set<string>();
    for (const view of known) {
      await page.goto(`${PAGE}${view}`);
      await page.waitForTimeout(150);
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      for (const link of links) found.add(link);
    }
    // Redoc's links within a section have a second hash; links to headings of guides start with the guide's anchor.
    const inside = [...found].filter((link) => link.startsWith('#')).map((link) => link.replace(/(.)#.*$/, '$1'));
    const headings = GUIDES.map((name) => `${formatTagAnchor(name)}/`);
    expect(inside.filter((link) => !known.has(link) && !headings.some((start) => link.startsWith(start)))).toEqual([]);
    const outside = [...found].filter((link) => !link.startsWith('#') && !link.startsWith(OTHER)).toSorted();
    const switched = [...found].filter((link) => link.startsWith(OTHER)).map((link) => link.slice(OTHER.length));
    expect(switched.filter((view) => view !== '' && !OTHER_VIEWS.has(view))).toEqual([]);
    expect(switched.length).toBeGreaterThan(20);
    expect(outside).toEqual([
      'cloud.md',
      'https://connect.bimdata.io',
      'https://developers.bimdata.io',
      'https://mswjs.io',
      'https://semver.org',
      'https://standardschema.dev',
      'https://undici.nodejs.org',
      'openapi.json',
      'static/index.html',
    ]);
  });

  test('The search finds every operation and every schema by name, and opens it.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    const search = async (text: string, anchor: string): Promise<void> => {
      await searchFor(page, text);
      const hits = page.locator(HIT);
      await hits.and(page.locator(`[href="${anchor}"]`)).click();
      await hits.first().waitFor({ state: 'detached' });
      expect(new URL(page.url()).hash).toBe(anchor);
    };
    for (const { id, anchor, title } of takeSome(OPERATIONS, 8)) {
      await search(id, anchor);
      await shows(page, title);
    }
    for (const key of takeSome(SCHEMAS, 8)) await search(key, formatSchemaAnchor(key));
  });
});

describe('contracts', () => {
  const both = OPERATIONS.filter(({ id }) => OTHER_IDS.includes(id));
  const gone = OPERATIONS.find(({ id }) => !OTHER_IDS.includes(id));
  const switchOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Contracts' });
  const currentOf = (page: Page): Promise<string[]> => switchOf(page).locator('[aria-current="page"]').allInnerTexts();
  /** The switch of a page that leads to the other one. */
  const linkOf = (page: Page): Locator => switchOf(page).locator('a:not([aria-current])');

  test('The switch keeps the operation in both directions, and marks the current contract.', async (context) => {
    const { page, errors, requests } = await open(required(context, chromium), `${PAGE}${both[1]!.anchor}`);
    const [old, now] = await switchOf(page).getByRole('link').allInnerTexts();
    expect(await currentOf(page)).toEqual([old]);
    const title = await page.title();
    await linkOf(page).click();
    await page.waitForURL(`${OTHER_PAGE}${both[1]!.anchor}`);
    await isReady(page);
    await shows(page, both[1]!.title);
    expect(await currentOf(page)).toEqual([now]);
    expect(await page.title()).not.toBe(title);
    // Another operation, by the menu.
    await page.locator(`a[href="${both[2]!.anchor}"]`).first().click();
    await shows(page, both[2]!.title);
    await linkOf(page).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${PAGE}${both[2]!.anchor}`);
    await isReady(page);
    await shows(page, both[2]!.title);
    expect({ errors, requests }).toEqual({ errors: [], requests: [OTHER_PAGE] });
  });

  test.runIf(IS_FULL)(
    'The switch keeps guides, their headings and schemas, also after scrolling, and says where there is no such part.',
    async (context) => {
      const { page } = await open(required(context, chromium), PAGE);
      for (const [view, target] of [
        ['', ''],
        ['#/errors', '#/errors'],
        ['#/authentication-and-scopes/roles', '#/authentication-and-scopes'],
        ['#/schemas/cloud', '#/schemas/cloud'],
        [`${both[0]!.anchor}#${both[0]!.anchor.slice(2)}/request`, both[0]!.anchor],
      ]) {
        await page.goto(`${PAGE}${view}`);
        await page.locator(`#siteContracts a[href="${OTHER}${target}"]`).waitFor();
        expect(await linkOf(page).getAttribute('title'), view).toBeNull();
      }
      await page.goto(`${PAGE}${gone!.anchor}`);
      await page.locator(`#siteContracts a[href="${OTHER}"]`).waitFor();
      expect(await linkOf(page).getAttribute('title')).toMatch(/ does not have this: the link leads to its start\.$/);

      // Scrolling changes the address, too, without an event.
      await page.goto(`${PAGE}${both[0]!.anchor}`);
      await shows(page, both[0]!.title);
      await page.mouse.move(700, 400);
      await vi.waitFor(
        async () => {
          await page.mouse.wheel(0, 300);
          expect(new URL(page.url()).hash).toBe(both[1]!.anchor);
        },
        { timeout: 60_000, interval: 500 },
      );
      await linkOf(page).hover();
      expect(await linkOf(page).getAttribute('href')).toBe(`${OTHER}${both[1]!.anchor}`);
    },
  );

  test('The search names its contract; the switch fits on a small screen, and works without scripts.', async (context) => {
    const browser = required(context, chromium);
    const { page } = await open(browser, OTHER_PAGE, { viewport: { width: 320, height: 640 } });
    const title = await page.title();
    await searchFor(page, 'invite');
    const field = page.getByRole('combobox', { name: `Search ${title}` });
    expect(await field.getAttribute('placeholder')).toBe(`Search ${title}`);
    for (const box of await switchOf(page).getByRole('link').all()) {
      const { x, width, y, height } = (await box.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(320);
      expect(y + height).toBeLessThanOrEqual(48);
      expect(height).toBeGreaterThanOrEqual(24);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    const plain = await browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => plain.close());
    const still = await plain.newPage();
    await still.goto(OTHER_PAGE);
    await linkOf(still).click();
    expect(still.url()).toBe(PAGE);
  });
});

describe('reading', () => {
  test('The landing page has the text of all sections without scrolling, also for the search of the browser.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    await isMounted(page);
    const text = await page.locator('main').innerText();
    expect(OPERATIONS.filter(({ title }) => !text.includes(title))).toEqual([]);
    expect(GUIDES.map((name) => titleOfTag(name)).filter((title) => !text.includes(title))).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const last = OPERATIONS.at(-1)!.title;
    const isFound = await page.evaluate(
      (title) => (window as unknown as { find(text: string): boolean }).find(title),
      last,
    );
    expect(isFound).toBe(true);
  });

  test('A link to a section stays there while the sections above it are mounted.', async (context) => {
    const { anchor, title } = OPERATIONS.at(-1)!;
    const { page } = await open(required(context, chromium), `${PAGE}${anchor}`);
    await shows(page, title);
    const topOf = (): Promise<number> =>
      page.locator(`[data-section-id="${anchor.slice(1)}"]`).evaluate((section) => section.getBoundingClientRect().top);
    const before = await topOf();
    await isMounted(page);
    await page.waitForTimeout(1000);
    expect(Math.abs((await topOf()) - before)).toBeLessThan(50);
    expect(new URL(page.url()).hash).toBe(anchor);
  });

  test('The title of the document names the view: by link, by the menu, after scrolling, and going back.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    const site = await page.title();
    const { title, anchor, tag } = OPERATIONS[1]!;
    const isTitled = (name: string): Promise<unknown> =>
      page.waitForFunction((wanted) => document.title === wanted, name === '' ? site : `${name} – ${site}`);
    await page.goto(`${PAGE}${anchor}`);
    await isTitled(title);
    await page.locator(`a[href="${tag}"]`).first().click();
    const tagName = await page.locator(`.menu-content a[href="${tag}"]`).innerText();
    await isTitled(tagName);
    await page.goBack();
    await isTitled(title);
    await isMounted(page);
    await page.mouse.move(700, 400);
    await vi.waitFor(
      async () => {
        await page.mouse.wheel(0, 300);
        expect(new URL(page.url()).hash).toBe(OPERATIONS[2]!.anchor);
      },
      { timeout: 60_000, interval: 300 },
    );
    await isTitled(OPERATIONS[2]!.title);
    await page.goto(`${PAGE}#/`);
    await isTitled('');
  });

  test("The code of guides is highlighted, its button copies exactly it, and the sections' own Copy is gone.", async (context) => {
    const { page } = await open(required(context, chromium), PAGE, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await isMounted(page);
    const blocks = page.locator('main pre[data-language]');
    await blocks.last().locator('button').waitFor({ state: 'attached' });
    const codes = guideCodes();
    expect(codes.length).toBeGreaterThan(5);
    expect(await blocks.count()).toBe(codes.length);
    for (const [index, code] of takeSome([...codes.entries()], 3)) {
      const block = blocks.nth(index);
      await block.getByRole('button', { name: 'Copy code' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
      await page.waitForFunction(() => document.querySelector('#liveRegion')!.textContent === 'Copied');
      await page.evaluate(() => document.querySelector('#liveRegion')!.replaceChildren());
    }
    const colours = await page
      .locator('pre[data-language="ts"]')
      .first()
      .evaluate((pre) =>
        [pre, pre.querySelector('.hljs-keyword')!, pre.querySelector('.hljs-string')!].map(
          (part) => getComputedStyle(part).color,
        ),
      );
    expect(new Set(colours).size).toBe(3);
    expect(await page.getByTestId('page-actions').first().isVisible()).toBe(false);
  });

  test('Ctrl+P prints once all sections are there, also right after the page is opened.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    const printed = page.evaluate(
      () =>
        new Promise<string>((resolve) => (window.print = () => resolve(document.querySelector('main')!.textContent))),
    );
    await page.keyboard.press('Control+p');
    const text = await printed;
    expect(OPERATIONS.filter(({ title }) => !text.includes(title))).toEqual([]);
  });

  test('Printed, the page is complete, light, and without controls.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE, {
      colorScheme: 'dark',
      viewport: { width: 794, height: 1123 },
    });
    await isMounted(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.locator('html.light').waitFor();
    const luminance = await page.evaluate(() =>
      [document.querySelector('h1')!, document.querySelector('main p')!].map((element) => {
        const [red, green, blue] = getComputedStyle(element).color.match(/\d+/g)!.map(Number);
        return red! + green! + blue!;
      }),
    );
    expect(Math.max(...luminance)).toBeLessThan(300);
    for (const hidden of [
      '#siteBar',
      '#skipLink',
      '.menu-content',
      '[data-testid="floating-button"]',
      '.copy',
      '[data-testid="copy-button"]',
    ]) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    const text = await page.locator('main').innerText();
    expect(OPERATIONS.filter(({ title }) => !text.includes(title))).toEqual([]);
    expect((await page.pdf()).length).toBeGreaterThan(100_000);
    // Chromium makes flex boxes too low for code that moves to the next page: the next section is printed over it.
    const flexible = await page.locator('main pre').evaluateAll((blocks) =>
      blocks.flatMap((block) => {
        const boxes: string[] = [];
        for (let box = block.parentElement; box; box = box.parentElement) {
          if (getComputedStyle(box).display === 'flex') boxes.push(box.outerHTML.slice(0, 100));
        }
        return boxes;
      }),
    );
    expect(flexible).toEqual([]);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.locator('html.dark').waitFor();
  });

  test("Redoc's own link to its maker leads nowhere.", async (context) => {
    const { page } = await open(required(context, chromium), PAGE);
    await isMounted(page);
    expect(await page.locator('a[href*="redocly"]').count()).toBe(0);
    expect(await page.getByText('API docs by').first().isVisible()).toBe(false);
  });
});

/** Returns the code blocks of the guides, in the order of the page. */
function guideCodes(): string[] {
  const { info, tags } = JSON.parse(readFileSync(path.join(SITE, 'openapi.json'), 'utf8')) as Document;
  return [info?.description, ...tags!.map(({ description }) => description)].flatMap((text) =>
    [...(text ?? '').matchAll(/^```[^\n]*\n([^]*?)\n```$/gm)].map(([, code]) => code!),
  );
}

describe('themes', () => {
  test('The theme follows the system setting, and a change persists.', async (context) => {
    const { page } = await open(required(context, chromium), PAGE, { colorScheme: 'dark' });
    const colour = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.querySelector('main h1, main h2')!).color);
    const dark = await colour();
    await page.getByRole('button', { name: /light|dark|colou?r mode|theme/i }).click();
    await page.locator('html.light').waitFor();
    expect(await colour()).not.toBe(dark);
    await page.reload();
    await page.locator('html.light').waitFor();
  });
});

test('No section has the ID of a part of the page, whatever the guides are called.', async (context) => {
  const browser = required(context, chromium);
  const { page: own } = await open(browser, PAGE);
  const ids = await own.locator('body > [id], body > header [id]').evaluateAll((all) => all.map(({ id }) => id));
  const names = ids.filter((id) => id !== 'redoc');
  expect(names.length).toBeGreaterThan(5);
  const folder = temporaryFolder();
  const spec = path.join(folder, 'guides.json');
  const tags = names.map((name) => ({ name, 'x-traitTag': true, description: `About ${name}.` }));
  const document = {
    openapi: '3.1.0',
    info: { title: 'Guides', version: '1.0.0' },
    tags,
    components: { schemas: { Thing: {} } },
  };
  writeFileSync(spec, JSON.stringify(document));
  await buildSite('--spec', spec, '--out', path.join(folder, 'site'), '--lint', 'minimal');
  const { page } = await open(browser, fileUrl(path.join(folder, 'site/index.html')));
  await isMounted(page);
  const used = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(used.filter((id, index) => used.indexOf(id) !== index)).toEqual([]);
  expect(await page.locator('main').innerText()).toContain(`About ${names.at(-1)}.`);
});

describe('releases', () => {
  test('A kept release and the newest one link to each other.', async (context) => {
    const browser = required(context, chromium);
    const out = temporaryFolder();
    await buildSite('cloud', '--out', out, '--release');
    const { page } = await open(browser, fileUrl(path.join(out, 'index.html')));
    await page.getByText('v1.0.0').first().click();
    await page.getByRole('link', { name: 'v1.0.0' }).click();
    await page.getByText('v1.0.0, kept as released.').waitFor();
    expect(page.url()).toBe(fileUrl(path.join(out, 'v1.0.0/index.html')));
    await page.getByRole('link', { name: 'Newest' }).click();
    await page.waitForURL(fileUrl(path.join(out, 'index.html')));
  });
});

describe('preview', () => {
  test('The preview reloads after a save, and keeps running after an invalid one.', async (context) => {
    const browser = required(context, chromium);
    const folder = temporaryFolder();
    const spec = path.join(folder, 'things.yaml');
    const text = readFileSync(path.join(PROJECT, 'test/golden/things.yaml'), 'utf8');
    writeFileSync(spec, text);
    const preview = begin(process.execPath, [
      RUN,
      'docs',
      '--preview',
      '--spec',
      spec,
      '--out',
      path.join(folder, 'site'),
    ]);
    onTestFinished(async () => void (await preview.end()));
    const [, url] = await preview.until(/The site is at (http:\/\/127\.0\.0\.1:\d+)\. /);
    const { page, errors } = await open(browser, `${url}/`);
    await page.getByRole('heading', { name: 'Things API' }).waitFor();

    writeFileSync(spec, text.replace('operationId: list_things', 'operationId: class'));
    await preview.until(/The operationId class cannot be the name of a method/);
    await page.getByRole('heading', { name: 'Things API' }).waitFor();

    writeFileSync(spec, text.replace('title: Things API', 'title: Better things'));
    await page.getByRole('heading', { name: 'Better things' }).waitFor({ timeout: 30_000 });
    expect(errors).toEqual([]);
  });
});
