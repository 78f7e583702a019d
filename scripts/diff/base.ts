/** Finds the older version of a document that a newer one is compared with. */
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { askGit, findLastRelease, takeOut } from '../lib/git.js';
import { formatPath, PROJECT } from '../lib/paths.js';
import { BadInputError, startOfFile } from '../lib/problem.js';

/** An older version of a document. */
export interface Base {
  /** The revision, or the file. */
  readonly label: string;
  /** The absolute path of the document. */
  readonly spec: string;
  /** The absolute path of the client that was generated from it, where there was one. */
  readonly client: string | undefined;
  /** Returns where a file of it belongs, as an absolute path. */
  readonly originOf: (file: string) => string;
  /** Forgets it. */
  readonly remove: () => Promise<void>;
}

/**
 * Returns the older version: a file, or what a revision of git has. Default: the last release, else what is committed.
 *
 * @throws {BadInputError} Where there is none.
 */
export async function findBase(wanted: string | undefined, spec: string, out: string): Promise<Base> {
  if (wanted !== undefined && statSync(wanted, { throwIfNoEntry: false })?.isFile()) return createFileBase(wanted);
  const [file, generated] = await Promise.all([spec, out].map((name) => realpath(name).catch(() => name)));
  const root = await askGit(path.dirname(file!), ['rev-parse', '--show-toplevel']);
  if (root === undefined) {
    return refuseBase(spec, 'The document is in no repository of git.', 'Name an older document to compare it with.');
  }
  const label = wanted ?? (await findLastRelease(root)) ?? 'HEAD';
  const commit = await askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${label}^{commit}`]);
  if (commit === undefined) {
    return refuseBase(
      spec,
      `${label} is neither a revision of git nor a file.`,
      'Name a tag, a commit, a branch, or an older document.',
    );
  }
  // Inside the project, where the client of that time finds what it imports.
  const cache = path.join(PROJECT, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'base-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  await takeOut(root, commit, folder);
  const [old, client] = [file!, generated!].map((name) => path.join(folder, path.relative(root, name)));
  if (!existsSync(old!)) {
    await remove();
    return refuseBase(
      spec,
      `There is no such document in ${label}.`,
      'Name a revision that has it, or an older document.',
    );
  }
  return {
    label,
    spec: old!,
    client: existsSync(path.join(client!, 'index.ts')) ? client : undefined,
    originOf: (name) => path.join(root, path.relative(folder, name)),
    remove,
  };
}

/** Returns the older version that a file is. */
export function createFileBase(file: string): Base {
  return {
    label: formatPath(path.resolve(file)),
    spec: path.resolve(file),
    client: undefined,
    originOf: (name) => name,
    remove: async () => {},
  };
}

function refuseBase(spec: string, message: string, fix: string): never {
  throw new BadInputError([{ kind: 'error', place: startOfFile(spec), message, fix }]);
}
