/** The same package and the same test suite on every supported runtime. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, type TestContext } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.js';
import { missing, required, startChromium } from '../support/chromium.js';
import { run, type Outcome } from '../support/command.js';
import { installPackage, type Consumer } from '../support/packed.js';
import { closedUrl, startServer } from '../support/server.js';
import { startService } from './service.js';
import type { Outcome as CaseOutcome, Report } from './suite.js';

/** The name that each runtime reports, its npm package, and its command. The first is the minimum version of Node. */
const COMMANDS = [
  ['Node.js/20', 'node@20.19.0', 'node main.js'],
  ['Node.js/22', 'node@22.23.3', 'node main.js'],
  ['Node.js/24', 'node@24.21.0', 'node main.js'],
  ['Bun', 'bun@1.4.5', 'bun main.js'],
  ['Deno', 'deno@2.9.6', 'deno run --allow-net=127.0.0.1 main.js'],
  ['Cloudflare-Workers', 'workerd@1.20261117.1', 'workerd test workerd.capnp'],
] as const;

const WORKERD = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["local"])),
  ],
);
`;

let consumer: Consumer;

beforeAll(() => {
  consumer = installPackage();
});

afterAll(() => consumer.remove());

/** Resolves with a function that runs a command with a runtime's package; skips the test if it cannot be installed. */
async function runtimeOf(name: string, context: TestContext): Promise<(command: string) => Promise<Outcome>> {
  const runs = (command: string): Promise<Outcome> =>
    run('npm', ['exec', '--yes', `--package=${name}`, '--call', command], { cwd: consumer.folder });
  const installed = await runs('true');
  if (installed.code !== 0) missing(context, `Cannot install ${name}: ${installed.stderr}`);
  return runs;
}

function write(name: string, text: string): void {
  writeFileSync(path.join(consumer.folder, name), text);
}

function bundle(stdin: string, outfile: string): Promise<unknown> {
  return build({
    stdin: { contents: stdin, resolveDir: consumer.folder },
    outfile: path.join(consumer.folder, outfile),
    bundle: true,
    minify: true,
    format: 'esm',
    conditions: ['workerd', 'browser'],
  });
}

/** Writes the programs that run the suite against a server. */
async function writePrograms(url: string): Promise<void> {
  const suite = path.join(import.meta.dirname, 'suite.ts');
  await build({ entryPoints: [suite], outfile: path.join(consumer.folder, 'suite.js'), format: 'esm' });
  const call = `runSuite(${JSON.stringify(url)}, ${JSON.stringify(await closedUrl())})`;
  const main = `import { runSuite } from './suite.js';\nconst run = async () => JSON.stringify(await ${call});\n`;
  write('main.js', `${main}console.log(await run());\n`);
  write('workerd.capnp', WORKERD);
  await bundle(`${main}export default { test: async () => console.log(await run()) };\n`, 'worker.js');
  await bundle(`${main}globalThis.report = run();\n`, 'page.js');
}

interface Trial {
  /** The URL of the suite's server. */
  readonly url: string;
  /** Parses the report of the suite; `strayed` counts the requests to the server that must receive none. */
  read(printed: string): { platform: string; failed: CaseOutcome[]; passed: boolean; strayed: number };
}

/** Starts the server of the suite, and one that must receive no requests; writes the programs. */
async function startTrial(): Promise<Trial> {
  const elsewhere = await startServer((response) => response.end());
  const { url } = await startService(elsewhere.url, consumer.folder);
  await writePrograms(url);
  return {
    url,
    read(printed) {
      const { platform, outcomes } = JSON.parse(printed) as Report;
      const failed = outcomes.filter(({ error }) => error !== undefined);
      return { platform, failed, passed: outcomes.length > 15, strayed: elsewhere.received.length };
    },
  };
}

function passedOn(platform: string): object {
  return {
    platform: expect.stringContaining(platform) as unknown,
    failed: [],
    passed: true,
    strayed: 0,
  };
}

describe('command-line runtimes', () => {
  test.for(COMMANDS)('The suite passes on %s.', async ([platform, name, command], context) => {
    const runs = await runtimeOf(name, context);
    const trial = await startTrial();
    const { stdout, stderr } = await runs(command);
    const printed = /^\{"platform".*\}$/m.exec(stdout + stderr);
    expect(printed, stdout + stderr).not.toBeNull();
    expect(trial.read(printed![0])).toEqual(passedOn(platform));
  });

  const SANDBOX = `import { CloudApi } from 'bimdata-cloud-api';
import { startSandbox } from 'bimdata-cloud-api/sandbox';
const sandbox = await startSandbox();
const api = new CloudApi({ baseUrl: sandbox.url, apiKey: 'sandbox-ada' });
const { id } = await api.createCloud({ name: 'A' });
const refused = await api.updateCloud(id, { name: '' }).result();
console.log('The sandbox returned ' + JSON.stringify(refused.error.body) + ' of ' + (await api.getClouds()).length);
await sandbox.close();
`;

  // The sandbox needs Node's HTTP server.
  test.for(COMMANDS.filter(([platform]) => platform.startsWith('Node')))(
    'The sandbox runs on %s.',
    async ([, name], context) => {
      const runs = await runtimeOf(name, context);
      write('sandbox.js', SANDBOX);
      const { stdout, stderr } = await runs('node sandbox.js');
      expect(stdout + stderr).toContain('The sandbox returned {"name":["This field may not be blank."]} of 2');
    },
  );
});

describe('Chromium', () => {
  /** Opens a page in Chromium for the duration of a test; skips the test if Chromium is missing. */
  const openPage = async (context: TestContext, url: string): Promise<Page> => {
    const browser = required(context, await startChromium());
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };

  /** Resolves with the report of a page's script. */
  const reportOf = async (page: Page): Promise<string> => {
    // A module script runs some time after it is added.
    await page.waitForFunction(() => 'report' in globalThis);
    return page.evaluate(() => (globalThis as unknown as { report: Promise<string> }).report);
  };

  test('The suite passes in Chromium.', async (context) => {
    const trial = await startTrial();
    const page = await openPage(context, `${trial.url}/page`);
    expect(trial.read(await reportOf(page))).toEqual(passedOn('Chrome/'));
  });

  test('A page of another origin calls the sandbox in Chromium.', async (context) => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const { url } = await startServer((response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end('<!doctype html><link rel="icon" href="data:,"><title>A page</title>'),
    );
    const page = await openPage(context, url);
    const program = `import { CloudApi } from 'bimdata-cloud-api';
    const api = new CloudApi({ baseUrl: ${JSON.stringify(sandbox.url)}, apiKey: 'sandbox-ada' });
    const run = async () => {
      const { name } = await api.updateCloud(42, { name: 'From a page' }, { headers: { 'Sandbox-Fault': 'latency=1' } });
      const missing = await api.getCloud(404).result();
      return [name, missing.error.status, missing.error.requestId, await api.deleteCloudUser(42, 1313)].join();
    };
    globalThis.report = run();`;
    await bundle(program, 'sandbox-page.js');
    await page.addScriptTag({ path: path.join(consumer.folder, 'sandbox-page.js'), type: 'module' });
    expect(await reportOf(page)).toMatch(/^From a page,404,sandbox-\d+,$/);
  });
});
