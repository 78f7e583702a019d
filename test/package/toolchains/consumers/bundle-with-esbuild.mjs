/** Bundles a file with esbuild: `node bundle-with-esbuild.mjs FILE browser|node`. */
import { build } from 'esbuild';

const [file, platform] = process.argv.slice(2);
const format = platform === 'node' ? 'cjs' : 'iife';
await build({ entryPoints: [file], outfile: 'built/bundle.cjs', bundle: true, minify: true, platform, format });
