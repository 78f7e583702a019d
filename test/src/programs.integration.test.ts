/** The client in programs of their own: when they end, and the command that repeats a call in a shell. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { CloudApi, toCurl, type CallError } from '../../src/index.js';
import { createTransport, serializeParameters } from '../../src/runtime.js';
import { run } from '../support/command.js';
import { failureOf } from '../support/failure.js';
import { PROJECT, temporaryFolder } from '../support/project.js';
import { sendJson, startServer } from '../support/server.js';

describe('process lifetime', () => {
  /** Runs a program that uses the client, to its end. */
  const runProgram = async (code: string): Promise<{ code: number | null; stdout: string; ms: number }> => {
    const outfile = path.join(temporaryFolder(), 'program.mjs');
    const stdin = { contents: `import { CloudApi } from './src/index.js';\n${code}`, resolveDir: PROJECT };
    await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node' });
    writeFileSync(path.join(path.dirname(outfile), 'package.json'), '{}');
    const startMs = performance.now();
    const outcome = await run(process.execPath, [outfile]);
    return { ...outcome, ms: performance.now() - startMs };
  };

  test('A timeout does not keep a process alive.', async () => {
    const server = await startServer((response) => sendJson(response, 200, []));
    const { code, stdout, ms } = await runProgram(`
    const fetch = () => new Promise(() => {});
    const settings = { baseUrl: '${server.url}', accessToken: 'a' };
    void new CloudApi({ ...settings, fetch, timeoutMs: 50_000 }).getClouds();
    console.log(await new CloudApi(settings).getClouds());
  `);
    expect([code, stdout]).toEqual([0, '[]\n']);
    expect(ms).toBeLessThan(20_000);
  });

  test('A program that does nothing but wait for a retry gets its response.', async () => {
    let count = 0;
    const server = await startServer((response) => {
      count += 1;
      if (count > 1) return sendJson(response, 200, []);
      return response.writeHead(503, { 'Retry-After': '1' }).end('{"detail":"No."}');
    });
    const { code, stdout } = await runProgram(`
    const fetch = async (request) => globalThis.fetch(new Request(request, { headers: { Connection: 'close' } }));
    console.log(await new CloudApi({ baseUrl: '${server.url}', accessToken: 'a', fetch }).getClouds());
  `);
    expect([code, stdout]).toEqual([0, '[]\n']);
  });
});

describe('curl', () => {
  test('A failed call can be repeated as a command, without its credentials.', async () => {
    const server = await startServer((response) => sendJson(response, 400, {}));
    const headers = { 'X-Trace': 'on', 'X-Api-Key': 'other-secret' };
    const api = new CloudApi({ baseUrl: server.url, accessToken: 'secret-token', headers });
    const error = (await failureOf(api.createCloud({ name: "it's $HOME" }))) as CallError;
    expect(toCurl(error)).toBe(
      `curl -X POST '${server.url}/cloud' -H 'accept: application/json' -H 'authorization: Bearer '"$TOKEN"` +
        ` -H 'content-type: application/json' -H 'x-api-key: '"$TOKEN" -H 'x-trace: '"$TOKEN"` +
        String.raw` --data-raw '{"name":"it'\''s $HOME"}'`,
    );

    const { stdout } = await run('sh', ['-c', `${toCurl(error)} --silent`], { env: { ...process.env, TOKEN: 'mine' } });
    expect(stdout).toBe('{}');
    const [sent, repeated] = server.received;
    expect(repeated).toMatchObject({ method: sent!.method, url: sent!.url, body: sent!.body });
    expect(repeated!.headers.authorization).toBe('Bearer mine');
  });

  test('Brackets and braces of an address are not patterns for curl.', async () => {
    const server = await startServer((response) => sendJson(response, 400, {}));
    const transport = createTransport({ baseUrl: server.url, credentials: {} }, {});
    const tune = serializeParameters({ q: 'x[1-9]{a,b}' }, { q: { allowReserved: true } });
    const error = (await failureOf(transport.call('find', 'GET', '/things', {}, {}, { tune }))) as CallError;
    const [sent] = server.received;
    expect(toCurl(error)).toContain(`--globoff '${server.url}${sent!.url}'`);
    await run('sh', ['-c', `${toCurl(error)} --silent`]);
    expect(server.received.map(({ url }) => url)).toEqual([sent!.url, sent!.url]);
  });
});
