/** Describes the former names of what the files for other tools export. */
import type { VariableStatementStructure } from 'ts-morph';
import { StructureKind, VariableDeclarationKind } from '../print.js';
import { formatComment, formatDeprecation } from '../tsdoc.js';

/** Returns the constant that has a former name, and is what the target is. */
export function describeFormerExport(name: string, target: string): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, type: `typeof ${target}`, initializer: target }],
    docs: [formatComment(formatDeprecation(target))],
  };
}
