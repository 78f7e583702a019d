/** The frame of a command: its flags, its help, and an exit code for whatever becomes of it. */
import { DEFAULT_OUT, DEFAULT_SPEC } from '../lib/paths.js';
import { BadInputError, formatProblem } from '../lib/problem.js';
import { reporterOn } from './report.js';
import type { Reporter } from '../lib/reporter.js';

/** The exit codes that the help of each command explains. */
export const EXIT = { done: 0, refused: 1, misused: 2, failed: 3 } as const;

/** The options of commands that read a document, and know the client that is generated from it. */
export const DOCUMENT_OPTIONS = {
  spec: { type: 'string', default: DEFAULT_SPEC },
  out: { type: 'string', default: DEFAULT_OUT },
  lint: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** A command. */
export interface Command<Flags> {
  readonly help: string;
  /** Returns what the command line asks for, `undefined` where that is help; throws where it is wrong. */
  readonly readFlags: (args: readonly string[]) => Flags | undefined;
  /** What is said before the cause where it fails for no fault of the input. */
  readonly failure: string;
  /** Returns the exit code, or nothing where the command goes on. */
  readonly run: (flags: Flags, terminal: Terminal) => Promise<number | undefined>;
}

/** Where a command writes. */
export interface Terminal {
  readonly reporter: Reporter;
  readonly errors: Reporter;
  /** Says what kept a run from its end; returns the exit code. */
  readonly explain: (error: unknown) => number;
}

/** Runs a command of the terminal. */
export async function runCommand<Flags>({ help, readFlags, failure, run }: Command<Flags>): Promise<void> {
  const [reporter, errors] = [reporterOn(process.stdout), reporterOn(process.stderr)];
  const explain = (error: unknown): number => {
    if (error instanceof BadInputError) {
      errors.list(error.problems.map(formatProblem), 'red');
      return EXIT.refused;
    }
    errors.line(`${failure} ${error instanceof Error ? error.stack : String(error)}`, 'red');
    return EXIT.failed;
  };
  let flags: Flags | undefined;
  try {
    flags = readFlags(process.argv.slice(2));
  } catch (error) {
    errors.line(`${(error as Error).message}\n\n${help}`);
    process.exitCode = EXIT.misused;
    return;
  }
  if (flags) process.exitCode = await run(flags, { reporter, errors, explain }).catch(explain);
  else process.stdout.write(help);
}
