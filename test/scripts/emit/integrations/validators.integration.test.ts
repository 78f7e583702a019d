/** The emitted validators compile, accept the examples of their document, and survive hostile documents. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OperationValidators, StandardSchema } from '../../../../src/runtime/validators.js';
import { compile, generateFrom, loadFile } from '../../../support/generated.js';
import { PROJECT, temporaryFolder } from '../../../support/project.js';

type Validators = Record<string, StandardSchema<unknown> & OperationValidators>;

/** Generates a client with validators; returns its folder. */
function generateWith(spec: string, ...flags: readonly string[]): Promise<string> {
  return generateFrom(spec, '--lint', 'minimal', '--with', 'validators', ...flags);
}

function writeSpec(document: object): string {
  const spec = path.join(temporaryFolder(), 'document.json');
  writeFileSync(spec, JSON.stringify(document));
  return spec;
}

/** Loads the validators of a client. */
async function load(out: string): Promise<Validators> {
  return (await loadFile(out, 'validators')) as Validators;
}

function issuesOf(validator: StandardSchema<unknown> | undefined, value: unknown): unknown {
  return validator!['~standard'].validate(value).issues;
}

describe('public forms', () => {
  test('The document of all features.', async () => {
    const out = await generateWith(path.join(PROJECT, 'test/feature-document/document.yaml'));
    expect(await compile(out)).toBe('');
    const { validate, ...others } = await load(out);
    expect(validate).toBeTypeOf('function');
    expect(Object.keys(others).filter((name) => name.endsWith('Schema')).length).toBeGreaterThan(20);
    expect(issuesOf(others['BigIdSchema'], 9007199254740993n)).toBeUndefined();
    expect(issuesOf(others['BigIdSchema'], '9007199254740993')).toBeUndefined();
    expect(issuesOf(others['BigIdSchema'], 'a')).toMatchObject([{ path: [] }]);
  });

  test('A small document, formatted, with 64-bit integers as texts.', async () => {
    const out = await generateWith(path.join(PROJECT, 'test/golden/things.yaml'), '--int64', 'string');
    expect(await compile(out)).toBe('');
    const text = readFileSync(path.join(out, 'validators.ts'), 'utf8');
    expect(text).toMatch(/^import \* as v from 'bimdata-cloud-api\/runtime\/validators';$/m);
    expect(text).not.toMatch(/: any\b/);
  });
});

const HOSTILE = '`*/ } ${process.exit(7)} "\'\\\u2028';

describe('hostile documents', () => {
  test('Names of properties, texts and names that collide are harmless.', async () => {
    const schemas = {
      Thing: {
        type: 'object',
        required: ['__proto__', HOSTILE],
        properties: JSON.parse(
          JSON.stringify({
            constructor: { type: 'integer' },
            [HOSTILE]: { enum: [HOSTILE], pattern: HOSTILE },
          }).replace('{', '{"__proto__":{"const":1},'),
        ) as object,
        additionalProperties: false,
      },
      thing: { type: 'string', pattern: '(' },
      ThingSchema: { type: 'integer' },
      Schema: { type: 'boolean', spelled: { type: 'integer' }, int64: false, binary: true },
      v: { type: 'null' },
      validate: { $ref: '#/components/schemas/validate' },
      operations: { not: { $ref: '#/components/schemas/operations' } },
      [HOSTILE]: { $ref: '#/components/schemas/Thing' },
      Odd: {
        type: 'odd',
        required: 'name',
        enum: 'x',
        properties: [],
        allOf: {},
        minLength: '1',
        multipleOf: 0,
        items: 5,
      },
    };
    const operation = {
      operationId: `get${HOSTILE}`,
      parameters: [
        { name: '__proto__', in: 'query', required: true, schema: { type: 'integer' } },
        { name: 'id', in: 'path', required: true, schema: { $ref: '#/components/schemas/Thing' } },
      ],
      requestBody: {
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } }, [HOSTILE]: {} },
      },
      responses: {
        default: {
          description: HOSTILE,
          content: { 'application/json': { schema: { $ref: `#/components/schemas/Thing` } } },
        },
      },
    };
    const document = {
      openapi: '3.1.0',
      info: { title: HOSTILE, version: '1' },
      paths: { '/a/{id}': { put: operation }, '/b': { get: { operationId: 'validate', responses: {} } } },
      components: { schemas },
    };
    const out = await generateWith(writeSpec(document));
    expect(await compile(out)).toBe('');
    const validators = await load(out);
    // The type of another schema has the name.
    const own = { ...JSON.parse('{ "__proto__": 1 }'), [HOSTILE]: HOSTILE };
    const valid = Object.defineProperty(own, '__proto__', { value: 1, enumerable: true });
    expect(issuesOf(validators['ThingSchema2'], valid)).toBeUndefined();
    expect(issuesOf(validators['ThingSchema2'], { [HOSTILE]: 'secret', constructor: 'secret' })).toMatchObject([
      { path: ['__proto__'], message: 'is required' },
      { path: ['constructor'], message: 'must be of type integer' },
      { path: [HOSTILE], message: expect.not.stringContaining('secret') },
    ]);
    expect(issuesOf(validators['SchemaSchema'], true)).toBeUndefined();
    expect(issuesOf(validators['OddSchema'], { a: 1 })).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(validators['validate']).toBeTypeOf('function');
  });

  test('Without operations, there are the validators of the schemas.', async () => {
    const schemas = { Tree: { type: 'object', properties: { left: { $ref: '#/components/schemas/Tree' } } } };
    const spec = writeSpec({
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: {},
      components: { schemas },
    });
    const out = await generateWith(spec);
    expect(await compile(out)).toBe('');
    const { TreeSchema, validate } = await load(out);
    expect(validate).toBeUndefined();
    expect(issuesOf(TreeSchema, { left: { left: { left: 1 } } })).toMatchObject([{ path: ['left', 'left', 'left'] }]);
  });
});
