/** Temporary folders. They are removed when the process ends; if it is killed, the next run removes them. */
import { existsSync, lstatSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanUpAtEnd } from './cleanup.js';
import { BadInputError, startOfFile } from './problem.js';

/** How long a process can use a folder. After that, its ID can be that of another process. */
const LONGEST_USE_MS = 3_600_000;

/** A prefix, the ID of the process, and the random characters of `mkdtemp`. */
const NAME = /^(?<prefix>.*-)(?<pid>\d+)-[A-Za-z\d]{6}$/;

/** The folders of this process, with the function that cancels their removal at the end. */
const ownFolders = new Map<string, () => void>();

/** Returns the path of a new folder, and removes leftovers with the same prefix, which ends with a hyphen. */
export function createTemporaryFolder(parent: string, prefix: string): string {
  removeLeftovers(parent, prefix);
  let folder: string | undefined;
  // Before the folder is there, as a signal can come at once.
  const cancel = cleanUpAtEnd(() => folder !== undefined && removeFolder(folder));
  try {
    folder = mkdtempSync(path.join(parent, `${prefix}${process.pid}-`));
  } catch (error) {
    cancel();
    throw error;
  }
  ownFolders.set(folder, cancel);
  return folder;
}

/**
 * Like `createTemporaryFolder`, in the folder of this machine for temporary files.
 *
 * @throws {BadInputError} If that folder cannot be written.
 */
export function createSystemFolder(purpose: string): string {
  try {
    return createTemporaryFolder(realpathSync(tmpdir()), nameSystemPrefix(purpose));
  } catch (error) {
    const message = `A temporary folder cannot be created: ${(error as Error).message}.`;
    const fix = 'Set TMPDIR to a folder that can be written.';
    throw new BadInputError([{ kind: 'error', place: startOfFile(tmpdir()), message, fix }]);
  }
}

/** Returns how the names of the folders for a purpose start; other programs have folders in the same place. */
export function nameSystemPrefix(purpose: string): string {
  return `bimdata-cloud-api-${purpose}-`;
}

/** Removes a temporary folder. */
export function removeTemporaryFolder(folder: string): void {
  removeFolder(folder);
  ownFolders.get(folder)?.();
  ownFolders.delete(folder);
  // A child process can outlive a killed parent, and create its folder again.
  removeLeftovers(path.dirname(folder), NAME.exec(path.basename(folder))!.groups!['prefix']!);
}

/** Removes the folders of processes that have ended; returns those that are gone. */
export function removeLeftovers(parent: string, prefix: string): string[] {
  const found = listLeftovers(parent, prefix);
  found.forEach(removeFolder);
  return found.filter((folder) => !existsSync(folder));
}

/** Returns the folders with a prefix that processes have left behind. */
export function listLeftovers(parent: string, prefix: string): string[] {
  try {
    return readdirSync(parent)
      .filter((name) => NAME.exec(name)?.groups!['prefix'] === prefix)
      .map((name) => path.join(parent, name))
      .filter(isLeftover);
  } catch {
    return [];
  }
}

/** Whether the process that created a temporary folder no longer uses it, judged by its name and its age. */
export function isLeftover(folder: string): boolean {
  if (ownFolders.has(folder)) return false;
  return !isUsedBy(Number(NAME.exec(path.basename(folder))?.groups!['pid']), folder);
}

/** Whether another process, with the ID that created a file or a folder, still uses it, judged by its age. */
export function isUsedBy(pid: number, file: string): boolean {
  // In a container, each process can have the ID of the one that was killed.
  if (pid === process.pid || !isRunning(pid)) return false;
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs <= LONGEST_USE_MS;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes a folder if possible; otherwise, a later run removes it. */
function removeFolder(folder: string): void {
  try {
    // A child process that is just ending can add a file meanwhile.
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  } catch {
    return;
  }
}
