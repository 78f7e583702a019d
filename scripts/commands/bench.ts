/** The command `npm run bench`: measures speed and size, each benchmark in a separate process. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { EXIT, type Command } from '../cli/command.js';
import { PACKAGE } from '../lib/paths.js';
import { parseFlags } from '../../src/sandbox/program/parse-flags.js';

const HELP = `Usage: npm run bench
       npm run bench -- --peers
       npm run bench -- --only peer-generators

Measures speed and size against baselines in the same run.

Options:
  --peers      compare the reference with Scalar, Swagger UI, Elements and RapiDoc, too, and the generated code with
               that of hey-api, orval, Redocly and openapi-react-query. npm installs them in a temporary folder
  --only NAME  run only one benchmark: generate, large, call, sandbox, docs or peer-generators
  -h, --help   show this text

Exit codes:
  0  everything is within its limit
  1  something exceeds its limit, or could not be measured
`;

const HERE = [process.execPath] as const;
const NEWER = ['npm', 'exec', '--yes', '--package=node@24.21.0', '--', 'node'] as const;

/** The benchmark that is about nothing else than other tools. */
const PEERS_ONLY = 'peer-generators';

/** The benchmarks, and the command that runs each. */
const BENCHMARKS = [
  ['generate', HERE],
  ['large', HERE],
  ['large', NEWER],
  ['call', HERE],
  ['call', NEWER],
  ['sandbox', HERE],
  ['docs', HERE],
  [PEERS_ONLY, HERE],
] as const;

interface Flags {
  readonly peers: boolean;
  readonly only?: string | undefined;
}

function readFlags(args: readonly string[]): Flags | undefined {
  const { values } = parseFlags({
    args: [...args],
    options: {
      peers: { type: 'boolean', default: false },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { only } = values;
  if (only !== undefined && !BENCHMARKS.some(([name]) => name === only))
    throw new Error(`There is no benchmark ${only}.`);
  return values.help ? undefined : values;
}

async function run({ peers, only }: Flags): Promise<number> {
  const chosen = BENCHMARKS.filter(([name]) => (only ? name === only : peers || name !== PEERS_ONLY));
  const failed = chosen.filter(([name, [command, ...args]]) => {
    const file = path.join('dist', 'scripts', 'bench', `${name}.js`);
    return (
      spawnSync(command, [...args, file, ...(peers ? ['--peers'] : [])], {
        cwd: PACKAGE,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      }).status !== 0
    );
  });
  return failed.length ? EXIT.refused : EXIT.done;
}

export default {
  help: HELP,
  readFlags,
  failure: 'The measurement failed.',
  run,
} satisfies Command<Flags>;
