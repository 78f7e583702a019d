/** Writes to the terminal: one line per step with its time; colours and progress only on an interactive terminal. */
import { stripVTControlCharacters, styleText } from 'node:util';
import type { Reporter, Style } from '../lib/reporter.js';

/** A stream that can be a terminal. */
export type Stream = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'hasColors'>>;

const LISTED = 20;

/** Returns a reporter on a stream; in CI it writes plain lines, whatever the stream is. */
export function createReporter(stream: Stream, environment: NodeJS.ProcessEnv = process.env): Reporter {
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
}
