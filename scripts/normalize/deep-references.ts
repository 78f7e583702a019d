/** Gives names to inline schemas that are the target of references, as types need names. */
import { findFreeName, toPascalCase } from '../lib/naming.js';
import { parseComponentRef, isObject, readRef, resolve, type Document } from '../../src/openapi/document.js';
import { holdsSchemas, walkNodes, type Visited } from '../../src/openapi/walk.js';
import { formatRef, parseRef } from '../../src/openapi/pointer.js';

type Node = Record<string, unknown>;

const KINDS = ['schemas', 'responses', 'parameters', 'headers', 'requestBodies', 'examples', 'links', 'callbacks'];

/** Whether a reference leads to anything other than an entire component. */
function isDeep(ref: string): boolean {
  return ref.startsWith('#') && !KINDS.some((kind) => parseComponentRef({ $ref: ref }, kind) !== undefined);
}

/** Whether a reference is an `$anchor`. */
function isAnchor(ref: string): boolean {
  return /^#[^/]/.test(ref);
}

/** Returns the schemas with an anchor, by the references to them. */
function findAnchors(document: Document): Map<string, unknown> {
  const anchors = new Map<string, unknown>();
  walkNodes(document, {
    enter: ({ node }) => {
      const name = node['$anchor'] ?? node['$dynamicAnchor'];
      if (typeof name === 'string') anchors.set(`#${name}`, node);
    },
  });
  return anchors;
}

/** Calls back for each node with a deep reference. */
function visitDeep(document: Document, found: (visited: Visited) => void): void {
  walkNodes(document, {
    enter: (visited) => {
      const ref = readRef(visited.node);
      if (ref === undefined || !isDeep(ref)) return true;
      found(visited);
      return false;
    },
  });
}

/**
 * Returns the document, or a copy of it in which such schemas are named components, and other targets of deep references
 * are inlined.
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
  visitDeep(copy, ({ node, holder, key, isSchema }) => {
    const ref = readRef(node)!;
    const target = isAnchor(ref) ? anchors.get(ref) : resolve<unknown>(copy, node as never);
    const isKnown = isSchema ? isObject(target) || typeof target === 'boolean' : isObject(target);
    // A node cannot contain its own ancestor.
    const isEndless = containsReference(target, isSchema ? schemas : holder);
    if (!isKnown || isEndless || readRef(target) !== undefined) delete node['$ref'];
    else if (!isSchema) (holder as Node)[key] = { ...(target as Node) };
    else {
      const name = names.get(ref) ?? findFreeName(deriveName(ref), schemas);
      names.set(ref, name);
      schemas[name] = target;
      node['$ref'] = formatRef(['components', 'schemas', name]);
    }
  });
  return copy;
}

/** Whether a value is another value, or contains it. */
function containsReference(value: unknown, sought: object, seen: Set<unknown> = new Set()): boolean {
  if (value === sought) return true;
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((child) => containsReference(child, sought, seen));
}

/** Returns a name made of the last two meaningful segments of a pointer. */
function deriveName(ref: string): string {
  const telling = parseRef(ref).filter((segment) => !holdsSchemas(segment));
  return toPascalCase(isAnchor(ref) ? ref.slice(1) : telling.slice(-2).join(' '));
}
