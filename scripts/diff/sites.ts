/** Finds where the client shows a node of a document: in which types, methods and fields. */
import { listAliases, type OperationModel } from '../model/types.js';
import { resolve, type PathItem } from '../../src/openapi/document.js';
import { findNode } from '../../src/openapi/pointer.js';
import { listParameterNodes } from '../../src/openapi/parameters.js';
import { listDeliverySlots } from './places/deliveries.js';
import { traceFields } from './places/trace.js';
import { createUseFinder, indexUses, type ClientSite, type Slot } from './places/uses.js';
import { listTypeNames, type Version } from './reach.js';
import { followRefs, type Located } from './schema/located.js';

/** The sites of a version. */
export interface SiteIndex {
  /** Returns the places of the node at a pointer, the nearest first. */
  readonly findSites: (pointer: readonly string[]) => ClientSite[];
  /** Returns a function that tells whether a change is in a schema of the value at some fields of a public name. */
  readonly trace: (name: string, fields: readonly string[]) => (pointer: readonly string[]) => boolean;
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
  const deliveries = listDeliverySlots(version);
  const findUses = createUseFinder(indexUses(version, [...slots.values()].flat().concat(deliveries)));
  const findSites = (pointer: readonly string[]): ClientSite[] => {
    const [first, path, method, ...rest] = pointer;
    if (first === 'components' && path === 'schemas' && method !== undefined) {
      const fields = listFields(rest);
      return [
        { names: listTypeNames(version, method), fields, distance: 0 },
        ...findUses(method).map((use) => ({ ...use, fields: [...use.fields, ...fields] })),
      ];
    }
    const delivered = deliveries.filter(({ at }) => startsWith(pointer, at) || startsWith(at, pointer));
    if (delivered.length && startsWith(pointer, delivered[0]!.at))
      return delivered.map(({ names, at }) => ({ names, fields: listFields(pointer.slice(at.length)), distance: 0 }));
    if (first === 'paths' && method === undefined) {
      const all = operations.filter((operation) => operation.path === path);
      return all.map((operation) => ({ names: namesOf(operation), fields: [], distance: 0 }));
    }
    // The names of deliveries have those of their webhooks, or of the operations of their callbacks.
    const own = delivered.map(({ names }) => ({ names, fields: [], distance: 0 }));
    const operation = first === 'paths' ? byRequest.get(`${method?.toUpperCase()} ${path}`) : undefined;
    if (!operation) return own;
    const slot = slots.get(operation)!.find(({ at }) => at.every((key, index) => rest[index] === key));
    if (!slot) return [{ names: namesOf(operation), fields: [], distance: 0 }, ...own];
    return [{ names: slot.names, fields: [...slot.fields, ...listFields(rest.slice(slot.at.length))], distance: 0 }];
  };
  const startsOf = createStartFinder(version, slots, deliveries);
  const trace: SiteIndex['trace'] = (name, fields) => traceFields(version.root, startsOf(name), fields);
  return { findSites, trace, namesOf };
}

/** Returns a function that finds the nodes whose values have a type. */
function createStartFinder(
  version: Version,
  slots: ReadonlyMap<OperationModel, readonly Slot[]>,
  deliveries: readonly Slot[],
): (name: string) => readonly Located[] {
  const { root } = version;
  const starts = new Map<string, Located[]>();
  const add = (name: string, pointer: readonly string[]): void => {
    const start = followRefs(root, { node: findNode(root, pointer), pointer });
    starts.set(name, [...(starts.get(name) ?? []), start]);
  };
  for (const key of Object.keys(root.components?.schemas ?? {}))
    for (const name of listTypeNames(version, key)) add(name, ['components', 'schemas', key]);
  for (const [{ method, path }, own] of slots) {
    const pointer = ['paths', path, method.toLowerCase()];
    // Fields of parameters have names of their own.
    for (const { at, names, fields } of own)
      if (!fields.length && names[0] !== undefined) add(names[0], [...pointer, ...at]);
  }
  for (const { at, names } of deliveries) for (const name of names) add(name, at);
  return (name) => starts.get(name) ?? [];
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

function startsWith(pointer: readonly string[], start: readonly string[]): boolean {
  return start.every((key, index) => pointer[index] === key);
}

/** Returns the names of the fields on the way to a node of a schema. */
function listFields(way: readonly string[]): string[] {
  return way.filter((_, index) => way[index - 1] === 'properties');
}
