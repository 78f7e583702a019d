/** Runs commands like scripts of package.json. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
