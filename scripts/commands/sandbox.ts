/** The command `npm run sandbox`: the sandbox as it is in the sources. */
import type { Command } from '../cli/command.js';

async function run(args: readonly string[]): Promise<undefined> {
  process.argv = [process.execPath, 'bimdata-cloud-api', 'sandbox', ...args];
  await import('../../src/sandbox/cli.js');
}

// The sandbox has a command line, and a help, of its own.
export default { help: '', readFlags: (args) => args, failure: 'The sandbox failed.', run } satisfies Command<
  readonly string[]
>;
