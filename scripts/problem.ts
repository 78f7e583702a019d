/** What is wrong with the input: where, what, and how to mend it. */
import { displayPath } from './paths.js';

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Returns the place of a file as a whole, or of a folder. */
export const topOf = (file: string): Place => ({ file: displayPath(file), line: 1, column: 1 });

/** One thing that is wrong. */
export interface Problem {
  readonly place: Place;
  readonly message: string;
  /** How to mend it, as a sentence. */
  readonly mend: string;
}

/** A problem that is known by its JSON Pointer in the bundled document. */
export interface PointedProblem {
  /** The segments of the pointer, not escaped. */
  readonly pointer: readonly string[];
  readonly message: string;
  readonly mend: string;
}

/** The input cannot be used. */
export class BadInputError extends Error {
  override readonly name = 'BadInputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** Returns `file:line:column: message`, with the mend in a second line. */
export const formatProblem = ({ place, message, mend }: Problem): string =>
  `${place.file}:${place.line}:${place.column}: ${message}\n  ${mend}`;
