/** Generates handlers for msw from a document, and loads them. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect } from 'vitest';
import type { HttpHandler } from '../../../../src/runtime/msw.js';
import { generate } from '../../../support/command.js';
import { PROJECT, temporaryFolder } from '../../../support/project.js';

/** Generates a client with handlers for a document; returns its folder. */
export async function generateHandlers(spec: string, ...flags: readonly string[]): Promise<string> {
  const out = path.join(temporaryFolder(), 'out');
  const args = ['--spec', spec, '--out', out, '--lint', 'minimal', '--with', 'msw', '--no-format', ...flags];
  const { code, stderr } = await generate(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return out;
}

/** The module of handlers. */
export type Handlers = Readonly<Record<string, unknown>> & { readonly handlers: (options?: object) => HttpHandler[] };

/** Loads the handlers in a folder. They share the msw of the tests: a server knows its own handlers only. */
export async function loadHandlers(folder: string): Promise<Handlers> {
  const outfile = path.join(folder, '../msw.mjs');
  const msw = pathToFileURL(path.join(PROJECT, 'node_modules/msw/lib/core/index.mjs')).href;
  await build({
    entryPoints: [path.join(folder, 'msw.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { 'bimdata-cloud-api/runtime/msw': path.join(PROJECT, 'src/runtime/msw.ts') },
    plugins: [
      {
        name: 'msw',
        setup: ({ onResolve }) => onResolve({ filter: /^msw$/ }, () => ({ path: msw, external: true })),
      },
    ],
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as Handlers;
}
