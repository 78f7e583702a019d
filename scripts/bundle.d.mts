import type { BuildResult, Metafile } from 'esbuild';

/** Returns a digest of the content of all sources; a copy of them, or a checkout, has the same. */
export function digestSources(): string;

/** Bundles entry points for Node, with chunks that they share; packages stay outside. */
export function bundleForNode(
  entryPoints: readonly { readonly in: string; readonly out: string }[],
  outdir: string,
): Promise<BuildResult & { readonly metafile: Metafile }>;

/** Writes what the scripts read when they run: the parts of the reference's pages, and a digest. */
export function bundleAssets(outdir: string): Promise<void>;

/** Bundles all scripts into dist/scripts, unless what lies there is made of these sources. */
export function bundleScripts(): Promise<void>;
