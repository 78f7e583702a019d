/** How a run tells what it does, whoever listens. */

/** How a line looks. */
export type Style = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** Tells a person how a run goes. */
export interface Reporter {
  /** Runs a step, and says what came of it and how long it took. */
  readonly step: <T>(name: string, run: () => T | Promise<T>, outcome: (result: T) => string) => Promise<T>;
  /** Writes a line. */
  readonly line: (text: string, style?: Style) => void;
  /** Writes the first of many lines, and how many more there are. */
  readonly list: (texts: readonly string[], style?: Style) => void;
}

/** Says nothing. */
export const SILENT: Reporter = { step: async (_, run) => run(), line: () => {}, list: () => {} };

/** Returns a number of things in words. */
export function formatCount(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
