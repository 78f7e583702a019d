/** Writes to the terminal: one line per step with its time; colours and progress only on an interactive terminal. */
import { styleText } from 'node:util';
import { makeLinesVisible, makeVisible } from '../../src/openapi/visible.js';
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
  const write = (text: string, style?: Style): void => {
    stream.write(`${style ? styled(style, text) : text}\n`);
  };
  const block = (text: string, style?: Style): void => write(makeLinesVisible(text), style);
  return {
    line: (text, style) => write(makeVisible(text), style),
    block,
    list: (texts, style) => {
      for (const text of texts.slice(0, LISTED)) block(text, style);
      if (texts.length > LISTED) block(`  … and ${texts.length - LISTED} more`, style);
    },
    step: async (name, run, outcome) => {
      if (isWatched) stream.write(styled('dim', `  ${makeVisible(name)} …`));
      const start = performance.now();
      try {
        const result = await run();
        const time = `${(performance.now() - start).toFixed(0)} ms`;
        if (isWatched) stream.write('\r\u001b[K');
        const text = `  ${makeVisible(name).padEnd(8)}${makeVisible(outcome(result)).padEnd(56)}`;
        stream.write(`${text} ${styled('dim', time.padStart(8))}\n`);
        return result;
      } catch (error) {
        if (isWatched) stream.write('\r\u001b[K');
        throw error;
      }
    },
  };
}
