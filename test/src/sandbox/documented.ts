/** Finds what responses have that a contract does not document: the sandbox shows a view of more than it documents. */
import { isObject, type Document } from '../../../src/openapi/document.js';
import { buildRoutes } from '../../../src/sandbox/route.js';

/** Returns a copy of a document whose named objects have no other fields than those that it lists. */
function closeObjects(document: Document): Document {
  const copy = structuredClone(document);
  for (const schema of Object.values(copy.components?.schemas ?? {}) as Record<string, unknown>[]) {
    if (isObject(schema['properties'])) schema['additionalProperties'] ??= false;
  }
  return copy;
}

/** Returns what makes a `fetch` that adds what it finds in each response to a list. */
export function createJudge(document: Document): (findings: string[]) => typeof fetch {
  const routes = buildRoutes(closeObjects(document)).map((route) => ({
    ...route,
    pattern: new RegExp(`^${route.path.replaceAll(/\{.*?\}/g, '[^/]+')}$`),
  }));
  return (findings) => async (input, init) => {
    const request = new Request(input, init);
    const response = await fetch(request);
    const { pathname } = new URL(request.url);
    const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(pathname));
    const text = await response.clone().text();
    const errors = route?.checkAnswer(response.status, text ? JSON.parse(text) : undefined) ?? [];
    findings.push(...errors.map((error) => `${route!.id} ${response.status}${error.instancePath} ${error.message}`));
    return response;
  };
}
