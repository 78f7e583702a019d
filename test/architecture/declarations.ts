/** Lists the declarations in the files of the project. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Parses a file; its name is relative to the root of the project. */
export function parseSource(root: string, file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Returns the names that a file declares and exports. */
export function listExports({ statements }: ts.SourceFile): string[] {
  return statements.flatMap((statement) => {
    if (!isExported(statement)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? name.text : []));
    }
    const { name } = statement as ts.DeclarationStatement;
    return name ? [name.text] : [];
  });
}

/** Returns the top-level variables of a file that hold a function and have no type annotation. */
export function listArrows({ fileName, statements }: ts.SourceFile): string[] {
  return statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name, type, initializer }) => {
      const isFunction = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
      return isFunction && !type ? [`${fileName}: ${name.getText()}`] : [];
    }),
  );
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
