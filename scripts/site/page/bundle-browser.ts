/** Bundles the page's own script and styles. */
import path from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from '../../lib/paths.js';

/** The folder of the page's own script and styles. */
export const BROWSER: string = path.join(PROJECT, 'scripts/site/browser');

/** The text of the page's own script and styles, minified. */
export interface BrowserFiles {
  readonly script: string;
  readonly style: string;
}

/** Returns the page's own script and styles. */
export async function bundleBrowser(): Promise<BrowserFiles> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: ['main.ts', 'style.css'].map((name) => path.join(BROWSER, name)),
    outdir: BROWSER,
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    legalComments: 'inline',
    logLevel: 'silent',
  });
  const read = (extension: string): string =>
    outputFiles.find(({ path: file }) => file.endsWith(extension))!.text.trim();
  return { script: read('.js'), style: read('.css') };
}
