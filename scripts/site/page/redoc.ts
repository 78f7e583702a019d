/** Renders a document as a page by `redocly build-docs`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
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

/** A page that a child process renders. */
export interface StartedPage {
  /** The self-contained page. */
  readonly rendered: Promise<string>;
}

/** Starts to render the page of a document, given as JSON; resolves when the child runs, so that this process can go on. */
export async function startPage(document: string, options: PageOptions): Promise<StartedPage> {
  const folder = createSystemFolder('reference');
  const input = path.join(folder, 'openapi.json');
  await writeFile(input, document);
  const rendered = renderInput(folder, input, options);
  // A failure is seen when it is awaited, which never happens if another step fails first.
  rendered.catch(() => {});
  return { rendered };
}

async function renderInput(
  folder: string,
  input: string,
  { title, description, source, versions }: PageOptions,
): Promise<string> {
  const output = path.join(folder, 'index.html');
  try {
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
