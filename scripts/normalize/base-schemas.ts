/** Makes base schemas with a discriminator the unions that they stand for. */
import { isObject, parseComponentRef, type Document } from '../../src/openapi/document.js';
import { findFreeName } from '../lib/naming.js';
import { formatRef } from '../../src/openapi/pointer.js';
import { RENAMED_FROM } from '../../src/openapi/renames.js';
import { createTag, listDeclaredValues, readDiscriminator, type Discriminator } from './discriminator-values.js';
import { listAlternatives } from '../../src/openapi/schema-facts.js';

type Node = Record<string, unknown>;

/** A base schema with a discriminator, and all that is made of it by `allOf`. */
interface Family {
  readonly document: Document;
  /** The keys of what is made of a member directly; absent if there is nothing. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** The discriminators that apply to each member: its own, and those of what it is made of; one for each property. */
  readonly discriminators: ReadonlyMap<string, readonly Discriminator[]>;
}

/**
 * Makes a base schema of the document, and each of its children that has children, the union of its children and of itself. What it was
 * becomes a schema of its own, which the children are made of.
 */
export function expandBase(document: Document, root: string): void {
  const schemas = document.components!.schemas as Record<string, Node>;
  if (!readDiscriminator(schemas[root]) || listAlternatives(schemas[root]!).length) return;
  const family = findFamily(document, root);
  const parents = [...family.children.keys()];
  if (!parents.length) return;
  const own = new Map(parents.map((key) => [key, findFreeName(`${key}Base`, schemas)]));
  // Decided before anything changes.
  const unions = parents.map((key) => [key, buildUnion(family, key, own.get(key)!)] as const);
  const members = [...family.discriminators.keys()];
  const leaves = members.filter((key) => !family.children.has(key) && isCertain(family, key));
  const tags = leaves.map((key) => [key, listTags(family, key)] as const);
  for (const key of members) schemas[key] = replaceParents(schemas[key]!, own);
  for (const [key, list] of tags)
    if (list.length) schemas[key] = { ...schemas[key], allOf: [...(schemas[key]!['allOf'] as unknown[]), ...list] };
  for (const [key, union] of unions) {
    const { discriminator, [RENAMED_FROM]: former, nullable, ...base } = schemas[key]!;
    schemas[own.get(key)!] = base;
    schemas[key] = { ...(former !== undefined && { [RENAMED_FROM]: former }), ...union };
  }
}

function findFamily(document: Document, root: string): Family {
  const schemas = document.components!.schemas as Record<string, Node>;
  const direct = new Map<string, string[]>();
  for (const [key, schema] of Object.entries(schemas))
    for (const parent of listParents(schema)) direct.set(parent, [...(direct.get(parent) ?? []), key]);
  const children = new Map<string, string[]>();
  const discriminators = new Map<string, Discriminator[]>();
  const visit = (key: string, inherited: readonly Discriminator[]): void => {
    if (discriminators.has(key)) return;
    const all = joinDiscriminators(inherited, readDiscriminator(schemas[key]));
    discriminators.set(key, all);
    const list = direct.get(key) ?? [];
    const isMapping = key === root && all.some(({ values }) => values.size > 0);
    if (list.length || isMapping) children.set(key, list);
    for (const child of list) visit(child, all);
  };
  visit(root, []);
  return { document, children, discriminators };
}

/** Returns the discriminators with another one, whose values come first if one has the same property. */
function joinDiscriminators(inherited: readonly Discriminator[], own: Discriminator | undefined): Discriminator[] {
  if (!own) return [...inherited];
  const same = inherited.find(({ property }) => property === own.property);
  const values = new Map([...(same?.values ?? []), ...own.values]);
  return [{ ...own, values }, ...inherited.filter((other) => other !== same)];
}

/** Returns the keys of the schemas that a schema is made of. */
function listParents(schema: unknown): string[] {
  const parts = isObject(schema) && Array.isArray(schema['allOf']) ? (schema['allOf'] as unknown[]) : [];
  return parts.flatMap((part) => parseComponentRef(part, 'schemas') ?? listParents(part));
}

/** Returns a schema that is made of the schemas that its parents have become. */
function replaceParents(schema: Node, own: ReadonlyMap<string, string>): Node {
  if (!Array.isArray(schema['allOf'])) return schema;
  const parts = (schema['allOf'] as unknown[]).map((part) => {
    const name = own.get(parseComponentRef(part, 'schemas') ?? '');
    if (name !== undefined) return { ...(part as Node), ...refer(name) };
    return isObject(part) ? replaceParents(part, own) : part;
  });
  return { ...schema, allOf: parts };
}

function refer(key: string): { $ref: string } {
  return { $ref: formatRef(['components', 'schemas', key]) };
}

/** Whether the values of a member are certain: there is no mapping, or it has the member. */
function isCertain({ discriminators }: Family, key: string): boolean {
  return discriminators.get(key)!.every(({ values }) => !values.size || values.has(key));
}

function listTags({ document, discriminators }: Family, key: string): Node[] {
  return discriminators
    .get(key)!
    .map(({ property, values }) => createTag(document, refer(key), property, values.get(key) ?? [key]))
    .filter((tag) => tag !== undefined);
}

/** Returns the union of the children of a member, and of itself under the name `own`. */
function buildUnion(family: Family, key: string, own: string): Node {
  const { title, description, deprecated, type, nullable } = family.document.components!.schemas![key] as Node;
  const isNullable = nullable === true || (Array.isArray(type) && type.includes('null'));
  const children = family.children.get(key)!.map((child) => {
    const tags = family.children.has(child) || isCertain(family, child) ? [] : listTags(family, child);
    return tags.length ? { allOf: [refer(child), ...tags] } : refer(child);
  });
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    anyOf: [
      ...children,
      ...describeOthers(family, key, own),
      ...describeSelf(family, key, own),
      ...(isNullable ? [{ type: 'null' }] : []),
    ],
  };
}

/** Returns what a mapping has that is not made of its base schema: both hold. */
function describeOthers({ document, discriminators }: Family, key: string, own: string): Node[] {
  const mapping = readDiscriminator(document.components!.schemas![key]);
  return [...(mapping?.values ?? [])].flatMap(([target, values]) => {
    if (discriminators.has(target) || !isObject(document.components!.schemas![target])) return [];
    const tag = createTag(document, { allOf: [refer(key), refer(target)] }, mapping!.property, values);
    return [{ allOf: [refer(own), refer(target), ...(tag ? [tag] : [])] }];
  });
}

/** Returns what a base schema itself is in its union: nothing if the document leaves no value of the property for it. */
function describeSelf(family: Family, key: string, own: string): Node[] {
  const { document } = family;
  const { property, values } = family.discriminators.get(key)![0]!;
  const declared = listDeclaredValues(document, refer(key), property);
  const states = (child: string): readonly unknown[] => {
    const wanted: readonly unknown[] = values.get(child) ?? [child];
    const stated = listDeclaredValues(document, refer(child), property);
    const possible = stated ? wanted.filter((value) => stated.includes(value)) : wanted;
    return possible.length ? possible : (stated ?? []);
  };
  const taken = new Set(listDescendants(family, key).flatMap(states));
  const rest = declared?.filter((value) => !taken.has(value)) ?? (values.size ? [] : [key]);
  const mine: readonly unknown[] = values.get(key) ?? rest;
  if (!mine.length) return [];
  const tag = createTag(document, refer(key), property, mine);
  return [tag ? { allOf: [refer(own), tag] } : refer(own)];
}

function listDescendants({ children }: Family, root: string): string[] {
  const found = new Set([root]);
  // Iterating a set visits members added on the way.
  for (const key of found) for (const child of children.get(key) ?? []) found.add(child);
  return [...found].slice(1);
}
