/** Cleans Markdown of what runs or redirects when Redoc shows it. */
import markdoc from '@markdoc/markdoc';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { cleanHtml, isHarmlessComment, isHarmlessHtml, isHarmlessUrl, showAsText } from './safe-html.js';

// oxlint-disable-next-line import/no-named-as-default-member -- Node cannot import the names of this CommonJS module.
const { Tokenizer } = markdoc;

type Token = ReturnType<InstanceType<typeof Tokenizer>['tokenize']>[number];
type MarkdownNode = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

/** A replacement in a text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Redoc's own parser, with its settings: it decides what is HTML. */
const REDOC = new Tokenizer({ html: true, allowIndentation: true, allowComments: true });

/** Markdown without a start of HTML, of a Markdoc tag, or of a link. */
const PLAIN = /^(?:[^<[{]|\{(?!%))*$/;

/** The start of a Markdoc tag, such as `{% html name="iframe" /%}`, with which Redoc makes any element. */
const TAG = '{%';

/** Ends the first line of a code block in which Redoc shall not look for tags. */
const UNPROCESSED = ' {% process=false %}';

/** HTML that is not closed is looked through to its end, again for each of its starts. */
const UNCLOSED: readonly (readonly [start: RegExp, end: string])[] = [
  [/<!--/g, '-->'],
  [/<!\[CDATA\[/g, ']]>'],
  [/<\?/g, '?>'],
  [/<![A-Z]/gi, '>'],
];

/** More starts than a text has that was not made to take long. */
const MOST_STARTS = 100;

/** More brackets than a paragraph or a table has. */
const MOST_BRACKETS = 5000;

/**
 * Returns Markdown in which nothing runs or redirects. Harmless Markdown, with harmless HTML in it, is returned as it is;
 * other HTML is shown as text.
 */
export function cleanMarkdown(markdown: string): string {
  if (PLAIN.test(markdown)) return markdown;
  if (isCostly(markdown)) return escapeAll(markdown);
  const cleaned = applyEdits(markdown, listEdits(markdown));
  // Redoc's parser can see HTML that the other one does not. Then none of it stays.
  return isHarmless(cleaned) ? cleaned : escapeAll(markdown);
}

/** Whether parsers of Markdown take quadratic time for a text. */
function isCostly(markdown: string): boolean {
  const isUnclosed = UNCLOSED.some(([start, end]) => {
    const rest = markdown.slice(markdown.lastIndexOf(end) + 1);
    return [...rest.matchAll(start)].length > MOST_STARTS;
  });
  return isUnclosed || markdown.split(/\n[ \t]*\n/).some((block) => block.split(']').length > MOST_BRACKETS);
}

/** Whether nothing in a text runs or redirects when Redoc shows it. */
export function isHarmless(markdown: string): boolean {
  if (PLAIN.test(markdown)) return true;
  const tokens = listTokens(REDOC.tokenize(markdown));
  // Redoc reads all HTML of a text as one stream.
  const html = tokens.filter(({ type }) => type.startsWith('html')).map(({ content }) => content);
  return tokens.every(isHarmlessToken) && isHarmlessHtml(html);
}

function listTokens(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [token, ...listTokens(token.children ?? [])]);
}

function isHarmlessToken({ type, meta, attrs, info, content }: Token): boolean {
  // Redoc leaves comments out, but other readers of the document can end them earlier.
  if (type === 'comment') return isHarmlessComment(`<!--${content}-->`);
  if (meta && !(type === 'fence' && info.endsWith(UNPROCESSED))) return false;
  if (['tag', 'tag_open', 'tag_close', 'annotation', 'variable', 'error'].includes(type)) return false;
  const isOfImage = type === 'image';
  return (attrs ?? []).every(([name, value]) => !['href', 'src'].includes(name) || isHarmlessUrl(value, isOfImage));
}

function listEdits(markdown: string): Edit[] {
  // Redoc has no indented code.
  const root = fromMarkdown(markdown, { extensions: [{ disable: { null: ['codeIndented', 'setextUnderline'] } }] });
  const edits: Edit[] = [];
  const visit = (node: MarkdownNode): void => {
    const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
    const source = markdown.slice(start, end);
    if (node.type === 'html') edits.push({ start, end, text: cleanHtml(source) });
    else if (node.type === 'code') edits.push({ start, end, text: stopTags(source) });
    else if (node.type === 'inlineCode') edits.push({ start, end, text: source });
    else if ('url' in node && !isHarmlessUrl(node.url, node.type === 'image')) edits.push(breakLink(source, start));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  const tags = [...markdown.matchAll(/\{%/g)].map(({ index }) => ({ start: index, end: index + 2, text: '{&#37;' }));
  return [...edits, ...tags];
}

/** Shows a link as text. */
function breakLink(source: string, start: number): Edit {
  const { length } = source.startsWith('<') ? source : source.startsWith('!') ? '![' : '[';
  return { start, end: start + length, text: showAsText(source.slice(0, length)) };
}

/** Returns a code block in which Redoc finds no tags. */
function stopTags(source: string): string {
  const [line = '', ...rest] = source.split('\n');
  if (!source.includes(TAG) || line.endsWith(UNPROCESSED)) return source;
  return [line.trimEnd() + UNPROCESSED, ...rest].join('\n');
}

/** Replaces parts of a text; an edit within an earlier one is left out. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, at] = ['', 0];
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

function escapeAll(markdown: string): string {
  return markdown.replaceAll('<', '&lt;').replaceAll('[', '&#91;').replaceAll(TAG, '{ %');
}
