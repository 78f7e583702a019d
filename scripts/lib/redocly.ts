/** Runs the Redocly CLI. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { execute } from './child.js';

const CLI = path.join(path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');

/**
 * Runs before the CLI, which looks up all references and examples by itself: it reaches no server, and reads only regular
 * files, as others can be endless.
 */
const CONFINE = `
import { promises } from 'node:fs';
globalThis.fetch = (url) => Promise.reject(new Error('Not fetched: ' + url));
const { readFile } = promises;
promises.readFile = async (file, ...options) => {
  if ((await promises.stat(file)).isFile()) return readFile(file, ...options);
  throw new Error('Not a regular file: ' + file);
};
`;

const CONFINED = ['--import', `data:text/javascript,${encodeURIComponent(CONFINE)}`];

/** The maximum size of the output, in bytes. */
const LONGEST_OUTPUT = 256 * 2 ** 20;

const SILENCED = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** Runs a command without network and telemetry; resolves with its output, and rejects if it fails. */
export function runRedocly(args: readonly string[]): Promise<string> {
  return execute(process.execPath, [...CONFINED, CLI, ...args], {
    env: { ...process.env, ...SILENCED },
    maxBuffer: LONGEST_OUTPUT,
  });
}

/** Runs a command in a folder; resolves with its exit code and all that it prints. */
export function captureRedocly(
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...SILENCED };
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
