/** Finds the schemas that extend a schema with a discriminator: a value of it can be one of each of them. */
import { isObject, parseComponentRef, type Document } from '../../../src/openapi/document.js';
import { parseRef } from '../../../src/openapi/pointer.js';

const CHILDREN = new WeakMap<Document, ReadonlyMap<string, readonly string[]>>();

/** Returns the names of the schemas that extend the schema that a reference refers to, if that has a discriminator. */
export function listChildNames(root: Document, ref: string): readonly string[] {
  const [, kind, name, ...rest] = parseRef(ref);
  const schema: unknown = kind === 'schemas' && !rest.length ? root.components?.schemas?.[name!] : undefined;
  if (!isObject(schema) || !isObject(schema['discriminator'])) return [];
  const known = CHILDREN.get(root) ?? indexChildren(root);
  CHILDREN.set(root, known);
  return known.get(name!) ?? [];
}

function indexChildren(root: Document): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(root.components?.schemas ?? {})) {
    const parts: unknown = isObject(schema) ? schema['allOf'] : undefined;
    for (const part of Array.isArray(parts) ? parts : []) {
      const base = parseComponentRef(part, 'schemas');
      if (base !== undefined) children.set(base, [...(children.get(base) ?? []), name]);
    }
  }
  return children;
}
