/** What is wrong with the input, or beyond the generator: where, what, and how to fix it. */
import { formatPath } from './paths.js';

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Returns the place of a file as a whole, or of a folder. */
export function startOfFile(file: string): Place {
  return { file: formatPath(file), line: 1, column: 1 };
}

/** What is known of a finding, besides its place. */
type Finding = {
  readonly message: string;
  /** How to fix it, as a sentence. */
  readonly fix: string;
} & (
  | {
      /** It has no meaning. */
      readonly kind: 'error';
    }
  | {
      /** It is wrong, but has a meaning all the same; or it is right, but the generator does not support it. */
      readonly kind: 'assumption' | 'unsupported';
      /** What the generator takes it for, or does instead, as a sentence. */
      readonly outcome: string;
    }
);

/** A finding in a document. */
export type Problem = Finding & { readonly place: Place };

/** A problem that is known by its JSON Pointer in the bundled document. */
export type PointedProblem = Finding & {
  /** The segments of the pointer, not escaped. */
  readonly pointer: readonly string[];
};

/** Notes what is wrong at a pointer. */
export type Report = (problem: PointedProblem) => void;

/** The input cannot be used. */
export class BadInputError extends Error {
  override readonly name = 'BadInputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** Returns `file:line:column`. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** Returns `file:line:column: message`, with the fix in a second line. */
export function formatProblem({ place, message, fix }: Problem): string {
  return `${formatPlace(place)}: ${message}\n  ${fix}`;
}

/** Returns each problem once, in the order of the files and lines. */
export function sortDistinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()].toSorted(
    ({ place: a }, { place: b }) =>
      a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
}
