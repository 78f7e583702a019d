/** The search of the reference finds texts of examples, of enums and of errors, and leads to what has them. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { required, startChromium } from '../support/chromium.js';
import { HIT, open, OTHER_PAGE, searchFor } from './page.js';

let chromium: Browser | undefined;

beforeAll(async () => {
  chromium = await startChromium();
});

afterAll(() => chromium?.close());

/** Texts, and what they lead to. */
const FOUND = [
  ['Site A', '#/cloud/createcloud'],
  ['Okafor', '#/cloud/updateclouduser'],
  ['Administers the cloud', '#/schemas/cloudrole'],
  ['Guest', '#/schemas/projectrole'],
  ['no more than 256 characters', '#/cloud/updatecloud'],
  ['You can only have one free cloud', '#/cloud/createcloud'],
  ['Authentication credentials were not provided', '#/cloud/deletecloud'],
  ['This user is already in the cloud', '#/cloud/inviteclouduser'],
] as const;

test('A text of an example, of an enum or of an error leads to the operation or the schema.', async (context) => {
  const { page, errors } = await open(required(context, chromium), OTHER_PAGE);
  for (const [text, anchor] of FOUND) {
    await searchFor(page, text);
    const hit = page.locator(`${HIT}:is([href="${anchor}"], [href^="${anchor}#"])`).first();
    await hit.click();
    await page.locator(HIT).first().waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash.split('#')[1], text).toBe(anchor.slice(1));
  }
  expect(errors).toEqual([]);
});

test('What is there for the search only is not shown.', async (context) => {
  const { page } = await open(required(context, chromium), `${OTHER_PAGE}#/cloud/createcloud`);
  const texts = page.locator('main span[hidden]');
  await texts.first().waitFor({ state: 'attached' });
  expect(await texts.and(page.locator(':visible')).count()).toBe(0);
  expect(await page.locator('main').innerText()).not.toContain('Site A bimdata-viewer');
});
