/** Integers of 64 bits in a document: the note, the choices of their type, and choices without a meaning. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../support/command.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';

/** Returns the minimal document with properties of its schema. */
function withProperties(...properties: readonly string[]): string {
  const lines = properties.map((schema, index) => `        p${index}: ${schema}\n`);
  return MINIMAL.replace('        name:\n          type: string\n', lines.join(''));
}

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Returns the text of a generated file, on one line. */
  readonly read: (name: string) => string;
}

async function runOn(document: string, ...args: readonly string[]): Promise<Run> {
  const spec = writeDocument(document);
  const out = path.join(path.dirname(spec), 'out');
  const { code, stdout, stderr } = await generate(['--spec', spec, '--out', out, '--no-format', ...args]);
  return {
    code: code!,
    stdout,
    stderr,
    read: (name) => {
      const file = path.join(out, name);
      return existsSync(file) ? readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ') : '';
    },
  };
}

const INT64 = '{ type: integer, format: int64 }';

const NOTE = /ha(s|ve) the format int64/;

describe('note', () => {
  test('One note says how many integers lose digits, and where the first is.', async () => {
    const { code, stdout, read } = await runOn(
      withProperties('{ type: integer }', INT64, '{ type: [integer, "null"], format: int64 }', '{ format: uint64 }'),
    );
    expect(code).toBe(0);
    expect(stdout).toContain(
      '  1 unsupported feature:\n    3 schemas have the format int64, and the type number, ' +
        'such as #/components/schemas/Thing/properties/p1. ',
    );
    expect(stdout).toMatch(/ unless x-typescript-type or --int64 is set\.\n +\S+things\.yaml:1:1\n/);
    expect(read('schema.ts')).toContain('p1?: number;');
    expect(read('int64.ts')).toBe('');
    expect(read('thing-functions.ts')).not.toContain('int64');
  });

  test('--fail-on-unsupported refuses the document, and says what to do.', async () => {
    const { code, stderr } = await runOn(withProperties(INT64), '--fail-on-unsupported');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /things\.yaml:1:1: The schema #\S+ has the format int64, and the type number\.\n {2}Set `x-/,
    );
  });

  test.each([
    ['bounds within 2^53', '{ type: integer, format: int64, minimum: -9007199254740991, maximum: 9007199254740991 }'],
    ['a list of values', '{ type: integer, format: int64, enum: [1, 2] }'],
    ['one value', '{ type: integer, format: int64, const: 1 }'],
    ['strings', '{ type: string, format: int64 }'],
    ['the loss accepted', '{ type: integer, format: int64, x-typescript-type: number }'],
    ['another format', '{ type: integer, format: int32 }'],
    ['an example with a format', '{ type: object, example: { type: integer, format: int64 } }'],
  ])('There is no note for %s.', async (_, schema) => {
    expect((await runOn(withProperties(schema))).stdout).not.toMatch(NOTE);
  });

  test('There is a note for bounds beyond 2^53.', async () => {
    const { stdout } = await runOn(withProperties('{ type: integer, format: int64, minimum: 0, maximum: 1e16 }'));
    expect(stdout).toMatch(NOTE);
  });
});

describe('choice', () => {
  const REF = "{ $ref: '#/components/schemas/Id' }";
  const ID = `    Id: { type: integer, format: int64, x-typescript-type: bigint }\n`;

  test.each<readonly [what: string, schema: string, type: string, shape: string]>([
    ['an integer', '{ type: integer, x-typescript-type: bigint }', 'bigint;', '"bigint"'],
    ['a string', '{ type: integer, x-typescript-type: string }', 'string;', '"string"'],
    ['a number', '{ type: number, x-typescript-type: bigint }', 'bigint;', '"bigint"'],
    ['null', '{ type: [integer, "null"], x-typescript-type: bigint }', 'bigint | null;', '"bigint"'],
    ['other values', '{ type: [integer, string], x-typescript-type: string }', 'string;', '"text"'],
    ['a reference', REF, 'Id;', '"bigint"'],
    ['a reference and null', `{ oneOf: [${REF}, { type: "null" }] }`, 'Id | null;', '"bigint"'],
    ['allOf', `{ allOf: [${REF}, { type: integer, minimum: 1 }] }`, 'bigint;', '"bigint"'],
    ['a type beside a reference', `{ $ref: '#/components/schemas/Id', type: integer }`, 'bigint;', '"bigint"'],
    ['items', `{ type: array, items: ${REF} }`, 'Id[];', '{ items: "bigint" }'],
    [
      'items of items',
      `{ type: array, items: { type: array, items: ${REF} } }`,
      'Id[][];',
      '{ items: { items: "bigint" } }',
    ],
    [
      'a tuple',
      `{ type: array, prefixItems: [{ type: string }, ${REF}] }`,
      '[ string?, Id?, ...unknown[] ];',
      '{ tuple: [{ }, "bigint"] }',
    ],
    ['a map', `{ type: object, additionalProperties: ${REF} }`, '{ [key: string]: Id; };', '{ rest: "bigint" }'],
    [
      'patterns',
      `{ type: object, properties: { a: { type: string } }, patternProperties: { x: ${REF} } }`,
      '{ a?: string; } & { [key: string]: Id | string; };',
      '{ fields: { "a": { } }, rest: "bigint" }',
    ],
    [
      'a union with a string',
      `{ anyOf: [{ type: integer, x-typescript-type: string }, { type: string }] }`,
      'string;',
      '"text"',
    ],
    [
      'a union of objects',
      `{ oneOf: [{ $ref: '#/components/schemas/Thing' }, ${REF}] }`,
      'Thing | Id;',
      '[() => Thing, "bigint"]',
    ],
    ['recursion', "{ $ref: '#/components/schemas/Thing' }", 'Thing;', '() => Thing'],
    ['a list of values', `{ allOf: [${REF}], enum: [1] }`, '1;', ''],
  ])('It applies to %s.', async (_, schema, type, shape) => {
    const { code, stdout, read } = await runOn(withProperties(schema, REF) + ID);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.not.stringMatching(/assumption|unsupported/) });
    expect(read('schema.ts')).toContain(`p0?: ${type}`);
    expect(read('int64.ts')).toContain(
      `Thing: Int64Shape = { fields: { ${shape && `"p0": ${shape}, `}"p1": "bigint" } };`,
    );
  });

  test('It applies to nullable of OpenAPI 3.0.', async () => {
    const document = withProperties(
      '{ type: integer, nullable: true, x-typescript-type: bigint }',
      "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Id' }] }",
    );
    const { read } = await runOn(`${document}${ID}`.replace('3.1.0', '3.0.3'));
    expect(read('schema.ts')).toContain('p0?: bigint | null; p1?: bigint | null;');
  });

  test('A component that other modules name like a type of theirs stays apart.', async () => {
    const { read } = await runOn(
      withProperties("{ $ref: '#/components/schemas/Int64Shape' }") +
        `    Int64Shape: { type: object, properties: { id: ${INT64} } }\n`,
      '--int64',
      'bigint',
    );
    expect(read('int64.ts')).toContain('export const Int64ShapeModel: Int64Shape = { fields: { "id": "bigint" } };');
  });
});

describe('alternatives', () => {
  /** Returns the shape of a union in a document with these schemas. */
  async function shapeOf(union: string, schemas: string): Promise<string> {
    const { read } = await runOn(withProperties(union) + schemas, '--int64', 'bigint');
    const [, shape = ''] = /"p0": (.*?) } }; export|"p0": (.*?) } };/.exec(read('int64.ts')) ?? [];
    return shape;
  }

  function object(name: string, ...properties: readonly string[]): string {
    return `    ${name}: { type: object, properties: { ${properties.join(', ')} } }\n`;
  }

  const A = object('A', 'kind: { const: a }', `id: ${INT64}`);
  const B = object('B', 'kind: { enum: [b, c] }', 'id: { type: number }');
  const [TO_A, TO_B] = ["{ $ref: '#/components/schemas/A' }", "{ $ref: '#/components/schemas/B' }"];

  test('They are told apart by literal values.', async () => {
    expect(await shapeOf(`{ oneOf: [${TO_A}, ${TO_B}] }`, A + B)).toBe('{ only: { "kind": ["a"] }, shape: () => A }');
  });

  test('They are told apart by literal values in parts of allOf.', async () => {
    const part = `{ allOf: [${TO_A}, { type: object }] }`;
    expect(await shapeOf(`{ anyOf: [${part}, ${TO_B}] }`, A + B)).toBe('{ only: { "kind": ["a"] }, shape: () => A }');
  });

  test('They are told apart by a discriminator, with and without a mapping.', async () => {
    const plain = object('A', 'kind: { type: string }', `id: ${INT64}`) + object('B', 'kind: { type: string }');
    const union = (more: string): string =>
      `{ oneOf: [${TO_A}, ${TO_B}], discriminator: { propertyName: kind${more} } }`;
    expect(await shapeOf(union(''), plain)).toBe('{ only: { "kind": ["A"] }, shape: () => A }');
    expect(await shapeOf(union(", mapping: { one: '#/components/schemas/A', two: A }"), plain)).toBe(
      '{ only: { "kind": ["one","two"] }, shape: () => A }',
    );
  });

  test('A value that all have, or that is a list, tells nothing.', async () => {
    const same = object('A', 'kind: { const: x }', 'tags: { enum: [[1]] }', `id: ${INT64}`);
    const other = object('B', 'kind: { const: x }', 'tags: { enum: [[2]] }');
    expect(await shapeOf(`{ oneOf: [${TO_A}, ${TO_B}] }`, same + other)).toBe('() => A');
  });
});

describe('flag', () => {
  test.each([
    ['bigint', 'bigint'],
    ['string', 'string'],
    ['number', 'number'],
  ])('--int64 %s sets the type of each integer without its own.', async (flag, type) => {
    const document = withProperties(
      INT64,
      '{ type: integer, format: int64, x-typescript-type: number }',
      '{ type: integer }',
    );
    const { stdout, read } = await runOn(document, '--int64', flag);
    expect(read('schema.ts')).toMatch(new RegExp(`p0\\?: ${type};.* p1\\?: number;.* p2\\?: number;`));
    expect(NOTE.test(stdout)).toBe(flag === 'number');
    expect(read('thing-api.ts').includes('json: int64({ "2XX": int64Shapes.Thing })')).toBe(flag !== 'number');
    expect(read('openapi.json')).not.toContain(
      flag === 'number' ? 'bigint' : `"${flag === 'string' ? 'int64": "string' : flag}"`,
    );
  });

  test('Another type is refused.', async () => {
    const { code, stderr } = await runOn(MINIMAL, '--int64', 'long');
    expect(stderr).toContain('--int64 must be number, bigint or string; got "long".');
    expect(code).toBe(2);
  });

  test('Another flag generates again, and --check sees the difference.', async () => {
    const spec = writeDocument(withProperties(INT64));
    const run = (...args: readonly string[]) =>
      generate(['--spec', spec, '--out', path.join(path.dirname(spec), 'out'), ...args]);
    await run();
    expect((await run()).stdout).toContain('Nothing has changed since the last run');
    expect((await run('--int64', 'bigint')).stdout).toContain('1 added');
    expect((await run('--int64', 'bigint')).stdout).toContain('Nothing has changed since the last run');
    expect((await run('--int64', 'bigint', '--check')).code).toBe(0);
    const { code, stdout } = await run('--check');
    expect(stdout).toMatch(/^extra .*int64\.ts$/m);
    expect(code).toBe(1);
  });
});

describe('choices without a meaning', () => {
  test.each([
    ['another type', '{ type: string, x-typescript-type: Date }', 'must be number, bigint or string; got "Date".'],
    ['no text', '{ type: integer, x-typescript-type: [bigint] }', 'must be number, bigint or string; got ["bigint"].'],
    ['a string', '{ type: string, x-typescript-type: bigint }', 'is only for integers and numbers.'],
    ['an object', '{ type: object, x-typescript-type: bigint }', 'is only for integers and numbers.'],
    ['values', '{ type: integer, enum: [1], x-typescript-type: bigint }', 'is only for integers and numbers.'],
    [
      'a reference',
      "{ $ref: '#/components/schemas/Thing', x-typescript-type: bigint }",
      'is only for integers and numbers.',
    ],
  ])('%s is reported with its place; strict refuses it.', async (_, schema, says) => {
    const { code, stdout, read } = await runOn(withProperties(schema));
    expect(stdout).toContain(`1 assumption:\n    x-typescript-type ${says} It is ignored.`);
    expect(stdout).toMatch(/things\.yaml:30:\d+\n/);
    expect(code).toBe(0);
    expect(read('schema.ts')).not.toContain('bigint');
    const strict = await runOn(withProperties(schema), '--lint', 'strict');
    expect(strict.stderr).toContain(says);
    expect(strict.code).toBe(1);
  });
});
