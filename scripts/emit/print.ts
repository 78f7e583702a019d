/** Prints described files; the only place that runs ts-morph. */
import type { StatementStructures } from 'ts-morph';
import { formatHeader, type Origin, type OutputFile } from '../lib/output-file.js';
import { printStructure, StructureKind } from '../vendor/compilers.js';

export { StructureKind, VariableDeclarationKind } from '../vendor/compilers.js';

/** A file that has been described but not printed. */
export interface FileStructure {
  readonly path: string;
  readonly statements: readonly StatementStructures[];
}

/** Returns a described file as text: imports and exports line by line, declarations with a blank line between them. */
export function printFile({ path, statements }: FileStructure, origin: Origin): OutputFile {
  const printed = statements.map((statement) => {
    const isLine =
      statement.kind === StructureKind.ImportDeclaration || statement.kind === StructureKind.ExportDeclaration;
    return `${isLine ? '' : '\n'}${printStructure(statement, { indentNumberOfSpaces: 2, useSingleQuote: true }).trim()}\n`;
  });
  return { path, content: `${formatHeader(origin)}\n${printed.join('')}` };
}
