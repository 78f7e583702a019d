/** Runs programs: those that end with this process, and those that must not be interrupted. */
import { execFile, spawn, type ExecFileOptions } from 'node:child_process';
import { promisify } from 'node:util';
import { cleanUpAtEnd, isHoldingSignals } from './cleanup.js';

/** Runs a program; resolves with its output, and rejects if it fails. */
export async function execute(
  program: string,
  args: readonly string[],
  options: Omit<ExecFileOptions, 'encoding'>,
): Promise<string> {
  const running = promisify(execFile)(program, args, { ...options, encoding: 'utf8' });
  // At once, as it must not write into a folder that is being removed.
  const cancel = cleanUpAtEnd(() => running.child.kill('SIGKILL'));
  try {
    return (await running).stdout;
  } finally {
    cancel();
  }
}

/** A program has ended with an exit code other than 0. */
export class ExitError extends Error {
  /** The exit code; `null` if a signal ended it. */
  readonly code: number | null;

  constructor(command: readonly string[], errors: string, code: number | null) {
    super(`Command failed: ${command.join(' ')}\n${errors.trim()}`);
    this.code = code;
  }
}

/**
 * Like `execute`, with an input, for a program that must not stop halfway: it is in a process group of its own, which Ctrl+C
 * in a terminal does not reach, and this process does not end it while it holds signals.
 */
export function executeApart(
  program: string,
  args: readonly string[],
  { input, env }: { readonly input: string; readonly env: NodeJS.ProcessEnv },
): Promise<string> {
  return new Promise((resolve, reject) => {
    // On Windows, it would open a window.
    const detached = process.platform !== 'win32';
    const child = spawn(program, args, { env, detached, windowsHide: true, stdio: 'pipe' });
    const [output, errors]: [string[], string[]] = [[], []];
    child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    // It can end before it has read its input. Its exit code says why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const cancel = cleanUpAtEnd(() => isHoldingSignals() || child.kill('SIGKILL'));
    child.on('error', (error) => {
      cancel();
      reject(error);
    });
    child.on('close', (code) => {
      cancel();
      if (code === 0) return resolve(output.join(''));
      reject(new ExitError([program, ...args], errors.join(''), code));
    });
  });
}
