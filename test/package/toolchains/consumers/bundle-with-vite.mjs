/** Bundles a file with Vite: `node bundle-with-vite.mjs FILE browser|node`. */
import { build } from 'vite';

const [file, platform] = process.argv.slice(2);
const isServer = platform === 'node';
await build({
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: isServer,
    outDir: 'built',
    // Its loader needs a document.
    modulePreload: false,
    rollupOptions: { input: file, output: { entryFileNames: 'bundle.mjs' }, preserveEntrySignatures: 'strict' },
  },
});
