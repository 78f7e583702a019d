/** Checks values against the schemas of an OpenAPI document, 3.0 or 3.1, with Ajv. */
import { Ajv2020, type ErrorObject, type Options } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { isObject, readRef, resolve, type Document } from './document.js';
import { createPattern } from './safe-pattern.js';
import { SCHEMA_TYPES } from './schema-facts.js';

/** Returns the errors of a value; an empty list if it is valid. A coercing check converts the value to its type. */
export type Check = (value: unknown) => readonly ErrorObject[];

type Node = Record<string, unknown>;

/** Keywords that mean the same in JSON Schema, if their value has this type. */
const PLAIN: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...Object.fromEntries(
    ['multipleOf', 'maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum']
      .concat(['Length', 'Items', 'Properties', 'Contains'].flatMap((name) => [`min${name}`, `max${name}`]))
      .map((keyword) => [keyword, Number.isFinite]),
  ),
  uniqueItems: (value) => typeof value === 'boolean',
  format: (value) => typeof value === 'string',
  pattern: (value) => typeof value === 'string',
  required: Array.isArray,
  dependentRequired: isObject,
};

const SINGLE = [
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'contains',
  'not',
  'if',
  'then',
  'else',
];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['properties', 'patternProperties', 'dependentSchemas'];

/** The schemas of documents, by the schemas that Ajv has for them. */
const SOURCES = new WeakMap<object, Node>();

/** Returns the schema of the document that has the keyword of an error. */
export function readErrorSource({ parentSchema }: ErrorObject): Node {
  return SOURCES.get(parentSchema ?? {}) ?? {};
}

/** Returns a function that creates the check of a schema, which can refer to the document; it is compiled on first use. */
export function createChecks(document: Document, options: Options = {}): (schema: unknown) => Check {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    logger: false,
    validateSchema: false,
    inlineRefs: false,
    // To shorten the code of a check takes longer than to run it.
    code: { regExp: Object.assign(createPattern, { code: '' }), optimize: false },
    ...options,
  });
  formats.default(ajv);
  const known = new Set<string>();
  const convert = (schema: unknown): Node | boolean => {
    const refs: string[] = [];
    const converted = toJsonSchema(schema, refs);
    // Each target is compiled once, whatever refers to it.
    for (const ref of refs) {
      if (known.has(ref)) continue;
      known.add(ref);
      const target = resolve<unknown>(document, { $ref: ref });
      ajv.addSchema(convert(readRef(target) === undefined ? target : {}), nameForAjv(ref));
    }
    return converted;
  };
  const made = new Map<unknown, Check>();
  return (schema) => {
    const check = made.get(schema) ?? createCheck(() => ajv.compile(convert(schema)));
    made.set(schema, check);
    return check;
  };
}

function createCheck(compile: () => ReturnType<Ajv2020['compile']>): Check {
  let validate: ReturnType<typeof compile> | undefined;
  return (value) => {
    validate ??= compile();
    return validate(value) ? [] : validate.errors!;
  };
}

/** Returns the key under which Ajv knows the target of a reference: it must be a valid URI. */
function nameForAjv(ref: string): string {
  return `ref:${[...new TextEncoder().encode(ref)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Returns a schema of OpenAPI as JSON Schema 2020-12, without what has no meaning. Adds its references to `refs`. */
function toJsonSchema(node: unknown, refs: string[]): Node | boolean {
  if (!isObject(node)) return node !== false;
  const schema: Node = {};
  SOURCES.set(schema, node);
  for (const [keyword, isMeant] of Object.entries(PLAIN)) {
    if (isMeant(node[keyword])) schema[keyword] = node[keyword];
  }
  const ref = readRef(node);
  if (ref !== undefined) {
    refs.push(ref);
    schema['$ref'] = nameForAjv(ref);
  }
  const { type, enum: values } = node;
  if (Array.isArray(values)) schema['enum'] = values;
  if ('const' in node) schema['const'] = node['const'];
  if (SCHEMA_TYPES.has(type) || (Array.isArray(type) && type.some((item) => SCHEMA_TYPES.has(item))))
    schema['type'] = type;
  convertParts(node, schema, refs);
  return node['nullable'] === true ? allowNull(convertExclusive(node, schema)) : convertExclusive(node, schema);
}

function convertParts(node: Node, schema: Node, refs: string[]): void {
  const convert = (part: unknown): Node | boolean => toJsonSchema(part, refs);
  const { items } = node;
  for (const keyword of SINGLE) {
    if (node[keyword] !== undefined && !Array.isArray(node[keyword])) schema[keyword] = convert(node[keyword]);
  }
  // The tuples of older drafts.
  if (Array.isArray(items) && items.length) schema['prefixItems'] = items.map(convert);
  for (const keyword of LISTS) {
    const list = node[keyword];
    if (Array.isArray(list) && list.length) schema[keyword] = list.map(convert);
  }
  for (const keyword of MAPS) {
    const map = node[keyword];
    if (!isObject(map)) continue;
    schema[keyword] = Object.fromEntries(Object.entries(map).map(([name, part]) => [name, convert(part)]));
  }
}

/** In OpenAPI 3.0, an exclusive limit is a flag beside the limit. */
function convertExclusive(node: Node, schema: Node): Node {
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (node[exclusive] !== true || schema[limit] === undefined) continue;
    schema[exclusive] = schema[limit];
    delete schema[limit];
  }
  return schema;
}

/** `nullable` is what a document of any version means by it: null is a value, too. */
function allowNull(schema: Node): Node {
  const { type, enum: values } = schema;
  if (type === undefined) return { anyOf: [schema, { type: 'null' }] };
  if (Array.isArray(values)) schema['enum'] = [...(values as unknown[]), null];
  return Object.assign(schema, { type: [...new Set([type, 'null'].flat())] });
}
