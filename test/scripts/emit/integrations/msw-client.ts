/** Generates handlers for msw from a document, and loads them. */
import type { HttpHandler } from '../../../../src/runtime/msw.js';
import { generateFrom, loadFile } from '../../../support/generated.js';

/** Generates a client with handlers for a document; returns its folder. */
export function generateHandlers(spec: string, ...flags: readonly string[]): Promise<string> {
  return generateFrom(spec, '--lint', 'minimal', '--with', 'msw', '--no-format', ...flags);
}

/** The module of handlers. */
export type Handlers = Readonly<Record<string, unknown>> & { readonly handlers: (options?: object) => HttpHandler[] };

/** Loads the handlers in a folder. */
export async function loadHandlers(folder: string): Promise<Handlers> {
  return (await loadFile(folder, 'msw')) as Handlers;
}
