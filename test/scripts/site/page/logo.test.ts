/** The mark of a document: from its own folder only, once, with a name for those who do not see it. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatMark, inlineLogo, readBrand, removeLogo, type Brand } from '../../../../scripts/site/page/logo.js';
import { cleanDocument } from '../../../../scripts/site/safe/safe-document.js';
import type { Document } from '../../../../src/openapi/document.js';
import { temporaryFolder } from '../../../support/project.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const DATA = `data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}`;

function createDocument(logo: unknown): Document {
  return { openapi: '3.1.0', info: { title: 'T', version: '1', 'x-logo': logo }, paths: {} } as unknown as Document;
}

/** Returns the mark of a document in a folder with files, and the messages. */
async function read(logo: unknown, allowExternal = false): Promise<Brand & { readonly messages: readonly string[] }> {
  const folder = temporaryFolder();
  const api = path.join(folder, 'api');
  mkdirSync(path.join(api, 'images'), { recursive: true });
  for (const name of ['logo.svg', 'images/LOGO.JPG', 'key.pem']) writeFileSync(path.join(api, name), SVG);
  writeFileSync(path.join(folder, 'outside.svg'), SVG);
  writeFileSync(path.join(api, 'large.png'), 'x'.repeat(100_001));
  symlinkSync(path.join(folder, 'outside.svg'), path.join(api, 'link.svg'));
  symlinkSync(path.join(api, 'key.pem'), path.join(api, 'key.svg'));
  const brand = await readBrand(createDocument(logo), { spec: path.join(api, 'a.yaml'), reading: { allowExternal } });
  return { ...brand, messages: brand.problems.map(({ pointer, message }) => `${pointer.join('/')}: ${message}`) };
}

describe('readBrand', () => {
  test('An image beside the document, or in a folder below, becomes a part of the page.', async () => {
    expect(await read({ url: 'logo.svg', altText: 'Us' })).toMatchObject({ logo: DATA, altText: 'Us', problems: [] });
    expect((await read({ url: './images/LOGO.JPG' })).logo).toMatch(/^data:image\/jpeg;base64,/);
  });

  test('A data URL stays, and colours and the link are read.', async () => {
    const brand = await read({ url: DATA, backgroundColor: '#fff', href: 'https://x.test' });
    expect(brand).toMatchObject({ logo: DATA, href: 'https://x.test', file: undefined, problems: [] });
    expect(brand.bar.background).toBe('#ffffff');
  });

  test.each([
    ['https://x.test/logo.svg', 'A page loads nothing from elsewhere'],
    ['//x.test/logo.svg', 'A page loads nothing from elsewhere'],
    ['file:///etc/logo.svg', 'A page loads nothing from elsewhere'],
    ['data:text/html,x', 'A page loads nothing from elsewhere'],
    ['../outside.svg', 'The reference leaves the folder of the document'],
    ['link.svg', 'The reference leaves the folder of the document'],
    ['/etc/passwd', 'The reference leaves the folder of the document'],
    ['key.pem', 'Its name does not end in .svg, .png, .jpg, .gif or .webp'],
    ['key.svg', 'Its name does not end in .svg, .png, .jpg, .gif or .webp'],
    ['missing.svg', 'The file cannot be read'],
    ['large.png', 'It is larger than 100 kB'],
    [`data:image/png;base64,${'A'.repeat(100_000)}`, 'It is too large'],
  ])('%s is left out with its place.', async (url, reason) => {
    const { logo, messages } = await read({ url });
    expect(logo).toBeUndefined();
    expect(messages).toEqual([`info/x-logo/url: The logo is not shown. ${reason}.`]);
  });

  test('With permission, an image elsewhere is read, but nothing else.', async () => {
    expect((await read({ url: '../outside.svg' }, true)).logo).toBe(DATA);
    expect((await read({ url: 'key.svg' }, true)).logo).toBeUndefined();
  });

  test.each([undefined, null, 'logo.svg', [], {}, { url: 1 }, { url: '' }])('%j is not a mark.', async (logo) => {
    expect(await read(logo)).toMatchObject({ logo: undefined, href: undefined, problems: [] });
  });

  test('A wrong colour and a link that runs a script are left out.', async () => {
    expect(await read({ backgroundColor: 'red;}', href: 'javascript:alert(1)' })).toMatchObject({
      href: undefined,
      messages: [
        'info/x-logo/backgroundColor: Not a hexadecimal colour: red;}.',
        'info/x-logo/href: Not a link: javascript:alert(1).',
      ],
    });
  });
});

describe('documents', () => {
  test('The published document has the image in it, and Redoc does not show it once more.', async () => {
    const document = createDocument({ url: 'logo.svg', altText: 'Us' });
    const inlined = inlineLogo(document, await read({ url: 'logo.svg' }));
    expect(inlined.info).toMatchObject({ 'x-logo': { url: DATA, altText: 'Us' } });
    expect(cleanDocument(inlined).info).toEqual(inlined.info);
    expect(removeLogo(inlined).info).toEqual({ title: 'T', version: '1' });
  });

  test('An image that would run a script is marked as unsafe.', () => {
    const { info } = cleanDocument(createDocument({ url: 'data:text/html,<script>' }));
    expect(info).toMatchObject({ 'x-logo': { url: 'unsafe:data:text/html,<script>' } });
  });
});

describe('formatMark', () => {
  const brand = { logo: DATA, altText: '', href: undefined } as Brand;

  test.each([
    [{ logo: undefined }, '<a href="#/">T &#38; U</a>'],
    [{}, `<a href="#/"><img src="${DATA}" alt="" height="32">T &#38; U</a>`],
    [{ altText: 'T & U' }, `<a href="#/"><img src="${DATA}" alt="" height="32">T &#38; U</a>`],
    [{ altText: 'V' }, `<a href="#/"><img src="${DATA}" alt="V" height="32">T &#38; U</a>`],
    [
      { href: 'https://x.test/?a&b' },
      `<a href="https://x.test/?a&#38;b"><img src="${DATA}" alt="T &#38; U" height="32"></a><a href="#/">T &#38; U</a>`,
    ],
  ])('%j', (change, html) => {
    expect(formatMark({ ...brand, ...change }, 'T & U')).toBe(html);
  });
});
