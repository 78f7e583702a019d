/** The judge of types: which call sites are written and compiled, and what the names of a client are described as. */
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFileBase } from '../../../scripts/diff/base.js';
import { judgeRevision, openBase, type OpenedBase } from '../../../scripts/diff/judge.js';
import * as changedNames from '../../../scripts/diff/types/changed-names.js';
import type { Client } from '../../../scripts/diff/types/client-types.js';
import { judgeTypes, Released, type TypeVerdict } from '../../../scripts/diff/types/type-judge.js';
import { SILENT } from '../../../scripts/lib/reporter.js';
import { writeDocument } from '../../support/documents.js';
import { PROJECT } from '../../support/project.js';
import { takeSome } from '../../support/tier.js';
import { CATALOGUE } from './catalogue/changes.js';
import { shop } from './catalogue/document.js';

const READING = { level: 'minimal' } as const;

afterEach(() => void vi.restoreAllMocks());

async function openDocument(document: object): Promise<OpenedBase> {
  return openBase(createFileBase(writeDocument(JSON.stringify(document), 'old.json')), READING, SILENT);
}

async function generateNewer(base: OpenedBase, document: object): Promise<Client> {
  const spec = writeDocument(JSON.stringify(document), 'new.json');
  return (await judgeRevision(base, { spec, reading: READING }, SILENT)).client;
}

/** Returns a client of some types, without operations. */
function createClient(schema: string): Client {
  const folder = path.join(PROJECT, 'node_modules', '.cache', 'client');
  const files = { 'index.ts': "export * from './schema.js';\n", 'functions.ts': 'export {};\n', 'schema.ts': schema };
  return { folder, files: new Map(Object.entries(files).map(([name, text]) => [path.join(folder, name), text])) };
}

function judgeSchemas(before: string, after: string, sent: readonly string[] = []): TypeVerdict {
  return judgeTypes(new Released(createClient(before), new Set(sent)), createClient(after));
}

/** Returns a document whose schemas are referred to as a client cannot type them. */
function typeLoosely(direction: 'sent' | 'received' | 'neither', field: object): object {
  const loose = { anyOf: [{ $ref: '#/components/schemas/Condition' }, { nullable: true }] };
  const content = (is: boolean): object => ({
    'application/json': { schema: { type: 'object', properties: is ? { filter: loose } : {} } },
  });
  return {
    openapi: '3.0.3',
    info: { title: 'Search', version: '1' },
    servers: [{ url: 'https://search.test' }],
    paths: {
      '/search': {
        post: {
          operationId: 'search',
          tags: ['search'],
          requestBody: { required: true, content: content(direction === 'sent') },
          responses: { 200: { description: 'OK.', content: content(direction === 'received') } },
        },
      },
    },
    components: {
      schemas: {
        Condition: { anyOf: [{ $ref: '#/components/schemas/Field' }, { $ref: '#/components/schemas/Empty' }] },
        Field: {
          type: 'object',
          required: ['key'],
          properties: { key: { type: 'string' }, match: { type: 'string' }, ...field },
        },
        Empty: {
          type: 'object',
          required: ['is_empty'],
          properties: { is_empty: { type: 'object', required: ['key'], properties: { key: { type: 'string' } } } },
        },
      },
    },
  };
}

describe('call sites', () => {
  test.each([
    ['sent', []],
    ['received', ['Condition.is_empty']],
    ['neither', ['Condition.is_empty']],
  ] as const)('A type that no call shows is used in the direction of the document: %s.', async (direction, failing) => {
    const base = await openDocument(typeLoosely(direction, {}));
    const newer = await generateNewer(base, typeLoosely(direction, { is_empty: { type: 'boolean' } }));
    const { failures } = judgeTypes(base.released, newer);
    expect(failures.map(({ subject }) => subject)).toEqual(failing);
  });

  test.each(takeSome(CATALOGUE, 5))('Those that are not compiled would not fail: $name', async ({ change }) => {
    const document = shop();
    change(document);
    const base = await openDocument(shop());
    const newer = await generateNewer(base, document);
    const some = judgeTypes(base.released, newer);
    vi.spyOn(changedNames, 'findChangedNames').mockReturnValue(undefined);
    const all = judgeTypes(base.released, newer);
    expect(some.failures).toEqual(all.failures);
    expect(some.differences).toEqual(all.differences);
    expect(some.lines).toBeLessThanOrEqual(all.lines);
  });

  test('One that does not compile against its own client hides no failure of the same code elsewhere.', () => {
    // Deeper than types are spelled out, so that the text of both types is the same.
    const nest = (depth: number, end: string): string => `${'{ a: '.repeat(depth)}${end}${' }'.repeat(depth)}[]`;
    const schemas = (end: string): string =>
      `export interface Deep { x: ${nest(8, '{ b: string }')} }\nexport interface Wide { x: ${nest(6, end)} }\n`;
    const newer = schemas('{ b: string }').replace('}\n', '; y?: 1 }\n');
    const { failures } = judgeSchemas(schemas('{}'), newer, ['Deep', 'Wide']);
    expect(failures.map(({ subject, number }) => ({ subject, number }))).toEqual([
      { subject: 'Wide.x', number: 'TS2322' },
    ]);
    expect(judgeSchemas(schemas('{}'), `${schemas('{}')}export type Other = string;\n`).failures).toEqual([]);
  });
});

describe('signatures', () => {
  test.each([
    ["'a' | 'b' | null", "null | 'b' | 'a'"],
    ['10 | 9 | boolean', 'boolean | 9 | 10'],
    ['{ b: string; a?: { d: 1; c: 2 }[] }[]', '{ a?: { c: 2; d: 1 }[]; b: string }[]'],
    ["{ [key: string]: 'a' | 'b' }", "{ [key: string]: 'b' | 'a' }"],
    ['{ b: 1 } & { a: 2 }', '{ a: 2 } & { b: 1 }'],
    ['(A | B)[]', '(B | A)[]'],
    ['/** One. */ { /** Two. */ a: string }[]', '{ a: string /* Three. */ }[]'],
  ])('%s is the same as %s.', (before, after) => {
    const schemas = (type: string): string =>
      `export interface A { a: ${type} }\nexport interface B { b: 1 }\nexport type C = ${type};\n`;
    expect(judgeSchemas(schemas(before), schemas(after))).toMatchObject({ failures: [], differences: [] });
    const { differences } = judgeSchemas(schemas(before), schemas(`${after} | 'z'`));
    expect(differences.map(({ subject }) => subject)).toContain('C');
  });

  test('The members of a union do not depend on what was compiled before.', () => {
    const schemas = "export type A = 'x' | 'y' | 'z';\nexport interface B { b: 'z' | 'x' }\n";
    const others = `export interface C { c: 'z'; d: 'y' }\n${schemas}`;
    expect(judgeSchemas(schemas, others).differences.map(({ subject }) => subject)).toEqual(['C', 'C.c', 'C.d']);
  });
});
