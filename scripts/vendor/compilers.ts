/** What makes types of schemas, and what prints code: the compiler without what checks it. */
export { addJSDocComment, transformSchema, transformSchemaObject } from 'openapi-typescript';
export { printStructure, StructureKind, VariableDeclarationKind } from 'ts-morph';
export {
  createPrinter,
  createSourceFile,
  EmitHint,
  factory,
  forEachChild,
  getSyntheticLeadingComments,
  isTypeAliasDeclaration,
  isTypeLiteralNode,
  NewLineKind,
  ScriptTarget,
  setSyntheticLeadingComments,
  SyntaxKind,
} from 'typescript';
