/** The command `npm start`: the reference site beside the sandbox, and a tour of it. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PROJECT } from './paths.js';

const page = readFileSync(path.join(PROJECT, 'dist/docs/index.html'));
const site = createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
});
await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
console.log(`The reference site is at http://127.0.0.1:${(site.address() as AddressInfo).port}`);

const command = [path.join(PROJECT, 'dist/src/sandbox/cli.js'), 'sandbox', '--tour', ...process.argv.slice(2)];
const sandbox = spawn(process.execPath, command, { stdio: 'inherit' });
// A terminal sends Ctrl+C to the sandbox as well, which then ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => sandbox.kill('SIGTERM'));
sandbox.on('close', (code) => {
  process.exitCode = code ?? 1;
  site.close();
  site.closeAllConnections();
});
