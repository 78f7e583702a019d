/** The command `npm run lint:contract`: lints the documents of redocly.yaml and their workflows by its rules. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { PACKAGE } from '../lib/paths.js';
import { captureRedocly } from '../lib/redocly.js';
import { readApis, selectApis, type Api } from '../read/apis.js';
import { parseFlags } from '../../src/sandbox/program/parse-flags.js';

const HELP = `Usage: npm run lint:contract -- [NAME ...]

Lints documents and their workflows (*.arazzo.yaml beside them) with the rules of redocly.yaml.

NAME is an API of redocly.yaml.   (default: all of them)

Exit codes:
  0  there are no errors
  1  there are errors
  2  the command line is invalid
`;

interface Flags {
  readonly apis: readonly Api[];
}

async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const options = { help: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseFlags({ args: [...args], allowPositionals: true, options });
  return values.help ? undefined : { apis: selectApis(await readApis(), positionals) };
}

/** Returns the workflows beside a document that refer to it. */
function listWorkflows({ spec }: Api): string[] {
  const folder = path.dirname(spec);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.arazzo.yaml'))
    .map((name) => path.join(folder, name))
    .filter((file) => readFileSync(file, 'utf8').includes(`url: ./${path.basename(spec)}\n`));
}

async function run({ apis }: Flags, { reporter }: Terminal): Promise<number> {
  const files = apis.flatMap((api) => [api.name, ...listWorkflows(api).map((file) => path.relative(PACKAGE, file))]);
  const { code, output } = await captureRedocly(['lint', ...files], PACKAGE);
  reporter.block(output.trim());
  return code === 0 ? EXIT.done : EXIT.refused;
}

export default { help: HELP, readFlags, failure: 'The contract cannot be linted.', run } satisfies Command<Flags>;
