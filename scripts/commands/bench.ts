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
  --peers      measure only the generator against openapi-typescript, hey-api, orval, oazapfts and Redocly, on Node 20
               and 24, and write the figures to scripts/bench/peers.md. npm installs them in a temporary folder. It
               takes half an hour. With --only docs: compare the reference with Scalar, Swagger UI, Elements and RapiDoc
  --rounds N   with --peers: measure at most N rounds, for a first look
  --only NAME  run only one benchmark: generate, large, call, sandbox, docs, peers, or peer-generators, which compares
               the bytes of generated code with those of hey-api, orval, Redocly and openapi-react-query
  -h, --help   show this text

Exit codes:
  0  everything is within its limit
  1  something exceeds its limit, or could not be measured
`;

const HERE = [process.execPath] as const;
const NEWER = ['npm', 'exec', '--yes', '--package=node@24.21.0', '--', 'node'] as const;

/** The benchmark of `--peers` alone. */
const PEERS = 'peers';

/** The benchmarks that are about other tools: they need the registry, and run only by their names. */
const ABOUT_OTHERS: ReadonlySet<string> = new Set([PEERS, 'peer-generators']);

/** The benchmarks, and the command that runs each. */
const BENCHMARKS = [
  ['generate', HERE],
  ['large', HERE],
  ['large', NEWER],
  ['call', HERE],
  ['call', NEWER],
  ['sandbox', HERE],
  ['docs', HERE],
  ['peer-generators', HERE],
  [PEERS, HERE],
] as const;

/** What a command line asks for. */
export interface BenchFlags {
  readonly peers: boolean;
  readonly rounds?: string | undefined;
  readonly only?: string | undefined;
}

function readFlags(args: readonly string[]): BenchFlags | undefined {
  const { values } = parseFlags({
    args: [...args],
    options: {
      peers: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { only, rounds } = values;
  if (only !== undefined && !BENCHMARKS.some(([name]) => name === only))
    throw new Error(`There is no benchmark ${only}.`);
  if (rounds !== undefined && !/^[1-9]\d*$/.test(rounds))
    throw new Error(`--rounds must be a positive integer; got ${rounds}.`);
  if (rounds !== undefined && !selectBenchmarks(values).some(([name]) => name === PEERS))
    throw new Error('--rounds needs --peers.');
  return values.help ? undefined : values;
}

/** Returns the benchmarks that a command line selects. */
export function selectBenchmarks({
  peers,
  only = peers ? PEERS : undefined,
}: BenchFlags): (typeof BENCHMARKS)[number][] {
  return BENCHMARKS.filter(([name]) => (only === undefined ? !ABOUT_OTHERS.has(name) : name === only));
}

async function run(flags: BenchFlags): Promise<number> {
  const { peers, rounds } = flags;
  const passed = [...(peers ? ['--peers'] : []), ...(rounds === undefined ? [] : ['--rounds', rounds])];
  const failed = selectBenchmarks(flags).filter(([name, [command, ...args]]) => {
    const file = path.join('dist', 'scripts', 'bench', `${name}.js`);
    return (
      spawnSync(command, [...args, file, ...passed], {
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
} satisfies Command<BenchFlags>;
