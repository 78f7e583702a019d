/** Runs commands like scripts of package.json, and other tools, which it installs from the registry. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeLinesVisible } from '../../src/openapi/visible.js';
import { PACKAGE } from '../lib/paths.js';

const { scripts } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The command of `npm run generate`. */
export const GENERATE: string = scripts['generate']!;

// npm adds this folder to the PATH of a script.
const bins = path.join(PACKAGE, 'node_modules/.bin');

/** Returns the duration of a command, in ms. */
export function timeCommand(cwd: string, command: string, environment: Readonly<Record<string, string>> = {}): number {
  const env = { ...process.env, PATH: `${bins}${path.delimiter}${process.env['PATH']}`, ...environment };
  const start = performance.now();
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${makeLinesVisible(stderr)}`);
  return performance.now() - start;
}

/** Variables with which the Redocly CLI neither reports what it does nor looks for a newer version. */
export const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } as const;

/** Runs a tool to its end, and returns its output; throws with what it printed if it fails. */
export function runTool(cwd: string, command: string, args: readonly string[]): string {
  // Windows starts npm only in a shell.
  const options = {
    cwd,
    env: { ...process.env, ...QUIET },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(makeLinesVisible(`${command} ${args[0]} ended with ${status}: ${stdout}${stderr}`));
  return stdout;
}

/** Installs packages of the registry, such as `orval@8.38.0`, in a folder of their own, and runs no code of theirs. */
export function installPackages(folder: string, packages: readonly string[]): void {
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  runTool(folder, 'npm', ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', ...packages]);
}
