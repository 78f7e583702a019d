/** The HTML of static pages: harmless whatever the Markdown is, with headings in order. */
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { convertMarkdown } from '../../../../scripts/site/text/html.js';
import { HARMLESS, listPayloads } from '../safe/payloads.js';

/** Elements that a text cannot make. */
const FORBIDDEN =
  /^(?:script|style|iframe|frame|frameset|object|embed|base|meta|link|form|input|button|textarea|select|svg|math|template|portal|applet|video|audio|title|body|html|h1|main|nav|header|footer)$/;

const ATTRIBUTES = /^(?:on.*|style|id|class|srcset|srcdoc|ping|action|formaction|background|target|autofocus)$/;

/** The schemes of links that only lead somewhere. */
const LINKS = new Set(['https:', 'http:', 'mailto:', 'ftp:', 'tel:']);

/** Returns what must not be in HTML. */
function findHarm(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (FORBIDDEN.test(name)) found.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        const isOurs = name === 'div' && `${key} ${value}` === 'class table';
        if (ATTRIBUTES.test(key) && !isOurs) found.push(`${name} ${key}`);
        if (key === 'href' && !LINKS.has(new URL(value, 'https://x.invalid').protocol)) found.push(`${name} ${value}`);
        if (key === 'src' && !value.startsWith('data:image/')) found.push(`${name} ${value}`);
      }
    },
    oncomment: (text) => void (text.includes('>') && found.push(text)),
  });
  parser.end(html);
  return found;
}

function convert(markdown: string): string {
  return convertMarkdown(markdown, (target) => target).trim();
}

describe('convertMarkdown', () => {
  test('Nothing runs, loads or redirects, also without the cleaning of the document.', () => {
    const payloads = listPayloads('https://x.invalid');
    for (const payload of payloads) expect(findHarm(convert(payload)), payload).toEqual([]);
    expect(findHarm(convert(payloads.join('\n\n')))).toEqual([]);
    expect(findHarm('<img src=x onerror=y><base><a href="javascript:x">')).toHaveLength(4);
  });

  test('Harmless Markdown stays readable.', () => {
    for (const text of HARMLESS) expect(findHarm(convert(text)), text).toEqual([]);
    expect(convert('`<T>` **b** <kbd>x</kbd>')).toBe('<p><code>&lt;T&gt;</code> <strong>b</strong> <kbd>x</kbd></p>');
  });

  test('Headings follow each other without a gap, below the one of the page.', () => {
    const levels = (markdown: string): string[] =>
      [...convert(markdown).matchAll(/<h(\d)/g)].map(([, level]) => level!);
    expect(levels('#### a\n\n###### b\n\n##### c\n\n#### d\n\n# e\n\n## f')).toEqual(['2', '3', '3', '2', '2', '3']);
    expect(levels('<h1>raw</h1>\n\n# a')).toEqual(['2', '2']);
  });

  test('Tables can be scrolled with the keyboard.', () => {
    const html = convert('| a |\n| --- |\n| b |\n\n<table border="1"><tr><td>c</td></tr></table>');
    expect(html.match(/<div class="table" role="group" aria-label="Table" tabindex="0"><table/g)).toHaveLength(2);
    expect(html.match(/<\/table><\/div>/g)).toHaveLength(2);
  });

  test('Images from elsewhere are links, or their texts.', () => {
    expect(convert('![a](https://x.test/b.png)')).toBe('<p><a href="https://x.test/b.png">a</a></p>');
    expect(convert('![](https://x.test/b.png)')).toBe('<p><a href="https://x.test/b.png">https://x.test/b.png</a></p>');
    expect(convert('![a](b.png)')).toBe('<p><span>a</span></p>');
    expect(convert('![a](data:image/png;base64,AAAA)')).toBe('<p><img src="data:image/png;base64,AAAA" alt="a" /></p>');
  });

  test('The targets of links are changed.', () => {
    const html = convertMarkdown('[a](#/b) <a href="c">d</a> <a>e</a>', (target) => `x${target}`);
    expect(html).toContain('<a href="x#/b">a</a> <a href="xc">d</a> <a>e</a>');
  });

  test('Indented text is not code, as for Redoc.', () => {
    expect(convert('a\n\n    b')).not.toContain('<code');
  });

  test.each([
    ['*a_'.repeat(20_000)],
    [`${'> '.repeat(5000)}a`],
    [Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index)}- a`).join('\n')],
    ['['.repeat(20_000)],
  ])('A text that is made to take long takes no time, and is not too deep.', (text) => {
    const start = performance.now();
    expect(convert(text).length).toBeGreaterThan(100);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
