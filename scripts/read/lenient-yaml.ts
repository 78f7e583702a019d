/** Reads YAML as most parsers do: in quotes and brackets, a line can be indented like its parent. */
import { DEFAULT_SCHEMA, load } from 'js-yaml-4';

/** A place in a text; lines and columns count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Returns a text with the lines that are indented too little indented more, and their places.
 *
 * @throws {YAMLException} If the text is not YAML for another reason.
 */
export function indentContinuations(text: string): { readonly text: string; readonly places: readonly TextPlace[] } {
  const marks = new Map<number, number>();
  // YAML parsers have become strict only recently: this version still warns.
  load(text, { schema: DEFAULT_SCHEMA, onWarning: ({ mark }) => void marks.set(mark.line, mark.column) });
  const lines = text.split('\n');
  const deepest = lines.reduce((most, line) => Math.max(most, line.search(/\S|$/)), 0);
  const indented = lines.map((line, index) => (marks.has(index) ? ' '.repeat(deepest + 1) + line : line));
  return {
    text: indented.join('\n'),
    places: [...marks].map(([line, column]) => ({ line: line + 1, column: column + 1 })),
  };
}
