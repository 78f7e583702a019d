/** What a document cannot do to its reference: run, redirect, read files, ask servers. */
import { array, assert, constantFrom, nat, property, tuple } from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { isHarmlessHtml, isHarmlessUrl } from '../../../../scripts/site/safe/safe-html.js';
import { cleanMarkdown, isHarmless } from '../../../../scripts/site/safe/safe-markdown.js';
import { cleanDocument, isolateDocument } from '../../../../scripts/site/safe/safe-document.js';
import type { Document } from '../../../../src/openapi/document.js';
import { HARMLESS, listPayloads } from './payloads.js';

const PAYLOADS = listPayloads('https://evil.test');

const DANGEROUS =
  /<(?:script|iframe|meta|base|link|style|form|object|embed|svg|math|template|input|video|audio)\b|\bon\w+\s*=/i;

/** Returns the HTML in Markdown, as micromark finds it. */
function listHtml(node: { readonly type: string; readonly value?: string; readonly children?: object[] }): string[] {
  const inner = (node.children ?? []).flatMap((child) => listHtml(child as typeof node));
  return node.type === 'html' ? [node.value!] : inner;
}

const IFRAME = '<iframe srcdoc="x"></iframe>';
const SHOWN = '&lt;iframe srcdoc="x">&lt;/iframe>';

describe('Markdown', () => {
  test.each(PAYLOADS)('%j is shown as text.', (payload) => {
    const cleaned = cleanMarkdown(payload);
    expect(isHarmless(cleaned), cleaned).toBe(true);
    expect(cleanMarkdown(cleaned)).toBe(cleaned);
    // Another parser finds no such HTML either.
    for (const html of listHtml(fromMarkdown(cleaned))) {
      expect(html.replaceAll(/"[^"]*"|'[^']*'/g, '""')).not.toMatch(DANGEROUS);
      expect(html).not.toMatch(/=\s*["']?\s*(?:java|vb)script:/i);
    }
  });

  test('Payloads in any order, and parts of them, are harmless once they are cleaned.', () => {
    const piece = tuple(constantFrom(...PAYLOADS, ...HARMLESS), nat(60), nat(200));
    const text = array(
      piece.map(([payload, start, length]) => payload.slice(start % (payload.length + 1)).slice(0, length)),
      { maxLength: 6 },
    );
    assert(
      property(text, constantFrom('', ' ', '\n', '\n\n', '`', '> ', '|'), (pieces, separator) => {
        expect(isHarmless(cleanMarkdown(pieces.join(separator)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each(HARMLESS)('%j stays as it is.', (text) => {
    expect(cleanMarkdown(text)).toBe(text);
    expect(cleanMarkdown(`${text}\n\n${IFRAME}`)).toBe(`${text}\n\n${SHOWN}`);
  });

  test.each([
    ['a generic type, which would vanish', 'A List<String> or a Map<K, V>.', 'A List&lt;String> or a Map<K, V>.'],
    ['an attribute', '<b onclick="x" title="y">z</b>', '<b title="y">z</b>'],
    ['a link', '<a href="javascript:x">y</a>', '<a>y</a>'],
    ['a position', '<p style="color:red;position:fixed">x</p>', '<p style="color:red">x</p>'],
    ['a class and an ID', '<div class="x" id="redoc">y</div>', '<div>y</div>'],
    ['HTML around text', `<div>\n${IFRAME}\n</div>`, `<div>\n${SHOWN}\n</div>`],
    ['a tag of Markdoc', '{% html /%} `{% x %}`', '{&#37; html /%} `{% x %}`'],
    ['code with tags of Markdoc', '```twig\n{% if x %}\n```', '```twig {% process=false %}\n{% if x %}\n```'],
    ['a definition', '[x]: blob:y\n\n[x]', '&#91;x]: blob:y\n\n[x]'],
  ])('Of %s, only the harmless part stays.', (_, before, after) => {
    expect(cleanMarkdown(before)).toBe(after);
  });

  test.each([
    ['spaces', ' '.repeat(80_000)],
    ['brackets', '[a]('.repeat(20_000)],
    ['ends', '<'.repeat(80_000)],
    ['tags', '{% a %}'.repeat(10_000)],
    ['comments', '<!-- '.repeat(16_000)],
    ['attributes', '<a b="'.repeat(10_000)],
  ])('Many %s take no time.', (_, text) => {
    const start = performance.now();
    cleanMarkdown(`<x> ${text} <x>`);
    // It takes milliseconds; this is for busy machines.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('Only HTML that all parsers read in one way is harmless.', () => {
    expect(isHarmlessHtml(['<b>', '<!-- x -->', '</b>'])).toBe(true);
    for (const html of ['<!-->', '<!--->', '<!-- <b> -->', '<?x?>', '<!x>', '<b', '<b onclick>']) {
      expect(isHarmlessHtml([html, '<b>']), html).toBe(false);
    }
  });

  test.each([
    ['https://x.test', true],
    ['#/x', true],
    ['a:b@c', false],
    ['tel:1', true],
    ['JAVASCRIPT:x', false],
    ['java\u0000script:x', false],
    [' vbscript:x', false],
    ['data:image/png;base64,x', false],
    ['file:///etc/passwd', false],
  ])('The link %j is safe: %j.', (url, expected) => {
    expect(isHarmlessUrl(url)).toBe(expected);
  });
});

describe('documents', () => {
  test('Texts are cleaned wherever they are, by whatever name; data stays as it is.', () => {
    const bad = { description: IFRAME };
    const data = { description: IFRAME, default: bad };
    const schema = { ...bad, title: IFRAME, default: data, example: data, enum: [data], properties: { default: bad } };
    const operation = {
      ...bad,
      summary: IFRAME,
      externalDocs: bad,
      parameters: [{ ...bad, name: 'a', example: data, schema }],
      requestBody: {
        ...bad,
        content: { example: { schema, example: data, examples: { value: { ...bad, value: data } } } },
      },
      responses: { default: { ...bad, headers: { default: { ...bad, schema } }, links: { default: bad } } },
      callbacks: { default: { schema: { get: bad }, default: { get: bad } }, schema: { default: { post: bad } } },
    };
    const cleaned = cleanDocument({
      openapi: '3.1.0',
      info: { ...bad, title: IFRAME, version: '1', summary: IFRAME },
      servers: [{ ...bad, url: 'data:x', variables: { default: { ...bad, default: IFRAME, enum: [IFRAME] } } }],
      paths: { '/a': { ...bad, get: operation } },
      webhooks: { default: { post: operation } },
      components: {
        schemas: { default: schema, examples: { 'x-enumDescriptions': { a: IFRAME } } },
        securitySchemes: { example: bad, default: { ...bad, flows: { default: bad } } },
        examples: { default: { ...bad, value: data } },
        callbacks: { schema: { default: { post: bad } } },
      },
    } as unknown as Document);
    const texts: string[] = [];
    const look = (value: unknown, way: string): void => {
      if (value === IFRAME) texts.push(way);
      else if (typeof value === 'object' && value)
        for (const [key, child] of Object.entries(value)) look(child, `${way}/${key}`);
    };
    look(cleaned, '');
    // Titles and the summaries of operations are plain text. The rest is data.
    expect(texts.filter((way) => !/\/(?:title|summary|example|default|value|enum)(?:\/|$)/.test(way))).toEqual([]);
    expect(texts.filter((way) => /(?:title|summary)$/.test(way) && way.split('/').length === 3)).toEqual([
      '/info/title',
    ]);
    const { get } = cleaned.paths!['/a'] as unknown as { get: typeof operation };
    expect(get.parameters[0]!.schema.default).toEqual(data);
    expect(get.parameters[0]!.schema.properties.default.description).toBe(SHOWN);
    expect(get.requestBody.content.example.example).toEqual(data);
    expect(get.requestBody.content.example.examples.value).toEqual({ description: SHOWN, value: data });
    expect(JSON.stringify(get.callbacks)).not.toContain(IFRAME.slice(0, 8));
    expect(JSON.stringify(get.responses.default.links)).not.toContain(IFRAME.slice(0, 8));
    expect(JSON.stringify(cleaned.components!.securitySchemes)).not.toContain(IFRAME.slice(0, 8));
    expect(JSON.stringify(cleaned.components!.callbacks)).not.toContain(IFRAME.slice(0, 8));
  });

  test('Links of the document run nothing; the URL of a server can have any scheme.', () => {
    const url = 'javascript:alert(1)';
    const cleaned = cleanDocument({
      openapi: '3.1.0',
      info: { title: 'T', version: '1', termsOfService: url, contact: { url }, license: { name: 'x', url } },
      externalDocs: { url },
      servers: [{ url: 'wss://x.test' }],
      paths: {},
    } as unknown as Document);
    expect(cleaned).toMatchObject({
      info: { termsOfService: `unsafe:${url}`, contact: { url: `unsafe:${url}` }, license: { url: `unsafe:${url}` } },
      externalDocs: { url: `unsafe:${url}` },
      servers: [{ url: 'wss://x.test' }],
    });
  });

  test('The document for Redocly names no file and no server to read.', () => {
    const isolated = isolateDocument({
      openapi: '3.1.0',
      info: { title: 'T', version: '1', description: { $$mdtype: 'Node' } },
      paths: {},
      components: {
        schemas: {
          Pet: {
            $ref: '#/components/schemas/A"%7D',
            example: [
              { $ref: 'http://127.0.0.1/x' },
              { $ref: '/etc/passwd' },
              { $ref: './secret.yaml#/x' },
              { $ref: '#/%' },
            ],
            discriminator: {
              propertyName: 'kind',
              mapping: {
                a: 'Pet',
                b: '#/components/schemas/Pet',
                c: './secret.yaml',
                d: 'http://127.0.0.1/',
                e: 'A"}',
              },
            },
          },
          'A"}': {},
        },
        examples: {
          one: { description: 'Large.', externalValue: 'http://127.0.0.1/x' },
          two: { externalValue: 'javascript:x' },
        },
      },
    } as unknown as Document);
    expect(isolated).toEqual({
      openapi: '3.1.0',
      info: { title: 'T', version: '1', description: { mdtype: 'Node' } },
      paths: {},
      components: {
        schemas: {
          Pet: {
            $ref: '#/components/schemas/A__',
            example: [
              { $$ref: 'http://127.0.0.1/x' },
              { $$ref: '/etc/passwd' },
              { $$ref: './secret.yaml#/x' },
              { $$ref: '#/%' },
            ],
            discriminator: {
              propertyName: 'kind',
              mapping: { a: '#/components/schemas/Pet', b: '#/components/schemas/Pet', e: '#/components/schemas/A__' },
            },
          },
          A__: {},
        },
        examples: {
          one: { description: 'Large.\n\nValue: [http://127.0.0.1/x](<http://127.0.0.1/x>)' },
          two: { description: 'Value: `javascript:x`' },
        },
      },
    });
  });
});
