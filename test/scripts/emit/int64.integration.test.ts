/** A client with 64-bit integers: it compiles, keeps all digits, and costs nothing where there are none. */
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { compile, generateClient, load } from '../../support/generated.js';
import { PROJECT } from '../../support/project.js';
import { startServer } from '../../support/server.js';

const DOCUMENT = `openapi: 3.1.0
info: { title: Big, version: '1' }
paths:
  /nodes/{id}:
    put:
      operationId: putNode
      parameters: [{ name: id, in: path, required: true, schema: { $ref: '#/components/schemas/Id' } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Node' } } } }
      responses:
        '200': { description: The same., content: { application/json: { schema: { $ref: '#/components/schemas/Node' } } } }
  /size:
    get:
      operationId: getSize
      responses:
        '200': { description: A size., content: { application/json: { schema: { $ref: '#/components/schemas/Id' } } } }
  /name:
    get:
      operationId: getName
      responses: { '200': { description: A name., content: { application/json: { schema: { type: string } } } } }
components:
  schemas:
    Id: { type: integer, format: int64 }
    Node:
      type: object
      required: [id]
      properties:
        id: { $ref: '#/components/schemas/Id' }
        '__proto__': { $ref: '#/components/schemas/Id' }
        count: { type: integer }
        parent: { oneOf: [{ $ref: '#/components/schemas/Node' }, { type: 'null' }] }
        children: { type: array, items: { allOf: [{ $ref: '#/components/schemas/Node' }] } }
`;

/** A client of the document, whatever its integers are. */
interface Client {
  putNode(id: unknown, body: object): Promise<unknown>;
  getSize(): Promise<unknown>;
}

async function startClient(folder: string): Promise<{ readonly api: Client; readonly bodies: () => string[] }> {
  const server = await startServer((response, { body }) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body || '9007199254740993'),
  );
  const { DefaultApi } = (await load(folder)) as { DefaultApi: new (options: object) => Client };
  const bodies = (): string[] => server.received.map(({ url, body }) => `${url} ${body}`);
  return { api: new DefaultApi({ baseUrl: server.url }), bodies };
}

/** Returns the text of a bundle that makes one call by its function. */
async function bundleCall(folder: string, name: string): Promise<string> {
  const contents = `import { connect, ${name} } from './functions.js'; export const call = () => ${name}(connect({}), 1n);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    alias: { 'bimdata-cloud-api/runtime': path.join(PROJECT, 'src/runtime.ts') },
  });
  return outputFiles[0]!.text;
}

describe('64-bit integers', () => {
  test('With --int64 bigint, they are bigints.', async () => {
    const out = await generateClient(DOCUMENT, '--int64', 'bigint');
    const user = `
    import { DefaultApi, type Id, type Node } from './out/index.js';
    const api = new DefaultApi({ baseUrl: 'http://127.0.0.1' });
    const node: Node = { id: 1n, count: 1, parent: null, children: [{ id: 2n }] };
    export const same: Promise<Node> = api.putNode(2n ** 63n - 1n, node);
    export const size: bigint = await api.getSize();
    export const id: Id = size;
    // @ts-expect-error -- a number loses digits
    void api.putNode(1, node);
  `;
    expect(await compile(out, user)).toBe('');
    const { api, bodies } = await startClient(out);
    const node = {
      id: 9007199254740993n,
      count: 1,
      parent: { id: 1n, parent: null },
      children: [{ id: -(2n ** 63n) }],
    };
    expect(await api.putNode(9007199254740993n, node)).toEqual(node);
    expect(await api.getSize()).toBe(9007199254740993n);
    expect(bodies()[0]).toBe(
      '/nodes/9007199254740993 {"id":9007199254740993,"count":1,"parent":{"id":1,"parent":null},' +
        '"children":[{"id":-9223372036854775808}]}',
    );
    const hostile = JSON.parse('{"id":1,"__proto__":"x"}') as { ['__proto__']: unknown };
    hostile['__proto__'] = 5n;
    const back = (await api.putNode(1n, hostile)) as object;
    expect(Object.entries(back)).toEqual([
      ['id', 1n],
      ['__proto__', 5n],
    ]);
  });

  test('With --int64 string, they are strings of digits, and integers on the way.', async () => {
    const out = await generateClient(DOCUMENT, '--int64', 'string');
    const user = `
    import { DefaultApi, type Node } from './out/index.js';
    const api = new DefaultApi({ baseUrl: 'http://127.0.0.1' });
    export const same: Promise<Node> = api.putNode('1', { id: '1', count: 1 });
    export const size: string = await api.getSize();
  `;
    expect(await compile(out, user)).toBe('');
    const { api, bodies } = await startClient(out);
    const node = { id: '9007199254740993', count: 1, children: [{ id: '-5' }] };
    expect(await api.putNode('9007199254740993', node)).toEqual(node);
    expect(await api.getSize()).toBe('9007199254740993');
    await expect(api.putNode('1', { id: '1', children: [{ id: 'x' }] })).rejects.toThrow(
      'body.children.0.id must be an integer in digits; got "x"',
    );
    expect(bodies()).toEqual([
      '/nodes/9007199254740993 {"id":9007199254740993,"count":1,"children":[{"id":-5}]}',
      '/size ',
    ]);
  });

  test('A call without them has no code for them, also beside calls that have.', async () => {
    const out = await generateClient(DOCUMENT, '--int64', 'bigint');
    expect(await bundleCall(out, 'getName')).not.toMatch(/BigInt|bigint/);
    const size = await bundleCall(out, 'getSize');
    expect(size).toContain('BigInt');
    expect(size).not.toContain('children');
  });
});
