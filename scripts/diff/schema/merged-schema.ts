/** Merges what holds for a value: a schema, what it refers to, and the parts of its `allOf`. */
import { isObject, readRef, type Document } from '../../../src/openapi/document.js';
import { findNode, formatRef, parseRef } from '../../../src/openapi/pointer.js';
import { identifyNodes, listItems, stepInto, type Located, type Node } from './located.js';
import type { Direction } from './rating.js';

/** A schema without its reference and its `allOf`. */
export interface Part {
  readonly node: Node;
  readonly pointer: readonly string[];
  /** Whether the schema is it, or refers to it, and does not only combine it with others. */
  readonly isOwn: boolean;
}

/** A union of schemas. */
export interface Union {
  readonly keyword: 'oneOf' | 'anyOf';
  /** The schema that has the keyword. */
  readonly holder: Located;
  readonly variants: readonly Located[];
}

/** What holds for a value. */
export interface MergedSchema {
  /** Identifies the schemas that were merged. */
  readonly key: string;
  readonly schemas: readonly Located[];
  readonly parts: readonly Part[];
  /** The unions of several variants, without null. */
  readonly unions: readonly Union[];
  /** The unions that say no more than lists of types or of values, which stand for them. */
  readonly folded: readonly Union[];
  /** Whether null is valid beside what the parts allow. */
  readonly isNullable: boolean;
  /** The types of valid values; `undefined` if any is. */
  readonly types: ReadonlySet<string> | undefined;
  /** The listed values, as JSON, without null; `undefined` if none are listed. */
  readonly values: ReadonlySet<string> | undefined;
}

/** Two schemas, and the direction in which their values are transferred. */
export interface Compared {
  readonly before: MergedSchema;
  readonly after: MergedSchema;
  readonly direction: Direction;
  /** The references to them, if they are different schemas. */
  readonly references?: readonly [before: Located, after: Located];
}

/** Returns what is read from each of two schemas. */
export function readBoth<Value>(
  { before, after }: Pick<Compared, 'before' | 'after'>,
  read: (schema: MergedSchema) => Value,
): [before: Value, after: Value] {
  return [read(before), read(after)];
}

/** A value of a keyword, and the schema that has it. */
export interface KeywordValue {
  readonly value: unknown;
  readonly pointer: readonly string[];
}

/** Merges schemas that hold for the same value. */
export function mergeSchema(root: Document, schemas: readonly Located[]): MergedSchema {
  const gathered: Gathered = { parts: [], unions: [], folded: [], isNullable: false };
  const seen = new Set<string>();
  for (const schema of schemas) gather(root, { schema, isOwn: true }, gathered, seen);
  const { parts } = gathered;
  const types = mergeTypes(gathered);
  return { ...gathered, key: identifyNodes(schemas), schemas, types, values: mergeValues(parts, types) };
}

/** Returns the values of a keyword, the last part's last. */
export function listValuesOf({ parts }: MergedSchema, keyword: string): KeywordValue[] {
  return parts.flatMap(({ node, pointer }) =>
    Object.hasOwn(node, keyword) && node[keyword] !== undefined ? [{ value: node[keyword], pointer }] : [],
  );
}

/** Returns the last value of some keywords. */
export function findValueOf(schema: MergedSchema, ...keywords: readonly string[]): KeywordValue | undefined {
  return keywords.flatMap((keyword) => listValuesOf(schema, keyword)).at(-1);
}

/** Returns the schemas of a keyword, which all hold. */
export function listSchemasOf(schema: MergedSchema, keyword: string): Located[] {
  return listValuesOf(schema, keyword).map(({ value, pointer }) => ({ node: value, pointer: [...pointer, keyword] }));
}

/** Returns the members of the maps of a keyword, each with all schemas that hold for it. */
export function listMembersOf(schema: MergedSchema, keyword: string): Map<string, Located[]> {
  const members = new Map<string, Located[]>();
  for (const map of listSchemasOf(schema, keyword)) {
    for (const name of Object.keys(isObject(map.node) ? map.node : {})) {
      members.set(name, [...(members.get(name) ?? []), stepInto(map, name)]);
    }
  }
  return members;
}

/** Returns the place of a schema that has none of a keyword: its first part's. */
export function placeOf({ parts, schemas }: MergedSchema): readonly string[] {
  return parts[0]?.pointer ?? schemas[0]?.pointer ?? [];
}

interface Gathered {
  readonly parts: Part[];
  readonly unions: Union[];
  readonly folded: Union[];
  isNullable: boolean;
}

function gather(
  root: Document,
  { schema, isOwn }: { readonly schema: Located; readonly isOwn: boolean },
  gathered: Gathered,
  seen: Set<string>,
): void {
  const id = formatRef(schema.pointer);
  if (seen.has(id)) return;
  seen.add(id);
  if (schema.node === false) return void gathered.parts.push({ node: { not: {} }, pointer: schema.pointer, isOwn });
  if (!isObject(schema.node)) return;
  const { $ref: _, allOf, ...rest } = schema.node;
  const own: Record<string, unknown> = rest;
  const inner: Located[] = [];
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const variants = listItems(stepInto(schema, keyword));
    if (!variants.length) continue;
    delete own[keyword];
    const others = variants.filter(({ node }) => !isNull(node));
    if (others.length < variants.length) gathered.isNullable = true;
    const union: Union = { keyword, holder: schema, variants: others };
    const list = foldVariants(others);
    if (others.length === 1) inner.push(others[0]!);
    else if (list && own[list.keyword] === undefined) {
      own[list.keyword] = list.values;
      gathered.folded.push(union);
    } else gathered.unions.push(union);
  }
  if (Object.keys(own).length) gathered.parts.push({ node: own, pointer: schema.pointer, isOwn });
  const ref = readRef(schema.node);
  // Beside a reference, it stands for what that refers to as well.
  if (own['nullable'] === true && (own['type'] === undefined || ref !== undefined)) gathered.isNullable = true;
  const target = ref === undefined ? [] : parseRef(ref);
  if (ref !== undefined)
    gather(root, { schema: { node: findNode(root, target), pointer: target }, isOwn }, gathered, seen);
  for (const one of inner) gather(root, { schema: one, isOwn }, gathered, seen);
  for (const one of Array.isArray(allOf) ? listItems(stepInto(schema, 'allOf')) : [])
    gather(root, { schema: one, isOwn: isOwn && readRef(one.node) === undefined }, gathered, seen);
}

/** Whether a schema allows null only. */
function isNull(node: unknown): boolean {
  if (!isObject(node)) return false;
  const { type, const: single, enum: list, nullable } = node;
  if (single === null && 'const' in node) return true;
  if (Array.isArray(list)) return list.length > 0 && list.every((value) => value === null);
  // Before 3.1, there was no other way to write it in a union.
  return type === undefined ? nullable === true && Object.keys(node).length === 1 : [type].flat().join() === 'null';
}

/** Keywords beside which a schema says nothing else. */
const BESIDE_LIST = new Set(['title', 'description', 'example', 'examples']);

/** Returns the list of types, or of values, that variants come to; `undefined` if they say more. */
function foldVariants(
  variants: readonly Located[],
): { readonly keyword: 'type' | 'enum'; readonly values: readonly unknown[] } | undefined {
  const nodes = variants.map(({ node }) => (isObject(node) ? node : {}));
  const sayOnly = (...keywords: readonly string[]): boolean =>
    nodes.every((node) => Object.keys(node).every((key) => keywords.includes(key) || BESIDE_LIST.has(key)));
  const types = nodes.map(({ type }) => type);
  if (sayOnly('type') && types.every((type) => type !== undefined)) return { keyword: 'type', values: types.flat() };
  const lists = nodes.map(readListed);
  const areListed = sayOnly('const', 'enum', 'type') && lists.every((list) => list !== undefined);
  return areListed ? { keyword: 'enum', values: lists.flatMap((list) => list ?? []) } : undefined;
}

/** All types, of which a list says nothing. */
const ALL_TYPES = ['array', 'boolean', 'null', 'number', 'object', 'string'];

function mergeTypes({ parts, isNullable, unions }: Gathered): ReadonlySet<string> | undefined {
  let merged: string[] | undefined;
  for (const { node } of parts) {
    if (node['type'] === undefined) continue;
    const types = [...([node['type']].flat() as string[]), ...(node['nullable'] === true ? ['null'] : [])];
    merged = merged ? intersectTypes(merged, types) : types;
  }
  const types = merged ?? implyTypes(parts);
  if (!types || ALL_TYPES.every((type) => types.includes(type))) return undefined;
  // A list of values without null excludes it, but not what OpenAPI 3.0 says beside the list.
  const listed = parts.flatMap(({ node }) => {
    const values = node['nullable'] === true ? undefined : readListed(node);
    return values ? [values] : [];
  });
  const excludesNull = listed.some((values) => !values.includes(null));
  const own = excludesNull ? types.filter((type) => type !== 'null') : types;
  return new Set(isNullable && !unions.length ? [...own, 'null'] : own);
}

function intersectTypes(types: readonly string[], others: readonly string[]): string[] {
  const both = types.filter((type) => others.includes(type));
  const integers = [types, others].every((list) => list.includes('integer') || list.includes('number'));
  return integers && !both.includes('number') && !both.includes('integer') ? [...both, 'integer'] : both;
}

const OBJECT_KEYWORDS = ['properties', 'required', 'additionalProperties', 'patternProperties'] as const;

/** Returns the types that a schema without `type` is meant for. */
function implyTypes(parts: readonly Part[]): string[] | undefined {
  const listed = parts.map(({ node }) => readListed(node)).find((list) => list !== undefined);
  if (listed) return [...new Set(listed.map(nameType))];
  if (parts.some(({ node }) => OBJECT_KEYWORDS.some((keyword) => node[keyword] !== undefined))) return ['object'];
  return parts.some(({ node }) => node['items'] !== undefined || node['prefixItems'] !== undefined)
    ? ['array']
    : undefined;
}

function nameType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

function readListed({ const: single, enum: list }: Node): unknown[] | undefined {
  if (single !== undefined) return [single];
  return Array.isArray(list) ? (list as unknown[]) : undefined;
}

function mergeValues(parts: readonly Part[], types: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
  const lists = parts.flatMap(({ node }) => {
    const listed = readListed(node);
    return listed ? [listed.filter((value) => value !== null && isOfType(value, types)).map(formatCanonically)] : [];
  });
  const [first, ...others] = lists;
  if (!first) return undefined;
  const values = new Set(first.filter((value) => others.every((list) => list.includes(value))));
  // Null and both booleans are all values of their types.
  const isOnly = (type: string): boolean => [...(types ?? [])].every((each) => each === type || each === 'null');
  const isAll = isOnly('null') || (isOnly('boolean') && values.has('true') && values.has('false'));
  return isAll ? undefined : values;
}

function isOfType(value: unknown, types: ReadonlySet<string> | undefined): boolean {
  const type = nameType(value);
  return !types || types.has(type) || (type === 'integer' && types.has('number'));
}

/** Returns a value as JSON that does not depend on the order of its keys. */
function formatCanonically(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
