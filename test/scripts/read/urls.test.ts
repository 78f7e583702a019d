/** Documents that are read from a server. */
import { describe, expect, test } from 'vitest';
import { readDocumentFlags, DOCUMENT_OPTIONS } from '../../../scripts/cli/document-flags.js';
import { formatPath } from '../../../scripts/lib/paths.js';
import { failureOf } from '../../support/failure.js';
import { closedUrl, startServer } from '../../support/server.js';
import { load, responses, schemaOf } from './load-files.js';

const SECRET = 'hunter2-hunter2';
const HEADERS = [{ name: 'Authorization', value: `Bearer ${SECRET}` }];

describe('A document at a URL', () => {
  test('is read with its files, and with the header.', async () => {
    const { url, received } = await startServer((response, { url: path }) => {
      if (path === '/api/spec') response.end(responses('{ $ref: parts/thing.yaml }'));
      else response.end('type: integer\n');
    });
    const loaded = await load(`${url}/api/spec`, { headers: HEADERS });
    expect(loaded.output).toBe('');
    expect(loaded.root?.components?.schemas).toEqual({ thing: { type: 'integer' } });
    expect(received.map((item) => [item.url, item.headers.authorization])).toEqual([
      ['/api/spec', `Bearer ${SECRET}`],
      ['/api/parts/thing.yaml', `Bearer ${SECRET}`],
    ]);
    expect(loaded.inputs).toEqual([`${url}/api/parts/thing.yaml`, `${url}/api/spec`]);
  });

  test.each([
    ['another folder', (url: string) => `${url}/other.yaml`],
    ['another folder by dots', () => '../other.yaml'],
    ['another folder by encoded dots', () => '%2e%2e/other.yaml'],
    ['a file of this machine', () => 'file:///etc/passwd'],
  ])('is not followed to %s.', async (_, refer) => {
    const server = await startServer((response, { url: path }) => {
      if (path === '/api/spec.yaml') response.end(responses(`{ $ref: '${refer(server.url)}' }`));
      else response.end('type: integer\n');
    });
    const loaded = await load(`${server.url}/api/spec.yaml`);
    expect(loaded.output).toMatch(/api\/spec\.yaml:4:\d+/);
    expect(schemaOf(loaded)).toEqual({});
    expect(server.received.map((item) => item.url)).toEqual(['/api/spec.yaml']);
  });

  test('is read after a redirect, without the header at another server.', async () => {
    const other = await startServer((response) => void response.end(responses('{ type: integer }')));
    const { url } = await startServer((response) => void response.writeHead(302, { Location: other.url }).end());
    const loaded = await load(`${url}/spec.yaml`, { headers: HEADERS });
    expect(schemaOf(loaded)).toEqual({ type: 'integer' });
    expect(other.received.map((item) => item.headers.authorization)).toEqual([undefined]);
  });

  test('has no part that redirects to another server.', async () => {
    const other = await startServer((response) => void response.end('type: integer\n'));
    const { url } = await startServer((response, { url: path }) => {
      if (path === '/spec.yaml') response.end(responses('{ $ref: part.yaml }'));
      else response.writeHead(302, { Location: other.url }).end();
    });
    const loaded = await load(`${url}/spec.yaml`);
    expect(loaded.output).toContain('The reference leads to a server.');
    expect(other.received).toEqual([]);
  });

  test.each<[string, Parameters<typeof startServer>[0], string]>([
    ['responds with 404', (response) => void response.writeHead(404).end(), 'The server responded with 404 Not Found.'],
    [
      'redirects in a circle',
      (response) => void response.writeHead(302, { Location: '/' }).end(),
      'The server redirects more than 5 times.',
    ],
    [
      'redirects to a file',
      (response) => void response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
      'The server redirects to an address that is not http or https.',
    ],
    ['never responds', () => {}, 'The server did not send it within 0.3 seconds.'],
    [
      'never ends',
      (response) => void response.write('openapi: 3.1.0\n'),
      'The server did not send it within 0.3 seconds.',
    ],
    [
      'breaks off',
      (response) => void response.write('openapi', () => response.destroy()),
      'The server cannot be reached',
    ],
    ['sends a page', (response) => void response.end('<html></html>'), 'This is an HTML page, not OpenAPI.'],
    [
      'sends too much',
      (response) => {
        const part = Buffer.alloc(2 ** 22, ' ');
        const write = (): void => void (response.destroyed || response.write(part, write));
        write();
      },
      'The file is larger than 100 MB.',
    ],
  ])('is refused with its place if the server %s.', async (name, respond, message) => {
    const { url } = await startServer(respond);
    const timeoutMs = name.startsWith('never') ? 300 : 20_000;
    const { root, output } = await load(`${url}/spec.yaml?token=${SECRET}`, { headers: HEADERS, timeoutMs });
    expect(root).toBeUndefined();
    expect(output).toContain(`${url}/spec.yaml:1:1: ${message}`);
    expect(output).not.toContain(SECRET);
  });

  test('is refused with its place if there is no server.', async () => {
    const url = await closedUrl();
    expect((await load(`${url}/spec.yaml`)).output).toContain(
      `${url}/spec.yaml:1:1: The server cannot be reached: ECONNREFUSED.`,
    );
  });
});

describe('Flags', () => {
  const values = Object.fromEntries(
    Object.entries(DOCUMENT_OPTIONS).map(([name, option]) => [name, 'default' in option ? option.default : undefined]),
  ) as unknown as Parameters<typeof readDocumentFlags>[0];

  test('take a URL, and show it without what can be a secret.', async () => {
    const [flags] = await readDocumentFlags({ ...values, spec: `https://api.test/a/spec.yaml?token=${SECRET}#x` });
    expect(flags!.spec).toContain(SECRET);
    expect(formatPath(flags!.spec)).toBe('https://api.test/a/spec.yaml');
  });

  test.each([
    [{ spec: `https://me:${SECRET}@api.test/spec.yaml` }, '--spec must not have a username or a password'],
    [{ header: [SECRET] }, '--header must be a header'],
    [{ header: [`X: ${SECRET}\n`] }, '--header must be a header'],
    [{ header: [`X Y: ${SECRET}`] }, '--header must be a header'],
  ])('refuse %j without repeating it.', async (changed, message) => {
    const error = await failureOf(readDocumentFlags({ ...values, ...changed }));
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain(SECRET);
  });
});
