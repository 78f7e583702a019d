/** The pipeline from a document to the files of the reference site: read, model, emit, render. */
import path from 'node:path';
import { buildCallContext } from './samples/examples.js';
import { linkContracts, listViews, formatSwitch, type SiteContract, type ContractLink } from './page/contracts.js';
import { DOCUMENT_FILE, describeFiles, type OutputFile } from '../lib/output-file.js';
import { listTables, TABLE_NAMES, type GuideFacts } from './text/guides.js';
import { formatLlmsText, LLMS_FILE } from './text/llms.js';
import { formatMarkdown } from './text/markdown.js';
import { listSections, type Section } from './text/sections.js';
import { readBrowser, type BrowserFiles } from './page/read-browser.js';
import { finishPage, formatVersionNote } from './page/finish-page.js';
import { formatHead } from './page/head.js';
import { formatMark, inlineLogo, readBrand, removeLogo, type Brand } from './page/logo.js';
import { formatMore, formatWithoutScripts } from './page/more.js';
import { readPackageLinks, type PackageLinks } from './package-links.js';
import { formatSitemap, locatePage, SITEMAP_FILE } from './sitemap.js';
import { STATIC_FOLDER } from './static/static-name.js';
import { emitStaticPages, listStaticPages } from './static/static-pages.js';
import { readStaticStyle } from './static/static-page.js';
import { buildPageData, listCalls, removeSamples, type PageData, type SandboxSource } from './page/page-data.js';
import { allowConnections } from './page/served-page.js';
import { addSamples, listGuideTexts, type Samples } from './reference.js';
import { isolateDocument } from './safe/safe-document.js';
import { addSearchTexts } from './safe/search-texts.js';
import { boundExamples } from './samples/sample-schema.js';
import { writeSamples } from './samples/samples.js';
import { readText, type Document } from '../../src/openapi/document.js';
import type { Int64Type } from '../../src/openapi/int64.js';
import { formatPath } from '../lib/paths.js';
import type { PointedProblem } from '../lib/problem.js';
import type { ApiModel } from '../model/types.js';
import type { ReadSettings } from '../read/document.js';
import { loadApi, type LoadedApi } from '../load-api.js';
import { startPage, type StartedPage } from './page/redoc.js';
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
  /** The sandbox that its page can call. */
  readonly sandbox?: SandboxSource | undefined;
}

/** A document that was read for its reference. */
export interface ReferenceInput {
  readonly api: LoadedApi;
  readonly contract: SiteContract;
  readonly tables: ReadonlyMap<string, MakeTable>;
  readonly brand: Brand;
  readonly packageLinks: PackageLinks;
  readonly sandbox: SandboxSource | undefined;
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
  /** The URL of the folder of the site, if that is known. */
  readonly siteUrl?: string | undefined;
}

/** A copy of a reference whose page is being rendered. */
interface StartedCopy {
  /** The folder of the release that is kept, or nothing for the newest. */
  readonly folder: string | undefined;
  readonly links: readonly ContractLink[];
  readonly page: StartedPage;
}

/** A copy of a reference. */
interface Copy extends StartedCopy {
  readonly texts: readonly OutputFile[];
  readonly staticPages: readonly OutputFile[];
}

/** A reference whose pages are being rendered. */
export interface EmittedReference {
  readonly input: ReferenceInput;
  /** Its document, with the samples. */
  readonly document: Document;
  readonly data: PageData;
  readonly copies: readonly Copy[];
  readonly siteUrl: string | undefined;
}

/** A folder within that of a reference, and all of its files. */
export interface FolderFiles {
  readonly folder: string;
  readonly files: readonly OutputFile[];
}

/** The files of a reference; the first folder has the document. */
export interface ReferenceFiles {
  readonly newest: readonly FolderFiles[];
  /** The kept copy of this version, if there is one. */
  readonly released: readonly FolderFiles[];
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
    check: async (root) => [
      ...checkTables(root, [...tables.keys()]),
      ...boundExamples(root).problems,
      ...(await readBrand(root, source)).problems,
    ],
  });
  const contract = {
    title: api.model.title,
    label: readText(api.root.info, 'x-short-title') || api.model.title,
    folder,
    files: { page: PAGE_FILE, markdown: nameMarkdownFile(spec) },
    staticPages: listStaticPages(listSections(api.root, api.model)),
    views: listViews(api.root, api.model),
  };
  const brand = await readBrand(api.root, source);
  return { api, contract, tables, sandbox: source.sandbox, brand, packageLinks: readPackageLinks(spec) };
}

/** Returns the files that a reference is made of besides those of its document. */
export function listOtherInputs({ brand, packageLinks }: ReferenceInput): string[] {
  return [brand.file, packageLinks.file].filter((file) => file !== undefined);
}

/** Returns the reference of a document, and starts to render its pages. */
export async function emitReference(
  input: ReferenceInput,
  options: ReferenceOptions,
  reporter: Reporter,
): Promise<EmittedReference> {
  const { module, siteUrl } = options;
  const tables = await makeTables(input, reporter);
  return reporter.step(
    'emit',
    async () => {
      const { api } = input;
      const { name } = path.parse(input.contract.files.markdown);
      const { servers = [] } = api.root;
      const calls = { ...api, context: buildCallContext(api.document, api.model, module) };
      const listed = listCalls(calls);
      const samples = listed.map(([, call]) => [call.id, writeSamples(calls.context, call)] as const);
      const document = buildDocument(input, new Map(samples), { module, name, servers, tables });
      const data = buildPageData(calls, listed, input.sandbox);
      const sections = listSections(document, input.api.model);
      // First, as other processes render them.
      const started = await startCopies(input, document, options);
      const style = await readStaticStyle(input.brand.bar);
      const copies = started.map((copy): Copy => {
        const { folder, links } = copy;
        const texts = formatTexts(input, { document, sections, links }, folder === undefined ? options : {});
        return { ...copy, texts, staticPages: formatPages(input, { document, sections, links }, { style, siteUrl }) };
      });
      return { input, document, data, copies, siteUrl };
    },
    ({ copies }) => describeFiles(copies.flatMap(({ texts, staticPages }) => [...texts, ...staticPages])),
  );
}

/** Starts to render the pages of the copies of a reference. */
function startCopies(
  input: ReferenceInput,
  document: Document,
  { contracts, kept, release }: ReferenceOptions,
): Promise<StartedCopy[]> {
  const { model } = input.api;
  const own = nameFolder(model.version);
  const folders = sortFolders(release ? [own, ...kept] : kept);
  const shown = boundExamples(removeSamples(removeLogo(document))).document;
  const text = JSON.stringify(isolateDocument(addSearchTexts(shown), model.anchors));
  return Promise.all(
    (release ? [undefined, own] : [undefined]).map(async (folder): Promise<StartedCopy> => {
      const page = await startPage(text, {
        title: model.title,
        description: describeReference(model),
        source: DOCUMENT_FILE,
        versions: formatVersionNote(model.version, folders, folder !== undefined),
      });
      return { folder, links: linkContracts(input.contract, contracts, folder), page };
    }),
  );
}

function describeReference({ title, summary }: ApiModel): string {
  return summary || `The reference of ${title}.`;
}

/** Returns the files of some references. */
export async function renderReferences(
  references: readonly EmittedReference[],
  reporter: Reporter,
): Promise<ReferenceFiles[]> {
  const pages = await reporter.step(
    'render',
    async () => {
      const browser = await readBrowser();
      return Promise.all(
        references.map((one) => Promise.all(one.copies.map((copy) => renderCopy(one, copy, browser)))),
      );
    },
    (rendered) => describeFiles(rendered.flat()),
  );
  return references.map(({ copies }, index) => {
    const [newest, released = []] = copies.map(({ folder = '', texts, staticPages }, at): FolderFiles[] => [
      { folder, files: [pages[index]![at]!, ...texts] },
      { folder: path.posix.join(folder, STATIC_FOLDER), files: staticPages },
    ]);
    return { newest: newest!, released };
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
function buildDocument({ api, brand }: ReferenceInput, samples: Samples, facts: GuideFacts): Document {
  return inlineLogo(addSamples(api.root, api.model, samples, facts), brand);
}

/** What the texts and the static pages of a copy are made of. */
interface CopySource {
  readonly document: Document;
  readonly sections: readonly Section[];
  readonly links: readonly ContractLink[];
}

function formatTexts(
  { api: { model }, contract, packageLinks }: ReferenceInput,
  { document, sections, links }: CopySource,
  { siteUrl, contracts = [] }: Partial<ReferenceOptions>,
): OutputFile[] {
  const { markdown } = contract.files;
  return [
    { path: markdown, content: formatMarkdown(document, model, sections, links) },
    { path: LLMS_FILE, content: formatLlmsText(document, model, { page: markdown, contracts: links, packageLinks }) },
    { path: DOCUMENT_FILE, content: `${JSON.stringify(document, undefined, 2)}\n` },
    ...(siteUrl === undefined ? [] : [{ path: SITEMAP_FILE, content: formatSitemap(siteUrl, contract, contracts) }]),
  ];
}

function formatPages(
  { api: { model }, contract, packageLinks }: ReferenceInput,
  { document, sections, links }: CopySource,
  { style, siteUrl }: { readonly style: string; readonly siteUrl: string | undefined },
): OutputFile[] {
  // The pages of kept releases name the newest as the ones to be found.
  const locate = (page: string): string | undefined =>
    siteUrl === undefined ? undefined : locatePage(siteUrl, contract, `${STATIC_FOLDER}/${page}`);
  return emitStaticPages({ document, model, sections, contracts: links, links: packageLinks.links, style, locate });
}

async function renderCopy(
  { input, data, siteUrl }: EmittedReference,
  { links, page }: Copy,
  browser: BrowserFiles,
): Promise<OutputFile> {
  const { api, brand, contract, packageLinks } = input;
  const { title } = api.model;
  const { page: name, markdown } = contract.files;
  const description = describeReference(api.model);
  const url = siteUrl === undefined ? undefined : locatePage(siteUrl, contract);
  const parts = {
    markdown,
    head: formatHead({ title, description, site: title, url, markdown, bar: brand.bar, icon: brand.logo }),
    mark: formatMark(brand, title),
    contracts: formatSwitch(links),
    more: formatMore(packageLinks.links),
    withoutScripts: formatWithoutScripts(markdown),
    data,
    browser,
  };
  const content = finishPage(await page.rendered, parts);
  const { sandbox } = data;
  return { path: name, content: sandbox ? allowConnections(content, new URL(sandbox.url).origin) : content };
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
