/** Traverses an OpenAPI document; the only file that defines which keywords contain nodes, and which contain data. */
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

/** Keywords that combine schemas. */
export const COMBINATIONS = ['allOf', 'oneOf', 'anyOf'] as const;

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
  'x-webhooks',
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

/** Whether a keyword contains a schema, or a list or map of schemas. */
export function holdsSchemas(keyword: string): boolean {
  return SCHEMA_KEYWORDS.has(keyword) || SCHEMA_MAPS.has(keyword) || keyword === 'schemas';
}

/** Whether the value of a keyword maps names to nodes. */
export function holdsNames(keyword: string): boolean {
  return SCHEMA_MAPS.has(keyword) || OTHER_MAPS.has(keyword);
}

/** A visited node. */
export interface Visited {
  readonly node: Node;
  /** The object that contains the node, and the key of the node in it. */
  readonly holder: object;
  readonly key: string;
  /** Whether the node is in the place of a schema. */
  readonly isSchema: boolean;
  /** The keys that lead from the root to the node. The array is reused: copy it to keep it. */
  readonly way: readonly string[];
}

/** The callbacks of a traversal. */
export interface Visitor {
  /** Called before the children; return `false` to skip them. */
  readonly enter?: (visited: Visited) => boolean | void;
  /** Called after the children. */
  readonly leave?: (visited: Visited) => void;
}

/** Visits each node of a document, or of a part of it, once. Skips data, and maps of names to nodes. */
export function walkNodes(root: object, { enter, leave }: Visitor): void {
  const seen = new Set<object>();
  const way: string[] = [];
  function visit(value: unknown, isSchema: boolean, holder: object): void {
    if (!isObject(value)) return;
    const visited = { node: value, holder, key: way.at(-1) ?? '', isSchema, way };
    if (seen.has(value) || enter?.(visited) === false) return;
    seen.add(value);
    for (const keyword of Object.keys(value)) {
      const child = value[keyword];
      if (typeof child !== 'object' || child === null || DATA_KEYWORDS.has(keyword)) continue;
      way.push(keyword);
      visitChildren(child, keyword, value);
      way.pop();
    }
    leave?.(visited);
  }
  function visitChildren(value: object, keyword: string, holder: object): void {
    const isList = Array.isArray(value);
    const isMap = !isList && holdsNames(keyword);
    if (!isList && !isMap) return visit(value, SCHEMA_KEYWORDS.has(keyword), holder);
    const isSchema = isList ? SCHEMA_LISTS.has(keyword) : SCHEMA_MAPS.has(keyword) || keyword === 'schemas';
    for (const key of Object.keys(value)) {
      const child = (value as Node)[key];
      if (typeof child !== 'object' || child === null) continue;
      way.push(key);
      if (Array.isArray(child)) visitChildren(child, key, value);
      else visit(child, isSchema, value);
      way.pop();
    }
  }
  visit(root, false, {});
}

/** Returns a value with its objects changed, data and maps included, children first. What has not changed is not copied. */
export function mapObjects(value: unknown, change: (node: Node) => Node): unknown {
  if (typeof value !== 'object' || value === null) return value;
  let copy: Node | undefined;
  for (const key of Object.keys(value)) {
    const child = (value as Node)[key];
    const mapped = mapObjects(child, change);
    if (mapped !== child) (copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Node)[key] = mapped;
  }
  return Array.isArray(value) ? (copy ?? value) : change(copy ?? (value as Node));
}

/** Visits each object, including data and maps, before its children. The array `way` is reused: copy it to keep it. */
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
