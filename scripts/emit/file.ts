/** A generated file as plain data: what it imports and declares, and the header that marks it. */
import type { StatementStructures } from 'ts-morph';

/** Where a generated file comes from. */
export interface Origin {
  /** The document, as a person would name it. */
  readonly source: string;
  /** What the generated code imports its runtime from. */
  readonly runtime: string;
}

/** A file that has been described but not printed. */
export interface FileStructure {
  readonly path: string;
  readonly statements: readonly StatementStructures[];
}

/** A file ready to be written. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

const MARK = '// Generated from ';

/** Returns the comment at the top of a generated file. */
export const headerOf = ({ source }: Origin): string =>
  `${MARK}${source.replace(/[\r\n\u2028\u2029]/g, ' ')} by scripts/generate.ts with \`npm run generate\`. Do not edit.\n`;

/** Whether a file's content begins as a generated file does. */
export const hasHeader = (content: string): boolean => content.startsWith(MARK);
