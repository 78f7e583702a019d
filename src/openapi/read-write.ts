/** Splits the schemas that requests and answers see differently: read-only fields leave requests, write-only ones answers. */
import { parseComponentRef, isObject, listMethodNames, resolve, type Document } from './document.js';
import { DATA_KEYWORDS, SCHEMA_MAPS, walkNodes } from './walk.js';
import { formatRef } from './pointer.js';
import { mapNames, RENAMED_FROM } from './renames.js';

type Marker = 'readOnly' | 'writeOnly';
type Node = Record<string, unknown>;

/** What one side of the wire is given: without the fields that are marked, and its schemas by their names there. */
interface Side {
  readonly document: Document;
  readonly marker: Marker;
  /** Returns the name that a schema has there, where it is another. */
  readonly rename: (component: string) => string | undefined;
}

/** Returns `PetRequest` for `Pet`, unless the document has a schema of that name. */
export function nameRequestType(name: string, taken: object): string {
  return (
    name + (['Request', 'RequestBody', 'RequestView'].find((suffix) => !(name + suffix in taken)) ?? 'RequestData')
  );
}

/**
 * Returns the document with, for each schema that requests send and that has a read-only field somewhere, a second one
 * without it (`PetRequest` beside `Pet`), to which every request body refers. Write-only fields are in the second only.
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
  const response = (answer: unknown): unknown => splitContent(answer, toResponse);
  const operation = (node: unknown): unknown =>
    addMembers(node, { requestBody, responses: (answers) => mapValues(answers, response) });
  const pathItem = (node: unknown): unknown =>
    addMembers(node, Object.fromEntries(listMethodNames(node).map((method) => [method, operation])));
  return addMembers(document, {
    paths: (paths) => mapValues(paths, pathItem),
    components: (components) =>
      addMembers(components, {
        pathItems: (pathItems) => mapValues(pathItems, pathItem),
        requestBodies: (bodies) => mapValues(bodies, requestBody),
        responses: (answers) => mapValues(answers, response),
        // Last, when all that requests send is known.
        schemas: () => ({
          ...mapValues(schemas, (schema, name) => (writeOnly.has(name) ? toResponse(schema) : schema)),
          ...requestSchemas,
        }),
      }),
  }) as Document;
}

/** Returns a copy of an object with the members changed that it has, in the order of the changes. */
function addMembers(object: unknown, changes: Record<string, (value: unknown) => unknown>): unknown {
  if (!isObject(object)) return object;
  const copy = { ...object };
  for (const [key, change] of Object.entries(changes)) if (key in object) copy[key] = change(object[key]);
  return copy;
}

/** Returns a body or an answer with its schemas changed. */
function splitContent(node: unknown, schema: (schema: unknown) => unknown): unknown {
  return addMembers(node, { content: (content) => mapValues(content, (media) => addMembers(media, { schema })) });
}

function mapValues(object: unknown, change: (value: unknown, key: string) => unknown): Node {
  return Object.fromEntries(Object.entries(object ?? {}).map(([key, value]) => [key, change(value, key)]));
}

/** Returns the names of the component schemas that hold a marked property, themselves or through others. */
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
  // A set grows while it is walked, so that this reaches the users of users.
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

function isMarked(document: Document, property: unknown, marker: Marker): boolean {
  return isObject(property) && (property[marker] === true || resolve<Node>(document, property)?.[marker] === true);
}

/** Returns a copy of a schema without its marked properties, and with its references renamed. */
function removeMarked(side: Side, schema: unknown, inherited: readonly string[] = []): unknown {
  const { document, marker, rename } = side;
  if (!isObject(schema)) return schema;
  const component = parseComponentRef(schema, 'schemas');
  const renamed = component === undefined ? undefined : rename(component);
  // `required` may stand in another branch of an allOf than the property that it names.
  const parts = [schema, ...(Array.isArray(schema['allOf']) ? schema['allOf'] : [])];
  const gone = new Set([
    ...inherited,
    ...parts.flatMap((part) => listMarkedProperties(document, resolve<Node>(document, part) ?? {}, marker)),
  ]);
  const child = (node: unknown): unknown => removeMarked(side, node);
  const change = (value: unknown, keyword: string): unknown => {
    if (DATA_KEYWORDS.has(keyword)) return value;
    if (keyword === 'required' && Array.isArray(value)) return value.filter((name) => !gone.has(name));
    if (keyword === 'allOf' && Array.isArray(value)) {
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
