/** Finds what a discriminator says about the values of a schema. */
import { isObject } from '../../src/openapi/document.js';
import { parseRef } from '../../src/openapi/pointer.js';
import type { JsonSchema } from './json-schema.js';

/** A property and the values with which it can name a schema. */
export interface Tag {
  readonly property: string;
  readonly values: readonly string[];
}

type Components = ReadonlyMap<string, JsonSchema>;

/** What the discriminators of a document say. */
export interface Discriminators {
  /** Returns the schemas that extend a schema with a discriminator, directly or not. */
  listDescendants(key: string): readonly string[];
  /** Returns how the discriminator of a node names a component; `undefined` if it has none. */
  readTag(node: JsonSchema, key: string): Tag | undefined;
  /** Returns how a union names one of its members, unless the member itself says otherwise. */
  readBranchTag(union: JsonSchema, branch: JsonSchema): Tag | undefined;
  /** Returns the tags of a component in all schemas that it extends, and in all unions that list it. */
  listTags(key: string): readonly Tag[];
}

function listRefs(list: unknown): string[] {
  return Array.isArray(list)
    ? list.flatMap((item: JsonSchema) => (typeof item['$ref'] === 'string' ? [item['$ref']] : []))
    : [];
}

/** Returns the component that a value of a mapping refers to: by a reference, a name or a file. */
function readTarget(value: unknown): string {
  const text = String(value);
  if (text.includes('#')) return parseRef(text).at(-1) ?? text;
  return text.replace(/^.*\//, '').replace(/\.(json|ya?ml)$/, '');
}

/** Visits each schema in a schema. */
function visitSchemas(value: unknown, visit: (schema: JsonSchema) => void): void {
  if (Array.isArray(value)) for (const item of value) visitSchemas(item, visit);
  if (!isObject(value)) return;
  visit(value);
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'enum' && key !== 'discriminator') visitSchemas(child, visit);
  }
}

/**
 * Reads the discriminators of component schemas, and of `inline` schemas in other places. `sourceOf` returns the name in
 * the document for a request schema.
 */
export function readDiscriminators(
  components: Components,
  sourceOf: (key: string) => string,
  inline: readonly JsonSchema[],
): Discriminators {
  const children = new Map<string, string[]>();
  for (const [key, schema] of components) {
    for (const parent of listRefs(schema['allOf'])) children.set(parent, [...(children.get(parent) ?? []), key]);
  }
  const listDescendants = (key: string): string[] => {
    const found = new Set(children.get(key) ?? []);
    for (const child of found) for (const next of children.get(child) ?? []) found.add(next);
    return [...found];
  };
  const readTag = (node: JsonSchema, key: string): Tag | undefined => {
    const { discriminator } = node;
    if (!isObject(discriminator) || typeof discriminator['propertyName'] !== 'string') return undefined;
    const name = sourceOf(key);
    const mapping = isObject(discriminator['mapping']) ? Object.entries(discriminator['mapping']) : [];
    const mapped = mapping.filter(([, target]) => [name, key].includes(readTarget(target))).map(([value]) => value);
    return { property: discriminator['propertyName'], values: mapped.length ? mapped : [name] };
  };
  const tags = new Map<string, Tag[]>();
  const addTag = (node: JsonSchema, key: string): void => {
    const tag = readTag(node, key);
    const known = tags.get(key) ?? [];
    if (tag && !known.some((other) => JSON.stringify(other) === JSON.stringify(tag))) tags.set(key, [...known, tag]);
  };
  for (const [key, schema] of components) {
    if (!isUnion(schema)) for (const child of [key, ...listDescendants(key)]) addTag(schema, child);
  }
  visitSchemas([...components.values(), ...inline], (node) => {
    for (const branch of [...listRefs(node['oneOf']), ...listRefs(node['anyOf'])]) {
      const tag = readTag(node, branch);
      // A schema that says itself which values its property has is also used without the union that lists it.
      if (tag && !hasOwnEnum(components, branch, tag.property)) addTag(node, branch);
    }
  });
  const readBranchTag = (union: JsonSchema, { $ref }: JsonSchema): Tag | undefined => {
    const tag = typeof $ref === 'string' ? readTag(union, $ref) : undefined;
    return tag && limitTag(components, tag, $ref as string);
  };
  return { listDescendants, readTag, readBranchTag, listTags: (key) => tags.get(key) ?? [] };
}

/** Whether a schema lists alternatives. */
export function isUnion(schema: JsonSchema): boolean {
  return schema['oneOf'] !== undefined || schema['anyOf'] !== undefined;
}

/** Returns the declarations of a property in a component; with `isDeep`, also in the components that it extends. */
function listDeclarations(components: Components, key: string, property: string, isDeep: boolean): JsonSchema[] {
  const seen = new Set<JsonSchema>();
  const find = (schema: JsonSchema | undefined): JsonSchema[] => {
    if (!schema || seen.has(schema)) return [];
    seen.add(schema);
    const own = (schema['properties'] as Record<string, JsonSchema> | undefined)?.[property];
    const parts = (schema['allOf'] ?? []) as JsonSchema[];
    const inherited = isDeep && typeof schema['$ref'] === 'string' ? find(components.get(schema['$ref'])) : [];
    return [...(own ? [own] : []), ...parts.flatMap(find), ...inherited];
  };
  return find(components.get(key));
}

/** Returns the enums of a schema and of the schemas that it consists of. */
function listEnums(components: Components, schema: JsonSchema, depth = 0): unknown[][] {
  const { $ref, allOf = [], enum: values } = schema;
  const target = typeof $ref === 'string' && depth < 20 ? components.get($ref) : undefined;
  const parts = [...(allOf as JsonSchema[]), ...(target ? [target] : [])];
  return [
    ...(Array.isArray(values) ? [values as unknown[]] : []),
    ...parts.flatMap((part) => listEnums(components, part, depth + 1)),
  ];
}

function hasOwnEnum(components: Components, key: string, property: string): boolean {
  return listDeclarations(components, key, property, false).some((own) => listEnums(components, own).length > 0);
}

/** Returns the part of a tag that agrees with what a component says of the property; `undefined` if there is none. */
function limitTag(components: Components, tag: Tag, key: string): Tag | undefined {
  const declarations = listDeclarations(components, key, tag.property, true);
  const enums = declarations.flatMap((own) => listEnums(components, own));
  const values = tag.values.filter((value) => enums.every((list) => list.includes(value)));
  return declarations.length && values.length ? { ...tag, values } : undefined;
}
