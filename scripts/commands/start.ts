/** The command `npm start`: starts the sandboxes, and the reference site, whose pages call them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from '../cli/command.js';
import { PACKAGE, toPosixPath } from '../lib/paths.js';
import { readApis, type Api } from '../read/apis.js';
import { findFirstCall } from '../site/page/first-call.js';
import { readPageData } from '../site/page/served-page.js';
import { locateReference, serveSite, type ServedSite } from '../site/serve.js';

/** A sandbox that was started. */
interface StartedSandbox {
  readonly process: ChildProcess;
  /** What it printed at its start; nothing if it ended. */
  readonly greeting: Promise<string | undefined>;
}

/** The last line of a greeting, and what it has of the sandbox. */
const GREETING_END = 'Press Ctrl+C to stop.\n';

const URL_LINE = /The sandbox is at (\S+)/;

/** Starts a sandbox. After its greeting, its output is printed as it comes. */
function startSandboxProcess(args: readonly string[]): StartedSandbox {
  const command = [path.join(PACKAGE, 'scripts/run.mjs'), 'sandbox', ...args];
  const sandbox = spawn(process.execPath, command, { stdio: ['inherit', 'pipe', 'inherit'] });
  let text: string | undefined = '';
  const greeting = new Promise<string | undefined>((resolve) => {
    sandbox.stdout.setEncoding('utf8').on('data', (part: string) => {
      if (text === undefined) return void process.stdout.write(part);
      text += part;
      const [start, rest] = text.split(GREETING_END, 2);
      if (rest === undefined) return;
      text = undefined;
      resolve(start);
      // What comes after the greeting is printed after it.
      setTimeout(() => process.stdout.write(rest));
    });
    sandbox.on('close', () => {
      // For example its help.
      if (text) process.stdout.write(text);
      resolve(undefined);
    });
  });
  return { process: sandbox, greeting };
}

/** Starts the sandboxes of all APIs that have one; the arguments are those of the first. */
function startSandboxes(apis: readonly Api[], args: readonly string[]): Map<Api, StartedSandbox> {
  const called = apis.filter(({ sandbox }) => sandbox);
  const [, wanted] = / --contract[ =](\S+)/.exec(` ${args.join(' ')}`) ?? [];
  const first = called.find(({ name }) => name === wanted) ?? called[0];
  const sorted = called.toSorted((a, b) => Number(b === first) - Number(a === first));
  return new Map(
    sorted.map((api) => {
      const own = api === first ? args : ['--port', '0'];
      return [api, startSandboxProcess(['--contract', api.name, ...own])];
    }),
  );
}

/** Serves the site, and prints where everything is: last, the address of a page with a call that can be sent. */
async function openSite(apis: readonly Api[], urls: ReadonlyMap<Api, string>): Promise<ServedSite> {
  const root = apis[0]!.site;
  const folderOf = ({ site: folder }: Api): string => toPosixPath(root, folder);
  const sandboxes = new Map([...urls].map(([api, url]) => [folderOf(api), url]));
  const site = await serveSite(root, { sandboxes });
  for (const api of apis) {
    console.log(`The reference site is at ${locateReference(site.url, folderOf(api))} (${api.name})`);
  }
  console.log('Press Ctrl+C to stop.');
  const [api] = urls.keys();
  const address = api && (await findAddress(api));
  if (address !== undefined)
    console.log(`\nTry a call: ${new URL(`#${address}`, locateReference(site.url, folderOf(api!))).href}`);
  return site;
}

/** Returns the address of the call that readers try first; `undefined` if the page has none. */
async function findAddress({ site }: Api): Promise<string | undefined> {
  const page = await readFile(path.join(site, 'index.html'), 'utf8').catch(() => '');
  const data = readPageData(page);
  return data && findFirstCall(data);
}

async function run(args: readonly string[]): Promise<undefined> {
  const apis = await readApis();
  const started = startSandboxes(apis, args);
  const processes = [...started.values()].map((sandbox) => sandbox.process);
  const stop = (): void => {
    for (const sandbox of processes) sandbox.kill('SIGTERM');
  };
  // A terminal sends Ctrl+C to the sandboxes too; they then exit.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', stop);
  // Whatever ends the site, the sandboxes do not keep their ports.
  process.on('exit', stop);
  let site: ServedSite | undefined;
  let code: number | null | undefined;
  for (const sandbox of processes) {
    sandbox.on('close', (own) => {
      // That of the one that ended first.
      code ??= own ?? 1;
      process.exitCode = code;
      stop();
      site?.close();
    });
  }
  const urls = new Map<Api, string>();
  for (const [api, { greeting }] of started) {
    const text = await greeting;
    const [, url] = URL_LINE.exec(text ?? '') ?? [];
    if (text === undefined || url === undefined) return undefined;
    console.log(text);
    urls.set(api, url);
  }
  site = await openSite(apis, urls);
  return undefined;
}

// The arguments go to the first sandbox, which parses its own flags, and has its own help.
export default {
  help: '',
  readFlags: (args) => args,
  failure: 'The site or the sandbox cannot start.',
  run,
} satisfies Command<readonly string[]>;
