/** Splits schemas for requests and responses: requests omit read-only fields, responses omit write-only fields. */
import { parseComponentRef, isObject, listMethodNames, resolve, type Document } from './document.js';
import { COMBINATIONS, DATA_KEYWORDS, SCHEMA_MAPS, walkNodes } from './walk.js';
import { formatRef } from './pointer.js';
import { mapNames, RENAMED_FROM } from './renames.js';

type Marker = 'readOnly' | 'writeOnly';
type Node = Record<string, unknown>;

/** The schemas of requests or of responses: the fields to remove, and the new names of the schemas. */
interface Side {
  readonly document: Document;
  readonly marker: Marker;
  /** Returns the new name of a schema; `undefined` if it keeps its name. */
  readonly rename: (component: string) => string | undefined;
}

/** Returns the name of the request schema: `PetRequest` for `Pet`, or a name that is not in `taken`. */
export function nameRequestType(name: string, taken: object): string {
  return (
    name + (['Request', 'RequestBody', 'RequestView'].find((suffix) => !(name + suffix in taken)) ?? 'RequestData')
  );
}

/**
 * Returns a copy of the document with separate schemas for requests and responses. A schema that request bodies use and
 * that contains a read-only or write-only field, directly or nested, gets a request schema (`PetRequest` for `Pet`)
 * without the read-only fields. The original schema loses its write-only fields.
 */
export function splitReadWrite(document: Document): Document {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Node>;
  const readOnly = listMarked(document, schemas, 'readOnly');
  const writeOnly = listMarked(document, schemas, 'writeOnly');
  const split = new Set([...readOnly, ...writeOnly]);

  const requestSchemas: Record<string, unknown> = {};
  const requests: Side = {
    document,
    marker: 'readOnly',
    rename: (name) => {
      if (!split.has(name)) return undefined;
      const own = nameRequestType(name, schemas);
      if (!(own in requestSchemas)) {
        requestSchemas[own] = undefined;
        const former = (names: unknown): unknown => mapNames(names, (old) => nameRequestType(old, schemas));
        requestSchemas[own] = addMembers(removeMarked(requests, schemas[name]), { [RENAMED_FROM]: former });
      }
      return own;
    },
  };
  const toRequest = (node: unknown): unknown => removeMarked(requests, node);
  const responses: Side = { document, marker: 'writeOnly', rename: () => undefined };
  const toResponse = (node: unknown): unknown => removeMarked(responses, node);

  const requestBody = (body: unknown): unknown => splitContent(body, toRequest);
  const response = (node: unknown): unknown => splitContent(node, toResponse);
  const operation = (node: unknown): unknown =>
    addMembers(node, { requestBody, responses: (nodes) => mapValues(nodes, response) });
  const pathItem = (node: unknown): unknown =>
    addMembers(node, Object.fromEntries(listMethodNames(node).map((method) => [method, operation])));
  return addMembers(document, {
    paths: (paths) => mapValues(paths, pathItem),
    components: (components) =>
      addMembers(components, {
        pathItems: (pathItems) => mapValues(pathItems, pathItem),
        requestBodies: (bodies) => mapValues(bodies, requestBody),
        responses: (nodes) => mapValues(nodes, response),
        // Must be last: the changes above collect the request schemas.
        schemas: () => ({
          ...mapValues(schemas, (schema, name) => (writeOnly.has(name) ? toResponse(schema) : schema)),
          ...requestSchemas,
        }),
      }),
  }) as Document;
}

/** Returns a copy of an object with members changed, in the order of `changes`; skips members that it does not have. */
function addMembers(object: unknown, changes: Record<string, (value: unknown) => unknown>): unknown {
  if (!isObject(object)) return object;
  const copy = { ...object };
  for (const [key, change] of Object.entries(changes)) if (key in object) copy[key] = change(object[key]);
  return copy;
}

/** Returns a request body or a response with its schemas changed. */
function splitContent(node: unknown, schema: (schema: unknown) => unknown): unknown {
  return addMembers(node, { content: (content) => mapValues(content, (media) => addMembers(media, { schema })) });
}

function mapValues(object: unknown, change: (value: unknown, key: string) => unknown): Node {
  return Object.fromEntries(Object.entries(object ?? {}).map(([key, value]) => [key, change(value, key)]));
}

/** Returns the names of the component schemas that contain a marked property, directly or through references. */
function listMarked(document: Document, schemas: Record<string, Node>, marker: Marker): Set<string> {
  const users = new Map<string, Set<string>>();
  const found = new Set<string>();
  for (const [owner, schema] of Object.entries(schemas)) {
    if (!isObject(schema)) continue;
    walkNodes(schema, {
      enter: ({ node }) => {
        const target = parseComponentRef(node, 'schemas');
        if (target !== undefined) users.set(target, (users.get(target) ?? new Set()).add(owner));
        if (listMarkedProperties(document, node, marker).length) found.add(owner);
      },
    });
  }
  // Iterating a set visits members added on the way, so this also reaches indirect users.
  for (const name of found) for (const user of users.get(name) ?? []) found.add(user);
  return found;
}

function listMarkedProperties(document: Document, schema: Node, marker: Marker): string[] {
  return isObject(schema['properties'])
    ? Object.entries(schema['properties'])
        .filter(([, property]) => isMarked(document, property, marker))
        .map(([name]) => name)
    : [];
}

/** Returns the marked properties of a schema, and of all that it refers to and combines. */
function listAllMarked(document: Document, node: unknown, marker: Marker, seen = new Set<unknown>()): string[] {
  const schema = resolve<Node>(document, node as Node);
  if (!isObject(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const parts = COMBINATIONS.flatMap((keyword) =>
    Array.isArray(schema[keyword]) ? (schema[keyword] as unknown[]) : [],
  );
  return [
    ...listMarkedProperties(document, schema, marker),
    ...parts.flatMap((part) => listAllMarked(document, part, marker, seen)),
  ];
}

function isMarked(document: Document, property: unknown, marker: Marker): boolean {
  return isObject(property) && (property[marker] === true || resolve<Node>(document, property)?.[marker] === true);
}

/** Returns a copy of a schema without its marked properties, and with its references renamed. */
function removeMarked(side: Side, schema: unknown, inherited: readonly string[] = []): unknown {
  const { document, marker, rename } = side;
  if (!isObject(schema)) return schema;
  const component = parseComponentRef(schema, 'schemas');
  const renamed = component === undefined ? undefined : rename(component);
  // `required` can be in another part of a combination than the property that it names.
  const gone = new Set([...inherited, ...listAllMarked(document, schema, marker)]);
  const child = (node: unknown): unknown => removeMarked(side, node);
  const change = (value: unknown, keyword: string): unknown => {
    if (DATA_KEYWORDS.has(keyword)) return value;
    if (keyword === 'required' && Array.isArray(value)) return value.filter((name) => !gone.has(name));
    if (COMBINATIONS.includes(keyword as never) && Array.isArray(value)) {
      return value.map((part) => removeMarked(side, part, [...gone]));
    }
    if (keyword === 'properties' && isObject(value)) {
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, property]) => !isMarked(document, property, marker))
          .map(([name, property]) => [name, child(property)]),
      );
    }
    if (SCHEMA_MAPS.has(keyword) && isObject(value)) return mapValues(value, child);
    return Array.isArray(value) ? value.map(child) : child(value);
  };
  const copy = mapValues(schema, change);
  return renamed === undefined ? copy : { ...copy, $ref: formatRef(['components', 'schemas', renamed]) };
}
