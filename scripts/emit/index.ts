/** Describes the file that exports the public names of the other generated files. */
import type { ExportDeclarationStructure } from 'ts-morph';
import { listAliases, isJoined, isTypesOnly, listOperations, type ApiModel } from '../model/types.js';
import { StructureKind, type FileStructure } from './print.js';

/** Returns the index file. */
export function describeIndex(model: ApiModel): FileStructure {
  const enums = model.schemas.filter(({ members }) => members.length).map(({ name }) => name);
  const schemas = model.schemas.filter(({ members }) => !members.length).map(({ name }) => name);
  const types = listOperations(model).flatMap((operation) => [
    ...operation.pathParameters.map(({ type }) => type.name),
    ...listAliases(operation).map(({ name }) => name),
    operation.errorName,
  ]);
  const namesOf = (isValue: boolean): string[] =>
    model.renamedTypes.filter((renamed) => renamed.isValue === isValue).map(({ name }) => name);
  const deliveries = model.deliveries.map(({ name }) => name);
  return {
    path: 'index.ts',
    statements: [
      ...(isJoined(model) ? describeExports('./client.js', ['ApiClient']) : []),
      ...model.groups.flatMap(({ className, fileName }) => describeExports(`./${fileName}-api.js`, [className])),
      ...(isTypesOnly(model)
        ? []
        : [
            ...describeExports('./operations.js', ['operations']),
            ...describeExports('./operations.js', ['OperationId'], true),
          ]),
      ...describeExports('./schema.js', enums),
      ...describeExports(
        './schema.js',
        [
          'components',
          ...(isTypesOnly(model) ? [] : ['paths']),
          ...(model.hasWebhooks ? ['webhooks'] : []),
          ...schemas,
        ],
        true,
      ),
      ...describeExports('./types.js', namesOf(true)),
      ...describeExports('./types.js', [...types, ...deliveries, ...namesOf(false)], true),
    ],
  };
}

function describeExports(module: string, names: readonly string[], isTypeOnly = false): ExportDeclarationStructure[] {
  const distinct = [...new Set(names)].toSorted();
  return distinct.length
    ? [{ kind: StructureKind.ExportDeclaration, moduleSpecifier: module, namedExports: distinct, isTypeOnly }]
    : [];
}
