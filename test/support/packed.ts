/** The package as npm would publish it, installed in a folder that had nothing. */
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

/** Where the tarball of this run is installed. */
export const PACKED: string = path.join(PROJECT, 'node_modules/.cache/packed');

const [CONSUMER, FILES] = [path.join(PACKED, 'consumer'), path.join(PACKED, 'files.json')] as const;

/** Packs the package, built anew, and installs the tarball. */
export function packPackage(): void {
  rmSync(PACKED, { recursive: true, force: true });
  mkdirSync(CONSUMER, { recursive: true });
  // The build comes first by `prepack`.
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

/** Returns a new folder with the package of this run. */
export function installPackage(): Consumer {
  const folder = mkdtempSync(path.join(tmpdir(), 'consumer-'));
  cpSync(CONSUMER, folder, { recursive: true, verbatimSymlinks: true });
  return {
    folder,
    files: JSON.parse(readFileSync(FILES, 'utf8')) as string[],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
