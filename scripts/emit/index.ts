/** Describes the file that exports the public names of the other generated files. */
import type { ExportDeclarationStructure } from 'ts-morph';
import { aliasesOf, isJoined, operationsOf, type ApiModel } from '../model/types.js';
import { StructureKind, type FileStructure } from './print.js';

/** Returns the index file. */
export function describeIndex(model: ApiModel): FileStructure {
  const enums = model.schemas.filter(({ members }) => members.length).map(({ name }) => name);
  const schemas = model.schemas.filter(({ members }) => !members.length).map(({ name }) => name);
  const types = operationsOf(model).flatMap((operation) => [
    ...operation.pathParameters.map(({ type }) => type.name),
    ...aliasesOf(operation).map(({ name }) => name),
    operation.errorName,
  ]);
  const namesOf = (isValue: boolean): string[] =>
    model.renamedTypes.filter((renamed) => renamed.isValue === isValue).map(({ name }) => name);
  const deliveries = model.deliveries.map(({ name }) => name);
  return {
    path: 'index.ts',
    statements: [
      ...(isJoined(model) ? exports('./client.js', ['ApiClient']) : []),
      ...model.groups.flatMap(({ className, fileName }) => exports(`./${fileName}-api.js`, [className])),
      ...exports('./operations.js', ['operations']),
      ...exports('./operations.js', ['OperationId'], true),
      ...exports('./schema.js', enums),
      ...exports('./schema.js', ['components', 'paths', ...(deliveries.length ? ['webhooks'] : []), ...schemas], true),
      ...exports('./types.js', namesOf(true)),
      ...exports('./types.js', [...types, ...deliveries, ...namesOf(false)], true),
    ],
  };
}

function exports(module: string, names: readonly string[], isTypeOnly = false): ExportDeclarationStructure[] {
  const distinct = [...new Set(names)].toSorted();
  return distinct.length
    ? [{ kind: StructureKind.ExportDeclaration, moduleSpecifier: module, namedExports: distinct, isTypeOnly }]
    : [];
}
