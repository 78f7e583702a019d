import type { Metafile, Plugin } from 'esbuild';

/** Leaves out what openapi-sampler writes XML with. */
export const WITHOUT_XML: Plugin;

/** Returns a digest of the content of all sources; a copy of them, or a checkout, has the same. */
export function digestSources(): string;

/** Bundles the published package of the generator; returns what its parts are made of. */
export function bundleGenerator(
  entryPoints: readonly { readonly in: string; readonly out: string }[],
  outdir: string,
): Promise<readonly Metafile[]>;

/** Bundles a command, or all of them, into dist/scripts, unless what they are made of is up to date there. */
export function bundleScripts(command?: string): Promise<void>;
