/** The command `npm run diff`: reports what a change of the contract means for consumers. */
import { parseArgs } from 'node:util';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, readDocumentFlags, type DocumentFlags } from '../cli/document-flags.js';
import { makeVisible } from '../../src/openapi/visible.js';
import { formatPath } from '../lib/paths.js';
import { SILENT, type Reporter } from '../lib/reporter.js';
import { readApis } from '../read/apis.js';
import type { Comparison } from '../diff/compare.js';
import { startSchemaThread } from '../emit/schema-thread.js';

const HELP = `Usage: npm run diff -- [NAME] [BASE] [options]

Compares a document with an older version, and rates each change: patch, minor or major. Two judges rate it:
\`redocly diff\` compares the documents; the compiler checks the types, by compiling call sites of the older client
against the newer one. The higher rating wins.

NAME is an API of redocly.yaml.   (default: all of them)
BASE is a git revision, a file, or the name of another API.   (default: the tag of the last release, else HEAD)

Options:
  --spec FILE      another document
  --out DIR        the folder of its client, whose older version is read from BASE
                   (without one, it is generated)
  --lint LEVEL     strict or minimal; see the help of generate
${DOCUMENT_HELP}  --format FORMAT  text, json or markdown           (default: text)
  --fail-on IMPACT exit with 1 if the verdict is at least IMPACT: patch, minor or major
  --help           show this text

Exit codes:
  0  the versions were compared
  1  a version cannot be used, or the verdict reaches --fail-on
  2  the command line is invalid
  3  the comparison failed
`;

const FORMATS = ['text', 'json', 'markdown'] as const;

interface Flags {
  readonly documents: readonly DocumentFlags[];
  readonly base: string | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly failOn: 'patch' | 'minor' | 'major' | undefined;
}

async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...DOCUMENT_OPTIONS,
      format: { type: 'string', default: 'text' },
      'fail-on': { type: 'string' },
    },
  });
  if (values.help) return undefined;
  const apis = await readApis();
  const count = apis.some(({ name }) => name === positionals[0]) ? 1 : 0;
  const [base, ...extra] = positionals.slice(count);
  if (extra.length) throw new TypeError(`Expected at most one BASE, got ${extra.length + 1}.`);
  return {
    documents: await readDocumentFlags(values, positionals.slice(0, count)),
    base: apis.find(({ name }) => name === base)?.spec ?? base,
    format: readChoice('--format', FORMATS, values.format),
    failOn:
      values['fail-on'] === undefined
        ? undefined
        : readChoice('--fail-on', ['patch', 'minor', 'major'] as const, values['fail-on']),
  };
}

function readChoice<Choice extends string>(flag: string, choices: readonly Choice[], text: string): Choice {
  const choice = choices.find((item) => item === text);
  if (choice === undefined) throw new TypeError(`${flag} must be one of ${choices.join(', ')}; got ${text}.`);
  return choice;
}

/** A comparison, and what it is of. */
interface Compared {
  readonly comparison: Comparison;
  /** The name of the older version. */
  readonly label: string;
  readonly spec: string;
}

/** Compares a document with its older version; `undefined` if it is new, which is reported. */
async function compareDocument(
  { spec, out, api, reading }: DocumentFlags,
  { base: wanted, format, documents }: Flags,
  reporter: Reporter,
): Promise<Compared | undefined> {
  const [{ findBase, NewDocumentError }, { judgeRevision, openBase }] = await Promise.all([
    import('../diff/base.js'),
    import('../diff/judge.js'),
  ]);
  const base = await findBase(wanted, spec, out ?? api?.out).catch((error: unknown) => {
    // Asked for alone, it cannot be compared.
    if (!(error instanceof NewDocumentError) || documents.length === 1) throw error;
    if (format !== 'json') reporter.line(`${formatPath(spec)} is new since ${error.label}.`, 'green');
    return undefined;
  });
  if (!base) return undefined;
  try {
    const steps = format === 'text' ? reporter : SILENT;
    const { comparison } = await judgeRevision(await openBase(base, reading, steps), { spec, reading }, steps);
    return { comparison, label: base.label, spec };
  } finally {
    base.remove();
  }
}

/** Prints comparisons: in JSON, several are a list. */
async function reportComparisons(
  compared: readonly Compared[],
  { format, documents }: Flags,
  reporter: Reporter,
): Promise<void> {
  const isMany = documents.length > 1;
  if (format === 'json') {
    const { describeComparison } = await import('../diff/json.js');
    const reports = compared.map(({ comparison, label, spec }) =>
      describeComparison(comparison, label, formatPath(spec)),
    );
    reporter.block(JSON.stringify(isMany ? reports : reports[0], undefined, 2));
    return;
  }
  const [{ formatDiffMarkdown }, { formatDiffText }] = await Promise.all([
    import('../diff/markdown.js'),
    import('../diff/text.js'),
  ]);
  for (const { comparison, label, spec } of compared) {
    if (format === 'markdown') {
      if (isMany) reporter.block(`## ${makeVisible(formatPath(spec))}\n`);
      reporter.block(`${formatDiffMarkdown(comparison, label)}${isMany ? '\n' : ''}`);
    } else {
      if (isMany) reporter.block(`\n${makeVisible(formatPath(spec))}`, 'bold');
      for (const { text, style } of formatDiffText(comparison, label)) reporter.line(text, style);
    }
  }
}

async function run(flags: Flags, { reporter }: Terminal): Promise<number> {
  startSchemaThread();
  const compared: Compared[] = [];
  for (const document of flags.documents) {
    const result = await compareDocument(document, flags, reporter);
    if (result) compared.push(result);
  }
  await reportComparisons(compared, flags, reporter);
  const { isHigher } = await import('../diff/impact.js');
  const { failOn } = flags;
  const isRefused = failOn && compared.some(({ comparison }) => !isHigher(failOn, comparison.impact));
  return isRefused ? EXIT.refused : EXIT.done;
}

export default { help: HELP, readFlags, failure: 'The comparison failed.', run } satisfies Command<Flags>;
