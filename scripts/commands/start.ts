/** The command `npm start`: starts the sandboxes, and the reference site, whose pages call them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command, Terminal } from '../cli/command.js';
import { PACKAGE, toPosixPath } from '../lib/paths.js';
import type { Reporter } from '../lib/reporter.js';
import { readApis, type Api } from '../read/apis.js';
import { findFirstCall } from '../site/page/first-call.js';
import { readPageData } from '../site/page/served-page.js';
import { locateReference, serveSite, type ServedSite } from '../site/serve.js';

const HELP = `Usage: npm start -- [options]

Builds the reference, starts a sandbox for each API of redocly.yaml that has one, and serves the reference beside them.

The options are those of the first sandbox: see \`npm run sandbox -- --help\`.

Options:
  -h, --help  show this text

Exit codes:
  0  stopped with Ctrl+C
  otherwise that of the sandbox that ended first
`;

/** A sandbox that was started. */
interface StartedSandbox {
  readonly process: ChildProcess;
  /** What it printed at its start; nothing if it ended. */
  readonly greeting: Promise<Greeting | undefined>;
  /** Prints what it has printed since, and what it prints from now on, each line with its name. */
  readonly follow: () => void;
}

/** What a sandbox says at its start. */
interface Greeting {
  readonly url: string;
  /** Its credentials, and where it gives tokens. */
  readonly notes: readonly string[];
}

/** The last line of a greeting. */
const GREETING_END = 'Press Ctrl+C to stop.\n';

const URL_LINE = /^The sandbox is at (\S+)$/;

/** A line that has the name of the API again. */
const NAME_LINE = /^Contract: /;

/** Starts the sandbox of an API. */
function startSandboxProcess(name: string, args: readonly string[]): StartedSandbox {
  const command = [path.join(PACKAGE, 'scripts/run.mjs'), 'sandbox', '--contract', name, ...args];
  const sandbox = spawn(process.execPath, command, { stdio: ['inherit', 'pipe', 'inherit'] });
  let text = '';
  let isFollowed = false;
  const printLines = (): void => {
    const end = text.lastIndexOf('\n') + 1;
    if (!isFollowed || !end) return;
    const lines = text.slice(0, end).trimEnd().split('\n');
    text = text.slice(end);
    process.stdout.write(lines.map((line) => `${name}: ${line}\n`).join(''));
  };
  const follow = (): void => {
    isFollowed = true;
    printLines();
  };
  const greeting = new Promise<Greeting | undefined>((resolve) => {
    let hasGreeted = false;
    sandbox.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const end = text.indexOf(GREETING_END);
      if (!hasGreeted && end !== -1) {
        hasGreeted = true;
        resolve(readGreeting(text.slice(0, end)));
        text = text.slice(end + GREETING_END.length);
      }
      printLines();
    });
    sandbox.on('close', () => {
      if (hasGreeted) follow();
      // For example its help.
      else process.stdout.write(text);
      resolve(undefined);
    });
  });
  return { process: sandbox, greeting, follow };
}

function readGreeting(text: string): Greeting | undefined {
  const lines = text.trimEnd().split('\n');
  const [, url] = lines.map((line) => URL_LINE.exec(line)).find((found) => found) ?? [];
  if (url === undefined) return undefined;
  return { url, notes: lines.filter((line) => !URL_LINE.test(line) && !NAME_LINE.test(line)) };
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
      return [api, startSandboxProcess(api.name, own)];
    }),
  );
}

/** Serves the site, and prints where everything is: at the end, the address of a page with a call that can be sent. */
async function openSite(
  apis: readonly Api[],
  greetings: ReadonlyMap<Api, Greeting>,
  reporter: Reporter,
): Promise<ServedSite> {
  const root = apis[0]!.site;
  const folderOf = ({ site: folder }: Api): string => toPosixPath(root, folder);
  const sandboxes = new Map([...greetings].map(([api, { url }]) => [folderOf(api), url]));
  const site = await serveSite(root, { sandboxes });
  for (const [{ name }, { url, notes }] of greetings) {
    reporter.line('');
    reporter.line(`Sandbox of ${name}: ${url}`, 'bold');
    for (const note of notes) reporter.line(`  ${note.trimStart()}`);
  }
  reporter.line('');
  for (const api of apis) {
    reporter.line(`Reference of ${api.name}: ${locateReference(site.url, folderOf(api))}`, 'bold');
  }
  const [api] = greetings.keys();
  const address = api && (await findAddress(api));
  if (address !== undefined) {
    reporter.line('');
    reporter.line(`Try a call: ${new URL(`#${address}`, locateReference(site.url, folderOf(api!))).href}`, 'green');
  }
  reporter.line('Press Ctrl+C to stop.');
  return site;
}

/** Returns the address of the call that readers try first; `undefined` if the page has none. */
async function findAddress({ site }: Api): Promise<string | undefined> {
  const page = await readFile(path.join(site, 'index.html'), 'utf8').catch(() => '');
  const data = readPageData(page);
  return data && findFirstCall(data);
}

async function run(args: readonly string[], { reporter }: Terminal): Promise<undefined> {
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
  const greetings = await awaitGreetings(started, reporter);
  if (!greetings) return undefined;
  site = await openSite(apis, greetings, reporter);
  for (const { follow } of started.values()) follow();
  return undefined;
}

/** Waits until all sandboxes have started; resolves with nothing if one cannot. */
async function awaitGreetings(
  started: ReadonlyMap<Api, StartedSandbox>,
  reporter: Reporter,
): Promise<Map<Api, Greeting> | undefined> {
  const names = [...started.keys()].map(({ name }) => name);
  reporter.line(`Starting the sandboxes of ${new Intl.ListFormat('en').format(names)}`, 'bold');
  const greetings = new Map<Api, Greeting>();
  await reporter.step(
    'start',
    async () => {
      for (const [api, { greeting }] of started) {
        const found = await greeting;
        if (found) greetings.set(api, found);
      }
    },
    () => `${greetings.size} of ${started.size} sandboxes`,
  );
  return greetings.size === started.size ? greetings : undefined;
}

/** The flags of the help. */
const HELP_FLAGS: ReadonlySet<string> = new Set(['-h', '--help']);

export default {
  help: HELP,
  // The arguments go to the first sandbox, which parses its own flags.
  readFlags: (args) => (args.some((arg) => HELP_FLAGS.has(arg)) ? undefined : args),
  failure: 'The site or the sandbox cannot start.',
  run,
} satisfies Command<readonly string[]>;
