/** The URL fragments of a reference: unique, stable, and those that Redoc gives to the document that it gets. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAnchors, slugifyLikeRedoc, type Anchors } from '../../../scripts/model/anchor.js';
import { isolateDocument } from '../../../scripts/site/safe/safe-document.js';
import { isObject, listMethodNames, type Document } from '../../../src/openapi/document.js';

interface Named {
  readonly id: string;
  readonly tags: readonly string[];
}

const RESPONSES = { 204: { description: 'Done.' } };

/** Returns a document with operations, webhooks, tags and schemas of these names. */
function createDocument(
  operations: readonly Named[],
  tags: readonly string[] = [],
  schemas: readonly string[] = [],
  webhooks: readonly Named[] = [],
): Document {
  const items = (all: readonly Named[]): object =>
    Object.fromEntries(
      all.map(({ id, tags: own }, index) => [
        `/${index}`,
        { get: { operationId: id, responses: RESPONSES, ...(own.length ? { tags: own } : {}) } },
      ]),
    );
  return {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    tags: tags.map((name) => ({ name })),
    paths: items(operations),
    webhooks: items(webhooks),
    components: { schemas: Object.fromEntries(schemas.map((key) => [key, { type: 'object' }])) },
  } as unknown as Document;
}

function list(anchors: Anchors): string[] {
  return [anchors.tags, anchors.operations, anchors.webhooks, anchors.schemas].flatMap((map) => [...map.values()]);
}

/** Returns the fragments that Redoc gives to a document: the first of each operation. */
function routes(document: Document): string[] {
  const group = (name: string): string => `#/${slugifyLikeRedoc(name)}`;
  const operations = (items: object, untagged: string): string[] =>
    Object.values(items).flatMap((item) =>
      listMethodNames(item).map((method) => {
        const { operationId, tags } = (item as Record<string, { operationId: string; tags: string[] }>)[method]!;
        return `${tags[0] === undefined ? `#/${untagged}` : group(tags[0])}/${operationId.toLowerCase()}`;
      }),
    );
  return [
    ...document.tags!.map(({ name }) => group(name)),
    ...operations(document.paths!, 'other'),
    ...operations(document.webhooks!, 'webhooks'),
    ...Object.keys(document.components!.schemas!).map((key) => `#/schemas/${slugifyLikeRedoc(key)}`),
  ];
}

/** Names that are likely to become the same slug. */
const NAMES =
  'Schemas schemas webhooks Webhooks other Other section things Things THINGS things-2 注文 商品 注文-2 Ა ა ! - / api a/b ' +
  'a//b/ a"b a-b a--b K İ %41 a%20b # a#b x?y C&D „a “ 注“ repos/list __proto__ constructor a\\b {a} tag tag-2 = =-2';
const NAME = fc.oneof(
  fc.constantFrom('', ' ', 'A b', '注文 API', '商品 API', '\ud800', ...NAMES.split(' ')),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ maxLength: 4 }),
);
const NAMED = fc.record({ id: NAME, tags: fc.uniqueArray(NAME, { maxLength: 2 }) });
const DOCUMENT = fc
  .tuple(
    fc.uniqueArray(NAMED, { maxLength: 8, selector: ({ id }) => id }),
    fc.uniqueArray(NAME, { maxLength: 6 }),
    fc.uniqueArray(
      NAME.filter((key) => key !== '__proto__'),
      { maxLength: 6 },
    ),
    fc.uniqueArray(NAMED, { maxLength: 3, selector: ({ id }) => id }),
  )
  .map((parts) => createDocument(...parts));

describe('fragments', () => {
  test('Any names have unique fragments of legal characters, and Redoc gives its document the same ones.', () => {
    fc.assert(
      fc.property(DOCUMENT, (document) => {
        const anchors = buildAnchors(document);
        const all = list(anchors);
        expect(new Set(all).size).toBe(all.length);
        for (const anchor of all) {
          expect(anchor).toMatch(/^#\/[\w.~!$&'()*+,;:=@/\u0080-\uffff-]+$/);
          expect(decodeURIComponent(new URL(anchor, 'https://localhost').hash)).toBe(anchor);
        }
        expect(routes(isolateDocument(document, anchors))).toEqual(all);
      }),
      { numRuns: 2000 },
    );
  });

  test('Names that differ have the fragments that they always had.', () => {
    const document = createDocument(
      [
        { id: 'getPet', tags: ['Pet store'] },
        { id: 'repos/list', tags: ['Pet store'] },
        { id: 'health', tags: [] },
      ],
      ['Guide', 'Über & mehr'],
      ['Pet'],
      [{ id: 'newPet', tags: [] }],
    );
    expect(list(buildAnchors(document))).toEqual([
      '#/guide',
      '#/uber-and-mehr',
      '#/pet-store',
      '#/pet-store/getpet',
      '#/pet-store/repos/list',
      '#/other/health',
      '#/webhooks/newpet',
      '#/schemas/pet',
    ]);
    const { tags, paths, webhooks, components } = isolateDocument(document);
    expect(tags).toEqual([{ name: 'Guide' }, { name: 'Über & mehr' }, { name: 'Pet store' }]);
    expect(paths).toMatchObject(document.paths!);
    expect(webhooks).toMatchObject(document.webhooks!);
    expect(components).toEqual(document.components);
  });

  test('The later one of two equal names gets a number, and its own name is its label.', () => {
    const document = createDocument(
      [
        { id: 'getX', tags: ['注文 API'] },
        { id: 'getx', tags: ['注文 API'] },
        { id: 'getX2', tags: ['商品 API', 'Schemas'] },
      ],
      ['注文 API', '商品 API', 'Schemas'],
      ['Thing', 'thing'],
    );
    expect(list(buildAnchors(document))).toEqual([
      '#/api',
      '#/api-2',
      '#/schemas-2',
      '#/api/getx',
      '#/api/getx-2',
      '#/api-2/getx2',
      '#/schemas/thing',
      '#/schemas/thing-2',
    ]);
    const { tags, components } = isolateDocument(document);
    expect(tags).toEqual([
      { name: '注文 API' },
      { name: 'api-2', 'x-displayName': '商品 API' },
      { name: 'schemas-2', 'x-displayName': 'Schemas' },
    ]);
    expect(components!.schemas).toEqual({ Thing: { type: 'object' }, 'thing-2': { title: 'thing', type: 'object' } });
  });

  test('An operation has not the fragment of a heading, nor one that another has under any of its tags.', () => {
    const document = createDocument(
      [
        { id: 'limits', tags: ['A'] },
        { id: 'get', tags: ['A', 'B'] },
        { id: 'Get', tags: ['B'] },
      ],
      ['A', 'B'],
    );
    document.tags![0]!.description = 'Text.\n\n## Limits\n\nMore.';
    const { operations, others } = buildAnchors(document);
    expect([...operations.values()]).toEqual(['#/a/limits-2', '#/a/get', '#/b/get-2']);
    expect([...others]).toEqual([['#/b/get', '#/a/get']]);
  });
});

describe('references', () => {
  test('Groups of tags follow, and a group has the tags that are in none.', () => {
    const document = createDocument([{ id: 'a', tags: ['商品 API'] }], ['API', '商品 API', 'Guide']);
    (document as { 'x-tagGroups'?: object[] })['x-tagGroups'] = [{ name: 'One', tags: ['商品 API'] }];
    expect(isolateDocument(document)).toMatchObject({
      'x-tagGroups': [
        { name: 'One', tags: ['api-2'] },
        { name: 'Other', tags: ['API', 'Guide', 'webhooks', 'Schemas', ''] },
      ],
    });
  });

  test('Two paths that refer to one path item have operations of their own, and traits and kinds hide none.', () => {
    const document = {
      ...createDocument([], ['T']),
      paths: { '/a': { $ref: '#/components/pathItems/Shared' }, '/b': { $ref: '#/components/pathItems/Shared' } },
      components: { pathItems: { Shared: { get: { operationId: 'a', tags: ['T'], responses: RESPONSES } } } },
    } as unknown as Document;
    Object.assign(document.tags![0]!, { 'x-traitTag': true, kind: 'badge', parent: 'T' });
    const { paths, tags } = isolateDocument(document);
    expect(Object.values(paths!).map((item) => (item as { get: { operationId: string } }).get.operationId)).toEqual([
      'a',
      'a-2',
    ]);
    expect(tags).toEqual([{ name: 'T' }]);
  });
});

describe('security schemes', () => {
  test('Redoc gets their display names, as keys, wherever they are required; equal ones keep their keys.', () => {
    const scheme = (label?: string): object => ({ type: 'http', scheme: 'bearer', 'x-displayName': label });
    const callback = { '{$url}': { post: { security: [{ one: [] }], responses: RESPONSES } } };
    const operation = { operationId: 'a', security: [{ one: ['x'], two: [] }, { same: [] }, { other: [] }] };
    const document = {
      ...createDocument([]),
      security: [{ one: [] }],
      paths: { '/a': { get: { ...operation, responses: RESPONSES, callbacks: { done: callback } } } },
      components: {
        securitySchemes: { one: scheme('API key'), same: scheme('API key'), two: scheme('one'), other: scheme() },
        examples: { one: { value: { security: [{ one: 1 }] } } },
      },
    } as unknown as Document;
    const isolated = isolateDocument(document);
    expect(isolated).toMatchObject({
      security: [{ 'API key': [] }],
      paths: {
        '/a': {
          get: {
            security: [{ 'API key': ['x'], two: [] }, { same: [] }, { other: [] }],
            callbacks: { done: { '{$url}': { post: { security: [{ 'API key': [] }] } } } },
          },
        },
      },
      components: { examples: { one: { value: { security: [{ one: 1 }] } } } },
    });
    expect(Object.keys(isolated.components!.securitySchemes!)).toEqual(['API key', 'same', 'two', 'other']);
    expect(isObject(document.components!.securitySchemes!['one'])).toBe(true);
  });
});
