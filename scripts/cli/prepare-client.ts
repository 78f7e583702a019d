/** Generates a client, and compares it with its folder; writes nothing. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Document } from '../../src/openapi/document.js';
import type { Generated } from '../generate-client.js';
import { PEERS } from '../lib/integrations.js';
import { DOCUMENT_FILE, type OutputFile } from '../lib/output-file.js';
import { findPackage, formatPath, isUrl, PACKAGE, toPosixPath, toProjectPath } from '../lib/paths.js';
import type { Reporter } from '../lib/reporter.js';
import type { Run } from '../write/cache.js';
import { listOperationChanges, type Changes } from '../write/changes.js';
import { addManifest } from '../write/manifest.js';
import { compareTree, readTree, type TreeDifference } from '../write/output-folder.js';
import { listReadFiles, type Target, type Tree } from '../write/target.js';

/** What a run has generated, and how it differs from its folder. */
export interface Prepared {
  readonly settings: Run;
  /** When it began, in ms since 1970. */
  readonly start: number;
  readonly tree: Tree;
  readonly client: Generated;
  readonly files: readonly OutputFile[];
  readonly difference: TreeDifference;
}

/** Returns the import of the runtime: relative inside its own repository, which does not import its package name. */
export function chooseRuntime(out: string): string {
  if (toProjectPath(out, PACKAGE) === undefined) return 'bimdata-cloud-api/runtime';
  return `${toPosixPath(out, path.join(PACKAGE, 'src'))}/runtime.js`;
}

/** Returns the name of a document in its client: its path in the package that it belongs to, wherever that is. */
function nameSource(spec: string): string {
  if (isUrl(spec)) return formatPath(spec);
  const manifest = findPackage(spec);
  return (manifest && toProjectPath(spec, path.dirname(manifest))) ?? path.basename(spec);
}

/** Returns the packages that a client imports and that its folder cannot, besides those that they bring. */
export function listMissingPackages({ out, runtime, integrations }: Run): string[] {
  const [, own] = /^((?:@[^/]+\/)?[^./@#][^/]*)/.exec(runtime) ?? [];
  const names = [own, ...integrations.map((tool) => PEERS[tool])];
  return names.filter((name) => name !== undefined && isMissing(out, name)) as string[];
}

function isMissing(out: string, name: string): boolean {
  try {
    createRequire(path.join(out, 'index.js')).resolve(`${name}/package.json`);
    return false;
  } catch (error) {
    // A package can hide its package.json.
    return (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND';
  }
}

/**
 * Generates the files of a run; writes none. `isRepeated`: whether this process generates them again.
 *
 * @throws {BadInputError} If the document or the folder cannot be used.
 */
export async function prepareClient(settings: Run, reporter: Reporter, isRepeated = false): Promise<Prepared> {
  const { spec, out, runtime, reading, failOnUnsupported, int64, format: isFormatted, integrations } = settings;
  const start = Date.now();
  const { generateClient } = await import('../generate-client.js');
  const client = await generateClient(spec, { source: nameSource(spec), runtime }, reporter, {
    ...reading,
    failOnUnsupported,
    int64,
    isFormatted,
    integrations,
    isRepeated,
  });
  const files = addManifest(client.files, 'generate');
  const tree = readTree(out);
  return { settings, start, tree, client, files, difference: compareTree(tree, files) };
}

/** Returns the folder of a run, as it can be written. */
export function describeTarget({ settings: { spec, out }, client: { inputs } }: Prepared): Target {
  return { folder: out, writer: 'generate', inputs: listReadFiles(spec, inputs) };
}

/** Returns the operations that the run adds, changes and removes. */
export function listPreparedChanges({ tree, client: { root } }: Prepared): Changes {
  return listOperationChanges(parseDocument(tree), root);
}

function parseDocument(tree: Tree): Document | undefined {
  try {
    return JSON.parse(tree.get(DOCUMENT_FILE) ?? '') as Document;
  } catch {
    return undefined;
  }
}
