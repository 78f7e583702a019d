/** Turns Markdown into HTML. */
import markdownIt, { type Token } from 'markdown-it';
import { sanitizePage } from '../safe/safe-html.js';

/** Reads Markdown as Redoc does: without code by indentation, and without underlined headings. */
const PARSER = markdownIt({ html: true }).disable(['code', 'lheading']);

/** Returns harmless HTML of Markdown for a page with a heading of its own; `changeLink` changes the targets of its links. */
export function convertMarkdown(markdown: string, changeLink: (target: string) => string): string {
  const tokens = PARSER.parse(markdown, {});
  nestHeadings(tokens);
  return wrapTables(sanitizePage(PARSER.renderer.render(tokens, PARSER.options, {}), changeLink));
}

/** Makes each heading one level deeper than the one that it is below, as a reader by ear expects it. */
function nestHeadings(tokens: readonly Token[]): void {
  const open: string[] = [];
  for (const token of tokens) {
    if (token.type === 'heading_open') {
      while (open.length && open.at(-1)! >= token.tag) open.pop();
      open.push(token.tag);
    }
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(1 + open.length, 6)}`;
  }
}

/** Makes tables scroll by themselves, also by keyboard. */
function wrapTables(html: string): string {
  return html
    .replaceAll(/<table[^>]*>/g, (table) => `<div class="table" role="group" aria-label="Table" tabindex="0">${table}`)
    .replaceAll('</table>', '</table></div>');
}
