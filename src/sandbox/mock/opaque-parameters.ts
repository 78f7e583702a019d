/** Finds the parameters whose value is in several parts of a request, or encoded in one: the sandbox does not decode them. */
import { isObject, resolve, type Document, type Parameter } from '../../openapi/document.js';

/** Returns the pointers of these parameters in those of a request, such as `/query/filter`. */
export function listOpaqueParameters(document: Document, parameters: readonly Parameter[]): ReadonlySet<string> {
  return new Set(
    parameters
      .filter((parameter) => isOpaque(document, parameter))
      .map(({ in: place, name }) => `/${place}/${place === 'header' ? name.toLowerCase() : name}`),
  );
}

function isOpaque(document: Document, parameter: Parameter): boolean {
  const { in: place, style = 'form', explode = true } = parameter;
  if ('content' in parameter && parameter.content) return true;
  const types = listTypes(document, parameter.schema, new Set());
  if (types.has('object')) return true;
  // A list of a query that is repeated is the only one that can be told from a text.
  return types.has('array') && !(place === 'query' && style === 'form' && explode);
}

/** Returns the types that a value can have, by its schema and the alternatives in it. */
function listTypes(document: Document, node: unknown, seen: Set<unknown>): Set<unknown> {
  const schema = resolve<object>(document, node as object);
  if (!isObject(schema) || seen.has(schema)) return new Set();
  seen.add(schema);
  const alternatives = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => (Array.isArray(schema[key]) ? schema[key] : []));
  return new Set([
    schema['type'],
    ...(Array.isArray(schema['type']) ? schema['type'] : []),
    ...('properties' in schema ? ['object'] : []),
    ...alternatives.flatMap((each) => [...listTypes(document, each, seen)]),
  ]);
}
