/** Follows the fields of a public name through a document, to the schemas that its value can have there. */
import { isObject, readRef, type Document } from '../../../src/openapi/document.js';
import { findNode, formatRef, parseRef } from '../../../src/openapi/pointer.js';
import { listItems, stepInto, type Located } from '../schema/located.js';

/** The nodes of a value by the texts of their pointers. */
type Nodes = ReadonlyMap<string, Located>;

/** Keywords with a schema of the same value or of its items, and keywords with lists of them. */
const SINGLE = ['items', 'additionalProperties', 'schema'] as const;
const LISTS = ['allOf', 'oneOf', 'anyOf', 'prefixItems'] as const;

/** Returns a function that tells whether a change is in a schema of the value at some fields of nodes. */
export function traceFields(
  root: Document,
  starts: readonly Located[],
  fields: readonly string[],
): (pointer: readonly string[]) => boolean {
  let nodes = listNodesOf(root, starts);
  for (const field of fields) {
    const members = [...nodes.values()].map((node) => stepInto(node, 'properties', field));
    nodes = listNodesOf(
      root,
      members.filter(({ node }) => node !== undefined),
    );
  }
  return (pointer) =>
    pointer.some((_, index) => {
      const rest = pointer.slice(index + 1);
      // Whatever is in a field of the value is not the value itself.
      return !rest.includes('properties') && nodes.has(formatRef(pointer.slice(0, index + 1)));
    });
}

/** Returns nodes with those that they refer to and combine. */
function listNodesOf(root: Document, starts: readonly Located[]): Nodes {
  const found = new Map<string, Located>(starts.map((start) => [formatRef(start.pointer), start]));
  for (const [, located] of found) {
    for (const next of listNext(root, located)) {
      const key = formatRef(next.pointer);
      if (!found.has(key)) found.set(key, next);
    }
  }
  return found;
}

function listNext(root: Document, located: Located): Located[] {
  const { node } = located;
  if (!isObject(node)) return [];
  const ref = readRef(node);
  const target = ref === undefined ? [] : [parseRef(ref)];
  const content = Object.keys(isObject(node['content']) ? node['content'] : {});
  return [
    ...target.map((pointer) => ({ node: findNode(root, pointer), pointer })),
    ...SINGLE.map((keyword) => stepInto(located, keyword)),
    ...LISTS.flatMap((keyword) => listItems(stepInto(located, keyword))),
    ...content.map((mediaType) => stepInto(located, 'content', mediaType)),
  ].filter((next) => isObject(next.node));
}
