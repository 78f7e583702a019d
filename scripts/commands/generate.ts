/** The command `npm run generate`: reads its flags, runs the steps, and reports the outcome. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { isUpToDate, remember, type Run } from '../write/cache.js';
import { listOperationChanges } from '../write/changes.js';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, readDocumentFlags, requireFolder } from '../cli/document-flags.js';
import type { Document } from '../../src/openapi/document.js';
import { makeVisible } from '../../src/openapi/visible.js';
import {
  compareTree,
  isSame,
  readTree,
  recoverFolder,
  refuseForeignEntries,
  replaceFolder,
} from '../write/output-folder.js';
import { addManifest, MANIFEST_FILE } from '../write/manifest.js';
import { listReadFiles, type Target, type Tree } from '../write/target.js';
import { INTEGRATIONS, readIntegrations } from '../lib/integrations.js';
import { DOCUMENT_FILE, type OutputFile } from '../lib/output-file.js';
import type { Generated } from '../generate-client.js';
import { isTypesOnly } from '../model/types.js';
import { readInt64Type } from '../../src/openapi/int64.js';
import { PROJECT, formatPath, isUrl, toPosixPath, toProjectPath, findConfig } from '../lib/paths.js';
import { listProblemFiles } from '../lib/problem.js';
import type { Reporter } from '../lib/reporter.js';
import { startSchemaThread } from '../emit/schema-thread.js';

const HELP = `Usage: npm run generate -- [NAME ...] [options]

Generates a typed client from an OpenAPI 3.x document.

NAME is an API of redocly.yaml, which has its document and its folder.   (default: all of them)

Options:
  --spec FILE     another document, a file or a URL
  --out DIR       the folder to write; needed with --spec
  --runtime NAME  the module that the generated code imports its runtime from
                  (default: this project's src for a folder inside it, else bimdata-cloud-api/runtime)
  --lint LEVEL    strict: refuse a document that violates OpenAPI or a rule of the nearest redocly.yaml;
                  minimal: assume the most likely meaning of an error, and list the assumptions
                  (default: strict if there is a redocly.yaml, else minimal)
${DOCUMENT_HELP}  --fail-on-unsupported
                  refuse unsupported features instead of listing them
  --int64 TYPE    number, bigint or string: the type of 64-bit integers without an x-typescript-type
                  (default: number, which loses digits beyond 2^53)
  --with TOOL     also write a file for ${INTEGRATIONS.join(', ')};
                  can be repeated                          (default: those of redocly.yaml)
  --no-format     skip formatting the generated code, which is faster
  --check         write nothing; fail if the folder differs from what would be generated
  --watch         generate again whenever the document is saved
  --help          show this text

The nearest redocly.yaml is in the document's folder or in a folder above it. If \`strict\` finds none, it uses
Redocly's \`minimal\` rules.

Exit codes:
  0  the folder is up to date
  1  the document or the folder cannot be used, or --check found a difference; nothing was written
  2  the command line is invalid; nothing was written
  3  the generator failed; nothing was written
`;

/** The parsed flags. */
interface Flags {
  /** A run for each document. */
  readonly runs: readonly Run[];
  readonly check: boolean;
  readonly watch: boolean;
}

/** Returns the parsed flags; `undefined` if the command line asks for help. */
async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...DOCUMENT_OPTIONS,
      runtime: { type: 'string' },
      'fail-on-unsupported': { type: 'boolean', default: false },
      int64: { type: 'string' },
      with: { type: 'string', multiple: true, default: [] as string[] },
      'no-format': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { 'no-format': isPlain, 'fail-on-unsupported': failOnUnsupported, check, watch } = values;
  if (check && watch) throw new TypeError('--check and --watch cannot be used together.');
  const int64 = readInt64Type(values.int64);
  const integrations = readIntegrations(values.with);
  const documents = await readDocumentFlags(values, positionals);
  const runs = documents.map((document): Run => {
    const { api, spec, reading } = document;
    if (isUrl(spec) && watch) throw new TypeError('--watch needs a file, not a URL.');
    const out = requireFolder(document);
    const runtime = values.runtime ?? chooseRuntime(out);
    return {
      spec,
      out,
      reading,
      failOnUnsupported,
      int64,
      format: !isPlain,
      runtime,
      integrations: values.with.length ? integrations : (api?.integrations ?? []),
    };
  });
  return { runs, check, watch };
}

/** Returns the import of the runtime: relative inside this project, which does not import its own package name. */
function chooseRuntime(out: string): string {
  if (toProjectPath(out) === undefined) return 'bimdata-cloud-api/runtime';
  return `${toPosixPath(out, path.join(PROJECT, 'src'))}/runtime.js`;
}

/** What a run has generated, and how it differs from its folder. */
interface Prepared {
  readonly settings: Run;
  /** When it began, in ms since 1970. */
  readonly start: number;
  readonly tree: Tree;
  readonly client: Generated;
  readonly files: readonly OutputFile[];
  readonly difference: ReturnType<typeof compareTree>;
}

/** Generates the files of a run; writes none. */
async function prepare(settings: Run, reporter: Reporter): Promise<Prepared> {
  const { spec, out, runtime, reading, failOnUnsupported, int64, format: isFormatted, integrations } = settings;
  const start = Date.now();
  const { generateClient } = await import('../generate-client.js');
  const source = isUrl(spec) ? formatPath(spec) : (toProjectPath(spec) ?? path.basename(spec));
  const client = await generateClient(spec, { source, runtime }, reporter, {
    ...reading,
    failOnUnsupported,
    int64,
    isFormatted,
    integrations,
  });
  const files = addManifest(client.files, 'generate');
  const tree = readTree(out);
  return { settings, start, tree, client, files, difference: compareTree(tree, files) };
}

/** Reports how a folder differs from its document; returns the exit code. */
function reportDifference({ settings: { spec, out }, difference }: Prepared, reporter: Reporter): number {
  if (isSame(difference)) return reportSame(out, reporter);
  for (const [kind, names] of Object.entries(difference) as [string, string[]][]) {
    for (const name of names) reporter.line(`${kind.padEnd(8)} ${formatPath(path.join(out, name))}`, 'red');
  }
  reporter.line(`${formatPath(out)} differs from what ${formatPath(spec)} generates. Run \`npm run generate\`.`, 'red');
  return EXIT.refused;
}

function reportSame(out: string, reporter: Reporter): number {
  reporter.line(`${formatPath(out)} is up to date.`, 'green');
  return EXIT.done;
}

/** Writes what a run has generated, and reports the changes. */
async function writeClient(prepared: Prepared, reporter: Reporter): Promise<void> {
  const { settings, start, tree, client, files, difference } = prepared;
  const { out, runtime } = settings;
  const { root, model, inputs } = client;
  if (isSame(difference)) {
    reportSame(out, reporter);
    return remember(settings, start, inputs, files);
  }
  await reporter.step(
    'write',
    () => replaceFolder(describeTarget(settings, client), files),
    () => summarize(difference),
  );
  const { added, removed, changed } = listOperationChanges(parseDocument(tree), root);
  for (const [sign, names, style] of [
    ['+', added, 'green'],
    ['~', changed, 'yellow'],
    ['-', removed, 'red'],
  ] as const) {
    reporter.list(
      names.map((name) => makeVisible(`  ${sign} ${name}`)),
      style,
    );
  }
  if (!runtime.startsWith('.') && !isTypesOnly(model))
    reporter.line(`  The client imports ${runtime}. Install that package.`, 'dim');
  remember(settings, start, inputs, files);
  reporter.line(`${formatPath(out)} is written.`, 'green');
}

function describeTarget({ spec, out }: Run, { inputs }: Generated): Target {
  return { folder: out, writer: 'generate', inputs: listReadFiles(spec, inputs) };
}

function summarize({ changed, missing, extra }: ReturnType<typeof compareTree>): string {
  return [[changed, 'changed'] as const, [missing, 'added'] as const, [extra, 'removed'] as const]
    .map(([names, verb]) => [names.filter((name) => name !== MANIFEST_FILE).length, verb] as const)
    .filter(([count]) => count)
    .map(([count, verb]) => `${count} ${verb}`)
    .join(', ');
}

function parseDocument(tree: Tree): Document | undefined {
  try {
    return JSON.parse(tree.get(DOCUMENT_FILE) ?? '') as Document;
  } catch {
    return undefined;
  }
}

function reportStart({ spec, out }: Run, reporter: Reporter): void {
  reporter.line(`${formatPath(spec)} → ${formatPath(out)}`, 'bold');
}

/** Generates again on each save of a document, or of a file that it was read from. */
async function watchDocument(settings: Run, { reporter, explain }: Terminal): Promise<void> {
  const { watchFiles } = await import('../cli/watch.js');
  reportStart(settings, reporter);
  recoverFolder(settings.out);
  let inputs: readonly string[] = [];
  await watchFiles(settings.spec, async () => {
    try {
      const prepared = await prepare(settings, reporter);
      ({ inputs } = prepared.client);
      await writeClient(prepared, reporter);
    } catch (error) {
      // What the last run read is watched, and what this one could not.
      inputs = [...inputs, ...listProblemFiles(error)];
      explain(error);
    }
    reporter.line(`Watching ${formatPath(settings.spec)}. Press Ctrl+C to end.`, 'dim');
    return [...inputs.filter((input) => !isUrl(input)), findConfig(settings.spec) ?? settings.spec];
  });
}

async function run({ runs, check, watch }: Flags, terminal: Terminal): Promise<number | undefined> {
  const { reporter } = terminal;
  if (watch) {
    loadCompilers();
    for (const each of runs) await watchDocument(each, terminal);
    return undefined;
  }
  const prepared: Prepared[] = [];
  for (const each of runs) {
    reportStart(each, reporter);
    if (!check) recoverFolder(each.out);
    if (!check && isUpToDate(each, readTree(each.out))) {
      reporter.line(`Nothing has changed since the last run: ${formatPath(each.out)} is up to date.`, 'green');
      continue;
    }
    loadCompilers();
    prepared.push(await prepare(each, reporter));
  }
  if (check) return Math.max(...prepared.map((each) => reportDifference(each, reporter)));
  // All documents are read, and all folders checked, before the first folder changes.
  for (const { settings, client, difference } of prepared)
    if (!isSame(difference)) refuseForeignEntries(describeTarget(settings, client));
  for (const each of prepared) await writeClient(each, reporter);
  return EXIT.done;
}

function loadCompilers(): void {
  // By default the heap doubles before a collection, which is hundreds of megabytes for a large document.
  setFlagsFromString('--heap-growing-percent=25');
  startSchemaThread();
}

export default { help: HELP, readFlags, failure: 'The generator failed.', run } satisfies Command<Flags>;
