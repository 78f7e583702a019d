/** Finds words of the word list in the prose, the comments and the messages of a file. */
import { ts } from '../lib/typescript.js';
import { WORD_LIST } from './word-list.js';

/** A word that is on the list. */
export interface WordFinding {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly instead: string;
}

/** A part of a file that a person reads. */
interface Passage {
  readonly text: string;
  readonly start: number;
}

/** The rules, as they are searched for: a line can break within a phrase. */
const RULES = WORD_LIST.map(
  ([pattern, instead]) => [new RegExp(pattern.source.replaceAll(' ', String.raw`\s+`), 'gi'), instead] as const,
);

/** Returns the words of the list in a file, in the order of the file. */
export function findWords(file: string, text: string): WordFinding[] {
  const isCode = /\.(ts|mjs)$/.test(file);
  const passages = isCode ? [...listComments(text), ...listTexts(file, text)] : [{ text: blankCode(text), start: 0 }];
  const offsets = passages.flatMap((passage) =>
    RULES.flatMap(([pattern, instead]) =>
      [...passage.text.matchAll(pattern)].map(({ 0: found, index }) => ({
        offset: passage.start + index,
        found,
        instead,
      })),
    ),
  );
  return offsets
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, found, instead }) => ({ ...locate(text, offset), found: found.replace(/\s+/g, ' '), instead }));
}

/** Replaces code in Markdown with blanks. */
function blankCode(text: string): string {
  return text.replace(/```[^]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));
}

function locate(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function listComments(text: string): Passage[] {
  return [...text.matchAll(/\/\*[^]*?\*\/|(?<![:'"`/])\/\/.*$/gm)].map(({ 0: comment, index }) => ({
    // A phrase can go on in the next line.
    text: comment.replace(/\n\s*\* ?/g, (between) => ' '.repeat(between.length)),
    start: index,
  }));
}

/** Returns the texts of strings and templates, except the names of modules. */
function listTexts(file: string, text: string): Passage[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const passages: Passage[] = [];
  const visit = (node: import('typescript').Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const start = node.getStart(source);
      passages.push({ text: text.slice(start + 1, node.end - 1), start: start + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return passages;
}
