/** The command `npm run sandbox`: runs the sandbox from its sources. */
import type { Command } from '../cli/command.js';

async function run(args: readonly string[]): Promise<undefined> {
  process.argv = [process.execPath, 'bimdata-cloud-api', 'sandbox', ...args];
  await import('../../src/sandbox/cli.js');
}

// The sandbox parses its own flags, and has its own help.
export default { help: '', readFlags: (args) => args, failure: 'The sandbox failed.', run } satisfies Command<
  readonly string[]
>;
