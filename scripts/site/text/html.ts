/** Turns Markdown into HTML. */
import { Marked, type Token, type Tokens } from 'marked';
import { sanitizePage } from '../safe/safe-html.js';

/** Reads Markdown as Redoc does: without code by indentation, and without underlined headings. */
const PARSER = new Marked({ gfm: true }).use({ tokenizer: { code: () => undefined, lheading: () => undefined } });

/** Returns harmless HTML of Markdown for a page with a heading of its own; `changeLink` changes the targets of its links. */
export function convertMarkdown(markdown: string, changeLink: (target: string) => string): string {
  const tokens = PARSER.lexer(markdown);
  nestHeadings(tokens);
  return wrapTables(sanitizePage(PARSER.parser(tokens), changeLink));
}

/** Makes each heading one level deeper than the one that it is below, as a reader by ear expects it. */
function nestHeadings(tokens: readonly Token[]): void {
  const open: number[] = [];
  for (const token of tokens) {
    if (token.type !== 'heading') continue;
    const heading = token as Tokens.Heading;
    while (open.length && open.at(-1)! >= heading.depth) open.pop();
    open.push(heading.depth);
    heading.depth = Math.min(1 + open.length, 6);
  }
}

/** Makes tables scroll by themselves, also by keyboard. */
function wrapTables(html: string): string {
  return html
    .replaceAll(/<table[^>]*>/g, (table) => `<div class="table" role="group" aria-label="Table" tabindex="0">${table}`)
    .replaceAll('</table>', '</table></div>');
}
