/** Runs commands, and captures their output. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { runCommand, type Command } from '../../scripts/cli/command.js';
import docsCommand from '../../scripts/commands/docs.js';
import generateCommand from '../../scripts/commands/generate.js';
import { PROJECT } from './project.js';

/** The output and the exit code of a command. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of a command. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command; resolves when it exits. */
export function run(command: string, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr]: [string[], string[]] = [[], []];
    child.stdout.setEncoding('utf8').on('data', (text: string) => stdout.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: stdout.join(''), stderr: stderr.join('') }));
  });
}

/** Runs a command, and returns its standard output; rejects if it fails. */
export async function runWell(command: string, args: readonly string[], options?: CommandOptions): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} exited with ${code}:\n${stdout}\n${stderr}`);
  return stdout;
}

/** A long-running command. */
export interface Running {
  /** Returns its output so far. */
  printed(): string;
  /** Resolves when its output matches; rejects if it exits before. */
  until(text: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal to it (with `inGroup`, also to its children); resolves with the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a long-running command; with `inGroup`, signals also reach its children. */
export function begin(
  command: string,
  args: readonly string[],
  { inGroup = false, ...options }: CommandOptions & { readonly inGroup?: boolean } = {},
): Running {
  const child = spawn(command, args, { ...options, detached: inGroup, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      for (const listener of listeners) listener();
    });
  }
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    printed: () => text,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(text);
          if (found) resolve(found);
        };
        listeners.add(look);
        void closed.then((code) => reject(new Error(`The command exited with ${code}: ${text}`)));
        look();
      }),
    end: (signal = 'SIGINT') => {
      if (inGroup) process.kill(-child.pid!, signal);
      else child.kill(signal);
      return closed;
    },
  };
}

/** The script that runs a command of the project. */
export const RUN: string = path.join(PROJECT, 'scripts/run.mjs');

/** Runs a command of the project in a new process. */
export function spawnCommand(name: string, args: readonly string[], options?: CommandOptions): Promise<Outcome> {
  return run(process.execPath, [RUN, name, ...args], options);
}

/** Runs a command of the project in this process: its dependencies are loaded only once. */
export async function runHere<Flags>(
  command: Command<Flags>,
  args: readonly string[],
  { cwd = process.cwd() }: { readonly cwd?: string } = {},
): Promise<Outcome> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const streamTo = (texts: string[]) => ({ write: (text: string | Uint8Array) => !!texts.push(String(text)) });
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const code = await runCommand(command, args, { stdout: streamTo(stdout), stderr: streamTo(stderr) });
    return { code: code ?? null, stdout: stdout.join(''), stderr: stderr.join('') };
  } finally {
    process.chdir(before);
  }
}

/** Runs the generator in this process. */
export function generate(args: readonly string[], options?: { readonly cwd?: string }): Promise<Outcome> {
  return runHere(generateCommand, args, options);
}

/** Runs the command `docs` in this process. */
export function generateSite(...args: readonly string[]): Promise<Outcome> {
  return runHere(docsCommand, args);
}

/** Builds the reference site in this process; rejects if that fails. */
export async function buildSite(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await generateSite(...args);
  if (code !== 0) throw new Error(`Cannot build the site:\n${stdout}\n${stderr}`);
  return stdout;
}

/** Runs the type checker of a major version of TypeScript. */
export function tsc(major: 5 | 7, args: readonly string[], options?: CommandOptions): Promise<Outcome> {
  return run(
    process.execPath,
    [path.join(PROJECT, 'node_modules', major === 5 ? 'typescript' : 'typescript7', 'bin/tsc'), ...args],
    options,
  );
}
