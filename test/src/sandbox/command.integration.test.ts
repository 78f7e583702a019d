/** The command `bimdata-cloud-api sandbox` and `npm start`, as a person runs them. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CloudApi as CurrentApi } from '../../../src/current/index.js';
import { CloudApi } from '../../../src/index.js';
import { DEFAULT_SEED } from '../../../src/sandbox/seed/default-seed.js';
import { begin, buildSite, run, RUN, type CommandOptions, type Outcome, type Running } from '../../support/command.js';
import { failureOf } from '../../support/failure.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';
import { startServer } from '../../support/server.js';
import { exchange } from './raw-http.js';

const COMMAND = path.join(PROJECT, 'dist/src/sandbox/cli.js');

function sandbox(args: readonly string[], options?: CommandOptions): Promise<Outcome> {
  return run(process.execPath, [COMMAND, ...args], options);
}

/** Starts a long-running script; kills it when the test ends. */
function beginScript(args: readonly string[]): Running {
  const running = begin(process.execPath, args);
  onTestFinished(() => void running.end('SIGKILL'));
  return running;
}

async function urlOf(running: Running): Promise<string> {
  return (await running.until(/sandbox is at (\S+)/))[1]!;
}

describe('start and end', () => {
  test('It prints its addresses and credentials, logs requests, and stops on a signal.', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const running = beginScript([COMMAND, 'sandbox', '--port', '0']);
      const baseUrl = await urlOf(running);
      expect(running.printed()).toBe(
        [
          `The sandbox is at ${baseUrl}`,
          'Contract: cloud',
          `Token endpoint: ${baseUrl}/auth/realms/bimdata/protocol/openid-connect/token`,
          "  apiKey: 'sandbox-ada'     Ada",
          "  apiKey: 'sandbox-ben'     Ben",
          "  apiKey: 'sandbox-eve'     Eve",
          '  demo-app, demo-secret     an application',
          'Press Ctrl+C to stop.',
          '',
        ].join('\n'),
      );
      expect((await new CloudApi({ baseUrl, apiKey: 'sandbox-ada' }).getCloud(42)).name).toBe('Site A');
      await running.until(/^GET \/cloud\/42 → 200 {2}getCloud {2}\d+\.\d ms$/m);
      expect(await running.end(signal)).toBe(0);
      expect(running.printed()).toMatch(/The sandbox has stopped\.\n$/);
    }
  });

  test('A second signal stops it immediately.', async () => {
    const running = beginScript([COMMAND, 'sandbox', '--port', '0', '--fault', 'latency=20000', '--quiet']);
    const baseUrl = await urlOf(running);
    const call = failureOf(new CloudApi({ baseUrl, apiKey: 'sandbox-ada', maxRetries: 0 }).getClouds());
    await new Promise((resolve) => setTimeout(resolve, 200));
    void running.end();
    await running.until(/Stopping\./);
    expect(await running.end()).toBeNull();
    await call;
    expect(running.printed()).not.toContain('has stopped');
  });

  test('It starts from a seed file and runs the tour.', async () => {
    const seed = path.join(temporaryFolder(), 'seed.json');
    const [cloud] = DEFAULT_SEED.clouds;
    writeFileSync(seed, JSON.stringify({ ...DEFAULT_SEED, clouds: [{ ...cloud, name: 'Mine' }] }));
    const running = beginScript([COMMAND, 'sandbox', '--port=0', `--seed=${seed}`, '--tour', '--quiet']);
    const baseUrl = await urlOf(running);
    await running.until(/ApiError 404/);
    expect(running.printed()).not.toContain('sandbox-ada');
    expect((await new CloudApi({ baseUrl, apiKey: 'sandbox-ada' }).getClouds()).map(({ name }) => name)).toEqual([
      'Mine',
    ]);
    expect(
      running
        .printed()
        .split('\n')
        .filter((line) => line.startsWith('> ')),
    ).toEqual([
      '> new CloudApi({ baseUrl, apiKey })',
      "> createCloud({ name: 'Site B' })",
      expect.stringMatching(/^> inviteCloudUser\(\d+, { email, redirect_uri }\)$/),
      expect.stringMatching(/^> getCloudUsers\(\d+\)$/),
      "> createCloud({ name: '' })",
      expect.stringMatching(/^> deleteCloud\(\d+\)$/),
      expect.stringMatching(/^> getCloud\(\d+\)$/),
    ]);
    expect(running.printed()).toMatch(/400 .*: name: This field may not be blank\./);
    expect(running.printed()).not.toContain(' → ');
    expect(await running.end()).toBe(0);
  });

  test('It serves the contract of the service of today, and runs the tour.', async () => {
    const running = beginScript([COMMAND, 'sandbox', '--port=0', '--contract', 'cloud-current', '--tour']);
    const baseUrl = await urlOf(running);
    await running.until(/ApiError 404/);
    expect(running.printed()).toContain('\nContract: cloud-current\n');
    expect(running.printed()).not.toContain('No handler');
    const { total_size: size } = await new CurrentApi({ baseUrl, apiKey: 'sandbox-ada' }).getCloudSize(42);
    expect(size).toBe(5_368_709_120);
    expect(await running.end()).toBe(0);
  });

  test('Other names of this machine can be allowed.', async () => {
    const names = ['--allow-host', 'my-laptop.test', '--allow-host=sandbox'];
    const running = beginScript([COMMAND, 'sandbox', '--port', '0', ...names]);
    const sandboxUrl = { url: await urlOf(running) };
    for (const [host, status] of [
      ['my-laptop.test:4020', 401],
      ['sandbox', 401],
      ['rebound.test', 403],
    ] as const) {
      const response = await exchange(sandboxUrl, `GET /cloud HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(response.status, host).toBe(status);
    }
    await running.end();
  });

  test('A port in use is reported with a fix.', async () => {
    const { port } = new URL((await startServer((response) => response.end())).url);
    expect(await sandbox(['sandbox', '--port', port])).toEqual({
      code: 1,
      stdout: '',
      stderr:
        `Port ${port} of 127.0.0.1 is already in use.\n` +
        '  Choose another port with --port PORT (0 for any free port), or another address with --host ADDRESS.\n',
    });
  });
});

describe('seeds', () => {
  const SEED = `{
  "users": [
    { "id": 1, "created_at": "2020-01-01T00:00:00Z" }
  ],
  "apps": [],
  "api_keys": [{ "key": "secret-key", "app": "x" }],
  "clouds": [], "cluods": []
}
`;

  test.each([
    [
      'properties that the contract forbids',
      SEED,
      [
        "seed.json:3:5: users.0 must have required property 'updated_at'.",
        'seed.json:7:17: cluods is not a known property.',
      ],
    ],
    [
      'a reference to a missing application',
      SEED.replace('00Z" }', '00Z", "updated_at": "2020-01-01T00:00:00Z" }').replace(', "cluods": []', ''),
      ['seed.json:6:39: api_keys.0.app must be the client_id of an application in the seed; got "x".'],
    ],
    ['invalid JSON', '{\n  "users": [}\n', ['seed.json:2:13: Not valid JSON: ValueExpected.']],
    ['no content', '', ['seed.json:1:1: Not valid JSON: ValueExpected.']],
  ])('A seed with %s is refused with its position.', async (_, text, lines) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'seed.json'), text);
    const { code, stdout, stderr } = await sandbox(['sandbox', '--port', '0', '--seed', 'seed.json'], { cwd: folder });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n').slice(0, lines.length)).toEqual(lines);
    expect(stderr).toMatch(/\n {2}Fix .*\.\n$/);
    expect(stderr).not.toContain('secret-key');
  });

  test('A missing seed file is refused.', async () => {
    const { code, stderr } = await sandbox(['sandbox', '--port', '0', '--seed', '/nowhere/seed.json']);
    expect(code).toBe(1);
    expect(stderr).toBe(
      '/nowhere/seed.json: Cannot read the seed: no such file or directory.\n  Set another file with --seed FILE.\n',
    );
  });
});

describe('command line', () => {
  test.each([
    [['sandbox', 'more'], 'Unexpected argument: more.'],
    [['sandbox', '--port', 'http'], '--port must be a number from 0 to 65535; got "http".'],
    [['sandbox', '--port', '65536'], '--port must be a number from 0 to 65535; got "65536".'],
    [['sandbox', '--contract', 'clouds'], '--contract must be cloud or cloud-current; got "clouds".'],
    [['sandbox', '--fault', 'fire'], '--fault must be a comma-separated list of latency=MS'],
    [
      ['sandbox', '--allow-host', 'http://my-laptop'],
      '--allow-host must be a name without a scheme or a port, such as',
    ],
    [['sandbox', '--prot', '1'], "Unknown option '--prot'. Did you mean `--port`?"],
  ])('The command line %j is refused.', async (args, message) => {
    const { code, stdout, stderr } = await sandbox(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npx bimdata-cloud-api sandbox [options]');
  });

  test('It prints its help and its version.', async () => {
    const help = await sandbox(['sandbox', '-h']);
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const flag of ['contract', 'port', 'host', 'allow-host', 'seed', 'fault', 'tour', 'quiet'])
      expect(help.stdout).toContain(`--${flag}`);
    expect((await sandbox(['sandbox', '--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('npm start', () => {
  test('`npm start` serves the reference site and the sandboxes that its pages call, and stops all on a signal.', async () => {
    await buildSite();
    const running = beginScript([RUN, 'start', '--port', '0']);
    const [, address] = await running.until(/\nTry a call: (\S+)\nPress Ctrl\+C to stop\.\n$/);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/cloud\/getclouds$/);
    const printed = running.printed();
    const read = (what: string): (readonly [string, string])[] =>
      [...printed.matchAll(new RegExp(`^${what} of (\\S+): (\\S+)$`, 'gm'))].map(([, name, url]) => [name!, url!]);
    const [urls, pages] = [read('Sandbox'), read('Reference')];
    const credentials = (url: string): string[] => [
      `  Token endpoint: ${url}/auth/realms/bimdata/protocol/openid-connect/token`,
      "  apiKey: 'sandbox-ada'     Ada",
      "  apiKey: 'sandbox-ben'     Ben",
      "  apiKey: 'sandbox-eve'     Eve",
      '  demo-app, demo-secret     an application',
      '',
    ];
    expect(printed.replace(/\d+ ms\n/, 'TIME\n').split('\n')).toEqual([
      'Starting the sandboxes of cloud and cloud-current',
      expect.stringMatching(/^ {2}start {3}2 of 2 sandboxes +TIME$/),
      '',
      ...urls.flatMap(([name, url]) => [`Sandbox of ${name}: ${url}`, ...credentials(url)]),
      ...pages.map(([name, url]) => `Reference of ${name}: ${url}`),
      '',
      `Try a call: ${address}`,
      'Press Ctrl+C to stop.',
      '',
    ]);
    expect(urls.map(([name]) => name)).toEqual(['cloud', 'cloud-current']);
    expect(pages.map(([name]) => name)).toEqual(['cloud', 'cloud-current']);
    for (const [index, [name, url]] of urls.entries()) {
      const response = await fetch(`${url}/cloud`);
      expect([response.status, response.headers.get('Sandbox-Contract')]).toEqual([401, name]);
      const page = await (await fetch(pages[index]![1]!)).text();
      expect(page).toContain('<title>BIMData Cloud API');
      expect(page).toContain(`connect-src ${url};`);
      expect(page).toContain(`"sandbox":{"url":"${url}"`);
    }
    // Each line of a sandbox has its name.
    await running.until(/^cloud-current: GET \/cloud → 401 /m);
    expect(await running.end('SIGTERM')).toBe(0);
    expect(running.printed()).toMatch(/^cloud: The sandbox has stopped\.$/m);
    for (const [, url] of [...urls, ...pages]) await expect(fetch(url!)).rejects.toThrow('fetch failed');
  });
});
