/** The package as npm publishes it, installed in an empty folder. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from './project.js';

/** A folder with the package in its node_modules. */
export interface Consumer {
  readonly folder: string;
  /** The names of the files in the tarball. */
  readonly files: readonly string[];
  remove(): void;
}

/** The folder where the tarball of this run is installed. */
export const PACKED: string = path.join(PROJECT, 'node_modules/.cache/packed');

const [CONSUMER, FILES] = [path.join(PACKED, 'consumer'), path.join(PACKED, 'files.json')] as const;

/** Builds and packs the package, and installs the tarball. */
export function packPackage(): void {
  rmSync(PACKED, { recursive: true, force: true });
  mkdirSync(CONSUMER, { recursive: true });
  // `prepack` runs the build.
  const pack = ['pack', '--silent', '--json', '--pack-destination', PACKED];
  const output = execFileSync('npm', pack, { cwd: PROJECT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [{ filename, files }] = JSON.parse(output.slice(output.indexOf('['))) as [
    { filename: string; files: { path: string }[] },
  ];
  writeFileSync(FILES, JSON.stringify(files.map((file) => file.path)));
  writeFileSync(path.join(CONSUMER, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', path.join(PACKED, filename)];
  execFileSync('npm', install, { cwd: CONSUMER, stdio: 'pipe' });
}

/** Returns a new folder in which the package of this run is installed. */
export function installPackage(): Consumer {
  const folder = mkdtempSync(path.join(tmpdir(), 'consumer-'));
  cpSync(CONSUMER, folder, { recursive: true, verbatimSymlinks: true });
  return {
    folder,
    files: JSON.parse(readFileSync(FILES, 'utf8')) as string[],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
