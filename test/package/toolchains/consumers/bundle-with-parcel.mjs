/** Bundles a file with Parcel, which reads `alias` but not `exports` by default: `node bundle-with-parcel.mjs FILE`. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const parcel = createRequire(import.meta.url).resolve('parcel/lib/bin.js');
const flags = ['--dist-dir', 'built', '--no-cache', '--no-source-maps', '--log-level', 'warn'];
execFileSync(process.execPath, [parcel, 'build', process.argv[2], ...flags], { stdio: 'inherit' });
