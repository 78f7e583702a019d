/** Problems of the input: the place, the cause and the fix. */
import path from 'node:path';
import { formatPath } from './paths.js';
import { showBreaks } from './text.js';

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Returns the place that stands for an entire file or folder. */
export function startOfFile(file: string): Place {
  return { file: formatPath(file), line: 1, column: 1 };
}

/** A finding without its place. */
type Finding = {
  readonly message: string;
  /** How to fix it, as a sentence. */
  readonly fix: string;
} & (
  | {
      /** The document has no usable meaning here. */
      readonly kind: 'error';
    }
  | {
      /** An error with a likely meaning, or a valid feature that the generator does not support. */
      readonly kind: 'assumption' | 'unsupported';
      /** What the generator assumes or does instead, as a sentence. */
      readonly outcome: string;
      /** What several of its kind have in common, after their count: `tags are empty. They are left out.` */
      readonly many?: string;
    }
);

/** A finding in a document. */
export type Problem = Finding & { readonly place: Place };

/** A problem located by its JSON Pointer in the bundled document. */
export type PointedProblem = Finding & {
  /** The unescaped segments of the pointer. */
  readonly pointer: readonly string[];
};

/** Records a problem. */
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

/** Returns the absolute paths of the files with the problems of an error; none for any other error. */
export function listProblemFiles(error: unknown): string[] {
  return error instanceof BadInputError ? error.problems.map(({ place }) => path.resolve(place.file)) : [];
}

/** Returns `file:line:column`. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** Returns `file:line:column: message`, with the fix on a second line; whatever the document has in them, these are two lines. */
export function formatProblem({ place, message, fix }: Problem): string {
  return `${showBreaks(`${formatPlace(place)}: ${message}`)}\n  ${showBreaks(fix)}`;
}

/** Returns the distinct problems, sorted by file and line. */
export function sortDistinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()].toSorted(
    ({ place: a }, { place: b }) =>
      a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
}
