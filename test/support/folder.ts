/** Reads the output folders of commands. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Returns the content of the files in a folder, by name. */
export function readFolder(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
