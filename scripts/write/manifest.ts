/** The manifest of an output folder: the names and digests of the files that a command wrote, which mark them as its own. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { isObject } from '../../src/openapi/document.js';
import { formatWriter } from '../lib/invocation.js';
import { hasHeader, type OutputFile } from '../lib/output-file.js';

/** The file with the manifest. */
export const MANIFEST_FILE = '.manifest.json';

/** The commands that write output folders. */
export type Writer = 'generate' | 'docs';

/** What a command wrote into a folder. */
export interface Manifest {
  /** The command, as a user runs it. */
  readonly command: string;
  /** The digest of each file, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Returns the files with their manifest, which is the last one. */
export function addManifest(files: readonly OutputFile[], writer: Writer): OutputFile[] {
  const entries = files.map((file) => [file.path, digestFile(file)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const manifest = { command: formatWriter(writer), files: Object.fromEntries(entries) };
  return [...files, { path: MANIFEST_FILE, content: `${JSON.stringify(manifest, undefined, 2)}\n` }];
}

/** Returns the manifest in a file; `undefined` if it is not a manifest. */
export function parseManifest(text: string): Manifest | undefined {
  const { command, files } = parseObject(text) ?? {};
  if (typeof command !== 'string' || !isObject(files)) return undefined;
  const entries = Object.entries(files).filter(isDigest);
  return entries.length === Object.keys(files).length ? { command, files: new Map(entries) } : undefined;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this is the name of a file directly in the folder, with a digest: a manifest cannot lead to other folders. */
function isDigest(entry: [string, unknown]): entry is [string, string] {
  const [name, digest] = entry;
  const isPlain = path.basename(name) === name && !['', '.', '..', MANIFEST_FILE].includes(name);
  return isPlain && typeof digest === 'string' && /^[\da-f]{64}$/.test(digest);
}

/** Whether a command wrote this content: the file is listed, and is unchanged or says that it must not be edited. */
export function isListed({ files }: Manifest, name: string, content: string | undefined): boolean {
  const digest = files.get(name);
  if (digest === undefined || content === undefined) return false;
  return digest === digestContent(name, content) || (name.endsWith('.ts') && hasHeader(content));
}

const digests = new WeakMap<OutputFile, string>();

/** Returns the digest of a file, and remembers it; `compact` is its JSON without layout, which takes long to find out. */
export function digestFile(file: OutputFile, compact?: string): string {
  const digest = digests.get(file) ?? (compact === undefined ? digestContent(file.path, file.content) : hash(compact));
  digests.set(file, digest);
  return digest;
}

/** Returns a digest of the content that formatters and Git do not change: JSON without its layout, text without CRLF. */
function digestContent(name: string, content: string): string {
  const text = name.endsWith('.json') ? compactJson(content) : content.replaceAll('\r\n', '\n');
  return hash(text);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function compactJson(content: string): string {
  try {
    return JSON.stringify(JSON.parse(content));
  } catch {
    return content;
  }
}
