/** Runs commands as a person would, and keeps what they print. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT } from './project.js';

/** What a command printed, and how it ended. */
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

/** Runs a command to its end. */
export const run = (command: string, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr]: [string[], string[]] = [[], []];
    child.stdout.setEncoding('utf8').on('data', (text: string) => stdout.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: stdout.join(''), stderr: stderr.join('') }));
  });

/** Runs a command, and fails where it does. */
export const runWell = async (command: string, args: readonly string[], options?: CommandOptions): Promise<string> => {
  const { code, stdout, stderr } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stdout}\n${stderr}`);
  return stdout;
};

/** The generator, compiled. */
export const GENERATOR: string = path.join(PROJECT, 'dist/scripts/generate.js');

/** Runs the generator. */
export const generate = (args: readonly string[], options?: CommandOptions): Promise<Outcome> =>
  run(process.execPath, [GENERATOR, ...args], options);

/** Runs the type checker of a major version of TypeScript. */
export const tsc = (major: 5 | 7, args: readonly string[], options?: CommandOptions): Promise<Outcome> =>
  run(
    process.execPath,
    [path.join(PROJECT, 'node_modules', major === 5 ? 'typescript' : 'typescript7', 'bin/tsc'), ...args],
    options,
  );
