/** Completes the operations of a document: a unique ID for each, and a declaration of every path parameter. */
import { deriveOperationId } from '../lib/naming.js';
import {
  isObject,
  listMethodNames,
  listPathNames,
  PARAMETER_PLACES,
  resolve,
  type Document,
  type Method,
  type OperationNode,
  type Parameter,
  type PathItem,
} from '../../src/openapi/document.js';
import type { PointedProblem, Report } from '../lib/problem.js';

/** An operation with its location in the document. */
interface Site {
  readonly document: Document;
  readonly path: string;
  readonly method: Method;
  readonly report: Report;
}

/** Returns the document with complete operations; references to path items and operations are resolved. */
export function normalizeOperations(document: Document, report: Report): Document {
  const ids = listIds(document);
  const taken = new Set<string>();
  const paths: Record<string, PathItem> = {};
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const referred = resolve<PathItem>(document, item);
    if (!path.startsWith('/') || !isObject(referred)) continue;
    const { $ref, ...own } = item as { $ref?: string } & PathItem;
    const pathItem = ($ref === undefined ? { ...referred } : { ...referred, ...own }) as PathItem;
    normalizeShared(pathItem, { document, path, report });
    for (const method of listMethodNames(pathItem)) {
      const operation = resolve<OperationNode>(document, pathItem[method]);
      const site = { document, path, method, report };
      if (isObject(operation)) {
        const operationId = normalizeId(operation as OperationNode, site, ids, taken);
        pathItem[method] = { ...normalizeParameters(pathItem, operation as OperationNode, site), operationId };
      } else {
        delete pathItem[method];
        const message = `${method.toUpperCase()} ${path} is not an operation.`;
        report(createOmission(['paths', path, method], message, 'operations are not objects.'));
      }
    }
    paths[path] = pathItem;
  }
  return { ...document, paths };
}

function createOmission(pointer: readonly string[], message: string, many: string): PointedProblem {
  return {
    pointer,
    message,
    many: `${many} They are left out.`,
    fix: 'Correct it, or remove it.',
    kind: 'assumption',
    outcome: 'It is left out.',
  };
}

/** Returns the IDs in the document, which derived IDs must not take. */
function listIds(document: Document): Set<string> {
  return new Set(
    Object.values(document.paths ?? {}).flatMap((item) => {
      const pathItem = resolve<PathItem>(document, item);
      return listMethodNames(pathItem).flatMap((method) => pathItem?.[method]?.operationId ?? []);
    }),
  );
}

function normalizeId(
  { operationId }: OperationNode,
  { path, method, report }: Site,
  ids: ReadonlySet<string>,
  taken: Set<string>,
): string {
  const pointer = ['paths', path, method];
  const hasOne = typeof operationId === 'string' && operationId !== '';
  // openapi-typescript replaces # by / in the names of operations.
  const wanted = hasOne ? operationId.replaceAll('#', '/') : deriveOperationId(method, path);
  // The first operation with an ID keeps it.
  const isTaken = (name: string): boolean => taken.has(name) || (ids.has(name) && (!hasOne || name !== wanted));
  let id = wanted;
  for (let count = 2; isTaken(id); count += 1) id = `${wanted}${count}`;
  taken.add(id);
  if (!hasOne) {
    report({
      pointer,
      message: `${method.toUpperCase()} ${path} has no operationId.`,
      fix: 'Add an operationId: it becomes the name of the method.',
      kind: 'assumption',
      outcome: `Its operationId is ${id}.`,
      many: 'operations have no operationId. Each has one derived from its method and path.',
    });
  } else if (id !== operationId) {
    const texts =
      id === wanted
        ? {
            message: `The operationId ${operationId} contains a #.`,
            fix: 'Remove the #.',
            many: 'operationIds contain a #. It becomes a slash.',
          }
        : {
            message: `The operationId ${operationId} is used twice.`,
            fix: 'Give each operation a unique operationId.',
            many: 'operations have the operationId of another one. Each gets a number after it.',
          };
    const outcome = `This one becomes ${id}.`;
    report({ pointer: [...pointer, 'operationId'], kind: 'assumption', outcome, ...texts });
  }
  return id;
}

/** Whether a client can send a parameter: it has a name, and a valid `in`. */
function isUsable(parameter: unknown): parameter is Parameter {
  return (
    isObject(parameter) &&
    typeof parameter['name'] === 'string' &&
    parameter['name'] !== '' &&
    PARAMETER_PLACES.includes(parameter['in'] as never)
  );
}

/** Header parameters that OpenAPI says to ignore: media types and security schemes determine them. */
const IGNORED_HEADERS = new Set(['accept', 'authorization', 'content-type']);

/** Normalizes the parameters of a list; path parameters are always required. */
function normalizeList(
  list: unknown,
  pointer: readonly string[],
  { document, path, report }: Omit<Site, 'method'>,
): Parameter[] {
  return (Array.isArray(list) ? (list as Parameter[]) : []).flatMap((node, index) => {
    const parameter = resolve<Parameter>(document, node);
    const here = [...pointer, String(index)];
    if (!isUsable(parameter)) {
      const message = 'The parameter has no `name`, or an invalid `in`.';
      report(createOmission(here, message, 'parameters have no `name`, or an invalid `in`.'));
      return [];
    }
    if (parameter.in === 'header' && IGNORED_HEADERS.has(parameter.name.toLowerCase())) return [];
    if (parameter.in !== 'path') return [node];
    if (!listPathNames(path).includes(parameter.name)) {
      report({
        pointer: here,
        message: `The path parameter ${parameter.name} is not in the path.`,
        fix: 'Remove the parameter, or add it to the path.',
        kind: 'assumption',
        outcome: 'It is left out.',
        many: 'path parameters are not in their paths. They are left out.',
      });
      return [];
    }
    if (parameter.required === true) return [node];
    report({
      pointer: here,
      message: `The path parameter ${parameter.name} is not required.`,
      fix: 'Add `required: true`.',
      kind: 'assumption',
      outcome: 'It is treated as required.',
      many: 'path parameters are not required. They are treated as required.',
    });
    return [{ ...parameter, required: true }];
  });
}

function normalizeShared(pathItem: PathItem, site: Omit<Site, 'method'>): void {
  if (pathItem.parameters)
    pathItem.parameters = normalizeList(pathItem.parameters, ['paths', site.path, 'parameters'], site);
}

function normalizeParameters(pathItem: PathItem, operation: OperationNode, site: Site): OperationNode {
  const { document, path, method, report } = site;
  const pointer = ['paths', path, method];
  const own = normalizeList(operation.parameters, [...pointer, 'parameters'], site);
  const declared = new Set(
    [...(pathItem.parameters ?? []), ...own].flatMap((node) => {
      const parameter = resolve<Parameter>(document, node);
      return parameter?.in === 'path' ? parameter.name : [];
    }),
  );
  const missing = listPathNames(path).filter((name) => !declared.has(name));
  for (const name of missing) {
    report({
      pointer,
      message: `The path parameter ${name} is not declared.`,
      fix: `Declare the parameter ${name} with \`in: path\`, or correct the name in the path.`,
      kind: 'assumption',
      outcome: 'It is treated as a string.',
      many: 'path parameters are not declared. They are treated as strings.',
    });
  }
  const added = missing.map((name): Parameter => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const parameters = [...own, ...added];
  return operation.parameters || parameters.length ? { ...operation, parameters } : operation;
}
