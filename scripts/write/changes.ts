/** Tells which operations differ between two versions of a document. */
import { lookUp, listMethodNames, readRef, resolve, type Document, type PathItem } from '../../src/openapi/document.js';

/** Operations by what happened to them, each as `id METHOD /path`. */
export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Returns what happened to the operations; one has changed where it, or anything it refers to, has. */
export function listOperationChanges(before: Document | undefined, after: Document): Changes {
  const [old, now] = [before ? listFingerprints(before) : new Map<string, () => string>(), listFingerprints(after)];
  return {
    added: [...now.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !now.has(key)),
    changed: [...now].filter(([key, print]) => old.has(key) && old.get(key)!() !== print()).map(([key]) => key),
  };
}

/** Returns what tells each operation from another version of it, to be worked out where there is one. */
function listFingerprints(document: Document): Map<string, () => string> {
  return new Map(
    Object.entries(document.paths ?? {}).flatMap(([path, node]) => {
      const item = resolve<PathItem>(document, node);
      return listMethodNames(item).map((method): [string, () => string] => {
        const operation = item?.[method];
        const name = `${operation?.operationId ?? ''} ${method.toUpperCase()} ${path}`.trim();
        const { parameters, servers } = item ?? {};
        const { security } = document;
        return [name, () => JSON.stringify(collectReferences(document, { security, parameters, servers, operation }))];
      });
    }),
  );
}

/** Returns a node together with all that it refers to, directly or not. */
function collectReferences(document: Document, node: unknown): unknown[] {
  return [node, ...listReferences(document, node).values()];
}

/** Returns what a node refers to, directly or not, by the references. */
export function listReferences(document: Document, node: unknown): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const ref = readRef(value);
    if (ref !== undefined && !found.has(ref)) {
      const target = lookUp(document, ref);
      found.set(ref, target);
      visit(target);
    }
    Object.values(value).forEach(visit);
  };
  visit(node);
  return found;
}
