/** Adds the callbacks of a document to its webhooks, so that types are generated for them. */
import {
  isObject,
  listMethodNames,
  resolve,
  type Document,
  type OperationNode,
  type PathItem,
} from '../../src/openapi/document.js';

/** Returns the document with its callbacks as additional webhooks, named by operationId, name and expression. */
export function addCallbacks(document: Document): Document {
  const webhooks: Record<string, unknown> = {};
  for (const [name, item] of Object.entries((document.webhooks ?? {}) as Record<string, unknown>)) {
    webhooks[name] = removeIds(document, item);
  }
  for (const item of Object.values(document.paths ?? {})) {
    const pathItem = resolve<PathItem>(document, item);
    for (const method of listMethodNames(pathItem)) {
      const { operationId = '', callbacks } = pathItem![method]!;
      for (const [name, node] of Object.entries(callbacks ?? {})) {
        const callback = resolve<Record<string, unknown>>(document, node as never);
        const entries = isObject(callback) ? Object.entries(callback) : [];
        for (const [expression, entry] of entries) {
          if (expression.startsWith('x-')) continue;
          const key = entries.length > 1 ? `${operationId} ${name} ${expression}` : `${operationId} ${name}`;
          webhooks[key] = removeIds(document, entry);
        }
      }
    }
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

/** Returns a path item without operationIds, so its operations are not mixed up with those of the paths. */
function removeIds(document: Document, item: unknown): PathItem {
  const pathItem = { ...resolve<PathItem>(document, item as PathItem) };
  for (const method of listMethodNames(pathItem)) {
    const { operationId, ...operation } = resolve<OperationNode>(document, pathItem[method]) ?? ({} as OperationNode);
    pathItem[method] = operation;
  }
  return pathItem;
}
