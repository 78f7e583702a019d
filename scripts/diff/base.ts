/** Finds the older version of a document to compare with. */
import { existsSync, statSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isObject } from '../../src/openapi/document.js';
import { askGit, findLastRelease, takeOut } from '../lib/git.js';
import { findCache, formatPath, isUrl } from '../lib/paths.js';
import { BadInputError, startOfFile } from '../lib/problem.js';
import { parseApis } from '../read/apis.js';
import { createSystemFolder, createTemporaryFolder, removeTemporaryFolder } from '../lib/temporary-folder.js';

const OLDER_DOCUMENT = 'Pass an older document as BASE.';

/** An older version of a document. */
export interface Base {
  /** The revision, or the file. */
  readonly label: string;
  /** Why it is this one, as a sentence, if that is not plain. */
  readonly note?: string | undefined;
  /** The absolute path of the document. */
  readonly spec: string;
  /** The absolute path of the client that was generated from it, if there was one. */
  readonly client: string | undefined;
  /** Returns the original absolute path of one of its files. */
  readonly originOf: (file: string) => string;
  /** Deletes the temporary files. */
  readonly remove: () => void;
}

/** A revision of the repository does not have the document. */
export class NewDocumentError extends BadInputError {
  /** The revision. */
  readonly label: string;

  constructor(spec: string, label: string) {
    const message = `${label} does not have this document.`;
    const fix = 'Use a revision that has it, or an older document.';
    super([{ kind: 'error', place: startOfFile(spec), message, fix }]);
    this.label = label;
  }
}

/**
 * Returns the older version: a file, or the document of a git revision. Default: the last release, else HEAD.
 *
 * @param out - The folder of the client, whose older version is used if there is one.
 * @throws {NewDocumentError} If the revision does not have the document.
 * @throws {BadInputError} If there is no such revision.
 */
export async function findBase(wanted: string | undefined, spec: string, out?: string): Promise<Base> {
  if (wanted !== undefined && existsSync(wanted) && !statSync(wanted).isDirectory()) return createFileBase(wanted);
  refuseMissing(spec);
  const [file, generated] = await Promise.all([spec, out].map((name) => name && realpath(name).catch(() => name)));
  const root = await askGit(path.dirname(file!), ['rev-parse', '--show-toplevel']);
  if (root === undefined) {
    return refuseBase(spec, 'The document is not in a git repository.', OLDER_DOCUMENT);
  }
  const { label, note } = await chooseRevision(wanted, root);
  const commit = await askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${label}^{commit}`]);
  if (commit === undefined) {
    if (wanted === undefined) return refuseBase(spec, 'The repository has no commit.', OLDER_DOCUMENT);
    return refuseBase(
      spec,
      `Unknown BASE: ${label} is not a git revision, a file or an API.`,
      'Use a tag, a commit, a branch, or an older document.',
    );
  }
  const folder = await createBaseFolder();
  const remove = (): void => removeTemporaryFolder(folder);
  await takeOut(root, commit, folder);
  const locate = (name: string): string => path.join(folder, path.relative(root, name));
  const old = locate(file!);
  if (!existsSync(old)) {
    remove();
    throw new NewDocumentError(spec, label);
  }
  const client = generated && locate(generated);
  return {
    label,
    note,
    spec: old,
    client: client && existsSync(path.join(client, 'index.ts')) ? client : undefined,
    // An overlay, for example, is not of the revision.
    originOf: (name) => (isInside(folder, name) ? path.join(root, path.relative(folder, name)) : name),
    remove,
  };
}

/** Creates the folder of a revision: inside the project, so that the old client can resolve its imports. */
async function createBaseFolder(): Promise<string> {
  const cache = findCache();
  if (cache === undefined) return createSystemFolder('base');
  await mkdir(cache, { recursive: true });
  return createTemporaryFolder(cache, 'base-');
}

/** Returns the revision to compare with: the wanted one, or the last release, or else HEAD, which has a note. */
async function chooseRevision(wanted: string | undefined, folder: string): Promise<Pick<Base, 'label' | 'note'>> {
  if (wanted !== undefined) return { label: wanted };
  const release = await findLastRelease(folder);
  if (release !== undefined) return { label: release };
  return { label: 'HEAD', note: 'There is no release tag such as v1.0.0, so this compares with HEAD.' };
}

/** Documents that an older revision lists, and that are no longer listed. */
export interface GoneDocuments {
  /** The revision. */
  readonly label: string;
  readonly note?: string | undefined;
  /** Their absolute paths. */
  readonly specs: readonly string[];
}

/** Returns the documents that redocly.yaml of a folder lists in a revision, without those that it lists now. */
export async function listGoneDocuments(
  folder: string,
  contracts: readonly { readonly spec: string }[],
  wanted?: string,
): Promise<GoneDocuments> {
  const revision = await chooseRevision(wanted, folder);
  // Relative to the folder, which can be inside the repository.
  const config = await askGit(folder, ['show', '--end-of-options', `${revision.label}:./redocly.yaml`]);
  const specs = listRoots(config ?? '', folder).filter((spec) => !contracts.some((contract) => contract.spec === spec));
  return { ...revision, specs };
}

/** Returns the absolute paths of the documents in the text of a redocly.yaml; none if it is not YAML. */
function listRoots(config: string, folder: string): string[] {
  try {
    const roots = Object.values(parseApis(config)).map((api) => (isObject(api) ? api['root'] : undefined));
    return [...new Set(roots.filter((root) => typeof root === 'string').map((root) => path.resolve(folder, root)))];
  } catch {
    return [];
  }
}

/** Returns a file as an older version. */
export function createFileBase(file: string): Base {
  return {
    label: formatPath(path.resolve(file)),
    spec: path.resolve(file),
    client: undefined,
    originOf: (name) => name,
    remove: () => {},
  };
}

function isInside(folder: string, file: string): boolean {
  return file.startsWith(path.join(folder, path.sep));
}

/** Refuses a document that is not there now: the revision is then not what is wrong. */
function refuseMissing(spec: string): void {
  if (isUrl(spec)) return;
  const fix = 'Pass an OpenAPI document with --spec FILE.';
  if (!existsSync(spec)) refuseBase(spec, 'File not found.', fix);
  if (statSync(spec).isDirectory()) refuseBase(spec, 'This is a folder, not a file.', fix);
}

function refuseBase(spec: string, message: string, fix: string): never {
  throw new BadInputError([{ kind: 'error', place: startOfFile(spec), message, fix }]);
}
