/** The command `npm run diff`: reports what a change of the contract means for consumers. */
import { parseArgs } from 'node:util';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, readDocumentFlags, type DocumentFlags } from '../cli/document-flags.js';
import { formatPath } from '../lib/paths.js';
import { SILENT } from '../lib/reporter.js';
import { startSchemaThread } from '../emit/schema-thread.js';

const HELP = `Usage: npm run diff -- [BASE] [options]

Compares a document with an older version, and rates each change: patch, minor or major. Two judges rate it:
\`redocly diff\` compares the documents; the compiler checks the types, by compiling call sites of the older client
against the newer one. The higher rating wins.

BASE is a git revision or a file.   (default: the tag of the last release, else HEAD)

Options:
  --spec FILE      the document                     (default: openapi/cloud.yaml of this project)
  --out DIR        the folder of its client, whose older version is read from BASE
                   (default: generated of this project; generated from the document if BASE has no client)
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

interface Flags extends DocumentFlags {
  readonly base: string | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly failOn: 'patch' | 'minor' | 'major' | undefined;
}

function readFlags(args: readonly string[]): Flags | undefined {
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
  if (positionals.length > 1) throw new TypeError(`Expected at most one BASE, got ${positionals.length}.`);
  return {
    ...readDocumentFlags(values),
    base: positionals[0],
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

async function run(flags: Flags, { reporter }: Terminal): Promise<number> {
  startSchemaThread();
  const [{ findBase }, { judgeRevision, openBase }, { isHigher }] = await Promise.all([
    import('../diff/base.js'),
    import('../diff/judge.js'),
    import('../diff/impact.js'),
  ]);
  const { base: wanted, spec, out, format, failOn } = flags;
  const base = await findBase(wanted, spec, out);
  try {
    const steps = format === 'text' ? reporter : SILENT;
    const opened = await openBase(base, flags.reading, steps);
    const { comparison } = await judgeRevision(opened, flags, steps);
    if (format === 'json') {
      const { formatDiffJson } = await import('../diff/json.js');
      reporter.line(formatDiffJson(comparison, base.label, formatPath(spec)));
    } else if (format === 'markdown') {
      const { formatDiffMarkdown } = await import('../diff/markdown.js');
      reporter.line(formatDiffMarkdown(comparison, base.label));
    } else {
      const { formatDiffText } = await import('../diff/text.js');
      for (const { text, style } of formatDiffText(comparison, base.label)) reporter.line(text, style);
    }
    return failOn && !isHigher(failOn, comparison.impact) ? EXIT.refused : EXIT.done;
  } finally {
    base.remove();
  }
}

export default { help: HELP, readFlags, failure: 'The comparison failed.', run } satisfies Command<Flags>;
