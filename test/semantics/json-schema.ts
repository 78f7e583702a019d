/** Turns the schemas of an OpenAPI document into JSON Schema 2020-12, and checks values against them with Ajv. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { isObject, parseComponentRef, readRef, resolve, type Document } from '../../src/openapi/document.js';
import { readDiscriminators, type Discriminators } from './discriminators.js';
import { isImpossible } from './merge.js';

/** A JSON Schema; a reference to a component holds the key of the component only. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schemas and the check of values. */
export interface SchemaSet {
  /** The component schemas, by their keys. */
  readonly components: ReadonlyMap<string, JsonSchema>;
  readonly discriminators: Discriminators;
  /** Returns the errors of a value; an empty list if it is valid. */
  check(schema: JsonSchema, value: unknown): readonly ErrorObject[];
  /**
   * Returns the errors of a value as far as a type can have them: other properties are always allowed, and a value can
   * match several members of a union.
   */
  checkOpen(schema: JsonSchema, value: unknown): readonly ErrorObject[];
}

const TYPES: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

/** Keywords that are copied as they are, if they have the expected type. */
const PLAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['multipleOf', 'maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum'].map((key) => [key, 'number']),
  ),
  ...Object.fromEntries(
    ['Length', 'Items', 'Properties', 'Contains'].flatMap((key) => [
      [`min${key}`, 'number'],
      [`max${key}`, 'number'],
    ]),
  ),
  uniqueItems: 'boolean',
  format: 'string',
  contentMediaType: 'string',
  contentEncoding: 'string',
};

const SINGLE = [
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'contains',
  'not',
  'if',
  'then',
  'else',
];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['properties', 'patternProperties', 'dependentSchemas'];

/** The key under which Ajv knows a component: it must be a valid URI. */
function nameForAjv(key: string): string {
  return `component:${Buffer.from(key).toString('hex')}`;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isPattern(value: unknown): boolean {
  try {
    return typeof value === 'string' && Boolean(new RegExp(value));
  } catch {
    return false;
  }
}

/** Returns a schema of OpenAPI 3.0 or 3.1 as JSON Schema 2020-12. Leaves out what has no meaning. */
export function toJsonSchema(document: Document, node: unknown): JsonSchema {
  if (node === false) return { not: {} };
  if (!isObject(node)) return {};
  const schema: Record<string, unknown> = {};
  const key = parseComponentRef(node, 'schemas');
  if (key !== undefined) schema['$ref'] = key;
  else if (readRef(node) !== undefined) return followReference(document, node);
  for (const [keyword, type] of Object.entries(PLAIN)) {
    if (typeof node[keyword] === type) schema[keyword] = node[keyword];
  }
  if (isPattern(node['pattern'])) schema['pattern'] = node['pattern'];
  if (Array.isArray(node['enum'])) {
    if (!node['enum'].length) return { not: {} };
    schema['enum'] = node['enum'];
  }
  if ('const' in node) schema['enum'] = [node['const']];
  const types = [node['type']].flat().filter((type) => TYPES.has(type));
  if (types.length) schema['type'] = types;
  convertChildren(document, node, schema);
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (node[exclusive] !== true) continue;
    schema[exclusive] = schema[bound];
    delete schema[bound];
  }
  const required = listOf(node['required']).filter((name) => typeof name === 'string');
  if (required.length) schema['required'] = [...new Set(required)];
  if (isObject(node['dependentRequired'])) schema['dependentRequired'] = node['dependentRequired'];
  if (isObject(node['discriminator'])) schema['discriminator'] = node['discriminator'];
  return node['nullable'] === true ? allowNull(schema) : schema;
}

/** A reference to a parameter or a header stands for its schema. */
function followReference(document: Document, node: object): JsonSchema {
  const target = resolve<{ schema?: unknown }>(document, node as never);
  return toJsonSchema(document, target?.schema);
}

function convertChildren(
  document: Document,
  node: Readonly<Record<string, unknown>>,
  schema: Record<string, unknown>,
): void {
  const convert = (child: unknown): JsonSchema => toJsonSchema(document, child);
  const isTuple = Array.isArray(node['items']);
  for (const keyword of SINGLE) {
    if (node[keyword] !== undefined && !Array.isArray(node[keyword])) schema[keyword] = convert(node[keyword]);
  }
  // The tuples of older drafts.
  if (isTuple) schema['prefixItems'] = listOf(node['items']).map(convert);
  for (const keyword of LISTS) {
    if (listOf(node[keyword]).length) schema[keyword] = listOf(node[keyword]).map(convert);
  }
  for (const keyword of MAPS) {
    const map = node[keyword];
    if (!isObject(map)) continue;
    const entries = Object.entries(map).filter(([name]) => keyword !== 'patternProperties' || isPattern(name));
    schema[keyword] = Object.fromEntries(entries.map(([name, child]) => [name, convert(child)]));
  }
}

/** `nullable` is what a document of any version means by it: null is a value, too. */
function allowNull(schema: Readonly<Record<string, unknown>>): JsonSchema {
  const { type, enum: values } = schema;
  if (!Array.isArray(type)) return { anyOf: [schema, { type: ['null'] }] };
  const all = Array.isArray(values) ? { enum: [...new Set([...(values as unknown[]), null])] } : {};
  return { ...schema, type: [...new Set([...(type as unknown[]), 'null'])], ...all };
}

/** How schemas are adapted for Ajv. */
interface Adaptation {
  readonly discriminators: Discriminators;
  /** Whether other properties are always allowed, and a value can match several members of a union. */
  readonly isOpen: boolean;
}

/** Returns a schema as Ajv takes it: with other references, and with what discriminators say. */
function adaptForAjv(adaptation: Adaptation, value: unknown): unknown {
  const { discriminators, isOpen } = adaptation;
  const adapt = (child: unknown): unknown => adaptForAjv(adaptation, child);
  if (Array.isArray(value)) return value.map(adapt);
  if (!isObject(value)) return value;
  if (isOpen && Array.isArray(value['oneOf'])) {
    const { oneOf, allOf = [], discriminator, ...others } = value;
    const union = { anyOf: oneOf, ...(discriminator !== undefined && { discriminator }) };
    return adapt({ ...others, allOf: [...(allOf as unknown[]), union] });
  }
  return Object.fromEntries(
    Object.entries(value).map(([keyword, child]) => {
      if (keyword === '$ref' && typeof child === 'string') return [keyword, nameForAjv(child)];
      if (keyword === 'enum' || keyword === 'discriminator') return [keyword, child];
      if (keyword === 'oneOf' || keyword === 'anyOf') {
        const branches = (child as JsonSchema[]).map((branch) => {
          const tag = discriminators.readBranchTag(value, branch);
          const said = tag && { properties: { [tag.property]: { enum: tag.values } } };
          return said ? { allOf: [adapt(branch), said] } : adapt(branch);
        });
        return [keyword, branches];
      }
      if (isOpen && /^(additional|unevaluated)Properties$/.test(keyword) && isImpossible(child)) return [keyword, {}];
      if (!MAPS.includes(keyword)) return [keyword, adapt(child)];
      return [keyword, Object.fromEntries(Object.entries(child as object).map(([name, item]) => [name, adapt(item)]))];
    }),
  );
}

/** Returns a function that returns the errors of a value. */
function createCheck(components: ReadonlyMap<string, JsonSchema>, adaptation: Adaptation): SchemaSet['check'] {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    logger: false,
    unicodeRegExp: false,
    inlineRefs: false,
    validateSchema: false,
  });
  formats.default(ajv);
  const adapt = (schema: JsonSchema): object => adaptForAjv(adaptation, schema) as object;
  for (const [key, schema] of components) ajv.addSchema(adapt(schema), nameForAjv(key));
  const compiled = new Map<JsonSchema, ValidateFunction>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile(adapt(schema));
    compiled.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

/**
 * Returns the schemas of a document, and checks of values. `sourceOf` returns the name in the document for a request
 * schema. `inline` are schemas in other places than components.
 */
export function readSchemas(
  document: Document,
  sourceOf: (key: string) => string,
  inline: readonly JsonSchema[],
): SchemaSet {
  const components = new Map(
    Object.entries(document.components?.schemas ?? {}).map(([key, node]) => [key, toJsonSchema(document, node)]),
  );
  const discriminators = readDiscriminators(components, sourceOf, inline);
  return {
    components,
    discriminators,
    check: createCheck(components, { discriminators, isOpen: false }),
    checkOpen: createCheck(components, { discriminators, isOpen: true }),
  };
}
