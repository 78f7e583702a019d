/** The pipeline from a document to the files of the reference site: read, model, emit, render. */
import path from 'node:path';
import { buildExample } from './examples.js';
import { DOCUMENT_FILE, describeFiles, type OutputFile } from '../lib/output-file.js';
import { TABLE_NAMES, findUnknownTables } from './guides.js';
import { formatLlmsText } from './llms.js';
import { formatMarkdown } from './markdown.js';
import { finishPage, formatVersionNote } from './page.js';
import { addSamples } from './reference.js';
import { isolateDocument } from './safe-document.js';
import { boundExamples } from './sample-schema.js';
import { writeSamples } from './samples.js';
import type { Document } from '../../src/openapi/document.js';
import type { Int64Type } from '../../src/openapi/int64.js';
import { formatPath } from '../lib/paths.js';
import type { PointedProblem } from '../lib/problem.js';
import type { ReadSettings } from '../read/document.js';
import { loadApi, type LoadedApi } from '../load-api.js';
import { renderPage } from './redoc.js';
import type { Reporter } from '../lib/reporter.js';
import { nameFolder, sortFolders } from './site-folder.js';

/** The inputs of a site. */
export interface SiteOptions {
  readonly spec: string;
  /** How the document is read. */
  readonly reading: ReadSettings;
  /** The type of 64-bit integers without an `x-typescript-type`. */
  readonly int64: Int64Type;
  /** The module that samples import the client from. */
  readonly module: string;
  /** The folders of the releases that are kept next to the newest site. */
  readonly kept: readonly string[];
  /** Whether to keep this version as well. */
  readonly release: boolean;
}

/** The files of a site, and its input files. */
export interface Site {
  readonly newest: readonly OutputFile[];
  /** The kept site of this version, and the name of its folder. */
  readonly released: { readonly folder: string; readonly files: readonly OutputFile[] } | undefined;
  /** The absolute paths of the files that the document was read from. */
  readonly inputs: readonly string[];
}

/**
 * Returns the files of the site of a document.
 *
 * @throws {BadInputError} If the document cannot be used.
 */
export async function buildSite(options: SiteOptions, reporter: Reporter): Promise<Site> {
  const read = await loadApi(options.spec, reporter, {
    ...options.reading,
    int64: options.int64,
    check: (root) => [...checkTables(root), ...boundExamples(root).problems],
  });
  const { document, files } = await reporter.step(
    'emit',
    () => emitSite(options, read),
    (emitted) => describeFiles(emitted.files),
  );
  const folder = nameFolder(read.model.version);
  const kept = sortFolders(options.release ? [folder, ...options.kept] : options.kept);
  const notes = (options.release ? [false, true] : [false]).map((isKept) =>
    formatVersionNote(read.model.version, kept, isKept),
  );
  const [newest, released] = await reporter.step(
    'render',
    () => Promise.all(notes.map((note) => renderSite(options, read, document, note))),
    (pages) => describeFiles(pages),
  );
  return {
    newest: [newest!, ...files],
    released: released && { folder, files: [released, ...files] },
    inputs: read.inputs,
  };
}

/** Returns the document of the reference with its samples. */
async function buildReferenceFor({ root, document, model }: LoadedApi, module: string): Promise<Document> {
  const samples = model.groups.flatMap(({ className, operations }) =>
    operations.map(async (operation) => {
      const example = buildExample(document, model, operation);
      return [operation.id, await writeSamples(model, className, example, module)] as const;
    }),
  );
  return addSamples(root, model, new Map(await Promise.all(samples)), module);
}

async function emitSite(
  { spec, module }: SiteOptions,
  read: LoadedApi,
): Promise<{ document: Document; files: readonly OutputFile[] }> {
  const document = await buildReferenceFor(read, module);
  const name = nameMarkdownFile(spec);
  const files = [
    { path: name, content: formatMarkdown(document, read.model) },
    { path: 'llms.txt', content: formatLlmsText(document, read.model, name, DOCUMENT_FILE) },
    { path: DOCUMENT_FILE, content: `${JSON.stringify(document, undefined, 2)}\n` },
  ];
  return { document, files };
}

async function renderSite(
  { spec }: SiteOptions,
  { model }: LoadedApi,
  document: Document,
  versions: string,
): Promise<OutputFile> {
  const page = await renderPage(isolateDocument(boundExamples(document).document), {
    title: model.title,
    description: model.summary || `The reference of ${model.title}.`,
    source: DOCUMENT_FILE,
    versions,
  });
  return { path: 'index.html', content: finishPage(page, nameMarkdownFile(spec)) };
}

function nameMarkdownFile(spec: string): string {
  // The display name of a URL has no query, which can have a secret.
  return `${path.parse(formatPath(spec)).name}.md`;
}

/** Returns a problem for each unknown table in a guide. */
function checkTables({ info, tags = [] }: Document): PointedProblem[] {
  const guides = [
    { pointer: ['info', 'description'], text: info?.description },
    ...tags.map(({ description }, index) => ({ pointer: ['tags', String(index), 'description'], text: description })),
  ];
  return guides.flatMap(({ pointer, text }) =>
    findUnknownTables(text ?? '').map((name) => ({
      kind: 'error' as const,
      pointer,
      message: `Unknown table: ${name}.`,
      fix: `Use one of ${TABLE_NAMES.join(', ')}.`,
    })),
  );
}
