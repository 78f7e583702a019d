/** Reads which values of a discriminating property belong to a schema. */
import { isObject, parseComponentRef, resolve, type Document } from '../../src/openapi/document.js';
import { findProperties, isObjectOnly, listValues, requiresProperty } from '../../src/openapi/schema-facts.js';

type Node = Record<string, unknown>;

/** A discriminator: its property, and the values of it that its mapping gives to components. */
export interface Discriminator {
  readonly property: string;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Returns the discriminator of a schema, if it has a valid one. */
export function readDiscriminator(node: unknown): Discriminator | undefined {
  const discriminator = isObject(node) ? node['discriminator'] : undefined;
  if (!isObject(discriminator) || typeof discriminator['propertyName'] !== 'string') return undefined;
  const values = new Map<string, string[]>();
  for (const [value, target] of Object.entries(discriminator['mapping'] ?? {})) {
    if (typeof target !== 'string') continue;
    const key = parseComponentRef({ $ref: target }, 'schemas') ?? target;
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return { property: discriminator['propertyName'], values };
}

/** Returns the values that a schema declares for a property; `undefined` if it lists none. */
export function listDeclaredValues(document: Document, node: unknown, property: string): unknown[] | undefined {
  const lists = findProperties(document, node, property)
    .map((schema) => listValues(document, schema))
    .filter((list) => list !== undefined);
  return lists.length ? lists[0]!.filter((value) => lists.every((list) => list.includes(value))) : undefined;
}

/**
 * Returns a schema that states the values of a property. Returns `undefined` if a node states them itself, if it allows
 * none of them, or if it allows other things than objects.
 */
export function createTag(
  document: Document,
  node: unknown,
  property: string,
  values: readonly unknown[],
): Node | undefined {
  const declared = listDeclaredValues(document, node, property);
  const schemas = findProperties(document, node, property).map((schema) => resolve<Node>(document, schema as Node));
  const types = new Set(schemas.flatMap((schema) => schema?.['type'] ?? []));
  const typed = values.map((value) => (types.has('string') ? value : parseScalar(value, types)));
  const possible = declared ? typed.filter((value) => declared.includes(value)) : typed;
  const isStated = declared?.every((value) => possible.includes(value)) ?? false;
  if (isStated || !possible.length || !isObjectOnly(document, node)) return undefined;
  const kind = possible.every((value) => typeof value === 'string') && { type: 'string' };
  const isReadOnly = schemas.some((schema) => schema?.['readOnly'] === true);
  return {
    type: 'object',
    ...(requiresProperty(document, node, property) && { required: [property] }),
    properties: { [property]: { ...kind, enum: possible, ...(isReadOnly && { readOnly: true }) } },
  };
}

/** Returns a key of a mapping, which is a text, as the types of the property have it. */
function parseScalar(value: unknown, types: ReadonlySet<unknown>): unknown {
  if (types.has('boolean') && (value === 'true' || value === 'false')) return value === 'true';
  const isNumber = types.has('integer') || types.has('number');
  return isNumber && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}
