/** Writes to the terminal: one line per step with its time; colours and progress only on an interactive terminal. */
import { styleText } from 'node:util';
import { makeLinesVisible, makeVisible } from '../../src/openapi/visible.js';
import type { Reporter, Style } from '../lib/reporter.js';

/** A stream that can be a terminal. */
export type Stream = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'hasColors'>>;

const LISTED = 20;

/** The widths of a step's name, and of its name and its outcome. */
const [NAME_WIDTH, STEP_WIDTH] = [8, 64];

/** Returns a reporter on a stream; in CI it writes plain lines, whatever the stream is. */
export function createReporter(stream: Stream, environment: NodeJS.ProcessEnv = process.env): Reporter {
  const isWatched = !!stream.isTTY && !environment['CI'];
  const isColoured = isWatched && !!stream.hasColors?.(environment);
  const styled = (style: Style, text: string): string =>
    isColoured ? styleText(style, text, { validateStream: false }) : text;
  const status = createStatus(stream, isWatched, (text) => styled('dim', text));
  const write = (text: string, style?: Style): void => {
    status.hide();
    stream.write(`${style ? styled(style, text) : text}\n`);
    status.show();
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
      const end = status.start(makeVisible(name));
      const start = performance.now();
      try {
        const result = await run();
        const time = `${(performance.now() - start).toFixed(0)} ms`;
        const text = `${makeVisible(name).padEnd(NAME_WIDTH)}${makeVisible(outcome(result))}`;
        end(`  ${text.padEnd(STEP_WIDTH)} ${styled('dim', time.padStart(8))}`);
        return result;
      } catch (error) {
        end();
        throw error;
      }
    },
  };
}

/** The line at the end of a terminal that says which steps run. */
interface Status {
  /** Adds a step; returns a function that removes it, and writes its line. */
  readonly start: (name: string) => (line?: string) => void;
  readonly hide: () => void;
  readonly show: () => void;
}

function createStatus(stream: Stream, isWatched: boolean, dim: (text: string) => string): Status {
  const names: string[] = [];
  const hide = (): void => {
    if (isWatched && names.length) stream.write('\r\u001b[K');
  };
  const show = (): void => {
    if (isWatched && names.length) stream.write(dim(`  ${names.join(', ')} …`));
  };
  return {
    start: (padded) => {
      const name = padded.trimEnd();
      hide();
      names.push(name);
      show();
      return (line) => {
        hide();
        names.splice(names.indexOf(name), 1);
        if (line !== undefined) stream.write(`${line}\n`);
        show();
      };
    },
    hide,
    show,
  };
}
