/** Writes to the terminal: a line a step with its time, in colour and with progress only where a person watches. */
import { stripVTControlCharacters, styleText } from 'node:util';

/** A stream that may be a terminal. */
export type Terminal = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'hasColors'>>;

/** Tells a person how a run goes. */
export interface Reporter {
  /** Runs a step, and says what came of it and how long it took. */
  readonly step: <T>(name: string, run: () => T | Promise<T>, outcome: (result: T) => string) => Promise<T>;
  /** Writes a line. */
  readonly line: (text: string, style?: Style) => void;
  /** Writes the first of many lines, and how many more there are. */
  readonly list: (texts: readonly string[], style?: Style) => void;
}

const LISTED = 20;

type Style = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** Returns a reporter on a stream; in CI it writes plain lines, whatever the stream is. */
export const reporterOn = (stream: Terminal, environment: NodeJS.ProcessEnv = process.env): Reporter => {
  const isWatched = !!stream.isTTY && !environment['CI'];
  const isColoured = isWatched && !!stream.hasColors?.(environment);
  const styled = (style: Style, text: string): string =>
    isColoured ? styleText(style, text, { validateStream: false }) : text;
  const line = (text: string, style?: Style): void => {
    const clean = stripVTControlCharacters(text);
    stream.write(`${style ? styled(style, clean) : clean}\n`);
  };
  return {
    line,
    list: (texts, style) => {
      for (const text of texts.slice(0, LISTED)) line(text, style);
      if (texts.length > LISTED) line(`  … and ${texts.length - LISTED} more`, style);
    },
    step: async (name, run, outcome) => {
      if (isWatched) stream.write(`${styled('dim', `  ${name} …`)}`);
      const start = performance.now();
      try {
        const result = await run();
        const time = `${(performance.now() - start).toFixed(0)} ms`;
        if (isWatched) stream.write('\r\u001b[K');
        stream.write(`  ${name.padEnd(8)}${outcome(result).padEnd(56)} ${styled('dim', time.padStart(8))}\n`);
        return result;
      } catch (error) {
        if (isWatched) stream.write('\r\u001b[K');
        throw error;
      }
    },
  };
};

/** Says nothing. */
export const SILENT: Reporter = { step: async (_, run) => run(), line: () => {}, list: () => {} };

/** Returns a number of things in words. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;
