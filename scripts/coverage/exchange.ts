/** The recorded traffic of a test run, and the variables that configure the recording. */

/** The variable with the folder of the recordings. */
export const FOLDER_VARIABLE = 'CONTRACT_TRAFFIC';

/** The variable with the file and the name of the test that runs. */
export const TEST_VARIABLE = 'CONTRACT_TEST';

/** The file with the patterns of the paths that are recorded. */
export const PATTERNS_FILE = 'patterns.json';

/** A request and its response. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** The names of the query parameters. */
  readonly query: readonly string[];
  /** The names of the headers. */
  readonly headers: readonly string[];
  readonly status: number;
  /** The contract that the sandbox served; other servers name none. */
  readonly contract?: string | undefined;
  readonly requestBody: string;
  readonly responseBody: string;
  /** The test that ran: its file, and its name. */
  readonly test: string;
}

/** Returns the regular expression that matches the paths of a template. */
export function compileTemplate(template: string): string {
  return `^${template
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith('{') ? '([^/]+)' : part.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)))
    .join('')}$`;
}
