/** Finds where the client shows a node of a document: in which types, methods and fields. */
import { listAliases, type OperationModel } from '../model/types.js';
import { resolve, type Document, type PathItem } from '../../src/openapi/document.js';
import { findNode, formatRef } from '../../src/openapi/pointer.js';
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
  const namesOf = (operation: OperationModel): string[] => listNames(version, classOf.get(operation)!, operation);
  const slots = operations.flatMap((operation) => listSlots(version, operation, namesOf(operation)));
  const deliveries = listDeliverySlots(version);
  const all = [...slots, ...deliveries];
  const findUses = createUseFinder(indexUses(version, all));
  const holders = operations.map((operation): Slot => ({
    names: namesOf(operation),
    fields: [],
    distance: 0,
    node: undefined,
    at: listItemPointers(version.root, operation).map((item) => [...item, operation.method.toLowerCase()]),
  }));
  const findIn = [all, holders].map(createSlotFinder) as [SlotFinder, SlotFinder];
  const findSites = (pointer: readonly string[]): ClientSite[] => {
    const [first, second, key, ...rest] = pointer;
    if (first === 'components' && second === 'schemas' && key !== undefined) {
      const fields = listFields(rest);
      return [
        { names: listTypeNames(version, key), fields, distance: 0 },
        ...findUses(key).map((use) => ({ ...use, fields: [...use.fields, ...fields] })),
      ];
    }
    const inside = findIn[0](pointer);
    if (inside.length) return inside;
    // A webhook, a path or an operation with all that is in it: the names of callbacks have those of their operations.
    const within = [...holders, ...deliveries].filter(({ at }) => at.some((each) => startsWith(each, pointer)));
    return [...findIn[1](pointer), ...within.map(({ names }) => ({ names, fields: [], distance: 0 }))];
  };
  const startsOf = createStartFinder(version, all);
  const trace: SiteIndex['trace'] = (name, fields) => traceFields(version.root, startsOf(name), fields);
  return { findSites, trace, namesOf };
}

type SlotFinder = (pointer: readonly string[]) => ClientSite[];

/** Returns a function that finds the places of the innermost slots that a pointer leads into. */
function createSlotFinder(slots: readonly Slot[]): SlotFinder {
  const known = new Map<string, Slot[]>();
  for (const slot of slots) {
    for (const key of new Set(slot.at.map(formatRef))) {
      const list = known.get(key);
      if (list) list.push(slot);
      else known.set(key, [slot]);
    }
  }
  return (pointer) => {
    for (let { length } = pointer; length > 0; length -= 1) {
      const fields = listFields(pointer.slice(length));
      const found = known.get(formatRef(pointer.slice(0, length)));
      if (found) return found.map((slot) => ({ ...slot, fields: [...slot.fields, ...fields], distance: 0 }));
    }
    return [];
  };
}

/** Returns the pointers to the path item of an operation: where it is written, and what that refers to. */
function listItemPointers(root: Document, { path }: OperationModel): (readonly string[])[] {
  const pointer = ['paths', path];
  return [pointer, followRefs(root, { node: root.paths?.[path], pointer }).pointer];
}

/** Returns a function that finds the nodes whose values have a type. */
function createStartFinder(version: Version, slots: readonly Slot[]): (name: string) => readonly Located[] {
  const starts = new Map<string, Located[]>();
  const add = (name: string, start: Located): void => void starts.set(name, [...(starts.get(name) ?? []), start]);
  for (const [key, node] of Object.entries(version.root.components?.schemas ?? {}))
    for (const name of listTypeNames(version, key)) add(name, { node, pointer: ['components', 'schemas', key] });
  for (const { at, names, fields, node } of slots) {
    const pointer = at.at(-1);
    // Fields of parameters have names of their own.
    if (!fields.length && names[0] !== undefined && pointer) add(names[0], { node, pointer });
  }
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
  const aliases = listAliases(operation).map(({ name }) => name);
  const types = [errorName, ...aliases, ...pathParameters.map(({ type }) => type.name)];
  const former = model.renamedTypes.filter(({ target }) => types.includes(target)).map(({ name }) => name);
  return [...methods, `client.${method} ${path}`, ...types, ...former];
}

function listSlots({ root }: Version, operation: OperationModel, names: readonly string[]): Slot[] {
  const items = listItemPointers(root, operation);
  const item = resolve<PathItem>(root, root.paths?.[operation.path]);
  const method = operation.method.toLowerCase() as 'get';
  const node = item?.[method];
  if (!item || !node) return [];
  const { parametersType, body, response, errorName, pathParameters } = operation;
  /** Returns the pointers to a slot: those where it is written, and what they refer to. */
  const locate = (...keys: readonly string[]): Pick<Slot, 'at' | 'node' | 'distance'> => {
    const at = items.map((pointer) => [...pointer, ...keys]);
    const target = followRefs(root, { node: findNode(root, at.at(-1)!), pointer: at.at(-1)! });
    return { at: [...at, target.pointer], node: target.node, distance: 1 };
  };
  const parameters = listParameterNodes(root, item, node).flatMap(({ node: written, parameter }): Slot[] => {
    const path = pathParameters.find(({ name }) => name === parameter.name && parameter.in === 'path');
    const [own, shared] = [node, item].map((holder) => (holder.parameters ?? []).indexOf(written as never));
    const place = own === -1 ? locate('parameters', String(shared)) : locate(method, 'parameters', String(own));
    if (!path)
      return [
        { ...place, names: [...(parametersType ? [parametersType.name] : []), ...names], fields: [parameter.name] },
      ];
    const { name } = path.type;
    // The calls have the type as that of an argument.
    return [
      { ...place, names: [name], fields: [] },
      { ...place, names, fields: [name] },
    ];
  });
  const request: Slot = {
    ...locate(method, 'requestBody'),
    names: [...(body ? [body.alias.name] : []), ...names],
    fields: [],
  };
  const responses = Object.keys(node.responses ?? {}).map((status): Slot => {
    // The default can stand for both.
    const success = status.startsWith('2') || status === 'default' ? [response.alias.name] : [];
    return {
      ...locate(method, 'responses', status),
      names: [...success, ...(status.startsWith('2') ? [] : [errorName]), ...names],
      fields: [],
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
