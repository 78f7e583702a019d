/** Finds the methods and types that a change of a document affects. */
import { listReferences } from '../write/changes.js';
import type { ApiModel, OperationModel } from '../model/types.js';
import {
  isObject,
  lookUp,
  readRef,
  resolve,
  type Document,
  type Parameter,
  type PathItem,
} from '../../src/openapi/document.js';
import { findNode, formatRef, parseRef } from '../../src/openapi/pointer.js';
import { nameRequestType } from '../../src/openapi/read-write.js';

/** The reach of a change. */
export interface Reach {
  /** The name of the changed node: `Pet.name`, or `parameter limit of GET /pets`. */
  readonly label: string;
  /** Its special topic: the classes (`tags`), or the credentials (`security`). */
  readonly topic: 'tags' | 'security' | undefined;
  /** Whether it is in an operation, or in one of its parameters, bodies or responses. */
  readonly isDirect: boolean;
  readonly operations: readonly OperationModel[];
  /** The names of the types of the changed schema. */
  readonly types: readonly string[];
  /** The names of the types that use them. */
  readonly users: readonly string[];
  /** The changed field. */
  readonly field: string | undefined;
}

/** A version of a document with its model. */
export interface Version {
  readonly root: Document;
  readonly model: ApiModel;
}

/** An index of a version, independent of its changes. */
interface Index extends Version {
  readonly operations: readonly OperationModel[];
  /** The components that each operation refers to, directly or not. */
  readonly references: ReadonlyMap<OperationModel, ReadonlySet<string>>;
  /** Returns the names of the types of a schema. */
  readonly listTypes: (key: string) => string[];
  /** Returns the names of the types that refer to a component. */
  readonly listUsers: (component: string) => string[];
}

/** Returns a function that finds the reach of changes, by their pointers. */
export function findReach(version: Version): (pointer: readonly string[], property: string | undefined) => Reach {
  const index = indexVersion(version);
  return (pointer, property) => {
    const { component, rest } = findWay(version.root, pointer, property);
    return {
      label: labelChange(version.root, component, rest, pointer),
      topic: findTopic(pointer, property),
      ...(component === undefined ? reachFromPath(index, pointer) : reachFromComponent(index, component, rest)),
    };
  };
}

function indexVersion({ root, model }: Version): Index {
  const operations = model.groups.flatMap((group) => group.operations);
  const references = new Map(
    operations.map((operation) => {
      const item = resolve<PathItem>(root, root.paths?.[operation.path]);
      const own = item?.[operation.method.toLowerCase() as 'get'];
      return [operation, new Set(listReferences(root, { parameters: item?.parameters, own }).keys())];
    }),
  );
  const schemas = (root.components?.schemas ?? {}) as Record<string, unknown>;
  const listTypes = (key: string): string[] => {
    const keys = new Set([key, nameRequestType(key, schemas)]);
    const names = model.schemas.filter((schema) => keys.has(schema.key)).map(({ name }) => name);
    const former = model.renamedTypes.filter(({ target }) => names.includes(target)).map(({ name }) => name);
    return [...names, ...former];
  };
  const referred = Object.entries(schemas).map(([key, schema]) => [key, listReferences(root, schema)] as const);
  const listUsers = (ref: string): string[] => referred.flatMap(([key, refs]) => (refs.has(ref) ? listTypes(key) : []));
  return { root, model, operations, references, listTypes, listUsers };
}

/** Returns the reach of a change outside of the components. */
function reachFromPath({ operations }: Index, [kind, path, method]: readonly string[]): Omit<Reach, 'label' | 'topic'> {
  const isWhole = ['servers', 'security', 'tags'].includes(kind ?? '');
  const isOfAll = method === undefined || !/^[a-z]+$/.test(method) || method === 'parameters';
  const within = operations.filter(
    (operation) =>
      kind === 'paths' && operation.path === path && (isOfAll || operation.method.toLowerCase() === method),
  );
  const reached = isWhole ? operations : within;
  return { isDirect: !isWhole, operations: reached, types: [], users: [], field: undefined };
}

function reachFromComponent(
  { operations, references, listTypes, listUsers }: Index,
  component: string,
  rest: readonly string[],
): Omit<Reach, 'label' | 'topic'> {
  const [, kind, key] = parseRef(component);
  const isSchema = kind === 'schemas';
  const isScheme = kind === 'securitySchemes';
  return {
    isDirect: !isSchema && !isScheme,
    operations: isScheme ? operations : operations.filter((operation) => references.get(operation)?.has(component)),
    types: isSchema ? listTypes(key!) : [],
    users: listUsers(component),
    field: isSchema && rest[0] === 'properties' ? rest[1] : undefined,
  };
}

function findTopic(pointer: readonly string[], property: string | undefined): Reach['topic'] {
  const way = [...pointer, ...(property === undefined ? [] : [property])];
  if (way[0] === 'tags' || (way[0] === 'paths' && way[3] === 'tags')) return 'tags';
  const isSecurity =
    way[0] === 'security' || way[1] === 'securitySchemes' || (way[0] === 'paths' && way[3] === 'security');
  return isSecurity ? 'security' : undefined;
}

/** Segments between names. */
const BETWEEN = new Set(['properties', 'content', 'schema', 'responses', 'parameters', 'requestBody']);

/** Returns the segments that are names. */
function keepSegments(segments: readonly string[]): string[] {
  return segments.filter(
    (segment, index) => index === segments.length - 1 || (!BETWEEN.has(segment) && !segment.includes('/')),
  );
}

/** The names of kinds of components. */
const KINDS: Readonly<Record<string, string>> = {
  parameters: 'parameter',
  responses: 'response',
  requestBodies: 'request body',
  headers: 'header',
  securitySchemes: 'security scheme',
};

/** Returns the name of the target of a pointer. */
function labelChange(
  root: Document,
  component: string | undefined,
  rest: readonly string[],
  pointer: readonly string[],
): string {
  if (component !== undefined) {
    const [, kind, key] = parseRef(component);
    const name = [key!, ...keepSegments(rest)].join('.');
    return kind === 'schemas' ? `\`${name}\`` : `${KINDS[kind!] ?? kind!} \`${name}\``;
  }
  const [first, path, method, ...further] = pointer;
  if (first !== 'paths' || path === undefined) return `\`${pointer.join('.') || 'info'}\``;
  if (method === undefined) return `\`${path}\``;
  const line = `\`${method.toUpperCase()} ${path}\``;
  const [list, index] = further.slice(-2);
  const parameter = list === 'parameters' ? resolve<Parameter>(root, findNode(root, pointer) as Parameter) : undefined;
  if (parameter && index !== undefined) return `parameter \`${parameter.name}\` of ${line}`;
  const all = further.at(-1) === 'parameters' ? findNode(root, pointer) : undefined;
  if (Array.isArray(all)) {
    const named = (all as Parameter[]).flatMap((item) => resolve<Parameter>(root, item)?.name ?? []);
    return `parameter ${named.map((name) => `\`${name}\``).join(', ')} of ${line}`;
  }
  const names = keepSegments(further).join('.');
  return names ? `\`${names}\` of ${line}` : line;
}

/** Follows a pointer through references; returns the last component on its path, and the rest of the path from there. */
function findWay(
  root: Document,
  pointer: readonly string[],
  property: string | undefined,
): { component: string | undefined; rest: readonly string[] } {
  let node: unknown = root;
  let component: string | undefined;
  let rest: string[] = [];
  const enter = (ref: string): void => {
    if (!/^#\/components\/[^/]+\/[^/]+$/.test(ref)) return;
    component = ref;
    rest = [];
  };
  const follow = (): void => {
    const seen = new Set<string>();
    for (let ref = readRef(node); ref !== undefined && !seen.has(ref); ref = readRef(node)) {
      seen.add(ref);
      enter(ref);
      node = lookUp(root, ref);
    }
  };
  for (const [index, segment] of pointer.entries()) {
    follow();
    node = isObject(node) || Array.isArray(node) ? (node as Record<string, unknown>)[segment] : undefined;
    rest.push(segment);
    if (pointer[0] === 'components' && index === 2) enter(formatRef(pointer.slice(0, 3)));
  }
  if (property !== undefined && isObject(node) && !(property in node)) follow();
  return { component, rest };
}
