/** Builds the model of one operation. */
import { operationAnchor } from './anchor.js';
import type { BuildContext } from './build-context.js';
import { bodyOf, errorsOf, responseOf } from './build-content.js';
import { parametersObject, parametersOf, pathParametersOf } from './build-parameters.js';
import type { NamedType, OperationModel, Replacement, TypeReference } from './model.js';
import { camelCase, isTakenMember, pascalCase } from './naming.js';
import { isObject, type Method, type Operation, type PathItem } from './openapi.js';
import { scopesOf } from './security.js';

/** The methods that RFC 9110 calls idempotent. */
const IDEMPOTENT: ReadonlySet<Method> = new Set(['get', 'head', 'options', 'trace', 'put', 'delete']);

/** Returns the model of an operation; `undefined` where it has no operationId, which is reported. */
export const buildOperation = (
  context: BuildContext,
  path: string,
  pathItem: PathItem,
  method: Method,
  operation: Operation,
): OperationModel | undefined => {
  const pointer = ['paths', path, method];
  const requestLine = `${method.toUpperCase()} ${path}`;
  const id = operation.operationId;
  if (!id) {
    const mend = 'Add an operationId: it becomes the name of the method.';
    context.report(pointer, `${requestLine} has no operationId.`, mend);
    return undefined;
  }
  const methodName = camelCase(id);
  if (methodName === '_' || isTakenMember(methodName)) {
    const mend = 'Choose an operationId that says what is acted on, such as `deleteThing` for `delete`.';
    context.report([...pointer, 'operationId'], `The operationId ${id} cannot be the name of a method.`, mend);
  }
  context.isFree('operationId', methodName, id, [...pointer, 'operationId']);

  const typeName = pascalCase(id);
  const named = (suffix: string, type: TypeReference, description: string): NamedType => ({
    name: context.claim(typeName + suffix, `${typeName}Operation${suffix}`),
    type,
    description: `${description} \`${requestLine}\`.`,
  });
  const declared = parametersOf(context.document, pathItem, operation);
  const parameters = declared.filter(({ model }) => model.in !== 'path').map(({ model }) => model);
  const body = bodyOf(context, id, operation);
  const response = responseOf(context, id, operation);
  return {
    id,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? pathItem.summary ?? '',
    description: operation.description ?? pathItem.description ?? '',
    deprecated: operation.deprecated ?? false,
    anchor: operationAnchor(operation.tags?.[0], id),
    scopes: scopesOf(context.document, operation),
    idempotent: IDEMPOTENT.has(method),
    replaces: replacementOf(operation),
    methodName,
    parameters,
    headers: parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name),
    parametersType: parameters.length
      ? named('Parameters', parametersObject(id, parameters), 'The query and header parameters of')
      : undefined,
    body: body && { ...body, alias: named('Body', body.type, 'The body of') },
    response: { ...response, alias: named('Response', response.type, 'The answer of') },
    errors: errorsOf(context, id, operation),
    errorName: context.claim(`${typeName}Error`, `${typeName}OperationError`),
    // Last, so that a parameter cannot take the name of a type above.
    pathParameters: pathParametersOf(context, { path, pointer, id, typeName }, declared),
  };
};

/** Returns what `x-replaces` says of an operation. */
const replacementOf = (operation: Operation): Replacement | undefined => {
  const { 'x-replaces': node } = operation as { 'x-replaces'?: unknown };
  if (!isObject(node) || typeof node['call'] !== 'string') return undefined;
  const { call, difference } = node;
  return { call, difference: typeof difference === 'string' ? difference : '' };
};
