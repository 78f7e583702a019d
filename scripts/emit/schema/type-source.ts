/** Prepares a document for openapi-typescript: schemas go by the names of their types, and what it misreads is put otherwise. */
import { canonicalizeSchema } from './canonical-schema.js';
import { FileFields } from './file-fields.js';
import { parseComponentRef, isObject, type Document } from '../../../src/openapi/document.js';
import { SCHEMA_TYPES } from '../../../src/openapi/schema-facts.js';
import { walkNodes, type Visited } from '../../../src/openapi/walk.js';
import { formatRef } from '../../../src/openapi/pointer.js';

type Node = Record<string, unknown>;

/** Keywords beside a reference that say more of a value. */
const CONSTRAINING = [
  'properties',
  'required',
  'type',
  'allOf',
  'oneOf',
  'anyOf',
  'enum',
  'const',
  'additionalProperties',
];

/** Keywords whose value is a list of schemas. */
const LISTS = ['allOf', 'oneOf', 'anyOf', 'prefixItems'] as const;

/** A schema that allows no value. */
const NOTHING = { type: 'never' };

/** Returns the parts of a document that types are made of. */
export function prepareTypeSource({ openapi, paths, webhooks, components }: Document): Document {
  const { schemas, responses, parameters, headers, requestBodies, pathItems } = (components ?? {}) as Node;
  return {
    openapi,
    info: { title: '', version: '' },
    ...(paths && { paths }),
    ...(webhooks && { webhooks }),
    components: { schemas, responses, parameters, headers, requestBodies, pathItems } as never,
  };
}

/** Puts nodes in a way that says the same and that openapi-typescript does not misread, and leaves out what has no meaning. */
export function clarifyDocument(document: Document): void {
  // In place, for a copy would cost as much as all the rest.
  const canCombine = !document.openapi.startsWith('3.0');
  const schemas: Node[] = [];
  const files = new FileFields();
  walkNodes(document, {
    leave: ({ node, isSchema }) => {
      clarify(node, isSchema && canCombine);
      files.add(node);
      if (isSchema) schemas.push(node);
    },
  });
  files.settle(document);
  const forms = schemas.flatMap((schema) => {
    const form = canonicalizeSchema(document, schema);
    return form ? [[schema, form] as const] : [];
  });
  // Last, as each form depends on what the document says elsewhere.
  for (const [schema, form] of forms) {
    for (const key of Object.keys(schema)) delete schema[key];
    Object.assign(schema, form);
  }
}

/** Puts names in place of references to schemas. */
export function nameSchemas(document: Document, names: ReadonlyMap<string, string>): void {
  const renamed = new Map(
    [...names].map(([key, name]) => [formatRef(['components', 'schemas', key]), formatRef([name])]),
  );
  const rename = ({ node }: Visited): void => {
    const ref = node['$ref'];
    if (typeof ref !== 'string' || !ref.startsWith('#/components/schemas/')) return;
    // A reference can be encoded in several ways.
    const key = parseComponentRef(node, 'schemas');
    const name = names.get(key ?? '');
    if (key !== undefined && name === undefined) delete node['$ref'];
    else node['$ref'] = renamed.get(ref) ?? (name === undefined ? ref : formatRef([name]));
  };
  walkNodes(document, { leave: rename });
}

/** Clarifies a node; a schema can combine a reference with other keywords, anything else and OpenAPI 3.0 cannot. */
function clarify(node: Node, canCombine: boolean): void {
  for (const key of Object.keys(node)) {
    if (key.startsWith('x-')) delete node[key];
  }
  clarifyText(node);
  clarifyObjects(node);
  clarifySchemas(node);
  if (node['$ref'] !== undefined && typeof node['$ref'] !== 'string') delete node['$ref'];
  if (node['$ref'] !== undefined && !canCombine) for (const keyword of CONSTRAINING) delete node[keyword];
  if (node['const'] === null) {
    delete node['const'];
    node['type'] = 'null';
  }
  if (typeof node['in'] === 'string' && isObject(node['content']) && node['schema'] === undefined) {
    const [media] = Object.values(node['content']);
    node['schema'] = isObject(media) ? (media['schema'] ?? {}) : {};
  }
}

/** Texts are texts; data, which comes into comments only, is its JSON. */
function clarifyText(node: Node): void {
  for (const key of ['title', 'summary', 'description', 'format'] as const) {
    if (key in node && typeof node[key] !== 'string') delete node[key];
  }
  for (const key of ['example', 'default'] as const) {
    if (typeof node[key] === 'object' && node[key] !== null) node[key] = JSON.stringify(node[key], undefined, 2);
  }
  if (Array.isArray(node['examples'])) {
    node['examples'] = node['examples'].map((item) =>
      typeof item === 'object' ? JSON.stringify(item, undefined, 2) : (item as unknown),
    );
  }
}

function isAnySchema(value: unknown): boolean {
  return isObject(value) || typeof value === 'boolean';
}

/** Keywords whose value is an object, or a list of them. */
const OBJECTS = ['requestBody', 'responses', 'content', 'headers', 'components', 'paths'] as const;

function clarifyObjects(node: Node): void {
  for (const key of OBJECTS) {
    const value = node[key];
    if (value === undefined) continue;
    if (!isObject(value)) delete node[key];
    else if (key !== 'components' && key !== 'requestBody') {
      for (const [name, item] of Object.entries(value)) if (!isObject(item)) delete value[name];
    }
  }
  const { parameters } = node;
  if (Array.isArray(parameters)) node['parameters'] = parameters.filter(isObject);
  else if (parameters !== undefined && !isObject(parameters)) delete node['parameters'];
}

function clarifySchemas(node: Node): void {
  for (const key of LISTS) {
    const list = node[key];
    if (list === undefined) continue;
    const parts = Array.isArray(list) ? list.filter(isAnySchema) : [];
    // It takes any part for an object.
    const explicit = parts.map((part) => (part === true ? {} : part === false ? NOTHING : (part as unknown)));
    if (explicit.length) node[key] = explicit;
    else delete node[key];
  }
  // They have been named where something refers to them.
  delete node['$defs'];
  delete node['definitions'];
  for (const key of ['properties', 'patternProperties'] as const) {
    const map = node[key];
    if (isObject(map)) for (const [name, schema] of Object.entries(map)) if (!isAnySchema(schema)) map[name] = {};
    if (map !== undefined && !isObject(map)) delete node[key];
  }
  for (const key of ['items', 'additionalProperties', 'schema'] as const) {
    const isTuple = key === 'items' && Array.isArray(node[key]);
    if (isTuple) node[key] = (node[key] as unknown[]).filter(isAnySchema);
    else if (key in node && !isAnySchema(node[key])) delete node[key];
  }
  const { type, required, discriminator } = node;
  const types = (Array.isArray(type) ? type : [type]).filter((item) => SCHEMA_TYPES.has(item as string));
  if (type !== undefined && 'in' in node === false) {
    if (types.length) node['type'] = Array.isArray(type) ? types : types[0];
    else delete node['type'];
  }
  if (Array.isArray(required)) node['required'] = required.filter((name) => typeof name === 'string');
  if ('enum' in node && !(Array.isArray(node['enum']) && node['enum'].length)) delete node['enum'];
  if (discriminator === undefined) return;
  if (!isObject(discriminator) || typeof discriminator['propertyName'] !== 'string') delete node['discriminator'];
  else if (discriminator['mapping'] !== undefined) {
    const mapping = isObject(discriminator['mapping']) ? Object.entries(discriminator['mapping']) : [];
    node['discriminator'] = {
      ...discriminator,
      mapping: Object.fromEntries(mapping.filter(([, value]) => typeof value === 'string')),
    };
  }
}
