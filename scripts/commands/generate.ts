/** The command `npm run generate`: reads its flags, runs the steps, and reports the outcome. */
import path from 'node:path';
import { isUpToDate, remember, type Run } from '../write/cache.js';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, readDocumentFlags, requireFolder } from '../cli/document-flags.js';
import { makeVisible } from '../../src/openapi/visible.js';
import {
  isSame,
  recoverFolder,
  refuseForeignEntries,
  replaceFolder,
  type TreeDifference,
} from '../write/output-folder.js';
import { MANIFEST_FILE } from '../write/manifest.js';
import { INTEGRATIONS, readIntegrations } from '../lib/integrations.js';
import { isLarge, isTypesOnly } from '../model/types.js';
import { readInt64Type } from '../../src/openapi/int64.js';
import { findConfig, formatPath, isUrl } from '../lib/paths.js';
import { listProblemFiles } from '../lib/problem.js';
import { SILENT, type Reporter } from '../lib/reporter.js';
import {
  chooseRuntime,
  describeTarget,
  listMissingPackages,
  listPreparedChanges,
  prepareClient,
  type Prepared,
} from '../cli/prepare-client.js';
import { startEmitThread } from '../emit/thread/emit-thread.js';
import { parseFlags } from '../../src/sandbox/program/parse-flags.js';
import { formatCommand } from '../lib/invocation.js';

const HELP = `Usage: ${formatCommand('generate', '[NAME ...] [options]')}

Generates a typed client from an OpenAPI 3.x document.

NAME is an API of redocly.yaml, which has its document and its folder.   (default: all of them)

Options:
  --spec FILE     another document, a file or a URL
  --out DIR       the folder to write; needed with --spec
  --runtime NAME  the module that the generated code imports its runtime from
                  (default: bimdata-cloud-api/runtime; in its repository, the sources of that)
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
  -h, --help      show this text

The nearest redocly.yaml is in the document's folder or in a folder above it. If \`strict\` finds none, it uses
Redocly's \`minimal\` rules.

Exit codes:
  0  the folder is up to date
  1  the document or the folder cannot be used, or --check found a difference; nothing was written
  2  the command line is invalid; nothing was written
  3  the generator failed; nothing was written
`;

/** More do not make a save much faster. */
const REHEARSALS = 4;

/** The parsed flags. */
interface Flags {
  /** A run for each document. */
  readonly runs: readonly Run[];
  readonly check: boolean;
  readonly watch: boolean;
}

/** Returns the parsed flags; `undefined` if the command line asks for help. */
async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { values, positionals } = parseFlags({
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

/** Reports how a folder differs from its document; returns the exit code. */
function reportDifference({ settings: { spec, out }, difference }: Prepared, reporter: Reporter): number {
  if (isSame(difference)) return reportSame(out, reporter);
  for (const [kind, names] of Object.entries(difference) as [string, string[]][]) {
    for (const name of names) reporter.line(`${kind.padEnd(8)} ${formatPath(path.join(out, name))}`, 'red');
  }
  const command = formatCommand('generate');
  reporter.line(`${formatPath(out)} differs from what ${formatPath(spec)} generates. Run \`${command}\`.`, 'red');
  return EXIT.refused;
}

function reportSame(out: string, reporter: Reporter): number {
  reporter.line(`${formatPath(out)} is up to date.`, 'green');
  return EXIT.done;
}

/** Writes what a run has generated, and reports the changes. */
async function writeClient(prepared: Prepared, reporter: Reporter): Promise<void> {
  const { settings, start, client, files, difference } = prepared;
  const { out } = settings;
  const { model, inputs } = client;
  if (isSame(difference)) {
    reportSame(out, reporter);
    return remember(settings, start, inputs);
  }
  await reporter.step(
    'write',
    () => replaceFolder(describeTarget(prepared), files),
    () => summarize(difference),
  );
  const { added, removed, changed } = listPreparedChanges(prepared);
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
  const missing = isTypesOnly(model) ? [] : listMissingPackages(settings);
  if (missing.length) {
    const names = `${missing.join(' and ')}, which ${missing.length > 1 ? 'are' : 'is'} not installed`;
    reporter.line(`  The client imports ${names}: \`npm install ${missing.join(' ')}\``, 'yellow');
  }
  remember(settings, start, inputs);
  reporter.line(`${formatPath(out)} is written.`, 'green');
}

function summarize({ changed, missing, extra }: TreeDifference): string {
  return [[changed, 'changed'] as const, [missing, 'added'] as const, [extra, 'removed'] as const]
    .map(([names, verb]) => [names.filter((name) => name !== MANIFEST_FILE).length, verb] as const)
    .filter(([count]) => count)
    .map(([count, verb]) => `${count} ${verb}`)
    .join(', ');
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
  let isFirst = true;
  await watchFiles(settings.spec, async (isStale) => {
    let isSmall = false;
    try {
      const prepared = await prepareClient(settings, reporter, true);
      ({ inputs } = prepared.client);
      isSmall = !isLarge(prepared.client.model);
      await writeClient(prepared, reporter);
    } catch (error) {
      // What the last run read is watched, and what this one could not.
      inputs = [...inputs, ...listProblemFiles(error)];
      explain(error);
    }
    reporter.line(`Watching ${formatPath(settings.spec)}. Press Ctrl+C to end.`, 'dim');
    if (isFirst && isSmall) await rehearse(settings, isStale);
    isFirst = false;
    return [...inputs.filter((input) => !isUrl(input)), findConfig(settings.spec) ?? settings.spec];
  });
}

/** Generates the client a few times more, and forgets it: what has run several times is compiled, so that a save takes less time. */
async function rehearse(settings: Run, isStale: () => boolean): Promise<void> {
  try {
    for (let round = 0; round < REHEARSALS && !isStale(); round += 1) await prepareClient(settings, SILENT, true);
  } catch {
    // A save meanwhile can break the document: its own run reports that.
    return;
  }
}

async function run({ runs, check, watch }: Flags, terminal: Terminal): Promise<number | undefined> {
  const { reporter } = terminal;
  if (watch) {
    startEmitThread();
    for (const each of runs) await watchDocument(each, terminal);
    return undefined;
  }
  const prepared: Prepared[] = [];
  for (const each of runs) {
    reportStart(each, reporter);
    if (!check) recoverFolder(each.out);
    if (!check && isUpToDate(each)) {
      reporter.line(`Nothing has changed since the last run: ${formatPath(each.out)} is up to date.`, 'green');
      continue;
    }
    startEmitThread();
    prepared.push(await prepareClient(each, reporter));
  }
  if (check) return Math.max(...prepared.map((each) => reportDifference(each, reporter)));
  // All documents are read, and all folders checked, before the first folder changes.
  for (const each of prepared) if (!isSame(each.difference)) refuseForeignEntries(describeTarget(each));
  for (const each of prepared) await writeClient(each, reporter);
  return EXIT.done;
}

export default { help: HELP, readFlags, failure: 'The generator failed.', run } satisfies Command<Flags>;
