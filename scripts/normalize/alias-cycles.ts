/** Breaks cycles of schemas that only consist of each other, which no type can express. */
import { parseComponentRef, isObject, type Document } from '../../src/openapi/document.js';
import { COMBINATIONS } from '../../src/openapi/walk.js';
import type { Report } from '../lib/problem.js';

type Node = Record<string, unknown>;

/** A reference that a schema's type depends on directly. */
interface Edge {
  readonly from: string;
  readonly to: string;
  /** The path to the reference inside the schema. */
  readonly way: readonly string[];
}

/** Returns the document without such cycles; each is broken at the reference that loses least, and reported. */
export function breakAliasCycles(document: Document, report: Report): Document {
  const schemas = (document.components?.schemas ?? {}) as Record<string, unknown>;
  const opened: Record<string, unknown> = { ...schemas };
  for (let cycle = findCycle(opened); cycle; cycle = findCycle(opened)) {
    const { from, to, way } = cycle.find((edge) => edge.way.includes('allOf')) ?? cycle.at(-1)!;
    const core = extractCore(opened[to]);
    const isAlternative = way.at(-2) !== 'allOf' && way.length > 0;
    opened[from] = replaceAt(opened[from], way, isAlternative && !Object.keys(core).length ? undefined : core);
    report({
      pointer: ['components', 'schemas', from, ...way],
      message: `The schema ${from} includes itself through ${to}.`,
      fix: 'Move what both have in common into a separate schema, and refer to that.',
      kind: 'assumption',
      outcome: `Here ${to} applies without its $ref, allOf, oneOf and anyOf.`,
      many: 'schemas include themselves. There they apply without their $ref, allOf, oneOf and anyOf.',
    });
  }
  return { ...document, components: { ...document.components, schemas: opened as never } };
}

/** Returns the direct dependencies of a schema. */
function listEdges(from: string, node: unknown, way: readonly string[] = []): Edge[] {
  if (!isObject(node)) return [];
  const to = parseComponentRef(node, 'schemas');
  if (to !== undefined) return [{ from, to, way }];
  return COMBINATIONS.flatMap((keyword) => {
    const parts = node[keyword];
    if (!Array.isArray(parts)) return [];
    return parts.flatMap((part, index) => listEdges(from, part, [...way, keyword, String(index)]));
  });
}

/** Returns the edges of a cycle, or `undefined` if there is none. */
function findCycle(schemas: Readonly<Record<string, unknown>>): Edge[] | undefined {
  const finished = new Set<string>();
  const open = new Set<string>();
  const trail: Edge[] = [];
  const visit = (name: string): Edge[] | undefined => {
    open.add(name);
    for (const edge of listEdges(name, schemas[name])) {
      if (finished.has(edge.to) || !Object.hasOwn(schemas, edge.to)) continue;
      trail.push(edge);
      if (open.has(edge.to)) return trail.slice(trail.findIndex(({ from }) => from === edge.to));
      const cycle = visit(edge.to);
      if (cycle) return cycle;
      trail.pop();
    }
    open.delete(name);
    finished.add(name);
    return undefined;
  };
  for (const name of Object.keys(schemas)) {
    const cycle = finished.has(name) ? undefined : visit(name);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Returns a schema without its reference and combinations. */
function extractCore(schema: unknown): Node {
  if (!isObject(schema)) return {};
  const { $ref, allOf, oneOf, anyOf, discriminator, ...core } = schema;
  return core;
}

/** Returns a copy of the node with a value replaced; `undefined` removes an item of an array. */
function replaceAt(node: unknown, way: readonly string[], value: unknown): unknown {
  const [key, ...rest] = way;
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    const items = node.map((item, index) => (String(index) === key ? replaceAt(item, rest, value) : (item as unknown)));
    return items.filter((item) => item !== undefined);
  }
  return { ...(node as Node), [key]: replaceAt((node as Node)[key], rest, value) };
}
