/** Compares the files for msw with those for validators of one client. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { OperationValidators } from '../../../../src/runtime/validators.js';
import { PROJECT } from '../../../support/project.js';

/** The modules of a client. */
export interface Modules {
  readonly msw: Readonly<Record<string, unknown>>;
  readonly validators: Readonly<Record<string, unknown>>;
}

/** Loads both files of a folder. */
export async function loadModules(folder: string): Promise<Modules> {
  const entry = path.join(folder, 'both.ts');
  const outfile = path.join(folder, '../both.mjs');
  writeFileSync(entry, "export * as msw from './msw.js';\nexport * as validators from './validators.js';\n");
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: {
      'bimdata-cloud-api/runtime': path.join(PROJECT, 'src/runtime'),
      msw: path.join(PROJECT, 'node_modules/msw/lib/core/index.mjs'),
    },
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as Modules;
}

/** How many fixtures there are with a validator, and those that it refuses. */
export interface Comparison {
  readonly count: number;
  readonly refused: readonly string[];
}

/** Validates each fixture by the validator of its status. */
export function compareFixtures({ msw, validators }: Modules): Comparison {
  const refused: string[] = [];
  let count = 0;
  for (const [name, fixtures] of Object.entries(msw)) {
    const operation = /^(.*)Fixtures$/.exec(name)?.[1];
    if (operation === undefined) continue;
    const { responses = {} } = (validators[`${operation}Validators`] ?? {}) as OperationValidators;
    for (const [status, fixture] of Object.entries(fixtures as Readonly<Record<string, unknown>>)) {
      const validator = responses[status];
      if (!validator || fixture === undefined) continue;
      count += 1;
      if (validator['~standard'].validate(fixture).issues) refused.push(`${operation} ${status}`);
    }
  }
  return { count, refused };
}
