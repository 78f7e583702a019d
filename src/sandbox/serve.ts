/** The command line of a sandbox, whatever it serves: its flags, and its life from the greeting to Ctrl+C. */
import { makeLinesVisible } from '../openapi/visible.js';
import { FAULT_HEADER, FAULT_SYNTAX, readFault } from './fault.js';
import { isHostName } from './http/hosts.js';
import { readPort } from './port.js';
import type { SandboxError } from './sandbox-error.js';
import { listEndSignals } from './signals.js';
import type { Sandbox, SandboxOptions } from './types.js';

/** The flags of every sandbox, for `parseArgs`. */
export const SERVE_OPTIONS = {
  port: { type: 'string', default: '4020' },
  host: { type: 'string', default: '127.0.0.1' },
  'allow-host': { type: 'string', multiple: true, default: [] as string[] },
  fault: { type: 'string' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** The part of the help on these flags, and on the syntax of a fault. */
export const SERVE_HELP = {
  flags: `  --port PORT     the port to listen on                (default: 4020; 0 for any free port)
  --host ADDRESS  the address to listen on             (default: 127.0.0.1, reachable from this machine only)
  --allow-host NAME
                  another name of this machine that requests can have as their host; can be repeated
                  (default: localhost and other loopback names, and ADDRESS)
  --fault FAULT   the fault to inject into every request
  --quiet         do not log requests
`,
  fault: `FAULT is ${FAULT_SYNTAX}.
A request can set its own fault in the header ${FAULT_HEADER}.
`,
};

/** The exit codes of a sandbox. */
export const SERVE_EXIT = { done: 0, refused: 1, misused: 2 } as const;

/** The parsed values of `SERVE_OPTIONS`. */
interface ServeValues {
  readonly port: string;
  readonly host: string;
  readonly 'allow-host': readonly string[];
  readonly fault?: string | undefined;
  readonly quiet: boolean;
}

/** The options of a sandbox that flags set. */
export type SandboxFlags = Pick<SandboxOptions, 'port' | 'host' | 'allowHosts' | 'fault' | 'log'>;

/** Returns the options that the flags set. @throws {TypeError} If a flag is invalid. */
export function readSandboxFlags(values: ServeValues): SandboxFlags {
  const port = readPort(values.port);
  const fault = values.fault === undefined ? undefined : readFault(values.fault);
  if (values.fault !== undefined && !fault) {
    throw new TypeError(`--fault must be ${FAULT_SYNTAX}; got "${values.fault}".`);
  }
  const { 'allow-host': allowHosts, host } = values;
  const wrong = allowHosts.find((text) => !isHostName(text));
  if (wrong !== undefined) {
    throw new TypeError(`--allow-host must be a name without a scheme or a port, such as my-laptop; got "${wrong}".`);
  }
  const log = values.quiet ? undefined : (line: string) => console.log(line);
  return { port, host, allowHosts, fault: () => fault, log };
}

/** Whether the command line of a sandbox is for a document, and not for a contract of the package. */
export function isForDocument(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--spec' || arg.startsWith('--spec='));
}

const LISTEN_HINT =
  'Choose another port with --port PORT (0 for any free port), or another address with --host ADDRESS.';

/**
 * Starts a sandbox, prints its greeting, and stops it on Ctrl+C; resolves with the sandbox, or with the exit code if it cannot
 * start.
 */
export async function serve<Started extends Pick<Sandbox, 'url' | 'close'>>(
  start: () => Promise<Started>,
  greet: (sandbox: Started) => readonly string[],
): Promise<Started | number> {
  let sandbox: Started;
  try {
    sandbox = await start();
  } catch (error) {
    const { message, code } = error as SandboxError;
    // The frame of the command explains all other errors.
    if (code === undefined) throw error;
    process.stderr.write(`${makeLinesVisible(message)}${code === 'port' ? `\n  ${LISTEN_HINT}` : ''}\n`);
    return SERVE_EXIT.refused;
  }
  const lines = [`The sandbox is at ${sandbox.url}`, ...greet(sandbox), 'Press Ctrl+C to stop.'];
  process.stdout.write(makeLinesVisible(`${lines.join('\n')}\n`));
  const signals = listEndSignals();
  const end = (): void => {
    for (const signal of signals) process.removeListener(signal, end);
    process.stdout.write('Stopping. Press Ctrl+C again to stop immediately.\n');
    void sandbox.close().then(() => process.stdout.write('The sandbox has stopped.\n'));
  };
  for (const signal of signals) process.on(signal, end);
  return sandbox;
}
