/** Describes the statements that generated files have in common: imports and constants. */
import type { ImportDeclarationStructure, VariableStatementStructure } from 'ts-morph';
import type { ApiModel, TypeReference } from '../model/types.js';
import { RUNTIME_TYPES } from '../model/type-reference.js';
import { StructureKind, VariableDeclarationKind } from './print.js';
import { formatComment, formatDeprecation } from './tsdoc.js';

/** Returns the import of values. */
export function importValues(module: string, names: readonly string[]): ImportDeclarationStructure {
  return {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier: module,
    namedImports: [...names],
  };
}

/** Returns the import of a whole module. */
export function importModule(module: string, name: string): ImportDeclarationStructure {
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier: module, namespaceImport: name };
}

/** Returns the import of types, sorted; none where there are no names. */
export function importTypes(module: string, names: Iterable<string>): ImportDeclarationStructure[] {
  const distinct = [...new Set(names)].toSorted();
  return distinct.length ? [{ ...importValues(module, distinct), isTypeOnly: true }] : [];
}

/** Returns the names that types use, by the generated file that declares them. */
export function groupUsesByFile(
  model: ApiModel,
  types: readonly TypeReference[],
): { readonly schema: Set<string>; readonly types: Set<string>; readonly runtime: Set<string> } {
  const declared = new Set(['components', 'operations', 'paths', 'webhooks', ...model.schemas.map(({ name }) => name)]);
  const uses = types.flatMap((type) => type.uses);
  return {
    schema: new Set(uses.filter((name) => declared.has(name))),
    types: new Set(uses.filter((name) => !declared.has(name) && !RUNTIME_TYPES.has(name))),
    runtime: new Set(uses.filter((name) => RUNTIME_TYPES.has(name))),
  };
}

/** Returns an exported constant; `docs` are its comment. */
export function describeConstant(
  name: string,
  type: string | undefined,
  initializer: string,
  docs: readonly string[],
): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, ...(type !== undefined && { type }), initializer }],
    docs: [...docs],
  };
}

/** Returns the constant that has a former name, and is what the target is. */
export function describeFormerConstant(name: string, target: string): VariableStatementStructure {
  return describeConstant(name, `typeof ${target}`, target, [formatComment(formatDeprecation(target))]);
}
