#!/usr/bin/env node
/** The command `bimdata-cloud-api`: starts the sandbox, and stops it on Ctrl+C. */
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { makeLinesVisible, makeVisible } from '../openapi/visible.js';
import { isHostName } from './http/hosts.js';
import { DEFAULT_SEED } from './seed/default-seed.js';
import { CONTRACT_NAMES, DEFAULT_CONTRACT, isContractName } from './contracts/contracts.js';
import { FAULT_HEADER, FAULT_SYNTAX, readFault } from './fault.js';
import { SandboxError, startSandbox, type Sandbox, type SandboxOptions } from './index.js';
import { readSeedFile } from './seed/seed-file.js';
import { readPort } from './port.js';
import { listEndSignals } from './signals.js';
import { runTour } from './tour.js';

const HELP = `Usage: npx ${packageJson.name} sandbox [options]

Runs the service on this machine. The state is kept in memory and lost when the sandbox stops.

Options:
  --contract NAME the contract to serve                (default: ${DEFAULT_CONTRACT}; ${CONTRACT_NAMES})
  --port PORT     the port to listen on                (default: 4020; 0 for any free port)
  --host ADDRESS  the address to listen on             (default: 127.0.0.1, reachable from this machine only)
  --allow-host NAME
                  another name of this machine that requests can have as their host; can be repeated
                  (default: localhost and other loopback names, and ADDRESS)
  --seed FILE     the initial state, as JSON           (default: two clouds and three users)
  --fault FAULT   the fault to inject into every request
  --tour          make a few example calls and print their results
  --quiet         do not log requests
  --version       print the version
  --help          print this help

FAULT is ${FAULT_SYNTAX}.
A request can set its own fault in the header ${FAULT_HEADER}.

Exit codes:
  0  stopped with Ctrl+C
  1  cannot start: the port is in use, or the seed is invalid
  2  invalid command line
`;

const LISTEN_HINT =
  'Choose another port with --port PORT (0 for any free port), or another address with --host ADDRESS.';

const EXIT = { done: 0, refused: 1, misused: 2 } as const;

interface Command {
  readonly options: SandboxOptions;
  readonly seed: string | undefined;
  readonly tour: boolean;
}

/** Returns the parsed command line; for `--help` and `--version`, the text to print. @throws {TypeError} If invalid. */
function readCommand(args: readonly string[]): Command | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      contract: { type: 'string', default: DEFAULT_CONTRACT },
      port: { type: 'string', default: '4020' },
      host: { type: 'string', default: '127.0.0.1' },
      'allow-host': { type: 'string', multiple: true, default: [] as string[] },
      seed: { type: 'string' },
      fault: { type: 'string' },
      tour: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      version: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return HELP;
  if (values.version) return `${packageJson.version}\n`;
  const [name, extra] = positionals;
  if (name === undefined) throw new TypeError('Missing command: expected `sandbox`.');
  if (name !== 'sandbox') throw new TypeError(`Unknown command: ${name}. The only command is \`sandbox\`.`);
  if (extra !== undefined) throw new TypeError(`Unexpected argument: ${extra}.`);
  const { contract } = values;
  if (!isContractName(contract)) throw new TypeError(`--contract must be ${CONTRACT_NAMES}; got "${contract}".`);
  const port = readPort(values.port);
  const fault = values.fault === undefined ? undefined : readFault(values.fault);
  if (values.fault !== undefined && !fault) {
    throw new TypeError(`--fault must be ${FAULT_SYNTAX}; got "${values.fault}".`);
  }
  const { 'allow-host': allowHosts } = values;
  const wrong = allowHosts.find((text) => !isHostName(text));
  if (wrong !== undefined) {
    throw new TypeError(`--allow-host must be a name without a scheme or a port, such as my-laptop; got "${wrong}".`);
  }
  const log = values.quiet ? undefined : (line: string) => console.log(line);
  const { host, seed, tour } = values;
  return { options: { contract, port, host, allowHosts, fault: () => fault, log }, seed, tour };
}

async function startFromSeed({ options, seed }: Command): Promise<Sandbox> {
  if (seed === undefined) return startSandbox(options);
  const file = readSeedFile(seed);
  return startSandbox({ ...options, seed: file.seed }).catch((error: unknown) => {
    if (!(error instanceof SandboxError) || !error.problems.length) throw error;
    throw new SandboxError('seed', file.explain(error.problems));
  });
}

/** Returns the text printed at the start: the addresses, the contract, and the credentials of the default seed. */
function formatGreeting({ url, tokenUrl, examples }: Sandbox, { options, seed }: Command): string {
  const { api_keys: keys, apps, users } = DEFAULT_SEED;
  const who = keys.map(
    ({ key, user }) => `  apiKey: '${key}'`.padEnd(28) + (users.find(({ id }) => id === user)?.firstname ?? ''),
  );
  const lines = [
    `The sandbox is at ${url}`,
    `Contract: ${options.contract}`,
    `Token endpoint: ${tokenUrl}`,
    ...(seed !== undefined
      ? []
      : [...who, `  ${apps[0]!.client_id}, ${apps[0]!.client_secret}`.padEnd(28) + 'an application']),
    ...(examples.length ? [`No handler; returns the contract's example: ${examples.join(', ')}`] : []),
    'Press Ctrl+C to stop.',
  ];
  return `${lines.join('\n')}\n`;
}

async function main(): Promise<void> {
  let command: Command | string;
  try {
    command = readCommand(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${makeVisible((error as Error).message)}\n\n${HELP}`);
    process.exitCode = EXIT.misused;
    return;
  }
  if (typeof command === 'string') return void process.stdout.write(command);
  let sandbox: Sandbox;
  try {
    sandbox = await startFromSeed(command);
  } catch (error) {
    const { message, code } = error as SandboxError;
    const fix = code === 'port' ? `\n  ${LISTEN_HINT}` : '';
    process.stderr.write(`${makeLinesVisible(message)}${fix}\n`);
    process.exitCode = EXIT.refused;
    return;
  }
  process.stdout.write(makeLinesVisible(formatGreeting(sandbox, command)));
  const signals = listEndSignals();
  const end = (): void => {
    for (const signal of signals) process.removeListener(signal, end);
    process.stdout.write('Stopping. Press Ctrl+C again to stop immediately.\n');
    void sandbox.close().then(() => process.stdout.write('The sandbox has stopped.\n'));
  };
  for (const signal of signals) process.on(signal, end);
  if (command.tour) await runTour(sandbox, (line) => process.stdout.write(`${line}\n`));
}

await main();
