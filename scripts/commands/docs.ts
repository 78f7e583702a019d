/** The commands `npm run docs` and `npm run docs:preview`: build the reference site, and preview it while editing. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../site/build-site.js';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import {
  DOCUMENT_HELP,
  DOCUMENT_OPTIONS,
  readDocumentFlags,
  requireFolder,
  type DocumentFlags,
} from '../cli/document-flags.js';
import { formatPath, findConfig, isUrl } from '../lib/paths.js';
import { PAGE_INPUTS } from '../site/redoc.js';
import type { Reporter } from '../lib/reporter.js';
import { serveSite } from '../site/serve.js';
import { listKeptReleases, refuseOtherRelease } from '../site/site-folder.js';
import { watchFiles } from '../cli/watch.js';
import { addManifest } from '../write/manifest.js';
import { recoverFiles, refuseForeignFiles, updateFolder } from '../write/shared-folder.js';
import { listReadFiles } from '../write/target.js';
import { readInt64Type, type Int64Type } from '../../src/openapi/int64.js';
import { readPort } from '../../src/sandbox/port.js';

const HELP = `Usage: npm run docs -- [NAME ...] [options]
       npm run docs:preview -- [NAME ...] [options]

Builds the reference site of an OpenAPI 3.x document: a self-contained page, the same as Markdown, llms.txt, and the
document with code samples. The preview serves the site on this machine, and rebuilds it on each save.

NAME is an API of redocly.yaml, which has its document, its folder and its module.   (default: all of them)

Options:
  --spec FILE      another document, a file or a URL
  --out DIR        the folder to write; needed with --spec
  --client MODULE  the module that samples import the client from
                   (default: that of the API, or bimdata-cloud-api)
  --lint LEVEL     strict or minimal; see the help of generate
${DOCUMENT_HELP}  --int64 TYPE     number, bigint or string, as it was for generate
  --release        also keep the site of this version in a folder such as v1.0.0
  --port PORT      the port of the preview          (default: 0, any free port)
  --help           show this text

Exit codes:
  0  the site is written
  1  the document or the folder cannot be used; nothing was written
  2  the command line is invalid
  3  the site cannot be built; nothing was written
`;

/** A site to build. */
interface SiteFlags extends Pick<DocumentFlags, 'spec' | 'reading'> {
  readonly out: string;
  readonly client: string;
  readonly int64: Int64Type;
  readonly release: boolean;
}

interface Flags {
  readonly sites: readonly SiteFlags[];
  readonly preview: boolean;
  readonly port: number;
}

async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...DOCUMENT_OPTIONS,
      client: { type: 'string' },
      int64: { type: 'string' },
      release: { type: 'boolean', default: false },
      preview: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
    },
  });
  if (values.help) return undefined;
  const { release, preview } = values;
  const int64 = readInt64Type(values.int64);
  const documents = await readDocumentFlags(values, positionals);
  const sites = documents.map((document): SiteFlags => {
    const { spec, reading, api } = document;
    const client = values.client ?? api?.module ?? 'bimdata-cloud-api';
    return { spec, reading, out: requireFolder(document, 'site'), client, int64, release };
  });
  return { sites, preview, port: readPort(values.port) };
}

/** Builds and writes the site; returns its input files. */
async function buildOnce(
  { spec, out, client, reading, int64, release }: SiteFlags,
  reporter: Reporter,
): Promise<readonly string[]> {
  const kept = await listKeptReleases(out);
  for (const folder of [out, ...kept.map((name) => path.join(out, name))]) recoverFiles(folder);
  const { newest, released, inputs } = await buildSite(
    { spec, reading, int64, module: client, kept, release },
    reporter,
  );
  const target = { writer: 'docs', inputs: listReadFiles(spec, inputs) } as const;
  const site = addManifest(newest, 'docs');
  refuseForeignFiles({ ...target, folder: out }, site);
  if (released) {
    const folder = path.join(out, released.folder);
    await refuseOtherRelease(folder, released.files);
    updateFolder({ ...target, folder }, addManifest(released.files, 'docs'));
    reporter.line(`${formatPath(folder)} is kept.`, 'green');
  }
  updateFolder({ ...target, folder: out }, site);
  reporter.line(`${formatPath(out)} is written.`, 'green');
  return inputs;
}

/** Serves the sites, and rebuilds each when its document is saved. */
async function previewSites(
  { sites, port }: Flags,
  { reporter, errors, explain }: Terminal,
): Promise<number | undefined> {
  const site = await serveSite(sites[0]!.out, port, true).catch((error: Error) => error);
  if (site instanceof Error) {
    errors.line(`The preview cannot start: ${site.message}.`, 'red');
    errors.line('  Choose another port with --port PORT, or 0 for any.', 'red');
    return EXIT.refused;
  }
  for (const flags of sites) {
    await watchFiles(flags.spec, async () => {
      let inputs: readonly string[] = [];
      try {
        inputs = await buildOnce(flags, reporter);
        site.reload();
      } catch (error) {
        explain(error);
      }
      reporter.line(`The site is at ${site.url}. Press Ctrl+C to end.`, 'dim');
      return [...inputs.filter((input) => !isUrl(input)), findConfig(flags.spec) ?? flags.spec, ...PAGE_INPUTS];
    });
  }
  return undefined;
}

async function run(flags: Flags, terminal: Terminal): Promise<number | undefined> {
  if (flags.preview) return previewSites(flags, terminal);
  for (const site of flags.sites) {
    terminal.reporter.line(`${formatPath(site.spec)} → ${formatPath(site.out)}`, 'bold');
    await buildOnce(site, terminal.reporter);
  }
  return EXIT.done;
}

export default { help: HELP, readFlags, failure: 'The site cannot be built.', run } satisfies Command<Flags>;
