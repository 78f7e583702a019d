/** The interface through which a run reports its progress. */

/** The style of a line. */
export type Style = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** Reports the progress of a run. */
export interface Reporter {
  /** Runs a step, and reports its outcome and duration. */
  readonly step: <T>(name: string, run: () => T | Promise<T>, outcome: (result: T) => string) => Promise<T>;
  /** Writes a line. */
  readonly line: (text: string, style?: Style) => void;
  /** Writes the first of many lines, and the count of the rest. */
  readonly list: (texts: readonly string[], style?: Style) => void;
}

/** Reports nothing. */
export const SILENT: Reporter = { step: async (_, run) => run(), line: () => {}, list: () => {} };

/** Returns a count with its noun, such as `2 files`. */
export function formatCount(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
