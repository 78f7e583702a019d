/** Adds the former names of operations and schemas, as aliases of the new names. */
import type { BuildContext } from './context.js';
import { listAliases, type FormerName, type GroupModel, type OperationModel, type RenamedType } from './types.js';
import { toCamelCase, toPascalCase } from '../lib/naming.js';
import { isObject, resolve, type PathItem } from '../../src/openapi/document.js';
import { isMisnamed, listFormerNames, RENAMED_FROM } from '../../src/openapi/renames.js';

/** Returns the groups with the former names of their operations, and the former names of types. */
export function buildRenames(
  context: BuildContext,
  groups: readonly GroupModel[],
): { readonly groups: GroupModel[]; readonly renamedTypes: RenamedType[] } {
  const renamedTypes = buildSchemaRenames(context);
  const renamed = groups.map((group) => ({
    ...group,
    operations: group.operations.map((operation) => {
      const { names, types } = buildOperationRenames(context, operation);
      renamedTypes.push(...types);
      return names.length ? { ...operation, formerNames: names } : operation;
    }),
  }));
  return { groups: renamed, renamedTypes };
}

function buildSchemaRenames(context: BuildContext): RenamedType[] {
  const schemas = (context.document.components?.schemas ?? {}) as Record<string, unknown>;
  return Object.entries(schemas).flatMap(([key, schema]) => {
    const pointer = ['components', 'schemas', key, RENAMED_FROM];
    reportMisnamed(context, schema, pointer);
    const model = context.schemas.get(key);
    return listFormerNames(schema).flatMap((former) => {
      const name = toPascalCase(former);
      return model && isFree(context.claim(name), name, context, pointer)
        ? [{ name, target: model.name, isValue: model.members.length > 0, isSchema: true }]
        : [];
    });
  });
}

function buildOperationRenames(
  context: BuildContext,
  operation: OperationModel,
): { readonly names: FormerName[]; readonly types: RenamedType[] } {
  const { id, method, path, pathParameters, errorName } = operation;
  const item = resolve<PathItem>(context.document, context.document.paths?.[path]);
  const key = method.toLowerCase() as 'get';
  const node = item?.[key];
  const pointer = ['paths', path, key, RENAMED_FROM];
  reportMisnamed(context, node, pointer);
  const typeName = toPascalCase(id);
  const own = [
    ...listAliases(operation).map(({ name }) => name),
    errorName,
    ...pathParameters.map(({ type }) => type.name),
  ];
  const formers = listFormerNames(node);
  const names = formers.flatMap((former) => {
    const name = toCamelCase(former);
    if (!isFree(context.claimMethod(name), name, context, pointer)) return [];
    return [{ methodName: name, functionName: context.claimFunction(name, `${name}_`) }];
  });
  const types = formers.flatMap((former) =>
    own
      .filter((name) => name.startsWith(typeName))
      .flatMap((target) => {
        const name = toPascalCase(former) + target.slice(typeName.length);
        return context.claim(name) === name ? [{ name, target, isValue: false, isSchema: false }] : [];
      }),
  );
  return { names, types };
}

function isFree(claimed: string, name: string, { report }: BuildContext, pointer: readonly string[]): boolean {
  if (claimed === name) return true;
  report({
    pointer,
    message: `The former name ${name} is already in use.`,
    fix: 'Remove it here, or rename whatever uses it.',
    kind: 'assumption',
    outcome: 'No alias is generated.',
    many: 'former names are already in use. They get no alias.',
  });
  return false;
}

function reportMisnamed({ report }: BuildContext, node: unknown, pointer: readonly string[]): void {
  if (!isObject(node) || !isMisnamed(node)) return;
  report({
    pointer,
    message: `${RENAMED_FROM} must be a name or a list of names.`,
    fix: 'Write the former name, such as `getPets`.',
    kind: 'assumption',
    outcome: 'Invalid names are ignored.',
    many: `values of ${RENAMED_FROM} are not a name or a list of names. Invalid names are ignored.`,
  });
}
