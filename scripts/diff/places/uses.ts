/** Finds the places of the client that use a schema, through the references of a document. */
import { isObject, parseComponentRef } from '../../../src/openapi/document.js';
import { DATA_KEYWORDS } from '../../../src/openapi/walk.js';
import { listTypeNames, type Version } from '../reach.js';

/** A place in the client: public names that have the same content, and the field in it. */
export interface ClientSite {
  readonly names: readonly string[];
  /** The names of the fields that lead to it. */
  readonly fields: readonly string[];
  /** The number of references between the node and the place. */
  readonly distance: number;
}

/** A place of an operation, a webhook or a callback that has a schema. */
export interface Slot extends ClientSite {
  /** The pointers to it: where it is written, and what that refers to. */
  readonly at: readonly (readonly string[])[];
  readonly node: unknown;
}

/** A place that uses a schema, and the key of the schema that it is in, if it is in one. */
interface Use extends Omit<ClientSite, 'distance'> {
  readonly user: string | undefined;
}

/** Returns the places that use each schema: in operations, and in other schemas. */
export function indexUses(version: Version, slots: readonly Slot[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (key: string, use: Use): void => {
    const list = uses.get(key);
    if (list) list.push(use);
    else uses.set(key, [use]);
  };
  for (const { names, fields, node } of slots)
    walkUses(node, fields, (key, way) => add(key, { names, fields: way, user: undefined }));
  for (const [user, schema] of Object.entries(version.root.components?.schemas ?? {})) {
    const names = listTypeNames(version, user);
    walkUses(schema, [], (key, way) => add(key, { names, fields: way, user }));
  }
  return uses;
}

/** Visits the references to schemas in a node, each with the names of the fields that lead to it. */
function walkUses(
  node: unknown,
  fields: readonly string[],
  visit: (key: string, fields: readonly string[]) => void,
): void {
  if (Array.isArray(node)) {
    for (const item of node) walkUses(item, fields, visit);
    return;
  }
  if (!isObject(node)) return;
  const target = parseComponentRef(node, 'schemas');
  if (target !== undefined) visit(target, fields);
  for (const [key, child] of Object.entries(node)) {
    if (DATA_KEYWORDS.has(key) || typeof child !== 'object') continue;
    if (key !== 'properties' || !isObject(child)) walkUses(child, fields, visit);
    else for (const [name, schema] of Object.entries(child)) walkUses(schema, [...fields, name], visit);
  }
}

/** Returns a function that finds the places that use a schema: those that are the same value, and the fields that have it. */
export function createUseFinder(uses: ReadonlyMap<string, readonly Use[]>): (key: string) => readonly ClientSite[] {
  const memory = new Map<string, readonly ClientSite[]>();
  const find = (key: string): readonly ClientSite[] => {
    const sites: ClientSite[] = [];
    for (const { name, distance } of listSameValues(uses, key)) {
      for (const use of uses.get(name) ?? []) {
        sites.push({ names: use.names, fields: use.fields, distance: distance + 1 });
        if (!use.fields.length || use.user === undefined) continue;
        // What is the same value as the schema with the field has the field, too.
        for (const holder of listSameValues(uses, use.user)) {
          for (const { names, fields } of uses.get(holder.name) ?? [])
            if (!fields.length) sites.push({ names, fields: use.fields, distance: distance + holder.distance + 2 });
        }
      }
    }
    return sites;
  };
  return (key) => {
    const known = memory.get(key) ?? find(key);
    memory.set(key, known);
    return known;
  };
}

/** Returns a schema and those that refer to it as a whole, the nearest first. */
function listSameValues(
  uses: ReadonlyMap<string, readonly Use[]>,
  key: string,
): readonly { readonly name: string; readonly distance: number }[] {
  const found = new Map([[key, 0]]);
  for (const [name, distance] of found) {
    for (const { user, fields } of uses.get(name) ?? [])
      if (user !== undefined && !fields.length && !found.has(user)) found.set(user, distance + 1);
  }
  return [...found].map(([name, distance]) => ({ name, distance }));
}
