/** Walks through an OpenAPI document: the one place that knows where its nodes are, and what is data. */
import { isObject } from './document.js';

type Node = Record<string, unknown>;

/** Keywords whose value is data, not a node. */
export const DATA_KEYWORDS: ReadonlySet<string> = new Set([
  'example',
  'examples',
  'default',
  'enum',
  'const',
  'mapping',
]);

/** Keywords of a schema whose value maps names to schemas. */
export const SCHEMA_MAPS: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'definitions',
]);

/** Keywords whose value maps names to other nodes. */
const OTHER_MAPS: ReadonlySet<string> = new Set([
  'schemas',
  'responses',
  'parameters',
  'headers',
  'requestBodies',
  'pathItems',
  'paths',
  'webhooks',
  'content',
]);

/** Keywords whose value is a schema, or a list of schemas. */
const SCHEMA_KEYWORDS: ReadonlySet<string> = new Set([
  'schema',
  'items',
  'additionalProperties',
  'not',
  'if',
  'then',
  'else',
  'contains',
]);
const SCHEMA_LISTS: ReadonlySet<string> = new Set(['allOf', 'oneOf', 'anyOf', 'prefixItems', 'items']);

/** Whether a keyword holds schemas: one, a list of them, or a map. */
export function holdsSchemas(keyword: string): boolean {
  return SCHEMA_KEYWORDS.has(keyword) || SCHEMA_MAPS.has(keyword) || keyword === 'schemas';
}

/** A node on a walk. */
export interface Visited {
  readonly node: Node;
  /** What holds it, and under which key. */
  readonly holder: object;
  readonly key: string;
  /** Whether it stands where a schema does. */
  readonly isSchema: boolean;
  /** The keys that lead to it from where the walk began; good during the call only. */
  readonly way: readonly string[];
}

/** What happens on a walk. */
export interface Visitor {
  /** Is called before the nodes inside; where it returns `false`, these are not visited. */
  readonly enter?: (visited: Visited) => boolean | void;
  /** Is called after the nodes inside. */
  readonly leave?: (visited: Visited) => void;
}

/** Walks through the nodes of a document, or of a part of it, each once: no data, and no maps of names to nodes. */
export function walkNodes(root: object, { enter, leave }: Visitor): void {
  const seen = new Set<object>();
  const way: string[] = [];
  function visit(value: unknown, isSchema: boolean, holder: object): void {
    if (!isObject(value)) return;
    const visited = { node: value, holder, key: way.at(-1) ?? '', isSchema, way };
    if (seen.has(value) || enter?.(visited) === false) return;
    seen.add(value);
    for (const [keyword, child] of Object.entries(value)) {
      if (DATA_KEYWORDS.has(keyword)) continue;
      way.push(keyword);
      visitChildren(child, keyword, value);
      way.pop();
    }
    leave?.(visited);
  }
  function visitChildren(value: unknown, keyword: string, holder: object): void {
    const isList = Array.isArray(value);
    const isMap = !isList && (SCHEMA_MAPS.has(keyword) || OTHER_MAPS.has(keyword));
    if (!isList && !isMap) return visit(value, SCHEMA_KEYWORDS.has(keyword), holder);
    const isSchema = isList ? SCHEMA_LISTS.has(keyword) : SCHEMA_MAPS.has(keyword) || keyword === 'schemas';
    for (const [key, child] of Object.entries(value ?? {})) {
      way.push(key);
      if (Array.isArray(child)) visitChildren(child, key, value as object);
      else visit(child, isSchema, value as object);
      way.pop();
    }
  }
  visit(root, false, {});
}

/** Calls back for each object, data and maps included, before those inside of it; the way is good during the call only. */
export function walkObjects(root: unknown, visit: (node: Node, way: readonly string[]) => void): void {
  const way: string[] = [];
  const enter = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isObject(value)) visit(value, way);
    for (const [key, child] of Object.entries(value)) {
      way.push(key);
      enter(child);
      way.pop();
    }
  };
  enter(root);
}
