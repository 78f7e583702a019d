/** The packages as npm publishes them, installed in empty folders. */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from './project.js';

/** A folder with packages in its node_modules. */
export interface Consumer {
  readonly folder: string;
  /** The names of the files in the tarball. */
  readonly files: readonly string[];
  remove(): void;
}

/** The folder with the tarballs of this run. */
export const PACKED: string = path.join(PROJECT, 'node_modules/.cache/packed');

/** The folder where both tarballs are installed, which outlives a run: the dependencies of the generator are many. */
const GENERATOR_MODULES = path.join(PROJECT, 'node_modules/.cache/packed-generator');

const [CONSUMER, FILES] = [path.join(PACKED, 'consumer'), path.join(PACKED, 'files.json')] as const;

const MANIFEST = '{ "name": "consumer", "private": true, "type": "module" }';

const INSTALL = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1'];

/** Builds and packs both packages, and installs the tarball of the client. */
export function packPackage(): void {
  rmSync(PACKED, { recursive: true, force: true });
  mkdirSync(CONSUMER, { recursive: true });
  // `prepack` runs the build of both.
  const files = pack();
  pack('--ignore-scripts', '--workspace', 'bimdata-cloud-api-generator');
  writeFileSync(FILES, JSON.stringify(files));
  writeFileSync(path.join(CONSUMER, 'package.json'), MANIFEST);
  execFileSync('npm', [...INSTALL, locateTarball('bimdata-cloud-api')], { cwd: CONSUMER, stdio: 'pipe' });
}

/** Packs a package; returns the names of the files in its tarball. */
function pack(...options: readonly string[]): string[] {
  const args = ['pack', '--silent', '--json', '--pack-destination', PACKED, ...options];
  const output = execFileSync('npm', args, { cwd: PROJECT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [{ files }] = JSON.parse(output.slice(output.indexOf('['))) as [{ files: { path: string }[] }];
  return files.map((file) => file.path);
}

function locateTarball(name: string): string {
  const { version } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  return path.join(PACKED, `${name}-${version}.tgz`);
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

const TARBALLS = ['bimdata-cloud-api', 'bimdata-cloud-api-generator'] as const;

/**
 * Returns a new folder in which both packages of this run are installed, and nothing else. Only the first run installs their
 * dependencies, unless `isFresh`; later ones unpack the tarballs over the packages that are there.
 */
export function installBoth(isFresh: boolean): Pick<Consumer, 'folder' | 'remove'> {
  const folder = mkdtempSync(path.join(tmpdir(), 'consumer-'));
  writeFileSync(path.join(folder, 'package.json'), MANIFEST);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (isFresh) {
    execFileSync('npm', [...INSTALL, ...TARBALLS.map(locateTarball)], { cwd: folder, stdio: 'pipe' });
    return { folder, remove };
  }
  updateModules();
  symlinkSync(path.join(GENERATOR_MODULES, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return { folder, remove };
}

function updateModules(): void {
  const manifests = ['package.json', 'scripts/package.json'].map(
    (name) =>
      JSON.parse(readFileSync(path.join(PROJECT, name), 'utf8')) as {
        dependencies: object;
        bin: Record<string, string>;
      },
  );
  const needs = manifests.map(({ dependencies, bin }) => ({ dependencies, bin }));
  const digest = createHash('sha256').update(JSON.stringify(needs)).digest('hex');
  const mark = path.join(GENERATOR_MODULES, 'digest.txt');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== digest) {
    rmSync(GENERATOR_MODULES, { recursive: true, force: true });
    mkdirSync(GENERATOR_MODULES, { recursive: true });
    writeFileSync(path.join(GENERATOR_MODULES, 'package.json'), MANIFEST);
    execFileSync('npm', [...INSTALL, ...TARBALLS.map(locateTarball)], { cwd: GENERATOR_MODULES, stdio: 'pipe' });
    writeFileSync(mark, digest);
    return;
  }
  for (const [index, name] of TARBALLS.entries()) {
    const target = path.join(GENERATOR_MODULES, 'node_modules', name);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target);
    execFileSync('tar', ['-xzf', locateTarball(name), '--strip-components=1', '-C', target]);
    // As npm does.
    for (const file of Object.values(needs[index]!.bin)) chmodSync(path.join(target, file), 0o755);
  }
}
