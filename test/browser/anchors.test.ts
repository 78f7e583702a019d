/** Each operation, tag and schema has an address of its own, whatever its name, and the address opens it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { required, startChromium } from '../support/chromium.js';
import { buildSite } from '../support/command.js';
import { writeDocument } from '../support/documents.js';
import { temporaryFolder } from '../support/project.js';
import { fileUrl, open, shows } from './page.js';

let chromium: Browser | undefined;

beforeAll(async () => {
  chromium = await startChromium();
});

afterAll(() => chromium?.close());

/** Each title is unique. The tags and IDs are equal in pairs for Redoc, or have its own names. */
const OPERATIONS: readonly (readonly [title: string, id: string | undefined, tags: readonly string[]])[] = [
  ['List orders', 'listOrders', ['注文 API']],
  ['List goods', 'listGoods', ['商品 API']],
  ['Upper case', 'getX', ['Sole']],
  ['Lower case', 'getx', ['Sole']],
  ['Lower case in another tag', 'GETX', ['sole']],
  ['Only other letters', '注文', ['注文']],
  ['Only other letters again', '商品', ['注文!', '注-文']],
  ['Slashes', '/repos//list/', ['Sole']],
  ['Percent', 'a%41', ['Sole']],
  ['Signs', 'a#b?c d\\e"f', ['Sole']],
  ['A heading', 'limits', ['Sole']],
  ['Two tags', 'both', ['Sole', 'Schemas']],
  ['Of schemas', 'ofSchemas', ['Schemas']],
  ['Of webhooks', 'ofWebhooks', ['webhooks']],
  ['Of others', 'x', ['Other']],
  ['Untagged', 'x2', []],
  ['Untagged, without an ID', undefined, []],
  ['Of a trait', 'trait', ['Trait']],
];

const DOCUMENT = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Names', version: '1.0.0', description: '# Intro\n\nText.' },
  servers: [{ url: 'https://names.test' }],
  tags: [
    { name: 'sole', description: 'Not a guide.' },
    { name: 'Sole', description: 'Text.\n\n## Limits\n\nMore.' },
    { name: 'Trait', 'x-traitTag': true },
    { name: 'SOLE', description: 'A guide.', 'x-traitTag': true },
    { name: '商品 API', 'x-displayName': 'Goods' },
    { name: 'webhooks', 'x-displayName': 'About webhooks' },
    { name: 'Schemas', 'x-displayName': 'About schemas' },
  ],
  paths: Object.fromEntries(
    OPERATIONS.map(([summary, operationId, tags], index) => [
      `/path/${index}`,
      { get: { summary, operationId, tags, responses: { 200: { description: 'Done.' } } } },
    ]),
  ),
  webhooks: { hook: { post: { summary: 'A webhook', responses: { 200: { description: 'Done.' } } } } },
  components: {
    schemas: Object.fromEntries(['Thing', 'thing', '物', '物 b', 'B', 'A"}'].map((key) => [key, { type: 'object' }])),
  },
});

/** The headings on the page that are not those of the Markdown: Redoc has a badge for webhooks, and other names of some schemas. */
const HEADINGS: ReadonlyMap<string, string> = new Map([
  ['Webhooks', 'webhooks'],
  ['A webhook', 'A webhookWebhook'],
  ['A"}', 'A__'],
]);

describe('addresses', () => {
  test('Each opens what it is of, also in a document with tag groups.', async (context) => {
    const browser = required(context, chromium);
    const groups = DOCUMENT.replace('"paths"', '"x-tagGroups":[{"name":"One","tags":["Sole","商品 API"]}],"paths"');
    for (const document of [DOCUMENT, groups]) {
      const site = temporaryFolder();
      await buildSite('--spec', writeDocument(document, 'names.json'), '--out', site);
      const markdown = readFileSync(path.join(site, 'names.md'), 'utf8');
      const links = [...markdown.matchAll(/^<a id="(.*)"><\/a>\n\n#+ (.*)$/gm)].map(([, id, title]) => [
        `#${id}`,
        title,
      ]);
      expect(new Set(links.map(([anchor]) => anchor)).size).toBe(links.length);
      const titles = links.map(([, title]) => title);
      expect(titles).toEqual(
        expect.arrayContaining([...OPERATIONS.map(([title]) => title), 'A webhook', 'SOLE', 'thing']),
      );
      const { page, errors } = await open(browser, fileUrl(path.join(site, 'index.html')));
      for (const [anchor, title] of links as [string, string][]) {
        // Redoc has no page for those without a tag.
        if (title === 'default') continue;
        await page.evaluate((hash) => void (location.hash = hash), anchor);
        await shows(page, HEADINGS.get(title) ?? title);
        expect(decodeURIComponent(new URL(page.url()).hash)).toBe(anchor);
      }
      expect(errors).toEqual([]);
    }
  });
});
