/** The command `npm run sandbox`: serves a contract of the package, or with `--spec` any document. */
import { isForDocument } from '../../src/sandbox/serve.js';
import { runCommand, type Command } from '../cli/command.js';
import { documentSandbox } from '../cli/document-sandbox.js';
import { formatCommand } from '../lib/invocation.js';

async function run(args: readonly string[]): Promise<number | undefined> {
  if (isForDocument(args)) return runCommand(documentSandbox, args);
  const { runContractSandbox } = await import('../../src/sandbox/contract-command.js');
  return runContractSandbox(args, (text) => formatCommand('sandbox', text));
}

// Both sandboxes parse their own flags, and have their own help.
export default { help: '', readFlags: (args) => args, failure: 'The sandbox failed.', run } satisfies Command<
  readonly string[]
>;
