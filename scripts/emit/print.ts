/** Prints described files; the only place that runs ts-morph. */
import { headerOf, type FileStructure, type Origin, type OutputFile } from './file.js';
import { printStructure, StructureKind } from './ts-morph.js';

/** Returns a described file as text: imports and exports line by line, declarations with a blank line between them. */
export const printFile = ({ path, statements }: FileStructure, origin: Origin): OutputFile => {
  const printed = statements.map((statement) => {
    const isLine =
      statement.kind === StructureKind.ImportDeclaration || statement.kind === StructureKind.ExportDeclaration;
    return `${isLine ? '' : '\n'}${printStructure(statement, { indentNumberOfSpaces: 2, useSingleQuote: true }).trim()}\n`;
  });
  return { path, content: `${headerOf(origin)}\n${printed.join('')}` };
};
