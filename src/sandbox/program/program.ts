/** The frame of the programs `bimdata-cloud-api` and `bimdata-cloud-api-generator`: the same commands, help and exit codes. */
import { makeVisible } from '../../openapi/visible.js';
import { suggest } from './suggest.js';

/** The commands, with a line on each. */
const COMMANDS = {
  generate: 'generate a typed client from an OpenAPI document',
  docs: 'build the reference of a document as a site',
  diff: 'rate what the change between two documents means for users of the client',
  explain: 'show the facts about one operation',
  sandbox: 'serve the contract of the package on this machine, or with --spec any document',
} as const;

/** The name of a command. */
export type CommandName = keyof typeof COMMANDS;

/** A program with these commands. */
export interface Program {
  readonly name: string;
  readonly version: string;
  /** Runs a command; resolves with the exit code, or with nothing if the command keeps running. */
  readonly run: (command: CommandName, args: readonly string[]) => Promise<number | undefined>;
}

const EXIT = { done: 0, misused: 2 } as const;

const HELP_FLAGS: ReadonlySet<string | undefined> = new Set([undefined, 'help', '-h', '--help']);

const VERSION_FLAGS: ReadonlySet<string> = new Set(['-v', '--version']);

/** Runs a program; resolves with the exit code, or with nothing if a command keeps running. */
export function runProgram(args: readonly string[], program: Program): Promise<number | undefined> {
  ignoreClosedPipes();
  return runLine(args, program);
}

/** Lets a run go on after the reader of its output, such as `head`, has ended. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners('error').includes(ignoreClosedPipe)) stream.on('error', ignoreClosedPipe);
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function runLine(args: readonly string[], program: Program): Promise<number | undefined> {
  const [first, second, ...rest] = args;
  if (first === 'help' && second !== undefined) return runLine([second, '--help', ...rest], program);
  if (HELP_FLAGS.has(first)) {
    process.stdout.write(formatHelp(program));
    return EXIT.done;
  }
  if (args.some((arg) => VERSION_FLAGS.has(arg))) {
    process.stdout.write(`${program.version}\n`);
    return EXIT.done;
  }
  const command = String(first);
  if (isCommandName(command)) return program.run(command, args.slice(1));
  const wrong = command.startsWith('-')
    ? `Missing command before ${command}.`
    : `Unknown command: ${command}.${suggest(command, Object.keys(COMMANDS))}`;
  process.stderr.write(`${makeVisible(wrong)}\n\n${formatHelp(program)}`);
  return EXIT.misused;
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function formatHelp({ name }: Program): string {
  const lines = Object.entries(COMMANDS).map(([command, text]) => `  ${command.padEnd(9)} ${text}`);
  return `Usage: npx ${name} COMMAND [options]

Commands:
${lines.join('\n')}
  help      print this text, or with a command its help

Options:
  -h, --help     print this text
  -v, --version  print the version
`;
}
