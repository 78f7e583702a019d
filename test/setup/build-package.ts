/** Builds and packs the package before the tests: one tarball for all suites, made again where a source has changed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestSources } from '../../scripts/run.mjs';
import bundleScripts from './bundle-scripts.js';
import { PACKED } from '../support/packed.js';
import { PROJECT } from '../support/project.js';

let isDone = false;

export default async function setup(): Promise<void> {
  // Several projects of a run ask for it.
  if (isDone) return;
  isDone = true;
  await bundleScripts();
  const digest = digestSources();
  const digestFile = path.join(PACKED, 'digest.txt');
  const isBuilt = existsSync(digestFile) && existsSync(path.join(PROJECT, 'dist/src/index.js'));
  if (isBuilt && readFileSync(digestFile, 'utf8') === digest) return;
  rmSync(PACKED, { recursive: true, force: true });
  mkdirSync(PACKED, { recursive: true });
  // The build comes first by `prepack`.
  execFileSync('npm', ['pack', '--silent', '--pack-destination', PACKED], { cwd: PROJECT, stdio: 'pipe' });
  writeFileSync(digestFile, digest);
}
