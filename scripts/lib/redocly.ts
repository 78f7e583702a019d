/** Runs the Redocly CLI. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { execute } from './child.js';

const CLI = path.join(path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');

/** The maximum size of the output, in bytes. */
const LONGEST_OUTPUT = 256 * 2 ** 20;

/** Runs a command without telemetry; resolves with its output, and rejects if it fails. */
export function runRedocly(args: readonly string[]): Promise<string> {
  return execute(process.execPath, [CLI, ...args], {
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    maxBuffer: LONGEST_OUTPUT,
  });
}
