/** The recording of a process that has loaded the recorder. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  compileTemplate,
  FOLDER_VARIABLE,
  PATTERNS_FILE,
  TEST_VARIABLE,
  type Exchange,
} from '../../../scripts/coverage/exchange.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';

describe('recorder', () => {
  test('Requests on paths of the contract are recorded, without secrets.', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, PATTERNS_FILE), JSON.stringify([compileTemplate('/a.b/{id}')]));
    const recorder = pathToFileURL(path.join(PROJECT, 'dist/scripts/coverage/recorder.js')).href;
    const program = `import { createServer } from 'node:http';
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        response.setHeader('Content-Type', 'application/json');
        response.write('{"a":');
        response.end('1}');
      });
    }).listen(0, '127.0.0.1', () => console.log(server.address().port));`;
    const child = spawn(process.execPath, [`--import=${recorder}`, '--input-type=module', '--eval', program], {
      env: { ...process.env, NODE_OPTIONS: '', [FOLDER_VARIABLE]: folder, [TEST_VARIABLE]: 'x.test.ts: X' },
    });
    onTestFinished(() => void child.kill());
    const port = await new Promise<string>((resolve) =>
      child.stdout.once('data', (text) => resolve(String(text).trim())),
    );
    const ask = (url: string): Promise<string> =>
      fetch(`http://127.0.0.1:${port}${url}`, {
        method: 'POST',
        headers: { Authorization: 'Bearer secret' },
        body: '{"b":2}',
      }).then((response) => response.text());
    expect(await ask('/a.b/7?key=secret')).toBe('{"a":1}');
    await ask('/token');
    await ask('/aXb/7');
    const files = readdirSync(folder).filter((name) => name !== PATTERNS_FILE);
    expect(files).toEqual([`${child.pid}-0.jsonl`]);
    const recorded = readFileSync(path.join(folder, files[0]!), 'utf8');
    expect(recorded).not.toContain('secret');
    expect(
      recorded
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Exchange),
    ).toEqual([
      {
        method: 'POST',
        path: '/a.b/7',
        query: ['key'],
        headers: expect.arrayContaining(['authorization', 'host']) as string[],
        status: 200,
        requestBody: '{"b":2}',
        responseBody: '{"a":1}',
        test: 'x.test.ts: X',
      },
    ]);
  });
});
