/** Describes the table of operations, and what holds for the service as a whole. */
import type { VariableStatementStructure } from 'ts-morph';
import { listOperations, type ApiModel, type OperationModel } from '../model/types.js';
import { StructureKind, VariableDeclarationKind, type FileStructure } from './print.js';
import type { Origin } from '../lib/output-file.js';
import { importTypes } from './imports.js';

/** Returns the file with the table of operations. */
export function describeOperations(model: ApiModel, { runtime }: Origin): FileStructure {
  const operations = listOperations(model);
  const former = operations.flatMap((operation) =>
    operation.formerNames.map(({ methodName }) => [methodName, operation] as const),
  );
  const named = [...operations.map((operation) => [operation.methodName, operation] as const), ...former];
  return {
    path: 'operations.ts',
    statements: [
      ...importTypes(runtime, ['OAuthEndpoints', 'Operation', 'Service']),
      describeConstant(
        'service',
        'Service',
        'How the service is reached, and how it takes credentials.',
        describeService(model),
      ),
      describeConstant('oauth', 'OAuthEndpoints', 'Where OAuth 2 tokens come from.', model.oauth),
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
        Object.fromEntries(named.map(([name, operation]) => [name, describeRow(operation)])),
      ),
    ],
  };
}

function describeConstant(name: string, type: string, description: string, value: object): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, type, initializer: JSON.stringify(value, undefined, 2) }],
    docs: [description],
  };
}

function describeService({ baseUrl, credentials }: ApiModel): object {
  return {
    baseUrl,
    credentials: Object.fromEntries(credentials.map(({ kind, header, prefix }) => [kind, [header, prefix]])),
  };
}

function describeRow({ id, method, path, scopes, response, idempotent, body, headers }: OperationModel): object {
  return {
    id,
    method,
    path,
    scopes,
    success: response.success,
    idempotent,
    requestType: body?.mediaType,
    responseType: response.mediaType,
    headers: headers.length ? headers : undefined,
  };
}
