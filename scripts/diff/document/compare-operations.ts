/** Compares two operations: what is sent, and what comes back. A webhook or a callback reverses the directions. */
import { isDeepStrictEqual } from 'node:util';
import { listMethodNames, listPathNames, readText, type Document, type Method } from '../../../src/openapi/document.js';
import { listFormerNames, RENAMED_FROM } from '../../../src/openapi/renames.js';
import { compareBodies, compareResponses } from './compare-messages.js';
import { compareParameters } from './compare-parameters.js';
import { compareSecurity } from './compare-security.js';
import { compareServers } from './compare-servers.js';
import { enter, listNodes, readObject, stepInto, type Located } from '../schema/located.js';
import type { OperationPair } from './operation-pair.js';
import type { Rating } from '../schema/rating.js';
import type { Walk } from '../schema/walk.js';

/** Path items by their names. */
type Items = readonly (readonly [name: string, item: Located])[];

interface Pairing {
  readonly direction: 'sent' | 'received';
  readonly nameOf: (name: string) => string;
}

/** Compares the operations of all path items of a document. */
export function comparePaths(walk: Walk): void {
  compareItemsAt(walk, 'paths', { direction: 'sent', nameOf: nameTemplate });
  for (const key of ['webhooks', 'x-webhooks'])
    compareItemsAt(walk, key, { direction: 'received', nameOf: (name) => name });
}

function compareItemsAt(walk: Walk, key: string, pairing: Pairing): void {
  const list = (root: Document): Items => listNodes(root, stepInto({ node: root, pointer: [] }, key));
  compareItems(walk, [list(walk.before), list(walk.after)], pairing);
}

/** Returns a path without the names of its variables. */
function nameTemplate(path: string): string {
  return path.replaceAll(/{[^{}]*}/g, '{}');
}

function compareItems(walk: Walk, [before, after]: readonly [Items, Items], { direction, nameOf }: Pairing): void {
  const taken = new Set<Located>();
  const same = (name: string): Items[number] | undefined =>
    after.find(([other]) => other === name) ??
    after.find(([other, item]) => !taken.has(item) && nameOf(other) === nameOf(name) && !has(before, other));
  for (const [name, item] of before) {
    const found = same(name);
    if (!found) {
      for (const operation of listOperationsOf(walk.before, item)) recordOperation(walk, 'removed', operation, after);
      continue;
    }
    const [other, newItem] = found;
    taken.add(newItem);
    if (name !== other) recordPath(walk, name, other, newItem);
    compareItem(walk, [name, item], [other, newItem], direction);
  }
  for (const [, item] of after) {
    if (taken.has(item)) continue;
    for (const operation of listOperationsOf(walk.after, item)) recordOperation(walk, 'added', operation, before);
  }
}

function has(items: Items, name: string): boolean {
  return items.some(([other]) => other === name);
}

/** Records that the variables of a path have other names, which changes no request. */
function recordPath(walk: Walk, before: string, after: string, item: Located): void {
  walk.record({
    kind: 'modified',
    pointer: item.pointer,
    property: 'key',
    before,
    after,
    isInBase: false,
    impact: 'patch',
    reasons: [],
    hint: undefined,
  });
}

function listOperationsOf(root: Document, item: Located): Located[] {
  return listMethodNames(item.node).map((method) => enter(root, item, method));
}

/** Records an operation that is in one version only; perhaps the other one has it at another path. */
function recordOperation(walk: Walk, kind: 'added' | 'removed', operation: Located, others: Items): void {
  const id = readText(operation.node, 'operationId');
  const [root, verb] = kind === 'added' ? ([walk.before, 'from'] as const) : ([walk.after, 'to'] as const);
  const moved = others.flatMap(([path, item]) =>
    listMethodNames(item.node)
      .filter((method) => id && readText(enter(root, item, method).node, 'operationId') === id)
      .map((method) => `\`${method.toUpperCase()} ${path}\``),
  );
  const rating: Rating = { impact: kind === 'removed' ? 'major' : 'minor' };
  walk.recordNode(kind, operation, rating, moved.length === 1 ? `Perhaps moved ${verb} ${moved[0]}.` : undefined);
}

function compareItem(
  walk: Walk,
  [oldName, before]: Items[number],
  [newName, after]: Items[number],
  direction: 'sent' | 'received',
): void {
  const methods = new Set<Method>([...listMethodNames(before.node), ...listMethodNames(after.node)]);
  const isRenamed = oldName !== newName;
  for (const method of methods) {
    const [old, now] = [enter(walk.before, before, method), enter(walk.after, after, method)];
    if (old.node === undefined) recordOperation(walk, 'added', now, []);
    else if (now.node === undefined) recordOperation(walk, 'removed', old, []);
    else {
      const pair: OperationPair = {
        before: { item: before, operation: old, variables: listPathNames(oldName) },
        after: { item: after, operation: now, variables: listPathNames(newName) },
        direction,
      };
      // A name that is derived from the path follows it.
      if (!isRenamed) compareNames(walk, pair);
      if (isRenamed || !isUnchanged(walk, pair)) compareOperation(walk, pair);
    }
  }
}

/** Compares what the method of an operation and its class are named after. */
function compareNames(walk: Walk, { before: { operation: before }, after: { operation: after } }: OperationPair): void {
  for (const property of ['operationId', 'tags'] as const) {
    const [old, now] = [readObject(before)[property], readObject(after)[property]];
    if (isDeepStrictEqual(old, now)) continue;
    const isKept = property === 'operationId' && listFormerNames(after.node).includes(String(old));
    const reason = isKept ? { reason: `The old name stays as an alias (\`${RENAMED_FROM}\`).` } : {};
    const values = { before: { ...before, node: old }, after: { ...after, node: now } };
    walk.recordValue({ ...values, property }, { impact: 'patch', ...reason });
  }
}

/** Whether an operation is the same, with what the path item and the document say for it. */
function isUnchanged(walk: Walk, { before, after }: OperationPair): boolean {
  return (
    isDeepStrictEqual(listInherited(walk.before, before.item), listInherited(walk.after, after.item)) &&
    walk.isUnchanged(before.item.node, after.item.node)
  );
}

function listInherited({ servers, security, components }: Document, { pointer }: Located): unknown {
  return [servers, security, components?.securitySchemes, pointer];
}

function compareOperation(walk: Walk, pair: OperationPair): void {
  const { before, after, direction } = pair;
  compareParameters(walk, pair);
  compareBodies(walk, before.operation, after.operation, direction);
  compareResponses(walk, before.operation, after.operation, direction);
  if (direction === 'sent') {
    compareSecurity(walk, before.operation, after.operation);
    compareServers(walk, before, after);
  }
  compareCallbacks(walk, before.operation, after.operation, direction);
}

function compareCallbacks(walk: Walk, before: Located, after: Located, direction: 'sent' | 'received'): void {
  compareItems(walk, [listCallbacks(walk.before, before), listCallbacks(walk.after, after)], {
    direction: direction === 'sent' ? 'received' : 'sent',
    nameOf: (name) => name,
  });
}

function listCallbacks(root: Document, operation: Located): Items {
  return listNodes(root, stepInto(operation, 'callbacks')).flatMap(([name, callback]) =>
    listNodes(root, callback).map(([expression, item]) => [`${name} ${expression}`, item] as const),
  );
}
