/** Bundles a file with Rollup: `node bundle-with-rollup.mjs FILE browser|node`. */
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const [file, platform] = process.argv.slice(2);
// A page needs no more than to find packages.
const others = platform === 'node' ? [commonjs()] : [];
const plugins = [nodeResolve({ browser: platform === 'browser', preferBuiltins: platform === 'node' }), ...others];
const bundle = await rollup({ input: file, plugins });
await bundle.write({ file: 'built/bundle.cjs', format: 'cjs' });
