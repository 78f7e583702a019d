/** The flags of commands that read a document. */
import path from 'node:path';
import type { RequestHeader } from '../read/access.js';
import type { ReadSettings } from '../read/document.js';
import { readLevel } from '../read/lint-level.js';
import { readSelector } from '../read/selection.js';
import { readApis, selectApis, type Api } from '../read/apis.js';
import { findConfig, resolveSpec } from '../lib/paths.js';

/** The options of commands that read a document and its generated client. */
export const DOCUMENT_OPTIONS = {
  spec: { type: 'string' },
  out: { type: 'string' },
  lint: { type: 'string' },
  include: { type: 'string', multiple: true, default: [] as string[] },
  exclude: { type: 'string', multiple: true, default: [] as string[] },
  overlay: { type: 'string', multiple: true, default: [] as string[] },
  'allow-external': { type: 'boolean', default: false },
  header: { type: 'string', multiple: true, default: [] as string[] },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** The part of a command's help that describes the options, besides `--spec`, `--out`, `--lint` and `--verbose`. */
export const READING_HELP = `  --include WHAT  only the operations with tag:NAME, path:PATTERN or operation:ID, in which * is any text;
                  can be repeated, as can --exclude, --overlay and --header
  --exclude WHAT  all other operations
  --overlay FILE  an OpenAPI Overlay, which corrects the document
  --allow-external
                  follow references that leave the folder of the document, lead to a server, or stand for data
  --header TEXT   a header for the server of the document, such as 'Authorization: Bearer TOKEN'
`;

/** The same with `--verbose`. */
export const DOCUMENT_HELP = `${READING_HELP}  --verbose       list every finding with its place, not three of a kind
`;

/** The parsed values of `DOCUMENT_OPTIONS`. */
interface DocumentValues {
  readonly spec?: string | undefined;
  readonly out?: string | undefined;
  readonly lint?: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly overlay: readonly string[];
  readonly 'allow-external': boolean;
  readonly header: readonly string[];
  readonly verbose: boolean;
}

/** The values of a command line without flags. */
const NO_FLAGS: DocumentValues = {
  include: [],
  exclude: [],
  overlay: [],
  'allow-external': false,
  header: [],
  verbose: false,
};

/** The document of a command, its folder, and how to read the document. */
export interface DocumentFlags {
  /** What redocly.yaml says of the document, if it lists it. */
  readonly api: Api | undefined;
  /** The absolute path of the document, or its URL. */
  readonly spec: string;
  /** The absolute path of the folder of `--out`. */
  readonly out: string | undefined;
  readonly reading: ReadSettings & { readonly verbose: boolean };
}

/**
 * Returns the documents that a command line selects: those of redocly.yaml with these names, all without a name, or that of
 * `--spec`.
 *
 * @throws {TypeError} If a flag or a name is invalid.
 * @throws {BadInputError} If redocly.yaml is invalid.
 */
export async function readDocumentFlags(
  values: DocumentValues,
  names: readonly string[] = [],
): Promise<DocumentFlags[]> {
  if (values.spec === undefined) {
    const selected = selectApis(await readApis(), names);
    if (values.out !== undefined && selected.length > 1)
      throw new TypeError('--out needs the name of one API, or --spec.');
    return selected.map((api) => describeDocument(values, api.spec, api));
  }
  if (names.length) throw new TypeError(`Pass the name of an API or --spec, not both; got ${names.join(' ')}.`);
  const spec = resolveSpec(values.spec);
  if (/^https?:/i.test(spec)) refuseCredentials(spec);
  const config = findConfig(spec);
  const apis = config === undefined ? [] : await readApis(path.dirname(config));
  const api = apis.find((each) => each.spec === spec);
  return [describeDocument(values, spec, api)];
}

/**
 * Returns all documents of redocly.yaml, as they are read without flags.
 *
 * @throws {BadInputError} If redocly.yaml is invalid.
 */
export async function listDocuments(): Promise<DocumentFlags[]> {
  return (await readApis()).map((api) => describeDocument(NO_FLAGS, api.spec, api));
}

function describeDocument(values: DocumentValues, spec: string, api: Api | undefined): DocumentFlags {
  const { out, lint, include, exclude, overlay, header, verbose, 'allow-external': allowExternal } = values;
  return {
    api,
    spec,
    out: out === undefined ? undefined : path.resolve(out),
    reading: {
      level: readLevel(lint, spec),
      selection: {
        include: include.map((text) => readSelector('--include', text)),
        exclude: exclude.map((text) => readSelector('--exclude', text)),
      },
      overlays: overlay.map((file) => path.resolve(file)),
      allowExternal,
      headers: header.map(readHeader),
      verbose,
    },
  };
}

/**
 * Returns the folder of a document: that of the command line, or else of redocly.yaml.
 *
 * @throws {TypeError} If neither says one.
 */
export function requireFolder({ out, api }: DocumentFlags, key: 'out' | 'site' = 'out'): string {
  const folder = out ?? api?.[key];
  if (folder === undefined) throw new TypeError('Missing option: --out DIR, the folder for the document of --spec.');
  return folder;
}

function refuseCredentials(url: string): void {
  const { username, password } = new URL(url);
  if (username || password)
    throw new TypeError("--spec must not have a username or a password; use --header 'Authorization: Basic ...'.");
}

/** Returns the header; the message does not repeat it, as it can have a secret. */
function readHeader(text: string): RequestHeader {
  const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*(.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined || !isHeaderValue(value))
    throw new TypeError("--header must be a header, such as 'Authorization: Bearer TOKEN'.");
  return { name, value };
}

function isHeaderValue(value: string): boolean {
  try {
    return new Headers([['x', value]]) instanceof Headers;
  } catch {
    return false;
  }
}
