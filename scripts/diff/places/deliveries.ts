/** Finds the types of the bodies that the service sends: those of webhooks and callbacks. */
import { isObject, listMethodNames, readText, type Document } from '../../../src/openapi/document.js';
import type { Version } from '../reach.js';
import { enter, listNodes, stepInto, type Located } from '../schema/located.js';
import type { Slot } from './uses.js';

/** A path item of a webhook or a callback. */
interface Delivery {
  readonly name: string;
  readonly item: Located;
  /** The pointer to it, before references are followed. */
  readonly written: readonly string[];
}

/** Returns the bodies of all webhooks and callbacks, by their pointers. */
export function listDeliverySlots({ root, model }: Version): Slot[] {
  const document: Located = { node: root, pointer: [] };
  const webhooks = ['webhooks', 'x-webhooks'].flatMap((key) =>
    listNodes(root, stepInto(document, key)).map(([name, item]): Delivery => ({ name, item, written: [key, name] })),
  );
  const operations = listNodes(root, stepInto(document, 'paths')).flatMap(([, item]) =>
    listMethodNames(item.node).map((method) => enter(root, item, method)),
  );
  return [...webhooks, ...operations.flatMap((operation) => listCallbacks(root, operation))].flatMap(
    ({ name, item, written }) =>
      listMethodNames(item.node).flatMap((method) => {
        const found = model.deliveries.find((each) => each.webhook === name && each.method === method);
        if (!found) return [];
        const target = enter(root, item, method, 'requestBody');
        const at = [item.pointer, written].map((pointer) => [...pointer, method, 'requestBody']);
        return [{ names: [found.name], fields: [], distance: 1, node: target.node, at: [...at, target.pointer] }];
      }),
  );
}

/** Returns the path items of the callbacks of an operation; they are named after it. */
function listCallbacks(root: Document, operation: Located): Delivery[] {
  const id = readText(operation.node, 'operationId');
  return listNodes(root, stepInto(operation, 'callbacks')).flatMap(([name, callback]) => {
    const expressions = Object.keys(isObject(callback.node) ? callback.node : {});
    return expressions
      .filter((expression) => !expression.startsWith('x-'))
      .map((expression) => ({
        name: expressions.length > 1 ? `${id} ${name} ${expression}` : `${id} ${name}`,
        item: enter(root, callback, expression),
        written: [...operation.pointer, 'callbacks', name, expression],
      }));
  });
}
