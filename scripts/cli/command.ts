/** Runs a command: parses its flags, prints its help, and maps its outcome to an exit code. */
import { formatStackTrace } from '../../src/openapi/visible.js';
import { BadInputError, formatProblem } from '../lib/problem.js';
import { createReporter, type Stream } from './report.js';
import type { Reporter } from '../lib/reporter.js';
import { parseFlags } from '../../src/sandbox/program/parse-flags.js';

/** The exit codes that the help of each command explains. */
export const EXIT = { done: 0, refused: 1, misused: 2, failed: 3 } as const;

/** A command. */
export interface Command<Flags> {
  readonly help: string;
  /** Returns the parsed flags, or `undefined` for `--help`; throws if the command line is invalid. */
  readonly readFlags: (args: readonly string[]) => Flags | undefined | Promise<Flags | undefined>;
  /** The message before the cause if the command fails although its input is valid. */
  readonly failure: string;
  /** Returns the exit code, or nothing if the command keeps running. */
  readonly run: (flags: Flags, terminal: Terminal) => Promise<number | undefined>;
}

/** Returns the flags of a command whose only flag is `--help`. */
export function readNoFlags(args: readonly string[]): Record<string, never> | undefined {
  const { values } = parseFlags({ args: [...args], options: { help: { type: 'boolean', default: false } } });
  return values.help ? undefined : {};
}

/** The output of a command. */
export interface Terminal {
  readonly reporter: Reporter;
  readonly errors: Reporter;
  /** Prints why a run failed; returns the exit code. */
  readonly explain: (error: unknown) => number;
}

/** The streams that a command writes to. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

/** Runs a command; returns the exit code, or nothing if the command keeps running. */
export async function runCommand<Flags>(
  { help, readFlags, failure, run }: Command<Flags>,
  args: readonly string[],
  { stdout, stderr }: Streams = process,
): Promise<number | undefined> {
  const [reporter, errors] = [createReporter(stdout), createReporter(stderr)];
  const explain = (error: unknown): number => {
    if (error instanceof BadInputError) {
      errors.list(error.problems.map(formatProblem), 'red');
      return EXIT.refused;
    }
    errors.block(`${failure} ${formatStackTrace(error)}`, 'red');
    return EXIT.failed;
  };
  let flags: Flags | undefined;
  try {
    flags = await readFlags(args);
  } catch (error) {
    if (error instanceof BadInputError) return explain(error);
    errors.line((error as Error).message);
    errors.block(`\n${help}`);
    return EXIT.misused;
  }
  if (flags) return run(flags, { reporter, errors, explain }).catch(explain);
  stdout.write(help);
  return EXIT.done;
}
