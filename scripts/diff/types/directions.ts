/** Finds the direction in which a document uses its schemas, where the types of a client do not show it. */
import { isObject, listMethodNames, lookUp, readRef, resolve, type Document } from '../../../src/openapi/document.js';
import { formatRef, parseRef } from '../../../src/openapi/pointer.js';
import { nameRequestType } from '../../../src/openapi/read-write.js';
import { walkNodes } from '../../../src/openapi/walk.js';
import type { ApiModel } from '../../model/types.js';

type Node = Record<string, unknown>;

/** The references that are followed in each direction. */
interface Directions {
  /** From what a caller passes. */
  readonly sent: Set<string>;
  /** From what a caller gets. */
  readonly received: Set<string>;
}

/** Returns the names of the types whose schemas are only sent. */
export function listSentTypes({ root, model }: { readonly root: Document; readonly model: ApiModel }): Set<string> {
  const { sent, received } = findDirections(root);
  const schemas = root.components?.schemas ?? {};
  const requests = new Set(Object.keys(schemas).map((key) => nameRequestType(key, schemas)));
  const names = new Set<string>();
  for (const { key, name } of model.schemas) {
    const ref = formatRef(['components', 'schemas', key]);
    const isOfRequest = !(key in schemas) && requests.has(key);
    if (isOfRequest || (sent.has(ref) && !received.has(ref))) names.add(name);
  }
  for (const { name, target } of model.renamedTypes) if (names.has(target)) names.add(name);
  return names;
}

function findDirections(root: Document): Directions {
  const directions: Directions = { sent: new Set(), received: new Set() };
  const { paths, webhooks, ['x-webhooks']: others } = root as unknown as Node;
  for (const item of listValues(paths)) followPathItem(root, item, directions);
  const reversed = { sent: directions.received, received: directions.sent };
  for (const item of [...listValues(webhooks), ...listValues(others)]) followPathItem(root, item, reversed);
  // Iterating a set visits members added on the way.
  for (const found of Object.values(directions) as Set<string>[]) {
    for (const ref of found) collect(lookUp(root, ref), found);
  }
  return directions;
}

/** Follows the references of a path item; its responses are received by its caller. */
function followPathItem(root: Document, node: unknown, { sent, received }: Directions): void {
  const item = resolve<Node>(root, node as Node);
  if (!isObject(item)) return;
  collect(item['parameters'], sent);
  for (const method of listMethodNames(item)) {
    const operation = item[method];
    if (!isObject(operation)) continue;
    const { parameters, requestBody, responses, callbacks } = operation;
    for (const part of [parameters, requestBody]) collect(part, sent);
    collect(responses, received);
    for (const callback of listValues(callbacks)) {
      const items = listValues(resolve<Node>(root, callback as Node));
      for (const other of items) followPathItem(root, other, { sent: received, received: sent });
    }
  }
}

/** Adds the references in a part of a document. */
function collect(part: unknown, found: Set<string>): void {
  const add = (ref: string): void => void found.add(formatRef(parseRef(ref)));
  for (const value of Array.isArray(part) ? (part as unknown[]) : [part]) {
    if (!isObject(value)) continue;
    walkNodes(value, {
      enter: ({ node }) => {
        const ref = readRef(node);
        if (ref !== undefined) add(ref);
        const { discriminator } = node;
        for (const target of listValues(isObject(discriminator) && discriminator['mapping'])) {
          // It is a reference, or the name of a schema.
          if (typeof target === 'string') add(target.includes('/') ? target : `#/components/schemas/${target}`);
        }
      },
    });
  }
}

function listValues(node: unknown): unknown[] {
  return isObject(node) ? Object.values(node) : [];
}
