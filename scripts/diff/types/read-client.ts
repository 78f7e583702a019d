/** Reads a generated client from its folder. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from './client-types.js';

/** Returns the client in a folder. */
export async function readClient(folder: string): Promise<Client> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const files = names.map(async (name): Promise<[string, string]> => {
    const file = path.join(folder, name);
    return [file, await readFile(file, 'utf8')];
  });
  return { folder, files: new Map(await Promise.all(files)) };
}
