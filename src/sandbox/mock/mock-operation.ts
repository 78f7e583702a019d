/** How an operation without a handler responds for a document of others: with examples, whatever they are worth. */
import { findOperation, type Document } from '../../openapi/document.js';
import { listParameterNodes } from '../../openapi/parameters.js';
import { encodeExample, type MockOperation } from '../operate.js';
import type { Route } from '../route.js';
import { listOpaqueParameters } from './opaque-parameters.js';

/** Returns how the operation of a route responds. */
export function createMockOperation(document: Document, route: Route): MockOperation {
  const { pathItem, operation } = findOperation(document, route);
  const parameters = listParameterNodes(document, pathItem, operation).map(({ parameter }) => parameter);
  return {
    opaque: listOpaqueParameters(document, parameters),
    succeed: () => {
      const example = route.exampleOf(route.success);
      return { ...(example && encodeExample(example)), status: route.success, note: 'an example' };
    },
    refuse: ({ status, wording: { headers = {}, body, detail, invalid } }) => {
      const reason = body ?? (detail === undefined ? undefined : { detail });
      const example = route.exampleOf(status);
      const note = invalid === undefined ? {} : { note: `invalid ${invalid}: ${JSON.stringify(reason)}` };
      // The reason says more than an example, if the document allows it.
      if (reason !== undefined && !route.checkAnswer(status, reason).length) {
        return { status, headers, body: reason, ...note };
      }
      const encoded = example ? encodeExample(example) : undefined;
      return { status, ...encoded, headers: { ...encoded?.headers, ...headers }, ...note };
    },
  };
}
