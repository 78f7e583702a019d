/** Documents without operations: they have types and no client, and every command reads them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateCoverage } from '../../../scripts/coverage/evaluate.js';
import diffCommand from '../../../scripts/commands/diff.js';
import explainCommand from '../../../scripts/commands/explain.js';
import { loadApi } from '../../../scripts/load-api.js';
import { SILENT } from '../../../scripts/lib/reporter.js';
import { generate, generateSite, runHere } from '../../support/command.js';
import { writeDocument } from '../../support/documents.js';
import { readFolder } from '../../support/folder.js';
import { compile } from '../../support/generated.js';

interface Case {
  readonly name: string;
  /** The document, without its info. */
  readonly document: string;
  /** The generated files beside the index, the schema and the document. */
  readonly others: readonly string[];
  readonly exports: readonly string[];
  /** Code that must compile with the types, which it imports as `api`. */
  readonly use: string;
}

const INFO = "info: { title: Things, version: '1' }\n";

const SCHEMAS = `  schemas:
    Thing: { type: object, required: [id], properties: { id: { type: string }, kind: { $ref: '#/components/schemas/Kind' } } }
    Kind: { type: string, enum: [big, small], x-renamed-from: Size }
`;

const THING = "{ content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }, required: true }";

const HOOK = `
  example:
    post:
      operationId: example
      parameters: [{ name: X-Time, in: header, required: true, schema: { type: integer } }]
      requestBody: ${THING}
      responses: { '200': { description: Taken. } }
`;

const CALLBACK = `  callbacks:
    moved:
      '{$request.body#/url}': { post: { requestBody: ${THING}, responses: { '200': { description: Taken. } } } }
`;

const USE_SCHEMAS = `export const thing: api.Thing = { id: 'i', kind: api.Kind.Big };
  export const kind: api.Size = api.Size.Small;
  // @ts-expect-error -- the ID is required
  export const nameless: api.Thing = {};`;

const USE_HOOK = `export const sent: api.ExampleDelivery = { id: 'i' };
  export const time: api.webhooks['example']['post']['parameters']['header']['X-Time'] = 1;`;

const SCHEMA_NAMES = ['Kind', 'Size', 'Thing', 'components'];

const CASES: readonly Case[] = [
  {
    name: 'only webhooks, with an ID',
    document: `openapi: 3.1.0\n${INFO}webhooks:${HOOK}components:\n${SCHEMAS}`,
    others: ['types.ts'],
    exports: ['ExampleDelivery', ...SCHEMA_NAMES, 'webhooks'],
    use: USE_HOOK,
  },
  {
    name: 'only a webhook without a body',
    document: `openapi: 3.1.0\n${INFO}webhooks: { ping: { get: { responses: { '200': { description: Taken. } } } } }\n`,
    others: [],
    exports: ['components', 'webhooks'],
    use: "export type Ping = api.webhooks['ping']['get']['responses'][200];",
  },
  {
    name: 'webhooks of OpenAPI 3.0',
    document: `openapi: 3.0.3\n${INFO}paths: {}\nx-webhooks:${HOOK}components:\n${SCHEMAS}`,
    others: ['types.ts'],
    exports: ['ExampleDelivery', ...SCHEMA_NAMES, 'webhooks'],
    use: USE_HOOK,
  },
  {
    name: 'only schemas, in OpenAPI 3.1',
    document: `openapi: 3.1.0\n${INFO}components:\n${SCHEMAS}`,
    others: ['types.ts'],
    exports: SCHEMA_NAMES,
    use: USE_SCHEMAS,
  },
  {
    name: 'no paths in OpenAPI 3.0',
    document: `openapi: 3.0.3\n${INFO}paths: {}\ncomponents:\n${SCHEMAS}`,
    others: ['types.ts'],
    exports: SCHEMA_NAMES,
    use: USE_SCHEMAS,
  },
  {
    name: 'a path without operations, and schemas without former names',
    document: `openapi: 3.0.3\n${INFO}paths: { /things: {} }\ncomponents:\n${SCHEMAS.replace(', x-renamed-from: Size', '')}`,
    others: [],
    exports: ['Kind', 'Thing', 'components'],
    use: "export const thing: api.Thing = { id: 'i' };",
  },
  {
    name: 'only a callback',
    document: `openapi: 3.0.3\n${INFO}paths: {}\ncomponents:\n${CALLBACK}${SCHEMAS}`,
    others: ['types.ts'],
    exports: [...SCHEMA_NAMES, 'MovedDelivery', 'webhooks'],
    use: "export const sent: api.MovedDelivery = { id: 'i' };",
  },
];

/** Returns the names that an index exports. */
function listExports(index: string): string[] {
  return [...index.matchAll(/\{([^}]*)\}/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
}

describe('documents without operations', () => {
  test.each(CASES)('$name', async ({ document, others, exports, use }) => {
    const spec = writeDocument(document);
    const out = path.join(path.dirname(spec), 'out');
    const flags = ['--lint', 'strict', '--fail-on-unsupported'];
    const { code, stdout, stderr } = await generate(['--spec', spec, '--out', out, ...flags]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('The document has no operations: the output has types, and no client.');
    const files = readFolder(out);
    expect(Object.keys(files).toSorted()).toEqual(
      ['.manifest.json', 'index.ts', 'openapi.json', 'schema.ts', ...others].toSorted(),
    );
    expect(listExports(files['index.ts']!).filter(Boolean).toSorted()).toEqual([...exports].toSorted());
    expect(Object.values(files).join('\n')).not.toMatch(/bimdata-cloud-api\/runtime|\boperations\b/);
    expect(await compile(out, `import * as api from './out/index.js';\n${use}\n`)).toBe('');
  });

  test('A document without paths, which OpenAPI 3.0 requires, has types under `minimal`.', async () => {
    const spec = writeDocument(`openapi: 3.0.3\n${INFO}components:\n${SCHEMAS}`);
    const out = path.join(path.dirname(spec), 'out');
    const { code, stdout } = await generate(['--spec', spec, '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toContain('The field `paths` must be present on this level. It is treated as empty.');
    expect(await compile(out, `import * as api from './out/index.js';\n${USE_SCHEMAS}\n`)).toBe('');
  });

  test.each([
    ['1:1', `openapi: 3.1.0\n${INFO}components: {}\n`],
    ['3:1', `openapi: 3.0.3\n${INFO}paths: {}\ncomponents: { responses: { Done: { description: Done. } } }\n`],
  ])('A document with nothing that has a type is refused at %s.', async (place, document) => {
    const spec = writeDocument(document);
    const { code, stderr } = await generate(['--spec', spec, '--out', path.join(path.dirname(spec), 'out')]);
    expect(stderr).toContain(`:${place}: The document has no operations, no webhooks and no schemas.`);
    expect(stderr).toContain('Add a path with an operation');
    expect(code).toBe(1);
  });
});

describe('commands', () => {
  test.each(CASES.filter(({ document }) => document.includes(SCHEMAS)))('$name', async ({ document }) => {
    const spec = writeDocument(document);
    const folder = path.dirname(spec);
    const out = path.join(folder, 'out');
    await generate(['--spec', spec, '--out', out]);

    const same = await runHere(diffCommand, [spec, '--spec', spec]);
    expect(same.code).toBe(0);
    expect(same.stdout).not.toMatch(/\b(MAJOR|MINOR|PATCH)\b/);
    const other = writeDocument(document.replace('required: [id]', 'required: [kind]'));
    const changed = await runHere(diffCommand, [spec, '--spec', other]);
    expect(changed.code).toBe(0);
    expect(changed.stdout).toMatch(/^MAJOR since /);

    const explained = await runHere(explainCommand, ['getThing', '--spec', spec, '--out', out]);
    expect(explained.stderr).toContain('Unknown operation: getThing.');
    expect(explained.code).toBe(1);

    const { root } = await loadApi(spec, SILENT, { level: 'minimal' });
    expect(evaluateCoverage(root, [])).toEqual([]);
  });

  test('The reference has the schemas of a document without operations.', async () => {
    const spec = writeDocument(CASES[0]!.document);
    const site = path.join(path.dirname(spec), 'site');
    const { code, stderr } = await generateSite('--spec', spec, '--out', site);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(existsSync(path.join(site, 'index.html'))).toBe(true);
    expect(readFileSync(path.join(site, 'things.md'), 'utf8')).toContain('Thing');
  });
});
