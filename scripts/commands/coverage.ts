/** The command `npm run coverage:contract`: reports which parts of the contract the tests exercise over HTTP. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { evaluateCoverage, findGaps } from '../coverage/evaluate.js';
import { readRecording } from '../coverage/recording.js';
import { formatCoverage } from '../coverage/text.js';
import type { Document } from '../../src/openapi/document.js';
import { DOCUMENT_FILE } from '../lib/output-file.js';
import { DEFAULT_OUT, PROJECT, formatPath } from '../lib/paths.js';

const HELP = `Usage: npm run coverage:contract -- [options]

Runs the tests, and lists which operations, statuses, parameters and fields of the contract they exercised: those of
requests to servers on this machine whose responses conform to the contract. Fails if an operation, or a success that
it documents, is not exercised.

Options:
  --last           run no tests: use what the last \`npm test\` recorded
  --out DIR        the folder of the client, with the contract in it   (default: generated of this project)
  --format FORMAT  text or json                                        (default: text)
  --help           show this text

Exit codes:
  0  all operations and successes are exercised
  1  some are not, or the tests failed, or there is no recording
  2  the command line is invalid
  3  the recording cannot be read
`;

interface Flags {
  readonly last: boolean;
  readonly out: string;
  readonly format: 'text' | 'json';
}

function readFlags(args: readonly string[]): Flags | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      last: { type: 'boolean', default: false },
      out: { type: 'string', default: DEFAULT_OUT },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { format } = values;
  if (format !== 'text' && format !== 'json') throw new TypeError(`--format must be text or json; got ${format}.`);
  return { last: values.last, out: path.resolve(values.out), format };
}

function runTests(): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['test'], {
      cwd: PROJECT,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
}

async function run({ last, out, format }: Flags, { reporter, errors }: Terminal): Promise<number> {
  if (!last && (await runTests()) !== 0) return EXIT.refused;
  const exchanges = readRecording();
  if (!exchanges) {
    errors.line('There is no recording of a test run. Run `npm test` first.', 'red');
    return EXIT.refused;
  }
  const document = JSON.parse(await readFile(path.join(out, DOCUMENT_FILE), 'utf8')) as Document;
  const coverage = evaluateCoverage(document, exchanges);
  if (format === 'json') reporter.line(JSON.stringify(coverage, replaceMaps, 2));
  else for (const line of formatCoverage(coverage)) reporter.line(line);
  const gaps = findGaps(coverage);
  for (const gap of gaps) errors.line(`${formatPath(path.join(out, DOCUMENT_FILE))}: ${gap}`, 'red');
  return gaps.length ? EXIT.refused : EXIT.done;
}

function replaceMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
}

export default { help: HELP, readFlags, failure: 'The recording cannot be read.', run } satisfies Command<Flags>;
