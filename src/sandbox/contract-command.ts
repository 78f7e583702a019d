/** The command `sandbox` for the contracts of the package. */
import { makeVisible } from '../openapi/visible.js';
import { CONTRACT_NAMES, DEFAULT_CONTRACT, isContractName } from './contracts/contracts.js';
import { startSandbox } from './index.js';
import { parseFlags } from './program/parse-flags.js';
import { SandboxError } from './sandbox-error.js';
import { DEFAULT_SEED } from './seed/default-seed.js';
import { readSeedFile } from './seed/seed-file.js';
import { readSandboxFlags, serve, SERVE_EXIT, SERVE_HELP, SERVE_OPTIONS } from './serve.js';
import { runTour } from './tour.js';
import type { Sandbox, SandboxOptions } from './types.js';

interface Flags {
  readonly options: SandboxOptions;
  readonly seed: string | undefined;
  readonly tour: boolean;
}

/** Returns the command with arguments, as the caller runs it. */
type FormatUsage = (args: string) => string;

function formatSandboxHelp(format: FormatUsage): string {
  return `Usage: ${format('[options]')}
       ${format('--spec FILE [options]')}

Runs the service on this machine. The state is kept in memory and lost when the sandbox stops. With --spec, it serves any
OpenAPI document from its examples, by the package bimdata-cloud-api-generator: see \`${format('--spec FILE --help')}\`.

Options:
  --contract NAME the contract to serve                (default: ${DEFAULT_CONTRACT}; ${CONTRACT_NAMES})
  --seed FILE     the initial state, as JSON           (default: two clouds and three users)
  --tour          make a few example calls and print their results
${SERVE_HELP.flags}  -h, --help      print this help
  -v, --version   print the version

${SERVE_HELP.fault}
Exit codes:
  0  stopped with Ctrl+C
  1  cannot start: the port is in use, or the seed is invalid
  2  invalid command line
`;
}

/** Returns the parsed command line; `undefined` for `--help`. @throws {TypeError} If invalid. */
function readFlags(args: readonly string[]): Flags | undefined {
  const { values, positionals } = parseFlags({
    args: [...args],
    allowPositionals: true,
    options: {
      ...SERVE_OPTIONS,
      contract: { type: 'string', default: DEFAULT_CONTRACT as string },
      seed: { type: 'string' },
      tour: { type: 'boolean', default: false },
      // It selects another command; it is here for those who misspell it.
      spec: { type: 'string' },
    },
  });
  if (values.help) return undefined;
  const [extra] = positionals;
  if (extra !== undefined) throw new TypeError(`Unexpected argument: ${extra}.`);
  const { contract, seed, tour } = values;
  if (!isContractName(contract)) throw new TypeError(`--contract must be ${CONTRACT_NAMES}; got "${contract}".`);
  return { options: { contract, ...readSandboxFlags(values) }, seed, tour };
}

async function startFromSeed({ options, seed }: Flags): Promise<Sandbox> {
  if (seed === undefined) return startSandbox(options);
  const file = readSeedFile(seed);
  return startSandbox({ ...options, seed: file.seed }).catch((error: unknown) => {
    if (!(error instanceof SandboxError) || !error.problems.length) throw error;
    throw new SandboxError('seed', file.explain(error.problems));
  });
}

/** Returns what is printed at the start: the contract, and the credentials of the default seed. */
function formatGreeting({ tokenUrl, examples }: Sandbox, { options, seed }: Flags): string[] {
  const { api_keys: keys, apps, users } = DEFAULT_SEED;
  const who = keys.map(
    ({ key, user }) => `  apiKey: '${key}'`.padEnd(28) + (users.find(({ id }) => id === user)?.firstname ?? ''),
  );
  return [
    `Contract: ${options.contract}`,
    `Token endpoint: ${tokenUrl}`,
    ...(seed !== undefined
      ? []
      : [...who, `  ${apps[0]!.client_id}, ${apps[0]!.client_secret}`.padEnd(28) + 'an application']),
    ...(examples.length ? [`No handler; returns the contract's example: ${examples.join(', ')}`] : []),
  ];
}

/**
 * Runs the sandbox of a contract; resolves with the exit code, or with nothing while it runs.
 */
export async function runContractSandbox(args: readonly string[], format: FormatUsage): Promise<number | undefined> {
  let flags: Flags | undefined;
  try {
    flags = readFlags(args);
  } catch (error) {
    process.stderr.write(`${makeVisible((error as Error).message)}\n\n${formatSandboxHelp(format)}`);
    return SERVE_EXIT.misused;
  }
  if (!flags) {
    process.stdout.write(formatSandboxHelp(format));
    return SERVE_EXIT.done;
  }
  const { tour } = flags;
  const started = await serve(
    () => startFromSeed(flags),
    (sandbox) => formatGreeting(sandbox, flags),
  );
  if (typeof started === 'number') return started;
  if (tour) await runTour(started, (line) => process.stdout.write(`${line}\n`));
  return undefined;
}
