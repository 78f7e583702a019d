/** The command `npm start`: starts the reference site and the sandbox, and shows a tour of the sandbox. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Command } from '../cli/command.js';
import { PROJECT, toPosixPath } from '../lib/paths.js';
import { readApis } from '../read/apis.js';
import { locateReference, serveSite } from '../site/serve.js';

async function run(args: readonly string[]): Promise<undefined> {
  const apis = await readApis();
  const root = apis[0]!.site;
  const site = await serveSite(root);
  for (const { name, site: folder } of apis) {
    console.log(`The reference site is at ${locateReference(site.url, toPosixPath(root, folder))} (${name})`);
  }

  const command = [path.join(PROJECT, 'scripts/run.mjs'), 'sandbox', '--tour', ...args];
  const sandbox = spawn(process.execPath, command, { stdio: 'inherit' });
  // A terminal sends Ctrl+C to the sandbox too; the sandbox then exits.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => sandbox.kill('SIGTERM'));
  // Whatever ends the site, the sandbox does not keep its port.
  process.on('exit', () => sandbox.kill('SIGTERM'));
  sandbox.on('close', (code) => {
    process.exitCode = code ?? 1;
    site.close();
  });
}

// The arguments go to the sandbox, which parses its own flags, and has its own help.
export default {
  help: '',
  readFlags: (args) => args,
  failure: 'The site or the sandbox cannot start.',
  run,
} satisfies Command<readonly string[]>;
