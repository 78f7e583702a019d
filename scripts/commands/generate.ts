/** The command `npm run generate`: reads its flags, runs the steps, and tells how it went. */
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isUpToDate, remember } from '../write/cache.js';
import { operationChanges } from '../write/changes.js';
import { EXIT, runCommand, type Terminal } from '../cli/command.js';
import { HELP, readFlags, type Flags } from './generate-flags.js';
import type { Document } from '../../src/openapi/document.js';
import { compareTree, isSame, readTree, replaceFolder, type Tree } from '../write/output-folder.js';
import { DOCUMENT_FILE } from '../lib/output-file.js';
import { displayPath, inProject, nearestConfig } from '../lib/paths.js';
import type { Reporter } from '../lib/reporter.js';
import { startSchemaThread, type SchemaThread } from '../emit/schema-thread.js';

/** Runs once; returns the exit code and the files that the document was read from. */
const runOnce = async (
  flags: Flags,
  thread: SchemaThread,
  reporter: Reporter,
): Promise<{ code: number; inputs: readonly string[] }> => {
  const { spec, out, runtime, lint, strict, format } = flags;
  const start = Date.now();
  const { generate } = await import('../generate-client.js');
  const source = inProject(spec) ?? path.basename(spec);
  const { files, root, inputs } = await generate(spec, { source, runtime }, thread, reporter, {
    level: lint,
    isStrict: strict,
    isFormatted: format,
  });
  const tree = await readTree(out);
  const difference = compareTree(tree, files);
  if (isSame(difference)) {
    reporter.line(`${displayPath(out)} is up to date.`, 'green');
    if (!flags.check) remember(flags, start, inputs, files);
    return { code: EXIT.done, inputs };
  }
  if (flags.check) {
    for (const [kind, names] of Object.entries(difference) as [string, string[]][]) {
      for (const name of names) reporter.line(`${kind.padEnd(8)} ${displayPath(path.join(out, name))}`, 'red');
    }
    reporter.line(`${displayPath(out)} is not what ${displayPath(spec)} generates. Run \`npm run generate\`.`, 'red');
    return { code: EXIT.refused, inputs };
  }
  await reporter.step(
    'write',
    () => replaceFolder(out, tree, files),
    () => summaryOf(difference),
  );
  const { added, removed, changed } = operationChanges(documentIn(tree), root);
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
  if (!runtime.startsWith('.')) reporter.line(`  The client imports ${runtime}: install its package beside it.`, 'dim');
  remember(flags, start, inputs, files);
  reporter.line(`${displayPath(out)} is written.`, 'green');
  return { code: EXIT.done, inputs };
};

const summaryOf = ({ changed, missing, extra }: ReturnType<typeof compareTree>): string =>
  [[changed, 'changed'] as const, [missing, 'added'] as const, [extra, 'removed'] as const]
    .filter(([names]) => names.length)
    .map(([names, verb]) => `${names.length} ${verb}`)
    .join(', ');

const documentIn = (tree: Tree): Document | undefined => {
  try {
    return JSON.parse(tree.get(DOCUMENT_FILE) ?? '') as Document;
  } catch {
    return undefined;
  }
};

/** Returns a run that explains what goes wrong instead of failing; it returns the files to watch besides. */
const watching =
  (flags: Flags, thread: SchemaThread, { reporter, explain }: Terminal) =>
  async (): Promise<readonly string[]> => {
    let inputs: readonly string[] = [];
    try {
      ({ inputs } = await runOnce(flags, thread, reporter));
    } catch (error) {
      explain(error);
    }
    reporter.line(`Watching ${displayPath(flags.spec)}. Press Ctrl+C to end.`, 'dim');
    return [...inputs, nearestConfig(flags.spec) ?? flags.spec];
  };

const run = async (flags: Flags, terminal: Terminal): Promise<number | undefined> => {
  const { reporter } = terminal;
  reporter.line(`${displayPath(flags.spec)} → ${displayPath(flags.out)}`, 'bold');
  let thread: SchemaThread | undefined;
  try {
    if (!flags.check && !flags.watch && isUpToDate(flags, await readTree(flags.out))) {
      reporter.line(`Nothing has changed since the last run: ${displayPath(flags.out)} is up to date.`, 'green');
      return EXIT.done;
    }
    thread = startSchemaThread();
    if (flags.watch) {
      const { watchFiles } = await import('../cli/watch.js');
      await watchFiles(flags.spec, watching(flags, thread, terminal));
      return undefined;
    }
    return (await runOnce(flags, thread, reporter)).code;
  } finally {
    if (!flags.watch) await thread?.close();
  }
};

// By default the heap doubles before it is swept, which for a large document is hundreds of megabytes.
setFlagsFromString('--heap-growing-percent=25');

await runCommand({ help: HELP, readFlags, failure: 'The generator failed.', run });
