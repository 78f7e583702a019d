/** Reads the names that code mentions, without a compiler's knowledge of what they mean. */
import type { SyntaxKind } from 'typescript';
import { ts } from '../../lib/typescript.js';

/** Interfaces with a member for each path or operation, and the depth at which these are: code mentions few of them. */
export const CONTAINERS: ReadonlyMap<string, number> = new Map([
  ['paths', 1],
  ['operations', 1],
  ['webhooks', 1],
  ['components', 2],
  ['$defs', 1],
]);

/** Returns the name of a container or of its member, which no other declaration can have. */
export function formatMember(way: readonly string[]): string {
  return ['interface', ...way].join('\0');
}

/** Returns the words of code: names, and those of its texts. */
export function splitWords(code: string): string[] {
  return code.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
}

/** Returns the names that a piece of code mentions. */
export function readMentions(code: string): string[] {
  const mentions = new Set<string>();
  joinTokens(code, mentions);
  return [...mentions];
}

/** Follows tokens to see which members of containers they mention: `operations["getPet"]`, or all of them. */
class ContainerReader {
  readonly #mentions: Set<string>;
  #way: string[] = [];
  #before = '';
  #isOpen = false;

  constructor(mentions: Set<string>) {
    this.#mentions = mentions;
  }

  /** Takes the next token, and the one before it. */
  take(kind: SyntaxKind, text: string, value: string, before: string): void {
    if (this.#way.length) {
      const depth = CONTAINERS.get(this.#way[0]!)!;
      if (!this.#isOpen && text === '[' && this.#way.length <= depth) {
        this.#isOpen = true;
        return;
      }
      if (this.#isOpen && kind === ts.SyntaxKind.StringLiteral) {
        this.#way.push(value);
        return;
      }
      if (this.#isOpen && text === ']' && before !== '[') {
        this.#isOpen = false;
        return;
      }
      this.flush(text);
    }
    if (kind !== ts.SyntaxKind.Identifier || !CONTAINERS.has(value) || before === '.' || before === '?.') return;
    this.#way = [value];
    this.#before = before;
  }

  /** Ends a mention, before the next token. */
  flush(next: string): void {
    if (!this.#way.length) return;
    const [name = ''] = this.#way;
    const isField = ['{', ';', ',', 'readonly'].includes(this.#before) && [':', '?'].includes(next);
    // A value: the interface has no members behind a dot.
    const isValue = this.#way.length === 1 && next === '.';
    if (this.#way.length === 1 && !isField) this.#mentions.add(name);
    // A key that is not a text can be any.
    if (!isField && !isValue) this.#mentions.add(formatMember(this.#isOpen ? [name] : this.#way));
    this.#way = [];
    this.#isOpen = false;
  }
}

/** Returns the tokens of a type, or of code without regular expressions, and collects the names that it mentions. */
export function joinTokens(code: string, mentions: Set<string>): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, code);
  const containers = new ContainerReader(mentions);
  const tokens: string[] = [];
  /** The depths of braces in each open template. */
  const templates: number[] = [];
  let before = '';
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.TemplateHead) templates.push(0);
    else if (templates.length && kind === ts.SyntaxKind.OpenBraceToken) templates.push(templates.pop()! + 1);
    else if (templates.length && kind === ts.SyntaxKind.CloseBraceToken) {
      const depth = templates.pop()!;
      if (depth) templates.push(depth - 1);
      else if ((kind = scanner.reScanTemplateToken(false)) !== ts.SyntaxKind.TemplateTail) templates.push(0);
    }
    const [text, value] = [scanner.getTokenText(), scanner.getTokenValue()];
    tokens.push(text);
    containers.take(kind, text, value, before);
    // Keywords can be names too.
    const isName = kind >= ts.SyntaxKind.Identifier;
    if (isName ? !CONTAINERS.has(value) : kind === ts.SyntaxKind.StringLiteral && before === '[') mentions.add(value);
    before = text;
  }
  containers.flush('');
  return tokens.join(' ');
}
