/** Gives names to schemas that a document refers to where they stand, inside something else; types are known by name. */
import { toPascalCase } from '../lib/naming.js';
import {
  parseComponentRef,
  DATA_KEYWORDS,
  isObject,
  readRef,
  formatRef,
  resolve,
  SCHEMA_MAPS,
  parsePointer,
  walk,
  type Document,
} from '../../src/openapi/document.js';

type Node = Record<string, unknown>;

const SCHEMA_KEYS = new Set(['schema', 'items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains']);
const NAMED_SCHEMAS = new Set([...SCHEMA_MAPS, 'schemas']);
const SCHEMA_LISTS = new Set(['allOf', 'oneOf', 'anyOf', 'prefixItems', 'items']);

const KINDS = ['schemas', 'responses', 'parameters', 'headers', 'requestBodies', 'examples', 'links', 'callbacks'];

/** Whether a reference leads to anything but a component as a whole. */
function isDeep(ref: string): boolean {
  return ref.startsWith('#') && !KINDS.some((kind) => parseComponentRef({ $ref: ref }, kind) !== undefined);
}

/** Whether a reference is by the name that a schema has given itself. */
function isAnchor(ref: string): boolean {
  return /^#[^/]/.test(ref);
}

/** Returns the schemas that have given themselves a name, by the references to them. */
function findAnchors(document: Document): Map<string, unknown> {
  const anchors = new Map<string, unknown>();
  walk(document, (node) => {
    const name = node['$anchor'] ?? node['$dynamicAnchor'];
    if (typeof name === 'string') anchors.set(`#${name}`, node);
  });
  return anchors;
}

/** Calls back for each node that refers to something inside of something else, and where that is a schema. */
function visitDeep(document: Document, found: (holder: Node, key: string, isSchema: boolean) => void): void {
  const seen = new Set<unknown>();
  const visit = (value: unknown, isMap: boolean, parentKey: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const isList = Array.isArray(value);
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'object' || child === null || (!isMap && !isList && DATA_KEYWORDS.has(key))) continue;
      const ref = readRef(child);
      const isSchema = isMap
        ? NAMED_SCHEMAS.has(parentKey)
        : isList
          ? SCHEMA_LISTS.has(parentKey)
          : SCHEMA_KEYS.has(key);
      if (ref !== undefined && isDeep(ref)) found(value as Node, key, isSchema);
      else visit(child, !isMap && !isList && NAMED_SCHEMAS.has(key), key);
    }
  };
  visit(document, false, '');
}

/**
 * Returns the document, or a copy of it in which such schemas are components of their own, and what else is referred to
 * there stands where it is used.
 */
export function nameDeepReferences(document: Document): Document {
  let count = 0;
  visitDeep(document, () => {
    count += 1;
  });
  if (!count) return document;
  const copy = structuredClone(document);
  const schemas = ((copy.components ??= {}).schemas ??= {}) as Node;
  const names = new Map<string, string>();
  const anchors = findAnchors(copy);
  visitDeep(copy, (holder, key, isSchema) => {
    const node = holder[key] as Node;
    const ref = readRef(node)!;
    const target = isAnchor(ref) ? anchors.get(ref) : resolve<unknown>(copy, node as never);
    const isKnown = isSchema ? isObject(target) || typeof target === 'boolean' : isObject(target);
    // Nothing can hold what holds it.
    const isEndless = containsReference(target, isSchema ? schemas : holder);
    if (!isKnown || isEndless || readRef(target) !== undefined) delete node['$ref'];
    else if (!isSchema) holder[key] = { ...(target as Node) };
    else {
      const name = names.get(ref) ?? findFreeName(ref, schemas);
      names.set(ref, name);
      schemas[name] = target;
      node['$ref'] = formatRef(['components', 'schemas', name]);
    }
  });
  return copy;
}

/** Whether a value is another, or holds it somewhere. */
function containsReference(value: unknown, sought: object, seen: Set<unknown> = new Set()): boolean {
  if (value === sought) return true;
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((child) => containsReference(child, sought, seen));
}

/** Returns a name after the last two segments of a pointer that say something. */
function findFreeName(ref: string, schemas: object): string {
  const telling = parsePointer(ref).filter((segment) => !NAMED_SCHEMAS.has(segment) && !SCHEMA_KEYS.has(segment));
  const wanted = toPascalCase(isAnchor(ref) ? ref.slice(1) : telling.slice(-2).join(' '));
  let name = wanted;
  for (let count = 2; name in schemas; count += 1) name = `${wanted}${count}`;
  return name;
}
