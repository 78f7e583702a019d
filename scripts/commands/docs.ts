/** The commands `npm run docs` and `npm run docs:preview`: build the reference site, and preview it while editing. */
import path from 'node:path';
import type {
  EmittedReference,
  FolderFiles,
  MakeTable,
  ReferenceFiles,
  ReferenceInput,
  ReferenceSource,
} from '../site/build-site.js';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import {
  DOCUMENT_HELP,
  DOCUMENT_OPTIONS,
  listDocuments,
  readDocumentFlags,
  requireFolder,
  type DocumentFlags,
} from '../cli/document-flags.js';
import { IS_PUBLISHED, formatPath, findConfig, isUrl, toPosixPath } from '../lib/paths.js';
import { DOCUMENT_FILE } from '../lib/output-file.js';
import { listProblemFiles } from '../lib/problem.js';
import { isTypesOnly } from '../model/types.js';
import { SILENT, type Reporter } from '../lib/reporter.js';
import { STATIC_FOLDER } from '../site/static/static-name.js';
import { addManifest, digestFile } from '../write/manifest.js';
import { recoverFiles, refuseForeignFiles, updateFolder } from '../write/shared-folder.js';
import { isServiceUrl, type Api } from '../read/apis.js';
import { listReadFiles, type Target } from '../write/target.js';
import { readInt64Type } from '../../src/openapi/int64.js';
import { readPort } from '../../src/sandbox/port.js';
import { parseFlags } from '../../src/sandbox/program/parse-flags.js';
import { formatCommand } from '../lib/invocation.js';

/** How the preview is run. */
const PREVIEW = IS_PUBLISHED
  ? formatCommand('docs', '--preview [NAME ...] [options]')
  : formatCommand('docs:preview', '[NAME ...] [options]');

const HELP = `Usage: ${formatCommand('docs', '[NAME ...] [options]')}
       ${PREVIEW}

Builds the reference site of OpenAPI 3.x documents. Each document has a self-contained page, the same as static pages and
as Markdown, llms.txt, and the document with code samples; the pages link to each other. The bar has the mark that the
document names (x-logo), and the links of the nearest package.json. The preview serves the site on this machine, and
rebuilds it on each save.

NAME is an API of redocly.yaml, which has its document, its folder and its module.   (default: all of them)

Options:
  --spec FILE      another document, a file or a URL; its site has no other
  --out DIR        the folder of the site           (default: that of redocly.yaml; needed with --spec)
  --client MODULE  the module that samples import the client from
                   (default: that of the API, or ./client/index.js)
  --lint LEVEL     strict or minimal; see the help of generate
${DOCUMENT_HELP}  --int64 TYPE     number, bigint or string, as it was for generate
  --site-url URL   where the folder of the site is published: adds sitemap.xml, and to each page its address
  --sandbox URL    the service that its page can call, if it is opened from this machine over http
                   (default: that of the API)
  --release        also keep the site of this version in a folder such as v1.0.0
  --port PORT      the port of the preview          (default: 0, any free port)
  -h, --help       show this text

Exit codes:
  0  the site is written
  1  a document or a folder cannot be used; nothing was written
  2  the command line is invalid
  3  the site cannot be built; nothing was written
`;

/** A reference of the site. */
interface Reference extends ReferenceSource {
  /** The absolute path of its folder. */
  readonly out: string;
  /** The module that samples import the client from, if that is known. */
  readonly module: string | undefined;
  /** Whether the run builds it; others link to it, too. */
  readonly isBuilt: boolean;
}

interface Flags {
  readonly references: readonly Reference[];
  /** The contracts whose differences from its own a guide can show. */
  readonly bases: readonly DocumentFlags[];
  /** The absolute path of the folder of the site. */
  readonly out: string;
  /** The URL of that folder, with a slash at its end. */
  readonly siteUrl: string | undefined;
  readonly release: boolean;
  readonly preview: boolean;
  readonly port: number;
}

async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { values, positionals } = parseFlags({
    args: [...args],
    allowPositionals: true,
    options: {
      ...DOCUMENT_OPTIONS,
      client: { type: 'string' },
      int64: { type: 'string' },
      'site-url': { type: 'string' },
      sandbox: { type: 'string' },
      release: { type: 'boolean', default: false },
      preview: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
    },
  });
  if (values.help) return undefined;
  const { client, release, preview, out, sandbox: sandboxUrl, 'site-url': url, ...document } = values;
  const siteUrl = url === undefined ? undefined : readSiteUrl(url);
  if (sandboxUrl !== undefined && !isServiceUrl(sandboxUrl)) {
    throw new TypeError('--sandbox must be an http or https URL without a user, a query or a fragment.');
  }
  const [int64, port] = [readInt64Type(values.int64), readPort(values.port)];
  const [chosen, bases] = [await readDocumentFlags(document, positionals), await listDocuments()];
  if (values.spec !== undefined) {
    const { api, spec, reading } = chosen[0]!;
    const folder = requireFolder({ api, spec, reading, out: out && path.resolve(out) }, 'site');
    const module = client ?? api?.module;
    const reference = {
      spec,
      reading,
      int64,
      module,
      sandbox: chooseSandbox(api, sandboxUrl),
      out: folder,
      isBuilt: true,
    };
    return { references: [reference], bases, out: folder, siteUrl, release, preview, port };
  }
  const root = bases[0]!.api!.site;
  const site = out === undefined ? root : path.resolve(out);
  const references = bases.map((base): Reference => {
    const { spec, api } = base;
    const folder = toPosixPath(root, api!.site);
    const place = { folder, out: path.join(site, folder) };
    // The flags are for what is built.
    const own = chosen.find((each) => each.spec === spec);
    const { reading } = own ?? base;
    const sandbox = chooseSandbox(api, sandboxUrl);
    return { ...place, spec, reading, int64, module: client ?? api!.module, sandbox, isBuilt: own !== undefined };
  });
  return { references, bases, out: site, siteUrl, release, preview, port };
}

/**
 * Returns the URL of a folder, with a slash at its end.
 *
 * @throws {TypeError} If it is not one.
 */
function readSiteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.username || url?.password) throw new TypeError('--site-url must not have a username or a password.');
  if (!url || !['https:', 'http:'].includes(url.protocol) || /[?#]/.test(text)) {
    throw new TypeError(`--site-url must be an https or http URL without a query or a fragment; got "${text}".`);
  }
  return url.href.replace(/\/?(?:index\.html)?$/, '/');
}

/** Returns the sandbox of an API, or that at a URL. */
function chooseSandbox(api: Api | undefined, url: string | undefined): ReferenceSource['sandbox'] {
  const own = api?.sandbox && { ...api.sandbox, contract: api.name };
  return url === undefined ? own : { ...own, url: url.replace(/\/$/, '') };
}

/** Returns the tables of the differences of a contract from others, by their names in guides. */
function createTables({ spec, reading }: Reference, bases: readonly DocumentFlags[]): ReadonlyMap<string, MakeTable> {
  const others = bases.filter((base) => base.spec !== spec);
  return new Map(
    others.map((base): [string, MakeTable] => {
      const { name } = base.api!;
      const make: MakeTable = async (root, reporter) => {
        const [{ compareContracts }, { loadApi }] = await Promise.all([
          import('../diff/compare-contracts.js'),
          import('../load-api.js'),
        ]);
        const { root: old } = await loadApi(base.spec, SILENT, base.reading);
        return compareContracts({ ...base, root: old }, { spec, reading, root }, name, reporter);
      };
      return [`differences from ${name}`, make];
    }),
  );
}

/** A reference that is ready to be written. */
interface Built {
  readonly reference: Reference;
  readonly files: ReferenceFiles;
  readonly target: Omit<Target, 'folder'>;
}

/** The module that samples import the client from if nothing says which. */
const ANY_MODULE = './client/index.js';

/** Builds and writes the site; returns its input files. */
async function buildOnce(
  { references, bases, release, siteUrl }: Flags,
  reporter: Reporter,
): Promise<readonly string[]> {
  const [{ emitReference, listOtherInputs, readReference, renderReferences }, { listKeptReleases }] = await Promise.all(
    [import('../site/build-site.js'), import('../site/site-folder.js')],
  );
  const read: { reference: Reference; input: ReferenceInput }[] = [];
  for (const reference of references) {
    const { spec, out, isBuilt } = reference;
    if (isBuilt) reporter.line(`${formatPath(spec)} → ${formatPath(out)}`, 'bold');
    const tables = createTables(reference, bases);
    read.push({ reference, input: await readReference({ ...reference, tables }, isBuilt ? reporter : SILENT) });
  }
  const contracts = read.map(({ input }) => input.contract);
  const chosen = read.filter(({ reference }) => reference.isBuilt);
  const emitted = [];
  for (const { reference, input } of chosen) {
    const kept = await listKeptReleases(reference.out);
    for (const name of ['', ...kept]) {
      for (const within of ['', STATIC_FOLDER]) recoverFiles(path.join(reference.out, name, within));
    }
    if (reference.module === undefined && !isTypesOnly(input.api.model)) {
      reporter.line(
        `  Samples import the client from ${ANY_MODULE}. Pass --client MODULE if yours is elsewhere.`,
        'yellow',
      );
    }
    const { module = ANY_MODULE } = reference;
    emitted.push(await emitReference(input, { module, contracts, kept, release, siteUrl }, reporter));
  }
  // While other processes render the pages.
  emitted.forEach(digestTexts);
  const rendered = await renderReferences(emitted, reporter);
  const inputs = read.flatMap(({ input }) => [...input.api.inputs, ...listOtherInputs(input)]);
  const built = chosen.map(({ reference }, index): Built => {
    const target = { writer: 'docs', inputs: listReadFiles(reference.spec, inputs) } as const;
    return { reference, files: rendered[index]!, target };
  });
  await writeReferences(built, reporter);
  return inputs;
}

/** Computes the digests of all files that are known before the pages are rendered. */
function digestTexts({ document, copies }: EmittedReference): void {
  const compact = JSON.stringify(document);
  for (const { texts, staticPages } of copies) {
    for (const file of texts) digestFile(file, file.path === DOCUMENT_FILE ? compact : undefined);
    for (const file of staticPages) digestFile(file);
  }
}

/** Writes references; none if one of them cannot be written. */
async function writeReferences(built: readonly Built[], reporter: Reporter): Promise<void> {
  const { refuseOtherRelease } = await import('../site/site-folder.js');
  for (const { reference, files, target } of built) {
    for (const { folder, files: content } of [...files.newest, ...files.released]) {
      refuseForeignFiles({ ...target, folder: path.join(reference.out, folder) }, addManifest(content, 'docs'));
    }
    const [released] = files.released;
    if (released) await refuseOtherRelease(path.join(reference.out, released.folder), released.files);
  }
  for (const { reference, files, target } of built) {
    const write = (folders: readonly FolderFiles[], outcome: string): void => {
      // What links to the others is written last.
      for (const { folder, files: content } of folders.toReversed()) {
        updateFolder({ ...target, folder: path.join(reference.out, folder) }, addManifest(content, 'docs'));
      }
      const [first] = folders;
      if (first) reporter.line(`${formatPath(path.join(reference.out, first.folder))} ${outcome}`, 'green');
    };
    write(files.released, 'is kept.');
    write(files.newest, 'is written.');
  }
}

/** Serves the site, and rebuilds it on each save. */
async function previewSite(flags: Flags, { reporter, errors, explain }: Terminal): Promise<number | undefined> {
  const [{ locateReference, serveSite }, { watchFiles }] = await Promise.all([
    import('../site/serve.js'),
    import('../cli/watch.js'),
  ]);
  const site = await serveSite(flags.out, { port: flags.port, isLive: true }).catch((error: Error) => error);
  if (site instanceof Error) {
    errors.line(`The preview cannot start: ${site.message}.`, 'red');
    errors.line('  Choose another port with --port PORT, or 0 for any.', 'red');
    return EXIT.refused;
  }
  const specs = flags.references.map(({ spec }) => spec);
  let inputs: readonly string[] = [];
  await watchFiles(specs[0]!, async () => {
    try {
      inputs = await buildOnce(flags, reporter);
      site.reload();
    } catch (error) {
      inputs = [...inputs, ...listProblemFiles(error)];
      explain(error);
    }
    const built = flags.references.filter(({ isBuilt }) => isBuilt);
    const pages = built.map(({ folder }) => locateReference(site.url, folder));
    reporter.line(`The site is at ${pages.join(' and ')}. Press Ctrl+C to end.`, 'dim');
    const configs = specs.map((spec) => findConfig(spec) ?? spec);
    return [...[...specs, ...inputs].filter((input) => !isUrl(input)), ...configs];
  });
  return undefined;
}

async function run(flags: Flags, terminal: Terminal): Promise<number | undefined> {
  if (flags.preview) return previewSite(flags, terminal);
  await buildOnce(flags, terminal.reporter);
  return EXIT.done;
}

export default { help: HELP, readFlags, failure: 'The site cannot be built.', run } satisfies Command<Flags>;
