/** Lists the documented properties of a schema, as paths of a type. */
import { isObject } from '../../src/openapi/document.js';
import type { JsonSchema } from './json-schema.js';
import { isImpossible } from './merge.js';

/** A step of a path: a property, an item of an array, or a value under any other key. */
export type ReadStep = { readonly property: string } | 'item' | 'other';

/** Returns the paths to all documented properties, in inline schemas at any depth. */
export function listReads(components: ReadonlyMap<string, JsonSchema>, schema: JsonSchema): ReadStep[][] {
  const found = new Map<string, ReadStep[]>();
  const visit = (node: JsonSchema, path: ReadStep[], isInline: boolean, seen: readonly unknown[]): void => {
    if (seen.includes(node) || isImpossible(node)) return;
    const trail = [...seen, node];
    const { $ref, allOf, anyOf, oneOf, properties, items, additionalProperties } = node;
    const parts = [allOf, anyOf, oneOf].flatMap((list) => (list ?? []) as JsonSchema[]);
    for (const part of parts) visit(part, path, isInline, trail);
    const target = typeof $ref === 'string' ? components.get($ref) : undefined;
    if (target) visit(target, path, false, trail);
    for (const [name, property] of Object.entries((properties ?? {}) as Record<string, JsonSchema>)) {
      const longer = [...path, { property: name }];
      // A type with no value is `never`.
      if (isImpossible(property) || isEmptyEnum(property)) continue;
      found.set(JSON.stringify(longer), longer);
      // The properties of a component are checked with the component.
      if (isInline && !('$ref' in property)) visit(property, longer, true, []);
    }
    if (!isInline) return;
    if (isObject(items) && !('$ref' in items)) visit(items, [...path, 'item'], true, trail);
    if (isObject(additionalProperties) && !('$ref' in additionalProperties)) {
      visit(additionalProperties, [...path, 'other'], true, trail);
    }
  };
  visit(schema, [], true, []);
  return [...found.values()];
}

function isEmptyEnum({ enum: values }: JsonSchema): boolean {
  return Array.isArray(values) && !values.length;
}
