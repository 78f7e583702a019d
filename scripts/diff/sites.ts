/** Finds where the client shows a node of a document: in which types, methods and fields. */
import { listAliases, type OperationModel } from '../model/types.js';
import { isObject, parseComponentRef, resolve, type PathItem } from '../../src/openapi/document.js';
import { listParameterNodes } from '../../src/openapi/parameters.js';
import { DATA_KEYWORDS } from '../../src/openapi/walk.js';
import { listTypeNames, type Version } from './reach.js';

/** A place in the client: public names that have the same content, and the field in it. */
export interface ClientSite {
  readonly names: readonly string[];
  /** The names of the fields that lead to it. */
  readonly fields: readonly string[];
  /** The number of references between the node and the place. */
  readonly distance: number;
}

/** A place that uses a schema, and the key of the schema that it is in, if it is in one. */
interface Use extends Omit<ClientSite, 'distance'> {
  readonly user: string | undefined;
}

/** The sites of a version. */
export interface SiteIndex {
  /** Returns the places of the node at a pointer, the nearest first. */
  readonly findSites: (pointer: readonly string[]) => ClientSite[];
  /** Returns the public names of an operation. */
  readonly namesOf: (operation: OperationModel) => readonly string[];
}

/** Indexes the places of a version. */
export function indexSites(version: Version): SiteIndex {
  const classOf = new Map(
    version.model.groups.flatMap((group) => group.operations.map((each) => [each, group.className])),
  );
  const operations = [...classOf.keys()];
  const byRequest = new Map(operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));
  const namesOf = (operation: OperationModel): string[] => listNames(version, classOf.get(operation)!, operation);
  const slots = new Map(operations.map((operation) => [operation, listSlots(version, operation, namesOf(operation))]));
  const findUses = createUseFinder(indexUses(version, [...slots.values()].flat()));
  const findSites = (pointer: readonly string[]): ClientSite[] => {
    const [first, path, method, ...rest] = pointer;
    if (first === 'components' && path === 'schemas' && method !== undefined) {
      const fields = listFields(rest);
      return [
        { names: listTypeNames(version, method), fields, distance: 0 },
        ...findUses(method).map((use) => ({ ...use, fields: [...use.fields, ...fields] })),
      ];
    }
    if (first === 'paths' && method === undefined) {
      const all = operations.filter((operation) => operation.path === path);
      return all.map((operation) => ({ names: namesOf(operation), fields: [], distance: 0 }));
    }
    const operation = first === 'paths' ? byRequest.get(`${method?.toUpperCase()} ${path}`) : undefined;
    if (!operation) return [];
    const slot = slots.get(operation)!.find(({ at }) => at.every((key, index) => rest[index] === key));
    if (!slot) return [{ names: namesOf(operation), fields: [], distance: 0 }];
    return [{ names: slot.names, fields: [...slot.fields, ...listFields(rest.slice(slot.at.length))], distance: 0 }];
  };
  return { findSites, namesOf };
}

/** Returns all public names that belong to an operation. */
function listNames({ model }: Version, className: string, operation: OperationModel): string[] {
  const { methodName, functionName, formerNames, method, path, errorName, pathParameters } = operation;
  const methods = [{ methodName, functionName }, ...formerNames].flatMap((names) => [
    `${className}.${names.methodName}`,
    `functions.${names.functionName}`,
    `operations.${names.methodName}`,
  ]);
  const types = [errorName, ...listAliases(operation).map(({ name }) => name)];
  const former = model.renamedTypes.filter(({ target }) => types.includes(target)).map(({ name }) => name);
  return [...methods, `client.${method} ${path}`, ...types, ...former, ...pathParameters.map(({ type }) => type.name)];
}

/** A place of an operation that has a schema. */
interface Slot extends ClientSite {
  /** The keys that lead from the operation to it. */
  readonly at: readonly string[];
  readonly node: unknown;
}

function listSlots({ root }: Version, operation: OperationModel, names: readonly string[]): Slot[] {
  const item = resolve<PathItem>(root, root.paths?.[operation.path]);
  const node = item?.[operation.method.toLowerCase() as 'get'];
  if (!item || !node) return [];
  const own = [...(node.parameters ?? [])];
  const { parametersType, body, response, errorName, pathParameters } = operation;
  const parameters = listParameterNodes(root, item, node).map(({ node: written, parameter }): Slot => {
    const path = pathParameters.find(({ name }) => name === parameter.name && parameter.in === 'path');
    const all = path ? [path.type.name] : [...(parametersType ? [parametersType.name] : []), ...names];
    const index = own.indexOf(written as (typeof own)[number]);
    return {
      at: ['parameters', String(index)],
      names: all,
      fields: path ? [] : [parameter.name],
      node: parameter,
      distance: 1,
    };
  });
  const request: Slot = {
    at: ['requestBody'],
    names: [...(body ? [body.alias.name] : []), ...names],
    fields: [],
    distance: 1,
    node: resolve(root, node.requestBody as object),
  };
  const responses = Object.entries(node.responses ?? {}).map(([status, written]): Slot => {
    // The default can stand for both.
    const success = status.startsWith('2') || status === 'default' ? [response.alias.name] : [];
    return {
      at: ['responses', status],
      names: [...success, ...(status.startsWith('2') ? [] : [errorName]), ...names],
      fields: [],
      distance: 1,
      node: resolve(root, written as object),
    };
  });
  return [...parameters, request, ...responses];
}

/** Returns the names of the fields on the way to a node of a schema. */
function listFields(way: readonly string[]): string[] {
  return way.filter((_, index) => way[index - 1] === 'properties');
}

/** Returns the places that use each schema: in operations, and in other schemas. */
function indexUses(version: Version, slots: readonly Slot[]): ReadonlyMap<string, readonly Use[]> {
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
function createUseFinder(uses: ReadonlyMap<string, readonly Use[]>): (key: string) => readonly ClientSite[] {
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
