/** What creates and prints the code of types: the compiler without what checks it. */
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
