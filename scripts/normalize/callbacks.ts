/** Gathers what the service sends, webhooks and callbacks, so that types are generated for it. */
import {
  isObject,
  listMethodNames,
  resolve,
  type Document,
  type OperationNode,
  type PathItem,
} from '../../src/openapi/document.js';

/** The extension for webhooks in OpenAPI 3.0. */
const WEBHOOKS_EXTENSION = 'x-webhooks';

/** Returns the document with its callbacks as additional webhooks, named by operationId, name and expression. */
export function addCallbacks(document: Document): Document {
  const webhooks: Record<string, unknown> = {};
  for (const [name, item] of listWebhooks(document)) webhooks[name] = removeIds(document, item);
  const used = new Set<unknown>();
  for (const item of Object.values(document.paths ?? {})) {
    const pathItem = resolve<PathItem>(document, item);
    for (const method of listMethodNames(pathItem)) {
      const { operationId = '', callbacks } = pathItem![method]!;
      for (const [name, node] of Object.entries(callbacks ?? {})) {
        const callback = resolve<unknown>(document, node as never);
        used.add(callback);
        for (const [key, entry] of listRequests(callback, `${operationId} ${name}`))
          webhooks[key] = removeIds(document, entry);
      }
    }
  }
  for (const [name, node] of Object.entries(document.components?.callbacks ?? {})) {
    const callback = resolve<unknown>(document, node as never);
    if (used.has(callback)) continue;
    for (const [key, entry] of listRequests(callback, name)) webhooks[key] = removeIds(document, entry);
  }
  const pathItems = document.components?.['pathItems' as never] as Record<string, unknown> | undefined;
  const components = pathItems && {
    components: {
      ...document.components,
      pathItems: Object.fromEntries(Object.entries(pathItems).map(([key, item]) => [key, removeIds(document, item)])),
    },
  };
  return { ...document, ...components, ...(Object.keys(webhooks).length && { webhooks: webhooks as never }) };
}

/** Returns the webhooks by their names; those of OpenAPI 3.0 are in an extension. */
function listWebhooks(document: Document): [string, unknown][] {
  const webhooks: unknown = document.openapi.startsWith('3.0')
    ? (document as unknown as Record<string, unknown>)[WEBHOOKS_EXTENSION]
    : document.webhooks;
  return isObject(webhooks) ? Object.entries(webhooks) : [];
}

/** Returns the requests of a callback by the name of the callback, and by their expressions if there are several. */
function listRequests(callback: unknown, name: string): [string, unknown][] {
  const entries = isObject(callback) ? Object.entries(callback) : [];
  return entries
    .filter(([expression]) => !expression.startsWith('x-'))
    .map(([expression, entry]) => [entries.length > 1 ? `${name} ${expression}` : name, entry]);
}

/** Returns a path item without operationIds, so its operations are not mixed up with those of the paths. */
function removeIds(document: Document, item: unknown): PathItem {
  const pathItem = { ...resolve<PathItem>(document, item as PathItem) };
  for (const method of listMethodNames(pathItem)) {
    const { operationId, ...operation } = resolve<OperationNode>(document, pathItem[method]) ?? ({} as OperationNode);
    pathItem[method] = operation;
  }
  return pathItem;
}
