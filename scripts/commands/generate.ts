/** The command `npm run generate`: reads its flags, runs the steps, and reports the outcome. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { isUpToDate, remember, type Run } from '../write/cache.js';
import { listOperationChanges } from '../write/changes.js';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, readDocumentFlags } from '../cli/document-flags.js';
import type { Document } from '../../src/openapi/document.js';
import { compareTree, isSame, readTree, recoverFolder, replaceFolder } from '../write/output-folder.js';
import { addManifest, MANIFEST_FILE } from '../write/manifest.js';
import { listReadFiles, type Tree } from '../write/target.js';
import { DOCUMENT_FILE } from '../lib/output-file.js';
import { isTypesOnly } from '../model/types.js';
import { readInt64Type } from '../../src/openapi/int64.js';
import { PROJECT, formatPath, isUrl, toPosixPath, toProjectPath, findConfig } from '../lib/paths.js';
import type { Reporter } from '../lib/reporter.js';
import { startSchemaThread } from '../emit/schema-thread.js';

const HELP = `Usage: npm run generate -- [options]

Generates a typed client from an OpenAPI 3.x document.

Options:
  --spec FILE     the document, a file or a URL   (default: openapi/cloud.yaml of this project)
  --out DIR       the folder to write             (default: generated of this project)
  --runtime NAME  the module that the generated code imports its runtime from
                  (default: this project's src for a folder inside it, else bimdata-cloud-api/runtime)
  --lint LEVEL    strict: refuse a document that violates OpenAPI or a rule of the nearest redocly.yaml;
                  minimal: assume the most likely meaning of an error, and list the assumptions
                  (default: strict if there is a redocly.yaml, else minimal)
${DOCUMENT_HELP}  --fail-on-unsupported
                  refuse unsupported features instead of listing them
  --int64 TYPE    number, bigint or string: the type of 64-bit integers without an x-typescript-type
                  (default: number, which loses digits beyond 2^53)
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
interface Flags extends Run {
  readonly check: boolean;
  readonly watch: boolean;
}

/** Returns the parsed flags; `undefined` if the command line asks for help. */
function readFlags(args: readonly string[]): Flags | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...DOCUMENT_OPTIONS,
      runtime: { type: 'string' },
      'fail-on-unsupported': { type: 'boolean', default: false },
      int64: { type: 'string' },
      'no-format': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  if (values.check && values.watch) throw new TypeError('--check and --watch cannot be used together.');
  const { spec, out, reading } = readDocumentFlags(values);
  if (isUrl(spec) && values.watch) throw new TypeError('--watch needs a file, not a URL.');
  const { 'no-format': isPlain, 'fail-on-unsupported': failOnUnsupported, check, watch } = values;
  const { runtime = chooseRuntime(out) } = values;
  const int64 = readInt64Type(values.int64);
  return { check, watch, spec, out, reading, failOnUnsupported, int64, format: !isPlain, runtime };
}

/** Returns the import of the runtime: relative inside this project, which does not import its own package name. */
function chooseRuntime(out: string): string {
  if (toProjectPath(out) === undefined) return 'bimdata-cloud-api/runtime';
  return `${toPosixPath(out, path.join(PROJECT, 'src'))}/runtime.js`;
}

/** Runs once; returns the exit code and the files that the document was read from. */
async function runOnce(flags: Flags, reporter: Reporter): Promise<{ code: number; inputs: readonly string[] }> {
  const { spec, out, runtime, reading, failOnUnsupported, int64, format } = flags;
  const start = Date.now();
  const { generateClient } = await import('../generate-client.js');
  const source = isUrl(spec) ? formatPath(spec) : (toProjectPath(spec) ?? path.basename(spec));
  const {
    files: generated,
    root,
    model,
    inputs,
  } = await generateClient(spec, { source, runtime }, reporter, {
    ...reading,
    failOnUnsupported,
    int64,
    isFormatted: format,
  });
  const files = addManifest(generated, 'generate');
  const tree = readTree(out);
  const difference = compareTree(tree, files);
  if (isSame(difference)) {
    reporter.line(`${formatPath(out)} is up to date.`, 'green');
    if (!flags.check) remember(flags, start, inputs, files);
    return { code: EXIT.done, inputs };
  }
  if (flags.check) {
    for (const [kind, names] of Object.entries(difference) as [string, string[]][]) {
      for (const name of names) reporter.line(`${kind.padEnd(8)} ${formatPath(path.join(out, name))}`, 'red');
    }
    reporter.line(
      `${formatPath(out)} differs from what ${formatPath(spec)} generates. Run \`npm run generate\`.`,
      'red',
    );
    return { code: EXIT.refused, inputs };
  }
  await reporter.step(
    'write',
    () => replaceFolder({ folder: out, writer: 'generate', inputs: listReadFiles(spec, inputs) }, files),
    () => summarize(difference),
  );
  const { added, removed, changed } = listOperationChanges(parseDocument(tree), root);
  for (const [sign, names, style] of [
    ['+', added, 'green'],
    ['~', changed, 'yellow'],
    ['-', removed, 'red'],
  ] as const) {
    reporter.list(
      names.map((name) => `  ${sign} ${name}`),
      style,
    );
  }
  if (!runtime.startsWith('.') && !isTypesOnly(model))
    reporter.line(`  The client imports ${runtime}. Install that package.`, 'dim');
  remember(flags, start, inputs, files);
  reporter.line(`${formatPath(out)} is written.`, 'green');
  return { code: EXIT.done, inputs };
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

/** Returns a run that prints errors instead of throwing, and returns the additional files to watch. */
function createWatchRun(flags: Flags, { reporter, explain }: Terminal) {
  return async (): Promise<readonly string[]> => {
    let inputs: readonly string[] = [];
    try {
      ({ inputs } = await runOnce(flags, reporter));
    } catch (error) {
      explain(error);
    }
    reporter.line(`Watching ${formatPath(flags.spec)}. Press Ctrl+C to end.`, 'dim');
    return [...inputs.filter((input) => !isUrl(input)), findConfig(flags.spec) ?? flags.spec];
  };
}

async function run(flags: Flags, terminal: Terminal): Promise<number | undefined> {
  const { reporter } = terminal;
  reporter.line(`${formatPath(flags.spec)} → ${formatPath(flags.out)}`, 'bold');
  if (!flags.check) recoverFolder(flags.out);
  if (!flags.check && !flags.watch && isUpToDate(flags, readTree(flags.out))) {
    reporter.line(`Nothing has changed since the last run: ${formatPath(flags.out)} is up to date.`, 'green');
    return EXIT.done;
  }
  // By default the heap doubles before a collection, which is hundreds of megabytes for a large document.
  setFlagsFromString('--heap-growing-percent=25');
  startSchemaThread();
  if (!flags.watch) return (await runOnce(flags, reporter)).code;
  const { watchFiles } = await import('../cli/watch.js');
  await watchFiles(flags.spec, createWatchRun(flags, terminal));
  return undefined;
}

export default { help: HELP, readFlags, failure: 'The generator failed.', run } satisfies Command<Flags>;
