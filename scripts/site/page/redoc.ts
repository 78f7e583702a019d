/** Renders a document as a page by `redocly build-docs`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Document } from '../../../src/openapi/document.js';
import { BUNDLE } from '../../lib/paths.js';
import { runRedocly } from '../../lib/redocly.js';
import { createSystemFolder, removeTemporaryFolder } from '../../lib/temporary-folder.js';

/** The variables of the page's template. */
export interface PageOptions {
  readonly title: string;
  readonly description: string;
  /** The URL of the document. */
  readonly source: string;
  /** The note on versions, as HTML. */
  readonly versions: string;
}

/** The template, and the settings of the page. */
const [TEMPLATE, CONFIG] = ['page.html', 'redocly.yaml'].map((name) => path.join(BUNDLE, 'site', 'page', name));

/** Returns the self-contained page of a document. */
export async function renderPage(
  document: Document,
  { title, description, source, versions }: PageOptions,
): Promise<string> {
  const folder = createSystemFolder('reference');
  const [input, output] = [path.join(folder, 'openapi.json'), path.join(folder, 'index.html')];
  try {
    await writeFile(input, JSON.stringify(document));
    const options = [
      `--output=${output}`,
      `--template=${TEMPLATE}`,
      `--config=${CONFIG}`,
      `--title=${title}`,
      `--templateOptions.description=${description}`,
      `--templateOptions.source=${source}`,
      `--templateOptions.versions=${versions}`,
    ];
    await runRedocly(['build-docs', input, '--inlineBundle', ...options]);
    return await readFile(output, 'utf8');
  } finally {
    removeTemporaryFolder(folder);
  }
}
