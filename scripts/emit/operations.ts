/** Describes what the contract says of each operation, and what holds for the service as a whole. */
import type { ExportDeclarationStructure, VariableStatementStructure } from 'ts-morph';
import { listOperations, type ApiModel, type OperationModel } from '../model/types.js';
import { StructureKind, type FileStructure } from './print.js';
import type { Origin } from '../lib/output-file.js';
import type { SecurityCredential } from '../../src/openapi/security.js';
import { describeConstant, importTypes, importValues } from './statements.js';
import { formatComment } from './tsdoc.js';

/** Returns the file that all operations are reached by, and the service. */
export function describeOperations(model: ApiModel, { runtime }: Origin): FileStructure {
  const names = listOperations(model).map(({ methodName }) => methodName);
  const former = listOperations(model).flatMap(({ formerNames }) => formerNames.map(({ methodName }) => methodName));
  const carriers = new Set(model.credentials.flatMap((credential) => chooseCarrier(credential) ?? []));
  return {
    path: 'operations.ts',
    statements: [
      ...(carriers.size ? [importValues(runtime, [...carriers].toSorted())] : []),
      ...importTypes(runtime, ['OAuthEndpoints', 'Service']),
      { kind: StructureKind.ExportDeclaration, moduleSpecifier: './metadata.js', namespaceExport: 'operations' },
      describeConstant('service', 'Service', formatService(model), [
        'How the service is reached, and how it takes credentials.',
      ]),
      describeConstant('oauth', 'OAuthEndpoints', formatJson(describeOAuth(model)), [
        'Where OAuth 2 tokens come from.',
      ]),
      {
        kind: StructureKind.TypeAlias,
        isExported: true,
        name: 'OperationId',
        type: [...names, ...former].map((name) => JSON.stringify(name)).join(' | '),
        docs: ['The name of an operation, as the methods have it.'],
      },
    ],
  };
}

/** Returns the file with a constant for each operation: a bundler leaves out those that a page does not use. */
export function describeMetadata(model: ApiModel, { runtime }: Origin): FileStructure {
  return {
    path: 'metadata.ts',
    statements: [
      ...importTypes(runtime, ['Operation']),
      ...listOperations(model).flatMap((operation) => [describeRow(operation), ...listOtherNames(operation)]),
    ],
  };
}

/** Returns the exports of an operation by names that its constant does not have. */
function listOtherNames({ methodName, functionName, formerNames }: OperationModel): ExportDeclarationStructure[] {
  const names = [methodName, ...formerNames.map((former) => former.methodName)].filter((name) => name !== functionName);
  if (!names.length) return [];
  const namedExports = names.map((alias) => ({ name: functionName, alias }));
  return [{ kind: StructureKind.ExportDeclaration, namedExports }];
}

function formatJson(value: object): string {
  return JSON.stringify(value, undefined, 2);
}

/** Returns the endpoints of OAuth 2, with the scopes that the operations need. */
function describeOAuth(model: ApiModel): ApiModel['oauth'] {
  const scopes = [...new Set(listOperations(model).flatMap((operation) => operation.scopes))];
  return scopes.length ? { ...model.oauth, scopes } : model.oauth;
}

/** Returns the value of the runtime that sends a credential, unless it is a text in a header. */
function chooseCarrier({ kind, in: place }: SecurityCredential): string | undefined {
  if (kind === 'basic') return 'basic';
  return { header: undefined, query: 'inQuery', cookie: 'inCookie' }[place];
}

/** Returns the value of `service` as code: JSON, but for the values of the runtime. */
function formatService({ baseUrl, credentials }: ApiModel): string {
  const schemes = credentials.map((credential) => [credential.kind, formatScheme(credential)] as const);
  const server = baseUrl === undefined ? [] : [['baseUrl', JSON.stringify(baseUrl)] as const];
  return formatObject([...server, ['credentials', formatObject(schemes)]]);
}

function formatObject(entries: readonly (readonly [key: string, code: string])[]): string {
  const lines = entries.map(([key, code]) => `${JSON.stringify(key)}: ${code}`);
  return lines.length ? `{\n${lines.join(',\n')}\n}` : '{}';
}

function formatScheme(credential: SecurityCredential): string {
  const { kind, name, prefix } = credential;
  const carrier = chooseCarrier(credential);
  if (kind === 'basic') return carrier!;
  return carrier ? `${carrier}(${JSON.stringify(name)})` : JSON.stringify([name, prefix]);
}

function describeRow(operation: OperationModel): VariableStatementStructure {
  const { id, method, path, scopes, response, idempotent, idempotencyKey, body, headers } = operation;
  const row = {
    id,
    method,
    path,
    scopes,
    success: response.success,
    idempotent,
    idempotencyKey,
    requestType: body?.mediaType,
    responseType: response.mediaType,
    headers: headers.length ? headers : undefined,
  };
  const type = `Operation<${[id, method, path].map((text) => JSON.stringify(text)).join(', ')}>`;
  const { functionName, methodName } = operation;
  const comment = formatComment(`\`${method} ${path}\``);
  const described = describeConstant(functionName, type, formatJson(row), [comment]);
  return { ...described, isExported: functionName === methodName };
}
