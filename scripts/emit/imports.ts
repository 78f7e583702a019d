/** Describes the import declarations of generated files. */
import type { ImportDeclarationStructure } from 'ts-morph';
import type { ApiModel, TypeReference } from '../model/types.js';
import { RUNTIME_TYPES } from '../model/type-reference.js';
import { StructureKind } from './print.js';

/** Returns the import of values. */
export function importValues(module: string, names: readonly string[]): ImportDeclarationStructure {
  return {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier: module,
    namedImports: [...names],
  };
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
