/** Lists the documented properties of a schema, as paths of a type. */
import { isObject } from '../../src/openapi/document.js';
import { isUnion } from './discriminators.js';
import type { JsonSchema, SchemaSet } from './json-schema.js';
import { isImpossible } from './merge.js';

/** A step of a path: a property, an item of an array, or a value under any other key. */
export type ReadStep = { readonly property: string } | 'item' | 'other';

/** Where a schema is read. */
interface ReadPlace {
  readonly path: readonly ReadStep[];
  /** Whether the schema is not that of another component, whose properties are checked with it. */
  readonly isInline: boolean;
  /** The schemas around it that describe the same value. */
  readonly trail: readonly unknown[];
}

/** Returns the paths to all documented properties, in inline schemas at any depth. */
export function listReads({ components, discriminators }: SchemaSet, schema: JsonSchema): ReadStep[][] {
  const found = new Map<string, ReadStep[]>();

  const visitExtensions = (key: string, place: ReadPlace): void => {
    // A value of a schema with a discriminator is one of a schema that extends it.
    const base = components.get(key);
    if (!isObject(base?.['discriminator']) || isUnion(base)) return;
    for (const child of discriminators.listDescendants(key)) {
      visit(components.get(child)!, { ...place, isInline: false });
    }
  };

  const visit = (node: JsonSchema, { path, isInline, trail: around }: ReadPlace, isPart = false): void => {
    if (around.includes(node) || isImpossible(node)) return;
    const trail = [...around, node];
    const { $ref, allOf = [], anyOf = [], oneOf = [], properties = {}, items, additionalProperties } = node;
    for (const part of allOf as JsonSchema[]) visit(part, { path, isInline, trail }, true);
    for (const union of [anyOf, oneOf] as JsonSchema[][]) {
      // Anything may be in a union with a member that allows everything.
      if (union.every((part) => Object.keys(part).length)) {
        for (const part of union) visit(part, { path, isInline, trail });
      }
    }
    if (typeof $ref === 'string') {
      visit(components.get($ref) ?? {}, { path, isInline: false, trail });
      if (!isPart) visitExtensions($ref, { path, isInline, trail });
    }
    if (isInline && allows(node, 'array')) visitInside(items, [...path, 'item']);
    if (!allows(node, 'object')) return;
    for (const [name, property] of Object.entries(properties as Record<string, JsonSchema>)) {
      // A type with no value is `never`.
      if (isImpossible(property)) continue;
      const longer = [...path, { property: name }];
      found.set(JSON.stringify(longer), longer);
      if (isInline) visitInside(property, longer);
    }
    if (isInline) visitInside(additionalProperties, [...path, 'other']);
  };

  const visitInside = (node: unknown, path: readonly ReadStep[]): void => {
    if (isObject(node) && !('$ref' in node)) visit(node, { path, isInline: true, trail: [] });
  };

  const key = schema['$ref'];
  if (typeof key === 'string') visitExtensions(key, { path: [], isInline: false, trail: [] });
  const whole = typeof key === 'string' ? components.get(key) : undefined;
  visit(whole ?? schema, { path: [], isInline: true, trail: [] });
  return [...found.values()];
}

/** Whether a schema allows values of a type. */
function allows({ type }: JsonSchema, wanted: string): boolean {
  return !Array.isArray(type) || type.includes(wanted);
}
