/** The package as npm would publish it, installed in an empty folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs the project, and installs the tarball in a new folder. */
export async function installPackage(): Promise<Consumer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'consumer-'));
  // It is built already; see global-setup.ts.
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const output = await runWell('npm', pack, { cwd: PROJECT });
  const [{ filename, files }] = JSON.parse(output.slice(output.indexOf('['))) as [Packed];
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`];
  await runWell('npm', install, { cwd: folder });
  return {
    folder,
    files: files.map((file) => file.path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
