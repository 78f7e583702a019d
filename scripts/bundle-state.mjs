/** Finds the bundles of the scripts, and what has changed since they were made: apart from bundling, so that commands start fast. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder of this package. */
export const PACKAGE = path.join(import.meta.dirname, '..');

/** The folder of the bundles. */
export const OUT = path.join(PACKAGE, 'dist', 'scripts');

/** The bundles that each command uses, or can use. */
const SHARED = ['vendor', 'emit', 'site'];

/** The bundles of what a command starts. */
const STARTED = ['coverage', 'bench'];

/** Returns the names of all commands. */
export function listCommands() {
  return readdirSync(path.join(import.meta.dirname, 'commands')).map((name) => path.basename(name, '.ts'));
}

/** Returns the module of a command in its bundle. */
export function locateCommand(command) {
  return path.join(OUT, 'commands', command, 'run.js');
}

/** Returns the names of the bundles of a command, or of all of them. */
export function listBundles(command) {
  if (command === undefined) return [...SHARED, ...STARTED, ...listCommands().map((name) => `commands/${name}`)];
  return [...SHARED, ...STARTED.filter((name) => name === command), `commands/${command}`];
}

/** Returns what a bundle is made of, as it was then; `undefined` if there is no bundle. */
export function readInputs(bundle) {
  try {
    return Object.entries(JSON.parse(readFileSync(path.join(OUT, bundle, 'inputs.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether a command can run as it was bundled: nothing that it is made of was written since. */
export function isUntouched(command) {
  const seen = new Map();
  return listBundles(command).every((bundle) => readInputs(bundle)?.every((input) => hasSameTime(input, seen)));
}

/** Whether a file has the time and the size that it had. Bundles have many files in common, which are looked at once. */
export function hasSameTime([name, { mtimeMs, size }], seen = new Map()) {
  if (!seen.has(name)) seen.set(name, statSync(`${PACKAGE}/${name}`, { throwIfNoEntry: false }));
  const stats = seen.get(name);
  return stats?.mtimeMs === mtimeMs && stats.size === size;
}
