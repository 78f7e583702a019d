/** The interface through which a run reports its progress. */

/** The style of a line. */
export type Style = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** Reports the progress of a run. */
export interface Reporter {
  /** Runs a step, and reports its outcome and duration. */
  readonly step: <T>(name: string, run: () => T | Promise<T>, outcome: (result: T) => string) => Promise<T>;
  /** Writes one line: a line break in the text is shown, not followed. */
  readonly line: (text: string, style?: Style) => void;
  /** Writes a text with its line breaks, which must not come from a document. */
  readonly block: (text: string, style?: Style) => void;
  /** Writes the first of many blocks, and the count of the rest. */
  readonly list: (texts: readonly string[], style?: Style) => void;
}

/** Reports nothing. */
export const SILENT: Reporter = { step: async (_, run) => run(), line: () => {}, block: () => {}, list: () => {} };

/** Returns a count with its noun, such as `2 files`. */
export function formatCount(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
