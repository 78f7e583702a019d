/** Types of an OpenAPI document, and functions that read its nodes and follow its references. */
import type {
  Oas3_1Definition,
  Oas3_1Schema,
  Oas3Operation,
  Oas3Parameter,
  Oas3PathItem,
  Oas3RequestBody,
  Oas3Response,
  Oas3SecurityScheme,
} from '@redocly/openapi-core';
import { findNode, parseRef } from './pointer.js';

export type Document = Oas3_1Definition;
export type OperationNode = Oas3Operation<Oas3_1Schema>;
export type Parameter = Oas3Parameter<Oas3_1Schema>;
export type PathItem = Oas3PathItem<Oas3_1Schema>;
export type RequestBody = Oas3RequestBody<Oas3_1Schema>;
export type Response = Oas3Response<Oas3_1Schema>;
export type Schema = Oas3_1Schema;
export type SecurityScheme = Oas3SecurityScheme;

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** The locations of a parameter. */
export const PARAMETER_PLACES = ['path', 'query', 'header', 'cookie'] as const;

/** An HTTP method, as a key of a path item. */
export type Method = (typeof METHODS)[number];

/** Returns the methods of a path item, in the order of the document. */
export function listMethodNames(pathItem: unknown): Method[] {
  return isObject(pathItem)
    ? Object.keys(pathItem).filter((key): key is Method => METHODS.includes(key as Method))
    : [];
}

/** Returns the parameter names in a path template, without duplicates. */
export function listPathNames(path: string): string[] {
  return [...new Set([...path.matchAll(/{([^{}]+)}/g)].map(([, name = '']) => name))];
}

/** Whether a value is an object and not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the `$ref` of a node, if it has one. */
export function readRef(node: unknown): string | undefined {
  return isObject(node) && typeof node['$ref'] === 'string' ? node['$ref'] : undefined;
}

/** Returns a field of a node as text; an empty text if it is missing or not a string. */
export function readText(node: unknown, key: string): string {
  const value = isObject(node) ? node[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Returns the name of the component that a node refers to, such as `Pet` for `#/components/schemas/Pet`. */
export function parseComponentRef(node: unknown, kind: string): string | undefined {
  const segments = parseRef(readRef(node) ?? '');
  return segments.length === 3 && segments[0] === 'components' && segments[1] === kind ? segments[2] : undefined;
}

/** Returns the target of a local reference. */
export function lookUp(document: Document, ref: string): unknown {
  return findNode(document, parseRef(ref));
}

/** Returns a node itself, or the target of its chain of local references. A circular chain is left unresolved. */
export function resolve<T>(document: Document, node: T | { $ref: string } | undefined): T | undefined {
  const seen = new Set<string>();
  let current: unknown = node;
  for (let ref = readRef(current); ref !== undefined && !seen.has(ref); ref = readRef(current)) {
    seen.add(ref);
    current = lookUp(document, ref);
  }
  return current as T | undefined;
}

/** Returns the operation of a path and a method, and its path item. */
export function findOperation(
  document: Document,
  { path, method }: { readonly path: string; readonly method: string },
): { readonly pathItem: PathItem; readonly operation: OperationNode } {
  const pathItem = resolve<PathItem>(document, document.paths?.[path])!;
  return { pathItem, operation: pathItem[method.toLowerCase() as Method]! };
}

/** A node that can have examples, and whose schema can: a parameter, a header or a media type. */
export interface ExampleHolder {
  readonly example?: unknown;
  readonly examples?: unknown;
  readonly schema?: unknown;
}

/** Returns the examples of a parameter or a media type, and then those of its schema. */
export function listExamples(document: Document, node: ExampleHolder | undefined): unknown[] {
  const named = Object.values(node?.examples ?? {}).map(
    (example) => resolve<{ value?: unknown }>(document, example as object | undefined)?.value,
  );
  const schema = resolve<{ example?: unknown; examples?: unknown }>(document, node?.schema as object | undefined);
  const own = Array.isArray(schema?.examples) ? (schema.examples as unknown[]) : [];
  return [node?.example, ...named, schema?.example, ...own].filter((value) => value !== undefined && value !== null);
}

/** Returns the first example of a parameter or a media type, or else of its schema; `undefined` if there is none. */
export function readExample(document: Document, node: ExampleHolder | undefined): unknown {
  return listExamples(document, node)[0];
}
