/** The command `npm start`: the reference site beside the sandbox, and a tour of it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT } from '../lib/paths.js';
import { serveSite } from '../site/serve.js';

const site = await serveSite(path.join(PROJECT, 'dist/docs'));
console.log(`The reference site is at ${site.url}`);

const command = [path.join(PROJECT, 'scripts/run.mjs'), 'sandbox', '--tour', ...process.argv.slice(2)];
const sandbox = spawn(process.execPath, command, { stdio: 'inherit' });
// A terminal sends Ctrl+C to the sandbox as well, which then ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => sandbox.kill('SIGTERM'));
sandbox.on('close', (code) => {
  process.exitCode = code ?? 1;
  site.close();
});
