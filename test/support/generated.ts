/** Type-checks and loads generated clients outside the project folder. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect } from 'vitest';
import { generate, tsc } from './command.js';
import { COMPILERS } from './tier.js';
import { GENERATED } from './compiler-options.js';
import { writeDocument } from './documents.js';
import { PROJECT, temporaryFolder } from './project.js';

/** Generates a client for a document, with flags; returns its folder. */
export function generateClient(document: string, ...flags: readonly string[]): Promise<string> {
  return generateFrom(writeDocument(document), ...flags);
}

/** Generates a client for the document in a file, with flags; returns its folder. */
export async function generateFrom(spec: string, ...flags: readonly string[]): Promise<string> {
  const out = path.join(temporaryFolder(), 'out');
  const { code, stderr } = await generate(['--spec', spec, '--out', out, ...flags]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return out;
}

/** Compiles a client and code that uses it under the strictest options; returns the compilers' output. */
export async function compile(folder: string, user = '', options: object = {}): Promise<string> {
  writeFileSync(path.join(folder, '../user.ts'), user);
  const config = path.join(folder, '../tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...GENERATED, ...options }, include: ['user.ts', 'out'] }));
  const outcomes = await Promise.all(COMPILERS.map((major) => tsc(major, ['-p', config])));
  return outcomes.map(({ stdout }) => stdout).join('');
}

/** Loads a client. */
export function load(folder: string): Promise<Record<string, unknown>> {
  return loadFile(folder, 'index');
}

/** Where the tests themselves have msw: a server knows only the handlers of its own copy. */
const MSW = path.join(PROJECT, 'node_modules/msw/lib/core/index.mjs');

/** Loads a file of a client. */
export async function loadFile(folder: string, name: string): Promise<Record<string, unknown>> {
  const outfile = path.join(folder, `../${name}.mjs`);
  await build({
    entryPoints: [path.join(folder, `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    alias: { 'bimdata-cloud-api/runtime': path.join(PROJECT, 'src/runtime') },
    plugins: [
      {
        name: 'msw',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^msw$/ }, () => ({ path: pathToFileURL(MSW).href, external: true })),
      },
    ],
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
}
