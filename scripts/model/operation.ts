/** Builds the model of one operation. */
import { formatSite } from './anchor.js';
import type { BuildContext } from './context.js';
import { buildErrors, buildResponse, buildStatuses } from './response.js';
import { buildBody } from './body.js';
import {
  buildParameters,
  buildPathParameters,
  findIdempotencyKey,
  listParameters,
  type DeclaredParameter,
} from './parameters.js';
import type {
  BodyModel,
  NamedType,
  OperationModel,
  ParameterModel,
  ResponseModel,
  Replacement,
  TypeReference,
} from './types.js';
import { toCamelCase, deriveOperationId, toPascalCase, RESERVED_MEMBERS } from '../lib/naming.js';
import { isObject, readText, type Method, type OperationNode } from '../../src/openapi/document.js';
import type { OperationSite } from './operation-site.js';
import { buildPagination } from './pagination.js';
import { listParameterNodes } from '../../src/openapi/parameters.js';
import { isAnonymous, needsSeveral, listScopes } from '../../src/openapi/security.js';
import { buildServer } from './server.js';

/** The methods that RFC 9110 calls idempotent. */
const IDEMPOTENT: ReadonlySet<Method> = new Set(['get', 'head', 'options', 'trace', 'put', 'delete']);

/** The methods whose requests have no body: the platform does not send one. */
const METHODS_WITHOUT_BODY: ReadonlySet<Method> = new Set(['get', 'head', 'trace']);

/** Returns the model of an operation, which must have a unique ID. */
export function buildOperation(context: BuildContext, site: OperationSite): OperationModel {
  const { path, pathItem, method, operation, baseUrl } = site;
  const pointer = ['paths', path, method];
  const id = operation.operationId!;
  const methodName = nameMethod(context, id, site);

  const typeName = toPascalCase(id);
  const named: TypeNamer = (suffix, type, description) => ({
    name: context.claim(typeName + suffix, `${typeName}Operation${suffix}`),
    type,
    description: `${description} \`${method.toUpperCase()} ${path}\`.`,
  });
  const declared = listParameters(context.document, pathItem, operation);
  const given = nameParameters(context, declared, pointer);
  const idempotencyKey = IDEMPOTENT.has(method) ? undefined : findIdempotencyKey(given);
  // The runtime creates a key if the caller gives none.
  const parameters = given.map((each) => (each.name === idempotencyKey ? { ...each, required: false } : each));
  const servers = operation.servers ?? pathItem.servers;
  const server = buildServer(servers, baseUrl);
  reportLimits(context, site);
  if (servers?.length && server === undefined) reportServer(context, pointer);
  const body = METHODS_WITHOUT_BODY.has(method) ? undefined : buildBody(context, id, operation, pointer);
  const response = buildResponse(context, id, site);
  return {
    id,
    method: method.toUpperCase(),
    path,
    summary: readText(operation, 'summary') || readText(pathItem, 'summary'),
    description: readText(operation, 'description') || readText(pathItem, 'description'),
    deprecated: operation.deprecated === true,
    anchor: context.anchors.operations.get(formatSite(method, path))!,
    scopes: listScopes(context.document, operation),
    idempotent: IDEMPOTENT.has(method),
    idempotencyKey,
    replaces: readReplacement(operation),
    server: server === baseUrl ? undefined : server,
    anonymous: isAnonymous(operation),
    pagination: buildPagination(context, site, response, parameters),
    methodName,
    functionName: context.claimFunction(methodName, `${methodName}_`),
    formerNames: [],
    parameters,
    int64Parameters: context.int64.declare([buildContentSchema(context, site)], `${typeName}Parameters`),
    headers: parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name),
    parametersType: parameters.length
      ? named('Parameters', buildParameters(id, given, idempotencyKey), 'The query and header parameters of')
      : undefined,
    body: body && nameBody(body, named),
    response: nameResponse(response, named),
    errors: buildErrors(context, id, operation),
    statuses: buildStatuses(context, id, site),
    errorName: context.claim(`${typeName}Error`, `${typeName}OperationError`),
    // Last, so a parameter cannot take the name of a type above.
    pathParameters: buildPathParameters(context, { path, id, typeName }, declared),
  };
}

/** Names and describes a type of an operation; the suffix follows the operation's name. */
type TypeNamer = (suffix: string, type: TypeReference, description: string) => NamedType;

function nameBody(body: Omit<BodyModel, 'alias' | 'choicesType'>, named: TypeNamer): BodyModel {
  return {
    ...body,
    alias: named('Body', body.type, 'The body of'),
    choicesType: buildChoicesType(body.choices, (type) =>
      named('Bodies', type, 'The bodies, by their media types, of'),
    ),
  };
}

function nameResponse(response: Omit<ResponseModel, 'alias' | 'choicesType'>, named: TypeNamer): ResponseModel {
  return {
    ...response,
    alias: named('Response', response.type, 'The response of'),
    choicesType: buildChoicesType(response.choices, (type) =>
      named('Responses', type, 'The responses, by their media types, of'),
    ),
  };
}

/** Returns the unique name of the method. */
function nameMethod(context: BuildContext, id: string, { path, method }: OperationSite): string {
  const pointer = ['paths', path, method, 'operationId'];
  const wanted = toCamelCase(id) === '_' ? toCamelCase(deriveOperationId(method, path)) : toCamelCase(id);
  const name = context.claimMethod(wanted, `${wanted}_`);
  const outcome = `The method of ${id} is ${name}.`;
  if (toCamelCase(id) === '_' || RESERVED_MEMBERS.includes(wanted)) {
    const fix = 'Choose a more specific operationId, such as `deleteThing` for `delete`.';
    context.report({
      pointer,
      message: `The operationId ${id} cannot be the name of a method.`,
      kind: 'assumption',
      fix,
      outcome,
      many: 'operationIds cannot be the names of methods. Each method has another name.',
    });
  } else context.reportDuplicate({ kind: 'operationId', name: wanted, own: id, pointer, outcome });
  return name;
}

/** Reports a server of an operation that a client cannot use. */
function reportServer({ report }: BuildContext, pointer: readonly string[]): void {
  report({
    pointer: [...pointer, 'servers'],
    message: 'The server of the operation has no URL that a client can use.',
    fix: 'Give it a URL of https or a relative one, without a password, and defaults for its variables.',
    kind: 'unsupported',
    outcome: 'The operation uses the server of the API.',
    many: 'operations have a server without a URL that a client can use. They use the server of the API.',
  });
}

/** Reports the features that the client cannot send. */
function reportLimits({ document, report }: BuildContext, { path, method, operation }: OperationSite): void {
  const pointer = ['paths', path, method];
  if (method === 'trace') {
    report({
      pointer,
      message: '`fetch` cannot send TRACE.',
      fix: 'Remove the operation, or send it by other means.',
      kind: 'unsupported',
      outcome: 'The method is generated, but its calls fail.',
      many: 'operations have the method TRACE, which `fetch` cannot send. Their calls fail.',
    });
  }
  if (operation.requestBody && METHODS_WITHOUT_BODY.has(method)) {
    report({
      pointer: [...pointer, 'requestBody'],
      message: `\`fetch\` cannot send a body with ${method.toUpperCase()}.`,
      fix: 'Remove the body, or use another method.',
      kind: 'unsupported',
      outcome: 'The method takes no body.',
      many: 'operations have a body that `fetch` cannot send with their method. The methods take no body.',
    });
  }
  if (needsSeveral(document, operation)) {
    report({
      pointer: operation.security ? [...pointer, 'security'] : ['security'],
      message: 'Calls need several credentials at once.',
      fix: 'Offer an alternative with a single credential.',
      kind: 'unsupported',
      outcome: 'The client sends one. Send the others with `headers`.',
      many: 'operations need several credentials at once. The client sends one. Send the others with `headers`.',
    });
  }
}

/** Returns the type that maps media types to the types of their choices; `undefined` if there is no choice. */
function buildChoicesType(
  choices: readonly { readonly mediaType: string; readonly type: TypeReference }[],
  named: (type: TypeReference) => NamedType,
): NamedType | undefined {
  return choices.length > 1
    ? named({
        text: `{ ${choices.map(({ mediaType, type }) => `${JSON.stringify(mediaType)}: ${type.text}`).join('; ')} }`,
        uses: choices.flatMap(({ type }) => type.uses),
      })
    : undefined;
}

/** Returns the parameters of the parameters object; reports duplicate names. */
function nameParameters(
  { report }: BuildContext,
  declared: readonly DeclaredParameter[],
  pointer: readonly string[],
): ParameterModel[] {
  const named = new Map<string, ParameterModel>();
  for (const { model } of declared) {
    const other = named.get(model.name);
    if (model.in === 'path') continue;
    if (!other) named.set(model.name, model);
    else {
      report({
        pointer: [...pointer, 'parameters'],
        message: `The parameters ${model.name} in ${other.in} and in ${model.in} have the same name.`,
        fix: 'Rename one of them.',
        kind: 'unsupported',
        outcome: `It is sent in ${other.in} only.`,
        many: 'parameters have the name of another one. They are not sent.',
      });
    }
  }
  return [...named.values()];
}

/** Returns the schema of the parameters that are JSON, as one object. */
function buildContentSchema({ document }: BuildContext, { pathItem, operation }: OperationSite): object {
  const entries = listParameterNodes(document, pathItem, operation).flatMap(({ parameter: { name, content } }) =>
    Object.values(content ?? {}).map((media) => [name, media?.schema] as const),
  );
  return { properties: Object.fromEntries(entries) };
}

/** Returns the `x-replaces` of an operation. */
function readReplacement(operation: OperationNode): Replacement | undefined {
  const { 'x-replaces': node } = operation as { 'x-replaces'?: unknown };
  if (!isObject(node) || typeof node['call'] !== 'string') return undefined;
  const { call, difference } = node;
  return { call, difference: typeof difference === 'string' ? difference : '' };
}
