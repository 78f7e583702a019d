/** The types of the published package: plain data, which needs no other declarations. */

/** What to generate, and how. */
export interface GenerateOptions {
  /** The OpenAPI 3.x document: a file or a URL. */
  readonly spec: string;
  /** The folder of the client. It has nothing else: what the generator did not write is never replaced or removed. */
  readonly out: string;
  /**
   * `strict` refuses a document that violates OpenAPI or a rule of the nearest redocly.yaml; `minimal` assumes the most likely
   * meaning of an error. Default: `strict` if there is a redocly.yaml in or above the folder of the document, else `minimal`.
   */
  readonly lint?: 'strict' | 'minimal' | undefined;
  /** The tools for which the client has a file. Default: those of the document in redocly.yaml, else none. */
  readonly with?: readonly ('msw' | 'tanstack-query' | 'validators')[] | undefined;
  /** The operations to read: `tag:NAME`, `path:PATTERN` or `operation:ID`, in which `*` is any text. Default: all. */
  readonly include?: readonly string[] | undefined;
  /** The operations to leave out, in the same form. Default: none. */
  readonly exclude?: readonly string[] | undefined;
  /** The files of OpenAPI Overlays, which correct the document, in their order. Default: none. */
  readonly overlays?: readonly string[] | undefined;
  /** Whether to follow references that leave the folder of the document, lead to a server or stand for data. Default: false. */
  readonly allowExternal?: boolean | undefined;
  /** The headers for the server of the document. Default: none. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The module that the client imports its runtime from. Default: `bimdata-cloud-api/runtime`. */
  readonly runtime?: string | undefined;
  /** The type of 64-bit integers. Default: `number`, which loses digits beyond 2^53. */
  readonly int64?: 'number' | 'bigint' | 'string' | undefined;
  /** Whether unsupported features refuse the document. Default: false. */
  readonly failOnUnsupported?: boolean | undefined;
  /** Whether the code is formatted. Default: true. */
  readonly format?: boolean | undefined;
  /** Whether nothing is written: `isChanged` then says whether it would be. Default: false. */
  readonly check?: boolean | undefined;
}

/** What was generated. */
export interface GenerateResult {
  /** The absolute paths of all files of the client. */
  readonly files: readonly string[];
  /** Whether the folder was different before. */
  readonly isChanged: boolean;
  /** The operations that differ from those of the client before, each as `id METHOD /path`. */
  readonly operations: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
  };
  /** What is assumed about the document, and what of it is not supported. */
  readonly problems: readonly GeneratorProblem[];
}

/** A problem of a document or of a folder, with its place. Lines and columns count from 1. */
export interface GeneratorProblem {
  /** `error`: it refuses the input. `assumption`: an error with a likely meaning. `unsupported`: valid, and left out. */
  readonly kind: 'error' | 'assumption' | 'unsupported';
  /** The absolute path of the file, or its URL. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** How to fix it, as a sentence. */
  readonly fix: string;
  /** What is assumed or done instead, as a sentence, unless it is an error. */
  readonly outcome?: string;
}

/** The document or the folder cannot be used. */
export class GeneratorError extends Error {
  override readonly name: string = 'GeneratorError';
  /** Why, with the places. */
  readonly problems: readonly GeneratorProblem[];

  constructor(problems: readonly GeneratorProblem[]) {
    super(problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.problems = problems;
  }
}
