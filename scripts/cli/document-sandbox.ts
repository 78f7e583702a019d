/** The command `sandbox --spec FILE`: serves any document from its examples. */
import { parseFlags } from '../../src/sandbox/program/parse-flags.js';
import { readSandboxFlags, serve, SERVE_HELP, SERVE_OPTIONS, type SandboxFlags } from '../../src/sandbox/serve.js';
import type { Command, Terminal } from './command.js';
import { DOCUMENT_OPTIONS, readDocumentFlags, READING_HELP, type DocumentFlags } from './document-flags.js';
import { formatCommand } from '../lib/invocation.js';
import { formatPath } from '../lib/paths.js';
import { SILENT } from '../lib/reporter.js';

const HELP = `Usage: ${formatCommand('sandbox', '--spec FILE [options]')}

Serves an OpenAPI 3.x document on this machine. It checks the parameters, the body and the credential of a request, and
responds with the example of the document, or with one that is made from its schema. It accepts every credential that is
sent as the document says. The operations are below the root, and below the paths of the document's servers.

Options:
  --spec FILE     the document, a file or a URL
  --lint LEVEL    strict or minimal; see the help of generate      (default: minimal)
${READING_HELP}${SERVE_HELP.flags}  -h, --help      print this help

${SERVE_HELP.fault}
Exit codes:
  0  stopped with Ctrl+C
  1  cannot start: the port is in use, or the document cannot be used
  2  invalid command line
  3  the sandbox failed
`;

interface Flags {
  readonly document: DocumentFlags;
  readonly options: SandboxFlags;
}

async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { out: _, ...reading } = DOCUMENT_OPTIONS;
  const { values } = parseFlags({ args: [...args], options: { ...reading, ...SERVE_OPTIONS } });
  if (values.help) return undefined;
  if (values.spec === undefined) throw new TypeError('Missing option: --spec FILE, the document to serve.');
  const options = readSandboxFlags(values);
  const [document] = await readDocumentFlags({ ...values, lint: values.lint ?? 'minimal' });
  return { document: document!, options };
}

async function run({ document: { spec, reading }, options }: Flags, { errors }: Terminal): Promise<number | undefined> {
  const [{ loadApi }, { startMock }] = await Promise.all([
    import('../load-api.js'),
    import('../../src/sandbox/start-service.js'),
  ]);
  const { root } = await loadApi(spec, reading.verbose ? errors : SILENT, reading);
  const started = await serve(
    () => startMock(root, options),
    () => [`Document: ${formatPath(spec)}`],
  );
  return typeof started === 'number' ? started : undefined;
}

/** The command. */
export const documentSandbox: Command<Flags> = { help: HELP, readFlags, failure: 'The sandbox failed.', run };
