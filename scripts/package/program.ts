/** The program of the published package, for its own command and for the command of the client's package. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram, type CommandName } from '../../src/sandbox/program/program.js';
import { runCommand, type Command } from '../cli/command.js';
import { enableCodeCache } from '../lib/code-cache.js';
import { nameProgram } from '../lib/invocation.js';
import { findCache, PACKAGE } from '../lib/paths.js';

type Run = (args: readonly string[]) => Promise<number | undefined>;

/** Loads and runs a command: its texts have the name of the program, which must be set before. */
const COMMANDS: Readonly<Record<CommandName, Run>> = {
  generate: (args) => runLoaded(import('../commands/generate.js'), args),
  docs: (args) => runLoaded(import('../commands/docs.js'), args),
  diff: (args) => runLoaded(import('../commands/diff.js'), args),
  explain: (args) => runLoaded(import('../commands/explain.js'), args),
  sandbox: (args) =>
    import('../cli/document-sandbox.js').then(({ documentSandbox }) => runCommand(documentSandbox, args)),
};

async function runLoaded<Flags>(
  module: Promise<{ readonly default: Command<Flags> }>,
  args: readonly string[],
): Promise<number | undefined> {
  return runCommand((await module).default, args);
}

/**
 * Runs a command line; resolves with the exit code, or with nothing if a command keeps running. `name` is the program that the
 * caller has started.
 */
export function runGenerator(args: readonly string[], name: string): Promise<number | undefined> {
  const cache = findCache();
  enableCodeCache(cache && path.join(cache, 'compile'));
  nameProgram(name);
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  return runProgram(args, { name, version, run: (command, rest) => COMMANDS[command](rest) });
}
