/** Describes the named types of the operations: parameters, bodies, answers and errors. */
import type { TypeAliasDeclarationStructure } from 'ts-morph';
import {
  aliasesOf,
  operationsOf,
  type ApiModel,
  type ErrorModel,
  type NamedType,
  type OperationModel,
} from '../model.js';
import type { FileStructure, Origin } from './file.js';
import { importTypes, usesByFile } from './imports.js';
import { comment } from './tsdoc.js';
import { StructureKind } from './ts-morph.js';

/** Returns the file with the types that the operations name. */
export const describeTypes = (model: ApiModel, { runtime }: Origin): FileStructure => {
  const operations = operationsOf(model);
  const parameters = operations.flatMap(({ pathParameters }) => pathParameters.map(({ type }) => type));
  const distinct = [...new Map(parameters.map((type) => [type.name, type])).values()];
  const aliases = operations.flatMap(aliasesOf);
  const types = [...distinct, ...aliases].map(({ type }) => type);
  const bodies = operations.flatMap(({ errors }) => errors.map(({ body }) => body));
  const statuses = operations.flatMap(({ errors }) => errors.map(({ status }) => status));
  return {
    path: 'types.ts',
    statements: [
      ...importTypes(runtime, statuses.some(isOpen) ? ['ApiError', 'OtherStatus'] : ['ApiError']),
      ...importTypes('./schema.js', usesByFile(model, [...types, ...bodies]).schema),
      ...distinct.map(describeAlias),
      ...operations.flatMap((operation) => [...aliasesOf(operation).map(describeAlias), describeErrors(operation)]),
    ],
  };
};

const describeAlias = ({ name, type, description }: NamedType): TypeAliasDeclarationStructure => ({
  kind: StructureKind.TypeAlias,
  isExported: true,
  name,
  type: type.text,
  docs: description ? [comment(description)] : [],
});

const describeErrors = ({ errorName, errors, method, path }: OperationModel): TypeAliasDeclarationStructure => {
  const listed = errors.filter(({ status }) => !isOpen(status)).map(({ status }) => status);
  const member = ({ status, body }: ErrorModel): string =>
    `ApiError<${isOpen(status) ? `OtherStatus<${listed.join(' | ') || 'never'}>` : status}, ${body.text}>`;
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: errorName,
    type: errors.map(member).join(' | ') || 'ApiError',
    docs: [comment(`What \`${method} ${path}\` fails with; \`status\` tells which type \`body\` has.`)],
  };
};

/** Whether a status stands for several: a range, or `default`. */
const isOpen = (status: string): boolean => !/^\d{3}$/.test(status);
