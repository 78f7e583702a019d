/** Lists the fields of a schema, and those that a value has. */
import { parseComponentRef, isObject, resolve, type Document, type Schema } from '../../src/openapi/document.js';

/**
 * Returns the fields of a schema and of its parts, such as `Pet.name`: all documented ones, or those that a value has.
 * Fields of schemas without a name are named by their path.
 */
export function listFields(
  document: Document,
  schema: unknown,
  owner: string,
  ...values: [value?: unknown]
): Set<string> {
  const fields = new Set<string>();
  const seen = new Set<unknown>();
  const isAll = !values.length;
  const visit = (node: unknown, name: string, value: unknown): void => {
    if (!isObject(node) || (isAll && seen.has(node))) return;
    seen.add(node);
    const component = parseComponentRef(node, 'schemas');
    if (component !== undefined) return visit(resolve<Schema>(document, node as Schema), component, value);
    const { properties, items, allOf, oneOf, anyOf, additionalProperties } = node;
    for (const part of [allOf, oneOf, anyOf].flat()) visit(part, name, value);
    if (isAll) visit(items, name, undefined);
    else if (Array.isArray(value)) for (const item of value) visit(items, name, item);
    const entries = isObject(properties) ? Object.entries(properties) : [];
    for (const [key, property] of entries) {
      if (!isAll && !(isObject(value) && key in value)) continue;
      fields.add(`${name}.${key}`);
      visit(property, `${name}.${key}`, isObject(value) ? value[key] : undefined);
    }
    if (isAll) visit(additionalProperties, name, undefined);
    else if (isObject(value)) {
      const known = new Set(entries.map(([key]) => key));
      for (const [key, entry] of Object.entries(value)) if (!known.has(key)) visit(additionalProperties, name, entry);
    }
    return undefined;
  };
  visit(schema, owner, values[0]);
  return fields;
}
