/** The switch between the references of several contracts: where it leads from each folder, and what it keeps. */
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../../scripts/model/api.js';
import { formatSwitch, linkContracts, listViews, type SiteContract } from '../../../../scripts/site/page/contracts.js';
import type { Document } from '../../../../src/openapi/document.js';

function createContract(
  label: string,
  folder: string,
  views: readonly (readonly [string, string])[] = [],
): SiteContract {
  const files = { page: 'index.html', markdown: `${label}.md` };
  return { title: `The ${label}`, label, folder, files, staticPages: [], views: new Map(views) };
}

function viewsOf(html: string): unknown {
  const [, text] = /data-views="([^"]*)"/.exec(html)!;
  return JSON.parse(text!.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))));
}

describe('links', () => {
  const [old, now, next] = [
    createContract('old', ''),
    createContract('now', 'now'),
    createContract('next', 'a b/next'),
  ];

  test.each([
    ['old', '', ['', 'now/', 'a%20b/next/']],
    ['old', 'v1.0.0', ['../', '../now/', '../a%20b/next/']],
    ['now', '', ['../', '', '../a%20b/next/']],
    ['now', 'v1.0.0', ['../../', '../', '../../a%20b/next/']],
    ['next', '', ['../../', '../../now/', '']],
  ])('From %s in the folder "%s", they lead to the newest of each contract.', (name, within, bases) => {
    const all = [old, now, next];
    const links = linkContracts(
      all.find(({ label }) => label === name)!,
      all,
      within,
    );
    expect(links.map(({ base }) => base)).toEqual(bases);
    expect(links.filter(({ isCurrent }) => isCurrent).map(({ label }) => label)).toEqual([name]);
  });

  test('There is no switch if there is one contract.', () => {
    expect(formatSwitch(linkContracts(old, [old]))).toBe('');
  });
});

describe('views', () => {
  test('A view leads to the same operation, tag, schema or webhook of the other, wherever it is; or to none.', () => {
    const own = createContract('own', '', [
      ['operation getPet', '#/pets/getpet'],
      ['operation getÉ', '#/pets/geté'],
      ['operation gone', '#/pets/gone'],
      ['tag Guide', '#/guide'],
    ]);
    const other = createContract('other', 'x', [
      ['operation getPet', '#/animals/getpet'],
      ['operation getÉ', '#/animals/geté'],
      ['tag Guide', '#/guide'],
      ['schema Guide', '#/schemas/guide'],
    ]);
    // The keys are as a browser writes its address.
    expect(viewsOf(formatSwitch(linkContracts(own, [own, other])))).toEqual({
      '#/pets/getpet': '#/animals/getpet',
      '#/pets/get%C3%A9': '#/animals/geté',
      '#/pets/gone': '',
      '#/guide': '#/guide',
    });
  });

  test('The texts of documents are escaped.', () => {
    const own = createContract('<b>"own"</b>', '');
    const html = formatSwitch(linkContracts(own, [own, createContract('<i>', 'x', [])]));
    expect(html).not.toMatch(/<b>|<i>|"own"/);
    expect(html).toContain('&#60;i&#62;');
  });

  test('A document has views of its tags, operations, webhooks and schemas.', () => {
    const document = {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      tags: [{ name: 'A guide', description: 'x', 'x-traitTag': true }],
      paths: {
        '/a': { get: { operationId: 'getA', tags: ['things'], responses: { 204: { description: 'x' } } } },
        '/b': { get: { operationId: 'getB', responses: { 204: { description: 'x' } } } },
      },
      webhooks: { hook: { post: { operationId: 'hooked', responses: { 204: { description: 'x' } } } } },
      components: { schemas: { Pet: { type: 'object' } } },
    } as unknown as Document;
    expect(Object.fromEntries(listViews(document, buildModel(document).model))).toEqual({
      'tag A guide': '#/a-guide',
      'tag things': '#/things',
      'tag default': '#/other',
      'operation getA': '#/things/geta',
      'operation getB': '#/other/getb',
      'webhook hook': '#/webhooks/hooked',
      'schema Pet': '#/schemas/pet',
      schemas: '#/schemas',
    });
  });
});
