/** Reads the page's own script and styles, which are bundled with the scripts. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BUNDLE } from '../../lib/paths.js';

/** The text of the page's own script and styles, minified. */
export interface BrowserFiles {
  readonly script: string;
  readonly style: string;
}

/** Returns the page's own script and styles. */
export async function readBrowser(): Promise<BrowserFiles> {
  const [script, style] = await Promise.all(
    ['main.js', 'style.css'].map((name) => readFile(path.join(BUNDLE, 'site', 'browser', name), 'utf8')),
  );
  return { script: script!.trim(), style: style!.trim() };
}
