/** The manifests of both packages: one version, and the same libraries. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../support/project.js';

interface Manifest {
  readonly version: string;
  readonly engines: object;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function readManifest(name: string): Manifest {
  return JSON.parse(readFileSync(path.join(PROJECT, name), 'utf8')) as Manifest;
}

const [CLIENT, GENERATOR] = [readManifest('package.json'), readManifest('scripts/package.json')] as const;

describe('manifests', () => {
  test('Both packages have one version, and need the same version of Node.', () => {
    expect([GENERATOR.version, GENERATOR.engines]).toEqual([CLIENT.version, CLIENT.engines]);
    const lock = JSON.parse(readFileSync(path.join(PROJECT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string }>;
    };
    expect(['', 'scripts'].map((name) => lock.packages[name]!.version)).toEqual([CLIENT.version, CLIENT.version]);
  });

  test('The repository has the same versions of the libraries as the generator.', () => {
    const here = Object.keys(GENERATOR.dependencies).map((name) => [name, CLIENT.devDependencies[name]]);
    expect(Object.fromEntries(here)).toEqual(GENERATOR.dependencies);
  });
});
