/** Runs programs that end with this process. */
import { execFile, type ExecFileOptions } from 'node:child_process';
import { promisify } from 'node:util';
import { cleanUpAtEnd } from './cleanup.js';

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
