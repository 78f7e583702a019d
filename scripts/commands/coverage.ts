/** The command `npm run coverage:contract`: reports which parts of the contract the tests exercise over HTTP. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import type { Document } from '../../src/openapi/document.js';
import { DOCUMENT_FILE } from '../lib/output-file.js';
import { PACKAGE, formatPath } from '../lib/paths.js';
import { readApis, selectApis } from '../read/apis.js';
import { parseFlags } from '../../src/sandbox/program/parse-flags.js';

const HELP = `Usage: npm run coverage:contract -- [NAME ...] [options]

Runs the tests, and lists which operations, statuses, parameters and fields of the contract they exercised: those of
requests to servers on this machine whose responses conform to the contract. Fails if an operation, or a success that
it documents, is not exercised.

NAME is an API of redocly.yaml.   (default: all of them)

Options:
  --last           run no tests: use what the last \`npm test\` recorded
  --out DIR        the folder of another client, with its document in it
  --format FORMAT  text or json   (default: text)
  -h, --help       show this text

Exit codes:
  0  all operations and successes are exercised
  1  some are not, or the tests failed, or there is no recording
  2  the command line is invalid
  3  the recording cannot be read
`;

interface Flags {
  readonly last: boolean;
  /** The folders of the clients, with the documents in them, and the names of their APIs. */
  readonly clients: readonly { readonly out: string; readonly name?: string }[];
  readonly format: 'text' | 'json';
}

async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { values, positionals } = parseFlags({
    args: [...args],
    allowPositionals: true,
    options: {
      last: { type: 'boolean', default: false },
      out: { type: 'string' },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { last, out, format } = values;
  if (format !== 'text' && format !== 'json') throw new TypeError(`--format must be text or json; got ${format}.`);
  if (out !== undefined && positionals.length)
    throw new TypeError(`Pass the name of an API or --out, not both; got ${positionals.join(' ')}.`);
  const clients = out === undefined ? selectApis(await readApis(), positionals) : [{ out: path.resolve(out) }];
  return { last, clients, format };
}

function runTests(): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['test'], {
      cwd: PACKAGE,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
}

async function run({ last, clients, format }: Flags, { reporter, errors }: Terminal): Promise<number> {
  if (!last && (await runTests()) !== 0) return EXIT.refused;
  const [{ evaluateCoverage, findGaps }, { readRecording }, { formatCoverage }] = await Promise.all([
    import('../coverage/evaluate.js'),
    import('../coverage/recording.js'),
    import('../coverage/text.js'),
  ]);
  const exchanges = readRecording();
  if (!exchanges) {
    errors.line('There is no recording of a test run. Run `npm test` first.', 'red');
    return EXIT.refused;
  }
  const gaps: string[] = [];
  const reports: unknown[] = [];
  for (const { out, name } of clients) {
    const file = path.join(out, DOCUMENT_FILE);
    const coverage = evaluateCoverage(JSON.parse(await readFile(file, 'utf8')) as Document, exchanges, name);
    if (clients.length > 1 && format === 'text') reporter.line(formatPath(file), 'bold');
    reports.push(coverage);
    if (format === 'text') for (const line of formatCoverage(coverage)) reporter.line(line);
    gaps.push(...findGaps(coverage).map((gap) => `${formatPath(file)}: ${gap}`));
  }
  // Several are a list.
  const json = clients.length > 1 ? reports : reports[0];
  if (format === 'json') reporter.block(JSON.stringify(json, replaceMaps, 2));
  for (const gap of gaps) errors.line(gap, 'red');
  return gaps.length ? EXIT.refused : EXIT.done;
}

function replaceMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
}

export default { help: HELP, readFlags, failure: 'The recording cannot be read.', run } satisfies Command<Flags>;
