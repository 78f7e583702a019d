/** A generated file as text, and the header that marks it. */
import { formatWriter } from './invocation.js';
import { formatCount } from './reporter.js';

/** The bundled document among the generated files: the only one without a header, as JSON has no comments. */
export const DOCUMENT_FILE = 'openapi.json';

/** Where a generated file comes from. */
export interface Origin {
  /** The display name of the document. */
  readonly source: string;
  /** The module that the generated code imports its runtime from. */
  readonly runtime: string;
}

/** A file ready to be written. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/** Returns the comment at the top of a generated file. */
export function formatHeader({ source }: Origin): string {
  return `// Generated from ${source.replace(/[\r\n\u2028\u2029]/g, ' ')} with \`${formatWriter('generate')}\`. Do not edit.\n`;
}

const HEADER =
  /^\/\/ Generated from [^\r\n\u2028\u2029]* with `(?:npm run|npx bimdata-cloud-api) generate`\. Do not edit\.\r?\n/;

/** Whether a file's content begins with the whole header of generated files: other generators have similar ones. */
export function hasHeader(content: string): boolean {
  return HEADER.test(content);
}

/** Returns the count and the total size of files. */
export function describeFiles(files: readonly OutputFile[]): string {
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return `${formatCount(files.length, 'file')}, ${Math.round(bytes / 1000)} kB`;
}
