/** The command `npm start`: the reference site beside the sandbox, and a tour of it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Command } from '../cli/command.js';
import { PROJECT } from '../lib/paths.js';
import { serveSite } from '../site/serve.js';

async function run(args: readonly string[]): Promise<undefined> {
  const site = await serveSite(path.join(PROJECT, 'dist/docs'));
  console.log(`The reference site is at ${site.url}`);

  const command = [path.join(PROJECT, 'scripts/run.mjs'), 'sandbox', '--tour', ...args];
  const sandbox = spawn(process.execPath, command, { stdio: 'inherit' });
  // A terminal sends Ctrl+C to the sandbox as well, which then ends.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => sandbox.kill('SIGTERM'));
  sandbox.on('close', (code) => {
    process.exitCode = code ?? 1;
    site.close();
  });
}

// What is given goes to the sandbox, which has a command line, and a help, of its own.
export default { help: '', readFlags: (args) => args, failure: 'It cannot start.', run } satisfies Command<
  readonly string[]
>;
