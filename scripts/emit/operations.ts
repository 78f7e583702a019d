/** Describes the table of operations, and what holds for the service as a whole. */
import type { VariableStatementStructure } from 'ts-morph';
import { listOperations, type ApiModel, type OperationModel } from '../model/types.js';
import { StructureKind, VariableDeclarationKind, type FileStructure } from './print.js';
import type { Origin } from '../lib/output-file.js';
import type { SecurityCredential } from '../../src/openapi/security.js';
import { importTypes, importValues } from './imports.js';

/** Returns the file with the table of operations. */
export function describeOperations(model: ApiModel, { runtime }: Origin): FileStructure {
  const operations = listOperations(model);
  const former = operations.flatMap((operation) =>
    operation.formerNames.map(({ methodName }) => [methodName, operation] as const),
  );
  const carriers = new Set(model.credentials.flatMap((credential) => chooseCarrier(credential) ?? []));
  const named = [...operations.map((operation) => [operation.methodName, operation] as const), ...former];
  return {
    path: 'operations.ts',
    statements: [
      ...(carriers.size ? [importValues(runtime, [...carriers].toSorted())] : []),
      ...importTypes(runtime, ['OAuthEndpoints', 'Operation', 'Service']),
      describeConstant(
        'service',
        'Service',
        'How the service is reached, and how it takes credentials.',
        formatService(model),
      ),
      describeConstant('oauth', 'OAuthEndpoints', 'Where OAuth 2 tokens come from.', formatJson(describeOAuth(model))),
      {
        kind: StructureKind.TypeAlias,
        isExported: true,
        name: 'OperationId',
        type: named.map(([name]) => JSON.stringify(name)).join(' | '),
        docs: ['The name of an operation, as the methods have it.'],
      },
      describeConstant(
        'operations',
        'Readonly<Record<OperationId, Operation>>',
        'Every operation of the API.',
        formatJson(Object.fromEntries(named.map(([name, operation]) => [name, describeRow(operation)]))),
      ),
    ],
  };
}

function formatJson(value: object): string {
  return JSON.stringify(value, undefined, 2);
}

function describeConstant(
  name: string,
  type: string,
  description: string,
  initializer: string,
): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, type, initializer }],
    docs: [description],
  };
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

function describeRow(operation: OperationModel): object {
  const { id, method, path, scopes, response, idempotent, idempotencyKey, body, headers } = operation;
  return {
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
}
