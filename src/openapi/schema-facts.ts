/** What a schema says, with all that it refers to and combines. */
import { isObject, resolve, type Document } from './document.js';

type Node = Record<string, unknown>;

/** The values of `type`. */
export const SCHEMA_TYPES: ReadonlySet<unknown> = new Set([
  'string',
  'number',
  'integer',
  'boolean',
  'array',
  'object',
  'null',
]);

/** Returns the schemas that all hold where a schema does: itself, without its reference, and the parts of its `allOf`. */
export function listParts(document: Document, node: unknown, seen: Set<unknown> = new Set()): Node[] {
  if (!isObject(node) || seen.has(node)) return [];
  seen.add(node);
  const target = resolve<Node>(document, node);
  const own = target === node ? [node] : [node, ...listParts(document, target, seen)];
  const parts = Array.isArray(node['allOf']) ? (node['allOf'] as unknown[]) : [];
  return [...own, ...parts.flatMap((part) => listParts(document, part, seen))];
}

/** Returns the alternatives of a schema, one list for each of `oneOf` and `anyOf`. */
export function listAlternatives({ oneOf, anyOf }: Node): unknown[][] {
  return [oneOf, anyOf].filter((list): list is unknown[] => Array.isArray(list) && list.length > 0);
}

/** Returns the schemas of a property, those of alternatives included; each as it is written, perhaps a reference. */
export function findProperties(
  document: Document,
  node: unknown,
  name: string,
  seen: Set<unknown> = new Set(),
): unknown[] {
  return listParts(document, node, seen).flatMap((part) => [
    ...(isObject(part['properties']) && Object.hasOwn(part['properties'], name) ? [part['properties'][name]] : []),
    ...listAlternatives(part).flatMap((list) => list.flatMap((item) => findProperties(document, item, name, seen))),
  ]);
}

/** Whether every object that a schema allows has a property. */
export function requiresProperty(document: Document, node: unknown, name: string): boolean {
  return isEverywhere(document, node, ({ required }) => Array.isArray(required) && required.includes(name));
}

/** Whether a schema allows objects only; with `orNull`, perhaps also null. */
export function isObjectOnly(document: Document, node: unknown, { orNull = false } = {}): boolean {
  return isEverywhere(document, node, (part) => {
    const types = [part['type'] ?? (isObject(part['properties']) ? 'object' : [])].flat() as unknown[];
    const isNullable = part['nullable'] === true || types.includes('null');
    const others = types.filter((type) => type !== 'object' && type !== 'null');
    return types.includes('object') && !others.length && (orNull || !isNullable);
  });
}

/** Whether a schema stands for a file, in a media type that carries one. */
export function isFileSchema({ type, format, contentMediaType, contentEncoding }: Node): boolean {
  const isText = type === undefined || [type].flat().every((item) => item === 'string' || item === 'null');
  return isText && (format === 'binary' || (typeof contentMediaType === 'string' && contentEncoding === undefined));
}

/** Whether a field of a form is a file, or a list of files. */
export function standsForFile(document: Document, schema: unknown): boolean {
  const isFile = (node: unknown): boolean =>
    listParts(document, node).some(
      (part) => isFileSchema(part) || listAlternatives(part).some((list) => list.some(isFile)),
    );
  return isFile(schema) || listParts(document, schema).some((part) => isFile(part['items']));
}

/** Whether a schema describes properties that it does not name. */
export function hasOpenProperties(document: Document, schema: unknown): boolean {
  return listParts(document, schema).some(
    ({ additionalProperties, unevaluatedProperties, patternProperties }) =>
      !!additionalProperties || !!unevaluatedProperties || !!patternProperties,
  );
}

/** Whether a schema allows no object. */
export function isNeverObject(document: Document, node: unknown): boolean {
  return isEverywhere(document, node, ({ type }) => {
    return type !== undefined && ![type].flat().includes('object');
  });
}

/** Whether a test holds for some part of a schema, or for all alternatives of one. */
function isEverywhere(document: Document, root: unknown, test: (part: Node) => boolean): boolean {
  // Each schema is tested once, as many can refer to it. A circle of alternatives allows nothing.
  const known = new Map<unknown, boolean>();
  const holds = (node: unknown): boolean => {
    const target = resolve<Node>(document, node as Node);
    const isPlain = !isObject(node) || target === node || Object.keys(node).length === 1;
    const key = isPlain ? target : node;
    const result = known.get(key);
    if (result !== undefined) return result;
    known.set(key, false);
    const found = listParts(document, node).some(
      (part) => test(part) || listAlternatives(part).some((list) => list.every(holds)),
    );
    known.set(key, found);
    return found;
  };
  return holds(root);
}

/** Returns the parts that a schema combines, its reference and what it says itself included, the latter last. */
export function listCombined({ $ref, allOf, ...own }: Node): Node[] {
  const parts = Array.isArray(allOf) ? (allOf as Node[]) : [];
  return [...($ref === undefined ? [] : [{ $ref }]), ...parts, own];
}

/**
 * Returns the properties of which a later part says something that no value of an earlier one fits, by the earlier parts.
 * Together they would allow no object at all.
 */
export function findContradictions(document: Document, parts: readonly Node[]): Map<Node, string[]> {
  const found = new Map<Node, string[]>();
  const declared = parts.length > 1 ? parts.map((part) => listDeclarations(document, part)) : [];
  for (const [index, earlier] of declared.entries()) {
    const later = declared.slice(index + 1);
    for (const [name, schema] of earlier) {
      const other = later.map((declarations) => declarations.get(name)).findLast((item) => item !== undefined);
      if (other === undefined || !isDisjoint(document, schema, other)) continue;
      found.set(parts[index]!, [...(found.get(parts[index]!) ?? []), name]);
    }
  }
  return found;
}

/** Returns the properties that a schema declares, alternatives apart, with one schema of each. */
export function listDeclarations(document: Document, node: unknown): Map<string, unknown> {
  return new Map(listParts(document, node).flatMap(({ properties }) => Object.entries(properties ?? {})));
}

/** Whether no value fits two schemas, by their types and lists of values. */
function isDisjoint(document: Document, a: unknown, b: unknown): boolean {
  const [types, others] = [listTypes(document, a), listTypes(document, b)];
  if (types && others && !types.some((type) => others.includes(type))) return true;
  const [values, otherValues] = [listValues(document, a), listValues(document, b)];
  return values !== undefined && otherValues !== undefined && !values.some((value) => otherValues.includes(value));
}

function listTypes(document: Document, node: unknown): unknown[] | undefined {
  const types = listParts(document, node)
    .map(({ type, nullable }) => (type === undefined ? [] : [type, nullable === true ? 'null' : []].flat(2)))
    .find((list) => list.length > 0);
  return types?.map((type) => (type === 'integer' ? 'number' : type));
}

/** Returns the values that a schema lists; `undefined` if it lists none. */
export function listValues(document: Document, node: unknown): unknown[] | undefined {
  for (const { const: value, enum: values } of listParts(document, node)) {
    if (value !== undefined) return [value];
    if (Array.isArray(values) && values.length) return values as unknown[];
  }
  return undefined;
}
