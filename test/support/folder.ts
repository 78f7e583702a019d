/** Reads folders that a command has written. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Returns the content of the files in a folder, by their names. */
export function readFolder(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
