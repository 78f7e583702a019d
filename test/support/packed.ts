/** The package as npm would publish it, installed in an empty folder. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runWell } from './command.js';
import { PROJECT } from './project.js';

/** A folder with the package in its node_modules. */
export interface Consumer {
  readonly folder: string;
  /** The names of the files in the tarball. */
  readonly files: readonly string[];
  remove(): void;
}

/** Where the tarball of this run lies; see setup/build-package.ts. */
export const PACKED: string = path.join(PROJECT, 'node_modules/.cache/packed');

/** Installs the tarball of this run in a new folder. */
export async function installPackage(): Promise<Consumer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'consumer-'));
  const tarball = path.join(
    PACKED,
    readdirSync(PACKED).find((name) => name.endsWith('.tgz'))!,
  );
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  await runWell('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: folder });
  const listed = (await runWell('tar', ['-tzf', tarball])).trim().split('\n');
  return {
    folder,
    files: listed.map((file) => file.replace(/^package\//, '')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
