/** Public documents: their validators say of the documents' own examples what Ajv says. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { describeValidators } from '../../../../scripts/emit/integrations/validators.js';
import { printFile } from '../../../../scripts/emit/print.js';
import { loadApi, type LoadedApi } from '../../../../scripts/load-api.js';
import { SILENT } from '../../../../scripts/lib/reporter.js';
import { isObject, listMethodNames, resolve, type Document, type Response } from '../../../../src/openapi/document.js';
import { isFileSchema } from '../../../../src/openapi/schema-facts.js';
import { walkNodes } from '../../../../src/openapi/walk.js';
import { listOperations } from '../../../../scripts/model/types.js';
import type { OperationValidators, StandardSchema } from '../../../../src/runtime/validators.js';
import { loadFile } from '../../../support/generated.js';
import { PROJECT, temporaryFolder } from '../../../support/project.js';

const SPECS = path.join(PROJECT, '../shared/specs');

const isMissing = !existsSync(SPECS);

if (isMissing) console.log('../shared/specs is missing: public documents are skipped.');

const NAMES = isMissing
  ? []
  : readdirSync(SPECS).map((name) => (path.extname(name) ? name : `${name}/DigitalOcean-public.v2.yaml`));

type Node = Record<string, unknown>;

type Validators = Record<string, StandardSchema<unknown> & OperationValidators>;

async function loadValidators({ model, document }: LoadedApi): Promise<Validators> {
  const origin = { source: 'document', runtime: 'bimdata-cloud-api/runtime' };
  const folder = path.join(temporaryFolder(), 'out');
  mkdirSync(folder);
  const { content } = printFile(describeValidators({ model, document, origin }), origin);
  writeFileSync(path.join(folder, 'validators.ts'), content);
  return (await loadFile(folder, 'validators')) as Validators;
}

const TYPES: ReadonlySet<unknown> = new Set(['null', 'boolean', 'object', 'array', 'number', 'integer', 'string']);

/** Returns a schema as JSON Schema of 2020 has it, without what validators do not check. */
function modernize(node: Node): Node {
  const { nullable, exclusiveMinimum, exclusiveMaximum, format: _, oneOf, ...rest } = node;
  const schema: Node = { ...rest };
  // Validators do not count the alternatives that a value fits.
  if (oneOf !== undefined) schema['allOf'] = [...((rest['allOf'] ?? []) as Node[]), { anyOf: oneOf }];
  const limit = (flag: unknown, keyword: string, exclusive: string): void => {
    if (flag === true && typeof schema[keyword] === 'number') {
      schema[exclusive] = schema[keyword];
      delete schema[keyword];
    } else if (typeof flag === 'number') schema[exclusive] = flag;
  };
  limit(exclusiveMinimum, 'minimum', 'exclusiveMinimum');
  limit(exclusiveMaximum, 'maximum', 'exclusiveMaximum');
  const types = [schema['type']].flat();
  if (!types.every((type) => TYPES.has(type)) || isFileSchema(node)) delete schema['type'];
  if (Array.isArray(schema['enum']) && !schema['enum'].length) delete schema['enum'];
  const parts = (Array.isArray(schema['allOf']) ? schema['allOf'] : []) as Node[];
  const isNullable = nullable === true || parts.some((part) => part['x-nullable'] === true);
  if (!isNullable) return schema;
  return Object.keys(schema).length ? { anyOf: [schema, { type: 'null' }] } : { 'x-nullable': true };
}

/** Returns a function that says whether Ajv accepts a value by a schema of a document; `undefined` if it has no opinion. */
function createOracle(document: Document): (pointer: string, value: unknown) => boolean | undefined {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false, logger: false });
  const modern = structuredClone(document);
  walkNodes(modern, {
    leave: ({ node, isSchema }) => {
      if (!isSchema) return;
      const schema = modernize(node);
      for (const key of Object.keys(node)) delete node[key];
      Object.assign(node, schema);
    },
  });
  ajv.addSchema(modern as object, 'document');
  return (pointer, value) => {
    try {
      return ajv.validate({ $ref: `document#${pointer}` }, value);
    } catch {
      // A pattern of another language, or a schema that is none.
      return undefined;
    }
  };
}

function escapePointer(...keys: readonly string[]): string {
  return keys.map((key) => `/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
}

/** An example, and the validator of its schema. */
interface Example {
  readonly pointer: string;
  readonly value: unknown;
  readonly validator: StandardSchema<unknown>;
}

function listExamples({ document, model }: LoadedApi, validators: Validators): Example[] {
  const ofSchemas = model.schemas.flatMap(({ key, name }): Example[] => {
    const schema = document.components!.schemas![key] as Node;
    const validator = validators[`${name}Schema`];
    if (!isObject(schema) || !validator) return [];
    const values = [schema['example'], ...(Array.isArray(schema['examples']) ? (schema['examples'] as unknown[]) : [])];
    const pointer = escapePointer('components', 'schemas', key);
    return values.filter((value) => value !== undefined).map((value) => ({ pointer, value, validator }));
  });
  const ofOperations = listOperations(model).flatMap(({ functionName, method, path: template }) => {
    const item = document.paths![template] as Node;
    const name = listMethodNames(item).find((each) => each === method.toLowerCase());
    const { responses = {} } = (validators[`${functionName}Validators`] ?? {}) as OperationValidators;
    const nodes = Object.entries((item[name!] as { responses?: object } | undefined)?.responses ?? {});
    return nodes.flatMap(([status, node]): Example[] => {
      const media = resolve<Response>(document, node as Response)?.content?.['application/json'];
      const validator = responses[status.toUpperCase()] ?? responses[status];
      const isInline = !('$ref' in (node as Node));
      if (!media?.schema || !validator || !isInline) return [];
      const pointer = escapePointer(
        'paths',
        template,
        name!,
        'responses',
        status,
        'content',
        'application/json',
        'schema',
      );
      const examples = Object.values((media.examples ?? {}) as Record<string, Node>);
      const values = [media.example, ...examples.map((each) => resolve<Node>(document, each)?.['value'])] as unknown[];
      return values.filter((value) => value !== undefined).map((value) => ({ pointer, value, validator }));
    });
  });
  return [...ofSchemas, ...ofOperations];
}

describe('public documents', () => {
  test.each(NAMES)('The validators of %s agree with Ajv on its examples.', { timeout: 300_000 }, async (name) => {
    const api = await loadApi(path.join(SPECS, name), SILENT, { level: 'minimal' });
    const examples = listExamples(api, await loadValidators(api));
    const oracle = createOracle(api.document);
    let compared = 0;
    const mismatches = examples.filter(({ pointer, value, validator }) => {
      const expected = oracle(pointer, value);
      if (expected === undefined) return false;
      compared += 1;
      const { issues = [] } = validator['~standard'].validate(value);
      // Ajv was told to leave formats alone.
      const isFormat =
        issues.length > 0 && issues.every(({ message }) => /^must be an? (U|IP|email|date)/.test(message));
      return !isFormat && expected !== (issues.length === 0);
    });
    console.log(`${name}: ${compared} of ${examples.length} examples`);
    expect(mismatches.map(({ pointer }) => pointer)).toEqual([]);
  });
});
