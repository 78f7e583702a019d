/** Finds what is the same in both documents, with all that it refers to: it need not be compared. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, readRef, type Document } from '../../../src/openapi/document.js';
import { formatRef } from '../../../src/openapi/pointer.js';
import { listChildNames } from './children.js';

/** Returns a function that tells whether two nodes are the same, with all that they refer to. */
export function createUnchangedTest(before: Document, after: Document): (before: unknown, after: unknown) => boolean {
  const unchanged = listUnchanged(before, after);
  return (old, now) => isDeepStrictEqual(old, now) && listRefs(old).every((ref) => unchanged.has(ref));
}

/** Returns the references to the components that are the same. */
function listUnchanged(before: Document, after: Document): ReadonlySet<string> {
  const [old, now] = [listComponents(before), listComponents(after)];
  const unchanged = new Set(
    [...now].filter(([ref, node]) => isDeepStrictEqual(node, old.get(ref))).map(([ref]) => ref),
  );
  const users = new Map<string, string[]>();
  const lost: string[] = [];
  for (const [ref, node] of now) {
    if (!unchanged.has(ref)) lost.push(ref);
    const children = [before, after].flatMap((root) => listChildNames(root, ref)).map(nameSchemaRef);
    for (const target of [...listRefs(node), ...children]) {
      users.set(target, [...(users.get(target) ?? []), ref]);
      if (!unchanged.has(target)) lost.push(target);
    }
  }
  for (let ref = lost.pop(); ref !== undefined; ref = lost.pop()) {
    for (const user of users.get(ref) ?? []) if (unchanged.delete(user)) lost.push(user);
  }
  return unchanged;
}

function nameSchemaRef(name: string): string {
  return formatRef(['components', 'schemas', name]);
}

function listComponents({ components }: Document): Map<string, unknown> {
  return new Map(
    Object.entries(components ?? {}).flatMap(([kind, members]) =>
      Object.entries(isObject(members) ? members : {}).map(
        ([name, node]) => [formatRef(['components', kind, name]), node] as const,
      ),
    ),
  );
}

/** Returns the references in a node; examples can have some that mean nothing, which does no harm. */
export function listRefs(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const ref = readRef(node);
  return [...(ref === undefined ? [] : [ref]), ...Object.values(node).flatMap(listRefs)];
}
