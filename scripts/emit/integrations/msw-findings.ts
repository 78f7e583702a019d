/** Finds the responses of a document of which no example conforms to the schema. */
import {
  isObject,
  listMethodNames,
  parseComponentRef,
  resolve,
  type Document,
  type PathItem,
  type Response,
} from '../../../src/openapi/document.js';
import { findPreferredMedia, isBodiless } from '../../../src/openapi/media-type.js';
import { buildResponseExample } from '../../../src/openapi/response-example.js';
import type { PointedProblem } from '../../lib/problem.js';

/** Reports each response once, whatever refers to it. */
export function findInvalidExamples(document: Document): PointedProblem[] {
  const problems = new Map<string, PointedProblem>();
  for (const [path, node] of Object.entries(document.paths ?? {})) {
    const pathItem = resolve<PathItem>(document, node);
    for (const method of listMethodNames(pathItem)) {
      const { responses } = pathItem![method] ?? {};
      for (const [status, response] of Object.entries(isObject(responses) ? responses : {})) {
        if (method === 'head' || isBodiless(status)) continue;
        const component = parseComponentRef(response, 'responses');
        const pointer =
          component === undefined
            ? ['paths', path, method, 'responses', status]
            : ['components', 'responses', component];
        const what = `response ${status} of \`${method.toUpperCase()} ${path}\``;
        const problem = findInvalidExample(document, response as Response, { pointer, what });
        const key = JSON.stringify(pointer);
        if (problem && !problems.has(key)) problems.set(key, problem);
      }
    }
  }
  return [...problems.values()];
}

function findInvalidExample(
  document: Document,
  node: Response,
  { pointer, what }: { readonly pointer: readonly string[]; readonly what: string },
): PointedProblem | undefined {
  const response = resolve<Response>(document, node);
  if (!buildResponseExample(document, response)?.isInvalid) return undefined;
  const [mediaType] = findPreferredMedia(response!.content);
  return {
    kind: 'unsupported',
    pointer: [...pointer, 'content', mediaType!],
    message: `No example of the ${what} was found that conforms to its schema.`,
    outcome: 'Its fixture for msw does not conform.',
    many: 'responses have no example that conforms to their schemas. Their fixtures for msw do not conform.',
    fix: 'Add an `example` that conforms to the schema.',
  };
}
