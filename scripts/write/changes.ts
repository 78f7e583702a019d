/** Finds the operations that differ between two versions of a document. */
import { lookUp, listMethodNames, readRef, resolve, type Document, type PathItem } from '../../src/openapi/document.js';

/** The added, removed and changed operations, each as `id METHOD /path`. */
export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Compares the operations; one counts as changed if it, or anything that it refers to, has changed. */
export function listOperationChanges(before: Document | undefined, after: Document): Changes {
  const [old, now] = [before ? listFingerprints(before) : new Map<string, () => string>(), listFingerprints(after)];
  return {
    added: [...now.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !now.has(key)),
    changed: [...now].filter(([key, print]) => old.has(key) && old.get(key)!() !== print()).map(([key]) => key),
  };
}

/** Returns a lazy fingerprint of each operation. */
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

/** Returns a node and everything that it refers to, directly or not. */
function collectReferences(document: Document, node: unknown): unknown[] {
  return [node, ...listReferences(document, node).values()];
}

/** Returns the targets that a node refers to, directly or not, by reference. */
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
