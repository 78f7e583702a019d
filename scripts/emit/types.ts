/** Describes the named types of the operations: parameters, bodies, responses and errors. */
import type { StatementStructures, TypeAliasDeclarationStructure } from 'ts-morph';
import {
  listAliases,
  listOperations,
  type ApiModel,
  type NamedType,
  type OperationModel,
  type RenamedType,
} from '../model/types.js';
import { StructureKind, type FileStructure } from './print.js';
import type { Origin } from '../lib/output-file.js';
import { describeFormerConstant, importTypes, importValues, groupUsesByFile } from './statements.js';
import { formatComment, formatDeprecation } from './tsdoc.js';

/** The types of ranges of statuses. */
const RANGES: Readonly<Record<string, string>> = {
  default: 'OtherStatus',
  '3XX': 'RedirectStatus',
  '4XX': 'ClientErrorStatus',
  '5XX': 'ServerErrorStatus',
};

/** Returns the file with the types that the operations name. */
export function describeTypes(model: ApiModel, { runtime }: Origin): FileStructure {
  const operations = listOperations(model);
  const parameters = operations.flatMap(({ pathParameters }) => pathParameters.map(({ type }) => type));
  const distinct = [...new Map(parameters.map((type) => [type.name, type])).values()];
  const aliases = operations.flatMap(listAliases);
  const types = [...distinct, ...aliases, ...model.deliveries].map(({ type }) => type);
  const bodies = operations.flatMap(({ errors }) => errors.map(({ body }) => body));
  const statuses = operations.flatMap(({ errors }) => errors.map(({ status }) => status));
  const uses = groupUsesByFile(model, [...types, ...bodies]);
  const renamed = model.renamedTypes.filter(({ isSchema }) => isSchema);
  const values = renamed.filter(({ isValue }) => isValue).map(({ target }) => target);
  return {
    path: 'types.ts',
    statements: [
      ...importTypes(runtime, [
        ...operations.map(() => 'ApiError'),
        ...statuses.flatMap((status) => RANGES[status] ?? []),
        ...uses.runtime,
      ]),
      ...importTypes('./schema.js', [
        ...uses.schema,
        ...renamed.filter(({ isValue }) => !isValue).map(({ target }) => target),
      ]),
      ...(values.length ? [importValues('./schema.js', values)] : []),
      ...distinct.map(describeAlias),
      ...operations.flatMap((operation) => [...listAliases(operation).map(describeAlias), describeErrors(operation)]),
      ...model.deliveries.map(describeAlias),
      ...model.renamedTypes.flatMap(describeRenamed),
    ],
  };
}

function describeAlias({ name, type, description }: NamedType): TypeAliasDeclarationStructure {
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name,
    type: type.text,
    docs: description ? [formatComment(description)] : [],
  };
}

function describeRenamed({ name, target, isValue }: RenamedType): StatementStructures[] {
  const type: TypeAliasDeclarationStructure = {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name,
    type: target,
    docs: [formatComment(formatDeprecation(target))],
  };
  return isValue ? [describeFormerConstant(name, target), type] : [type];
}

function describeErrors({ errorName, errors, method, path }: OperationModel): TypeAliasDeclarationStructure {
  const listed = errors.filter(({ status }) => RANGES[status] === undefined).map(({ status }) => status);
  const ranges = errors.flatMap(({ status }) => (status === 'default' ? [] : (RANGES[status] ?? [])));
  const rest = (status: string): string => {
    const range = RANGES[status];
    if (range === undefined) return status;
    if (status === 'default') return `OtherStatus<${[...listed, ...ranges].join(' | ') || 'never'}>`;
    return listed.length ? `Exclude<${range}, ${listed.join(' | ')}>` : range;
  };
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: errorName,
    type: errors.map(({ status, body }) => `ApiError<${rest(status)}, ${body.text}>`).join(' | ') || 'ApiError',
    docs: [formatComment(`The errors of \`${method} ${path}\`; \`status\` determines the type of \`body\`.`)],
  };
}
