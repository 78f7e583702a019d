/** What a command says about the packages that a client needs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listMissingPackages } from '../../../scripts/cli/prepare-client.js';
import { temporaryFolder } from '../../support/project.js';

const INTEGRATIONS = ['msw', 'tanstack-query', 'validators'] as const;

function listMissing(folder: string, runtime: string): string[] {
  return listMissingPackages({ out: path.join(folder, 'out'), runtime, integrations: INTEGRATIONS } as never);
}

test('The packages that a client imports are named unless they are installed.', () => {
  const folder = temporaryFolder();
  expect(listMissing(folder, 'bimdata-cloud-api/runtime')).toEqual([
    'bimdata-cloud-api',
    'msw',
    '@tanstack/query-core',
  ]);
  for (const name of ['msw', '@scope/runtime']) {
    mkdirSync(path.join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(path.join(folder, 'node_modules', name, 'package.json'), '{ "exports": {} }');
  }
  expect(listMissing(folder, '@scope/runtime/sub')).toEqual(['@tanstack/query-core']);
  expect(listMissing(folder, '../src/runtime.js')).toEqual(['@tanstack/query-core']);
});
