/** Builds and packs the package before the tests: one tarball for all suites, rebuilt if a source changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestSources } from '../../scripts/bundle.mjs';
import bundleScripts from './bundle-scripts.js';
import { PACKED, packPackage } from '../support/packed.js';
import { PROJECT } from '../support/project.js';

export default async function setup(): Promise<void> {
  await bundleScripts();
  const digest = digestSources();
  const digestFile = path.join(PACKED, 'digest.txt');
  const isBuilt =
    [digestFile, path.join(PACKED, 'consumer')].every(existsSync) &&
    existsSync(path.join(PROJECT, 'dist/src/index.js'));
  if (isBuilt && readFileSync(digestFile, 'utf8') === digest) return;
  packPackage();
  writeFileSync(digestFile, digest);
}
