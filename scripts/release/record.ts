/** The record of a release that is being committed: with it, the next run can finish what a killed one has begun. */
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isObject } from '../../src/openapi/document.js';
import { locateGitFile } from '../lib/git.js';
import { BadInputError, startOfFile } from '../lib/problem.js';
import { isUsedBy } from '../lib/temporary-folder.js';

/** The name of the record in the git directory of the worktree. */
const NAME = 'release.json';

/** What a release changes at its point of commit. */
export interface ReleaseRecord {
  /** The process that commits it. */
  readonly pid: number;
  /** The full name of the branch that moves, or `HEAD` if none is checked out. */
  readonly branch: string;
  /** The commit that the branch is at before. */
  readonly before: string;
  /** The commit of the release. */
  readonly after: string;
  /** The name of the tag. */
  readonly tag: string;
  /** The annotated tag, as an object. */
  readonly tagObject: string;
}

/** A record that was found. */
export interface FoundRecord {
  readonly file: string;
  /** `undefined` if the process was killed while it wrote the record, so before anything else. */
  readonly record: ReleaseRecord | undefined;
  /** Whether the process that wrote it still runs. */
  readonly isInUse: boolean;
}

/** Returns the record of a project's worktree, if there is one. */
export async function findRecord(project: string): Promise<FoundRecord | undefined> {
  // Without a repository, there is none.
  const file = await locateGitFile(project, NAME).catch(() => undefined);
  if (file === undefined || !existsSync(file)) return undefined;
  const record = parseRecord(readFileSync(file, 'utf8'));
  return { file, record, isInUse: record !== undefined && isUsedBy(record.pid, file) };
}

function parseRecord(text: string): ReleaseRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isComplete =
      isObject(value) &&
      ['branch', 'before', 'after', 'tag', 'tagObject'].every((key) => typeof value[key] === 'string');
    return isComplete ? (value as unknown as ReleaseRecord) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes the record of this process; returns its file.
 *
 * @throws {BadInputError} If another release is being committed.
 */
export async function writeRecord(project: string, record: Omit<ReleaseRecord, 'pid'>): Promise<string> {
  const file = await locateGitFile(project, NAME);
  // It must be on the disk before a reference changes.
  const options = { flag: 'wx', flush: true } as const;
  try {
    writeFileSync(file, `${JSON.stringify({ pid: process.pid, ...record }, undefined, 2)}\n`, options);
  } catch (error) {
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) throw error;
    throw new BadInputError([
      {
        kind: 'error',
        place: startOfFile(file),
        message: 'Another release is being committed.',
        fix: 'Nothing has changed. Wait until it has ended.',
      },
    ]);
  }
  return file;
}

/** Removes a record: its release is whole, or has changed nothing. */
export function removeRecord(file: string): void {
  rmSync(file, { force: true });
}
