/** Finds the operations and the types that a change of a document reaches. */
import { listOperations, type ApiModel, type OperationModel } from '../model/types.js';
import { listMethodNames, readRef, resolve, type Document, type PathItem } from '../../src/openapi/document.js';
import { formatRef } from '../../src/openapi/pointer.js';
import { listRefs } from './schema/unchanged.js';
import { nameRequestType } from '../../src/openapi/read-write.js';

/** A version of a document with its model. */
export interface Version {
  readonly root: Document;
  readonly model: ApiModel;
}

/** What a change reaches. */
export interface Reach {
  readonly operations: readonly OperationModel[];
  /** The names of the types of the changed schema. */
  readonly types: readonly string[];
}

/** Returns a function that finds what a change reaches, by its pointer. */
export function findReach({ root, model }: Version): (pointer: readonly string[]) => Reach {
  const operations = listOperations(model);
  const findUsers = indexUsers(root, operations);
  return ([first, second, third, ...rest]) => {
    if (first === 'components' && second !== undefined && third !== undefined) {
      const component = formatRef([first, second, third]);
      // Each operation can need a credential.
      const isOfAll = second === 'securitySchemes';
      const users = isOfAll ? operations : findUsers(component);
      const isOfMethod = second === 'pathItems' && rest[0] !== undefined && isMethod(rest[0]);
      return {
        operations: isOfMethod ? users.filter(({ method }) => method.toLowerCase() === rest[0]) : users,
        types: second === 'schemas' ? listTypeNames({ root, model }, third) : [],
      };
    }
    if (first !== 'paths') {
      const isOfAll = ['servers', 'security', 'tags'].includes(first ?? '') && rest.length === 0;
      return { operations: isOfAll ? operations : [], types: [] };
    }
    const isOfItem = third === undefined || !isMethod(third);
    return {
      operations: operations.filter(
        (operation) => operation.path === second && (isOfItem || operation.method.toLowerCase() === third),
      ),
      types: [],
    };
  };
}

function isMethod(key: string): boolean {
  return listMethodNames({ [key]: {} }).length > 0;
}

/** Returns a function that finds the operations that refer to a component, directly or not. */
function indexUsers(root: Document, operations: readonly OperationModel[]): (component: string) => OperationModel[] {
  const users = new Map<string, (string | OperationModel)[]>();
  const add = (user: string | OperationModel, node: unknown): void => {
    for (const ref of new Set(listRefs(node))) {
      const list = users.get(ref);
      if (list) list.push(user);
      else users.set(ref, [user]);
    }
  };
  for (const [kind, members] of Object.entries(root.components ?? {}))
    for (const [name, node] of Object.entries(members ?? {})) add(formatRef(['components', kind, name]), node);
  for (const operation of operations) {
    const item = resolve<PathItem>(root, root.paths?.[operation.path]);
    const own = item?.[operation.method.toLowerCase() as 'get'];
    // Of a path item that is referred to, only the operation itself counts.
    add(operation, [{ $ref: readRef(root.paths?.[operation.path]) }, item?.parameters, own]);
  }
  return (component) => {
    const found = new Set<string | OperationModel>([component]);
    for (const user of found) if (typeof user === 'string') for (const next of users.get(user) ?? []) found.add(next);
    return operations.filter((operation) => found.has(operation));
  };
}

/** Returns the names of the types of a schema: its own, that of its requests, and former ones. */
export function listTypeNames({ root, model }: Version, key: string): string[] {
  const keys = new Set([key, nameRequestType(key, root.components?.schemas ?? {})]);
  const names = model.schemas.filter((schema) => keys.has(schema.key)).map(({ name }) => name);
  const former = model.renamedTypes.filter(({ target }) => names.includes(target)).map(({ name }) => name);
  return [...names, ...former];
}
