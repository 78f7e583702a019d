/** The command `npm run diff`: reports what a change of the contract means for consumers. */
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { DOCUMENT_OPTIONS, readDocumentFlags, READING_HELP, type DocumentFlags } from '../cli/document-flags.js';
import { makeVisible } from '../../src/openapi/visible.js';
import { findApiFolder, formatPath } from '../lib/paths.js';
import { SILENT, type Reporter } from '../lib/reporter.js';
import { readApis } from '../read/apis.js';
import type { Comparison } from '../diff/compare.js';
import type { Impact } from '../diff/impact.js';
import type { BaseName } from '../diff/verdict.js';
import { startEmitThread } from '../emit/thread/emit-thread.js';
import { parseFlags } from '../../src/sandbox/program/parse-flags.js';
import { formatCommand } from '../lib/invocation.js';

const HELP = `Usage: ${formatCommand('diff', '[NAME] [BASE] [options]')}

Compares a document with an older version, and rates each change: patch, minor or major. Two judges rate it: one
compares the documents; the other, the compiler, checks the types, by compiling call sites of the older client against
the newer one. The higher rating wins. The report has the verdict and the most important changes, in at most 40 lines.

NAME is an API of redocly.yaml.   (default: all of them; one that only BASE lists is gone, which is major)
BASE is a git revision, a file, or the name of another API.   (default: the tag of the last release, else HEAD)

Options:
  --spec FILE      another document
  --out DIR        the folder of its client, whose older version is read from BASE
                   (without one, it is generated)
  --lint LEVEL     strict or minimal; see the help of generate
${READING_HELP}  --verbose        show every change, with all signatures and all code that breaks
  --format FORMAT  text, json or markdown           (default: text)
  --fail-on IMPACT exit with 1 if the verdict is at least IMPACT: patch, minor or major
  -h, --help       show this text

Exit codes:
  0  the versions were compared
  1  a version cannot be used, or the verdict reaches --fail-on
  2  the command line is invalid
  3  the comparison failed
`;

const FORMATS = ['text', 'json', 'markdown'] as const;

interface Flags {
  readonly documents: readonly DocumentFlags[];
  /** Whether they are all that redocly.yaml lists. */
  readonly areAll: boolean;
  readonly base: string | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly failOn: 'patch' | 'minor' | 'major' | undefined;
  readonly verbose: boolean;
}

async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { values, positionals } = parseFlags({
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
    areAll: values.spec === undefined && count === 0,
    base: apis.find(({ name }) => name === base)?.spec ?? base,
    format: readChoice('--format', FORMATS, values.format),
    failOn:
      values['fail-on'] === undefined
        ? undefined
        : readChoice('--fail-on', ['patch', 'minor', 'major'] as const, values['fail-on']),
    verbose: values.verbose,
  };
}

function readChoice<Choice extends string>(flag: string, choices: readonly Choice[], text: string): Choice {
  const choice = choices.find((item) => item === text);
  if (choice === undefined) throw new TypeError(`${flag} must be one of ${choices.join(', ')}; got ${text}.`);
  return choice;
}

/** What became of a document: its comparison, or that only one of the versions has it. */
interface Outcome {
  /** The absolute path of the document. */
  readonly spec: string;
  readonly base: BaseName;
  readonly comparison: Comparison | 'new' | 'gone';
}

function rateOutcome({ comparison }: Outcome): Impact {
  if (comparison === 'gone') return 'major';
  return comparison === 'new' ? 'minor' : comparison.impact;
}

/** Compares a document with its older version, which it perhaps does not have; `isAlone` if nothing else is compared. */
async function compareDocument(
  { spec, out, api, reading }: DocumentFlags,
  { base: wanted, format }: Flags,
  isAlone: boolean,
  progress: Reporter,
): Promise<Outcome> {
  const [{ findBase, NewDocumentError }, { judgeRevision, openBase }] = await Promise.all([
    import('../diff/base.js'),
    import('../diff/judge.js'),
  ]);
  const base = await findBase(wanted, spec, out ?? api?.out).catch((error: unknown) => {
    // Asked for alone, it cannot be compared.
    if (!(error instanceof NewDocumentError) || isAlone) throw error;
    return error.label;
  });
  if (typeof base === 'string') return { spec, base: { label: base }, comparison: 'new' };
  try {
    const steps = format === 'text' ? progress : SILENT;
    const { comparison } = await judgeRevision(await openBase(base, reading, steps), { spec, reading }, steps);
    return { spec, base: { label: base.label, note: base.note }, comparison };
  } finally {
    base.remove();
  }
}

/** Returns the documents that the older version lists, and redocly.yaml no longer lists. */
async function findGoneDocuments({ areAll, base, documents }: Flags): Promise<Outcome[]> {
  if (!areAll) return [];
  const { listGoneDocuments } = await import('../diff/base.js');
  const { label, note, specs } = await listGoneDocuments(findApiFolder()!, documents, base);
  return specs.map((spec) => ({ spec, base: { label, note }, comparison: 'gone' }));
}

/** Returns the lines above the reports of several documents. */
async function introduceReports(outcomes: readonly Outcome[]): Promise<string[]> {
  if (outcomes.length === 1) return [];
  const [{ findHighest }, { formatBaseNotes, formatJointVerdict }] = await Promise.all([
    import('../diff/impact.js'),
    import('../diff/verdict.js'),
  ]);
  const impact = findHighest(outcomes.map(rateOutcome));
  return [formatJointVerdict(impact, outcomes.length), ...formatBaseNotes({ impact }, outcomes[0]!.base)];
}

async function reportAsJson(outcomes: readonly Outcome[], reporter: Reporter): Promise<void> {
  const { describeComparison, describeLoneDocument } = await import('../diff/json.js');
  const reports = outcomes.map(({ spec, base, comparison }) =>
    typeof comparison === 'string'
      ? describeLoneDocument(formatPath(spec), base, comparison)
      : describeComparison(comparison, base, formatPath(spec)),
  );
  reporter.block(JSON.stringify(reports.length > 1 ? reports : reports[0], undefined, 2));
}

async function reportAsMarkdown(outcomes: readonly Outcome[], { verbose }: Flags, reporter: Reporter): Promise<void> {
  const { formatDiffMarkdown } = await import('../diff/markdown.js');
  const isMany = outcomes.length > 1;
  for (const line of await introduceReports(outcomes)) reporter.block(`${makeVisible(line)}\n`);
  for (const outcome of outcomes) {
    const { spec, base, comparison } = outcome;
    if (isMany) reporter.block(`## ${makeVisible(formatPath(spec))}\n`);
    const text =
      typeof comparison === 'string'
        ? `It is ${comparison} since \`${makeVisible(base.label)}\`: **${rateOutcome(outcome)}**`
        : formatDiffMarkdown(comparison, { ...base, isNoted: isMany }, verbose);
    reporter.block(`${text}${isMany ? '\n' : ''}`);
  }
}

async function reportAsText(outcomes: readonly Outcome[], { verbose }: Flags, reporter: Reporter): Promise<void> {
  const { formatDiffText, MOST_LINES, shareLines } = await import('../diff/text.js');
  const isMany = outcomes.length > 1;
  const introduction = await introduceReports(outcomes);
  for (const line of introduction) reporter.line(line, 'bold');
  for (const { spec, base, comparison } of outcomes) {
    if (comparison === 'gone') reporter.line(`${formatPath(spec)} is gone since ${base.label}: major`, 'red');
    if (comparison === 'new') reporter.line(`${formatPath(spec)} is new since ${base.label}: minor`, 'yellow');
  }
  const compared = outcomes.flatMap(({ spec, base, comparison }) =>
    typeof comparison === 'string' ? [] : [{ spec, base: { ...base, isNoted: isMany }, comparison }],
  );
  // An empty line and the name of the document are above each of several reports.
  const others = introduction.length + (outcomes.length - compared.length) + (isMany ? 2 * compared.length : 0);
  const needs = compared.map(({ comparison, base }) => formatDiffText(comparison, base).length);
  const shares = shareLines(needs, MOST_LINES - others);
  for (const [index, { spec, base, comparison }] of compared.entries()) {
    if (isMany) reporter.block(`\n${makeVisible(formatPath(spec))}`, 'bold');
    const lines = formatDiffText(comparison, base, { verbose, lines: shares[index]! });
    for (const { text, style } of lines) reporter.line(text, style);
  }
}

async function run(flags: Flags, { reporter, errors }: Terminal): Promise<number> {
  startEmitThread();
  const { documents, format, failOn } = flags;
  const gone = await findGoneDocuments(flags);
  const isAlone = documents.length + gone.length === 1;
  const outcomes = [...gone];
  // Steps are not part of the report.
  for (const document of documents) outcomes.push(await compareDocument(document, flags, isAlone, errors));
  if (format === 'json') await reportAsJson(outcomes, reporter);
  else if (format === 'markdown') await reportAsMarkdown(outcomes, flags, reporter);
  else await reportAsText(outcomes, flags, reporter);
  const { isHigher } = await import('../diff/impact.js');
  const isRefused = failOn && outcomes.some((outcome) => !isHigher(failOn, rateOutcome(outcome)));
  return isRefused ? EXIT.refused : EXIT.done;
}

export default { help: HELP, readFlags, failure: 'The comparison failed.', run } satisfies Command<Flags>;
