/** The flags of commands that read a document. */
import path from 'node:path';
import type { RequestHeader } from '../read/access.js';
import type { ReadSettings } from '../read/document.js';
import { readLevel } from '../read/lint-level.js';
import { readSelector } from '../read/selection.js';
import { DEFAULT_OUT, DEFAULT_SPEC, resolveSpec } from '../lib/paths.js';

/** The options of commands that read a document and its generated client. */
export const DOCUMENT_OPTIONS = {
  spec: { type: 'string', default: DEFAULT_SPEC },
  out: { type: 'string', default: DEFAULT_OUT },
  lint: { type: 'string' },
  include: { type: 'string', multiple: true, default: [] as string[] },
  exclude: { type: 'string', multiple: true, default: [] as string[] },
  overlay: { type: 'string', multiple: true, default: [] as string[] },
  'allow-external': { type: 'boolean', default: false },
  header: { type: 'string', multiple: true, default: [] as string[] },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** The part of a command's help that describes the options, besides `--spec`, `--out` and `--lint`. */
export const DOCUMENT_HELP = `  --include WHAT  only the operations with tag:NAME, path:PATTERN or operation:ID, in which * is any text;
                  can be repeated, as can --exclude, --overlay and --header
  --exclude WHAT  all other operations
  --overlay FILE  an OpenAPI Overlay, which corrects the document
  --allow-external
                  follow references that leave the folder of the document, lead to a server, or stand for data
  --header TEXT   a header for the server of the document, such as 'Authorization: Bearer TOKEN'
  --verbose       list every finding with its place, not three of a kind
`;

/** The parsed values of `DOCUMENT_OPTIONS`. */
interface DocumentValues {
  readonly spec: string;
  readonly out: string;
  readonly lint?: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly overlay: readonly string[];
  readonly 'allow-external': boolean;
  readonly header: readonly string[];
  readonly verbose: boolean;
}

/** The document and the client of a command, and how to read the document. */
export interface DocumentFlags {
  /** The absolute path of the document, or its URL. */
  readonly spec: string;
  /** The absolute path of the folder. */
  readonly out: string;
  readonly reading: ReadSettings & { readonly verbose: boolean };
}

/**
 * Returns what the flags say.
 *
 * @throws {TypeError} If one of them is invalid.
 */
export function readDocumentFlags(values: DocumentValues): DocumentFlags {
  const { lint, include, exclude, overlay, header, verbose, 'allow-external': allowExternal } = values;
  const spec = resolveSpec(values.spec);
  if (/^https?:/i.test(spec)) refuseCredentials(spec);
  return {
    spec,
    out: path.resolve(values.out),
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
