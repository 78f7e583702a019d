/** The pipeline from a document to the files of the reference site: read, model, emit, render. */
import path from 'node:path';
import { buildExample } from './samples/examples.js';
import { linkContracts, listViews, formatSwitch, type SiteContract, type ContractLink } from './page/contracts.js';
import { DOCUMENT_FILE, describeFiles, type OutputFile } from '../lib/output-file.js';
import { listTables, TABLE_NAMES, type GuideFacts } from './text/guides.js';
import { formatLlmsText, LLMS_FILE } from './text/llms.js';
import { formatMarkdown } from './text/markdown.js';
import { listSections } from './text/sections.js';
import { bundleBrowser } from './page/bundle-browser.js';
import { finishPage, formatVersionNote } from './page/finish-page.js';
import { addSamples, listGuideTexts } from './reference.js';
import { isolateDocument } from './safe/safe-document.js';
import { boundExamples } from './samples/sample-schema.js';
import { writeSamples } from './samples/samples.js';
import { readText, type Document } from '../../src/openapi/document.js';
import type { Int64Type } from '../../src/openapi/int64.js';
import { formatPath } from '../lib/paths.js';
import type { PointedProblem } from '../lib/problem.js';
import type { ReadSettings } from '../read/document.js';
import { loadApi, type LoadedApi } from '../load-api.js';
import { renderPage } from './page/redoc.js';
import type { Reporter } from '../lib/reporter.js';
import { nameFolder, sortFolders } from './site-folder.js';

/** Makes a table from the bundled document. */
export type MakeTable = (root: Document, reporter: Reporter) => Promise<string>;

/** How the document of a reference is read. */
export interface ReferenceSource {
  readonly spec: string;
  readonly reading: ReadSettings;
  /** The type of 64-bit integers without an `x-typescript-type`. */
  readonly int64: Int64Type;
  /** The folder of the reference, within the folder of the site. Default: the same. */
  readonly folder?: string | undefined;
  /** The tables that its guides can have besides those of `guides.ts`, by their names in the comments. */
  readonly tables?: ReadonlyMap<string, MakeTable> | undefined;
}

/** A document that was read for its reference. */
export interface ReferenceInput {
  readonly api: LoadedApi;
  readonly contract: SiteContract;
  readonly tables: ReadonlyMap<string, MakeTable>;
}

/** What a reference is built with. */
export interface ReferenceOptions {
  /** The module that samples import the client from. */
  readonly module: string;
  /** The contracts of the site, in the order of the switch. */
  readonly contracts: readonly SiteContract[];
  /** The folders of the releases that are kept next to the newest site. */
  readonly kept: readonly string[];
  /** Whether to keep this version as well. */
  readonly release: boolean;
}

/** A copy of a reference, without its page. */
interface Copy {
  /** The folder of the release that is kept, or nothing for the newest. */
  readonly folder: string | undefined;
  /** The note on versions, as HTML. */
  readonly versions: string;
  readonly links: readonly ContractLink[];
  readonly texts: readonly OutputFile[];
}

/** A reference whose pages are not rendered yet. */
export interface EmittedReference {
  readonly input: ReferenceInput;
  /** Its document, with the samples. */
  readonly document: Document;
  readonly copies: readonly Copy[];
}

/** The files of a reference. */
export interface ReferenceFiles {
  readonly newest: readonly OutputFile[];
  /** The kept copy of this version, and the name of its folder. */
  readonly released: { readonly folder: string; readonly files: readonly OutputFile[] } | undefined;
}

/** The name of the page. */
const PAGE_FILE = 'index.html';

/**
 * Reads the document of a reference.
 *
 * @throws {BadInputError} If it cannot be used.
 */
export async function readReference(source: ReferenceSource, reporter: Reporter): Promise<ReferenceInput> {
  const { spec, reading, int64, folder = '', tables = new Map<string, MakeTable>() } = source;
  const api = await loadApi(spec, reporter, {
    ...reading,
    int64,
    check: (root) => [...checkTables(root, [...tables.keys()]), ...boundExamples(root).problems],
  });
  const contract = {
    title: api.model.title,
    label: readText(api.root.info, 'x-short-title') || api.model.title,
    folder,
    files: { page: PAGE_FILE, markdown: nameMarkdownFile(spec) },
    views: listViews(api.root, api.model),
  };
  return { api, contract, tables };
}

/** Returns the reference of a document, without its pages. */
export async function emitReference(
  input: ReferenceInput,
  { module, contracts, kept, release }: ReferenceOptions,
  reporter: Reporter,
): Promise<EmittedReference> {
  const { api, contract } = input;
  const tables = await makeTables(input, reporter);
  const own = nameFolder(api.model.version);
  const folders = sortFolders(release ? [own, ...kept] : kept);
  return reporter.step(
    'emit',
    async () => {
      const document = await buildDocument(api, { module, tables });
      const copies = (release ? [undefined, own] : [undefined]).map((folder): Copy => {
        const links = linkContracts(contract, contracts, folder);
        const versions = formatVersionNote(api.model.version, folders, folder !== undefined);
        return { folder, versions, links, texts: formatTexts(input, document, links) };
      });
      return { input, document, copies };
    },
    ({ copies }) => describeFiles(copies.flatMap(({ texts }) => texts)),
  );
}

/** Returns the files of some references. */
export async function renderReferences(
  references: readonly EmittedReference[],
  reporter: Reporter,
): Promise<ReferenceFiles[]> {
  const pages = await reporter.step(
    'render',
    () => Promise.all(references.map((one) => Promise.all(one.copies.map((copy) => renderCopy(one, copy))))),
    (rendered) => describeFiles(rendered.flat()),
  );
  return references.map(({ copies }, index) => {
    const [newest, released] = copies.map(({ folder = '', texts }, at) => ({
      folder,
      files: [pages[index]![at]!, ...texts],
    }));
    return { newest: newest!.files, released };
  });
}

/** Makes the tables that the guides have of other contracts. */
async function makeTables({ api, tables }: ReferenceInput, reporter: Reporter): Promise<ReadonlyMap<string, string>> {
  const names = new Set(listGuideTexts(api.root).flatMap(({ text }) => listTables(text)));
  const made = new Map<string, string>();
  for (const [name, make] of tables) if (names.has(name)) made.set(name, await make(api.root, reporter));
  return made;
}

/** Returns the document of the reference with its samples. */
async function buildDocument({ root, document, model }: LoadedApi, facts: GuideFacts): Promise<Document> {
  const samples = model.groups.flatMap(({ className, operations }) =>
    operations.map(async (operation) => {
      const example = buildExample(document, model, operation);
      return [operation.id, await writeSamples(model, className, example, facts.module)] as const;
    }),
  );
  return addSamples(root, model, new Map(await Promise.all(samples)), facts);
}

function formatTexts(
  { api: { model }, contract: { files } }: ReferenceInput,
  document: Document,
  links: readonly ContractLink[],
): OutputFile[] {
  return [
    { path: files.markdown, content: formatMarkdown(document, model, listSections(document, model), links) },
    { path: LLMS_FILE, content: formatLlmsText(document, model, files.markdown, links) },
    { path: DOCUMENT_FILE, content: `${JSON.stringify(document, undefined, 2)}\n` },
  ];
}

async function renderCopy({ input, document }: EmittedReference, { versions, links }: Copy): Promise<OutputFile> {
  const { model } = input.api;
  const { page: name, markdown } = input.contract.files;
  const page = await renderPage(isolateDocument(boundExamples(document).document), {
    title: model.title,
    description: model.summary || `The reference of ${model.title}.`,
    source: DOCUMENT_FILE,
    versions,
  });
  const parts = { markdown, head: '', contracts: formatSwitch(links), data: {}, browser: await bundleBrowser() };
  return { path: name, content: finishPage(page, parts) };
}

function nameMarkdownFile(spec: string): string {
  // The display name of a URL has no query, which can have a secret.
  return `${path.parse(formatPath(spec)).name}.md`;
}

/** Returns a problem for each unknown table in a guide. */
function checkTables(root: Document, others: readonly string[]): PointedProblem[] {
  const known = [...TABLE_NAMES, ...others];
  return listGuideTexts(root).flatMap(({ pointer, text }) =>
    listTables(text)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        kind: 'error' as const,
        pointer,
        message: `Unknown table: ${name}.`,
        fix: `Use one of ${known.join(', ')}.`,
      })),
  );
}
