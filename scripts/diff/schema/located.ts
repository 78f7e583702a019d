/** Nodes of a document with their JSON Pointers, which are followed through references. */
import { isObject, readRef, type Document } from '../../../src/openapi/document.js';
import { findNode, formatRef, parseRef } from '../../../src/openapi/pointer.js';

/** An object of a document. */
export type Node = Readonly<Record<string, unknown>>;

/** A node, and the segments of its JSON Pointer. */
export interface Located {
  readonly node: unknown;
  readonly pointer: readonly string[];
  /** The pointer of the reference that led to it, if there was one. */
  readonly site?: readonly string[];
}

/** Returns the target of a node's chain of references, or the node itself. */
export function followRefs(root: Document, located: Located): Located {
  const seen = new Set<string>();
  let at = located;
  for (let ref = readRef(at.node); ref !== undefined && !seen.has(ref); ref = readRef(at.node)) {
    seen.add(ref);
    const pointer = parseRef(ref);
    at = { node: findNode(root, pointer), pointer };
  }
  return at === located ? at : { ...at, site: located.pointer };
}

/** Returns the child of a node at some keys. */
export function stepInto({ node, pointer }: Located, ...keys: readonly string[]): Located {
  return { node: findNode(node, keys), pointer: [...pointer, ...keys] };
}

/** Returns the target of a child of a node; its node is `undefined` if there is none. */
export function enter(root: Document, located: Located, ...keys: readonly string[]): Located {
  return followRefs(root, stepInto(located, ...keys));
}

/** Returns the members of a map of nodes, each with its target. */
export function listNodes(root: Document, map: Located): [name: string, member: Located][] {
  return Object.keys(isObject(map.node) ? map.node : {}).map((name) => [name, enter(root, map, name)]);
}

/** Returns the items of a list of nodes. */
export function listItems(list: Located): Located[] {
  return Array.isArray(list.node) ? list.node.map((_, index) => stepInto(list, String(index))) : [];
}

/** Returns the object that a node is, or an empty one. */
export function readObject({ node }: Located): Node {
  return isObject(node) ? node : {};
}

/** Returns a text that identifies nodes by their places. */
export function identifyNodes(nodes: readonly Located[]): string {
  return nodes.map(({ pointer }) => formatRef(pointer)).join('&');
}
