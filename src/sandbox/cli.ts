#!/usr/bin/env node
/** The command `bimdata-cloud-api`: starts the sandbox, and ends it on Ctrl+C. */
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { DEFAULT_SEED } from './seed/default-seed.js';
import { FAULT_HEADER, FAULT_SYNTAX, readFault } from './fault.js';
import { SandboxError, startSandbox, type Sandbox, type SandboxOptions } from './index.js';
import { readSeedFile } from './seed/seed-file.js';
import { readPort } from './port.js';
import { listEndSignals } from './signals.js';
import { runTour } from './tour.js';

const HELP = `Usage: npx ${packageJson.name} sandbox [options]

Runs the service on this machine. What it knows is in memory, and gone when it ends.

Options:
  --port PORT     the port to listen on                       (default: 4020; 0 for any that is free)
  --host ADDRESS  the address to listen on                    (default: 127.0.0.1, for this machine only)
  --seed FILE     what it starts with, as JSON                (default: two clouds and three users)
  --fault FAULT   what goes wrong with each request
  --tour          show what it does, by a few calls
  --quiet         do not log requests
  --version       show the version
  --help          show this text

A FAULT is ${FAULT_SYNTAX}.
A request can ask for one of its own in the header ${FAULT_HEADER}.

Exit codes:
  0  it was ended by Ctrl+C
  1  it cannot start: the port is in use, or the seed is wrong
  2  the command line is wrong
`;

const EXIT = { done: 0, refused: 1, misused: 2 } as const;

interface Command {
  readonly options: SandboxOptions;
  readonly seed: string | undefined;
  readonly tour: boolean;
}

/** Returns what the command line asks for, or what it wants to be shown. */
function readCommand(args: readonly string[]): Command | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4020' },
      host: { type: 'string', default: '127.0.0.1' },
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
  if (positionals.join() !== 'sandbox') throw new TypeError('The command is `sandbox`.');
  const port = readPort(values.port);
  const fault = values.fault === undefined ? undefined : readFault(values.fault);
  if (values.fault !== undefined && !fault) throw new TypeError(`--fault takes ${FAULT_SYNTAX}.`);
  const log = values.quiet ? undefined : (line: string) => console.log(line);
  return { options: { port, host: values.host, fault: () => fault, log }, seed: values.seed, tour: values.tour };
}

async function startFromSeed({ options, seed }: Command): Promise<Sandbox> {
  if (seed === undefined) return startSandbox(options);
  const file = readSeedFile(seed);
  return startSandbox({ ...options, seed: file.seed }).catch((error: unknown) => {
    if (!(error instanceof SandboxError) || !error.problems.length) throw error;
    throw new SandboxError('seed', file.explain(error.problems));
  });
}

/** Returns what a person needs to make the first call. */
function formatGreeting({ url, tokenUrl, examples }: Sandbox, hasOwnSeed: boolean): string {
  const { api_keys: keys, apps, users } = DEFAULT_SEED;
  const who = keys.map(
    ({ key, user }) => `  apiKey: '${key}'`.padEnd(28) + (users.find(({ id }) => id === user)?.firstname ?? ''),
  );
  const lines = [
    `The sandbox is at ${url}`,
    `Tokens come from ${tokenUrl}`,
    ...(hasOwnSeed ? [] : [...who, `  ${apps[0]!.client_id}, ${apps[0]!.client_secret}`.padEnd(28) + 'an application']),
    ...(examples.length
      ? [`Answered from the contract's examples, for want of a handler: ${examples.join(', ')}`]
      : []),
    'Press Ctrl+C to end.',
  ];
  return `${lines.join('\n')}\n`;
}

async function main(): Promise<void> {
  let command: Command | string;
  try {
    command = readCommand(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`);
    process.exitCode = EXIT.misused;
    return;
  }
  if (typeof command === 'string') return void process.stdout.write(command);
  let sandbox: Sandbox;
  try {
    sandbox = await startFromSeed(command);
  } catch (error) {
    const { message, code } = error as SandboxError;
    const fix = code === 'port' ? '\n  Choose another with --port PORT, or --port 0 for any that is free.' : '';
    process.stderr.write(`${message}${fix}\n`);
    process.exitCode = EXIT.refused;
    return;
  }
  process.stdout.write(formatGreeting(sandbox, command.seed !== undefined));
  const signals = listEndSignals();
  const end = (): void => {
    for (const signal of signals) process.removeListener(signal, end);
    process.stdout.write('Ending. Press Ctrl+C again to end at once.\n');
    void sandbox.close().then(() => process.stdout.write('The sandbox has ended.\n'));
  };
  for (const signal of signals) process.on(signal, end);
  if (command.tour) await runTour(sandbox, (line) => process.stdout.write(`${line}\n`));
}

await main();
